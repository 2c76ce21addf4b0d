import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  REQUEST_REASONS,
  type RequestReason,
  SHIPPING_STATUSES,
  type ShippingStatus,
} from "../../shared/vocabulary.ts";
import { NEW_SHOP_POLICY } from "./new-shop-policy.ts";
import { decide, type OrderFacts, type PolicyInput, type RefundPolicy } from "./refund-policy.ts";

interface WireOrder {
  readonly order_number: string;
  readonly product_name: string;
  readonly customer_id: string;
  readonly ordered_at: string | null;
  readonly shipping_status: string | null;
  readonly delivered_at?: string | null;
}

interface WirePolicy {
  readonly refund_window_days: number | null;
  readonly window_anchor: RefundPolicy["windowAnchor"];
  readonly timezone: string;
  readonly change_of_mind_fee: RefundPolicy["changeOfMindFee"];
  readonly defect_remedy: RefundPolicy["defectRemedy"];
  readonly defect_fee: RefundPolicy["defectFee"];
  readonly defect_window_days: number | null;
  readonly legal_floor: boolean;
  readonly holidays?: readonly string[];
}

interface PolicyCase {
  readonly id: string;
  readonly name: string;
  readonly input: {
    readonly kind: PolicyInput["kind"];
    readonly reason: RequestReason | null;
    readonly received: boolean | null;
    readonly order: WireOrder | null;
    readonly order_number_given: boolean;
    readonly new_address_given?: boolean;
    readonly requester: string;
    readonly now: string;
    readonly discovered_at?: string;
    readonly policy?: Partial<WirePolicy>;
  };
  readonly expect: { readonly missing: readonly string[]; readonly reasons: readonly string[] };
}

const DAY = 86_400_000;
const NOW = Date.parse("2026-11-22T12:00:00+09:00");
const PLAIN: RefundPolicy = { ...NEW_SHOP_POLICY, legalFloor: false, holidays: [] };
const FLOOR: RefundPolicy = { ...PLAIN, legalFloor: true };

function data<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`../../../../eval/data/${file}`, import.meta.url), "utf8"));
}

function isStatus(value: string | null): value is ShippingStatus {
  return SHIPPING_STATUSES.some((status) => status === value);
}

function readOrder(order: WireOrder): OrderFacts {
  return {
    orderNumber: order.order_number,
    productName: order.product_name,
    customerId: order.customer_id,
    orderedAt: order.ordered_at === null ? null : Date.parse(order.ordered_at),
    shippingStatus: isStatus(order.shipping_status) ? order.shipping_status : null,
    deliveredAt: order.delivered_at ? Date.parse(order.delivered_at) : null,
  };
}

function readPolicy(wire: WirePolicy): RefundPolicy {
  return {
    refundWindowDays: wire.refund_window_days,
    windowAnchor: wire.window_anchor,
    timezone: wire.timezone,
    changeOfMindFee: wire.change_of_mind_fee,
    defectRemedy: wire.defect_remedy,
    defectFee: wire.defect_fee,
    defectWindowDays: wire.defect_window_days,
    legalFloor: wire.legal_floor,
    holidays: wire.holidays ?? [],
  };
}

describe("the policy cases", () => {
  const { meta, items } = data<{ meta: { policy_defaults: WirePolicy }; items: PolicyCase[] }>(
    "policy_cases.json",
  );
  it.each(items)("$id $name", ({ input, expect: expected }) => {
    const verdict = decide(
      {
        kind: input.kind,
        reason: input.reason,
        received: input.received,
        order: input.order === null ? null : readOrder(input.order),
        orderNumberGiven: input.order_number_given,
        newAddressGiven: input.new_address_given ?? false,
        requester: input.requester,
        now: Date.parse(input.now),
        discoveredAt: input.discovered_at === undefined ? null : Date.parse(input.discovered_at),
      },
      readPolicy({ ...meta.policy_defaults, ...input.policy }),
    );
    const wire = {
      next: verdict.next,
      eligible: verdict.eligible,
      needs_human: verdict.needsHuman,
      missing: [...verdict.missing].sort(),
      reasons: [...verdict.reasons].sort(),
      shipping_fee: verdict.shippingFee,
      remedy: verdict.remedy,
    };
    expect(wire).toEqual({
      ...expected,
      missing: [...expected.missing].sort(),
      reasons: [...expected.reasons].sort(),
    });
  });
});

describe("tau-bench retail tasks", () => {
  interface Intake {
    readonly kind: string;
    readonly order_number: string;
    readonly reason: RequestReason | null;
    readonly verdict_now?: { next: string; eligible: boolean | null; reasons: string[]; remedy: string };
    readonly verdict_now_plus_30_days?: Intake["verdict_now"];
  }
  const tasks = data<{ items: { id: string; customer: string; expected_intakes: Intake[] }[] }>(
    "tau_retail_tasks.json",
  ).items;
  const { orders } = data<{
    orders: (WireOrder & { ordered_days_ago: number; delivered_days_ago?: number })[];
  }>("tau_retail_orders.json");
  const intakes = tasks.flatMap((task) =>
    task.expected_intakes
      .filter((intake) => intake.verdict_now !== undefined)
      .map((intake) => ({ id: task.id, customer: task.customer, intake })),
  );
  it("holds intakes with a verdict", () => expect(intakes.length).toBeGreaterThan(30));
  it.each(intakes)("$id $intake.kind $intake.order_number", ({ customer, intake }) => {
    const row = orders.find((order) => order.order_number === intake.order_number);
    if (row === undefined) throw new Error("no such order");
    const ago = (days: number) => new Date(NOW - days * DAY).toISOString();
    const order = readOrder({
      ...row,
      ordered_at: ago(row.ordered_days_ago),
      delivered_at: row.delivered_days_ago === undefined ? null : ago(row.delivered_days_ago),
    });
    for (const [now, expected] of [
      [NOW, intake.verdict_now],
      [NOW + 30 * DAY, intake.verdict_now_plus_30_days],
    ] as const) {
      const verdict = decide(
        {
          kind: intake.kind as PolicyInput["kind"],
          reason: intake.reason,
          received: order.shippingStatus === "delivered",
          order,
          orderNumberGiven: true,
          newAddressGiven: true,
          requester: customer,
          now,
          discoveredAt: null,
        },
        PLAIN,
      );
      const { next, eligible, remedy } = verdict;
      expect({ next, eligible, remedy, reasons: [...verdict.reasons].sort() }).toEqual({
        ...expected,
        reasons: [...(expected?.reasons ?? [])].sort(),
      });
    }
  });
});

function anOrder(overrides: Partial<OrderFacts> = {}): OrderFacts {
  return {
    orderNumber: "ORD-1",
    productName: "무선 이어폰",
    customerId: "a",
    orderedAt: NOW - 3 * DAY,
    shippingStatus: "delivered",
    deliveredAt: null,
    ...overrides,
  };
}

function aRequest(order: Partial<OrderFacts> = {}, overrides: Partial<PolicyInput> = {}): PolicyInput {
  return {
    kind: "refund",
    reason: "change_of_mind",
    received: true,
    order: anOrder(order),
    orderNumberGiven: true,
    newAddressGiven: false,
    requester: "a",
    now: NOW,
    discoveredAt: null,
    ...overrides,
  };
}

const at = (text: string) => Date.parse(`${text}T12:00:00+09:00`);

describe("rules beyond the cases", () => {
  it.each([
    ["receipt on a Thursday, seventh day later", "2026-11-12", "2026-11-19", true],
    ["the eighth day after a Thursday", "2026-11-12", "2026-11-20", false],
    ["the period ends on a Saturday, asked on the Monday", "2026-11-14", "2026-11-23", true],
    ["the period ends on a Saturday, asked on the Tuesday", "2026-11-14", "2026-11-24", false],
    ["the period ends on a Sunday, asked on the Monday", "2026-11-15", "2026-11-23", true],
    ["the period ends on a holiday before a weekend, asked on the Monday", "2026-12-18", "2026-12-28", true],
    [
      "the period ends on a holiday before a weekend, asked on the Tuesday",
      "2026-12-18",
      "2026-12-29",
      false,
    ],
  ])("counts the legal week: %s", (_, delivered, asked, eligible) => {
    const request = aRequest({ orderedAt: at("2026-10-01"), deliveredAt: at(delivered) }, { now: at(asked) });
    expect(decide(request, { ...FLOOR, holidays: ["2026-12-25"] }).eligible).toBe(eligible);
  });

  it("keeps shop windows plain, weekends or not", () => {
    const request = aRequest({ orderedAt: at("2026-11-14") }, { now: at("2026-11-22") });
    expect(decide(request, PLAIN).eligible).toBe(false);
  });

  it.each([
    ["in the third month, fault just found", "2026-09-01", "2026-11-21", "2026-11-20", true],
    ["after the third month", "2026-08-03", "2026-11-21", "2026-11-20", null],
    ["found more than thirty days ago", "2026-09-01", "2026-11-21", "2026-10-01", null],
    ["a discovery that lies ahead counts as unknown", "2026-09-01", "2026-11-21", "2026-12-01", null],
    ["received at a month's end, three whole months", "2027-02-28", "2027-05-31", "2027-05-20", true],
    ["received at a month's end, the day after", "2027-02-28", "2027-06-01", "2027-05-20", null],
  ])("gives faulty goods the legal period: %s", (_, delivered, asked, found, eligible) => {
    const request = aRequest(
      { orderedAt: at("2026-07-01"), deliveredAt: at(delivered) },
      { now: at(asked), reason: "defective", discoveredAt: at(found) },
    );
    expect(decide(request, FLOOR).eligible).toBe(eligible);
  });

  it.each([
    {
      given: "delivered on an unknown day",
      status: "delivered",
      received: true,
      reasons: ["window_passed", "delivered_at_unknown"],
    },
    {
      given: "shown as shipped but received",
      status: "shipped",
      received: true,
      reasons: ["status_conflict_received", "window_passed", "delivered_at_unknown"],
    },
  ] as const)("leaves it to a person by law when $given", ({ status, received, reasons }) => {
    const verdict = decide(
      aRequest({ shippingStatus: status, orderedAt: NOW - 20 * DAY }, { received }),
      FLOOR,
    );
    expect(verdict).toMatchObject({ next: "handoff", eligible: null, reasons });
  });

  it.each(["preparing", "shipped"] as const)(
    "lets a customer withdraw by law while the order is %s",
    (status) => {
      const verdict = decide(
        aRequest({ shippingStatus: status, orderedAt: NOW - 40 * DAY }, { received: false }),
        FLOOR,
      );
      expect(verdict).toMatchObject({ next: "handoff", eligible: true });
      expect(verdict.reasons).toContain("legal_floor");
    },
  );

  it("asks for receipt before it says no where the law may still say yes", () => {
    const order = { orderedAt: NOW - 20 * DAY, deliveredAt: NOW - 5 * DAY };
    expect(decide(aRequest(order, { received: null }), FLOOR).missing).toEqual(["received"]);
    expect(decide(aRequest(order, { received: null }), PLAIN).next).toBe("explain");
  });

  it("lets the store pay for faults by law whatever the setting says", () => {
    const policy: RefundPolicy = { ...FLOOR, defectFee: "customer" };
    expect(decide(aRequest({}, { reason: "damaged" }), policy).shippingFee).toBe("store");
    expect(decide(aRequest({}, { reason: "damaged" }), { ...policy, legalFloor: false }).shippingFee).toBe(
      "customer",
    );
  });

  it("takes a delivery date that lies ahead as unknown", () => {
    const order = { orderedAt: NOW - 20 * DAY, deliveredAt: NOW + 3 * DAY };
    expect(decide(aRequest(order), { ...PLAIN, windowAnchor: "delivered_at" }).reasons).toEqual([
      "delivered_at_unknown",
    ]);
  });

  it("takes an order of later today as ordered today", () => {
    expect(decide(aRequest({ orderedAt: NOW + 3_600_000 }), PLAIN).eligible).toBe(true);
  });
});

const reasonArbitrary = fc.constantFrom(...REQUEST_REASONS);
const policyArbitrary: fc.Arbitrary<RefundPolicy> = fc.record({
  refundWindowDays: fc.option(fc.nat(60)),
  windowAnchor: fc.constantFrom("ordered_at" as const, "delivered_at" as const),
  timezone: fc.constantFrom("Asia/Seoul", "America/New_York", "UTC"),
  changeOfMindFee: fc.constantFrom("customer" as const, "store" as const),
  defectRemedy: fc.constantFrom("exchange" as const, "refund" as const, "refund_or_exchange" as const),
  defectFee: fc.constantFrom("customer" as const, "store" as const),
  defectWindowDays: fc.option(fc.nat(120)),
  legalFloor: fc.boolean(),
  holidays: fc.constantFrom([], ["2026-11-23", "2026-11-24"]),
});
const requestArbitrary: fc.Arbitrary<PolicyInput> = fc
  .record({
    kind: fc.constantFrom(
      "refund" as const,
      "exchange" as const,
      "cancel" as const,
      "address_change" as const,
      "refund_status" as const,
    ),
    reason: fc.option(reasonArbitrary),
    received: fc.option(fc.boolean()),
    orderedDaysAgo: fc.integer({ min: -3, max: 200 }),
    deliveredDaysAgo: fc.option(fc.integer({ min: -2, max: 200 })),
    discoveredDaysAgo: fc.option(fc.integer({ min: -2, max: 200 })),
    status: fc.option(fc.constantFrom(...SHIPPING_STATUSES)),
    orderNumberGiven: fc.boolean(),
    own: fc.boolean(),
    newAddressGiven: fc.boolean(),
  })
  .map((draw) => ({
    kind: draw.kind,
    reason: draw.reason,
    received: draw.received,
    order: anOrder({
      customerId: draw.own ? "a" : "b",
      orderedAt: NOW - draw.orderedDaysAgo * DAY,
      deliveredAt: draw.deliveredDaysAgo === null ? null : NOW - draw.deliveredDaysAgo * DAY,
      shippingStatus: draw.status,
    }),
    orderNumberGiven: draw.orderNumberGiven,
    newAddressGiven: draw.newAddressGiven,
    requester: "a",
    now: NOW,
    discoveredAt: draw.discoveredDaysAgo === null ? null : NOW - draw.discoveredDaysAgo * DAY,
  }));

describe("properties", () => {
  it("gives nobody less than the law while the floor is on", () => {
    fc.assert(
      fc.property(
        policyArbitrary,
        fc.nat(7),
        fc.nat(60),
        fc.constantFrom("refund" as const, "cancel" as const),
        reasonArbitrary,
        (policy, receivedDaysAgo, transitDays, kind, reason) => {
          const order = {
            deliveredAt: NOW - receivedDaysAgo * DAY,
            orderedAt: NOW - (receivedDaysAgo + transitDays) * DAY,
          };
          const verdict = decide(aRequest(order, { kind, reason }), { ...policy, legalFloor: true });
          expect(verdict).toMatchObject({ next: "handoff", eligible: true });
        },
      ),
    );
  });

  it("gives a fault within thirty days of receipt a refund at the store's cost while the floor is on", () => {
    fc.assert(
      fc.property(
        policyArbitrary,
        fc.nat(30),
        fc.constantFrom("defective" as const, "wrong_item" as const),
        (policy, days, reason) => {
          const order = { deliveredAt: NOW - days * DAY, orderedAt: NOW - (days + 20) * DAY };
          const verdict = decide(aRequest(order, { reason }), { ...policy, legalFloor: true });
          expect(verdict).toMatchObject({
            eligible: true,
            shippingFee: "store",
            remedy: "refund_or_exchange",
          });
        },
      ),
    );
  });

  it("never answers worse with the floor than without", () => {
    const rank = (eligible: boolean | null) => (eligible === true ? 2 : eligible === null ? 1 : 0);
    fc.assert(
      fc.property(requestArbitrary, policyArbitrary, (request, policy) => {
        const without = decide(request, { ...policy, legalFloor: false });
        const withFloor = decide(request, { ...policy, legalFloor: true });
        expect(rank(withFloor.eligible)).toBeGreaterThanOrEqual(rank(without.eligible));
      }),
    );
  });

  it("lets day W in and keeps day W + 1 out, at any hour of either day", () => {
    const minute = fc.nat(1439);
    fc.assert(
      fc.property(fc.nat(60), minute, minute, (days, orderedMinute, nowMinute) => {
        const midnight = Date.parse("2026-11-22T00:00:00+09:00");
        const now = midnight + nowMinute * 60_000;
        const policy = { ...PLAIN, refundWindowDays: days };
        const ordered = (ago: number) => midnight - ago * DAY + orderedMinute * 60_000;
        expect(decide(aRequest({ orderedAt: ordered(days) }, { now }), policy).eligible).toBe(true);
        expect(decide(aRequest({ orderedAt: ordered(days + 1) }, { now }), policy).eligible).toBe(false);
      }),
    );
  });

  it("judges facts, never names: product and order text change nothing", () => {
    fc.assert(
      fc.property(requestArbitrary, policyArbitrary, fc.string(), (request, policy, text) => {
        const renamed = {
          ...request,
          order: request.order && { ...request.order, productName: text, orderNumber: text },
        };
        expect(decide(renamed, policy)).toEqual(decide(request, policy));
      }),
    );
  });

  it("is deterministic, leaves its input alone and answers in a consistent shape", () => {
    fc.assert(
      fc.property(requestArbitrary, policyArbitrary, (request, policy) => {
        const before = structuredClone(request);
        const verdict = decide(request, policy);
        expect(decide(request, policy)).toEqual(verdict);
        expect(request).toEqual(before);
        expect(verdict.needsHuman).toBe(verdict.next === "handoff");
        expect(verdict.missing.length > 0).toBe(verdict.next === "collect");
        if (verdict.next === "explain")
          expect(verdict).toMatchObject({ eligible: false, remedy: "none", shippingFee: null });
        expect(new Set(verdict.reasons).size).toBe(verdict.reasons.length);
      }),
    );
  });

  it("tells another customer's order and an unknown one apart in nothing", () => {
    fc.assert(
      fc.property(requestArbitrary, policyArbitrary, (request, policy) => {
        const foreign = { ...request, order: request.order && { ...request.order, customerId: "b" } };
        expect(decide(foreign, policy)).toEqual(decide({ ...request, order: null }, policy));
      }),
    );
  });
});
