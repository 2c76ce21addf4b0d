import type { Db } from "../platform/sql/database.ts";
import type { OrdersTable } from "../platform/sql/schema.ts";
import type { ListedOrder, Order } from "./ports.ts";

/** Orders with their customer's e-mail. */
export const withCustomer = (db: Db) =>
  db
    .selectFrom("orders")
    .leftJoin("accounts", "accounts.id", "orders.customer_id")
    .selectAll("orders")
    .select("accounts.email as customer_email");

/** A stored order as the core sees it. */
export function toOrder(row: OrdersTable): Order {
  return {
    id: row.id,
    orderNumber: row.order_number,
    productName: row.product_name,
    customerId: row.customer_id,
    orderedAt: row.ordered_at,
    shippingStatus: row.shipping_status,
    deliveredAt: row.delivered_at,
    priceKrw: row.price_krw,
    updatedAt: row.updated_at,
  };
}

/** A row of `withCustomer`. */
export function toListed(row: OrdersTable & { readonly customer_email: string | null }): ListedOrder {
  return { ...toOrder(row), customerEmail: row.customer_email ?? "" };
}
