import { defineConfig } from "vitest/config";

/** Three projects: fast backend and contract tests, browser-DOM component tests, and the evaluation harness's own units. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "backend",
          environment: "node",
          include: ["contract/src/**/*.test.ts", "backend/src/**/*.test.ts", "eval/**/*.test.ts"],
          testTimeout: 20_000,
        },
      },
      "frontend/vite.config.ts",
    ],
  },
});
