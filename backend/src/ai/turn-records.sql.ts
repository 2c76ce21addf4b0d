import { type Database, dbOf, isUniqueViolation } from "../platform/sql/database.ts";
import type { Clock, IdSource, Tx } from "../shared/ports.ts";
import { costOf, priceOf } from "./domain/price-table.ts";
import type { CallTrace } from "./domain/turn-state.ts";
import type { TurnRecords } from "./settle-turn.ts";
import type { ClaimedTurn } from "./turn-ledger.ts";

/** One call as `ai.md` 2.13 estimates it: static and variable input, output with reasoning. */
const ESTIMATED_PROMPT_TOKENS = 2_700;
const ESTIMATED_COMPLETION_TOKENS = 350;

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

    async endTopicInstructions(tx, conversationId) {
      await dbOf(tx)
        .updateTable("instructions")
        .set({ state: "expired" })
        .where("conversation_id", "=", conversationId)
        .where("scope", "=", "topic")
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
  // Rules cost nothing; a model's call whose usage nobody told is booked by the estimate of `ai.md` 2.13.
  if (call.usage === null && (call.status === null || call.status >= 400)) return;
  const now = deps.clock.now();
  const usage = {
    promptTokens: call.usage?.promptTokens ?? ESTIMATED_PROMPT_TOKENS,
    cachedTokens: call.usage?.cachedTokens ?? 0,
    completionTokens: call.usage?.completionTokens ?? ESTIMATED_COMPLETION_TOKENS,
    reasoningTokens: call.usage?.reasoningTokens ?? 0,
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
      estimated: call.usage?.promptTokens == null ? 1 : 0,
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

/** Traces live so long; afterwards the turn's row alone tells that there was one (`ai.md` 2.12). */
const TRACE_LIFE_MS = 90 * 86_400_000;
const SWEEP_BATCH = 500;

/** Throws away traces that are older than 90 days, a bounded number at a time. @returns how many. */
export async function sweepTraces(database: Database, now: number): Promise<number> {
  const old = await database.read((db) =>
    db
      .selectFrom("ai_traces")
      .select(["turn_id", "attempt"])
      .where("created_at", "<", now - TRACE_LIFE_MS)
      .orderBy("created_at")
      .limit(SWEEP_BATCH)
      .execute(),
  );
  for (const { turn_id, attempt } of old) {
    await database.write((tx) =>
      dbOf(tx)
        .deleteFrom("ai_traces")
        .where("turn_id", "=", turn_id)
        .where("attempt", "=", attempt)
        .execute(),
    );
  }
  return old.length;
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
