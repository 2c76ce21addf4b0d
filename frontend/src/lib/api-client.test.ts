import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { ApiError, customerApi } from "./api-client.ts";
import { clearSignIn, readSignIn, storeSignIn } from "./session.ts";

const user = { id: "c1", email: "a@b.kr", name: "a", role: "customer" } as const;
const admin = { id: "a1", email: "a@b.kr", name: "민지", role: "admin" } as const;
const schema = z.object({ n: z.number() });

let answer: () => Promise<Response>;
let asked: { url: string; init: RequestInit }[];

beforeEach(() => {
  asked = [];
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

const succeed = (data: unknown) => async () => Response.json({ success: true, data });
const fail =
  (status: number, code: string, headers: Record<string, string> = {}) =>
  async () =>
    Response.json({ success: false, message: "안 돼요.", error: { code } }, { status, headers });
const failure = async (): Promise<ApiError> => {
  const error: unknown = await customerApi.get("/api/x", schema).catch((thrown: unknown) => thrown);
  if (error instanceof ApiError) return error;
  throw new Error("the request did not fail with an ApiError");
};

describe("requests", () => {
  it("answers the envelope's data", async () => {
    answer = succeed({ n: 1 });
    expect(await customerApi.get("/api/x", schema, { query: { a: "가", b: undefined } })).toEqual({ n: 1 });
    expect(asked[0]?.url).toBe("/api/x?a=%EA%B0%80");
  });

  it("goes in the name of its own role only", async () => {
    storeSignIn("admin", { user: admin, token: "admin-token" });
    answer = succeed({ n: 1 });
    await customerApi.get("/api/x", schema);
    storeSignIn("customer", { user, token: "customer-token" });
    await customerApi.get("/api/x", schema);
    const sent = asked.map(({ init }) => new Headers(init.headers).get("authorization"));
    expect(sent).toEqual([null, "Bearer customer-token"]);
  });
});

describe("failures", () => {
  it.each([
    {
      given: "a refusal",
      answers: fail(409, "session_completed"),
      code: "session_completed",
      isTransient: false,
    },
    {
      given: "too many requests",
      answers: fail(429, "rate_limited"),
      code: "rate_limited",
      isTransient: true,
    },
    { given: "a server error", answers: fail(500, "internal"), code: "internal", isTransient: true },
    {
      given: "a gateway's page",
      answers: async () => new Response("<html>", { status: 502 }),
      code: "unavailable",
      isTransient: true,
    },
    { given: "data of another shape", answers: succeed({ n: "one" }), code: "bad_answer", isTransient: true },
    {
      given: "no connection",
      answers: async () => Promise.reject(new TypeError("failed")),
      code: "network",
      isTransient: true,
    },
  ])("$given → $code", async ({ answers, code, isTransient }) => {
    answer = answers;
    expect(await failure()).toMatchObject({ code, isTransient });
  });

  it("tell how long to wait", async () => {
    answer = fail(429, "rate_limited", { "retry-after": "7" });
    expect((await failure()).retryAfterMs).toBe(7_000);
  });
});

describe("a refused token", () => {
  it("is forgotten", async () => {
    storeSignIn("customer", { user, token: "old" });
    answer = fail(401, "unauthenticated");
    await failure();
    expect(readSignIn("customer")).toBeNull();
  });

  it("does not take a newer sign-in with it", async () => {
    storeSignIn("customer", { user, token: "old" });
    answer = async () => {
      storeSignIn("customer", { user, token: "new" });
      return fail(401, "unauthenticated")();
    };
    await failure();
    expect(readSignIn("customer")?.token).toBe("new");
  });

  it("leaves the other role signed in", async () => {
    storeSignIn("admin", { user: admin, token: "admin-token" });
    storeSignIn("customer", { user, token: "old" });
    answer = fail(401, "unauthenticated");
    await failure();
    expect(readSignIn("admin")?.token).toBe("admin-token");
  });
});

it("reads broken storage as signed out", () => {
  localStorage.setItem("chatpjt.sign-in.customer", "{broken");
  expect(readSignIn("customer")).toBeNull();
  clearSignIn("customer");
  expect(localStorage.getItem("chatpjt.sign-in.customer")).toBeNull();
});
