import { AppError } from "../shared/app-error.ts";
import type { FailureCounter } from "./ports.ts";

/** Lets wrong passwords be tried so often and no oftener. */
export interface LoginThrottle {
  /**
   * Runs one attempt. `attempt` answers null for a wrong password, which is counted; anything else clears the count.
   *
   * @throws AppError `rate_limited` with the seconds to wait.
   */
  run<T>(subject: string, attempt: () => Promise<T | null>): Promise<T | null>;
}

/**
 * Counts per subject (account and address together, so that an attacker elsewhere does not lock the owner out; `security.md` S01).
 * Attempts of one subject run one after the other: otherwise a burst of guesses would pass the check before the first one was counted.
 */
export function loginThrottle(failures: FailureCounter): LoginThrottle {
  const lastOf = new Map<string, Promise<unknown>>();
  return {
    async run(subject, attempt) {
      const before = lastOf.get(subject);
      const mine = Promise.withResolvers<void>();
      lastOf.set(subject, mine.promise);
      try {
        await before;
        const retryAfterSeconds = await failures.check(subject);
        if (retryAfterSeconds !== null) throw new AppError("rate_limited", { retryAfterSeconds });
        const result = await attempt();
        await (result === null ? failures.count(subject) : failures.reset(subject));
        return result;
      } finally {
        mine.resolve();
        if (lastOf.get(subject) === mine.promise) lastOf.delete(subject);
      }
    },
  };
}
