import { type Database, dbOf, isUniqueViolation } from "../platform/sql/database.ts";
import type { Clock, IdSource, Tx } from "../shared/ports.ts";
import type { BookedCall } from "./budgeted-model.ts";
import { NOTHING_SPENT, type Spent } from "./domain/budget.ts";

const SEOUL_OFFSET_MS = 9 * 3_600_000;
const MINUTE_MS = 60_000;

/** What the model has cost, in the store: read before a piece of work, booked after every call. */
export interface SpendingBook {
  /** What the conversation and the day have used so far; `turnTokens` is 0. */
  before(conversationId: string): Promise<Spent>;
  /** US dollars and turns of the present day in Seoul. */
  today(): Promise<{ readonly usd: number; readonly turns: number }>;
  book(call: BookedCall): Promise<void>;
}

/** The calendar day in Seoul, `YYYY-MM-DD`: what the daily budget counts by. */
export function seoulDay(now: number): string {
  return new Date(now + SEOUL_OFFSET_MS).toISOString().slice(0, 10);
}

/**
 * Spending by call in `ai_usage`, with the day's sums beside it in `ai_days`, so that what a turn reads does not grow with the day.
 * Concurrency: two turns that begin at once may both see a cap as not yet reached; a budget is overdrawn by the work under way at most.
 */
export function sqlSpending(
  database: Database,
  deps: { readonly clock: Clock; readonly ids: IdSource },
): SpendingBook {
  const { clock, ids } = deps;

  const ofDay = async (): Promise<{ usd: number; turns: number }> => {
    const row = await database.read((db) =>
      db
        .selectFrom("ai_days")
        .select(["cost_micro_usd", "turns"])
        .where("day", "=", seoulDay(clock.now()))
        .executeTakeFirst(),
    );
    return { usd: Number(row?.cost_micro_usd ?? 0) / 1_000_000, turns: Number(row?.turns ?? 0) };
  };

  return {
    async before(conversationId) {
      const calls = await database.read((db) =>
        db
          .selectFrom("ai_usage")
          .select(["turn_id", "purpose", "prompt_tokens", "completion_tokens", "created_at"])
          .where("conversation_id", "=", conversationId)
          // A re-run is the manager's doing, not the customer's.
          .where("purpose", "!=", "rerun")
          .execute(),
      );
      const day = await ofDay();
      const turns = calls.filter(({ purpose }) => purpose === "turn");
      const since = clock.now() - MINUTE_MS;
      return {
        ...NOTHING_SPENT,
        sessionTokens: calls.reduce((sum, call) => sum + call.prompt_tokens + call.completion_tokens, 0),
        dayUsd: day.usd,
        minuteTurns: countTurns(turns.filter(({ created_at }) => created_at > since)),
        sessionTurns: countTurns(turns),
        dayTurns: day.turns,
      };
    },

    today: ofDay,

    async book(call) {
      const now = clock.now();
      const day = seoulDay(now);
      const micros = Math.round(call.usd * 1_000_000);
      await database.write(async (tx) => {
        const isNewTurn = call.purpose === "turn" && !(await hasCalls(tx, call.turnId));
        await dbOf(tx)
          .insertInto("ai_usage")
          .values({
            id: ids.next(),
            day,
            conversation_id: call.conversationId,
            turn_id: call.turnId,
            purpose: call.purpose,
            model: call.model.slice(0, 100),
            prompt_tokens: call.usage.promptTokens,
            cached_tokens: call.usage.cachedTokens,
            completion_tokens: call.usage.completionTokens,
            cost_micro_usd: micros,
            estimated: call.isEstimated ? 1 : 0,
            created_at: now,
          })
          .execute();
        await addToDay(tx, day, micros, isNewTurn ? 1 : 0);
      });
    },
  };
}

function countTurns(calls: readonly { readonly turn_id: string | null }[]): number {
  return new Set(calls.map(({ turn_id }) => turn_id)).size;
}

async function hasCalls(tx: Tx, turnId: string | null): Promise<boolean> {
  if (turnId === null) return false;
  const row = await dbOf(tx)
    .selectFrom("ai_usage")
    .select("id")
    .where("turn_id", "=", turnId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function addToDay(tx: Tx, day: string, micros: number, turns: number): Promise<void> {
  const db = dbOf(tx);
  const add = async () =>
    Number(
      (
        await db
          .updateTable("ai_days")
          .set((e) => ({
            cost_micro_usd: e("cost_micro_usd", "+", micros),
            calls: e("calls", "+", 1),
            turns: e("turns", "+", turns),
          }))
          .where("day", "=", day)
          .executeTakeFirst()
      ).numUpdatedRows,
    ) > 0;
  if (await add()) return;
  try {
    await db.insertInto("ai_days").values({ day, cost_micro_usd: micros, calls: 1, turns }).execute();
  } catch (error) {
    // Another node began the day at the same moment.
    if (!isUniqueViolation(error)) throw error;
    await add();
  }
}
