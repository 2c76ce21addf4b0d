import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sqlAccountStore } from "../accounts/accounts.sql.ts";
import { passwordHasher } from "../accounts/credentials.node.ts";
import { putAccount } from "../accounts/put-account.ts";
import { sqlSignInStore } from "../accounts/sign-ins.sql.ts";
import type { Access } from "../platform/http/access.ts";
import { randomIds, systemClock } from "../shared/ids.node.ts";
import { silentLogger } from "../testing/http-rig.ts";
import { compose, type RunningApp } from "./compose.ts";
import { parseConfig } from "./config.ts";

const OPENAPI_FILE = new URL("../../openapi.json", import.meta.url);
const ROLES = ["customer", "viewer", "agent", "manager", "owner"] as const;
type RoleName = (typeof ROLES)[number];

let running: RunningApp;
let folder = "";
const tokens = new Map<RoleName, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chatpjt-whole-"));
  const config = parseConfig(
    {
      NODE_ENV: "test",
      DATABASE_URL: "sqlite::memory:",
      DATA_DIR: folder,
      AI_PROVIDER: "offline",
      API_DOCS: "1",
    },
    () => "only-for-tests-0123456789-abcdefghij",
  );
  running = await compose(config, silentLogger, { validateAnswers: true });
  for (const role of ROLES) tokens.set(role, await signIn(role));
});
afterAll(async () => {
  await running.stop(1_000);
  rmSync(folder, { recursive: true, force: true });
});

async function signIn(role: RoleName): Promise<string> {
  const { database, server } = running;
  const email = `${role}@example.com`;
  const isCustomer = role === "customer";
  await putAccount({
    accounts: sqlAccountStore(database),
    signIns: sqlSignInStore(database),
    passwords: passwordHasher(10),
    unitOfWork: database,
    clock: systemClock,
    ids: randomIds(systemClock),
    record: async () => undefined,
  })({
    email,
    password: "pass-1234",
    name: role,
    role: isCustomer ? "customer" : "admin",
    permission: isCustomer ? null : role,
  });
  const answer = await server.inject({
    method: "POST",
    url: "/api/auth/login",
    payload: { email, password: "pass-1234", role: isCustomer ? "customer" : "admin" },
  });
  return answer.json().data.token;
}

/** Whom a route must turn away, told from its address and method alone: what `security.md` says, not what the route states. */
function mustRefuse(url: string, method: string): readonly RoleName[] {
  if (!url.startsWith("/api/admin/")) return [];
  if (url.startsWith("/api/admin/accounts")) return ["customer", "viewer", "agent", "manager"];
  const isRead = method === "GET" || method === "HEAD";
  if (isRead) return ["customer"];
  if (url.startsWith("/api/admin/chatbot/")) return ["customer", "viewer", "agent", "manager"];
  const needsManager = url.startsWith("/api/admin/help-texts") || url === "/api/admin/orders";
  return needsManager ? ["customer", "viewer", "agent"] : ["customer", "viewer"];
}

/** Routes that everybody may use. A new one has to be written down here on purpose. */
const OPEN_ROUTES: readonly string[] = [
  "GET /api/shop",
  "GET /health",
  "GET /metrics",
  "GET /ready",
  "GET /uploads/:session_id/:file",
  "POST /api/auth/login",
];

describe("the access matrix of every route", () => {
  const concrete = (url: string) => url.replaceAll(/:[a-z_]+/gu, "none");
  const call = async (method: string, url: string, token: string | undefined) => {
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const injected = { method: method as "GET", url: concrete(url), headers };
    return (await running.server.inject(injected)).statusCode;
  };
  const routes = () => running.server.routeTable.routes.filter((route) => route.method !== "HEAD");

  it("leaves open only what is meant to be open", () => {
    const isOpen = (access: Access) => access === "public" || access === "optional";
    const open = routes().filter((route) => isOpen(route.access));
    expect(open.map((route) => `${route.method} ${route.url}`).sort()).toEqual(OPEN_ROUTES);
  });

  it("turns strangers away from everything else, with a wrong token too", async () => {
    const closed = routes().filter((route) => !OPEN_ROUTES.includes(`${route.method} ${route.url}`));
    const passed: string[] = [];
    for (const { method, url } of closed)
      for (const token of [undefined, "x.y.z"])
        if ((await call(method, url, token)) !== 401) passed.push(`${method} ${url}`);
    expect([passed, closed.length > 25]).toEqual([[], true]);
  });

  it("turns customers and lower permissions away from admin routes", async () => {
    const passed: string[] = [];
    for (const { method, url } of routes())
      for (const role of mustRefuse(url, method))
        if ((await call(method, url, tokens.get(role))) !== 403) passed.push(`${role} ${method} ${url}`);
    expect(passed).toEqual([]);
  });

  it("turns admins away from what belongs to a customer", async () => {
    const own = routes().filter((route) => route.access === "customer");
    const statuses = await Promise.all(own.map(({ method, url }) => call(method, url, tokens.get("owner"))));
    expect([new Set(statuses), own.length > 4]).toEqual([new Set([403]), true]);
  });

  it("lets the owner through to every admin route", async () => {
    const admin = routes().filter((route) => route.url.startsWith("/api/admin/"));
    const statuses = await Promise.all(
      admin.map(({ method, url }) => call(method, url, tokens.get("owner"))),
    );
    expect(statuses.filter((status) => status === 401 || status === 403 || status >= 500)).toEqual([]);
  });
});

describe("the API's document", () => {
  it("is the one that is kept in the repository (UPDATE_OPENAPI=1 writes it anew)", async () => {
    const served = (await running.server.inject({ url: "/api/docs/json" })).json();
    const text = `${JSON.stringify(served, null, 2)}\n`;
    if (process.env.UPDATE_OPENAPI === "1") writeFileSync(OPENAPI_FILE, text);
    expect(JSON.parse(readFileSync(OPENAPI_FILE, "utf8"))).toEqual(served);
  });

  it("describes every route of the API", async () => {
    const { openapi, paths } = (await running.server.inject({ url: "/api/docs/json" })).json();
    const described = Object.keys(paths);
    const served = running.server.routeTable.routes.map(({ url }) => url.replaceAll(/:([a-z_]+)/gu, "{$1}"));
    expect([openapi, served.filter((url) => !described.includes(url))]).toEqual(["3.1.0", []]);
  });
});
