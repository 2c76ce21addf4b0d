import type { RefundPolicyWire } from "@chatpjt/contract/settings";
import { describe, expect, it } from "vitest";
import { floorGaps } from "./floor-gaps.ts";
import { NEW_SHOP_POLICY } from "./policy-fixture.ts";

const lawful: RefundPolicyWire = { ...NEW_SHOP_POLICY, window_anchor: "delivered_at", legal_floor: false };

describe("floorGaps", () => {
  it.each([
    { title: "what the law gives", over: {}, gaps: [] },
    {
      title: "6 days after receipt",
      over: { refund_window_days: 6 },
      gaps: [{ rule: "window_after_receipt", days: 6 }],
    },
    {
      title: "36 days after the order",
      over: { window_anchor: "ordered_at", refund_window_days: 36 },
      gaps: [{ rule: "window_after_order", days: 36 }],
    },
    {
      title: "37 days after the order",
      over: { window_anchor: "ordered_at", refund_window_days: 37 },
      gaps: [],
    },
    {
      title: "91 days for defects",
      over: { defect_window_days: 91 },
      gaps: [{ rule: "defect_window", days: 91 }],
    },
    { title: "92 days for defects", over: { defect_window_days: 92 }, gaps: [] },
    {
      title: "a defect's freight on the customer",
      over: { defect_fee: "customer" },
      gaps: [{ rule: "defect_fee" }],
    },
    { title: "an emptied number", over: { refund_window_days: Number.NaN }, gaps: [] },
    {
      title: "the same while the floor wins",
      over: { legal_floor: true, refund_window_days: 0, defect_fee: "customer" },
      gaps: [{ rule: "window_after_receipt", days: 0 }, { rule: "defect_fee" }],
    },
  ] as const)("sees in $title: $gaps", ({ over, gaps }) => {
    expect(floorGaps({ ...lawful, ...over })).toEqual(gaps);
  });
});
