import { createHash } from "node:crypto";
import { hostname } from "node:os";
import { sqlAuditLog } from "../audit/audit-log.sql.ts";
import { sqlConversationReads } from "../conversations/conversation-reads.sql.ts";
import { sqlConversationStore } from "../conversations/conversations.sql.ts";
import { sqlDirectory } from "../conversations/directory.sql.ts";
import { tracedLogger } from "../operations/watch.ts";
import { memoryRateLimiter, type RateLimiter } from "../platform/http/rate-limiter.ts";
import { randomIds, steadyClock, systemClock } from "../shared/ids.node.ts";
import type { Logger } from "../shared/ports.ts";
import { composeOperations } from "./compose-operations.ts";
import type { Config } from "./config.ts";
import { namedSteps } from "./named-steps.ts";
import { openDatabase } from "./open-database.ts";
import { testHooks } from "./test-hooks.ts";

/** What every part stands on: clock, ids, log, store, limits. */
export type Ground = Awaited<ReturnType<typeof layGround>>;

/** Opens the store and what else all parts share. */
export async function layGround(config: Config, plainLogger: Logger) {
  const clock = systemClock;
  const operations = await composeOperations(config, clock);
  const logger = tracedLogger(plainLogger, operations.tracer);
  const ids = randomIds(clock);
  const database = await openDatabase(config.database);
  /** Nodes over one database are one installation; several may share a Redis. */
  const installation = createHash("sha256")
    .update(JSON.stringify(config.database))
    .digest("hex")
    .slice(0, 12);
  const hooks = testHooks(config.testHooks, process.env);
  const ownLimits = memoryRateLimiter(steadyClock);
  const sharedLimits =
    config.redisUrl === null
      ? null
      : (await import("../platform/http/rate-limiter.redis.ts")).redisRateLimiter({
          url: config.redisUrl,
          prefix: `chatpjt:${installation}`,
          fallback: ownLimits,
          logger,
        });
  const rateLimiter: RateLimiter = sharedLimits ?? ownLimits;
  return {
    config,
    clock,
    ids,
    logger,
    operations,
    database,
    installation,
    /** This process among the nodes and in the turn ledger; another one at every start. */
    node: `${hostname().slice(0, 20)}-${ids.next()}`,
    rateLimiter,
    audit: sqlAuditLog({ clock, ids }),
    hooks,
    steps: namedSteps(hooks.isOn ? hooks.reach : null),
    directory: sqlDirectory(database),
    reads: sqlConversationReads(database),
    store: sqlConversationStore(database.kind, clock),
    async close() {
      sharedLimits?.close();
      await operations.tracer.stop();
      await database.close();
    },
  };
}
