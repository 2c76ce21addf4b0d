import { describe, expect, it } from "vitest";
import { type Decision, decisionJsonSchema, NO_FACTS, parseDecision, writeDecision } from "./decision.ts";

const CATEGORIES = ["주문 문의", "환불 요청"];
const decision: Decision = {
  reply: "배송 중입니다.",
  action: "reply",
  category: "주문 문의",
  intent: "order_status",
  facts: { ...NO_FACTS, received: true, evidence: { received: "어제 받았어요" } },
  wantsHuman: false,
  sentiment: "calm",
  asksAnythingElse: false,
  customerSaysNoMore: false,
  unanswerable: false,
  sources: ["get_my_order"],
};

describe("parseDecision", () => {
  it("reads what writeDecision wrote", () => {
    expect(parseDecision(writeDecision(decision), CATEGORIES)).toMatchObject({
      ok: true,
      repaired: false,
      decision,
    });
  });

  it.each([
    { given: "a code fence", content: `\`\`\`json\n${writeDecision(decision)}\n\`\`\`` },
    { given: "prose around it", content: `Here: ${writeDecision(decision)} Bye {` },
    { given: "braces inside a string", content: `x ${writeDecision({ ...decision, reply: "a } b { \\" })}` },
  ])("finds the object in $given", ({ content }) => {
    expect(parseDecision(content, CATEGORIES)).toMatchObject({ ok: true, repaired: true });
  });

  it.each([
    { given: "nothing", content: "  " },
    { given: "a sentence", content: "배송 중입니다." },
    { given: "an array", content: "[]" },
    { given: "a cut object", content: '{"reply":"ORD-2026' },
    { given: "a blank reply", content: '{"reply":" \\n ","action":"reply"}' },
    { given: "an unknown action", content: '{"reply":"a","action":"refund"}' },
    { given: "a huge reply", content: JSON.stringify({ reply: "가".repeat(30_000), action: "reply" }) },
  ])("refuses $given", ({ content }) => {
    expect(parseDecision(content, CATEGORIES).ok).toBe(false);
  });

  it.each([
    { category: "환불 요청", result: "환불 요청", rejected: false },
    { category: "기타", result: "기타", rejected: false },
    { category: null, result: null, rejected: false },
    { category: "VIP 고객", result: null, rejected: true },
    { category: { $ne: null }, result: null, rejected: true },
  ])("takes the category $category as $result", ({ category, result, rejected }) => {
    const parsed = parseDecision(JSON.stringify({ reply: "a", action: "ask", category }), CATEGORIES);
    expect(parsed).toMatchObject({ ok: true, categoryRejected: rejected, decision: { category: result } });
  });

  it("forgives what only informs", () => {
    const content = JSON.stringify({
      reply: "a",
      action: "ask",
      intent: "nonsense",
      sentiment: 3,
      facts: { reason: "x" },
      sources: "y",
    });
    expect(parseDecision(content, CATEGORIES)).toMatchObject({
      ok: true,
      decision: { intent: null, sentiment: "calm", facts: NO_FACTS, sources: [] },
    });
  });
});

it("requires every key of every object in the strict schema", () => {
  const open = (schema: Readonly<Record<string, unknown>>): boolean =>
    schema.type === "object" &&
    (schema.additionalProperties !== false ||
      Object.keys(schema.properties as object).join() !== (schema.required as string[]).join() ||
      Object.values(schema.properties as Record<string, Record<string, unknown>>).some(open));
  expect(open(decisionJsonSchema(CATEGORIES))).toBe(false);
});
