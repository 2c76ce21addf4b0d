import type { StoredMessage } from "./domain/message.ts";
import type { Conversation } from "./domain/snapshot.ts";

/** What a client that was away asks: a conversation, and the last message it has of it (0: none). */
export interface ResumeRequest {
  readonly conversationId: string;
  readonly afterSeq: number;
}

/** Where a conversation stands, and what the client misses up to there. */
export interface ResumeAnswer {
  readonly conversation: Conversation;
  /** The name of the agent in charge; null where there is none. */
  readonly agentName: string | null;
  /** Everything behind `afterSeq` up to `conversation.lastSeq`, oldest first; null when it is more than a resume may carry. */
  readonly missed: readonly StoredMessage[] | null;
}

/** Reads for those who come back, many of them at a time. Nothing here changes anything. */
export interface ResumeReads {
  /** Answers in the order of the requests; null for a conversation that there is not. */
  resume(requests: readonly ResumeRequest[]): Promise<readonly (ResumeAnswer | null)[]>;
}
