import { decide, type PolicyInput, type Verdict } from "../../../orders/domain/refund-policy.ts";
import { instantOnDay } from "../../../shared/calendar.ts";
import type { RequestKind } from "../../../shared/vocabulary.ts";
import { type LedgerOrder, ledgerOrder } from "../ledger.ts";
import { type OrderFilter, speaksOfAllOrders } from "../order-phrases.ts";
import type { LookUp } from "../plan.ts";
import type { OwnOrder, TurnState } from "../turn-state.ts";

/** How many orders a list in a reply shows. */
export const LIST_LIMIT = 5;

export function orderOf(state: TurnState, orderNumber: string | null): OwnOrder | null {
  return state.orders.find((order) => order.orderNumber === orderNumber) ?? null;
}

export function inLedger(state: TurnState, order: OwnOrder): LedgerOrder {
  return ledgerOrder(order, state.settings.refundPolicy.timezone);
}

export function seen(state: TurnState, orderNumber: string | null): LedgerOrder | null {
  const order = orderOf(state, orderNumber);
  return order === null ? null : inLedger(state, order);
}

/** The order this conversation is about, or the only one there is. */
export function orderInFocus(state: TurnState): OwnOrder | null {
  return (
    orderOf(state, state.ledger.orderNumber) ?? (state.orders.length === 1 ? (state.orders[0] ?? null) : null)
  );
}

export function focusNumbers({ reading, ledger }: TurnState): string[] {
  const named = reading.namedOrderNumber ?? (speaksOfAllOrders(reading.text) ? null : ledger.orderNumber);
  return named === null ? [] : [named];
}

export function matches({ shippingStatus }: OwnOrder, filter: OrderFilter | null): boolean {
  if (filter === null) return true;
  if (filter === "open") return shippingStatus === "preparing" || shippingStatus === "shipped";
  return shippingStatus === filter;
}

/** Look-ups of the orders that the messages name, for a person who takes over. */
export function orderLookUps(state: TurnState): LookUp[] {
  return state.reading.understanding.orderNumbers.own
    .slice(0, 3)
    .map((number) => ({ name: "get_my_order", arguments: { order_number: number } }));
}

export function lookUpOnce(state: TurnState, order: OwnOrder): LookUp[] {
  const known = state.ledgerBefore.ordersSeen.some((other) => other.orderNumber === order.orderNumber);
  return known ? [] : [{ name: "get_my_order", arguments: { order_number: order.orderNumber } }];
}

export function checkOnce(state: TurnState, orderNumber: string, kind: RequestKind): LookUp[] {
  const known = state.ledgerBefore.ordersSeen.some((other) => other.orderNumber === orderNumber);
  return known ? [] : [{ name: "check_order_policy", arguments: { order_number: orderNumber, kind } }];
}

/** What the engine says of a request about an order as it stands now. */
export function verdictOn(
  state: TurnState,
  request: Pick<PolicyInput, "kind" | "reason" | "received"> & {
    readonly order: OwnOrder | null;
    readonly orderNumberGiven?: boolean;
    readonly newAddressGiven?: boolean;
  },
): Verdict {
  const { customerId, now, settings, ledger } = state;
  const { order } = request;
  // What is said of one order is no fact about another.
  const discoveredOn = order?.orderNumber === ledger.orderNumber ? ledger.discoveredOn : null;
  return decide(
    {
      orderNumberGiven: true,
      newAddressGiven: false,
      ...request,
      order: order === null ? null : { ...order, customerId },
      requester: customerId,
      now,
      discoveredAt: instantOnDay(discoveredOn, settings.refundPolicy.timezone),
    },
    settings.refundPolicy,
  );
}
