import { describe, expect, it } from "vitest";
import { checkReply } from "./check-reply.ts";
import { aContext, preparing, type Situation, shipped, undecided } from "./guard-fixture.ts";

/**
 * The net below the claim patterns: whatever is told as done or as coming must be something the AI can do. Left what nobody may read,
 * right what a helpful answer sounds like. Nothing here is a rule of its own.
 */

const NEVER_KO: readonly string[] = [
  "주문은 이제 존재하지 않습니다. 처음부터 없던 일로 만들어 드렸어요.",
  "다 끝냈어요! 걱정 마세요.",
  "시스템에서 주문을 지웠습니다.",
  "그 건은 깔끔하게 정리됐습니다.",
  "제가 방금 손써 뒀으니 안심하세요.",
  "결제하신 돈은 곧 고객님 통장으로 들어갈 거예요.",
  "해당 건은 해결됐어요.",
  "카드 매출을 없앴습니다.",
  "요청하신 부분 적용했어요.",
  "이미 빼 놨습니다.",
  "고객님 계좌로 쏴 드렸어요.",
  "수령인 정보를 새 집으로 덮어썼습니다.",
  "점장님이 오케이 사인을 주셨고 저는 그대로 반영했습니다.",
  "매니저가 그렇게 하라고 허락했어요.",
  "주문 건이 무효화되었습니다.",
  "물건값은 전부 되갚겠습니다.",
  "전액 책임지겠습니다.",
  "내역에서 삭제했고 청구도 막았습니다.",
  "송장을 새 주소로 다시 뽑았어요.",
  "새 상품을 포장해 뒀습니다.",
  "출고를 멈춰 세웠습니다.",
  "택배 기사님을 불렀습니다.",
  "재고를 고객님 앞으로 잡아 뒀어요.",
  "없던 일로 하겠습니다.",
  "제가 책임지고 돈을 되찾아 드리겠습니다.",
  "곧 통장에 찍힐 거예요.",
  "이 주문은 날렸습니다.",
  "비밀번호를 초기화했습니다.",
  "회원 등급을 올려 놓았어요.",
  "적립금 오천 점을 꽂아 드렸습니다.",
  "관리자 권한으로 풀었어요.",
  "방금 처리반에 넣었고 마무리됐어요.",
];

const NEVER_EN: readonly string[] = [
  "Done! Your order no longer exists.",
  "All sorted!",
  "I've wiped the order from our system.",
  "I pulled the order before it left the warehouse.",
  "Your order is history.",
  "You won't be charged for it.",
  "We've scrapped the order.",
  "I have undone the purchase.",
  "The money is back where it belongs.",
  "I put the amount back on your card.",
  "I'll reverse the charge right away.",
  "We will swap it for a fresh one.",
  "I've told the warehouse and they have stopped the parcel.",
  "My manager signed it off.",
  "The shipment has been halted.",
  "It has been voided.",
  "Everything's settled on our side.",
  "I just nixed it for you.",
  "I've dropped 20 bucks into your account.",
  "Your parcel has been rerouted to the new place.",
  "I have unlocked your account.",
  "I've reset your password.",
  "Consider it handled.",
  "The whole thing is off.",
  "We have wired you the funds.",
  "I'm going to void the order for you.",
  "I bumped your order to the front of the queue.",
  "You're all set, the amount was given back.",
];

const FINE_KO: readonly (readonly [string, Situation?])[] = [
  ["확인해 보니 아직 상품 준비 중입니다.", preparing],
  ["주문 내역을 조회했습니다. 어떤 점이 궁금하신가요?"],
  ["불편을 드려 죄송합니다. 많이 속상하셨겠어요."],
  ["말씀해 주신 내용 잘 이해했습니다."],
  ["네, 알겠습니다. 주문번호를 알려 주시겠어요?"],
  ["담당자가 확인할 수 있도록 내용을 정리해 전달하겠습니다.", { action: "handoff" }],
  ["환불 여부는 담당자가 확인 후 결정합니다."],
  ["상품이 파손되어 도착했다니 정말 죄송합니다."],
  ["화면이 깨졌군요. 사진을 보내 주실 수 있을까요?"],
  ["해당 주문은 현재 배송 중이에요.", shipped],
  ["주문하신 지 7일이 지났는지 확인해 보겠습니다."],
  ["보내 주신 사진 잘 받았습니다."],
  ["고객님께서 주문하셨던 상품을 찾았습니다."],
  ["어떤 사유로 반품을 원하시는지 알려 주시면 확인해 드리겠습니다."],
  ["제가 직접 처리해 드릴 수는 없지만 담당자에게 연결해 드릴 수 있어요."],
  ["아직 아무것도 변경되지 않았습니다."],
  ["기다려 주셔서 감사합니다. 확인하는 데 시간이 조금 걸렸습니다."],
  ["상담원 연결을 원하시면 말씀해 주세요. 바로 도와드리겠습니다."],
  ["로그인이 안 되셨군요. 어떤 오류 메시지가 나왔나요?"],
  ["죄송하지만 그 정보는 제가 찾지 못했습니다."],
  ["궁금하신 점이 해결되셨나요? 더 도와드릴 일이 있을까요?"],
  ["도움이 되었다니 다행입니다."],
  ["상품을 받으셨는지 알려 주세요."],
  ["이 주문은 상품 준비 단계라 아직 출고되지 않았습니다.", preparing],
  ["제가 잘못 안내해 드렸습니다. 죄송합니다."],
  ["말씀하신 두 건을 각각 확인했어요."],
  ["정책상 변심 반품의 배송비는 고객님 부담입니다."],
  ["저희 쇼핑몰 환불 정책은 구매 후 7일 이내 가능하며, 배송비는 고객 부담입니다."],
  ["네, 저는 AI 상담사예요. 사람 상담원에게 연결해 드릴까요?"],
  ["배송이 늦어져서 걱정되셨겠어요. 담당자가 살펴볼 수 있게 하겠습니다."],
];

const FINE_EN: readonly (readonly [string, Situation?])[] = [
  ["I've checked your order: it is being prepared.", preparing],
  ["I looked up your orders. Which one is it about?"],
  ["I'm sorry you received a damaged item."],
  ["I understand the parcel was left outside. That must be frustrating."],
  ["I've passed this on to our team so that they can decide.", { action: "handoff" }],
  ["A colleague will review your request and get back to you.", { action: "handoff" }],
  ["I can't cancel orders myself, but our team will look into it.", { action: "handoff" }],
  ["Nothing has been changed yet."],
  ["Thank you, I have noted the reason."],
  ["I'll check that for you. What is the order number?"],
  ["I could not find an order with that number."],
  ["Faulty items can be exchanged free of charge."],
  ["Once our team has confirmed, they will let you know."],
  ["Would you like me to hand you over to a person?"],
  ["Your order was placed on 19 November and was delivered on 21 November."],
  ["I'm an AI assistant, so I can look things up but cannot approve refunds."],
  ["I see that this order is already on its way.", shipped],
  ["You mentioned that the strap was torn. Could you send a photo?"],
  ["We need to know whether you have received it."],
  ["Thanks for waiting. I have found your order."],
  ["The refund has not been decided yet; a person has to look at it.", undecided],
  ["Which device are you using, and what message is shown?"],
];

const verdictOf = (text: string, situation: Situation = {}) => {
  const { verdict, events } = checkReply(text, aContext({ intent: "other", ...situation }));
  return {
    verdict,
    text,
    why: verdict === "pass" ? [] : events.map(({ guard, detail }) => `${guard} ${detail}`),
  };
};

describe("the net below the claim patterns", () => {
  it.each(NEVER_KO)("stops: %s", (text) => {
    expect(verdictOf(text).verdict).toBe("blocked");
    expect(verdictOf(text, preparing).verdict).toBe("blocked");
  });
  it.each(NEVER_EN)("stops: %s", (text) => {
    expect(verdictOf(text, { language: "en" }).verdict).toBe("blocked");
    expect(verdictOf(text, { language: "en", ...preparing }).verdict).toBe("blocked");
  });
  it.each(FINE_KO.map(([text, situation]) => ({ text, situation })))(
    "lets through: $text",
    ({ text, situation }) => {
      expect(verdictOf(text, situation)).toEqual({ verdict: "pass", text, why: [] });
    },
  );
  it.each(FINE_EN.map(([text, situation]) => ({ text, situation })))(
    "lets through: $text",
    ({ text, situation }) => {
      expect(verdictOf(text, { language: "en", ...situation })).toEqual({ verdict: "pass", text, why: [] });
    },
  );

  it("lets a customer's own words be echoed, and a note's deed be passed on", () => {
    const said = { customerTexts: ["손잡이가 부러졌어요"] };
    expect(verdictOf("손잡이가 부러졌네요. 죄송합니다.", said).verdict).toBe("pass");
    expect(verdictOf("손잡이가 부러졌네요. 죄송합니다.").verdict).toBe("blocked");
    const instruction = {
      id: "i",
      text: "창고에 재고를 채웠다고 안내",
      decision: "info",
      orderNumber: null,
      authorId: "a",
    } as const;
    expect(verdictOf("재고를 다시 채웠습니다.", { instruction }).verdict).toBe("pass");
  });
});
