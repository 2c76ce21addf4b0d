import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { openShop, type StoreKind } from "../blackbox/shop-process.ts";
import { percentile } from "./process-cost.ts";

/**
 * `npm run bench:start`: how long a server takes from its process's start to its first answer, on a store that is empty (it makes the schema)
 * and on one that is there already, after SIGTERM and after SIGKILL.
 *
 * Options: `--runs 10`; `--mysql URL` for that store instead of SQLite. Fails above the 5 s of `delivery.md` (serving again after kill -9).
 */
const { values } = parseArgs({
  options: { runs: { type: "string", default: "10" }, mysql: { type: "string" } },
});
const runs = Number(values.runs);
const MAX_MS = 5_000;
const store: StoreKind =
  values.mysql === undefined ? { name: "SQLite" } : { name: "MariaDB", mysqlUrl: values.mysql };

const times: Record<"empty store" | "after SIGTERM" | "after SIGKILL", number[]> = {
  "empty store": [],
  "after SIGTERM": [],
  "after SIGKILL": [],
};
for (let run = 0; run < runs; run += 1) {
  const shop = await openShop(store);
  try {
    const start = async (what: keyof typeof times) => {
      const startedAt = performance.now();
      const node = await shop.start();
      const response = await fetch(`${node.baseUrl}/health`);
      if (!response.ok) throw new Error(`/health answered ${response.status}`);
      times[what].push(performance.now() - startedAt);
      return node;
    };
    await (await start("empty store")).end("SIGTERM");
    await (await start("after SIGTERM")).end("SIGKILL");
    await (await start("after SIGKILL")).end("SIGKILL");
  } finally {
    await shop.remove();
  }
}
console.log(`machine: ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, node ${process.version}`);
console.log(`store: ${store.name}; from the process's start to the first answer of /health, ${runs} runs`);
const slowest = Math.max(...Object.values(times).flat());
for (const [what, ms] of Object.entries(times)) {
  ms.sort((a, b) => a - b);
  console.log(
    `${what.padEnd(14)} median ${percentile(ms, 0.5).toFixed(0)} ms, slowest ${ms.at(-1)?.toFixed(0)} ms`,
  );
}
console.log(`${slowest <= MAX_MS ? "1 passed, 0 failed" : "0 passed, 1 failed"}`);
process.exitCode = slowest <= MAX_MS ? 0 : 1;
