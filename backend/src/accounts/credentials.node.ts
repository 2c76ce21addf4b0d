import { pbkdf2, timingSafeEqual } from "node:crypto";
import { availableParallelism } from "node:os";
import { promisify } from "node:util";
import { hash as argonHash, verify as argonVerify, parseOptions } from "@node-rs/argon2";
import { AppError } from "../shared/app-error.ts";
import type { PasswordHasher } from "./ports.ts";

/** What one Argon2id hash takes; memory in KiB. */
export interface HashCost {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** Argon2id with the minimum of `security.md` S09. */
const COST: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One core stays free for everybody who is already signed in; each check takes its whole core for some 20 ms. */
const CONCURRENCY = Math.max(1, Math.min(4, availableParallelism() - 1));

const RETRY_AFTER_SECONDS = 5;

/** A hash from an earlier installation could name any number of rounds; beyond this it is not believed. */
const PBKDF2_MAX_ITERATIONS = 5_000_000;
const derive = promisify(pbkdf2);

/**
 * Passwords by Argon2id on the thread pool, and checks of imported PBKDF2 hashes. Passwords are taken in NFC, so that the same password typed
 * on another system fits; imported hashes were made of the text as it was typed.
 *
 * @param maxWaiting - checks that may wait; further ones are refused with `unavailable`.
 * @param cost - less than the default only where no password is at stake.
 */
export function passwordHasher(maxWaiting: number, cost = COST): PasswordHasher {
  const limited = limitedRuns(maxWaiting);
  // Made at the start, so that the first unknown account is not told apart by the time it takes to make.
  const nobodysHash = argonHash(crypto.randomUUID(), cost);
  return {
    hash: (password) => limited(() => argonHash(password.normalize("NFC"), cost)),
    verify: (password, hash) =>
      limited(async () => {
        if (hash?.startsWith("pbkdf2_sha256$")) return fitsPbkdf2(password, hash);
        const fits = await fitsArgon2(password, hash ?? (await nobodysHash));
        return hash !== null && fits;
      }),
    isOutdated: (hash) => isOutdatedHash(hash, cost),
  };
}

async function fitsArgon2(password: string, hash: string): Promise<boolean> {
  if (!hash.startsWith("$argon2id$")) return false;
  return argonVerify(hash, password.normalize("NFC"));
}

/** `pbkdf2_sha256$<iterations>$<salt>$<hash>`, salt and hash base64url without padding. */
async function fitsPbkdf2(password: string, stored: string): Promise<boolean> {
  const [, iterations, salt, hash] = stored.split("$");
  if (iterations === undefined || salt === undefined || hash === undefined || !/^\d{1,7}$/u.test(iterations))
    return false;
  const rounds = Number(iterations);
  const expected = Buffer.from(hash, "base64url");
  if (rounds < 1 || rounds > PBKDF2_MAX_ITERATIONS || expected.length < 16) return false;
  const derived = await derive(password, Buffer.from(salt, "base64url"), rounds, expected.length, "sha256");
  return timingSafeEqual(derived, expected);
}

function isOutdatedHash(hash: string, cost: HashCost): boolean {
  if (!hash.startsWith("$argon2id$")) return true;
  const { memoryCost, timeCost } = parseOptions(hash);
  return memoryCost < cost.memoryCost || timeCost < cost.timeCost;
}

/** Runs so many at once and lets so many wait. */
function limitedRuns(maxWaiting: number): <T>(run: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (run) => {
    if (running >= CONCURRENCY) {
      if (waiting.length >= maxWaiting)
        throw new AppError("unavailable", { retryAfterSeconds: RETRY_AFTER_SECONDS });
      // The one that leaves hands its place over, so `running` stays as it is.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
