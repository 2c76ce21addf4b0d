import type { CompletedQuery, ListQuery } from "@chatpjt/contract/conversations";
import { type RawBuilder, sql } from "kysely";
import { chunksForQuery, type Database, type Db, repeatedToPowerOfTwo } from "../platform/sql/database.ts";
import {
  byPosition,
  type IndexOrder,
  idsBehind,
  isBehind,
  type Position,
  throughIndex,
} from "../platform/sql/keyset.ts";
import { containsLiterally } from "../platform/sql/literal-like.ts";
import { searchPage } from "../platform/sql/search-page.ts";
import { findBySearch, foldSearch, isIndexed, SUFFIX_LENGTH } from "../platform/sql/search-terms.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { ConversationReads, ListedConversation, Page } from "./conversation-reads.ts";
import { toConversation } from "./conversations.sql.ts";

const DAY_MS = 86_400_000;
/** Asia/Seoul has kept UTC+9 without daylight saving since 1988. */
const SEOUL_OFFSET_MS = 9 * 3_600_000;
const UNCATEGORISED = "미분류";
/** Up to so many customers each is read by itself, newest first, so that one with very many conversations costs a page and no more. */
const SEPARATE_CUSTOMERS = 64;

/** The instant at which the day of `now` began in Seoul. */
export function startOfSeoulDay(now: EpochMs): EpochMs {
  return Math.floor((now + SEOUL_OFFSET_MS) / DAY_MS) * DAY_MS - SEOUL_OFFSET_MS;
}

/**
 * The console's lists in the store. A page is found in the index of its list and filters (`orderOf`) first, then its rows are read by their
 * ids: what it costs does not depend on how much is stored or how far the page is from the first.
 */
export function sqlConversationLists(database: Database): Pick<ConversationReads, "list" | "listCompleted"> {
  return {
    list: (name, query) => page(database, { ...query, name, handledBy: null, since: null }),
    listCompleted: (query, now) =>
      page(database, {
        ...query,
        name: "completed",
        handledBy: query.handler === "all" ? null : query.handler === "AI" ? "ai" : "agent",
        since: sinceOf(query.dateRange, now),
      }),
  };
}

interface WantedPage extends ListQuery {
  readonly name: "active" | "pending" | "completed";
  readonly handledBy: "ai" | "agent" | null;
  /** Completed at or after it; null = whenever. */
  readonly since: EpochMs | null;
}

async function page(database: Database, wanted: WantedPage): Promise<Page<ListedConversation>> {
  const after = readListCursor(wanted.cursor);
  const order = orderOf(wanted);
  const words = foldSearch(wanted.search);
  const limit = wanted.limit + 1;
  const found =
    words === ""
      ? {
          rows: await database.read((db) => idsBehind(db, database.kind, order, after, limit)),
          stoppedAt: null,
        }
      : await search(database, { order, after, words, limit, name: wanted.name });
  const shown = found.rows.slice(0, wanted.limit);
  const last = found.rows.length > wanted.limit ? shown.at(-1) : found.stoppedAt;
  return {
    rows: await database.read((db) => listedConversations(db, wanted.name, shown)),
    nextCursor: last == null ? null : listCursor(last),
  };
}

/** The index that has a list under its filters in its order. */
function orderOf({ name, category, handledBy, since }: WantedPage): IndexOrder {
  const isOfCategory = category !== "all";
  const by = { active: "last_activity_at", pending: "pending_at", completed: "completed_at" }[name];
  const narrowed = [
    ...(isOfCategory && handledBy !== null ? ["both"] : []),
    ...(isOfCategory ? ["category"] : []),
    ...(handledBy !== null ? ["handler"] : []),
  ][0];
  return {
    table: "conversations",
    index: narrowed === undefined ? `conversations_${name}` : `conversations_${name}_${narrowed}`,
    by,
    direction: name === "pending" ? "asc" : "desc",
    where: filterOf({ name, category, handledBy, since }),
  };
}

function filterOf({
  name,
  category,
  handledBy,
  since,
}: Pick<WantedPage, "name" | "category" | "handledBy" | "since">): RawBuilder<unknown> {
  const conditions = [sql`status = ${name}`];
  if (handledBy !== null) conditions.push(sql`handled_by = ${handledBy}`);
  if (category === UNCATEGORISED) conditions.push(sql`category is null`);
  else if (category !== "all") conditions.push(sql`category = ${category}`);
  if (since !== null) conditions.push(sql`completed_at >= ${since}`);
  return sql.join(conditions, sql` and `);
}

interface Search {
  readonly name: WantedPage["name"];
  readonly order: IndexOrder;
  readonly after: Position | null;
  /** Folded, not empty. */
  readonly words: string;
  readonly limit: number;
}

async function search(database: Database, { name, order, after, words, limit }: Search) {
  const key = orderNumberKeyOf(words);
  const scope = { order, after, limit };
  return searchPage<Position>({
    limit,
    isIndexed: await database.read(
      async (db) => (await isIndexed(db, "accounts")) && (await isIndexed(db, "orders")),
    ),
    through: async (most) => {
      const customers = await database.read((db) => matchingCustomers(db, words, key, most));
      if (customers === null) return null;
      return ofCustomers(database, customers, name === "completed" ? completedOf : openOf, scope);
    },
    look: (from, count) =>
      database.read(async (db) => {
        const seen = await idsBehind(db, database.kind, order, from ?? after, count);
        const matching = await matchingAmong(db, seen, words, key);
        return { seen, hits: seen.filter(({ id }) => matching.has(id)) };
      }),
  });
}

/** As orders spell their keys: upper case, without blanks and dashes. */
function orderNumberKeyOf(words: string): string {
  return words.toUpperCase().replace(/[\s-]/gu, "");
}

/** Customers whose e-mail, name or order number contains the words; null when they are more than `most`. */
async function matchingCustomers(
  db: Db,
  words: string,
  key: string,
  most: number,
): Promise<readonly string[] | null> {
  const byText = await findBySearch(db, "customer", words, most);
  const byNumber = key === "" ? [] : await findBySearch(db, "order", key, most);
  if (byText === null || byNumber === null) return null;
  const ids = [...new Set([...byText, ...byNumber].map((hit) => hit.customerId))];
  if (Array.from(words).length <= SUFFIX_LENGTH) return ids.length > most ? null : ids;
  const matching = new Set<string>();
  for (const chunk of chunksForQuery(ids))
    for (const id of await customersContaining(db, chunk, words, key)) matching.add(id);
  return [...matching];
}

/** The page among the conversations of the given customers, some hundreds of customers at a time. */
async function ofCustomers(
  database: Database,
  customers: readonly string[],
  read: (db: Db, kind: Database["kind"], customers: readonly string[], scope: Scope) => Promise<Position[]>,
  scope: Scope,
): Promise<readonly Position[]> {
  let found: readonly Position[] = [];
  for (const chunk of chunksForQuery(customers)) {
    const more = await database.read((db) => read(db, database.kind, chunk, scope));
    found = [...found, ...more].sort(byPosition(scope.order.direction)).slice(0, scope.limit);
  }
  return found;
}

type Scope = Pick<Search, "order" | "after" | "limit">;

/** A customer has at most one conversation that is not completed. */
async function openOf(
  db: Db,
  kind: Database["kind"],
  customers: readonly string[],
  { order, after }: Scope,
): Promise<Position[]> {
  const { rows } = await sql<Position>`select id, ${sql.ref(order.by)} as at
    from conversations ${kind === "mysql" ? throughIndex(kind, "conversations_open") : sql``}
    where open_customer_id in (${sql.join(repeatedToPowerOfTwo(customers))}) and ${order.where}
      and ${isBehind(order, after)}`.execute(db);
  return rows;
}

async function completedOf(
  db: Db,
  kind: Database["kind"],
  customers: readonly string[],
  { order, after, limit }: Scope,
): Promise<Position[]> {
  const upto = after === null ? sql`1 = 1` : sql`completed_at <= ${after.at}`;
  const newest = (who: RawBuilder<unknown>) => sql`select id, completed_at as at
    from conversations ${throughIndex(kind, "conversations_customer_completed")}
    where ${who} and ${upto} and ${isBehind(order, after)} and ${order.where}
    order by completed_at desc, id desc limit ${limit}`;
  if (customers.length > SEPARATE_CUSTOMERS) {
    const among = sql`customer_id in (${sql.join(repeatedToPowerOfTwo(customers))})`;
    return (await sql<Position>`${newest(among)}`.execute(db)).rows;
  }
  const parts = customers.map(
    (customer, index) =>
      sql`select * from (${newest(sql`customer_id = ${customer}`)}) as ${sql.ref(`of_${index}`)}`,
  );
  return (await sql<Position>`${sql.join(parts, sql` union all `)}`.execute(db)).rows;
}

/** Those of the conversations whose customer's e-mail, name or order number contains the words. */
async function matchingAmong(
  db: Db,
  seen: readonly Position[],
  words: string,
  key: string,
): Promise<ReadonlySet<string>> {
  if (seen.length === 0) return new Set();
  const rows = await db
    .selectFrom("conversations")
    .select(["id", "customer_id"])
    .where("id", "in", repeatedToPowerOfTwo(seen.map(({ id }) => id)))
    .execute();
  const customers = [...new Set(rows.map((row) => row.customer_id))];
  const matching = await customersContaining(db, customers, words, key);
  return new Set(rows.filter((row) => matching.has(row.customer_id)).map(({ id }) => id));
}

/** Those of the customers whose texts contain the words: what the index of suffixes says, by looking. */
async function customersContaining(
  db: Db,
  customers: readonly string[],
  words: string,
  key: string,
): Promise<ReadonlySet<string>> {
  const accounts = await db
    .selectFrom("accounts")
    .select(["id", "email", "name"])
    .where("id", "in", repeatedToPowerOfTwo(customers))
    .execute();
  const matching = new Set(
    accounts
      .filter((row) => [row.email, row.name].some((text) => foldSearch(text).includes(words)))
      .map(({ id }) => id),
  );
  const others = customers.filter((id) => !matching.has(id));
  if (key === "" || others.length === 0) return matching;
  const orders = await db
    .selectFrom("orders")
    .select("customer_id")
    .distinct()
    .where("customer_id", "in", repeatedToPowerOfTwo(others))
    .where((where) => containsLiterally(where.ref("order_number_key"), key))
    .execute();
  for (const row of orders) matching.add(row.customer_id);
  return matching;
}

/** In the order of the positions; what has left the list meanwhile is left out. */
async function listedConversations(
  db: Db,
  name: WantedPage["name"],
  positions: readonly Position[],
): Promise<readonly ListedConversation[]> {
  if (positions.length === 0) return [];
  const rows = await db
    .selectFrom("conversations as c")
    .innerJoin("accounts as customer", "customer.id", "c.customer_id")
    .leftJoin("accounts as agent", "agent.id", "c.agent_id")
    .selectAll("c")
    .select(["customer.email as customer_email", "agent.name as agent_name"])
    .where("c.id", "in", repeatedToPowerOfTwo(positions.map(({ id }) => id)))
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return positions.flatMap(({ id }) => {
    const row = byId.get(id);
    // Looked at here: told of the status, SQLite would walk the whole list instead of taking the ids.
    if (row?.status !== name) return [];
    return [
      { conversation: toConversation(row), customerEmail: row.customer_email, agentName: row.agent_name },
    ];
  });
}

function sinceOf(range: CompletedQuery["dateRange"], now: EpochMs): EpochMs | null {
  switch (range) {
    case "all":
      return null;
    case "today":
      return startOfSeoulDay(now);
    case "week":
      return now - 7 * DAY_MS;
    case "month":
      return now - 30 * DAY_MS;
  }
}

/** A page's end as clients see it. */
export function listCursor(position: Position): string {
  return Buffer.from(`${position.at ?? 0}:${position.id}`).toString("base64url");
}

/** A cursor that is not ours counts as none: the list begins anew. */
export function readListCursor(text: string | undefined): Position | null {
  if (text === undefined) return null;
  const match = /^(\d{1,16}):([0-9a-zA-Z]{1,64})$/u.exec(Buffer.from(text, "base64url").toString("utf8"));
  return match?.[1] === undefined || match[2] === undefined ? null : { at: Number(match[1]), id: match[2] };
}
