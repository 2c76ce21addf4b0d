import { randomBytes } from "node:crypto";
import type { Clock, IdSource } from "./ports.ts";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

const RANDOM_DIGITS = 16;
const STEP = 2 ** 15;

/**
 * Time-ordered, unguessable ids of 26 lower-case letters and digits (the layout of a ULID). Ids of one process only rise, also within a
 * millisecond, so that rows written in one instant keep their order and index pages stay warm. Randomness is drawn in blocks, because a
 * system call per id shows in the cost of a message.
 */
export function randomIds(clock: Clock): IdSource {
  let pool = randomBytes(0);
  let used = 0;
  let lastTime = -1;
  let lastTimeText = "";
  let digits: number[] = [];

  const take = (bytes: number): Buffer => {
    if (used + bytes > pool.length) {
      pool = randomBytes(4_096);
      used = 0;
    }
    used += bytes;
    return pool.subarray(used - bytes, used);
  };

  return {
    next(): string {
      const now = clock.now();
      if (now > lastTime) {
        lastTime = now;
        lastTimeText = timeText(now);
        digits = Array.from(take(RANDOM_DIGITS), (byte) => byte % 32);
      } else digits = addTo(digits, 1 + (take(2).readUInt16BE() % STEP));
      let text = lastTimeText;
      for (const digit of digits) text += ALPHABET.charAt(digit);
      return text;
    },
  };
}

/** Milliseconds as ten digits. */
function timeText(ms: number): string {
  let text = "";
  let time = ms;
  for (let i = 0; i < 10; i += 1) {
    text = ALPHABET.charAt(time % 32) + text;
    time = Math.floor(time / 32);
  }
  return text;
}

/** Adds to a number of base-32 digits; what overflows the first digit is lost. */
function addTo(digits: readonly number[], amount: number): number[] {
  const sum = [...digits];
  let carry = amount;
  for (let i = sum.length - 1; i >= 0 && carry > 0; i -= 1) {
    const value = (sum[i] ?? 0) + carry;
    sum[i] = value % 32;
    carry = Math.floor(value / 32);
  }
  return sum;
}

/** The wall clock. It may be set at any time, also back: for instants that are stored or shown. */
export const systemClock: Clock = { now: () => Date.now() };

/** Time that nobody can set: the wall clock's at the start of this process, and what has passed since. For spans and limits in memory. */
export const steadyClock: Clock = { now: () => Math.round(performance.timeOrigin + performance.now()) };
