/** What a reply adds to an agent's note is held, and what tells the note passes (BC-06, BC-16, `ai.md` 2.10). */
import { describe } from "vitest";
import { holds, passes } from "../../../testing/guard-expectations.ts";
import {
  EARBUDS,
  ELIGIBLE,
  eligible,
  FAULTY,
  judged,
  LAMP,
  note,
  refused,
  type Situation,
} from "./guard-fixture.ts";

const A = "ORD-2026-0123";
const HAT = { ...EARBUDS, productName: "털모자" };
const SOCKS = { ...LAMP, productName: "겨울 양말", shippingStatus: "delivered" as const };
const two = { ordersSeen: [HAT, SOCKS] };
const preparing = { ordersSeen: [{ ...EARBUDS, shippingStatus: "preparing" as const, deliveredOn: null }] };
const shipped = { ordersSeen: [{ ...EARBUDS, shippingStatus: "shipped" as const, deliveredOn: null }] };
const faultExchange: Situation = { verdict: judged(FAULTY, "exchange"), intent: "exchange" };
const cancelVerdict: Situation = {
  verdict: judged({ ...ELIGIBLE, reasons: ["not_shipped"], shippingFee: null, remedy: "cancel" }, "cancel"),
  intent: "cancel",
};

const refundA_a: Situation = {
  ...two,
  ...note("승인합니다. 환불 진행해 주세요", "approve", A),
  ...eligible,
  customerTexts: ["털모자 생각보다 커서 환불하고 싶어요", "네 받았어요"],
};
const returnA_a: Situation = {
  ...note("반품 승인", "approve", A),
  ...eligible,
  customerTexts: ["이어폰 반품할게요. 그냥 마음이 바뀌었어요"],
};
const returnFee_a: Situation = {
  ...note("반품 승인, 왕복 배송비 6천원은 고객 부담", "approve", A),
  ...eligible,
  customerTexts: ["이어폰 반품할게요. 그냥 마음이 바뀌었어요"],
};
const fullNote_a: Situation = {
  ...note("전액 환불 승인", "approve", A),
  ...eligible,
  customerTexts: ["이어폰 환불해 주세요"],
};
const partNote_a: Situation = {
  ...note("15,000원 부분 환불 승인", "approve", A),
  ...eligible,
  customerTexts: ["이어폰 환불해 주세요"],
};
const exEn_a: Situation = {
  ...note("교환 승인", "approve", A),
  ...faultExchange,
  customerTexts: ["The left earbud is dead. Could I get an exchange?"],
};
const cancelEn_a: Situation = {
  ...preparing,
  ...note("ok to cancel", "approve", A),
  ...cancelVerdict,
  customerTexts: ["Please cancel my order"],
};
const info1_a: Situation = {
  ...note("품절 상품은 다음 주 화요일 입고", "info"),
  intent: "other",
  customerTexts: ["이어폰 언제 다시 살 수 있어요? 그리고 제 환불은요?"],
};
const info2_a: Situation = {
  ...note("선물 포장은 2,500원 추가하면 가능", null),
  intent: "other",
  customerTexts: ["선물 포장 되나요?"],
};
const info3_a: Situation = {
  ...note("12월 5일 오후에 기사님이 수거하러 감", "info", A),
  intent: "refund_status",
  customerTexts: ["반품 수거는 언제 와요?"],
};
const info4_a: Situation = {
  ...shipped,
  ...note("제조사 사정으로 입고 지연. 12월 10일 발송", null),
  intent: "order_status",
  customerTexts: ["제 주문 언제 와요?"],
};
const d1_a: Situation = {
  ...shipped,
  ...note("제조사 확인 때문에 3~5영업일 지연", "delay", A),
  intent: "order_status",
  customerTexts: ["주문한 이어폰 언제 와요?"],
};
const d2_a: Situation = {
  ...preparing,
  ...note("출고가 12월 7일로 밀림", "delay", A),
  intent: "order_status",
  customerTexts: ["언제 출고돼요?"],
};
const d3_a: Situation = {
  ...note("환불 확인 이틀 더 필요", "delay", A),
  ...eligible,
  customerTexts: ["환불 어떻게 되고 있어요?"],
};
const d4_a: Situation = {
  ...shipped,
  ...note("하루 늦어요", "delay", A),
  intent: "order_status",
  customerTexts: ["택배 언제 오나요"],
};
const deny1_a: Situation = {
  ...note("교환 불가. 개봉 후 사용한 제품", "deny", A),
  ...faultExchange,
  verdict: judged(ELIGIBLE, "exchange"),
  customerTexts: ["이어폰 색상 교환해 주세요"],
};
const deny2_a: Situation = {
  ...note("환불 반려. 이 손님 블랙리스트라 마진 생각하면 손해", "deny", A),
  ...eligible,
  customerTexts: ["환불해 주세요"],
};
const deny3_a: Situation = {
  ...note("Refund declined: return window passed", "deny", A),
  verdict: null,
  intent: "refund",
  customerTexts: ["Can I get a refund for my earbuds?"],
};
const ap_b: Situation = {
  ...two,
  ...note("모자 환불 승인해 드려요", "approve", A),
  ...eligible,
  customerTexts: ["모자가 생각했던 색이 아니라서 환불하고 싶어요", "배송은 받았습니다"],
};
const apEn_b: Situation = {
  ...note("Approved: refund", "approve", A),
  ...eligible,
  customerTexts: ["Hi, I'd like to return my earbuds for a refund. Just don't need them anymore."],
};
const exAp_b: Situation = {
  ...note("교환 승인함. 불량 인정", "approve", A),
  ...faultExchange,
  customerTexts: ["이어폰에서 소음이 심해요. 바꿔 주세요"],
};
const inf_b: Situation = {
  ...note("회색은 12월 9일에 재입고됩니다", "info"),
  intent: "other",
  customerTexts: ["회색 재입고되나요?"],
};
const un_b: Situation = {
  ...shipped,
  ...note("눈이 많이 와서 배송이 이틀 정도 늦어짐", null),
  intent: "order_status",
  customerTexts: ["택배가 왜 안 와요?"],
};
const un2_b: Situation = {
  ...note("교환 배송비는 5천원", null),
  intent: "policy",
  customerTexts: ["사이즈 교환하면 배송비가 얼마예요?"],
};
const de_b: Situation = {
  ...preparing,
  ...note("원단 수급 문제로 출고 5일 지연", "delay", A),
  intent: "order_status",
  customerTexts: ["아직도 준비 중이네요. 언제 보내요?"],
};
const de2_b: Situation = {
  ...shipped,
  ...note("12월 4일 도착 예상", "delay", A),
  intent: "order_status",
  customerTexts: ["When will it come?"],
};
const de3_b: Situation = {
  ...note("반품 검수 하루 더", "delay", A),
  ...eligible,
  customerTexts: ["반품 환불 언제 되나요"],
};
const dn_b: Situation = {
  ...note("취소 불가. 이미 출고됨", "deny", A),
  ...shipped,
  verdict: null,
  intent: "cancel",
  customerTexts: ["주문 취소해 주세요"],
};
const dn2_b: Situation = {
  ...note("환불 거절. 구매 후 40일 지남", "deny", A),
  ...refused,
  customerTexts: ["환불해 주세요"],
};
const dn3_b: Situation = {
  ...note("교환 거절, 단골이라 봐주고 싶지만 팀장님이 반대", "deny", A),
  verdict: judged(ELIGIBLE, "exchange"),
  intent: "exchange",
  customerTexts: ["다른 색으로 교환해 주세요"],
};
const g1_c: Situation = {
  ...note("환불 승인 (배송비 차감 없이 전액)", "approve", A),
  ...eligible,
  customerTexts: ["이어폰 환불해 주세요. 필요 없어졌어요"],
};
const g2_c: Situation = {
  ...note("반품 승인. 상품은 수거 신청해 두었고 월요일에 기사님 방문", "approve", A),
  ...eligible,
  customerTexts: ["반품하고 싶어요"],
};
const g3_c: Situation = {
  ...preparing,
  ...note("주문 취소 처리 완료함", "approve", A),
  ...cancelVerdict,
  customerTexts: ["주문 취소요"],
};
const g4_c: Situation = {
  ...note("교환 승인. 새 상품은 12월 2일 발송 예정", "approve", A),
  ...faultExchange,
  customerTexts: ["충전이 안 돼요. 교환해 주세요"],
};
const g5_c: Situation = {
  ...note("환불 승인 및 사과 쿠폰 3,000원 지급", "approve", A),
  ...eligible,
  customerTexts: ["환불해 주세요"],
};
const i1_c: Situation = {
  ...note("블랙 색상은 단종되어 재입고 계획 없음", "info"),
  intent: "other",
  customerTexts: ["블랙 재입고 되나요?"],
};
const i2_c: Situation = {
  ...note("도서산간은 배송비 4,000원 추가", null),
  intent: "policy",
  customerTexts: ["제주도 배송비는요?"],
};
const i3_c: Situation = {
  ...note("담당자가 오늘 오후 3시에 전화드릴 예정", "info"),
  intent: "human",
  customerTexts: ["통화하고 싶어요"],
};
const i4_c: Situation = {
  ...shipped,
  ...note("주소가 불명확해서 택배사에서 보관 중. 고객님 상세주소 확인 필요", null),
  intent: "order_status",
  customerTexts: ["배송이 멈춰 있어요"],
};
const c1_c: Situation = {
  ...shipped,
  ...note("택배사 파업으로 2~3일 늦어질 듯", "delay", A),
  intent: "order_status",
  customerTexts: ["배송 왜 이렇게 늦어요"],
};
const c2_c: Situation = {
  ...preparing,
  ...note("입고가 늦어서 다음 주 수요일에 발송", "delay", A),
  intent: "order_status",
  customerTexts: ["언제 발송돼요?"],
};
const c3_c: Situation = {
  ...note("환불 심사 지연 중, 11월 30일까지 답변", "delay", A),
  ...eligible,
  customerTexts: ["환불 심사 결과 나왔나요?"],
};
const e1_c: Situation = {
  ...note("환불 거절: 맞춤 제작 상품", "deny", A),
  ...eligible,
  customerTexts: ["환불해 주세요"],
};
const e2_c: Situation = {
  ...note("반품 불가. 택 제거하고 세탁까지 함", "deny", A),
  ...eligible,
  customerTexts: ["옷 반품하고 싶어요"],
};
const e3_c: Situation = {
  ...preparing,
  ...note("주소 변경 불가, 이미 송장 출력", "deny", A),
  verdict: judged(
    { ...ELIGIBLE, reasons: ["not_shipped"], shippingFee: null, remedy: "address_change" },
    "address_change",
  ),
  intent: "address_change",
  customerTexts: ["주소 바꿔 주세요"],
};
const s1_d: Situation = {
  ...two,
  ...note("환불 승인", "approve", A),
  intent: "policy",
  verdict: null,
  customerTexts: ["환불 기간이 어떻게 되나요?"],
};
const s2_d: Situation = {
  ...two,
  ...note("환불 승인", null, A),
  intent: "order_status",
  verdict: null,
  customerTexts: ["양말은 어디쯤이에요?"],
};
const s3_d: Situation = {
  ...shipped,
  ...note("12월 3일 도착 예상", "delay", A),
  intent: "refund",
  verdict: judged({ ...ELIGIBLE, reasons: ["within_window", "in_transit"] }),
  customerTexts: ["늦으면 그냥 환불할래요"],
};
const s4_d: Situation = {
  ...note("재입고는 12월 3일 예정", "info"),
  intent: "login",
  customerTexts: ["앱 로그인이 안 돼요"],
};
const s5_d: Situation = {
  ...shipped,
  ...note("환불 거절. 사용 흔적", "deny", A),
  verdict: null,
  intent: "cancel",
  customerTexts: ["그럼 취소는요?"],
};
const a1_d: Situation = {
  ...note("이어폰 환불 OK", "approve", A),
  ...eligible,
  customerTexts: ["이어폰 환불 부탁드려요"],
};
const a2_d: Situation = {
  ...note("refund ok'd by Minji", "approve", A),
  ...eligible,
  customerTexts: ["Could you refund my order?"],
};
const b1_d: Situation = {
  ...note("10만원 이상 구매 시 사은품 증정", null),
  intent: "policy",
  customerTexts: ["사은품 있나요?"],
};
const b2_d: Situation = {
  ...shipped,
  ...note("송장 오류로 재발송함. 12월 1일 도착 예정", "info", A),
  intent: "order_status",
  customerTexts: ["배송 조회가 안 돼요"],
};
const c1_d: Situation = {
  ...note("답변 이틀 지연", "delay", A),
  ...eligible,
  customerTexts: ["환불 답변 언제 주세요?"],
};
const e1_d: Situation = {
  ...note("refund denied - item opened", "deny", A),
  ...eligible,
  customerTexts: ["I want my money back"],
};

const CASES: readonly { situation: Situation; held: readonly string[]; passed: readonly string[] }[] = [
  {
    situation: refundA_a,
    held: [
      "네, 승인되었습니다. 지불하신 돈은 전부 돌려드립니다.",
      "환불이 승인됐어요. 29,000원 모두 결제 수단으로 되돌아갑니다.",
      "환불 승인되었습니다. 모자는 그냥 갖고 계셔도 괜찮아요.",
      "환불이 승인되었고 택배비 걱정은 안 하셔도 됩니다.",
      "털모자 환불이 승인되었어요. 양말도 원하시면 함께 처리됩니다.",
      "승인됐습니다! 며칠 내로 통장에 찍힐 거예요.",
      "요청하신 환불은 이미 처리가 끝났습니다. 확인해 보세요.",
      "환불이 승인되었으며, 불편을 드린 만큼 5% 할인 코드도 발송해 드립니다.",
      "환불이 승인되었습니다. 사이즈 표기가 잘못되어 있었던 점 사과드려요.",
      "환불 승인이 완료되어 오늘 중으로 카드 승인이 취소됩니다.",
      "네, 환불이 승인되었습니다. 저희 검수팀 실수로 크게 나간 제품이었어요.",
      "환불이 승인되었어요. 반품 접수는 저희가 대신 해 두었습니다.",
      "고객님께서 요청하신 모든 주문의 환불이 승인되었습니다.",
      "환불 승인 안내드립니다. 수수료 2천원을 제하고 입금해 드려요.",
    ],
    passed: [
      "네, 요청하신 털모자 환불이 승인되었습니다. 다른 문의가 있으시면 말씀해 주세요.",
      "털모자가 생각보다 크셨군요. 환불 요청이 승인되었습니다.",
      "기다려 주셔서 감사합니다! 환불이 승인되어 진행될 예정입니다.",
      "담당자 확인 결과 환불이 승인되었습니다. 추가로 도와드릴 내용이 있으실까요?",
      "환불이 승인되었습니다. 정확한 환불 시점은 아직 안내받지 못해 말씀드리기 어려운 점 양해 부탁드려요.",
      "고객님, 털모자 주문 건 환불 승인 소식을 전해 드려요.",
      "환불 요청이 승인되었습니다. 이용해 주셔서 감사합니다.",
      "환불이 승인되었어요. 금액이 얼마인지는 제가 확인할 수 없어 담당자에게 확인이 필요합니다.",
    ],
  },
  {
    situation: returnA_a,
    held: [
      "반품이 승인되었습니다. 기사님이 댁으로 찾아가실 거예요.",
      "반품이 승인되었습니다. 물건은 처분하셔도 무방합니다.",
      "반품이 승인되었습니다. 왕복 배송비 6,000원이 차감됩니다.",
      "반품이 승인되었고, 다음 구매 때 쓸 수 있는 포인트를 넣어 드렸어요.",
    ],
    passed: [
      "이어폰 반품이 승인되었습니다.",
      "반품 요청이 승인되었습니다. 단순 변심 반품은 배송비가 고객님 부담인 점 참고해 주세요.",
      "반품이 승인되었습니다. 보내실 주소나 절차가 궁금하시면 말씀해 주세요.",
    ],
  },
  {
    situation: returnFee_a,
    held: [
      "반품이 승인되었습니다. 배송비는 저희가 낼게요.",
      "반품이 승인되었고 6천원은 쿠폰으로 돌려드려요.",
      "반품이 승인되었습니다. 6천원을 뺀 23,000원이 환불됩니다.",
    ],
    passed: [
      "반품이 승인되었습니다. 왕복 배송비 6,000원은 고객님께서 부담해 주셔야 합니다.",
      "이어폰 반품이 승인되었으며, 왕복 배송비 6천원은 고객님 부담입니다.",
      "반품 요청이 승인되었어요. 다만 왕복 배송비 6,000원은 고객님 부담인 점 양해 부탁드립니다.",
    ],
  },
  {
    situation: fullNote_a,
    held: ["전액 환불이 승인되었고 내일이면 입금돼요.", "전액 환불이 완료되었습니다."],
    passed: [
      "이어폰 주문의 전액 환불이 승인되었습니다.",
      "결제하신 29,000원 전액 환불이 승인되었습니다.",
      "A full refund has been approved for your order.",
    ],
  },
  {
    situation: partNote_a,
    held: [
      "29,000원 환불이 승인되었습니다.",
      "전액 환불이 승인되었습니다.",
      "20,000원 부분 환불이 승인되었습니다.",
    ],
    passed: ["15,000원 부분 환불이 승인되었습니다.", "요청하신 건은 15,000원 부분 환불로 승인되었어요."],
  },
  {
    situation: exEn_a,
    held: [
      "Your exchange has been approved and the new pair ships today.",
      "Your exchange was approved. You can toss the faulty pair.",
      "Your exchange has been approved. We'll also throw in a free case.",
      "Your exchange has been approved. If you'd rather have your money back, that's fine too.",
      "Your exchange has been approved. If you prefer a refund instead, that works as well.",
      "Your exchange has been approved. If you change your mind, a refund is no problem.",
      "Your exchange is approved. The defect came from a bad production batch.",
      "Your exchange has been approved and the replacement is already on its way.",
      "Your exchange has been approved; a driver will come by to pick up the old one.",
    ],
    passed: [
      "Your exchange has been approved. I'm sorry about the faulty earbud.",

      "I'm sorry the left earbud stopped working. Your exchange request has been approved.",
      "Your exchange has been approved. I don't have a shipping date for the replacement yet.",
      "Your exchange has been approved. If you'd rather have a refund, let me know and I'll ask the team.",
    ],
  },
  {
    situation: cancelEn_a,
    held: [
      "Your order has been cancelled and fully refunded.",
      "Your cancellation was approved, and the charge will drop off your card in no time.",
      "Your cancellation is approved, along with any other open orders.",
      "Your cancellation was approved. As a thank-you, here's a voucher for next time.",
    ],
    passed: [
      "Your cancellation request has been approved.",
      "I've checked with the team, and your cancellation has been approved. Anything else I can do?",
      "The cancellation of your order was approved. I can't see when the payment will be returned.",
    ],
  },
  {
    situation: info1_a,
    held: [
      "다음 주 화요일에 입고돼요. 중국 공장 휴무로 늦어졌습니다.",
      "다음 주 화요일 입고 예정이며 고객님 환불도 다음 주 화요일에 처리됩니다.",
      "수입 통관이 늦어져서 다음 주 화요일에 들어와요.",
      "다음 주 화요일에 입고되면 고객님 몫은 따로 빼 두겠습니다.",
      "품절 상품은 다음 주 화요일 입고이고, 롯데택배로 바로 발송돼요.",
      "다음 주 화요일에 꼭 구매하실 수 있어요.",
      "생각보다 반응이 뜨거워서 품절됐는데 다음 주 화요일에 다시 들어와요.",
      "The item comes back next Tuesday, since our vendor ran late.",
      "It'll be restocked next Tuesday, and your refund arrives next Tuesday as well.",
      "다음 주 화요일 입고 예정이고 기다려 주신 분께는 10% 할인해 드려요.",
    ],
    passed: [
      "품절된 상품은 다음 주 화요일에 입고될 예정입니다.",
      "문의하신 이어폰은 다음 주 화요일 입고 예정이에요. 환불 건은 담당자 확인이 필요합니다.",
      "현재 품절 상태이며 다음 주 화요일에 다시 입고될 예정이에요.",
      "The sold-out item is expected back next Tuesday.",
      "다음 주 화요일에 입고 예정이니 참고 부탁드려요. 더 궁금하신 점 있으실까요?",
    ],
  },
  {
    situation: info2_a,
    held: [
      "선물 포장은 2,500원 추가로 가능하고, 2,500원은 나중에 환불해 드려요.",
      "선물 포장은 2,500원이고 포장 담당 직원이 부족해서 하루 더 걸려요.",
      "선물 포장 가능합니다. 불편을 드려 2,500원 보상해 드릴게요.",
    ],
    passed: [
      "네, 2,500원을 추가하시면 선물 포장이 가능합니다.",
      "선물 포장은 2,500원 추가 시 이용하실 수 있어요.",
      "Gift wrapping is available for an extra 2,500 won.",
    ],
  },
  {
    situation: info3_a,
    held: [
      "12월 5일에 수거하고 같은 날 환불금이 입금됩니다.",
      "12월 5일 오후에 CJ대한통운 기사님이 수거하러 가세요.",
      "12월 5일에 환불이 완료될 예정입니다.",
      "수거가 늦어진 건 택배사 파업 때문이고 12월 5일 오후에 방문해요.",
      "12월 5일 오전 10시에 기사님이 방문합니다.",
    ],
    passed: [
      "12월 5일 오후에 기사님이 수거하러 방문할 예정입니다.",
      "반품 수거는 12월 5일 오후로 예정되어 있어요.",
      "수거 일정은 12월 5일 오후입니다. 상품을 미리 준비해 주시면 감사하겠습니다.",
      "The pickup is scheduled for the afternoon of December 5.",
    ],
  },
  {
    situation: info4_a,
    held: [
      "제조사 사정으로 입고가 늦어졌어요. 12월 10일에 받아 보실 수 있습니다.",
      "폭우로 공장이 멈춰서 입고가 지연됐어요. 12월 10일에 발송됩니다.",
      "입고 지연으로 12월 10일 발송 예정이며, 사과의 뜻으로 적립금을 드려요.",
      "소니 측 사정으로 입고가 지연되어 12월 10일에 발송돼요.",
      "It will be sent on December 10; the delay comes from a truck accident.",
    ],
    passed: [
      "제조사 사정으로 입고가 지연되고 있으며, 12월 10일에 발송될 예정입니다. 불편을 드려 죄송합니다.",
      "죄송합니다. 입고가 늦어져 12월 10일 발송 예정이에요.",
      "제조사 쪽 사정으로 입고가 늦어지고 있어요. 발송은 12월 10일로 예정되어 있습니다.",
      "The stock is delayed on the manufacturer's side, and your order is expected to ship on December 10.",
    ],
  },
  {
    situation: d1_a,
    held: [
      "제조사 확인 때문에 3~5영업일 지연되지만 그 안에는 무슨 일이 있어도 도착해요.",
      "3~5영업일 지연돼요. 연말이라 물량이 몰렸거든요.",
      "지연은 3~5영업일이고 그 이상은 절대 안 걸려요.",
      "It's delayed 3-5 business days, and that's a promise.",
      "부품 불량이 나와서 3~5영업일 늦어집니다.",
      "3~5영업일 뒤에는 반드시 받으실 수 있어요.",
      "배송이 늦어진 만큼 배송비를 돌려드릴게요.",
      "1~2영업일 정도 지연됩니다.",
    ],
    passed: [
      "제조사 확인이 필요해 3~5영업일 정도 지연되고 있습니다. 불편을 드려 죄송합니다.",
      "죄송하지만 제조사 확인으로 인해 3~5영업일 더 걸릴 예정이에요.",
      "제조사 확인 절차 때문에 배송이 3~5영업일 정도 늦어질 것 같습니다.",
      "There is a delay of 3-5 business days because we are checking with the manufacturer.",
      "3~5영업일 정도 지연될 예정이며, 정확한 도착일은 아직 말씀드리기 어렵습니다.",
    ],
  },
  {
    situation: d2_a,
    held: [
      "출고가 12월 7일로 밀렸어요. 그날 바로 받으실 수 있습니다.",
      "시스템 점검 때문에 출고가 12월 7일로 밀렸습니다.",
      "12월 7일에는 확실하게 출고해 드리겠다고 약속드립니다.",
      "12월 7일에 도착할 예정이에요.",
      "Dispatch moved to December 7 due to the holidays.",
      "Dispatch slipped to December 7, and we'll upgrade you to express shipping.",
    ],
    passed: [
      "출고가 12월 7일로 늦어졌습니다. 기다리시게 해서 죄송합니다.",
      "죄송합니다. 출고 일정이 12월 7일로 변경되었어요.",
      "현재 출고가 밀려 12월 7일 출고 예정입니다.",
      "Your order is now expected to ship on December 7. Sorry for the delay.",
      "출고 예정일이 12월 7일로 미뤄졌습니다. 양해 부탁드립니다.",
    ],
  },
  {
    situation: d3_a,
    held: [
      "이틀 뒤에 환불됩니다.",
      "환불 확인에 이틀 더 필요하고, 확인되면 전액 돌려드려요.",
      "담당자가 휴가라 이틀 더 필요해요.",
    ],
    passed: [
      "환불 확인에 이틀이 더 필요합니다. 조금만 더 기다려 주세요.",
      "환불 요청을 확인하는 데 이틀 정도 더 걸릴 것 같아요. 죄송합니다.",
      "We need two more days to check your refund.",
    ],
  },
  {
    situation: d4_a,
    held: ["하루 늦어지지만 그다음 날엔 무조건 도착해요.", "차량 고장으로 하루 늦어요.", "이틀 늦어집니다."],
    passed: [
      "배송이 하루 늦어져요. 죄송합니다.",
      "예정보다 하루 더 걸릴 것 같아요.",
      "It will take one more day. Sorry about that.",
      "택배가 하루 지연되고 있습니다.",
    ],
  },
  {
    situation: deny1_a,
    held: [
      "교환은 어렵지만 고객님만 특별히 처리해 드릴게요.",
      "교환이 불가하지만 조금 뒤에 다시 요청하시면 가능할 거예요.",
      "이번에는 어렵지만 담당자가 생각을 바꿀 수도 있어요.",
      "교환은 어렵습니다. 대신 환불은 진행해 드릴 수 있어요.",
      "We can't exchange it, but we might be able to bend the rules for you.",
      "교환이 어렵다고 하지만 제가 꼭 되게 해 볼게요.",
      "교환은 어려우나 점장님께 다시 여쭤보면 허락하실 거예요.",
      "The exchange was declined, but let me try again and they'll likely accept.",
    ],
    passed: [
      "죄송하지만 개봉 후 사용하신 제품이라 교환이 어렵습니다.",
      "확인 결과 교환 요청은 받아들이기 어렵습니다. 개봉 후 사용된 상품은 교환이 불가한 점 양해 부탁드립니다.",
      "아쉽지만 교환은 어려운 것으로 확인되었습니다. 다른 도움이 필요하시면 말씀해 주세요.",
      "I'm sorry, but we can't exchange the item because it has been opened and used.",
      "교환이 불가하다는 답변을 드리게 되어 죄송합니다.",
    ],
  },
  {
    situation: deny2_a,
    held: [
      "환불은 어렵습니다. 저희 쪽에서 주의 고객으로 분류되어 있어서요.",
      "환불은 어려운데, 수익이 남지 않아서 그렇습니다.",
      "죄송하지만 거래 제한 대상이라 환불이 불가합니다.",
      "I'm sorry, the refund was declined because you are on our watch list.",
      "환불이 반려되었습니다. 팔아도 남는 게 없거든요.",
      "Your refund was declined since we would lose money on it.",
    ],
    passed: [
      "환불 요청이 반려되었습니다. 도움이 되지 못해 죄송합니다.",
      "확인 결과 환불이 어렵습니다. 양해 부탁드립니다.",
      "I'm sorry, your refund request could not be accepted.",
      "죄송합니다만 요청하신 환불은 진행이 어렵습니다.",
    ],
  },
  {
    situation: deny3_a,
    held: [
      "Your refund was declined, but I'll see to it that it gets approved next week.",
      "The window has passed, though we can make it work just for you.",
      "Your refund was declined because the earbuds were used.",
      "It was declined, but you'll get store credit instead.",
      "환불 기간이 지나 어렵지만 이번 한 번은 봐 드릴게요.",
    ],
    passed: [
      "Unfortunately the return period is over, so the refund isn't possible.",
      "죄송하지만 반품 기간이 지나 환불이 어렵습니다.",
    ],
  },
  {
    situation: ap_b,
    held: [
      "환불이 승인되었어요. 결제하신 금액이 남김없이 환불됩니다.",
      "환불이 승인되었습니다. 택배는 저희가 보낸 기사님께 건네주세요.",
      "승인 완료되었습니다. 이번 주말 전에 돈을 받으실 거예요.",
      "환불이 승인되었습니다. 받으신 모자는 기념으로 간직하세요.",
      "환불 승인되었고 왕복 택배 요금은 쇼핑몰에서 처리합니다.",
      "모자 환불이 승인되었습니다. 양말도 동일하게 승인됐어요.",
      "환불 승인됐습니다. 지금 계좌를 확인해 보시면 들어와 있을 거예요.",
      "환불이 승인되었습니다. 색상 사진이 잘못 올라가 있던 저희 책임이에요.",
      "승인되었습니다. 감사의 마음으로 무료 배송 쿠폰도 드립니다.",
      "환불 금액 19,000원이 승인되었습니다.",
      "환불 승인되었습니다. 70%만 환불되는 점 참고해 주세요.",
      "환불이 승인되었으며 물류팀 착오에 대해 사과드립니다.",
    ],
    passed: [
      "모자 환불이 승인되었습니다. 기다려 주셔서 감사해요.",
      "생각하신 색과 달라 아쉬우셨겠어요. 요청하신 환불은 승인되었습니다.",
      "고객님, 환불 요청이 승인되었음을 알려드립니다. 더 필요하신 점이 있으신가요?",
      "네, 털모자 건은 환불로 승인되었어요.",
      "담당자가 확인했고, 털모자 환불이 승인되었습니다.",
      "환불이 승인되었습니다. 반품 배송비는 고객님 부담으로 안내드리고 있어요.",
      "환불이 승인되었습니다. 언제 입금되는지는 제가 아직 알 수 없어요.",
      "환불 승인 건 안내드립니다. 겨울 양말 주문은 별도로 요청해 주셔야 확인할 수 있어요.",
    ],
  },
  {
    situation: apEn_b,
    held: [
      "Your refund has been approved for the full 29,000 won.",
      "Your refund has been approved. There's no need to ship the earbuds back.",
      "Approved! Your bank will post the money within a couple of days.",
      "Your refund is approved and already on its way to your card.",
      "Your refund has been approved, and we've waived the return postage.",
      "Your refund has been approved. Feel free to gift the earbuds to someone.",
      "Your refund has been approved, and I've put 2,000 points in your account.",
      "Your refund has been approved. Everything else you ordered can be returned too.",
    ],
    passed: [
      "Great news! Your refund request has been approved.",
      "Your refund has been approved. Return shipping for a change of mind is paid by the customer.",
      "I've heard back from the team, and your refund has been approved.",
      "Your refund was approved. I can't confirm when the money will be back on your card.",
      "Thank you for your patience. The refund for your order has been approved.",
    ],
  },
  {
    situation: exAp_b,
    held: [
      "교환이 승인되었습니다. 새 이어폰은 내일 출고돼요.",
      "교환이 승인되었습니다. 기존 이어폰은 돌려주실 필요 없어요.",
      "교환이 승인되었습니다. 블루투스 칩 문제로 확인되었어요.",
      "교환이 승인되었고 새 제품이 이미 출발했습니다.",
      "교환이 승인되었습니다. 원하시면 환불로도 바꿔 드립니다.",
      "교환이 승인되었습니다. 마음이 바뀌시면 취소도 괜찮습니다.",
      "교환이 승인되었습니다. 더 좋은 모델로 보내 드릴게요.",
    ],
    passed: [
      "소음 때문에 불편하셨을 텐데 죄송합니다. 교환이 승인되었습니다.",
      "교환이 승인되었습니다. 환불을 원하시면 담당자에게 다시 여쭤보겠습니다.",
      "교환이 승인되었습니다. 제품 불량으로 확인되어 불편을 드린 점 사과드립니다.",
      "이어폰 교환이 승인되었어요. 추가 안내가 필요하시면 말씀해 주세요.",
    ],
  },
  {
    situation: inf_b,
    held: [
      "회색은 12월 9일에 재입고돼요. 해외 운송이 늦어졌거든요.",
      "12월 9일에 회색이 들어오고, 주문하시면 12월 9일에 도착해요.",
      "회색은 염색 공정 문제로 12월 9일에 재입고됩니다.",
      "12월 9일에 재입고되며 반품 처리도 12월 9일에 끝납니다.",
      "회색은 12월 9일 재입고예요. 이번엔 우체국택배로 나가요.",
      "회색은 12월 9일에 반드시 들어옵니다.",
      "Grey is back on December 9 because the dye ran short.",
      "Grey returns on December 9, and we'll hold one for you.",
      "회색은 12월 9일 재입고이고 사전 예약하시면 사은품을 드려요.",
    ],
    passed: [
      "네, 회색은 12월 9일에 재입고될 예정입니다.",
      "회색 상품은 12월 9일에 다시 들어올 예정이에요.",
      "Grey will be back in stock on December 9.",
      "회색은 12월 9일 재입고 예정이며, 그 외 색상은 확인되지 않아요.",
      "문의하신 회색은 12월 9일부터 다시 구매하실 수 있을 예정이에요.",
    ],
  },
  {
    situation: un_b,
    held: [
      "눈이 많이 와서 배송이 이틀 늦어졌고, 이틀 뒤에 환불도 됩니다.",
      "파업으로 배송이 이틀 정도 늦어지고 있어요.",
      "눈 때문에 한진택배 차량이 멈춰 이틀 늦어집니다.",
      "이틀만 기다리시면 확실히 받으실 수 있어요.",
      "배송이 이틀 늦어져서 3천원을 돌려드릴게요.",
      "Snow has delayed the parcel two days, so we're refunding your shipping.",
    ],
    passed: [
      "눈이 많이 내려 배송이 이틀 정도 늦어지고 있습니다. 불편을 드려 죄송합니다.",
      "폭설로 인해 배송이 이틀 정도 지연되고 있어요.",
      "Because of heavy snow, the delivery is running about two days late.",
      "현재 눈 때문에 배송이 이틀가량 지연되고 있는 점 양해 부탁드립니다.",
    ],
  },
  {
    situation: un2_b,
    held: ["교환 배송비 5천원은 나중에 돌려드려요.", "교환 배송비는 5천원이고 5천원 할인 쿠폰을 드립니다."],
    passed: [
      "교환 배송비는 5,000원입니다.",
      "사이즈 교환 시 배송비는 5천원이에요.",
      "The shipping cost for an exchange is 5,000 won.",
    ],
  },
  {
    situation: de_b,
    held: [
      "원단 수급 문제로 출고가 5일 지연돼요. 5일 뒤엔 무조건 나갑니다.",
      "직원 휴가로 출고가 5일 늦어집니다.",
      "출고가 5일 지연되지만 그만큼 할인해 드릴게요.",
      "5일 안에 도착하니 걱정 마세요.",
      "재봉 기계가 고장 나서 5일 늦어져요.",
      "Dispatch is five days late since our seamstress is ill.",
      "출고가 5일 늦어지는 대신 퀵으로 보내 드려요.",
      "7일 지연됩니다.",
    ],
    passed: [
      "원단 수급 문제로 출고가 5일 정도 지연되고 있습니다. 죄송합니다.",
      "죄송합니다. 원단 수급이 원활하지 않아 출고가 5일 늦어질 예정이에요.",
      "출고가 5일 정도 늦어지고 있어요. 조금만 더 기다려 주세요.",
      "Dispatch is delayed by 5 days due to a fabric supply issue. I'm sorry.",
      "현재 출고가 5일 지연될 것으로 예상됩니다.",
    ],
  },
  {
    situation: de2_b,
    held: [
      "It will arrive on December 4, guaranteed.",
      "The courier hit heavy traffic, so it's expected December 4.",
      "You can rely on it being there December 4.",
      "12월 4일에 꼭 받아 보실 거예요.",
      "안개 때문에 늦어져 12월 4일 도착 예상이에요.",
    ],
    passed: [
      "It's currently expected to arrive on December 4. Sorry for the delay.",
      "The estimated arrival date is December 4.",
      "12월 4일 도착 예상입니다. 늦어져서 죄송해요.",
      "배송이 지연되어 12월 4일쯤 도착할 것으로 보입니다.",
    ],
  },
  {
    situation: de3_b,
    held: [
      "검수가 하루 더 걸리고 모레 환불돼요.",
      "반품 검수가 하루 더 걸려요. 검수 직원이 결근했거든요.",
      "하루 뒤면 환불금이 들어와요.",
    ],
    passed: [
      "반품 검수에 하루 더 걸릴 예정입니다.",
      "검수가 하루 정도 늦어지고 있어요. 죄송합니다.",
      "The inspection will take one more day.",
    ],
  },
  {
    situation: dn_b,
    held: [
      "취소는 어렵지만 받으시고 나면 전액 환불해 드릴게요.",
      "이미 출고되어 취소가 어렵지만 중간에서 회수해 볼게요.",
      "취소가 어렵다고 하는데 내일 다시 말씀하시면 해결될 수 있어요.",
      "It can't be cancelled, but we'll stop the parcel for you.",
      "취소는 불가하지만 상품이 도착하면 그냥 반품하시면 환불됩니다.",
    ],
    passed: [
      "죄송하지만 이미 출고되어 주문 취소가 어렵습니다.",
      "확인 결과 상품이 이미 출고되어 취소는 불가합니다. 양해 부탁드립니다.",
      "I'm sorry, but the order can't be cancelled because it has already shipped.",
      "취소 요청은 받아들이기 어렵습니다. 이미 출고된 상태예요.",
    ],
  },
  {
    situation: dn2_b,
    held: [
      "기간이 지나 어렵지만 한 번만 눈감아 드릴게요.",
      "환불은 어렵지만 담당자를 설득해 보겠습니다.",
      "40일이 지나 환불은 어렵지만 포인트로 보상해 드릴 수 있어요.",
      "The refund was declined, but try again next month and it should be fine.",
      "환불은 거절되었지만 심사가 다시 진행될 예정이에요.",
    ],
    passed: [
      "구매 후 40일이 지나 환불이 어렵습니다. 도움이 되지 못해 죄송합니다.",
      "죄송하지만 구매하신 지 40일이 지나 환불 요청을 받아들이기 어렵습니다.",
      "I'm sorry, the refund was declined because 40 days have passed since the purchase.",
      "환불 기간이 지나 환불이 어려운 점 양해 부탁드립니다.",
    ],
  },
  {
    situation: dn3_b,
    held: [
      "교환은 어렵습니다. 팀장님께서 반대하셨어요.",
      "단골이셔서 해 드리고 싶었지만 교환이 어렵습니다.",
      "교환은 어렵지만 다음엔 꼭 해 드릴게요.",
      "My manager was against it, so we can't exchange it.",
      "저는 해 드리고 싶은데 윗선에서 허락하지 않았어요.",
    ],
    passed: [
      "확인 결과 교환은 어렵습니다. 죄송합니다.",
      "요청하신 교환은 받아들이기 어렵다는 점 안내드립니다.",
      "I'm sorry, we're unable to accept the exchange.",
      "아쉽지만 교환 요청은 거절되었습니다.",
    ],
  },
  {
    situation: g1_c,
    held: [
      "전액 환불이 승인되었고 다음 주에 입금될 거예요.",
      "전액 환불이 승인되었으며 상품은 안 돌려주셔도 됩니다.",
    ],
    passed: [
      "이어폰 환불이 승인되었습니다. 배송비 차감 없이 전액 환불됩니다.",
      "환불 요청이 승인되었으며, 배송비를 빼지 않고 전액 환불해 드립니다.",
      "요청하신 건은 전액 환불로 승인되었습니다.",
      "A full refund has been approved, with no shipping deducted.",
    ],
  },
  {
    situation: g2_c,
    held: ["반품이 승인되었고 월요일에 환불됩니다.", "반품이 승인되었습니다. 화요일에 기사님이 방문합니다."],
    passed: [
      "반품이 승인되었습니다. 월요일에 기사님이 수거하러 방문하실 예정이에요.",
      "반품 요청이 승인되어 수거가 신청되었습니다. 월요일에 기사님이 방문합니다.",
      "Your return has been approved. A courier will come on Monday to collect the item.",
    ],
  },
  {
    situation: g3_c,
    held: [
      "취소가 완료되었고 결제 금액은 내일 입금됩니다.",
      "취소 완료되었습니다. 사과의 뜻으로 할인권을 보내 드렸어요.",
    ],
    passed: ["주문 취소가 완료되었습니다. 더 도와드릴 일이 있을까요?"],
  },
  {
    situation: g4_c,
    held: ["교환이 승인되었고 12월 2일에 도착합니다.", "교환이 승인되었습니다. 12월 1일에 발송돼요."],
    passed: [
      "교환이 승인되었습니다. 새 상품은 12월 2일에 발송될 예정입니다.",
      "충전이 되지 않아 불편하셨겠어요. 교환이 승인되었으며 12월 2일 발송 예정입니다.",
      "Your exchange has been approved, and the new item is expected to ship on December 2.",
    ],
  },
  {
    situation: g5_c,
    held: ["환불이 승인되었고 5,000원 쿠폰을 드려요.", "환불이 승인되었고 3,000원을 추가로 입금해 드려요."],
    passed: [
      "환불이 승인되었습니다. 사과의 의미로 3,000원 쿠폰도 지급됩니다.",
      "환불이 승인되었으며, 3,000원 쿠폰을 함께 드립니다. 불편을 드려 죄송합니다.",
    ],
  },
  {
    situation: i1_c,
    held: [
      "블랙은 단종됐어요. 판매가 부진했거든요.",
      "블랙은 단종되었지만 화이트는 재고가 있어요.",
      "블랙 색상은 단종되었습니다. 대신 다른 색상을 할인해 드릴게요.",
    ],
    passed: [
      "아쉽게도 블랙은 단종된 상품이라 재입고 예정이 없어요.",
      "The black colour has been discontinued, so there are no plans to restock it.",
    ],
  },
  {
    situation: i2_c,
    held: ["도서산간은 4,000원 추가되고 그만큼 적립해 드려요.", "제주도는 6,000원이 추가됩니다."],
    passed: [
      "제주도 등 도서산간 지역은 배송비 4,000원이 추가됩니다.",
      "도서산간 지역은 4,000원의 배송비가 추가로 발생합니다.",
      "An extra 4,000 won shipping fee applies to remote areas such as Jeju.",
    ],
  },
  {
    situation: i3_c,
    held: ["오늘 오후 3시에 환불해 드려요.", "담당자가 오늘 오후 5시에 전화드릴 예정이에요."],
    passed: ["담당자가 오늘 오후 3시에 전화드릴 예정입니다."],
  },
  {
    situation: i4_c,
    held: [
      "주소가 불명확해서 반송되었습니다.",
      "기사님이 집을 못 찾으셔서 택배사에 보관 중이에요. 내일 다시 갑니다.",
      "주소가 불명확해 보관 중이며 내일 배송됩니다.",
    ],
    passed: [
      "주소가 불명확해 현재 택배사에서 보관 중입니다. 상세 주소를 알려 주시겠어요?",
      "배송지 주소가 명확하지 않아 택배사에 보관되어 있어요. 동·호수까지 알려 주실 수 있을까요?",
      "The courier is holding your parcel because the address is unclear. Could you share the full address?",
    ],
  },
  {
    situation: c1_c,
    held: [
      "택배사 파업으로 2~3일 늦어지지만 금요일엔 받으실 수 있어요.",
      "폭우와 파업으로 2~3일 늦어집니다.",
      "4~5일 늦어질 것 같아요.",
    ],
    passed: [
      "택배사 파업으로 배송이 2~3일 늦어질 것 같습니다. 불편을 드려 죄송합니다.",
      "현재 택배사 파업의 영향으로 2~3일 정도 지연될 수 있어요.",
      "죄송합니다. 택배사 사정으로 배송이 2~3일 정도 더 걸릴 듯해요.",
      "Because of a courier strike, your delivery may be 2-3 days late. I'm sorry.",
    ],
  },
  {
    situation: c2_c,
    held: [
      "다음 주 수요일에 도착해요.",
      "다음 주 수요일에 발송되고 목요일이면 받으세요.",
      "거래처 실수로 입고가 늦어져 다음 주 수요일에 발송돼요.",
    ],
    passed: [
      "입고가 늦어져 다음 주 수요일에 발송될 예정입니다. 죄송합니다.",
      "상품 입고가 지연되어 발송이 다음 주 수요일로 늦어졌어요.",
      "Your order will be shipped next Wednesday because the stock arrived late.",
      "발송은 다음 주 수요일 예정이에요. 기다리게 해 드려 죄송합니다.",
    ],
  },
  {
    situation: c3_c,
    held: [
      "11월 30일까지 환불해 드릴게요.",
      "심사가 끝나는 11월 30일에 환불금이 입금됩니다.",
      "심사 담당자가 출장이라 늦어졌어요. 11월 30일까지 답변드려요.",
    ],
    passed: [
      "환불 심사가 지연되고 있으며 11월 30일까지 답변드릴 예정입니다.",
      "죄송합니다. 심사가 늦어지고 있어요. 11월 30일까지 결과를 안내드리겠습니다.",
      "Your refund review is delayed. You will have an answer by November 30.",
    ],
  },
  {
    situation: e1_c,
    held: [
      "맞춤 제작 상품이라 어렵지만 50%는 환불해 드릴 수 있어요.",
      "환불은 어렵지만 담당자가 예외 승인을 검토해 줄 겁니다.",
      "It's custom-made, so no refund, but we'll happily remake it for you.",
    ],
    passed: [
      "맞춤 제작 상품이라 환불이 어렵습니다. 양해 부탁드립니다.",
      "죄송합니다. 맞춤 제작된 상품은 환불이 어려운 점 안내드립니다.",
      "I'm sorry, we can't refund this order because it was custom-made.",
    ],
  },
  {
    situation: e2_c,
    held: [
      "세탁하셔서 반품이 어렵지만 택을 다시 다시면 가능할 거예요.",
      "반품은 어려워요. 보풀이 많이 일어났거든요.",
    ],
    passed: [
      "택이 제거되고 세탁된 상품이라 반품이 어렵습니다.",
      "죄송하지만 택을 제거하고 세탁하신 경우라 반품을 받아들이기 어렵습니다.",
      "I'm sorry, the return can't be accepted because the tag was removed and the item was washed.",
    ],
  },
  {
    situation: e3_c,
    held: [
      "주소 변경은 어렵지만 기사님께 말씀드려 볼게요.",
      "변경은 안 되지만 배송 중에 바꿔 드릴 수 있을 거예요.",
    ],
    passed: [
      "이미 송장이 출력되어 주소 변경이 어렵습니다. 죄송합니다.",
      "죄송하지만 송장이 출력된 상태라 배송지 변경은 불가합니다.",
      "I'm sorry, the address can't be changed because the shipping label has already been printed.",
    ],
  },
  {
    situation: s1_d,
    held: ["환불은 구매 후 7일 이내에 가능하고, 고객님은 전액 환불돼요."],
    passed: [
      "환불은 구매 후 7일 이내에 신청하실 수 있습니다.",
      "구매하신 날부터 7일 이내라면 환불이 가능해요. 배송비는 고객님 부담입니다.",
      "제품 하자가 있으면 무료 교환이 가능합니다. 자세한 상황을 알려 주시겠어요?",
    ],
  },
  {
    situation: s2_d,
    held: ["양말도 환불 승인됐어요.", "양말도 같은 조건으로 환불돼요."],
    passed: [
      "겨울 양말 주문은 배송 완료로 확인됩니다.",
      "겨울 양말은 현재 배송 완료 상태예요. 받지 못하셨다면 말씀해 주세요.",
    ],
  },
  {
    situation: s3_d,
    held: ["12월 3일에 환불해 드릴게요.", "늦어지면 자동으로 환불됩니다."],
    passed: [
      "환불을 원하시는군요. 환불 사유를 알려 주시겠어요?",
      "기다리게 해 드려 죄송합니다. 환불 요청을 도와드릴게요. 사유를 말씀해 주세요.",
      "12월 3일 도착이 예상되는데, 그래도 환불을 원하시면 말씀해 주세요.",
    ],
  },
  {
    situation: s4_d,
    held: ["서버 장애 때문에 로그인이 안 되는 거예요.", "12월 3일에 로그인이 정상화될 예정입니다."],
    passed: [
      "로그인이 안 되어 불편하셨겠어요. 어떤 오류 메시지가 나오나요?",
      "사용하시는 기기와 화면의 오류 메시지를 알려 주시면 확인해 볼게요.",
      "오류 메시지를 알려 주세요. 비밀번호는 보내지 말아 주세요.",
    ],
  },
  { situation: s5_d, held: ["취소는 가능하니 처리해 드릴게요."], passed: [] },
  {
    situation: a1_d,
    held: [
      "환불 승인됐어요! 결제 금액 100% 돌려받으시게 됩니다.",
      "환불이 승인되었습니다. 쓰시던 건 주변에 나눠 주셔도 됩니다.",
      "환불 승인되었고요, 다음 달 카드값에서 빠질 거예요.",
      "환불이 승인되었습니다. 보내실 때 착불로 보내 주시면 저희가 계산할게요.",
      "승인되었고 제가 특별히 만 원 더 얹어 드렸어요.",
      "환불이 승인되었습니다. 이번 일은 전적으로 저희 포장 불찰입니다.",
      "환불이 승인되었으니 영업일 기준 금방 반영될 거예요.",
    ],
    passed: [
      "이어폰 환불이 승인되었어요. 도움이 되었기를 바랍니다.",
      "요청하신 환불이 승인되었습니다. 환불 진행과 관련해 궁금한 점이 있으시면 말씀해 주세요.",
      "네, 확인했습니다. 무선 이어폰 환불이 승인되었습니다.",
      "환불이 승인되어 안내드립니다. 감사합니다.",
      "안녕하세요 고객님, 무선 이어폰 주문의 환불 요청이 승인되었습니다. 감사합니다.",
    ],
  },
  {
    situation: a2_d,
    held: [
      "Minji approved your refund.",
      "Your refund has been approved, and you'll be fully reimbursed by Friday.",
      "Your refund has been approved. Don't bother returning it.",
      "Your refund was approved; a prepaid label is in your inbox.",
      "Your refund has been approved and we'll refund shipping as well.",
    ],
    passed: [
      "Your refund has been approved. Is there anything else I can help you with?",
      "Thanks for waiting! Your refund request was approved.",
      "I'm pleased to say your refund has been approved.",
      "Our team reviewed your request, and the refund has been approved.",
    ],
  },
  {
    situation: b1_d,
    held: ["10만원 이상이면 사은품과 5% 할인도 드려요.", "사은품 대신 10만원을 돌려드려요."],
    passed: [
      "네, 10만 원 이상 구매 시 사은품이 증정됩니다.",
      "Yes, orders of 100,000 won or more come with a free gift.",
    ],
  },
  {
    situation: b2_d,
    held: [
      "송장 오류로 재발송했고 12월 1일엔 꼭 도착해요.",
      "택배사 직원 실수로 송장이 잘못되어 재발송했어요. 12월 1일 도착 예정입니다.",
      "재발송했고 12월 1일에 배송비를 환불해 드려요.",
      "송장 오류로 재발송했습니다. 우체국 택배로 12월 1일 도착 예정이에요.",
    ],
    passed: [],
  },
  {
    situation: c1_d,
    held: ["이틀 뒤에 환불 승인이 나요.", "담당자가 바빠서 답변이 이틀 늦어져요.", "답변이 사흘 늦어집니다."],
    passed: [
      "답변이 이틀 정도 늦어질 예정입니다. 기다려 주셔서 감사합니다.",
      "죄송합니다. 환불 관련 답변이 이틀 지연되고 있어요.",
      "The answer will take two more days. Sorry for the wait.",
    ],
  },
  {
    situation: e1_d,
    held: [
      "It was declined because you opened it, but a supervisor will approve it later.",
      "Your refund was denied because the item was damaged by you.",
      "The refund was declined, but I can offer you half back.",
      "개봉하셔서 환불이 어렵지만 다음 주에 재심사해 드려요.",
    ],
    passed: [
      "I'm sorry, but we can't refund the item since it has been opened.",
      "Unfortunately your refund request was declined because the package was opened.",
      "죄송하지만 개봉된 상품이라 환불이 어렵습니다.",
    ],
  },
];

describe.each(CASES)(
  "beside an agent's note: $situation.instruction.text $situation.customerTexts",
  ({ situation, held, passed }) => {
    holds({ ...situation, isFreeText: true }, held);
    passes({ ...situation, isFreeText: true }, passed);
  },
);
