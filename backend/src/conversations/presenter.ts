import type { Session } from "@chatpjt/contract/conversations";
import type { Attachment, Message, SenderType } from "@chatpjt/contract/messages";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { Sender, StoredAttachment, StoredMessage } from "./domain/message.ts";
import { agentOf, type Conversation, handlerOf, isRead } from "./domain/snapshot.ts";

/** Signs a stored file's link anew, good for one hour. */
export type SignAttachment = (conversationId: string, attachment: StoredAttachment) => Attachment;

const SENDER_TYPE: Readonly<Record<Sender, SenderType>> = { customer: "user", ai: "ai", agent: "agent" };

let lastAt: EpochMs = Number.NaN;
let lastText = "";

/** An instant on the wire. One message's is spelled for several readers: the last one is kept. */
export function presentInstant(at: EpochMs): string {
  if (at !== lastAt) {
    lastText = new Date(at).toISOString();
    lastAt = at;
  }
  return lastText;
}

/** An instant that may be absent. */
export function presentOptionalInstant(at: EpochMs | null): string | null {
  return at === null ? null : presentInstant(at);
}

/** A message as the wire shows it. */
export function presentMessage(message: StoredMessage, read: boolean, sign: SignAttachment): Message {
  return {
    id: message.id,
    session_id: message.conversationId,
    seq: message.seq,
    sender_type: SENDER_TYPE[message.sender],
    sender_id: message.senderId,
    ...(message.senderName === null ? {} : { sender_name: message.senderName }),
    content: message.content,
    attachments: message.attachments?.map((attachment) => sign(message.conversationId, attachment)) ?? null,
    is_read: read,
    created_at: presentInstant(message.createdAt),
    ...(message.clientMessageId === null ? {} : { client_message_id: message.clientMessageId }),
  };
}

/** Messages of one conversation, with who has read them. */
export function presentMessages(
  messages: readonly StoredMessage[],
  conversation: Conversation,
  sign: SignAttachment,
): Message[] {
  return messages.map((message) => presentMessage(message, isRead(message, conversation), sign));
}

/** A conversation as the wire's `session`. Pending is `handler_type: "ai"` without an agent. */
export function presentSession(conversation: Conversation, agentName: string | null): Session {
  const { standing } = conversation;
  return {
    id: conversation.id,
    customer_id: conversation.customerId,
    category: conversation.category,
    status: standing.status,
    handler_type: standing.status === "completed" ? (conversation.handledBy ?? "ai") : handlerOf(standing),
    assigned_agent_id: agentOf(standing),
    started_at: presentInstant(conversation.startedAt),
    version: conversation.version,
    last_seq: conversation.lastSeq,
    agent_name: agentName,
    due_at: presentOptionalInstant(conversation.dueAt),
  };
}
