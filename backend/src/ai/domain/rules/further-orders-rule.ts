/** Questions for all of several orders, or for the others after one was told. */
import { asksForDate, asksOfAll, asksOfOthers } from "../order-phrases.ts";
import { ordinalIn } from "../phrases.ts";
import { type LookUp, type Plan, plan } from "../plan.ts";
import type { Say } from "../say.ts";
import type { OwnOrder, TurnState } from "../turn-state.ts";
import { inLedger, LIST_LIMIT, matches } from "./order-view.ts";

/** "둘 다 어떻게 됐어요?" lists them all; "나머지 하나는?" tells how the others stand. A request that is open has its own use for such words. */
export function furtherOrdersRule(state: TurnState): Plan | null {
  const { reading, ledger, orders } = state;
  const { facts, orderNumbers } = reading.understanding;
  const isOpen = ledger.kind !== null && !ledger.requestSettled;
  const named = orderNumbers.own.length + orderNumbers.unknown.length > 0;
  if (isOpen || named || facts.kind !== null || facts.reason !== null || orders.length < 2) return null;
  if (reading.namedOrderNumber !== null || facts.received === false) return null;
  if (asksOfAll(reading.text)) return listed(state, orders);
  const others = othersMeant(state);
  if (others.length === 0) return null;
  return others.length > TOLD_LIMIT ? listed(state, others) : told(state, others);
}

/** More orders are told of in a list. */
const TOLD_LIMIT = 2;

/** Those beside the order told just now; one of them where its place in the list is given. */
function othersMeant({ reading, ledgerBefore, orders }: TurnState): readonly OwnOrder[] {
  const { topic, orderNumber } = ledgerBefore;
  if (topic !== "order_status" || orderNumber === null || !asksOfOthers(reading.text)) return [];
  const others = orders.filter((order) => order.orderNumber !== orderNumber);
  const place = ordinalIn(reading.text, orders.length);
  const meant = place === null ? undefined : orders[place];
  if (meant !== undefined && others.includes(meant)) return [meant];
  const open = others.filter((order) => matches(order, "open"));
  return open.length > 0 ? open : others;
}

function told(state: TurnState, orders: readonly OwnOrder[]): Plan {
  const asksDate = asksForDate(state.reading.text);
  return plan({
    intent: "order_status",
    say: orders.map(
      (order, index): Say => ({
        key: "order_status",
        order: inLedger(state, order),
        asksDate: asksDate && index === orders.length - 1,
        asksOrderDay: false,
      }),
    ),
    lookUps: orders.map(
      ({ orderNumber }): LookUp => ({ name: "get_my_order", arguments: { order_number: orderNumber } }),
    ),
  });
}

function listed(state: TurnState, orders: readonly OwnOrder[]): Plan {
  const shown = orders.slice(0, LIST_LIMIT).map((order) => inLedger(state, order));
  const list: Say = { key: "order_list", orders: shown, more: orders.length > shown.length };
  return {
    ...plan({
      intent: "order_status",
      say: asksForDate(state.reading.text) ? [list, { key: "no_arrival_date" }] : [list],
      lookUps: [{ name: "list_my_orders", arguments: { limit: LIST_LIMIT } }],
    }),
    offeredOrderNumbers: shown.map(({ orderNumber }) => orderNumber),
  };
}
