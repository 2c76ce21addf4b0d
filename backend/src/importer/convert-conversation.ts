import { detectLanguage } from "../ai/domain/understanding/language.ts";
import type { Instruction } from "../ai/instructions.ts";
import type { Standing } from "../conversations/domain/conversation.ts";
import { previewOf, type Sender, type StoredMessage } from "../conversations/domain/message.ts";
import { type Conversation, wholeMinutes } from "../conversations/domain/snapshot.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { StoredAttachment } from "../uploads/ports.ts";
import type { OriginalMessage, OriginalSession, SessionWithMessages } from "./original.ts";

/** What the conversion has to know beyond the session itself. */
export interface ConversionContext {
  readonly customerId: string;
  /** Our account of an original user; null when there is none. */
  readonly accountOf: (originalId: string) => string | null;
  /** Whether it is the one that stays open of the customer's open sessions. */
  readonly mayStayOpen: boolean;
  /** Texts as they may be stored, by message id; the original's own where a message is not listed. */
  readonly maskedTexts: ReadonlyMap<string, string>;
  readonly attachments: ReadonlyMap<string, readonly StoredAttachment[]>;
  readonly now: EpochMs;
  readonly odd: (what: string) => void;
}

/** A session as this service stores it. */
export interface ImportedConversation {
  readonly conversation: Conversation;
  readonly messages: readonly StoredMessage[];
  readonly instructions: readonly Instruction[];
}

const SENDERS: Readonly<Record<string, Sender>> = { user: "customer", agent: "agent", ai: "ai" };
/** Within one second the original knows no order. Source: the original's schema, `messages`. */
const RANK: Readonly<Record<Sender, number>> = { customer: 0, agent: 1, ai: 2 };

/** Stands for an agent whom the original does not name. */
const UNKNOWN_AUTHOR = "imported";

/** A used instruction is long over; the store wants an end all the same. */
const INSTRUCTION_LIFE_MS = 86_400_000;

/**
 * Turns a session of the original into a conversation. Everything the original keeps beside its messages (unread, last message, duration) is
 * counted anew from them.
 */
export function convertConversation(
  { session, messages, metadata }: SessionWithMessages,
  context: ConversionContext,
): ImportedConversation {
  const startedAt = session.started_at ?? earliest(messages) ?? context.now;
  const ordered = inOrder(messages, startedAt, context);
  const visible: StoredMessage[] = [];
  const instructions: Instruction[] = [];
  for (const { message, sender, at } of ordered) {
    if (sender === "agent" && message.sender_id === null)
      instructions.push(toInstruction(message, at, visible.length, session, context));
    else visible.push(toMessage(message, sender, at, visible.length + 1, session, context));
  }
  const conversation = toConversation(session, ordered, visible, startedAt, context);
  if (metadata !== null && (metadata.unread_count ?? 0) !== conversation.unreadCount)
    context.odd("unread counts differed from a recount of the messages");
  return { conversation, messages: visible, instructions };
}

interface Placed {
  readonly message: OriginalMessage;
  readonly sender: Sender;
  readonly at: EpochMs;
}

function inOrder(
  messages: readonly OriginalMessage[],
  startedAt: EpochMs,
  context: ConversionContext,
): readonly Placed[] {
  return messages
    .flatMap((message): Placed[] => {
      const sender = SENDERS[message.sender_type ?? ""];
      if (sender === undefined) {
        context.odd("messages of an unknown sender were left out");
        return [];
      }
      return [{ message, sender, at: message.created_at ?? startedAt }];
    })
    .sort(
      (a, b) =>
        Math.floor(a.at / 1_000) - Math.floor(b.at / 1_000) ||
        RANK[a.sender] - RANK[b.sender] ||
        (a.message.id < b.message.id ? -1 : 1),
    );
}

function toMessage(
  message: OriginalMessage,
  sender: Sender,
  at: EpochMs,
  seq: number,
  session: OriginalSession,
  context: ConversionContext,
): StoredMessage {
  const attachments = context.attachments.get(message.id) ?? [];
  return {
    id: message.id,
    conversationId: session.id,
    seq,
    sender,
    senderId: senderIdOf(message, sender, context),
    senderName: null,
    content: context.maskedTexts.get(message.id) ?? message.content ?? "",
    attachments: attachments.length === 0 ? null : attachments,
    clientMessageId: null,
    createdAt: at,
  };
}

function senderIdOf(message: OriginalMessage, sender: Sender, context: ConversionContext): string | null {
  if (sender === "ai") return null;
  if (sender === "customer") return context.customerId;
  return message.sender_id === null ? null : (context.accountOf(message.sender_id) ?? message.sender_id);
}

/** What an agent told the AI in the original: kept for the console, used up, never a message. */
function toInstruction(
  message: OriginalMessage,
  at: EpochMs,
  afterSeq: number,
  session: OriginalSession,
  context: ConversionContext,
): Instruction {
  const author = session.assigned_agent_id === null ? null : context.accountOf(session.assigned_agent_id);
  return {
    id: message.id,
    conversationId: session.id,
    authorId: author ?? UNKNOWN_AUTHOR,
    text: message.content ?? "",
    decision: null,
    orderNumber: null,
    scope: "next_answer",
    afterSeq,
    state: "used",
    note: null,
    createdAt: at,
    expiresAt: at + INSTRUCTION_LIFE_MS,
  };
}

function toConversation(
  session: OriginalSession,
  ordered: readonly Placed[],
  visible: readonly StoredMessage[],
  startedAt: EpochMs,
  context: ConversionContext,
): Conversation {
  const last = visible.at(-1);
  const lastActivityAt = last?.createdAt ?? startedAt;
  const standing = standingOf(session, context);
  const isOver = standing.status === "completed";
  const completedAt = isOver ? (session.completed_at ?? lastActivityAt) : null;
  const lastSeq = visible.length;
  const customers = visible.filter((message) => message.sender === "customer");
  const readIds = new Set(ordered.filter(({ message }) => message.is_read).map(({ message }) => message.id));
  const lastRead = (messages: readonly StoredMessage[]) =>
    messages.findLast((message) => readIds.has(message.id))?.seq ?? 0;
  const adminReadSeq = isOver ? lastSeq : lastRead(customers);
  const replies = visible.filter((message) => message.sender !== "customer");
  const lastWords = customers.findLast((message) => message.content !== "")?.content ?? "";
  return {
    id: session.id,
    customerId: context.customerId,
    standing,
    category: session.category?.trim().slice(0, 100) || null,
    language: detectLanguage(lastWords),
    // One accepted change per message, as if it had been written here.
    version: Math.max(1, lastSeq),
    lastSeq,
    lastCustomerSeq: customers.at(-1)?.seq ?? 0,
    lastReplySeq: replies.at(-1)?.seq ?? 0,
    adminReadSeq,
    aiReadSeq: visible.findLast((message) => message.sender === "ai")?.seq ?? 0,
    customerReadSeq: isOver ? lastSeq : lastRead(replies),
    unreadCount: customers.filter((message) => message.seq > adminReadSeq).length,
    lastMessage: last === undefined ? "" : previewOf(last),
    lastActivityAt,
    startedAt,
    pendingAt: standing.status === "pending" ? (session.pending_at ?? lastActivityAt) : null,
    // Why it waits and what was promised, the original did not keep.
    pendingReason: null,
    dueAt: null,
    overdueNotifiedAt: null,
    anythingElseAt: null,
    completedAt,
    handledBy: isOver ? (session.handler_type === "agent" ? "agent" : "ai") : null,
    durationMinutes: completedAt === null ? null : durationOf(session, startedAt, completedAt),
    summary: session.summary ?? "",
    agentNote: null,
  };
}

function standingOf(session: OriginalSession, context: ConversionContext): Standing {
  if (session.status === "completed") return { status: "completed" };
  if (!context.mayStayOpen) {
    context.odd("open sessions beside a newer one of the same customer were completed");
    return { status: "completed" };
  }
  if (session.status === "pending") return { status: "pending" };
  if (session.status !== "active") context.odd("sessions of an unknown status were taken as active");
  if (session.handler_type !== "agent") return { status: "active", handler: "ai" };
  const agentId = session.assigned_agent_id === null ? null : context.accountOf(session.assigned_agent_id);
  if (agentId !== null) return { status: "active", handler: "agent", agentId };
  // The AI was told to be silent, and nobody knows for whom: a person has to look.
  context.odd("sessions with an unknown agent became pending");
  return { status: "pending" };
}

function durationOf(session: OriginalSession, startedAt: EpochMs, completedAt: EpochMs): number {
  const known = session.duration_minutes;
  return known === null || known < 0 ? wholeMinutes(startedAt, completedAt) : Math.floor(known);
}

function earliest(messages: readonly OriginalMessage[]): EpochMs | null {
  const times = messages.flatMap((message) => message.created_at ?? []);
  return times.length === 0 ? null : Math.min(...times);
}
