import { type Kysely, sql } from "kysely";
import type { MigrationTarget } from "./migrations/0001-initial.ts";
import * as initial from "./migrations/0001-initial.ts";
import * as searchTerms from "./migrations/0002-search-terms.ts";
import * as aiDays from "./migrations/0003-ai-days.ts";
import * as listChanges from "./migrations/0004-list-changes.ts";
import * as listIndexes from "./migrations/0005-list-indexes.ts";
import * as dismissedMisses from "./migrations/0006-dismissed-misses.ts";
import type { Tables } from "./schema.ts";

/** In order; never edited after a release, only added to. */
const MIGRATIONS = [
  { name: "0001-initial", up: initial.up },
  { name: "0002-search-terms", up: searchTerms.up },
  { name: "0003-ai-days", up: aiDays.up },
  { name: "0004-list-changes", up: listChanges.up },
  { name: "0005-list-indexes", up: listIndexes.up },
  { name: "0006-dismissed-misses", up: dismissedMisses.up },
] as const;

/**
 * Applies what is missing. The caller holds the store's migration lock (an exclusive transaction on SQLite, `GET_LOCK` on MySQL), so that of
 * two processes that start at once one migrates and the other finds nothing to do.
 */
export async function migrate(db: Kysely<Tables>, target: MigrationTarget): Promise<void> {
  const name = target.kind === "mysql" ? sql`varchar(64)` : sql`text`;
  await sql`create table if not exists schema_migrations (name ${name} not null primary key)`.execute(db);
  const { rows } = await sql<{ name: string }>`select name from schema_migrations`.execute(db);
  const applied = new Set(rows.map((row) => row.name));
  for (const migration of MIGRATIONS) {
    if (applied.has(migration.name)) continue;
    // The schema builder needs no table types: a migration creates what the types describe afterwards.
    await migration.up(db as unknown as Kysely<unknown>, target);
    await sql`insert into schema_migrations (name) values (${migration.name})`.execute(db);
  }
}
