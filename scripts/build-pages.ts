import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What the built pages are made from. */
const SOURCES = [
  "frontend/src",
  "frontend/public",
  "frontend/index.html",
  "frontend/package.json",
  "frontend/vite.config.ts",
  "frontend/postcss.config.js",
  "contract/src",
  "package-lock.json",
];

/**
 * Builds `frontend/dist` when it is missing or older than its sources.
 *
 * @param announce - said before a build, which takes some seconds.
 * @throws when the build fails; Vite has said why.
 */
export function buildPages(root: string, announce: string): void {
  const page = join(root, "frontend/dist/index.html");
  const newest = Math.max(...SOURCES.map((path) => newestIn(join(root, path))));
  if (existsSync(page) && statSync(page).mtimeMs >= newest) return;
  console.log(announce);
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const { status } = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: join(root, "frontend"),
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) throw new Error("The pages could not be built.");
}

/** The newest change below a path, milliseconds; 0 when there is nothing. Tests do not count. */
function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/u.test(entry.name))
    .reduce((newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}
