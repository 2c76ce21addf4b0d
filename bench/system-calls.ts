import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** What a process asked of the kernel per message. */
export interface SystemCalls {
  /** Writes of WebSocket frames, divided by what three recipients a message make. */
  readonly writesPerDelivery: number;
  /** `fsync` and `fdatasync`. */
  readonly syncsPerMessage: number;
}

const RECIPIENTS = 3;
/**
 * A message on its way to a recipient: 0x81 as strace spells it, which begins a text frame and no HTTP answer, and the frame's type. The frames
 * that the clock sends (positions) are not counted.
 */
const DELIVERY = /\bwritev?\(\d+, (?:\[\{iov_base=)?"\\201.{0,24}\{\\"type\\":\\"new_message\\"/u;

/**
 * Counts with `strace` while messages are sent.
 *
 * @param send - sends and waits until all is delivered; answers how many messages.
 */
export async function countSystemCalls(pid: number, send: () => Promise<number>): Promise<SystemCalls> {
  const folder = mkdtempSync(join(tmpdir(), "chatpjt-strace-"));
  const file = join(folder, "calls");
  const calls = ["write", "writev", "sendmsg", "fsync", "fdatasync"].join(",");
  const tracer = spawn("strace", ["-f", "-e", `trace=${calls}`, "-s", "48", "-o", file, "-p", String(pid)], {
    stdio: "ignore",
  });
  try {
    await sleep(1_000);
    const messages = await send();
    tracer.kill("SIGINT");
    await once(tracer, "exit");
    const lines = readFileSync(file, "utf8").split("\n");
    return {
      writesPerDelivery: lines.filter((line) => DELIVERY.test(line)).length / (messages * RECIPIENTS),
      syncsPerMessage: lines.filter((line) => /\bf(?:data)?sync\(/u.test(line)).length / messages,
    };
  } finally {
    tracer.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}
