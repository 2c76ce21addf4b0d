import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Message } from "@chatpjt/contract/messages";
import BetterSqlite3 from "better-sqlite3";
import { pause, until } from "../call.ts";
import { acknowledgedIn, promiseViolations } from "../check.ts";
import type { Scenario } from "../scenario.ts";
import { isHealthy, Stage, whileWriting } from "../stage.ts";
import { type SystemCall, traceProcess } from "../strace.ts";

const STORE = "chatpjt.sqlite";
const FILES = [STORE, `${STORE}-wal`] as const;
const SECTOR = 512;

/**
 * A harder power cut, without any right but tracing: the server's writes are recorded with strace, and the store is rebuilt as a disk with a
 * cache may leave it at a random moment: what a completed sync covered is there; of what was written since, any part, in any order, torn
 * at sectors. A server that is started on it shows every message exactly once that was acknowledged before that moment.
 *
 * It fails with `synchronous = NORMAL` or `OFF` in `sqlite-database.ts`.
 */
export const REPLAYED_CUT: Scenario = {
  name: "power cut: the log's writes replayed",
  stores: ["SQLite"],
  needs: ["strace"],
  async run({ store, isFull, note }) {
    const folder = mkdtempSync(join(tmpdir(), "chatpjt-replay-"));
    const stage = await Stage.open(store);
    try {
      await stage.admit(3);
      const { dataDir } = stage.shop;
      const options = ["-xx", "-s", "70000", "-e", "trace=pwrite64,fsync,fdatasync,ftruncate"];
      const trace = await traceProcess(stage.node.pid, join(folder, "trace"), options);
      // Nothing writes between the copy and the first traced write: nobody has said anything yet.
      const base = join(folder, "base");
      cpSync(dataDir, base, { recursive: true });
      const moments: Moment[] = [];
      await whileWriting(stage, async () => {
        for (let i = 0; i < 40; i += 1) {
          await pause(Math.random() * 80);
          moments.push(momentOf(stage));
        }
      });
      const steps = (await trace.end()).flatMap(stepOf);
      const found: string[] = [];
      const cuts = isFull ? 40 : 6;
      for (let cut = 0; cut < cuts; cut += 1) {
        const moment = moments[Math.floor(Math.random() * moments.length)];
        if (moment === undefined) continue;
        const data = join(folder, `cut-${cut}`);
        rebuild(base, data, steps, moment.at);
        found.push(...(await violationsOn(data, stage, moment)).map((text) => `cut ${cut + 1}: ${text}`));
      }
      const syncs = steps.filter(({ change }) => change === null).length;
      note(`${cuts} cuts among ${steps.length} system calls with ${syncs} syncs`);
      if (syncs < 10) found.push("hardly anything was synced: the scenario proved too little");
      return [...found, ...(await stage.check())];
    } finally {
      await stage.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** What people had been promised at an instant, seconds since the epoch. */
interface Moment {
  readonly at: number;
  readonly promised: ReadonlyMap<string, ReadonlyMap<string, Message>>;
}

function momentOf({ ledger }: Stage): Moment {
  const promised = new Map(ledger.sessions.map((id) => [id, acknowledgedIn(ledger, id)]));
  return { at: (performance.timeOrigin + performance.now()) / 1_000, promised };
}

/** One change of a file that no sync has covered yet. */
type Change =
  | { readonly type: "write"; readonly bytes: Buffer; readonly at: number }
  | { readonly type: "truncate"; readonly size: number };

/** What a system call did to one of the store's files; null = it synced it. */
interface Step {
  readonly file: (typeof FILES)[number];
  readonly change: Change | null;
  readonly endedAt: number;
}

function stepOf({ text, endedAt }: SystemCall): Step[] {
  const file = fileOf(text);
  return file === null ? [] : [{ file, change: changeOf(text), endedAt }];
}

/** The data folder as the disk holds it at `at`. */
function rebuild(base: string, data: string, steps: readonly Step[], at: number): void {
  cpSync(base, data, { recursive: true });
  rmSync(join(data, `${STORE}-shm`), { force: true });
  for (const name of FILES) {
    const path = join(data, name);
    const disk = new DiskFile(existsSync(path) ? readFileSync(path) : Buffer.alloc(0));
    let loose: Change[] = [];
    for (const { file, change, endedAt } of steps) {
      if (endedAt > at) break;
      if (file !== name) continue;
      if (change !== null) loose.push(change);
      else {
        for (const each of loose) disk.apply(each);
        loose = [];
      }
    }
    for (const each of shuffled(loose)) if (Math.random() < 0.5) disk.apply(torn(each));
    writeFileSync(path, disk.content);
  }
}

/** Which of the store's files a call is about. */
function fileOf(text: string): (typeof FILES)[number] | null {
  const hex = /^\w+\(\d+<((?:\\x[0-9a-f]{2})+)>/u.exec(text)?.[1];
  const name = hex === undefined ? "" : (fromHex(hex).toString().split("/").at(-1) ?? "");
  return FILES.find((file) => file === name) ?? null;
}

/** Null for a sync. @throws for a call that strace did not write down whole. */
function changeOf(text: string): Change | null {
  if (/^f(?:data)?sync\(.*= 0/u.test(text)) return null;
  const size = /^ftruncate\(.*>, (\d+)\)\s+= 0/u.exec(text)?.[1];
  if (size !== undefined) return { type: "truncate", size: Number(size) };
  const [, hex, length, offset] =
    /^pwrite64\(\d+<[^>]*>, "((?:\\x[0-9a-f]{2})*)", (\d+), (\d+)\)\s+= \d+/u.exec(text) ?? [];
  if (hex === undefined) throw new Error(`Not understood: ${text.slice(0, 200)}`);
  const bytes = fromHex(hex);
  if (bytes.length !== Number(length)) throw new Error(`Cut short: ${text.slice(0, 200)}`);
  return { type: "write", bytes, at: Number(offset) };
}

function fromHex(escaped: string): Buffer {
  return Buffer.from(escaped.replaceAll("\\x", ""), "hex");
}

/** A file as it grows and shrinks. */
class DiskFile {
  #bytes: Buffer;
  #size: number;

  constructor(content: Buffer) {
    this.#bytes = content;
    this.#size = content.length;
  }

  get content(): Buffer {
    return this.#bytes.subarray(0, this.#size);
  }

  apply(change: Change): void {
    const end = change.type === "truncate" ? change.size : change.at + change.bytes.length;
    if (end > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(end)]);
    // What lies beyond an end reads as zeros when the file grows again.
    if (change.type === "truncate") this.#bytes.fill(0, change.size);
    else change.bytes.copy(this.#bytes, change.at);
    this.#size = change.type === "truncate" ? change.size : Math.max(this.#size, end);
  }
}

/** Some whole sectors of a write. */
function torn(change: Change): Change {
  if (change.type === "truncate" || Math.random() < 0.5) return change;
  const sectors = Math.ceil(change.bytes.length / SECTOR);
  return { ...change, bytes: change.bytes.subarray(0, Math.floor(Math.random() * sectors) * SECTOR) };
}

function shuffled<T>(all: readonly T[]): readonly T[] {
  return all
    .map((value) => ({ value, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

async function violationsOn(data: string, stage: Stage, { promised }: Moment): Promise<string[]> {
  const node = await stage.shop.start({ DATA_DIR: data });
  const found: string[] = [];
  try {
    await until("/health answers", 60_000, async () => ((await isHealthy(node.baseUrl)) ? true : null));
    found.push(...(await promiseViolations(stage.ledger, node.baseUrl, promised)));
  } finally {
    await node.end("SIGKILL");
  }
  const handle = new BetterSqlite3(join(data, STORE));
  const verdict = handle.pragma("integrity_check", { simple: true });
  handle.close();
  return verdict === "ok" ? found : [...found, `integrity_check says ${String(verdict)}`];
}
