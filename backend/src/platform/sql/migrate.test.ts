import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, describe, expect, it } from "vitest";
import { freshMySql } from "../../testing/stores.ts";
import { type Database, dbOf } from "./database.ts";
import { findBySearch, indexUnindexed } from "./search-terms.ts";
import { openSqlite } from "./sqlite-database.ts";

const url = process.env.TEST_MYSQL_URL;
const drops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const drop of drops.splice(0).reverse()) await drop();
});

async function emptyMySql(): Promise<() => Promise<Database>> {
  const fresh = await freshMySql(url ?? "");
  drops.push(() => fresh.drop());
  return async () => {
    const database = await fresh.open();
    drops.push(() => database.close());
    return database;
  };
}

const applied = (database: Database) =>
  database.read(async (db) =>
    (await sql<{ name: string }>`select name from schema_migrations order by name`.execute(db)).rows.map(
      (row) => row.name,
    ),
  );

/** What a node writes that knows the first schema only. */
const writeAsOldNode = (database: Database, n: number) =>
  database.write((tx) =>
    sql`insert into accounts (id, role, email, name, password_hash, created_at, updated_at)
      values (${`old${n}`}, 'customer', ${`old${n}@node.kr`}, ${`옛고객${n}`}, '', 1, 1)`.execute(dbOf(tx)),
  );

/** Takes the database back to before the migrations after the first. */
async function goBack(database: Database): Promise<void> {
  await database.write(async (tx) => {
    const db = dbOf(tx);
    await sql`delete from schema_migrations where name > '0001'`.execute(db);
  });
}

describe("migrations of the embedded store", () => {
  it("are applied by one of two processes that start at once", async () => {
    const folder = mkdtempSync(join(tmpdir(), "chatpjt-migrate-"));
    drops.push(async () => rmSync(folder, { recursive: true, force: true }));
    const first = await openSqlite(join(folder, "shop.sqlite"));
    const second = await openSqlite(join(folder, "shop.sqlite"));
    drops.push(
      () => first.close(),
      () => second.close(),
    );
    expect(await applied(second)).toEqual(await applied(first));
  });
});

describe.skipIf(!url)("migrations of MySQL", () => {
  it("are applied by one of several processes that start at once", async () => {
    const open = await emptyMySql();
    const databases = await Promise.all([open(), open(), open()]);
    const names = await applied(databases[0] as Database);
    expect(new Set(names).size).toBe(names.length);
    expect(names.at(-1)).toBe("0006-dismissed-misses");
  });

  it("go on where a process died half-way", async () => {
    const open = await emptyMySql();
    const died = await open();
    await goBack(died);
    await died.write((tx) => sql`drop index conversations_overdue on conversations`.execute(dbOf(tx)));
    const names = await applied(await open());
    expect(names).toContain("0005-list-indexes");
    const { rows } = await died.read((db) =>
      sql`show index from conversations where key_name = 'conversations_overdue'`.execute(db),
    );
    expect(rows).toHaveLength(3);
  });

  it("let a node with older code go on writing, and find afterwards what it wrote", async () => {
    const open = await emptyMySql();
    const old = await open();
    await removeLaterSchema(old);
    let isMigrating = true;
    let written = 0;
    const writing = (async () => {
      while (isMigrating) {
        await writeAsOldNode(old, written);
        written += 1;
      }
    })();
    const migrated = await open();
    isMigrating = false;
    await writing;
    await writeAsOldNode(old, written);
    while ((await indexUnindexed(migrated)) > 0);
    const found = await migrated.read((db) => findBySearch(db, "customer", "옛고객", 100_000));
    expect(found).toHaveLength(written + 1);
    expect(written).toBeGreaterThan(0);
  });
});

/** Drops what the migrations after the first have added, as they were never applied. */
async function removeLaterSchema(database: Database): Promise<void> {
  await goBack(database);
  await database.write(async (tx) => {
    const db = dbOf(tx);
    const run = (statement: string) => sql.raw(statement).execute(db);
    await run("drop table search_terms, ai_days");
    for (const table of ["accounts", "orders"]) {
      await run(`drop index ${table}_search_indexed on ${table}`);
      await run(`alter table ${table} drop column search_indexed`);
    }
    await run("drop index accounts_role on accounts");
    await run("drop index orders_status on orders");
    for (const name of [
      "active_category",
      "pending_category",
      "completed_category",
      "completed_handler",
      "completed_both",
      "customer_completed",
      "overdue",
      "list_changed",
    ])
      await run(`drop index conversations_${name} on conversations`);
    await run("alter table conversations drop column list_changed_at");
    await run("drop index ai_usage_turn on ai_usage");
    await run("drop index ai_traces_conversation on ai_traces");
    await run("drop index help_misses_count on help_misses");
    await run("alter table help_misses drop column dismissed_at");
  });
}
