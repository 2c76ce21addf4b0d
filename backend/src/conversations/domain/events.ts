import type { EpochMs } from "../../shared/vocabulary.ts";
import type { StoredMessage } from "./message.ts";
import type { ListName } from "./snapshot.ts";

/** Something that was committed. Names are the domain's; the wire's are in `realtime/domain/wire-events.ts`. */
export type ConversationEvent =
  | { readonly type: "opened"; readonly startedAt: EpochMs; readonly category: string | null }
  | { readonly type: "message_posted"; readonly message: StoredMessage; readonly isRead: boolean }
  | {
      readonly type: "standing_changed";
      readonly status: "active" | "pending" | "completed";
      readonly handler: "ai" | "agent";
      readonly agentId: string | null;
      readonly agentName: string | null;
      readonly dueAt: EpochMs | null;
      readonly startedAt: EpochMs;
      readonly category: string | null;
    }
  | { readonly type: "agent_connected"; readonly agentName: string }
  | { readonly type: "completed"; readonly farewell: StoredMessage }
  | { readonly type: "unread_changed"; readonly unread: number }
  /** The other side's messages up to here were read, by the shop (agent or AI) or by the customer. */
  | { readonly type: "messages_read"; readonly reader: "staff" | "customer"; readonly uptoSeq: number }
  /** Side records moved: log line, instruction, turn, summary, category. */
  | { readonly type: "records_changed"; readonly parts: readonly string[] };

/**
 * All events of one accepted change, published together after its commit.
 * `version` and `seq` are the conversation's positions after it; ephemeral hints (typing) are not envelopes.
 */
export interface Envelope {
  readonly conversationId: string;
  readonly customerId: string;
  readonly customerEmail: string;
  readonly version: number;
  readonly seq: number;
  /** The list it stands in now, and the one it left (equal when it did not move; null for a new one). */
  readonly list: ListName;
  readonly previousList: ListName | null;
  readonly events: readonly ConversationEvent[];
}

/** Someone is writing; valid for 5 s, never stored. */
export interface TypingHint {
  readonly conversationId: string;
  readonly customerId: string;
  readonly list: ListName;
  readonly sender: "customer" | "ai" | "agent";
  /** The account that writes; its own sockets are not told. */
  readonly accountId: string | null;
  /** What the AI is doing, such as `looking_up_orders`. */
  readonly activity: string | null;
}
