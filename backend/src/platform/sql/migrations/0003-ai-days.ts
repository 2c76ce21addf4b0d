import type { ColumnDataType, Kysely } from "kysely";
import { sql } from "kysely";
import type { MigrationTarget } from "./0001-initial.ts";

/**
 * What the AI cost by day, so that the daily caps are one row to read; and the calls of one turn by index. Additive: a node that runs the
 * code of before books its calls in `ai_usage` alone, so the day of the upgrade may be counted too low by those.
 */
export async function up(db: Kysely<unknown>, target: MigrationTarget): Promise<void> {
  const mysql = target.kind === "mysql";
  const key = mysql ? sql`varchar(64) character set ascii collate ascii_bin` : sql`text`;
  const big: ColumnDataType = mysql ? "bigint" : "integer";
  await db.schema
    .createTable("ai_days")
    .addColumn("day", key, (c) => c.primaryKey().notNull())
    .addColumn("cost_micro_usd", big, (c) => c.notNull())
    .addColumn("calls", "integer", (c) => c.notNull())
    .addColumn("turns", "integer", (c) => c.notNull())
    .modifyEnd(mysql ? sql`engine=InnoDB default character set utf8mb4 collate utf8mb4_bin` : sql`strict`)
    .execute();
  await db.schema.createIndex("ai_usage_turn").on("ai_usage").column("turn_id").execute();
  await sql`insert into ai_days (day, cost_micro_usd, calls, turns)
    select day, sum(cost_micro_usd), count(*), count(distinct case when purpose = 'turn' then turn_id end)
    from ai_usage group by day`.execute(db);
}
