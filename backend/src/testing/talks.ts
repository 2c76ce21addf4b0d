import { describe, expect, it } from "vitest";
import { daysAgo, SimulatedChat, type SimulatedOrder } from "./simulated-chat.ts";

/** What stands at the end of a talk; what is not named may be anything. */
export interface Standing {
  readonly status?: RegExp;
  readonly kind?: RegExp;
  readonly order?: RegExp;
  readonly reason?: RegExp;
  readonly received?: RegExp;
  /** The last reply. */
  readonly says?: RegExp;
}

/** Talks that end alike: the customer's turns, parted by " | ". */
export interface KindOfTalk {
  readonly kind: string;
  readonly orders: readonly SimulatedOrder[];
  readonly standing: Standing;
  readonly talks: readonly string[];
  /** The shop's; a kind may have its own. */
  readonly helpTexts?: HelpTexts;
}

type HelpTexts = readonly { readonly id: string; readonly title: string; readonly body: string }[];

/** An order of the customer's; a delivered one came two days after it was placed. */
export function orderOf(
  orderNumber: string,
  productName: string,
  shippingStatus: SimulatedOrder["shippingStatus"],
  orderedDaysAgo: number,
): SimulatedOrder {
  return {
    orderNumber,
    productName,
    shippingStatus,
    orderedAt: daysAgo(orderedDaysAgo),
    deliveredAt: shippingStatus === "delivered" ? daysAgo(orderedDaysAgo - 2) : null,
    priceKrw: null,
    customerId: "A",
  };
}

/** Plays every talk with the rules alone and compares what stands in the end. */
export function describeTalks(
  kinds: readonly KindOfTalk[],
  shop: { readonly helpTexts: HelpTexts } = { helpTexts: [] },
): void {
  describe.each(kinds)("$kind", ({ orders, standing, talks, helpTexts = shop.helpTexts }) => {
    it.each(talks)("%s", async (talk) => {
      const chat = new SimulatedChat({ orders, settings: { helpTexts } });
      let reply = "";
      for (const text of talk.split(" | ")) reply = (await chat.customer([text])).join("\n") || reply;
      const { kind, orderNumber, reason, received } = chat.ledger;
      const anything = /(?:)/u;
      expect(reply).toMatch(standing.says ?? anything);
      expect(chat.status).toMatch(standing.status ?? anything);
      expect(String(kind)).toMatch(standing.kind ?? anything);
      expect(String(orderNumber)).toMatch(standing.order ?? anything);
      expect(String(reason)).toMatch(standing.reason ?? anything);
      expect(String(received)).toMatch(standing.received ?? anything);
    });
  });
}
