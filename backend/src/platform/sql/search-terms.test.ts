import { afterEach, describe, expect, it } from "vitest";
import { STORES } from "../../testing/stores.ts";
import { type Database, dbOf } from "./database.ts";
import {
  findBySearch,
  foldSearch,
  indexCustomer,
  indexOrder,
  indexUnindexed,
  isIndexed,
  SUFFIX_LENGTH,
  suffixesOf,
} from "./search-terms.ts";

let drop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await drop?.();
  drop = undefined;
});

describe("suffixes", () => {
  it("begin at every character, are shortened and come once", () => {
    expect(suffixesOf(["김하늘", "하늘"])).toEqual(["김하늘", "하늘", "늘"]);
    expect(suffixesOf(["x".repeat(40)]).every((suffix) => suffix.length <= 32)).toBe(true);
    expect(suffixesOf(["😀a"])).toEqual(["😀a", "a"]);
  });
});

describe.each(STORES)("search terms on $name", (store) => {
  async function rig(): Promise<Database> {
    const opened = await store.open();
    drop = opened.drop;
    return opened.database;
  }

  const customer = (id: string, email: string, name: string) => ({ id, email, name });
  const find = (database: Database, kind: "customer" | "order", words: string) =>
    database.read(async (db) =>
      (await findBySearch(db, kind, words, 10))?.map(({ refId }) => refId).toSorted(),
    );

  it("find any part of an address or a name, of one syllable too, and nothing else", async () => {
    const database = await rig();
    await database.write(async (tx) => {
      await indexCustomer(dbOf(tx), customer("a", "Haneul.Kim@Example.com", "김하늘"));
      await indexCustomer(dbOf(tx), customer("b", "bada%lee@shop.kr", "이바다"));
    });
    expect(await find(database, "customer", foldSearch("HANEUL"))).toEqual(["a"]);
    expect(await find(database, "customer", "하")).toEqual(["a"]);
    expect(await find(database, "customer", "바다")).toEqual(["b"]);
    expect(await find(database, "customer", "%lee")).toEqual(["b"]);
    expect(await find(database, "customer", "_")).toEqual([]);
    expect(await find(database, "customer", "늘김")).toEqual([]);
  });

  it("follow a changed name and find parts of order numbers", async () => {
    const database = await rig();
    await database.write(async (tx) => {
      await indexCustomer(dbOf(tx), customer("a", "a@x.kr", "김하늘"));
      await indexCustomer(dbOf(tx), customer("a", "a@x.kr", "박하늘"));
      await indexOrder(dbOf(tx), { id: "o1", key: "ORD20260123", customerId: "a" });
    });
    expect(await find(database, "customer", "김")).toEqual([]);
    expect(await find(database, "customer", "박")).toEqual(["a"]);
    expect(await find(database, "order", "0123")).toEqual(["o1"]);
    expect(await find(database, "customer", "0123")).toEqual([]);
  });

  it("say when more contain the words than are wanted, however often one contains them", async () => {
    const database = await rig();
    await database.write(async (tx) => {
      for (const id of ["a", "b", "c"]) await indexCustomer(dbOf(tx), customer(id, `${id}@kr.kr`, "kr"));
    });
    const found = async (most: number) =>
      (await database.read((db) => findBySearch(db, "customer", "kr", most)))?.length ?? null;
    expect([await found(2), await found(6)]).toEqual([null, 3]);
  });

  it("take texts that differ in a blank at the end of what is stored", async () => {
    const database = await rig();
    const half = "x".repeat(SUFFIX_LENGTH - 1);
    await database.write((tx) => indexCustomer(dbOf(tx), customer("a", "a@x.kr", `${half} ${half}`)));
    expect(await find(database, "customer", half)).toEqual(["a"]);
    expect(await find(database, "customer", `${half} x`)).toEqual(["a"]);
  });

  it("are made up for what other writers left unmarked, once", async () => {
    const database = await rig();
    const now = 1;
    await database.write((tx) =>
      dbOf(tx)
        .insertInto("accounts")
        .values({
          id: "a",
          role: "customer",
          permission: null,
          email: "old@node.kr",
          name: "옛노드",
          password_hash: "",
          disabled_at: null,
          totp_secret: null,
          totp_last_step: null,
          search_indexed: null,
          created_at: now,
          updated_at: now,
        })
        .execute(),
    );
    expect(await find(database, "customer", "노드")).toEqual([]);
    expect(await database.read((db) => isIndexed(db, "accounts"))).toBe(false);
    expect(await indexUnindexed(database)).toBe(1);
    expect(await indexUnindexed(database)).toBe(0);
    expect(await find(database, "customer", "노드")).toEqual(["a"]);
    expect(await database.read((db) => isIndexed(db, "accounts"))).toBe(true);
  });
});
