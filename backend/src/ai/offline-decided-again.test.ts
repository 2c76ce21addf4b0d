import { describe, expect, it } from "vitest";
import { SimulatedChat } from "../testing/simulated-chat.ts";
import { orderOf } from "../testing/talks.ts";

/** What is said to who asks about a person's decision once more, with the rules alone. */

const ORDERS = [
  orderOf("ORD-2026-0545", "앞치마", "delivered", 4),
  orderOf("ORD-2026-0463", "머그컵", "delivered", 57),
];

const ASK = "앞치마 환불해주세요 단순변심이고 받았어요";

async function decidedTalk(decision: "approve" | "deny", turns: readonly string[]) {
  const chat = new SimulatedChat({ orders: ORDERS });
  await chat.customer([ASK]);
  await chat.provideInfo(decision === "approve" ? "환불 승인" : "환불 거절", { decision });
  let reply = "";
  for (const turn of turns) reply = (await chat.customer([turn])).join("\n") || reply;
  return { reply, status: chat.status, reason: chat.ledger.handoffReason };
}

describe("a decision asked about in other words", () => {
  it.each([
    ["approve", "뭐라고요?", /승인되었습니다/u],
    ["approve", "네?", /승인되었습니다/u],
    ["approve", "so is it refunded?", /has been approved/u],
    ["approve", "환불 처리 됐어요?", /승인되었습니다/u],
    ["deny", "네?", /받아들이기 어렵습니다/u],
    ["deny", "뭐라구요", /받아들이기 어렵습니다/u],
    ["deny", "what?", /cannot accept/u],
    ["deny", "환불 됐나요?", /받아들이기 어렵습니다/u],
    ["deny", "환불 언제 돼요?", /받아들이기 어렵습니다/u],
    ["deny", "환불금 언제 들어와", /받아들이기 어렵습니다/u],
    ["deny", "has it been refunded?", /cannot accept/u],
  ] as const)("is repeated, and nobody is called: %s %s", async (decision, text, says) => {
    const { reply, status } = await decidedTalk(decision, [text]);
    expect(reply).toMatch(says);
    expect(status).toBe("active");
  });

  it.each(["취소 완료된거예요?", "취소 완료 됐나요?", "취소 처리된거죠?", "취소됐어?", "취소 댔나요"])(
    "of a cancellation: %s",
    async (text) => {
      const chat = new SimulatedChat({ orders: [orderOf("ORD-2026-0601", "머그컵", "preparing", 1)] });
      await chat.customer(["주문 취소해주세요 ORD-2026-0601 단순변심이에요"]);
      await chat.provideInfo("승인", { decision: "approve" });
      expect((await chat.customer([text])).join("\n")).toContain("승인되었습니다");
      expect(chat.status).toBe("active");
    },
  );

  it("is confirmed after talk about another order", async () => {
    const { reply, status } = await decidedTalk("approve", ["머그컵 언제 왔죠?", "환불 승인된거 맞죠?"]);
    expect(reply).toContain("승인되었습니다");
    expect(status).toBe("active");
  });

  it.each([
    ["배송비 제외 29,000원 환불", "29,000"],
    ["2만 9천원 환불합니다", "29,000"],
    ["refund 29,000 won", "29,000"],
  ])("the sum that its note gives is told: %s", async (note, sum) => {
    const chat = new SimulatedChat({ orders: ORDERS });
    await chat.customer([ASK]);
    await chat.provideInfo(note, { decision: "approve" });
    expect((await chat.customer(["how much will I get back?"])).join("\n")).toContain(`${sum} won`);
    expect((await chat.customer(["얼마 환불돼요?"])).join("\n")).toContain("환불 금액은");
    expect(chat.status).toBe("active");
  });
});

describe("a note asked about once more", () => {
  it.each([
    ["머그컵은 월요일에 도착", "뭐라고요?", /월요일/u],
    ["머그컵은 월요일에 도착", "네?", /월요일/u],
    ["교환은 왕복 배송비 6,000원 입금 후 가능합니다", "얼마라고요?", /배송비 6,000원/u],
    ["교환은 왕복 배송비 6,000원 입금 후 가능합니다", "뭐라고요?", /배송비 6,000원/u],
    ["교환은 왕복 배송비 6,000원 입금 후 가능합니다", "how much?", /6,000 won/u],
  ])("is repeated: %s | %s", async (note, text, says) => {
    const chat = new SimulatedChat({ orders: ORDERS });
    await chat.customer(["머그컵 소재가 뭐예요?"]);
    await chat.provideInfo(note, { decision: "info" });
    expect((await chat.customer([text])).join("\n")).toMatch(says);
    expect(chat.status).toBe("active");
  });
});
