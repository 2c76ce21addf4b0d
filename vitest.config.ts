import { defineConfig } from "vitest/config";

/** Pure code, most of it the AI's rules: without state of its own, so that files of one worker share what was loaded and compiled. */
const PURE = [
  "contract/src/**/*.test.ts",
  "backend/src/ai/**/*.test.ts",
  "backend/src/**/domain/**/*.test.ts",
  "eval/**/*.test.ts",
];

/**
 * What runs in Node (contract, backend, evaluation, scripts) in two projects, component tests in a browser's DOM, and clients of real servers.
 */
export default defineConfig({
  test: {
    // By default one processor is left alone; much of these tests is waiting.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "rules",
          environment: "node",
          include: PURE,
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "backend",
          environment: "node",
          include: ["backend/src/**/*.test.ts", "faults/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: PURE.filter((pattern) => pattern.startsWith("backend/")),
          testTimeout: 20_000,
        },
      },
      "frontend/vite.config.ts",
      "blackbox/vitest.config.ts",
    ],
  },
});
