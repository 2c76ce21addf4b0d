import { shopAnswerSchema } from "@chatpjt/contract/settings";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { type Chat, newChat, type Person, signInAdmin } from "./stage.ts";
import { type Method, namedFields, WireClient } from "./wire-client.ts";

/** Every route of `wire.md` that needs a sign-in, with who may not use it. */
const ROUTES: readonly (readonly [Method, string, "customers_only" | "admins_only" | "both"])[] = [
  ["POST", "/api/auth/logout", "both"],
  ["GET", "/api/auth/sessions", "both"],
  ["POST", "/api/ws/ticket", "both"],
  ["GET", "/api/auth/me", "both"],
  ["GET", "/api/chats/session", "customers_only"],
  ["POST", "/api/chats/session/x/handoff", "customers_only"],
  ["POST", "/api/chats/session/x/complete", "customers_only"],
  ["POST", "/api/chats/messages", "both"],
  ["GET", "/api/chats/messages/x", "both"],
  ["POST", "/api/chats/upload", "both"],
  ["GET", "/api/admin/chats/active", "admins_only"],
  ["GET", "/api/admin/chats/pending", "admins_only"],
  ["GET", "/api/admin/chats/completed", "admins_only"],
  ["POST", "/api/admin/chats/x/takeover", "admins_only"],
  ["POST", "/api/admin/chats/x/provide-info", "admins_only"],
  ["POST", "/api/admin/chats/x/release", "admins_only"],
  ["POST", "/api/admin/chats/x/complete", "admins_only"],
  ["GET", "/api/admin/chats/x/summary", "admins_only"],
  ["GET", "/api/admin/chatbot/settings", "admins_only"],
  ["PUT", "/api/admin/chatbot/settings", "admins_only"],
  ["GET", "/api/orders", "customers_only"],
  ["GET", "/api/orders/x", "customers_only"],
  ["GET", "/api/admin/orders", "admins_only"],
  ["GET", "/api/admin/orders/x", "admins_only"],
  ["POST", "/api/admin/orders", "admins_only"],
  ["PATCH", "/api/admin/orders/x/status", "admins_only"],
];

const bodyOf = (method: Method): { readonly body?: unknown } => (method === "GET" ? {} : { body: {} });

describe.each(inject("shops"))("the ground of the wire on $store", ({ baseUrl }) => {
  const anyone = new WireClient(baseUrl);
  let owner: Person;
  let chat: Chat;
  beforeAll(async () => {
    owner = await signInAdmin(baseUrl, "owner");
    chat = await newChat(baseUrl);
  });

  it.each(ROUTES)("refuses strangers: %s %s", async (method, path) => {
    expect(await anyone.outcome(method, path, bodyOf(method).body)).toBe("401 unauthenticated");
  });

  it.each(ROUTES.filter(([, , who]) => who === "admins_only"))(
    "refuses customers: %s %s",
    async (method, path) => {
      expect(await chat.customer.outcome(method, path, bodyOf(method).body)).toBe("403 forbidden");
    },
  );

  it.each(ROUTES.filter(([, , who]) => who === "customers_only"))(
    "refuses admins: %s %s",
    async (method, path) => {
      expect(await owner.outcome(method, path, bodyOf(method).body)).toBe("403 forbidden");
    },
  );

  it("answers /health without the envelope", async () => {
    expect(await anyone.send("GET", "/health")).toMatchObject({ status: 200, body: { status: "ok" } });
  });

  it("tells everybody what the customer's page has to know of the shop", async () => {
    const shop = await anyone.data(shopAnswerSchema, "GET", "/api/shop");
    expect(shop).toMatchObject({ signup_open: true, response_wait_time: expect.any(Number) });
  });

  it.each(["/api", "/api/", "/api/nothing", "/api/chats/session/x/y/z", "/api/../api/none", "/api/%00"])(
    "answers the unknown %s in the envelope",
    async (path) => {
      const { status, failure } = await anyone.send("GET", path);
      expect([status, failure?.code]).toEqual(
        status === 400 ? [400, "validation_failed"] : [404, "not_found"],
      );
    },
  );

  it("names the methods of a known path", async () => {
    const answer = await owner.send("DELETE", "/api/chats/messages");
    expect(answer).toMatchObject({ status: 405, failure: { code: "method_not_allowed" } });
    expect(answer.headers.get("allow")).toContain("POST");
  });

  it.each(["text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data"])(
    "refuses a JSON route in %s",
    async (type) => {
      const answer = await anyone.send("POST", "/api/auth/login", {
        body: "email=a",
        headers: { "content-type": type },
      });
      expect(answer).toMatchObject({ status: 415, failure: { code: "unsupported_media" } });
    },
  );

  it.each([
    { given: "no JSON", body: "{" },
    { given: "an array", body: "[]" },
    { given: "null", body: "null" },
    { given: "a number", body: "1" },
    { given: "a key twice", body: '{"email":"a@b.c","email":"d@e.f"}' },
    { given: "__proto__", body: '{"__proto__":{"role":"admin"}}' },
    { given: "a depth of 1000", body: `${'{"a":'.repeat(1_000)}1${"}".repeat(1_000)}` },
    { given: "a huge number", body: `{"email":1e999}` },
    { given: "broken UTF-8", body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) },
  ])("refuses a body with $given as 400", async ({ body }) => {
    const answer = await anyone.send("POST", "/api/auth/login", {
      body,
      headers: { "content-type": "application/json" },
    });
    expect(answer).toMatchObject({ status: 400, failure: { code: "validation_failed" } });
  });

  it("refuses a body above a megabyte as 413", async () => {
    const answer = await chat.customer.call("POST", "/api/chats/messages", {
      session_id: chat.id,
      content: "x".repeat(2 * 1024 * 1024),
    });
    expect(answer).toMatchObject({ status: 413, failure: { code: "too_large" } });
  });

  it("ignores unknown fields", async () => {
    const body = {
      session_id: chat.id,
      content: "hi",
      sender_type: "agent",
      is_read: true,
      seq: 99,
      role: "admin",
    };
    expect(await chat.customer.outcome("POST", "/api/chats/messages", body)).toBe("200");
  });

  it.each(["limit=0", "limit=-1", "limit=x", "limit=1.5", "dateRange=year", "handler=me"])(
    "refuses the query ?%s of a list",
    async (query) => {
      const answer = await owner.call("GET", `/api/admin/chats/completed?${query}`);
      expect(answer).toMatchObject({ status: 400, failure: { code: "validation_failed" } });
      expect(namedFields(answer)).toEqual([query.split("=")[0]]);
    },
  );

  it("turns away a page of another origin and lets clients without one pass", async () => {
    const foreign = await anyone.send("GET", "/api/shop", { headers: { origin: "https://evil.example" } });
    expect(foreign).toMatchObject({ status: 403, failure: { code: "forbidden" } });
    expect(foreign.headers.get("access-control-allow-origin")).toBeNull();
    const own = await anyone.send("GET", "/api/shop", { headers: { origin: baseUrl } });
    expect(own.status).toBe(200);
  });
});
