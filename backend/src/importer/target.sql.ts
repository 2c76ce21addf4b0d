import type { Instruction } from "../ai/instructions.ts";
import type { StoredMessage } from "../conversations/domain/message.ts";
import type { Conversation } from "../conversations/domain/snapshot.ts";
import type { ConversationStore } from "../conversations/ports.ts";
import type { Order } from "../orders/ports.ts";
import { type Database, type Db, dbOf } from "../platform/sql/database.ts";
import type {
  AccountsTable,
  InstructionsTable,
  MessagesTable,
  OrdersTable,
  UploadsTable,
} from "../platform/sql/schema.ts";
import type { Tx } from "../shared/ports.ts";
import type { Upload } from "../uploads/ports.ts";
import type { ImportedConversation } from "./convert-conversation.ts";
import type { ConversationToPut, ImportedAccount, ImportTarget, Put } from "./target.ts";

/** Rows in one statement, and values in one `in (…)` list: within every store's limit of parameters. */
const ROWS = 200;

/**
 * The importer's side of our store.
 *
 * @param conversations - maps conversations to rows, in one place for everybody.
 */
export function sqlImportTarget(
  database: Database,
  deps: {
    readonly conversations: ConversationStore;
    readonly orderNumberKey: (number: string) => string;
  },
): ImportTarget {
  return {
    putAccounts: (accounts) =>
      database.write(async (tx) => {
        const results: { put: Put; id: string }[] = [];
        for (const account of accounts) results.push(await putAccount(dbOf(tx), account));
        return results;
      }),
    putOrders: (orders) =>
      database.write(async (tx) => {
        const results: (Put | "taken")[] = [];
        for (const order of orders)
          results.push(await putOrder(dbOf(tx), order, deps.orderNumberKey(order.orderNumber)));
        return results;
      }),
    putConversations: (conversations) =>
      database.write(async (tx) => {
        const results: (Put | "put_as_completed")[] = [];
        for (const one of conversations) results.push(await putConversation(tx, one, deps.conversations));
        return results;
      }),
    async orderNumbersOf(customerId) {
      const rows = await database.read((db) =>
        db.selectFrom("orders").select("order_number").where("customer_id", "=", customerId).execute(),
      );
      return rows.map((row) => row.order_number);
    },
  };
}

async function putAccount(db: Db, account: ImportedAccount): Promise<{ put: Put; id: string }> {
  const known = await db.selectFrom("accounts").selectAll().where("id", "=", account.id).executeTakeFirst();
  const namesake =
    known ??
    (await db
      .selectFrom("accounts")
      .selectAll()
      .where("email", "=", account.email)
      .where("role", "=", account.role)
      .executeTakeFirst());
  if (namesake === undefined) {
    await db.insertInto("accounts").values(toAccountRow(account)).execute();
    return { put: "added", id: account.id };
  }
  if (known === undefined) return { put: "kept", id: namesake.id };
  if (account.updatedAt < known.updated_at) return { put: "kept", id: known.id };
  // A hash that was renewed at a login raises no `updated_at`: only a later change in the original replaces it.
  if (account.updatedAt === known.updated_at) return { put: "unchanged", id: known.id };
  await db
    .updateTable("accounts")
    .set({
      name: account.name,
      search_indexed: null,
      password_hash: account.passwordHash,
      updated_at: account.updatedAt,
    })
    .where("id", "=", account.id)
    .execute();
  return { put: "updated", id: account.id };
}

function toAccountRow(account: ImportedAccount): AccountsTable {
  return {
    id: account.id,
    role: account.role,
    permission: account.permission,
    email: account.email,
    name: account.name,
    password_hash: account.passwordHash,
    disabled_at: null,
    totp_secret: null,
    totp_last_step: null,
    search_indexed: null,
    created_at: account.createdAt,
    updated_at: account.updatedAt,
  };
}

async function putOrder(db: Db, order: Order, key: string): Promise<Put | "taken"> {
  const known = await db.selectFrom("orders").selectAll().where("id", "=", order.id).executeTakeFirst();
  if (known === undefined) {
    const namesake = db.selectFrom("orders").select("id").where("order_number_key", "=", key);
    if ((await namesake.executeTakeFirst()) !== undefined) return "taken";
    await db.insertInto("orders").values(toOrderRow(order, key)).execute();
    return "added";
  }
  if (order.updatedAt < known.updated_at) return "kept";
  if (order.updatedAt === known.updated_at) return "unchanged";
  const { shipping_status, delivered_at, product_name, updated_at } = toOrderRow(order, key);
  await db
    .updateTable("orders")
    .set({ shipping_status, delivered_at, product_name, updated_at })
    .where("id", "=", order.id)
    .execute();
  return "updated";
}

function toOrderRow(order: Order, key: string): OrdersTable {
  return {
    id: order.id,
    order_number: order.orderNumber,
    order_number_key: key,
    product_name: order.productName,
    customer_id: order.customerId,
    ordered_at: order.orderedAt,
    shipping_status: order.shippingStatus,
    delivered_at: order.deliveredAt,
    price_krw: order.priceKrw,
    created_at: order.orderedAt,
    updated_at: order.updatedAt,
    search_indexed: null,
  };
}

async function putConversation(
  tx: Tx,
  wanted: ConversationToPut,
  store: ConversationStore,
): Promise<Put | "put_as_completed"> {
  const { id, customerId, standing } = wanted.conversation;
  const known = await store.load(tx, id);
  const open = standing.status === "completed" ? null : await store.findOpen(tx, customerId);
  const isTaken = open !== null && open.id !== id;
  // Nothing revives what is completed here.
  const isOver = isTaken || known?.standing.status === "completed";
  const imported = isOver ? { ...wanted, ...wanted.completedInstead() } : wanted;
  if (known === null) {
    const stored = await store.insert(tx, imported.conversation);
    if (stored === "taken") throw new Error(`The conversation ${id} could not be stored.`);
    await insertParts(dbOf(tx), imported);
    return isTaken ? "put_as_completed" : "added";
  }
  const state = await compare(dbOf(tx), known, imported);
  if (state === "unchanged") await addUploads(dbOf(tx), wanted.uploads);
  if (state !== "updated") return state;
  await removeParts(dbOf(tx), id);
  await store.save(tx, known, atLeastAsRead(imported, known));
  await insertParts(dbOf(tx), imported);
  return "updated";
}

/** The new state with a version that clients see rise, and with what has been read here. */
function atLeastAsRead({ conversation, messages }: ImportedConversation, known: Conversation): Conversation {
  const adminReadSeq = Math.max(conversation.adminReadSeq, known.adminReadSeq);
  return {
    ...conversation,
    version: Math.max(conversation.version, known.version + 1),
    adminReadSeq,
    customerReadSeq: Math.max(conversation.customerReadSeq, known.customerReadSeq),
    unreadCount: messages.filter(({ sender, seq }) => sender === "customer" && seq > adminReadSeq).length,
  };
}

/** `kept` when anything was done here since the import: a message that the original does not have, or an entry in the log. */
async function compare(
  db: Db,
  known: Conversation,
  imported: ImportedConversation,
): Promise<"kept" | "unchanged" | "updated"> {
  const stored = await db
    .selectFrom("messages")
    .selectAll()
    .where("conversation_id", "=", known.id)
    .orderBy("seq")
    .execute();
  const ids = new Set(imported.messages.map((message) => message.id));
  if (stored.some((message) => !ids.has(message.id))) return "kept";
  const entry = db.selectFrom("audit_log").select("id").where("conversation_id", "=", known.id).limit(1);
  if ((await entry.executeTakeFirst()) !== undefined) return "kept";
  const text = (rows: readonly MessagesTable[]) =>
    JSON.stringify(rows.map((row) => [row.id, row.content, row.attachments, row.created_at]));
  const isSame =
    text(stored) === text(imported.messages.map(toMessageRow)) &&
    comparable(known) === comparable(imported.conversation);
  return isSame ? "unchanged" : "updated";
}

/** What an import decides of a conversation; reading it here changes the rest. */
function comparable(conversation: Conversation): string {
  const { version: _, adminReadSeq, customerReadSeq, unreadCount, ...rest } = conversation;
  return JSON.stringify(rest, Object.keys(rest).concat("status", "handler", "agentId").sort());
}

async function removeParts(db: Db, id: string): Promise<void> {
  for (const table of ["messages", "instructions"] as const)
    await db.deleteFrom(table).where("conversation_id", "=", id).execute();
}

async function insertParts(
  db: Db,
  { messages, instructions, uploads }: ImportedConversation & { readonly uploads: readonly Upload[] },
): Promise<void> {
  for (const rows of chunks(messages.map(toMessageRow)))
    await db.insertInto("messages").values(rows).execute();
  for (const rows of chunks(instructions.map(toInstructionRow)))
    await db.insertInto("instructions").values(rows).execute();
  await addUploads(db, uploads);
}

/** Adds those that are not there yet. */
async function addUploads(db: Db, uploads: readonly Upload[]): Promise<void> {
  for (const part of chunks(uploads)) {
    const ids = part.map((upload) => upload.id);
    const known = await db.selectFrom("uploads").select("id").where("id", "in", ids).execute();
    const there = new Set(known.map((row) => row.id));
    const missing = part.filter((upload) => !there.has(upload.id)).map(toUploadRow);
    if (missing.length > 0) await db.insertInto("uploads").values(missing).execute();
  }
}

function toMessageRow(message: StoredMessage): MessagesTable {
  return {
    id: message.id,
    conversation_id: message.conversationId,
    seq: message.seq,
    sender: message.sender,
    sender_id: message.senderId,
    content: message.content,
    attachments: message.attachments === null ? null : JSON.stringify(message.attachments),
    once_key: null,
    created_at: message.createdAt,
  };
}

function toInstructionRow(instruction: Instruction): InstructionsTable {
  return {
    id: instruction.id,
    conversation_id: instruction.conversationId,
    author_id: instruction.authorId,
    text: instruction.text,
    decision: instruction.decision,
    order_number: instruction.orderNumber,
    scope: instruction.scope,
    after_seq: instruction.afterSeq,
    state: instruction.state,
    note: instruction.note,
    used_by_turn: null,
    created_at: instruction.createdAt,
    expires_at: instruction.expiresAt,
  };
}

function toUploadRow(upload: Upload): UploadsTable {
  return {
    id: upload.id,
    conversation_id: upload.conversationId,
    account_id: upload.accountId,
    file: upload.file,
    name: upload.name,
    size: upload.size,
    mime: upload.mime,
    is_image: upload.isImage ? 1 : 0,
    created_at: upload.createdAt,
  };
}

function chunks<T>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < items.length; at += ROWS) parts.push(items.slice(at, at + ROWS));
  return parts;
}
