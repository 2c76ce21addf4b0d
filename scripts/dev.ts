/**
 * `npm run dev`: the backend on 8000 and Vite on 3000 (`/api`, `/ws`, `/uploads` go to the backend), both reloading on changes.
 *
 * Ends when either of them ends or on Ctrl-C, and takes the other one along. `PORT` moves the backend.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const port = process.env.PORT ?? "8000";
const children: readonly ChildProcess[] = [
  run(root, ["--watch", "--watch-preserve-output", "backend/src/main.ts"], { PORT: port }),
  run(join(root, "frontend"), [join(root, "node_modules/vite/bin/vite.js")], {
    VITE_DEV_BACKEND: `http://127.0.0.1:${port}`,
  }),
];
console.log(`\n  Pages http://localhost:3000 and /admin · API http://127.0.0.1:${port} · Stop: Ctrl-C\n`);

let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop(0));
for (const child of children) child.once("exit", (code) => stop(code ?? 0));

function run(cwd: string, args: readonly string[], extra: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [...args], {
    cwd,
    env: { ...process.env, ...extra },
    stdio: ["ignore", "inherit", "inherit"],
  });
}

function stop(code: number): void {
  if (isStopping) return;
  isStopping = true;
  process.exitCode = code;
  for (const child of children) if (child.exitCode === null) child.kill("SIGTERM");
}
