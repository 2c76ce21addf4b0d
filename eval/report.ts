/** Writes what was measured as JSON and Markdown, with the previous run beside it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EVAL_FOLDER } from "./data.ts";
import { holds, type Metric } from "./score.ts";

export interface Report {
  readonly command: string;
  readonly startedAt: string;
  readonly seconds: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly metrics: readonly Metric[];
}

const FOLDER = join(EVAL_FOLDER, "reports");

/** Gates that held, did not hold, and could not be measured. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function tally(metrics: readonly Metric[]): Tally {
  const gates = metrics.filter(({ threshold }) => threshold !== null).map(holds);
  return {
    passed: gates.filter((gate) => gate === true).length,
    failed: gates.filter((gate) => gate === false).length,
    skipped: gates.filter((gate) => gate === null).length,
  };
}

/** Keeps the report under `eval/reports` (git-ignored). @returns the paths. */
export function writeReport(report: Report): { readonly json: string; readonly markdown: string } {
  mkdirSync(FOLDER, { recursive: true });
  const kind = report.command.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "");
  const before = previousRun(kind);
  const stem = join(FOLDER, `${kind}.${report.startedAt.replace(/[:.]/g, "-")}`);
  writeFileSync(`${stem}.json`, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(`${stem}.md`, markdown(report, before));
  return { json: `${stem}.json`, markdown: `${stem}.md` };
}

function previousRun(kind: string): Report | null {
  if (!existsSync(FOLDER)) return null;
  const name = readdirSync(FOLDER)
    .filter((file) => file.startsWith(`${kind}.`) && file.endsWith(".json"))
    .sort()
    .at(-1);
  return name === undefined ? null : (JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as Report);
}

function markdown(report: Report, before: Report | null): string {
  const { passed, failed, skipped } = tally(report.metrics);
  const head = [
    `# Evaluation: ${report.command}`,
    "",
    `${report.startedAt}, ${report.seconds} s. ${Object.entries(report.environment)
      .map(([name, value]) => `${name} ${value}`)
      .join(", ")}.`,
    `Gates: ${passed} passed, ${failed} failed, ${skipped} skipped.${before === null ? "" : ` Previous run: ${before.startedAt}.`}`,
    "",
    "| area | metric | value | 95 % | n | gate | previous |",
    "|---|---|---:|---:|---:|---|---:|",
  ];
  const rows = report.metrics.map((metric) => {
    const old = before?.metrics.find(({ area, name }) => area === metric.area && name === metric.name);
    return `| ${[metric.area, metric.name, value(metric), interval(metric), metric.n, gate(metric), old === undefined ? "" : value(old)].join(" | ")} |`;
  });
  return [...head, ...rows, "", ...groupSection(report.metrics), ...failingSection(report.metrics), ""].join(
    "\n",
  );
}

function groupSection(metrics: readonly Metric[]): string[] {
  const lines = metrics
    .filter(({ groups }) => Object.keys(groups).length > 0)
    .map(({ area, name, groups }) => {
      const counts = Object.entries(groups).map(
        ([group, { passed, total }]) => `${group} ${passed}/${total}`,
      );
      return `- ${area}, ${name}: ${counts.join(" · ")}`;
    });
  return lines.length === 0 ? [] : ["## By class", "", ...lines, ""];
}

function failingSection(metrics: readonly Metric[]): string[] {
  const lines = metrics
    .filter(({ failing }) => failing.length > 0)
    .flatMap(({ area, name, failing }) => [
      `### ${area}, ${name}`,
      "",
      ...failing.map(({ id, why }) => `- ${id}: ${why.replace(/\s+/g, " ").replaceAll("<", "&lt;")}`),
      "",
    ]);
  return lines.length === 0 ? [] : ["## Failing", "", ...lines];
}

/** The same table for the terminal. */
export function printMetrics(metrics: readonly Metric[], verbose: boolean): void {
  for (const metric of metrics) {
    const held = holds(metric);
    const sign = held === null ? " " : held ? "✓" : "✗";
    const parts = [
      sign,
      metric.area.padEnd(22),
      metric.name.padEnd(38),
      value(metric).padStart(8),
      interval(metric).padStart(14),
    ];
    console.log(`${parts.join(" ")}  n=${metric.n} ${gate(metric)}`);
    if (held === false || verbose)
      for (const { id, why } of metric.failing)
        console.log(`      ${id}: ${why.replace(/\s+/g, " ").slice(0, 300)}`);
  }
}

function value({ value: number, interval: range }: Metric): string {
  if (number === null) return "–";
  return range === null && Number.isInteger(number) ? String(number) : number.toFixed(3);
}

function interval({ interval: range }: Metric): string {
  return range === null ? "" : `${range[0].toFixed(2)}–${range[1].toFixed(2)}`;
}

function gate({ threshold }: Metric): string {
  return threshold === null ? "" : `${threshold.kind === "at_least" ? "≥" : "≤"} ${threshold.value}`;
}
