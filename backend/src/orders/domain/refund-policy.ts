import { type DayNumber, localDay } from "../../shared/calendar.ts";
import type { EpochMs, RequestKind, RequestReason, ShippingStatus } from "../../shared/vocabulary.ts";
import { faultFloor, withdrawalFloor } from "./legal-floor.ts";

/**
 * The shop's rule about refunds and exchanges, as structure. The engine has no defaults of its own.
 * Source: `ai.md` section 3, setting `refund_policy`.
 */
export interface RefundPolicy {
  /** Calendar days after the anchor day, which is day 0; null = no limit. */
  readonly refundWindowDays: number | null;
  readonly windowAnchor: "ordered_at" | "delivered_at";
  /** IANA name of the zone whose calendar counts. */
  readonly timezone: string;
  readonly changeOfMindFee: ShippingFee;
  readonly defectRemedy: "exchange" | "refund" | "refund_or_exchange";
  readonly defectFee: ShippingFee;
  /** Calendar days after the anchor day in which a fault is accepted; null = no limit. */
  readonly defectWindowDays: number | null;
  /** Whether the withdrawal right of the E-Commerce Act (art. 17, 18) is the minimum. */
  readonly legalFloor: boolean;
  /** Public holidays, `YYYY-MM-DD`: a legal period does not end on one. */
  readonly holidays: readonly string[];
}

/** What the engine has to know of an order. A field is null where the shop's data does not say. */
export interface OrderFacts {
  readonly orderNumber: string;
  readonly productName: string;
  readonly customerId: string;
  readonly orderedAt: EpochMs | null;
  readonly shippingStatus: ShippingStatus | null;
  readonly deliveredAt: EpochMs | null;
}

/** One request, as far as it is known. Null = the customer has not said. */
export interface PolicyInput {
  readonly kind: RequestKind;
  readonly reason: RequestReason | null;
  readonly received: boolean | null;
  /** The row for the number given; null = there is none. */
  readonly order: OrderFacts | null;
  readonly orderNumberGiven: boolean;
  readonly newAddressGiven: boolean;
  /** The customer who asks. Another customer's order counts as not found (BC-03). */
  readonly requester: string;
  readonly now: EpochMs;
  /** When the customer noticed the fault. */
  readonly discoveredAt: EpochMs | null;
}

type ShippingFee = "customer" | "store";
export type MissingFact = "order_number" | "reason" | "received" | "new_address";
type Remedy =
  | "none"
  | "refund"
  | "exchange"
  | "refund_or_exchange"
  | "cancel"
  | "address_change"
  | "investigate";

export const VERDICT_REASONS = [
  "within_window",
  "window_passed",
  "fault",
  "free_exchange",
  "not_shipped",
  "in_transit",
  "order_not_found",
  "already_cancelled",
  "already_shipped",
  "already_delivered",
  "order_data_incomplete",
  "order_date_in_future",
  "refund_status_inquiry",
  "status_conflict_received",
  "delivered_not_received",
  "delivered_at_unknown",
  "discovery_date_unknown",
  "defect_window_passed",
  "no_window_limit",
  "exchange_change_of_mind",
  "legal_floor",
] as const;
export type VerdictReason = (typeof VERDICT_REASONS)[number];

/** What the policy says about a request. */
export interface Verdict {
  /** collect = ask the customer; explain = say no, with the reason; handoff = a person acts. */
  readonly next: "collect" | "explain" | "handoff";
  /** null = the policy does not decide, a person does (or facts are still missing). */
  readonly eligible: boolean | null;
  readonly needsHuman: boolean;
  readonly missing: readonly MissingFact[];
  readonly reasons: readonly VerdictReason[];
  /** Who pays for sending the goods back; null = does not arise or is not decided. */
  readonly shippingFee: ShippingFee | null;
  readonly remedy: Remedy;
}

/**
 * Judges a request by the shop's policy and, where switched on, the legal minimum. Never throws for data it is given;
 * an unknown time zone is a RangeError. Rule numbers in the comments below are those of `ai.md` 3.1.
 */
export function decide(input: PolicyInput, policy: RefundPolicy): Verdict {
  if (!input.orderNumberGiven) return collect(missingWithoutOrder(input)); // 1
  const order = input.order;
  if (order === null || order.customerId !== input.requester)
    return collect(["order_number"], ["order_not_found"]); // 2
  if (input.kind === "refund_status") return investigate("refund_status_inquiry"); // 3
  if (input.kind === "address_change") return judgeAddressChange(order, input.newAddressGiven); // 4
  if (order.shippingStatus === "cancelled") return explain(["already_cancelled"]); // 5
  return judgeReturn({ ...input, kind: input.kind }, order, policy);
}

type ReturnKind = "refund" | "exchange" | "cancel";

/** A refund, exchange or cancellation of an order that exists and can be reckoned with. */
interface ReturnCase {
  readonly kind: ReturnKind;
  readonly reason: RequestReason;
  readonly policy: RefundPolicy;
  readonly window: Window;
  readonly today: DayNumber;
  readonly orderedOn: DayNumber;
  readonly deliveredOn: DayNumber | null;
  readonly discoveredOn: DayNumber | null;
  /** Codes that hold whatever is decided next. */
  readonly notes: readonly VerdictReason[];
}

/** How a request stands to the shop's window; "unknown" = a person has to look. */
interface Window {
  readonly open: boolean | null;
  readonly reason: "within_window" | "window_passed" | "no_window_limit" | "delivered_at_unknown";
}

function missingWithoutOrder({ kind, reason, received, newAddressGiven }: PolicyInput): MissingFact[] {
  const missing: MissingFact[] = ["order_number"];
  if (isReturnKind(kind) && reason === null) missing.push("reason");
  if ((kind === "refund" || kind === "exchange") && received === null) missing.push("received");
  if (kind === "address_change" && !newAddressGiven) missing.push("new_address");
  return missing;
}

function isReturnKind(kind: RequestKind): kind is ReturnKind {
  return kind === "refund" || kind === "exchange" || kind === "cancel";
}

function judgeAddressChange({ shippingStatus }: OrderFacts, newAddressGiven: boolean): Verdict {
  switch (shippingStatus) {
    case null:
      return investigate("order_data_incomplete");
    case "preparing":
      return newAddressGiven
        ? handoff(true, ["not_shipped"], "address_change")
        : { ...collect(["new_address"], ["not_shipped"]), remedy: "address_change" };
    case "shipped":
      return explain(["already_shipped"]);
    case "delivered":
      return explain(["already_delivered"]);
    case "cancelled":
      return explain(["already_cancelled"]);
  }
}

function judgeReturn(
  input: PolicyInput & { readonly kind: ReturnKind },
  order: OrderFacts,
  policy: RefundPolicy,
): Verdict {
  const { kind, reason, received } = input;
  const status = order.shippingStatus;
  const receiptMatters = status === "delivered" || (status === "shipped" && kind !== "cancel");
  if (reason === null)
    return collect(receiptMatters && received === null ? ["reason", "received"] : ["reason"]); // 6
  if (status === null || order.orderedAt === null) return investigate("order_data_incomplete");

  const today = localDay(input.now, policy.timezone);
  const orderedOn = localDay(order.orderedAt, policy.timezone);
  if (orderedOn > today) return investigate("order_date_in_future");
  const deliveredOn = pastDay(order.deliveredAt, today, policy.timezone);
  const facts: ReturnCase = {
    kind,
    reason,
    policy,
    today,
    orderedOn,
    deliveredOn,
    discoveredOn: pastDay(input.discoveredAt, today, policy.timezone),
    window: windowOf(policy.refundWindowDays, { policy, today, orderedOn, deliveredOn }),
    notes: [],
  };

  if (status === "preparing") return judgeUnshipped(facts); // 8
  if (received === null && receiptMatters) return judgeReceiptUnknown(facts, status === "delivered"); // 7
  if (status === "shipped" && received !== true) return judgeInTransit(facts); // 9
  if (status === "shipped") return judgeDelivered({ ...facts, notes: ["status_conflict_received"] });
  if (received === false) return investigate("delivered_not_received"); // 10
  return judgeDelivered(facts);
}

/** A date that lies ahead is a mistake in the data, so it counts as unknown. */
function pastDay(instant: EpochMs | null, today: DayNumber, timezone: string): DayNumber | null {
  if (instant === null) return null;
  const day = localDay(instant, timezone);
  return day > today ? null : day;
}

function windowOf(
  days: number | null,
  {
    policy,
    today,
    orderedOn,
    deliveredOn,
  }: Pick<ReturnCase, "policy" | "today" | "orderedOn" | "deliveredOn">,
): Window {
  if (days === null) return { open: true, reason: "no_window_limit" };
  const anchor = policy.windowAnchor === "ordered_at" ? orderedOn : (deliveredOn ?? orderedOn);
  if (today - anchor <= days) return { open: true, reason: "within_window" };
  // Goods arrive after they were ordered: without the day of delivery a passed window cannot be told from an open one.
  if (policy.windowAnchor === "delivered_at" && deliveredOn === null)
    return { open: null, reason: "delivered_at_unknown" };
  return { open: false, reason: "window_passed" };
}

/** Rule 7: whether the goods came only matters while the answer depends on it. */
function judgeReceiptUnknown(facts: ReturnCase, delivered: boolean): Verdict {
  if (delivered && facts.reason === "change_of_mind") {
    const verdict = judgeDelivered(facts);
    if (verdict.next === "explain") return verdict;
  }
  return collect(["received"]);
}

function judgeUnshipped({ kind, window, policy }: ReturnCase): Verdict {
  if (kind === "exchange") return handoff(null, ["not_shipped", window.reason], "exchange");
  return handoff(...openOrFloor(window, policy, "not_shipped"), "cancel");
}

function judgeInTransit({ kind, reason, window, policy }: ReturnCase): Verdict {
  const fee = reason === "change_of_mind" ? policy.changeOfMindFee : null;
  if (kind === "exchange") return handoff(null, ["in_transit", window.reason], "exchange", fee);
  return handoff(...openOrFloor(window, policy, "in_transit"), "refund", fee);
}

/** Goods that have not come may be withdrawn from by law; without the floor a person decides after the window. */
function openOrFloor(
  window: Window,
  policy: RefundPolicy,
  note: VerdictReason,
): [eligible: boolean | null, reasons: VerdictReason[]] {
  if (window.open) return [true, [note, window.reason]];
  return policy.legalFloor ? [true, [note, window.reason, "legal_floor"]] : [null, [note, window.reason]];
}

function judgeDelivered(facts: ReturnCase): Verdict {
  return isFault(facts.reason) ? judgeFault(facts) : judgeWithdrawal(facts); // 11, 12
}

/** Whether the shop answers for the reason (BC-08). */
export function isFault(reason: RequestReason): boolean {
  return (
    reason === "defective" || reason === "damaged" || reason === "wrong_item" || reason === "missing_part"
  );
}

function judgeFault(facts: ReturnCase): Verdict {
  const { kind, policy, window, notes } = facts;
  // The law puts the cost of returning faulty goods on the seller (art. 18), so the floor outranks the setting.
  const fee = policy.legalFloor ? "store" : policy.defectFee;
  const refund = kind !== "exchange";
  if (refund && window.open)
    return handoff(true, [...notes, "fault", window.reason], "refund_or_exchange", fee);

  const defectWindow = windowOf(policy.defectWindowDays, facts);
  const floor = policy.legalFloor ? faultFloor(facts, policy.holidays) : null;
  if (defectWindow.open === false) return judgeLateFault(facts, floor, fee);
  if (!refund) return handoff(true, [...notes, "fault", "free_exchange"], "exchange", fee);
  if (floor === "open")
    return handoff(true, [...notes, "fault", window.reason, "legal_floor"], "refund_or_exchange", fee);
  if (policy.defectRemedy !== "exchange")
    return handoff(true, [...notes, "fault", window.reason], policy.defectRemedy, fee);
  const unknown = floor === null || floor === "passed" ? [] : [floor];
  return handoff(
    null,
    [...new Set<VerdictReason>([...notes, "fault", window.reason, ...unknown, "free_exchange"])],
    "exchange",
    fee,
  );
}

/** The shop no longer accepts faults: only the law can still speak for the customer. */
function judgeLateFault(
  { kind, notes }: ReturnCase,
  floor: ReturnType<typeof faultFloor> | null,
  fee: ShippingFee,
): Verdict {
  if (floor === null || floor === "passed") return explain([...notes, "defect_window_passed"]);
  const reasons: VerdictReason[] = [...notes, "fault", "defect_window_passed"];
  if (floor !== "open")
    return handoff(null, [...reasons, floor], kind === "exchange" ? "exchange" : "refund_or_exchange", fee);
  // The law grants a refund, not an exchange: a person answers a wish for one.
  return kind === "exchange"
    ? handoff(null, [...reasons, "legal_floor"], "exchange", fee)
    : handoff(true, [...reasons, "legal_floor"], "refund_or_exchange", fee);
}

function judgeWithdrawal(facts: ReturnCase): Verdict {
  const { kind, policy, window, notes } = facts;
  const exchange = kind === "exchange";
  const base: VerdictReason[] = exchange ? [...notes, "exchange_change_of_mind"] : [...notes];
  const remedy = exchange ? "exchange" : "refund";
  const fee = policy.changeOfMindFee;
  if (window.open !== false) {
    // The policy says nothing about exchanges without a fault, so they go to a person.
    return handoff(exchange ? null : window.open, [...base, window.reason], remedy, fee);
  }
  const floor = policy.legalFloor ? withdrawalFloor(facts, policy.holidays) : "passed";
  if (floor === "passed") return explain([...notes, "window_passed"]);
  if (floor === "open")
    return handoff(exchange ? null : true, [...base, "window_passed", "legal_floor"], remedy, fee);
  return handoff(null, [...base, "window_passed", floor], remedy, fee);
}

function collect(missing: readonly MissingFact[], reasons: readonly VerdictReason[] = []): Verdict {
  return {
    next: "collect",
    eligible: null,
    needsHuman: false,
    missing,
    reasons,
    shippingFee: null,
    remedy: "none",
  };
}

function explain(reasons: readonly VerdictReason[]): Verdict {
  return {
    next: "explain",
    eligible: false,
    needsHuman: false,
    missing: [],
    reasons,
    shippingFee: null,
    remedy: "none",
  };
}

function investigate(reason: VerdictReason): Verdict {
  return handoff(null, [reason], "investigate");
}

function handoff(
  eligible: boolean | null,
  reasons: readonly VerdictReason[],
  remedy: Remedy,
  shippingFee: ShippingFee | null = null,
): Verdict {
  return { next: "handoff", eligible, needsHuman: true, missing: [], reasons, shippingFee, remedy };
}
