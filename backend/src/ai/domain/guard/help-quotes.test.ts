import { expect, it } from "vitest";
import { checkReply } from "./check-reply.ts";
import { aContext } from "./guard-fixture.ts";

const SENDING =
  "오후 2시 이전에 결제하신 주문은 당일 출고합니다. 출고 후 보통 1~3일(주말·공휴일 제외) 안에 도착하며, 제주·도서 산간은 2~3일이 더 걸릴 수 있습니다.";
const RESET = "로그인 화면의 '비밀번호 찾기'에서 이메일로 재설정 링크를 받으실 수 있습니다.";
const quoted = (text: string) => `Our help page says (in Korean): “${text}” Would you like more?`;

it("lets a help text through as it stands, in Korean and quoted in English", () => {
  const context = aContext({ helpTexts: [SENDING, RESET] });
  expect(checkReply(SENDING, context).verdict).toBe("pass");
  expect(checkReply(RESET, context).verdict).toBe("pass");
  expect(checkReply(quoted(SENDING), { ...context, language: "en" }).verdict).toBe("pass");
});

it.each([
  "고객님 주문은 1~3일 안에 도착합니다.",
  "고객님의 주문은 출고 후 1~3일 안에 도착할 예정입니다.",
  `${SENDING} 그래서 고객님 주문도 3일 안에 도착합니다.`,
])("holds a promise for an order: %s", (reply) => {
  for (const isFreeText of [true, false])
    expect(checkReply(reply, aContext({ helpTexts: [SENDING], isFreeText })).verdict).toBe("blocked");
});

it("holds Korean in an English reply that is no help text, or not in a template", () => {
  const context = aContext({ helpTexts: [SENDING], language: "en" });
  expect(checkReply(quoted(RESET), context).verdict).toBe("blocked");
  expect(checkReply(quoted(SENDING), { ...context, isFreeText: true }).verdict).toBe("blocked");
});

it.each([
  ["설에 맞춰 받으실 수 있어요.", "blocked"],
  ["이번 설 전에 도착합니다.", "blocked"],
  ["이사 전에 받으실 수 있습니다.", "blocked"],
  ["가족 행사 전에 도착해요.", "blocked"],
  ["밤에 도착합니다.", "blocked"],
  ["비밀번호 재설정 메일을 받으실 수 있습니다.", "pass"],
  ["알림 설정 화면에서 소식을 받으실 수 있습니다.", "pass"],
  ["배송 대행사에서 도착 소식을 받으실 수 있습니다.", "pass"],
] as const)("knows the feast from a word with its letters: %s", (reply, verdict) => {
  expect(checkReply(reply, aContext({})).verdict).toBe(verdict);
});

it("lets the no to a further order through in a template alone, and looks at its name", () => {
  const text = "ORD-2026-0123 무선 이어폰 주문은 환불 가능 기간이 지나 환불이 어렵습니다.";
  const context = aContext({ refusals: [{ text, name: "ORD-2026-0123 무선 이어폰" }] });
  expect(checkReply(text, context).verdict).toBe("pass");
  expect(checkReply(text, { ...context, isFreeText: true }).verdict).toBe("blocked");
  expect(checkReply(text, { ...context, refusals: [] }).verdict).toBe("blocked");
  const strange = text.replace("0123", "0999");
  const named = { ...context, refusals: [{ text: strange, name: "ORD-2026-0999 무선 이어폰" }] };
  expect(checkReply(strange, named).verdict).toBe("blocked");
});
