import type { Logger } from "../../shared/ports.ts";
import { connectRedis } from "../redis-connection.redis.ts";
import type { RateLimiter, RateRule } from "./rate-limiter.ts";

/** Counts one use in a window that begins with the first, and answers the count with the milliseconds left. */
const TAKE = `local n = redis.call('INCR', KEYS[1])
if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return {n, redis.call('PTTL', KEYS[1])}`;

/** How long Redis is left alone after it has failed to answer, milliseconds: a hung one must not slow every request down. */
const REST_MS = 5_000;

/** A limiter with its life. */
export interface RedisRateLimiter extends RateLimiter {
  close(): void;
}

/**
 * Counts shared by all nodes. While Redis is down or slow, each node counts for itself: limits become looser by the number of nodes, and
 * nobody is locked out or waits.
 */
export function redisRateLimiter(deps: {
  readonly url: string;
  readonly prefix: string;
  readonly fallback: RateLimiter;
  readonly logger: Logger;
}): RedisRateLimiter {
  const redis = connectRedis(deps.url, deps.logger, "rate limits");
  const keyOf = (rule: RateRule, subject: string) => `${deps.prefix}:rate:${rule.name}:${subject}`;

  let restsUntil = 0;

  /** Asks Redis; while it does not answer, nobody but the first after each rest waits for it. */
  const asking = async <T>(ask: () => Promise<T>, fallback: () => T | Promise<T>): Promise<T> => {
    if (redis.status !== "ready" || performance.now() < restsUntil) return fallback();
    try {
      return await ask();
    } catch {
      restsUntil = performance.now() + REST_MS;
      return fallback();
    }
  };

  return {
    take: (rule, subject) =>
      asking(
        async () => {
          const [count, leftMs] = countsOf(await redis.eval(TAKE, 1, keyOf(rule, subject), rule.windowMs));
          return count <= rule.max ? null : secondsOf(leftMs);
        },
        () => deps.fallback.take(rule, subject),
      ),
    check: (rule, subject) =>
      asking(
        async () => {
          const key = keyOf(rule, subject);
          const count = Number((await redis.get(key)) ?? 0);
          return count < rule.max ? null : secondsOf(await redis.pttl(key));
        },
        () => deps.fallback.check(rule, subject),
      ),
    async reset(rule, subject) {
      await deps.fallback.reset(rule, subject);
      await asking(
        () => redis.del(keyOf(rule, subject)),
        () => 0,
      );
    },
    close() {
      redis.disconnect();
    },
  };
}

function countsOf(answer: unknown): readonly [number, number] {
  return Array.isArray(answer) ? [Number(answer[0]), Number(answer[1])] : [0, 0];
}

const secondsOf = (ms: number): number => Math.max(1, Math.ceil(ms / 1_000));
