/** Guard claims of the data as calls of the product's guard: the only place that knows both. */
import { checkReply } from "../backend/src/ai/domain/guard/check-reply.ts";
import type { GuardContext, GuardResult } from "../backend/src/ai/domain/guard/guard-context.ts";
import { aContext, ELIGIBLE, REFUSED, type Situation } from "../backend/src/ai/domain/guard/guard-fixture.ts";
import { extractOrderNumbers } from "../backend/src/ai/domain/understanding/order-number.ts";
import type { GuardClaim } from "./data.ts";

const ORDER = "ORD-2025-1001";
type Status = "preparing" | "shipped" | "delivered" | "cancelled";

function order(shippingStatus: Status, orderedOn: string, deliveredOn: string | null): Situation {
  const row = {
    orderNumber: ORDER,
    productName: "무선 이어폰 화이트",
    shippingStatus,
    orderedOn,
    deliveredOn,
  };
  return { ordersSeen: [{ ...row, priceKrw: null }] };
}

const judged = (
  verdict: NonNullable<Situation["verdict"]>["verdict"],
  kind: "refund" | "cancel" = "refund",
): Situation => ({ verdict: { verdict, orderNumber: ORDER, kind } });

/** The situations of `meta.situations`, seen from the fixture's 22 November 2026. */
const SITUATIONS: Readonly<Record<string, Situation>> = {
  none: { ordersSeen: [] },
  preparing: {
    ...order("preparing", "2026-11-20", null),
    ...judged(
      { ...ELIGIBLE, reasons: ["within_window", "not_shipped"], shippingFee: null, remedy: "cancel" },
      "cancel",
    ),
  },
  shipped: order("shipped", "2026-11-20", null),
  delivered_unjudged: order("delivered", "2026-11-20", "2026-11-21"),
  delivered_in_window: { ...order("delivered", "2026-11-20", "2026-11-21"), ...judged(ELIGIBLE) },
  delivered_out_of_window: {
    ...order("delivered", "2026-11-01", "2026-11-03"),
    ...judged(REFUSED),
  },
  cancelled: {
    ...order("cancelled", "2026-11-20", null),
    ...judged({ ...REFUSED, reasons: ["already_cancelled"] }),
  },
  defective_delivered: {
    ...order("delivered", "2026-11-20", "2026-11-21"),
    ...judged({
      ...ELIGIBLE,
      reasons: ["within_window", "fault", "free_exchange"],
      shippingFee: "store",
      remedy: "refund_or_exchange",
    }),
  },
};

/** What is known when the item's reply is written. */
export function contextOf(item: GuardClaim): GuardContext {
  const situation = SITUATIONS[item.situation];
  if (situation === undefined) throw new Error(`Unknown situation ${item.situation}.`);
  const { own, unknown } = extractOrderNumbers(item.customer, [ORDER]);
  return aContext({
    language: item.lang,
    isFreeText: true,
    intent: item.situation === "none" ? "other" : "refund",
    customerTexts: [item.customer],
    ownOrderNumbers: [ORDER],
    typedOrderNumbers: [own, unknown].flat(),
    ...situation,
  });
}

/** What the guard makes of the item's reply in its situation. */
export function judge(item: GuardClaim): GuardResult {
  return checkReply(item.reply, contextOf(item));
}

/** Whether the reply is kept from the customer, or what is wrong in it taken out. */
export function isHeldBack(item: GuardClaim): boolean {
  const { verdict, text } = judge(item);
  return verdict === "blocked" || (item.must === "block" && text !== item.reply);
}
