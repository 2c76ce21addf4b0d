import { describe, expect, it } from "vitest";
import { type Conversation, readConversations } from "./data.ts";
import { sharedShops } from "./shared-shops.ts";

function talk(id: string, orders: readonly string[], changes: Partial<Conversation> = {}): Conversation {
  return {
    id,
    lang: "ko",
    title: id,
    tags: [],
    offline: "must",
    settings: {},
    customer: "A",
    orders: orders.map((order_number) => ({
      order_number,
      product_name: "머그컵",
      shipping_status: "shipped",
      ordered_days_ago: 1,
      owner: "A",
    })),
    turns: [],
    final: {},
    exempt_always: [],
    ...changes,
  };
}

const idsOf = (shops: readonly (readonly Conversation[])[]) =>
  shops.map((shop) => shop.map(({ id }) => id).join(" "));

describe("sharing a shop", () => {
  it("parts conversations with the same order number, other settings, or a look through the admin's eyes", () => {
    const shops = sharedShops([
      talk("a", ["ORD-1"]),
      talk("b", ["ORD-1"]),
      talk("c", ["ORD-2", "ORD-3"]),
      talk("d", [], { settings: { auto_close: false } }),
      talk("e", [], { stored_masked: ["010-1234-5678"] }),
      talk("f", []),
    ]);
    expect(idsOf(shops)).toEqual(["a c f", "b", "d", "e"]);
  });

  it("plays every conversation of the data once", () => {
    const items = readConversations();
    const played = sharedShops(items).flat();
    expect(played.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
  });
});
