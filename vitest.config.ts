import { defineConfig } from "vitest/config";

/** Two projects: everything that runs in Node (contract, backend, evaluation, scripts), and component tests in a browser's DOM. */
export default defineConfig({
  test: {
    // By default one processor is left alone; much of these tests is waiting.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "backend",
          environment: "node",
          include: [
            "contract/src/**/*.test.ts",
            "backend/src/**/*.test.ts",
            "eval/**/*.test.ts",
            "faults/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
          testTimeout: 20_000,
        },
      },
      "frontend/vite.config.ts",
      "blackbox/vitest.config.ts",
    ],
  },
});
