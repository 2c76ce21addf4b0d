import { describe, expect, it } from "vitest";
import { SimulatedChat, type SimulatedOrder } from "../testing/simulated-chat.ts";
import { describeTalks, type KindOfTalk, orderOf } from "../testing/talks.ts";

/**
 * Order numbers put right in the same burst, questions behind thanks, and numbers to call, in words of our own and beside near misses that
 * stay as they are.
 */

const NONE: readonly SimulatedOrder[] = [];
const TWO = [
  orderOf("ORD-2026-2045", "등산 스틱", "delivered", 40),
  orderOf("ORD-2026-2054", "등산 양말", "delivered", 3),
];

const KINDS: readonly KindOfTalk[] = [
  {
    kind: "the number put right counts alone",
    orders: TWO,
    standing: { order: /^ORD-2026-2054$/, says: /^(?!.*(?:2045|9999))/su },
    talks: [
      "ORD-2026-2045 반품할게요\n앗 번호 잘못 적었어요 ORD-2026-2054 입니다\n받았는데 색이 마음에 안 들어요",
      "ORD-2026-2045 환불이요\n아니다 ORD-2026-2054 요",
      "ORD-2026-2045 교환해주세요 아 오타예요 ORD-2026-2054요",
      "주문번호 ORD-2026-2045\n정정할게요 ORD-2026-2054\n환불해주세요",
      "ORD-2026-2045 환불\n헷갈렸네요 ORD-2026-2054 이거요",
      "ORD-2026-2045 환불이요\n죄송해요 잘못 눌렀어요 2054번이에요",
      "ORD-2026-9999 환불이요\n아 잘못 썼네요 ORD-2026-2054요",
      "refund ORD-2026-2045 please\nsorry, I meant ORD-2026-2054",
      "I want to return ORD-2026-2045\noops typo, ORD-2026-2054",
      "return ORD-2026-2045\nwrong number, it's ORD-2026-2054",
      "refund ORD-2026-2045. Actually no wait, ORD-2026-2054",
      "refund ORD-2026-2045, my bad, it's ORD-2026-2054",
    ],
  },
  {
    kind: "two numbers, and none put right",
    orders: TWO,
    standing: { order: /^ORD-2026-2045$/ },
    talks: [
      "ORD-2026-2045 환불할게요\nORD-2026-2054도 환불할게요",
      "ORD-2026-2045랑 ORD-2026-2054 환불해주세요",
      "ORD-2026-2045 사이즈를 잘못 골랐어요 ORD-2026-2054도 환불해주세요",
      "ORD-2026-2045 색이 잘못 왔어요. ORD-2026-2054는 언제 왔어요?",
      "ORD-2026-2045 환불해 주세요. 아니 그리고 ORD-2026-2054도요",
      "ORD-2026-2045 제가 잘못 골라서 환불할게요. 배송지도 잘못 적었어요. ORD-2026-2054 환불도요",
      "return ORD-2026-2045, it was the wrong one. ORD-2026-2054 is ok",
      "return ORD-2026-2045, sorry for the trouble, and ORD-2026-2054 too",
    ],
  },
  {
    kind: "what is asked behind thanks is answered",
    orders: NONE,
    standing: { status: /^active$/, says: /7일|\b7\b|seven/u },
    talks: [
      "변심이면 반품 배송비 제가 내나요? | 감사합니다 근데 며칠 안에 보내야 돼요?",
      "반품비는 누가 부담하나요? | 네 고마워요 그럼 언제까지 신청하면 되나요?",
      "반품비는 누가 부담하나요? | 아 그렇군요 감사해요 기간은 며칠이에요?",
      "who pays for the return shipping? | thanks! and until when can I do that?",
      "who pays the postage if I return something? | great, thank you. how long do I have?",
      "Who pays for shipping if I return something I don't like? | thx but what's the deadline for it?",
      "Who pays the return shipping? | ok thank you, so how many days have I got to send it?",
    ],
  },
  {
    kind: "thanks that ask nothing",
    orders: NONE,
    standing: { status: /^active$/, says: /더 도와드릴|더 필요하신|anything else/u },
    talks: [
      "반품비는 누가 부담하나요? | 감사합니다",
      "반품비는 누가 부담하나요? | 네 알려주셔서 고마워요",
      "반품비는 누가 부담하나요? | 정말 감사합니다 어떻게 이렇게 빠르신가요?",
      "반품비는 누가 부담하나요? | 고마워요 언제나 친절하시네요",
      "who pays for the return shipping? | ok thanks!",
      "who pays for the return shipping? | thank you, that helps",
    ],
  },
];

describeTalks(KINDS);

describe("a number to call", () => {
  const ASKING = [
    "전화번호 좀 알려주세요 말로 하는 게 편해요",
    "번호 좀 주세요 통화로 하고 싶어요",
    "is there a phone number where I can reach somebody?",
    "do you have a number I can call to talk to someone",
    "전화로 얘기하고 싶은데 고객센터 번호 알려주세요",
  ];

  it.each(ASKING)("is told where the shop has one, and a person takes over: %s", async (text) => {
    const chat = new SimulatedChat({ settings: { allowedContacts: ["1588-0000"] } });
    expect((await chat.customer([text])).join("\n")).toContain("1588-0000");
    expect(chat.status).toBe("pending");
  });

  it.each(ASKING)("without one, a person takes over: %s", async (text) => {
    const chat = new SimulatedChat();
    await chat.customer([text]);
    expect(chat.status).toBe("pending");
  });
});
