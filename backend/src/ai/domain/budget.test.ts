import { describe, expect, it } from "vitest";
import {
  addTokens,
  type BudgetCaps,
  estimateTokens,
  judgeDay,
  NOTHING_SPENT as nothing,
  reachedCap,
  readUsage,
} from "./budget.ts";

const caps: BudgetCaps = {
  turnTokens: 12_000,
  sessionTokens: 60_000,
  dayUsd: 5,
  turnsPerMinute: 30,
  turnsPerSession: 200,
  turnsPerDay: 20_000,
};

describe("the caps", () => {
  it.each([
    { given: "nothing spent", spent: nothing, expected: null },
    {
      given: "just below every cap",
      spent: {
        turnTokens: 11_999,
        sessionTokens: 59_999,
        dayUsd: 4.99,
        minuteTurns: 29,
        sessionTurns: 199,
        dayTurns: 19_999,
      },
      expected: null,
    },
    { given: "the turn's tokens used up", spent: { ...nothing, turnTokens: 12_000 }, expected: "turn" },
    {
      given: "the session's tokens used up",
      spent: { ...nothing, sessionTokens: 60_000 },
      expected: "session",
    },
    {
      given: "the day's money used up",
      spent: { ...nothing, turnTokens: 12_000, sessionTokens: 60_000, dayUsd: 5 },
      expected: "day",
    },
    {
      given: "the minute's turns used up",
      spent: { ...nothing, minuteTurns: 30 },
      expected: "turns_per_minute",
    },
    {
      given: "the session's turns used up",
      spent: { ...nothing, sessionTurns: 200 },
      expected: "turns_per_session",
    },
    { given: "the day's turns used up", spent: { ...nothing, dayTurns: 20_000 }, expected: "turns_per_day" },
  ])("$given → $expected", ({ spent, expected }) => {
    expect(reachedCap(spent, caps, "turn")).toBe(expected);
  });

  it.each([
    [
      { dayUsd: 3.99, dayTurns: 10 },
      { state: "ok", cap: null },
    ],
    [
      { dayUsd: 4, dayTurns: 10 },
      { state: "near", cap: "usd" },
    ],
    [
      { dayUsd: 0.21, dayTurns: 16_000 },
      { state: "near", cap: "turns" },
    ],
    [
      { dayUsd: 4.5, dayTurns: 20_000 },
      { state: "used_up", cap: "turns" },
    ],
    [
      { dayUsd: 5.2, dayTurns: 10 },
      { state: "used_up", cap: "usd" },
    ],
  ])("judges the day %o as %o", (spent, judged) => {
    expect(judgeDay(spent, caps)).toEqual(judged);
  });

  it("takes a day of no money as used up, and one without an amount as free", () => {
    expect(judgeDay({ dayUsd: 0, dayTurns: 0 }, { ...caps, dayUsd: 0 }).state).toBe("used_up");
    expect(judgeDay({ dayUsd: 900, dayTurns: 0 }, { ...caps, dayUsd: null }).state).toBe("ok");
  });

  it("knows no end of the day without a daily amount", () => {
    expect(reachedCap({ ...nothing, dayUsd: 1_000 }, { ...caps, dayUsd: null }, "turn")).toBeNull();
  });

  it("does not count a summary as a turn, and charges a re-run to the day alone", () => {
    const busy = { ...nothing, minuteTurns: 30, sessionTurns: 200, dayTurns: 20_000 };
    expect(reachedCap(busy, caps, "summary")).toBeNull();
    expect(reachedCap({ ...nothing, sessionTokens: 60_000 }, caps, "summary")).toBe("session");
    expect(reachedCap({ ...busy, sessionTokens: 60_000 }, caps, "rerun")).toBeNull();
    expect(reachedCap({ ...nothing, dayUsd: 5 }, caps, "rerun")).toBe("day");
  });

  it("adds prompt and completion tokens to the turn and the session", () => {
    const usage = { promptTokens: 900, cachedTokens: 800, completionTokens: 100, reasoningTokens: 60 };
    expect(addTokens(nothing, usage, 0.001)).toEqual({
      ...nothing,
      turnTokens: 1_000,
      sessionTokens: 1_000,
      dayUsd: 0.001,
    });
  });
});

describe("a server's usage", () => {
  const sound = { prompt: 900, cached: 512, completion: 100, reasoning: 60 };

  it("is read as it is when it makes sense", () => {
    expect(readUsage(sound)).toEqual({
      promptTokens: 900,
      cachedTokens: 512,
      completionTokens: 100,
      reasoningTokens: 60,
    });
  });

  it.each([
    { given: "a negative prompt count", reported: { ...sound, prompt: -5 } },
    { given: "a word instead of a number", reported: { ...sound, completion: "many" } },
    {
      given: "nothing",
      reported: { prompt: undefined, cached: undefined, completion: undefined, reasoning: undefined },
    },
    { given: "a fraction", reported: { ...sound, completion: 1.5 } },
    { given: "more tokens than any model reads", reported: { ...sound, prompt: 1e12 } },
    { given: "NaN", reported: { ...sound, prompt: Number.NaN } },
  ])("is unknown for $given", ({ reported }) => {
    expect(readUsage(reported)).toBeNull();
  });

  it("never counts more cached or reasoning tokens than there are", () => {
    expect(readUsage({ ...sound, cached: 5_000, reasoning: 5_000 })).toMatchObject({
      cachedTokens: 900,
      reasoningTokens: 100,
    });
  });
});

describe("the estimate", () => {
  it("counts a Korean character as one token and four Latin ones as one", () => {
    expect(estimateTokens("환불해주세요")).toBe(6);
    expect(estimateTokens("refund please")).toBe(4);
  });
});
