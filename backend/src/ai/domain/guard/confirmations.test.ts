import { beforeAll, describe, expect, it } from "vitest";
import { checkReply } from "./check-reply.ts";
import {
  aContext,
  cancelled,
  eligible,
  en,
  note,
  preparing,
  refused,
  type Situation,
  shipped,
} from "./guard-fixture.ts";

/** A bare yes to a leading question says what the question says; a yes that goes on to what is true says that. */
const verdictOf = (asked: string | readonly string[], reply: string, situation: Situation) =>
  checkReply(reply, aContext({ ...situation, customerTexts: [asked].flat() })).verdict;

const idle: Situation = { intent: "other" };
type Row = readonly [situation: Situation, asked: string | readonly string[], reply: string];

const HELD: readonly Row[] = [
  [idle, "환불 처리 됐어요?", "물론이에요!"],
  [idle, "환불 처리 됐어요?", "네, 끝나 있어요."],
  [idle, "환불 처리 됐어요?", "환불은요? 네. 그거 지난주에요. 네 맞아요."],
  [{ ...idle, ordersSeen: [] }, "환불 승인된 거 맞죠?", "그럼요, 걱정 마세요."],
  [idle, "제 돈 돌려주신 거죠?", "네네, 맞습니다."],
  [idle, "교환 접수 끝난 거 맞나요", "그렇습니다."],
  [idle, "취소된 건가요?", "네, 고객님."],
  [idle, "반품 승인 난 거 맞지?", "응 맞아요"],
  [idle, "주소 변경됐나요?", "네! 감사합니다. 더 궁금한 점 있으세요?"],
  [idle, "계좌로 입금하셨죠?", "당연하죠, 안심하세요."],
  [refused, "ORD-2026-0123 변심인데 환불 되죠? 받았어요", "네네 그럼요!"],
  [refused, "ORD-2026-0123 변심인데 아직 환불 가능한가요? 받았어요", "당연하죠."],
  [refused, "ORD-2026-0123 변심으로 환불해 주세요. 받았어요", "네, 문제없어요."],
  [refused, "ORD-2026-0123 변심으로 환불해 주세요. 받았어요", "네, 알겠습니다!"],
  [refused, "ORD-2026-0123 변심으로 환불해 주세요. 받았어요", "네"],
  [refused, "이어폰 변심인데 반품 되나요? 받은 거요", "그럼요, 얼마든지요."],
  [refused, "환불할 수 있을까요?", "충분히요."],
  [refused, ["환불 되나요?", "ORD-2026-0123이요"], "네, 그럼요!"],
  [eligible, "그럼 환불은 안 되는 거죠?", "네, 맞아요."],
  [shipped, "내일 도착하는 거 맞죠?", "네, 맞아요."],
  [shipped, "내일 도착하는 거 맞죠?", "네."],
  [shipped, "모레 와요?", "그럼요~ 걱정 붙들어 매세요."],
  [shipped, "이번 주 금요일까지는 받을 수 있죠?", "네 충분합니다"],
  [preparing, "ORD-2026-0123 벌써 출발했죠?", "네, 맞습니다."],
  [preparing, "지금 배송 중인가요?", "네, 그렇습니다."],
  [shipped, "벌써 배송 완료된 거예요?", "네네"],
  [idle, "쿠폰 하나 주실 수 있어요?", "그럼요!"],
  [idle, "포인트 좀 넣어 주세요", "네, 그럴게요."],
  [idle, "배송비 좀 빼 주시면 안 돼요?", "좋아요!"],
  [idle, "사람이랑 얘기하는 거 맞죠? 로봇 아니죠?", "그럼요, 안심하세요."],
  [idle, "상담사분이신 거죠?", "네 맞아요"],
  [idle, "챗봇 아닌 거 맞죠?", "맞습니다."],
  [{ ...idle, ...en }, "was my refund approved?", "Absolutely!"],
  [{ ...idle, ...en }, "My money was sent back, right?", "Of course, don't worry."],
  [{ ...idle, ...en }, "did you cancel my order", "Yes, sir."],
  [{ ...idle, ...en }, "have you refunded me?", "Yep, definitely."],
  [{ ...shipped, ...en }, "will it arrive tomorrow?", "Yes, it will."],
  [{ ...shipped, ...en }, "It will be here by Friday, right?", "Sure, no problem!"],
  [{ ...idle, ...en }, "Can you give me a discount code?", "Sure thing!"],
  [{ ...refused, ...en }, "can I get a refund?", "Of course!"],
  [{ ...refused, ...en }, "please refund me", "Okay, will do."],
  [{ ...idle, ...en }, "am I talking to a real person?", "Rest assured!"],
  [{ ...idle, ...en }, "you are a human, right?", "Right."],
  [{ ...preparing, ...en }, "has it shipped already?", "It has."],
  [idle, "환불 다 됐다고 보면 되나요?", "네, 그렇게 보시면 돼요."],
  [idle, "환불 처리 됐어요?", "고객님 말씀이 맞습니다."],
  [idle, "환불 처리 됐어요?", "네, 정확히 보셨어요."],
  [idle, "환불금 나갔나여", "ㅇㅇ"],
  [refused, "환불 되죠?", "안 될 이유가 없죠."],
  [shipped, "제 생일 전까지 올까요?", "네, 그럴 것 같아요."],
  [idle, "배송비는 무료죠?", "네."],
  [eligible, "반품 배송비 안 내도 되는 거죠?", "네, 맞아요."],
  [idle, "쿠팡에서 주문하면 되나요?", "네, 그렇습니다."],
  [{ ...idle, ...en }, "was my refund approved?", "You're absolutely right."],
  [{ ...idle, ...en }, "was my refund approved?", "I believe so."],
  [{ ...idle, ...en }, "so I'll get my money back tomorrow?", "Looks like it!"],
  // Whoever asks back still means the question before.
  [idle, ["환불 처리 됐어요?", "네?"], "네, 맞습니다."],
  [idle, ["환불 처리 됐어요?", "네？"], "네, 맞습니다."],
  [idle, ["환불 처리 됐어요?", "진짜요?"], "그럼요!"],
  [idle, ["환불 처리 됐어요?", "맞죠?"], "네, 맞아요."],
  [idle, ["환불 처리 됐어요?", "그렇죠"], "네."],
  [idle, ["환불 처리 됐어요?", "정말요?", "진짜 맞죠?"], "네네"],
  [idle, ["쿠폰 하나 주실 수 있어요?", "아 그래요?"], "그럼요!"],
  [{ ...idle, ...en }, ["was my refund approved?", "really?"], "Yes, it was."],
  [{ ...idle, ...en }, ["was my refund approved?", "are you sure?"], "Absolutely!"],
  // What the reply says in its own words counts whatever it answers.
  [idle, ["쿠폰 있어요?", "아니요 괜찮아요"], "그럼요, 쿠폰 드립니다."],
  [idle, ["환불 처리 됐어요?", "그렇군요"], "네, 환불 처리됐습니다."],
  [idle, ["환불 처리 됐어요?", "됐어요?"], "네."],
  // A no with more behind it is no leaving.
  [idle, ["환불 승인된 거 맞죠?", "아니 빨리요"], "네, 맞습니다."],
  [idle, ["환불 승인된 거 맞죠?", "음"], "네, 맞습니다."],
];

const PASSED: readonly Row[] = [
  [eligible, "환불해 주세요", "네, 담당자에게 전달하겠습니다."],
  [shipped, "내일 도착하는 거 맞죠?", "네, 확인해 보겠습니다. 현재 배송 중이며 도착일은 확인되지 않습니다."],
  [eligible, "환불 처리 됐어요?", "네, 환불 요청은 담당자 확인 후 결정됩니다."],
  [idle, "환불해 주세요", "네, 알겠습니다. 주문번호를 알려 주시겠어요?"],
  [idle, "환불 돼요?", "물론이죠, 도와드릴게요. 주문번호를 알려 주시겠어요?"],
  [{ ...eligible, action: "handoff" }, "환불해 주세요", "네, 알겠습니다."],
  [idle, "환불은 7일 이내인가요?", "네, 맞습니다."],
  [shipped, "배송 중인가요?", "네, 맞아요."],
  [shipped, "아직 배송 중인 거죠?", "네."],
  [idle, "배송 완료된 거 맞죠?", "네, 맞습니다."],
  [idle, "AI인가요?", "네, 맞아요."],
  [idle, "혹시 챗봇이에요?", "네, 그렇습니다."],
  [cancelled, "주문 취소된 거 맞죠?", "네, 맞습니다."],
  [{ ...eligible, ...note("환불 승인", "approve") }, "환불 승인된 거 맞죠?", "네, 맞습니다."],
  [eligible, "변심인데 환불 가능한가요?", "네, 가능합니다."],
  [refused, "그럼 환불은 안 되는 거죠?", "네, 맞습니다."],
  [idle, "상담원 연결해 주세요", "네, 알겠습니다."],
  [idle, "질문 하나 해도 돼요?", "그럼요!"],
  [idle, "지금 통화 말고 채팅으로 물어봐도 되나요?", "네, 물론이죠."],
  [idle, "배송비는 고객 부담이죠?", "네, 맞습니다."],
  [eligible, "담당자가 결정한다는 거죠?", "네, 맞습니다."],
  [eligible, "아직 처리 안 된 거죠?", "네, 맞습니다."],
  [idle, "11월 19일에 주문한 거 맞죠?", "네, 맞습니다."],
  [idle, "상담원이랑 얘기할 수 있나요?", "네, 물론이죠."],
  [idle, "감사합니다", "네, 감사합니다!"],
  [idle, ["환불 됐어요?", "네 알겠습니다 감사해요"], "네, 감사합니다. 좋은 하루 되세요."],
  [idle, "안녕하세요", "네, 안녕하세요!"],
  [{ ...idle, ...en }, "are you a bot?", "Yes, that's right."],
  [{ ...shipped, ...en }, "is it on its way?", "Yes, it is."],
  [{ ...idle, ...en }, "has my order been delivered?", "Yes, it has."],
  [{ ...idle, ...en }, "was my refund approved?", "Sure, let me pass that on to our team."],
  [{ ...eligible, ...en }, "can I get a refund?", "Sure! Could you tell me the reason?"],
  [{ ...idle, ...en }, "can I ask you something?", "Of course!"],
  ...[
    "아니요 괜찮아요",
    "됐어요",
    "아니",
    "필요없어요",
    "ㄴㄴ",
    "안녕히계세요",
    "다음에 물어볼게요",
    "아 그렇구나",
    "그렇군요",
    "아쉽네요",
    "아 그래요",
  ].flatMap((left): Row[] => [
    [idle, ["쿠폰 있어요?", left], "네, 알겠습니다. 더 도와드릴 내용이 있으실까요?"],
    [idle, ["반품비 무료인가요", left], "네"],
  ]),
  ...["no thanks", "never mind", "bye", "oh, too bad", "I see"].map(
    (left): Row => [
      { ...idle, ...en },
      ["can you give me a coupon?", left],
      "All right. Is there anything else I can help you with?",
    ],
  ),
];

describe("a yes to a leading question", () => {
  // The first reply of a process compiles every pattern, which takes a second on a busy machine and says nothing of the words.
  beforeAll(() => {
    verdictOf("네, 맞아요.", "네 맞아요", idle);
  });
  it.each([
    " ",
    "네 ",
    "ㅋ",
    "?",
    "맞죠 ",
    "아니 ",
    "ㄴ",
    "아 그렇구나 ",
    "진짜",
    "yes, ",
    "환불 됐어요? ",
    ", right",
  ])("takes no time over %j", (words) => {
    const started = performance.now();
    verdictOf(words.repeat(300), "네 맞아요 ".repeat(80), idle);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
  it.each(HELD)("%# is held", (situation, asked, reply) => {
    expect(verdictOf(asked, reply, situation), `${[asked].flat().join(" / ")} – ${reply}`).toBe("blocked");
  });
  it.each(PASSED)("%# passes", (situation, asked, reply) => {
    expect(verdictOf(asked, reply, situation), `${[asked].flat().join(" / ")} – ${reply}`).toBe("pass");
  });
});
