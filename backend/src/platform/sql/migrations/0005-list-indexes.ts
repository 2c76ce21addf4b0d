import type { Kysely } from "kysely";

const INDEXES = [
  // A customer's completed conversations, newest first: what a search with few matches reads.
  ["conversations", "conversations_customer_completed", ["customer_id", "completed_at", "id"]],
  // Who waits beyond the promise and was not told: those that were told stay in the list for as long as nobody comes.
  ["conversations", "conversations_overdue", ["status", "overdue_notified_at", "due_at"]],
  ["ai_traces", "ai_traces_conversation", ["conversation_id"]],
  ["help_misses", "help_misses_count", ["count", "last_at"]],
] as const;

/** Indexes that were missing for reads by customer, by the clock, and for the console's side panels. Old code does not notice them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, name, columns] of INDEXES)
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute();
}
