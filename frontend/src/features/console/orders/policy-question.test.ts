import { describe, expect, it } from "vitest";
import { policyQuestionOf } from "./policy-question.ts";

describe("policyQuestionOf", () => {
  it.each([
    {
      facts: { kind: "refund", reason: "defective", received: "true" },
      question: { kind: "refund", reason: "defective", received: "true" },
    },
    { facts: { kind: "cancel", reason: null, received: null }, question: { kind: "cancel" } },
    { facts: { kind: "refund", reason: "bad_luck", received: "maybe" }, question: { kind: "refund" } },
    { facts: { kind: "refund_status", reason: null, received: null }, question: null },
    { facts: { kind: null, reason: "late", received: "true" }, question: null },
  ])("$facts.kind, $facts.reason, $facts.received → $question", ({ facts, question }) => {
    expect(policyQuestionOf(facts)).toEqual(question);
  });
});
