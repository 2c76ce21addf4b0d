import { describe, expect, it } from "vitest";
import { SimulatedChat } from "../testing/simulated-chat.ts";
import { orderOf } from "../testing/talks.ts";

/** What is said to who asks on while a request waits for a person's decision, with the rules alone. */

const APRON = "ORD-2026-0545";
const ORDERS = [orderOf(APRON, "앞치마", "delivered", 4), orderOf("ORD-2026-0601", "머그컵", "preparing", 1)];
const REFUND = "앞치마 환불해주세요 단순변심이고 받았어요";
const CANCEL = "주문 취소해주세요 ORD-2026-0601 단순변심이에요";
const ADDRESS = "ORD-2026-0601 배송지 변경해주세요 서울시 마포구 월드컵로 10 101호";
const DELAY = { note: "검수에 3일 더 걸림", decision: "delay" } as const;
const UNDECIDED = /아직 검토가 끝나지 않아 결정되지 않았습니다|has not been decided yet/u;

interface Told {
  readonly note: string;
  readonly decision: "delay" | "info" | null;
}

async function waitingTalk(turns: readonly string[], told: Told = DELAY, ask = REFUND) {
  const chat = new SimulatedChat({ orders: ORDERS });
  await chat.customer([ask]);
  await chat.provideInfo(told.note, { decision: told.decision });
  let reply = "";
  for (const turn of turns) reply = (await chat.customer([turn])).join("\n") || reply;
  return { chat, reply, status: chat.status };
}

describe("while a request is delayed", () => {
  it.each([
    "왜요?",
    "왜 오래 걸려요?",
    "왜 이렇게 늦어",
    "뭐 때문에 이렇게 오래 걸리는 거예요?",
    "무슨 일 있나요?",
    "뭔 일 있음?",
    "혹시 문제 있나요",
    "왜 안대요",
    "너무 오래 걸리네요",
    "why?",
    "why is it taking so long?",
    "is something wrong?",
    "did something happen?",
  ])("who asks why hears what is known, and until when: %s", async (text) => {
    const { chat, reply, status } = await waitingTalk([text]);
    expect(reply).toMatch(UNDECIDED);
    expect(reply).toMatch(/검수에 시간이 더 필요합니다|inspection of the item needs more time/u);
    expect(reply).toMatch(/일정은 3일|schedule from our team: 3 days/u);
    expect(status).toBe("active");
    expect(chat.ledger.awaiting).toEqual([{ kind: "refund", orderNumber: APRON }]);
  });

  it("no cause is made up where the note names none", async () => {
    const { reply } = await waitingTalk(["왜요?"], { note: "12월 1일까지 답변 예정", decision: "delay" });
    expect(reply).toContain("시간이 걸리는 이유는 제가 확인할 수 있는 정보에 없습니다");
    expect(reply).toContain("12월 1일");
  });

  it.each([
    ["왜요?", "왜요"],
    ["무슨 일 있나요?", "그러니까 왜 늦냐고요"],
    ["빨리 처리해주세요"],
    ["좀 서둘러 주세요"],
    ["말도 안돼요"],
    ["please hurry up"],
  ])("who does not want to wait is passed on: %s %s", async (...turns) => {
    const { chat, reply, status } = await waitingTalk(turns.filter(Boolean));
    expect(status).toBe("pending");
    expect(reply).toMatch(/담당자에게 다시 전달|passing it on to our team again/u);
    expect(chat.ledger.awaiting).toEqual([{ kind: "refund", orderNumber: APRON }]);
  });

  it.each([
    "환불 됐나요?",
    "환불 됐죠?",
    "환불 댔나요",
    "돈 언제 들어와요?",
    "돈 들어왔어?",
    "환불금 입금됐나요?",
    "처리됐어요?",
    "처리 다 된 거예요?",
    "승인 났나요?",
    "결정됐나요?",
    "어떻게 됐어요?",
    "진행 상황 알려주세요",
    "환불 해주시는 거죠?",
    "언제 답변 오나요?",
    "얼마나 더 기다려야 돼요?",
    "아직도 안 됐어요?",
    "얼마 환불돼요?",
    "has my refund been processed?",
    "when will I get my money?",
    "is it done?",
    "any news?",
  ])("it is not decided yet, which is told with the day of the answer: %s", async (text) => {
    const { chat, reply, status } = await waitingTalk([text]);
    expect(reply).toMatch(UNDECIDED);
    expect(reply).toMatch(/일정은 3일|schedule from our team: 3 days/u);
    expect(reply).not.toMatch(/진행되었는지|how far the money/u);
    expect(status).toBe("active");
    expect(chat.ledger).toMatchObject({ kind: "refund", reason: "change_of_mind", requestSettled: true });
    expect(chat.ledger.awaiting).toEqual([{ kind: "refund", orderNumber: APRON }]);
  });

  it.each(["취소됐나요?", "취소 처리됐어요?", "환불 언제 들어와요?", "was it cancelled?"])(
    "so of a cancellation: %s",
    async (text) => {
      const { reply, status } = await waitingTalk([text], DELAY, CANCEL);
      expect(reply).toMatch(UNDECIDED);
      expect(status).toBe("active");
    },
  );

  it("a decision that comes afterwards is told and confirmed", async () => {
    const { chat } = await waitingTalk(["환불 됐죠?"]);
    await chat.provideInfo("승인", { decision: "approve" });
    expect((await chat.customer(["환불 됐죠?"])).join("\n")).toContain("승인되었습니다");
  });

  it.each([
    ["교환으로 바꿀 수 있나요?", /교환/u],
    ["배송비는 누가 내요?", /배송비는 고객님 부담/u],
    ["환불 규정이 어떻게 돼요?", /7일 이내/u],
    ["환불 신청은 언제까지 가능해요?", /7일 이내/u],
    ["머그컵 언제 와요?", /상품 준비 중/u],
    ["머그컵 왜 안 와요?", /상품 준비 중/u],
    ["로그인이 안 돼요", /로그인/u],
    ["그냥 둘게요", /진행하지 않겠습니다/u],
  ])("what is about something else is answered for what it is: %s", async (text, says) => {
    const { reply } = await waitingTalk([text]);
    expect(reply).toMatch(says);
    expect(reply).not.toMatch(UNDECIDED);
  });
});

describe("who takes the delay as it is", () => {
  const DATED: Told = { note: "12월 2일까지 답변 예정", decision: "delay" };

  it.each([
    ["언제까지요?", "감사합니다"],
    ["네", "감사합니다"],
    ["감사합니다"],
    ["네 고마워요"],
    ["네 기다릴게요"],
    ["기다릴께요~"],
    ["ㅇㅋ 기다릴게"],
    ["알겠습니다 기다리고 있을게요"],
    ["ok I'll wait"],
    ["thank you"],
  ])("waits for the time that was told, and nobody is called again: %s %s", async (...turns) => {
    const { chat, reply, status } = await waitingTalk(turns.filter(Boolean), DATED);
    expect(reply).toMatch(/일정은 12월 2일|schedule from our team: December 2/u);
    expect(reply).not.toMatch(/5분|minutes/u);
    expect(status).toBe("active");
    expect(chat.ledger.awaiting).toEqual([{ kind: "refund", orderNumber: APRON }]);
  });

  it.each(["기다릴 수 없어요", "안돼요 오늘 해주세요", "지금 당장 처리해줘", "못 기다려요", "I can't wait"])(
    "who does not is passed on: %s",
    async (text) => {
      expect(await waitingTalk([text], DATED)).toMatchObject({ status: "pending" });
    },
  );

  it("who takes the offered person waits for that one", async () => {
    expect(await waitingTalk(["왜요?", "네 연결해주세요 기다릴게요"], DATED)).toMatchObject({
      status: "pending",
    });
  });
});

describe("the day of a delay", () => {
  it.each([
    ["내일 오후에 답변", "11월 23일 오후", "November 23, in the afternoon"],
    ["오늘 오후 5시까지 확인", "11월 22일 오후 5시", "November 22, at 5 in the afternoon"],
    ["모레까지요", "11월 24일", "November 24"],
    ["tomorrow afternoon", "11월 23일 오후", "November 23, in the afternoon"],
    ["it takes two days", "2일", "2 days"],
    ["by December 3", "12월 3일", "December 3"],
  ])("is told, and told again: %s", async (note, korean, english) => {
    const told: Told = { note, decision: "delay" };
    for (const text of [
      "몇 시요?",
      "언제 된다고 했죠?",
      "언제 된댔지",
      "환불 언제 돼요?",
      "그때까지 기다려요?",
    ]) {
      const { chat, reply, status } = await waitingTalk([text], told);
      expect(chat.aiTexts.at(-2)).toContain(korean);
      expect(reply).toContain(`일정은 ${korean}`);
      expect(status).toBe("active");
    }
    const { reply } = await waitingTalk(["when will it be done?"], told);
    expect(reply).toContain(english);
  });

  it.each(["주소 바꼈어요?", "바꼈나요?", "바뀌었나요"])(
    "a change of address is undecided: %s",
    async (text) => {
      const { reply, status } = await waitingTalk([text], DELAY, ADDRESS);
      expect(reply).toMatch(UNDECIDED);
      expect(status).toBe("active");
    },
  );
});

describe("after a note without a decision", () => {
  const NOTED: readonly Told[] = [
    { note: "배송은 3일", decision: "info" },
    { note: "곧 안내 예정", decision: null },
  ];

  it.each(NOTED.flatMap((told) => ["왜요?", "왜 그래요?", "why?"].map((text) => ({ ...told, text }))))(
    "who asks why is not asked back: $note ($decision) $text",
    async ({ text, ...told }) => {
      const { reply, status } = await waitingTalk([text], told);
      expect(reply).toMatch(UNDECIDED);
      expect(reply).toMatch(/연결해 드릴까요|pass this on/u);
      expect(status).toBe("active");
    },
  );

  it("a note that tells how it ends is not called undecided", async () => {
    const told: Told = { note: "환불 처리했고 3일 내 입금됩니다", decision: null };
    expect((await waitingTalk(["왜요?"], told)).reply).not.toMatch(UNDECIDED);
    expect(await waitingTalk(["환불 됐나요?"], told)).toMatchObject({ status: "pending" });
  });
});

async function agentTalk(words: string, turns: readonly string[]) {
  const chat = new SimulatedChat({ orders: ORDERS });
  await chat.customer([REFUND]);
  chat.takeOver();
  chat.agentWrites(words);
  chat.release();
  let reply = "";
  for (const turn of turns) reply = (await chat.customer([turn])).join("\n") || reply;
  return { reply, status: chat.status, reason: chat.ledger.handoffReason };
}

describe("after an agent's own no in the chat", () => {
  const NO = "사용 흔적이 있어서 환불은 어렵습니다.";

  it.each([
    "왜요?",
    "왜 안 되나요?",
    "이유가 뭔데",
    "why?",
    "why not?",
    "환불 안 되는 거 맞죠?",
    "그럼 어떻게 해요?",
  ])("what was told is told once more, word for word: %s", async (text) => {
    const { reply, status } = await agentTalk(NO, [text]);
    expect(reply).toContain(`“${NO}”`);
    expect(reply).toMatch(/연결해 드릴까요|pass this on/u);
    expect(status).toBe("active");
  });

  it.each([["왜요?", "왜요"], ["너무하네"], ["그래도 환불해주세요"], ["that's ridiculous"]])(
    "who does not accept it is passed on: %s %s",
    async (...turns) => {
      expect(await agentTalk(NO, turns.filter(Boolean))).toMatchObject({
        status: "pending",
        reason: "insists",
      });
    },
  );

  it("who accepts it is let go", async () => {
    expect(await agentTalk(NO, ["네 알겠습니다", "없어요"])).toMatchObject({ status: "completed" });
  });

  it("what holds a phone number is not quoted", async () => {
    const { reply } = await agentTalk("환불은 어렵습니다, 010-1234-5678로 전화 주세요.", ["왜요?"]);
    expect(reply).not.toContain("010");
  });
});

describe("after an agent's own promise in the chat", () => {
  const PROMISE = "12월 1일에 방문드릴게요";

  it.each([
    "언제 온다고 했죠?",
    "언제 오신다고요?",
    "몇 일에 오신다고 하셨죠?",
    "방문 날짜가 언제였죠?",
    "방문은 언제인가요?",
    "12월 1일 맞죠?",
    "when did you say you'd come?",
  ])("it is given once more, word for word: %s", async (text) => {
    const { reply, status } = await agentTalk(PROMISE, [text]);
    expect(reply).toContain(`“${PROMISE}”`);
    expect(status).toBe("active");
  });

  it("until when an answer comes is told in the agent's words", async () => {
    const { reply } = await agentTalk("확인해 보고 내일 오후 3시까지 말씀드릴게요.", ["환불 됐나요?"]);
    expect(reply).toMatch(UNDECIDED);
    expect(reply).toContain("내일 오후 3시까지");
  });

  it.each(["머그컵 언제 와요?", "머그컵 언제 온다고 했죠?"])("another order is told of: %s", async (text) => {
    const { reply } = await agentTalk(PROMISE, [text]);
    expect(reply).not.toContain("방문");
  });
});

describe("what an agent has told in the chat", () => {
  const REFUNDED = "환불 승인해 드렸습니다. 3영업일 안에 79,000원이 입금됩니다.";
  const FREE = "이번만 무료로 반품 도와드릴게요. 배송비는 저희가 부담합니다.";
  const TRACKED = "대한통운이고 송장번호 6012345678이에요";
  const PLACE = "반품은 경기도 광주시 물류로 1 로 보내주세요";
  const WORN = "환불은 어렵습니다. 착용하셨더라고요.";

  it.each([
    [REFUNDED, "얼마 환불된다고 했죠?"],
    [REFUNDED, "얼마 들어와"],
    [REFUNDED, "얼마라구요?"],
    [REFUNDED, "79000원 맞죠?"],
    [REFUNDED, "환불 됐나요?"],
    [REFUNDED, "돈 언제 들어와요?"],
    [REFUNDED, "뭐라고 하셨죠?"],
    [REFUNDED, "뭐라고요?"],
    [REFUNDED, "아까 상담원이 뭐래요?"],
    [REFUNDED, "how much do I get back?"],
    [REFUNDED, "so am I getting my refund?"],
    [FREE, "배송비 제가 내는거 아니죠?"],
    [FREE, "배송비는 누가 내요?"],
    [FREE, "택배비 무료 맞지"],
    [TRACKED, "송장번호 뭐라고 했죠?"],
    [TRACKED, "운송장 다시 알려줘"],
    [TRACKED, "what was the tracking number?"],
    [PLACE, "어디로 보내라고요?"],
    [PLACE, "주소 다시 알려주세요"],
    [PLACE, "where do I send it?"],
    [WORN, "왜 안된다고 했죠?"],
    [WORN, "환불 됐나요?"],
  ])("is given whole and word for word: %s | %s", async (words, text) => {
    const { reply, status } = await agentTalk(words, [text]);
    expect(reply).toContain(`“${words}”`);
    expect(reply).not.toContain("정보에 없습니다");
    expect(status).toBe("active");
  });

  it.each(["머그컵 얼마였죠?", "머그컵 언제 와요?", "환불 규정이 어떻게 돼요?"])(
    "answers no question about something else: %s",
    async (text) => {
      expect((await agentTalk(REFUNDED, [text])).reply).not.toContain("79,000");
    },
  );

  it.each([
    ["환불 승인됐습니다. 010-1234-5678로 연락 주세요.", "환불 됐나요?", "010"],
    ["환불 승인됐습니다. 국민은행 123-45-6789012 계좌로 입금됩니다.", "환불 됐나요?", "6789012"],
    ["환불 승인됐습니다. 자세한 건 https://example.com 에 있어요.", "환불 됐나요?", "example"],
  ])("leaves contacts and accounts out: %s", async (words, text, secret) => {
    const { reply } = await agentTalk(words, [text]);
    expect(reply).toContain("환불 승인됐습니다.");
    expect(reply).not.toContain(secret);
  });
});
