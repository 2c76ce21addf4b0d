/** Which conversations one shop can have. */
import type { Conversation, CustomerMessage } from "./data.ts";

/** Conversations that share a shop. */
const MAX_SHARING = 8;

/** What the shop of a conversation must be like. */
export function shopOf(item: Conversation) {
  return {
    notes: [],
    debounceMs: debounceFor(item.turns.flatMap((turn) => (turn.actor === "customer" ? turn.messages : []))),
    settings: item.settings,
    purchaseAnchor: item.tags.includes("purchase_anchor"),
    canary: item.canary === true,
    toolError: null,
  };
}

/**
 * Groups conversations that one shop can have: the same settings, no order number twice, and a few only, so that shops are played side by side.
 * A server's start costs more than a conversation. What an admin would see is looked through for some: they have their shop to themselves.
 */
export function sharedShops(items: readonly Conversation[]): readonly (readonly Conversation[])[] {
  const shops: { readonly kind: string; readonly items: Conversation[]; readonly orders: Set<string> }[] = [];
  for (const item of items) {
    const isAlone = item.stored_masked !== undefined;
    const kind = JSON.stringify(isAlone ? item.id : shopOf(item));
    const numbers = item.orders.map(({ order_number }) => order_number);
    const fitting = shops.find(
      (shop) =>
        shop.kind === kind &&
        !isAlone &&
        shop.items.length < MAX_SHARING &&
        numbers.every((number) => !shop.orders.has(number)),
    );
    const shop = fitting ?? { kind, items: [], orders: new Set() };
    if (fitting === undefined) shops.push(shop);
    shop.items.push(item);
    for (const number of numbers) shop.orders.add(number);
  }
  return shops.map((shop) => shop.items);
}

/** Long enough for the burst to be one turn, short enough to be quick. */
function debounceFor(messages: readonly CustomerMessage[]): number {
  const longest = Math.max(0, ...messages.map(({ delay_ms }) => delay_ms));
  return longest === 0 ? 50 : longest + 200;
}
