import { sqlTurnWatch } from "../ai/turn-context.sql.ts";
import { turnTable } from "../operations/turn-table.ts";
import { systemClock } from "../shared/ids.node.ts";
import { readOptions, runCommand } from "./command-line.ts";
import { loadConfig } from "./config.ts";
import { openDatabase } from "./open-database.ts";

/** `npm run turns`: AI turns that wait, failed or take long, with their ages, from the configured store. Works beside a running server. */
await runCommand("The turns could not be read", async () => {
  const { json } = readOptions(
    process.argv.slice(2),
    { json: { type: "boolean" } },
    "npm run turns [-- --json]",
  );
  const database = await openDatabase(loadConfig().database);
  try {
    const watch = sqlTurnWatch(database, systemClock);
    const [counts, notable] = [await watch.counts(), await watch.notable()];
    if (json === true) console.log(JSON.stringify({ counts, notable }));
    else for (const line of turnTable(counts, notable)) console.log(line);
  } finally {
    await database.close();
  }
});
