import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pause, until } from "../call.ts";
import { promiseViolations } from "../check.ts";
import { countPromised, cutPower, cutViolations, type Promised } from "../cuts.ts";
import { type ImageDisk, mayMount, openCopy, openImageDisk } from "../disk.ts";
import { refusalViolations } from "../refusals.ts";
import type { Scenario } from "../scenario.ts";
import { type Service, startMariaDb, startMariaDbOn } from "../services.ts";
import { isHealthy, Stage, whileWriting } from "../stage.ts";
import { MARIADB_FAULTS } from "./mariadb.ts";

/** How soon everything works again once there is room, milliseconds. */
const RECOVERY_MS = 5_000;

/** Room for a new MariaDB and for what is written until it is full. */
const DISK_MEGABYTES = 320;

/**
 * The disk under MariaDB loses its power at random moments, then it is full. What was acknowledged by then is in each copy of the disk exactly
 * once; without room sends are refused with 503, a reason and a time to come back, and writing goes on by itself when there is room. InnoDB
 * may crash when it finds none (10.11 does, inside an insert): then a supervisor starts it again.
 *
 * It fails with `--innodb-flush-log-at-trx-commit=0` in `services.ts` (messages are lost), and without `ER_RECORD_FILE_FULL` in `mysql-database.ts` (500).
 */
export const MARIADB_DISK: Scenario = {
  name: "MariaDB's disk: power cut, full",
  stores: ["MariaDB"],
  needs: ["mariadbd", "mariadb-install-db", "losetup", "mkfs.ext4"],
  right: { isGiven: () => mayMount("loop"), otherwise: MARIADB_FAULTS.name },
  async run({ isFull, note }) {
    const folder = mkdtempSync(join(tmpdir(), "chatpjt-cuts-"));
    const disk = openImageDisk(DISK_MEGABYTES);
    chmodSync(disk.folder, 0o755);
    let database: Service | null = null;
    let stage: Stage | null = null;
    try {
      const store = await startMariaDb(disk.folder);
      database = store;
      const here = await Stage.open({ name: "MariaDB", mysqlUrl: store.url });
      stage = here;
      await here.admit(6);
      const cuts: Cut[] = [];
      const found: string[] = [];
      await whileWriting(here, async () => {
        for (let round = 1; round <= (isFull ? 30 : 2); round += 1) {
          await pause(150 + Math.random() * 500);
          const image = join(folder, `cut-${round}`);
          cuts.push({ image, promised: await cutPower(store.pid, disk, image, here.ledger) });
        }
        found.push(...(await whileFull(here, disk, store, note)));
      });
      for (const [index, cut] of cuts.entries())
        found.push(...(await violationsAfter(cut, here, store)).map((text) => `cut ${index + 1}: ${text}`));
      note(
        `${cuts.length} cuts, after ${cuts.map(({ promised }) => countPromised(promised)).join(", ")} acknowledged messages`,
      );
      return [...found, ...(await here.check())];
    } finally {
      await stage?.close();
      await database?.remove();
      disk.remove();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** One moment: what had reached the disk and what people had been promised. */
interface Cut {
  readonly image: string;
  readonly promised: Promised;
}

/** A database and a server are started on the copy, as after the power has come back. */
async function violationsAfter({ image, promised }: Cut, stage: Stage, original: Service): Promise<string[]> {
  const copy = openCopy(image);
  let database: Service | null = null;
  try {
    const found = [...cutViolations(copy)];
    database = await startMariaDbOn(join(copy.folder, basename(original.dataDir ?? "")));
    const url = new URL(stage.shop.databaseUrl ?? "");
    url.port = new URL(database.url).port;
    const node = await stage.shop.start({ DATABASE_URL: url.href });
    try {
      await until("/health answers", 60_000, async () => ((await isHealthy(node.baseUrl)) ? true : null));
      found.push(...(await promiseViolations(stage.ledger, node.baseUrl, promised)));
    } finally {
      await node.end("SIGKILL");
    }
    return found;
  } finally {
    await database?.remove();
    copy.remove();
  }
}

async function whileFull(
  stage: Stage,
  disk: ImageDisk,
  database: Service,
  note: (text: string) => void,
): Promise<string[]> {
  const found: string[] = [];
  const { ledger, customers } = stage;
  const path = join(disk.folder, "filler");
  const filler = openSync(path, "w");
  try {
    found.push(...(await refusalViolations(stage, "without room", 60_000, () => fill(filler))));
    for (let i = 0; i < 10; i += 1) {
      fill(filler);
      await pause(100);
    }
    if (database.isAlive())
      found.push(...(await stage.checkMessages()).map((text) => `without room: ${text}`));
  } finally {
    closeSync(filler);
    rmSync(path);
  }
  if (!database.isAlive()) {
    note("full: MariaDB gave up and is started again, as a supervisor does");
    await database.restart();
  }
  const acknowledged = ledger.acknowledgedCount;
  const backAt = performance.now();
  await until("writing goes on with room", RECOVERY_MS, () =>
    ledger.acknowledgedCount > acknowledged + customers.length ? true : null,
  );
  note(`full: writing went on after ${Math.round(performance.now() - backAt)} ms`);
  if (!stage.node.isAlive()) found.push(`the server died: ${stage.node.logs().slice(-500)}`);
  return found;
}

/** Takes all the room there is, and whatever has become free. */
function fill(file: number): void {
  for (const size of [1_048_576, 65_536, 4_096])
    try {
      for (;;) writeSync(file, Buffer.alloc(size));
    } catch {
      // Full, which is what is wanted.
    }
}
