import type { EpochMs } from "../../shared/vocabulary.ts";

/**
 * The circuit breaker in front of the model server, as a value.
 *
 * Overview: closed lets every attempt through and counts; open refuses for a while; then one probe decides.
 * Invariants: at most one probe is out; answers to attempts made before the breaker opened change nothing.
 * Source: `ai.md` 2.7.
 */
export type Breaker =
  | { readonly mode: "closed"; readonly failuresInRow: number; readonly recent: readonly boolean[] }
  | { readonly mode: "open"; readonly until: EpochMs }
  | { readonly mode: "probing" };

export interface BreakerRules {
  /** Failures one after another that open the breaker. */
  readonly failuresInRow: number;
  /** How many of the newest outcomes are looked at; half of them failed opens the breaker. */
  readonly window: number;
  readonly openMs: number;
}

export const BREAKER_RULES: BreakerRules = { failuresInRow: 5, window: 20, openMs: 15_000 };

export const CLOSED_BREAKER: Breaker = { mode: "closed", failuresInRow: 0, recent: [] };

/** What an attempt holds while it runs, so that its outcome is booked on the right account. */
export interface Admission {
  readonly probe: boolean;
}

/** `void`: the attempt was aborted by us and says nothing about the server. */
export type AttemptOutcome = "ok" | "failed" | "void";

/** Asks for an attempt. `admission: null` means: do not call, answer by rules. */
export function admit(
  breaker: Breaker,
  now: EpochMs,
): { readonly breaker: Breaker; readonly admission: Admission | null } {
  switch (breaker.mode) {
    case "closed":
      return { breaker, admission: { probe: false } };
    case "open":
      if (now < breaker.until) return { breaker, admission: null };
      return { breaker: { mode: "probing" }, admission: { probe: true } };
    case "probing":
      return { breaker, admission: null };
  }
}

/** Books the outcome of an admitted attempt. */
export function settle(
  breaker: Breaker,
  admission: Admission,
  outcome: AttemptOutcome,
  now: EpochMs,
  rules: BreakerRules = BREAKER_RULES,
): Breaker {
  if (breaker.mode === "probing") {
    if (!admission.probe) return breaker;
    if (outcome === "ok") return CLOSED_BREAKER;
    return { mode: "open", until: outcome === "failed" ? now + rules.openMs : now };
  }
  if (breaker.mode === "open" || outcome === "void") return breaker;
  const failed = outcome === "failed";
  const failuresInRow = failed ? breaker.failuresInRow + 1 : 0;
  const recent = [...breaker.recent, failed].slice(-rules.window);
  const failures = recent.filter(Boolean).length;
  const isHalfBad = recent.length === rules.window && failures * 2 >= rules.window;
  if (failuresInRow >= rules.failuresInRow || (failed && isHalfBad)) {
    return { mode: "open", until: now + rules.openMs };
  }
  return { mode: "closed", failuresInRow, recent };
}
