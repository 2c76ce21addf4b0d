import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

/** What one part of the tests came to. */
export interface PartResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** What did not run, by name. */
  readonly skipped: readonly string[];
  /** Name and first words of what failed, as far as the report tells. */
  readonly failures?: readonly string[];
  readonly seconds?: number;
}

/** Of one failure's message, so that a log of which only the end is kept still tells what it was. */
const MESSAGE_LINES = 12;

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
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
  );
  const failed = count("failed") + unloaded.length;
  return {
    name,
    passed: count("passed"),
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: tests
      .filter((test) => test.status !== "passed" && test.status !== "failed")
      .map((test) => test.fullName),
    failures: [
      ...unloaded.map(({ name: file, message }) => failure(file, message)),
      ...tests
        .filter((test) => test.status === "failed")
        .map(({ fullName, failureMessages }) => failure(fullName, failureMessages?.[0])),
    ],
  };
}

function failure(title: string, message = ""): string {
  const lines = stripVTControlCharacters(message)
    .split("\n")
    .slice(0, MESSAGE_LINES)
    .map((line) => `    ${line.slice(0, 300)}`);
  return [title, ...lines].join("\n").trimEnd();
}

interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[] | undefined;
  readonly specs?:
    | readonly {
        readonly title: string;
        readonly tests: readonly {
          readonly status: string;
          readonly results?:
            | readonly { readonly error?: { readonly message?: string | undefined } | undefined }[]
            | undefined;
        }[];
      }[]
    | undefined;
}

const suiteSchema: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    suites: z.array(suiteSchema).optional(),
    specs: z
      .array(
        z.object({
          title: z.string(),
          tests: z.array(
            z.object({
              status: z.string(),
              results: z
                .array(z.object({ error: z.object({ message: z.string().optional() }).optional() }))
                .optional(),
            }),
          ),
        }),
      )
      .optional(),
  }),
);
const playwrightSchema = z.object({ suites: z.array(suiteSchema) });

/** Counts a report of Playwright's json reporter. A flaky test is a failed one. */
export function readPlaywrightReport(name: string, report: unknown, exitCode: number): PartResult {
  const parsed = playwrightSchema.safeParse(report);
  if (!parsed.success) return broken(name);
  const tests = parsed.data.suites.flatMap((suite) => testsOf(suite));
  const failed = tests.filter(({ status }) => status !== "expected" && status !== "skipped");
  return {
    name,
    passed: tests.filter(({ status }) => status === "expected").length,
    failed: failed.length === 0 && exitCode !== 0 ? 1 : failed.length,
    skipped: tests.filter(({ status }) => status === "skipped").map(({ title }) => title),
    failures: failed.map(({ title, message }) => failure(title, message)),
  };
}

interface Journey {
  readonly title: string;
  readonly status: string;
  readonly message: string | undefined;
}

function testsOf(suite: Suite): readonly Journey[] {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map(({ status, results }) => ({
      title: `${suite.title} › ${spec.title}`,
      status,
      message: results?.find(({ error }) => error !== undefined)?.error?.message,
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)];
}

/**
 * Reads the last `N passed, N failed, N skipped` of a program's output, and names what it marked as failed: a line that begins with `not ok`
 * or `✗`, with the indented lines below it.
 */
export function readCountLine(name: string, output: string, exitCode: number): PartResult {
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped\s*$/gmu)].at(-1);
  if (line === undefined) return broken(name);
  const failed = Number(line[2]);
  return {
    name,
    passed: Number(line[1]),
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: Array.from({ length: Number(line[3]) }, () => name),
    failures: [...output.matchAll(/^(?:not ok|✗) (.+)((?:\n {4,}.+)*)/gmu)].map(([, title, below]) =>
      failure(title ?? "", below?.trimStart()),
    ),
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
