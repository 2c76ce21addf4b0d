import {
  loginAnswerSchema,
  signInsAnswerSchema,
  ticketAnswerSchema,
  userSchema,
} from "@chatpjt/contract/accounts";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { newCustomer, openSocket, PASSWORD, type Person, signIn, signInAdmin, unique } from "./stage.ts";
import { namedFields, WireClient } from "./wire-client.ts";

describe.each(inject("shops"))("accounts on $store", ({ baseUrl }) => {
  const anyone = new WireClient(baseUrl);
  let owner: Person;
  beforeAll(async () => {
    owner = await signInAdmin(baseUrl, "owner");
  });

  const logIn = (body: unknown) => anyone.call("POST", "/api/auth/login", body);

  it("makes the customer at the first login, named by the part before @", async () => {
    const email = `${unique("kim.young")}@example.com`;
    const { user, token } = await anyone.data(loginAnswerSchema, "POST", "/api/auth/login", {
      email,
      password: PASSWORD,
      role: "customer",
    });
    expect(user).toMatchObject({ email, name: email.split("@")[0], role: "customer" });
    expect(token).not.toBe("");
  });

  it("knows the same e-mail once as a customer and once as an admin", async () => {
    const customer = await signIn(baseUrl, "owner@shop.example", "customer", "another-password-2");
    expect(customer.id).not.toBe(owner.id);
  });

  it.each([
    { given: "a wrong password", body: { email: "owner@shop.example", password: "no", role: "admin" } },
    { given: "an unknown admin", body: { email: "nobody@shop.example", password: PASSWORD, role: "admin" } },
  ])("answers $given with invalid_credentials", async ({ body }) => {
    expect(await logIn(body)).toMatchObject({ status: 401, failure: { code: "invalid_credentials" } });
  });

  it.each([
    { given: "nothing", body: {}, fields: ["email", "password", "role"] },
    {
      given: "wrong types",
      body: { email: 1, password: [], role: {} },
      fields: ["email", "password", "role"],
    },
    { given: "no address", body: { email: "x", password: PASSWORD, role: "customer" }, fields: ["email"] },
    { given: "no such role", body: { email: "a@b.c", password: PASSWORD, role: "root" }, fields: ["role"] },
    {
      given: "a short password for a new account",
      body: { email: `${unique("short")}@example.com`, password: "short", role: "customer" },
      fields: ["password"],
    },
  ])("names every field of a login with $given", async ({ body, fields }) => {
    const answer = await logIn(body);
    expect(answer).toMatchObject({ status: 400, failure: { code: "validation_failed" } });
    expect(namedFields(answer)).toEqual(fields);
  });

  it("makes one account of 20 parallel first logins", async () => {
    const email = `${unique("twenty")}@example.com`;
    const people = await Promise.all(Array.from({ length: 20 }, () => signIn(baseUrl, email, "customer")));
    expect(new Set(people.map((person) => person.id)).size).toBe(1);
  });

  it("says who is signed in, the user itself and not nested", async () => {
    const me = await owner.data(userSchema, "GET", "/api/auth/me");
    expect(me).toMatchObject({ id: owner.id, email: "owner@shop.example", name: "owner", role: "admin" });
  });

  it.each([
    { given: "no token", token: null },
    { given: "a malformed one", token: "abc" },
    { given: "one without a signature", token: "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0." },
    { given: "one of another key", token: `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.${"A".repeat(43)}` },
  ])("answers $given with unauthenticated", async ({ token }) => {
    const outcome = await new WireClient(baseUrl, token).outcome("GET", "/api/auth/me");
    expect(outcome).toBe("401 unauthenticated");
  });

  it("refuses a token whose content was edited", async () => {
    const [head, payload, signature] = (owner.token ?? "").split(".");
    const claims = JSON.parse(Buffer.from(payload ?? "", "base64url").toString()) as Record<string, unknown>;
    const edited = Buffer.from(JSON.stringify({ ...claims, sub: "someone", role: "admin" })).toString(
      "base64url",
    );
    const forged = new WireClient(baseUrl, `${head}.${edited}.${signature}`);
    expect(await forged.outcome("GET", "/api/auth/me")).toBe("401 unauthenticated");
  });

  it("lists a person's own sign-ins and ends one of them", async () => {
    const first = await newCustomer(baseUrl);
    const second = await signIn(baseUrl, first.email, "customer");
    const { sessions } = await second.data(signInsAnswerSchema, "GET", "/api/auth/sessions");
    expect(sessions).toHaveLength(2);
    const other = sessions.find((session) => !session.current);
    await second.done("DELETE", `/api/auth/sessions/${other?.id}`);
    expect(await first.outcome("GET", "/api/auth/me")).toBe("401 unauthenticated");
    expect(await second.outcome("GET", "/api/auth/me")).toBe("200");
  });

  it("answers alike for somebody else's sign-in and for none", async () => {
    const [mine, theirs] = [await newCustomer(baseUrl), await newCustomer(baseUrl)];
    const { sessions } = await theirs.data(signInsAnswerSchema, "GET", "/api/auth/sessions");
    const foreign = await mine.call("DELETE", `/api/auth/sessions/${sessions[0]?.id}`);
    const missing = await mine.call("DELETE", "/api/auth/sessions/none");
    expect(foreign).toMatchObject({ status: 403, failure: { code: "forbidden" } });
    expect(missing.body).toEqual(foreign.body);
    expect(await owner.outcome("DELETE", "/api/auth/sessions/none")).toBe("404 not_found");
  });

  it("ends the token at logout and closes its sockets with 4401 within 5 s, no other's", async () => {
    const person = await newCustomer(baseUrl);
    const again = await signIn(baseUrl, person.email, "customer");
    const socket = await openSocket(person);
    const other = await openSocket(again);
    const startedAt = performance.now();
    await person.done("POST", "/api/auth/logout");
    expect(await person.outcome("GET", "/api/auth/me")).toBe("401 unauthenticated");
    expect(await socket.closed).toMatchObject({ code: 4401 });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(other.isOpen).toBe(true);
    await other.close();
  });

  it("changes a password with the current one only, and ends the other sign-ins", async () => {
    const person = await newCustomer(baseUrl);
    const elsewhere = await signIn(baseUrl, person.email, "customer");
    const wrong = { current_password: "not-it-at-all", new_password: "new-password-9" };
    expect((await person.call("PATCH", "/api/auth/password", wrong)).status).toBeGreaterThanOrEqual(400);
    await person.done("PATCH", "/api/auth/password", { ...wrong, current_password: PASSWORD });
    expect(await elsewhere.outcome("GET", "/api/auth/me")).toBe("401 unauthenticated");
    expect(await person.outcome("GET", "/api/auth/me")).toBe("200");
    await signIn(baseUrl, person.email, "customer", "new-password-9");
  });

  it("takes passwords of 64 characters and in Unicode without cutting them", async () => {
    const email = `${unique("long")}@example.com`;
    const password = `${"비밀번호🔑".repeat(20)}끝`;
    await signIn(baseUrl, email, "customer", password);
    const cut = { email, password: password.slice(0, -1), role: "customer" };
    expect(await logIn(cut)).toMatchObject({ status: 401 });
  });

  it("gives a ticket for the socket", async () => {
    const { ticket, expires_at } = await owner.data(ticketAnswerSchema, "POST", "/api/ws/ticket");
    expect(ticket).not.toBe("");
    const lifeMs = Date.parse(expires_at) - Date.now();
    expect(lifeMs).toBeGreaterThan(20_000);
    expect(lifeMs).toBeLessThanOrEqual(31_000);
  });
});
