import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Message } from "@chatpjt/contract/messages";
import BetterSqlite3 from "better-sqlite3";
import { pause, until } from "../call.ts";
import { acknowledgedIn, promiseViolations } from "../check.ts";
import { type ImageDisk, mayMount, openCopy, openImageDisk } from "../disk.ts";
import type { Scenario } from "../scenario.ts";
import { CONVERSING_MS, isHealthy, Stage, whileWriting } from "../stage.ts";
import { fileViolations, type Kept, keepUploading } from "../uploads.ts";
import { REPLAYED_CUT } from "./replayed-cut.ts";

/**
 * The power goes at random moments while customers write and upload: the server stands still, what has reached the device is copied, and
 * a server that is started on the copy shows every acknowledged message exactly once and every acknowledged file whole.
 *
 * It fails with `synchronous = OFF` in `sqlite-database.ts` (messages are lost), and without the syncs in `files.disk.ts` (files are
 * empty). A file that nobody synced has to be missing in each copy: else the copy would not be a power cut.
 */
export const POWER_CUT: Scenario = {
  name: "power cut: the disk's image",
  stores: ["SQLite"],
  needs: ["losetup", "mkfs.ext4"],
  right: { isGiven: () => mayMount("loop"), otherwise: REPLAYED_CUT.name },
  async run({ store, isFull, note }) {
    const folder = mkdtempSync(join(tmpdir(), "chatpjt-cuts-"));
    const disk = openImageDisk(96);
    let stage: Stage | null = null;
    try {
      const here = await Stage.open(store, { DATA_DIR: join(disk.folder, "data") });
      stage = here;
      await here.admit(6);
      const kept: Kept[] = [];
      const cuts: Cut[] = [];
      const [uploader] = here.customers;
      if (uploader === undefined) throw new Error("Nobody came.");
      const who = () => ({
        baseUrl: here.node.baseUrl,
        token: uploader.token,
        sessionId: uploader.sessionId,
      });
      await whileWriting(
        here,
        async () => {
          for (let round = 1; round <= (isFull ? 50 : 5); round += 1) {
            await pause(150 + Math.random() * 500);
            cuts.push(await cut(here, disk, join(folder, `cut-${round}`), kept));
          }
        },
        [(signal) => keepUploading(here.ledger, who, kept, signal)],
        CONVERSING_MS / 4,
      );
      const found: string[] = [];
      for (const [index, each] of cuts.entries())
        found.push(...(await violationsAfter(each, here)).map((text) => `cut ${index + 1}: ${text}`));
      const promised = cuts.map((each) =>
        [...each.promised.values()].reduce((sum, one) => sum + one.size, 0),
      );
      note(
        `${cuts.length} cuts, after ${promised.join(", ")} acknowledged messages and ${kept.length} files`,
      );
      if (kept.length === 0) found.push("no file was uploaded: the scenario proved too little");
      return [...found, ...(await here.check())];
    } finally {
      await stage?.close();
      disk.remove();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** One moment: what had reached the disk and what people had been promised. */
interface Cut {
  readonly image: string;
  readonly promised: ReadonlyMap<string, ReadonlyMap<string, Message>>;
  readonly files: readonly Kept[];
}

const UNSYNCED = "x".repeat(256 * 1024);

async function cut(stage: Stage, disk: ImageDisk, image: string, kept: readonly Kept[]): Promise<Cut> {
  const { pid } = stage.node;
  writeFileSync(join(disk.folder, "unsynced"), UNSYNCED);
  process.kill(pid, "SIGSTOP");
  try {
    await until("the server stands still", 5_000, () => (isStopped(pid) ? true : null));
    // Answers that left before the stop are on their way.
    await pause(50);
    const { ledger } = stage;
    const promised = new Map(ledger.sessions.map((id) => [id, acknowledgedIn(ledger, id)]));
    const files = [...kept];
    await disk.copyTo(image);
    return { image, promised, files };
  } finally {
    process.kill(pid, "SIGCONT");
    rmSync(join(disk.folder, "unsynced"));
  }
}

/** Every thread: one that is inside a system call stops when the call has ended. */
function isStopped(pid: number): boolean {
  return readdirSync(`/proc/${pid}/task`).every((thread) =>
    / T /u.test(readFileSync(`/proc/${pid}/task/${thread}/stat`, "utf8").replace(/^.*\)/u, "")),
  );
}

async function violationsAfter({ image, promised, files }: Cut, stage: Stage): Promise<string[]> {
  const copy = openCopy(image);
  try {
    const data = join(copy.folder, "data");
    const found: string[] = [];
    if (readFileSync(join(copy.folder, "unsynced"), { encoding: "utf8", flag: "a+" }) === UNSYNCED)
      found.push("what nobody synced is in the copy: this was no power cut");
    const node = await stage.shop.start({ DATA_DIR: data });
    try {
      await until("/health answers", 60_000, async () => ((await isHealthy(node.baseUrl)) ? true : null));
      found.push(...(await promiseViolations(stage.ledger, node.baseUrl, promised)));
      found.push(...(await fileViolations(node.baseUrl, files)));
    } finally {
      await node.end("SIGKILL");
    }
    const handle = new BetterSqlite3(join(data, "chatpjt.sqlite"));
    const verdict = handle.pragma("integrity_check", { simple: true });
    handle.close();
    return verdict === "ok" ? found : [...found, `integrity_check says ${String(verdict)}`];
  } finally {
    copy.remove();
  }
}
