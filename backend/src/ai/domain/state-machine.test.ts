import { describe, expect, it } from "vitest";
import { scriptedModel } from "../../testing/scripted-model.ts";
import { daysAgo, SimulatedChat } from "../../testing/simulated-chat.ts";
import { EMPTY_LEDGER } from "./ledger.ts";
import { asksAgain } from "./state-machine.ts";

const order = (days: number) => ({
  orderNumber: "ORD-2026-0123",
  productName: "무선 이어폰",
  shippingStatus: "delivered" as const,
  orderedAt: daysAgo(days),
  deliveredAt: daysAgo(days - 2),
  priceKrw: null,
  customerId: "A",
});

/** A conversation in which the model always proposes the same. */
function chatWith(decision: Readonly<Record<string, unknown>>, days = 3): SimulatedChat {
  const model = scriptedModel([
    {
      on_call: "*",
      reply: { kind: "decision", decision: { reply: "도와드리겠습니다.", action: "reply", ...decision } },
    },
  ]);
  return new SimulatedChat({ orders: [order(days)], model });
}

const names = (chat: SimulatedChat) =>
  chat.outcomes.flatMap(({ trace }) => trace.events.map(({ event }) => event));

describe("handing over is a proposal", () => {
  it.each([
    {
      given: "a wish for a person",
      text: "상담원 바꿔주세요",
      decision: { action: "reply" },
      status: "pending",
      event: "handoff_forced",
    },
    {
      given: "all facts known",
      text: "ORD-2026-0123 환불이요 받았고 변심이에요",
      decision: { action: "ask" },
      status: "pending",
      event: "handoff_forced",
    },
    {
      given: "no facts",
      text: "환불이요",
      decision: { action: "handoff" },
      status: "active",
      event: "handoff_blocked",
    },
    {
      given: "a wish that only the model saw",
      text: "음 그쪽 말고 다른 분이랑 할래요",
      decision: { action: "handoff", wants_human: true },
      status: "pending",
      event: null,
    },
    {
      given: "a closing without reason",
      text: "주문내역이 없어요",
      decision: { action: "close" },
      status: "active",
      event: "close_blocked",
    },
  ])("$given → $status", async ({ text, decision, status, event }) => {
    const chat = chatWith(decision);
    await chat.customer([text]);
    expect(chat.status).toBe(status);
    if (event !== null) expect(names(chat)).toContain(event);
  });

  it("explains a passed window instead of handing over, and hands over when the customer insists", async () => {
    const chat = chatWith({ action: "handoff" }, 40);
    const [first] = await chat.customer(["ORD-2026-0123 환불이요 받았고 변심이에요"]);
    expect(chat.status).toBe("active");
    expect(first).toMatch(/7일/);
    await chat.customer(["그래도 환불해주세요"]);
    expect(chat.status).toBe("pending");
  });
});

describe("closing is a proposal", () => {
  it("ends after the anything-else question with the farewell alone", async () => {
    const chat = chatWith({ reply: "다행입니다. 더 도와드릴 내용이 있으실까요?" });
    await chat.customer(["감사합니다"]);
    expect(await chat.customer(["없어요"])).toEqual([chat.settings.farewell]);
    expect(chat.status).toBe("completed");
  });

  it("stays open when the model saw a new topic in the answer", async () => {
    const chat = new SimulatedChat({
      orders: [order(3)],
      model: scriptedModel([
        {
          on_call: 1,
          reply: { kind: "decision", decision: { reply: "더 도와드릴 내용이 있으실까요?", action: "ask" } },
        },
        {
          on_call: 2,
          reply: {
            kind: "decision",
            decision: { reply: "확인해 드릴게요.", action: "reply", intent: "order_status" },
          },
        },
      ]),
    });
    await chat.customer(["감사합니다"]);
    await chat.customer(["없어요"]);
    expect(chat.status).toBe("active");
  });
});

describe("the category", () => {
  it.each([
    { given: "small talk", texts: ["ORD-2026-0123 환불이요", "감사합니다"], result: "환불 요청" },
    { given: "a new topic", texts: ["ORD-2026-0123 환불이요", "로그인이 안 돼요"], result: "기술 지원" },
    { given: "no topic", texts: ["안녕하세요"], result: null },
  ])("after $given is $result", async ({ texts, result }) => {
    const chat = new SimulatedChat({ orders: [order(3)] });
    for (const text of texts) await chat.customer([text]);
    expect(chat.category).toBe(result);
  });

  it("is the shop's own name for it, and 기타 where the shop has none", async () => {
    const renamed = new SimulatedChat({ settings: { categories: ["배송", "반품/교환"] } });
    await renamed.customer(["배송 언제 와요?"]);
    expect(renamed.category).toBe("배송");
    await renamed.customer(["로그인이 안 돼요"]);
    expect(renamed.category).toBe("기타");
  });
});

it.each([
  { text: "주문번호를 알려 주시겠어요?", result: "order_number" },
  { text: "환불 사유를 말씀해 주세요.", result: "reason" },
  { text: "상품은 받아 보셨나요?", result: "received" },
  { text: "Could you tell me your order number?", result: "order_number" },
  { text: "주문번호 ORD-2026-0123 확인했습니다.", result: null },
])("sees that $text asks for $result again", ({ text, result }) => {
  const ledger = {
    ...EMPTY_LEDGER,
    kind: "refund",
    orderNumber: "ORD-2026-0123",
    reason: "change_of_mind",
    received: true,
  } as const;
  expect(asksAgain(text, ledger)).toBe(result);
});
