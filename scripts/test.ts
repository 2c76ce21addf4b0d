/**
 * `npm test`: everything that can run on this machine, summed up in one last line `N passed, N failed, N skipped`.
 *
 * Parts: vitest (all projects), the AI's evaluation (units, ours and the data's, conversations, a hostile model), Playwright's journeys, the short form of the fault suite. What
 * needs MySQL, Redis, a browser or a right of root runs when it is there (`TEST_MYSQL_URL`, `TEST_REDIS_URL`, Chromium or `CHROMIUM_PATH`)
 * and is named as skipped when not. Exit code 0 only if nothing failed. `npm test -- unit|eval|e2e|faults …` runs only those parts.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromiumPath } from "./chromium.ts";
import {
  type PartResult,
  readCountLine,
  readPlaywrightReport,
  readVitestReport,
  totalOf,
} from "./test-results.ts";

const PARTS = ["unit", "eval", "e2e", "faults"] as const;
type PartName = (typeof PARTS)[number];

/** Written beside the repository's data, in its formats (`eval/README.md`). */
const OWN_DATA = { EVAL_DATA: "eval/data-own" };

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "chatpjt-test-"));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PARTS.some((part) => part === name));
if (unknown.length > 0) {
  console.error(`Unknown part "${unknown[0]}". Usage: npm test -- [${PARTS.join("|")} …]`);
  process.exit(2);
}
const isWanted = (part: PartName) => wanted.length === 0 || wanted.includes(part);

const results: PartResult[] = [];
try {
  if (isWanted("unit")) results.push(await timed("vitest", runVitest), ...missingServers());
  if (isWanted("eval")) {
    results.push(await timed("evaluation: units", () => runEval("units")));
    results.push(await timed("evaluation: conversations, offline AI", () => runEval("chats")));
    results.push(await timed("evaluation: units of our own", () => runEval("units", OWN_DATA)));
  }
  if (isWanted("eval")) results.push(await timed("evaluation: hostile model", () => runEval("hostile")));
  // Alone: live updates are measured in milliseconds, and the pages that are built here are the ones a server shows.
  if (isWanted("e2e")) results.push(await timed("browser journeys", runPlaywright));
  if (isWanted("faults")) results.push(await timed("faults", runFaults));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
summarise();

async function runVitest(): Promise<PartResult> {
  const report = join(folder, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await run(["node_modules/vitest/vitest.mjs", "run", ...reporters]);
  return readVitestReport("vitest", readJson(report), code);
}

/** The harness exits with 1 when a gate does not hold; its last line counts the gates. */
async function runEval(
  command: "units" | "chats" | "hostile",
  extra: Readonly<Record<string, string>> = {},
): Promise<PartResult> {
  const { code, output } = await run(["eval/run.ts", command], extra);
  return readCountLine(`evaluation: ${command}`, output, code);
}

async function runFaults(): Promise<PartResult> {
  const { code, output } = await run(["faults/run.ts"]);
  const result = readCountLine("faults", output, code);
  const named = [...output.matchAll(/^skipped (.+)$/gmu)].map((match) => match[1] ?? "");
  return named.length === result.skipped.length ? { ...result, skipped: named } : result;
}

async function runPlaywright(): Promise<PartResult> {
  if (chromiumPath() === null)
    return { name: "browser journeys", passed: 0, failed: 0, skipped: ["all journeys: no Chromium found"] };
  const report = join(folder, "playwright.json");
  const { code } = await run(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return readPlaywrightReport("browser journeys", readJson(report), code);
}

/** Suites over these servers do not even register their tests without them. */
function missingServers(): readonly PartResult[] {
  const servers = [
    ["TEST_MYSQL_URL", "store tests on MySQL"],
    ["TEST_REDIS_URL", "fan-out and limit tests on Redis"],
  ] as const;
  return servers
    .filter(([variable]) => (process.env[variable] ?? "") === "")
    .map(([variable, what]) => ({
      name: what,
      passed: 0,
      failed: 0,
      skipped: [`${what}: ${variable} is not set`],
    }));
}

async function timed(title: string, work: () => Promise<PartResult>): Promise<PartResult> {
  console.log(`\n── ${title} ${"─".repeat(Math.max(0, 60 - title.length))}`);
  const startedAt = performance.now();
  const result = await work();
  return { ...result, name: title, seconds: (performance.now() - startedAt) / 1_000 };
}

function run(
  args: readonly string[],
  extra: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...args], {
      cwd: root,
      env: { ...process.env, ...extra },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    child.once("close", (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Null when the program died before it could write its report. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

function summarise(): void {
  console.log(`\n── Summary ${"─".repeat(52)}`);
  for (const { name, passed, failed, skipped, failures = [], seconds } of results) {
    const time = seconds === undefined ? "" : `  ${seconds.toFixed(1)} s`;
    console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped.length} skipped${time}`);
    for (const what of skipped) console.log(`  skipped: ${what}`);
    for (const what of failures) console.log(`  failed: ${what}`);
  }
  const { passed, failed, skipped } = totalOf(results);
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed === 0 ? 0 : 1;
}
