import { describe, expect, it } from "vitest";
import { classify } from "../backend/src/ai/domain/understanding/classify.ts";
import { opinionOf, secondOpinion } from "../backend/src/ai/domain/understanding/intent-model.ts";
import { INTENT_WEIGHTS } from "../backend/src/ai/domain/understanding/intent-weights.ts";
import { readData, type Utterance } from "./data.ts";
import {
  classOf,
  FIRST_MESSAGE,
  heldOut,
  rowsOf,
  trainIntents,
  trainingUtterances,
} from "./intent-training.ts";
import { hashOf, packed } from "./linear-training.ts";

const utterances = trainingUtterances();

/** Not one of them is in the training data. */
const OFF_TOPIC = [
  "오늘 날씨 진짜 좋네요",
  "점심 뭐 먹을까 고민돼요",
  "강아지 이름 좀 지어줘",
  "넌 언제 태어났니",
  "주말에 비 온대요?",
  "심심한데 노래 하나 불러줘",
  "대통령 선거가 언제야",
  "김치찌개 맛있게 끓이는 법 알려줘",
  "파이썬으로 정렬 코드 짜줘",
  "영어로 번역해줘 나는 학생입니다",
  "요즘 재밌는 드라마 추천해줘",
  "오늘 회사에서 혼났어 우울하다",
  "고양이가 자꾸 새벽에 깨워요",
  "다이어트 중인데 야식이 너무 땡겨",
  "손흥민 어제 골 넣었어?",
  "비트코인 지금 사도 될까",
  "로또 번호 하나만 찍어줘",
  "감기 걸린 것 같은데 무슨 약 먹어야 해",
  "여자친구랑 싸웠는데 어떡하지",
  "수학 문제 좀 풀어줄래 3x+2=11",
  "제일 높은 산이 뭐예요",
  "크리스마스에 뭐 할 거예요?",
  "너는 어디 살아",
  "농담 하나 해봐 웃긴 걸로",
  "아 졸려 죽겠다 진짜",
  "벚꽃 언제쯤 피려나",
  "오늘따라 커피가 쓰네",
  "이 노래 제목이 뭐였더라",
  "군대 간 아들이 보고 싶네요",
  "사장님이 잘생기셨나요",
  "혈액형이 뭐예요?",
  "너 사람 아니지 솔직히 말해봐",
  "월세 계약할 때 뭐 봐야 돼?",
  "지하철 막차 몇 시까지 있나요",
  "생일 축하 문구 하나 써줘",
  "새해 복 많이 받으세요",
  "운동을 시작해볼까 하는데 뭐가 좋을까",
  "ㅋㅋㅋㅋㅋ 진짜 웃기다 너",
  "엄마한테 뭐라고 말하지",
  "할머니 무릎이 아프시대요 걱정이네",
  "면접 보러 가는데 너무 떨려요",
  "헐 대박 그런 일이 있었구나",
  "그냥 지나가다 들어와 봤어요",
  "아무 말 대잔치 한번 해보자",
  "오늘 하루도 힘내세요",
  "음 생각 좀 해볼게요",
  "혹시 지금 바쁘세요?",
];

describe("the second opinion on intents", () => {
  it("was trained on the data as it is (else: npm run train:intents)", () => {
    expect(INTENT_WEIGHTS.trainedOn).toBe(hashOf(rowsOf(utterances)));
  });

  it("is what training yields", () => {
    const model = trainIntents(utterances);
    expect(model.bias).toEqual(INTENT_WEIGHTS.bias);
    expect(packed(model) === INTENT_WEIGHTS.packed).toBe(true);
  });

  it("was never trained on the given data", () => {
    const given = new Set(readData<Utterance>("utterances.ko")?.items.map(({ text }) => text));
    expect(utterances.filter(({ text }) => given.has(text))).toEqual([]);
  });

  it("is asked about talk it was never trained on", () => {
    const seen = new Set(utterances.map(({ text }) => text));
    expect(OFF_TOPIC.filter((text) => seen.has(text))).toEqual([]);
  });

  it("is right about two thirds of what it has not seen, and rarely names a topic where there is none", () => {
    const [first] = heldOut(utterances, 5);
    const judged = (first?.unseen ?? []).map(({ text, intent }) => ({
      wanted: classOf(intent),
      got: first === undefined ? null : opinionOf(first.model, text),
    }));
    const right = judged.filter(({ wanted, got }) => got?.intent === wanted);
    const talk = judged.filter(({ wanted }) => wanted === "none");
    const named = talk.filter(({ got }) => got !== null && got.intent !== "none" && got.probability >= 0.5);
    expect(right.length / judged.length).toBeGreaterThan(0.65);
    expect(named.length / talk.length).toBeLessThan(0.06);
  });

  it.each(OFF_TOPIC)("finds no topic in: %s", (text) => {
    const found = classify(text, FIRST_MESSAGE);
    expect(found.hasTopic ? found.intent : "other").toBe("other");
  });

  it("has none about other languages and a few letters", () => {
    for (const text of ["the zip broke off", "안돼요", "", "\u{1f62d}"]) {
      expect(secondOpinion(text).intent).toBe("none");
    }
  });

  it("takes no time to speak of", () => {
    const start = performance.now();
    for (const { text } of utterances) secondOpinion(text);
    // measured 0.1 ms; the rest is for busy machines
    expect((performance.now() - start) / utterances.length).toBeLessThan(0.5);
  });
});
