import { describe, expect, it } from "vitest";
import { NEW_SHOP_TURN_SETTINGS } from "../testing/simulated-chat.ts";
import { indexHelp } from "./search-help.ts";

const helpTexts = [
  {
    id: "password",
    title: "비밀번호 재설정",
    body: "로그인 화면의 비밀번호 찾기에서 이메일로 재설정 링크를 받으실 수 있습니다.",
  },
  {
    id: "login",
    title: "로그인 오류",
    body: "로그인이 되지 않으면 앱을 최신 버전으로 업데이트하고 캐시를 지운 뒤 다시 시도해 주세요.",
  },
  {
    id: "receipt",
    title: "현금영수증 발급",
    body: "현금영수증은 마이페이지의 주문 상세에서 신청하실 수 있습니다.",
  },
  { id: "coupon", title: "쿠폰 사용 방법", body: "쿠폰은 결제 화면에서 한 주문에 한 장만 적용됩니다." },
  {
    id: "island",
    title: "제주·도서산간 배송",
    body: "제주와 도서산간 지역은 추가 배송 기간이 걸릴 수 있습니다.",
  },
  { id: "gift", title: "선물 포장", body: "선물 포장은 장바구니에서 선택하실 수 있습니다." },
  { id: "member", title: "회원 등급 혜택", body: "등급은 매월 1일에 최근 주문 금액으로 정해집니다." },
  { id: "size", title: "사이즈 안내", body: "상품 상세의 사이즈 표를 확인해 주세요." },
];
const search = indexHelp({ ...NEW_SHOP_TURN_SETTINGS, helpTexts });

describe("search over help texts", () => {
  it.each([
    { query: "비밀번호를 잊어버렸어요 어떻게 재설정해요?", id: "help:password" },
    { query: "비번 재설정", id: "help:password" },
    { query: "로그인이 자꾸 안 돼요", id: "help:login" },
    { query: "현금영수증 발급 가능한가요?", id: "help:receipt" },
    { query: "쿠폰은 어떻게 쓰나요", id: "help:coupon" },
    { query: "제주도인데 며칠 더 걸리나요?", id: "help:island" },
    { query: "선물포장 돼요?", id: "help:gift" },
    { query: "회원 등급은 언제 바뀌나요", id: "help:member" },
    { query: "사이즈 추천해 주세요", id: "help:size" },
    { query: "환불은 며칠 이내에 가능한가요", id: "policy:1" },
  ])("finds $id for $query", ({ query, id }) => {
    expect(search(query).map((hit) => hit.id)).toContain(id);
  });

  it.each(["오늘 날씨 어때요?", "딸기 시 써줘", "ㅋㅋㅋ", "?", "are you hiring?", "비트코인 사도 될까요"])(
    "finds nothing for %s",
    (query) => {
      expect(search(query)).toEqual([]);
    },
  );

  const companyPolicy = [
    NEW_SHOP_TURN_SETTINGS.companyPolicy,
    "선물 포장은 무료로 해 드립니다.",
    "매장 영업시간은 평일 10시부터 19시까지이며 주말은 쉽니다.",
    "매장 앞 주차장을 2시간까지 이용하실 수 있습니다.",
    "현금영수증은 주문 상세에서 신청하실 수 있습니다.",
    "세금계산서는 사업자등록증을 보내 주시면 발행해 드립니다.",
    "해외 배송은 하지 않습니다.",
    "5만원 이상 구매하시면 무료배송입니다.",
    "오후 2시 이전 주문은 당일 발송합니다.",
    "구매 금액의 1%를 적립해 드립니다.",
  ].join("\n");
  const searchPolicy = indexHelp({ companyPolicy, helpTexts: [] });

  it.each([
    ["포장돼요?", "포장"],
    ["선물하려고 하는데 예쁘게 포장해 주실 수 있어요?", "포장"],
    ["do you gift wrap?", "포장"],
    ["몇 시까지 해요?", "19시"],
    ["주말에도 열어요?", "19시"],
    ["주차", "2시간"],
    ["차 가지고 가도 주차할 데 있나요?", "2시간"],
    ["소득공제용 영수증 되나요", "현금영수증"],
    ["계산서 발행되나요?", "세금계산서"],
    ["일본으로도 보내주나요? 해외배송 되는지", "해외"],
    ["무료배송은 얼마부터예요?", "5만원"],
    ["몇 시까지 주문해야 오늘 나가요?", "당일"],
    ["포인트 적립되나요?", "1%"],
  ])("finds the line for %s", (query, line) => {
    expect(searchPolicy(query)[0]?.text).toContain(line);
  });

  it.each(["각인 되나요?", "재고 있어요?", "쿠폰 있어요?", "방수 되나요?", "할부 되나요?", "딸기 시 써줘"])(
    "finds no line for %s",
    (query) => expect(searchPolicy(query)).toEqual([]),
  );

  it.each(["포장돼요?", "선물포장 가능한가요?", "주문할 때 포장도 되는지 궁금해요"])(
    "a single line beside the usual ones is enough for %s",
    (query) => {
      const small = `${NEW_SHOP_TURN_SETTINGS.companyPolicy}\n선물 포장은 무료로 해 드립니다.`;
      expect(indexHelp({ companyPolicy: small, helpTexts: [] })(query)[0]?.text).toContain("포장");
    },
  );

  it("gives at most three hits of at most 400 characters", () => {
    const long = indexHelp({
      companyPolicy: "",
      helpTexts: helpTexts.map((text) => ({ ...text, body: `배송 안내 ${text.body.repeat(20)}` })),
    });
    const hits = long("배송 안내");
    expect(hits.length).toBeLessThanOrEqual(3);
    expect(Math.max(...hits.map(({ text }) => text.length), 0)).toBeLessThanOrEqual(400);
  });
});
