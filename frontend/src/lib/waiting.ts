import { epochOf, formatClock, type Instant } from "./time-format.ts";

/** How a wait stands against its promise: calm below 80 %, wait up to it, late past it. */
export interface WaitState {
  readonly tone: "calm" | "wait" | "late";
  /** 0 to 1: how much of the promised time has passed. */
  readonly share: number;
  /** mm:ss waited while there is time, `+mm:ss` past the promise. */
  readonly clock: string;
}

const NEARLY = 0.8;

/** Judges a wait from `since` to `due` at `now`; due at or before since counts as a promise already broken. */
export function waitState(since: Instant, due: Instant, now: Instant): WaitState {
  const waited = epochOf(now) - epochOf(since);
  const total = epochOf(due) - epochOf(since);
  const over = epochOf(now) - epochOf(due);
  if (over >= 0) return { tone: "late", share: 1, clock: `+${formatClock(over)}` };
  const share = total <= 0 ? 1 : Math.min(1, Math.max(0, waited / total));
  return { tone: share >= NEARLY ? "wait" : "calm", share, clock: formatClock(waited) };
}
