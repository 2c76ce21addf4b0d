import { expect, it } from "vitest";
import { PacedWork } from "./paced-work.ts";

const busyFor = (ms: number) => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};
const turnOfTheLoop = () => new Promise((resolve) => setImmediate(resolve));

it("does what is alone at once", () => {
  const done: string[] = [];
  new PacedWork(10).add(() => done.push("alone"));
  expect(done).toEqual(["alone"]);
});

it("does many in their order, a few in each turn of the event loop", async () => {
  const paced = new PacedWork(100);
  const done: number[] = [];
  for (let n = 0; n < 20; n += 1)
    paced.add(() => {
      busyFor(2);
      done.push(n);
    });
  expect(done.length).toBeLessThan(5);
  let longest = 0;
  let turns = 0;
  while (done.length < 20) {
    const startedAt = performance.now();
    const before = done.length;
    await turnOfTheLoop();
    turns += 1;
    longest = Math.max(longest, done.length - before);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  }
  expect(done).toEqual(Array.from({ length: 20 }, (_, n) => n));
  expect(turns).toBeGreaterThan(4);
  expect(longest).toBeLessThan(5);
});

it("takes no more than may wait, and again when they are done", async () => {
  const paced = new PacedWork(2);
  const done: string[] = [];
  // Uses the turn up.
  paced.add(() => busyFor(10));
  expect(paced.add(() => done.push("first"))).toBe(true);
  expect(paced.add(() => done.push("second"))).toBe(true);
  expect(paced.add(() => done.push("third"))).toBe(false);
  while (done.length < 2) await turnOfTheLoop();
  expect(paced.add(() => done.push("fourth"))).toBe(true);
  while (done.length < 3) await turnOfTheLoop();
  expect(done).toEqual(["first", "second", "fourth"]);
});
