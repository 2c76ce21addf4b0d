import type { Language, RequestKind, RequestReason } from "../../../shared/vocabulary.ts";

/** What the last AI message asked and the customer may be answering. */
export type OpenQuestion =
  | "order_number"
  | "reason"
  | "received"
  | "new_address"
  | "confirm_order"
  | "anything_else"
  | "clarify";

/** What is known before the customer's message is read; it only decides what short answers mean. */
export interface UnderstandingContext {
  readonly ownOrderNumbers: readonly string[];
  /** The last AI message asked whether there is anything else (computed from the text that was sent). */
  readonly askedAnythingElse: boolean;
  readonly openQuestion: OpenQuestion | null;
  /** The request in progress, from the fact ledger. */
  readonly knownKind: RequestKind | null;
  /** The language of the conversation so far. */
  readonly language: Language;
}

/** The category a message belongs to, independent of what the shop calls it. */
export type CategoryKey = "order" | "refund" | "tech" | "account" | "other";

export type Sentiment = "calm" | "annoyed" | "angry";

/** What a customer asks to be done, or that they only ask about the rules. */
export type AskedKind = RequestKind | "refund_policy";

/** The facts a message may state; `evidence` is keyed by these. */
export type FactName = "kind" | "orderNumber" | "reason" | "received" | "newAddress";

/** What one message (or burst) says. `null` means that it does not say. Nothing is carried over from before. */
export interface ExtractedFacts {
  readonly kind: AskedKind | null;
  /** Canonical spelling; the customer's own wins over an unknown one. */
  readonly orderNumber: string | null;
  readonly reason: RequestReason | null;
  readonly received: boolean | null;
  /** The address as typed, when an address change is asked for or was asked about. */
  readonly newAddress: string | null;
  /** Exact substrings of the customer's text, one for each fact that is not null. */
  readonly evidence: Readonly<Partial<Record<FactName, string>>>;
}
