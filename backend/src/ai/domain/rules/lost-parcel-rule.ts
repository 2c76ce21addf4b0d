/** A parcel on its way that is feared lost: how it stands, that more is not known here, and a person (BC-04, BC-26). */
import { tellsOfLoss } from "../parcel-phrases.ts";
import { handOver, type Plan, plan } from "../plan.ts";
import { isElsewhere } from "../request-words.ts";
import type { TurnState } from "../turn-state.ts";
import { inLedger, lookUpOnce, matches, orderInFocus } from "./order-view.ts";

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
