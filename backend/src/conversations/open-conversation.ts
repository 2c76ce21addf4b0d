import type { AuditLog } from "../audit/audit-log.ts";
import { AppError } from "../shared/app-error.ts";
import type { Clock, IdSource, Tx, UnitOfWork } from "../shared/ports.ts";
import type { Envelope } from "./domain/events.ts";
import { previewOf, type StoredMessage } from "./domain/message.ts";
import type { Conversation } from "./domain/snapshot.ts";
import type { ConversationStore, Directory, Publisher, ShopVoice } from "./ports.ts";

/** What opening stands on. */
export interface OpenDeps {
  readonly work: UnitOfWork;
  readonly store: ConversationStore;
  readonly voice: ShopVoice;
  readonly directory: Directory;
  readonly audit: AuditLog;
  readonly publisher: Publisher;
  readonly clock: Clock;
  readonly ids: IdSource;
}

/**
 * The customer's newest conversation that is not completed, or a new one that opens with the greeting (`wire.md`).
 * Parallel calls get the same one: the store holds at most one open conversation per customer.
 */
export async function openConversation(deps: OpenDeps, customerId: string): Promise<Conversation> {
  const greeting = await deps.voice.greeting();
  const customerEmail = await deps.directory.emailOf(customerId);
  const opened = await deps.work.write(async (tx) => {
    const open = await deps.store.findOpen(tx, customerId);
    if (open !== null) return { conversation: open, isNew: false };
    const conversation = await create(deps, tx, customerId, greeting);
    if (conversation !== null) return { conversation, isNew: true };
    const theirs = await deps.store.findOpen(tx, customerId);
    if (theirs === null) throw new AppError("unavailable", { retryAfterSeconds: 1 });
    return { conversation: theirs, isNew: false };
  });
  if (opened.isNew) deps.publisher.publish(openedEnvelope(opened.conversation, customerEmail));
  return opened.conversation;
}

async function create(
  deps: OpenDeps,
  tx: Tx,
  customerId: string,
  greeting: string,
): Promise<Conversation | null> {
  const now = deps.clock.now();
  const id = deps.ids.next();
  const message: StoredMessage = {
    id: deps.ids.next(),
    conversationId: id,
    seq: 1,
    sender: "ai",
    senderId: null,
    senderName: null,
    content: greeting,
    attachments: null,
    clientMessageId: null,
    createdAt: now,
  };
  const conversation: Conversation = {
    id,
    customerId,
    standing: { status: "active", handler: "ai" },
    category: null,
    language: "ko",
    version: 1,
    lastSeq: 1,
    lastCustomerSeq: 0,
    lastReplySeq: 1,
    adminReadSeq: 0,
    aiReadSeq: 0,
    customerReadSeq: 0,
    unreadCount: 0,
    lastMessage: previewOf(message),
    lastActivityAt: now,
    startedAt: now,
    pendingAt: null,
    pendingReason: null,
    dueAt: null,
    overdueNotifiedAt: null,
    anythingElseAt: null,
    completedAt: null,
    handledBy: null,
    durationMinutes: null,
    summary: "",
    agentNote: null,
  };
  if ((await deps.store.insert(tx, conversation)) === "taken") return null;
  await deps.store.insertMessage(tx, message, null);
  await deps.audit.record(tx, {
    actor: { kind: "customer", id: customerId },
    action: "opened",
    conversationId: id,
    afterSeq: 0,
  });
  return conversation;
}

/** The greeting comes with the session, not as an event (`wire.md`). */
function openedEnvelope(conversation: Conversation, customerEmail: string): Envelope {
  return {
    conversationId: conversation.id,
    customerId: conversation.customerId,
    customerEmail,
    version: conversation.version,
    seq: conversation.lastSeq,
    list: "active",
    previousList: null,
    events: [{ type: "opened", startedAt: conversation.startedAt, category: conversation.category }],
  };
}
