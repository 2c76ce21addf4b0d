import type { EpochMs, Language } from "../../shared/vocabulary.ts";
import type { Standing } from "./conversation.ts";

/** A conversation as it is stored, without its messages. */
export interface Conversation {
  readonly id: string;
  readonly customerId: string;
  readonly standing: Standing;
  readonly category: string | null;
  readonly language: Language;
  /** Raised by one per accepted change: the recovery position for state. */
  readonly version: number;
  /** The newest `seq`: the recovery position for messages. */
  readonly lastSeq: number;
  readonly lastCustomerSeq: number;
  /** The newest `seq` by the AI or an agent; customer messages above it are unanswered. */
  readonly lastReplySeq: number;
  readonly adminReadSeq: number;
  readonly aiReadSeq: number;
  readonly customerReadSeq: number;
  readonly unreadCount: number;
  readonly lastMessage: string;
  readonly lastActivityAt: EpochMs;
  readonly startedAt: EpochMs;
  readonly pendingAt: EpochMs | null;
  readonly pendingReason: string | null;
  readonly dueAt: EpochMs | null;
  readonly overdueNotifiedAt: EpochMs | null;
  readonly anythingElseAt: EpochMs | null;
  readonly completedAt: EpochMs | null;
  readonly handledBy: "ai" | "agent" | null;
  /** Whole minutes. */
  readonly durationMinutes: number | null;
  readonly summary: string;
  readonly agentNote: string | null;
}

/** The list a conversation stands in; the wire's `chat_type`. */
export type ListName = "active" | "pending" | "completed";

/** The list of a standing. */
export function listOf(standing: Standing): ListName {
  return standing.status;
}

/** Who answers by the wire's word: pending counts as `ai`. */
export function handlerOf(standing: Standing): "ai" | "agent" {
  return standing.status === "active" ? standing.handler : "ai";
}

/** The agent in charge, if any. */
export function agentOf(standing: Standing): string | null {
  return standing.status === "active" && standing.handler === "agent" ? standing.agentId : null;
}

/** Whole minutes between two instants, rounded down (`wire.md`). */
export function wholeMinutes(from: EpochMs, to: EpochMs): number {
  return Math.max(0, Math.floor((to - from) / 60_000));
}

/**
 * The wait against what was promised: up to 50 % low, up to 80 % medium, above that high (`wire.md`, rules).
 *
 * @param promisedMinutes - the setting `response_wait_time`.
 */
export function priorityOf(waitMs: number, promisedMinutes: number): "low" | "medium" | "high" {
  const share = waitMs / (promisedMinutes * 60_000);
  if (share <= 0.5) return "low";
  return share <= 0.8 ? "medium" : "high";
}

/** Whether a message has been read by the other side (`wire.md`, `is_read`). */
export function isRead(
  message: { readonly seq: number; readonly sender: "customer" | "ai" | "agent" },
  positions: ReadPositions,
): boolean {
  const { staff, customer } = readUptoOf(positions);
  return message.seq <= (message.sender === "customer" ? staff : customer);
}

/** Who has read what; the three positions that stand on the conversation's row. */
export type ReadPositions = Pick<Conversation, "adminReadSeq" | "aiReadSeq" | "customerReadSeq">;

/** Up to which `seq` the shop has read what the customer wrote, and the customer what the shop wrote. */
export function readUptoOf(positions: ReadPositions): { readonly staff: number; readonly customer: number } {
  return {
    staff: Math.max(positions.adminReadSeq, positions.aiReadSeq),
    customer: positions.customerReadSeq,
  };
}
