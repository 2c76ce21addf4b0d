/** Rules about orders that are to become other than they are: stopped before they leave, brought back, put together (BC-06, BC-26). */
import { readCondition } from "../conditional-request.ts";
import { handOver, type Plan, plan } from "../plan.ts";
import type { Say } from "../say.ts";
import type { OwnOrder, TurnState } from "../turn-state.ts";
import { deniesTakingBack, dropsApproval, holdsRequest, requestTakenBack } from "../withdrawal-phrases.ts";
import { advanceRequest } from "./intake.ts";
import { inLedger, LIST_LIMIT, lookUpOnce, orderLookUps, orderOf, seen } from "./order-view.ts";

/** "벌써 나갔으면 그냥 받을게요": it has left, so that is told and nothing is done. */
export function leftAlreadyRule(state: TurnState): Plan | null {
  const { kind, orderNumber, requestSettled, evidence } = state.ledger;
  const order = orderOf(state, orderNumber);
  const told = seen(state, orderNumber);
  if (kind === null || requestSettled || order === null || told === null) return null;
  if (order.shippingStatus !== "shipped" && order.shippingStatus !== "delivered") return null;
  if (readCondition(evidence.kind ?? "").condition === null) return null;
  const says: Say[] = [
    { key: "order_status", order: told, asksDate: false, asksOrderDay: false },
    { key: "withdrawn", kind },
    { key: "anything_else" },
  ];
  return {
    ...plan({ intent: kind, say: says, lookUps: lookUpOnce(state, order), question: "anything_else" }),
    withdraws: true,
  };
}

/** A cancelled order is to be sent after all, or was not cancelled by the customer: its record is told, the rest a person checks (H4, H6). */
export function cancelledOrderRule(state: TurnState): Plan | null {
  const { cancelledMatter: matter } = state.reading;
  if (matter === null) return null;
  const meant = cancelledOrders(state);
  const [first, second] = meant;
  if (first === undefined) return null;
  const record: Say =
    second === undefined
      ? { key: "order_status", order: inLedger(state, first), asksDate: false, asksOrderDay: false }
      : { key: "order_list", orders: meant.map((order) => inLedger(state, order)), more: false };
  const code = matter === "revive" ? "policy_undecided" : "status_dispute";
  const lookUps = meant.flatMap((order) => lookUpOnce(state, order));
  const handedOver = handOver(code, matter, "order_status", lookUps);
  return { ...handedOver, say: [record, ...handedOver.say] };
}

/** "어제 환불 신청한 거 취소할게요", and nothing of it is known in this chat: a person looks whether there is such a request (H6). */
export function takenBackRule(state: TurnState): Plan | null {
  const { reading, ledgerBefore } = state;
  const taken = requestTakenBack(reading.text);
  if (taken === null || holdsRequest(ledgerBefore, taken, reading.text)) return null;
  return handOver("policy_undecided", "taken_back", taken, orderLookUps(state));
}

/** "환불 신청 취소한 적 없어요": a request taken up here goes on where it is; what became of any other a person looks into (H4). */
export function notTakenBackRule(state: TurnState): Plan | null {
  const { reading, ledger } = state;
  if (!deniesTakingBack(reading.text)) return null;
  const awaited = ledger.awaiting.at(-1);
  if (awaited !== undefined) return handOver("facts_complete", "undecided", awaited.kind);
  const open = ledger.kind !== null && !ledger.requestSettled ? advanceRequest(state, false) : null;
  return open ?? handOver("status_dispute", "not_taken_back", ledger.decided?.kind ?? "refund_status");
}

/** "그냥 안 할게요" after a person's yes: it may be under way, so a person looks whether it can be stopped (H6). */
export function approvalDroppedRule(state: TurnState): Plan | null {
  const { reading, ledger, ledgerBefore } = state;
  if (reading.attachmentOnly || !dropsApproval(ledgerBefore, reading.text)) return null;
  return handOver("policy_undecided", "taken_back", ledger.decided?.kind ?? "other", orderLookUps(state));
}

/** The cancelled order spoken of, or all there are. */
function cancelledOrders(state: TurnState): readonly OwnOrder[] {
  const named = orderOf(state, state.ledger.orderNumber);
  return named?.shippingStatus === "cancelled"
    ? [named]
    : state.orders.filter(({ shippingStatus }) => shippingStatus === "cancelled").slice(0, LIST_LIMIT);
}
