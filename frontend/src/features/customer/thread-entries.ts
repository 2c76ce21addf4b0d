import type { Message } from "@chatpjt/contract/messages";
import type { Delivery, ThreadEntry, ThreadMessage } from "../../components/thread.ts";
import type { ConversationSnapshot } from "../../realtime/apply-event.ts";
import type { OutboxItem } from "../../realtime/outbox.ts";

/** Words and actions that the arrangement needs from outside. */
export interface EntryTexts {
  readonly me: string;
  readonly ai: string;
  readonly agent: string;
  readonly reasonOf: (code: string) => string;
}

export interface EntryActions {
  readonly retry: (clientMessageId: string) => void;
  readonly discard: (clientMessageId: string) => void;
}

/** Stored messages, then the unsent ones: what the customer's list shows. */
export function customerEntries(
  snapshot: ConversationSnapshot,
  unsent: readonly OutboxItem[],
  isConnected: boolean,
  texts: EntryTexts,
  actions: EntryActions,
): readonly ThreadEntry[] {
  const readUpTo = lastAgentSeq(snapshot.messages);
  const stored = snapshot.messages.map((message) => storedEntry(message, readUpTo, texts));
  const known = new Set(stored.map((entry) => entry.key));
  const waiting = unsent
    .filter((item) => !known.has(item.clientMessageId))
    .map((item) => unsentEntry(item, isConnected, texts, actions));
  return [...stored, ...waiting];
}

/** An agent who answered has read everything before. Texts in the AI's name may be written by code, which reads nothing. */
function lastAgentSeq(messages: readonly Message[]): number {
  return messages.findLast((message) => message.sender_type === "agent")?.seq ?? 0;
}

function storedEntry(message: Message, readUpTo: number, texts: EntryTexts): ThreadMessage {
  const isOwn = message.sender_type === "user";
  const isRead = message.is_read || message.seq < readUpTo;
  return {
    kind: "message",
    key: message.client_message_id ?? message.id,
    seq: message.seq,
    tone: message.sender_type === "user" ? "customer" : message.sender_type,
    author: authorOf(message, texts),
    isOwn,
    content: message.content,
    attachments: message.attachments ?? [],
    createdAt: message.created_at,
    delivery: isOwn ? { state: isRead ? "read" : "sent" } : null,
  };
}

function authorOf(message: Message, texts: EntryTexts): string {
  if (message.sender_type === "user") return texts.me;
  if (message.sender_type === "ai") return texts.ai;
  return message.sender_name === undefined ? texts.agent : `${texts.agent} ${message.sender_name}`;
}

function unsentEntry(
  item: OutboxItem,
  isConnected: boolean,
  texts: EntryTexts,
  actions: EntryActions,
): ThreadMessage {
  return {
    kind: "message",
    key: item.clientMessageId,
    seq: null,
    tone: "customer",
    author: texts.me,
    isOwn: true,
    content: item.content,
    attachments: item.attachments,
    createdAt: item.createdAt,
    delivery: deliveryOf(item, isConnected, texts, actions),
  };
}

function deliveryOf(
  item: OutboxItem,
  isConnected: boolean,
  texts: EntryTexts,
  actions: EntryActions,
): Delivery {
  if (item.state === "sending") return { state: isConnected ? "sending" : "waiting" };
  return {
    state: "failed",
    reason: item.errorCode === null ? undefined : texts.reasonOf(item.errorCode),
    onRetry: () => actions.retry(item.clientMessageId),
    onDiscard: () => actions.discard(item.clientMessageId),
  };
}
