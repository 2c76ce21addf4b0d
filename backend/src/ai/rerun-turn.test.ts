import { describe, expect, it } from "vitest";
import type { OwnOrder } from "./domain/turn-state.ts";
import { recordedLookup, recordingLookup } from "./rerun-turn.ts";

const order = (orderNumber: string, shippingStatus: OwnOrder["shippingStatus"]): OwnOrder => ({
  orderNumber,
  productName: "머그컵",
  shippingStatus,
  orderedAt: 1,
  deliveredAt: null,
  priceKrw: null,
});

describe("recorded order look-ups", () => {
  it("answer later what they answered then, though the orders have moved on", async () => {
    const now = [order("ORD-2026-0001", "preparing"), order("ORD-2026-0002", "shipped")];
    const recording = recordingLookup(recordedLookup(now));
    await recording.lookup.listOwn("c", { status: null, limit: 10 });
    now[0] = order("ORD-2026-0001", "cancelled");
    const again = recordedLookup(recording.orders());
    expect(await again.findOwn("c", "ord 2026 0001")).toMatchObject({ shippingStatus: "preparing" });
    expect(await again.listOwn("c", { status: "shipped", limit: 10 })).toHaveLength(1);
    expect(await again.findOwn("c", "ORD-2026-9999")).toBeNull();
  });
});
