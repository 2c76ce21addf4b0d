const FIRST_CEILING_MS = 500;
const LAST_CEILING_MS = 20_000;

/**
 * How long to wait before the next attempt: full jitter under a ceiling that doubles from 0.5 s to 20 s, so that clients of a
 * stopped node come back spread out. Source: delivery, "Reconnects".
 *
 * @param attempt - failures so far, from 0.
 * @param random - in [0, 1).
 */
export function backoffMs(attempt: number, random: number): number {
  const ceiling = Math.min(LAST_CEILING_MS, FIRST_CEILING_MS * 2 ** Math.min(attempt, 16));
  return Math.round(random * ceiling);
}
