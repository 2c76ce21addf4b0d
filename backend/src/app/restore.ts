import { resolve } from "node:path";
import { restore } from "../operations/embedded-store.disk.ts";
import { readOptions, requiredOption, runCommand } from "./command-line.ts";

const USAGE = "npm run restore -- --from BACKUP --data-dir FOLDER [--force]";

/** `npm run restore`: puts a backup into a data directory on which no server runs. */
await runCommand("The restore failed", async () => {
  const text = { type: "string" } as const;
  const given = readOptions(
    process.argv.slice(2),
    { from: text, "data-dir": text, force: { type: "boolean" } },
    USAGE,
  );
  const from = resolve(requiredOption("from", given.from, USAGE));
  const dataDir = resolve(requiredOption("data-dir", given["data-dir"], USAGE));
  const { files, missing } = await restore(from, dataDir, given.force ?? false);
  for (const file of missing) console.error(`missing in the backup: ${file}`);
  console.log(`restored to ${dataDir} (${files} files)`);
});
