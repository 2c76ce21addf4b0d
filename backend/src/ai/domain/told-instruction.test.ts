import { describe, expect, it } from "vitest";
import { isToldByRules, tellsInstruction } from "./told-instruction.ts";
import type { InstructionDecision } from "./turn-state.ts";

const tells = (decision: InstructionDecision | null, note: string, text: string) =>
  tellsInstruction(text, {
    instruction: { decision, note },
    kind: "refund",
    language: /[가-힣]/u.test(text) ? "ko" : "en",
  });

describe("a message that passes an instruction on", () => {
  it.each([
    ["approve", "환불 승인", "네, 요청하신 환불이 승인되었습니다. 더 도와드릴 내용이 있으실까요?"],
    ["approve", "환불 승인", "확인해 보니 환불이 가능합니다."],
    ["approve", "환불 승인", "Good news: your refund request was approved."],
    ["approve", "교환으로 승인합니다", "교환이 승인되었습니다."],
    ["deny", "기간 지남", "아쉽지만 환불은 어렵습니다."],
    ["deny", "기간 지남", "죄송하지만 이번 환불 요청은 받아들일 수 없습니다."],
    ["deny", "기간 지남", "Unfortunately we cannot accept the refund request."],
    ["delay", "검수에 3일 더 걸림", "검수에 시간이 조금 더 필요합니다."],
    ["delay", "검수에 3일 더 걸림", "3일 안에 다시 말씀드리겠습니다."],
    ["delay", "검수에 3일 더 걸림", "It takes three days more."],
    ["info", "재입고는 12월 3일 예정", "12월 3일부터 다시 구매하실 수 있어요."],
    ["info", "재입고는 12월 3일 예정", "It will be back in stock on December 3."],
    [null, "반품비는 6천원", "반품하실 때는 6,000원이 듭니다."],
    [null, "반품비는 3만 5천원", "반품하실 때는 35,000원이 듭니다."],
    [null, "곧 들어옴", "곧 입고될 예정이에요."],
    [null, "새 제품을 먼저 보내 주기로 함", "새 상품을 먼저 발송해 드립니다."],
    [null, "내일 출고", "It ships tomorrow."],
    [null, "교환으로 진행하고 수거 후 검수", "교환을 원하시면 수거해서 확인한 뒤 안내드릴게요."],
    [null, "곧 들어옴", "It will be back soon."],
  ] as const)("tells %s %s: %s", (decision, note, text) => {
    expect(tells(decision, note, text)).toBe(true);
  });

  it.each([
    ["approve", "환불 승인", "네, 무엇을 도와드릴까요?"],
    ["approve", "환불 승인", "환불 요청은 담당자에게 전달하겠습니다."],
    ["approve", "환불 승인", "환불은 어렵습니다."],
    ["approve", "환불 승인", "승인 여부를 확인하고 있습니다."],
    ["approve", "환불 승인", "교환이 승인되었습니다."],
    ["approve", "환불 승인", "Sure, how can I help you?"],
    ["deny", "기간 지남", "네, 무엇을 도와드릴까요?"],
    ["deny", "기간 지남", "환불이 승인되었습니다."],
    ["deny", "기간 지남", "정확한 안내가 어렵습니다."],
    ["deny", "기간 지남", "교환은 어렵습니다."],
    ["delay", "검수에 3일 더 걸림", "네, 알겠습니다."],
    ["delay", "검수에 3일 더 걸림", "환불은 어렵습니다."],
    ["info", "재입고는 12월 3일 예정", "네, 무엇을 도와드릴까요?"],
    ["info", "재입고는 12월 3일 예정", "12월에 다시 들어옵니다."],
    [null, "반품비는 6천원", "반품비가 있습니다."],
    [null, "새 제품을 먼저 보내 주기로 함", "문의해 주셔서 감사합니다. 주문을 확인했습니다."],
    [null, "곧 들어옴", "Yes, how can I help you?"],
  ] as const)("does not tell %s %s: %s", (decision, note, text) => {
    expect(tells(decision, note, text)).toBe(false);
  });
});

describe("a note of which the rules told all", () => {
  it.each([
    ["배송은 3일", "담당자에게 확인했습니다. 확인된 일정: 배송은 3일.", true],
    ["재입고는 12월 3일 예정", "확인된 일정: 재입고: 12월 3일.", true],
    ["재입고는 12월 3일 예정", "Confirmed: restock: December 3.", true],
    ["재입고는 12월 3일 예정, 파란색만 만듭니다", "확인된 일정: 재입고: 12월 3일.", false],
    ["곧 들어옴", "담당자에게 확인했습니다.", false],
    ["교환만 가능, 반품비 6천원", "확인된 금액: 반품비 6천원.", false],
    ["3일 예상", "I have checked this with our team.", false],
  ] as const)("%s – %s: %s", (note, text, told) => {
    expect(isToldByRules(text, { note })).toBe(told);
  });
});
