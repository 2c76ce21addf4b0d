import { describe, expect, it } from "vitest";
import { policyQuestionOf } from "./policy-question.ts";

describe("policyQuestionOf", () => {
  it.each([
    {
      facts: { kind: "refund", reason: "defective", received: "true", discoveredOn: "2026-11-20" },
      question: { kind: "refund", reason: "defective", received: "true", discovered_on: "2026-11-20" },
    },
    {
      facts: { kind: "cancel", reason: null, received: null, discoveredOn: null },
      question: { kind: "cancel" },
    },
    {
      facts: { kind: "refund", reason: "bad_luck", received: "maybe", discoveredOn: "soon" },
      question: { kind: "refund" },
    },
    { facts: { kind: "refund_status", reason: null, received: null, discoveredOn: null }, question: null },
    { facts: { kind: null, reason: "late", received: "true", discoveredOn: null }, question: null },
  ])("$facts.kind, $facts.reason, $facts.received → $question", ({ facts, question }) => {
    expect(policyQuestionOf(facts)).toEqual(question);
  });
});
