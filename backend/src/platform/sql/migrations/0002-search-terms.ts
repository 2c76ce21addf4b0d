import type { ColumnDataType, Kysely } from "kysely";
import { sql } from "kysely";
import type { MigrationTarget } from "./0001-initial.ts";

/**
 * Search by suffixes, and an index for every filter of the lists. Additive: what nodes with older code write carries no mark and is indexed
 * by the others within seconds; nothing is filled in here, so that the lock is held briefly however much is stored.
 */
export async function up(db: Kysely<unknown>, target: MigrationTarget): Promise<void> {
  const mysql = target.kind === "mysql";
  const ascii = (length: number) =>
    mysql ? sql.raw(`varchar(${length}) character set ascii collate ascii_bin`) : sql`text`;
  const mark: ColumnDataType = "integer";
  await db.schema
    .createTable("search_terms")
    .addColumn("kind", ascii(16), (c) => c.notNull())
    .addColumn("suffix", mysql ? sql`varchar(32)` : sql`text`, (c) => c.notNull())
    .addColumn("ref_id", ascii(32), (c) => c.notNull())
    .addColumn("customer_id", ascii(32), (c) => c.notNull())
    .addPrimaryKeyConstraint("search_terms_pk", ["kind", "suffix", "ref_id"])
    .modifyEnd(
      mysql
        ? sql`engine=InnoDB default character set utf8mb4 collate utf8mb4_bin`
        : sql`strict, without rowid`,
    )
    .execute();
  const index = (name: string, table: string, columns: string[]) =>
    db.schema.createIndex(name).on(table).columns(columns).execute();
  await index("search_terms_ref", "search_terms", ["ref_id"]);
  await db.schema.alterTable("accounts").addColumn("search_indexed", mark).execute();
  await db.schema.alterTable("orders").addColumn("search_indexed", mark).execute();
  await index("accounts_search_indexed", "accounts", ["search_indexed"]);
  await index("orders_search_indexed", "orders", ["search_indexed"]);
  await index("accounts_role", "accounts", ["role", "email"]);
  await index("orders_status", "orders", ["shipping_status", "ordered_at", "id"]);
  await index("conversations_active_category", "conversations", [
    "status",
    "category",
    "last_activity_at",
    "id",
  ]);
  await index("conversations_pending_category", "conversations", ["status", "category", "pending_at", "id"]);
  await index("conversations_completed_category", "conversations", [
    "status",
    "category",
    "completed_at",
    "id",
  ]);
  await index("conversations_completed_handler", "conversations", [
    "status",
    "handled_by",
    "completed_at",
    "id",
  ]);
  await index("conversations_completed_both", "conversations", [
    "status",
    "handled_by",
    "category",
    "completed_at",
    "id",
  ]);
}
