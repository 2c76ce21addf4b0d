/** System calls of a running program, as strace saw them. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { pause, until } from "./call.ts";

/** One finished system call. */
export interface SystemCall {
  /** Seconds since the epoch. */
  readonly endedAt: number;
  /** Its line: name, arguments, result. */
  readonly text: string;
}

/** A trace that is being written. */
export interface Trace {
  /** Ends it. @returns what was traced, in the order in which the calls ended. */
  end(): Promise<readonly SystemCall[]>;
}

/**
 * Attaches strace.
 *
 * @param options - of strace, beside those for threads, file names and times.
 */
export async function traceProcess(pid: number, path: string, options: readonly string[]): Promise<Trace> {
  const args = ["-f", "-y", "-ttt", "-T", ...options, "-o", path, "-p", String(pid)];
  const child = spawn("strace", args, { stdio: ["ignore", "ignore", "pipe"] });
  let output = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  await until("strace attaches", 10_000, () => (/attached/u.test(output) ? true : null));
  return {
    async end() {
      await pause(200);
      const gone = once(child, "exit");
      child.kill("SIGINT");
      await gone;
      return parseTrace(readFileSync(path, "latin1"));
    },
  };
}

/**
 * Joins the halves of calls that others interrupted, and reckons when each ended. A call that had not ended when the trace did is left out.
 *
 * @param text - what strace wrote with `-f -ttt -T`.
 * @returns in the order in which the calls ended.
 */
export function parseTrace(text: string): readonly SystemCall[] {
  const begun = new Map<string, string>();
  const calls: SystemCall[] = [];
  for (const line of text.split("\n")) {
    const match = /^(\d+) +(\d+\.\d+) (.*)$/u.exec(line);
    if (match === null) continue;
    const [, thread = "", at = "", rest = ""] = match;
    if (/ <detached \.\.\.>$/u.test(rest)) continue;
    const first = /^(.*) <unfinished \.\.\.>$/u.exec(rest)?.[1];
    if (first !== undefined) {
      begun.set(thread, first);
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/u.exec(rest);
    const whole = resumed === null ? rest : `${begun.get(thread) ?? ""}${resumed[1]}`;
    const lasted = Number(/<(\d+\.\d+)>$/u.exec(rest)?.[1] ?? 0);
    calls.push({ endedAt: Number(at) + (resumed === null ? lasted : 0), text: whole });
  }
  return calls.sort((a, b) => a.endedAt - b.endedAt);
}
