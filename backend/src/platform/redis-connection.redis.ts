import { Redis } from "ioredis";
import type { Logger } from "../shared/ports.ts";

/** How long a command may take before Redis counts as gone for it, milliseconds. */
export const REDIS_COMMAND_TIMEOUT_MS = 250;

/** A line on which nothing comes back for so long counts as gone, although nobody closed it, and is built anew; milliseconds. */
const SILENCE_LIMIT_MS = 5_000;

/**
 * A connection that never holds anybody up: commands fail at once while it is down, and it comes back by itself.
 * Redis carries hints and counts, never the truth (`delivery.md`, messages).
 */
export function connectRedis(url: string, logger: Logger, purpose: string): Redis {
  const redis = new Redis(url, {
    connectTimeout: 2_000,
    commandTimeout: REDIS_COMMAND_TIMEOUT_MS,
    socketTimeout: SILENCE_LIMIT_MS,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResubscribe: true,
    // Full jitter: nodes that lost Redis together do not come back together.
    retryStrategy: (attempt) => Math.random() * Math.min(5_000, 100 * 2 ** Math.min(attempt, 6)),
  });
  let isDown = false;
  redis.on("error", () => {
    if (!isDown) logger.warn({ purpose }, "Redis cannot be reached; going on without it.");
    isDown = true;
  });
  redis.on("ready", () => {
    if (isDown) logger.info({ purpose }, "Redis is back.");
    isDown = false;
  });
  return redis;
}
