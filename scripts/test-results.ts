import { z } from "zod";

/** What one part of the tests came to. */
export interface PartResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** What did not run, by name. */
  readonly skipped: readonly string[];
  readonly seconds?: number;
}

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/**
 * Counts a report of vitest's json reporter. A file that could not be loaded, an error outside all tests and a missing report count as one
 * failure each: nothing that went wrong may look like a pass.
 */
export function readVitestReport(name: string, report: unknown, exitCode: number): PartResult {
  const parsed = vitestSchema.safeParse(report);
  if (!parsed.success) return broken(name);
  const files = parsed.data.testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const count = (status: string) => tests.filter((test) => test.status === status).length;
  const unloaded = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = count("failed") + unloaded;
  return {
    name,
    passed: count("passed"),
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: tests
      .filter((test) => test.status !== "passed" && test.status !== "failed")
      .map((test) => test.fullName),
  };
}

interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[] | undefined;
  readonly specs?:
    | readonly { readonly title: string; readonly tests: readonly { readonly status: string }[] }[]
    | undefined;
}

const suiteSchema: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    suites: z.array(suiteSchema).optional(),
    specs: z
      .array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) }))
      .optional(),
  }),
);
const playwrightSchema = z.object({ suites: z.array(suiteSchema) });

/** Counts a report of Playwright's json reporter. A flaky test is a failed one. */
export function readPlaywrightReport(name: string, report: unknown, exitCode: number): PartResult {
  const parsed = playwrightSchema.safeParse(report);
  if (!parsed.success) return broken(name);
  const tests = parsed.data.suites.flatMap((suite) => testsOf(suite));
  const failed = tests.filter(({ status }) => status !== "expected" && status !== "skipped").length;
  return {
    name,
    passed: tests.filter(({ status }) => status === "expected").length,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: tests.filter(({ status }) => status === "skipped").map(({ title }) => title),
  };
}

function testsOf(suite: Suite): readonly { readonly title: string; readonly status: string }[] {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map(({ status }) => ({ title: `${suite.title} › ${spec.title}`, status })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)];
}

/** Reads the last `N passed, N failed, N skipped` of a program's output. */
export function readCountLine(name: string, output: string, exitCode: number): PartResult {
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped\s*$/gmu)].at(-1);
  if (line === undefined) return broken(name);
  const failed = Number(line[2]);
  return {
    name,
    passed: Number(line[1]),
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: Array.from({ length: Number(line[3]) }, () => name),
  };
}

/** The sum of all parts. */
export function totalOf(results: readonly PartResult[]): {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
} {
  const sum = (count: (result: PartResult) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  return {
    passed: sum((result) => result.passed),
    failed: sum((result) => result.failed),
    skipped: sum((result) => result.skipped.length),
  };
}

function broken(name: string): PartResult {
  return { name, passed: 0, failed: 1, skipped: [] };
}
