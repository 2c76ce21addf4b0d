import { type SelectQueryBuilder, sql } from "kysely";
import type { Database, Db } from "../platform/sql/database.ts";
import type { ConversationsTable } from "../platform/sql/schema.ts";
import { findBySearch, foldSearch, SUFFIX_LENGTH } from "../platform/sql/search-terms.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { ConversationReads, ListChange, ListedConversation, Page } from "./conversation-reads.ts";
import { toConversation, toMessage } from "./conversations.sql.ts";

const DAY_MS = 86_400_000;
/** Asia/Seoul has kept UTC+9 without daylight saving since 1988. */
const SEOUL_OFFSET_MS = 9 * 3_600_000;
const STATUSES = ["active", "pending", "completed"] as const;
const UNCATEGORISED = "미분류";

/** The instant at which the day of `now` began in Seoul. */
export function startOfSeoulDay(now: EpochMs): EpochMs {
  return Math.floor((now + SEOUL_OFFSET_MS) / DAY_MS) * DAY_MS - SEOUL_OFFSET_MS;
}

/** Reads in the store. Every query has its index, every list its page (`delivery.md`, stores and scale). */
export function sqlConversationReads(database: Database): ConversationReads {
  return {
    find: (id) =>
      database.read(async (db) => {
        const row = await db.selectFrom("conversations").selectAll().where("id", "=", id).executeTakeFirst();
        return row === undefined ? null : toConversation(row);
      }),

    messages: (conversationId, range) =>
      database.read(async (db) => {
        const forward = range.afterSeq !== undefined;
        let query = db
          .selectFrom("messages")
          .leftJoin("accounts as sender", "sender.id", "messages.sender_id")
          .selectAll("messages")
          .select("sender.name as sender_name")
          .where("conversation_id", "=", conversationId);
        if (range.afterSeq !== undefined) query = query.where("seq", ">", range.afterSeq);
        if (range.beforeSeq !== undefined) query = query.where("seq", "<", range.beforeSeq);
        const rows = await query
          .orderBy("seq", forward ? "asc" : "desc")
          .limit(range.limit + 1)
          .execute();
        const hasMore = rows.length > range.limit;
        const page = rows.slice(0, range.limit).map(toMessage);
        return { messages: forward ? page : page.reverse(), hasMore };
      }),

    list: (name, query) =>
      database.read(async (db) => {
        const by = name === "active" ? "last_activity_at" : "pending_at";
        const direction = name === "active" ? "desc" : "asc";
        const found = await findCustomers(db, query.search);
        if (found?.kind === "customers") {
          const wanted = (row: ListKeys) => row.status === name && hasCategory(row, query.category);
          const ids = await idsOfCustomers(db, found.ids, wanted, by, direction, query);
          return pageAmong(db, ids, by, direction, query);
        }
        const select = filtered(listed(db), { ...query, found }).where("c.status", "=", name);
        return pageOf(select, by, direction, query);
      }),

    listCompleted: (query, now) =>
      database.read(async (db) => {
        const handledBy = query.handler === "all" ? null : query.handler === "AI" ? "ai" : "agent";
        const since = sinceOf(query.dateRange, now);
        const found = await findCustomers(db, query.search);
        if (found?.kind === "customers") {
          const wanted = (row: ListKeys) =>
            row.status === "completed" &&
            hasCategory(row, query.category) &&
            (handledBy === null || row.handled_by === handledBy) &&
            (since === null || (row.completed_at ?? 0) >= since);
          const ids = await idsOfCustomers(db, found.ids, wanted, "completed_at", "desc", query);
          return pageAmong(db, ids, "completed_at", "desc", query);
        }
        let select = filtered(listed(db), { ...query, found }).where("c.status", "=", "completed");
        if (handledBy !== null) select = select.where("c.handled_by", "=", handledBy);
        if (since !== null) select = select.where("c.completed_at", ">=", since);
        return pageOf(select, "completed_at", "desc", query);
      }),

    listOfCustomer: (customerId, query) =>
      database.read(async (db) => {
        const cursor = parseCursor(query.cursor);
        let select = db
          .selectFrom("conversations as c")
          .leftJoin("messages as question", (join) =>
            join
              .onRef("question.conversation_id", "=", "c.id")
              .onRef("question.seq", "=", "c.last_customer_seq"),
          )
          .selectAll("c")
          .select("question.content as question")
          .where("c.customer_id", "=", customerId);
        if (cursor !== null) {
          select = select.where((where) =>
            where.or([
              where("c.started_at", "<", cursor.at),
              where.and([where("c.started_at", "=", cursor.at), where("c.id", "<", cursor.id)]),
            ]),
          );
        }
        const rows = await select
          .orderBy("c.started_at", "desc")
          .orderBy("c.id", "desc")
          .limit(query.limit + 1)
          .execute();
        const page = rows.slice(0, query.limit);
        const last = page.at(-1);
        return {
          rows: page.map((row) => ({ conversation: toConversation(row), lastQuestion: row.question })),
          nextCursor:
            rows.length > query.limit && last !== undefined ? cursorOf(last.started_at, last.id) : null,
        };
      }),

    log: (conversationId) =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom("audit_log as log")
          .leftJoin("accounts as actor", "actor.id", "log.actor_id")
          .select([
            "log.id",
            "log.at",
            "log.after_seq",
            "log.action",
            "log.actor_kind",
            "log.actor_id",
            "log.data",
          ])
          .select("actor.name as actor_name")
          .where("log.conversation_id", "=", conversationId)
          .orderBy("log.at")
          .orderBy("log.id")
          .limit(1_000)
          .execute();
        return rows.map((row) => ({
          id: row.id,
          at: row.at,
          afterSeq: row.after_seq ?? 0,
          action: row.action,
          actorKind: row.actor_kind,
          actorId: row.actor_id,
          actorName: row.actor_name,
          data: JSON.parse(row.data) as Record<string, unknown>,
        }));
      }),

    positions: (ids) =>
      database.read(async (db) => {
        if (ids.length === 0) return [];
        const rows = await db
          .selectFrom("conversations")
          .select(["id", "last_seq", "version", "admin_read_seq", "ai_read_seq", "customer_read_seq"])
          .where("id", "in", [...ids])
          .execute();
        return rows.map((row) => ({
          id: row.id,
          seq: row.last_seq,
          version: row.version,
          adminReadSeq: row.admin_read_seq,
          aiReadSeq: row.ai_read_seq,
          customerReadSeq: row.customer_read_seq,
        }));
      }),

    listChanges: (since, limit) =>
      database.read(async (db) => {
        const rows = db
          .selectFrom("conversations")
          .select(["id", "status", "version", "unread_count", "list_changed_at"]);
        const found = new Map<string, ListChange>();
        const changes = [
          // Messages move the activity, which is indexed behind the status.
          ...STATUSES.map((status) =>
            rows.where("status", "=", status).where("last_activity_at", ">=", since),
          ),
          rows.where("list_changed_at", ">=", since),
        ];
        for (const change of changes) {
          for (const row of await change.limit(limit + 1).execute()) {
            found.set(row.id, {
              id: row.id,
              list: row.status,
              version: row.version,
              unread: row.unread_count,
              changedAt: row.list_changed_at,
            });
          }
          if (found.size > limit) return null;
        }
        return [...found.values()];
      }),
  };
}

const emptyPage: Page<ListedConversation> = { rows: [], nextCursor: null };

function listed(db: Db) {
  return db
    .selectFrom("conversations as c")
    .innerJoin("accounts as customer", "customer.id", "c.customer_id")
    .leftJoin("accounts as agent", "agent.id", "c.agent_id")
    .selectAll("c")
    .select(["customer.email as customer_email", "agent.name as agent_name"]);
}

type ListedQuery = ReturnType<typeof listed>;

function filtered(
  select: ListedQuery,
  query: { readonly category: string; readonly found: Extract<Found, { kind: "common" }> | null },
): ListedQuery {
  let result = select;
  if (query.category === UNCATEGORISED) result = result.where("c.category", "is", null);
  else if (query.category !== "all") result = result.where("c.category", "=", query.category);
  return query.found === null ? result : containing(result, query.found);
}

function hasCategory(row: Pick<ListKeys, "category">, category: string): boolean {
  if (category === "all") return true;
  return category === UNCATEGORISED ? row.category === null : row.category === category;
}

/** The page of the given conversations, one more than fits where there is more. */
async function pageAmong(
  db: Db,
  ids: readonly string[],
  by: SortColumn,
  direction: "asc" | "desc",
  query: { readonly limit: number },
): Promise<Page<ListedConversation>> {
  if (ids.length === 0) return emptyPage;
  return pageOf(listed(db).where("c.id", "in", [...ids]), by, direction, { limit: query.limit });
}

/** What a search found: the customers, or that it is so common that the list itself is walked and filtered. */
type Found =
  | { readonly kind: "customers"; readonly ids: readonly string[] }
  | { readonly kind: "common"; readonly words: string; readonly key: string };

/** Customers whose e-mail, name or order number contains the words; null for an empty search. */
async function findCustomers(db: Db, search: string): Promise<Found | null> {
  const words = foldSearch(search);
  if (words === "") return null;
  const key = words.toUpperCase().replace(/[\s-]/gu, "");
  const byText = await findBySearch(db, "customer", words);
  const byNumber = key === "" ? null : await findBySearch(db, "order", key);
  if (!byText.isComplete || byNumber?.isComplete === false) return { kind: "common", words, key };
  const ids = new Set([...byText.customerIds, ...(byNumber?.customerIds ?? [])]);
  // Longer than a suffix: found by its beginning, compared as a whole.
  if (words.length > SUFFIX_LENGTH && ids.size > 0) return { kind: "common", words, key };
  return { kind: "customers", ids: [...ids] };
}

/** Neither store needs to be told about `!`, whatever its modes say about backslashes. */
const ESCAPE = "!";

/** The search as a filter of the list, row by row. */
function containing(select: ListedQuery, { words, key }: Extract<Found, { kind: "common" }>): ListedQuery {
  const pattern = `%${escapeLike(words)}%`;
  return select.where((where) =>
    where.or([
      sql<boolean>`customer.email like ${pattern} escape ${sql.lit(ESCAPE)}`,
      sql<boolean>`lower(customer.name) like ${pattern} escape ${sql.lit(ESCAPE)}`,
      ...(key === ""
        ? []
        : [
            where.exists(
              where
                .selectFrom("orders")
                .select("orders.id")
                .whereRef("orders.customer_id", "=", "c.customer_id")
                .where(
                  sql<boolean>`orders.order_number_key like ${`%${escapeLike(key)}%`} escape ${sql.lit(ESCAPE)}`,
                ),
            ),
          ]),
    ]),
  );
}

/**
 * The page's conversations among those of few customers: read by customer, chosen and sorted here. The stores would rather walk the whole
 * list by its order than believe that a handful of customers is the better way in.
 */
async function idsOfCustomers(
  db: Db,
  customerIds: readonly string[],
  wanted: (row: ListKeys) => boolean,
  by: SortColumn,
  direction: "asc" | "desc",
  query: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("conversations")
    .select(["id", "status", "category", "handled_by", "last_activity_at", "pending_at", "completed_at"])
    .where("customer_id", "in", [...customerIds])
    .execute();
  const cursor = parseCursor(query.cursor);
  const sign = direction === "asc" ? 1 : -1;
  const compare = (a: { at: number; id: string }, b: { at: number; id: string }) =>
    sign * (a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return rows
    .filter(wanted)
    .map((row) => ({ id: row.id, at: row[by] ?? 0 }))
    .filter((row) => cursor === null || compare(row, cursor) > 0)
    .sort(compare)
    .slice(0, query.limit + 1)
    .map(({ id }) => id);
}

type SortColumn = "last_activity_at" | "pending_at" | "completed_at";
type ListKeys = Pick<ConversationsTable, "status" | "category" | "handled_by" | "completed_at">;

/** `%` and `_` in a search are literal. */
function escapeLike(text: string): string {
  return text.replace(/[!%_]/gu, (character) => `${ESCAPE}${character}`);
}

function sinceOf(range: "all" | "today" | "week" | "month", now: EpochMs): EpochMs | null {
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

async function pageOf(
  select: ListedQuery,
  by: SortColumn,
  direction: "asc" | "desc",
  query: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<ListedConversation>> {
  const cursor = parseCursor(query.cursor);
  const column = `c.${by}` as const;
  const beyond = direction === "asc" ? ">" : "<";
  let paged: SelectQueryBuilder<
    ListedQuery extends SelectQueryBuilder<infer DB, infer _T, infer _O> ? DB : never,
    ListedQuery extends SelectQueryBuilder<infer _D, infer T, infer _O> ? T : never,
    ListedQuery extends SelectQueryBuilder<infer _D, infer _T, infer O> ? O : never
  > = select;
  if (cursor !== null) {
    paged = paged.where((where) =>
      where.or([
        where(column, beyond, cursor.at),
        where.and([where(column, "=", cursor.at), where("c.id", beyond, cursor.id)]),
      ]),
    );
  }
  const rows = await paged
    .orderBy(column, direction)
    .orderBy("c.id", direction)
    .limit(query.limit + 1)
    .execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({
      conversation: toConversation(row),
      customerEmail: row.customer_email,
      agentName: row.agent_name,
    })),
    nextCursor: rows.length > query.limit && last !== undefined ? cursorOf(last[by] ?? 0, last.id) : null,
  };
}

function cursorOf(at: number, id: string): string {
  return Buffer.from(`${at}:${id}`).toString("base64url");
}

/** A cursor that is not ours counts as none: the list begins anew. */
function parseCursor(text: string | undefined): { readonly at: number; readonly id: string } | null {
  if (text === undefined) return null;
  const match = /^(\d{1,16}):([0-9a-zA-Z]{1,64})$/u.exec(Buffer.from(text, "base64url").toString("utf8"));
  return match?.[1] === undefined || match[2] === undefined ? null : { at: Number(match[1]), id: match[2] };
}
