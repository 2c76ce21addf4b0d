import type { Verdict } from "../../orders/domain/refund-policy.ts";
import { formatDay, localDay } from "../../shared/calendar.ts";
import type {
  DecisionIntent,
  EpochMs,
  RequestKind,
  RequestReason,
  ShippingStatus,
} from "../../shared/vocabulary.ts";
import type { InstructionDecision, OwnOrder } from "./turn-state.ts";

/** An order of the customer as this session has looked it up. Days are calendar days in the shop's zone, `YYYY-MM-DD`. */
export interface LedgerOrder {
  readonly orderNumber: string;
  readonly productName: string;
  readonly shippingStatus: ShippingStatus | null;
  readonly orderedOn: string | null;
  readonly deliveredOn: string | null;
  readonly priceKrw: number | null;
}

/** A request for a further order, with what the customer said about it. */
export interface OtherRequest {
  readonly orderNumber: string;
  readonly kind: RequestKind;
  readonly reason: RequestReason | null;
  readonly received: boolean | null;
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
  | "offer_human"
  | "anything_else"
  | "clarify";

/** A fact's name, as in the decision's evidence. */
export type FactName = "order_number" | "reason" | "received" | "new_address";

/** What the engine said about the request, and whether the customer has been told. */
export interface LedgerVerdict {
  readonly orderNumber: string | null;
  readonly kind: RequestKind;
  readonly verdict: Verdict;
  /** The customer has read the "no" with its reason (BC-09). */
  readonly explained: boolean;
}

/** What an agent has decided or told, as the customer was told it. */
export interface LedgerDecision {
  readonly decision: InstructionDecision;
  readonly kind: RequestKind | null;
  readonly orderNumber: string | null;
  /** Days and periods passed on, in the agent's spelling. */
  readonly schedules: readonly string[];
  /** What a delay's note says takes the time, in a word of the trade; absent = nothing. */
  readonly matter?: string;
  /** Prices that a note tells, with what they are for; absent = none. */
  readonly prices?: readonly string[];
  /** What comes back of an approved request, as its note says it ("73,000원"); absent = it says nothing. */
  readonly sum?: string;
  /** When it was told; absent in ledgers of before 2026-11-28. */
  readonly at?: EpochMs;
}

/** Whether it says yes or no; that it takes longer, or something else, settles nothing. */
export function isYesOrNo({ decision }: LedgerDecision): boolean {
  return decision === "approve" || decision === "deny";
}

/** Whether an agent has said yes or no to a request of this kind for the order that is spoken of. */
export function isDecided({ decided, orderNumber }: FactLedger, kind: RequestKind | null): boolean {
  if (decided === null || !isYesOrNo(decided)) return false;
  return decided.kind === kind && decided.orderNumber === orderNumber;
}

/** What a person still has to decide. */
export interface AwaitedDecision {
  readonly kind: RequestKind;
  readonly orderNumber: string | null;
  /** A note without a typed decision has told how it ends, in words that the rules cannot repeat. */
  readonly isToldOf?: true;
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
  /** Offered in the last message, in its order: one to confirm ("… 맞으실까요?") or several to choose from. */
  readonly offeredOrderNumbers: readonly string[];
  /** What the customer wants of further orders beside the request; a person takes them up together with it. */
  readonly otherRequests: readonly OtherRequest[];
  readonly reason: RequestReason | null;
  readonly received: boolean | null;
  /** The day on which the customer found the fault, `YYYY-MM-DD`; from the customer's words. */
  readonly discoveredOn: string | null;
  /** The new address as the customer wrote it; leaves summaries as "새 주소 있음". */
  readonly newAddress: string | null;
  /** The customer's words each fact rests on, masked for the store. */
  readonly evidence: Readonly<Partial<Record<FactName | "kind" | "discovered", string>>>;
  /** Rule and model read fault and change of mind from the same words: the reason is asked again. */
  readonly reasonDisputed: boolean;
  /** The request was handed over, withdrawn or decided: it is not asked about again by itself. */
  readonly requestSettled: boolean;
  readonly ordersSeen: readonly LedgerOrder[];
  /** Numbers the customer typed that are not theirs or do not exist; the same for both. */
  readonly unknownOrderNumbers: readonly string[];
  readonly verdict: LedgerVerdict | null;
  /** The newest of an agent's decisions; it stays known after its instruction is used up. */
  readonly decided: LedgerDecision | null;
  /** Requests that were handed over and that nobody has decided or dropped yet, newest last; while there is one, a "no more" ends nothing. */
  readonly awaiting: readonly AwaitedDecision[];
  readonly openQuestion: OpenQuestion | null;
  /** How often each question was asked. */
  readonly asked: Readonly<Partial<Record<OpenQuestion, number>>>;
  readonly clarifyCount: number;
  /** Look-ups by the model that found nothing (limit of `get_my_order`). */
  readonly lookupMisses: number;
  readonly injectionCount: number;
  readonly unanswerableCount: number;
  /** Turns in a row that ended in a fallback without progress (H11). */
  readonly fallbackCount: number;
  /** Technical trouble in the customer's words. */
  readonly techDetails: readonly string[];
  /** Help texts already given, by id. */
  readonly helpGiven: readonly string[];
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
  offeredOrderNumbers: [],
  otherRequests: [],
  reason: null,
  received: null,
  discoveredOn: null,
  newAddress: null,
  evidence: {},
  reasonDisputed: false,
  requestSettled: false,
  ordersSeen: [],
  unknownOrderNumbers: [],
  verdict: null,
  decided: null,
  awaiting: [],
  openQuestion: null,
  asked: {},
  clarifyCount: 0,
  lookupMisses: 0,
  injectionCount: 0,
  unanswerableCount: 0,
  fallbackCount: 0,
  techDetails: [],
  helpGiven: [],
  promises: [],
  piiWarned: [],
  handoffReason: null,
};

/** Longest list that a ledger keeps. */
export const MAX_LIST = 20;
/** Longest quote that stands as evidence. */
export const MAX_QUOTE = 200;
/** An order as the ledger, the guard and the templates hold it. */
export function ledgerOrder(order: OwnOrder, timezone: string): LedgerOrder {
  const day = (instant: number | null) => (instant === null ? null : formatDay(localDay(instant, timezone)));
  return {
    orderNumber: order.orderNumber,
    productName: order.productName,
    shippingStatus: order.shippingStatus,
    orderedOn: day(order.orderedAt),
    deliveredOn: day(order.deliveredAt),
    priceKrw: order.priceKrw,
  };
}

/** Takes up a fact with the words it stands on. */
export function put(
  ledger: FactLedger,
  name: FactName,
  facts: Partial<FactLedger>,
  quote: string,
): FactLedger {
  return { ...ledger, ...facts, evidence: { ...ledger.evidence, [name]: quote.slice(0, MAX_QUOTE) } };
}

/** Keeps what look-ups of this session have shown, newest knowledge first, and refreshes rows that changed meanwhile. */
export function seeOrders(ledger: FactLedger, orders: readonly LedgerOrder[]): FactLedger {
  const numbers = new Set(orders.map((order) => order.orderNumber));
  const older = ledger.ordersSeen.filter((order) => !numbers.has(order.orderNumber));
  return { ...ledger, ordersSeen: [...orders, ...older].slice(0, MAX_LIST) };
}
