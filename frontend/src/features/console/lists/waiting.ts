import { epochOf, formatClock, type Instant } from "../../../lib/time-format.ts";
import { waitState } from "../../../lib/waiting.ts";

/** How urgent a wait is: under half of the promise, under 80 %, under 100 %, past it. Source: `product.md`, `ux.md` U15. */
export type WaitLevel = "calm" | "half" | "soon" | "late";

/** A wait in words. */
export interface Wait {
  readonly level: WaitLevel;
  /** mm:ss waited, `+mm:ss` past the promise. */
  readonly clock: string;
}

/**
 * Judges a wait.
 *
 * @param dueAt - null where nothing was promised: the wait only counts up and stays calm.
 */
export function judgeWait(since: Instant, dueAt: Instant | null, now: Instant): Wait {
  if (dueAt === null) return { level: "calm", clock: formatClock(epochOf(now) - epochOf(since)) };
  const { tone, share, clock } = waitState(since, dueAt, now);
  if (tone === "calm") return { level: share >= 0.5 ? "half" : "calm", clock };
  return { level: tone === "wait" ? "soon" : "late", clock };
}

/**
 * The first time a customer was promised. When it passes, the customer is told a new one (`product.md`), which must not make
 * the wait look young again.
 *
 * @param promisedMinutes - the setting `response_wait_time`; null where business hours decide when the minutes begin.
 */
export function firstDue(
  since: Instant,
  dueAt: Instant | null,
  promisedMinutes: number | null,
): Instant | null {
  if (dueAt === null || promisedMinutes === null) return dueAt;
  return Math.min(epochOf(dueAt), epochOf(since) + promisedMinutes * 60_000);
}
