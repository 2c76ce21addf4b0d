/** What a running server costs, read from /proc and from its own metrics. */
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import type { Node } from "../blackbox/shop-process.ts";

/** The event loop is never held longer (I9), milliseconds, on processors that nobody else uses. */
const BLOCK_LIMIT_MS = 100;

/** Nothing, or that the event loop was held for too long. Where programs queue for the processors, a server waits for its turn. */
export function blockViolations(blockMs: number, during: string): string[] {
  const crowding = Math.max(1, (loadavg()[0] ?? 1) / availableParallelism());
  return blockMs > BLOCK_LIMIT_MS * crowding
    ? [`I9: ${during} the event loop was held for ${blockMs.toFixed(0)} ms`]
    : [];
}

/** Open descriptors. */
export function descriptorsOf({ pid }: Node): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}

/** Memory that the process holds, bytes. */
export function residentBytesOf({ pid }: Node): number {
  const kib = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kib) * 1_024;
}

/** Processor time used so far, milliseconds. */
export function processorMsOf({ pid }: Node): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name, the second field, may hold blanks; user and system time are the 14th and 15th, in hundredths of a second.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** A server's own metrics. */
export class Metrics {
  readonly #node: Node;
  #longestBlockMs = 0;

  constructor(node: Node) {
    this.#node = node;
  }

  /** One number, summed over its labels. */
  async read(name: string): Promise<number> {
    const text = await (await fetch(`${this.#node.baseUrl}/metrics`)).text();
    // The server begins anew with every look.
    const blockMs = sumOf(text, "nodejs_eventloop_lag_max_seconds") * 1_000;
    this.#longestBlockMs = Math.max(this.#longestBlockMs, blockMs);
    return sumOf(text, name);
  }

  readonly openSockets = (): Promise<number> => this.read("chatpjt_sockets");

  /** The longest time in which the server's event loop did nothing else, since this was asked last, milliseconds. */
  async takeLongestBlockMs(): Promise<number> {
    await this.openSockets();
    const longest = this.#longestBlockMs;
    this.#longestBlockMs = 0;
    return longest;
  }
}

function sumOf(text: string, name: string): number {
  const lines = text.split("\n").filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" "))), 0);
}
