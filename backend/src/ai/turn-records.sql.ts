import { type Database, dbOf, isUniqueViolation } from "../platform/sql/database.ts";
import type { Clock, IdSource, Tx } from "../shared/ports.ts";
import { costOf, priceOf } from "./domain/price-table.ts";
import type { CallTrace } from "./domain/turn-state.ts";
import type { TurnRecords } from "./settle-turn.ts";
import type { ClaimedTurn } from "./turn-ledger.ts";

const SEOUL_OFFSET_MS = 9 * 3_600_000;

/** The calendar day in Seoul, `YYYY-MM-DD`: what the daily budget counts by. */
export function seoulDay(now: number): string {
  return new Date(now + SEOUL_OFFSET_MS).toISOString().slice(0, 10);
}

/** What was spent so far. */
export interface SpendingReads {
  session(conversationId: string): Promise<number>;
  /** US dollars of the given Seoul day. */
  day(day: string): Promise<number>;
}

/** Side records of a turn in the store. */
export function sqlTurnRecords(deps: { readonly clock: Clock; readonly ids: IdSource }): TurnRecords {
  return {
    async saveLedger(tx, conversationId, outcome) {
      const db = dbOf(tx);
      const values = { ledger: JSON.stringify(outcome.ledger), updated_at: deps.clock.now() };
      const updated = await db
        .updateTable("ai_ledgers")
        .set(values)
        .where("conversation_id", "=", conversationId)
        .executeTakeFirst();
      if (Number(updated.numUpdatedRows) > 0) return;
      try {
        await db
          .insertInto("ai_ledgers")
          .values({
            conversation_id: conversationId,
            running_summary: null,
            running_summary_upto: 0,
            ...values,
          })
          .execute();
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
      }
    },

    async useInstruction(tx, turn, use) {
      const db = dbOf(tx);
      const row = await db
        .selectFrom("instructions")
        .select("scope")
        .where("id", "=", use.id)
        .executeTakeFirst();
      await db
        .updateTable("instructions")
        .set({
          // One for the next answer is used up by it; others stay in force until they expire.
          state: row?.scope === "next_answer" ? "used" : "in_force",
          used_by_turn: turn.id,
          note: use.note,
        })
        .where("id", "=", use.id)
        .where("state", "=", "in_force")
        .execute();
    },

    async recordUsage(tx, turn, outcome) {
      for (const call of outcome.trace.calls) await recordCall(deps, tx, turn, call);
    },
  };
}

async function recordCall(
  deps: { readonly clock: Clock; readonly ids: IdSource },
  tx: Tx,
  turn: ClaimedTurn,
  call: CallTrace,
): Promise<void> {
  if (call.usage === null) return;
  const now = deps.clock.now();
  const usage = {
    promptTokens: call.usage.promptTokens ?? 0,
    cachedTokens: call.usage.cachedTokens ?? 0,
    completionTokens: call.usage.completionTokens ?? 0,
    reasoningTokens: call.usage.reasoningTokens ?? 0,
  };
  await dbOf(tx)
    .insertInto("ai_usage")
    .values({
      id: deps.ids.next(),
      day: seoulDay(now),
      conversation_id: turn.conversationId,
      turn_id: turn.id,
      purpose: call.purpose,
      model: call.engine.slice(0, 100),
      prompt_tokens: usage.promptTokens,
      cached_tokens: usage.cachedTokens,
      completion_tokens: usage.completionTokens,
      cost_micro_usd: Math.round(costOf(usage, priceOf(call.engine)) * 1_000_000),
      estimated: call.usage.promptTokens === null ? 1 : 0,
      created_at: now,
    })
    .execute();
}

/** Keeps a running summary; the ledger's row is there, since a turn was answered before. */
export function saveRunningSummary(
  database: Database,
): (id: string, summary: string, uptoSeq: number) => Promise<void> {
  return async (conversationId, summary, uptoSeq) => {
    await database.write((tx) =>
      dbOf(tx)
        .updateTable("ai_ledgers")
        .set({ running_summary: summary, running_summary_upto: uptoSeq })
        .where("conversation_id", "=", conversationId)
        .execute(),
    );
  };
}

/** What was spent, in the store. */
export function sqlSpending(database: Database): SpendingReads {
  return {
    session: (conversationId) =>
      database.read(async (db) => {
        const row = await db
          .selectFrom("ai_usage")
          .select((e) =>
            e.fn
              .sum<number | string | null>(e("prompt_tokens", "+", e.ref("completion_tokens")))
              .as("tokens"),
          )
          .where("conversation_id", "=", conversationId)
          .executeTakeFirst();
        return Number(row?.tokens ?? 0);
      }),
    day: (day) =>
      database.read(async (db) => {
        const row = await db
          .selectFrom("ai_usage")
          .select((e) => e.fn.sum<number | string | null>("cost_micro_usd").as("cost"))
          .where("day", "=", day)
          .executeTakeFirst();
        return Number(row?.cost ?? 0) / 1_000_000;
      }),
  };
}
