/**
 * The real server as a child process, over a store of its own.
 *
 * Overview: a `Shop` is a store and a data folder that outlive its processes: it can be killed and started again on the same data.
 * Lifecycle: `openShop` → `start` → (`kill` → `start`) … → `remove`, which ends exactly what was started here and drops the store.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createConnection } from "mysql2/promise";

/** Whatever ends this process ends its servers too. */
const started = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of started) child.kill("SIGKILL");
});

/** Notes a child so that it does not outlive this process. */
export function bindToThisProcess(child: ChildProcess): void {
  started.add(child);
  child.once("exit", () => started.delete(child));
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const START_LIMIT_MS = 60_000;

/** A kind of store; `mysqlUrl` names a server on which fresh databases may be made. */
export type StoreKind = { readonly name: "SQLite" } | { readonly name: "MariaDB"; readonly mysqlUrl: string };

/** SQLite always, MariaDB where `TEST_MYSQL_URL` names a server. */
export function storesHere(): readonly StoreKind[] {
  const mysqlUrl = process.env.TEST_MYSQL_URL ?? "";
  return mysqlUrl === "" ? [{ name: "SQLite" }] : [{ name: "SQLite" }, { name: "MariaDB", mysqlUrl }];
}

/** One running server. */
export interface Node {
  readonly pid: number;
  readonly port: number;
  readonly baseUrl: string;
  /** Everything it wrote so far. */
  logs(): string;
  isAlive(): boolean;
  /** Sends a signal and waits for the end. @returns how long that took, milliseconds, and the exit code (null when killed). */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<{ readonly ms: number; readonly code: number | null }>;
}

/** A store with its data folder, and the processes that were started on it. */
export interface Shop {
  readonly store: StoreKind;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Starts a server; resolves when it listens. `extra` adds to the shop's environment. */
  start(extra?: Readonly<Record<string, string>>): Promise<Node>;
  /** Makes an account by the command line. */
  createAccount(account: NewAccount): Promise<void>;
  /** Ends every process and removes the store and the folder. */
  remove(): Promise<void>;
}

/** Arguments of the account command. */
export interface NewAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: "customer" | "admin";
  readonly permission?: "owner" | "manager" | "agent" | "viewer";
}

/** Makes an empty store of the given kind. */
export async function openShop(
  store: StoreKind,
  environment: Readonly<Record<string, string>> = {},
): Promise<Shop> {
  const dataDir = mkdtempSync(join(tmpdir(), "chatpjt-blackbox-"));
  const database = store.name === "MariaDB" ? await freshDatabase(store.mysqlUrl) : null;
  const base = {
    ...inherited(),
    NODE_ENV: "test",
    DATA_DIR: dataDir,
    PORT: "0",
    LOG_LEVEL: "info",
    AI_PROVIDER: "offline",
    ...(database === null ? {} : { DATABASE_URL: database.url }),
    ...environment,
  };
  const nodes: Node[] = [];
  return {
    store,
    dataDir,
    databaseUrl: database?.url ?? null,
    async start(extra = {}) {
      const node = await startNode({ ...base, ...extra });
      nodes.push(node);
      return node;
    },
    createAccount: (account) => createAccount(base, account),
    async remove() {
      await Promise.all(nodes.filter((node) => node.isAlive()).map((node) => node.end("SIGKILL")));
      await database?.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function startNode(env: Readonly<Record<string, string>>): Promise<Node> {
  const child = spawn(process.execPath, ["backend/src/main.ts"], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  bindToThisProcess(child);
  const output = collect(child);
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  const deadline = Date.now() + START_LIMIT_MS;
  let port: string | undefined;
  while (port === undefined) {
    if (!isAlive() || Date.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`The server did not start:\n${output().slice(-4_000)}`);
    }
    await sleep(15);
    port = /http:\/\/127\.0\.0\.1:(\d+)/u.exec(output())?.[1];
  }
  const { pid } = child;
  if (pid === undefined) throw new Error("The server has no process.");
  return {
    pid,
    port: Number(port),
    baseUrl: `http://127.0.0.1:${port}`,
    logs: output,
    isAlive,
    async end(signal) {
      const startedAt = performance.now();
      if (isAlive()) {
        const gone = once(child, "exit");
        child.kill(signal);
        await gone;
      }
      return { ms: performance.now() - startedAt, code: child.exitCode };
    },
  };
}

async function createAccount(env: Readonly<Record<string, string>>, account: NewAccount): Promise<void> {
  const { email, password, name, role, permission } = account;
  const args = ["user", "--email", email, "--password", password, "--name", name, "--role", role];
  if (permission !== undefined) args.push("--permission", permission);
  const child = spawn(process.execPath, ["backend/src/app/create-account.ts", ...args], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = collect(child);
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`The account ${email} could not be made:\n${output()}`);
}

async function freshDatabase(
  serverUrl: string,
): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const name = `chatpjt_bb_${randomBytes(6).toString("hex")}`;
  const run = async (statement: string) => {
    const connection = await createConnection(serverUrl);
    await connection.query(statement);
    await connection.end();
  };
  await run(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database ${name}`) };
}

/** Nothing of the caller's keys, database or configuration reaches a server under test; a cache of compiled code changes its start only. */
function inherited(): Record<string, string> {
  const kept = ["PATH", "HOME", "LANG", "TMPDIR", "NODE_COMPILE_CACHE"];
  return Object.fromEntries(
    kept.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function collect(child: ChildProcess): () => string {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return () => output;
}
