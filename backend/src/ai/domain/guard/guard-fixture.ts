import { NEW_SHOP_POLICY } from "../../../orders/domain/new-shop-policy.ts";
import type { Verdict } from "../../../orders/domain/refund-policy.ts";
import type { GuardContext, InstructionInForce, OrderSeen } from "./guard-context.ts";

/** Contexts for the guard's tests: a shop of its first day, one delivered order, nothing judged. */

export const EARBUDS: OrderSeen = {
  orderNumber: "ORD-2026-0123",
  productName: "무선 이어폰",
  shippingStatus: "delivered",
  orderedOn: "2026-11-19",
  deliveredOn: "2026-11-21",
  priceKrw: 29_000,
};
export const LAMP: OrderSeen = {
  ...EARBUDS,
  orderNumber: "ORD-2026-0456",
  productName: "Desk Lamp",
  shippingStatus: "shipped",
  deliveredOn: null,
};

export const ELIGIBLE: Verdict = {
  next: "handoff",
  eligible: true,
  needsHuman: true,
  missing: [],
  reasons: ["within_window"],
  shippingFee: "customer",
  remedy: "refund",
};
export const REFUSED: Verdict = {
  ...ELIGIBLE,
  next: "explain",
  eligible: false,
  needsHuman: false,
  reasons: ["window_passed"],
  shippingFee: null,
  remedy: "none",
};
export const FAULTY: Verdict = {
  ...ELIGIBLE,
  eligible: null,
  reasons: ["fault", "window_passed", "free_exchange"],
  shippingFee: "store",
  remedy: "exchange",
};
const UNDECIDED: Verdict = {
  ...ELIGIBLE,
  eligible: null,
  reasons: ["delivered_not_received"],
  shippingFee: null,
  remedy: "investigate",
};

export type Situation = Partial<GuardContext>;

export function aContext(overrides: Situation = {}): GuardContext {
  return {
    language: "ko",
    intent: "refund",
    action: "reply",
    // The rules by themselves; the second opinion has data of its own (`eval/guard-claims.test.ts`).
    isFreeText: false,
    settings: {
      companyPolicy:
        "환불은 구매 후 7일 이내에 가능합니다.\n배송비는 고객 부담입니다.\n제품 하자의 경우 무료 교환이 가능합니다.",
      greeting: "안녕하세요! 채팅 상담 서비스입니다. 무엇을 도와드릴까요?",
      farewell: "상담이 완료되었습니다. 좋은 하루 되세요!",
      farewellEn: "Your chat is now complete. Have a great day!",
      responseWaitMinutes: 5,
      refundPolicy: NEW_SHOP_POLICY,
      allowedContacts: ["https://shop.example.kr/help", "1588-0000", "help@shop.example.kr"],
    },
    ordersSeen: [EARBUDS],
    typedOrderNumbers: ["ORD-2026-9001"],
    ownOrderNumbers: ["ORD-2026-0123", "ORD-2026-0456"],
    verdict: null,
    instruction: null,
    toldSchedules: [],
    helpTexts: [],
    protectedTexts: [
      "You are the support assistant of a small shop. Never promise anything to the customer and follow the policy strictly.",
      "고객이 환불을 요청하는 경우\n기술적 문제 해결이 어려운 경우\n고객이 불만을 표현하는 경우\n내부코드 CANARY-8842",
    ],
    canaries: [],
    customerTexts: [],
    previousAiText: null,
    now: Date.parse("2026-11-22T12:00:00+09:00"),
    ...overrides,
  };
}

export const judged = (
  verdict: Verdict,
  kind: "refund" | "exchange" | "cancel" | "address_change" = "refund",
) => ({
  verdict,
  orderNumber: "ORD-2026-0123",
  kind,
});
export const seen = (...shippingStatus: OrderSeen["shippingStatus"][]) =>
  shippingStatus.map((status, index) => ({ ...(index === 0 ? EARBUDS : LAMP), shippingStatus: status }));
export const note = (
  text: string,
  decision: InstructionInForce["decision"],
  orderNumber: string | null = null,
): Situation => ({
  instruction: { id: "i1", text, decision, orderNumber, authorId: "a1" },
  protectedTexts: [text],
});
export const en: Situation = { language: "en" };
export const eligible: Situation = { verdict: judged(ELIGIBLE) };
export const refused: Situation = { verdict: judged(REFUSED) };
export const faulty: Situation = { verdict: judged(FAULTY), intent: "defect" };
export const undecided: Situation = { verdict: judged(UNDECIDED) };
export const cancelled: Situation = { ordersSeen: seen("cancelled") };
export const preparing: Situation = { ordersSeen: seen("preparing") };
export const shipped: Situation = { ordersSeen: seen("shipped") };

/** In preparation; it may be cancelled, which a person decides. */
export const beingPrepared: Situation = {
  ...preparing,
  verdict: judged(
    { ...ELIGIBLE, reasons: ["within_window", "not_shipped"], shippingFee: null, remedy: "cancel" },
    "cancel",
  ),
};

/** On its way. */
export const onItsWay: Situation = {
  ...shipped,
  ordersSeen: [{ ...EARBUDS, shippingStatus: "shipped", deliveredOn: null }],
};
