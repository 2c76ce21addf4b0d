import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pause } from "../call.ts";
import type { Scenario } from "../scenario.ts";
import { startMariaDb } from "../services.ts";
import { Stage } from "../stage.ts";
import { type SystemCall, traceProcess } from "../strace.ts";

const MESSAGES = 20;

/**
 * The power-cut promise, seen from the system calls: between the write of a message into the store's log and its acknowledgement there is
 * a completed fdatasync or fsync of that log.
 */
export const DURABLE_LOG: Scenario = {
  name: "the log is on disk before the acknowledgement",
  stores: ["SQLite", "MariaDB"],
  needs: ["strace"],
  async run({ store, note }) {
    const folder = mkdtempSync(join(tmpdir(), "chatpjt-strace-"));
    const database = store.name === "MariaDB" ? await startMariaDb() : null;
    let stage: Stage | null = null;
    try {
      stage = await Stage.open(database === null ? store : { name: "MariaDB", mysqlUrl: database.url });
      await stage.admit(1);
      const trace = await traceProcess(database?.pid ?? stage.node.pid, join(folder, "trace"), [
        "-s",
        "70000",
        "-e",
        "trace=pwrite64,write,fdatasync,fsync",
      ]);
      const marks = await sayMarked(stage);
      const calls = await trace.end();
      const isLog = database === null ? /-wal>/u : /ib_logfile0>/u;
      const found = marks.flatMap((mark) => violationOf(mark, calls, isLog));
      const syncs = calls.filter((line) => isLog.test(line.text) && SYNC.test(line.text)).length;
      note(`${marks.length} messages, ${syncs} syncs of the log`);
      return [...found, ...(await stage.check())];
    } finally {
      await stage?.close();
      await database?.remove();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** One message and when its acknowledgement came, seconds since the epoch. */
interface Mark {
  readonly text: string;
  readonly acknowledgedAt: number;
}

const SYNC = /^(?:fdatasync|fsync)\(.*= 0/u;

async function sayMarked(stage: Stage): Promise<readonly Mark[]> {
  const [customer] = stage.customers;
  if (customer === undefined) throw new Error("Nobody came.");
  const marks: Mark[] = [];
  for (let i = 0; i < MESSAGES; i += 1) {
    // Letters alone: random digits and letters look like a password or a card now and then, and those are never stored.
    const text = `durable${[...String(i), ...String(Math.random())].map((digit) => "bdfghjklmn"[Number(digit)] ?? "").join("")}`;
    await customer.say(undefined, text);
    marks.push({ text, acknowledgedAt: (performance.timeOrigin + performance.now()) / 1_000 });
    await pause(5);
  }
  return marks;
}

function violationOf(mark: Mark, calls: readonly SystemCall[], isLog: RegExp): string[] {
  const written = calls.findIndex(
    ({ text }) =>
      /^p?write(?:64)?\(/u.test(text) && isLog.test(text.slice(0, 300)) && text.includes(mark.text),
  );
  if (written === -1) return [`${mark.text} was never written into the log`];
  const synced = calls.find(
    ({ text }, index) => index > written && isLog.test(text.slice(0, 300)) && SYNC.test(text),
  );
  if (synced === undefined) return [`the log was not synced after ${mark.text}`];
  return synced.endedAt <= mark.acknowledgedAt
    ? []
    : [`${mark.text} was acknowledged before the log was synced`];
}
