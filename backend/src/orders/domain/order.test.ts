import { describe, expect, it } from "vitest";
import { SHIPPING_STATUSES } from "../../shared/vocabulary.ts";
import { changeStatus, orderNumberKey, readNewOrderNumber } from "./order.ts";

const NOW = 1_800_000_000_000;
const FREE = [
  "preparing→shipped",
  "preparing→delivered",
  "preparing→cancelled",
  "shipped→delivered",
  "shipped→cancelled",
];
const moves = SHIPPING_STATUSES.flatMap((from) => SHIPPING_STATUSES.map((to) => ({ from, to })));

describe("changeStatus", () => {
  it.each(moves.filter(({ from, to }) => from !== to))("$from → $to without a reason", ({ from, to }) => {
    const order = { shippingStatus: from, deliveredAt: from === "delivered" ? 1 : null };
    const result = changeStatus(order, { shippingStatus: to, reason: "  ", now: NOW });
    if (FREE.includes(`${from}→${to}`)) expect(result).toMatchObject({ ok: true, value: { changed: true } });
    else expect(result).toEqual({ ok: false, rejection: "reason_required" });
  });

  it.each(moves.filter(({ from, to }) => from !== to))("$from → $to with a reason", ({ from, to }) => {
    const order = { shippingStatus: from, deliveredAt: from === "delivered" ? 1 : null, note: "kept" };
    const result = changeStatus(order, { shippingStatus: to, reason: "입력 실수", now: NOW });
    const deliveredAt = to === "delivered" ? NOW : null;
    expect(result).toEqual({
      ok: true,
      value: { changed: true, order: { shippingStatus: to, deliveredAt, note: "kept" } },
    });
  });

  it.each(SHIPPING_STATUSES)("%s again changes nothing", (status) => {
    const order = { shippingStatus: status, deliveredAt: null };
    expect(changeStatus(order, { shippingStatus: status, reason: null, now: NOW })).toEqual({
      ok: true,
      value: { order, changed: false },
    });
  });
});

describe("readNewOrderNumber", () => {
  it.each([
    ["ORD-2026-0123", "ORD-2026-0123"],
    ["  W2378156 ", "W2378156"],
    ["ＯＲＤ－２０２６－１", "ORD-2026-1"],
    ["ord–2026—7", "ord-2026-7"],
    ["2026_11.22/7#1", "2026_11.22/7#1"],
    ["주문-1", "주문-1"],
  ])("accepts %s", (raw, number) => expect(readNewOrderNumber(raw)).toEqual({ ok: true, value: number }));
  it.each(["", "   ", "-", "ORD 1", "<b>1</b>", "a\nb", "ORD-", `A${"1".repeat(64)}`, "1'--"])(
    "refuses %j",
    (raw) => expect(readNewOrderNumber(raw)).toEqual({ ok: false, rejection: "invalid_order_number" }),
  );
});

describe("orderNumberKey", () => {
  it.each(["ORD-2026-0123", "ord20260123", " ORD 2026 0123", "ＯＲＤ—２０２６－０１２３"])(
    "folds %s",
    (spelling) => expect(orderNumberKey(spelling)).toBe("ORD20260123"),
  );
});
