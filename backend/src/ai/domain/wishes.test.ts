import { describe, expect, it } from "vitest";
import { daysAgo } from "../../testing/simulated-chat.ts";
import type { OwnOrder } from "./turn-state.ts";
import { wishesByOrder } from "./wishes.ts";

const order = (orderNumber: string, productName: string): OwnOrder => ({
  orderNumber,
  productName,
  shippingStatus: "delivered",
  orderedAt: daysAgo(3),
  deliveredAt: daysAgo(1),
  priceKrw: null,
});
const ORDERS = [order("ORD-2026-0123", "무선 이어폰"), order("ORD-2026-0124", "텀블러")];

function wishes(text: string, orders = ORDERS): string[] {
  const context = {
    ownOrderNumbers: orders.map(({ orderNumber }) => orderNumber),
    askedAnythingElse: false,
    openQuestion: null,
    knownKind: null,
    language: "ko",
  } as const;
  return wishesByOrder(text, context, orders).map(
    ({ orderNumber, kind, reason }) => `${orderNumber?.slice(-4) ?? "other"} ${kind} ${reason}`,
  );
}

describe("what is wanted of which order", () => {
  it.each([
    ["ORD-2026-0123 환불하고 ORD-2026-0124는 교환해 주세요", ["0123 refund null", "0124 exchange null"]],
    ["0123번은 취소, 0124번은 어디쯤 왔나요", ["0123 cancel null", "0124 null null"]],
    ["이어폰은 변심이라 환불하고 텀블러는 언제 와요?", ["0123 refund change_of_mind", "0124 null null"]],
    ["cancel ORD-2026-0123 and where is ORD-2026-0124?", ["0123 cancel null", "0124 null null"]],
    ["ORD-2026-0123이랑 ORD-2026-0124 둘 다 환불해 주세요", []],
    ["ORD-2026-0123, ORD-2026-0124 어디쯤 왔어요?", []],
    ["ORD-2026-0123, ORD-2026-0124 취소해 주세요", []],
    ["0123번, 0124번 환불이요", []],
    ["ORD-2026-0123 환불하고 싶은데 배송비는 누가 내나요?", []],
    ["환불하고 싶어요", []],
    ["환불해주세요 그리고 텀블러는 어디쯤이에요?", ["other refund null", "0124 null null"]],
    ["반품하고 싶고 다른 주문은 언제 와요?", ["other refund null", "other null null"]],
    ["refund this one, and where is my other order?", ["other refund null", "other null null"]],
    ["텀블러는 언제 와요? 그리고 환불해주세요", ["0124 refund null", "0124 null null"]],
    ["환불해주세요. 텀블러 아직 안 왔어요", []],
    ["환불하고 싶은데 텀블러 어디로 보내요?", []],
    ["텀블러 언제 와요? 안 오면 환불해주세요", []],
    ["ORD-2026-0123은 취소하고 다른 주문은 교환하고 싶어요", ["0123 cancel null", "0124 exchange null"]],
    ["ORD-2026-0123은 다른 상품으로 교환해 주세요", []],
  ])("%s", (text, expected) => expect(wishes(text)).toEqual(expected));

  it.each([
    ["0123번은 취소하고 다른 주문은 교환하고 싶어요", ["0123 cancel null", "other exchange null"]],
    ["ORD-2026-0123 환불해 주시고요 나머지 하나는 어디쯤 왔어요?", ["0123 refund null", "other null null"]],
    [
      "cancel ORD-2026-0123, and my other order should be exchanged",
      ["0123 cancel null", "other exchange null"],
    ],
    ["ORD-2026-0123은 다른 상품으로 교환해 주세요", []],
  ])("of several others, none is guessed: %s", (text, expected) =>
    expect(wishes(text, [...ORDERS, order("ORD-2026-0130", "의자")])).toEqual(expected),
  );
});
