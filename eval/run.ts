/**
 * `npm run eval -- units|chats|tasks|hostile|mutation|all [--engine offline|fake|real] [--k N] [--seed N] [--only id,id]`
 * `tasks` also takes `--tasks N` and `--customer rules|model`; it is not part of `all`.
 *
 * Exit code 0 only if every gate holds (`ai.md` section 5). Last line: `N passed, N failed, N skipped`, counting gates.
 * `EVAL_DATA=folder` reads other data of the same formats; `EVAL_WORKERS=N` plays N scenarios at once.
 */
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { dataFolder, dataProblem } from "./data.ts";
import { printMetrics, tally, writeReport } from "./report.ts";
import { runChats } from "./run-chats.ts";
import { runHostile, runMutation } from "./run-hostile.ts";
import { runTasks } from "./run-tasks.ts";
import { runUnits } from "./run-units.ts";
import type { Metric } from "./score.ts";
import { prepareTemplate } from "./server-process.ts";
import type { Engine } from "./stage.ts";

const COMMANDS = ["units", "chats", "tasks", "hostile", "mutation", "all"] as const;
const ENGINES: readonly Engine[] = ["offline", "fake", "real"];

const { values, positionals } = readArguments({
  allowPositionals: true,
  options: {
    help: { type: "boolean", short: "h", default: false },
    engine: { type: "string", default: "offline" },
    k: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
    tasks: { type: "string", default: "20" },
    customer: { type: "string", default: "rules" },
    verbose: { type: "boolean", default: false },
    "disable-guards": { type: "string" },
  },
});

/** Parses the command line; what it does not know is told with the usage. */
function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
}

function usageText(): string {
  return `Usage: npm run eval -- ${COMMANDS.join("|")} [--engine ${ENGINES.join("|")}] [--k N] [--seed N] [--only id,id] [--tasks N] [--customer rules|model] [--disable-guards G3,G5] [--verbose]
EVAL_DATA=folder reads other data of the same formats. More: eval/README.md`;
}

function usage(problem: string): never {
  console.error(`${problem}\n${usageText()}`);
  process.exit(2);
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  return Number.isInteger(value) && value > 0
    ? value
    : usage(`--${name} wants a whole number above 0, not "${text}".`);
}

if (values.help) {
  console.log(usageText());
  process.exit(0);
}
const command =
  COMMANDS.find((name) => name === (positionals[0] ?? "all")) ??
  usage(`Unknown command "${positionals[0]}".`);
const engine = ENGINES.find((name) => name === values.engine) ?? usage(`Unknown engine "${values.engine}".`);
const problem = dataProblem();
if (problem !== null) usage(problem);
const apiKey = process.env.OPENAI_API_KEY ?? "";
if (engine === "real" && apiKey === "") usage("--engine real needs OPENAI_API_KEY.");
if (values.customer !== "rules" && values.customer !== "model")
  usage(`Unknown customer "${values.customer}".`);
if (values.customer === "model" && apiKey === "") usage("--customer model needs OPENAI_API_KEY.");
/** Who plays the customers of `tasks`; another model than the shop's by EVAL_CUSTOMER_MODEL. */
const customerModel =
  values.customer === "rules"
    ? null
    : {
        baseUrl: process.env.OPENAI_BASE_URL ?? "https://api.openai.com/v1",
        apiKey,
        model: process.env.EVAL_CUSTOMER_MODEL ?? process.env.AI_MODEL ?? "gpt-5-mini",
      };

const only = values.only === undefined ? null : new Set(values.only.split(","));
const shared = {
  only,
  workers: wholeNumber("EVAL_WORKERS", process.env.EVAL_WORKERS ?? String(availableParallelism() + 1)),
  disabledGuards: values["disable-guards"]?.split(",") ?? [],
};
const chats = { ...shared, engine, k: wholeNumber("k", values.k), seed: wholeNumber("seed", values.seed) };

async function measure(): Promise<readonly Metric[]> {
  if (command === "units") return await runUnits(only);
  if (command === "mutation") return await runMutation(shared);
  const template = await prepareTemplate();
  try {
    switch (command) {
      case "chats":
        return await runChats({ ...chats, template });
      case "tasks":
        return await runTasks({
          ...chats,
          template,
          customerModel,
          tasks: wholeNumber("tasks", values.tasks),
        });
      case "hostile":
        return await runHostile({ ...shared, template });
      case "all":
        return [
          ...(await runUnits(only)),
          ...(await runChats({ ...chats, template })),
          ...(await runHostile({ ...shared, template })),
          ...(await runMutation(shared)),
        ];
    }
  } finally {
    rmSync(template, { recursive: true, force: true });
  }
}

const startedAt = new Date();
const metrics = await measure();
const seconds = Math.round((Date.now() - startedAt.getTime()) / 1_000);
printMetrics(metrics, values.verbose);
const { markdown } = writeReport({
  command: [
    command,
    ...(command === "chats" || command === "tasks" || command === "all" ? [engine] : []),
  ].join(" "),
  startedAt: startedAt.toISOString(),
  seconds,
  environment: {
    data: process.env.EVAL_DATA === undefined ? "repository" : dataFolder(),
    node: process.version,
    seed: values.seed,
    k: values.k,
    model: engine === "real" ? (process.env.AI_MODEL ?? "default") : "none",
  },
  metrics,
});
console.log(`\nReport: ${markdown} (${seconds} s)`);
const { passed, failed, skipped } = tally(metrics);
if (passed + failed === 0) usage("Nothing was measured: the folder has no data for this command.");
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);
