/** Rules about the period for a change of mind: whether an order, or a number of days, is within it (BC-07). */

import { windowDays } from "../../../orders/domain/explain-verdict.ts";
import { asksIfInTime, daysGiven } from "../aside-phrases.ts";
import { type Plan, plan } from "../plan.ts";
import type { OwnOrder, TurnState } from "../turn-state.ts";
import { inLedger, lookUpOnce, orderOf, verdictOn } from "./order-view.ts";

/** "등산화 환불 기간 지났나요?": the engine's verdict on that order for a change of mind. */
export function inTimeRule(state: TurnState): Plan | null {
  const { ledger, reading } = state;
  if (ledger.kind !== null || !asksIfInTime(reading.text)) return null;
  const order = orderAskedAbout(state);
  if (order === null || reading.understanding.orderNumbers.unknown.length > 0) return null;
  const verdict = verdictOn(state, { kind: "refund", reason: "change_of_mind", received: true, order });
  if (verdict.eligible === null) return null;
  return {
    ...plan({
      intent: "policy",
      say: [{ key: "in_time", kind: "refund", order: inLedger(state, order), verdict }],
      lookUps: lookUpOnce(state, order),
    }),
    judged: { orderNumber: order.orderNumber, kind: "refund", verdict },
  };
}

/** The order named, or the only one that has arrived. */
function orderAskedAbout(state: TurnState): OwnOrder | null {
  const arrived = state.orders.filter(({ shippingStatus }) => shippingStatus === "delivered");
  const named = orderOf(state, state.ledger.orderNumber);
  const order = named ?? (arrived.length === 1 ? (arrived[0] ?? null) : null);
  return order?.shippingStatus === "delivered" ? order : null;
}

/** "8일째인데 돼요?" after the rules: the days are held against the period. */
export function daysRule(state: TurnState): Plan | null {
  const { ledger, ledgerBefore, reading } = state;
  const days = daysGiven(reading.text);
  const within = windowDays(state.settings.refundPolicy);
  if (days === null || within === null || ledger.kind !== null || ledgerBefore.topic !== "policy")
    return null;
  const { intent, hasTopic } = reading.understanding;
  if (hasTopic && intent !== "policy") return null;
  return plan({ intent: "refund", say: [{ key: "days_in_time", isOpen: days <= within, within }] });
}
