import { describe, expect, it } from "vitest";
import { daysAgo, SimulatedChat } from "../../testing/simulated-chat.ts";
import { NO_FACTS } from "./decision.ts";
import { learnFromModel } from "./learn-from-model.ts";
import { EMPTY_LEDGER, type FactLedger, seeOrders } from "./ledger.ts";

const order = (
  orderNumber: string,
  productName: string,
  shippingStatus: "preparing" | "shipped" | "delivered" = "delivered",
) => ({
  orderNumber,
  productName,
  shippingStatus,
  orderedAt: daysAgo(3),
  deliveredAt: shippingStatus === "delivered" ? daysAgo(1) : null,
  priceKrw: null,
  customerId: "A",
});
const orders = [order("ORD-2026-0123", "무선 이어폰"), order("ORD-2026-0301", "가습기", "shipped")];

async function afterwards(...turns: readonly string[]): Promise<FactLedger> {
  const chat = new SimulatedChat({ orders });
  for (const text of turns) await chat.customer([text]);
  return chat.ledger;
}

describe("what customers say becomes facts", () => {
  it.each([
    { turns: ["이어폰 환불해주세요"], result: { kind: "refund", orderNumber: "ORD-2026-0123" } },
    { turns: ["환불하고 싶어요", "가습기요"], result: { kind: "refund", orderNumber: "ORD-2026-0301" } },
    { turns: ["ORD-2026-0123 환불이요", "그냥 마음에 안 들어요"], result: { reason: "change_of_mind" } },
    {
      turns: ["ORD-2026-0123 환불이요", "친구가 같은 걸 선물해 줬거든요"],
      result: { reason: "change_of_mind" },
    },
    { turns: ["ORD-2026-0123 환불이요", "부치러 나가기가 어려워서 그래요"], result: { reason: "other" } },
    { turns: ["ORD-2026-0123 환불이요 변심이에요", "네 받았어요"], result: { received: true } },
    {
      turns: ["ORD-2026-7777 환불이요"],
      result: { orderNumber: null, unknownOrderNumbers: ["ORD-2026-7777"] },
    },
    { turns: ["환불 며칠 안에 돼요?"], result: { kind: null } },
    {
      turns: ["ORD-2026-0123 환불할래요", "아니에요 그냥 쓸게요 환불 안 할래요"],
      result: { kind: null, requestSettled: true },
    },
    { turns: ["ORD-2026-0123 이어폰 소리가 안 나요"], result: { kind: "exchange", reason: "defective" } },
  ])("$turns", async ({ turns, result }) => {
    expect(await afterwards(...turns)).toMatchObject(result);
  });

  it.each([
    {
      turns: ["가습기 환불이요", "무선이라 그런지 자리만 차지해요"],
      result: { orderNumber: "ORD-2026-0301", reason: "change_of_mind" },
    },
    {
      turns: ["이어폰 환불이요", "근데 가습기는 어디쯤 왔어요?"],
      result: { orderNumber: "ORD-2026-0123", openQuestion: "reason" },
    },
    { turns: ["이어폰 환불이요", "아니 그거 말고 가습기요"], result: { orderNumber: "ORD-2026-0301" } },
    { turns: ["이어폰 환불이요", "가습기 건이에요"], result: { orderNumber: "ORD-2026-0301" } },
    {
      turns: ["ORD-2026-0123 환불이요", "아 죄송해요 다른 거요"],
      result: { orderNumber: "ORD-2026-0301", reason: null },
    },
    {
      turns: ["I want to return ORD-2026-0123", "sorry I meant the other one"],
      result: { orderNumber: "ORD-2026-0301", reason: null },
    },
    {
      turns: ["ORD-2026-0123 환불이요", "0301 환불해 주세요"],
      result: { orderNumber: "ORD-2026-0301" },
    },
    { turns: ["고장 난 게 오면 어떡해요?"], result: { kind: null, reason: null } },
    {
      turns: ["이어폰 반품이요", "버튼을 눌러도 반응이 없어요"],
      result: { reason: "defective", topic: "refund" },
    },
    { turns: ["이어폰 반품이요", "앱이 자꾸 멈춰요"], result: { reason: null } },
  ])("keeps to the order and the facts: $turns", async ({ turns, result }) => {
    expect(await afterwards(...turns)).toMatchObject(result);
  });

  it("takes the reason of one order for no other's", async () => {
    const ledger = await afterwards("ORD-2026-0123 환불이요 변심이에요", "그리고 ORD-2026-0301도 환불할게요");
    expect(ledger).toMatchObject({
      orderNumber: "ORD-2026-0123",
      kind: "refund",
      reason: "change_of_mind",
      otherRequests: [{ orderNumber: "ORD-2026-0301", kind: "refund", reason: null, received: null }],
    });
  });

  it("keeps what is said of one more order apart", async () => {
    const ledger = await afterwards("ORD-2026-0123 환불이요 변심이에요", "가습기도 환불할게요 깨져서 왔어요");
    expect(ledger).toMatchObject({
      orderNumber: "ORD-2026-0123",
      reason: "change_of_mind",
      received: null,
      otherRequests: [{ orderNumber: "ORD-2026-0301", reason: "damaged", received: true }],
    });
  });

  it("keeps what was asked for first when the customer turns to another order", async () => {
    const ledger = await afterwards("ORD-2026-0123 환불이요 변심이에요", "ORD-2026-0301 교환해 주세요");
    expect(ledger).toMatchObject({
      orderNumber: "ORD-2026-0301",
      kind: "exchange",
      reason: null,
      received: null,
      otherRequests: [{ orderNumber: "ORD-2026-0123", kind: "refund", reason: "change_of_mind" }],
    });
  });

  it.each([
    {
      turns: ["ORD-2026-0123 환불이요 변심이에요", "아 그거 말고 ORD-2026-0301이요"],
      result: {
        orderNumber: "ORD-2026-0301",
        moreOrderNumbers: [],
        kind: "refund",
        reason: "change_of_mind",
      },
    },
    {
      turns: ["0123번 환불이요", "앗 아니 0301번이요"],
      result: { orderNumber: "ORD-2026-0301", kind: "refund", reason: null },
    },
    {
      turns: ["ORD-2026-0123 취소요", "번호 잘못 적었어요 0123 아니고 0301입니다 중복 주문이라서요"],
      result: { orderNumber: "ORD-2026-0301", moreOrderNumbers: [], reason: "change_of_mind" },
    },
    {
      turns: ["I want to return ORD-2026-0123", "sorry, not ORD-2026-0123 but ORD-2026-0301"],
      result: { orderNumber: "ORD-2026-0301", moreOrderNumbers: [], kind: "refund", reason: null },
    },
    {
      turns: ["ORD-2026-0301 환불이요 불량이에요", "아 불량이 아니라 그냥 변심이에요"],
      result: { orderNumber: "ORD-2026-0301", reason: "change_of_mind" },
    },
  ])("puts a fact right: $turns", async ({ turns, result }) => {
    expect(await afterwards(...turns)).toMatchObject(result);
  });

  it("asks for the remaining fact only", async () => {
    const chat = new SimulatedChat({ orders });
    await chat.customer(["ORD-2026-0123 환불이요"]);
    const [reply] = await chat.customer(["단순 변심이에요"]);
    expect(reply).toMatch(/받아 보셨/);
    expect(reply).not.toMatch(/주문번호|사유/);
  });
});

describe("what a model reports becomes a fact only with evidence", () => {
  const known: FactLedger = { ...EMPTY_LEDGER, kind: "refund" };
  const said = {
    customerTexts: ["어제 받았는데 별로예요 ORD-2026-0123"],
    orders: orders.filter(({ orderNumber }) => orderNumber === "ORD-2026-0123"),
    extractedReason: null,
  };

  it("takes a quoted fact", () => {
    const facts = { ...NO_FACTS, received: true, evidence: { received: "어제 받았는데" } };
    expect(learnFromModel(known, facts, said)).toMatchObject({ ledger: { received: true }, rejected: [] });
  });

  it.each([
    { given: "no quote", facts: { ...NO_FACTS, received: true }, why: "no_evidence" },
    {
      given: "an invented quote",
      facts: { ...NO_FACTS, received: true, evidence: { received: "받았습니다" } },
      why: "no_evidence",
    },
    {
      given: "another customer's order",
      facts: { ...NO_FACTS, orderNumber: "ORD-2026-9001", evidence: { order_number: "ORD-2026-0123" } },
      why: "not_owned",
    },
  ])("refuses $given", ({ facts, why }) => {
    expect(learnFromModel(known, facts, said)).toMatchObject({ ledger: known, rejected: [{ why }] });
  });

  const gloves = order("ORD-2026-0301", "가죽 장갑");
  const learn = (text: string, facts: Partial<typeof NO_FACTS>, evidence: Record<string, string>) =>
    learnFromModel(
      { ...known },
      { ...NO_FACTS, ...facts, evidence },
      {
        customerTexts: [text],
        orders: [order("ORD-2026-0123", "무선 이어폰"), gloves],
        extractedReason: null,
      },
    ).ledger;

  it.each([
    ["asks for something only", "장갑 환불해 주세요", "defective", "환불해 주세요"],
    ["is politeness", "refund order please", "wrong_item", "please"],
    ["is denied", "환불이요. 불량은 절대 아니고 그냥", "defective", "불량"],
    ["is denied behind it", "환불이요 깨진 데는 없어요", "damaged", "깨진"],
    ["is denied in English", "refund it, it is not broken", "damaged", "broken"],
    ["is supposed", "혹시 불량이면 환불되나요", "defective", "불량이면"],
    ["is supposed in English", "if it is faulty do I get a refund?", "defective", "it is faulty"],
    ["is a question about something else", "환불, 문제 없죠?", "defective", "문제"],
    ["speaks of the wish", "환불이요. 다른 거 살래요", "wrong_item", "다른 거"],
    ["speaks of a fault", "환불이요 국물이 줄줄 새요", "change_of_mind", "국물이 줄줄"],
  ] as const)("takes no reason from a quote that %s", (_why, text, reason, quote) => {
    expect(learn(text, { reason }, { reason: quote }).reason).toBeNull();
  });

  it.each([
    ["환불이요 끝이 다 일어났네요", "damaged", "끝이 다 일어났네요"],
    ["반품요 실이 줄줄 풀려요", "defective", "실이 줄줄 풀려요"],
    ["refund it, the seam is fraying", "defective", "seam is fraying"],
    ["환불. 웬 아기 모자가 들어 있더라고요", "wrong_item", "웬 아기 모자가 들어 있더라고요"],
    ["반품요. 촌스러워서요", "change_of_mind", "촌스러워서요"],
  ] as const)("takes a reason in words of its own: %s", (text, reason, quote) => {
    expect(learn(text, { reason }, { reason: quote }).reason).toBe(reason);
  });

  it.each([
    ["환불요. 받았는지 아세요?", "받았", null],
    ["배송완료라고 문자 왔어요", "문자 왔어요", null],
    ["refund it, tracking says delivered", "delivered", null],
    ["열어본 적도 없어요", "열어본", null],
    ["언박싱은 했고요", "언박싱은 했고요", true],
    ["I have it here with me", "I have it here with me", true],
  ] as const)("reads receipt in %s only if it says so", (text, quote, received) => {
    expect(learn(text, { received: true }, { received: quote }).received).toBe(received);
  });

  it.each([
    ["모자 환불이요 변심", "환불이요", null],
    ["장갑 말고 이어폰 환불", "장갑", null],
    ["ORD-2026-0301 말고 다른 거요", "ORD-2026-0301", null],
    ["장갑 환불이요", "장갑", "ORD-2026-0301"],
    ["0301 환불이요", "0301", "ORD-2026-0301"],
  ])("takes an order from %s only if the quote names it", (text, quote, orderNumber) => {
    const facts = { orderNumber: "ORD-2026-0301" };
    expect(learn(text, facts, { order_number: quote }).orderNumber).toBe(orderNumber);
  });

  it("takes no fact from what is said of another order", () => {
    const text = "이어폰은 구멍이 났어요. 장갑은 그냥 환불해 주세요";
    const facts = { ...NO_FACTS, reason: "defective" as const, evidence: { reason: "구멍이 났어요" } };
    const after = learnFromModel({ ...known, orderNumber: "ORD-2026-0301" }, facts, {
      customerTexts: [text],
      orders: [order("ORD-2026-0123", "무선 이어폰"), gloves],
      extractedReason: null,
    });
    expect(after.ledger.reason).toBeNull();
  });

  it("lets the extractor win on the order number", () => {
    const facts = { ...NO_FACTS, orderNumber: "ORD-2026-0123", evidence: { order_number: "ORD-2026-0123" } };
    const other = { ...known, orderNumber: "ORD-2026-0301" };
    expect(learnFromModel(other, facts, said)).toMatchObject({
      ledger: other,
      rejected: [{ why: "overruled" }],
    });
  });

  it("asks again when rule and model read fault and change of mind from the same words", () => {
    const facts = { ...NO_FACTS, reason: "defective" as const, evidence: { reason: "별로예요" } };
    const after = learnFromModel({ ...known, reason: "change_of_mind" }, facts, {
      ...said,
      extractedReason: "change_of_mind",
    });
    expect(after.ledger).toMatchObject({ reason: null, reasonDisputed: true });
  });
});

it("keeps the newest row of an order and at most twenty orders", () => {
  const row = (orderNumber: string, shippingStatus: "shipped" | "delivered") => ({
    orderNumber,
    productName: "x",
    shippingStatus,
    orderedOn: null,
    deliveredOn: null,
    priceKrw: null,
  });
  const many = Array.from({ length: 25 }, (_none, index) => row(`ORD-2026-${1000 + index}`, "shipped"));
  const ledger = seeOrders(seeOrders(EMPTY_LEDGER, many), [row("ORD-2026-1003", "delivered")]);
  expect(ledger.ordersSeen).toHaveLength(20);
  expect(ledger.ordersSeen.filter(({ orderNumber }) => orderNumber === "ORD-2026-1003")).toEqual([
    row("ORD-2026-1003", "delivered"),
  ]);
});
