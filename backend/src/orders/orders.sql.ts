import { type Database, dbOf, isUniqueViolation, locked } from "../platform/sql/database.ts";
import { indexOrder } from "../platform/sql/search-terms.ts";
import type { EpochMs, ShippingStatus } from "../shared/vocabulary.ts";
import { orderNumberKey } from "./domain/order.ts";
import { orderPage } from "./order-pages.sql.ts";
import { toListed, toOrder, withCustomer } from "./order-rows.sql.ts";
import type { CustomerDirectory, Order, OrderHistoryStore, OrderStore } from "./ports.ts";

/** Orders in the store. */
export function sqlOrderStore(database: Database): OrderStore {
  return {
    list: (query) => orderPage(database, query),
    async find(key) {
      const row = await database.read((db) =>
        withCustomer(db).where("order_number_key", "=", key).executeTakeFirst(),
      );
      return row === undefined ? null : toListed(row);
    },
    async findForChange(tx, key) {
      const query = dbOf(tx).selectFrom("orders").selectAll().where("order_number_key", "=", key);
      const row = await locked(database.kind, query).executeTakeFirst();
      return row === undefined ? null : toOrder(row);
    },
    async insert(tx, order, key) {
      try {
        await dbOf(tx)
          .insertInto("orders")
          .values({
            id: order.id,
            order_number: order.orderNumber,
            order_number_key: key,
            product_name: order.productName,
            customer_id: order.customerId,
            ordered_at: order.orderedAt,
            shipping_status: order.shippingStatus,
            delivered_at: order.deliveredAt,
            price_krw: order.priceKrw,
            created_at: order.updatedAt,
            updated_at: order.updatedAt,
            search_indexed: null,
          })
          .execute();
        await indexOrder(dbOf(tx), { id: order.id, key, customerId: order.customerId });
        return true;
      } catch (error) {
        if (isUniqueViolation(error, "order")) return false;
        throw error;
      }
    },
    async save(tx, order) {
      await dbOf(tx)
        .updateTable("orders")
        .set({
          shipping_status: order.shippingStatus,
          delivered_at: order.deliveredAt,
          updated_at: order.updatedAt,
        })
        .where("id", "=", order.id)
        .execute();
    },
  };
}

/** The histories of orders in the store. */
export function sqlOrderHistoryStore(
  database: Database,
  deps: { readonly ids: { next(): string } },
): OrderHistoryStore {
  return {
    async add(tx, orderId, { at, actorId, kind, before, after, reason }) {
      await dbOf(tx)
        .insertInto("order_history")
        .values({
          id: deps.ids.next(),
          order_id: orderId,
          at,
          actor_id: actorId,
          kind,
          before,
          after,
          reason,
        })
        .execute();
    },
    async list(orderId) {
      const rows = await database.read((db) =>
        db
          .selectFrom("order_history as h")
          .leftJoin("accounts as a", "a.id", "h.actor_id")
          .select(["h.at", "h.actor_id", "h.kind", "h.before", "h.after", "h.reason", "a.name as actor_name"])
          .where("h.order_id", "=", orderId)
          .orderBy("h.at")
          .orderBy("h.id")
          .execute(),
      );
      return rows.map(({ actor_id, actor_name, ...rest }) => ({
        ...rest,
        actorId: actor_id,
        actorName: actor_name,
      }));
    },
  };
}

/** Customers as orders see them. */
export function sqlCustomerDirectory(): CustomerDirectory {
  return {
    async isCustomer(tx, customerId) {
      const row = await dbOf(tx)
        .selectFrom("accounts")
        .select("id")
        .where("id", "=", customerId)
        .where("role", "=", "customer")
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

/** An order as the AI may see it. */
interface OwnOrder {
  readonly orderNumber: string;
  readonly productName: string;
  readonly shippingStatus: ShippingStatus | null;
  readonly orderedAt: EpochMs | null;
  readonly deliveredAt: EpochMs | null;
  readonly priceKrw: number | null;
}

/**
 * Read-only look-ups for the AI's tools, always of one customer. Fits the port that `ai/ports.ts` declares.
 * Spellings of a number do not matter: case, width, spaces and dashes are left out on both sides.
 */
export function sqlOrderLookup(database: Database): {
  listOwn(
    customerId: string,
    filter: { readonly status: ShippingStatus | null; readonly limit: number },
  ): Promise<readonly OwnOrder[]>;
  findOwn(customerId: string, orderNumber: string): Promise<OwnOrder | null>;
} {
  return {
    async listOwn(customerId, { status, limit }) {
      const { orders } = await orderPage(database, { customerId, status, limit, keyPart: null, after: null });
      return orders.map(toOwn);
    },
    async findOwn(customerId, orderNumber) {
      const row = await database.read((db) =>
        db
          .selectFrom("orders")
          .selectAll()
          .where("order_number_key", "=", orderNumberKey(orderNumber))
          .where("customer_id", "=", customerId)
          .executeTakeFirst(),
      );
      return row === undefined ? null : toOwn(toOrder(row));
    },
  };
}

function toOwn(order: Order): OwnOrder {
  const { orderNumber, productName, shippingStatus, orderedAt, deliveredAt, priceKrw } = order;
  return { orderNumber, productName, shippingStatus, orderedAt, deliveredAt, priceKrw };
}
