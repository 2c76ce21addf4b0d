import type { Clock } from "../../shared/ports.ts";

/** How often something may happen: `max` times in `windowMs`, per subject. */
export interface RateRule {
  /** Separates the counts of different rules. */
  readonly name: string;
  readonly max: number;
  readonly windowMs: number;
}

/** Null = allowed; otherwise whole seconds until it is allowed again. */
export type RateAnswer = number | null;

/**
 * Counts uses per rule and subject (an account's id, an address).
 * The memory version answers at once; one shared by several nodes answers later.
 */
export interface RateLimiter {
  /** Counts one use and says whether it is still within the rule. */
  take(rule: RateRule, subject: string): RateAnswer | Promise<RateAnswer>;
  /** Looks without counting. */
  check(rule: RateRule, subject: string): RateAnswer | Promise<RateAnswer>;
  /** Forgets what was counted. */
  reset(rule: RateRule, subject: string): void | Promise<void>;
}

interface Window {
  readonly endsAt: number;
  count: number;
}

/** Above this many counts, those whose window has ended are thrown away. */
const SWEEP_ABOVE = 10_000;

/** Counts of this process. A window begins with the first use and is forgotten when it ends. */
export function memoryRateLimiter(clock: Clock): RateLimiter {
  const windows = new Map<string, Window>();
  let sweepAbove = SWEEP_ABOVE;

  const current = (rule: RateRule, subject: string): Window | undefined => {
    const window = windows.get(keyOf(rule, subject));
    return window !== undefined && window.endsAt > clock.now() ? window : undefined;
  };
  const sweep = () => {
    const now = clock.now();
    for (const [key, window] of windows) if (window.endsAt <= now) windows.delete(key);
    sweepAbove = Math.max(SWEEP_ABOVE, windows.size * 2);
  };

  return {
    take(rule, subject) {
      const window = current(rule, subject);
      if (window === undefined) {
        if (windows.size >= sweepAbove) sweep();
        windows.set(keyOf(rule, subject), { endsAt: clock.now() + rule.windowMs, count: 1 });
        return null;
      }
      window.count += 1;
      return window.count <= rule.max ? null : secondsUntil(window, clock);
    },
    check(rule, subject) {
      const window = current(rule, subject);
      return window === undefined || window.count < rule.max ? null : secondsUntil(window, clock);
    },
    reset(rule, subject) {
      windows.delete(keyOf(rule, subject));
    },
  };
}

const keyOf = (rule: RateRule, subject: string): string => `${rule.name} ${subject}`;
const secondsUntil = (window: Window, clock: Clock): number =>
  Math.max(1, Math.ceil((window.endsAt - clock.now()) / 1_000));
