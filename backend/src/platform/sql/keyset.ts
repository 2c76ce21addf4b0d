import { type RawBuilder, sql } from "kysely";
import type { Database, Db } from "./database.ts";

/** Where a page ended: the sorting value and the id of its last row. */
export interface Position {
  readonly at: number;
  readonly id: string;
}

/** An order of a table's rows that an index has: equal values, then the sorting column, then the id. */
export interface IndexOrder {
  readonly table: "conversations" | "orders";
  readonly index: string;
  readonly by: string;
  readonly direction: "asc" | "desc";
  /** What holds for every wanted row: the index's leading columns, and bounds of its sorting column. */
  readonly where: RawBuilder<unknown>;
}

/**
 * The next rows of an order behind a position: their ids and sorting values, read from the index alone.
 *
 * The index is named to the store, because both guess from the size of a table and change their mind as it grows. Rows of the position's own
 * instant are asked for apart: as one condition (`at < x or at = x and id < y`) neither store would begin at the right place of the index.
 */
export async function idsBehind(
  db: Db,
  kind: Database["kind"],
  order: IndexOrder,
  after: Position | null,
  limit: number,
): Promise<readonly Position[]> {
  if (after === null) return idsWhere(db, kind, order, sql`1 = 1`, limit);
  const at = sql.ref(order.by);
  const beyond = beyondSign(order.direction);
  const same = await idsWhere(db, kind, order, sql`${at} = ${after.at} and id ${beyond} ${after.id}`, limit);
  if (same.length >= limit) return same;
  const rest = await idsWhere(db, kind, order, sql`${at} ${beyond} ${after.at}`, limit - same.length);
  return [...same, ...rest];
}

async function idsWhere(
  db: Db,
  kind: Database["kind"],
  order: IndexOrder,
  bound: RawBuilder<unknown>,
  limit: number,
): Promise<readonly Position[]> {
  const { table, index, by, where } = order;
  const direction = sql.raw(order.direction);
  const { rows } = await sql<Position>`select id, ${sql.ref(by)} as at
    from ${sql.table(table)} ${throughIndex(kind, index)}
    where ${where} and ${bound}
    order by ${sql.ref(by)} ${direction}, id ${direction} limit ${limit}`.execute(db);
  return rows;
}

/** Behind a table's name: the index to read it through. */
export function throughIndex(kind: Database["kind"], index: string): RawBuilder<unknown> {
  return kind === "mysql" ? sql`force index (${sql.ref(index)})` : sql`indexed by ${sql.ref(index)}`;
}

/** The rows behind a position in an order, as one condition: where another index finds the rows and they are few. */
export function isBehind(
  order: Pick<IndexOrder, "by" | "direction">,
  after: Position | null,
): RawBuilder<unknown> {
  if (after === null) return sql`1 = 1`;
  const at = sql.ref(order.by);
  const beyond = beyondSign(order.direction);
  return sql`(${at} ${beyond} ${after.at} or (${at} = ${after.at} and id ${beyond} ${after.id}))`;
}

function beyondSign(direction: "asc" | "desc"): RawBuilder<unknown> {
  return direction === "asc" ? sql`>` : sql`<`;
}

/** Sorts positions in the order's direction. */
export function byPosition(direction: "asc" | "desc"): (a: Position, b: Position) => number {
  const sign = direction === "asc" ? 1 : -1;
  return (a, b) => sign * (a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
