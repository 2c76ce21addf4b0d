import type { ColumnDataType, Kysely } from "kysely";
import type { MigrationTarget } from "./0001-initial.ts";

/** When somebody decided that a question needs no help text. Old code goes on counting such a question, and goes on showing it. */
export async function up(db: Kysely<unknown>, target: MigrationTarget): Promise<void> {
  const instant: ColumnDataType = target.kind === "mysql" ? "bigint" : "integer";
  await db.schema.alterTable("help_misses").addColumn("dismissed_at", instant).execute();
}
