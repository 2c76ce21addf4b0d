import { type RawBuilder, sql } from "kysely";
import { chunksForQuery, type Database, type Db, repeatedToPowerOfTwo } from "../platform/sql/database.ts";
import { byPosition, type IndexOrder, idsBehind, isBehind, type Position } from "../platform/sql/keyset.ts";
import { containsLiterally } from "../platform/sql/literal-like.ts";
import { searchPage } from "../platform/sql/search-page.ts";
import { findBySearch, isIndexed } from "../platform/sql/search-terms.ts";
import { toListed, withCustomer } from "./order-rows.sql.ts";
import type { ListedOrder, OrderPage, OrderQuery } from "./ports.ts";

/** A page of orders, newest first: found in the index of its filters, then read by its ids. */
export async function orderPage(database: Database, query: OrderQuery): Promise<OrderPage> {
  const order = orderOf(query);
  const after = query.after === null ? null : { at: query.after.orderedAt, id: query.after.id };
  const found =
    query.keyPart === null
      ? {
          rows: await database.read((db) => idsBehind(db, database.kind, order, after, query.limit)),
          stoppedAt: null,
        }
      : await search(database, { order, after, words: query.keyPart, limit: query.limit });
  const { stoppedAt } = found;
  return {
    orders: await database.read((db) => listedOrders(db, found.rows)),
    stoppedAt: stoppedAt === null ? null : { orderedAt: stoppedAt.at, id: stoppedAt.id },
  };
}

/** One customer's orders are read as they are; of everybody's, each status has its own order. */
function orderOf({ customerId, status }: OrderQuery): IndexOrder {
  const ofStatus = status === null ? sql`1 = 1` : sql`shipping_status = ${status}`;
  const narrowed: { index: string; where: RawBuilder<unknown> } =
    customerId === null
      ? { index: status === null ? "orders_ordered" : "orders_status", where: ofStatus }
      : { index: "orders_customer", where: sql`customer_id = ${customerId} and ${ofStatus}` };
  return { table: "orders", by: "ordered_at", direction: "desc", ...narrowed };
}

interface Search {
  readonly order: IndexOrder;
  readonly after: Position | null;
  /** As `orderNumberKey` spells it; not empty. */
  readonly words: string;
  readonly limit: number;
}

async function search(database: Database, { order, after, words, limit }: Search) {
  return searchPage<Position>({
    limit,
    isIndexed: await database.read((db) => isIndexed(db, "orders")),
    through: async (most) => {
      const hits = await database.read((db) => findBySearch(db, "order", words, most));
      if (hits === null) return null;
      let found: readonly Position[] = [];
      for (const ids of chunksForQuery(hits.map(({ refId }) => refId))) {
        const more = await database.read((db) => among(db, ids, words, { order, after, limit }));
        found = [...found, ...more].sort(byPosition("desc")).slice(0, limit);
      }
      return found;
    },
    look: (from, count) =>
      database.read(async (db) => {
        const seen = await idsBehind(db, database.kind, order, from ?? after, count);
        return { seen, hits: await containing(db, seen, words) };
      }),
  });
}

async function among(
  db: Db,
  ids: readonly string[],
  words: string,
  { order, after, limit }: Pick<Search, "order" | "after" | "limit">,
): Promise<readonly Position[]> {
  const { rows } = await sql<Position>`select id, ordered_at as at from orders
    where id in (${sql.join(repeatedToPowerOfTwo(ids))}) and ${order.where} and ${isBehind(order, after)}
      and ${containsLiterally(sql.ref("order_number_key"), words)}
    order by ordered_at desc, id desc limit ${limit}`.execute(db);
  return rows;
}

async function containing(db: Db, seen: readonly Position[], words: string): Promise<readonly Position[]> {
  if (seen.length === 0) return [];
  const rows = await db
    .selectFrom("orders")
    .select("id")
    .where("id", "in", repeatedToPowerOfTwo(seen.map(({ id }) => id)))
    .where((where) => containsLiterally(where.ref("order_number_key"), words))
    .execute();
  const matching = new Set(rows.map(({ id }) => id));
  return seen.filter(({ id }) => matching.has(id));
}

/** In the order of the positions. */
async function listedOrders(db: Db, positions: readonly Position[]): Promise<readonly ListedOrder[]> {
  if (positions.length === 0) return [];
  const rows = await withCustomer(db)
    .where("orders.id", "in", repeatedToPowerOfTwo(positions.map(({ id }) => id)))
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return positions.flatMap(({ id }) => {
    const row = byId.get(id);
    return row === undefined ? [] : [toListed(row)];
  });
}
