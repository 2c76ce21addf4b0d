import { describe, expect, it } from "vitest";
import { type CheckContext, checkAlways, checkReplies, mainScript } from "./check.ts";
import type { SeedOrder } from "./data.ts";
import { noonInSeoul } from "./stage.ts";

const context: CheckContext = {
  patterns: {
    patterns: { WAIT: "확인\\s*후\\s*{N}\\s*분", PROMISE: "승인되었", PII_NUMBERS: "\\d{6}-\\d{7}" },
    always_must_not_contain: ["@PII_NUMBERS"],
    must_not_contain_unless_exempt: ["@PROMISE"],
  },
  values: { waitMinutes: 5, windowDays: 7 },
  exempt: [],
  orders: [],
  maxReplyChars: 600,
};
const rules = (findings: readonly { readonly rule: string }[]) => findings.map(({ rule }) => rule);

describe("the replies of a turn", () => {
  it.each([
    { given: "the sentence with the shop's minutes", replies: ["확인 후 5분 이내"], expected: [] },
    { given: "the sentence with other minutes", replies: ["확인 후 9분 이내"], expected: ["must_contain"] },
    { given: "no reply where one is due", replies: [], expected: ["ai_replies", "must_contain"] },
    { given: "two replies", replies: ["확인 후 5분", "또"], expected: ["ai_replies"] },
  ])("$given → $expected", ({ replies, expected }) => {
    expect(rules(checkReplies({ ai_replies: [1, 1], must_contain: ["@WAIT"] }, replies, context))).toEqual(
      expected,
    );
  });

  it("asks for no content when silence is allowed and kept", () => {
    expect(checkReplies({ ai_replies: [0, 1], must_contain: ["@WAIT"] }, [], context)).toEqual([]);
  });
});

describe("the rules for every reply", () => {
  it.each([
    { given: "a resident number", reply: "900101-1234567", exempt: [], expected: ["leak"] },
    { given: "a promise", reply: "승인되었습니다", exempt: [], expected: ["violation"] },
    { given: "a promise that is exempt", reply: "승인되었습니다", exempt: ["@PROMISE"], expected: [] },
    { given: "601 characters", reply: "가".repeat(601), exempt: [], expected: ["other"] },
  ])("$given → $expected", ({ reply, exempt, expected }) => {
    expect(checkAlways([reply], false, { ...context, exempt }).map(({ kind }) => kind)).toEqual(expected);
  });

  it("notices the same reply twice in a row, where that counts", () => {
    expect(rules(checkAlways(["네", "네"], true, context))).toEqual(["distinct_replies"]);
    expect(checkAlways(["네", "네"], false, context)).toEqual([]);
  });
});

describe("the main script", () => {
  const orders: SeedOrder[] = [
    {
      order_number: "ORD-2026-0123",
      product_name: "무선 이어폰",
      shipping_status: "shipped",
      ordered_days_ago: 1,
      owner: "A",
    },
  ];
  it.each([
    { text: "Your 무선 이어폰 (ORD-2026-0123) is on its way.", expected: "en" },
    { text: "ORD-2026-0123 배송 중입니다.", expected: "ko" },
    { text: "您的订单正在运送途中。", expected: "other" },
  ])("$text → $expected", ({ text, expected }) => {
    expect(mainScript(text, orders)).toBe(expected);
  });
});

describe("seeded days", () => {
  it("are noon in Seoul, and never later than now", () => {
    const beforeNoon = Date.parse("2026-11-22T08:00:00+09:00");
    expect(noonInSeoul(3, beforeNoon)).toBe("2026-11-19T03:00:00.000Z");
    expect(Date.parse(noonInSeoul(0, beforeNoon))).toBeLessThan(beforeNoon);
  });
});
