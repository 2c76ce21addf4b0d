import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NEW_SHOP_POLICY } from "../orders/domain/new-shop-policy.ts";
import { type Database, dbOf } from "../platform/sql/database.ts";
import { STORES } from "../testing/stores.ts";
import { newShopSettings } from "./domain/settings.ts";
import { sqlHelpMissStore, sqlHelpTextStore } from "./help-texts.sql.ts";
import { sqlSettingsStore } from "./settings.sql.ts";

const initial = newShopSettings({ ...NEW_SHOP_POLICY, refundWindowDays: 7 });

describe.each(STORES)("settings in $name", (store) => {
  let database: Database;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    ({ database, drop } = await store.open());
  });
  afterAll(() => drop());

  it("keep every version and refuse a number twice", async () => {
    const settings = sqlSettingsStore(database, initial);
    const fields = { ...initial, greeting: "안녕 😀" };
    expect(await settings.newest()).toBeNull();
    const save = (version: number) =>
      database.write((tx) => settings.insert(tx, { version, fields, authorId: null, savedAt: version }));
    await save(1);
    await save(2);
    await expect(save(2)).rejects.toMatchObject({ code: "changed" });
    expect(await settings.newest()).toEqual({ version: 2, fields, author: null, savedAt: 2 });
    expect(await database.write((tx) => settings.newestVersion(tx))).toBe(2);
    expect((await settings.list(10)).map((row) => row.version)).toEqual([2, 1]);
    expect(await settings.find(3)).toBeNull();
  });

  it("fill what an older version does not have", async () => {
    const settings = sqlSettingsStore(database, initial);
    const row = { version: 9, data: '{"greeting":"옛날"}', author_id: null, created_at: 1 };
    await database.write((tx) => dbOf(tx).insertInto("settings_versions").values(row).execute());
    expect(await settings.find(9)).toMatchObject({ fields: { ...initial, greeting: "옛날" } });
  });

  it("hold help texts and count what none of them answered", async () => {
    const texts = sqlHelpTextStore(database);
    let made = 0;
    const ids = { next: () => `m${(made++).toString()}` };
    const misses = sqlHelpMissStore(database, { clock: { now: () => 5 }, ids });
    const row = { id: "h1", title: "배송", body: "😀".repeat(2_000), updatedAt: 1 };
    await database.write((tx) => texts.insert(tx, row));
    const changed = await database.write((tx) => texts.update(tx, { ...row, updatedAt: 2 }));
    const missing = await database.write((tx) => texts.update(tx, { ...row, id: "none" }));
    expect([changed, missing, await texts.list()]).toEqual([true, false, [{ ...row, updatedAt: 2 }]]);
    await Promise.all(["선물 포장", " 선물  포장", "가".repeat(300)].map((query) => misses.record(query)));
    expect((await misses.list(5)).map((miss) => [miss.query.length, miss.count])).toEqual([
      [5, 2],
      [200, 1],
    ]);
    expect(await database.write((tx) => texts.remove(tx, "h1"))).toBe(true);
    expect(await database.write((tx) => texts.remove(tx, "h1"))).toBe(false);
  });
});
