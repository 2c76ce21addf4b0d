import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FreshMySql, freshMySql } from "../../testing/stores.ts";
import { type Database, dbOf, isUniqueViolation } from "./database.ts";
import { prepared } from "./prepared.ts";
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

  it("lets a commit after one with company wait for more, and who writes alone for nothing", async () => {
    database = await openSqlite(":memory:");
    vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
    const log: string[] = [];
    const write = (name: string) =>
      (database as Database)
        .write(async () => log.push(`${name} runs`))
        .then(() => {
          log.push(`${name} is kept`);
        });
    const soon = () => new Promise((resolve) => setImmediate(resolve));
    try {
      await write("a");
      await write("b");
      await Promise.all([write("c"), write("d")]);
      const waiting = [write("e")];
      await soon();
      waiting.push(write("f"));
      await soon();
      vi.advanceTimersByTime(12);
      await Promise.all(waiting);
    } finally {
      vi.useRealTimers();
    }
    const alone = (name: string) => [`${name} runs`, `${name} is kept`];
    const together = (one: string, other: string) =>
      ["runs", "is kept"].flatMap((what) => [`${one} ${what}`, `${other} ${what}`]);
    expect(log).toEqual([...alone("a"), ...alone("b"), ...together("c", "d"), ...together("e", "f")]);
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

  it("counts the statements it is sent, those that were compiled before too", async () => {
    database = await openSqlite(":memory:");
    const find = prepared<{ id: string }>()((db, v) =>
      db.selectFrom("help_texts").selectAll().where("id", "=", v("id")),
    );
    await database.write((tx) => dbOf(tx).insertInto("help_texts").values(help("a")).execute());
    const before = database.statements;
    const found = await database.read(async (db) => [
      ...(await find(db, { id: "a" })).rows,
      ...(await find(db, { id: "b" })).rows,
      ...(await db.selectFrom("help_texts").select("id").execute()),
    ]);
    expect(found.map((row) => row.id)).toEqual(["a", "a"]);
    expect(database.statements - before).toBe(3);
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

describe("the embedded store beside another process", () => {
  let folder: string;
  let other: BetterSqlite3.Database;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "chatpjt-lock-"));
    const path = join(folder, "store.sqlite");
    database = await openSqlite(path);
    other = new BetterSqlite3(path, { timeout: 0 });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await database?.close();
    database = undefined;
    other.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (id: string) =>
    (database as Database).write((tx) => dbOf(tx).insertInto("help_texts").values(help(id)).execute());
  const read = () => (database as Database).read((db) => db.selectFrom("help_texts").select("id").execute());

  it("waits for its write lock without keeping readers or timers waiting", async () => {
    other.exec("BEGIN IMMEDIATE");
    const writing = write("a");
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await read()).toEqual([]);
    other.exec("COMMIT");
    await writing;
    expect(await read()).toEqual([{ id: "a" }]);
  });

  it("says unavailable when the lock is held too long, and serves again when it is free", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
    other.exec("BEGIN IMMEDIATE");
    const refused = expect(write("a")).rejects.toMatchObject({ code: "unavailable", retryAfterSeconds: 1 });
    for (let waited = 0; waited < 600; waited += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      await vi.advanceTimersByTimeAsync(10);
    }
    await refused;
    vi.useRealTimers();
    other.exec("COMMIT");
    await write("b");
    expect(await read()).toEqual([{ id: "b" }]);
  });

  it("says unavailable when a statement meets a broken file", async () => {
    const work = (database as Database).write(async () => {
      throw new BetterSqlite3.SqliteError("disk I/O error", "SQLITE_IOERR_WRITE");
    });
    await expect(work).rejects.toMatchObject({ code: "unavailable" });
  });
});

const mysqlUrl = process.env.TEST_MYSQL_URL;

describe.skipIf(mysqlUrl === undefined)("the answer to a commit on MySQL", () => {
  let fresh: FreshMySql;
  let doubts = 0;
  beforeEach(async () => {
    fresh = await freshMySql(mysqlUrl ?? "");
    database = await fresh.open();
    doubts = 0;
    database.onDoubt(() => {
      doubts += 1;
    });
  });
  afterEach(async () => {
    await database?.close();
    database = undefined;
    await fresh.drop();
  });
  /** A unit of work whose connection dies when it says so. */
  const write = (whenCut: "inside" | "before the commit" | "never") =>
    (database as Database).write(async (tx) => {
      const { rows } = await sql<{ id: number }>`select connection_id() as id`.execute(dbOf(tx));
      await dbOf(tx).insertInto("help_texts").values(help(whenCut)).execute();
      if (whenCut !== "never") await fresh.admin.query(`kill ${rows[0]?.id}`);
      if (whenCut === "inside") await sql`select 1`.execute(dbOf(tx));
    });

  it("is in doubt when the line dies before it, and only then", async () => {
    await write("never");
    await expect(write("inside")).rejects.toMatchObject({ code: "unavailable" });
    expect(doubts).toBe(0);
    await expect(write("before the commit")).rejects.toMatchObject({ code: "unavailable" });
    expect(doubts).toBe(1);
  });

  it("is in doubt when it comes after the caller has been refused", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
    try {
      let goOn: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      const late = expect(
        (database as Database).write(async (tx) => {
          await dbOf(tx).insertInto("help_texts").values(help("late")).execute();
          await held;
        }),
      ).rejects.toMatchObject({ code: "unavailable" });
      await vi.advanceTimersByTimeAsync(10_000);
      await late;
      expect(doubts).toBe(0);
      goOn();
      vi.useRealTimers();
      await vi.waitFor(() => expect(doubts).toBe(1), 3_000);
    } finally {
      vi.useRealTimers();
    }
  });
});
