import type { DecisionHistory } from "../ai/instructions.ts";
import type { OrderLookup } from "../ai/ports.ts";
import type { Database } from "../platform/sql/database.ts";
export function composeOrders(deps: { database: Database; [k: string]: unknown }) {
  const { database } = deps;
  const row = (r: {
    order_number: string;
    product_name: string;
    shipping_status: "preparing" | "shipped" | "delivered" | "cancelled";
    ordered_at: number;
    delivered_at: number | null;
    price_krw: number | null;
  }) => ({
    orderNumber: r.order_number,
    productName: r.product_name,
    shippingStatus: r.shipping_status,
    orderedAt: r.ordered_at,
    deliveredAt: r.delivered_at,
    priceKrw: r.price_krw,
  });
  const lookup: OrderLookup = {
    listOwn: (c, f) =>
      database.read(async (db) => {
        let q = db.selectFrom("orders").selectAll().where("customer_id", "=", c);
        if (f.status !== null) q = q.where("shipping_status", "=", f.status);
        return (await q.orderBy("ordered_at", "desc").limit(f.limit).execute()).map(row);
      }),
    findOwn: (c, n) =>
      database.read(async (db) => {
        const r = await db
          .selectFrom("orders")
          .selectAll()
          .where("customer_id", "=", c)
          .where("order_number_key", "=", n.toUpperCase().replace(/[\s-]/g, ""))
          .executeTakeFirst();
        return r === undefined ? null : row(r);
      }),
  };
  const decisions: DecisionHistory = { findOwn: async () => null, record: async () => undefined };
  return {
    lookup,
    decisions,
    ownNumbers: async (c: string) =>
      (await lookup.listOwn(c, { status: null, limit: 500 })).map((o) => o.orderNumber),
    register: (_: unknown) => undefined,
  };
}
