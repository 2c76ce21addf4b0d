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
  ] as const)("tells %s (%s)", async (note, decision, told) => {
    const chat = new SimulatedChat({ orders });
    await chat.customer([WANTS_REFUND]);
    const [text = ""] = await chat.provideInfo(note, { decision });
    expect(text).toContain(told);
    expect(text).not.toMatch(/비밀|상사/u);
  });

  it("tells it in English too", async () => {
    const chat = new SimulatedChat({ orders });
    await chat.customer([`Please refund ${HAT}, I changed my mind. I have received it.`]);
    const [delay = ""] = await chat.provideInfo("검수에 3일 더 걸림", { decision: "delay" });
    expect(delay).toContain("takes 3 days more");
    const [info = ""] = await chat.provideInfo("재입고는 12월 3일 예정", { decision: "info" });
    expect(info).toContain("restock: December 3");
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
    await chat.provideInfo("재입고는 12월 3일 예정", { decision: "info" });
    expect(chat.aiTexts.at(-1)).toContain("재입고: 12월 3일");
    expect(noteOf(chat)).toContain("답변 검사");
  });

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
