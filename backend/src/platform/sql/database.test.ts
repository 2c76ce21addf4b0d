import { afterEach, describe, expect, it } from "vitest";
import { type Database, dbOf, isUniqueViolation } from "./database.ts";
import { openSqlite } from "./sqlite-database.ts";

const help = (id: string, title = id) => ({ id, title, body: "b", created_at: 1, updated_at: 1 });

let database: Database | undefined;
afterEach(async () => {
  await database?.close();
  database = undefined;
});

describe("the embedded store", () => {
  it("gives units of work that queue together one commit, and keeps the good ones when one throws", async () => {
    database = await openSqlite(":memory:");
    const write = (id: string, fails = false) =>
      (database as Database).write(async (tx) => {
        await dbOf(tx).insertInto("help_texts").values(help(id)).execute();
        if (fails) throw new Error("changed my mind");
        return id;
      });
    const outcomes = await Promise.allSettled([write("a"), write("b", true), write("c")]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    const rows = await database.read((db) =>
      db.selectFrom("help_texts").select("id").orderBy("id").execute(),
    );
    expect(rows.map((row) => row.id)).toEqual(["a", "c"]);
  });

  it("shows readers nothing of a batch that has not committed", async () => {
    database = await openSqlite(":memory:");
    const seen: number[] = [];
    const writing = database.write(async (tx) => {
      await dbOf(tx).insertInto("help_texts").values(help("a")).execute();
      // A reader that arrives while this unit of work is half done.
      const reading = (database as Database).read((db) => db.selectFrom("help_texts").select("id").execute());
      reading.then((rows) => seen.push(rows.length));
      await Promise.resolve();
      expect(seen).toEqual([]);
      throw new Error("rolled back");
    });
    await expect(writing).rejects.toThrow("rolled back");
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen).toEqual([0]);
  });

  it("names the key of a unique violation", async () => {
    database = await openSqlite(":memory:");
    const write = () =>
      (database as Database).write((tx) => dbOf(tx).insertInto("help_texts").values(help("a")).execute());
    await write();
    const error = await write().catch((caught: unknown) => caught);
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(error, "email")).toBe(false);
  });
});
