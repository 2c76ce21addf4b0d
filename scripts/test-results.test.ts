import { describe, expect, it } from "vitest";
import { readCountLine, readPlaywrightReport, readVitestReport, totalOf } from "./test-results.ts";

const vitestFile = (status: string, ...tests: string[]) => ({
  name: "a.test.ts",
  status,
  assertionResults: tests.map((testStatus, index) => ({
    status: testStatus,
    fullName: `test ${index}`,
    failureMessages: testStatus === "failed" ? ["\u001b[31mexpected 1\u001b[39m\n  at a.test.ts:3"] : [],
  })),
});

describe("reading vitest's report", () => {
  it("counts passes and failures and names what was skipped", () => {
    const report = { testResults: [vitestFile("failed", "passed", "failed", "skipped", "todo")] };
    const result = readVitestReport("unit", report, 1);
    expect(result).toEqual({
      name: "unit",
      passed: 1,
      failed: 1,
      skipped: ["test 2", "test 3"],
      failures: ["test 1\n    expected 1\n      at a.test.ts:3"],
    });
  });

  it.each([
    { case: "a file that could not be loaded", report: { testResults: [vitestFile("failed")] }, code: 1 },
    {
      case: "an error outside all tests",
      report: { testResults: [vitestFile("passed", "passed")] },
      code: 1,
    },
    { case: "a missing report", report: null, code: 0 },
  ])("counts $case as a failure", ({ report, code }) => {
    expect(readVitestReport("unit", report, code).failed).toBe(1);
  });
});

describe("reading Playwright's report", () => {
  it("counts nested suites, a flaky test as failed", () => {
    const spec = (title: string, status: string) => ({
      title,
      tests: [{ status, results: status === "flaky" ? [{ error: { message: "Timed out" } }, {}] : [{}] }],
    });
    const report = {
      suites: [
        {
          title: "chat.spec.ts",
          specs: [spec("a", "expected")],
          suites: [{ title: "inner", specs: [spec("b", "flaky"), spec("c", "skipped")] }],
        },
      ],
    };
    const result = readPlaywrightReport("e2e", report, 0);
    expect(result).toEqual({
      name: "e2e",
      passed: 1,
      failed: 1,
      skipped: ["inner › c"],
      failures: ["inner › b\n    Timed out"],
    });
  });
});

describe("reading a count line", () => {
  it("takes the last one", () => {
    const output = "1 passed, 1 failed, 0 skipped\nmore\n24 passed, 0 failed, 1 skipped\n";
    expect(readCountLine("eval", output, 0)).toEqual({
      name: "eval",
      passed: 24,
      failed: 0,
      skipped: ["eval"],
      failures: [],
    });
  });

  it("names what the program marked as failed", () => {
    const output = [
      "ok     a calm day [SQLite] 1.0 s",
      "not ok a bad day [SQLite] 2.0 s",
      "       ! a message is missing",
      "✓ units kind",
      "✗ units reason  0.8",
      "      r-12: damaged instead of defective",
      "2 passed, 2 failed, 0 skipped",
    ].join("\n");
    expect(readCountLine("eval", output, 1).failures).toEqual([
      "a bad day [SQLite] 2.0 s\n    ! a message is missing",
      "units reason  0.8\n    r-12: damaged instead of defective",
    ]);
  });

  it("counts output without one as a failure", () => {
    expect(readCountLine("eval", "crashed", 1)).toEqual({ name: "eval", passed: 0, failed: 1, skipped: [] });
  });
});

it("sums up parts", () => {
  const parts = [
    { name: "a", passed: 2, failed: 0, skipped: ["x"] },
    { name: "b", passed: 3, failed: 1, skipped: [] },
  ];
  expect(totalOf(parts)).toEqual({ passed: 5, failed: 1, skipped: 1 });
});
