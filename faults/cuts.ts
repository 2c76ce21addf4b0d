/** A power cut: what people had been promised at a moment, and what had reached the disk by then. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "@chatpjt/contract/messages";
import { pause, until } from "./call.ts";
import { acknowledgedIn } from "./check.ts";
import type { Disk, ImageDisk } from "./disk.ts";
import type { Ledger } from "./ledger.ts";

/** Acknowledged messages by session and id. */
export type Promised = ReadonlyMap<string, ReadonlyMap<string, Message>>;

const UNSYNCED = "x".repeat(256 * 1024);

/**
 * Makes the writer stand still, copies what has reached the device, and lets it go on.
 *
 * @param image - where the copy goes.
 */
export async function cutPower(
  writerPid: number,
  disk: ImageDisk,
  image: string,
  ledger: Ledger,
): Promise<Promised> {
  writeFileSync(join(disk.folder, "unsynced"), UNSYNCED);
  process.kill(writerPid, "SIGSTOP");
  try {
    await until("the writer stands still", 5_000, () => (isStopped(writerPid) ? true : null));
    // Answers that left before the stop are on their way.
    await pause(50);
    const promised = new Map(ledger.sessions.map((id) => [id, acknowledgedIn(ledger, id)]));
    await disk.copyTo(image);
    return promised;
  } finally {
    process.kill(writerPid, "SIGCONT");
    rmSync(join(disk.folder, "unsynced"));
  }
}

export function countPromised(promised: Promised): number {
  return [...promised.values()].reduce((sum, messages) => sum + messages.size, 0);
}

/** Whether the copy shows a power cut at all: what nobody synced must not be there. */
export function cutViolations(copy: Disk): readonly string[] {
  const kept = readFileSync(join(copy.folder, "unsynced"), { encoding: "utf8", flag: "a+" });
  return kept === UNSYNCED ? ["what nobody synced is in the copy: this was no power cut"] : [];
}

/** Every thread: one that is inside a system call stops when the call has ended. */
function isStopped(pid: number): boolean {
  return readdirSync(`/proc/${pid}/task`).every((thread) =>
    / T /u.test(readFileSync(`/proc/${pid}/task/${thread}/stat`, "utf8").replace(/^.*\)/u, "")),
  );
}
