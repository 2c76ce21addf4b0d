import { describe, expect, it } from "vitest";
import { SimulatedChat } from "../testing/simulated-chat.ts";
import { describeTalks, type KindOfTalk, orderOf } from "../testing/talks.ts";

/** "…해 주세요" without a word for what: it is about what was spoken of, never a cancellation. */

const OLD = [orderOf("ORD-2026-1004", "원목 책상", "delivered", 38)];

const KINDS: readonly KindOfTalk[] = [
  {
    kind: "insists on a refund that the rules do not allow",
    orders: OLD,
    standing: { status: /^pending$/, kind: /^refund$/, says: /다시 검토/u },
    talks: [
      "그래도 해주세요 제발",
      "그냥 해줘요",
      "제발 좀 해주세요",
      "빨리 처리해 주세요",
      "해주세요ㅠㅠ",
    ].map((demand) => `ORD-2026-1004 환불해주세요 단순변심 | ${demand}`),
  },
  {
    kind: "is no reason and begins no request",
    orders: OLD,
    standing: { status: /^active$/, kind: /^(?:refund|null)$/, reason: /^null$/ },
    talks: ["ORD-2026-1004 환불해주세요 | 빨리 해주세요", "안녕하세요 | 빨리 해주세요", "꼭 좀 해주세요"],
  },
];

describeTalks(KINDS);

describe("while a person has still to decide", () => {
  it.each(["빨리 해주세요", "제발 빨리 좀 해줘요"])("passes the request on again: %s", async (text) => {
    const chat = new SimulatedChat({
      orders: [orderOf("ORD-2026-1003", "러닝화", "delivered", 4)],
      settings: { helpTexts: [] },
    });
    await chat.customer(["ORD-2026-1003 환불해주세요 단순변심이고 받았어요"]);
    await chat.provideInfo("내일까지 확인하겠습니다", { decision: "delay" });
    const reply = (await chat.customer([text])).join("\n");
    expect(reply).not.toContain("취소");
    expect(chat.ledger).toMatchObject({ kind: "refund", orderNumber: "ORD-2026-1003" });
  });
});
