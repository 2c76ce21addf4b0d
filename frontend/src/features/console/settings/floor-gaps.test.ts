import type { RefundPolicyWire } from "@chatpjt/contract/settings";
import { describe, expect, it } from "vitest";
import { floorGaps } from "./floor-gaps.ts";

const lawful: RefundPolicyWire = {
  refund_window_days: 7,
  window_anchor: "delivered_at",
  timezone: "Asia/Seoul",
  change_of_mind_fee: "customer",
  defect_remedy: "exchange",
  defect_fee: "store",
  defect_window_days: null,
  legal_floor: false,
  holidays: [],
};

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
      title: "anything while the floor holds",
      over: { legal_floor: true, refund_window_days: 0, defect_fee: "customer" },
      gaps: [],
    },
  ] as const)("sees in $title: $gaps", ({ over, gaps }) => {
    expect(floorGaps({ ...lawful, ...over })).toEqual(gaps);
  });
});
