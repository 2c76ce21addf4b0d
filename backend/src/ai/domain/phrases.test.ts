import { describe, expect, it } from "vitest";
import { asksIfCancelled } from "./order-phrases.ts";
import {
  changesMind,
  namesPersonOnly,
  ordinalIn,
  policyTopics,
  supposes,
  wantsReplacement,
} from "./phrases.ts";

describe("phrases of the planner", () => {
  it.each([
    "불량품이 오면 어떻게 해줘요?",
    "깨져서 오면 어떡해요?",
    "쓰다가 고장 나면 어떡하죠",
    "물건에 문제가 있으면 어떻게 하나요?",
    "하자 있는 상품이 오면요?",
    "다른 게 오면 누가 배송비 내요?",
    "파손돼서 오면 교환해주시나요?",
    "불량이면요?",
    "and what if it arrives defective?",
    "what happens if it's broken?",
    "so what if I get the wrong one?",
    "what about exchanges?",
    "if it comes damaged, do I get a new one?",
    "제품이 불량인 경우 환불되나요?",
    "망가지면 새 걸로 주나요?",
  ])("%s supposes a case", (text) => expect(supposes(text)).toBe(true));

  it.each([
    "고장난 게 왔는데 어떻게 하면 되나요?",
    "불량인데 어떻게 하면 돼요?",
    "깨져서 왔어요 어떡하죠",
    "환불하고 싶은데 어떻게 해야 하나요",
    "화면이 안 나오는데 어떡하면 돼요?",
    "the cup is broken, what can I do?",
    "it arrived defective, what now?",
    "켜지면 바로 꺼져요",
    "쓰면 쓸수록 소리가 커져요",
    "비가 오네요",
  ])("%s supposes none", (text) => expect(supposes(text)).toBe(false));

  it.each([
    "상담원이요",
    "그럼 상담원 연결해주세요",
    "상담원\n연결\nㄱㄱ",
    "직원분 바꿔줘요",
    "agent please",
    "human pls",
  ])("%s is nothing but a wish for a person", (text) => expect(namesPersonOnly(text)).toBe(true));

  it.each([
    "상담원이 어제 된다고 했어요",
    "사람이 직접 만든 건가요?",
    "agent 007 영화 추천해줘",
    "담당자 이름이 뭐예요",
  ])("%s is more than a wish for a person", (text) => expect(namesPersonOnly(text)).toBe(false));

  it.each([
    { text: "두번째거요", count: 3, place: 1 },
    { text: "the first one", count: 3, place: 0 },
    { text: "마지막 거", count: 3, place: 2 },
    { text: "2번", count: 3, place: 1 },
    { text: "다섯 번째", count: 3, place: null },
    { text: "12번 버스 타고 왔는데 아무튼 환불을 받고 싶어서 연락드렸습니다", count: 3, place: null },
  ])("$text of $count is $place", ({ text, count, place }) => {
    expect(ordinalIn(text, count)).toBe(place);
  });

  it.each([
    { text: "배송비는 누가 내요?", topics: ["fee"] },
    { text: "환불 며칠 안에 돼요?", topics: ["days"] },
    { text: "불량이면요?", topics: ["defect"] },
    { text: "환불하면 돈은 언제 들어와요?", topics: ["refund_time"] },
    { text: "who pays for return shipping?", topics: ["fee"] },
    { text: "환불 규정 알려주세요", topics: ["general"] },
  ])("$text asks about $topics", ({ text, topics }) => {
    expect(policyTopics(text)).toEqual(topics);
  });

  it("tells a case supposed from a case reported", () => {
    expect([supposes("불량이면요?"), supposes("불량이에요")]).toEqual([true, false]);
  });

  it("tells a question about a cancellation from a wish for one", () => {
    expect([asksIfCancelled("내 주문 취소됐나요?"), asksIfCancelled("취소해 주세요")]).toEqual([true, false]);
  });

  it("sees that goods are not wanted any more", () => {
    expect([changesMind("don't need it anymore"), changesMind("환불금이 아직 안 왔어요")]).toEqual([
      true,
      false,
    ]);
  });
});

describe("goods sent once more", () => {
  it.each([
    "새걸로 언제 보내주나요?",
    "새 제품은 언제 받을 수 있나요?",
    "다시 보내 주세요",
    "하나 더 보내주세요",
    "맞는 사이즈로 다시 보내줘요",
    "빨리 보내주세요",
    "재발송 부탁드려요",
    "please send it again",
    "can you send me another one?",
    "I'd like a replacement",
  ])("are wanted: %s", (text) => {
    expect(wantsReplacement(text)).toBe(true);
  });

  it.each([
    "사진 다시 보내드릴게요",
    "인증번호 다시 보내주세요",
    "다시 보내지 마세요",
    "제가 다시 보내야 하나요?",
    "언제 보내셨어요?",
    "새 제품 받았어요",
    "다시 알려주세요",
    "can you send me another link?",
  ])("are not: %s", (text) => {
    expect(wantsReplacement(text)).toBe(false);
  });
});
