import { toMessage } from "../conversations/conversations.sql.ts";
import type { Conversation } from "../conversations/domain/snapshot.ts";
import { type Database, type Db, dbOf, isUniqueViolation } from "../platform/sql/database.ts";
import type { Clock } from "../shared/ports.ts";
import { EMPTY_LEDGER, type FactLedger } from "./domain/ledger.ts";
import type { ConversationSummary, SummarySource, SummaryStore, SummaryText } from "./summaries.ts";

/** Messages a summary looks at. */
const MAX_MESSAGES = 200;
const MAX_JOBS = 10;

/** Summaries in the store. */
export function sqlSummaries(database: Database, clock: Clock): SummaryStore {
  return {
    source: (tx, conversation, kind) =>
      tx === null
        ? database.read((db) => readSource(db, conversation, kind))
        : readSource(dbOf(tx), conversation, kind),

    find: (conversationId, kind) =>
      database.read(async (db) => {
        const row = await db
          .selectFrom("summaries")
          .selectAll()
          .where("conversation_id", "=", conversationId)
          .where("kind", "=", kind)
          .executeTakeFirst();
        if (row === undefined || row.content === null) return null;
        const text = JSON.parse(row.content) as SummaryText;
        return { ...text, madeBy: row.made_by, madeAt: row.made_at ?? 0, uptoSeq: row.upto_seq };
      }),

    async put(tx, conversationId, kind, summary, dueAt) {
      const values = toValues(summary, dueAt);
      const db = dbOf(tx);
      const updated = await db
        .updateTable("summaries")
        .set(values)
        .where("conversation_id", "=", conversationId)
        .where("kind", "=", kind)
        .executeTakeFirst();
      if (Number(updated.numUpdatedRows) > 0) return;
      try {
        await db
          .insertInto("summaries")
          .values({ conversation_id: conversationId, kind, attempts: 0, ...values })
          .execute();
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
      }
    },

    takeDue: (now, holdMs) =>
      database.write(async (tx) => {
        const db = dbOf(tx);
        const rows = await db
          .selectFrom("summaries")
          .select(["conversation_id", "kind", "run_at"])
          .where("state", "=", "due")
          // What is held for longer than anything may be held was written before the clock was set back.
          .where((where) => where.or([where("run_at", "<=", now), where("run_at", ">", now + holdMs)]))
          .where("attempts", "<", 5)
          .orderBy("run_at")
          .limit(MAX_JOBS)
          .execute();
        const taken: { conversationId: string; kind: "pending" | "completed" }[] = [];
        for (const row of rows) {
          const result = await db
            .updateTable("summaries")
            .set((e) => ({ run_at: now + holdMs, attempts: e("attempts", "+", 1) }))
            .where("conversation_id", "=", row.conversation_id)
            .where("kind", "=", row.kind)
            .where("run_at", "=", row.run_at)
            .executeTakeFirst();
          const isOurs = Number(result.numUpdatedRows) === 1;
          if (isOurs && row.kind !== "on_demand")
            taken.push({ conversationId: row.conversation_id, kind: row.kind });
        }
        return taken;
      }),

    async showInLists(tx, conversationId, kind, text) {
      await dbOf(tx)
        .updateTable("conversations")
        .set({ summary: text, list_changed_at: clock.now() })
        .where("id", "=", conversationId)
        .where("status", "=", kind)
        .execute();
    },
  };
}

async function readSource(
  db: Db,
  conversation: Conversation,
  kind: "pending" | "completed",
): Promise<SummarySource> {
  const rows = await db
    .selectFrom("messages")
    .selectAll()
    .where("conversation_id", "=", conversation.id)
    .orderBy("seq", "desc")
    .limit(MAX_MESSAGES)
    .execute();
  const ledger = await db
    .selectFrom("ai_ledgers")
    .select("ledger")
    .where("conversation_id", "=", conversation.id)
    .executeTakeFirst();
  return {
    kind,
    messages: rows
      .reverse()
      .map(toMessage)
      .map((message) => ({
        seq: message.seq,
        sender: message.sender,
        text: message.content,
        hasAttachments: (message.attachments?.length ?? 0) > 0,
        at: message.createdAt,
      })),
    ledger:
      ledger === undefined
        ? EMPTY_LEDGER
        : { ...EMPTY_LEDGER, ...(JSON.parse(ledger.ledger) as Partial<FactLedger>) },
    category: conversation.category,
    pendingReason: conversation.pendingReason,
    endedBy: null,
    agentNote: conversation.agentNote,
  };
}

function toValues(summary: ConversationSummary, dueAt: number | null) {
  const { coreSummary, currentIssues, actionItems } = summary;
  return {
    state: dueAt === null ? ("ready" as const) : ("due" as const),
    content: JSON.stringify({ coreSummary, currentIssues, actionItems }),
    made_by: summary.madeBy,
    upto_seq: summary.uptoSeq,
    run_at: dueAt ?? 0,
    made_at: summary.madeAt,
  };
}
