import { expect, it } from "vitest";
import { scenarioMasker } from "./scenario-masker.ts";

const OWN = ["ORD-2026-0777"];

it.each([
  ["송장 688012345678 어디쯤이에요", "688012345678"],
  ["운송장번호 6892-1234-5678이요", "6892-1234-5678"],
  ["tracking number is 1234 5678 9012 34", "1234 5678 9012 34"],
  ["카톡 아이디 jiwoo99로 연락 주세요", "jiwoo99"],
  ["카카오톡 아이디는 minji_k 예요", "minji_k"],
  ["인스타 @mood.shop 에서 봤어요", "mood.shop"],
  ["my telegram is @dana_k", "dana_k"],
  ["add me on kakao id: dana.k", "dana.k"],
  ["ORD-2026-0777 취소해 주세요", "0777"],
])("takes it out: %s", (text, secret) => {
  const masked = scenarioMasker(OWN, "ko").text(text);
  expect(masked).not.toContain(secret);
  expect(masked.length).toBeGreaterThan(secret.length);
});

it.each([
  "2026년 11월 27일에 주문했어요",
  "라인 원피스 있나요",
  "카톡 상담도 되나요?",
  "카카오페이로 결제했어요",
  "I saw it on instagram yesterday",
  "129,000원이던데요",
])("leaves what is nobody's: %s", (text) => {
  expect(scenarioMasker(OWN, "ko").text(text)).toBe(text);
});

it("replaces a number by the same one wherever it stands, and keeps its shape", () => {
  const masker = scenarioMasker(OWN, "ko");
  expect(masker.text("ORD-2026-0777 이요")).toBe(`${masker.orderNumber("ORD-2026-0777")} 이요`);
  expect(masker.text("송장 6892-1234-5678")).toBe("송장 6789-0123-4567");
});
