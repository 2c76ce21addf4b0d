import { randomBytes } from "node:crypto";
import type { Clock, IdSource } from "./ports.ts";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const PAIRS = Array.from({ length: 1_024 }, (_, n) => ALPHABET.charAt(n >> 5) + ALPHABET.charAt(n & 31));

/** Pairs of digits, ten bits each. The random part is two numbers that a double holds exactly. */
const TIME_PAIRS = 5;
const HIGH_PAIRS = 3;
const LOW_PAIRS = 5;
const RANDOM_BYTES = 10;
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
  let prefix = "";
  let low = 0;

  /** @returns where in the pool the bytes are. */
  const take = (bytes: number): number => {
    if (used + bytes > pool.length) {
      pool = randomBytes(4_096);
      used = 0;
    }
    used += bytes;
    return used - bytes;
  };

  return {
    next(): string {
      const now = clock.now();
      if (now > lastTime) {
        lastTime = now;
        const at = take(RANDOM_BYTES);
        prefix = digitsOf(now, TIME_PAIRS) + digitsOf(pool.readUInt32BE(at) >>> 2, HIGH_PAIRS);
        // 48 random bits of 50: a millisecond cannot use up what is above them.
        low = pool.readUIntBE(at + 4, 6);
      } else low += 1 + (pool.readUInt16BE(take(2)) % STEP);
      return prefix + digitsOf(low, LOW_PAIRS);
    },
  };
}

function digitsOf(value: number, pairs: number): string {
  let text = "";
  let rest = value;
  for (let i = 0; i < pairs; i += 1) {
    text = PAIRS[rest % 1_024] + text;
    rest = Math.floor(rest / 1_024);
  }
  return text;
}

/** The wall clock. It may be set at any time, also back: for instants that are stored or shown. */
export const systemClock: Clock = { now: () => Date.now() };

/** Time that nobody can set: the wall clock's at the start of this process, and what has passed since. For spans and limits in memory. */
export const steadyClock: Clock = { now: () => Math.round(performance.timeOrigin + performance.now()) };
