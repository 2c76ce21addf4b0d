import { describe, expect, it } from "vitest";
import { SimulatedChat } from "../testing/simulated-chat.ts";
import { describeTalks, type KindOfTalk, orderOf } from "../testing/talks.ts";
import { summariseByRules } from "./domain/summary.ts";

/** Requests that are not wanted after all: while the intake runs behind a word for waiting, and after a person's yes. */

const ORDERS = [orderOf("ORD-2026-0465", "텀블러", "delivered", 4)];

const KINDS: readonly KindOfTalk[] = [
  {
    kind: "a word for waiting swallows no withdrawal, and nothing is filed afterwards",
    orders: ORDERS,
    standing: { status: /^active$/, kind: /^null$/ },
    talks: [
      "텀블러 환불하고 싶어요 | 단순변심 | 아 잠깐만 안할래요 그냥 쓸래요 | 네",
      "텀블러 환불하고 싶어요 | 단순변심 | 잠깐만요 그냥 쓸게요 | 네",
      "텀블러 환불하고 싶어요 | 단순변심 | 잠시만요 환불 안 할게요 | 네",
      "텀블러 환불하고 싶어요 | 단순변심 | 아 잠깐 그냥 안 할래요 | 네",
      "텀블러 환불하고 싶어요 | 단순변심 | 잠시만요 그만둘게요 | 네",
      "텀블러 환불하고 싶어요 | 단순변심 | wait, never mind I'll keep it | yes",
    ],
  },
  {
    kind: "who only asks for a moment goes on afterwards",
    orders: ORDERS,
    standing: { status: /^pending$/, kind: /^refund$/ },
    talks: [
      "텀블러 환불하고 싶어요 | 단순변심 | 잠깐만요 | 네",
      "텀블러 환불하고 싶어요 | 단순변심 | 잠깐만요 확인해볼게요 | 네",
      "텀블러 환불하고 싶어요 | 단순변심 | 지금 회의 중이라 이따 말할게요 | 네 받았어요",
      "텀블러 환불하고 싶어요 | 단순변심 | 잠시만 기다려주세요 | 네 받았어요",
    ],
  },
];

describeTalks(KINDS);

async function approved(text: string) {
  const chat = new SimulatedChat({ orders: ORDERS, settings: { helpTexts: [] } });
  await chat.customer(["텀블러 환불해주세요 단순변심이고 받았어요"]);
  await chat.provideInfo("환불 승인", { decision: "approve" });
  const reply = (await chat.customer([text])).join("\n");
  return { chat, reply };
}

describe("after an approval", () => {
  it.each([
    "그냥 안 할게요",
    "아 그냥 쓸게요 환불 안 할래요",
    "잠깐만요 그냥 쓸게요",
    "마음이 바뀌어서 안 할래요",
    "환불 안 하고 그냥 써도 되나요?",
    "그냥 가질게요",
    "환불 안 받을래요",
    "환불 취소해주세요",
    "I'll just keep it",
    "I don't want the refund anymore",
  ])("a person looks whether it can be stopped: %s", async (text) => {
    const { chat, reply } = await approved(text);
    expect(reply).toMatch(/철회할 수 있는지는 담당자가|whether it can be withdrawn/u);
    expect(chat.status).toBe("pending");
    const { coreSummary } = summariseByRules({
      kind: "pending",
      messages: [{ sender: "customer", text }],
      ledger: chat.ledger,
      ownOrderNumbers: ["ORD-2026-0465"],
      policy: chat.settings.refundPolicy,
    });
    expect(coreSummary).toMatch(/^환불 요청 철회 확인: ORD-2026-0465/u);
  });

  it.each([
    "없어요",
    "됐어요 감사합니다",
    "네 그냥 기다릴게요",
    "더 문의 안 할게요",
    "교환은 안 할게요",
    "아니요 괜찮아요",
  ])("what takes nothing back leaves it as it is: %s", async (text) => {
    const { chat, reply } = await approved(text);
    expect(reply).not.toMatch(/철회|진행하지 않겠습니다/u);
    expect(chat.status).not.toBe("pending");
  });
});
