import { describe, expect, it } from "vitest";
import { NEW_SHOP_POLICY } from "../../orders/domain/new-shop-policy.ts";
import {
  decide,
  type MissingFact,
  type PolicyInput,
  type Verdict,
} from "../../orders/domain/refund-policy.ts";
import {
  LANGUAGES,
  REQUEST_KINDS,
  REQUEST_REASONS,
  type RequestKind,
  SHIPPING_STATUSES,
} from "../../shared/vocabulary.ts";
import { daysAgo, NEW_SHOP_TURN_SETTINGS, SIMULATED_NOW } from "../../testing/simulated-chat.ts";
import { checkReply } from "./guard/check-reply.ts";
import type { GuardContext } from "./guard/guard-context.ts";
import { type LedgerOrder, ledgerOrder } from "./ledger.ts";
import { PROTECTED_PROMPT } from "./prompt.ts";
import { displayName, type HandingOver, type Say } from "./say.ts";
import { renderReply } from "./templates.ts";
import { wordingOf } from "./wording.ts";

const NAMES = ["무선 이어폰", "머그컵 세트", "Wireless Earbuds (black)", "[특가] 여름 원피스 / 2종"];
const DAYS = [3, 200];
/** Of a person's decision. */
const SCHEDULES = ["3~5영업일", "11월 25일"];
const HANDOVERS: readonly HandingOver[] = [
  "human",
  "anger",
  "danger",
  "injury",
  "hazard",
  "stray",
  "money",
  "tech",
  "payment",
  "refund_status",
  "limit",
  "status",
  "cancelled",
  "revive",
  "not_cancelled",
  "lookup",
  "insists",
  "failure",
];
const POLICIES = [
  NEW_SHOP_POLICY,
  { ...NEW_SHOP_POLICY, legalFloor: false },
  { ...NEW_SHOP_POLICY, refundWindowDays: 14 },
  { ...NEW_SHOP_POLICY, refundWindowDays: null },
  {
    ...NEW_SHOP_POLICY,
    windowAnchor: "delivered_at",
    changeOfMindFee: "store",
    defectRemedy: "refund",
    defectWindowDays: 30,
  },
] as const;

interface Case {
  readonly say: Say;
  readonly order: LedgerOrder | null;
  readonly verdict: { readonly verdict: Verdict; readonly kind: RequestKind } | null;
  readonly policy: (typeof POLICIES)[number];
  readonly action?: GuardContext["action"];
  readonly decision?: "approve" | "deny" | "delay" | "info" | null;
}

function orderOf(
  shippingStatus: (typeof SHIPPING_STATUSES)[number],
  productName: string,
  days: number,
): LedgerOrder {
  return ledgerOrder(
    {
      orderNumber: "ORD-2026-0123",
      productName,
      shippingStatus,
      orderedAt: daysAgo(days),
      deliveredAt: shippingStatus === "delivered" ? daysAgo(Math.max(0, days - 2)) : null,
      priceKrw: 39_000,
    },
    "Asia/Seoul",
  );
}

function* plainCases(): Generator<Case> {
  const says: Say[] = [
    { key: "greeting" },
    { key: "pii_warning" },
    { key: "apology" },
    { key: "attachment_received" },
    { key: "clarify", round: 0 },
    { key: "clarify", round: 1 },
    { key: "has_more" },
    { key: "anything_else" },
    { key: "thanks" },
    { key: "no_more" },
    { key: "solved" },
    { key: "no_orders", filtered: false },
    { key: "no_orders", filtered: true },
    { key: "no_arrival_date" },
    { key: "other_customer" },
    { key: "ask_tech_details", area: "login" },
    { key: "ask_tech_details", area: "app" },
    { key: "ask_tech_details", area: "login", asks: "device" },
    { key: "ask_tech_details", area: "app", asks: "error" },
    { key: "languages", isOurs: true },
    { key: "languages", isOurs: false },
    { key: "return_place" },
    { key: "ask_payment_details" },
    { key: "offer_account_help" },
    { key: "if_not_solved" },
    { key: "offer_human" },
    { key: "unanswerable" },
    { key: "special_case" },
    { key: "send_pictures" },
    { key: "hours" },
    { key: "contacts" },
    { key: "out_of_scope" },
    { key: "injection" },
    { key: "ai_disclosure" },
    { key: "understood" },
    { key: "ended_off" },
    { key: "other_order" },
    { key: "ask_remedy" },
    { key: "withdrawn", kind: null },
    { key: "orders_unknown", orderNumbers: ["ORD-2026-7777"], thirdParty: false, asks: true },
    { key: "orders_unknown", orderNumbers: ["ORD-2026-7777"], thirdParty: false, asks: false },
    { key: "orders_unknown", orderNumbers: ["ORD-2026-7777"], thirdParty: true, asks: true },
    { key: "told_schedules", schedules: SCHEDULES },
    { key: "ask_order", kind: null, choices: [] },
    ...REQUEST_KINDS.flatMap((kind): Say[] => [
      { key: "withdrawn", kind },
      { key: "ask_order", kind, choices: [] },
    ]),
  ];
  for (const say of says) yield { say, order: null, verdict: null, policy: NEW_SHOP_POLICY };
  for (const why of HANDOVERS)
    yield {
      say: { key: "handing_over", why },
      order: null,
      verdict: null,
      policy: NEW_SHOP_POLICY,
      action: "handoff",
    };
  for (const policy of POLICIES)
    for (const topic of [
      "days",
      "fee",
      "defect",
      "exchange",
      "cancel",
      "how",
      "refund_time",
      "general",
    ] as const)
      yield { say: { key: "policy", topic, freeOfCharge: false }, order: null, verdict: null, policy };
}

function* orderCases(): Generator<Case> {
  for (const status of SHIPPING_STATUSES)
    for (const name of NAMES) {
      const order = orderOf(status, name, 3);
      const base = { order, verdict: null, policy: NEW_SHOP_POLICY };
      for (const asksDate of [false, true])
        for (const asksOrderDay of [false, true])
          yield { ...base, say: { key: "order_status", order, asksDate, asksOrderDay } };
      yield { ...base, say: { key: "order_list", orders: [order], more: true } };
      yield { ...base, say: { key: "also_orders", orders: [order] }, action: "handoff" };
      for (const wish of REQUEST_KINDS) yield { ...base, say: { key: "also_request", kind: wish, order } };
      for (const kind of [...REQUEST_KINDS, null]) {
        yield { ...base, say: { key: "ask_order", kind, choices: [order] } };
        yield { ...base, say: { key: "ask_order", kind, choices: [order, order] } };
      }
      if (status === "delivered") yield { ...base, say: { key: "not_received", order }, action: "handoff" };
      if (status === "preparing" || status === "shipped")
        yield { ...base, say: { key: "delivered_elsewhere", order }, action: "handoff" };
    }
}

function* requestCases(): Generator<Case> {
  for (const policy of [POLICIES[0], POLICIES[1], POLICIES[4]])
    for (const status of SHIPPING_STATUSES)
      for (const days of DAYS)
        for (const kind of REQUEST_KINDS)
          for (const reason of [...REQUEST_REASONS, null])
            for (const received of [true, false, null]) {
              const order = orderOf(status, NAMES[0] ?? "", days);
              const input: PolicyInput = {
                kind,
                reason,
                received,
                order: {
                  orderNumber: order.orderNumber,
                  productName: order.productName,
                  customerId: "A",
                  orderedAt: daysAgo(days),
                  shippingStatus: status,
                  deliveredAt: status === "delivered" ? daysAgo(Math.max(0, days - 2)) : null,
                },
                orderNumberGiven: true,
                newAddressGiven: received === true,
                requester: "A",
                now: SIMULATED_NOW,
                discoveredAt: null,
              };
              const verdict = decide(input, policy);
              const base = { order, verdict: { verdict, kind }, policy };
              if (verdict.next === "collect")
                for (const again of [true, false])
                  yield {
                    ...base,
                    say: {
                      key: "ask_facts",
                      kind,
                      order: again ? null : order,
                      more: [],
                      missing: verdict.missing,
                      fault: reason === "defective",
                      again,
                      recipient: null,
                    },
                  };
              else if (verdict.next === "explain") {
                yield { ...base, say: { key: "explain", kind, order, verdict } };
                for (const told of [order, null])
                  yield { ...base, say: { key: "still_no", kind, order: told } };
                yield { ...base, say: { key: "why_no", kind, order, verdict } };
              } else if (kind !== "refund_status")
                for (const assumed of [true, false])
                  yield {
                    ...base,
                    say: { key: "request_noted", kind, order, reason, verdict, assumed },
                    action: "handoff",
                  };
            }
  const all: readonly MissingFact[] = ["order_number", "reason", "received"];
  yield {
    say: {
      key: "ask_facts",
      kind: "refund",
      order: null,
      more: [],
      missing: all,
      fault: false,
      again: false,
      recipient: null,
    },
    order: null,
    verdict: null,
    policy: NEW_SHOP_POLICY,
  };
}

function* instructionCases(): Generator<Case> {
  for (const decision of ["approve", "deny", "delay", "info", null] as const)
    for (const kind of ["refund", "exchange", "cancel", "address_change", null] as const)
      for (const order of [orderOf("delivered", NAMES[0] ?? "", 3), null]) {
        if (decision === "approve" || decision === "deny")
          yield {
            say: { key: "told_decision", decision, kind, order, facts: SCHEDULES },
            order,
            verdict: null,
            policy: NEW_SHOP_POLICY,
            decision,
          };
        if (decision === "deny")
          yield { say: { key: "why_denied", kind }, order, verdict: null, policy: NEW_SHOP_POLICY, decision };
        yield {
          say: { key: "instruction", decision, kind, order, facts: SCHEDULES },
          order,
          verdict: null,
          policy: NEW_SHOP_POLICY,
          decision,
        };
      }
}

function contextOf(
  { say, order, verdict, policy, action, decision }: Case,
  language: "ko" | "en",
): GuardContext {
  return {
    language,
    intent: null,
    action: action ?? "reply",
    isFreeText: false,
    settings: { ...NEW_SHOP_TURN_SETTINGS, refundPolicy: policy },
    ordersSeen:
      order === null ? [] : [order, { ...order, productName: displayName(order.productName) ?? "" }],
    typedOrderNumbers: ["ORD-2026-7777"],
    ownOrderNumbers: ["ORD-2026-0123"],
    verdict: verdict === null ? null : { ...verdict, orderNumber: "ORD-2026-0123" },
    instruction:
      decision === undefined
        ? null
        : {
            id: "i",
            text: "처리 안내. 3~5영업일, 11월 25일. (내부: 블랙 아님)",
            decision,
            orderNumber: "ORD-2026-0123",
            kind: "kind" in say ? say.kind : null,
            authorId: "",
          },
    toldSchedules: say.key === "told_schedules" ? say.schedules : [],
    helpTexts: [],
    protectedTexts: [PROTECTED_PROMPT, NEW_SHOP_TURN_SETTINGS.humanInterventionRules],
    canaries: [],
    customerTexts: [],
    previousAiText: null,
    now: SIMULATED_NOW,
  };
}

function refusals(cases: Iterable<Case>): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  for (const item of cases)
    for (const language of LANGUAGES) {
      const settings = { ...NEW_SHOP_TURN_SETTINGS, refundPolicy: item.policy };
      const text = renderReply([item.say], language, wordingOf(settings, language), null);
      const key = `${text} ${JSON.stringify(item.verdict)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const result = checkReply(text, contextOf(item, language));
      const changed = result.verdict === "pass" && result.text !== text;
      if (result.verdict === "blocked" || changed)
        found.add(
          `${item.say.key}: ${text} → ${result.events.map(({ guard, detail }) => `${guard} ${detail}`).join("; ")}${changed ? ` changed to ${result.text}` : ""}`,
        );
    }
  return [...found];
}

describe("templates", () => {
  it.each([
    { name: "without an order", cases: plainCases },
    { name: "about an order", cases: orderCases },
    { name: "about a request", cases: requestCases },
    { name: "of an instruction", cases: instructionCases },
  ])(
    "$name pass the guard unchanged in both languages",
    ({ cases }) => {
      expect(refusals(cases())).toEqual([]);
    },
    60_000,
  );
});
