import { describe, expect, it } from "vitest";
import { consoleEn } from "../en.ts";
import { consoleKo } from "../ko.ts";
import { explainEvent, tellableSentences } from "./explain-event.ts";

const blocked = (guard: string, detail: string) => ({ event: "claim_blocked", guard, detail });

describe("explainEvent", () => {
  it.each([
    ["G3", "amount without a source", "said.G3", {}],
    [
      "G4",
      "span 3d without a source",
      "said.span",
      { count: "3", unit: { prefix: "trace.unit.", code: "d" } },
    ],
    ["G4", "date 12-03 without a source", "said.date", { month: "12", day: "3" }],
    ["G4", "date --15 without a source", "said.dateOther", {}],
    [
      "G5",
      "refund: done without a decision",
      "said.done",
      { what: { prefix: "trace.claim.", code: "refund" } },
    ],
    [
      "G5",
      "says yes to: request: approved without a decision",
      "said.approved",
      { what: { prefix: "trace.claim.", code: "request" } },
    ],
    ["G5", "told as done, by nobody", "said.untoldDeed", {}],
    ["G5", "told as promise, by nobody", "said.untoldPromise", {}],
    ["G5", "a detail of a newer server", "said.G5", {}],
  ])("%s: %s → %s", (guard, detail, key, values) => {
    expect(explainEvent(blocked(guard, detail))).toEqual({ key, values });
  });

  it.each([
    ["budget_exceeded", "day", "whyBudget.day"],
    ["llm_fallback", "timeout", "why.timeout"],
    ["fact_rejected", "reason: no_evidence", "rejected.no_evidence"],
    ["tool_limit", "look-ups that found nothing", "event.tool_limit"],
  ])("%s: %s → %s", (event, detail, key) => {
    expect(explainEvent({ event, guard: null, detail }).key).toBe(key);
  });

  it("has a sentence for every guard and every cap in both languages", () => {
    for (let number = 1; number <= 14; number += 1) {
      expect(consoleKo.trace.said).toHaveProperty(`G${number}`);
      expect(consoleEn.trace.said).toHaveProperty(`G${number}`);
    }
  });
});

describe("tellableSentences", () => {
  const keysOf = (events: Parameters<typeof tellableSentences>[0]) =>
    tellableSentences(events).map(({ sentence }) => sentence.key);

  it("leaves the fallback out where its cause is told", () => {
    const fallback = { event: "llm_fallback", guard: null, detail: "budget" };
    const cause = { event: "budget_exceeded", guard: null, detail: "day" };
    expect(keysOf([cause, fallback])).toEqual(["whyBudget.day"]);
    expect(keysOf([fallback])).toEqual(["why.budget"]);
  });

  it("leaves vague reasons out where the same guard gives a plain one", () => {
    const refund = blocked("G5", "refund: done without a decision");
    const untold = blocked("G5", "told as done, by nobody");
    const doubtful = blocked("G5", "not established: 환불");
    const nameless = blocked("G5", "request: done without a decision");
    expect(keysOf([refund, nameless, untold, doubtful, blocked("G3", "amount without a source")])).toEqual([
      "said.done",
      "said.G3",
    ]);
    expect(keysOf([doubtful, blocked("G3", "amount without a source")])).toEqual([
      "said.doubtful",
      "said.G3",
    ]);
    expect(keysOf([nameless])).toEqual(["said.done"]);
    expect(keysOf([untold, doubtful])).toEqual(["said.untoldDeed", "said.doubtful"]);
  });
});
