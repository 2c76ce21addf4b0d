/** Parcels that are not where they should be: another's that came here, one's own that went elsewhere or is feared lost (H4, BC-04, BC-26). */
import { tellsOfLoss, tellsOfReturnToSender, tellsOfWrongDoor } from "../parcel-phrases.ts";
import { handOver, type Plan, plan } from "../plan.ts";
import { isElsewhere } from "../request-words.ts";
import { tellsOfStrayParcel } from "../third-party-phrases.ts";
import type { TurnState } from "../turn-state.ts";
import { inLedger, lookUpOnce, matches, orderInFocus, orderLookUps } from "./order-view.ts";

/** Another's parcel at the door: a person looks whose it is; nothing about anyone's order is told. */
export function othersParcelRule(state: TurnState): Plan | null {
  const { reading, ledger, ledgerBefore } = state;
  const { orderNumbers, facts } = reading.understanding;
  const isOfRequest =
    orderNumbers.unknown.length > 0 ||
    facts.kind !== null ||
    (ledger.kind !== null && ledger.orderNumber !== null && !ledger.requestSettled);
  if (isOfRequest || !tellsOfStrayParcel(reading.text)) return null;
  // No exchange of these goods is wanted, though they are the wrong ones.
  return { ...handOver("status_dispute", "stray", "order_status"), withdraws: ledgerBefore.kind === null };
}

/** "다른 집으로 배송됐대요", "반송됐다고 문자 왔어요": where it is, a person finds out; no address is changed by it. */
export function misdeliveredRule(state: TurnState): Plan | null {
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

/** "택배가 사라졌어요", of an order that its row has still under way. Who was offered a person and says so again gets one (H4). */
export function lostParcelRule(state: TurnState): Plan | null {
  const { reading, ledger, ledgerBefore } = state;
  const { facts, intent } = reading.understanding;
  const isParcel = intent === "order_status" && PARCEL.test(reading.text);
  const isOffered = ledgerBefore.openQuestion === "offer_human" && ledgerBefore.topic === "order_status";
  const saysGone = facts.reason === "not_received" || facts.received === false || isParcel || isOffered;
  if (!saysGone || ledger.kind !== null || isElsewhere(reading) || !tellsOfLoss(reading.text)) return null;
  const order = orderInFocus(state);
  if (order === null || !matches(order, "open")) return null;
  const lookUps = lookUpOnce(state, order);
  if (isOffered) return handOver("status_dispute", "human", "order_status", lookUps);
  return plan({
    action: "ask",
    intent: "order_status",
    say: [
      { key: "order_status", order: inLedger(state, order), asksDate: false, asksOrderDay: false },
      { key: "loss_unknown" },
      { key: "offer_human" },
    ],
    lookUps,
    question: "offer_human",
  });
}

const PARCEL = /택배|물건|상품|제품|소포|배송|\b(?:parcel|package|packet|shipment|order|delivery)\b/iu;
