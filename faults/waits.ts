/** How long people waited for their acknowledgements. */
import type { Customer } from "./people.ts";

/** Milliseconds. */
export interface Waits {
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
}

/** Takes what these customers waited since the last look, and forgets it. */
export function waitOf(customers: readonly Customer[]): Waits {
  return waitsOf(customers.flatMap((customer) => customer.ackMs.splice(0)));
}

export function waitsOf(ms: readonly number[]): Waits {
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5) ?? 0, p99: at(0.99) ?? 0, count: sorted.length };
}

export function shown({ p50, p99 }: Waits): string {
  return `${p50.toFixed(0)}/${p99.toFixed(0)}`;
}

/** What a neighbour on the same processors may add to a wait, milliseconds. */
const NOISE_MS = 20;

/** I9: whoever is not touched waits less than twice as long. The median tells; the slowest ones are the machine's as well. */
export function waitViolations(before: Waits, during: Waits): string[] {
  return during.p50 > 2 * before.p50 + NOISE_MS
    ? [`I9: others waited ${shown(during)} ms (p50/p99) instead of ${shown(before)}`]
    : [];
}
