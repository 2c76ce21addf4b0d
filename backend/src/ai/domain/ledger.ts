import type { Verdict } from "../../orders/domain/refund-policy.ts";
import type {
  DecisionIntent,
  EpochMs,
  RequestKind,
  RequestReason,
  ShippingStatus,
} from "../../shared/vocabulary.ts";

/** An order of the customer as a tool of this session showed it. Days are calendar days in the shop's zone. */
export interface LedgerOrder {
  readonly orderNumber: string;
  readonly productName: string;
  readonly shippingStatus: ShippingStatus | null;
  readonly orderedOn: string | null;
  readonly deliveredOn: string | null;
  readonly priceKrw: number | null;
}

/** The one thing the AI's last message asked for. */
export type OpenQuestion =
  | "order_number"
  | "confirm_order"
  | "reason"
  | "received"
  | "new_address"
  | "tech_details"
  | "payment_details"
  | "fault_remedy"
  | "anything_else"
  | "clarify";

/** A fact's name in the ledger and in the evidence rule. */
export type FactName = "order_number" | "reason" | "received" | "new_address";

/** What the engine said about the request, and whether the customer has been told. */
export interface LedgerVerdict {
  readonly orderNumber: string | null;
  readonly kind: RequestKind;
  readonly verdict: Verdict;
  /** The customer has read the "no" with its reason (BC-09). */
  readonly explained: boolean;
}

/**
 * What is known in one conversation, in plain data. It survives window and summary, is stored with the conversation and shown to
 * agents. A fact is only in it with evidence: extracted by rule from a customer's message, or quoted by the model and found there.
 */
export interface FactLedger {
  readonly topic: DecisionIntent | null;
  readonly kind: RequestKind | null;
  /** Verified as the customer's own; canonical spelling. */
  readonly orderNumber: string | null;
  /** Further own orders named in the same request. */
  readonly moreOrderNumbers: readonly string[];
  /** Offered for confirmation ("… 맞으실까요?") and not confirmed yet. */
  readonly candidateOrderNumber: string | null;
  readonly reason: RequestReason | null;
  readonly received: boolean | null;
  /** Text of the new address as the customer wrote it; leaves summaries as "새 주소 있음". */
  readonly newAddress: string | null;
  /** Days the fault has been known, if said; null otherwise. */
  readonly discoveredAt: EpochMs | null;
  readonly evidence: Readonly<Partial<Record<FactName | "kind", string>>>;
  /** The customer spoke of fault and of change of mind: asked once, then the newest counts. */
  readonly reasonDisputed: boolean;
  readonly ordersSeen: readonly LedgerOrder[];
  /** Numbers the customer typed that are not theirs or do not exist. */
  readonly unknownOrderNumbers: readonly string[];
  readonly verdict: LedgerVerdict | null;
  readonly openQuestion: OpenQuestion | null;
  /** Facts that were asked for, with how often. */
  readonly asked: Readonly<Partial<Record<OpenQuestion, number>>>;
  readonly clarifyCount: number;
  readonly lookupMisses: number;
  readonly injectionCount: number;
  readonly unanswerableCount: number;
  /** Turns in a row that the fallback answered without progress. */
  readonly fallbackCount: number;
  /** Technical trouble: what has been told already. */
  readonly techDetails: readonly string[];
  /** What the AI has promised, in Korean, for the agent. */
  readonly promises: readonly string[];
  /** Kinds of personal data a warning was given for (once per kind). */
  readonly piiWarned: readonly string[];
  /** Code of the last handoff, for the agent and the summary. */
  readonly handoffReason: string | null;
}

/** A conversation nothing is known about yet. */
export const EMPTY_LEDGER: FactLedger = {
  topic: null,
  kind: null,
  orderNumber: null,
  moreOrderNumbers: [],
  candidateOrderNumber: null,
  reason: null,
  received: null,
  newAddress: null,
  discoveredAt: null,
  evidence: {},
  reasonDisputed: false,
  ordersSeen: [],
  unknownOrderNumbers: [],
  verdict: null,
  openQuestion: null,
  asked: {},
  clarifyCount: 0,
  lookupMisses: 0,
  injectionCount: 0,
  unanswerableCount: 0,
  fallbackCount: 0,
  techDetails: [],
  promises: [],
  piiWarned: [],
  handoffReason: null,
};
