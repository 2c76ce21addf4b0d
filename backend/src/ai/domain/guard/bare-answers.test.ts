import { describe } from "vitest";
import { holds, passes } from "../../../testing/guard-expectations.ts";
import { note, preparing, type Situation } from "./guard-fixture.ts";

/** Short answers to what goods are, have, can or are like: held unless a text of the shop, a note or the product's name says so. */

const asks = (text: string, situation: Situation = {}): Situation => ({
  intent: "other",
  isFreeText: true,
  ...situation,
  customerTexts: [text],
});

describe("short answers about goods without a source", () => {
  holds(asks("이거 정품 맞아요?"), [
    "정품 맞아요.",
    "네, 맞아요.",
    "100% 정품입니다.",
    "진짜예요.",
    "가품 아니에요.",
    "당연하죠, 정품이죠.",
    "네! 정품이에요. 더 궁금하신 점 있으신가요?",
  ]);
  holds(asks("새 제품 맞나요?"), [
    "새 제품이 맞습니다.",
    "중고 아니에요.",
    "네, 새거예요.",
    "미개봉 새 상품입니다.",
  ]);
  holds(asks("이거 진짜예요?"), ["진짜예요.", "네, 진짜입니다!"]);
  holds(asks("충전재가 오리털인가요?"), ["오리털 맞습니다.", "네, 오리털이에요.", "아니요, 솜이에요."]);
  holds(asks("설명서 들어 있나요?"), [
    "네, 상자 안에 있어요.",
    "네, 들어 있습니다.",
    "있어요!",
    "아니요, 없어요.",
    "당연히 동봉됩니다.",
  ]);
  holds(asks("쓰다 보면 소리가 조용해지나요?"), ["네, 조용해집니다.", "조용해져요.", "금방 괜찮아져요."]);
  holds(asks("무선충전 되나요?"), [
    "됩니다!",
    "네, 돼요.",
    "가능해요.",
    "그럼요!",
    "아니요, 안 됩니다.",
    "네네 됩니당",
  ]);
  holds(asks("가방 안에 노트북 들어가나요?"), [
    "넉넉합니다.",
    "네, 들어가요.",
    "충분해요!",
    "쏙 들어갑니다.",
  ]);
  holds(asks("많이 무거운가요?"), ["가벼워요.", "아니요, 가볍습니다.", "전혀요, 한 손으로 들려요."]);
  holds(asks("물에 젖어도 괜찮죠?"), ["네, 끄떡없어요.", "괜찮습니다.", "걱정 마세요!"]);
  holds(asks("Can I swim with it?", { language: "en" }), [
    "Yes, it survives a swim.",
    "Absolutely, it does.",
    "No, it doesn't.",
  ]);
  holds(asks("Is it genuine?"), ["Yes, it is the real deal.", "It's authentic.", "100% genuine.", "Yes."]);
  holds(asks("Does it fit a 15 inch laptop?"), ["It fits.", "Yes, easily.", "It does!", "Comfortably, yes."]);
  holds(asks("Is it loud?"), ["No, it's whisper quiet.", "Not at all.", "It is very quiet."]);
  holds(asks("Does it come with a charger?"), [
    "Yes, it's in the box.",
    "It does.",
    "The charger is included.",
  ]);

  holds(asks("강아지가 먹어도 돼요?"), ["네, 괜찮아요.", "먹어도 됩니다."]);
  holds(asks("이거 아기가 써도 되나요"), ["네 써도 돼요.", "안전!"]);
  holds(asks("세탁기 돌려도 되나요"), ["돌리셔도 돼요.", "문제없습니다.", "네네"]);
  holds(asks("색이 사진이랑 똑같나요?"), ["똑같아요.", "네, 거의 같아요."]);
  holds(asks("유통기한 넉넉한가요"), ["네, 넉넉해요."]);
  holds(asks("냄새 심한가요?"), ["전혀 안 나요.", "거의 없어요."]);
  holds(asks("Does it need batteries?"), ["No, it doesn't.", "Nope.", "Two are in the box."]);
  holds(asks("Can I wash it in the machine?"), ["Yes, you can.", "Sure, no problem."]);
  passes(asks("이거 정품 맞아요?"), [
    "정품인지는 제가 알 수 없어요.",
    "네, 그 부분은 담당자가 확인해 드려요.",
    "정품 여부는 제가 가진 정보에 없어요. 담당자에게 물어봐 드릴까요?",
    "어떤 상품을 말씀하시는 건가요?",
  ]);
  passes(asks("무선충전 되나요?"), [
    "무선충전이 되는지는 제가 가진 정보에 없어요.",
    "그 기능은 제가 확인할 수 없어요. 담당자에게 연결해 드릴까요?",
    "충전 방식은 상품 페이지에서 확인해 주세요.",
  ]);
  passes(asks("무선충전 되나요?", { helpTexts: ["무선충전을 지원하는 제품입니다."] }), [
    "네, 됩니다!",
    "네, 무선충전을 지원해요.",
  ]);
  passes(asks("설명서 들어 있나요?", { helpTexts: ["상자에는 설명서와 케이블이 들어 있습니다."] }), [
    "네, 들어 있어요.",
  ]);
  passes({ ...asks("이거 정품 맞아요?"), ...note("정품이라고 안내", "info") }, ["네, 정품이에요."]);
  passes(asks("주문번호 ORD-2026-0123 맞나요?"), ["네, 맞아요.", "네, 맞습니다."]);
  passes(asks("제가 주문한 게 무선 이어폰 맞죠?"), ["네, 맞아요.", "네, 무선 이어폰이에요."]);
  passes(asks("무선 이어폰이죠?"), ["네, 맞습니다.", "네, 무선 이어폰입니다."]);
  passes(asks("아직 준비 중인 거죠?", preparing), ["네, 맞아요.", "네, 준비 중이에요."]);
  passes(asks("AI이신가요?"), ["네, 맞습니다.", "네, 저는 AI예요."]);
  passes(asks("지금 상담 되나요?"), ["네, 말씀해 주세요.", "네, 가능해요."]);
  passes(asks("사진 올려도 되나요?"), ["네, 올려 주세요.", "네, 됩니다."]);
  passes(asks("영어로 물어봐도 되나요?"), ["네, 됩니다.", "물론이죠!"]);
  // What only looks like a question, talk, and what is asked of the chat itself.
  passes(asks("없음"), ["네, 알겠습니다!", "네, 더 필요하신 것이 있으신가요?"]);
  passes(asks("진짜요?"), ["네, 정말이에요.", "네, 맞습니다."]);
  passes(asks("여기 쇼핑몰 맞죠?"), ["네, 맞아요."]);
  passes(asks("이해하셨죠?"), ["네, 이해했습니다."]);
  passes(asks("듣고 계신가요?"), ["네, 듣고 있어요."]);
  passes(asks("그럼 그냥 있으면 되나요?"), ["네, 그대로 계시면 됩니다."]);
  passes(asks("반말해도 돼요?"), ["네, 편하게 말씀하세요."]);
  passes(asks("is this the support chat?"), ["Yes, it is."]);
  passes(asks("is that all?"), ["Yes, that's all."]);
  passes(asks("계세요?"), ["네, 말씀하세요.", "네, 안녕하세요! 무엇을 도와드릴까요?"]);
  passes(asks("고장난 것 같은데 껐다 켜면 되나요?"), ["네, 껐다 켜 보시겠어요?"]);
  passes(asks("Is it waterproof?"), [
    "I don't have that information.",
    "I can't tell whether it is.",
    "Good question! A colleague would need to check.",
  ]);
  passes(asks("Is anyone there?"), ["Yes, I'm here!", "Yes, how can I help?"]);
  passes(asks("Is my order shipped?", { ordersSeen: [] }), ["Which order do you mean?"]);
  passes(asks("Does it come with a charger?", { helpTexts: ["A charger is included with every lamp."] }), [
    "Yes, a charger is included.",
    "Yes, it does.",
  ]);
});

describe("what is no question about goods", () => {
  passes(asks("텀블러 배터리가 뜨거워요 연기나요"), [
    "사용을 바로 멈추시고 안전한 곳에 두세요. 담당자에게 전달하겠습니다.",
    "다치신 곳은 없으신지 걱정됩니다.",
  ]);
});
