import { expect, it } from "vitest";
import { waitState } from "./waiting.ts";

const since = "2026-11-22T10:00:00.000Z";
const due = "2026-11-22T10:10:00.000Z";

it.each([
  { now: "2026-11-22T10:00:00.000Z", tone: "calm", share: 0, clock: "00:00" },
  { now: "2026-11-22T10:07:59.000Z", tone: "calm", share: 479 / 600, clock: "07:59" },
  { now: "2026-11-22T10:08:00.000Z", tone: "wait", share: 0.8, clock: "08:00" },
  { now: "2026-11-22T10:10:00.000Z", tone: "late", share: 1, clock: "+00:00" },
  { now: "2026-11-22T10:12:05.000Z", tone: "late", share: 1, clock: "+02:05" },
])("10 minutes promised, at $now → $tone $clock", ({ now, ...expected }) => {
  expect(waitState(since, due, now)).toEqual(expected);
});

it("counts a promise without length as broken at once", () => {
  expect(waitState(due, since, due).tone).toBe("late");
});
