import { describe, expect, it } from "vitest";
import { DEMO_HELP_TEXTS } from "../app/seed-demo-cast.ts";
import { SimulatedChat, type SimulatedOrder } from "../testing/simulated-chat.ts";
import { describeTalks, type KindOfTalk, orderOf } from "../testing/talks.ts";

/** What is said to a "no" and to a person's decision, in a shop with the demo's help texts and no model. */

const HELP_TEXTS = DEMO_HELP_TEXTS.map(({ title, body }, index) => ({ id: `h${index}`, title, body }));
const ORDERS = [
  orderOf("ORD-2026-0545", "앞치마", "delivered", 4),
  orderOf("ORD-2026-0463", "머그컵", "delivered", 57),
];

const ASK = "앞치마 환불해주세요 단순변심이고 받았어요";

async function decidedTalk(decision: "approve" | "deny", turns: readonly string[]) {
  const chat = new SimulatedChat({ orders: ORDERS, settings: { helpTexts: HELP_TEXTS } });
  await chat.customer([ASK]);
  await chat.provideInfo(decision === "approve" ? "환불 승인" : "환불 거절", { decision });
  let reply = "";
  for (const turn of turns) reply = (await chat.customer([turn])).join("\n") || reply;
  return { reply, status: chat.status, reason: chat.ledger.handoffReason };
}

describe("after an approval", () => {
  it.each([
    "환불 승인된 거 맞죠?",
    "승인됐다는 거죠?",
    "그럼 환불 되는 거죠?",
    "환불 승인 났나요?",
    "진짜 승인된 건가요?",
    "환불 된 거 맞죠?",
    "환불된거죠?",
    "환불 됐죠?",
    "반품 된 걸로 알면 되나요?",
    "so is my refund approved?",
    "was it approved?",
  ])("it is confirmed as it was told: %s", async (text) => {
    const { reply, status } = await decidedTalk("approve", [text]);
    expect(reply).toMatch(/승인되었습니다|has been approved/u);
    expect(status).toBe("active");
  });

  it.each([
    "그럼 물건은 어디로 보내요?",
    "반품 주소가 어디예요?",
    "물건은 어디로 부치면 돼요?",
    "언제까지 보내야 돼요?",
    "택배 기사님이 가지러 오시나요?",
    "회수는 어떻게 해요",
    "그럼 이제 어떻게 하면 돼요?",
    "where do I send it back?",
  ])("where the goods go to is a person's to say: %s", async (text) => {
    const { reply, status } = await decidedTalk("approve", [text]);
    expect(reply).toMatch(/보내실 곳과 방법은 담당자가|something our team will tell you/u);
    expect(status).toBe("active");
  });

  it("who wants to know it gets a person", async () => {
    expect(await decidedTalk("approve", ["어디로 보내요?", "네 연결해주세요"])).toMatchObject({
      status: "pending",
      reason: "human_requested",
    });
  });

  it.each([
    ["주문 취소해주세요 ORD-2026-0601 단순변심이에요", "취소된 거 맞죠?"],
    ["주문 취소해주세요 ORD-2026-0601 단순변심이에요", "취소 된 거죠?"],
    ["주문 취소해주세요 ORD-2026-0601 단순변심이에요", "취소됐나요?"],
    ["ORD-2026-0601 배송지 변경해주세요 서울시 마포구 월드컵로 10 101호", "바뀐 거 맞죠?"],
    ["ORD-2026-0601 배송지 변경해주세요 서울시 마포구 월드컵로 10 101호", "배송지 변경된 거 맞죠?"],
    ["ORD-2026-0601 배송지 변경해주세요 서울시 마포구 월드컵로 10 101호", "주소 바뀐 거 맞나요?"],
  ])("so is a cancellation or an address, which is filed no second time: %s | %s", async (ask, text) => {
    const chat = new SimulatedChat({ orders: [orderOf("ORD-2026-0601", "머그컵", "preparing", 1)] });
    await chat.customer([ask]);
    await chat.provideInfo("승인", { decision: "approve" });
    expect((await chat.customer([text])).join("\n")).toContain("승인되었습니다");
    expect(chat.status).toBe("active");
  });

  it.each(["환불 입금된 거 맞죠?", "환불 언제 되나요?", "환불금 들어온 거 맞죠?"])(
    "whether the money has moved stays a person's to say: %s",
    async (text) => {
      expect(await decidedTalk("approve", [text])).toMatchObject({ status: "pending" });
    },
  );

  it("when the money comes is still a person's to say", async () => {
    expect(await decidedTalk("approve", ["환불 언제 입금돼요?"])).toMatchObject({ status: "pending" });
  });

  it("a confirmation begins no request: the next question about it is confirmed as well", async () => {
    const { reply, status } = await decidedTalk("approve", ["환불 승인된 거 맞죠?", "승인된 거 확실하죠?"]);
    expect(reply).toContain("승인되었습니다");
    expect(status).toBe("active");
  });
});

describe("the sum after an approval", () => {
  const PRICED: readonly SimulatedOrder[] = [
    { ...orderOf("ORD-2026-0545", "앞치마", "delivered", 4), priceKrw: 32_000 },
    { ...orderOf("ORD-2026-0601", "머그컵", "preparing", 1), priceKrw: 12_000 },
  ];

  async function approved(ask: string, text: string, orders = PRICED) {
    const chat = new SimulatedChat({ orders, settings: { helpTexts: HELP_TEXTS } });
    await chat.customer([ask]);
    await chat.provideInfo("승인", { decision: "approve" });
    const reply = (await chat.customer([text])).join("\n");
    return { reply, status: chat.status, ledger: chat.ledger };
  }

  it.each([
    "얼마 환불돼요?",
    "얼마 들어와요?",
    "총 얼마 환불되는 거예요?",
    "환불 금액이 얼마예요?",
    "환불액 알려주세요",
    "전액 환불인가요?",
    "얼마 받을수잇어여",
    "배송비 빼고 들어오나요?",
    "how much will I get back?",
    "will I get a full refund?",
  ])("what the goods cost is told, the sum is a person's to say: %s", async (text) => {
    const { reply, status, ledger } = await approved(ASK, text);
    expect(reply).toMatch(/상품 금액은 32,000원|item price of .* is 32,000 won/u);
    expect(reply).toMatch(/정확한 금액은 담당자가 확인|our team has to check the exact amount/u);
    expect(reply).toMatch(/배송비는 고객님 부담|customer pays the return shipping/u);
    expect(status).toBe("active");
    expect(ledger).toMatchObject({ kind: "refund", requestSettled: true, awaiting: [] });
  });

  it("a cancellation has no goods to send back", async () => {
    const { reply } = await approved("주문 취소해주세요 ORD-2026-0601 단순변심이에요", "얼마 환불돼요?");
    expect(reply).toContain("12,000원");
    expect(reply).not.toContain("배송비");
  });

  it.each([
    ["앞치마 하나만 환불해주세요 단순변심이고 받았어요", PRICED],
    [ASK, ORDERS],
  ])("no price is told of a part, nor where none is known: %s", async (ask, orders) => {
    const { reply } = await approved(ask, "얼마 환불돼요?", orders);
    expect(reply).toContain("정확한 금액은 담당자가 확인");
    expect(reply).not.toMatch(/\d원/u);
  });

  it("another order's is not this one's", async () => {
    const { reply } = await approved(ASK, "머그컵 얼마 환불돼요?");
    expect(reply).not.toContain("32,000");
  });
});

describe("second thoughts after an approved cancellation", () => {
  it.each([
    "그냥 받을게요",
    "취소 안 할래요",
    "취소 안할래",
    "마음 바뀌었어요 그냥 받고 싶어요",
    "원래대로 보내주세요",
    "주문 그대로 유지해주세요",
    "취소를 취소하고 싶어요",
    "역시 받아야겠어요",
    "actually I want it",
    "please send it anyway",
    "I'll keep it after all",
  ])("go to a person at once, with nothing promised: %s", async (text) => {
    const chat = new SimulatedChat({ orders: [orderOf("ORD-2026-0601", "머그컵", "preparing", 1)] });
    await chat.customer(["주문 취소해주세요 ORD-2026-0601 단순변심이에요"]);
    await chat.provideInfo("승인", { decision: "approve" });
    const [reply] = await chat.customer([text]);
    expect(chat.status).toBe("pending");
    expect(reply).toMatch(/철회할 수 있는지는 담당자가|whether it can be withdrawn/u);
  });

  it.each(["네 감사합니다", "취소된 거 맞죠?", "문자로 다시 보내주세요"])(
    "are not read into other words: %s",
    async (text) => {
      const chat = new SimulatedChat({ orders: [orderOf("ORD-2026-0601", "머그컵", "preparing", 1)] });
      await chat.customer(["주문 취소해주세요 ORD-2026-0601 단순변심이에요"]);
      await chat.provideInfo("승인", { decision: "approve" });
      expect((await chat.customer([text])).join("\n")).not.toContain("철회");
    },
  );
});

describe("after a person's no", () => {
  it.each(["얼마 환불돼요?", "how much will I get back?"])("no sum is spoken of: %s", async (text) => {
    const { reply, status } = await decidedTalk("deny", [text]);
    expect(reply).toMatch(/환불은 어렵습니다|refund is not possible/u);
    expect(status).toBe("active");
  });

  it.each(["왜요?", "이유가 뭔데요?", "왜 안 되나요?", "why?", "아니 왜요"])(
    "the reason is what is known of it: %s",
    async (text) => {
      const { reply, status } = await decidedTalk("deny", [text]);
      expect(reply).toMatch(/담당자의 판단|our team's decision/u);
      expect(status).toBe("active");
    },
  );

  it.each(["환불 안 되는 거 맞죠?", "거절된 거죠?"])("it is confirmed: %s", async (text) => {
    const { reply, status } = await decidedTalk("deny", [text]);
    expect(reply).toContain("받아들이기 어렵습니다");
    expect(status).toBe("active");
  });

  it.each([
    ["왜요?", "왜요"],
    ["너무하네"],
    ["그런 법이 어딨어요"],
    ["말도 안돼 왜 안되는데"],
    ["안된다고만 하지말고 방법을 찾아봐요"],
    ["그래도 환불해주세요"],
    ["다시 검토해 주세요"],
    ["납득이 안 가네요"],
    ["that's ridiculous"],
  ])("who does not accept it is passed on: %s %s", async (...turns) => {
    expect(await decidedTalk("deny", turns.filter(Boolean))).toMatchObject({
      status: "pending",
      reason: "insists",
    });
  });

  it("what is left to do is asked of a person", async () => {
    const { reply, status } = await decidedTalk("deny", ["그럼 어떻게 해요?"]);
    expect(reply).toContain("연결해 드릴까요");
    expect(status).toBe("active");
  });

  it.each(["아니요 없어요", "네 알겠습니다 됐어요", "아뇨 괜찮아요"])(
    "who accepts it is let go: %s",
    async (text) => {
      const { reason } = await decidedTalk("deny", [text]);
      expect(reason).toBe("facts_complete");
    },
  );
});

const NO = "머그컵 환불해주세요 단순변심이고 받았어요";
const KINDS: readonly KindOfTalk[] = [
  {
    kind: "the reason of the rules' no is told once more, in other words",
    orders: ORDERS,
    standing: {
      status: /^active$/,
      says: /기간\(받으신 날부터 7일 이내\)이 이미 지났기 때문|The reason is the time/u,
    },
    talks: [
      `${NO} | 왜요?`,
      `${NO} | 왜 그런데요?`,
      `${NO} | 이유가 뭐예요?`,
      `${NO} | 아니 왜요`,
      "I want a refund for ORD-2026-0463, I changed my mind and I have received it | why?",
      "I want a refund for ORD-2026-0463, I changed my mind and I have received it | why is that?",
    ],
  },
  {
    kind: "who does not accept it is passed on",
    orders: ORDERS,
    standing: { status: /^pending$/, says: /다시 검토하도록|take another look/u },
    talks: [
      `${NO} | 왜요? | 왜요`,
      `${NO} | 그런 법이 어딨어요`,
      `${NO} | 너무하네`,
      `${NO} | 너무하시네요 정말`,
      `${NO} | 안된다고만 하지말고 방법을 찾아봐요`,
      `${NO} | 말도 안돼 왜 안되는데`,
      `${NO} | 말이 돼요?`,
      `${NO} | 이해가 안 되네요`,
      `${NO} | 융통성이 없네`,
      `${NO} | 한번만 봐주세요`,
      `${NO} | 다른 데는 다 해주던데`,
      `${NO} | 어이가 없네요`,
      "I want a refund for ORD-2026-0463, I changed my mind and I have received it | that's ridiculous",
      "I want a refund for ORD-2026-0463, I changed my mind and I have received it | there must be something you can do",
    ],
  },
  {
    kind: "who can hardly believe it is offered a person",
    orders: ORDERS,
    standing: { status: /^active$/, says: /환불은 어렵습니다.*연결해 드릴까요/u },
    talks: [`${NO} | 헐.. 진짜요?`, `${NO} | 아쉽네요`, `${NO} | 정말요?`, `${NO} | 너무 아쉬워요`],
  },
  {
    kind: "who accepts it, or asks something else, is not",
    orders: ORDERS,
    standing: { status: /^active$|^completed$/ },
    talks: [
      `${NO} | 아 그렇군요`,
      `${NO} | 네 알겠습니다`,
      `${NO} | 어쩔 수 없죠`,
      `${NO} | 로그인이 안 돼요`,
      `${NO} | 앞치마는 언제 샀더라?`,
      `${NO} | 영수증은 어디서 봐요?`,
    ],
  },
  {
    kind: "an error in paying is passed on with what was told of it",
    orders: ORDERS,
    standing: { status: /^pending$/, says: /결제 관련 내용을 담당자에게|payment details on to our team/u },
    talks: [
      "결제창에서 에러나요 | 크롬이고 오류코드 3000 나와요",
      "결제가 안 돼요 | 아이폰 사파리이고 오류 500 떠요",
      "결제하는데 오류나요 | 크롬인데 배송비 3000원 화면에서 멈춰요",
      "I get an error when I pay | Chrome on Windows, error 3000",
    ],
  },
  {
    kind: "which cards there are is told to who asks",
    orders: [],
    standing: { status: /^active$/, says: /카카오페이/u },
    talks: ["결제 수단이 뭐가 있나요?", "카카오페이 되나요?", "카드 할부 되나요?"],
  },
  {
    kind: "a device that was named is not asked for",
    orders: [],
    helpTexts: [],
    standing: {
      status: /^active$/,
      says: /^(?!.*(?:Which device|기기나 브라우저)).*(?:error message|오류 메시지)/su,
    },
    talks: [
      "my app keeps crashing on my iphone",
      "I use Chrome on Windows and I can't log in",
      "I use Chrome on Windows, the site shows a blank page",
      "아이폰인데 앱이 자꾸 꺼져요",
      "갤럭시 쓰는데 로그인이 안 돼요",
    ],
  },
  {
    kind: "nor an error that was named",
    orders: [],
    helpTexts: [],
    standing: {
      status: /^active$/,
      says: /^(?!.*(?:error message|오류 메시지)).*(?:device|기기나 브라우저)/su,
    },
    talks: ["오류 500 이라고 떠요", "로그인하면 오류코드 3000 나와요"],
  },
  {
    kind: "languages are told",
    orders: [],
    standing: { status: /^active$/, says: /in English and in Korean|한국어와 영어로/u },
    talks: [
      "can you speak english?",
      "do you speak English",
      "can you reply in english please?",
      "do you speak japanese?",
      "영어로 상담 가능한가요?",
      "영어 되나요?",
      "일본어로도 상담되나요?",
    ],
  },
  {
    kind: "what no text of the shop speaks of is not known",
    orders: [],
    standing: { status: /^active$/, says: /정보에 없어|do not have that information/u },
    talks: [
      "페이팔은 안 되나요?",
      "보증기간 있어요?",
      "포인트 유효기간은요?",
      "회원 등급 기준이 뭐예요?",
      "몇 살부터 써요?",
      "how long is the warranty?",
      "쿠폰 유효기간이 언제까지예요?",
    ],
  },
];

describeTalks(KINDS, { helpTexts: HELP_TEXTS });
