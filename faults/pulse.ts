/** Feels whether a server's event loop goes on, by a request that needs nothing else. */
import { pause } from "./call.ts";

const EVERY_MS = 50;

/** Longest that an answer may take on a machine whose processors are busy with neighbours: a loop that is blocked takes seconds. */
const BLOCKED_MS = 1_500;

/**
 * Asks all the time while `during` takes.
 *
 * @returns what `during` answered, and the slowest answer in milliseconds, with a violation where the loop stood still.
 */
export async function withPulse<T>(
  baseUrl: () => string,
  during: () => Promise<T>,
): Promise<{ readonly result: T; readonly slowestMs: number; readonly violations: readonly string[] }> {
  const stop = new AbortController();
  let slowestMs = 0;
  const feel = async () => {
    while (!stop.signal.aborted) {
      const startedAt = performance.now();
      try {
        // Nobody's page: answered 404 without asking the store.
        const response = await fetch(`${baseUrl()}/api/nothing-here`);
        await response.body?.cancel();
        slowestMs = Math.max(slowestMs, performance.now() - startedAt);
      } catch {
        // The server is away; that is another check's matter.
      }
      await pause(EVERY_MS, stop.signal);
    }
  };
  const feeling = feel();
  try {
    const result = await during();
    const violations =
      slowestMs > BLOCKED_MS ? [`I9: the event loop stood still for ${Math.round(slowestMs)} ms`] : [];
    return { result, slowestMs, violations };
  } finally {
    stop.abort();
    await feeling;
  }
}
