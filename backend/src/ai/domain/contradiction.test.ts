import { describe, expect, it } from "vitest";
import { contradicts } from "./contradiction.ts";

describe("a note that says the opposite of its decision", () => {
  it.each([
    ["승인하지 마세요. 절대 환불 금지", "approve"],
    ["승인 불가", "approve"],
    ["반려합니다", "approve"],
    ["환불 거절로 안내", "approve"],
    ["Do not approve this", "approve"],
    ["환불 승인합니다", "deny"],
    ["승인", "deny"],
    ["Refund approved.", "deny"],
  ] as const)("is found: %s (%s)", (note, decision) => {
    expect(contradicts(decision, note)).toBe(true);
  });

  it.each([
    ["환불 승인. 교환은 불가", "approve"],
    ["교환 말고 환불 승인합니다", "approve"],
    ["지난번 반려 사유는 해소되었습니다. 진행해 주세요", "approve"],
    ["환불 승인됨. 카드사 취소까지 3~5영업일", "approve"],
    ["단순 변심, 왕복 배송비 차감 없이", "approve"],
    ["거절하지 말고 진행", "approve"],
    ["기간이 지나 승인이 어렵습니다", "deny"],
    ["승인하지 않음", "deny"],
    ["사용 흔적이 있어 반려", "deny"],
    ["승인 기준에 맞지 않음", "deny"],
    ["검수에 3일 더 걸림", "delay"],
    ["승인하지 마세요", "info"],
    ["승인하지 마세요", null],
  ] as const)("is not seen where there is none: %s (%s)", (note, decision) => {
    expect(contradicts(decision, note)).toBe(false);
  });
});
