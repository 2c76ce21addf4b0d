/**
 * `npm run test:faults`: breaks real servers and checks that nobody who was promised something notices (`delivery.md`, I1–I10).
 *
 * Options: `--full` (by hand: many more rounds), `--store=SQLite|MariaDB`, `--only=part-of-a-name`, `--list`.
 * SQLite always runs; MariaDB where `TEST_MYSQL_URL` names a server. What cannot run here is named as skipped.
 * The last line is `N passed, N failed, N skipped`; the exit code is 0 only if nothing failed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openShop, type StoreKind, storesHere } from "../blackbox/shop-process.ts";
import type { Scenario } from "./scenario.ts";
import { BAD_NETWORK } from "./scenarios/bad-network.ts";
import { BAD_STORE_LINE } from "./scenarios/bad-store-line.ts";
import { BROKEN_REQUESTS } from "./scenarios/broken-requests.ts";
import { CLOCK_JUMPS } from "./scenarios/clock-jumps.ts";
import { DUPLICATES } from "./scenarios/duplicates.ts";
import { DURABLE_LOG } from "./scenarios/durable-log.ts";
import { FULL_DISK } from "./scenarios/full-disk.ts";
import { HOSTILE_CLIENTS } from "./scenarios/hostile-clients.ts";
import { IDLE_SOCKETS } from "./scenarios/idle-sockets.ts";
import { KILLED } from "./scenarios/killed.ts";
import { KILLED_AT_STEPS } from "./scenarios/killed-at-steps.ts";
import { LOCKED_MARIADB } from "./scenarios/locked-mariadb.ts";
import { LOCKED_SQLITE } from "./scenarios/locked-sqlite.ts";
import { LOSSY_NODES } from "./scenarios/lossy-nodes.ts";
import { MARIADB_FAULTS } from "./scenarios/mariadb.ts";
import { MODEL_FAULTS } from "./scenarios/model.ts";
import { ONE_WINNER } from "./scenarios/one-winner.ts";
import { POWER_CUT } from "./scenarios/power-cut.ts";
import { RACING_ADMINS } from "./scenarios/racing-admins.ts";
import { RECONNECT_STORM } from "./scenarios/reconnect-storm.ts";
import { REDIS_FAULTS } from "./scenarios/redis.ts";
import { REPEATS_ON_TWO_NODES } from "./scenarios/repeats-on-two-nodes.ts";
import { REPLAYED_CUT } from "./scenarios/replayed-cut.ts";
import { SLOW_READER } from "./scenarios/slow-reader.ts";
import { STOPPED } from "./scenarios/stopped.ts";
import { STRANDED_LINES } from "./scenarios/stranded-lines.ts";
import { TWO_NODES } from "./scenarios/two-nodes.ts";
import { isInstalled } from "./services.ts";

/** Long ones first, so that none is left over to play by itself at the end. */
const SCENARIOS: readonly Scenario[] = [
  KILLED,
  KILLED_AT_STEPS,
  STOPPED,
  TWO_NODES,
  LOCKED_MARIADB,
  CLOCK_JUMPS,
  LOCKED_SQLITE,
  POWER_CUT,
  REPLAYED_CUT,
  REDIS_FAULTS,
  MARIADB_FAULTS,
  LOSSY_NODES,
  BROKEN_REQUESTS,
  HOSTILE_CLIENTS,
  IDLE_SOCKETS,
  RECONNECT_STORM,
  BAD_NETWORK,
  STRANDED_LINES,
  BAD_STORE_LINE,
  ONE_WINNER,
  REPEATS_ON_TWO_NODES,
  DUPLICATES,
  SLOW_READER,
  RACING_ADMINS,
  DURABLE_LOG,
  MODEL_FAULTS,
  FULL_DISK,
];

const { values: options } = parseArgs({
  options: {
    full: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
    store: { type: "string" },
    only: { type: "string" },
  },
});
// An end from outside is an end all the same: what was started here goes too.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
const count = { passed: 0, failed: 0, skipped: 0 };
const stores = storesHere();

/** Scenarios wait more than they work: with so many at once the processors are busy and nobody starves. */
const AT_ONCE = availableParallelism() + 1;

interface Play {
  readonly scenario: Scenario;
  readonly store: StoreKind;
}

const plays = SCENARIOS.flatMap((scenario) => scenario.stores.flatMap((name) => castOf(scenario, name)));
if (!options.list) {
  if (plays.length > 0) await compileOnce();
  const [alone, together] = [plays.filter(isAlone), plays.filter((play) => !isAlone(play))];
  await Promise.all(Array.from({ length: AT_ONCE }, () => playAll(together)));
  await playAll(alone);
}
console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exit(count.failed === 0 ? 0 : 1);

/** Servers of the suite start by the hundred: what the first one compiles is kept for the others while the suite runs. */
async function compileOnce(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "chatpjt-compiled-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  process.env.NODE_COMPILE_CACHE = folder;
  const shop = await openShop({ name: "SQLite" });
  // Only a process that ends by itself keeps what it compiled.
  await (await shop.start()).end("SIGTERM");
  await shop.remove();
}

function isAlone({ scenario }: Play): boolean {
  return scenario.playsAlone === true;
}

/** Nothing when it is not wanted, or cannot be played here and was named as skipped. */
function castOf(scenario: Scenario, name: StoreKind["name"]): readonly Play[] {
  const isWanted =
    (options.only === undefined || scenario.name.includes(options.only)) &&
    (options.store === undefined || options.store.toLowerCase() === name.toLowerCase());
  if (!isWanted) return [];
  if (options.list) {
    console.log(`${scenario.name} [${name}]`);
    return [];
  }
  const store = stores.find((here) => here.name === name);
  const missing = (scenario.needs ?? []).filter((program) => !isInstalled(program));
  if (store === undefined) missing.unshift("TEST_MYSQL_URL");
  if (store !== undefined && missing.length === 0) {
    if (scenario.right?.isGiven() !== false) return [{ scenario, store }];
    console.log(`left out ${scenario.name} [${name}]: no right to mount; see "${scenario.right.otherwise}"`);
    return [];
  }
  count.skipped += 1;
  console.log(`skipped ${scenario.name} [${name}]: no ${missing.join(", ")}`);
  return [];
}

/** Takes one after the other until none is left; several may take from the same list. */
async function playAll(waiting: Play[]): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
    await play(next.scenario, next.store);
}

async function play(scenario: Scenario, store: StoreKind): Promise<void> {
  const startedAt = performance.now();
  const notes: string[] = [];
  let violations: readonly string[];
  try {
    violations = await scenario.run({ store, isFull: options.full, note: (text) => void notes.push(text) });
  } catch (error) {
    violations = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  const hasPassed = violations.length === 0;
  count[hasPassed ? "passed" : "failed"] += 1;
  console.log(`${hasPassed ? "ok    " : "not ok"} ${scenario.name} [${store.name}] ${seconds} s`);
  for (const note of notes) console.log(`         ${note}`);
  for (const violation of violations.slice(0, 20)) console.log(`       ! ${violation}`);
  if (violations.length > 20) console.log(`       ! … and ${violations.length - 20} more`);
}
