import { type Database, dbOf, isUniqueViolation, repeatedToPowerOfTwo } from "../platform/sql/database.ts";
import type { Clock } from "../shared/ports.ts";
import type { TurnRecords } from "./settle-turn.ts";

/** Side records of a turn in the store. */
export function sqlTurnRecords(deps: { readonly clock: Clock }): TurnRecords {
  return {
    async changedGround(tx, customerId, { instructionId, settingsVersion, helpTextIds, readAt }) {
      const db = dbOf(tx);
      if (instructionId !== null) {
        const row = await db
          .selectFrom("instructions")
          .select("id")
          .where("id", "=", instructionId)
          .where("state", "=", "in_force")
          .where("expires_at", ">", deps.clock.now())
          .executeTakeFirst();
        if (row === undefined) return "instruction";
      }
      const newer = await db
        .selectFrom("settings_versions")
        .select("version")
        .where("version", ">", settingsVersion)
        .limit(1)
        .executeTakeFirst();
      if (newer !== undefined) return "settings";
      if (helpTextIds.length > 0) {
        const unchanged = await db
          .selectFrom("help_texts")
          .select((eb) => eb.fn.countAll<number | string>().as("count"))
          .where("id", "in", repeatedToPowerOfTwo(helpTextIds))
          .where("updated_at", "<=", readAt)
          .executeTakeFirstOrThrow();
        if (Number(unchanged.count) < helpTextIds.length) return "help_text";
      }
      const order = await db
        .selectFrom("orders")
        .select("id")
        .where("customer_id", "=", customerId)
        .where("updated_at", ">", readAt)
        .limit(1)
        .executeTakeFirst();
      return order === undefined ? null : "order";
    },

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
  };
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
