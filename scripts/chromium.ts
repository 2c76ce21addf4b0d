import { existsSync } from "node:fs";

const USUAL_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser of the journeys: `CHROMIUM_PATH`, else where systems put it; null when there is none. */
export function chromiumPath(): string | null {
  const given = process.env.CHROMIUM_PATH ?? "";
  const candidates = given === "" ? USUAL_PATHS : [given];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Switches for a browser without a screen, in a container, that calls nobody. */
export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];
