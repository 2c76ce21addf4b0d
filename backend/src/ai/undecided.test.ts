import { describe, expect, it } from "vitest";
import { scriptedModel } from "../testing/scripted-model.ts";
import { daysAgo, SimulatedChat, type SimulatedOrder } from "../testing/simulated-chat.ts";
import { summariseByRules } from "./domain/summary.ts";

const HAT = "ORD-2026-0001";
const SOCKS = "ORD-2026-0002";
const hat: SimulatedOrder = {
  customerId: "A",
  orderNumber: HAT,
  productName: "털모자",
  shippingStatus: "delivered",
  orderedAt: daysAgo(3),
  deliveredAt: daysAgo(1),
  priceKrw: 19_000,
};
const socks: SimulatedOrder = {
  ...hat,
  orderNumber: SOCKS,
  productName: "양말",
  shippingStatus: "preparing",
  deliveredAt: null,
};
const orders = [hat, socks];
const WAITING = /확인 후 5분 이내 답변드리겠습니다/u;

/** A refund that waits for a person. */
async function handedOver(words = `${HAT} 변심으로 환불해 주세요. 상품은 받았어요`) {
  const chat = new SimulatedChat({ orders });
  await chat.customer([words]);
  expect(chat.status).toBe("pending");
  return chat;
}

/** Says no more until the chat leaves the AI. */
async function saysNoMore(chat: SimulatedChat, words = ["네 알겠어요", "없어요", "없어요"]) {
  for (const text of words) if (chat.status === "active") await chat.customer([text]);
}

describe("a request that nobody has decided", () => {
  it.each([
    ["검수에 3일 더 걸림", "delay"],
    ["배송은 3일", "info"],
    ["곧 안내 예정", null],
  ] as const)("goes back to a person at a no more: %s (%s)", async (note, decision) => {
    const chat = await handedOver();
    await chat.provideInfo(note, { decision });
    expect(chat.status).toBe("active");
    await saysNoMore(chat);
    expect(chat.status).toBe("pending");
    expect(chat.aiTexts.at(-1)).toMatch(WAITING);
    expect(chat.aiTexts.at(-1)).toMatch(/담당자에게 다시 전달/u);
    expect(chat.ledger.awaiting).toEqual([{ kind: "refund", orderNumber: HAT }]);
  });

  it("goes back in English too", async () => {
    const chat = await handedOver(`Please refund ${HAT}, I changed my mind. I have received it.`);
    await chat.provideInfo("검수에 3일 더 걸림", { decision: "delay" });
    await saysNoMore(chat, ["ok thanks", "no, that's all", "no, that's all"]);
    expect(chat.status).toBe("pending");
    expect(chat.aiTexts.at(-1)).toMatch(/passing it on to our team again/u);
  });

  it("goes back again and again until it is decided", async () => {
    const chat = await handedOver();
    await chat.provideInfo("검수에 3일 더 걸림", { decision: "delay" });
    await saysNoMore(chat);
    await chat.provideInfo("하루 더 걸림", { decision: "delay" });
    await saysNoMore(chat);
    expect(chat.status).toBe("pending");
    await chat.provideInfo("승인합니다", { decision: "approve" });
    await saysNoMore(chat);
    expect(chat.status).toBe("completed");
  });

  it.each(["approve", "deny"] as const)("may end once it is decided: %s", async (decision) => {
    const chat = await handedOver();
    await chat.provideInfo("확인했습니다", { decision });
    await saysNoMore(chat);
    expect(chat.status).toBe("completed");
    expect(chat.ledger.awaiting).toEqual([]);
  });

  it.each(["그냥 둘게요", "환불 안 할게요", "취소 안 할게요", "환불 취소할게요", "그냥 쓸게요"])(
    "may end once the customer drops it: %s",
    async (words) => {
      const chat = await handedOver();
      await chat.provideInfo("검수에 3일 더 걸림", { decision: "delay" });
      await chat.customer([words]);
      expect(chat.ledger.awaiting).toEqual([]);
      await saysNoMore(chat);
      expect(chat.status).toBe("completed");
    },
  );

  it.each(["됐어요", "괜찮아요", "아니요"])("is not dropped by a mere no: %s", async (words) => {
    const chat = await handedOver();
    await chat.provideInfo("배송은 3일", { decision: "info" });
    await chat.customer([words]);
    expect(chat.ledger.awaiting).not.toEqual([]);
    expect(chat.status).not.toBe("completed");
  });

  it("stands beside another one that is decided", async () => {
    const chat = await handedOver();
    await chat.provideInfo("검수에 3일 더 걸림", { decision: "delay" });
    await chat.customer([`${SOCKS} 취소해 주세요. 단순 변심이에요`]);
    expect(chat.status).toBe("pending");
    await chat.provideInfo("취소 승인합니다", { decision: "approve", orderNumber: SOCKS });
    expect(chat.ledger.awaiting).toEqual([{ kind: "refund", orderNumber: HAT }]);
    await saysNoMore(chat);
    expect(chat.status).toBe("pending");
    await chat.provideInfo("환불 승인합니다", { decision: "approve", orderNumber: HAT });
    await saysNoMore(chat);
    expect(chat.status).toBe("completed");
  });

  it("ends when the customer asks to end the chat, and the summary names what is open", async () => {
    const chat = await handedOver();
    await chat.provideInfo("검수에 3일 더 걸림", { decision: "delay" });
    await chat.customer(["상담 종료해 주세요"]);
    expect(chat.status).toBe("completed");
    const summary = summariseByRules({
      kind: "completed",
      messages: chat.messages.map(({ sender, text }) => ({ sender, text })),
      ledger: chat.ledger,
      ownOrderNumbers: [HAT],
      policy: chat.settings.refundPolicy,
    });
    expect(summary.coreSummary).toContain(`미결: ${HAT} 환불 요청`);
    expect(summary.actionItems).toEqual(["환불 요청을 검토하고 승인·반려·지연 중에서 결정"]);
  });

  it.each([
    ["확인해 보고 말씀드릴게요.", "pending"],
    ["환불 처리해 드렸습니다.", "completed"],
    ["환불은 어렵습니다. 죄송합니다.", "completed"],
  ] as const)("after a takeover and back, an agent having written %s", async (words, status) => {
    const chat = await handedOver();
    chat.takeOver();
    chat.agentWrites(words);
    chat.release();
    await saysNoMore(chat);
    expect(chat.status).toBe(status);
  });
});

describe("a model in the seat", () => {
  it("does not close what nobody has decided", async () => {
    const says = (on_call: number | "*", reply: string, action: string, intent: string) => ({
      on_call,
      reply: { kind: "decision", decision: { reply, action, intent } },
    });
    const model = scriptedModel([
      says(1, "담당자에게 전달하겠습니다.", "handoff", "refund"),
      says(2, "확인에 시간이 조금 더 필요합니다. 더 도와드릴 내용이 있으실까요?", "reply", "refund"),
      says("*", "좋은 하루 되세요!", "close", "no_more"),
    ]);
    const chat = new SimulatedChat({ orders, model });
    await chat.customer([`${HAT} 변심으로 환불해 주세요. 상품은 받았어요`]);
    await chat.provideInfo("검수에 3일 더 걸림", { decision: "delay" });
    expect(chat.status).toBe("active");
    await chat.customer(["없어요"]);
    expect(chat.status).toBe("pending");
    expect(chat.aiTexts.at(-1)).toMatch(WAITING);
  });
});

describe("decisions one after another", () => {
  it("tells the newest one", async () => {
    const chat = await handedOver();
    const [yes] = await chat.provideInfo("승인합니다", { decision: "approve" });
    const [no] = await chat.provideInfo("사용 흔적이 있어 반려합니다", { decision: "deny" });
    expect(yes).toContain("승인되었습니다");
    expect(no).toContain("받아들이기 어렵습니다");
    expect(chat.ledger.decided?.decision).toBe("deny");
  });

  it.each(["approve", "delay", "info"] as const)("says the same in other words: %s", async (decision) => {
    const chat = await handedOver();
    const [first] = await chat.provideInfo("3일 걸림", { decision });
    const [second] = await chat.provideInfo("3일 걸림", { decision });
    expect(second).not.toBe(first);
    expect(second).not.toMatch(/무엇을 도와/u);
    expect(chat.status).toBe("active");
  });
});
