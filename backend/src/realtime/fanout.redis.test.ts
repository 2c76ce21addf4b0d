import { afterEach, describe, expect, it, vi } from "vitest";
import { redisRateLimiter } from "../platform/http/rate-limiter.redis.ts";
import { memoryRateLimiter } from "../platform/http/rate-limiter.ts";
import { silentLogger } from "../testing/http-rig.ts";
import { redisFanout } from "./fanout.redis.ts";
import type { FanoutSignal } from "./hub.ts";

const url = process.env.TEST_REDIS_URL ?? "";
const DEAD_URL = "redis://127.0.0.1:1";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

function node(name: string, channel: string, at = url) {
  const received: FanoutSignal[] = [];
  const fanout = redisFanout({
    url: at,
    channel,
    node: name,
    receive: (signal) => void received.push(signal),
    onGap: () => undefined,
    logger: silentLogger,
  });
  closing.push(() => fanout.close());
  return { fanout, received };
}

const signal = (signInId: string): FanoutSignal => ({ type: "sign_in_ended", signInId });

describe.skipIf(url === "")("nodes over Redis", () => {
  it("tell each other what happened, and never themselves", async () => {
    const channel = `test:${Math.random()}`;
    const a = node("a", channel);
    const b = node("b", channel);
    const stranger = node("c", `${channel}:other`);
    await vi.waitFor(() => {
      a.fanout.send(signal("s-1"));
      expect(b.received).toContainEqual(signal("s-1"));
    });
    expect([...a.received, ...stranger.received]).toEqual([]);
  });

  it("count limits together", async () => {
    const prefix = `test:${Math.random()}`;
    const rule = { name: "messages", max: 3, windowMs: 60_000 };
    const limiterOf = () => {
      const fallback = memoryRateLimiter({ now: () => 0 });
      const limiter = redisRateLimiter({ url, prefix, fallback, logger: silentLogger });
      closing.push(() => limiter.close());
      return limiter;
    };
    const [first, second] = [limiterOf(), limiterOf()];
    await vi.waitFor(async () => {
      // Until both are connected each counts for itself; a connected one sees the other's count.
      await first.take({ ...rule, name: "probe" }, "x");
      expect(await second.check({ ...rule, name: "probe", max: 1 }, "x")).not.toBeNull();
    });
    for (const limiter of [first, second, first]) expect(await limiter.take(rule, "kim")).toBeNull();
    expect(await second.take(rule, "kim")).toBeGreaterThan(0);
    expect(await second.take(rule, "lee")).toBeNull();
    await first.reset(rule, "kim");
    expect(await second.take(rule, "kim")).toBeNull();
  });
});

describe("a Redis that is not there", () => {
  it("holds nobody up: hints are dropped, limits are counted by this node", async () => {
    const { fanout, received } = node("a", "nobody", DEAD_URL);
    fanout.send(signal("s-1"));
    const rule = { name: "messages", max: 1, windowMs: 60_000 };
    const limiter = redisRateLimiter({
      url: DEAD_URL,
      prefix: "test",
      fallback: memoryRateLimiter({ now: () => 0 }),
      logger: silentLogger,
    });
    closing.push(() => limiter.close());
    expect(await limiter.take(rule, "kim")).toBeNull();
    expect(await limiter.take(rule, "kim")).toBeGreaterThan(0);
    expect(received).toEqual([]);
  });
});
