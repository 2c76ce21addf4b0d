import { describe } from "vitest";
import { holds, passes } from "../../../testing/guard-expectations.ts";
import { beingPrepared, ELIGIBLE, eligible, judged, onItsWay, type Situation } from "./guard-fixture.ts";

/** Conditions and rules that nobody set. */

const inWindow: Situation = eligible;
const broken: Situation = {
  verdict: judged({
    ...ELIGIBLE,
    reasons: ["within_window", "fault", "free_exchange"],
    shippingFee: "store",
    remedy: "refund_or_exchange",
  }),
};
const nothing: Situation = { ordersSeen: [], intent: "other" };

describe("a photo without which no request is taken", () => {
  holds(broken, [
    "사진 먼저 보내 주셔야 신청 들어가요.",
    "We need a photo before anything can be submitted.",
    "인증 사진이 없으면 교환 신청을 못 받아요.",
    "No request can be logged unless there's a picture attached.",
    "단, 사진을 안 보내시면 접수 자체가 안 되니까 꼭 올려 주세요.",
    "사진이 없으면 접수가 불가능합니다.",
    "사진을 첨부해 주셔야만 교환 신청을 받을 수 있어요.",
    "사진 없이는 환불 요청을 접수해 드리지 않아요.",
    "영상을 보내 주지 않으시면 요청이 진행되지 않습니다.",
    "사진은 필수예요. 없으면 신청이 안 돼요.",
    "하자 교환은 개봉 영상이 반드시 있어야 접수됩니다.",
    "Without a photo we can't take your request.",
    "If you don't send a picture, the request won't be accepted.",
    "A photo is required before we can register an exchange.",
    "You must send a photo, otherwise we can't process the exchange request.",
    "We only accept exchange requests with a video of the defect.",
    "No photo, no exchange, I'm afraid.",
    "You'll have to upload pictures first, or we won't open a case.",
    "Requests without pictures are not accepted.",
    "We can't go ahead with an exchange until you've sent us a photo.",
    "An exchange is only possible with a photo of the fault.",
    "Photos are mandatory for any exchange request.",
    "사진 없이는 교환을 요청하실 수 없어요.",
    "증거 사진이 있어야만 요청을 받아 드려요.",
    "사진을 먼저 올리셔야 신청이 됩니다.",
    "동영상이 없는 경우 환불 처리가 어렵습니다.",
    "사진 미첨부 시 접수가 거절됩니다.",
  ]);
  passes(broken, [
    "사진이 있으면 올려 주세요.",
    "사진이 있으시면 보내 주실래요? 직원이 확인하는 데 도움이 돼요.",
    "사진이 없어도 괜찮아요. 어떤 문제인지 말씀만 해 주세요.",
    "사진을 올려 주시면 직원이 확인하기 쉬워요.",
    "사진이 꼭 필요한지는 제가 알 수 없어요.",
    "사진을 보내지 않으셔도 요청하실 수 있어요.",
    "가능하면 불량 부분 사진을 보내 주시겠어요?",
    "If you have a photo of the defect, please send it here.",
    "You don't need to send a photo to make a request.",
    "A photo would help our team, but it isn't required.",
    "Could you send a photo of the crack, please?",
    "I can't see photos very well, but a team member can look at it.",
    "사진이 없으셔도 접수에는 문제없어요.",
    "하자 부분이 보이는 사진이 있으면 함께 보내 주세요.",
    "사진이 있으면 직원이 더 빨리 이해할 수 있어요. 없으면 말씀만 해 주셔도 돼요.",
    "사진을 꼭 올려 주셔야 하는 건 아니에요.",
    "혹시 사진을 찍어 두셨다면 보내 주세요. 교환 여부는 직원이 결정해요.",
    "사진을 제가 직접 볼 수는 없지만 직원이 확인해요.",
    "I can't judge the defect from a photo myself, but a team member can.",
    "If you have pictures, feel free to add them; you can make the request either way.",
    "No photo? No problem, just describe the fault.",
    "I don't know if a photo is required, but sending one can't hurt.",
    "I can't open the picture here, sorry.",
  ]);
  passes(inWindow, ["포장이 찢어져 있었다면 사진을 보내 주세요."]);
});

describe("goods that are taken back only as they came", () => {
  holds(inWindow, [
    "Opened is OK, just keep the tags attached.",
    "비닐만 안 뜯으셨으면 환불 요청하실 수 있어요.",
    "You can return opened items if the packaging is complete.",
    "Opened boxes are fine as long as you've kept all the tags on.",
    "Returns are accepted provided the original packaging is intact.",
    "You can send it back if the tags are still attached.",
    "That's fine so long as the seal hasn't been broken.",
    "It's no problem to return it, but only if you've kept the box.",
    "Just make sure all the tags are on and it will qualify.",
    "You can ask for a refund as long as it's unworn and in its original packaging.",
    "개봉하셨어도 택만 그대로 있으면 괜찮아요.",
    "포장을 뜯으셨어도 태그를 떼지 않으셨다면 반품하실 수 있어요.",
    "박스만 보관하고 계시면 환불을 요청하실 수 있어요.",
    "라벨이 붙어 있는 경우에만 반품이 가능합니다.",
    "구성품이 다 있으면 환불 가능해요.",
    "Opening it is no problem if all the labels are still there.",
    "You may return it provided it's unused.",
    "We'd accept it as long as everything is still in the original box.",
    "It qualifies if you left the tags on.",
    "뜯으셨어도 구성품만 온전하면 문제없어요.",
    "태그가 달려 있으면 반품 가능해요.",
    "사용 흔적만 없으면 환불 신청하실 수 있어요.",
    "상자째 그대로 보내 주셔야 환불이 가능해요.",
  ]);
  passes(inWindow, [
    "I don't have anything about opened boxes or tags here, so a team member would need to check.",
    "You're still within the refund period, so you can put in a request, and the team will tell you about the opened box.",
    "I'm not sure whether the tags need to be on, but you can ask for a refund within 7 days.",
    "If you still have the box, please keep it for now.",
    "Let me know if the box was damaged when it arrived.",
    "개봉하신 경우에 대해서는 안내된 내용이 없어 직원 확인이 필요해요.",
    "포장을 뜯으셨어도 환불을 신청할 수 있는 기간 안이에요.",
    "태그를 떼셨는지와 상관없이 요청은 하실 수 있고, 결정은 직원이 해요.",
    "박스가 있으면 버리지 말고 보관해 주세요.",
    "상자를 여신 것과 환불의 관계는 제가 알 수 없어서 직원이 확인해야 해요.",
    "개봉 여부에 대한 내용은 규정에 없어요. 7일 이내라 요청은 하실 수 있어요.",
    "If the box arrived damaged, you can ask for an exchange.",
    "You can ask for a refund within 7 days; whether an open box matters is for the team to say.",
  ]);
  passes(broken, [
    "포장이 훼손된 상태로 받으셨다면 교환을 요청하실 수 있어요.",
    "구성품이 빠져 있으면 교환을 요청하실 수 있어요.",
    "If an accessory is missing from the box, you can ask for an exchange.",
  ]);
  passes(nothing, ["If you have the box at hand, the order number may be on it."]);
});

describe("payment told as what ends a cancellation, whatever the stage", () => {
  holds(beingPrepared, [
    "Sorry, once an order is paid for we can't cancel it, even if it hasn't shipped.",
    "Orders can't be cancelled after payment.",
    "After you've paid, an order can no longer be cancelled, even before it ships.",
    "We don't cancel orders that have already been paid for, shipped or not.",
    "Once the payment has gone through we are unable to cancel the order.",
    "As soon as an order has been placed, it can't be cancelled, whether or not it has been dispatched.",
    "Paid orders cannot be cancelled, regardless of whether they've shipped.",
    "Payment makes an order final, so it can't be cancelled whether or not it has been sent.",
    "We can't cancel anything that's been paid for, even when it hasn't left the warehouse.",
    "Cancellations aren't possible once payment is made, regardless of shipping status.",
    "After checkout, orders cannot be cancelled even if they haven't been dispatched.",
  ]);
  passes(onItsWay, [
    "Once an order has shipped we can't cancel it.",
    "Orders can't be cancelled once they've left the warehouse, even if they haven't been delivered yet.",
    "Once it's been dispatched, an order can't be cancelled.",
  ]);
  passes(beingPrepared, [
    "Your order hasn't shipped yet, so you can still ask us to cancel it. A team member decides.",
    "Once an order has been dispatched it can't be cancelled, but yours hasn't shipped yet.",
  ]);
});

describe("a condition that a text of the shop sets", () => {
  const tells = (text: string): Situation => ({ ...inWindow, helpTexts: [text] });
  passes(tells("하자 접수에는 사진이 꼭 필요합니다."), [
    "사진이 없으면 접수가 어려워요.",
    "하자 접수에는 사진이 반드시 있어야 진행돼요.",
    "A photo is required for that.",
    "Without a photo we can't take the request.",
    "사진을 올려 주셔야 접수가 진행됩니다.",
  ]);
  passes(tells("태그와 포장을 그대로 두신 경우에만 반품하실 수 있습니다."), [
    "태그가 그대로 있으면 반품하실 수 있어요.",
    "포장을 그대로 두셨다면 반품하실 수 있어요.",
    "You can return it as long as the tags are still on.",
    "You can ask for a refund if you kept the packaging.",
    "태그가 붙어 있는 경우에만 반품을 요청하실 수 있어요.",
  ]);
  holds(tells("태그와 포장을 그대로 두신 경우에만 반품하실 수 있습니다."), [
    "영수증이 있으면 반품하실 수 있어요.",
    "사진이 없으면 접수가 안 돼요.",
  ]);
});
