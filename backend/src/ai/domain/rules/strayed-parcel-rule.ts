/** A parcel of the customer's own that went astray: left at another's door, taken by a neighbour, sent back to the shop (H4). */
import { tellsOfReturnToSender, tellsOfWrongDoor } from "../parcel-phrases.ts";
import { handOver, type Plan } from "../plan.ts";
import { isElsewhere } from "../request-words.ts";
import type { TurnState } from "../turn-state.ts";
import { lookUpOnce, orderInFocus, orderLookUps } from "./order-view.ts";

/** "다른 집으로 배송됐대요", "반송됐다고 문자 왔어요": where it is, a person finds out; no address is changed by it. */
export function strayedParcelRule(state: TurnState): Plan | null {
  const { reading, ledgerBefore, orders } = state;
  const { facts, orderNumbers } = reading.understanding;
  const isGone = orders.every(({ shippingStatus }) => shippingStatus === "cancelled");
  // "다른 동네로 잘못 배송됐네요" is read as goods that came, and they are not here.
  const hasIt = facts.received === true && facts.reason !== "wrong_item";
  if (isGone || hasIt || orderNumbers.unknown.length > 0 || isElsewhere(reading)) return null;
  const why = tellsOfWrongDoor(reading.text)
    ? "wrong_door"
    : ledgerBefore.kind === null && tellsOfReturnToSender(reading.text)
      ? "returned"
      : null;
  if (why === null) return null;
  const order = orderInFocus(state);
  if (order?.shippingStatus === "cancelled") return null;
  const lookUps = order === null ? orderLookUps(state) : lookUpOnce(state, order);
  const asksNothing = why === "returned" || facts.kind === null || facts.kind === "address_change";
  return {
    ...handOver("status_dispute", why, "order_status", lookUps),
    withdraws: ledgerBefore.kind === null && asksNothing,
  };
}
