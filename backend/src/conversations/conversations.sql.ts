import { type Database, type Db, dbOf, isUniqueViolation, locked } from "../platform/sql/database.ts";
import { prepared } from "../platform/sql/prepared.ts";
import type { ConversationsTable, MessagesTable } from "../platform/sql/schema.ts";
import type { Clock } from "../shared/ports.ts";
import type { Standing } from "./domain/conversation.ts";
import type { StoredAttachment, StoredMessage } from "./domain/message.ts";
import { agentOf, type Conversation, handlerOf } from "./domain/snapshot.ts";
import type { ConversationStore } from "./ports.ts";

/** What a message changes; the columns of the standing and the category (and their indexes) are left alone. */
type Progress = Pick<
  ConversationsTable,
  | "version"
  | "last_seq"
  | "last_customer_seq"
  | "last_reply_seq"
  | "ai_read_seq"
  | "unread_count"
  | "last_message"
  | "last_activity_at"
  | "language"
>;

/** The statements of the hot path, compiled once per store. */
function hotStatements(kind: Database["kind"]) {
  return {
    load: prepared<{ id: string }>()((db, v) =>
      locked(kind, db.selectFrom("conversations").selectAll().where("id", "=", v("id"))),
    ),
    insertMessage: prepared<MessagesTable>()((db, v) =>
      db.insertInto("messages").values({
        id: v("id"),
        conversation_id: v("conversation_id"),
        seq: v("seq"),
        sender: v("sender"),
        sender_id: v("sender_id"),
        content: v("content"),
        attachments: v("attachments"),
        once_key: v("once_key"),
        created_at: v("created_at"),
      }),
    ),
    saveProgress: prepared<Progress & { id: string; known: number }>()((db, v) =>
      db
        .updateTable("conversations")
        .set({
          version: v("version"),
          last_seq: v("last_seq"),
          last_customer_seq: v("last_customer_seq"),
          last_reply_seq: v("last_reply_seq"),
          ai_read_seq: v("ai_read_seq"),
          unread_count: v("unread_count"),
          last_message: v("last_message"),
          last_activity_at: v("last_activity_at"),
          language: v("language"),
        })
        .where("id", "=", v("id"))
        .where("version", "=", v("known")),
    ),
  };
}

/** Conversations and messages in the store. `load` locks the row on MySQL, so `save` finds the version it expects. */
export function sqlConversationStore(kind: Database["kind"], clock: Clock): ConversationStore {
  const hot = hotStatements(kind);
  return {
    async load(tx, id) {
      const { rows } = await hot.load(dbOf(tx), { id });
      const row = rows[0];
      return row === undefined ? null : toConversation(row);
    },

    async findOpen(tx, customerId) {
      const query = dbOf(tx)
        .selectFrom("conversations")
        .selectAll()
        .where("open_customer_id", "=", customerId);
      const row = await locked(kind, query).executeTakeFirst();
      return row === undefined ? null : toConversation(row);
    },

    async insert(tx, conversation) {
      try {
        await dbOf(tx)
          .insertInto("conversations")
          .values({ ...toRow(conversation), list_changed_at: clock.now() })
          .execute();
        return "stored";
      } catch (error) {
        if (isUniqueViolation(error)) return "taken";
        throw error;
      }
    },

    async save(tx, before, after) {
      const row = toRow(after);
      if (isOnlyProgress(before, after)) {
        const result = await hot.saveProgress(dbOf(tx), { ...row, known: before.version });
        return Number(result.numAffectedRows) === 1;
      }
      const { id, customer_id: _customer, started_at: _started, ...changeable } = row;
      const result = await dbOf(tx)
        .updateTable("conversations")
        .set({ ...changeable, list_changed_at: clock.now() })
        .where("id", "=", id)
        .where("version", "=", before.version)
        .executeTakeFirst();
      return Number(result.numUpdatedRows) === 1;
    },

    async insertMessage(tx, message, turnId) {
      try {
        await hot.insertMessage(dbOf(tx), toMessageRow(message, turnId));
        return null;
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        const stored = await findRepeated(dbOf(tx), message, turnId);
        if (stored === null) throw error;
        return stored;
      }
    },

    async findByClientMessageId(tx, conversationId, clientMessageId) {
      const row = await dbOf(tx)
        .selectFrom("messages")
        .selectAll()
        .where("conversation_id", "=", conversationId)
        .where("once_key", "=", clientKeyOf(clientMessageId))
        .executeTakeFirst();
      return row === undefined ? null : toMessage(row);
    },
  };
}

async function findRepeated(
  db: Db,
  message: StoredMessage,
  turnId: string | null,
): Promise<StoredMessage | null> {
  const row = await db
    .selectFrom("messages")
    .selectAll()
    .where("conversation_id", "=", message.conversationId)
    .where("once_key", "=", onceKeyOf(message, turnId))
    .executeTakeFirst();
  return row === undefined ? null : toMessage(row);
}

/** A turn is visible at most once, a client's send is stored at most once: the same key, the same unique index. */
function onceKeyOf(message: StoredMessage, turnId: string | null): string | null {
  if (turnId !== null) return `turn:${turnId}`;
  return message.clientMessageId === null ? null : clientKeyOf(message.clientMessageId);
}

/** MySQL's collations compare without trailing blanks: the end mark keeps `a` and `a ` apart, and clients' keys apart from turns'. */
const END_MARK = "|";

function clientKeyOf(clientMessageId: string): string {
  return clientMessageId + END_MARK;
}

function clientMessageIdOf(onceKey: string | null): string | null {
  return onceKey?.endsWith(END_MARK) === true ? onceKey.slice(0, -END_MARK.length) : null;
}

function isOnlyProgress(before: Conversation, after: Conversation): boolean {
  return (
    before.standing.status === after.standing.status &&
    agentOf(before.standing) === agentOf(after.standing) &&
    before.category === after.category &&
    before.dueAt === after.dueAt &&
    before.overdueNotifiedAt === after.overdueNotifiedAt &&
    before.anythingElseAt === after.anythingElseAt &&
    before.summary === after.summary
  );
}

/** A stored conversation as the core sees it. */
export function toConversation(row: ConversationsTable): Conversation {
  return {
    id: row.id,
    customerId: row.customer_id,
    standing: toStanding(row),
    category: row.category,
    language: row.language,
    version: row.version,
    lastSeq: row.last_seq,
    lastCustomerSeq: row.last_customer_seq,
    lastReplySeq: row.last_reply_seq,
    adminReadSeq: row.admin_read_seq,
    aiReadSeq: row.ai_read_seq,
    customerReadSeq: row.customer_read_seq,
    unreadCount: row.unread_count,
    lastMessage: row.last_message,
    lastActivityAt: row.last_activity_at,
    startedAt: row.started_at,
    pendingAt: row.pending_at,
    pendingReason: row.pending_reason,
    dueAt: row.due_at,
    overdueNotifiedAt: row.overdue_notified_at,
    anythingElseAt: row.anything_else_at,
    completedAt: row.completed_at,
    handledBy: row.handled_by,
    durationMinutes: row.duration_minutes,
    summary: row.summary,
    agentNote: row.agent_note,
  };
}

function toStanding(row: ConversationsTable): Standing {
  if (row.status !== "active") return { status: row.status };
  if (row.handler === "agent" && row.agent_id !== null) {
    return { status: "active", handler: "agent", agentId: row.agent_id };
  }
  return { status: "active", handler: "ai" };
}

function toRow(conversation: Conversation): Omit<ConversationsTable, "list_changed_at"> {
  const { standing } = conversation;
  return {
    id: conversation.id,
    customer_id: conversation.customerId,
    open_customer_id: standing.status === "completed" ? null : conversation.customerId,
    status: standing.status,
    handler: handlerOf(standing),
    agent_id: agentOf(standing),
    category: conversation.category,
    language: conversation.language,
    version: conversation.version,
    last_seq: conversation.lastSeq,
    last_customer_seq: conversation.lastCustomerSeq,
    last_reply_seq: conversation.lastReplySeq,
    admin_read_seq: conversation.adminReadSeq,
    ai_read_seq: conversation.aiReadSeq,
    customer_read_seq: conversation.customerReadSeq,
    unread_count: conversation.unreadCount,
    last_message: conversation.lastMessage,
    last_activity_at: conversation.lastActivityAt,
    started_at: conversation.startedAt,
    pending_at: conversation.pendingAt,
    pending_reason: conversation.pendingReason,
    pending_language: null,
    due_at: conversation.dueAt,
    overdue_notified_at: conversation.overdueNotifiedAt,
    anything_else_at: conversation.anythingElseAt,
    completed_at: conversation.completedAt,
    handled_by: conversation.handledBy,
    duration_minutes: conversation.durationMinutes,
    summary: conversation.summary,
    agent_note: conversation.agentNote,
  };
}

/** A stored message as the core sees it; `sender_name` where the query joined it. */
export function toMessage(row: MessagesTable & { readonly sender_name?: string | null }): StoredMessage {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    seq: row.seq,
    sender: row.sender,
    senderId: row.sender_id,
    senderName: row.sender === "agent" ? (row.sender_name ?? null) : null,
    content: row.content,
    attachments: row.attachments === null ? null : parseAttachments(row.attachments),
    clientMessageId: clientMessageIdOf(row.once_key),
    createdAt: row.created_at,
  };
}

function toMessageRow(message: StoredMessage, turnId: string | null): MessagesTable {
  return {
    id: message.id,
    conversation_id: message.conversationId,
    seq: message.seq,
    sender: message.sender,
    sender_id: message.senderId,
    content: message.content,
    attachments: message.attachments === null ? null : JSON.stringify(message.attachments),
    once_key: onceKeyOf(message, turnId),
    created_at: message.createdAt,
  };
}

/** Written by `toMessageRow` alone, so the shape is known. */
function parseAttachments(text: string): readonly StoredAttachment[] {
  return JSON.parse(text) as readonly StoredAttachment[];
}
