import type { ColumnDataType, Kysely } from "kysely";
import type { MigrationTarget } from "./0001-initial.ts";

/**
 * When a conversation's row in the console's lists last changed otherwise than by a message. Nodes that run older code leave it as it is,
 * which costs their changes the catch-up that they never had.
 */
export async function up(db: Kysely<unknown>, target: MigrationTarget): Promise<void> {
  const instant: ColumnDataType = target.kind === "mysql" ? "bigint" : "integer";
  await db.schema.alterTable("conversations").addColumn("list_changed_at", instant).execute();
  await db.schema
    .createIndex("conversations_list_changed")
    .on("conversations")
    .column("list_changed_at")
    .execute();
}
