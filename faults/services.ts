/** MariaDB and Redis of the suite's own, on free ports, which may be stopped, frozen and killed. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { createConnection } from "mysql2/promise";
import { bindToThisProcess } from "../blackbox/shop-process.ts";
import { pause, until } from "./call.ts";

/** A server program that faults are done to. */
export interface Service {
  readonly url: string;
  /** Where its data are; null when it keeps none. */
  readonly dataDir: string | null;
  readonly pid: number;
  isAlive(): boolean;
  signal(signal: "SIGSTOP" | "SIGCONT"): void;
  kill(signal: "SIGKILL" | "SIGTERM"): Promise<void>;
  /** Starts it again on the same port and data. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

/** Whether a program is on this machine. */
export function isInstalled(program: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
}

/** A Redis without persistence. */
export async function startRedis(): Promise<Service> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}/`;
  return service({
    url,
    dataDir: null,
    command: [
      "redis-server",
      "--bind",
      "127.0.0.1",
      "--port",
      String(port),
      "--save",
      "",
      "--appendonly",
      "no",
    ],
    async isReady() {
      const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
      redis.on("error", () => undefined);
      try {
        await redis.connect();
        return (await redis.ping()) === "PONG";
      } finally {
        redis.disconnect();
      }
    },
  });
}

/**
 * A MariaDB with a data folder of its own and the durability that `delivery.md` asks for.
 *
 * @param parent - where the folder is made; every user may enter it.
 */
export async function startMariaDb(parent = tmpdir()): Promise<Service> {
  const dataDir = mkdtempSync(join(parent, "chatpjt-faults-db-"));
  const user = mariaDbUser();
  if (user !== null) {
    chmodSync(dataDir, 0o755);
    chownSync(dataDir, user.uid, user.gid);
  }
  const as = user === null ? [] : ["--user=mysql"];
  const made = spawnSync("mariadb-install-db", [
    "--no-defaults",
    ...as,
    `--datadir=${dataDir}`,
    "--auth-root-authentication-method=normal",
    "--skip-test-db",
  ]);
  if (made.status !== 0) throw new Error(`mariadb-install-db failed: ${made.stderr}`);
  return startMariaDbOn(dataDir);
}

/** A MariaDB on a data folder that another one has made; `remove` removes the folder too. */
export async function startMariaDbOn(dataDir: string): Promise<Service> {
  const as = mariaDbUser() === null ? [] : ["--user=mysql"];
  const port = await freePort();
  const url = `mysql://root@127.0.0.1:${port}/`;
  return service({
    url,
    dataDir,
    command: [
      "mariadbd",
      "--no-defaults",
      ...as,
      `--datadir=${dataDir}`,
      `--socket=${join(dataDir, "s.sock")}`,
      `--port=${port}`,
      "--bind-address=127.0.0.1",
      "--innodb-flush-log-at-trx-commit=1",
      "--innodb-log-file-size=32M",
    ],
    async isReady() {
      const connection = await createConnection({ uri: url, connectTimeout: 500 });
      await connection.query("select 1");
      await connection.end();
      return true;
    },
  });
}

async function service(program: {
  readonly url: string;
  readonly dataDir: string | null;
  readonly command: readonly string[];
  readonly isReady: () => Promise<boolean>;
}): Promise<Service> {
  const [file = "", ...args] = program.command;
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(file, args, { stdio: "ignore" });
    bindToThisProcess(child);
    await until(`${file} starts`, 30_000, async () => {
      if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode}`);
      const isReady = await program.isReady().catch(() => false);
      return isReady ? true : pause(50).then(() => null);
    });
    return child;
  };
  let child = await start();
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  const kill = async (signal: "SIGKILL" | "SIGTERM") => {
    if (!isAlive()) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  };
  return {
    url: program.url,
    dataDir: program.dataDir,
    get pid() {
      return child.pid ?? 0;
    },
    isAlive,
    signal: (signal) => void child.kill(signal),
    kill,
    async restart() {
      child = await start();
    },
    async remove() {
      await kill("SIGKILL");
      if (program.dataDir !== null) rmSync(program.dataDir, { recursive: true, force: true });
    },
  };
}

/** MariaDB refuses to run as root: then it runs as the user that its package made. */
function mariaDbUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(spawnSync("id", [flag, "mysql"], { encoding: "utf8" }).stdout);
  return { uid: id("-u"), gid: id("-g") };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
