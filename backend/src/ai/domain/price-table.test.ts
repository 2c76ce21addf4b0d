import { describe, expect, it } from "vitest";
import { costOf, DEFAULT_PRICES, priceOf } from "./price-table.ts";

describe("the price table", () => {
  it.each([
    { model: "gpt-5-mini", expected: DEFAULT_PRICES.models["gpt-5-mini"] },
    { model: "gpt-5-mini-2025-08-07", expected: DEFAULT_PRICES.models["gpt-5-mini"] },
    { model: "gpt-5", expected: DEFAULT_PRICES.models["gpt-5"] },
    { model: "some-local-model", expected: DEFAULT_PRICES.unlisted },
  ])("$model has a price", ({ model, expected }) => {
    expect(priceOf(model)).toEqual(expected);
  });

  it("books cached input at its own price and never below zero", () => {
    const price = { input: 1, cachedInput: 0.1, output: 2 };
    const usage = {
      promptTokens: 1_000_000,
      cachedTokens: 500_000,
      completionTokens: 1_000_000,
      reasoningTokens: 0,
    };
    expect(costOf(usage, price)).toBeCloseTo(2.55);
    expect(costOf({ ...usage, promptTokens: 0, completionTokens: 0 }, price)).toBe(0);
  });

  it("books a turn of the usual size below a fifth of a cent", () => {
    const usage = { promptTokens: 4_320, cachedTokens: 0, completionTokens: 350, reasoningTokens: 200 };
    expect(costOf(usage, priceOf("gpt-5-mini"))).toBeLessThan(0.002);
  });
});
