/**
 * Search by any part of an e-mail address, a name or an order number, at a cost that does not grow with what is stored: every suffix of a
 * text is a row, so "contains" is a range of an index. The writer of an account or an order keeps its rows in the same transaction;
 * rows of before, of other writers and of nodes with older code carry no mark (`search_indexed`) and are taken up by `indexUnindexed`.
 * Why so: docs/decisions/0007-search-by-suffixes.md.
 */
import type { SelectQueryBuilder } from "kysely";
import { type Database, type Db, dbOf } from "./database.ts";

/** Customers by e-mail and name, or orders by number. */
export type SearchKind = "customer" | "order";

/** A longer search is looked up by its beginning and compared as a whole afterwards. */
export const SUFFIX_LENGTH = 32;
/** After every character that text may hold, in both stores' order of bytes. */
const BEHIND_ALL = "\u{10ffff}";
/** Rows of one statement. */
const ROWS = 200;
/** Accounts or orders of one unit of work in the background: some milliseconds on the embedded store. */
const BATCH = 50;

/** How e-mail addresses and names are compared. */
export function foldSearch(text: string): string {
  return text.trim().normalize("NFC").toLowerCase();
}

/** Every suffix of the texts, shortened, each once. */
export function suffixesOf(texts: readonly string[]): string[] {
  const suffixes = new Set<string>();
  for (const text of texts) {
    const characters = Array.from(text);
    for (let from = 0; from < characters.length; from += 1) suffixes.add(headOf(characters.slice(from)));
  }
  suffixes.delete("");
  return [...suffixes];
}

/** What is stored of a suffix. Without blanks at its end: MySQL's keys take `a` and `a ` for the same. */
function headOf(characters: readonly string[]): string {
  return characters.slice(0, SUFFIX_LENGTH).join("").trimEnd();
}

/** Writes a customer's terms anew. In the transaction that writes the account. */
export async function indexCustomer(
  db: Db,
  customer: { readonly id: string; readonly email: string; readonly name: string },
): Promise<void> {
  const texts = [foldSearch(customer.email), foldSearch(customer.name)];
  await replaceTerms(db, "customer", customer.id, customer.id, texts);
  await db.updateTable("accounts").set({ search_indexed: 1 }).where("id", "=", customer.id).execute();
}

/** Writes an order's terms anew. In the transaction that writes the order. */
export async function indexOrder(
  db: Db,
  order: { readonly id: string; readonly key: string; readonly customerId: string },
): Promise<void> {
  await replaceTerms(db, "order", order.id, order.customerId, [order.key]);
  await db.updateTable("orders").set({ search_indexed: 1 }).where("id", "=", order.id).execute();
}

async function replaceTerms(
  db: Db,
  kind: SearchKind,
  refId: string,
  customerId: string,
  texts: readonly string[],
): Promise<void> {
  await db.deleteFrom("search_terms").where("ref_id", "=", refId).where("kind", "=", kind).execute();
  const rows = suffixesOf(texts).map((suffix) => ({ kind, suffix, ref_id: refId, customer_id: customerId }));
  for (let from = 0; from < rows.length; from += ROWS)
    await db
      .insertInto("search_terms")
      .values(rows.slice(from, from + ROWS))
      .execute();
}

/** An account or an order that contains the words, and the customer it belongs to. */
export interface SearchHit {
  readonly refId: string;
  readonly customerId: string;
}

/**
 * Who or what contains the words; null when that are more than `most`. Words longer than `SUFFIX_LENGTH` are compared by their beginning
 * only: the caller has to look at the whole.
 *
 * @param words - folded as the kind's texts are: `foldSearch` for customers, the number's key for orders. Not empty.
 */
export async function findBySearch(
  db: Db,
  kind: SearchKind,
  words: string,
  most: number,
): Promise<readonly SearchHit[] | null> {
  const head = headOf(Array.from(words));
  // Words may be in a text more than once: twice as many rows are read before it is too many.
  const limit = 2 * most + 1;
  const rows = await db
    .selectFrom("search_terms")
    .select(["ref_id as refId", "customer_id as customerId"])
    .where("kind", "=", kind)
    .where("suffix", ">=", head)
    .where("suffix", "<", head + BEHIND_ALL)
    .limit(limit)
    .execute();
  if (rows.length === limit) return null;
  const hits = new Map(rows.map((row) => [row.refId, row]));
  return hits.size > most ? null : [...hits.values()];
}

/** Whether every account or order can be found through its terms. */
export async function isIndexed(db: Db, table: "accounts" | "orders"): Promise<boolean> {
  const row = await db
    .selectFrom(table)
    .select("id")
    .where("search_indexed", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row === undefined;
}

/** Takes up accounts and orders that nobody has indexed, a bounded number at a time; nodes share the work. @returns how many. */
export async function indexUnindexed(database: Database): Promise<number> {
  return database.write(async (tx) => {
    const db = dbOf(tx);
    const accounts = await unclaimed(
      database.kind,
      db
        .selectFrom("accounts")
        .select(["id", "email", "name"])
        .where("search_indexed", "is", null)
        .limit(BATCH),
    ).execute();
    for (const account of accounts) await indexCustomer(db, account);
    const orders = await unclaimed(
      database.kind,
      db
        .selectFrom("orders")
        .select(["id", "order_number_key as key", "customer_id as customerId"])
        .where("search_indexed", "is", null)
        .limit(BATCH),
    ).execute();
    for (const order of orders) await indexOrder(db, order);
    return accounts.length + orders.length;
  });
}

/** Rows that no other node is indexing right now, locked where rows can be. */
function unclaimed<DB, TB extends keyof DB, O>(
  kind: Database["kind"],
  query: SelectQueryBuilder<DB, TB, O>,
): SelectQueryBuilder<DB, TB, O> {
  return kind === "mysql" ? query.forUpdate().skipLocked() : query;
}
