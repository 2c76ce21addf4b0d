import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { pause, until } from "../call.ts";
import { promiseViolations } from "../check.ts";
import { countPromised, cutPower, cutViolations, type Promised } from "../cuts.ts";
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
      const promised = cuts.map((each) => countPromised(each.promised));
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
  readonly promised: Promised;
  readonly files: readonly Kept[];
}

async function cut(stage: Stage, disk: ImageDisk, image: string, kept: readonly Kept[]): Promise<Cut> {
  // Before the stop: one that is answered while the server is being stopped may be on the copy, but need not.
  const files = [...kept];
  return { image, promised: await cutPower(stage.node.pid, disk, image, stage.ledger), files };
}

async function violationsAfter({ image, promised, files }: Cut, stage: Stage): Promise<string[]> {
  const copy = openCopy(image);
  try {
    const data = join(copy.folder, "data");
    const found = [...cutViolations(copy)];
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
