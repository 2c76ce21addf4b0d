import type { Permission } from "@chatpjt/contract/accounts";
import type { InjectOptions } from "fastify";
import { sqlAuditLog } from "../audit/audit-log.sql.ts";
import type { AuditLog } from "../audit/audit-log.ts";
import type { Caller } from "../platform/http/access.ts";
import type { CallerSource } from "../platform/http/authenticate.ts";
import type { HttpServer } from "../platform/http/http-server.ts";
import { memoryRateLimiter } from "../platform/http/rate-limiter.ts";
import type { RouteTable } from "../platform/http/route-table.ts";
import { buildServer } from "../platform/http/server.ts";
import { type Database, dbOf } from "../platform/sql/database.ts";
import { openSqlite } from "../platform/sql/sqlite-database.ts";
import { AppError } from "../shared/app-error.ts";
import type { Clock, IdSource, Logger } from "../shared/ports.ts";

/** People of the tests: two customers and one admin of each permission. Their name is their token. */
export const PEOPLE = ["minji", "jun", "viewer", "agent", "manager", "owner"] as const;
export type Person = (typeof PEOPLE)[number];

/** The ground every route test stands on: a server in memory, SQLite in memory, a clock that stands still. */
export interface HttpRig {
  readonly app: HttpServer;
  readonly routes: RouteTable;
  readonly database: Database;
  readonly audit: AuditLog;
  /** Lets time pass. */
  pass(ms: number): void;
  /** Sends a request as somebody (a person's name, or a token), or as nobody. */
  send(
    token: string | null,
    method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
    url: string,
    payload?: object,
  ): Promise<Answer>;
  /** Actions of the audit log, oldest first. */
  actions(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers freely.
  readonly body: any;
}

export interface RigGround {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly audit: AuditLog;
}

/** The instant at which a rig's clock stands at first. */
export const RIG_START = Date.UTC(2026, 10, 22, 10, 0, 0, 123);

export const silentLogger: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The account behind a person's token. */
export function callerNamed(person: Person): Caller {
  const permissions: readonly Permission[] = ["viewer", "agent", "manager", "owner"];
  const permission = permissions.find((name) => name === person) ?? null;
  const role = permission === null ? "customer" : "admin";
  return {
    id: `id-${person}`,
    role,
    permission,
    email: `${person}@example.com`,
    name: person,
    signInId: `in-${person}`,
  };
}

/** Builds a rig around a feature's routes. Close it after the test. */
export async function httpRig(
  register: (app: HttpServer, ground: RigGround) => void | Promise<void>,
  makeCallers: (ground: RigGround) => CallerSource = () => namedCallers,
): Promise<HttpRig> {
  let now = RIG_START;
  let ids = 0;
  const clock: Clock = { now: () => now };
  const idSource: IdSource = {
    next: () => {
      ids += 1;
      return `n${String(ids).padStart(6, "0")}`;
    },
  };
  const database = await openSqlite(":memory:");
  await insertPeople(database);
  const audit = sqlAuditLog({ clock, ids: idSource });
  const ground: RigGround = { database, clock, ids: idSource, audit };
  const { app, routes } = await buildServer(
    {
      callers: makeCallers(ground),
      rateLimiter: memoryRateLimiter(clock),
      logger: silentLogger,
      corsOrigins: [],
      trustProxy: false,
      validateAnswers: true,
      logRequests: false,
      apiDocs: false,
      pagesDir: null,
    },
    (server) => register(server, ground),
  );
  return {
    app,
    routes,
    database,
    audit,
    pass: (ms) => {
      now += ms;
    },
    async send(token, method, url, payload) {
      const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
      const request: InjectOptions = { method, url, headers, ...(payload === undefined ? {} : { payload }) };
      const answer = await app.inject(request);
      return { status: answer.statusCode, body: answer.json() };
    },
    async actions() {
      const rows = await database.read((db) =>
        db.selectFrom("audit_log").select("action").orderBy("id").execute(),
      );
      return rows.map((row) => row.action);
    },
    async close() {
      await app.close();
      await database.close();
    },
  };
}

/** People's names are their tokens. */
const namedCallers: CallerSource = {
  resolve(token) {
    const person = PEOPLE.find((name) => name === token);
    if (person === undefined) throw new AppError("unauthenticated");
    return callerNamed(person);
  },
};

async function insertPeople(database: Database): Promise<void> {
  const rows = PEOPLE.map(callerNamed).map(({ id, role, permission, email, name }) => ({
    id,
    role,
    permission,
    email,
    name,
    password_hash: "none",
    disabled_at: null,
    totp_secret: null,
    totp_last_step: null,
    created_at: RIG_START,
    updated_at: RIG_START,
  }));
  await database.write((tx) => dbOf(tx).insertInto("accounts").values(rows).execute());
}
