import { describe, expect, it } from "vitest";
import { NEW_SHOP_POLICY } from "./new-shop-policy.ts";
import { floorWarnings, textWarnings } from "./policy-warnings.ts";
import type { RefundPolicy } from "./refund-policy.ts";

const WITHOUT_FLOOR: RefundPolicy = { ...NEW_SHOP_POLICY, legalFloor: false };

describe("floorWarnings", () => {
  const WHAT_IS_SHORT: readonly (readonly [
    name: string,
    overrides: Partial<RefundPolicy>,
    shortOf: RegExp[],
  ])[] = [
    ["seven days from purchase", {}, [/구매일부터 7일/u, /받지 못한/u, /하자 상품의 환불/u]],
    [
      "six days from receipt",
      { windowAnchor: "delivered_at", refundWindowDays: 6, defectRemedy: "refund" },
      [/환불 기간 6일은/u, /받지 못한/u],
    ],
    ["seven days from receipt", { windowAnchor: "delivered_at" }, [/받지 못한/u, /하자 상품의 환불/u]],
    [
      "a month from receipt, exchange for faults",
      { windowAnchor: "delivered_at", refundWindowDays: 30 },
      [/하자 상품의 환불/u],
    ],
    [
      "a month from receipt, money for faults",
      { windowAnchor: "delivered_at", refundWindowDays: 30, defectRemedy: "refund_or_exchange" },
      [],
    ],
    [
      "twenty days from purchase, money for faults",
      { refundWindowDays: 20, defectRemedy: "refund" },
      [/구매일부터 20일/u, /받지 못한/u],
    ],
    ["no limit", { refundWindowDays: null }, []],
    ["a year from purchase", { refundWindowDays: 365 }, []],
    ["a short defect window", { refundWindowDays: null, defectWindowDays: 30 }, [/하자 접수 기간 30일/u]],
    ["customers pay for faults", { refundWindowDays: null, defectFee: "customer" }, [/배송비/u]],
  ];
  it.each(WHAT_IS_SHORT)("without the floor: %s", (_, overrides, shortOf) => {
    const warnings = floorWarnings({ ...WITHOUT_FLOOR, ...overrides });
    expect(warnings).toHaveLength(shortOf.length);
    for (const pattern of shortOf) expect(warnings).toContainEqual(expect.stringMatching(pattern));
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
  it("flags a text below the law though the structured policy says the same", () => {
    const short = "환불은 구매 후 3일 이내에만 가능합니다.";
    const policy = { ...NEW_SHOP_POLICY, refundWindowDays: 3 };
    expect(textWarnings(short, policy)).toEqual([
      expect.stringContaining("AI는 법이 정한 기간으로 안내합니다"),
    ]);
    expect(textWarnings(short, { ...policy, legalFloor: false })).toEqual([
      expect.not.stringContaining("안내합니다"),
    ]);
  });
  it("flags the seven days of the text when the structured window is fourteen", () => {
    expect(textWarnings(DEFAULT_TEXT, { ...NEW_SHOP_POLICY, refundWindowDays: 14 })).toHaveLength(1);
  });

  it.each([
    "환불은 어떤 경우에도 해 드리지 않습니다.",
    "세일 상품은 환불이 불가합니다.",
    "불량품도 환불은 안 됩니다.",
    "배송비는 항상 고객이 냅니다.",
    "교환 및 환불 불가",
    "단순 변심으로는 반품을 받지 않습니다.",
    "특가로 사신 물건은 취소나 반품을 할 수 없습니다.",
    "파손된 채 도착해도 책임을 지지 않습니다.",
    "하자가 있어도 교환만 가능합니다.",
    "불량 상품의 반송비도 고객 부담입니다.",
    "반품 배송비는 사유에 관계없이 구매자가 부담합니다.",
    "환불 대신 적립금을 드립니다.",
    "환불은 일절 없습니다.",
    "이벤트 상품 환불 X",
    "찢어진 옷도 반품 안 받습니다.",
    "All sales are final.",
    "We do not refund under any circumstances.",
    "Clearance items cannot be returned.",
    "Buyers always pay for return shipping.",
    "No refunds for defective items.",
    "개봉하면 반품 불가.",
    "포장을 뜯으신 상품은 환불이 안 됩니다.",
    "Opened items cannot be returned.",
    "환불은 구매 후 3일 이내에만 가능합니다.",
    "주문 후 이틀이 지나면 환불이 안 됩니다.",
    "Returns are accepted within three days of delivery.",
  ])("flags as below the law: %s", (text) => {
    for (const legalFloor of [true, false])
      expect(textWarnings(text, { ...NEW_SHOP_POLICY, legalFloor })).toEqual([
        expect.stringContaining("전자상거래법"),
      ]);
  });
  it.each([
    "배송비는 고객 부담입니다.",
    "단순 변심 반품의 왕복 배송비는 모두 고객 부담입니다.",
    "하자가 아닌 경우 배송비는 고객이 부담합니다.",
    "하자 상품의 배송비는 저희가 모두 부담합니다.",
    "사용하신 상품은 환불이 불가합니다.",
    "기간이 지나면 환불이 어렵습니다.",
    "고객 과실로 파손된 상품은 환불해 드리지 않습니다.",
    "주문 제작 상품은 취소할 수 없습니다.",
    "세일 상품도 똑같이 환불해 드립니다.",
    "환불을 거절하지 않습니다.",
    "불량이면 언제든 환불이나 교환이 됩니다.",
    "배송비 안내는 상품 페이지에 있습니다.",
    "다른 고객의 주문은 알려 드릴 수 없습니다.",
    "배송비는 환불되지 않습니다.",
    "환불은 현금으로는 드릴 수 없습니다.",
    "Opened software cannot be returned.",
    "개봉한 음반은 반품할 수 없습니다.",
    "개봉 후 사용하신 제품은 환불이 불가합니다.",
    "위생상 개봉한 속옷은 교환이 어렵습니다.",
    "개봉하셔도 반품할 수 있습니다.",
    "Customers pay for shipping when they change their mind.",
    "We never refuse a refund for faulty goods.",
  ])("does not flag: %s", (text) => {
    expect(textWarnings(text, NEW_SHOP_POLICY)).toEqual([]);
  });
});
