import { describe, expect, it } from "vitest";
import { shuffled } from "./pool.ts";
import { atLeast, atMost, figure, hits, holds, macroF1, quantile, rate, wilson } from "./score.ts";

const passed = (id: string) => ({ id, passed: true });
const failed = (id: string) => ({ id, passed: false, why: "because" });

describe("a gate", () => {
  it.each([
    {
      given: "a rate at its threshold",
      metric: rate("a", "m", [passed("1"), failed("2")], atLeast(0.5)),
      expected: true,
    },
    {
      given: "a rate below it",
      metric: rate("a", "m", [passed("1"), failed("2")], atLeast(0.51)),
      expected: false,
    },
    { given: "a count of zero", metric: hits("a", "m", [passed("1")], 0), expected: true },
    { given: "a count of one", metric: hits("a", "m", [failed("1")], 0), expected: false },
    { given: "no threshold", metric: rate("a", "m", [failed("1")]), expected: null },
    { given: "nothing measured", metric: rate("a", "m", [], atLeast(1)), expected: null },
    { given: "a figure above its most", metric: figure("a", "m", 2.1, 3, atMost(2)), expected: false },
  ])("$given → $expected", ({ metric, expected }) => {
    expect(holds(metric)).toBe(expected);
  });

  it("names what failed and why", () => {
    expect(rate("a", "m", [passed("1"), failed("2")]).failing).toEqual([{ id: "2", why: "because" }]);
  });
});

describe("numbers", () => {
  it("gives an interval that holds the rate and never leaves 0 to 1", () => {
    const [low, high] = wilson(8, 10);
    expect(low).toBeGreaterThan(0.4);
    expect(high).toBeLessThan(1);
    expect(wilson(10, 10)[1]).toBeLessThanOrEqual(1);
    expect(wilson(0, 10)[0]).toBe(0);
  });

  it("takes the 95th percentile from the top end", () => {
    const values = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(quantile("a", "m", values, 0.95, null).value).toBe(95);
    expect(quantile("a", "m", [7], 0.95, null).value).toBe(7);
  });

  it("averages F1 over the wanted classes", () => {
    const pairs = [
      { wanted: "a", got: "a" },
      { wanted: "a", got: "b" },
      { wanted: "b", got: "b" },
    ];
    expect(macroF1(pairs)).toBeCloseTo((2 / 3 + 2 / 3) / 2);
  });

  it("shuffles the same way for the same seed and loses nothing", () => {
    const items = ["a", "b", "c", "d", "e"];
    expect(shuffled(items, 7)).toEqual(shuffled(items, 7));
    expect([...shuffled(items, 7)].sort()).toEqual(items);
  });
});
