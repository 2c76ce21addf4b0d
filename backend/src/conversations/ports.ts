import type { Tx } from "../shared/ports.ts";
import type { EpochMs, Language } from "../shared/vocabulary.ts";
import type { Envelope, TypingHint } from "./domain/events.ts";
import type { StoredMessage } from "./domain/message.ts";
import type { Conversation } from "./domain/snapshot.ts";

/** Conversations and messages as the write path needs them. Every method runs inside the given transaction. */
export interface ConversationStore {
  /** Loads a conversation and locks it until the commit, where the store has row locks. */
  load(tx: Tx, id: string): Promise<Conversation | null>;
  /** The customer's conversation that is not completed. */
  findOpen(tx: Tx, customerId: string): Promise<Conversation | null>;
  /** @returns `taken` when the customer got an open conversation meanwhile. */
  insert(tx: Tx, conversation: Conversation): Promise<"stored" | "taken">;
  /** @returns false when somebody else saved since `before` was loaded. */
  save(tx: Tx, before: Conversation, after: Conversation): Promise<boolean>;
  /** @returns the stored message instead, when its `clientMessageId` or turn is already there. */
  insertMessage(tx: Tx, message: StoredMessage, turnId: string | null): Promise<StoredMessage | null>;
  findByClientMessageId(
    tx: Tx,
    conversationId: string,
    clientMessageId: string,
  ): Promise<StoredMessage | null>;
}

/** A turn to be made, or to be joined to the open one. */
export interface TurnRequest {
  readonly conversationId: string;
  readonly cause: "customer_message" | "instruction" | "release";
  readonly fromSeq: number;
  readonly uptoSeq: number;
  readonly now: EpochMs;
  /** False: wait for the quiet time first. */
  readonly immediate: boolean;
}

/** The part of the turn ledger that belongs to a change of a conversation (`delivery.md`, AI turns, step 1). */
export interface TurnIntake {
  accept(tx: Tx, request: TurnRequest): Promise<void>;
  /** Cancels what is open or running; a running turn finds out when it wants to finish. */
  cancel(tx: Tx, conversationId: string, why: string): Promise<void>;
}

/** Who or what ended a conversation. */
export type EndedBy = "ai" | "customer" | "agent" | "silence";

/** Marks that a summary has to be made after this change; a rule-made text stands first. */
export interface SummaryIntake {
  /** @returns the rule-made one-text summary that the lists show at once. */
  request(
    tx: Tx,
    conversation: Conversation,
    kind: "pending" | "completed",
    endedBy: EndedBy | null,
  ): Promise<string>;
}

/** The sentences that code says, from the settings in force. */
export interface ShopVoice {
  greeting(): Promise<string>;
  farewell(language: Language): Promise<string>;
  /** The waiting sentence of BC-15 and the instant it promises. */
  promise(now: EpochMs, language: Language): Promise<{ readonly sentence: string; readonly dueAt: EpochMs }>;
}

/** Names for accounts. Inside a unit of work its transaction must be given: nothing else may be read there. */
export interface Directory {
  emailOf(accountId: string, tx?: Tx): string | Promise<string>;
  nameOf(accountId: string, tx?: Tx): string | Promise<string>;
}

/** Tells everybody concerned what was committed. Never throws, never waits for the network. */
export interface Publisher {
  publish(envelope: Envelope): void;
  hint(hint: TypingHint): void;
}
