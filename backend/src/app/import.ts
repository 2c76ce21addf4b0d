import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { sqlAuditLog } from "../audit/audit-log.sql.ts";
import { sqlConversationStore } from "../conversations/conversations.sql.ts";
import { importOriginal } from "../importer/import-original.ts";
import { type OpenOriginal, openOriginal } from "../importer/original.mysql.ts";
import { diskOriginalFiles } from "../importer/original-files.disk.ts";
import { sqlImportTarget } from "../importer/target.sql.ts";
import { orderNumberKey } from "../orders/domain/order.ts";
import type { Database } from "../platform/sql/database.ts";
import { randomIds, systemClock } from "../shared/ids.node.ts";
import { cleanPicture, sniffFile } from "../uploads/content.disk.ts";
import { diskFileStore, diskReceivingFolder } from "../uploads/files.disk.ts";
import { sqlUploadStore } from "../uploads/uploads.sql.ts";
import { ArgumentError } from "./account-arguments.ts";
import { readOptions, requiredOption, runCommand } from "./command-line.ts";
import { type Config, loadConfig } from "./config.ts";
import { importSettings } from "./import-settings.ts";
import { openDatabase } from "./open-database.ts";

const USAGE =
  "npm run import -- --from mysql://USER:PASSWORD@HOST:PORT/DATABASE [--uploads FOLDER] [--time-zone +00:00]";

/** `npm run import`: brings the data of an installation with the original schema into the configured store. May be run again. */
await runCommand("The import failed", async () => {
  const text = { type: "string" } as const;
  const given = readOptions(process.argv.slice(2), { from: text, uploads: text, "time-zone": text }, USAGE);
  const url = sourceUrl(requiredOption("from", given.from, USAGE));
  const config = loadConfig();
  refuseSame(url, config);
  const original = await openOriginal({ url, timeZone: given["time-zone"] ?? "+00:00" });
  try {
    const database = await openDatabase(config.database);
    try {
      await run(original, database, config, given.uploads === undefined ? null : resolve(given.uploads));
    } finally {
      await database.close();
    }
  } finally {
    await original.close();
  }
});

function sourceUrl(text: string): URL {
  const url = URL.parse(text);
  const isMysql = url !== null && ["mysql:", "mariadb:"].includes(url.protocol);
  if (!isMysql || url.hostname === "" || url.pathname.length < 2)
    throw new ArgumentError(`--from is no MySQL address. Usage: ${USAGE}`);
  return url;
}

/** Both schemas have tables of the same names. */
function refuseSame(url: URL, { database }: Config): void {
  if (database.kind !== "mysql" || database.database !== decodeURIComponent(url.pathname.slice(1))) return;
  if (database.host === url.hostname && database.port === Number(url.port || 3_306))
    throw new ArgumentError(
      "The original and this installation need databases of their own: set MYSQL_DB or DATABASE_URL.",
    );
}

async function run(
  original: OpenOriginal,
  database: Database,
  config: Config,
  originalFolder: string | null,
): Promise<void> {
  const clock = systemClock;
  const folder = join(config.dataDir, "uploads");
  // Loaded only where it is used: the client is large.
  const bucket = config.s3 === null ? null : (await import("../uploads/files.s3.ts")).s3FileStore(config.s3);
  let shown = 0;
  const { report, accounts } = await importOriginal({
    original,
    target: sqlImportTarget(database, {
      conversations: sqlConversationStore(database.kind, clock),
      orderNumberKey,
    }),
    files: {
      originals: originalFolder === null ? null : await diskOriginalFiles(originalFolder),
      uploads: sqlUploadStore(database),
      files: bucket ?? diskFileStore(folder),
      receiving: await diskReceivingFolder(join(folder, ".receiving")),
      sniff: sniffFile,
      cleanPicture,
      maxPixels: config.limits.uploadPixels,
      nameOf: (name) => createHash("sha256").update(name).digest("hex").slice(0, 32),
    },
    now: clock.now(),
    onProgress: ({ tallies }) => {
      if (!process.stderr.isTTY || tallies.conversations.read - shown < 1_000) return;
      shown = tallies.conversations.read;
      process.stderr.write(`${shown} conversations …\n`);
    },
  });
  await importSettings(await original.settings(), { database, accounts, report, clock });
  const { read, added, updated } = report.tallies.conversations;
  const entry = { actor: { kind: "system" }, action: "imported", data: { read, added, updated } } as const;
  await database.write((tx) => sqlAuditLog({ clock, ids: randomIds(clock) }).record(tx, entry));
  bucket?.close();
  for (const table of original.missingTables) console.log(`the source has no table ${table}`);
  for (const line of report.lines()) console.log(line);
}
