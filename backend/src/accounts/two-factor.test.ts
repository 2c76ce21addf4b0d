import { afterEach, describe, expect, it } from "vitest";
import { type AccountsRig, accountsRig } from "../testing/accounts-rig.ts";
import { RIG_START } from "../testing/http-rig.ts";
import { codeOf } from "./totp.node.ts";

let rig: AccountsRig;
let now = RIG_START;
afterEach(() => rig.close());

const pass = (ms: number) => {
  now += ms;
  rig.pass(ms);
};
const login = (code?: string, password = "pass-1234") =>
  rig.send(null, "POST", "/api/auth/login", {
    email: "boss@example.com",
    password,
    role: "admin",
    ...(code === undefined ? {} : { code }),
  });
/** The code that an app would show now. */
const codeNow = (secret: string) => codeOf(secret, Math.floor(now / 30_000));

/** A rig with an admin who is signed in. */
async function signedIn() {
  rig = await accountsRig();
  now = RIG_START;
  await rig.put({ email: "boss@example.com", role: "admin" });
  return (await login()).body.data.token as string;
}

/** … and who has turned the second step on. */
async function withSecondStep() {
  const token = await signedIn();
  const begun = await rig.send(token, "POST", "/api/auth/totp", { password: "pass-1234" });
  const { secret } = begun.body.data;
  await rig.send(token, "POST", "/api/auth/totp/confirm", { code: codeNow(secret) });
  pass(30_000);
  return { token, secret: secret as string };
}

describe("the second step of a login", () => {
  it("is off until a first code has confirmed it", async () => {
    const token = await signedIn();
    const begun = await rig.send(token, "POST", "/api/auth/totp", { password: "pass-1234" });
    expect((await rig.send(token, "GET", "/api/auth/totp")).body.data).toEqual({ enabled: false });
    expect((await login()).status).toBe(200);
    const code = codeNow(begun.body.data.secret);
    expect((await rig.send(token, "POST", "/api/auth/totp/confirm", { code: "000000" })).status).toBe(401);
    expect((await rig.send(token, "POST", "/api/auth/totp/confirm", { code })).status).toBe(200);
    expect((await rig.send(token, "GET", "/api/auth/totp")).body.data).toEqual({ enabled: true });
    expect(await rig.actions()).toContain("two_factor_on");
  });

  it("asks for the code only after the right password", async () => {
    await withSecondStep();
    const missing = await login();
    expect([missing.status, missing.body.error.details[0].path]).toEqual([401, "code"]);
    const wrong = await login(undefined, "wrong-9999");
    expect([wrong.status, wrong.body.error.details]).toEqual([401, undefined]);
  });

  it("takes each code once, also of many logins at once", async () => {
    const { secret } = await withSecondStep();
    const code = codeNow(secret);
    const logins = await Promise.all(Array.from({ length: 5 }, () => login(code)));
    expect(logins.map((answer) => answer.status).sort()).toEqual([200, 401, 401, 401, 401]);
    expect((await login(code)).body.error.details[0].path).toBe("code");
    pass(30_000);
    expect((await login(codeNow(secret))).status).toBe(200);
  });

  it("stops guessing after 10 wrong codes, however often none is given in between", async () => {
    const { secret } = await withSecondStep();
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) {
      await login();
      statuses.push((await login("000000")).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    expect((await login(codeNow(secret))).status).toBe(429);
  });

  it("ends with a code, and cannot be begun anew before", async () => {
    const { token, secret } = await withSecondStep();
    expect((await rig.send(token, "POST", "/api/auth/totp", { password: "pass-1234" })).status).toBe(403);
    expect((await rig.send(token, "POST", "/api/auth/totp/disable", { code: "000000" })).status).toBe(401);
    const code = codeNow(secret);
    expect((await rig.send(token, "POST", "/api/auth/totp/disable", { code })).status).toBe(200);
    expect((await rig.send(token, "POST", "/api/auth/totp/disable", { code })).status).toBe(404);
    expect((await login()).status).toBe(200);
  });

  it("begins only with the password, and never for customers or strangers", async () => {
    const token = await signedIn();
    expect((await rig.send(token, "POST", "/api/auth/totp", { password: "nope" })).status).toBe(401);
    expect((await rig.send(token, "POST", "/api/auth/totp/confirm", { code: "123456" })).status).toBe(404);
    expect((await rig.send(null, "POST", "/api/auth/totp", { password: "pass-1234" })).status).toBe(401);
    const customer = await rig.send(null, "POST", "/api/auth/login", {
      email: "sora@example.com",
      password: "pass-1234",
      role: "customer",
    });
    const asCustomer = await rig.send(customer.body.data.token, "POST", "/api/auth/totp", {
      password: "pass-1234",
    });
    expect(asCustomer.status).toBe(403);
  });
});
