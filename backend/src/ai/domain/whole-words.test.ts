import { describe, expect, it } from "vitest";
import { wholeWords } from "./whole-words.ts";

describe("wholeWords", () => {
  it.each([
    ["마음에 안 들", "어제 받았는데 마음에 안 들어요. 환불해 주세요", "마음에 안 들어요"],
    ["어제 받", "어제 받았는데 마음에 안 들어요", "어제 받았는데"],
    ["터졌", "택배가터졌어요!!", "택배가터졌어요"],
    ["환불", "환불", "환불"],
    ["didn", "It didn't fit, sorry", "didn't"],
    ["2026-01", "주문 ORD-2026-0101 이요", "ORD-2026-0101"],
    ["들어요. ", "안 들어요. 네", "들어요."],
    ["없는 말", "다른 글", "없는 말"],
    ["", "다른 글", ""],
  ])("%j in %j → %j", (quote, text, whole) => {
    expect(wholeWords(quote, text)).toBe(whole);
  });

  it("does not take a text without spaces for one word", () => {
    expect(wholeWords("환불", `${"가".repeat(30)}환불${"나".repeat(30)}`)).toBe("환불");
  });
});
