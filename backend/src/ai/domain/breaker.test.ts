import { describe, expect, it } from "vitest";
import { type AttemptOutcome, admit, type Breaker, CLOSED_BREAKER, settle } from "./breaker.ts";

const now = 1_000_000;

function after(outcomes: readonly AttemptOutcome[], start: Breaker = CLOSED_BREAKER): Breaker {
  return outcomes.reduce((breaker, outcome) => settle(breaker, { probe: false }, outcome, now), start);
}

function alternating(count: number): AttemptOutcome[] {
  return Array.from({ length: count }, (_, index) => (index % 2 === 0 ? "ok" : "failed"));
}

describe("the breaker", () => {
  it.each([
    {
      given: "four failures in a row",
      outcomes: Array<AttemptOutcome>(4).fill("failed"),
      expected: "closed",
    },
    { given: "five failures in a row", outcomes: Array<AttemptOutcome>(5).fill("failed"), expected: "open" },
    {
      given: "a success between four and four failures",
      outcomes: [
        ...Array<AttemptOutcome>(4).fill("failed"),
        "ok",
        ...Array<AttemptOutcome>(4).fill("failed"),
      ],
      expected: "closed",
    },
    { given: "every second of nineteen failed", outcomes: alternating(19), expected: "closed" },
    { given: "every second of twenty failed", outcomes: alternating(20), expected: "open" },
    { given: "aborted attempts only", outcomes: Array<AttemptOutcome>(30).fill("void"), expected: "closed" },
  ] as const)("$given → $expected", ({ outcomes, expected }) => {
    expect(after(outcomes).mode).toBe(expected);
  });

  it("refuses for fifteen seconds and then admits exactly one probe", () => {
    const open = after(Array<AttemptOutcome>(5).fill("failed"));
    expect(admit(open, now + 14_999).admission).toBeNull();
    const probing = admit(open, now + 15_000);
    expect(probing.admission).toEqual({ probe: true });
    expect(admit(probing.breaker, now + 15_001).admission).toBeNull();
  });

  it.each([
    { outcome: "ok", expected: { mode: "closed", failuresInRow: 0, recent: [] } },
    { outcome: "failed", expected: { mode: "open", until: now + 15_000 } },
    { outcome: "void", expected: { mode: "open", until: now } },
  ] as const)("a probe that ended $outcome → $expected.mode", ({ outcome, expected }) => {
    expect(settle({ mode: "probing" }, { probe: true }, outcome, now)).toEqual(expected);
  });

  it("ignores answers to attempts from before it opened", () => {
    const open: Breaker = { mode: "open", until: now + 5_000 };
    expect(settle(open, { probe: false }, "ok", now)).toEqual(open);
    expect(settle({ mode: "probing" }, { probe: false }, "failed", now)).toEqual({ mode: "probing" });
  });
});
