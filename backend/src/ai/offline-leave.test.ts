import { describe, expect, it } from "vitest";
import { SimulatedChat } from "../testing/simulated-chat.ts";
import { describeTalks, type KindOfTalk, orderOf } from "../testing/talks.ts";

/** In the middle of a request the customer says to leave things as they are: no reason, no address, no receipt, and nothing is handed over. */

const PREPARING = [orderOf("ORD-2026-1001", "린넨 셔츠", "preparing", 1)];
const DELIVERED = [orderOf("ORD-2026-1003", "러닝화", "delivered", 4)];
const LEFT = {
  status: /^active$/,
  kind: /^null$/,
  reason: /^null$/,
  says: /진행하지 않겠습니다|not go ahead/u,
};

const KINDS: readonly KindOfTalk[] = [
  {
    kind: "an order that is to be sent after all is not cancelled",
    orders: PREPARING,
    standing: LEFT,
    talks: [
      "아니요 그냥 배송해주세요",
      "아냐 그냥 둬",
      "아니다 그대로 진행해주세요",
      "ㄴㄴ 걍 보내줘",
      "잘못 눌렀어요 취소 아니에요",
      "죄송해요 제가 잘못 말했어요",
      "원래대로 발송 부탁드립니다",
      "아녀 걍 냅둬요ㅠㅠ",
      "셔츠 그냥 받아도 될까요?",
      "아니 됐고 걍 보네줘요",
      "생각해보니 그냥 입을게요",
      "취소 안 해도 될 것 같아요",
      "아니요",
      "no wait, keep it",
      "actually just ship it",
      "sorry, wrong button",
      "no, please send it as planned",
      "no",
    ].map((answer) => `ORD-2026-1001 취소해주세요 | ${answer}`),
  },
  {
    kind: "a parcel that is to go where it was to go keeps its address",
    orders: PREPARING,
    standing: LEFT,
    talks: [
      "아 아니에요 그냥 원래 주소로 보내주세요",
      "기존 배송지로 배송해주세요",
      "아뇨 안 바꿔도 돼요",
      "그냥 적힌 주소로 갈게요",
      "no, keep the old address",
      "actually please ship it to the original address",
    ].map((answer) => `ORD-2026-1001 주소 바꿔주세요 | ${answer}`),
  },
  {
    kind: "goods that are kept do not go back",
    orders: DELIVERED,
    standing: LEFT,
    talks: [
      "아니 괜찮아요",
      "아니다 걍 신을래",
      "아니야 그냥 둬",
      "환불은 그냥 포기할게요",
      "no it's fine",
    ].flatMap((answer) => [
      `ORD-2026-1003 환불해주세요 | ${answer}`,
      `ORD-2026-1003 환불해주세요 단순변심 | ${answer}`,
    ]),
  },
  {
    kind: "a reason or an address beside such words is one",
    orders: PREPARING,
    standing: { status: /^pending$/, kind: /^(?:cancel|address_change)$/ },
    talks: [
      "ORD-2026-1001 취소해주세요 | 아니 그냥 필요 없어졌어요",
      "ORD-2026-1001 취소해주세요 | 잘못 주문했어요",
      "ORD-2026-1001 취소해주세요 | 그냥 취소해주세요",
      "ORD-2026-1001 취소해주세요 | 아니요 그냥 변심이에요",
      "ORD-2026-1001 취소해주세요 | ordered it by mistake",
      "ORD-2026-1001 주소 바꿔주세요 | 그냥 회사로 보내주세요",
      "ORD-2026-1001 주소 바꿔주세요 | 서울 마포구 월드컵로 3 그냥 여기로 보내주세요",
    ],
  },
  {
    kind: "goods to be sent anew are an exchange, and a no to receipt stays one",
    orders: DELIVERED,
    standing: { kind: /^(?:refund|exchange)$/ },
    talks: [
      "ORD-2026-1003 교환해주세요 | 불량이에요 그냥 새로 보내주세요",
      "ORD-2026-1003 교환해주세요 | 다른 게 왔어요 다시 보내주세요",
      "ORD-2026-1003 환불해주세요 | 잘못 보내주셨어요",
      "ORD-2026-1003 환불해주세요 | 그냥 진행해주세요",
      "ORD-2026-1003 환불해주세요 | 불량이에요 | 아니요",
    ],
  },
];

describeTalks(KINDS);

const TWO = [
  orderOf("ORD-2026-1003", "러닝화", "delivered", 4),
  orderOf("ORD-2026-1006", "무선 이어폰", "delivered", 4),
];

describeTalks([
  {
    kind: "of two orders the one that is kept is left alone",
    orders: TWO,
    standing: { status: /^active$/, kind: /^refund$/, order: /1003$/, says: /사유/u },
    talks: [
      "러닝화만 환불할게요 이어폰은 그냥 쓸게요",
      "러닝화는 환불하고 이어폰은 쓸게요",
      "이어폰은 걍 쓰고 러닝화는 환불해줘",
      "러닝화 환불해주세요. 이어폰은 그냥 가지려고요",
      "이어폰은 환불 안 하고 그냥 쓸게요 러닝화는 환불해주세요",
      "러닝화 환불할래요 | 이어폰은 그냥 쓸게요",
      "러닝화랑 이어폰 환불해주세요 | 이어폰은 그냥 쓸게요",
    ],
  },
  {
    kind: "the only one asked for that is kept leaves nothing",
    orders: TWO,
    standing: LEFT,
    talks: [
      "러닝화 환불해주세요 | 러닝화 그냥 신을게요",
      "러닝화 환불해주세요 | 러닝화는 그냥 신을게요 이어폰 배송은 어디쯤이에요?",
    ],
  },
  {
    kind: "money or other goods that are taken are none kept, and what was only thought of is not wished",
    orders: TWO,
    standing: { kind: /^(?:refund|exchange)$/ },
    talks: [
      "러닝화 반품하고 환불 받을게요",
      "러닝화는 교환받고 이어폰은 환불받을게요",
      "러닝화는 그냥 신을까 고민 중인데 이어폰은 환불해주세요",
      "러닝화 환불해주세요 | 그냥 신으려고 했는데 도저히 안 되겠어요",
    ],
  },
]);

describe("a request that is given up", () => {
  it.each([
    ["deny", "그럼 환불은 포기할게요"],
    ["deny", "fine, I give up on the refund"],
    ["delay", "환불 포기할게요"],
    ["delay", "그냥 포기할래요"],
    ["delay", "아니다 그냥 신을게요"],
  ] as const)("is filed no more after %s: %s", async (decision, text) => {
    const chat = new SimulatedChat({ orders: DELIVERED, settings: { helpTexts: [] } });
    await chat.customer(["ORD-2026-1003 환불해주세요 단순변심이고 받았어요"]);
    await chat.provideInfo("확인 중입니다", { decision });
    await chat.customer([text]);
    expect(chat.status).toBe("active");
    expect(chat.ledger).toMatchObject({ kind: null, awaiting: [] });
  });

  it.each(["환불 포기 못해요", "환불 포기하라는 건가요?"])("stays wanted: %s", async (text) => {
    const chat = new SimulatedChat({ orders: DELIVERED, settings: { helpTexts: [] } });
    await chat.customer(["ORD-2026-1003 환불해주세요 단순변심이고 받았어요"]);
    await chat.provideInfo("환불이 어렵습니다", { decision: "deny" });
    await chat.customer([text]);
    expect(chat.ledger.kind).toBe("refund");
  });
});
