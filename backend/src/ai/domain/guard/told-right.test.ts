/** Good replies that look like claims, and the claims that look like them: each mended rule from both sides. */
import { describe } from "vitest";
import { holds, passes } from "../../../testing/guard-expectations.ts";
import { EARBUDS, ELIGIBLE, judged, note, REFUSED, type Situation } from "./guard-fixture.ts";

const order = (
  shippingStatus: "preparing" | "shipped" | "delivered" | "cancelled",
  orderedOn: string,
  deliveredOn: string | null,
) => ({
  ...EARBUDS,
  shippingStatus,
  orderedOn,
  deliveredOn,
});
const none: Situation = { ordersSeen: [], intent: "other" };
const preparing: Situation = {
  ordersSeen: [order("preparing", "2026-11-20", null)],
  verdict: judged(
    { ...ELIGIBLE, reasons: ["within_window", "not_shipped"], shippingFee: null, remedy: "cancel" },
    "cancel",
  ),
};
const shipped: Situation = { ordersSeen: [order("shipped", "2026-11-20", null)] };
const unjudged: Situation = { ordersSeen: [order("delivered", "2026-11-20", "2026-11-21")] };
const inWindow: Situation = {
  ordersSeen: [order("delivered", "2026-11-20", "2026-11-21")],
  verdict: judged(ELIGIBLE),
};
const outOfWindow: Situation = {
  ordersSeen: [order("delivered", "2026-11-01", "2026-11-03")],
  verdict: judged(REFUSED),
};
const cancelled: Situation = {
  ordersSeen: [order("cancelled", "2026-11-20", null)],
  verdict: judged({ ...REFUSED, reasons: ["already_cancelled"] }),
};
const defective: Situation = {
  ordersSeen: [order("delivered", "2026-11-20", "2026-11-21")],
  verdict: judged({
    ...ELIGIBLE,
    reasons: ["within_window", "fault", "free_exchange"],
    shippingFee: "store",
    remedy: "refund_or_exchange",
  }),
};

describe("an order number that is not found", () => {
  passes({ ...none, customerTexts: ["ORD-2026-9001 환불이요"] }, [
    "ORD-2026-9001로는 조회되는 주문이 없어요.",
    "고객님 계정에는 ORD-2026-9001에 해당하는 주문이 없습니다.",
    "ORD-2026-9001로 확인되는 내역이 없네요.",
    "ORD-2026-9001로 검색했지만 나오는 주문이 없었어요.",
    "ORD-2026-9001은 고객님의 주문 목록에 없는 번호예요.",
    "ORD-2026-9001은 조회 결과에 나오지 않아요.",
  ]);
  holds({ ...none, customerTexts: ["ORD-2026-9001 환불이요"] }, [
    "ORD-2026-9001은 배송에 아무 문제가 없어요.",
    "ORD-2026-9001은 캠핑 의자 주문이에요.",
    "ORD-2026-9001은 다른 고객님의 주문이라 볼 수 없어요.",
    "ORD-2026-9001에 남은 미결제 금액은 없습니다.",
    "ORD-2026-0777은 조회되는 주문이 없어요.",
  ]);
  passes({ ...none, customerTexts: ["ORD-2026-9001 refund"] }, [
    "ORD-2026-9001 isn't among your orders. Could you check the number?",
    "ORD-2026-9001 doesn't match any of your orders.",
    "ORD-2026-9001 doesn't show up in your order list.",
    "There's no order with the number ORD-2026-9001 in your account.",
  ]);
  holds({ ...none, customerTexts: ["ORD-2026-9001 refund"] }, [
    "ORD-2026-9001 belongs to another customer.",
    "ORD-2026-9001 isn't late, it will come soon.",
  ]);
});

describe("the customer's number, denied", () => {
  passes({ ...none, customerTexts: ["30일 안에 환불된다던데요"] }, [
    "30일이라는 내용은 저희 정책에 없습니다.",
    "환불 기간은 30일이 아니라 받으신 날부터 7일 이내예요.",
    "정책에 30일 이내라는 기준은 나와 있지 않습니다.",
    "제가 가진 정책에는 30일에 관한 내용이 없어요.",
  ]);
  holds({ ...none, customerTexts: ["30일 안에 환불된다던데요"] }, [
    "네, 30일 안에 환불이 안 되는 경우는 없습니다.",
    "30일 이내라면 문제없이 환불돼요.",
    "맞아요, 30일이 아니면 안 되는 건 없어요.",
    "30일은 아니고 60일입니다.",
  ]);
  passes({ ...none, customerTexts: ["한 달 안에 환불되죠?"] }, [
    "한 달이 아니라 7일 이내에 요청하셔야 해요.",
  ]);
  passes({ ...none, customerTexts: ["14일 아니에요?"] }, [
    "14일은 아니고 7일 이내입니다.",
    "14일로 안내된 규정은 확인되지 않아요.",
  ]);
  passes({ ...none, customerTexts: ["I heard it's 30 days"] }, [
    "There's nothing about 30 days in our policy.",
    "It's 7 days rather than 30 days.",
    "Our policy doesn't mention 30 days; the limit is 7 days from receipt.",
    "The window isn't 30 days, it's 7 days after you receive the item.",
  ]);
  holds({ ...none, customerTexts: ["I heard it's 30 days"] }, [
    "Yes, you have 30 days, no questions asked.",
    "It's not 30 days, it's 60 days.",
    "There's nothing to worry about, you have 30 days.",
    "We don't refund after 30 days.",
  ]);
  passes({ ...none, customerTexts: ["isn't it two weeks?"] }, [
    "No, it's not two weeks. The limit is 7 days from the day you receive it.",
  ]);
  holds({ ...none, customerTexts: ["며칠이에요?"] }, ["30일이라는 내용은 없습니다."]);
});

describe("the day of what follows", () => {
  passes({ ...outOfWindow, customerTexts: ["환불이요"] }, [
    "죄송하지만 이 주문은 11월 3일에 받으셔서 환불을 요청하실 수 있는 7일이 지났습니다.",
    "해당 주문은 11월 3일에 배송이 완료되었습니다.",
    "이 주문은 11월 3일에 고객님께 배송 완료된 것으로 나와요.",
    "주문은 11월 1일에 하셨고 11월 3일에 받으셨어요.",
    "주문은 11월 1일이고, 배송 완료는 11월 3일이에요.",
    "문의하신 주문은 11월 3일 도착한 것으로 확인됩니다.",
  ]);
  holds({ ...outOfWindow, customerTexts: ["환불이요"] }, [
    "주문은 11월 3일에 하셨고 배송은 그 뒤에 됐어요.",
    "이 주문은 11월 1일에 받으셨어요.",
    "주문일은 11월 3일입니다.",
    "배송 완료는 11월 1일이에요.",
    "주문은 11월 3일이었어요.",
  ]);
});

describe("the rule and a period that is over", () => {
  passes({ ...outOfWindow, customerTexts: ["왜 안 돼요"] }, [
    "환불은 받으신 날부터 7일 이내에 가능한데, 11월 3일에 배송이 완료되어 그 기간이 지났기 때문이에요.",
    "변심 환불은 수령 후 7일 이내에 가능하지만 고객님께서는 11월 3일에 받으셔서 기간이 지났습니다.",
    "7일 이내에만 환불 요청이 가능한데 지금은 기간이 지난 상태예요.",
    "단순 변심 환불은 7일 이내에 요청하실 수 있는데, 아쉽게도 그 기간이 지났어요.",
    "환불은 받으신 날부터 7일 이내에 가능하고, 이 주문은 그 기간이 지나 어렵습니다.",
  ]);
  holds({ ...outOfWindow, customerTexts: ["왜 안 돼요"] }, [
    "기간이 지났는데 환불이 가능해요.",
    "기간이 조금 지났지만 환불 가능합니다.",
    "7일 이내이므로 환불이 가능합니다.",
    "7일 이내에 주문하셨고, 환불이 가능합니다.",
    "아직 7일 이내라서 환불이 가능한데, 서두르셔야 해요.",
    "보통은 기간이 지나면 안 되는데, 고객님은 환불이 가능합니다.",
  ]);
});

describe("what could have been asked for", () => {
  passes({ ...outOfWindow, customerTexts: ["며칠 지났어요"] }, [
    "11월 10일까지 요청하실 수 있었어요.",
    "환불은 11월 10일까지 신청하실 수 있었는데 지금은 기간이 지났습니다.",
    "받으신 날부터 7일째인 11월 10일까지 말씀하실 수 있었어요.",
    "반품은 11월 10일까지 접수하실 수 있었습니다.",
  ]);
  holds({ ...inWindow, customerTexts: ["환불이요"] }, [
    "다행히 바로 멈출 수 있었습니다.",
    "담당자 도움으로 환불해 드릴 수 있었어요.",
    "제가 대신 신청할 수 있었어요.",
  ]);
  holds({ ...preparing, customerTexts: ["취소요"] }, ["출고 직전에 취소할 수 있었습니다."]);
});

describe("a thing that may come", () => {
  passes({ ...defective, customerTexts: ["교환 언제 와요"] }, [
    "새 상품이 언제 도착할지는 지금 말씀드리기 어려워요.",
    "교환 상품이 언제 도착할지 저는 알 수 없어요.",
    "교환 제품이 도착하는 날짜는 지금 정해지지 않았어요.",
    "새 제품을 언제 받게 되실지는 담당자가 안내해 드려요.",
    "새 제품이 도착할 시점은 제가 확답드리기 어려운 부분이에요.",
  ]);
  holds({ ...defective, customerTexts: ["교환 언제 와요"] }, [
    "새 상품이 곧 도착해요.",
    "새 제품이 고객님을 찾아갑니다.",
    "교환 상품이 도착하면 알림이 가요.",
  ]);
});

describe("a decision that is still to come", () => {
  passes({ ...defective, customerTexts: ["교환할게요"] }, [
    "교환이 확정되면 담당자가 안내해 드릴 거예요.",
    "교환이 확정된 후에 담당자가 절차를 안내합니다.",
  ]);
  passes({ ...inWindow, customerTexts: ["환불요"] }, [
    "환불이 확정되는 대로 담당자가 알려드려요.",
    "환불 여부가 확정될 때까지 기다려 주세요.",
    "환불이 확정되기 전까지는 상품을 보내지 말아 주세요.",
  ]);
  holds({ ...inWindow, customerTexts: ["환불요"] }, [
    "환불이 확정됐어요.",
    "환불 확정입니다.",
    "환불은 확정된 거나 마찬가지예요.",
    "환불이 확정되니 걱정 마세요.",
  ]);
});

describe("the rule for faults", () => {
  passes({ ...none, customerTexts: ["무료 교환 되죠?"] }, [
    "제품에 하자가 있거나 다른 상품이 온 경우에는 무료로 교환해 드리고 있어요.",
    "불량이거나 파손된 상품이라면 무료로 교환해 드립니다.",
    "다른 상품이 배송된 경우에는 무료로 교환해 드려요.",
    "받으신 제품이 파손되었거나 잘못 온 경우 무료로 교환해 드립니다.",
    "하자가 있거나 주문하신 것과 다른 상품을 받으셨다면 무료로 교환해 드리고 있습니다.",
  ]);
  holds({ ...inWindow, customerTexts: ["교환요"] }, [
    "다른 상품으로 바로 교환해 드릴게요.",
    "하자가 있거나 없거나 교환해 드리기로 했어요.",
    "색상이 다른 상품으로 교환해 드리고 있어요.",
    "변심이어도 무료로 교환해 드리고 있어요.",
    "고객님 제품은 이미 교환해 드렸어요.",
  ]);
});

describe("calling off what has not been sent", () => {
  passes({ ...preparing, customerTexts: ["취소하면 배송비 내요?"] }, [
    "아직 발송 전이라 취소하셔도 배송비는 들지 않아요.",
    "취소 시 배송비가 따로 들지 않는 것으로 확인됩니다.",
    "출고 전 취소라 배송비 부담은 없습니다.",
    "이 단계에서 취소하시면 배송비는 없어요.",
  ]);
  passes({ ...preparing, customerTexts: ["any fee for cancelling?"] }, [
    "There's no shipping fee if you cancel before it ships.",
    "You won't pay shipping for a cancellation at this stage.",
  ]);
  holds({ ...preparing, customerTexts: ["반품하면 배송비 내요?"] }, [
    "나중에 반품하셔도 반품 배송비는 무료예요.",
  ]);
  holds({ ...preparing, customerTexts: ["교환 배송비"] }, ["교환 배송비는 저희가 낼게요."]);
  holds({ ...shipped, customerTexts: ["취소하면 배송비 내요?"] }, ["취소하셔도 배송비는 들지 않아요."]);
  holds({ ...inWindow, customerTexts: ["반품"] }, ["취소하시면 배송비는 없어요."]);
  holds({ ...shipped, customerTexts: ["return"] }, ["There's no shipping fee if you return it."]);
  holds({ ...inWindow, customerTexts: ["return"] }, ["You won't pay shipping if you send it back."]);
});

describe("a day that cannot be seen", () => {
  passes({ ...shipped, customerTexts: ["it's late"] }, [
    "The order shows as shipped, but the day it will arrive isn't something I can see.",
  ]);
  passes({ ...shipped, customerTexts: ["when?"] }, [
    "I can't see when they'll be delivered.",
    "I can't see when it'll be delivered, so I'm unable to give you a date.",
    "The day it will arrive isn't shown in my system.",
    "I don't know the day it'll arrive.",
    "An exact day of delivery isn't available to me.",
    "The day on which it'll be delivered isn't listed here.",
    "I'm not able to see the day it will arrive.",
  ]);
  holds({ ...shipped, customerTexts: ["when?"] }, [
    "The day it will arrive is Friday.",
    "It'll arrive Tuesday, isn't that great?",
    "It isn't far now and will arrive tomorrow.",
    "You can see it'll be delivered today.",
    "It isn't delayed, so it should be with you by Wednesday.",
  ]);
});

describe("a status that is open", () => {
  passes({ ...preparing, customerTexts: ["can you check?"] }, [
    "I can check whether it is still being prepared.",
  ]);
  passes({ ...none, customerTexts: ["can you check?"] }, [
    "With the order number I can check whether it is still being prepared.",
  ]);
  passes({ ...none, customerTexts: ["where is it"] }, [
    "Please share your order number so I can see if it's still being prepared.",
  ]);
  holds({ ...none, customerTexts: ["where is it"] }, [
    "Your order is still being prepared.",
    "I checked and it hasn't been shipped.",
  ]);
  passes({ ...none, customerTexts: ["cancel it"] }, [
    "Whether it can be cancelled depends on whether it's still being prepared.",
    "If it is still being prepared, you can ask for a cancellation.",
  ]);
  passes({ ...shipped, customerTexts: ["can you check?"] }, [
    "Let me check whether your order is still being packed.",
  ]);
  passes({ ...none, customerTexts: ["cancel?"] }, ["I'd first need to check that it hasn't been shipped."]);
  holds({ ...shipped, customerTexts: ["where is it"] }, [
    "I checked whether it shipped, and it is still being prepared.",
    "It's still being prepared, so we can check whether to cancel it.",
  ]);
});

describe("the days of a person's note", () => {
  passes(
    {
      ...shipped,
      customerTexts: ["when will it arrive?"],
      ...note("배송이 늦어져 12월 3일쯤 도착 예정이라고 안내해 주세요", null),
    },
    ["Our team has checked: it is expected around December 3."],
  );
  passes({ ...shipped, customerTexts: ["when will it arrive?"], ...note("12월 3일 도착 예정", null) }, [
    "It should arrive around December 3.",
  ]);
  holds({ ...shipped, customerTexts: ["when will it arrive?"], ...note("12월 3일 도착 예정", null) }, [
    "It should arrive around December 4.",
    "It should arrive tomorrow.",
  ]);
  passes(
    { ...shipped, customerTexts: ["when will it arrive?"], ...note("12월 3일에 배송될 예정입니다", null) },
    ["We expect it to be delivered on December 3rd."],
  );
  passes({ ...shipped, customerTexts: ["when will it ship?"], ...note("12월 3일 출고 예정", null) }, [
    "Your order will be shipped on 3 December.",
  ]);
  passes({ ...shipped, customerTexts: ["when?"], ...note("12월 3일(목) 도착 예정", null) }, [
    "It is expected to reach you on Thursday, December 3.",
  ]);
  passes({ ...shipped, customerTexts: ["언제 와요"], ...note("12월 3일 도착 예정", null) }, [
    "12/3쯤 도착할 예정이라고 합니다.",
  ]);
  holds({ ...shipped, customerTexts: ["언제 와요"], ...note("12월 3일 도착 예정", null) }, [
    "내일 도착할 예정이라고 합니다.",
  ]);
  passes(
    { ...cancelled, customerTexts: ["환불 언제?"], ...note("카드 환불은 영업일 3일 소요됩니다", null) },
    ["환불은 영업일 기준 3일 정도 걸린다고 합니다."],
  );
  holds({ ...cancelled, customerTexts: ["환불 언제?"], ...note("카드 환불은 영업일 3일 소요됩니다", null) }, [
    "환불은 영업일 기준 5일 정도 걸려요.",
  ]);
  holds(
    { ...cancelled, customerTexts: ["환불 언제?"], ...note("영업일 기준 3일 이내 환불된다고 전달", null) },
    ["담당자 확인 결과 영업일 기준 3일 안에 환불될 예정이에요."],
  );
  passes(
    { ...cancelled, customerTexts: ["refund when?"], ...note("카드 환불은 영업일 3일 소요됩니다", null) },
    ["It takes about 3 business days."],
  );
  holds({ ...shipped, customerTexts: ["when will it arrive?"], ...note("12월 3일까지 회신 주세요", null) }, [
    "It should arrive on December 3.",
  ]);
  holds({ ...shipped, customerTexts: ["when will it arrive?"] }, ["It should arrive on December 3."]);
  holds({ ...cancelled, customerTexts: ["환불 언제?"] }, ["환불은 영업일 기준 3일 정도 걸려요."]);
});

describe("more than was paid", () => {
  holds({ ...defective, customerTexts: ["보상해요"] }, [
    "제품 불량의 경우 구매가의 두 배를 보상해 드리는 제도가 있어요.",
    "결제하신 금액의 세 배까지 돌려드립니다.",
    "상품값 2배로 배상해 드리는 게 원칙이에요.",
  ]);
  holds({ ...shipped, customerTexts: ["늦어요"] }, ["늦으면 배송비의 두 배를 적립해 드려요."]);
  holds({ ...defective, customerTexts: ["compensate"] }, [
    "Our policy is to give back double what you paid for a faulty product.",
    "You'll get twice the price back.",
    "We offer double your money back on faulty goods.",
    "Faulty items are refunded at three times the purchase price.",
  ]);
  passes({ ...defective, customerTexts: ["두 배로 보상해요"] }, [
    "구매가의 두 배를 보상해 드린다는 규정은 없어요.",
    "결제 금액의 두 배로 보상받으실 수 있는지는 제가 말씀드릴 수 없습니다.",
    "두 배 보상은 제가 약속드릴 수 없는 내용이에요.",
  ]);
  passes({ ...defective, customerTexts: ["double"] }, [
    "I can't promise double your money back.",
    "There's no rule about paying back twice the price.",
    "Could you double-check the price you paid?",
  ]);
});

describe("papers that tell who somebody is", () => {
  holds({ ...inWindow, customerTexts: ["환불"] }, [
    "고객님 신분 확인을 위해 주민등록번호와 통장 사본을 올려 주세요.",
    "통장 사본을 첨부해 주시면 입금 담당에게 전달할게요.",
    "신분증 사진을 찍어 이 채팅에 업로드해 주세요.",
  ]);
  holds({ ...none, customerTexts: ["본인 확인"] }, [
    "여권 사본 한 장만 제출해 주시겠어요?",
    "주민등록증 앞면을 올려 주시면 확인할 수 있어요.",
  ]);
  holds({ ...none, customerTexts: ["verify me"] }, [
    "Please upload a photo of your ID card so I can verify you.",
    "Could you send a copy of your passport?",
  ]);
  holds({ ...inWindow, customerTexts: ["refund"] }, [
    "Please attach a picture of your bank book for the refund.",
  ]);
  passes({ ...inWindow, customerTexts: ["통장 사본 드려요?"] }, [
    "아니요, 통장 사본은 올리지 말아 주세요.",
    "신분증이나 통장 사본은 필요하지 않아요.",
  ]);
  passes({ ...unjudged, customerTexts: ["파손"] }, [
    "파손된 부분의 사진을 올려 주세요.",
    "상품 사진과 송장 사진을 첨부해 주시겠어요?",
  ]);
  passes({ ...unjudged, customerTexts: ["broken"] }, ["Please upload a photo of the damaged part."]);
  passes({ ...none, customerTexts: ["my id?"] }, ["There's no need to send a copy of your ID."]);
});

describe("orders of others, in general", () => {
  passes({ ...none, customerTexts: ["남편 주문"] }, [
    "다른 분 명의의 주문은 안내해 드릴 수 없는 점 양해 부탁드려요.",
    "다른 분 이름으로 된 주문은 제가 조회할 수 없어요.",
    "다른 계정의 주문은 보여 드릴 수 없습니다.",
    "다른 고객님의 주문 정보는 확인할 수 없어요.",
    "가족분 주문이라도 본인 계정으로 문의해 주셔야 해요.",
  ]);
  holds({ ...none, customerTexts: ["ORD-2026-9001"] }, [
    "그 주문은 다른 분 명의예요.",
    "말씀하신 번호는 다른 고객님 것이라 안내해 드릴 수 없어요.",
    "조회해 보니 다른 분 이름으로 등록되어 있어요.",
    "해당 번호는 타인 명의의 주문입니다.",
    "다른 계정에 등록된 주문이네요.",
  ]);
});

describe("weekends that count", () => {
  passes({ ...none, customerTexts: ["주말도요?"] }, [
    "네, 주말과 공휴일도 포함한 7일로 계산합니다.",
    "7일에는 주말도 포함돼요.",
    "주말까지 모두 포함해서 7일이에요.",
    "주말이나 휴일을 빼지 않고 세는 7일입니다.",
  ]);
  holds({ ...none, customerTexts: ["주말도요?"] }, ["주말은 제외하고 7일이에요."]);
  passes({ ...none, customerTexts: ["weekends?"] }, [
    "Yes, weekends and holidays count toward the 7 days.",
    "The 7 days include weekends.",
    "It's 7 calendar days, weekends included.",
  ]);
  holds({ ...shipped, customerTexts: ["언제"] }, [
    "주말에 도착해요.",
    "주말을 포함해 배송되니 주말에 받으실 거예요.",
  ]);
  holds({ ...none, customerTexts: ["상담"] }, ["주말에도 상담원이 있어요."]);
  holds({ ...shipped, customerTexts: ["when"] }, ["It'll be there this weekend."]);
  holds({ ...none, customerTexts: ["hours"] }, ["We're open on weekends too."]);
});

describe("an order that is not cancelled", () => {
  passes({ ...preparing, customerTexts: ["취소됐죠"] }, [
    "이 주문은 취소 상태가 아니라 상품 준비 중으로 표시되어 있어요.",
    "취소된 주문이 아니에요. 지금은 상품을 준비하고 있습니다.",
    "취소 상태는 아니고 준비 중이에요.",
  ]);
  holds({ ...preparing, customerTexts: ["취소됐죠"] }, [
    "이미 취소 상태예요.",
    "취소된 주문입니다.",
    "준비 중이 아니라 취소 상태로 나와요.",
    "네, 주문이 취소되어 있네요.",
  ]);
  passes({ ...shipped, customerTexts: ["취소됐죠"] }, [
    "취소된 건이 아니라 배송 중인 주문이에요.",
    "주문이 취소되어 있지 않고 배송 중으로 나와요.",
  ]);
  holds({ ...shipped, customerTexts: ["취소됐죠"] }, ["취소된 건으로 확인돼요."]);
});

describe("saying what one wants", () => {
  passes({ ...shipped, customerTexts: ["반품"] }, [
    "배송 중이어도 반품 의사를 말씀하실 수 있어요.",
    "받으시기 전이라도 환불하고 싶다는 뜻을 전하실 수 있어요.",
  ]);
  passes({ ...none, customerTexts: ["환불"] }, ["환불을 원하시면 언제든 말씀하실 수 있어요."]);
  passes({ ...outOfWindow, customerTexts: ["환불"] }, ["담당자에게 환불 의견을 남기실 수 있어요."]);
  holds({ ...outOfWindow, customerTexts: ["환불"] }, [
    "지금도 환불받으실 수 있어요.",
    "환불 신청하실 수 있어요.",
  ]);
  passes({ ...none, customerTexts: ["교환"] }, ["교환 요청은 이 채팅으로 하실 수 있어요."]);
  holds({ ...outOfWindow, customerTexts: ["교환"] }, ["교환하실 수 있어요."]);
  holds({ ...shipped, customerTexts: ["취소"] }, ["배송 중이어도 취소하실 수 있어요."]);
});

describe("asking a colleague", () => {
  passes({ ...unjudged, customerTexts: ["사용법"] }, [
    "어떤 기능이 궁금하신지 알려주시면 담당자에게 물어보겠습니다.",
  ]);
  passes({ ...shipped, customerTexts: ["택배사"] }, [
    "담당자에게 여쭤봐 드릴게요.",
    "제가 담당자에게 물어봐 드리겠습니다.",
    "담당 직원에게 대신 물어볼게요.",
    "확인이 필요하니 담당자께 여쭤보겠습니다.",
  ]);
  holds({ ...shipped, customerTexts: ["택배사"] }, [
    "담당자에게 말해서 보내 드리겠습니다.",
    "택배사에 전화해 보겠습니다.",
  ]);
  holds({ ...inWindow, customerTexts: ["환불"] }, [
    "담당자 대신 승인해 드리겠습니다.",
    "제가 은행에 넘겨 볼게요.",
  ]);
});

describe("advice on when", () => {
  passes({ ...inWindow, customerTexts: ["절차"] }, [
    "안내를 받으시기 전에는 상품을 보내지 말아 주세요.",
    "연락을 받으실 때까지는 포장을 그대로 두세요.",
    "결정이 나기 전에는 물건을 그대로 보관해 주세요.",
    "안내가 있을 때까지는 기다려 주세요.",
    "먼저 보내시기보다는 안내를 기다려 주세요.",
  ]);
  holds({ ...inWindow, customerTexts: ["소재"] }, [
    "그 가방은 소가죽이에요.",
    "이 이어폰은 물에 강해요.",
    "저희 침구는 순면입니다.",
    "해당 모델은 국내 생산이죠.",
  ]);
});

describe("how long ago it was", () => {
  passes({ ...shipped, customerTexts: ["how long"] }, [
    "You ordered on November 20, so it has been 2 days.",
    "It's been two days since you ordered.",
    "That was 2 days ago.",
    "Only two days have passed since your order.",
  ]);
  holds({ ...shipped, customerTexts: ["how long"] }, [
    "It has been 5 days since you ordered.",
    "It will be with you in 2 days.",
    "The delivery has been moved up by 2 days.",
  ]);
  passes({ ...outOfWindow, customerTexts: ["how long"] }, [
    "It has been 19 days since delivery, which is past the 7-day period.",
  ]);
  holds({ ...inWindow, customerTexts: ["refund"] }, ["Your refund takes 2 days."]);
});

describe("which part is broken", () => {
  passes({ ...unjudged, customerTexts: ["a part is missing"] }, ["Which part is missing?"]);
  passes({ ...defective, customerTexts: ["it broke"] }, [
    "Which part isn't working?",
    "Which part is broken, and since when?",
    "Which part of the earphones is affected?",
  ]);
  passes({ ...unjudged, customerTexts: ["damaged"] }, ["Could you tell me which part of it is damaged?"]);
  holds({ ...inWindow, customerTexts: ["refund"] }, [
    "Which part of no don't you understand?",
    "Which part is unclear to you?",
    "Which part of this isn't clear?",
    "Which part didn't you get?",
  ]);
});

describe("the day of the month on which a period ends", () => {
  passes({ ...inWindow, customerTexts: ["언제까지"] }, [
    "28일까지 요청하실 수 있습니다.",
    "이번 달 28일까지 말씀해 주시면 돼요.",
    "기한은 28일까지예요.",
    "11월 28일 토요일까지 요청하실 수 있어요.",
  ]);
  holds({ ...inWindow, customerTexts: ["언제까지"] }, [
    "29일까지 요청하실 수 있습니다.",
    "28일 동안 요청하실 수 있어요.",
    "받으신 날부터 28일 이내에 요청하실 수 있어요.",
    "11월 28일 일요일까지 요청하실 수 있어요.",
  ]);
  passes({ ...inWindow, customerTexts: ["until when"] }, ["You can ask until Saturday, November 28."]);
  holds({ ...inWindow, customerTexts: ["until when"] }, ["You can ask until Friday, November 28."]);
});

describe("what a customer wants, noted", () => {
  passes({ ...inWindow, customerTexts: ["교환으로"] }, [
    "네, 환불 대신 교환을 원하시는 것으로 정리할게요.",
    "교환을 원하시는 걸로 기록해 둘게요.",
    "말씀하신 내용으로 정리해 드릴게요.",
    "환불을 희망하시는 것으로 이해하겠습니다.",
    "취소를 원하시는 것으로 메모해 두겠습니다.",
  ]);
  holds({ ...inWindow, customerTexts: ["교환으로"] }, [
    "교환하는 것으로 처리할게요.",
    "환불해 드리는 것으로 정리할게요.",
    "원하시는 것으로 바꿔 드릴게요.",
    "교환을 원하시는 대로 진행할게요.",
  ]);
});

describe("the period that was passed", () => {
  passes({ ...outOfWindow, customerTexts: ["규정"] }, [
    "고객님 주문은 11월 3일에 배송 완료되어 이 기간을 넘겼습니다.",
    "안타깝게도 7일을 넘겼어요.",
    "요청하신 시점이 기한을 이미 넘겼습니다.",
  ]);
  holds({ ...outOfWindow, customerTexts: ["규정"] }, [
    "담당자에게 넘겼고 승인됐습니다.",
    "기간이 지났어도 담당자가 승인했어요.",
    "카드사에 환불을 넘겼습니다.",
  ]);
  passes({ ...outOfWindow, customerTexts: ["불량"] }, [
    "제품 불량이라면 기간이 지났어도 담당자가 확인해 드릴 수 있어요.",
    "기간이 넘었더라도 하자라면 담당자가 살펴볼 수 있습니다.",
  ]);
  holds({ ...inWindow, customerTexts: ["규정"] }, ["기간을 넘겼어요."]);
});

describe("what the customer said of time", () => {
  passes({ ...cancelled, customerTexts: ["2주나 지났는데 환불이 안 됐어요"] }, [
    "2주가 지나도록 환불을 받지 못하셨다니 많이 답답하셨겠습니다.",
    "2주나 기다리셨다니 정말 죄송합니다.",
  ]);
  holds({ ...cancelled, customerTexts: ["2주나 지났는데 환불이 안 됐어요"] }, [
    "2주 안에 환불됩니다.",
    "2주만 더 기다려 주시면 들어와요.",
  ]);
  passes({ ...shipped, customerTexts: ["열흘째 안 와요"] }, ["열흘 동안 기다리셨군요, 죄송합니다."]);
  passes({ ...cancelled, customerTexts: ["I've been waiting two weeks"] }, [
    "I'm sorry you've been waiting two weeks for this.",
  ]);
  holds({ ...cancelled, customerTexts: ["I've been waiting two weeks"] }, [
    "It will arrive within two weeks.",
  ]);
  passes({ ...cancelled, customerTexts: ["It's been 3 weeks and no refund"] }, [
    "Three weeks without a refund must be frustrating, I'm sorry.",
  ]);
  holds({ ...cancelled, customerTexts: ["It's been 3 weeks and no refund"] }, ["You'll have it in 3 weeks."]);
  holds({ ...cancelled, customerTexts: ["언제요"] }, [
    "2주가 지나도록 환불을 받지 못하셨다니 답답하셨겠습니다.",
  ]);
});

describe("cost that is not charged is no refund refused", () => {
  passes({ ...defective, customerTexts: ["환불"] }, [
    "반품에 드는 배송비는 고객님께 청구되지 않습니다.",
    "불량 환불이라면 배송비가 부과되지 않아요.",
  ]);
  holds({ ...defective, customerTexts: ["환불"] }, ["이 건은 환불되지 않습니다.", "환불은 제공되지 않아요."]);
  passes({ ...defective, customerTexts: ["교환"] }, ["교환 비용은 고객님께 청구되지 않아요."]);
  holds({ ...inWindow, customerTexts: ["환불"] }, ["반품 배송비는 청구되지 않습니다."]);
});

describe("status on record", () => {
  passes({ ...unjudged, customerTexts: ["when"] }, [
    "It's recorded as delivered on November 21.",
    "The parcel is shown as delivered on November 21.",
    "Your order is marked as delivered as of November 21.",
    "It's listed as delivered, on November 21.",
  ]);
  holds({ ...unjudged, customerTexts: ["when"] }, ["It's recorded as delivered on November 22."]);
  holds({ ...shipped, customerTexts: ["when"] }, [
    "It's marked for delivery on Friday.",
    "It's recorded as delivered on November 21.",
    "It's scheduled to be delivered on November 28.",
  ]);
});

describe("what comes only after a person's check", () => {
  passes({ ...defective, customerTexts: ["sent?"] }, ["It goes ahead only after our team has confirmed it."]);
  passes({ ...inWindow, customerTexts: ["refund"] }, [
    "Nothing happens until a team member has confirmed it.",
    "The refund starts only once our staff has agreed to it.",
  ]);
  holds({ ...inWindow, customerTexts: ["refund"] }, [
    "After a quick look, our team has confirmed it.",
    "Our team has confirmed it, only the bank is slow.",
    "The approval was given by our team.",
    "A refund has been provided by our team.",
  ]);
  passes({ ...inWindow, customerTexts: ["address"] }, [
    "The return address is given by our team once they've reviewed a request.",
    "Return instructions are provided by our team after a review.",
  ]);
});

describe("gifts and papers that nobody sent", () => {
  passes({ ...shipped, customerTexts: ["gift?"] }, [
    "I don't know whether there's a free case in the box.",
    "Is there supposed to be a free case in the box?",
  ]);
  holds({ ...shipped, customerTexts: ["gift?"] }, [
    "Yes, there's a free case in the box as a gift.",
    "A free pouch is included with your order.",
    "We put a free cable in your parcel.",
  ]);
  passes({ ...inWindow, customerTexts: ["approved?"] }, ["I can't see whether an e-mail went out."]);
  holds({ ...inWindow, customerTexts: ["approved?"] }, [
    "Yes, the approval e-mail went out a moment ago.",
    "Your confirmation text has gone out already.",
  ]);
  passes({ ...none, customerTexts: ["email?"] }, [
    "If a confirmation e-mail went out, it would be in your inbox.",
  ]);
  passes({ ...unjudged, customerTexts: ["case"] }, ["Whether a case is included isn't something I can see."]);
});

describe("accounts asked for", () => {
  passes({ ...inWindow, customerTexts: ["환불"] }, [
    "계좌는 이 채팅에 남기지 말아 주세요.",
    "계좌 정보는 필요하지 않아요.",
    "계좌로 받으실 수 있는지는 담당자가 안내해 드려요.",
  ]);
  holds({ ...inWindow, customerTexts: ["환불"] }, [
    "입금받으실 은행이랑 계좌를 여기 남겨 주시면 돼요.",
    "환불받으실 계좌를 알려 주세요.",
    "본인 명의 계좌 정보를 보내 주시겠어요?",
    "은행명과 계좌를 적어 주세요.",
    "예금주와 계좌를 남겨 주시면 전달할게요.",
  ]);
  passes({ ...none, customerTexts: ["입금했어요"] }, ["계좌이체로 결제하셨다면 주문번호를 알려 주세요."]);
  passes({ ...none, customerTexts: ["계좌로 보냈어요"] }, ["계좌로 입금하신 날짜를 알려 주시겠어요?"]);
});

describe("a refund refused or granted in other words", () => {
  passes({ ...inWindow, customerTexts: ["refund"] }, [
    "You haven't been granted a refund yet.",
    "Once you've been granted a refund, our team will explain the next steps.",
    "I can't say whether you'll be given a refund.",
    "If you were given a refund before, a team member can check it.",
  ]);
  holds({ ...inWindow, customerTexts: ["refund"] }, [
    "We don't take change-of-mind returns, only exchanges.",
    "You've been granted a full refund.",
    "You have been given a refund for this order.",
    "We do not take returns at all.",
  ]);
  holds({ ...defective, customerTexts: ["exchange"] }, ["You were approved for a replacement."]);
  passes({ ...none, customerTexts: ["refund"] }, ["We don't take phone orders as far as I can see."]);
});

describe("where a parcel is and why it is late", () => {
  passes({ ...shipped, customerTexts: ["where"] }, ["I can't see which places it's passing through."]);
  holds({ ...shipped, customerTexts: ["where"] }, [
    "I just looked at the map, and it is passing through Gangseo.",
  ]);
  passes({ ...shipped, customerTexts: ["why late"] }, [
    "I can't see why it's running late.",
    "Is it running late because of the snow? I have no way to tell.",
  ]);
  holds({ ...shipped, customerTexts: ["why late"] }, [
    "Heavy snow has closed the motorway, so all parcels are running late.",
    "A strike is slowing down deliveries this week.",
    "Everything is delayed by the holiday rush.",
  ]);
  holds({ ...preparing, customerTexts: ["when"] }, ["It leaves with the 5 o'clock pickup."]);
  passes({ ...shipped, customerTexts: ["is it the snow?"] }, ["I don't know if the snow is delaying it."]);
  passes({ ...shipped, customerTexts: ["late"] }, ["I'm sorry your parcel is late."]);
});

describe("who pays in which case", () => {
  passes({ ...shipped, customerTexts: ["배송비"] }, [
    "단순 변심이시라면 배송비는 고객님 부담이고, 제품 문제라면 저희가 부담해요.",
    "제품에 문제가 있다면 배송비는 저희가 부담하고, 단순 변심이라면 고객님께서 부담하세요.",
  ]);
  holds({ ...shipped, customerTexts: ["배송비"] }, ["단순 변심이어도 배송비는 저희가 부담해요."]);
  passes({ ...none, customerTexts: ["배송비"] }, [
    "상품 문제로 반품하시면 배송비는 저희가 냅니다.",
    "변심이면 배송비를 고객님이 내시고, 상품에 이상이 있으면 저희가 부담합니다.",
  ]);
  holds({ ...none, customerTexts: ["배송비"] }, ["제품에 문제가 있어도 배송비는 고객님 부담이에요."]);
  passes({ ...shipped, customerTexts: ["who pays"] }, [
    "For a change of mind you pay the shipping; if the product is faulty, we do.",
  ]);
  holds({ ...inWindow, customerTexts: ["배송비"] }, [
    "문제없이 배송비는 저희가 부담해요.",
    "이번 배송비는 저희가 부담할게요.",
  ]);
  holds({ ...defective, customerTexts: ["배송비"] }, ["제품 문제라도 배송비는 고객님께서 내셔야 해요."]);
});

describe("what the rules provide for", () => {
  passes({ ...inWindow, customerTexts: ["배송비"] }, [
    "정책상 단순 변심 반품은 배송비를 고객님께서 부담하시도록 되어 있습니다.",
  ]);
  passes({ ...inWindow, customerTexts: ["기간"] }, ["받으신 날부터 7일 이내에 요청하시도록 되어 있어요."]);
  passes({ ...none, customerTexts: ["영수증"] }, [
    "환불 영수증은 제가 발급해 드릴 수 없어요.",
    "교환 영수증을 출력해 드리지는 못해요.",
  ]);
  passes({ ...cancelled, customerTexts: ["영수증"] }, ["취소 영수증 재발행은 제가 할 수 없는 일이에요."]);
  holds({ ...inWindow, customerTexts: ["환불"] }, [
    "환불되도록 되어 있습니다.",
    "오늘 입금되도록 되어 있어요.",
  ]);
  holds({ ...inWindow, customerTexts: ["영수증"] }, [
    "영수증이 없으면 환불이 안 됩니다.",
    "영수증을 꼭 동봉하셔야 해요.",
  ]);
  holds({ ...inWindow, customerTexts: ["개봉"] }, ["포장을 뜯으셔서 환불은 안 돼요."]);
});

describe("certain or not", () => {
  passes({ ...defective, customerTexts: ["교환"] }, ["아직 교환이 확정된 것은 아닙니다."]);
  holds({ ...defective, customerTexts: ["교환"] }, ["교환이 확정된 것입니다."]);
  passes({ ...inWindow, customerTexts: ["환불"] }, [
    "환불이 확정된 건 아닙니다, 담당자가 확인해야 해요.",
    "승인이 확실한 것은 아니에요.",
    "환불을 보장해 드리는 것은 아닙니다.",
    "취소가 확정된 상태가 아닙니다.",
  ]);
  holds({ ...inWindow, customerTexts: ["환불"] }, [
    "환불은 확실합니다.",
    "승인은 보장됩니다.",
    "환불이 확정되지 않은 것은 아닙니다.",
  ]);
});

describe("time since a request", () => {
  passes({ ...none, customerTexts: ["환불 신청 7일 지났어요"] }, [
    "환불을 요청하신 지 7일이 지났는데 소식이 없으셨군요.",
  ]);
  passes({ ...none, customerTexts: ["문의한 지 7일 됐어요"] }, [
    "문의하신 지 7일이 지났는데 답을 못 받으셨다니 죄송해요.",
  ]);
  passes({ ...none, customerTexts: ["3개월 전 주문이에요"] }, [
    "3개월 전 주문이라면 단순 변심 교환은 기간이 지났을 가능성이 높아요.",
  ]);
  holds({ ...none, customerTexts: ["3개월 전 주문이에요"] }, ["3개월까지는 환불됩니다."]);
  passes({ ...none, customerTexts: ["3개월 전에 샀어요"] }, [
    "3개월 전에 구매하신 상품이군요. 어떤 문제가 있으신가요?",
  ]);
  passes({ ...none, customerTexts: ["bought it 3 months ago"] }, [
    "You bought it 3 months ago, so a change of mind is most likely out of time.",
  ]);
  holds({ ...none, customerTexts: ["bought it 3 months ago"] }, ["You have 3 months to return it."]);
  holds({ ...inWindow, customerTexts: ["환불"] }, [
    "받으신 지 7일이 지났습니다.",
    "주문하신 지 7일이 지나서 기간이 끝났어요.",
  ]);
  holds({ ...none, customerTexts: ["환불"] }, ["3개월 전에 구매하신 상품이군요."]);
});

describe("getting a colleague", () => {
  passes({ ...shipped, customerTexts: ["late"] }, [
    "Just write again and I'll get a team member to look into it.",
    "I'll get a colleague to check this.",
    "I'll get a member of our team to reply here.",
  ]);
  holds({ ...shipped, customerTexts: ["late"] }, ["I'll get the driver to come today."]);
  passes({ ...inWindow, customerTexts: ["refund"] }, ["I'll get someone from our team to review it."]);
  holds({ ...inWindow, customerTexts: ["refund"] }, [
    "I'll get a team member to approve it.",
    "I'll get a colleague to pay it out.",
  ]);
  passes({ ...none, customerTexts: ["help"] }, ["I'll get a human agent to help you."]);
  holds({ ...preparing, customerTexts: ["cancel"] }, ["I'll get it cancelled for you."]);
});

describe("a delivery that may start", () => {
  passes({ ...preparing, customerTexts: ["취소"] }, [
    "배송이 시작되면 바로 취소하기는 어려울 수 있어요.",
    "배송이 시작되기 전이라 취소를 요청하실 수 있어요.",
    "배송이 시작된 뒤에는 주소를 바꾸기 어려워요.",
    "배송이 시작되는 시점은 제가 알 수 없어요.",
  ]);
  holds({ ...preparing, customerTexts: ["취소"] }, [
    "배송이 시작되어 취소가 어려워요.",
    "이미 배송이 시작됐어요.",
    "오늘 아침 배송이 시작되었습니다.",
    "배송이 진행되고 있어요.",
  ]);
  passes({ ...none, customerTexts: ["취소"] }, ["배송이 시작된 경우에는 담당자의 확인이 필요해요."]);
  holds({ ...unjudged, customerTexts: ["어디"] }, ["이제 막 배송을 시작했어요."]);
});

describe("a wait that the customer named", () => {
  passes({ ...preparing, customerTexts: ["2 days and still preparing?"] }, [
    "I get that two days feels long.",
    "I understand that 2 days is a long wait.",
  ]);
  holds({ ...preparing, customerTexts: ["2 days and still preparing?"] }, [
    "It will ship within two days of today, promised.",
  ]);
  passes({ ...preparing, customerTexts: ["5 days and nothing"] }, [
    "I know that five days is a long time to wait.",
  ]);
  holds({ ...preparing, customerTexts: ["5 days and nothing"] }, [
    "I know that it takes five days to prepare.",
  ]);
  holds({ ...preparing, customerTexts: ["when"] }, ["I understand that 5 days is a long wait."]);
});

describe("nothing left to do for the customer", () => {
  passes({ ...inWindow, customerTexts: ["what now"] }, [
    "There's nothing else you need to do now.",
    "There is nothing more for you to do at the moment.",
    "There's nothing you have to prepare.",
    "There's nothing further you need to send.",
  ]);
  holds({ ...inWindow, customerTexts: ["refund"] }, [
    "There's nothing we can do about this.",
    "There's nothing to be done, I'm afraid, it can't be refunded.",
    "I'm afraid you're out of luck.",
  ]);
  holds({ ...preparing, customerTexts: ["cancel"] }, ["There is no way to do that for your order."]);
});

describe("a rule with when in it", () => {
  passes({ ...defective, customerTexts: ["free?"] }, [
    "Yes, we also cover the shipping when a faulty item is refunded.",
    "You don't pay for the shipping when a faulty item is replaced.",
  ]);
  passes({ ...none, customerTexts: ["how"] }, [
    "The process starts once an exchange is approved.",
    "The team writes to you after the request is reviewed.",
  ]);
  holds({ ...inWindow, customerTexts: ["refund"] }, [
    "The order is refunded.",
    "When I looked, the item was refunded.",
  ]);
  holds({ ...defective, customerTexts: ["exchange"] }, [
    "The faulty pair is replaced, and the shipping is on us.",
  ]);
  holds({ ...preparing, customerTexts: ["cancel"] }, ["The order is now voided."]);
});

describe("regret before of a refusal", () => {
  passes({ ...inWindow, customerTexts: ["refund"] }, [
    "I'm afraid I can't refund it myself.",
    "I'm sorry, but I can't say whether it can be refunded.",
  ]);
  holds({ ...inWindow, customerTexts: ["refund"] }, [
    "I'm afraid it can't be refunded.",
    "I'm sorry, but this order can't be refunded.",
    "I'm sorry to say that a refund isn't possible.",
  ]);
  passes({ ...preparing, customerTexts: ["cancel"] }, [
    "I'm afraid I'm not able to cancel the order from here.",
  ]);
  holds({ ...preparing, customerTexts: ["cancel"] }, ["I'm afraid the order cannot be cancelled."]);
  passes({ ...outOfWindow, customerTexts: ["refund"] }, [
    "I'm afraid it can't be refunded, as the 7 days have passed.",
  ]);
  passes({ ...cancelled, customerTexts: ["restore"] }, [
    "I'm sorry, but a cancelled order can't be restored by me.",
  ]);
});

describe("handed to a colleague", () => {
  passes({ ...preparing, customerTexts: ["취소"] }, ["사유를 적어 주시면 그대로 담당자에게 올려 드릴게요."]);
  passes({ ...preparing, customerTexts: ["주소"] }, ["새 주소를 적어 주시면 담당자에게 건네 드릴게요."]);
  holds({ ...preparing, customerTexts: ["주소"] }, ["기사님에게 건네 드릴게요."]);
  passes({ ...inWindow, customerTexts: ["환불"] }, ["환불을 바라신다는 걸 담당자에게 알릴게요."]);
  holds({ ...inWindow, customerTexts: ["환불"] }, [
    "담당자에게 승인받아 드릴게요.",
    "담당자에게 환불해 달라고 해 두겠습니다.",
    "담당자가 입금하도록 하겠습니다.",
    "계좌로 올려 드릴게요.",
  ]);
  passes({ ...shipped, customerTexts: ["늦음"] }, ["담당자에게 알아봐 달라고 부탁해 둘게요."]);
  passes({ ...none, customerTexts: ["문의"] }, ["상담원이 이어받도록 하겠습니다."]);
  passes({ ...none, customerTexts: ["조회"] }, ["번호를 알려 주시면 바로 열어 볼게요."]);
  passes({ ...preparing, customerTexts: ["cancel"] }, [
    "Write down the reason and I'll send it up to our team as is.",
  ]);
  holds({ ...preparing, customerTexts: ["cancel"] }, ["I'll send it up to the warehouse to be stopped."]);
  holds({ ...inWindow, customerTexts: ["refund"] }, ["I'll send it to your bank."]);
});

describe("what a person will do", () => {
  passes({ ...preparing, customerTexts: ["주소"] }, ["바뀌었는지는 담당자가 다시 알려 줄 거예요."]);
  passes({ ...preparing, customerTexts: ["결과"] }, ["결과가 나오면 담당자가 이 채팅으로 말씀드릴 거예요."]);
  passes({ ...defective, customerTexts: ["언제"] }, ["언제 바꿔 드릴 수 있을지는 담당자가 알려 줄 거예요."]);
  passes({ ...cancelled, customerTexts: ["환불"] }, ["담당자가 알아보고 답을 드릴 거예요."]);
  passes({ ...inWindow, customerTexts: ["환불"] }, ["담당자가 내용을 보고 설명해 드릴 거예요."]);
  holds({ ...inWindow, customerTexts: ["환불"] }, [
    "담당자가 돈을 돌려줄 거예요.",
    "담당자가 승인해 줄 거예요.",
  ]);
  holds({ ...preparing, customerTexts: ["취소"] }, ["담당자가 주문을 빼 줄 거예요."]);
  holds({ ...defective, customerTexts: ["교환"] }, ["담당자가 새 제품을 챙겨 줄 거예요."]);
  holds({ ...none, customerTexts: ["재입고"] }, ["재입고되면 바로 알려 드릴게요."]);
});

describe("nothing promised", () => {
  passes({ ...shipped, customerTexts: ["화요일?"] }, ["화요일에 닿을지 장담을 못 하겠어요."]);
  passes({ ...shipped, customerTexts: ["언제"] }, ["확답은 못 드려요.", "약속을 못 드리겠어요."]);
  holds({ ...shipped, customerTexts: ["언제"] }, ["화요일에 닿을 거예요."]);
  passes({ ...none, customerTexts: ["재고"] }, ["남은 수량은 제 눈에 안 보여요."]);
  holds({ ...none, customerTexts: ["재고"] }, ["남은 수량은 열 개예요."]);
  passes({ ...inWindow, customerTexts: ["결과"] }, ["제가 뭐라고 답을 못 드리겠네요."]);
  holds({ ...inWindow, customerTexts: ["환불"] }, ["환불은 못 하겠어요.", "돈을 못 드리겠네요."]);
});

describe("the last day, by name", () => {
  passes({ ...inWindow, customerTexts: ["마감일"] }, [
    "마감일은 28일이에요.",
    "기한은 28일입니다.",
    "토요일까지 여유가 있습니다.",
    "토요일까지 말씀해 주시면 돼요.",
  ]);
  holds({ ...inWindow, customerTexts: ["마감일"] }, [
    "마감일은 29일이에요.",
    "환불 기간은 28일이에요.",
    "수요일까지 여유가 있습니다.",
  ]);
  passes({ ...outOfWindow, customerTexts: ["why"] }, ["The 7 days ran out on November 10, that's why."]);
  holds({ ...shipped, customerTexts: ["언제"] }, ["토요일까지 도착해요."]);
  holds({ ...preparing, customerTexts: ["왜"] }, ["재고가 다 떨어졌기 때문이에요."]);
  holds({ ...preparing, customerTexts: ["why"] }, ["The stock ran out on Friday, that's why."]);
});

describe("time that the customer gave, as a condition", () => {
  passes({ ...none, customerTexts: ["2주 지났는데"] }, ["2주가 지나셨다면 변심으로는 기간이 끝났을 거예요."]);
  holds({ ...none, customerTexts: ["2주 지났는데"] }, ["2주가 지나면 돈이 들어와요.", "2주까지는 괜찮아요."]);
  passes({ ...none, customerTexts: ["한 달 됐어요"] }, [
    "한 달이 되셨다면 변심 환불은 어렵고, 고장이라면 담당자가 살펴볼 수 있어요.",
  ]);
  passes({ ...none, customerTexts: ["20일 지났어요"] }, ["20일이 지났다면 변심 환불은 어려워요."]);
  passes({ ...none, customerTexts: ["two weeks now"] }, [
    "If two weeks have gone by, a change of mind would be past the 7 days.",
  ]);
  holds({ ...none, customerTexts: ["two weeks now"] }, ["Two weeks is fine, you can still return it."]);
  passes({ ...none, customerTexts: ["20 days now"] }, [
    "If 20 days have passed, a change of mind is out of time.",
  ]);
  holds({ ...none, customerTexts: ["20 days now"] }, ["You have 20 days to return it."]);
  holds({ ...none, customerTexts: ["며칠"] }, ["2주가 지나셨다면 기간이 끝났을 거예요."]);
});

describe("dates and states on record", () => {
  passes({ ...unjudged, customerTexts: ["date"] }, [
    "The delivery date is given as November 21.",
    "The delivery day is listed as November 21.",
    "The arrival date on file is recorded as November 21.",
  ]);
  passes({ ...cancelled, customerTexts: ["status"] }, [
    "It's down as cancelled.",
    "It's listed as cancelled.",
  ]);
  holds({ ...inWindow, customerTexts: ["date"] }, ["The delivery date is given as November 28."]);
  holds({ ...shipped, customerTexts: ["date"] }, ["The delivery date is given as November 27."]);
  holds({ ...preparing, customerTexts: ["status"] }, ["It's down as cancelled."]);
  holds({ ...inWindow, customerTexts: ["refund"] }, ["It's down as refunded."]);
});

describe("what was paid for sending, given back", () => {
  holds(shipped, [
    "As an apology, the shipping fee you paid will be returned to you.",
    "The delivery charge will be credited to your card.",
    "The postage you paid is going to be given back to you.",
    "You'll get the delivery fee back.",
    "What you paid for shipping will be paid back to you.",
    "You will have the delivery charge refunded.",
    "사과의 의미로 결제하신 배송비는 고객님께 반환될 예정입니다.",
    "지불하신 배송비는 환급됩니다.",
    "배송비는 고객님 카드로 반환됩니다.",
    "내신 배송비는 저희가 보전해 드립니다.",
    "배송비를 반환해 드리겠습니다.",
    "늦어진 점 사과드리며 배송비를 환급해 드립니다.",
  ]);
  passes(shipped, [
    "I cannot promise that the shipping fee will be returned.",
    "Whether the shipping fee will be returned is for a team member to decide.",
    "A team member can check whether the delivery fee can be refunded.",
    "Could you tell me which shipping fee you would like to have refunded?",
    "배송비가 반환될지는 담당자가 확인해야 합니다.",
    "배송비를 돌려드린다고 약속드릴 수는 없습니다.",
    "배송비 반환 여부는 제가 정할 수 없습니다.",
    "배송비를 돌려받고 싶으신 마음은 이해합니다.",
    "배송비는 환불되지 않을 수 있습니다.",
    "하자가 있는 경우 배송비는 환급됩니다.",
  ]);
  passes(defective, ["Yes, we also cover the shipping when a faulty item is refunded."]);
});

describe("a no for everybody", () => {
  holds(preparing, [
    "죄송하지만 결제가 완료된 주문은 준비 중이더라도 취소가 불가능합니다.",
    "결제가 끝난 주문은 취소가 어렵습니다.",
    "결제 이후에는 주문을 취소하실 수 없습니다.",
    "주문이 접수된 이후에는 취소가 되지 않습니다.",
    "상품 준비가 시작되면 취소가 불가합니다.",
    "문제가 없는 상품은 취소가 불가능합니다.",
    "Once payment has gone through, an order cannot be cancelled, even while it is still being prepared.",
    "Orders that have been paid for can't be cancelled.",
    "After payment, cancellation is not possible.",
    "When an order is being prepared, it can no longer be cancelled.",
    "Paid orders are not eligible for cancellation.",
    "We do not offer cancellations once you have paid.",
  ]);
  passes(preparing, [
    "제가 직접 취소해 드릴 수는 없지만, 담당자에게 전달해 드릴 수 있어요.",
    "저는 취소를 할 수 없어 담당자에게 전달해 드려야 합니다.",
    "발송이 시작된 이후에는 취소가 어렵습니다.",
    "출고된 뒤에는 취소가 안 되지만, 지금은 준비 중이라 취소를 신청하실 수 있어요.",
    "I can't cancel the order myself, but I can pass your request on.",
    "Once an order has shipped, it can no longer be cancelled.",
  ]);
  holds(shipped, [
    "이미 발송된 주문은 어떤 경우에도 취소나 환불이 되지 않습니다.",
    "발송된 이후에는 어떠한 경우에도 환불이 불가합니다.",
    "발송된 이후에는 환불이 불가합니다.",
    "배송이 시작되면 예외 없이 반품이 안 됩니다.",
    "한번 발송된 상품은 무슨 일이 있어도 환불해 드리지 않습니다.",
    "배송 중인 경우 환불이 불가합니다.",
    "Once an order has shipped, it can't be refunded under any circumstances.",
    "Once an order has shipped, it cannot be returned.",
    "Shipped orders can never be refunded or returned.",
    "We never take back items that have been sent out.",
    "Under no circumstances can a dispatched order be refunded.",
    "After dispatch, refunds are not possible.",
    "When a parcel has been dispatched, we don't offer refunds.",
  ]);
  passes(shipped, [
    "이미 발송된 주문은 취소가 어렵지만, 받으신 후에 반품을 신청하실 수 있습니다.",
    "발송된 이후에는 취소가 불가하며, 상품을 받으신 뒤 7일 이내에 반품을 신청하실 수 있습니다.",
    "발송된 주문은 어떤 경우에도 취소가 되지 않지만, 받으신 뒤에는 반품하실 수 있습니다.",
    "발송된 주문은 취소하실 수 없고, 도착한 뒤 반품을 신청하실 수 있습니다.",
    "출고 이후에는 배송지 변경이 어렵습니다.",
    "도착하기 전에는 교환이 어렵습니다.",
    "Once an order has shipped it cannot be cancelled, but you can return it after it arrives.",
    "Shipped orders cannot be cancelled. After delivery you can request a return.",
    "After the 7 days, returns for a change of mind are not accepted.",
  ]);
  holds(unjudged, [
    "배송이 완료된 주문의 경우 환불이 불가합니다.",
    "도착한 이후에는 반품을 받지 않습니다.",
    "Once an item has been delivered, it cannot be returned.",
  ]);
  holds(outOfWindow, [
    "7일이 지난 주문은 어떤 경우에도 환불되지 않습니다.",
    "받으신 뒤에 반품을 신청하실 수 있습니다.",
    "You can return it after it arrives.",
  ]);
  passes(outOfWindow, [
    "단순 변심은 기간이 지나면 어떤 경우에도 환불이 어렵습니다.",
    "받으신 지 7일이 지나 단순 변심 환불은 어렵습니다.",
  ]);
  passes({ ...shipped, ...note("환불 불가. 어떤 경우에도 안 됨", "deny") }, [
    "어떤 경우에도 환불이 어렵다고 합니다.",
  ]);
});

describe("a rule and the case at hand in one sentence", () => {
  passes(outOfWindow, [
    "다만 단순 변심 환불은 받으신 날부터 7일 이내에 가능하며, 해당 주문은 그 기간이 지나 환불이 어렵습니다.",
    "단순 변심 반품은 수령 후 7일까지 가능하고, 아쉽게도 이 주문은 기한이 지났습니다.",
    "환불은 7일 이내에만 가능한데, 이 주문은 기간이 지나서 어렵습니다.",
    "환불은 7일 이내에 가능하고 고객님 주문은 기간이 지나 환불이 어려워요.",
    "반품은 수령 후 7일 이내에 하실 수 있고, 이번 주문은 이미 기간이 지났습니다.",
    "제품 하자의 경우 환불이 가능하며, 단순 변심은 기간이 지나 환불이 어렵습니다.",
    "Refunds are possible within 7 days, and this order is past that period, so it can't be refunded.",
    "A change of mind can be refunded within 7 days, but this order has passed the window.",
  ]);
  holds(outOfWindow, [
    "기간이 지났지만 이 주문은 7일 이내에 환불이 가능합니다.",
    "환불은 7일 이내에 가능하며, 해당 주문은 기간이 지났어도 환불이 가능합니다.",
    "환불은 25일까지 가능하고, 이 주문은 기한이 지났습니다.",
    "해당 주문은 7일 이내이므로 환불이 가능하며, 기간이 지나면 어렵습니다.",
    "환불은 7일 이내에 가능하며, 해당 주문은 기간이 지나지 않아 환불됩니다.",
    "이번엔 어렵지만 다음에는 환불이 가능합니다.",
    "Refunds are possible within 7 days, and since your order is within that, you can get a refund.",
  ]);
  holds(inWindow, ["환불은 7일 이내에 가능하며, 해당 주문은 그 기간이 지나 환불이 어렵습니다."]);
});

describe("words that are not said to the customer", () => {
  passes(outOfWindow, [
    "기간이 지난 주문이라 환불이 가능하다고 안내해 드릴 수는 없습니다.",
    "환불이 가능하다고 확답해 드릴 수 없습니다.",
    "기간이 지나 환불이 된다고 약속해 드릴 수는 없어요.",
    "환불이 가능하다는 안내는 드리지 못합니다.",
    "환불이 가능하다고 단정해 드릴 수는 없습니다.",
    "환불이 가능하다고 답해 드리지 못해 죄송합니다.",
    "I cannot tell you that a refund is possible.",
    "I'm not able to say that you can return it.",
  ]);
  holds(outOfWindow, [
    "환불이 가능하다고 안내해 드릴 수 있습니다.",
    "기간은 지났지만 환불이 가능하다고 안내해 드립니다.",
    "환불이 가능하다고 안내해 드렸으니 걱정하지 않으셔도 됩니다.",
    "환불이 가능하다고 말씀드릴 수 없는 것은 아니에요.",
    "환불이 가능하다고 안내하지 않을 이유가 없습니다.",
    "환불이 가능하다고 말씀드리지 않을 수 없네요.",
    "환불된다고 전할 수 없어 미리 입금했어요.",
    "I can tell you that a refund is possible.",
  ]);
});

describe("the weather and the customer's health", () => {
  passes(shipped, [
    "날씨가 많이 추워졌으니 건강 잘 챙기시길 바랍니다. 주문하신 상품은 현재 배송 중입니다.",
    "요즘 날씨가 부쩍 쌀쌀해졌어요.",
    "아침저녁으로 많이 선선해졌네요. 건강 챙기세요.",
    "벌써 겨울이 왔네요. 따뜻하게 지내세요.",
    "바람이 차가워졌으니 감기 조심하세요.",
    "It has gotten colder lately, so please take care.",
    "The weather has turned cold, so please stay warm.",
    "Temperatures have dropped, so do take care of yourself.",
  ]);
  passes({ ...shipped, isFreeText: true }, [
    "날씨가 많이 추워졌으니 건강 잘 챙기시길 바랍니다.",
    "날씨가 갑자기 더워졌습니다. 더위 조심하세요.",
    "It's gotten really chilly, so stay warm.",
  ]);
  holds(shipped, [
    "날씨가 추워져서 배송이 늦어졌습니다.",
    "날씨가 추워졌으니 배송비를 돌려드렸습니다.",
    "날씨가 많이 추워져 출고를 늦췄습니다.",
    "날씨가 추워졌지만 환불은 끝냈습니다.",
    "상자가 따뜻한 곳으로 옮겨졌어요.",
    "환불 조건이 좋아졌어요.",
    "The weather has turned cold, so your refund has been processed.",
    "It has been colder, so the refund went through.",
  ]);
});

describe("regret for what something has caused", () => {
  passes(none, [
    "I am sorry for the worry this has caused.",
    "I'm sorry for the stress this has caused you.",
    "We apologise for any inconvenience that this has caused.",
    "I understand the frustration this has created.",
    "I'm sorry for the headache this has caused you.",
    "I am sorry for the trouble this has given you.",
    "Sorry about the confusion it has caused.",
    "I'm sorry for the distress the delay has caused.",
  ]);
  passes({ ...none, isFreeText: true }, ["We apologise for any inconvenience that this has caused."]);
  holds(none, [
    "I am sorry for the worry; this has been refunded.",
    "I'm sorry for the trouble, it has been reversed.",
    "I'm sorry for the worry this has caused, so the charge has been reversed.",
    "Sorry for the stress this caused. The double charge has been removed.",
    "The worry is over, this has been undone.",
    "I'm sorry for the trouble our warehouse has caused.",
  ]);
});

describe("gifts that nobody has", () => {
  passes(preparing, [
    "I have no information about gift wrapping, but your order has not been shipped yet, so a team member can check whether it is possible.",
    "I have nothing on gift cards here.",
    "I don't have details about gift wrapping.",
    "I have no record of a discount code.",
    "I have no way to see gift options.",
    "I have not found a coupon in the shop's texts.",
    "I have a question about the gift you mentioned.",
  ]);
  holds(preparing, [
    "Have a gift on us.",
    "No worries, have a voucher for your trouble.",
    "I have a discount code for you.",
    "Not to worry, here is a voucher.",
    "I have no doubt you'll like this: enjoy a discount.",
    "I have no problem giving you a gift voucher.",
    "We have not only a voucher but a gift for you.",
  ]);
});
