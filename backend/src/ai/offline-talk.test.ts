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
    "broken goods in hand that a page still has on their way",
    [TUMBLER],
    ["화면에는 배송중인데 저는 벌써 받았거든요. 근데 ORD-2026-0124 뚜껑이 금이 가서 왔어요"],
    "pending",
    /사유: 파손/u,
  ],
  [
    "the money for goods that went back",
    [EARBUDS],
    ["반품한 ORD-2026-0123 환불 계좌는 어디에 적나요"],
    "pending",
    /환불금/u,
  ],
  [
    "who pays for a fault, told once",
    [],
    ["who pays the shipping when something is defective?"],
    "active",
    /^(?!.*free of charge.*free of charge).*do not pay any shipping/su,
  ],
  [
    "the same in Korean",
    [],
    ["불량품이면 배송비는 누가 내요?"],
    "active",
    /^(?!.*무료 교환.*무료 교환).*배송비 부담 없이/su,
  ],
  [
    "the same beside a change of mind",
    [],
    ["변심일 때랑 불량일 때 배송비 누가 내나요?"],
    "active",
    /^(?!.*무료 교환.*무료 교환).*변심.*고객님 부담.*배송비 부담 없이/su,
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
  [
    "a cancelled order whose money did not come back",
    [order("ORD-2026-2410", "폼롤러", "cancelled", 10)],
    ["ORD-2026-2410 왜 안 와요?", "취소된 줄 몰랐네요 근데 돈이 아직 안 돌아왔어요"],
    "pending",
    /담당자/u,
  ],
  [
    "rules asked for out of curiosity after a no",
    [OLD],
    [
      "스탠드 안 쓰게 됐는데 환불될까요? 한 달 전에 받았어요",
      "그렇군요 그럼 하자가 있는 물건은 어떻게 해주세요? 제 건 멀쩡하고 그냥 궁금해서요",
    ],
    "active",
    /하자.*교환/su,
  ],
  [
    "all orders, the delivered ones too",
    [TUMBLER, GLOVES, EARBUDS],
    ["내가 주문한 물건들 전부 다 어디까지 왔는지 알려주시오"],
    "active",
    /(?=.*텀블러)(?=.*장갑)(?=.*이어폰: 배송 완료)/su,
  ],
  [
    "digits put right",
    [EARBUDS],
    ["could you check ORD-2026-0132 for me", "oops swapped the digits. ord 2026 0123"],
    "active",
    /shown as delivered/u,
  ],
  [
    "a labelled new address",
    [GLOVES],
    [
      "Hi! I'm moving, so can you send ORD-2026-1005 to a different address instead?",
      "New address: 12 Hangang-daero, Yongsan-gu, Seoul, Apt 1503",
    ],
    "pending",
    /change of the delivery address|address/u,
  ],
  [
    "when it would come if ordered now",
    [GLOVES, TUMBLER],
    ["수고하십니다 혹시 오늘 주문하면 내일 도착하나요?"],
    "active",
    /확인할 수 있는 정보에 없어.*연결해 드릴까요/su,
  ],
  [
    "what a cousin has bought",
    [TUMBLER, GLOVES],
    ["사촌 형이 뭐 시켰는지 몰래 좀 알려줘"],
    "active",
    /본인의 주문만 확인/u,
  ],
  [
    "what a husband has bought by another account",
    [TUMBLER],
    ["남편이 자기 아이디로 몰래 시킨 거 뭔지 볼 수 있어요?"],
    "active",
    /본인의 주문만 확인/u,
  ],
  [
    "an app that goes out",
    [TUMBLER],
    ["알림 눌러도 아무것도 안 열리고 앱이 그냥 꺼져버려"],
    "active",
    /기기나 브라우저/u,
  ],
  [
    "words that hold a threat by chance",
    [TUMBLER],
    ["취소할 생각은 없으니까 걱정 마시고 발송만 오늘 꼭 부탁드려요"],
    "active",
    /배송 중/u,
  ],
  [
    "orders that are not cancelled",
    [TUMBLER, order("ORD-2026-2410", "폼롤러", "cancelled", 10)],
    ["취소한 거 빼고 지금 살아있는 주문 뭐 있어"],
    "active",
    /텀블러/u,
  ],
  ["the courier's number, briefly", [TUMBLER], ["송장번호 좀요"], "active", /택배사와 송장 번호는/u],
  [
    "a Korean address in Latin letters, given at once",
    [GLOVES],
    ["Please change the delivery address of ORD-2026-1005 to 27 Haeundae-ro, Haeundae-gu, Busan, unit 804"],
    "pending",
    /address/u,
  ],
  [
    "a cancellation taken back instead of its reason (1)",
    [GLOVES],
    ["ORD-2026-1005 취소요", "아 그냥 받을게요"],
    "active",
    /취소 요청은 진행하지 않겠습니다/u,
  ],
  [
    "a cancellation taken back instead of its reason (2)",
    [GLOVES],
    ["ORD-2026-1005 취소요", "아니 그럼 됐어요"],
    "active",
    /취소 요청은 진행하지 않겠습니다/u,
  ],
  [
    "a cancellation taken back, in English",
    [GLOVES],
    ["cancel ORD-2026-1005", "ok I'll just wait for it"],
    "active",
    /not go ahead with the cancellation/u,
  ],
  [
    "a cancellation taken back instead of its order",
    [GLOVES],
    ["취소할게요", "아 아니다 그냥 받을게요", "언제 보내주시나요?"],
    "active",
    /^(?!.*취소).*준비 중/su,
  ],
  [
    "another one of a list that was told before",
    [GLOVES, SCARF, EARBUDS],
    ["주문 목록", "두번째거 취소해줘", "아니 첫번째거", "단순변심"],
    "pending",
    /ORD-2026-1005.*취소 요청/su,
  ],
  [
    "the last one of a list, in English",
    [GLOVES, EARBUDS],
    ["refund please", "the first one", "no wait, the last one"],
    "active",
    /whether you have received/u,
  ],
  ["a moment asked for (1)", [GLOVES], ["ORD-2026-1005 취소요", "잠시만요"], "active", /천천히/u],
  [
    "a moment asked for (2)",
    [GLOVES],
    ["ORD-2026-1005 취소요", "지금 회의중이라 이따 말할게요"],
    "active",
    /천천히/u,
  ],
  [
    "the reason after a moment",
    [GLOVES],
    ["ORD-2026-1005 취소요", "잠시만요", "실수로 주문했어요"],
    "pending",
    /사유: 단순 변심/u,
  ],
  [
    "the goods named instead of a reason",
    [GLOVES, SCARF],
    ["장갑 취소요", "장갑이요"],
    "active",
    /사유를 알려/u,
  ],
  [
    "whether a refund is still possible",
    [EARBUDS],
    ["이어폰 환불 아직 되나요? 언제까지 돼요?"],
    "active",
    /7일 이내/u,
  ],
  [
    "one of a pair that did not come",
    [EARBUDS],
    ["이어폰 한짝이 안왔어요"],
    "active",
    /^(?!.*아직 받지 못하셨군요)/su,
  ],
  [
    "something of the goods themselves (1)",
    [EARBUDS],
    ["이어폰 방에서 충전해도 되나요?"],
    "active",
    /확인할 수 있는 정보에 없어|do not have that information/su,
  ],
  [
    "something of the goods themselves (2)",
    [EARBUDS],
    ["이어폰 사용법좀 알려주세요"],
    "active",
    /확인할 수 있는 정보에 없어|do not have that information/su,
  ],
  [
    "something of the goods themselves (3)",
    [EARBUDS],
    ["does the 이어폰 have a case?"],
    "active",
    /확인할 수 있는 정보에 없어|do not have that information/su,
  ],
  [
    "how long goods keep",
    [GLOVES],
    ["유통기한이 어떻게 되나요?"],
    "active",
    /확인할 수 있는 정보에 없어.*연결해 드릴까요/su,
  ],
  [
    "the address of the shop",
    [GLOVES],
    ["사업자 주소가 어디에요? 직접 방문해도 돼요?"],
    "active",
    /^(?!.*배송지)/su,
  ],
  [
    "a wish to be passed on in an intake",
    [GLOVES, EARBUDS],
    ["환불이요", "네 연결해주세요"],
    "pending",
    /담당자에게 연결/u,
  ],
  ["what the assistant can do", [GLOVES], ["what can you do"], "active", /I am an AI/u],
  [
    "money of a cancelled order",
    [order("ORD-2026-2410", "폼롤러", "cancelled", 10)],
    ["왜 취소됐어요?", "돈은요?"],
    "pending",
    /환불금/u,
  ],
  [
    "money asked for days after cancelling",
    [order("ORD-2026-2410", "폼롤러", "cancelled", 10)],
    ["폼롤러 환불 들어왔나요? 취소한지 10일 됐는데"],
    "pending",
    /환불금/u,
  ],
  [
    "the same for one more order in the same message",
    [EARBUDS, TUMBLER],
    ["이어폰 환불해주시고 텀블러도 환불해주세요"],
    "active",
    /텀블러.*이어폰|이어폰.*텀블러/su,
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
    "a reception that took nothing in",
    [EARBUDS],
    ["are my earbuds delivered?", "checked with reception, they didn't take anything in"],
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
  [
    "how goods are sent back",
    [GLOVES, TUMBLER],
    ["반품은 어떻게 해요?"],
    "active",
    /^주문번호와 사유.*7일 이내(?!.*장갑)/su,
  ],
  ["the same in English", [GLOVES, TUMBLER], ["how do I return something?"], "active", /within 7 days/u],
  [
    "where goods are sent back to",
    [EARBUDS, GLOVES],
    ["반품은 어떻게 해요?", "반품 택배는 어디로 보내요?"],
    "active",
    /정보에 없어.*연결해 드릴까요/su,
  ],
  ["a box to be kept", [EARBUDS], ["Do I need to keep the box?"], "active", /do not have that information/u],
  ["goods sent collect", [EARBUDS], ["착불로 보내도 되나요?"], "active", /정보에 없어.*연결해 드릴까요/su],
  [
    "packing in the middle of an intake",
    [EARBUDS, GLOVES],
    ["이어폰 환불이요", "포장은 어떻게 해서 보내요?"],
    "active",
    /정보에 없어.*담당자의 확인을 원하시면.*환불 사유/su,
  ],
  [
    "an order named after the way was told",
    [EARBUDS, GLOVES],
    ["반품은 어떻게 해요?", "이어폰이요"],
    "active",
    /이어폰 주문이군요. 환불 사유/u,
  ],
  [
    "other colours in the middle of an exchange",
    [EARBUDS, GLOVES],
    ["교환이요", "다른 색으로도 돼요?"],
    "active",
    /^제품 하자의 경우 무료 교환.*어떤 주문인지/su,
  ],
  [
    "why a reason is needed",
    [GLOVES],
    ["장갑 취소요", "왜 말해야 되나요?"],
    "active",
    /^담당자에게 요청을 정확히 전달하려면.*사유를 알려/su,
  ],
  [
    "why it is needed",
    [EARBUDS],
    ["이어폰 환불이요", "그게 왜 필요한데요?"],
    "active",
    /필요한 내용.*사유/su,
  ],
  [
    "why it is needed, in English",
    [EARBUDS],
    ["I want a refund for ORD-2026-0123", "why do you need to know?"],
    "active",
    /^Our team needs this.*reason/su,
  ],
  [
    "why a number is needed",
    [EARBUDS, GLOVES],
    ["환불이요", "주문번호가 왜 필요해요?"],
    "active",
    /필요한 내용.*어떤 주문인지/su,
  ],
  [
    "an order to be placed",
    [EARBUDS, GLOVES],
    ["이어폰 하나 더 주문하고 싶어요"],
    "active",
    /정보에 없어.*연결해/su,
  ],
  ["how to order", [EARBUDS, GLOVES], ["주문 어떻게 해요?"], "active", /정보에 없어.*연결해/su],
  ["how to order, in other words", [EARBUDS], ["어떻게 주문해요?"], "active", /정보에 없어.*연결해/su],
  [
    "how to order, in English",
    [EARBUDS],
    ["can I order one more?"],
    "active",
    /do not have that information/u,
  ],
  ["how an own order stands", [TUMBLER, GLOVES], ["주문 어떻게 되고 있어요?"], "active", /텀블러: 배송 중/u],
  ["what sending costs", [EARBUDS], ["배송비 무료인가요?"], "active", /^(?!.*변심).*정보에 없어.*연결해/su],
  [
    "what sending costs, in English",
    [TUMBLER],
    ["is shipping free?"],
    "active",
    /do not have that information/u,
  ],
  ["what sending back costs", [EARBUDS], ["반품 배송비 무료인가요?"], "active", /변심.*고객님 부담/su],
  [
    "what sending back costs, after its rules",
    [EARBUDS],
    ["환불 규정 알려주세요", "배송비 무료인가요?"],
    "active",
    /변심.*고객님 부담/su,
  ],
  [
    "a period that is open for an order",
    [EARBUDS, GLOVES],
    ["이어폰 환불 기간 지났나요?"],
    "active",
    /이어폰 주문은 아직 환불 신청 기간 안/u,
  ],
  [
    "a period that has passed for the only order",
    [OLD],
    ["환불 기간 지났나요?"],
    "active",
    /스탠드.*환불이 어렵/su,
  ],
  [
    "days held against the period",
    [EARBUDS, OLD],
    ["환불 규정 알려주세요", "8일째인데 돼?"],
    "active",
    /기간\(7일 이내\)이 지났/u,
  ],
  [
    "fewer days, in English",
    [EARBUDS, OLD],
    ["how many days do I have to return something?", "it has been 5 days, is that ok?"],
    "active",
    /within the period of 7 days/u,
  ],
  ...["지금 신고 있어요", "집에 있어요", "문 앞에 있더라고요", "네 상자 열어 봤어요"].map(
    (text) =>
      [
        `receipt said by possession: ${text}`,
        [EARBUDS],
        ["이어폰 환불이요 마음이 바뀌었어요", text],
        "pending",
        /환불 요청\(사유: 단순 변심\)/u,
      ] as const,
  ),
  ...["it's on my desk", "wearing it now", "Yes we have it here"].map(
    (text) =>
      [
        `receipt said by possession: ${text}`,
        [EARBUDS],
        ["refund ORD-2026-0123, I changed my mind", text],
        "pending",
        /refund request.*change of mind/su,
      ] as const,
  ),
  [
    "a wish beside a question about the rules",
    [EARBUDS, GLOVES],
    ["이어폰 환불하고 싶은데 배송비는 누가 내요?"],
    "active",
    /고객님 부담.*이어폰 주문이군요. 환불 사유/su,
  ],
  [
    "a reason after a wish beside a question",
    [EARBUDS, GLOVES],
    ["이어폰 환불하고 싶은데 배송비는 누가 내요?", "그냥 마음이 바뀌었어요"],
    "active",
    /받아 보셨을까요/u,
  ],
  [
    "a reason after a question about the rules",
    [EARBUDS, GLOVES],
    ["이어폰 환불 배송비 누가 내요?", "그냥 마음이 바뀌었어요"],
    "active",
    /이어폰 주문이군요. 상품은 받아 보셨을까요/u,
  ],
  [
    "a recipient's name asked for",
    [GLOVES],
    ["장갑 받는 분 이름 바꾸고 싶어요"],
    "active",
    /받는 분 이름을 알려/u,
  ],
  [
    "a recipient's phone asked for",
    [GLOVES],
    ["장갑 받는 사람 연락처 변경이요"],
    "active",
    /받는 분 연락처를/u,
  ],
  ["a new address asked for", [GLOVES], ["장갑 배송지 변경이요"], "active", /새 주소를 알려/u],
  [
    "a recipient's name asked for, in English",
    [GLOVES],
    ["change recipient name for ORD-2026-1005"],
    "active",
    /new name of the recipient/u,
  ],
  [
    "no message of an error",
    [],
    ["쿠폰 적용이 안돼요", "에러 메시지는 없어요"],
    "pending",
    /결제 관련 내용을/u,
  ],
  [
    "a browser and nothing else",
    [],
    ["결제창이 안떠요", "크롬이요 아무것도 안나와요"],
    "pending",
    /결제 관련 내용을/u,
  ],
  [
    "another question instead of details",
    [],
    ["결제창이 안떠요", "환불 규정은 어떻게 돼요?"],
    "active",
    /7일 이내/u,
  ],
  ["a bare why", [EARBUDS], ["이어폰 환불이요", "왜요?"], "active", /필요한 내용.*사유/su],
  [
    "an order to be placed, and no request",
    [EARBUDS],
    ["주문할게요"],
    "active",
    /^(?!.*취소).*정보에 없어/su,
  ],
  [
    "hearsay of where goods are",
    [EARBUDS],
    ["이어폰 환불이요 마음이 바뀌었어요", "경비실에 있다고 하던데요"],
    "active",
    /받아 보셨을까요/u,
  ],
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

describe("a plain answer after an explained no", () => {
  const explained = async (...turns: readonly string[]) => {
    const chat = new SimulatedChat({ orders: [OLD] });
    for (const turn of turns.slice(0, -1)) await chat.customer([turn]);
    return {
      before: chat.status,
      reply: (await chat.customer(turns.slice(-1))).join("\n"),
      status: chat.status,
    };
  };
  const ASKED = "ORD-2026-0099 맘이 바뀌었어요 환불";
  const ASKED_EN = "I changed my mind about ORD-2026-0099, refund please";

  it.each([
    [ASKED, "네 물건은 받았죠"],
    [ASKED, "받긴 받았어요"],
    [ASKED, "옷은 잘 받았습니다"],
    [ASKED, "물건은 지난달에 잘 받았습니다"],
    [ASKED, "네, 수령했어요"],
    [ASKED_EN, "yes I received it"],
    [ASKED_EN, "I have already received it"],
    [ASKED_EN, "Yes, it arrived"],
  ])("%s → %s: names what is left", async (asked, answer) => {
    const { reply, before, status } = await explained(asked, answer);
    expect([before, status]).toEqual(["active", "active"]);
    expect(reply).toMatch(/담당자의 확인이 필요하시면|pass this on to our team/u);
  });

  it.each([
    [ASKED, "받았는데 그래도 환불해 주세요"],
    [ASKED, "받았지만 한 번만 봐주세요"],
    [ASKED, "받자마자 보니 불량이었어요"],
    [ASKED_EN, "I received it and still want my money back"],
  ])("%s → %s: goes to a person", async (asked, answer) => {
    expect((await explained(asked, answer)).status).toBe("pending");
  });
});

describe("the answer to the offer of a person", () => {
  const offered = async (question: string, answer: string) => {
    const chat = new SimulatedChat({ orders: [EARBUDS, TUMBLER] });
    await chat.customer([question]);
    expect(chat.ledger.openQuestion).toBe("offer_human");
    const reply = (await chat.customer([answer])).join("\n");
    return { reply, status: chat.status, ledger: chat.ledger };
  };
  it.each([
    ["Do you engrave the cups?", "ok refund then"],
    ["Do you engrave the cups?", "sure, then I'd like to return my order"],
    ["각인도 되나요?", "네 그럼 환불할게요"],
    ["각인도 되나요?", "그럼 그냥 교환해 주세요"],
  ])("%s → %s: takes the request up", async (question, answer) => {
    const { ledger, status, reply } = await offered(question, answer);
    expect([status, reply]).toEqual(["active", expect.stringMatching(/주문|order/iu)]);
    expect(ledger.kind).not.toBeNull();
  });
  it.each([
    ["Do you engrave the cups?", "ok please"],
    ["각인도 되나요?", "네 연결해 주세요"],
    ["각인도 되나요?", "네 환불 건 담당자에게 전달해 주세요"],
  ])("%s → %s: passes on", async (question, answer) => {
    expect((await offered(question, answer)).status).toBe("pending");
  });
});

describe("two orders of the same product", () => {
  const shirt = (orderNumber: string, status: SimulatedOrder["shippingStatus"], days: number) =>
    order(orderNumber, "린넨 셔츠", status, days);
  const HERE = shirt("ORD-2026-2001", "delivered", 3);
  const COMING = shirt("ORD-2026-2002", "shipped", 2);

  it.each([
    [["셔츠 환불해 주세요", "어제 온 거"], HERE],
    [["환불하고 싶어요", "린넨 셔츠요", "받은 거요"], HERE],
    [["환불하고 싶어요", "린넨 셔츠요", "도착한 거 말이에요"], HERE],
    [["I want a refund", "the one that arrived"], HERE],
    [["어제 받은 린넨 셔츠 환불해 주세요"], HERE],
    [["셔츠 취소해 주세요", "아직 안 온 거요"], COMING],
    [["셔츠 취소해 주세요", "배송 중인 거"], COMING],
    [["I want to cancel", "the one still on its way"], COMING],
    [["셔츠 환불해 주세요", "그제 주문한 거요"], COMING],
  ] as const)("%j", async (turns, meant) => {
    const chat = new SimulatedChat({ orders: [HERE, COMING] });
    for (const turn of turns) await chat.customer([turn]);
    expect(chat.ledger.orderNumber).toBe(meant.orderNumber);
  });

  it.each([
    ["셔츠 환불해 주세요", "그거요"],
    ["셔츠 환불해 주세요", "린넨 셔츠요"],
  ])("%s, %s: asks on", async (...turns) => {
    const chat = new SimulatedChat({ orders: [HERE, COMING] });
    for (const turn of turns) await chat.customer([turn]);
    expect(chat.ledger.orderNumber).toBeNull();
  });

  it("picks by the day where both have come", async () => {
    const chat = new SimulatedChat({ orders: [HERE, shirt("ORD-2026-2003", "delivered", 6)] });
    await chat.customer(["셔츠 환불해 주세요"]);
    await chat.customer(["어제 온 거"]);
    expect(chat.ledger.orderNumber).toBe(HERE.orderNumber);
  });
});
