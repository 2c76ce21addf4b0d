import { describe, expect, it } from "vitest";
import { explainReason, explainVerdict, windowPhrase } from "./explain-verdict.ts";
import { NEW_SHOP_POLICY } from "./new-shop-policy.ts";
import { type RefundPolicy, VERDICT_REASONS, type Verdict } from "./refund-policy.ts";

const SHOP: RefundPolicy = { ...NEW_SHOP_POLICY, defectWindowDays: 90 };

function aVerdict(overrides: Partial<Verdict>): Verdict {
  return {
    next: "handoff",
    eligible: true,
    needsHuman: true,
    missing: [],
    reasons: ["within_window"],
    shippingFee: null,
    remedy: "refund",
    ...overrides,
  };
}

describe("explainReason", () => {
  it.each(VERDICT_REASONS)("says %s in one sentence of each language", (reason) => {
    const korean = explainReason(reason, SHOP, "ko");
    const english = explainReason(reason, SHOP, "en");
    expect(korean).toMatch(/^[^.]*[가-힣][^.]*\.$/u);
    expect(english).toMatch(/^[A-Z][^가-힣.]*(?:E-Commerce)?[^가-힣.]*\.$/u);
  });
});

describe("windowPhrase", () => {
  it.each([
    {
      given: "the floor beats seven days from purchase",
      policy: {},
      ko: "받으신 날부터 7일 이내",
      en: "within 7 days of receiving the item",
    },
    {
      given: "no floor",
      policy: { legalFloor: false },
      ko: "구매 후 7일 이내",
      en: "within 7 days of purchase",
    },
    {
      given: "a short window",
      policy: { refundWindowDays: 3 },
      ko: "받으신 날부터 7일 이내",
      en: "within 7 days of receiving the item",
    },
    {
      given: "a long window",
      policy: { refundWindowDays: 30 },
      ko: "구매 후 30일 이내 또는 받으신 날부터 7일 이내",
      en: "within 30 days of purchase, or within 7 days of receiving the item",
    },
    {
      given: "a window from receipt",
      policy: { refundWindowDays: 14, windowAnchor: "delivered_at" as const },
      ko: "받으신 날부터 14일 이내",
      en: "within 14 days of receiving the item",
    },
    { given: "no limit", policy: { refundWindowDays: null }, ko: null, en: null },
  ])("$given", ({ policy, ko, en }) => {
    expect(windowPhrase({ ...NEW_SHOP_POLICY, ...policy }, "ko")).toBe(ko);
    expect(windowPhrase({ ...NEW_SHOP_POLICY, ...policy }, "en")).toBe(en);
  });
});

describe("explainVerdict", () => {
  it.each([
    {
      given: "eligible",
      verdict: aVerdict({ shippingFee: "customer" }),
      text: "규정상 환불 요청 대상이며 담당자 확인이 필요합니다. 환불·교환 요청 가능 기간 안에 있습니다. 반송 배송비는 고객 부담입니다.",
    },
    {
      given: "refused",
      verdict: aVerdict({
        next: "explain",
        eligible: false,
        needsHuman: false,
        reasons: ["window_passed"],
        remedy: "none",
      }),
      text: "규정상 환불 처리가 어렵습니다. 환불·교환 요청 가능 기간(받으신 날부터 7일 이내)이 지났습니다.",
    },
    {
      given: "undecided",
      verdict: aVerdict({ eligible: null, reasons: ["delivered_not_received"], remedy: "investigate" }),
      text: "환불 건은 담당자의 확인이 필요합니다. 배송 완료로 표시되지만 상품을 받지 못하셨다고 하셨습니다.",
    },
    {
      given: "incomplete",
      verdict: aVerdict({
        next: "collect",
        eligible: null,
        needsHuman: false,
        missing: ["reason", "received"],
        reasons: [],
      }),
      text: "확인이 필요한 정보: 사유, 상품 수령 여부.",
    },
  ])("names outcome, reason and cost: $given", ({ verdict, text }) => {
    expect(explainVerdict(verdict, { kind: "refund" }, NEW_SHOP_POLICY, "ko")).toBe(text);
  });
});
