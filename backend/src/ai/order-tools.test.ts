import { describe, expect, it } from "vitest";
import {
  daysAgo,
  NEW_SHOP_TURN_SETTINGS,
  SIMULATED_NOW,
  simulatedLookup,
} from "../testing/simulated-chat.ts";
import { cleanProductName, ORDER_TOOLS } from "./order-tools.ts";
import { refuseBeyondLimit, runTool, type ToolContext } from "./tools.ts";

const own = {
  orderNumber: "ORD-2026-0123",
  productName: "무선 이어폰 <b>",
  shippingStatus: "delivered",
  orderedAt: daysAgo(3),
  deliveredAt: daysAgo(1),
  priceKrw: 39_000,
  customerId: "A",
} as const;
const foreign = { ...own, orderNumber: "ORD-2026-9001", productName: "캠핑 의자", customerId: "B" } as const;
const context: ToolContext = {
  customerId: "A",
  orders: simulatedLookup([own, foreign]),
  settings: NEW_SHOP_TURN_SETTINGS,
  now: SIMULATED_NOW,
  facts: {
    kind: null,
    orderNumber: null,
    reason: null,
    received: null,
    discoveredOn: null,
    newAddressGiven: false,
  },
  searchHelp: () => [],
  misses: 0,
};
const run = (name: string, args: unknown, over: Partial<ToolContext> = {}) =>
  runTool(
    ORDER_TOOLS,
    { id: "1", name, arguments: typeof args === "string" ? args : JSON.stringify(args) },
    { ...context, ...over },
    { caller: "test", clock: () => 0 },
  );

describe("tools of the AI", () => {
  it.each(["ORD-2026-0123", "ord 2026 0123", "ＯＲＤ－２０２６－０１２３"])(
    "finds an own order as %s, without its price",
    async (order_number) => {
      const { result, output } = await run("get_my_order", { order_number });
      expect(JSON.parse(result.content)).toEqual({
        found: true,
        order: {
          order_number: "ORD-2026-0123",
          product_name: "무선 이어폰 b",
          shipping_status: "delivered",
          ordered_on: "2026-11-19",
          delivered_on: "2026-11-21",
        },
      });
      expect(output?.orders).toHaveLength(1);
    },
  );

  it("answers the same for another customer's order and for an unknown one", async () => {
    const other = await run("get_my_order", { order_number: "ORD-2026-9001" });
    const unknown = await run("get_my_order", { order_number: "ORD-2026-7777" });
    expect(other.result.content).toBe(unknown.result.content);
    expect(other.events).toEqual(unknown.events);
    expect(other.output?.missed).toBe(true);
  });

  it("makes no query after three misses", async () => {
    const { result, events } = await run("get_my_order", { order_number: "ORD-2026-0123" }, { misses: 3 });
    expect(result.content).toBe('{"found":false}');
    expect(events.map(({ event }) => event)).toEqual(["tool_limit"]);
  });

  it.each([
    { given: "an unknown tool", name: "admin_list_orders", args: {}, event: "tool_unknown" },
    { given: "an array", name: "get_my_order", args: ["ORD-2026-0123"], event: "tool_args_invalid" },
    { given: "no JSON", name: "get_my_order", args: "{", event: "tool_args_invalid" },
    { given: "a wrong type", name: "get_my_order", args: { order_number: 5 }, event: "tool_args_invalid" },
    {
      given: "a long number",
      name: "get_my_order",
      args: { order_number: "A".repeat(500) },
      event: "tool_args_invalid",
    },
    {
      given: "an unknown status",
      name: "list_my_orders",
      args: { status: "lost" },
      event: "tool_args_invalid",
    },
  ])("refuses $given as data", async ({ name, args, event }) => {
    const { result, trace, events } = await run(name, args);
    expect(JSON.parse(result.content)).toHaveProperty("error");
    expect(trace.executed).toBe(false);
    expect(events.map((one) => one.event)).toEqual([event]);
  });

  it("takes out a customer argument and lists the caller's own orders all the same", async () => {
    const { result, events, trace } = await run("list_my_orders", { customer_id: "B", limit: 99 });
    expect(result.content).not.toMatch(/캠핑/);
    expect(events.map(({ event }) => event)).toEqual(["tool_arg_stripped"]);
    expect(trace.arguments).toEqual({ limit: 99 });
  });

  it("hides why a tool failed", async () => {
    const beforeTool = () => {
      throw new Error("ECONNRESET at orders.sql.ts");
    };
    const { result, events } = await run("get_my_order", { order_number: "ORD-2026-0123" }, { beforeTool });
    expect(result.content).toBe('{"error":"temporarily_unavailable"}');
    expect(JSON.stringify(events)).not.toMatch(/ECONN/);
  });

  it("judges by the ledger's facts where a model's arguments differ", async () => {
    const facts = {
      ...context.facts,
      orderNumber: "ORD-2026-0123",
      reason: "change_of_mind",
      received: true,
    } as const;
    const args = { order_number: "ORD-2026-0123", kind: "refund", reason: "defective", received: false };
    const { result } = await run("check_order_policy", args, { facts });
    expect(JSON.parse(result.content)).toMatchObject({
      next: "handoff",
      eligible: true,
      shipping_fee: "customer",
      remedy: "refund",
    });
  });

  it("refuses what is beyond the turn's limit without running it", () => {
    const { trace, events } = refuseBeyondLimit({ id: "1", name: "list_my_orders", arguments: "{}" }, "test");
    expect(trace.executed).toBe(false);
    expect(events[0]?.event).toBe("tool_limit");
  });
});

it("cuts product names and takes out control characters and angle brackets", () => {
  expect(cleanProductName(`a\u0000\u202e<script>${"b".repeat(200)}`)).toBe(`a script${"b".repeat(72)}`);
});
