import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "../../shared/app-error.ts";
import type { Logger } from "../../shared/ports.ts";
import type { Access, Caller } from "./access.ts";
import { answers, success } from "./answers.ts";
import { registerHealthRoute } from "./health.routes.ts";
import { callerOf, type HttpServer } from "./http-server.ts";
import { memoryRateLimiter } from "./rate-limiter.ts";
import { buildServer, type ServerDeps } from "./server.ts";

const caller = (id: string, permission: Caller["permission"]): Caller => ({
  id,
  role: permission === null ? "customer" : "admin",
  permission,
  email: `${id}@example.com`,
  name: id,
  signInId: `s-${id}`,
});
const known: Readonly<Record<string, Caller>> = {
  minji: caller("minji", null),
  viewer: caller("viewer", "viewer"),
  owner: caller("owner", "owner"),
};

const lines: { level: string; fields: Readonly<Record<string, unknown>> }[] = [];
const logger: Logger = {
  info: (fields) => lines.push({ level: "info", fields }),
  warn: (fields) => lines.push({ level: "warn", fields }),
  error: (fields) => lines.push({ level: "error", fields }),
};

let app: HttpServer | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
  lines.length = 0;
});

async function aServer(register: (app: HttpServer) => void, overrides: Partial<ServerDeps> = {}) {
  const built = await buildServer(
    {
      callers: {
        resolve(token) {
          const found = known[token];
          if (found === undefined) throw new AppError("unauthenticated");
          return token === "owner" ? Promise.resolve(found) : found;
        },
      },
      rateLimiter: memoryRateLimiter({ now: () => 0 }),
      logger,
      corsOrigins: ["https://shop.example.com"],
      trustProxy: false,
      validateAnswers: true,
      logRequests: false,
      apiDocs: false,
      pagesDir: null,
      ...overrides,
    },
    register,
  );
  app = built.app;
  return built.app;
}

const echo = (access: Access) => (server: HttpServer) => {
  server.post(
    "/api/echo/:id",
    {
      config: { access },
      schema: {
        params: z.object({ id: z.string() }),
        body: z.object({ count: z.number(), nested: z.object({ word: z.string() }).optional() }),
        response: answers(z.object({ count: z.number() })),
      },
    },
    async (request) => success({ count: request.body.count }),
  );
};
const post = (server: HttpServer, payload: unknown, headers: Record<string, string> = {}) =>
  server.inject({
    method: "POST",
    url: "/api/echo/1",
    headers: { "content-type": "application/json", ...headers },
    payload: typeof payload === "string" ? payload : JSON.stringify(payload),
  });

describe("the gate", () => {
  it("refuses to register a route that states no access", async () => {
    await expect(aServer((server) => server.get("/api/open", async () => "x"))).rejects.toThrow(
      "Route /api/open states no access.",
    );
  });

  it.each([
    { access: "public", none: 200, customer: 200, viewer: 200, owner: 200 },
    { access: "optional", none: 200, customer: 200, viewer: 200, owner: 200 },
    { access: "signed_in", none: 401, customer: 200, viewer: 200, owner: 200 },
    { access: "customer", none: 401, customer: 200, viewer: 403, owner: 403 },
    { access: "viewer", none: 401, customer: 403, viewer: 200, owner: 200 },
    { access: "manager", none: 401, customer: 403, viewer: 403, owner: 200 },
    { access: { customer: true, admin: "agent" }, none: 401, customer: 200, viewer: 403, owner: 200 },
  ] as const)("$access: nobody $none, customer $customer, viewer $viewer, owner $owner", async (row) => {
    const server = await aServer(echo(row.access));
    const status = async (token: string | null) => {
      const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
      return (await post(server, { count: 1 }, headers)).statusCode;
    };
    expect([
      await status(null),
      await status("minji"),
      await status("viewer"),
      await status("owner"),
    ]).toEqual([row.none, row.customer, row.viewer, row.owner]);
  });

  it("asks who it is before it looks at the body", async () => {
    const server = await aServer(echo("customer"));
    expect((await post(server, "{not json", { authorization: "Bearer stranger" })).json()).toMatchObject({
      success: false,
      error: { code: "unauthenticated" },
    });
  });

  it("knows the caller on an optional route only by a valid token", async () => {
    const server = await aServer((s) => {
      s.get("/api/who", { config: { access: "optional" } }, async (request) =>
        success(request.caller?.id ?? null),
      );
    });
    const who = async (authorization: string) =>
      (await server.inject({ url: "/api/who", headers: { authorization } })).json().data;
    expect([await who("Bearer minji"), await who("Bearer stranger"), await who("Basic x")]).toEqual([
      "minji",
      null,
      null,
    ]);
  });

  it("answers 429 with Retry-After beyond the route's rate", async () => {
    const rate = { name: "t", max: 1, windowMs: 7_000, by: "account" } as const;
    const server = await aServer((s) => {
      s.get("/api/t", { config: { access: "customer", rate } }, async (request) =>
        success(callerOf(request).id),
      );
    });
    const get = () => server.inject({ url: "/api/t", headers: { authorization: "Bearer minji" } });
    expect((await get()).statusCode).toBe(200);
    const second = await get();
    expect([second.statusCode, second.headers["retry-after"]]).toEqual([429, "7"]);
  });
});

describe("refusals", () => {
  it("names every wrong field", async () => {
    const server = await aServer(echo("public"));
    const answer = await post(server, { count: "many", nested: {} });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error.details.map((detail: { path: string }) => detail.path)).toEqual([
      "count",
      "nested.word",
    ]);
  });

  it.each([
    { what: "an unknown route", method: "GET", url: "/api/nothing", status: 404, code: "not_found" },
    { what: "another method", method: "DELETE", url: "/api/echo/1", status: 405, code: "method_not_allowed" },
    { what: "a broken escape", method: "POST", url: "/api/echo/%zz", status: 400, code: "validation_failed" },
    { what: "no body", method: "POST", url: "/api/echo/1", status: 400, code: "validation_failed" },
  ] as const)("$what → $status in the envelope", async ({ method, url, status, code }) => {
    const server = await aServer(echo("public"));
    const answer = await server.inject({ method, url });
    expect([answer.statusCode, answer.json().success, answer.json().error.code]).toEqual([
      status,
      false,
      code,
    ]);
  });

  it("names the methods that a path knows", async () => {
    const server = await aServer(echo("public"));
    expect((await server.inject({ method: "GET", url: "/api/echo/1" })).headers.allow).toBe("POST");
  });

  it.each([
    { what: "text", type: "text/plain", payload: '{"count":1}', status: 415 },
    { what: "a form", type: "application/x-www-form-urlencoded", payload: "count=1", status: 415 },
    { what: "xml", type: "application/xml", payload: "<count>1</count>", status: 415 },
    { what: "malformed JSON", type: "application/json", payload: "{count:1}", status: 400 },
    { what: "a key twice", type: "application/json", payload: '{"count":1,"count":2}', status: 400 },
    { what: "a list", type: "application/json", payload: "[1]", status: 400 },
    { what: "null", type: "application/json", payload: "null", status: 400 },
    {
      what: "2 MB",
      type: "application/json",
      payload: `{"count":1,"x":"${"x".repeat(2 ** 21)}"}`,
      status: 413,
    },
  ])("$what as a body → $status", async ({ type, payload, status }) => {
    const server = await aServer(echo("public"));
    expect((await post(server, payload, { "content-type": type })).statusCode).toBe(status);
  });

  it("tells nothing of a fault but logs it once", async () => {
    const server = await aServer((s) => {
      s.get("/api/fault", { config: { access: "public" } }, async () => {
        throw new Error("SELECT * FROM accounts failed at /srv/app.ts:3");
      });
    });
    const answer = await server.inject({ url: "/api/fault" });
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toEqual({
      success: false,
      message: expect.any(String),
      error: { code: "internal" },
    });
    expect(lines.filter((line) => line.level === "error")).toHaveLength(1);
  });

  it("does not let an undocumented field out while answers are checked", async () => {
    const server = await aServer((s) => {
      const schema = { response: answers(z.object({ id: z.string() })) };
      const row = { id: "1", password_hash: "secret" };
      s.get("/api/row", { config: { access: "public" }, schema }, async () => success(row));
    });
    const answer = await server.inject({ url: "/api/row" });
    expect([answer.statusCode, answer.body.includes("secret")]).toEqual([500, false]);
  });
});

describe("browsers", () => {
  it.each([
    { origin: "https://shop.example.com", status: 200, allowed: "https://shop.example.com" },
    { origin: "http://localhost", status: 200, allowed: undefined },
    { origin: "https://evil.example", status: 403, allowed: undefined },
    { origin: "null", status: 403, allowed: undefined },
  ])("of $origin get $status", async ({ origin, status, allowed }) => {
    const server = await aServer(echo("public"));
    const answer = await post(server, { count: 1 }, { origin, host: "localhost" });
    expect([answer.statusCode, answer.headers["access-control-allow-origin"]]).toEqual([status, allowed]);
  });

  it("may ask before they send", async () => {
    const server = await aServer(echo("customer"));
    const answer = await server.inject({
      method: "OPTIONS",
      url: "/api/echo/1",
      headers: { origin: "https://shop.example.com", "access-control-request-method": "POST" },
    });
    expect([answer.statusCode, answer.headers["access-control-allow-origin"]]).toEqual([
      204,
      "https://shop.example.com",
    ]);
  });

  it("are told to sniff nothing, frame nothing, store nothing, and HSTS only behind TLS", async () => {
    const server = await aServer(echo("public"), { trustProxy: ["127.0.0.1"] });
    const plain = await post(server, { count: 1 });
    const tls = await post(server, { count: 1 }, { "x-forwarded-proto": "https" });
    expect(plain.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
    });
    expect([plain.headers["strict-transport-security"], tls.headers["strict-transport-security"]]).toEqual([
      undefined,
      "max-age=31536000",
    ]);
  });

  it("get the single page for every path of it, and assets by name", async () => {
    const folder = mkdtempSync(join(tmpdir(), "chatpjt-pages-"));
    writeFileSync(join(folder, "index.html"), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
    writeFileSync(join(folder, "app.js"), `console.log("${"x".repeat(2_000)}")`);
    const server = await aServer(echo("public"), { pagesDir: folder });
    const get = (url: string) => server.inject({ url, headers: { "accept-encoding": "gzip, br" } });
    const [page, admin, asset, missing, api] = await Promise.all(
      ["/", "/admin/orders", "/app.js", "/gone.js", "/api/gone"].map(get),
    );
    rmSync(folder, { recursive: true });
    const nonce = /nonce="([^"]+)"/u.exec(page?.body ?? "")?.[1];
    expect(page?.headers["content-security-policy"]).toContain(`'nonce-${nonce}'`);
    expect(page?.headers["content-security-policy"]).not.toContain("unsafe-inline");
    expect([
      admin?.statusCode,
      asset?.headers["content-encoding"],
      missing?.statusCode,
      api?.statusCode,
    ]).toEqual([200, "br", 404, 404]);
  });
});

describe("the documents", () => {
  it("are OpenAPI 3.1 with each route, its access and its schemas", async () => {
    const server = await aServer(echo("manager"), { apiDocs: true });
    const page = await server.inject({ url: "/api/docs" });
    const document = (await server.inject({ url: "/api/docs/json" })).json();
    expect(page.statusCode).toBe(200);
    expect(document.openapi).toBe("3.1.0");
    expect(document.paths["/api/echo/{id}"].post).toMatchObject({
      security: [{ bearer: [] }],
      requestBody: { content: { "application/json": { schema: { required: ["count"] } } } },
    });
  });

  it("are not there when they are off", async () => {
    const server = await aServer(echo("manager"));
    expect((await server.inject({ url: "/api/docs" })).statusCode).toBe(404);
  });
});

describe("health", () => {
  it.each([
    { store: "answers", ping: async () => undefined, status: 200, body: { status: "ok" } },
    {
      store: "is gone",
      ping: async () => Promise.reject(new Error("ECONNREFUSED 10.0.0.3")),
      status: 503,
      body: { status: "unavailable" },
    },
  ])("is $status while the store $store", async ({ ping, status, body }) => {
    const server = await aServer((s) => registerHealthRoute(s, ping));
    const answer = await server.inject({ url: "/health" });
    expect([answer.statusCode, answer.json()]).toEqual([status, body]);
  });
});

describe("raw HTTP", () => {
  it.each([
    { what: "both lengths", headers: "Content-Length: 3\r\nTransfer-Encoding: chunked" },
    { what: "two content lengths", headers: "Content-Length: 3\r\nContent-Length: 4" },
    { what: "a broken header", headers: "Content-Length : x\u0000" },
  ])("with $what → 400 in the envelope, and the connection ends", async ({ headers }) => {
    const server = await aServer(echo("public"));
    await server.listen({ port: 0, host: "127.0.0.1" });
    const answer = await exchange(
      server.server.address(),
      `POST /api/echo/1 HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}\r\n\r\n{}x`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /u);
    expect(answer).toContain('"code":"validation_failed"');
  });
});

/** Sends raw bytes and resolves with everything that came back once the server closed the connection. */
function exchange(address: AddressInfo | string | null, text: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  if (address === null || typeof address === "string")
    throw new Error("The server does not listen on a port.");
  const socket = connect(address.port, "127.0.0.1", () => socket.write(text));
  let received = "";
  socket.on("data", (chunk) => (received += chunk.toString("utf8")));
  socket.on("close", () => resolve(received));
  socket.on("error", reject);
  return promise;
}
