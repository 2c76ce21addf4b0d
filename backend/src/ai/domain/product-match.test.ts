import { describe, expect, it } from "vitest";
import { orderNamedIn } from "./product-match.ts";
import type { OwnOrder } from "./turn-state.ts";

const order = (orderNumber: string, productName: string): OwnOrder => ({
  orderNumber,
  productName,
  shippingStatus: "delivered",
  orderedAt: 0,
  deliveredAt: 0,
  priceKrw: null,
});
const ORDERS = [
  order("A", "털모자"),
  order("B", "아동 청바지"),
  order("C", "러닝화"),
  order("D", "유리 텀블러"),
];

describe("the order that is named", () => {
  it.each([
    ["모자 환불하고 싶어요", "A"],
    ["the hat is too small", "A"],
    ["바지가 커요", "B"],
    ["my jeans are torn", "B"],
    ["신발 밑창이 떨어졌어요", "C"],
    ["텀블러 뚜껑이 없어요", "D"],
    ["모자라게 왔어요", null],
    ["나사가 모자라요", null],
    ["모자랑 바지 둘 다요", null],
    ["무엇을 사셨나요", null],
  ])("%s → %s", (text, number) => {
    expect(orderNamedIn(text, ORDERS)).toBe(number);
  });

  it("is nobody's guess where two are of a kind", () => {
    expect(orderNamedIn("모자가 작아요", [order("A", "털모자"), order("B", "밀짚모자")])).toBeNull();
  });
});
