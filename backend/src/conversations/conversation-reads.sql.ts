import { type ExpressionBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { Database, Db } from "../platform/sql/database.ts";
import type { Tables } from "../platform/sql/schema.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { ConversationReads, ListChange, ListedConversation, Page } from "./conversation-reads.ts";
import { toConversation, toMessage } from "./conversations.sql.ts";

const DAY_MS = 86_400_000;
/** Asia/Seoul has kept UTC+9 without daylight saving since 1988. */
const SEOUL_OFFSET_MS = 9 * 3_600_000;
const STATUSES = ["active", "pending", "completed"] as const;
const UNCATEGORISED = "미분류";
/** Customers a search may match; above it the search is too wide to be of use. */
const MAX_MATCHES = 1_000;

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
        const matches = await matchingCustomers(db, query.search);
        if (matches?.length === 0) return emptyPage;
        const select = filtered(listed(db), { ...query, matches }).where("c.status", "=", name);
        return pageOf(select, by, direction, query);
      }),

    listCompleted: (query, now) =>
      database.read(async (db) => {
        const matches = await matchingCustomers(db, query.search);
        if (matches?.length === 0) return emptyPage;
        let select = filtered(listed(db), { ...query, matches }).where("c.status", "=", "completed");
        if (query.handler !== "all")
          select = select.where("c.handled_by", "=", query.handler === "AI" ? "ai" : "agent");
        const since = sinceOf(query.dateRange, now);
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
  query: { readonly category: string; readonly matches: readonly string[] | null },
): ListedQuery {
  let result = select;
  if (query.category === UNCATEGORISED) result = result.where("c.category", "is", null);
  else if (query.category !== "all") result = result.where("c.category", "=", query.category);
  if (query.matches !== null) result = result.where("c.customer_id", "in", [...query.matches]);
  return result;
}

/** Customers whose e-mail, name or order number contains the words; null for an empty search. */
async function matchingCustomers(db: Db, search: string): Promise<readonly string[] | null> {
  const words = search.trim().normalize("NFC").toLowerCase();
  if (words === "") return null;
  const pattern = `%${escapeLike(words)}%`;
  const orderPattern = `%${escapeLike(words.toUpperCase().replace(/[\s-]/gu, ""))}%`;
  const byName = await db
    .selectFrom("accounts")
    .select("id")
    .where("role", "=", "customer")
    .where((where) => where.or([likeText(where, "email", pattern), likeText(where, "name", pattern)]))
    .limit(MAX_MATCHES)
    .execute();
  const byOrder =
    orderPattern === "%%"
      ? []
      : await db
          .selectFrom("orders")
          .select("customer_id as id")
          .distinct()
          .where((where) => likeOrder(where, orderPattern))
          .limit(MAX_MATCHES)
          .execute();
  return [...new Set([...byName, ...byOrder].map((row) => row.id))];
}

/** Neither store needs to be told about `!`, whatever its modes say about backslashes. */
const ESCAPE = "!";

function likeText(where: ExpressionBuilder<Tables, "accounts">, column: "email" | "name", pattern: string) {
  return sql<boolean>`lower(${where.ref(column)}) like ${pattern} escape ${sql.lit(ESCAPE)}`;
}

function likeOrder(where: ExpressionBuilder<Tables, "orders">, pattern: string) {
  return sql<boolean>`${where.ref("order_number_key")} like ${pattern} escape ${sql.lit(ESCAPE)}`;
}

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
  by: "last_activity_at" | "pending_at" | "completed_at",
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
