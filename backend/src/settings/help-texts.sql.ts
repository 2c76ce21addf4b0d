import { type Database, dbOf, isUniqueViolation } from "../platform/sql/database.ts";
import type { Clock, IdSource } from "../shared/ports.ts";
import type { HelpMissStore, HelpTextStore } from "./ports.ts";

/** Longest stored question, in characters. */
const QUERY_MAX = 200;

/** Help texts in the store. A shop has tens of them, so a list is whole. */
export function sqlHelpTextStore(database: Database): HelpTextStore {
  return {
    async list() {
      const rows = await database.read((db) =>
        db.selectFrom("help_texts").selectAll().orderBy("created_at").orderBy("id").execute(),
      );
      return rows.map((row) => ({ id: row.id, title: row.title, body: row.body, updatedAt: row.updated_at }));
    },
    async insert(tx, row) {
      const { id, title, body, updatedAt } = row;
      await dbOf(tx)
        .insertInto("help_texts")
        .values({ id, title, body, created_at: updatedAt, updated_at: updatedAt })
        .execute();
    },
    async update(tx, row) {
      const { title, body, updatedAt } = row;
      const found = await dbOf(tx)
        .selectFrom("help_texts")
        .select("id")
        .where("id", "=", row.id)
        .executeTakeFirst();
      if (found === undefined) return false;
      const change = { title, body, updated_at: updatedAt };
      await dbOf(tx).updateTable("help_texts").set(change).where("id", "=", row.id).execute();
      return true;
    },
    async remove(tx, id) {
      const result = await dbOf(tx).deleteFrom("help_texts").where("id", "=", id).executeTakeFirst();
      return result.numDeletedRows > 0n;
    },
  };
}

/** Questions without an answer, counted by their text. */
export function sqlHelpMissStore(
  database: Database,
  deps: { readonly clock: Clock; readonly ids: IdSource },
): HelpMissStore {
  return {
    async record(query) {
      const text = [...query.normalize("NFC").replaceAll(/\s+/gu, " ").trim().toLowerCase()]
        .slice(0, QUERY_MAX)
        .join("");
      if (text === "") return;
      await database.write(async (tx) => {
        const last_at = deps.clock.now();
        try {
          const row = { id: deps.ids.next(), query: text, count: 1, last_at };
          await dbOf(tx).insertInto("help_misses").values(row).execute();
        } catch (error) {
          if (!isUniqueViolation(error)) throw error;
          await dbOf(tx)
            .updateTable("help_misses")
            .set((eb) => ({ count: eb("count", "+", 1), last_at }))
            .where("query", "=", text)
            .execute();
        }
      });
    },
    async list(limit) {
      const rows = await database.read((db) =>
        db
          .selectFrom("help_misses")
          .selectAll()
          .where("dismissed_at", "is", null)
          .orderBy("count", "desc")
          .orderBy("last_at", "desc")
          .limit(limit)
          .execute(),
      );
      return rows.map((row) => ({ id: row.id, query: row.query, count: row.count, lastAt: row.last_at }));
    },
    async dismiss(tx, id) {
      const result = await dbOf(tx)
        .updateTable("help_misses")
        .set({ dismissed_at: deps.clock.now() })
        .where("id", "=", id)
        .where("dismissed_at", "is", null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
  };
}
