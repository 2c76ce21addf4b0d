import { describe, expect, it } from "vitest";
import { memoryRateLimiter } from "./rate-limiter.ts";

const rule = { name: "messages", max: 3, windowMs: 10_000 };

function aLimiter() {
  let now = 1_000_000;
  const limiter = memoryRateLimiter({ now: () => now });
  return { limiter, pass: (ms: number) => (now += ms) };
}

describe("the rate limiter", () => {
  it("allows as many uses as the rule says and then names the seconds to wait", () => {
    const { limiter, pass } = aLimiter();
    const answers = [1, 2, 3].map(() => limiter.take(rule, "a"));
    pass(4_500);
    expect([...answers, limiter.take(rule, "a")]).toEqual([null, null, null, 6]);
  });

  it("allows again after the window", () => {
    const { limiter, pass } = aLimiter();
    for (let i = 0; i < 4; i += 1) limiter.take(rule, "a");
    pass(10_000);
    expect(limiter.take(rule, "a")).toBeNull();
  });

  it("counts subjects and rules apart", () => {
    const { limiter } = aLimiter();
    for (let i = 0; i < 4; i += 1) limiter.take(rule, "a");
    expect([limiter.take(rule, "b"), limiter.take({ ...rule, name: "tickets" }, "a")]).toEqual([null, null]);
  });

  it("looks without counting and forgets on request", () => {
    const { limiter } = aLimiter();
    for (let i = 0; i < 3; i += 1) limiter.take(rule, "a");
    expect([limiter.check(rule, "a"), limiter.check(rule, "a")]).toEqual([10, 10]);
    limiter.reset(rule, "a");
    expect(limiter.check(rule, "a")).toBeNull();
  });
});
