/**
 * The real server as a child process with a database of its own.
 *
 * Overview: `prepareTemplate` makes one data folder with the admin account; every scenario starts a server on a copy.
 * Lifecycle: `stop` ends exactly the process that was started and removes its folder.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listeningAt } from "./adapter.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const START_LIMIT_MS = 90_000;

export const ADMIN = {
  email: "eval-admin@example.com",
  password: "eval-admin-password-1",
  name: "평가",
} as const;

export interface ServerProcess {
  readonly baseUrl: string;
  /** Everything the process wrote. */
  logs(): string;
  /** Whether it runs and has not crashed. */
  isAlive(): boolean;
  stop(): Promise<void>;
}

/** Makes the folder that servers are started from: migrated store, one admin. Removed by the caller. */
export async function prepareTemplate(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), "chatpjt-eval-"));
  const { email, password, name } = ADMIN;
  const args = [
    "backend/src/app/create-account.ts",
    "admin",
    "--email",
    email,
    "--password",
    password,
    "--name",
    name,
  ];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...cleanEnvironment(), DATA_DIR: dataDir, NODE_ENV: "test" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = collect(child);
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`The admin account could not be made:\n${output()}`);
  return dataDir;
}

/** Starts a server on a copy of the template. @throws when it is not healthy in time, with its output. */
export async function startServer(
  template: string,
  environment: (dataDir: string) => Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), "chatpjt-eval-"));
  cpSync(template, dataDir, { recursive: true });
  const child = spawn(process.execPath, ["backend/src/main.ts"], {
    cwd: ROOT,
    env: { ...cleanEnvironment(), ...environment(dataDir) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = collect(child);
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  const stop = async () => {
    if (isAlive()) {
      const gone = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await gone;
      clearTimeout(timer);
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  const deadline = Date.now() + START_LIMIT_MS;
  let baseUrl: string | null = null;
  while (baseUrl === null || !(await isHealthy(baseUrl))) {
    if (!isAlive() || Date.now() > deadline) {
      await stop();
      throw new Error(`The server did not start:\n${output().slice(-4_000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
    baseUrl = listeningAt(output());
  }
  return { baseUrl, logs: output, isAlive, stop };
}

/** Nothing of the caller's keys or database reaches a server under test. */
function cleanEnvironment(): Record<string, string> {
  const kept = ["PATH", "HOME", "LANG", "TMPDIR", "NODE_OPTIONS"];
  const entries = kept.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

async function isHealthy(baseUrl: string): Promise<boolean> {
  try {
    const response = await fetch(`${baseUrl}/health`, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
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
