import { describe, expect, it } from "vitest";
import { DEMO_HELP_TEXTS } from "../app/seed-demo-cast.ts";
import { NEW_SHOP_TURN_SETTINGS } from "../testing/simulated-chat.ts";
import { indexHelp } from "./search-help.ts";

/** The texts of the demo's shop, and three that shops often have beside them. */
const HELP_TEXTS = [
  ...DEMO_HELP_TEXTS,
  { title: "선물 포장", body: "선물 포장은 2,500원에 해 드립니다. 주문하실 때 요청란에 적어 주세요." },
  { title: "영업시간", body: "상담은 평일 10시부터 18시까지 합니다. 토요일과 일요일은 쉽니다." },
  { title: "Washing", body: "Wash our aprons at 30 degrees. Do not tumble dry them." },
].map(({ title, body }) => ({ id: title, title, body }));
const search = indexHelp({ ...NEW_SHOP_TURN_SETTINGS, helpTexts: HELP_TEXTS });

describe("a help text answers what it speaks of", () => {
  it.each([
    ["비밀번호를 까먹었어요", "비밀번호를 잊었을 때"],
    ["비번 어떻게 찾아요", "비밀번호를 잊었을 때"],
    ["재설정 메일이 안 와요", "비밀번호를 잊었을 때"],
    ["I forgot my password", "비밀번호를 잊었을 때"],
    ["재설정 링크는 몇 분이나 써요?", "비밀번호를 잊었을 때"],
    ["배송 기간이 어떻게 돼요?", "배송 기간"],
    ["주문하면 며칠만에 와요?", "배송 기간"],
    ["제주도 얼마나 걸려요?", "배송 기간"],
    ["당일 출고 되나요", "배송 기간"],
    ["how long does delivery take?", "배송 기간"],
    ["배송비 얼마예요?", "배송비"],
    ["얼마 이상 사면 무료배송이에요?", "배송비"],
    ["제주도 배송비는요?", "배송비"],
    ["is there free shipping?", "배송비"],
    ["배송지 변경하고 싶은데요", "배송지를 바꾸고 싶을 때"],
    ["배송지는 언제까지 바꿀 수 있어요?", "배송지를 바꾸고 싶을 때"],
    ["카카오페이 되나요?", "결제 수단"],
    ["카드 할부 가능해요?", "결제 수단"],
    ["계좌이체로 내도 되나요", "결제 수단"],
    ["what payment methods do you take?", "결제 수단"],
    ["현금영수증 발급해 주세요", "영수증과 현금영수증"],
    ["영수증은 어디서 봐요?", "영수증과 현금영수증"],
    ["can I get a cash receipt?", "영수증과 현금영수증"],
    ["앱이 느려요", "앱이 열리지 않거나 느릴 때"],
    ["앱이 자꾸 안 열려요", "앱이 열리지 않거나 느릴 때"],
    ["앱 안 열려요", "앱이 열리지 않거나 느릴 때"],
    ["비밀번호 변경하고 싶어요", "비밀번호를 잊었을 때"],
    ["회원 탈퇴하려면 어떻게 해요?", "회원 탈퇴"],
    ["탈퇴는 어디서 해요", "회원 탈퇴"],
    ["how do I delete my account?", "회원 탈퇴"],
    ["선물 포장비 얼마예요", "선물 포장"],
    ["포장비는요?", "선물 포장"],
    ["선물포장 돼요?", "선물 포장"],
    ["do you do gift wrapping?", "선물 포장"],
    ["토요일에도 상담하나요?", "영업시간"],
    ["what are your opening hours?", "영업시간"],
    ["can I tumble dry the apron?", "Washing"],
    ["how do I wash it?", "Washing"],
  ])("%s: %s", (question, title) => {
    expect(search(question)[0]?.id).toBe(`help:${title}`);
  });
});

describe("and nothing else", () => {
  it.each([
    "그럼 물건은 어디로 보내요?",
    "말도 안돼 왜 안되는데",
    "보증기간 있어요?",
    "포인트 유효기간은요?",
    "회원 등급 기준이 뭐예요?",
    "회원 가입은 어떻게 해요?",
    "회원 혜택 알려주세요",
    "몇 살부터 써요?",
    "담당자: 승인했어요. 전달해 주세요",
    "오류코드 3000 나와요",
    "오류 500 이라고 떠요",
    "크롬이고 오류코드 3000 나와요",
    "2500",
    "30분 지났어요",
    "결제창에서 에러나요",
    "쿠폰 유효기간이 언제까지예요?",
    "쿠폰 있어요?",
    "재고 언제 들어와요?",
    "사은품 주나요?",
    "이거 방수 되나요?",
    "각인 되나요?",
    "선물에 각인해 주실 수 있어요?",
    "세탁기 돌려도 되나요?",
    "교환권은 어디서 써요?",
    "추천인 코드가 뭐예요?",
    "친구 초대하면 뭐 줘요?",
    "어린이용도 있나요?",
    "매장은 어디에 있어요?",
    "주차 되나요?",
    "알림은 어떻게 꺼요?",
    "앱 알림은 어떻게 꺼요?",
    "이메일 변경하고 싶어요",
    "기사님이 불친절했어요",
    "택배사가 어디예요?",
    "왜 이렇게 오래 걸려요 답변이",
    "수리 얼마나 걸려요?",
    "그런 법이 어딨어요",
    "오늘 날씨 어때요?",
    "이름이 뭐예요?",
    "색상 뭐 있어요?",
    "사이즈 몇까지 나와요?",
    "how long is the warranty?",
    "can you speak english?",
    "do you have it in red?",
    "do you have a student discount?",
    "is it dishwasher safe?",
    "when is the next sale?",
    "are you hiring?",
  ])("%s", (question) => {
    const hits = search(question).filter(({ id }) => id.startsWith("help:"));
    expect(hits.map(({ id }) => id)).toEqual([]);
  });
});
