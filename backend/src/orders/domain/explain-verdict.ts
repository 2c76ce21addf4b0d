import { type Language, type RequestKind, unreachable } from "../../shared/vocabulary.ts";
import { WITHDRAWAL_DAYS } from "./legal-floor.ts";
import type { MissingFact, PolicyInput, RefundPolicy, Verdict, VerdictReason } from "./refund-policy.ts";

/**
 * How long a refund without a fault can be asked for, in one phrase: "받으신 날부터 7일 이내". With the floor on, the
 * better of shop policy and law (`ai.md`, settled). Null when there is no limit.
 */
export function windowPhrase(policy: RefundPolicy, language: Language): string | null {
  const { refundWindowDays: days, windowAnchor, legalFloor } = policy;
  if (days === null) return null;
  const fromReceipt = (count: number) =>
    language === "ko" ? `받으신 날부터 ${count}일 이내` : `within ${count} days of receiving the item`;
  const fromPurchase = language === "ko" ? `구매 후 ${days}일 이내` : `within ${days} days of purchase`;
  if (windowAnchor === "delivered_at")
    return fromReceipt(legalFloor ? Math.max(days, WITHDRAWAL_DAYS) : days);
  if (!legalFloor) return fromPurchase;
  // Goods arrive after the purchase, so a purchase window that is no longer than the legal one is always the worse of the two.
  if (days <= WITHDRAWAL_DAYS) return fromReceipt(WITHDRAWAL_DAYS);
  return language === "ko"
    ? `${fromPurchase} 또는 ${fromReceipt(WITHDRAWAL_DAYS)}`
    : `${fromPurchase}, or ${fromReceipt(WITHDRAWAL_DAYS)}`;
}

/** The one number of days in `windowPhrase`; null without a limit, or where two of them count. */
export function windowDays({
  refundWindowDays: days,
  windowAnchor,
  legalFloor,
}: RefundPolicy): number | null {
  if (days === null || !legalFloor) return days;
  if (windowAnchor === "delivered_at" || days <= WITHDRAWAL_DAYS) return Math.max(days, WITHDRAWAL_DAYS);
  return null;
}

/** One sentence for a reason code, in plain words that may be shown to a customer. */
export function explainReason(reason: VerdictReason, policy: RefundPolicy, language: Language): string {
  return language === "ko" ? koreanReason(reason, policy) : englishReason(reason, policy);
}

/** One line about a verdict: what holds, why, and what is still needed. For tool results, the console and templates. */
export function explainVerdict(
  verdict: Verdict,
  input: Pick<PolicyInput, "kind">,
  policy: RefundPolicy,
  language: Language,
): string {
  const sentences = verdict.reasons.map((reason) => explainReason(reason, policy, language));
  const outcome = outcomeSentence(verdict, input.kind, language);
  const fee = verdict.eligible === false ? null : feeSentence(verdict, language);
  return [outcome, ...sentences, ...(fee === null ? [] : [fee])].join(" ");
}

const KIND_WORDS: Readonly<Record<RequestKind, Readonly<Record<Language, string>>>> = {
  refund: { ko: "환불", en: "refund" },
  exchange: { ko: "교환", en: "exchange" },
  cancel: { ko: "주문 취소", en: "cancellation" },
  address_change: { ko: "배송지 변경", en: "address change" },
  refund_status: { ko: "환불 진행 상황", en: "refund status" },
};

const MISSING_WORDS: Readonly<Record<MissingFact, Readonly<Record<Language, string>>>> = {
  order_number: { ko: "주문번호", en: "the order number" },
  reason: { ko: "사유", en: "the reason" },
  received: { ko: "상품 수령 여부", en: "whether the item has been received" },
  new_address: { ko: "새 배송지 주소", en: "the new address" },
};

function outcomeSentence(
  { next, eligible, missing }: Verdict,
  kind: RequestKind,
  language: Language,
): string {
  const what = KIND_WORDS[kind][language];
  if (next === "collect") {
    const facts = missing.map((fact) => MISSING_WORDS[fact][language]).join(", ");
    return language === "ko" ? `확인이 필요한 정보: ${facts}.` : `Still needed: ${facts}.`;
  }
  if (eligible === false)
    return language === "ko"
      ? `규정상 ${what} 처리가 어렵습니다.`
      : `Under our policy the ${what} is not possible.`;
  if (eligible === true)
    return language === "ko"
      ? `규정상 ${what} 요청 대상이며 담당자 확인이 필요합니다.`
      : `The ${what} request meets our policy; a staff member has to confirm it.`;
  return language === "ko"
    ? `${what} 건은 담당자의 확인이 필요합니다.`
    : `A staff member has to look at the ${what} request.`;
}

function feeSentence({ shippingFee }: Verdict, language: Language): string | null {
  switch (shippingFee) {
    case null:
      return null;
    case "customer":
      return language === "ko"
        ? "반송 배송비는 고객 부담입니다."
        : "Return shipping is paid by the customer.";
    case "store":
      return language === "ko" ? "배송비는 쇼핑몰이 부담합니다." : "Shipping is paid by the store.";
  }
}

function koreanReason(reason: VerdictReason, policy: RefundPolicy): string {
  const window = windowPhrase(policy, "ko");
  switch (reason) {
    case "within_window":
      return "환불·교환 요청 가능 기간 안에 있습니다.";
    case "window_passed":
      return `환불·교환 요청 가능 기간(${window ?? "제한 없음"})이 지났습니다.`;
    case "fault":
      return "상품의 하자나 오배송으로 인한 요청입니다.";
    case "free_exchange":
      return "하자 상품은 무료 교환 대상입니다.";
    case "not_shipped":
      return "상품이 아직 발송되지 않았습니다.";
    case "in_transit":
      return "상품이 배송 중입니다.";
    case "order_not_found":
      return "해당 주문번호로는 주문이 조회되지 않습니다.";
    case "already_cancelled":
      return "이미 취소된 주문입니다.";
    case "already_shipped":
      return "이미 발송된 주문입니다.";
    case "already_delivered":
      return "이미 배송이 완료된 주문입니다.";
    case "order_data_incomplete":
      return "주문 정보 일부가 확인되지 않습니다.";
    case "order_date_in_future":
      return "주문 날짜 정보가 올바르지 않습니다.";
    case "refund_status_inquiry":
      return "환불 진행 상황은 담당자가 확인합니다.";
    case "status_conflict_received":
      return "배송 상태는 배송 중이지만 고객님께서 받으셨다고 하셨습니다.";
    case "delivered_not_received":
      return "배송 완료로 표시되지만 상품을 받지 못하셨다고 하셨습니다.";
    case "delivered_at_unknown":
      return "받으신 날짜가 확인되지 않습니다.";
    case "discovery_date_unknown":
      return "하자를 알게 되신 날짜가 확인되지 않습니다.";
    case "defect_window_passed":
      return `하자 접수 기간(${policy.defectWindowDays ?? 0}일)이 지났습니다.`;
    case "no_window_limit":
      return "환불·교환 요청 기간에 제한이 없습니다.";
    case "exchange_change_of_mind":
      return "단순 변심 교환은 담당자가 판단합니다.";
    case "legal_floor":
      return "전자상거래법의 청약철회 기간이 적용됩니다.";
    default:
      return unreachable(reason);
  }
}

function englishReason(reason: VerdictReason, policy: RefundPolicy): string {
  const window = windowPhrase(policy, "en");
  switch (reason) {
    case "within_window":
      return "The request is within the allowed period.";
    case "window_passed":
      return `The period for refunds and exchanges (${window ?? "no limit"}) has passed.`;
    case "fault":
      return "The request is about a faulty, wrong or incomplete item.";
    case "free_exchange":
      return "Faulty items qualify for a free exchange.";
    case "not_shipped":
      return "The item has not been shipped yet.";
    case "in_transit":
      return "The item is in transit.";
    case "order_not_found":
      return "We could not find an order with that number.";
    case "already_cancelled":
      return "The order is already cancelled.";
    case "already_shipped":
      return "The order has already shipped.";
    case "already_delivered":
      return "The order has already been delivered.";
    case "order_data_incomplete":
      return "Some of the order's information is missing.";
    case "order_date_in_future":
      return "The order date on record is not valid.";
    case "refund_status_inquiry":
      return "A staff member checks the progress of a refund.";
    case "status_conflict_received":
      return "The order is shown as in transit, but you told us that you have it.";
    case "delivered_not_received":
      return "The order is shown as delivered, but you told us that you have not received it.";
    case "delivered_at_unknown":
      return "The day of delivery is not on record.";
    case "discovery_date_unknown":
      return "The day on which the fault was noticed is not known.";
    case "defect_window_passed":
      return `The period for reporting a fault (${policy.defectWindowDays ?? 0} days) has passed.`;
    case "no_window_limit":
      return "There is no time limit for refunds and exchanges.";
    case "exchange_change_of_mind":
      return "A staff member decides on exchanges for a change of mind.";
    case "legal_floor":
      return "The legal withdrawal period of the E-Commerce Act applies.";
    default:
      return unreachable(reason);
  }
}
