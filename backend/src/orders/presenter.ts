import type { OrderChange as WireChange, Order as WireOrder } from "@chatpjt/contract/orders";
import { AppError } from "../shared/app-error.ts";
import type { ListedOrder, NamedOrderChange, Order, OrderPage, OrderPosition } from "./ports.ts";

/** What the history calls a change that no person made. */
const SYSTEM_NAME = "시스템";

/** An order as its customer sees it. */
export function presentOrder(order: Order): WireOrder {
  return {
    id: order.id,
    order_number: order.orderNumber,
    product_name: order.productName,
    customer_id: order.customerId,
    ordered_at: new Date(order.orderedAt).toISOString(),
    shipping_status: order.shippingStatus,
    updated_at: new Date(order.updatedAt).toISOString(),
    delivered_at: order.deliveredAt === null ? null : new Date(order.deliveredAt).toISOString(),
    price_krw: order.priceKrw,
  };
}

/** An order as an admin sees it. */
export function presentListedOrder(order: ListedOrder): WireOrder {
  return { ...presentOrder(order), customer_email: order.customerEmail };
}

/** A line of an order's history. */
export function presentChange(change: NamedOrderChange): WireChange {
  const { kind, before, after, reason } = change;
  const actor = { id: change.actorId, name: change.actorName ?? SYSTEM_NAME };
  return { at: new Date(change.at).toISOString(), actor, kind, before, after, reason };
}

/** One page, of which one order more than `limit` was asked for, and the cursor of the next page when there is one. */
export function presentPage(
  { orders, stoppedAt }: OrderPage,
  limit: number,
  present: (order: ListedOrder) => WireOrder,
) {
  const shown = orders.slice(0, limit);
  const last = orders.length > limit ? shown.at(-1) : stoppedAt;
  return {
    orders: shown.map(present),
    ...(last == null ? {} : { next_cursor: `${last.orderedAt}_${last.id}` }),
  };
}

/** Reads a cursor back. Throws AppError `validation_failed` for one we never gave out. */
export function readCursor(cursor: string | undefined): OrderPosition | null {
  if (cursor === undefined) return null;
  const match = /^(-?\d{1,15})_([\w-]{1,32})$/u.exec(cursor);
  if (match?.[1] === undefined || match[2] === undefined)
    throw new AppError("validation_failed", {
      details: [{ path: "cursor", message: "알 수 없는 위치입니다." }],
    });
  return { orderedAt: Number(match[1]), id: match[2] };
}
