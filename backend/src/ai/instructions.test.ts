import { afterEach, describe, expect, it } from "vitest";
import { type CoreRig, coreRig } from "../testing/core-rig.ts";
import { scriptedModel } from "../testing/scripted-model.ts";
import { daysAgo, SimulatedChat, type SimulatedOrder } from "../testing/simulated-chat.ts";
import { STORES } from "../testing/stores.ts";
import { expireInstructions, sqlInstructions } from "./instructions.sql.ts";
import type { Instruction } from "./instructions.ts";
import { ModelFailure } from "./ports.ts";

const HAT = "ORD-2026-0001";
const order = (orderNumber: string, productName: string): SimulatedOrder => ({
  customerId: "A",
  orderNumber,
  productName,
  shippingStatus: "delivered",
  orderedAt: daysAgo(3),
  deliveredAt: daysAgo(1),
  priceKrw: 19_000,
});
const orders = [order(HAT, "털모자"), order("ORD-2026-0002", "겨울 양말")];
const WANTS_REFUND = `${HAT} 변심으로 환불해 주세요. 상품은 받았어요`;

/** A chat whose model says one thing after another, whatever it is asked. */
function chatSaying(...replies: readonly string[]) {
  const script = replies.map((reply, index) => ({
    on_call: index + 1,
    reply: { kind: "decision", decision: { reply, action: "reply", intent: "other" } },
  }));
  return new SimulatedChat({ orders, model: scriptedModel(script) });
}

describe("an instruction in a chat without a model", () => {
  it.each([
    ["검수에 3일 더 걸림", "delay", "3일 정도 더 걸립니다"],
    ["제조사 확인 때문에 3~5영업일 지연", "delay", "3~5영업일 정도 더 걸립니다"],
    ["12월 3일에 다시 확인", "delay", "12월 3일"],
    ["재입고는 12월 3일 예정", "info", "재입고: 12월 3일"],
    ["12월 3일 재입고. 상사한테는 비밀", null, "재입고: 12월 3일"],
    ["검수는 이틀 걸림", "info", "검수: 이틀"],
    ["하루 늦어요", "delay", "하루 정도 더 걸립니다"],
    ["지연 하루", "delay", "하루 정도 더 걸립니다"],
    ["하루만 더", "delay", "하루 정도 더 걸립니다"],
    ["3일 정도 예상", "delay", "3일 정도 더 걸립니다"],
    ["검수에 3일 예상", "delay", "확인된 일정: 3일 예상"],
    ["3일 예상됩니다", "delay", "확인된 일정: 3일 예상"],
    ["3일까지", "delay", "확인된 일정: 3일까지"],
    ["도착 예정일 3일", "delay", "확인된 일정: 도착 예정일 3일"],
    ["13일 도착 예정이에요", "delay", "확인된 일정: 13일 도착 예정"],
    ["재입고 3일 예정", "info", "확인된 일정: 재입고 3일 예정"],
    ["배송비는 3,000원입니다", null, "확인된 금액: 배송비 3,000원"],
    ["털모자는 교환만 가능, 반품비 6천원", null, "확인된 금액: 반품비 6천원"],
  ] as const)("tells %s (%s)", async (note, decision, told) => {
    const chat = new SimulatedChat({ orders });
    await chat.customer([WANTS_REFUND]);
    const [text = ""] = await chat.provideInfo(note, { decision });
    expect(text).toContain(told);
    expect(text).not.toMatch(/비밀|상사/u);
  });

  it.each([
    [
      "배송 지연, 12월 3일 예상",
      "delay",
      /^\S+ 겨울 양말 주문은 시간이 조금 더 필요합니다\. 확인된 일정: 12월 3일/u,
    ],
    ["배송지연 이틀", "delay", /겨울 양말 주문은 이틀 정도 더 걸립니다/u],
    ["주소 오류로 배송 지연, 12월 3일", "delay", /^(?!.*배송지).*주문은 시간이/u],
    ["배송 지연 보상 불가", "deny", /^(?!.*배송지).*주문 관련 요청은 받아들이기/u],
    ["재배송 승인", "approve", /겨울 양말 주문 관련 요청이 승인되었습니다/u],
    ["배송지는 변경 불가", "deny", /배송지 변경 요청은 받아들이기/u],
  ] as const)("makes no request of its own where none was made: %s (%s)", async (note, decision, told) => {
    const chat = new SimulatedChat({ orders: orders.slice(1) });
    await chat.customer(["언제 와요?"]);
    const [text = ""] = await chat.provideInfo(note, { decision });
    expect(text).toMatch(told);
  });

  it("tells it in English too", async () => {
    const chat = new SimulatedChat({ orders });
    await chat.customer([`Please refund ${HAT}, I changed my mind. I have received it.`]);
    const [delay = ""] = await chat.provideInfo("검수에 3일 더 걸림", { decision: "delay" });
    expect(delay).toContain("takes 3 days more");
    const [info = ""] = await chat.provideInfo("재입고는 12월 3일 예정", { decision: "info" });
    expect(info).toContain("restock: December 3");
    const [day = ""] = await chat.provideInfo("하루 늦어요", { decision: "delay" });
    expect(day).toContain("takes 1 day more");
    const [either = ""] = await chat.provideInfo("3일 예상", { decision: "delay" });
    expect(either).not.toMatch(/(?<![-\d])3\b/u);
    const [price = ""] = await chat.provideInfo("선물 포장은 2천원 추가", { decision: null });
    expect(price).toContain("gift wrapping 2,000 won");
  });

  it.each([
    ["보상 2만원까지 가능", null],
    ["배송비 3천원 돌려주기로 함", null],
    ["원가 12,000원이라 가격 조정 불가", null],
    ["가격 9,900원에 환불", "info"],
    ["할인해서 가격 9,900원", null],
  ] as const)("names no sum that only a decision gives: %s", async (note, decision) => {
    const chat = new SimulatedChat({ orders });
    await chat.customer([WANTS_REFUND]);
    const [text = ""] = await chat.provideInfo(note, { decision });
    expect(text).not.toMatch(/원(?=[,.]|$)|\d/u);
  });

  it("approves what the note names, of the order that it names", async () => {
    const chat = new SimulatedChat({ orders });
    await chat.customer([WANTS_REFUND]);
    const [text = ""] = await chat.provideInfo("교환으로 승인합니다", { decision: "approve" });
    expect(text).toContain("교환 요청이 승인되었습니다");
    const [other = ""] = await chat.provideInfo("승인합니다", {
      decision: "approve",
      orderNumber: "ORD-2026-0002",
    });
    expect(other).not.toContain("환불");
  });
});

describe("an instruction for the session", () => {
  const approve = { decision: "approve", orderNumber: HAT, scope: "session" } as const;

  it("stays unlocked for its own order", async () => {
    const approved = "네, 털모자 환불이 승인되었습니다.";
    const chat = chatSaying("잠시 확인해 볼게요.", "환불이 승인되었습니다.", approved);
    await chat.customer(["안녕하세요"]);
    await chat.provideInfo("환불 승인", approve);
    expect(await chat.customer(["털모자 환불된 거 맞나요?"])).toEqual([approved]);
  });

  it.each([
    ["양말은요? 그것도 환불돼요?", "네, 양말 환불도 승인되었습니다."],
    ["양말은요? 그것도 환불돼요?", "네, 승인되었습니다."],
    ["ORD-2026-0002 환불은요?", "환불이 승인되었습니다."],
  ])("is locked for another one: %s – %s", async (asked, lie) => {
    const chat = chatSaying("잠시 확인해 볼게요.", "환불이 승인되었습니다.", lie, lie, lie);
    await chat.customer(["안녕하세요"]);
    await chat.provideInfo("환불 승인", approve);
    expect(await chat.customer([asked])).not.toEqual([lie]);
  });
});

describe("the note on an instruction", () => {
  const noteOf = (chat: SimulatedChat) => chat.outcomes.at(-1)?.instructionUse?.note;

  it("says that the rules answered where there is no model", async () => {
    const chat = new SimulatedChat({ orders });
    await chat.customer(["재입고 언제 돼요?"]);
    await chat.provideInfo("곧 들어옴");
    expect(noteOf(chat)).toContain("규칙 기반 응답 중");
  });

  it("says that the wording was held where the model answered", async () => {
    const lie = "환불이 완료되었습니다.";
    const chat = chatSaying("잠시 확인해 볼게요.", lie, lie, lie);
    await chat.customer(["재입고 언제 돼요?"]);
    await chat.provideInfo("재입고는 12월 3일 예정, 파란색만 만듭니다", { decision: "info" });
    expect(chat.aiTexts.at(-1)).toContain("재입고: 12월 3일");
    expect(noteOf(chat)).toContain("답변 검사");
  });

  it.each(["배송은 3일", "재입고는 12월 3일 예정", "배송비는 3,000원입니다"])(
    "is empty where the rules told all of it: %s",
    async (note) => {
      const chat = new SimulatedChat({ orders });
      await chat.customer(["재입고 언제 돼요?"]);
      await chat.provideInfo(note, { decision: "info" });
      expect(noteOf(chat)).toBeNull();
    },
  );

  it("says that the model failed where it did", async () => {
    const failing = {
      name: "scripted",
      next: async () => {
        throw new ModelFailure("http", { status: 500 });
      },
    };
    const chat = new SimulatedChat({ orders, model: failing });
    await chat.customer(["재입고 언제 돼요?"]);
    await chat.provideInfo("곧 들어옴");
    expect(noteOf(chat)).toContain("모델이 응답하지 못해");
  });

  it("is empty where the model's words arrived", async () => {
    const told = "재입고는 12월 3일로 예정되어 있어요.";
    const chat = chatSaying("잠시 확인해 볼게요.", told);
    await chat.customer(["재입고 언제 돼요?"]);
    expect(await chat.provideInfo("재입고는 12월 3일 예정", { decision: "info" })).toEqual([told]);
    expect(noteOf(chat)).toBeNull();
  });
});

describe.each(STORES)("an instruction past its time on $name", (store) => {
  let rig: CoreRig | undefined;
  afterEach(async () => {
    await rig?.drop();
    rig = undefined;
  });

  it("is shown as expired at once, and stored so by the sweep", async () => {
    rig = await coreRig(store);
    const { database, clock } = rig;
    const { id: conversationId } = await rig.open();
    const instructions = sqlInstructions(database);
    const createdAt = clock.now();
    const instruction: Instruction = {
      id: "instruction-1",
      conversationId,
      authorId: "agent-1",
      text: "환불 승인",
      decision: "approve",
      orderNumber: null,
      scope: "session",
      afterSeq: 1,
      state: "in_force",
      note: null,
      createdAt,
      expiresAt: createdAt + 1_200,
    };
    await database.write((tx) => instructions.insert(tx, instruction));
    const stateAt = async (now: number) => (await instructions.list(conversationId, now))[0]?.state;
    expect(await stateAt(createdAt + 1_199)).toBe("in_force");
    expect(await stateAt(createdAt + 1_200)).toBe("expired");
    await expireInstructions(database, createdAt + 1_199);
    expect(await stateAt(createdAt)).toBe("in_force");
    await expireInstructions(database, createdAt + 1_200);
    expect(await stateAt(createdAt)).toBe("expired");
  });
});

describe("a model that does not tell the instruction", () => {
  const LAZY = "네, 무엇을 도와드릴까요?";
  const handedOver = async (...replies: readonly string[]) => {
    const chat = chatSaying("확인하겠습니다.", "확인하겠습니다.", ...replies);
    await chat.customer([WANTS_REFUND]);
    expect(chat.status).toBe("pending");
    return chat;
  };

  it.each([
    ["approve", "승인합니다", /승인되었습니다/u],
    ["deny", "사용 흔적이 있음", /받아들이기 어렵습니다/u],
    ["delay", "검수에 3일 더 걸림", /3일 정도 더 걸립니다/u],
  ] as const)("is replaced by the rules' words for %s", async (decision, note, told) => {
    const chat = await handedOver(LAZY);
    const [text] = await chat.provideInfo(note, { decision });
    expect(text).toMatch(told);
    expect(chat.outcomes.at(-1)?.instructionUse).toMatchObject({ passedOn: true, note: null });
  });

  it("is asked once more, with the reason", async () => {
    const model = scriptedModel(
      [LAZY, "네, 털모자 환불 요청이 승인되었습니다."].map((reply, index) => ({
        on_call: index + 1,
        reply: { kind: "decision", decision: { reply, action: "reply", intent: "other" } },
      })),
    );
    const chat = new SimulatedChat({ orders, model });
    expect(await chat.provideInfo("환불 승인", { decision: "approve", orderNumber: HAT })).toEqual([
      "네, 털모자 환불 요청이 승인되었습니다.",
    ]);
    expect(model.requests[1]?.repair).toContain("Tell the customer what the instruction says");
  });

  it("leaves a note untold and says so", async () => {
    const chat = await handedOver(LAZY);
    const [text] = await chat.provideInfo("파란색은 더 만들지 않음");
    expect(text).not.toBe(LAZY);
    expect(chat.outcomes.at(-1)?.instructionUse).toMatchObject({ passedOn: false });
  });
});
