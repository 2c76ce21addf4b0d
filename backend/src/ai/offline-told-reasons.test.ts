import { describe, expect, it } from "vitest";
import { SimulatedChat } from "../testing/simulated-chat.ts";
import { describeTalks, orderOf } from "../testing/talks.ts";

/** A reason that was told is not asked again: neither in the words of the first message nor when something else is wanted of the same goods. */

const DELIVERED = [orderOf("ORD-2026-1003", "러닝화", "delivered", 4)];
const PREPARING = [orderOf("ORD-2026-1001", "린넨 셔츠", "preparing", 1)];

describeTalks([
  {
    kind: "one that came in the place of another is the wrong one",
    orders: DELIVERED,
    standing: { status: /^pending$/, reason: /^wrong_item$/, received: /^true$/ },
    talks: [
      "270이 아니라 260이 왔네 환불 | ㅇㅇ",
      "검정이 아니라 흰색이 왔어요 교환해주세요 | 네",
      "L 말고 M이 왔습니다. 환불 부탁드려요 | 네 맞아요",
    ],
  },
  {
    kind: "what is too small is a reason however it is said",
    orders: DELIVERED,
    standing: { status: /^pending$/, reason: /^change_of_mind$/ },
    talks: [
      "반품할란다 억수로 작네 | 받았다 아이가",
      "겁나 작아요 반품할게요 | 네 | 받았어요",
      "환불할래요 되게 크네요 | 네 | 네",
    ],
  },
  {
    kind: "goods that are yet to come are not in hand",
    orders: PREPARING,
    standing: { kind: /^refund$/, received: /^(?:null|false)$/ },
    talks: ["린넨 셔츠 받고 나서 반품할게요", "린넨 셔츠는 받은 다음에 환불할래요"],
  },
  {
    kind: "a message or a person that came is none",
    orders: DELIVERED,
    standing: { reason: /^null$/ },
    talks: ["물건이 아니라 문자가 왔어요", "제가 아니라 동생이 왔어요"],
  },
]);

const FAULTY = ["ORD-2026-1003", "환불 불량 받음", "defective"] as const;

describe("something else that is wanted of the same goods after a decision", () => {
  it.each([
    ["deny", ...FAULTY, "그럼 교환으로 해주세요", "exchange"],
    ["delay", ...FAULTY, "그럼 교환으로 해주세요", "exchange"],
    ["deny", "ORD-2026-1003", "환불 변심 받음", "change_of_mind", "그럼 교환이라도 해줘요", "exchange"],
    [
      "deny",
      "ORD-2026-1003",
      "refund, it is defective and I received it",
      "defective",
      "ok then exchange it",
      "exchange",
    ],
    ["deny", ...FAULTY, "그럼 사이즈 교환해주세요 작아요", "exchange", "change_of_mind"],
  ] as const)(
    "%s, %s %s (%s), %s",
    async (decision, number, first, reason, then, kind, newReason?: string) => {
      const chat = new SimulatedChat({ orders: DELIVERED, settings: { helpTexts: [] } });
      await chat.customer([`${number} ${first}`]);
      await chat.provideInfo("", { decision, orderNumber: number });
      await chat.customer([then]);
      expect(chat.status).toBe("pending");
      expect(chat.ledger).toMatchObject({ kind, reason: newReason ?? reason, received: true });
    },
  );

  it("is asked for its reason where it is another order's", async () => {
    const orders = [...DELIVERED, orderOf("ORD-2026-1006", "무선 이어폰", "delivered", 4)];
    const chat = new SimulatedChat({ orders, settings: { helpTexts: [] } });
    await chat.customer(["ORD-2026-1003 환불 불량 받음"]);
    await chat.provideInfo("", { decision: "deny", orderNumber: "ORD-2026-1003" });
    await chat.customer(["이어폰 교환해주세요"]);
    expect(chat.status).toBe("active");
    expect(chat.ledger).toMatchObject({ orderNumber: "ORD-2026-1006", reason: null });
  });
});
