import { describe, expect, it } from "vitest";
import { NEW_SHOP_POLICY } from "./new-shop-policy.ts";
import { floorWarnings, textWarnings } from "./policy-warnings.ts";
import type { RefundPolicy } from "./refund-policy.ts";

const WITHOUT_FLOOR: RefundPolicy = { ...NEW_SHOP_POLICY, legalFloor: false };

describe("floorWarnings", () => {
  it.each<[string, Partial<RefundPolicy>, number]>([
    ["seven days from purchase", {}, 1],
    ["six days from receipt", { windowAnchor: "delivered_at", refundWindowDays: 6 }, 1],
    ["seven days from receipt", { windowAnchor: "delivered_at" }, 0],
    ["no limit", { refundWindowDays: null }, 0],
    ["a year from purchase", { refundWindowDays: 365 }, 0],
    ["a short defect window", { refundWindowDays: null, defectWindowDays: 30 }, 1],
    ["customers pay for faults", { refundWindowDays: null, defectFee: "customer" }, 1],
  ])("without the floor: %s", (_, overrides, count) => {
    expect(floorWarnings({ ...WITHOUT_FLOOR, ...overrides })).toHaveLength(count);
  });
  it("is silent while the floor is on, since it wins anyway", () => {
    expect(floorWarnings({ ...NEW_SHOP_POLICY, refundWindowDays: 0, defectFee: "customer" })).toEqual([]);
  });
});

describe("textWarnings", () => {
  const DEFAULT_TEXT =
    "환불은 구매 후 7일 이내에 가능합니다.\n배송비는 고객 부담입니다.\n제품 하자의 경우 무료 교환이 가능합니다.";
  it.each([
    ["the text of a new shop", DEFAULT_TEXT],
    ["a week in words", "변심 환불은 일주일 이내에만 받습니다."],
    ["how long work takes", "환불은 접수 후 3일 소요됩니다. 카드 환불은 5영업일 이내 처리됩니다."],
    ["other days", "배송은 2일 걸립니다. 매달 15일은 쉽니다."],
    ["the law's own count", "법에 따라 받으신 날부터 7일 이내 환불이 가능합니다."],
    ["English", "Refunds are possible within seven days of purchase."],
    ["full-width digits", "환불은 ７일 이내에 가능합니다."],
  ])("accepts %s", (_, text) => {
    expect(textWarnings(text, NEW_SHOP_POLICY)).toEqual([]);
  });
  it.each([
    [
      "환불은 구매 후 14일 이내에 가능합니다.",
      "회사 정책 문구에는 14일로 적혀 있지만 환불 정책 설정은 7일입니다.",
    ],
    ["단순 변심 반품은 2주 이내", "회사 정책 문구에는 14일로 적혀 있지만 환불 정책 설정은 7일입니다."],
    [
      "Returns are accepted within 30 days.",
      "회사 정책 문구에는 30일로 적혀 있지만 환불 정책 설정은 7일입니다.",
    ],
    [
      "불량 교환은 30일 이내",
      "회사 정책 문구에는 하자 접수 기간이 30일로 적혀 있지만 설정에는 기간 제한이 없습니다.",
    ],
  ])("flags %s", (text, warning) => {
    expect(textWarnings(text, NEW_SHOP_POLICY)).toEqual([warning]);
  });
  it("flags the seven days of the text when the structured window is fourteen", () => {
    expect(textWarnings(DEFAULT_TEXT, { ...NEW_SHOP_POLICY, refundWindowDays: 14 })).toHaveLength(1);
  });
});
