import { AppError } from "./app-error.ts";

/** When it is worth another try, seconds. */
const RETRY_AFTER_SECONDS = 5;

/**
 * Refuses what would be one piece of work too many at once in this process, with `rate_limited`.
 *
 * @param most - pieces of work under way at the same time.
 */
export function atMost<Arguments extends readonly unknown[], Result>(
  most: number,
  work: (...args: Arguments) => Promise<Result>,
): (...args: Arguments) => Promise<Result> {
  let running = 0;
  return async (...args) => {
    if (running >= most) throw new AppError("rate_limited", { retryAfterSeconds: RETRY_AFTER_SECONDS });
    running += 1;
    try {
      return await work(...args);
    } finally {
      running -= 1;
    }
  };
}
