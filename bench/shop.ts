import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import WebSocket from "ws";
import type { Lane } from "./load.ts";

/** Limits a benchmark has to raise; printed with every result. */
export const RAISED_LIMITS: Readonly<Record<string, string>> = {
  LIMIT_MESSAGES_PER_10S: "1000000",
  LIMIT_FRAMES_PER_10S: "1000000",
  LIMIT_SOCKETS_PER_USER: "100000",
  LIMIT_SOCKETS_PER_ADDRESS: "1000000",
  LIMIT_LOGINS_PER_MINUTE_PER_ADDRESS: "1000000",
  LIMIT_TICKETS_PER_MINUTE: "1000000",
  LIMIT_PASSWORD_QUEUE: "100000",
};

const METRICS_TOKEN = "bench-2c9f41d7a8e6";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A program under measurement. */
export interface Target {
  readonly name: string;
  readonly pid: number;
  readonly port: number;
  readonly lanes: readonly Lane[];
  /** Frames the recipients have received. */
  delivered(): number;
  /** SQL statements sent so far, by the program's own count; not a number where it does not count. */
  statements(): Promise<number>;
  stop(): Promise<void>;
}

/** How a target is set up. */
export interface TargetOptions {
  readonly conversations: number;
  /** Sockets that follow every conversation, as consoles do. */
  readonly watchers: number;
  /** A store for the product; a fresh SQLite file when absent. */
  readonly databaseUrl?: string;
}

/** Starts the product with `conversations` customers (a socket each, an agent in charge) and `watchers` admins who watch everything. */
export async function startProduct(options: TargetOptions): Promise<Target> {
  const dir = mkdtempSync(join(tmpdir(), "chatpjt-bench-"));
  const env = {
    ...process.env,
    ...RAISED_LIMITS,
    NODE_ENV: "production",
    JWT_SECRET: "bench-7f3a9c1e5d2b8046-bench-7f3a9c1e5d2b8046",
    METRICS_TOKEN: METRICS_TOKEN,
    DATA_DIR: dir,
    PORT: "0",
    LOG_LEVEL: "info",
    AI_PROVIDER: "offline",
    ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
  };
  const made = spawnSync(
    process.execPath,
    [
      "backend/src/app/create-account.ts",
      "admin",
      "--email",
      "a@example.com",
      "--password",
      "admin",
      "--name",
      "A",
    ],
    { cwd: root, env },
  );
  if (made.status !== 0) throw new Error(String(made.stderr));
  const child = spawn(process.execPath, ["backend/src/main.ts"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await portOf(child, /127\.0\.0\.1:(\d+)/u);
  const call = caller(port);
  const admin = await call<{ token: string }>("POST", "/api/auth/login", {
    email: "a@example.com",
    password: "admin",
    role: "admin",
  });
  const counter = { frames: 0 };
  const sockets: WebSocket[] = [];
  for (let i = 0; i < options.watchers; i += 1) {
    const socket = await follow(`ws://127.0.0.1:${port}/ws?token=${admin.token}`, counter);
    for (const chat_type of ["active", "pending", "completed"]) {
      socket.send(JSON.stringify({ type: "subscribe_chats", data: { chat_type } }));
    }
    sockets.push(socket);
  }
  const lanes: Lane[] = [];
  for (let i = 0; i < options.conversations; i += 1) {
    const { token } = await call<{ token: string }>("POST", "/api/auth/login", {
      email: `c${i}@example.com`,
      password: "password1",
      role: "customer",
    });
    const { session } = await call<{ session: { id: string } }>("GET", "/api/chats/session", null, token);
    await call("POST", `/api/admin/chats/${session.id}/takeover`, {}, admin.token);
    sockets.push(await follow(`ws://127.0.0.1:${port}/ws?token=${token}`, counter));
    lanes.push({ sessionId: session.id, token });
  }
  const statements = async () => {
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`, { headers })).text();
    return Number(/^chatpjt_sql_statements_total (\d+)$/mu.exec(text)?.[1]);
  };
  return { ...target("chatpjt", child, port, lanes, counter, sockets, dir), statements };
}

/** Starts the floor with the same sockets. */
export async function startFloor(options: TargetOptions): Promise<Target> {
  const dir = mkdtempSync(join(tmpdir(), "chatpjt-floor-"));
  const child = spawn(process.execPath, ["bench/floor.ts", join(dir, "floor.sqlite")], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await portOf(child, /PORT (\d+)/u);
  const counter = { frames: 0 };
  const sockets: WebSocket[] = [];
  for (let i = 0; i < options.watchers; i += 1)
    sockets.push(await follow(`ws://127.0.0.1:${port}/?follow=*`, counter));
  const lanes: Lane[] = [];
  for (let i = 0; i < options.conversations; i += 1) {
    sockets.push(await follow(`ws://127.0.0.1:${port}/?follow=s${i}`, counter));
    lanes.push({ sessionId: `s${i}`, token: "none" });
  }
  return target("floor", child, port, lanes, counter, sockets, dir);
}

function target(
  name: string,
  child: ChildProcess,
  port: number,
  lanes: readonly Lane[],
  counter: { readonly frames: number },
  sockets: readonly WebSocket[],
  dir: string,
): Target {
  if (child.pid === undefined) throw new Error(`${name} did not start.`);
  return {
    name,
    pid: child.pid,
    port,
    lanes,
    delivered: () => counter.frames,
    statements: async () => Number.NaN,
    async stop() {
      for (const socket of sockets) socket.terminate();
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function portOf(child: ChildProcess, pattern: RegExp): Promise<number> {
  let text = "";
  const stdout = child.stdout;
  if (stdout === null) throw new Error("No output.");
  for await (const chunk of stdout) {
    text += String(chunk);
    const port = pattern.exec(text)?.[1];
    if (port !== undefined) {
      stdout.on("data", () => undefined);
      stdout.resume();
      return Number(port);
    }
  }
  throw new Error(`The program ended: ${text}`);
}

async function follow(url: string, counter: { frames: number }): Promise<WebSocket> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  socket.on("message", (data) => {
    if (String(data).startsWith('{"type":"new_message"')) counter.frames += 1;
  });
  await once(socket, "open");
  return socket;
}

function caller(port: number) {
  return async <T>(method: string, path: string, body: unknown, token?: string): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: {
        ...(body === null ? {} : { "content-type": "application/json" }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as { success: boolean; data: T; message?: string };
    if (!answer.success) throw new Error(`${method} ${path}: ${answer.message}`);
    return answer.data;
  };
}
