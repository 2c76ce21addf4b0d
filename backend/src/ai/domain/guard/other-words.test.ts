import { describe, expect, it } from "vitest";
import { checkReply } from "./check-reply.ts";
import {
  aContext,
  eligible,
  en,
  faulty,
  preparing,
  refused,
  type Situation,
  shipped,
} from "./guard-fixture.ts";

/** The claims of the other tests in words that hold none of their words, beside honest neighbours. */
interface Talk {
  readonly about: string;
  readonly situation: Situation;
  readonly blocked: readonly string[];
  readonly passed: readonly string[];
}

const idle: Situation = { intent: "other" };

const TALK: readonly Talk[] = [
  {
    about: "an order that has come, told as not yet gone",
    situation: idle,
    blocked: [
      "직원이 박스에 넣고 있는 중이라고 해요.",
      "현재 물류센터에 물건이 그대로 있습니다.",
      "이제 출고될 예정이에요.",
      "지금 포장하고 있어요.",
    ],
    passed: [
      "배송이 완료된 주문이에요.",
      "상품은 11월 21일에 배송 완료되었습니다.",
      "포장 상태가 어땠는지 알려 주시겠어요?",
      "창고에 있는지는 제가 확인할 수 없어요.",
    ],
  },
  {
    about: "an order that is being prepared, told as gone",
    situation: preparing,
    blocked: [
      "어제 출고돼서 고객님께 가는 길입니다.",
      "창고에서 나갔어요.",
      "이미 길에 올랐어요.",
      "발송되어서 지금 오는 길이에요.",
    ],
    passed: [
      "아직 상품을 준비하고 있어요.",
      "지금 준비 중이라 아직 발송되지 않았어요.",
      "발송되면 상태가 배송 중으로 바뀌어요.",
      "출고되었는지 궁금하시군요. 현재 상품 준비 중입니다.",
    ],
  },
  {
    about: "the same in English",
    situation: { ...preparing, ...en },
    blocked: [
      "Your parcel left our warehouse yesterday.",
      "The order went out last night.",
      "We dispatched your parcel this morning.",
      "It is on its way to you.",
    ],
    passed: [
      "It is still being prepared.",
      "Your order hasn't left yet.",
      "It hasn't gone out yet.",
      "I can't see when it will be sent.",
    ],
  },
  {
    about: "a parcel that is there by a day or an hour that matters",
    situation: shipped,
    blocked: [
      "추석 전에는 받아 보실 수 있어요.",
      "결혼식 날짜에 맞춰 도착할 거예요.",
      "아침에 눈뜨면 문 앞에 있을 거예요, 받으세요.",
      "여행 가시기 전에 손에 들어와요.",
      "퇴근하시면 와 있을 거예요.",
      "점심때쯤 초인종이 울릴 거예요.",
    ],
    passed: [
      "크리스마스 전에 도착하는지는 제가 알 수 없어요.",
      "생신 선물이셨군요. 지금은 배송 중이고 도착일은 확인되지 않아요.",
      "결혼식 때 맞춰 도착한다고 약속드릴 수 없어요.",
      "여행 전에 받고 싶으신 거군요.",
      "오전에 주문하신 상품은 배송 중이에요.",
    ],
  },
  {
    about: "the same in English",
    situation: { ...shipped, ...en },
    blocked: [
      "It gets there in time for the wedding.",
      "You'll receive it before your trip.",
      "By dinner you'll have it.",
      "It comes well in time for his birthday.",
    ],
    passed: [
      "I can't say whether it will arrive before Christmas.",
      "I understand it is for a birthday; it has shipped, but I don't have an arrival date.",
      "I can't promise that it arrives in time.",
      "Is it for the wedding?",
    ],
  },
  {
    about: "a period that is longer than it is",
    situation: refused,
    blocked: [
      "7일에서 조금 넘으셔도 상관없습니다.",
      "기한은 융통성 있게 적용해 드려요.",
      "며칠 늦어도 기간은 늘려 드릴 수 있어요.",
      "기간이 하루 이틀쯤 넘어도 받아 드려요.",
    ],
    passed: [
      "기간이 지나서 변심으로는 환불이 어려워요.",
      "환불 기간은 구매 후 7일이에요.",
      "기간을 늘려 드릴 수는 없어요.",
      "기간이 지나도 하자가 있으면 교환을 요청하실 수 있어요.",
    ],
  },
  {
    about: "the same in English",
    situation: { ...refused, ...en },
    blocked: [
      "The window is pretty flexible.",
      "Our deadline can be stretched a bit.",
      "Being a few days late is fine.",
      "A couple of days over is no problem.",
    ],
    passed: [
      "The window isn't flexible, sorry.",
      "The 7 days have passed, so a refund for a change of mind isn't possible.",
      "The period is 7 days from the purchase.",
      "I can't extend the deadline.",
    ],
  },
  {
    about: "a no where the rules say yes",
    situation: eligible,
    blocked: [
      "법에 따라 고객님은 환불을 못 받으십니다.",
      "안타깝게도 이 건은 도와드릴 방법이 없네요.",
      "이 주문은 되돌릴 길이 없습니다.",
      "이미 늦어서 환불은 못 받습니다.",
    ],
    passed: [
      "변심이시라면 환불을 요청하실 수 있어요.",
      "제가 직접 환불해 드릴 수는 없고 담당자가 결정해요.",
      "상품을 못 받으셨나요?",
      "환불 여부는 담당자가 확인해요.",
    ],
  },
  {
    about: "the same in English",
    situation: { ...eligible, ...en },
    blocked: [
      "I'm afraid you're out of luck with this one.",
      "There's nothing we can do about it.",
      "It's too late for a return.",
      "There is no way to do that for this order.",
    ],
    passed: [
      "You can ask for a refund, and our team decides.",
      "I can't refund it myself.",
      "A team member has to look at it first.",
      "Did you receive the item?",
    ],
  },
  {
    about: "shipping for a fault, put on the customer",
    situation: faulty,
    blocked: [
      "불량이더라도 반송비는 청구됩니다.",
      "깨진 물건이라도 반품하실 때는 사비로 보내셔야 해요.",
      "고장이어도 택배비는 똑같이 받아요.",
      "부치실 때 고객님 비용이 듭니다.",
    ],
    passed: [
      "하자가 있는 경우 배송비는 저희가 부담해요.",
      "배송비를 누가 내는지는 담당자가 안내해 드려요.",
      "하자라면 배송비는 받지 않습니다.",
      "단순 변심일 때는 배송비가 고객님 부담입니다.",
    ],
  },
  {
    about: "shipping for a change of mind, put on the shop",
    situation: eligible,
    blocked: [
      "택배비는 전혀 없습니다.",
      "반품하셔도 비용은 하나도 안 들어요.",
      "우리가 반품 택배비를 전부 부담해요.",
      "돈은 더 내실 필요가 없어요.",
    ],
    passed: [
      "변심 반품의 배송비는 고객님 부담이에요.",
      "배송비가 없는지 궁금하시군요. 변심이면 배송비는 고객님 부담입니다.",
      "배송비는 고객님이 내셔야 해요.",
      "제가 배송비를 면제해 드릴 수는 없어요.",
    ],
  },
];

const verdictOf = (text: string, situation: Situation) => checkReply(text, aContext(situation)).verdict;

describe.each(TALK)("$about", ({ situation, blocked, passed }) => {
  it.each(blocked)("blocks %s", (text) => {
    expect(verdictOf(text, situation), text).toBe("blocked");
  });
  it.each(passed)("passes %s", (text) => {
    expect(verdictOf(text, situation), text).toBe("pass");
  });
});
