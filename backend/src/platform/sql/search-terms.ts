/**
 * Search by any part of an e-mail address, a name or an order number, at a cost that does not grow with what is stored: every suffix of a
 * text is a row, so "contains" is a range of an index. The writer of an account or an order keeps its rows in the same transaction;
 * rows of before, of other writers and of nodes with older code carry no mark (`search_indexed`) and are taken up by `indexUnindexed`.
 * Why so: docs/decisions/0007-search-by-suffixes.md.
 */
import { type Database, type Db, dbOf } from "./database.ts";

/** Customers by e-mail and name, or orders by number. */
export type SearchKind = "customer" | "order";

/** A longer search is looked up by its beginning and compared as a whole afterwards. */
export const SUFFIX_LENGTH = 32;
/** Above so many hits the words are too common to be a key: the list itself is walked and filtered instead. */
export const MAX_HITS = 1_000;
/** After every character that text may hold, in both stores' order of bytes. */
const BEHIND_ALL = "\u{10ffff}";
const BATCH = 200;

/** How e-mail addresses and names are compared. */
export function foldSearch(text: string): string {
  return text.trim().normalize("NFC").toLowerCase();
}

/** Every suffix of the texts, shortened, each once. */
export function suffixesOf(texts: readonly string[]): string[] {
  const suffixes = new Set<string>();
  for (const text of texts) {
    const characters = Array.from(text);
    for (let from = 0; from < characters.length; from += 1)
      suffixes.add(characters.slice(from, from + SUFFIX_LENGTH).join(""));
  }
  return [...suffixes];
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
  for (let from = 0; from < rows.length; from += BATCH)
    await db
      .insertInto("search_terms")
      .values(rows.slice(from, from + BATCH))
      .execute();
}

/** Who or what contains the words. `isComplete` is false when there are more than `MAX_HITS`. */
export interface SearchHits {
  readonly refIds: readonly string[];
  readonly customerIds: readonly string[];
  readonly isComplete: boolean;
}

/** @param words - folded as the kind's texts are: `foldSearch` for customers, the number's key for orders. Not empty. */
export async function findBySearch(db: Db, kind: SearchKind, words: string): Promise<SearchHits> {
  const head = Array.from(words).slice(0, SUFFIX_LENGTH).join("");
  const rows = await db
    .selectFrom("search_terms")
    .select(["ref_id", "customer_id"])
    .where("kind", "=", kind)
    .where("suffix", ">=", head)
    .where("suffix", "<", head + BEHIND_ALL)
    .limit(MAX_HITS + 1)
    .execute();
  return {
    refIds: [...new Set(rows.map((row) => row.ref_id))],
    customerIds: [...new Set(rows.map((row) => row.customer_id))],
    isComplete: rows.length <= MAX_HITS,
  };
}

/** Takes up accounts and orders that nobody has indexed, a bounded number at a time. @returns how many. */
export async function indexUnindexed(database: Database): Promise<number> {
  const accounts = await database.read((db) =>
    db
      .selectFrom("accounts")
      .select(["id", "email", "name"])
      .where("search_indexed", "is", null)
      .limit(BATCH)
      .execute(),
  );
  const orders = await database.read((db) =>
    db
      .selectFrom("orders")
      .select(["id", "order_number_key as key", "customer_id as customerId"])
      .where("search_indexed", "is", null)
      .limit(BATCH)
      .execute(),
  );
  for (const account of accounts) await database.write((tx) => indexCustomer(dbOf(tx), account));
  for (const order of orders) await database.write((tx) => indexOrder(dbOf(tx), order));
  return accounts.length + orders.length;
}
