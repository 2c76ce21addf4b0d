import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import SqliteFile from "better-sqlite3";
import type { Connection } from "mysql2/promise";
import { sqlConversationReads } from "../backend/src/conversations/conversation-reads.sql.ts";
import { sqlOrderStore } from "../backend/src/orders/orders.sql.ts";
import type { Database } from "../backend/src/platform/sql/database.ts";
import { suffixesOf } from "../backend/src/platform/sql/search-terms.ts";
import { openSqlite } from "../backend/src/platform/sql/sqlite-database.ts";
import { freshMySql } from "../backend/src/testing/stores.ts";
import { percentile } from "./process-cost.ts";

/**
 * `npm run bench:scale`: what a page of a list, a search and a resume cost in the store, by the number of stored conversations.
 *
 * Options: `--sizes 1000,100000` (1000000 by hand), `--messages 10` a conversation, `--mysql URL` for that store instead of SQLite,
 * `--runs 200`, `--ask` to wait for Enter between filling and measuring, so that the machine can be made quiet for the latter. Every query is
 * run that often with other parameters; the medians are compared: the largest size against the smallest may
 * cost 1.3 times as much, with 0.3 ms of leeway for the timer's and the cache's noise.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,100000" },
    messages: { type: "string", default: "10" },
    runs: { type: "string", default: "200" },
    mysql: { type: "string" },
    ask: { type: "boolean", default: false },
  },
});
const sizes = values.sizes.split(",").map(Number);
const messages = Number(values.messages);
const runs = Number(values.runs);
const MAX_RATIO = 1.3;
const LEEWAY_MS = 0.3;
const BATCH = 2_000;
const MYSQL_ROWS = 5_000;
const CATEGORIES = ["주문 문의", "환불 요청", "기술 지원", "계정 관리", null] as const;
const NOW = Date.UTC(2026, 10, 22, 3, 0, 0);

const padded = (n: number) => String(n).padStart(9, "0");
/** Numbers that look random and are the same in every run. */
const scattered = (n: number) => Math.imul(n + 1, 2_654_435_761) >>> 0;

interface Shop {
  readonly database: Database;
  readonly insert: Insert;
  close(): Promise<void>;
}

async function openShop(): Promise<Shop> {
  if (values.mysql === undefined) {
    const folder = mkdtempSync(join(tmpdir(), "chatpjt-scale-"));
    const path = join(folder, "shop.sqlite");
    const database = await openSqlite(path);
    const filling = insertIntoSqlite(path);
    return {
      database,
      insert: filling.insert,
      async close() {
        filling.close();
        await database.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  }
  const fresh = await freshMySql(values.mysql);
  const database = await fresh.open();
  return {
    database,
    insert: insertIntoMySql(fresh.admin),
    async close() {
      await database.close();
      await fresh.drop();
    },
  };
}

type Row = Readonly<Record<string, string | number | null>>;

/** Stores rows of one shape; many at a time. */
type Insert = (table: string, rows: readonly Row[]) => Promise<void>;

/** Open conversations of either kind that any size has at least: a page of a list is then as full at the smallest as at the largest. */
const MIN_OPEN = 60;

/** Three conversations a customer, one order each; about 2 % active, 1 % pending, the rest completed over two years. */
async function fill(insert: Insert, conversations: number): Promise<void> {
  const customers = Math.ceil(conversations / 3);
  for (const ids of batches(customers)) {
    await insert("accounts", ids.map(accountRow));
    await insert("orders", ids.map(orderRow));
    await insert("search_terms", ids.flatMap(termRows));
  }
  for (const ids of batches(conversations)) {
    const rows = ids.map((n) => conversationRow(n, conversations));
    await insert("conversations", rows);
    await insert(
      "messages",
      ids.flatMap((n) => Array.from({ length: messages }, (_, index) => messageRow(n, index + 1))),
    );
  }
}

function* batches(count: number): Generator<readonly number[]> {
  for (let from = 0; from < count; from += BATCH)
    yield Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => from + index);
}

/** Past the product's own way in: a million conversations one by one would take hours. */
function insertIntoSqlite(path: string): { readonly insert: Insert; close(): void } {
  const handle = new SqliteFile(path);
  handle.pragma("synchronous = OFF");
  return {
    async insert(table, rows) {
      const columns = Object.keys(rows[0] ?? {});
      const marks = columns.map((column) => `@${column}`).join(", ");
      const statement = handle.prepare(`insert into ${table} (${columns.join(", ")}) values (${marks})`);
      handle.transaction(() => {
        for (const row of rows) statement.run(row);
      })();
    },
    close: () => handle.close(),
  };
}

function insertIntoMySql(connection: Connection): Insert {
  return async (table, rows) => {
    const columns = Object.keys(rows[0] ?? {});
    for (let at = 0; at < rows.length; at += MYSQL_ROWS) {
      const values = rows.slice(at, at + MYSQL_ROWS).map((row) => columns.map((column) => row[column]));
      await connection.query(`insert into ${table} (${columns.join(", ")}) values ?`, [values]);
    }
  };
}

const emailOf = (n: number) => `user${padded(scattered(n) % 1_000_000_000)}x${n}@example.com`;
const nameOf = (n: number) => `고객${padded(n)}`;
const orderKeyOf = (n: number) => `ORD2026${padded(n)}`;

function accountRow(n: number) {
  return {
    id: `a${padded(n)}`,
    role: "customer" as const,
    permission: null,
    email: emailOf(n),
    name: nameOf(n),
    password_hash: "",
    disabled_at: null,
    totp_secret: null,
    totp_last_step: null,
    search_indexed: 1,
    created_at: NOW,
    updated_at: NOW,
  };
}

function orderRow(n: number) {
  return {
    id: `o${padded(n)}`,
    order_number: `ORD-2026-${padded(n)}`,
    order_number_key: orderKeyOf(n),
    product_name: "머그컵",
    customer_id: `a${padded(n)}`,
    ordered_at: NOW - (scattered(n) % 63_072_000) * 1_000,
    shipping_status: "shipped" as const,
    delivered_at: null,
    price_krw: null,
    search_indexed: 1,
    created_at: NOW,
    updated_at: NOW,
  };
}

function termRows(n: number) {
  const customer_id = `a${padded(n)}`;
  return [
    ...suffixesOf([emailOf(n), nameOf(n)]).map((suffix) => ({
      kind: "customer" as const,
      suffix,
      ref_id: customer_id,
      customer_id,
    })),
    ...suffixesOf([orderKeyOf(n)]).map((suffix) => ({
      kind: "order" as const,
      suffix,
      ref_id: `o${padded(n)}`,
      customer_id,
    })),
  ];
}

function conversationRow(n: number, total: number) {
  const customers = Math.ceil(total / 3);
  const least = (100 * MIN_OPEN) / customers;
  const active = Math.max(6, least);
  // The newest of each customer's three may be open.
  const share = n < customers ? scattered(n) % 100 : 100;
  const status =
    share < active
      ? ("active" as const)
      : share < active + Math.max(3, least)
        ? ("pending" as const)
        : ("completed" as const);
  const customer_id = `a${padded(n % customers)}`;
  const at = NOW - (scattered(n) % 63_072_000) * 1_000;
  return {
    id: `c${padded(n)}`,
    customer_id,
    open_customer_id: status === "completed" ? null : customer_id,
    status,
    handler: "ai" as const,
    agent_id: null,
    category: CATEGORIES[scattered(n) % CATEGORIES.length] ?? null,
    language: "ko" as const,
    version: messages,
    last_seq: messages,
    last_customer_seq: messages - 1,
    last_reply_seq: messages,
    admin_read_seq: 0,
    ai_read_seq: messages,
    customer_read_seq: messages,
    unread_count: 0,
    last_message: "네, 감사합니다",
    last_activity_at: at,
    list_changed_at: null,
    started_at: at - 600_000,
    pending_at: status === "pending" ? at : null,
    pending_reason: null,
    pending_language: null,
    due_at: null,
    overdue_notified_at: null,
    anything_else_at: null,
    completed_at: status === "completed" ? at : null,
    handled_by:
      status === "completed" ? (scattered(n) % 4 === 0 ? ("agent" as const) : ("ai" as const)) : null,
    duration_minutes: 10,
    summary: "배송 문의",
    agent_note: null,
  };
}

function messageRow(n: number, seq: number) {
  return {
    id: `m${padded(n)}${seq}`,
    conversation_id: `c${padded(n)}`,
    seq,
    sender: seq % 2 === 1 ? ("customer" as const) : ("ai" as const),
    sender_id: null,
    content: "주문한 상품이 언제 도착하는지 궁금합니다. 확인 부탁드려요.",
    attachments: null,
    once_key: null,
    created_at: NOW,
  };
}

interface Figure {
  readonly name: string;
  readonly medianMs: number;
}

async function measure(database: Database, conversations: number): Promise<readonly Figure[]> {
  const reads = sqlConversationReads(database);
  const orders = sqlOrderStore(database);
  const customers = Math.ceil(conversations / 3);
  const page = { category: "all", search: "", limit: 50 } as const;
  const done = { ...page, handler: "all", dateRange: "all" } as const;
  const tenth = await cursorAfter(9, (cursor) => reads.listCompleted({ ...done, cursor }, NOW));
  const byNumber = { customerId: null, status: null, limit: 50, after: null };
  const one = (run: number) => scattered(run) % customers;
  const queries: readonly (readonly [string, (run: number) => Promise<unknown>])[] = [
    ["active, first page", () => reads.list("active", page)],
    ["active, one category", () => reads.list("active", { ...page, category: "기술 지원" })],
    ["pending, first page", () => reads.list("pending", page)],
    ["completed, first page", () => reads.listCompleted(done, NOW)],
    ["completed, tenth page", () => reads.listCompleted({ ...done, cursor: tenth }, NOW)],
    ["completed, one category", () => reads.listCompleted({ ...done, category: "환불 요청" }, NOW)],
    ["completed, by agents", () => reads.listCompleted({ ...done, handler: "상담원" }, NOW)],
    [
      "completed, category, agents, month",
      () =>
        reads.listCompleted({ ...done, category: "계정 관리", handler: "상담원", dateRange: "month" }, NOW),
    ],
    [
      "search, one customer's e-mail",
      (run) => reads.listCompleted({ ...done, search: emailOf(one(run)) }, NOW),
    ],
    ["search, part of a name", (run) => reads.listCompleted({ ...done, search: padded(one(run)) }, NOW)],
    [
      "search, order number",
      (run) => reads.listCompleted({ ...done, search: `2026-${padded(one(run))}` }, NOW),
    ],
    ["search, what all have in common", () => reads.listCompleted({ ...done, search: "example.com" }, NOW)],
    ["search, nothing", () => reads.listCompleted({ ...done, search: "없는사람" }, NOW)],
    ["orders, first page", () => orders.list({ ...byNumber, keyPart: null })],
    ["orders, part of a number", (run) => orders.list({ ...byNumber, keyPart: padded(one(run)) })],
    [
      "resume, five messages behind",
      async (run) => {
        const id = `c${padded(scattered(run) % conversations)}`;
        await reads.positions([id]);
        return reads.messages(id, { afterSeq: messages - 5, limit: 300 });
      },
    ],
    ["a customer's own conversations", (run) => reads.listOfCustomer(`a${padded(one(run))}`, { limit: 20 })],
  ];
  const figures: Figure[] = [];
  // The store's cache and the compiler are warm for the first query as well.
  for (const [, query] of queries) for (let run = 0; run < 20; run += 1) await query(run + 2_000_000);
  for (const [name, query] of queries) {
    for (let run = 0; run < 10; run += 1) await query(run + 1_000_000);
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const startedAt = performance.now();
      await query(run);
      times.push(performance.now() - startedAt);
    }
    figures.push({ name, medianMs: percentile(times, 0.5) });
  }
  return figures;
}

async function cursorAfter(
  pages: number,
  read: (cursor: string | undefined) => Promise<{ readonly nextCursor: string | null }>,
): Promise<string | undefined> {
  let cursor: string | undefined;
  for (let count = 0; count < pages; count += 1) cursor = (await read(cursor)).nextCursor ?? cursor;
  return cursor;
}

const results = new Map<number, readonly Figure[]>();
const shops: { readonly size: number; readonly shop: Shop }[] = [];
try {
  for (const size of sizes) {
    const shop = await openShop();
    shops.push({ size, shop });
    const startedAt = Date.now();
    await fill(shop.insert, size);
    console.log(
      `${size.toLocaleString("en")} conversations filled in ${Math.round((Date.now() - startedAt) / 1_000)} s.`,
    );
  }
  if (values.ask) {
    console.log("Filled. Enter starts measuring.");
    await once(process.stdin, "data");
    process.stdin.pause();
  }
  for (const { size, shop } of shops) results.set(size, await measure(shop.database, size));
} finally {
  for (const { shop } of shops) await shop.close();
}

const smallest = results.get(Math.min(...sizes)) ?? [];
const largest = results.get(Math.max(...sizes)) ?? [];
console.log(
  `\n${values.mysql === undefined ? "SQLite" : "MySQL"}, ${messages} messages a conversation, ${cpus()[0]?.model ?? "unknown"} × ${cpus().length}, Node ${process.version}; medians of ${runs} in ms\n`,
);
console.log(`| query | ${sizes.map((size) => size.toLocaleString("en")).join(" | ")} | ratio |`);
console.log(`|---|${sizes.map(() => "---:|").join("")}---:|`);
let failed = 0;
for (const [index, { name, medianMs }] of smallest.entries()) {
  const most = largest[index]?.medianMs ?? Number.NaN;
  const holds = most <= medianMs * MAX_RATIO + LEEWAY_MS;
  if (!holds) failed += 1;
  const cells = sizes.map((size) => (results.get(size)?.[index]?.medianMs ?? Number.NaN).toFixed(2));
  console.log(`| ${name} | ${cells.join(" | ")} | ${(most / medianMs).toFixed(2)}${holds ? "" : " ✗"} |`);
}
console.log(`\n${smallest.length - failed} passed, ${failed} failed, 0 skipped`);
process.exit(failed === 0 ? 0 : 1);
