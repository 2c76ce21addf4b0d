import { toConversation, toMessage } from "../conversations/conversations.sql.ts";
import type { Database } from "../platform/sql/database.ts";
import type { Clock } from "../shared/ports.ts";
import { EMPTY_LEDGER, type FactLedger } from "./domain/ledger.ts";
import type { TurnHistory, TurnSources, TurnWatch } from "./turn-context.ts";

const HISTORY_LIMIT = 200;

/** What turns read, in the store. */
export function sqlTurnSources(database: Database): TurnSources {
  return {
    conversation: (id) =>
      database.read(async (db) => {
        const row = await db.selectFrom("conversations").selectAll().where("id", "=", id).executeTakeFirst();
        return row === undefined ? null : toConversation(row);
      }),

    window: (conversationId, limit) =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom("messages")
          .selectAll()
          .where("conversation_id", "=", conversationId)
          .orderBy("seq", "desc")
          .limit(limit)
          .execute();
        return rows
          .reverse()
          .map(toMessage)
          .map((message) => ({
            seq: message.seq,
            sender: message.sender,
            text: message.content,
            hasAttachments: (message.attachments?.length ?? 0) > 0,
            at: message.createdAt,
          }));
      }),

    ledger: (conversationId) =>
      database.read(async (db) => {
        const row = await db
          .selectFrom("ai_ledgers")
          .selectAll()
          .where("conversation_id", "=", conversationId)
          .executeTakeFirst();
        return {
          ledger: row === undefined ? EMPTY_LEDGER : parseLedger(row.ledger),
          runningSummary: row?.running_summary ?? null,
          runningSummaryUpto: row?.running_summary_upto ?? 0,
        };
      }),

    instruction: (conversationId, now) =>
      database.read(async (db) => {
        const row = await db
          .selectFrom("instructions")
          .selectAll()
          .where("conversation_id", "=", conversationId)
          .where("state", "=", "in_force")
          .where("expires_at", ">", now)
          .orderBy("created_at", "desc")
          .limit(1)
          .executeTakeFirst();
        if (row === undefined) return null;
        return {
          id: row.id,
          note: row.text,
          decision: row.decision,
          orderNumber: row.order_number,
          scope: row.scope,
          createdAt: row.created_at,
          expiresAt: row.expires_at,
          isTold: row.used_by_turn !== null,
        };
      }),

    previousSummary: (customerId, since) =>
      database.read(async (db) => {
        const row = await db
          .selectFrom("conversations")
          .select("summary")
          .where("customer_id", "=", customerId)
          .where("status", "=", "completed")
          .where("completed_at", ">=", since)
          .orderBy("started_at", "desc")
          .limit(1)
          .executeTakeFirst();
        return row === undefined || row.summary === "" ? null : row.summary;
      }),
  };
}

/** Past turns in the store. */
export function sqlTurnHistory(database: Database): TurnHistory {
  return {
    list: (conversationId) =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom("ai_turns")
          .selectAll()
          .where("conversation_id", "=", conversationId)
          .orderBy("created_at", "desc")
          .orderBy("id", "desc")
          .limit(HISTORY_LIMIT)
          .execute();
        const traces = await db
          .selectFrom("ai_traces")
          .select(["turn_id", "attempt", "trace"])
          .where("conversation_id", "=", conversationId)
          .orderBy("attempt")
          .execute();
        // Later attempts overwrite earlier ones.
        const traceOf = new Map(
          traces.map((row) => [row.turn_id, JSON.parse(row.trace) as Record<string, unknown>]),
        );
        return rows.reverse().map((row) => ({
          id: row.id,
          state: row.state,
          cause: row.cause,
          fromSeq: row.from_seq,
          uptoSeq: row.upto_seq,
          attempt: row.attempt,
          action: row.action,
          engine: row.engine,
          messageSeq: row.message_seq,
          discarded: row.discarded,
          createdAt: row.created_at,
          finishedAt: row.finished_at,
          trace: traceOf.get(row.id) ?? null,
        }));
      }),
  };
}

const DAY_MS = 86_400_000;
const SLOW_MS = 30_000;

/** How turns are doing, in the store. */
export function sqlTurnWatch(database: Database, clock: Clock): TurnWatch {
  return {
    counts: () =>
      database.read(async (db) => {
        const now = clock.now();
        const rows = await db
          .selectFrom("ai_turns")
          .select([
            "state",
            (e) => e.fn.countAll<number | string>().as("count"),
            (e) => e.fn.min("run_at").as("oldest"),
          ])
          .where("state", "in", ["pending", "running"])
          .groupBy("state")
          .execute();
        const failed = await db
          .selectFrom("ai_turns")
          .select((e) => e.fn.countAll<number | string>().as("count"))
          .where("state", "=", "failed")
          .where("run_at", ">", now - DAY_MS)
          .executeTakeFirst();
        const countOf = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
        const oldest = Math.min(now, ...rows.map((row) => Number(row.oldest)));
        return {
          pending: countOf("pending"),
          running: countOf("running"),
          failed: Number(failed?.count ?? 0),
          oldestSeconds: Math.floor((now - oldest) / 1_000),
        };
      }),

    notable: () =>
      database.read(async (db) => {
        const now = clock.now();
        const rows = await db
          .selectFrom("ai_turns")
          .selectAll()
          .where((where) =>
            where.or([
              where.and([where("state", "=", "failed"), where("run_at", ">", now - DAY_MS)]),
              where.and([where("state", "in", ["pending", "running"]), where("run_at", "<", now - SLOW_MS)]),
            ]),
          )
          .orderBy("run_at", "desc")
          .limit(50)
          .execute();
        return rows.map((row) => ({
          id: row.id,
          conversationId: row.conversation_id,
          state: row.state,
          attempt: row.attempt,
          ageSeconds: Math.floor((now - row.run_at) / 1_000),
          discarded: row.discarded,
        }));
      }),
  };
}

/** Whether a conversation's request still waits for a person's decision. */
export function awaitsDecision(database: Database): (conversationId: string) => Promise<boolean> {
  return (conversationId) =>
    database.read(async (db) => {
      const row = await db
        .selectFrom("ai_ledgers")
        .select("ledger")
        .where("conversation_id", "=", conversationId)
        .executeTakeFirst();
      return row !== undefined && parseLedger(row.ledger).awaiting.length > 0;
    });
}

/** Written by `turn-records.sql.ts` alone; fields that later versions added start empty. */
function parseLedger(text: string): FactLedger {
  return { ...EMPTY_LEDGER, ...(JSON.parse(text) as Partial<FactLedger>) };
}
