import { describe, expect, it } from "vitest";
import { type ScenarioSource, type ScenarioStep, scenarioOf } from "./scenario.ts";

/** 22 November 2026, noon in Seoul. */
const START = Date.UTC(2026, 10, 22, 3, 0, 0);
const DAY = 86_400_000;

const source = (steps: readonly ScenarioStep[], changes: Partial<ScenarioSource> = {}): ScenarioSource => ({
  conversationId: "01kc0000000000000000abcdef",
  language: "ko",
  startedAt: START,
  category: "환불 요청",
  steps,
  orders: [
    {
      orderNumber: "ORD-2026-7731",
      productName: "머그컵",
      shippingStatus: "delivered",
      orderedAt: START - 3 * DAY,
      deliveredAt: START - DAY,
      priceKrw: null,
    },
  ],
  settings: {
    categories: ["주문 문의"],
    companyPolicy: "7일",
    responseWaitMinutes: 5,
    autoClose: true,
    refundWindowDays: 7,
    legalFloor: true,
  },
  now: START + 30 * DAY,
  ...changes,
});

const said = (text: string, seconds: number): ScenarioStep => ({
  kind: "customer",
  at: START + seconds * 1_000,
  text,
  files: 0,
});
const answered = (seconds: number, action: "reply" | "handoff" | "close" = "reply"): ScenarioStep => ({
  kind: "ai",
  at: START + seconds * 1_000,
  turn: { action, category: "환불 요청", tools: ["get_my_order", "search_help", "get_my_order"] },
});

const turnsOf = (steps: readonly ScenarioStep[]) => scenarioOf(source(steps)).items[0]?.turns;

describe("a conversation as a scenario", () => {
  it("groups a burst into one turn and expects what came of it", () => {
    expect(
      turnsOf([
        said("환불이요", 0),
        said("머그컵", 0.4),
        answered(3),
        said("변심이요", 20),
        answered(23, "handoff"),
      ]),
    ).toEqual([
      {
        actor: "customer",
        messages: [
          { text: "환불이요", delay_ms: 0 },
          { text: "머그컵", delay_ms: 400 },
        ],
        expect: {
          ai_replies: [1, 1],
          status: ["active"],
          category: ["환불 요청"],
          tools_any: [["get_my_order"]],
          language: "ko",
        },
      },
      {
        actor: "customer",
        messages: [{ text: "변심이요", delay_ms: 0 }],
        expect: expect.objectContaining({ ai_replies: [1, 1], status: ["pending"] }),
      },
    ]);
  });

  it("keeps messages that nobody answered in turns of their own, and what agents did", () => {
    const turns = turnsOf([
      { kind: "act", at: START, action: "takeover", text: null },
      { kind: "agent", at: START + 1_000, text: "제가 도와드릴게요" },
      said("네", 5),
      said("언제 되나요", 60),
      { kind: "act", at: START + 90_000, action: "complete", text: null },
      { kind: "ai", at: START + 90_000, turn: null },
    ]);
    expect(turns).toMatchObject([
      { actor: "admin", action: "takeover", expect: { ai_replies: [0, 0], status: ["active"] } },
      { actor: "admin", action: "agent_message", text: "제가 도와드릴게요" },
      { actor: "customer", messages: [{ text: "네" }], expect: { ai_replies: [0, 0] } },
      { actor: "customer", messages: [{ text: "언제 되나요" }] },
      { actor: "admin", action: "complete", expect: { ai_replies: [1, 1], status: ["completed"] } },
    ]);
  });

  it("dates orders from the day of the conversation", () => {
    expect(scenarioOf(source([])).items[0]?.orders).toEqual([
      {
        order_number: "ORD-2026-0101",
        product_name: "머그컵",
        shipping_status: "delivered",
        ordered_days_ago: 3,
        delivered_days_ago: 1,
        owner: "A",
      },
    ]);
    expect(scenarioOf(source([])).meta).toMatchObject({ count: 1, dated: "2026-12-22" });
  });

  it.each([
    "ORD-2026-7731 환불이요",
    "ord 2026 7731 환불이요",
    "ＯＲＤ－２０２６－７７３１ 환불이요",
    "7731번 주문 환불이요",
    "ORD-2026-4455 도 제 건데요",
    "010-1234-5678로 전화 주세요",
    "minji.kim@naver.com 으로 보내주세요",
    "주소를 서울시 강남구 테헤란로 152 101동 1203호로 바꿔주세요",
  ])("leaves nothing of a person in «%s»", (text) => {
    const file = JSON.stringify(scenarioOf(source([said(text, 0)])));
    expect(file).not.toMatch(/7731|７７３１|4455|1234-5678|minji|테헤란로|1203/u);
  });

  it("gives one number the same made-up one everywhere", () => {
    const turns = turnsOf([said("ORD-2026-7731 이요", 0), answered(2), said("7731 말이에요", 20)]);
    expect(turns).toMatchObject([
      { messages: [{ text: "ORD-2026-0101 이요" }] },
      { messages: [{ text: "ORD-2026-0101 말이에요" }] },
    ]);
  });
});
