import { defineConfig } from "vitest/config";

/** Pure clients of the wire against real server processes: SQLite always, MariaDB when `TEST_MYSQL_URL` is set. */
export default defineConfig({
  test: {
    name: "blackbox",
    environment: "node",
    root: import.meta.dirname,
    include: ["**/*.test.ts"],
    globalSetup: ["./global-setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
