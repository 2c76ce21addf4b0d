import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { sqlOrderStore } from "../orders/orders.sql.ts";
import type { Database } from "../platform/sql/database.ts";
import { openSqlite } from "../platform/sql/sqlite-database.ts";
import { sqlConversationReads } from "./conversation-reads.sql.ts";
import { sqlResumeReads } from "./resume-reads.sql.ts";

const folder = mkdtempSync(join(tmpdir(), "chatpjt-plans-"));
const path = join(folder, "shop.sqlite");
let database: Database;
beforeAll(async () => {
  database = await openSqlite(path);
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const NOW = Date.UTC(2026, 10, 22, 3);
const page = { category: "all", search: "", limit: 50 } as const;
const done = { ...page, handler: "all", dateRange: "all" } as const;
const anyOrder = { customerId: null, status: null, limit: 50, after: null } as const;

/** `bench:scale` measures these at a million conversations; this sees at once when one of them stops being a walk along an index. */
it.each<readonly [string, (database: Database) => Promise<unknown>]>([
  ["the active list", (db) => sqlConversationReads(db).list("active", page)],
  ["a category of it", (db) => sqlConversationReads(db).list("active", { ...page, category: "기타" })],
  ["the waiting list", (db) => sqlConversationReads(db).list("pending", page)],
  ["the completed list", (db) => sqlConversationReads(db).listCompleted(done, NOW)],
  [
    "a category of the completed",
    (db) => sqlConversationReads(db).listCompleted({ ...done, category: "기타" }, NOW),
  ],
  ["agents' ones", (db) => sqlConversationReads(db).listCompleted({ ...done, handler: "상담원" }, NOW)],
  ["this month's", (db) => sqlConversationReads(db).listCompleted({ ...done, dateRange: "month" }, NOW)],
  ["a search", (db) => sqlConversationReads(db).listCompleted({ ...done, search: "김하나" }, NOW)],
  ["positions", (db) => sqlConversationReads(db).positions(["a", "b"])],
  ["messages behind", (db) => sqlConversationReads(db).messages("a", { afterSeq: 5, limit: 300 })],
  ["a resume", (db) => sqlResumeReads(db, 300).resume([{ conversationId: "a", afterSeq: 0 }])],
  ["a customer's conversations", (db) => sqlConversationReads(db).listOfCustomer("a", { limit: 20 })],
  ["the orders", (db) => sqlOrderStore(db).list({ ...anyOrder, keyPart: null })],
  ["an order's number", (db) => sqlOrderStore(db).list({ ...anyOrder, keyPart: "2026-01" })],
])("reads %s along an index", async (_, read) => {
  const prepared = vi.spyOn(BetterSqlite3.prototype, "prepare");
  const statements: string[] = [];
  try {
    // A fresh handle: what was prepared before would not be seen again.
    const fresh = await openSqlite(path);
    prepared.mockClear();
    await read(fresh);
    statements.push(...prepared.mock.calls.map(([sql]) => sql));
    await fresh.close();
  } finally {
    prepared.mockRestore();
  }
  const selects = statements.filter((sql) => /^\s*(?:select|with)\b/iu.test(sql));
  expect(selects).not.toEqual([]);
  const handle = new BetterSqlite3(path, { readonly: true });
  const steps = selects.flatMap((sql) => {
    const nulls = Array.from({ length: (sql.match(/\?/gu) ?? []).length }, () => null);
    return handle.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...nulls);
  });
  handle.close();
  // "SCAN t USING INDEX …" is a walk that a limit ends, as long as nothing is sorted afterwards.
  const endless = /^SCAN \w+$|^USE TEMP B-TREE FOR ORDER BY$/u;
  expect(steps.map(({ detail }) => detail).filter((detail) => endless.test(detail))).toEqual([]);
});
