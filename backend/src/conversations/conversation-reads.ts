import type { CompletedQuery, ListQuery } from "@chatpjt/contract/conversations";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { StoredMessage } from "./domain/message.ts";
import type { Conversation, ListName, ReadPositions } from "./domain/snapshot.ts";

/** A page of a list with the cursor of the next one. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly nextCursor: string | null;
}

/** A conversation in a list, with what the list shows of its people. */
export interface ListedConversation {
  readonly conversation: Conversation;
  readonly customerEmail: string;
  readonly agentName: string | null;
}

/** A customer's own conversation with what they last asked in it; null when they asked nothing. */
export interface PastConversation {
  readonly conversation: Conversation;
  readonly lastQuestion: string | null;
}

/** How far a conversation is, and who has read how much of it. */
export interface Position extends ReadPositions {
  readonly id: string;
  readonly seq: number;
  readonly version: number;
}

/** A conversation whose row in the lists changed: what it is now, in as far as two looks can be told apart by it. */
export interface ListChange {
  readonly id: string;
  readonly list: ListName;
  readonly version: number;
  readonly unread: number;
  /** The last change otherwise than by a message; null when there was none since that is kept. */
  readonly changedAt: EpochMs | null;
}

/** Which messages: after or before a position, or the newest. */
export interface MessageRange {
  readonly afterSeq?: number | undefined;
  readonly beforeSeq?: number | undefined;
  readonly limit: number;
}

/** A line of the console's log. */
export interface LogEntry {
  readonly id: string;
  readonly at: EpochMs;
  readonly afterSeq: number;
  readonly action: string;
  readonly actorKind: "customer" | "agent" | "ai" | "system";
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Reads for the pages. Nothing here changes anything. */
export interface ConversationReads {
  find(id: string): Promise<Conversation | null>;
  /** Oldest first; `hasMore` says whether there is more in the direction that was asked for. */
  messages(
    conversationId: string,
    range: MessageRange,
  ): Promise<{ messages: readonly StoredMessage[]; hasMore: boolean }>;
  list(name: "active" | "pending", query: ListQuery): Promise<Page<ListedConversation>>;
  listCompleted(query: CompletedQuery, now: EpochMs): Promise<Page<ListedConversation>>;
  /** A customer's own, newest first. */
  listOfCustomer(
    customerId: string,
    query: { limit: number; cursor?: string | undefined },
  ): Promise<Page<PastConversation>>;
  log(conversationId: string): Promise<readonly LogEntry[]>;
  /** Newest positions of the given conversations, for `position` frames. */
  positions(ids: readonly string[]): Promise<readonly Position[]>;
  /**
   * The conversations whose rows in the lists changed at `since` or later, each once, in no order; null when they are more than `limit`.
   * What several nodes stamp is compared: leave `since` room for their clocks and for commits under way.
   */
  listChanges(since: EpochMs, limit: number): Promise<readonly ListChange[] | null>;
}
