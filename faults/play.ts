/** Plays one scenario on one store for `run.ts`, which started this process. Exit code 0 when everything held, else 1. */
import { parseArgs } from "node:util";
import { storesHere } from "../blackbox/shop-process.ts";
import { SCENARIOS } from "./scenarios/all.ts";

const SHOWN = 20;

const { values: options } = parseArgs({
  options: {
    full: { type: "boolean", default: false },
    scenario: { type: "string" },
    store: { type: "string" },
  },
});
// Whatever ends the suite ends this too, with all that was started here.
process.once("disconnect", () => process.exit(1));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const scenario = SCENARIOS.find(({ name }) => name === options.scenario);
const store = storesHere().find(({ name }) => name === options.store);
if (scenario === undefined || store === undefined)
  throw new Error(`Nothing to play: ${options.scenario} on ${options.store}.`);

const startedAt = performance.now();
const notes: string[] = [];
let violations: readonly string[];
try {
  violations = await scenario.run({ store, isFull: options.full, note: (text) => void notes.push(text) });
} catch (error) {
  violations = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}
const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
const lines = [
  `${violations.length === 0 ? "ok    " : "not ok"} ${scenario.name} [${store.name}] ${seconds} s`,
  ...notes.map((note) => `         ${note}`),
  ...violations.slice(0, SHOWN).map((violation) => `       ! ${violation}`),
  ...(violations.length > SHOWN ? [`       ! … and ${violations.length - SHOWN} more`] : []),
];
process.stdout.write(`${lines.join("\n")}\n`, () => process.exit(violations.length === 0 ? 0 : 1));
