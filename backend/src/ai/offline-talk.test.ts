import { describe, expect, it } from "vitest";
import {
  daysAgo,
  NEW_SHOP_TURN_SETTINGS,
  SimulatedChat,
  type SimulatedOrder,
} from "../testing/simulated-chat.ts";

const order = (
  orderNumber: string,
  productName: string,
  shippingStatus: SimulatedOrder["shippingStatus"],
  orderedDaysAgo = 3,
): SimulatedOrder => ({
  orderNumber,
  productName,
  shippingStatus,
  orderedAt: daysAgo(orderedDaysAgo),
  deliveredAt: shippingStatus === "delivered" ? daysAgo(orderedDaysAgo - 2) : null,
  priceKrw: null,
  customerId: "A",
});
const EARBUDS = order("ORD-2026-0123", "무선 이어폰", "delivered");
const GLOVES = order("ORD-2026-1005", "장갑", "preparing");
const SCARF = order("ORD-2026-1006", "목도리", "preparing");
const OLD = order("ORD-2026-0099", "스탠드", "delivered", 40);
const TUMBLER = order("ORD-2026-0124", "텀블러", "shipped");

/** Orders, the customer's turns, the status they lead to, and what the last reply says or leaves unsaid. */
const TALKS: readonly (readonly [
  name: string,
  orders: readonly SimulatedOrder[],
  turns: readonly string[],
  status: string,
  says: RegExp,
])[] = [
  [
    "goods in hand that are on their way",
    [TUMBLER],
    ["텀블러 어디쯤 왔어요?", "이미 받았는데요"],
    "pending",
    /이미 받으셨다고/u,
  ],
  [
    "their status thrown back",
    [TUMBLER],
    ["텀블러 어디쯤 왔어요?", "배송중이라뇨 어제 받았다니까요"],
    "pending",
    /이미 받으셨다고/u,
  ],
  [
    "a customer, not a parcel, that came again",
    [TUMBLER],
    ["텀블러 어디쯤 왔어요?", "상담 종료할게요", "또 왔습니다 ORD-2026-0124 배송 상태 좀 봐 주세요"],
    "active",
    /^(?!.*이미 받으셨다고).*배송 중/su,
  ],
  [
    "a receipt and nothing else",
    [order("ORD-2026-0125", "체중계", "shipped")],
    ["체중계 받았어요"],
    "active",
    /^(?!.*교환)/su,
  ],
  [
    "a delivery pressed for (1)",
    [TUMBLER],
    ["텀블러 언제 와요?", "이번 주말에 써야 해서요"],
    "active",
    /배송 중.*정확한 날짜는.*연결해 드릴까요/su,
  ],
  [
    "a delivery pressed for (2)",
    [TUMBLER],
    ["텀블러 언제 와요?", "너무 늦네요"],
    "active",
    /배송 중.*정확한 날짜는.*연결해 드릴까요/su,
  ],
  [
    "a delivery pressed for (3)",
    [TUMBLER],
    ["텀블러 언제 와요?", "왜 이렇게 늦어요"],
    "active",
    /배송 중.*정확한 날짜는.*연결해 드릴까요/su,
  ],
  [
    "a delivery pressed for (4)",
    [TUMBLER],
    ["텀블러 언제 와요?", "내일 손님이 오셔서 꼭 필요한데요"],
    "active",
    /배송 중.*정확한 날짜는.*연결해 드릴까요/su,
  ],
  [
    "a delivery pressed for (5)",
    [TUMBLER],
    ["텀블러 언제 와요?", "아직도요?"],
    "active",
    /배송 중.*정확한 날짜는.*연결해 드릴까요/su,
  ],
  [
    "a delivery pressed for, in English",
    [TUMBLER],
    ["where is my order?", "can you hurry it up?"],
    "active",
    /on its way.*exact date.*pass this on/su,
  ],
  [
    "the same question again",
    [TUMBLER],
    ["텀블러 어디예요?", "급해요 빨리 좀 보내주세요"],
    "active",
    /배송 중.*연결해 드릴까요/su,
  ],
  [
    "a day hoped for",
    [TUMBLER],
    ["텀블러 어디예요?", "내일은 오겠지?"],
    "active",
    /배송 중.*정확한 날짜는.*연결해 드릴까요/su,
  ],
  [
    "what is left when a parcel has gone",
    [TUMBLER],
    ["텀블러 배송지 변경이요", "아 벌써 출발했어요? 그럼 어떡해요"],
    "active",
    /^(?!.*현재 배송 중).*연결해 드릴까요/su,
  ],
  [
    "several orders pressed for",
    [TUMBLER, GLOVES],
    ["언제 와요?", "일주일이나 됐는데요"],
    "active",
    /배송 중.*준비 중.*정확한 날짜는.*연결해 드릴까요|준비 중.*배송 중.*정확한 날짜는.*연결해 드릴까요/su,
  ],
  [
    "a quantity to be changed",
    [GLOVES],
    ["장갑 수량 변경 가능한가요 2개로요"],
    "active",
    /확인할 수 있는 정보에 없어.*연결해 드릴까요/su,
  ],
  [
    "parcels to be sent together",
    [GLOVES, TUMBLER],
    ["합배송 되나요"],
    "active",
    /확인할 수 있는 정보에 없어.*연결해 드릴까요/su,
  ],
  [
    "a sale asked for by a product",
    [EARBUDS],
    ["이어폰 세일 언제 해요"],
    "active",
    /확인할 수 있는 정보에 없어.*연결해 드릴까요/su,
  ],
  [
    "goods to be fetched",
    [EARBUDS, TUMBLER],
    ["수거 안 왔어요 어제 온다더니"],
    "active",
    /확인할 수 있는 정보에 없어.*연결해 드릴까요/su,
  ],
  [
    "goods sent in exchange",
    [EARBUDS, TUMBLER],
    ["교환 상품 언제 와요?"],
    "active",
    /확인할 수 있는 정보에 없어.*연결해 드릴까요/su,
  ],
  ["a fee paid twice", [GLOVES, TUMBLER], ["배송비 두번 냈어요"], "pending", /결제 내역은 담당자가/u],
  [
    "one picked from a list that was told",
    [GLOVES, SCARF, EARBUDS],
    ["주문 목록 보여줘", "두번째꺼 취소", "단순변심"],
    "pending",
    /ORD-2026-1006.*취소 요청/su,
  ],
  [
    "two wishes without a pause, answered together",
    [TUMBLER, EARBUDS],
    ["0124 환불 0123 교환", "둘다 사이즈 때문에요", "0123은 받았고 0124는 아직이요"],
    "pending",
    /ORD-2026-0124.*환불 요청.*ORD-2026-0123.*교환 요청도/su,
  ],
  [
    "a recipient's name",
    [GLOVES],
    ["받는 사람 이름 바꾸고 싶어요 장갑 주문이요", "김영희로요"],
    "pending",
    /배송지 변경 요청/u,
  ],
  ["one of a list", [TUMBLER, GLOVES], ["배송", "텀블러"], "active", /^(?!.*연결해)ORD-2026-0124.*배송 중/su],
  [
    "the courier asked for (1)",
    [TUMBLER],
    ["텀블러 어디예요?", "택배사가 어디예요?"],
    "active",
    /택배사와 송장 번호는.*연결해 드릴까요/su,
  ],
  [
    "the courier asked for (2)",
    [TUMBLER],
    ["텀블러 어디예요?", "기사님 연락처 알 수 있을까요"],
    "active",
    /택배사와 송장 번호는.*연결해 드릴까요/su,
  ],
  [
    "the courier asked for (3)",
    [TUMBLER],
    ["텀블러 어디예요?", "운송장번호 조회 부탁드려요"],
    "active",
    /택배사와 송장 번호는.*연결해 드릴까요/su,
  ],
  [
    "delivery on weekends",
    [TUMBLER],
    ["텀블러 어디예요?", "토요일에도 배송하나요?"],
    "active",
    /^(?!.*배송 중).*확인할 수 있는 정보에 없어/su,
  ],
  [
    "the day of delivery",
    [EARBUDS],
    ["이어폰 언제 왔어요?"],
    "active",
    /배송 완료.*배송 완료일은 2026-11-21/su,
  ],
  [
    "an answer taken note of (1)",
    [TUMBLER],
    ["텀블러 어디예요?", "네"],
    "active",
    /알겠습니다.*더 도와드릴/su,
  ],
  [
    "an answer taken note of (2)",
    [TUMBLER],
    ["텀블러 어디예요?", "ㅇㅋ"],
    "active",
    /알겠습니다.*더 도와드릴/su,
  ],
  [
    "an answer taken note of (3)",
    [TUMBLER],
    ["텀블러 어디예요?", "아 그렇군요"],
    "active",
    /알겠습니다.*더 도와드릴/su,
  ],
  [
    "an order sent though cancelled",
    [TUMBLER, GLOVES],
    ["텀블러 취소했는데 왜 아직 배송중이에요"],
    "pending",
    /배송 중.*취소하셨다고 하셔서/su,
  ],
  [
    "an order sent though cancelled, in English",
    [TUMBLER],
    ["I cancelled my order ORD-2026-0124 but it is still shipping, why?"],
    "pending",
    /on its way.*You say that you have cancelled/su,
  ],
  [
    "a refund missed after cancelling",
    [TUMBLER, GLOVES],
    ["취소했는데 환불이 안 들어와요"],
    "active",
    /환불 진행 확인/u,
  ],
  [
    "what goods are asked about, named after the question",
    [EARBUDS],
    ["재입고 언제 돼요?", "이어폰 블랙이요"],
    "pending",
    /^(?!.*배송 완료)/su,
  ],
  [
    "a coupon named for a payment",
    [TUMBLER],
    ["쿠폰이 적용이 안돼요", "회원가입 쿠폰이요"],
    "pending",
    /결제 관련 내용을 담당자에게/u,
  ],
  [
    "advice asked without the ending of a question",
    [EARBUDS],
    ["사이즈가 고민인데 키 170이면 뭐 사야해요"],
    "active",
    /확인할 수 있는 정보에 없어.*연결해 드릴까요/su,
  ],
  [
    "a kind put right in the same burst",
    [EARBUDS],
    ["환불하고 싶어요\n아 아니다 교환이요"],
    "active",
    /^교환을 도와/u,
  ],
  [
    "thanks before the number of the order",
    [],
    ["환불금이 언제 들어오나요?", "감사해요"],
    "active",
    /주문번호/u,
  ],
  [
    "a reason instead of a yes",
    [EARBUDS],
    ["이거 환불할래요", "그냥 마음이 바뀌었어요"],
    "active",
    /받아 보셨을까요/u,
  ],
  [
    "another colour as the reason",
    [EARBUDS],
    ["교환하고 싶어요", "네 받았어요", "블랙으로 바꾸고 싶어서요"],
    "pending",
    /단순 변심/u,
  ],
  [
    "receipt alone as no reason",
    [EARBUDS],
    ["이어폰 반품하고 싶은데 박스를 버렸어요", "받았어요"],
    "active",
    /사유를 알려/u,
  ],
  [
    "a cancellation that stays one",
    [{ ...EARBUDS, shippingStatus: "preparing" }],
    ["주문 취소할게요", "네 ORD-2026-0123이요 잘못 주문했어요"],
    "pending",
    /취소 요청/u,
  ],
  [
    "money that has not come",
    [{ ...EARBUDS, shippingStatus: "cancelled" }],
    ["ORD-2026-0123 환불해주세요", "돈이 아직 안 들어왔어요"],
    "pending",
    /환불금/u,
  ],
  [
    "goods in hand that are still on their way",
    [TUMBLER],
    ["ORD-2026-0124 이미 받았는데 배송중이라고 나와요"],
    "pending",
    /배송 상태는 담당자가/u,
  ],
  [
    "impatience with a question",
    [TUMBLER],
    ["ORD-2026-0124 왜 이렇게 늦어요 답답하네요"],
    "active",
    /배송 중입니다/u,
  ],
  ["bare abuse", [], ["씨발"], "pending", /죄송합니다/u],
  [
    "a product named beside the request",
    [EARBUDS, TUMBLER],
    ["이어폰은 환불하고 텀블러는 언제 와요?"],
    "active",
    /이어폰 주문이군요/u,
  ],
  ["a follow-up about the rules", [], ["환불 규정 알려주세요", "교환은요?"], "active", /무료 교환/u],
  [
    "a question about something else of an order",
    [EARBUDS],
    ["ORD-2026-0123 리뷰는 어디서 써요?"],
    "active",
    /정확한 안내가 어렵/u,
  ],
  [
    "small talk in the middle of an intake",
    [EARBUDS],
    ["이어폰 환불할래요", "오늘 비 오네요"],
    "active",
    /사유/u,
  ],
  [
    "a parcel that is not where it was left",
    [EARBUDS],
    ["이어폰 현관에 두고 갔다는데 안 보이네요"],
    "pending",
    /배송 완료로 확인되는데/u,
  ],
  [
    "a search in vain after the status",
    [EARBUDS],
    ["주문한 거 어디쯤 왔나요", "경비실까지 가 봤는데 그런 택배는 없대요 아무 데도 없어요"],
    "pending",
    /배송 완료로 확인되는데/u,
  ],
  [
    "nobody who has it after the status",
    [EARBUDS],
    [
      "are my earbuds delivered?",
      "i asked my neighbours and the guard, nobody has it. please look into this",
    ],
    "pending",
    /within 5 minutes/u,
  ],
  [
    "the same in Korean",
    [EARBUDS],
    ["이어폰 도착했나요?", "경비실에서도 모른다고 하시네요"],
    "pending",
    /배송 완료로 확인되는데/u,
  ],
  [
    "a delivery that a page tells of",
    [EARBUDS],
    ["your site says ORD-2026-0123 was delivered today but we don't have it"],
    "pending",
    /within 5 minutes/u,
  ],
  [
    "a question about sending things back, whatever the verb",
    [],
    ["how many days do I get to post something back?"],
    "active",
    /7 days/u,
  ],
  [
    "nothing more after the status",
    [EARBUDS],
    ["이어폰 도착했나요?", "아 네 다른 건 없어요"],
    "active",
    /더 도와/u,
  ],
  [
    "a person who is to do it",
    [EARBUDS],
    ["ORD-2026-0123 환불할래요", "그냥 담당자분이 봐 주시면 좋겠는데"],
    "pending",
    /담당자에게 연결/u,
  ],
  [
    "a departure after a cancellation taken back",
    [{ ...EARBUDS, shippingStatus: "preparing" }],
    ["ORD-2026-0123 취소하고 싶은데요", "아뇨 됐어요 취소 안 할래요", "그럼 몇일에 출발해요?"],
    "active",
    /준비 중/u,
  ],
  [
    "an own number beside a strange one",
    [EARBUDS],
    ["ORD-2026-0123이랑 ORD-2026-9876 배송 어떻게 됐어요?"],
    "active",
    /배송 완료로 확인됩니다.*ORD-2026-9876은 고객님의 주문에서 찾을 수 없/su,
  ],
  [
    "a refund and the whereabouts of another order",
    [EARBUDS, TUMBLER],
    ["ORD-2026-0123 반품하고 싶고 ORD-2026-0124는 어디까지 왔는지 궁금해요"],
    "active",
    /ORD-2026-0124 텀블러 주문은 현재 배송 중.*사유/su,
  ],
  [
    "two requests at once, with all facts",
    [EARBUDS, TUMBLER],
    ["ORD-2026-0123은 받았는데 변심이라 환불, ORD-2026-0124는 취소해 주세요"],
    "pending",
    /무선 이어폰 주문의 환불 요청.*텀블러 주문의 취소 요청도 함께/su,
  ],
  [
    "a second request that is not lost while the first is taken up",
    [EARBUDS, TUMBLER],
    ["return ORD-2026-0123 and cancel ORD-2026-0124", "I received it and I just changed my mind"],
    "pending",
    /refund request.*cancellation request for ORD-2026-0124/su,
  ],
  [
    "a question about the rules for someone else's order",
    [EARBUDS],
    ["언니가 주문한 ORD-2026-9555 제가 취소해도 되나요?"],
    "active",
    /찾을 수 없/u,
  ],
  ["an English offer taken", [], ["I forgot my password", "yes please"], "pending", /within 5 minutes/u],
  [
    "what sending costs whom, without an order",
    [],
    ["무료배송 기준이 얼마예요?"],
    "active",
    /정보에 없어.*연결해 드릴까요/su,
  ],
  ["how long sending takes as a rule", [EARBUDS], ["배송은 보통 며칠 걸려요?"], "active", /정보에 없어/u],
  [
    "a usual time in English",
    [TUMBLER],
    ["how long does shipping usually take?"],
    "active",
    /connect|team/iu,
  ],
  ["a general sum", [TUMBLER], ["얼마부터 무료배송이에요?"], "active", /정보에 없어/u],
  [
    "an own order beside a usual time",
    [TUMBLER],
    ["보통 이틀이면 오는데 왜 아직 안 와요?"],
    "active",
    /배송 중/u,
  ],
  ["the day of an own order", [TUMBLER], ["제 주문 며칠 걸려요?"], "active", /배송 중/u],
  [
    "a request for the shop's number",
    [],
    ["매장 전화번호 좀"],
    "active",
    /연락처가 없습니다.*연결해 드릴까요/su,
  ],
  [
    "the same of the service's number",
    [],
    ["고객센터 번호 알려주세요"],
    "active",
    /연락처가 없습니다.*연결해 드릴까요/su,
  ],
  ["the number in English", [], ["what's your customer service number?"], "active", /contact details/u],
  ["a call, which only people can take", [], ["전화로 상담하고 싶어요"], "pending", /연결해 드리겠/u],
  [
    "goods on sale",
    [],
    ["환불 규정 알려주세요", "세일 상품도 환불되나요?"],
    "active",
    /^말씀하신 경우.*연결해 드릴까요/su,
  ],
  ["opened goods in general", [], ["개봉한 상품도 반품 가능한가요?"], "active", /7일 이내.*말씀하신 경우/su],
  ["an island", [], ["도서산간 배송비 추가되나요?"], "active", /^말씀하신 경우/u],
  ["goods from abroad", [], ["해외에서도 반품되나요?"], "active", /말씀하신 경우/u],
  [
    "an own order that was opened",
    [EARBUDS],
    ["이어폰 개봉했는데 환불되나요?"],
    "active",
    /이어폰 주문|사유|받아 보셨/u,
  ],
  [
    "where pictures go",
    [EARBUDS],
    ["이어폰이 깨져서 왔는데 사진 어디로 보내요?"],
    "pending",
    /첨부해 보내실 수 있습니다.*주문/su,
  ],
  ["pictures alone", [], ["사진 첨부 어떻게 해요?"], "active", /^사진은 이 채팅에 첨부/u],
  [
    "a fault in a question",
    [EARBUDS],
    ["이어폰 줄이 좀 흔들리는데 원래 이런가요?"],
    "active",
    /^(?!.*사유)/su,
  ],
  ["one more special case", [], ["환불 규정 알려주세요", "개봉한 것도요?"], "active", /^말씀하신 경우/u],
  ["goods on sale that are faulty", [], ["세일 상품 불량이면 교환되나요?"], "active", /^받으신 상품에 하자/u],
  ["sending abroad, with an order", [EARBUDS], ["해외 배송 가능해요?"], "active", /^말씀하신 경우/u],
  [
    "a living place and what sending costs there",
    [],
    ["제주도인데 배송비 더 붙나요?"],
    "active",
    /^말씀하신 경우/u,
  ],
  [
    "goods of their own bought on sale",
    [EARBUDS],
    ["세일할 때 샀는데 환불되나요?"],
    "active",
    /이어폰 주문이 맞/u,
  ],
  ["pictures as what was wrong", [EARBUDS], ["사진이랑 색이 달라요"], "active", /^(?!.*첨부)/su],
  [
    "another product instead",
    [GLOVES, SCARF],
    ["장갑 취소해 주세요", "아 장갑 말고 목도리로 해주세요", "필요없어서요"],
    "pending",
    /^(?!.*장갑).*목도리 주문의 취소 요청/su,
  ],
  [
    "a product taken back and another one named",
    [GLOVES, SCARF],
    [
      "장갑은 취소할게요",
      "아니 잘못 말했어요. 목도리를 취소해주세요 장갑은 그대로",
      "사이즈를 잘못 시켰어요",
    ],
    "pending",
    /^(?!.*장갑).*목도리 주문의 취소 요청/su,
  ],
  [
    "bare digits instead of others",
    [GLOVES, SCARF],
    ["ORD-2026-1005 취소해 주세요", "잠깐 1005 말고 1006으로 해주세요", "필요없어서요"],
    "pending",
    /^(?!.*장갑).*목도리 주문의 취소 요청/su,
  ],
  [
    "the product that was meant",
    [GLOVES, SCARF],
    ["장갑 취소해 주세요", "죄송해요 목도리를 말한 거였어요", "필요없어서요"],
    "pending",
    /^(?!.*장갑).*목도리 주문의 취소 요청/su,
  ],
  [
    "one of two numbers left alone",
    [GLOVES, SCARF],
    ["ORD-2026-1005이랑 ORD-2026-1006 취소해 주세요", "아 1005는 놔두세요", "필요없어서요"],
    "pending",
    /^(?!.*장갑).*목도리 주문의 취소 요청/su,
  ],
  [
    "only one of two numbers",
    [GLOVES, SCARF],
    ["ORD-2026-1005이랑 ORD-2026-1006 취소해 주세요", "1006만 취소해 주세요", "필요없어서요"],
    "pending",
    /^(?!.*장갑).*목도리 주문의 취소 요청/su,
  ],
  [
    "one of two offered left alone",
    [GLOVES, SCARF],
    ["장갑이랑 목도리 취소해 주세요", "아 장갑은 그냥 둘게요", "필요없어서요"],
    "pending",
    /^(?!.*장갑).*목도리 주문의 취소 요청/su,
  ],
  [
    "the further request taken back",
    [{ ...GLOVES, shippingStatus: "delivered" }, SCARF],
    ["장갑은 환불하고 목도리는 취소해 주세요", "아 목도리는 취소하지 마세요", "받았는데 마음에 안 들어요"],
    "pending",
    /^(?!.*목도리).*장갑 주문의 환불 요청/su,
  ],
  [
    "all of the request left alone",
    [GLOVES, SCARF],
    ["장갑 취소해 주세요", "아 장갑은 그냥 놔두세요"],
    "active",
    /진행하지 않겠습니다/u,
  ],
  [
    "another product in answer to why",
    [GLOVES, SCARF],
    ["장갑 취소해 주세요", "목도리"],
    "active",
    /어떤 주문인지/u,
  ],
  [
    "a product that goods are compared with",
    [GLOVES, SCARF],
    ["장갑 취소해 주세요", "목도리랑 색이 따로 놀아요"],
    "pending",
    /장갑 주문의 취소 요청/u,
  ],
  [
    "a new one instead of the wrong one, with a day in mind",
    [EARBUDS],
    ["블랙 시켰는데 화이트가 왔어요", "새걸로 언제 보내주나요? 토요일에 써야 하는데"],
    "pending",
    /^(?!.*(?:배송 완료|토요일)).*이어폰 주문의 교환 요청.*무료 교환/su,
  ],
  [
    "one more instead of a broken one",
    [EARBUDS],
    ["깨져서 왔어요", "하나 더 보내주실 수 있나요?"],
    "pending",
    /교환 요청.*무료 교환/su,
  ],
  [
    "a new one in English",
    [EARBUDS],
    ["I got the wrong colour", "when will you send me a new one? I need it by Saturday"],
    "pending",
    /^(?!.*(?:delivered|Saturday)).*exchange request.*free of charge/su,
  ],
  [
    "a new one without a day while the order is unknown",
    [EARBUDS, TUMBLER],
    ["다른 게 왔어요", "새걸로 언제 보내주나요?"],
    "active",
    /^(?!.*배송 중).*교환을 도와드리겠습니다.*어떤 주문인지/su,
  ],
  [
    "a day that is asked for in the middle of a fault",
    [EARBUDS],
    ["깨져서 왔어요", "언제 와요?"],
    "active",
    /^(?!.*배송 완료).*주문이 맞으실까요/su,
  ],
  [
    "a request that outlives the whereabouts of its order",
    [EARBUDS],
    ["교환하고 싶어요", "언제 와요?"],
    "active",
    /배송 완료로 확인됩니다.*주문이 맞으실까요/su,
  ],
  [
    "the whereabouts of another order beside broken goods",
    [EARBUDS, TUMBLER],
    ["깨져서 왔어요", "텀블러는 언제 와요?"],
    "active",
    /텀블러 주문은 현재 배송 중.*어떤 주문인지/su,
  ],
  [
    "pictures that are sent once more",
    [EARBUDS],
    ["깨져서 왔어요", "사진 다시 보내드릴게요"],
    "active",
    /주문이 맞으실까요|첨부/u,
  ],
  [
    "money instead of a new one",
    [EARBUDS],
    ["깨져서 왔어요", "네 새걸로 보내지 말고 환불해 주세요"],
    "pending",
    /환불 요청/u,
  ],
  [
    "several orders instead of one",
    [GLOVES, SCARF, { ...TUMBLER, shippingStatus: "preparing" }],
    ["장갑 취소해 주세요", "장갑 말고 목도리랑 텀블러요", "필요없어서요"],
    "pending",
    /^(?!.*장갑).*목도리 주문의 취소 요청.*텀블러 주문도 함께/su,
  ],
  [
    "one of three numbers left alone",
    [GLOVES, SCARF, { ...TUMBLER, shippingStatus: "preparing" }],
    ["ORD-2026-1005, ORD-2026-1006, ORD-2026-0124 취소해 주세요", "1006은 빼주세요", "필요없어서요"],
    "pending",
    /^(?!.*목도리).*장갑 주문의 취소 요청.*텀블러 주문도 함께/su,
  ],
  [
    "goods that are fine beside those that are not",
    [EARBUDS, { ...SCARF, shippingStatus: "delivered" }],
    ["이어폰 환불해 주세요", "목도리는 괜찮은데 이건 너무 작아요"],
    "active",
    /받아 보셨을까요/u,
  ],
  [
    "one more order of the same wish",
    [GLOVES, SCARF],
    ["장갑 취소해 주세요", "목도리도 취소해 주세요", "그냥 변심이요"],
    "pending",
    /장갑 주문의 취소 요청.*목도리 주문도 함께/su,
  ],
  [
    "one more number of the same wish",
    [GLOVES, SCARF],
    ["장갑 취소해 주세요", "ORD-2026-1006도요"],
    "active",
    /^ORD-2026-1006 목도리 주문도 함께 전달하겠습니다.*사유를/su,
  ],
  [
    "goods whose name ends like one more",
    [GLOVES, order("ORD-2026-1007", "포도", "preparing")],
    ["장갑 취소해 주세요", "포도 취소해 주세요"],
    "active",
    /^ORD-2026-1007 포도 주문이군요/u,
  ],
  [
    "goods in a row",
    [GLOVES, SCARF],
    ["장갑이랑 목도리 취소해주세요"],
    "active",
    /^ORD-2026-1005 장갑, ORD-2026-1006 목도리 주문이군요/u,
  ],
  [
    "goods in an English row",
    [order("ORD-2026-1005", "wool gloves", "preparing"), order("ORD-2026-1006", "scarf", "preparing")],
    ["cancel the gloves and the scarf please", "changed my mind"],
    "pending",
    /ORD-2026-1005.*ORD-2026-1006 \(scarf\) as well/su,
  ],
  [
    "something else of another order in the middle of a request",
    [GLOVES, SCARF],
    ["장갑 취소해 주세요", "목도리는 교환해 주세요", "사이즈가 커서요"],
    "pending",
    /목도리 주문의 교환 요청.*장갑 주문의 취소 요청도 함께/su,
  ],
  [
    "'too small' as no one more",
    [order("ORD-2026-1005", "wool gloves", "delivered"), order("ORD-2026-1006", "scarf", "delivered")],
    ["refund the gloves please", "the scarf is too small, refund"],
    "active",
    /^This is about ORD-2026-1006 \(scarf\)/u,
  ],
  [
    "goods compared with others as no row",
    [order("ORD-2026-1008", "청바지", "delivered"), order("ORD-2026-1009", "후드티", "delivered")],
    ["청바지랑 안 어울려요 후드티 환불해주세요"],
    "active",
    /어떤 주문인지/u,
  ],
  [
    "one of two, the other left where it is",
    [GLOVES, SCARF],
    ["장갑이랑 목도리 취소해주세요", "목도리는 놔두고 장갑만 취소"],
    "active",
    /^(?!.*목도리).*취소를 원하시는 사유/su,
  ],
  [
    "a fault that 'just refund it' does not change",
    [TUMBLER],
    ["불량이에요", "텀블러요", "그냥 환불해 주세요", "어제 받았어요"],
    "pending",
    /환불 요청\(사유: 제품 하자\)/u,
  ],
  [
    "the order of a no named once more",
    [OLD],
    ["ORD-2026-0099 환불해주세요 변심이에요. 받았어요", "ORD-2026-0099"],
    "active",
    /^앞서 안내드린 대로.*환불은 어렵습니다.*연결해 드릴까요/su,
  ],
  [
    "what is left after a no",
    [TUMBLER],
    ["ORD-2026-0124 배송지 바꿔주세요", "그럼 어떻게 해요?", "네"],
    "pending",
    /담당자에게 연결/u,
  ],
  [
    "what is left after a no, in English",
    [OLD],
    ["i changed my mind, refund ORD-2026-0099, got it last month", "so what can i do?"],
    "active",
    /^As I said, a refund is not possible.*pass this on/su,
  ],
  [
    "a goodbye that nobody asked for",
    [TUMBLER],
    ["배송 언제 돼요?", "더 없어요 안녕히계세요"],
    "active",
    /^네, 알겠습니다. 더 도와드릴/u,
  ],
  ["a first hi", [], ["hi"], "active", /^Hello/u],
];

describe("the offline responder's talk", () => {
  it.each(TALKS)("understands %s", async (_name, orders, turns, status, says) => {
    const chat = new SimulatedChat({ orders });
    for (const turn of turns) await chat.customer(turn.split("\n"));
    expect([chat.status, chat.aiTexts.at(-1)]).toEqual([status, expect.stringMatching(says)]);
  });
});

describe("the shop's own lines", () => {
  const companyPolicy = [
    NEW_SHOP_TURN_SETTINGS.companyPolicy,
    "선물 포장은 무료로 해 드립니다.",
    "해외 배송은 하지 않습니다.",
    "5만원 이상 구매하시면 무료배송입니다.",
    "오후 2시 이전 주문은 당일 발송합니다.",
    "매장 영업시간은 평일 10시부터 19시까지입니다.",
  ].join("\n");

  it.each([
    ["포장돼요?", /무료로 해 드립니다/u],
    ["해외배송 가능한가요?", /하지 않습니다/u],
    ["무료배송은 얼마부터예요?", /5만원/u],
    ["매장 몇 시까지 해요?", /19시/u],
    ["영업시간이랑 포장 되는지 알려주세요", /포장은 무료.*19시|19시.*포장은 무료/su],
    ["포장하고 해외 배송 되나요?", /포장은 무료.*하지 않|하지 않.*포장은 무료/su],
    ["주문 목록 볼 수 있나요?", /이어폰/u],
    ["제 주문 당일 배송 되나요?", /텀블러/u],
    ["반품 배송비는 얼마예요?", /정보에 없어/u],
    ["포장이 찢어져서 왔어요", /주문번호를 알려/u],
    ["각인도 되나요?", /정보에 없어/u],
  ] as const)("%s", async (text, says) => {
    const chat = new SimulatedChat({ settings: { companyPolicy }, orders: [EARBUDS, TUMBLER] });
    expect((await chat.customer([text])).join("\n")).toMatch(says);
    expect(chat.status).toBe("active");
  });
});

describe("a schedule that a person gave", () => {
  const told = async (text: string) => {
    const chat = new SimulatedChat({ orders: [EARBUDS, TUMBLER] });
    await chat.customer(["ORD-2026-0123 불량이에요 교환해 주세요. 받았어요"]);
    await chat.provideInfo("11월 30일 발송 예정", { decision: "info", orderNumber: "ORD-2026-0123" });
    return { reply: (await chat.customer([text])).join("\n"), status: chat.status };
  };

  it.each(["11월 30일 맞죠?", "언제 보내주신다고요?", "교환품은 언제 오나요?", "when will it be sent?"])(
    "is told again: %s",
    async (text) => {
      const { reply, status } = await told(text);
      expect([status, reply]).toEqual(["active", expect.stringMatching(/11월 30일|November 30/u)]);
    },
  );

  it.each([
    ["텀블러는 언제 와요?", /텀블러 주문은 현재 배송 중/u],
    ["환불은 며칠 안에 해야 해요?", /7일/u],
    ["30일 지났는데 아직 안 왔어요", /담당자에게 전달해 다시 검토/u],
    ["상담원이랑 얘기할래요 언제 돼요?", /담당자에게 연결/u],
  ] as const)("is no answer to: %s", async (text, says) => {
    const { reply } = await told(text);
    expect(reply).toMatch(says);
    expect(reply).not.toMatch(/11월 30일|November 30/u);
  });
});

describe("after an approved refund of faulty goods", () => {
  it.each([
    ["택배비는 제가 내나요?", /^하자로 인한 건이라 배송비 부담은 없습니다/u],
    ["반품 배송비는 누가 내요?", /^하자로 인한 건이라 배송비 부담은 없습니다/u],
    ["who pays the return shipping?", /^Because the item is faulty, you do not pay any shipping/u],
    ["단순변심이면 배송비 누가 내요?", /단순 변심으로 반품하실 때 배송비는 고객님 부담/u],
    ["환불 규정 알려주세요", /7일 이내.*무료 교환/u],
  ] as const)("%s", async (text, says) => {
    const chat = new SimulatedChat({ orders: [EARBUDS] });
    await chat.customer(["ORD-2026-0123 불량이라 환불해 주세요. 받았어요"]);
    await chat.provideInfo("환불 승인합니다", { decision: "approve", orderNumber: "ORD-2026-0123" });
    expect((await chat.customer([text])).join("\n")).toMatch(says);
    expect(chat.status).toBe("active");
    expect(chat.ledger.decided).toMatchObject({ decision: "approve", kind: "refund" });
  });
});
