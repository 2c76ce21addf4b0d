/**
 * `npm run test:faults`: breaks real servers and checks that nobody who was promised something notices (`delivery.md`, I1–I10).
 *
 * Options: `--full` (by hand: many more rounds), `--store=SQLite|MariaDB`, `--only=part-of-a-name`, `--list`.
 * SQLite always runs; MariaDB where `TEST_MYSQL_URL` names a server. What cannot run here is named as skipped.
 * The last line is `N passed, N failed, N skipped`; the exit code is 0 only if nothing failed.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openShop, type StoreKind, storesHere } from "../blackbox/shop-process.ts";
import type { Scenario } from "./scenario.ts";
import { SCENARIOS } from "./scenarios/all.ts";
import { isInstalled } from "./services.ts";

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

/** A scenario that has not come to its end by then never will, milliseconds: the longest one takes 80 s on a machine that has nothing else to do. */
const LIMIT_MS = options.full ? 6 * 3_600_000 : 300_000;

interface Play {
  readonly scenario: Scenario;
  readonly store: StoreKind;
}

let wanted = 0;
const plays = SCENARIOS.flatMap((scenario) => scenario.stores.flatMap((name) => castOf(scenario, name)));
if (wanted === 0) {
  console.error("No scenario of that name or store; --list names them.");
  process.exit(2);
}
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
  wanted += 1;
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

/** In a process of its own: people who are simulated in one scenario must not keep those of another waiting. */
async function play(scenario: Scenario, store: StoreKind): Promise<void> {
  const args = [`--scenario=${scenario.name}`, `--store=${store.name}`, ...(options.full ? ["--full"] : [])];
  const child = spawn(process.execPath, [fileURLToPath(new URL("./play.ts", import.meta.url)), ...args], {
    // It ends when this channel does, and takes its servers along.
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    detached: true,
  });
  let output = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  let force: NodeJS.Timeout | undefined;
  const limit = setTimeout(() => {
    // Asked to end it takes along what it started and mounted; too busy to hear that, it goes with its whole group.
    child.kill("SIGTERM");
    force = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, "SIGKILL"), 5_000);
  }, LIMIT_MS);
  const [code] = await once(child, "close");
  clearTimeout(limit);
  clearTimeout(force);
  process.stdout.write(output);
  if (code !== 0 && !/^not ok/mu.test(output))
    console.log(
      `not ok ${scenario.name} [${store.name}]: ${force !== undefined ? `no end within ${LIMIT_MS / 1_000} s` : `exit ${code}`}`,
    );
  count[code === 0 ? "passed" : "failed"] += 1;
}
