import { afterEach, describe, expect, it } from "vitest";
import { type HttpRig, httpRig, RIG_START } from "../testing/http-rig.ts";
import { registerAdminOrderRoutes } from "./admin-orders.routes.ts";
import { type ChangeOrders, changeOrders } from "./change-orders.ts";
import { registerCustomerOrderRoutes } from "./customer-orders.routes.ts";
import { NEW_SHOP_POLICY } from "./domain/new-shop-policy.ts";
import { sqlCustomerDirectory, sqlOrderHistoryStore, sqlOrderLookup, sqlOrderStore } from "./orders.sql.ts";

const DAY = 86_400_000;

let rig: HttpRig;
let changes: ChangeOrders;
let told: string[] = [];
afterEach(() => rig.close());

async function aRig(): Promise<HttpRig> {
  told = [];
  rig = await httpRig((app, { database, clock, ids, audit }) => {
    const orders = sqlOrderStore(database);
    const history = sqlOrderHistoryStore(database, { ids });
    changes = changeOrders({
      orders,
      history,
      customers: sqlCustomerDirectory(),
      unitOfWork: database,
      clock,
      ids,
      record: (tx, actor, action, { orderId, data }) =>
        audit.record(tx, { actor: { kind: "agent", id: actor.id }, action, subjectId: orderId, data }),
      onChanged: (order) => told.push(`${order.orderNumber} ${order.shippingStatus}`),
    });
    registerCustomerOrderRoutes(app, { orders });
    registerAdminOrderRoutes(app, {
      orders,
      history,
      changes,
      clock,
      refundPolicy: async () => NEW_SHOP_POLICY,
    });
  });
  return rig;
}

const order = (number: string, overrides: object = {}) => ({
  order_number: number,
  product_name: "무선 이어폰",
  customer_id: "id-minji",
  ...overrides,
});
const create = (number: string, overrides: object = {}) =>
  rig.send("manager", "POST", "/api/admin/orders", order(number, overrides));
const move = (number: string, shipping_status: string, reason?: string) =>
  rig.send("agent", "PATCH", `/api/admin/orders/${number}/status`, { shipping_status, reason });
const numbersOf = (answer: { body: { data: { orders: { order_number: string }[] } } }) =>
  answer.body.data.orders.map((row) => row.order_number);

describe("who may do what with orders", () => {
  it.each([
    { method: "GET", url: "/api/orders", allowed: ["minji"] },
    { method: "GET", url: "/api/orders/ORD-1", allowed: ["minji"] },
    { method: "GET", url: "/api/admin/orders", allowed: ["viewer", "agent", "manager", "owner"] },
    { method: "GET", url: "/api/admin/orders/ORD-1", allowed: ["viewer", "agent", "manager", "owner"] },
    {
      method: "GET",
      url: "/api/admin/orders/ORD-1/history",
      allowed: ["viewer", "agent", "manager", "owner"],
    },
    {
      method: "GET",
      url: "/api/admin/orders/ORD-1/policy",
      allowed: ["viewer", "agent", "manager", "owner"],
    },
    { method: "PATCH", url: "/api/admin/orders/ORD-1/status", allowed: ["agent", "manager", "owner"] },
    { method: "POST", url: "/api/admin/orders", allowed: ["manager", "owner"] },
  ] as const)("$method $url: $allowed", async ({ method, url, allowed }) => {
    const { send } = await aRig();
    await create("ORD-1");
    const bodies = { PATCH: { shipping_status: "preparing" }, GET: undefined };
    const admitted: string[] = [];
    for (const person of ["minji", "viewer", "agent", "manager", "owner"] as const) {
      const body = method === "POST" ? order(`ORD-${person}`) : bodies[method];
      const { status } = await send(person, method, url, body);
      if (status === 200) admitted.push(person);
      else expect(status).toBe(403);
    }
    expect(admitted).toEqual(allowed);
    expect((await send(null, method, url, method === "GET" ? undefined : {})).status).toBe(401);
  });
});

describe("a customer's orders", () => {
  it("are the own ones, newest first, by status when asked", async () => {
    const { send } = await aRig();
    await create("A-1", { ordered_at: "2026-11-01T09:00:00+09:00" });
    await create("A-2", { ordered_at: "2026-11-05T09:00:00+09:00", shipping_status: "shipped" });
    await create("A-3", { customer_id: "id-jun" });
    expect(numbersOf(await send("minji", "GET", "/api/orders"))).toEqual(["A-2", "A-1"]);
    expect(numbersOf(await send("minji", "GET", "/api/orders?status=preparing"))).toEqual(["A-1"]);
    expect((await send("minji", "GET", "/api/orders?status=lost")).status).toBe(400);
  });

  it("are shown one by one; somebody else's and an unknown number look alike", async () => {
    const { send } = await aRig();
    await create("A-1");
    await create("A-3", { customer_id: "id-jun" });
    const own = await send("minji", "GET", "/api/orders/a1");
    const foreign = await send("minji", "GET", "/api/orders/A-3");
    const unknown = await send("minji", "GET", "/api/orders/A-9");
    expect(own.body.data.order).toEqual({
      id: expect.any(String),
      order_number: "A-1",
      product_name: "무선 이어폰",
      customer_id: "id-minji",
      ordered_at: "2026-11-22T10:00:00.123Z",
      shipping_status: "preparing",
      updated_at: "2026-11-22T10:00:00.123Z",
      delivered_at: null,
      price_krw: null,
    });
    expect([foreign.status, foreign.body]).toEqual([403, unknown.body]);
  });
});

describe("orders in the console", () => {
  it("are found by any part of the number, with or without dashes, taken literally", async () => {
    const { send } = await aRig();
    for (const number of ["ORD-2026-001", "ORD-2026-012", "XX_9"]) await create(number);
    const find = async (part: string) =>
      numbersOf(
        await send("viewer", "GET", `/api/admin/orders?order_number=${encodeURIComponent(part)}`),
      ).sort();
    expect(await find("2026-0")).toEqual(["ORD-2026-001", "ORD-2026-012"]);
    expect(await find("d20260")).toEqual(["ORD-2026-001", "ORD-2026-012"]);
    expect(await find("６-０１２")).toEqual(["ORD-2026-012"]);
    expect(await find("X_9")).toEqual(["XX_9"]);
    expect(await find("%")).toEqual([]);
    expect(await find("'")).toEqual([]);
  });

  it("are narrowed by customer and status, and come page by page", async () => {
    const { send } = await aRig();
    for (let i = 1; i <= 5; i += 1) await create(`P-${i}`, i === 3 ? { customer_id: "id-jun" } : {});
    const first = await send(
      "viewer",
      "GET",
      "/api/admin/orders?customer_id=id-minji&status=preparing&limit=3",
    );
    const cursor = first.body.data.next_cursor;
    const second = await send(
      "viewer",
      "GET",
      `/api/admin/orders?customer_id=id-minji&limit=3&cursor=${cursor}`,
    );
    expect([numbersOf(first), numbersOf(second), second.body.data.next_cursor]).toEqual([
      ["P-5", "P-4", "P-2"],
      ["P-1"],
      undefined,
    ]);
    expect(first.body.data.orders[0].customer_email).toBe("minji@example.com");
    expect((await send("viewer", "GET", "/api/admin/orders?cursor=nonsense")).status).toBe(400);
  });

  it("are 404 when there is none", async () => {
    const { send } = await aRig();
    for (const url of [
      "/api/admin/orders/none",
      "/api/admin/orders/none/history",
      "/api/admin/orders/---/policy",
    ])
      expect((await send("viewer", "GET", url)).status).toBe(404);
    expect((await move("none", "shipped")).status).toBe(404);
  });
});

describe("creating an order", () => {
  it("keeps what was given and tells the console", async () => {
    await aRig();
    const answer = await create("ORD-7", {
      shipping_status: "delivered",
      delivered_at: "2026-11-20T12:00:00+09:00",
      ordered_at: "2026-11-18T00:00:00Z",
      price_krw: 39_000,
    });
    expect(answer.body.data.order).toMatchObject({
      order_number: "ORD-7",
      shipping_status: "delivered",
      delivered_at: "2026-11-20T03:00:00.000Z",
      ordered_at: "2026-11-18T00:00:00.000Z",
      price_krw: 39_000,
    });
    expect([told, await rig.actions()]).toEqual([["ORD-7 delivered"], ["order_created"]]);
  });

  it("as delivered without a time leaves the time unknown", async () => {
    await aRig();
    expect((await create("ORD-7", { shipping_status: "delivered" })).body.data.order.delivered_at).toBeNull();
  });

  it.each([
    { given: "a number in use", overrides: {}, status: 409, code: "order_number_taken" },
    {
      given: "the number in another spelling",
      overrides: { order_number: "ord 1" },
      status: 400,
      code: "validation_failed",
    },
    {
      given: "the number without dashes",
      overrides: { order_number: "ord1" },
      status: 409,
      code: "order_number_taken",
    },
    {
      given: "no such customer",
      overrides: { order_number: "N-1", customer_id: "none" },
      status: 404,
      code: "not_found",
    },
    {
      given: "an admin",
      overrides: { order_number: "N-1", customer_id: "id-owner" },
      status: 404,
      code: "not_found",
    },
    { given: "an empty number", overrides: { order_number: "" }, status: 400, code: "validation_failed" },
    {
      given: "a blank product",
      overrides: { order_number: "N-1", product_name: "  " },
      status: 400,
      code: "validation_failed",
    },
    {
      given: "a NUL",
      overrides: { order_number: "N-1", product_name: "a\u0000" },
      status: 400,
      code: "validation_failed",
    },
    {
      given: "a fraction",
      overrides: { order_number: "N-1", price_krw: 1.5 },
      status: 400,
      code: "validation_failed",
    },
    {
      given: "no instant",
      overrides: { order_number: "N-1", ordered_at: "어제" },
      status: 400,
      code: "validation_failed",
    },
    {
      given: "a delivery of what is not delivered",
      overrides: { order_number: "N-1", delivered_at: "2026-11-20T12:00:00Z" },
      status: 400,
      code: "validation_failed",
    },
  ])("refuses $given with $status", async ({ overrides, status, code }) => {
    await aRig();
    await create("ORD-1");
    const answer = await create("ORD-1", overrides);
    expect([answer.status, answer.body.error.code, await rig.actions()]).toEqual([
      status,
      code,
      ["order_created"],
    ]);
  });

  it("gives one of 10 equal ones at once the number", async () => {
    await aRig();
    const answers = await Promise.all(Array.from({ length: 10 }, () => create("ORD-1")));
    expect(answers.map((answer) => answer.status).sort()).toEqual([
      200,
      ...Array.from({ length: 9 }, () => 409),
    ]);
  });
});

describe("moving an order", () => {
  it("goes forward freely, sets the delivery time and clears it on the way back", async () => {
    await aRig();
    await create("ORD-1");
    rig.pass(1_000);
    expect((await move("ORD-1", "delivered")).body.data.order).toMatchObject({
      shipping_status: "delivered",
      delivered_at: "2026-11-22T10:00:01.123Z",
      updated_at: "2026-11-22T10:00:01.123Z",
    });
    expect((await move("ord1", "shipped")).body.error.code).toBe("reason_required");
    expect((await move("ord1", "shipped", "잘못 눌렀습니다")).body.data.order).toMatchObject({
      shipping_status: "shipped",
      delivered_at: null,
    });
  });

  it("to the same status changes nothing", async () => {
    await aRig();
    await create("ORD-1");
    rig.pass(1_000);
    expect((await move("ORD-1", "preparing")).body.data.order.updated_at).toBe("2026-11-22T10:00:00.123Z");
    expect([told, await rig.actions()]).toEqual([["ORD-1 preparing"], ["order_created"]]);
  });

  it("is in the history with actor, before, after and reason, and decisions too", async () => {
    await aRig();
    await create("ORD-1", { shipping_status: "delivered" });
    await move("ORD-1", "shipped", "배송 기사 착오");
    const decision = {
      orderNumber: "ord-1",
      actorId: "id-manager",
      decision: "approve",
      reason: "하자 확인",
    };
    const kept = await rig.database.write((tx) =>
      changes.recordDecision(tx, { ...decision, customerId: "id-minji" }),
    );
    const foreign = await rig.database.write((tx) =>
      changes.recordDecision(tx, { ...decision, customerId: "id-jun" }),
    );
    expect([kept, foreign]).toEqual([true, false]);
    const history = (await rig.send("viewer", "GET", "/api/admin/orders/ORD-1/history")).body.data.changes;
    expect(history).toMatchObject([
      {
        kind: "created",
        before: null,
        after: "delivered",
        reason: null,
        actor: { id: "id-manager", name: "manager" },
      },
      {
        kind: "status_changed",
        before: "delivered",
        after: "shipped",
        reason: "배송 기사 착오",
        actor: { name: "agent" },
      },
      { kind: "decision", before: null, after: "approve", reason: "하자 확인" },
    ]);
    expect(await rig.actions()).toEqual(["order_created", "order_status_changed", "order_decision"]);
  });
});

describe("the policy about an order", () => {
  const ask = async (query: string) =>
    (await rig.send("viewer", "GET", `/api/admin/orders/ORD-1/policy?${query}`)).body.data.verdict;
  const daysAgo = (days: number) => new Date(RIG_START - days * DAY).toISOString();

  it("says that a defect goes to a person and costs the customer nothing", async () => {
    await aRig();
    await create("ORD-1", {
      shipping_status: "delivered",
      delivered_at: daysAgo(20),
      ordered_at: daysAgo(22),
    });
    expect(await ask("kind=refund&reason=defective&received=true")).toMatchObject({
      needs_human: true,
      shipping_fee: "store",
      explanation: expect.stringMatching(/\p{Script=Hangul}/u),
    });
  });

  it("says that a change of mind after the window is too late", async () => {
    await aRig();
    await create("ORD-1", {
      shipping_status: "delivered",
      delivered_at: daysAgo(40),
      ordered_at: daysAgo(42),
    });
    expect(await ask("reason=change_of_mind&received=true")).toMatchObject({
      next: "explain",
      eligible: false,
    });
  });

  it("counts the legal period for a fault from the day on which it was noticed", async () => {
    await aRig();
    await create("ORD-1", {
      shipping_status: "delivered",
      delivered_at: daysAgo(60),
      ordered_at: daysAgo(62),
    });
    const reasonsFor = async (daysSince: number) => {
      const day = daysAgo(daysSince).slice(0, 10);
      const { reasons } = await ask(`reason=defective&received=true&discovered_on=${day}`);
      return reasons.map((reason: { code: string }) => reason.code);
    };
    const [recent, old] = [await reasonsFor(3), await reasonsFor(45)];
    expect(recent).toContain("legal_floor");
    expect(old).not.toContain("legal_floor");
    expect(old).toContain("window_passed");
  });

  it("says what it still has to know", async () => {
    await aRig();
    await create("ORD-1", { shipping_status: "delivered" });
    expect(await ask("")).toMatchObject({ next: "collect", missing: expect.arrayContaining(["reason"]) });
  });
});

describe("the AI's look-up", () => {
  it("finds own orders in any spelling and nobody else's", async () => {
    await aRig();
    await create("ORD-2026-001");
    await create("ORD-2026-002", { customer_id: "id-jun" });
    const lookup = sqlOrderLookup(rig.database);
    expect(await lookup.findOwn("id-minji", "ord 2026‐００1")).toMatchObject({ orderNumber: "ORD-2026-001" });
    expect(await lookup.findOwn("id-minji", "ORD-2026-002")).toBeNull();
    expect(await lookup.listOwn("id-minji", { status: null, limit: 10 })).toHaveLength(1);
    expect(await lookup.listOwn("id-minji", { status: "shipped", limit: 10 })).toEqual([]);
  });
});
