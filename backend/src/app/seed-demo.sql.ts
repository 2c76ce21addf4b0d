import { type Database, type Db, dbOf } from "../platform/sql/database.ts";

/** Every id that the seed makes begins like this: so it can tell its own rows from people's. */
export const MADE_BY_DEMO = "demo";

/**
 * Takes away what the seed made and nobody has touched: conversations in which no person has written or done anything since, and orders
 * whose history has no later entry.
 */
export async function clearStage(database: Database): Promise<void> {
  await database.write(async (tx) => {
    const db = dbOf(tx);
    const touched = await touchedConversations(db);
    const made = await db
      .selectFrom("conversations")
      .select("id")
      .where("id", "like", `${MADE_BY_DEMO}%`)
      .execute();
    for (const { id } of made) if (!touched.has(id)) await removeConversation(db, id);
    await removeUntouchedOrders(db);
  });
}

/** Customers with a conversation that the seed must leave alone. */
export async function customersWithOwnConversations(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.read((db) =>
    db.selectFrom("conversations").select("customer_id").distinct().execute(),
  );
  return new Set(rows.map((row) => row.customer_id));
}

async function touchedConversations(db: Db): Promise<ReadonlySet<string>> {
  const written = await db
    .selectFrom("messages")
    .select("conversation_id as id")
    .distinct()
    .where("id", "not like", `${MADE_BY_DEMO}%`)
    .where("sender", "!=", "ai")
    .execute();
  const acted = await db
    .selectFrom("audit_log")
    .select("conversation_id as id")
    .distinct()
    .where("conversation_id", "is not", null)
    .where("id", "not like", `${MADE_BY_DEMO}%`)
    .where("actor_kind", "in", ["customer", "agent"])
    .execute();
  return new Set([...written, ...acted].flatMap(({ id }) => (id === null ? [] : [id])));
}

async function removeConversation(db: Db, id: string): Promise<void> {
  for (const table of [
    "messages",
    "ai_turns",
    "ai_traces",
    "ai_ledgers",
    "ai_usage",
    "instructions",
    "summaries",
    "audit_log",
  ] as const)
    await db.deleteFrom(table).where("conversation_id", "=", id).execute();
  await db.deleteFrom("conversations").where("id", "=", id).execute();
}

async function removeUntouchedOrders(db: Db): Promise<void> {
  const made = await db.selectFrom("orders").select("id").where("id", "like", `${MADE_BY_DEMO}%`).execute();
  const touched = await db
    .selectFrom("order_history")
    .select("order_id")
    .distinct()
    .where("id", "not like", `${MADE_BY_DEMO}%`)
    .execute();
  const kept = new Set(touched.map((row) => row.order_id));
  const removed = made.map((row) => row.id).filter((id) => !kept.has(id));
  if (removed.length === 0) return;
  await db.deleteFrom("order_history").where("order_id", "in", removed).execute();
  await db.deleteFrom("orders").where("id", "in", removed).execute();
}
