import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../platform/sql/database.ts";
import { STORES } from "../testing/stores.ts";
import { orderNumberKey } from "./domain/order.ts";
import { sqlOrderHistoryStore, sqlOrderLookup, sqlOrderStore } from "./orders.sql.ts";
import type { Order, OrderQuery, OrderStore } from "./ports.ts";

const order = (id: string, orderNumber: string, overrides: Partial<Order> = {}): Order => ({
  id,
  orderNumber,
  productName: "이어폰 🎧",
  customerId: "c1",
  orderedAt: 1_000,
  shippingStatus: "preparing",
  deliveredAt: null,
  priceKrw: 1_000_000_000,
  updatedAt: 1_000,
  ...overrides,
});
const all: OrderQuery = { customerId: null, status: null, keyPart: null, limit: 10, after: null };

describe.each(STORES)("orders in $name", (store) => {
  let database: Database;
  let drop: () => Promise<void>;
  let orders: OrderStore;
  const insert = (row: Order) =>
    database.write((tx) => orders.insert(tx, row, orderNumberKey(row.orderNumber)));
  const ids = async (query: Partial<OrderQuery>) =>
    (await orders.list({ ...all, ...query })).orders.map((row) => row.id);

  beforeAll(async () => {
    ({ database, drop } = await store.open());
    orders = sqlOrderStore(database);
    await insert(order("o1", "ORD-2026-001"));
    await insert(order("o2", "ORD-2026-002", { orderedAt: 3_000, shippingStatus: "shipped" }));
    await insert(order("o3", "특별_1/a", { orderedAt: 3_000, customerId: "c2" }));
  });
  afterAll(() => drop());

  it("come back as they were stored, by any spelling of the number", async () => {
    expect(await orders.find(orderNumberKey("ord 2026001"))).toEqual({
      ...order("o1", "ORD-2026-001"),
      customerEmail: "",
    });
  });

  it("have one number once", async () => {
    expect(await insert(order("o9", "ord2026-001"))).toBe(false);
    expect(await insert(order("o4", "😀1"))).toBe(true);
    expect(await insert(order("o5", "😁1"))).toBe(true);
    await database.write(async (tx) => {
      const changed = await orders.findForChange(tx, orderNumberKey("😁1"));
      if (changed !== null)
        await orders.save(tx, { ...changed, shippingStatus: "delivered", deliveredAt: 9_000 });
    });
    expect(await orders.find("😁1")).toMatchObject({
      id: "o5",
      shippingStatus: "delivered",
      deliveredAt: 9_000,
    });
  });

  it("are listed newest first, narrowed and page by page", async () => {
    expect(await ids({ limit: 3 })).toEqual(["o3", "o2", "o5"]);
    expect(await ids({ limit: 3, after: { orderedAt: 3_000, id: "o2" } })).toEqual(["o5", "o4", "o1"]);
    expect(await ids({ customerId: "c1", status: "shipped" })).toEqual(["o2"]);
    expect([
      await ids({ keyPart: "2026" }),
      await ids({ keyPart: "_1" }),
      await ids({ keyPart: "%" }),
    ]).toEqual([["o2", "o1"], ["o3"], []]);
  });

  it("are found for the AI only by their own customer", async () => {
    const lookup = sqlOrderLookup(database);
    expect(await lookup.findOwn("c1", "ORD2026002")).toMatchObject({
      orderNumber: "ORD-2026-002",
      priceKrw: 1e9,
    });
    expect(await lookup.findOwn("c2", "ORD2026002")).toBeNull();
    expect((await lookup.listOwn("c2", { status: null, limit: 5 })).map((row) => row.orderNumber)).toEqual([
      "특별_1/a",
    ]);
  });

  it("keep their history in order", async () => {
    let made = 0;
    const history = sqlOrderHistoryStore(database, { ids: { next: () => `x${(made++).toString()}` } });
    const change = {
      at: 5,
      actorId: null,
      kind: "status_changed" as const,
      before: "preparing",
      after: "shipped",
    };
    await database.write((tx) => history.add(tx, "o1", { ...change, reason: "가".repeat(500) }));
    await database.write((tx) =>
      history.add(tx, "o1", { ...change, before: "shipped", after: "delivered", reason: null }),
    );
    expect((await history.list("o1")).map(({ before, after }) => [before, after])).toEqual([
      ["preparing", "shipped"],
      ["shipped", "delivered"],
    ]);
  });
});
