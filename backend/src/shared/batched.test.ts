import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { batched } from "./batched.ts";

const looks: (readonly number[])[] = [];
const twice = async (keys: readonly number[]) => {
  looks.push(keys);
  await Promise.resolve();
  if (keys.includes(13)) throw new Error("unlucky");
  return keys.map((key) => key * 2);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "setImmediate", "performance"] });
  looks.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});
const elapse = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("batched", () => {
  it("answers those who ask in one turn by one look-up, each their own", async () => {
    const ask = batched(twice, { maxTogether: 10, maxPauseMs: 0 });
    const answers = Promise.all([ask(1), ask(2), ask(1)]);
    await elapse(0);
    expect(await answers).toEqual([2, 4, 2]);
    expect(looks).toEqual([[1, 2, 1]]);
  });

  it("never answers from a look-up that began before it was asked", async () => {
    let finish: () => void = () => undefined;
    const slow = vi.fn(async (keys: readonly number[]) => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return keys;
    });
    const ask = batched(slow, { maxTogether: 10, maxPauseMs: 0 });
    const first = ask(1);
    await elapse(0);
    const second = ask(1);
    const third = ask(3);
    await elapse(50);
    expect(slow.mock.calls).toEqual([[[1]]]);
    finish();
    await first;
    await elapse(0);
    expect(slow.mock.calls).toEqual([[[1]], [[1, 3]]]);
    finish();
    expect(await Promise.all([second, third])).toEqual([1, 3]);
  });

  it("asks for no more at once than the limit, and for all in turn", async () => {
    const ask = batched(twice, { maxTogether: 2, maxPauseMs: 100 });
    const answers = Promise.all([1, 2, 3, 4, 5].map(ask));
    await elapse(39);
    expect(looks).toEqual([
      [1, 2],
      [3, 4],
    ]);
    await elapse(2);
    expect(await answers).toEqual([2, 4, 6, 8, 10]);
    expect(looks).toEqual([[1, 2], [3, 4], [5]]);
  });

  it("throws to those who asked together, and goes on", async () => {
    const ask = batched(twice, { maxTogether: 10, maxPauseMs: 0 });
    const together = Promise.allSettled([ask(1), ask(13)]);
    await elapse(0);
    expect((await together).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    const later = ask(4);
    await elapse(0);
    expect(await later).toBe(8);
  });

  it("gathers a storm by pauses that grow with it, up to the longest", async () => {
    const ask = batched(twice, { maxTogether: 100, maxPauseMs: 40 });
    for (let ms = 0; ms < 1_000; ms += 1) {
      void ask(1);
      await elapse(1);
    }
    const sizes = looks.map((keys) => keys.length);
    expect(sizes[0]).toBe(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(42);
    expect(sizes.slice(-5).every((size) => size >= 39)).toBe(true);
    expect(looks.length).toBeLessThan(40);
  });

  it("lets nobody wait who comes alone", async () => {
    const ask = batched(twice, { maxTogether: 100, maxPauseMs: 100 });
    for (let i = 0; i < 5; i += 1) {
      void ask(i);
      await elapse(0);
      expect(looks.length).toBe(i + 1);
      await elapse(21);
    }
  });
});
