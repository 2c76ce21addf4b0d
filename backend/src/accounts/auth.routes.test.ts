import { afterEach, describe, expect, it } from "vitest";
import { dbOf } from "../platform/sql/database.ts";
import { type AccountsRig, accountsRig } from "../testing/accounts-rig.ts";

let rig: AccountsRig;
afterEach(() => rig.close());

const login = (email: string, password = "pass-1234", role = "customer", as = rig) =>
  as.send(null, "POST", "/api/auth/login", { email, password, role });
const tokenOf = async (email: string, password?: string, role?: string): Promise<string> =>
  (await login(email, password, role)).body.data.token;
const me = (token: string | null) => rig.send(token, "GET", "/api/auth/me");

describe("who is not signed in", () => {
  it.each([
    { method: "GET", url: "/api/auth/me" },
    { method: "POST", url: "/api/auth/logout" },
    { method: "GET", url: "/api/auth/sessions" },
    { method: "DELETE", url: "/api/auth/sessions/x" },
    { method: "PATCH", url: "/api/auth/password" },
    { method: "POST", url: "/api/ws/ticket" },
    { method: "GET", url: "/api/admin/customers" },
  ] as const)("gets 401 from $method $url", async ({ method, url }) => {
    rig = await accountsRig();
    const answer = await rig.send(null, method, url, method === "GET" ? undefined : {});
    expect([answer.status, answer.body.error.code]).toEqual([401, "unauthenticated"]);
  });
});

describe("logging in", () => {
  it("makes the customer at the first login and knows them at the second", async () => {
    rig = await accountsRig();
    const first = await login("  Sora@Example.com ");
    const second = await login("sora@example.com");
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(first.body.data.user).toMatchObject({ email: "sora@example.com", name: "sora", role: "customer" });
    expect(second.body.data.user.id).toBe(first.body.data.user.id);
    expect((await me(second.body.data.token)).body.data).toEqual(first.body.data.user);
  });

  it("makes one account of 20 first logins at once, without a 5xx", async () => {
    rig = await accountsRig();
    const answers = await Promise.all(Array.from({ length: 20 }, () => login("sora@example.com")));
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(new Set(answers.map((answer) => answer.body.data.user.id)).size).toBe(1);
  });

  it.each([
    { given: "a wrong password", email: "owner2@example.com", password: "wrong-9999", role: "admin" },
    { given: "an unknown admin", email: "nobody@example.com", password: "pass-1234", role: "admin" },
    {
      given: "a customer's e-mail as admin",
      email: "minji2@example.com",
      password: "pass-1234",
      role: "admin",
    },
    { given: "a disabled account", email: "gone@example.com", password: "pass-1234", role: "customer" },
  ])("refuses $given with the same words", async ({ email, password, role }) => {
    rig = await accountsRig();
    await rig.put({ email: "owner2@example.com", role: "admin" });
    await rig.put({ email: "minji2@example.com" });
    await rig.put({ email: "gone@example.com" });
    await rig.database.write((tx) =>
      dbOf(tx)
        .updateTable("accounts")
        .set({ disabled_at: 1 })
        .where("email", "=", "gone@example.com")
        .execute(),
    );
    const answer = await login(email, password, role);
    expect([answer.status, answer.body]).toEqual([
      401,
      {
        success: false,
        message: "이메일 또는 비밀번호가 올바르지 않습니다.",
        error: { code: "invalid_credentials" },
      },
    ]);
  });

  it("makes nobody while sign-up is closed", async () => {
    rig = await accountsRig({ customerSignup: "closed" });
    await rig.put({ email: "minji2@example.com" });
    expect([(await login("sora@example.com")).status, (await login("minji2@example.com")).status]).toEqual([
      401, 200,
    ]);
  });

  it("asks a new customer for 8 characters, and takes 200 of any script whole", async () => {
    rig = await accountsRig();
    const short = await login("sora@example.com", "1234567");
    expect([short.status, short.body.error.details[0].path]).toEqual([400, "password"]);
    const long = "비밀🔑".repeat(50);
    expect((await login("jisu@example.com", long)).status).toBe(200);
    expect((await login("jisu@example.com", `${long.slice(0, -1)}x`)).status).toBe(401);
  });

  it.each([
    { body: {}, paths: ["email", "password", "role"] },
    { body: { email: "a", password: "pass-1234", role: "customer" }, paths: ["email"] },
    { body: { email: "a\u0000@b", password: "pass-1234", role: "customer" }, paths: ["email"] },
    { body: { email: "a@b", password: "pass-1234", role: "owner" }, paths: ["role"] },
    { body: { email: ["a@b"], password: 12345678, role: "customer" }, paths: ["email", "password"] },
  ])("names the wrong fields: $paths", async ({ body, paths }) => {
    rig = await accountsRig();
    const answer = await rig.send(null, "POST", "/api/auth/login", body);
    expect([answer.status, answer.body.error.details.map((d: { path: string }) => d.path)]).toEqual([
      400,
      paths,
    ]);
  });

  it("stops after 10 wrong passwords for 15 minutes, from that address only", async () => {
    rig = await accountsRig();
    await rig.put({ email: "owner2@example.com", role: "admin" });
    const wrong = await Promise.all(
      Array.from({ length: 12 }, () => login("owner2@example.com", "wrong-9999", "admin")),
    );
    expect(wrong.map((answer) => answer.status).sort()).toEqual([
      ...Array.from({ length: 10 }, () => 401),
      429,
      429,
    ]);
    const blocked = await rig.app.inject({
      method: "POST",
      url: "/api/auth/login",
      payload: { email: "owner2@example.com", password: "pass-1234", role: "admin" },
    });
    expect([blocked.statusCode, blocked.headers["retry-after"]]).toEqual([429, "900"]);
    const elsewhere = await rig.app.inject({
      method: "POST",
      url: "/api/auth/login",
      remoteAddress: "203.0.113.9",
      payload: { email: "owner2@example.com", password: "pass-1234", role: "admin" },
    });
    expect(elsewhere.statusCode).toBe(200);
    rig.pass(15 * 60_000);
    expect((await login("owner2@example.com", "pass-1234", "admin")).status).toBe(200);
  });

  it("renews an imported hash at the first right password", async () => {
    rig = await accountsRig();
    await rig.put({ email: "old@example.com" });
    const imported =
      "pbkdf2_sha256$210000$AAECAwQFBgcICQoLDA0ODw$YMs9qALugEcZ9Rj-u62uXWK4Vrg1aj_i2r0SW09rSvw";
    await rig.database.write((tx) =>
      dbOf(tx)
        .updateTable("accounts")
        .set({ password_hash: imported })
        .where("email", "=", "old@example.com")
        .execute(),
    );
    expect((await login("old@example.com", "not-it-1234")).status).toBe(401);
    expect((await login("old@example.com", "test1234")).status).toBe(200);
    expect((await rig.accounts.findByEmail("old@example.com", "customer"))?.passwordHash).toMatch(
      /^\$argon2id\$/u,
    );
    expect((await login("old@example.com", "test1234")).status).toBe(200);
  });

  it("is on the record", async () => {
    rig = await accountsRig();
    await login("sora@example.com");
    expect(await rig.actions()).toEqual(["logged_in"]);
  });

  it("answers 503 with Retry-After when too many passwords wait", async () => {
    rig = await accountsRig({ passwordQueue: 1 });
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => login(`c${i}@example.com`)));
    const statuses = new Set(answers.map((answer) => answer.status));
    expect([...statuses].sort()).toEqual([200, 503]);
  });
});

describe("a sign-in", () => {
  it("ends with the logout, here at once and on another node within 2 s", async () => {
    rig = await accountsRig();
    const token = await tokenOf("sora@example.com");
    const { signInId } = await rig.otherNode.resolve(token);
    expect((await rig.send(token, "POST", "/api/auth/logout")).status).toBe(200);
    expect([(await me(token)).status, rig.ended]).toEqual([401, [signInId]]);
    rig.pass(2_000);
    await expect(rig.otherNode.resolve(token)).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await rig.otherNode.liveAmong([signInId])).toEqual(new Set());
  });

  it("is resolved without a query while it is fresh", async () => {
    rig = await accountsRig();
    const token = await tokenOf("sora@example.com");
    await rig.authenticator.resolve(token);
    expect(rig.authenticator.resolve(token)).not.toBeInstanceOf(Promise);
  });

  it("ends when the account is disabled", async () => {
    rig = await accountsRig();
    const token = await tokenOf("sora@example.com");
    await me(token);
    await rig.database.write((tx) =>
      dbOf(tx)
        .updateTable("accounts")
        .set({ disabled_at: 1 })
        .where("email", "=", "sora@example.com")
        .execute(),
    );
    rig.pass(2_000);
    expect((await me(token)).status).toBe(401);
  });

  it("ends when the token expires", async () => {
    rig = await accountsRig();
    const token = await tokenOf("sora@example.com");
    rig.pass(60 * 60_000 - 1_000);
    expect((await me(token)).status).toBe(200);
    rig.pass(1_000);
    expect((await me(token)).status).toBe(401);
  });

  it("is listed to its owner and can be ended from another device", async () => {
    rig = await accountsRig();
    const phone = await tokenOf("sora@example.com");
    rig.pass(1_000);
    const laptop = await tokenOf("sora@example.com");
    const listed = (await rig.send(laptop, "GET", "/api/auth/sessions")).body.data.sessions;
    expect(listed.map((s: { current: boolean }) => s.current)).toEqual([true, false]);
    await rig.send(laptop, "DELETE", `/api/auth/sessions/${listed[1].id}`);
    expect([(await me(phone)).status, (await me(laptop)).status]).toEqual([401, 200]);
  });

  it("of somebody else cannot be ended: 403 to customers, 404 to admins, as for a missing one", async () => {
    rig = await accountsRig();
    await rig.put({ email: "owner2@example.com", role: "admin" });
    const sora = await tokenOf("sora@example.com");
    const admin = await tokenOf("owner2@example.com", "pass-1234", "admin");
    const { signInId } = await rig.authenticator.resolve(sora);
    const end = async (token: string, id: string) =>
      (await rig.send(token, "DELETE", `/api/auth/sessions/${id}`)).status;
    const jisu = await tokenOf("jisu@example.com");
    expect([
      await end(jisu, signInId),
      await end(jisu, "none"),
      await end(admin, signInId),
      await end(admin, "none"),
    ]).toEqual([403, 403, 404, 404]);
    expect((await me(sora)).status).toBe(200);
  });
});

describe("changing the password", () => {
  const change = (token: string, current_password: string, new_password: string) =>
    rig.send(token, "PATCH", "/api/auth/password", { current_password, new_password });

  it("needs the current one", async () => {
    rig = await accountsRig();
    const token = await tokenOf("sora@example.com");
    const answer = await change(token, "wrong-9999", "brand-new-1");
    expect([answer.status, answer.body.error.code]).toEqual([401, "invalid_credentials"]);
  });

  it("ends every other sign-in", async () => {
    rig = await accountsRig();
    const phone = await tokenOf("sora@example.com");
    const laptop = await tokenOf("sora@example.com");
    expect((await change(laptop, "pass-1234", "brand-new-1")).status).toBe(200);
    expect([(await me(phone)).status, (await me(laptop)).status]).toEqual([401, 200]);
    expect([
      (await login("sora@example.com")).status,
      (await login("sora@example.com", "brand-new-1")).status,
    ]).toEqual([401, 200]);
  });
});

describe("a ticket", () => {
  const issue = async (token: string) => (await rig.send(token, "POST", "/api/ws/ticket")).body.data;

  it("stands for its account once", async () => {
    rig = await accountsRig();
    const { ticket, expires_at } = await issue(await tokenOf("sora@example.com"));
    expect(Date.parse(expires_at) - Date.UTC(2026, 10, 22, 10, 0, 0, 123)).toBe(30_000);
    const uses = await Promise.allSettled([rig.tickets.redeem(ticket), rig.tickets.redeem(ticket)]);
    expect(uses.map((use) => use.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is void after 30 s, after the logout, and when it was never issued", async () => {
    rig = await accountsRig();
    const token = await tokenOf("sora@example.com");
    const old = await issue(token);
    rig.pass(30_000);
    const orphan = await issue(token);
    await rig.send(token, "POST", "/api/auth/logout");
    for (const ticket of [old.ticket, orphan.ticket, "made-up"])
      await expect(rig.tickets.redeem(ticket)).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("customers for the console", () => {
  it("are for admins", async () => {
    rig = await accountsRig();
    expect((await rig.send(await tokenOf("sora@example.com"), "GET", "/api/admin/customers")).status).toBe(
      403,
    );
  });

  it("are found by a part of e-mail or name, taken literally, page by page", async () => {
    rig = await accountsRig();
    await rig.put({ email: "owner2@example.com", role: "admin" });
    await rig.put({ email: "a_1@shop.kr", name: "김Sora" });
    await rig.put({ email: "ab1@shop.kr", name: "100%" });
    const admin = await tokenOf("owner2@example.com", "pass-1234", "admin");
    const find = async (query: string) =>
      (await rig.send(admin, "GET", `/api/admin/customers?${query}`)).body.data;
    const emails = async (search: string) =>
      (await find(`search=${encodeURIComponent(search)}`)).customers.map((c: { email: string }) => c.email);
    expect(await emails("A_1")).toEqual(["a_1@shop.kr"]);
    expect(await emails("sora")).toEqual(["a_1@shop.kr"]);
    expect(await emails("0%")).toEqual(["ab1@shop.kr"]);
    expect(await emails("'\\")).toEqual([]);
    const first = await find("search=shop.kr&limit=1");
    const second = await find(`search=shop.kr&limit=1&cursor=${encodeURIComponent(first.next_cursor)}`);
    expect([first.customers[0].email, second.customers[0].email, second.next_cursor]).toEqual([
      "a_1@shop.kr",
      "ab1@shop.kr",
      undefined,
    ]);
  });
});
