import {
  orderAnswerSchema,
  orderHistoryAnswerSchema,
  orderPolicyAnswerSchema,
  ordersAnswerSchema,
} from "@chatpjt/contract/orders";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { newCustomer, newOrder, type Person, signInAdmin, unique } from "./stage.ts";

type Status = "preparing" | "shipped" | "delivered" | "cancelled";

describe.each(inject("shops"))("orders on $store", ({ baseUrl }) => {
  let owner: Person;
  let junho: Person;
  let customer: Person;
  beforeAll(async () => {
    owner = await signInAdmin(baseUrl, "owner");
    junho = await signInAdmin(baseUrl, "junho");
    customer = await newCustomer(baseUrl);
  });

  const move = (number: string, body: unknown) =>
    junho.call("PATCH", `/api/admin/orders/${encodeURIComponent(number)}/status`, body);

  it("shows a customer their own orders, newest first, by status", async () => {
    const own = await newCustomer(baseUrl);
    const old = await newOrder(owner, own.id, { ordered_at: "2026-01-02T03:04:05+09:00", price_krw: 12_900 });
    const recent = await newOrder(owner, own.id, { shipping_status: "shipped" });
    const list = async (query: string) =>
      (await own.data(ordersAnswerSchema, "GET", `/api/orders${query}`)).orders.map(
        (order) => order.order_number,
      );
    expect(await list("")).toEqual([recent.order_number, old.order_number]);
    expect(await list("?status=shipped")).toEqual([recent.order_number]);
    expect(await list("?status=cancelled")).toEqual([]);
    const { order } = await own.data(orderAnswerSchema, "GET", `/api/orders/${old.order_number}`);
    expect(order).toMatchObject({
      ordered_at: "2026-01-01T18:04:05.000Z",
      price_krw: 12_900,
      shipping_status: "preparing",
      delivered_at: null,
    });
  });

  it("answers alike for somebody else's order and for none", async () => {
    const { order_number } = await newOrder(owner, (await newCustomer(baseUrl)).id);
    const foreign = await customer.call("GET", `/api/orders/${order_number}`);
    const missing = await customer.call("GET", "/api/orders/NO-SUCH-ORDER");
    expect(foreign.status).toBe(403);
    expect(missing.body).toEqual(foreign.body);
    expect(await owner.outcome("GET", "/api/admin/orders/NO-SUCH-ORDER")).toBe("404 not_found");
  });

  const moves: readonly (readonly [Status, Status, boolean])[] = [
    ["preparing", "shipped", true],
    ["preparing", "delivered", true],
    ["preparing", "cancelled", true],
    ["shipped", "delivered", true],
    ["shipped", "cancelled", true],
    ["shipped", "preparing", false],
    ["delivered", "preparing", false],
    ["delivered", "shipped", false],
    ["delivered", "cancelled", false],
    ["cancelled", "preparing", false],
    ["cancelled", "shipped", false],
    ["cancelled", "delivered", false],
  ];

  it.each(moves)("moves %s → %s without a reason: %s", async (from, to, isFree) => {
    const { order_number } = await newOrder(owner, customer.id, { shipping_status: from });
    const bare = await move(order_number, { shipping_status: to });
    expect(bare.failure?.code).toBe(isFree ? undefined : "reason_required");
    expect(bare.status).toBe(isFree ? 200 : 409);
    if (isFree) return;
    expect((await move(order_number, { shipping_status: to, reason: "  " })).status).toBe(409);
    expect((await move(order_number, { shipping_status: to, reason: "입력 실수" })).status).toBe(200);
  });

  it("sets delivered_at with delivered, clears it when it leaves, and changes nothing for the same status", async () => {
    const { order_number } = await newOrder(owner, customer.id);
    const moved = async (body: unknown) => {
      const answer = await move(order_number, body);
      expect(answer.status).toBe(200);
      return (await owner.data(orderAnswerSchema, "GET", `/api/admin/orders/${order_number}`)).order;
    };
    const delivered = await moved({ shipping_status: "delivered" });
    expect(delivered.delivered_at).not.toBeNull();
    expect(await moved({ shipping_status: "delivered" })).toEqual(delivered);
    expect(await moved({ shipping_status: "shipped", reason: "반송" })).toMatchObject({ delivered_at: null });
    const { changes } = await owner.data(
      orderHistoryAnswerSchema,
      "GET",
      `/api/admin/orders/${order_number}/history`,
    );
    expect(
      changes.map(({ kind, before, after, reason, actor }) => [kind, before, after, reason, actor.name]),
    ).toEqual([
      ["created", null, "preparing", null, "owner"],
      ["status_changed", "preparing", "delivered", null, "junho"],
      ["status_changed", "delivered", "shipped", "반송", "junho"],
    ]);
  });

  it("does not know when an order was delivered that is created as delivered without the time", async () => {
    expect(await newOrder(owner, customer.id, { shipping_status: "delivered" })).toMatchObject({
      delivered_at: null,
    });
    const at = "2026-02-03T04:05:06Z";
    const known = await newOrder(owner, customer.id, { shipping_status: "delivered", delivered_at: at });
    expect(known.delivered_at).toBe("2026-02-03T04:05:06.000Z");
  });

  it("refuses a number in use, however it is spelled, and a customer that does not exist", async () => {
    const { order_number } = await newOrder(owner, customer.id);
    const create = (fields: object) =>
      owner.outcome("POST", "/api/admin/orders", {
        order_number: unique("N"),
        product_name: "x",
        customer_id: customer.id,
        ...fields,
      });
    for (const taken of [order_number, order_number.toLowerCase(), order_number.replaceAll("-", "")])
      expect(await create({ order_number: taken })).toBe("409 order_number_taken");
    expect(await create({ customer_id: "0000000000missing" })).toBe("404 not_found");
    expect(await create({ customer_id: owner.id })).toBe("404 not_found");
  });

  it("lets one of 10 parallel creations of the same number win", async () => {
    const body = { order_number: unique("RACE"), product_name: "x", customer_id: customer.id };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => owner.outcome("POST", "/api/admin/orders", body)),
    );
    expect(answers.filter((answer) => answer === "200")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "409 order_number_taken")).toHaveLength(9);
  });

  it.each([
    { given: "nothing", body: {}, fields: ["customer_id", "order_number", "product_name"] },
    { given: "a status that is none", body: { shipping_status: "lost" }, fields: ["shipping_status"] },
    { given: "a price below zero", body: { price_krw: -1 }, fields: ["price_krw"] },
    { given: "half a won", body: { price_krw: 1.5 }, fields: ["price_krw"] },
    { given: "a day that is none", body: { ordered_at: "2026-02-31T00:00:00Z" }, fields: ["ordered_at"] },
    { given: "NUL in the name", body: { product_name: "a\u0000" }, fields: ["product_name"] },
    { given: "a long number", body: { order_number: "9".repeat(65) }, fields: ["order_number"] },
  ])("refuses an order with $given and names the field", async ({ body, fields }) => {
    const complete = { order_number: unique("V"), product_name: "x", customer_id: customer.id };
    const sent = Object.keys(body).length === 0 ? {} : { ...complete, ...body };
    const answer = await owner.call("POST", "/api/admin/orders", sent);
    expect(answer).toMatchObject({ status: 400, failure: { code: "validation_failed" } });
    const named = new Set(answer.failure?.details?.map((detail) => detail.path));
    expect([...named].sort()).toEqual(fields);
  });

  it("refuses creating below manager", async () => {
    expect(await junho.outcome("POST", "/api/admin/orders", {})).toBe("403 forbidden");
  });

  it("finds orders by customer, status and a part of the number with or without dashes", async () => {
    const own = await newCustomer(baseUrl);
    const tag = unique("A").slice(2, 8).toUpperCase();
    const order = await newOrder(owner, own.id, { order_number: `SR-${tag}-0042` });
    await newOrder(owner, own.id, { shipping_status: "shipped" });
    const find = async (query: Record<string, string>) => {
      const path = `/api/admin/orders?${new URLSearchParams({ customer_id: own.id, ...query })}`;
      return (await owner.data(ordersAnswerSchema, "GET", path)).orders.map(
        ({ order_number }) => order_number,
      );
    };
    for (const part of [`${tag}-0042`, `${tag}0042`, `sr${tag.toLowerCase()}`, "0042", `R-${tag}`])
      expect([part, await find({ order_number: part })]).toEqual([part, [order.order_number]]);
    for (const part of ["%", "_", "0043"])
      expect([part, await find({ order_number: part })]).toEqual([part, []]);
    expect(await find({ status: "preparing" })).toEqual([order.order_number]);
    expect(await find({})).toHaveLength(2);
  });

  it("pages without hole or repeat", async () => {
    const own = await newCustomer(baseUrl);
    for (let i = 0; i < 5; i += 1) await newOrder(owner, own.id, { ordered_at: "2026-05-05T00:00:00Z" });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query: string = cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await own.data(ordersAnswerSchema, "GET", `/api/orders?limit=2${query}`);
      seen.push(...page.orders.map((order) => order.id));
      cursor = page.next_cursor;
    } while (cursor !== undefined && seen.length < 20);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it("says what the policy says of an order", async () => {
    const { order_number } = await newOrder(owner, customer.id, {
      shipping_status: "delivered",
      delivered_at: new Date(Date.now() - 86_400_000).toISOString(),
    });
    const { verdict } = await owner.data(
      orderPolicyAnswerSchema,
      "GET",
      `/api/admin/orders/${order_number}/policy?kind=refund&reason=change_of_mind&received=true`,
    );
    expect(verdict).toMatchObject({ eligible: true, shipping_fee: "customer" });
  });
});
