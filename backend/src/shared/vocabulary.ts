/**
 * Words that several features share. Closed lists, so a `switch` over them is checked by the compiler.
 * Source: `ai.md` sections 2.3 and 3, `wire.md` (objects).
 */

/** An instant: milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

/** The languages the service answers in. Korean when unclear (BC-20). */
export const LANGUAGES = ["ko", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a customer may ask to be done with an order. */
export const REQUEST_KINDS = ["refund", "exchange", "cancel", "address_change", "refund_status"] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Why a customer asks for it. */
export const REQUEST_REASONS = [
  "change_of_mind",
  "defective",
  "damaged",
  "wrong_item",
  "missing_part",
  "late",
  "not_received",
  "other",
] as const;
export type RequestReason = (typeof REQUEST_REASONS)[number];

/** The life of an order. */
export const SHIPPING_STATUSES = ["preparing", "shipped", "delivered", "cancelled"] as const;
export type ShippingStatus = (typeof SHIPPING_STATUSES)[number];

/** Intents that are topics of a shop. The order is part of the trained weights' format (`intent-model.ts`). */
export const TOPIC_INTENTS = [
  "order_status",
  "order_list",
  "refund",
  "exchange",
  "cancel",
  "address_change",
  "refund_status",
  "policy",
  "defect",
  "login",
  "account",
  "payment",
  "app",
] as const;

/** What one customer message is about, as the AI's decision names it (`ai.md` 2.3). */
export const DECISION_INTENTS = [
  ...TOPIC_INTENTS,
  "human",
  "complaint",
  "greeting",
  "thanks",
  "no_more",
  "has_more",
  "smalltalk",
  "injection",
  "other",
] as const;
export type DecisionIntent = (typeof DECISION_INTENTS)[number];

/** The category that always exists beside the configured ones (BC-01). */
export const OTHER_CATEGORY = "기타";

/** Marks a branch the compiler has proven impossible; throws if the proof was wrong at run time. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable value: ${JSON.stringify(value)}`);
}
