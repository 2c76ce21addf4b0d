import { spawnSync } from "node:child_process";
import { closeSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { pause, until } from "../call.ts";
import { type Disk, mayMount, openFolder, openSmallDisk } from "../disk.ts";
import { refusalViolations } from "../refusals.ts";
import type { Scenario } from "../scenario.ts";
import { isHealthy, Stage, whileWriting } from "../stage.ts";
import { fileViolations, type Kept, upload } from "../uploads.ts";

/** How soon everything works again once there is room, milliseconds. */
const RECOVERY_MS = 5_000;

/** A way to take the room away and to give it back. */
interface Shortage {
  readonly name: string;
  take(stage: Stage): void;
  /** Called again and again while it lasts. */
  hold(): void;
  giveBack(stage: Stage): void;
}

/**
 * The disk is full, then fails: sends and uploads are refused with 503, a reason and a time to come back; nothing acknowledged is lost,
 * nothing refused is kept, and everything works again by itself.
 *
 * It fails when `onDisk` in `uploads/disk-failure.ts` lets errors through (500) and when `files.disk.ts` leaves a half-received file.
 */
export const FULL_DISK: Scenario = {
  name: "a full disk, a failing disk",
  stores: ["SQLite"],
  needs: ["prlimit"],
  async run({ store, note }) {
    // Without the right to mount, a limit on the size of files has to do.
    const canFill = mayMount("tmpfs");
    if (!canFill) note("not filled up: no right to mount a small disk");
    const disk = canFill ? openSmallDisk(24) : openFolder();
    let stage: Stage | null = null;
    try {
      const here = await Stage.open(store, { DATA_DIR: disk.folder });
      stage = here;
      await here.admit(4);
      const found: string[] = [];
      const kept: Kept[] = [];
      await whileWriting(
        here,
        async () => {
          for (const shortage of [...(canFill ? [filledUp(disk)] : []), limited()])
            found.push(...(await during(shortage, here, disk, kept, note)));
        },
        [],
        60,
      );
      found.push(...(await fileViolations(here.node.baseUrl, kept)));
      return [...found, ...(await here.check())];
    } finally {
      await stage?.close();
      disk.remove();
    }
  },
};

/** ENOSPC: another file takes all the room, and whatever becomes free. */
function filledUp(disk: Disk): Shortage {
  const path = join(disk.folder, "filler");
  let file = -1;
  const hold = () => {
    for (const size of [65_536, 4_096])
      try {
        for (;;) writeSync(file, Buffer.alloc(size));
      } catch {
        // Full, which is what is wanted.
      }
  };
  return {
    name: "full",
    take() {
      file = openSync(path, "w");
      hold();
    },
    hold,
    giveBack() {
      closeSync(file);
      rmSync(path);
    },
  };
}

/** EFBIG, which SQLite takes for a failing disk: no file may grow or be written beyond its first bytes. */
function limited(): Shortage {
  const limit = (stage: Stage, bytes: string) =>
    spawnSync("prlimit", ["--pid", String(stage.node.pid), `--fsize=${bytes}:unlimited`]);
  return {
    name: "failing",
    take: (stage) => void limit(stage, "1024"),
    hold: () => undefined,
    giveBack: (stage) => void limit(stage, "unlimited"),
  };
}

async function during(
  shortage: Shortage,
  stage: Stage,
  disk: Disk,
  kept: Kept[],
  note: (text: string) => void,
): Promise<string[]> {
  const found: string[] = [];
  const { ledger, customers } = stage;
  const [customer] = customers;
  if (customer === undefined) throw new Error("Nobody came.");
  const who = () => ({
    baseUrl: stage.node.baseUrl,
    token: customer.token,
    sessionId: customer.sessionId,
  });
  const before = await upload(ledger, who(), "그 전의 파일");
  if (before?.kept == null) found.push(`an upload before it was answered ${before?.status}`);
  else kept.push(before.kept);
  await pause(300);
  shortage.take(stage);
  try {
    found.push(...(await refusalViolations(stage, `while ${shortage.name}`, 30_000, () => shortage.hold())));
    const filesBefore = filesBelow(disk);
    // Larger than what a page cache or a block has left over.
    const refused = await upload(ledger, who(), "x".repeat(2_000_000));
    if (refused?.status !== 503 || refused.code !== "unavailable" || !/[가-힣]/u.test(refused.message))
      found.push(`an upload was answered ${refused?.status} "${refused?.message}" while ${shortage.name}`);
    if (refused?.retryAfter == null) found.push("an upload was refused without Retry-After");
    const left = filesBelow(disk).filter((path) => !filesBefore.includes(path));
    if (left.length > 0) found.push(`a refused upload left ${left.join(", ")}`);
    if (!(await isHealthy(stage.node.baseUrl))) note(`/health says so while ${shortage.name}`);
    for (let i = 0; i < 10; i += 1) {
      shortage.hold();
      await pause(100);
    }
    found.push(...(await stage.checkMessages()).map((text) => `while ${shortage.name}: ${text}`));
  } finally {
    shortage.giveBack(stage);
  }
  const acknowledged = ledger.acknowledgedCount;
  const backAt = performance.now();
  await until(`writing goes on after it was ${shortage.name}`, RECOVERY_MS, () =>
    ledger.acknowledgedCount > acknowledged + customers.length ? true : null,
  );
  note(`${shortage.name}: writing went on after ${Math.round(performance.now() - backAt)} ms`);
  const after = await upload(ledger, who(), "그 후의 파일");
  if (after?.kept == null) found.push(`an upload after it was answered ${after?.status}`);
  else kept.push(after.kept);
  if (!stage.node.isAlive()) found.push(`the server died: ${stage.node.logs().slice(-500)}`);
  return found;
}

/** Uploads, received or stored, and nothing of the database's own. */
function filesBelow(disk: Disk): readonly string[] {
  return readdirSync(join(disk.folder, "uploads"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
