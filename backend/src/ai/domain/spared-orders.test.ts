import { describe, expect, it } from "vitest";
import { readSparedOrders } from "./spared-orders.ts";

const orders = (
  [
    ["ORD-2026-1005", "후드티"],
    ["ORD-2026-1006", "청바지"],
    ["ORD-2026-1007", "Canvas Sneakers"],
  ] as const
).map(([orderNumber, productName]) => ({
  orderNumber,
  productName,
  shippingStatus: "preparing" as const,
  orderedAt: 0,
  deliveredAt: null,
  priceKrw: null,
}));

describe("orders that are to be left alone", () => {
  it.each([
    ["아니 잘못 말했어요. 청바지를 취소해주세요 후드티는 그대로", "후드티"],
    ["아 후드티 말고 청바지요", "후드티"],
    ["아니 ORD-2026-1006을 취소해 주세요 1005는 그대로 두고요", "1005"],
    ["후드티가 아니라 청바지 취소예요", "후드티"],
    ["청바지만 취소요 후드티는 취소 안 할게요", "후드티"],
    ["후드티는 놔두고 청바지만 취소해 주세요", "후드티"],
    ["후드티 빼고 청바지 취소요", "후드티"],
    ["not the sneakers, cancel 청바지 please", "sneakers"],
  ])("are not spoken of any more: %s", (text, spared) => {
    expect(readSparedOrders(text, orders, false).text).not.toContain(spared);
  });

  it.each([
    "후드티 말고 배송이나 알려 주세요",
    "환불 말고 교환이요",
    "후드티는 그대로 두고 싶은데 환불되나요",
    "후드티 빼고 다 취소해 주세요",
    "1005동 그대로 보내 주세요",
    "not happy with the sneakers",
  ])("are no others: %s", (text) => {
    expect(readSparedOrders(text, orders, true)).toEqual({ text, spared: [], kept: [] });
  });

  it.each([
    ["아 1005는 놔두세요", "…", ["ORD-2026-1005"]],
    ["후드티는 그냥 둘게요", "…", ["ORD-2026-1005"]],
    ["후드티는 취소하지 마세요", "…", ["ORD-2026-1005"]],
    ["청바지는 빼 주세요", "…", ["ORD-2026-1006"]],
    ["don't cancel the sneakers", "…", ["ORD-2026-1007"]],
    ["청바지만 취소할게요", "청바지만 취소할게요", ["ORD-2026-1005", "ORD-2026-1007"]],
  ])("are taken out of an open request: %s", (said, rest, spared) => {
    const read = readSparedOrders(said, orders, true);
    expect([read.text.replace(/^아$/u, "…"), read.spared]).toEqual([rest, spared]);
    expect(readSparedOrders(said, orders, false)).toEqual({ text: said, spared: [], kept: [] });
  });

  it.each([
    "후드티는 환불 안 해도 되니까 교환해 주세요",
    "후드티 취소하지 말고 주소를 바꿔 주세요",
    "후드티는 취소 안 해도 되나요?",
    "후드티는 문앞에 놔두세요",
    "배송비만 환불해 주세요",
    "후드티만 안 왔어요",
  ])("stay in an open request: %s", (text) => {
    expect(readSparedOrders(text, orders, true)).toEqual({ text, spared: [], kept: [] });
  });

  it("takes linear time", () => {
    const startedAt = performance.now();
    readSparedOrders("가나다라 그대로 ".repeat(400), orders, true);
    readSparedOrders("가".repeat(4_000), orders, true);
    expect(performance.now() - startedAt).toBeLessThan(300);
  });
});
