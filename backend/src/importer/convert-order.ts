import type { Order } from "../orders/ports.ts";
import { type EpochMs, SHIPPING_STATUSES, type ShippingStatus } from "../shared/vocabulary.ts";
import type { OriginalOrder } from "./original.ts";

/**
 * An order of the original as ours.
 *
 * @param customerId - our account of its customer; null when there is none.
 * @returns null when it cannot be an order of ours.
 */
export function convertOrder(
  order: OriginalOrder,
  customerId: string | null,
  now: EpochMs,
  odd: (what: string) => void,
): Order | null {
  const number = order.order_number?.trim() ?? "";
  const status = SHIPPING_STATUSES.find((known) => known === order.shipping_status) ?? null;
  if (number === "" || number.length > 64 || status === null || customerId === null) {
    odd("orders without number, customer or known status were left out");
    return null;
  }
  const updatedAt = order.updated_at ?? order.ordered_at ?? now;
  return {
    id: order.id,
    orderNumber: number,
    productName: (order.product_name ?? "").slice(0, 200),
    customerId,
    orderedAt: order.ordered_at ?? updatedAt,
    shippingStatus: status,
    deliveredAt: deliveredAt(status, updatedAt),
    priceKrw: null,
    updatedAt,
  };
}

/** The original keeps no day of delivery; its last change is the latest that it can have been, so no customer loses a day. */
function deliveredAt(status: ShippingStatus, updatedAt: EpochMs): EpochMs | null {
  return status === "delivered" ? updatedAt : null;
}
