import { sql } from "kysely";
import type { Database, Db } from "../platform/sql/database.ts";
import { idsBehind } from "../platform/sql/keyset.ts";
import { listCursor, readListCursor, sqlConversationLists } from "./conversation-lists.sql.ts";
import type { ConversationReads, ListChange, PastConversation } from "./conversation-reads.ts";
import { toConversation, toMessage } from "./conversations.sql.ts";

const STATUSES = ["active", "pending", "completed"] as const;

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

    ...sqlConversationLists(database),

    listOfCustomer: (customerId, query) =>
      database.read(async (db) => {
        const order = {
          table: "conversations",
          index: "conversations_customer",
          by: "started_at",
          direction: "desc",
          where: sql`customer_id = ${customerId}`,
        } as const;
        const found = await idsBehind(
          db,
          database.kind,
          order,
          readListCursor(query.cursor),
          query.limit + 1,
        );
        const page = found.slice(0, query.limit);
        const last = page.at(-1);
        return {
          rows: await pastConversations(
            db,
            page.map(({ id }) => id),
          ),
          nextCursor: found.length > query.limit && last !== undefined ? listCursor(last) : null,
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

/** In the order of the ids. */
async function pastConversations(db: Db, ids: readonly string[]): Promise<readonly PastConversation[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("conversations as c")
    .leftJoin("messages as question", (join) =>
      join.onRef("question.conversation_id", "=", "c.id").onRef("question.seq", "=", "c.last_customer_seq"),
    )
    .selectAll("c")
    .select("question.content as question")
    .where("c.id", "in", [...ids])
    .execute();
  const place = new Map(ids.map((id, index) => [id, index]));
  return rows
    .toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
    .map((row) => ({ conversation: toConversation(row), lastQuestion: row.question }));
}
