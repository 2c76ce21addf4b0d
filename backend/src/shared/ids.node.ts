import { randomBytes } from "node:crypto";
import type { Clock, IdSource } from "./ports.ts";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * Time-ordered, unguessable ids of 26 lower-case letters and digits (the layout of a ULID): index pages stay warm, and 80 random bits make
 * them impossible to guess. Randomness is drawn in blocks, because a system call per id shows in the cost of a message.
 */
export function randomIds(clock: Clock): IdSource {
  let pool = randomBytes(0);
  let used = 0;
  return {
    next(): string {
      if (used + 16 > pool.length) {
        pool = randomBytes(4_096);
        used = 0;
      }
      let text = "";
      let time = clock.now();
      for (let i = 0; i < 10; i += 1) {
        text = ALPHABET.charAt(time % 32) + text;
        time = Math.floor(time / 32);
      }
      for (let i = 0; i < 16; i += 1) text += ALPHABET.charAt(pool.readUInt8(used + i) % 32);
      used += 16;
      return text;
    },
  };
}

/** The wall clock. */
export const systemClock: Clock = { now: () => Date.now() };
