import { toConversation, toMessage } from "../conversations/conversations.sql.ts";
import type { Database } from "../platform/sql/database.ts";
import { EMPTY_LEDGER, type FactLedger } from "./domain/ledger.ts";
import type { TurnHistory, TurnSources } from "./turn-context.ts";

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

/** Written by `turn-records.sql.ts` alone; fields that later versions added start empty. */
function parseLedger(text: string): FactLedger {
  return { ...EMPTY_LEDGER, ...(JSON.parse(text) as Partial<FactLedger>) };
}
