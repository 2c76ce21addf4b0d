import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGS, chromiumPath } from "./scripts/chromium.ts";

const executablePath = chromiumPath();

/** Browser journeys against real server processes, one per worker. No video: it would download an encoder. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./e2e/support/build-pages.ts",
  outputDir: "test-results",
  fullyParallel: false,
  // Live updates are measured in milliseconds: journeys must not compete for the processor.
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  // The longest takes 40 s on two quiet processors.
  timeout: 150_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    locale: "ko-KR",
    timezoneId: "Asia/Seoul",
    colorScheme: "light",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    video: "off",
    launchOptions: { args: CHROMIUM_ARGS, ...(executablePath === null ? {} : { executablePath }) },
  },
});
