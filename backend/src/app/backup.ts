import { join, resolve } from "node:path";
import { backUp } from "../operations/embedded-store.disk.ts";
import { ArgumentError } from "./account-arguments.ts";
import { readOptions, requiredOption, runCommand } from "./command-line.ts";
import { loadConfig } from "./config.ts";

const USAGE = "npm run backup -- --out FOLDER (or FILE.sqlite for the rows alone)";

/** `npm run backup`: copies the embedded store and its files, beside a running server or without one. */
await runCommand("The backup failed", async () => {
  const options = readOptions(process.argv.slice(2), { out: { type: "string" } }, USAGE);
  const out = resolve(requiredOption("out", options.out, USAGE));
  const { database, dataDir, s3 } = loadConfig();
  if (database.kind === "mysql")
    throw new ArgumentError("This installation stores in MySQL: see docs/operations.md, backup.");
  const uploads = s3 === null ? join(dataDir, "uploads") : null;
  const { files, missing } = await backUp({ database: database.path, uploads }, out, new Date());
  for (const file of missing) console.error(`missing: ${file}`);
  const where = s3 === null ? `${files} files` : "files stay in the bucket";
  console.log(`backed up to ${out} (${where}${missing.length > 0 ? `, ${missing.length} missing` : ""})`);
});
