/** Replies with an admin's instruction in force: what its decision unlocks, and what of its note stays inside (BC-06, BC-16). */
import { describe, expect, it } from "vitest";
import { checkReply } from "./check-reply.ts";
import { aContext, EARBUDS, eligible, LAMP, note, type Situation } from "./guard-fixture.ts";

const A = "ORD-2026-0123";
const HAT = { ...EARBUDS, productName: "털모자" };
const SOCKS = { ...LAMP, productName: "겨울 양말", shippingStatus: "delivered" as const };
const two: Situation = { ordersSeen: [HAT, SOCKS], customerTexts: ["모자 환불해 주세요"] };

const verdictOf = (reply: string, situation: Situation) => {
  const language = /[가-힣]/u.test(reply) ? "ko" : "en";
  return checkReply(reply, aContext({ language, ...situation }));
};
const holds = (situation: Situation, replies: readonly string[]) =>
  it.each(replies)("holds: %s", (reply) => {
    expect(verdictOf(reply, situation).verdict).toBe("blocked");
  });
const passes = (situation: Situation, replies: readonly string[]) =>
  it.each(replies)("passes: %s", (reply) => {
    expect(verdictOf(reply, situation)).toEqual(expect.objectContaining({ verdict: "pass", events: [] }));
  });

describe("an approval of one of two orders", () => {
  const approved = { ...two, ...note("환불 승인", "approve", A), ...eligible };
  passes(approved, [
    "환불이 승인되었습니다.",
    "털모자 환불이 승인되었습니다.",
    "요청하신 환불이 승인됐어요. 도와드릴 일이 더 있을까요?",
    "확인해 보니 고객님의 환불 요청이 승인되었고, 더 궁금하신 점이 있으시면 말씀해 주세요.",
    `${A} 주문의 환불이 승인되었습니다.`,
    "기다려 주셔서 감사합니다. 담당자가 확인했고 환불이 승인되었습니다.",
    "Your refund has been approved.",
    "Good news: your refund request was approved, and I am here if you have any questions.",
  ]);
  holds(approved, [
    "양말 주문 환불이 승인되었습니다.",
    "겨울 양말도 환불이 승인됐어요.",
    "양말 건을 확인했어요. 환불이 승인되었습니다.",
    "털모자와 양말 환불이 승인되었습니다.",
    "두 주문 모두 환불이 승인되었습니다.",
    "두 건 모두 환불이 승인되었습니다.",
    "둘 다 승인됐어요.",
    "두 주문을 확인했습니다. 환불이 승인되었습니다.",
    "나머지 주문도 환불이 승인됐습니다.",
    "그것도 승인되었습니다.",
    "양말도 환불이 가능합니다.",
    "ORD-2026-0456 환불이 승인되었습니다.",
    "Both refunds have been approved.",
    "Your refunds have been approved.",
    "All of your orders have been approved for a refund.",
    "The refund for your other order has been approved too.",
    "환불이 승인되었고 돈은 이미 보내 드렸어요.",
    "환불이 승인되었고돈은이미보내드렸어요.",
    "환불이 승인되었고 방금 계좌로 들어갔어요.",
    "환불이 승인되었고 새 모자도 보내 드렸어요.",
    "환불이 승인되었으며 담당자가 선물도 하나 넣어 드렸어요.",
    "환불이 승인되어 택배 기사님을 보내 드렸어요.",
    "환불이 승인되었으니 상품은 그냥 가지셔도 돼요.",
    "환불이 승인되어서 선물도 함께 드릴게요.",
    "환불이 승인되었고 교환도 해 드릴게요.",
    "Your refund was approved and I have sent the money.",
    "Your refund was approved, and you can keep the item.",
    "Your refund was approved and we sent you a new one.",
  ]);
});

describe("an approval and the kind of request", () => {
  holds({ ...two, ...note("승인합니다", "approve", A), intent: "other" }, [
    "교환이 승인되었습니다.",
    "환불이 승인되었습니다.",
    "주문 취소가 승인되었습니다.",
    "Your exchange has been approved.",
  ]);
  passes({ ...two, ...note("승인합니다", "approve", A), intent: "other" }, [
    "요청하신 내용이 승인되었습니다.",
    "Your request has been approved.",
  ]);
  passes({ ...two, ...note("승인합니다", "approve", A), ...eligible }, ["환불이 승인되었습니다."]);
  holds({ ...two, ...note("승인합니다", "approve", A), ...eligible }, [
    "교환이 승인되었습니다.",
    "배송지 변경이 승인되었습니다.",
  ]);
  holds({ ...two, ...note("교환 말고 환불로 승인", "approve", A), ...eligible }, ["교환이 승인되었습니다."]);
  passes({ ...two, ...note("교환 승인", "approve", A), ...eligible }, ["교환이 승인되었습니다."]);
});

describe("an approval that names no order", () => {
  passes({ ...two, ...note("두 주문 모두 환불 승인", "approve") }, ["두 주문 모두 환불이 승인되었습니다."]);
  passes({ ...two, ...note("모자 환불 승인", "approve") }, ["털모자 환불이 승인되었습니다."]);
  holds({ ...two, ...note("모자 환불 승인", "approve") }, [
    "양말 환불이 승인되었습니다.",
    "두 건 모두 환불이 승인되었습니다.",
  ]);
});
