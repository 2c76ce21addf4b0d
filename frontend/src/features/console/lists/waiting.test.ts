import { describe, expect, it } from "vitest";
import { firstDue, judgeWait } from "./waiting.ts";

const start = Date.UTC(2026, 10, 22, 10, 0, 0);
const due = start + 5 * 60_000;

describe("judgeWait", () => {
  it.each([
    { seconds: 0, level: "calm", clock: "00:00" },
    { seconds: 149, level: "calm", clock: "02:29" },
    { seconds: 150, level: "half", clock: "02:30" },
    { seconds: 240, level: "soon", clock: "04:00" },
    { seconds: 299, level: "soon", clock: "04:59" },
    { seconds: 300, level: "late", clock: "+00:00" },
    { seconds: 375, level: "late", clock: "+01:15" },
  ])("$seconds s of 5 minutes → $level, $clock", ({ seconds, level, clock }) => {
    expect(judgeWait(start, due, start + seconds * 1_000)).toEqual({ level, clock });
  });

  it("counts up calmly where nothing was promised", () => {
    expect(judgeWait(start, null, start + 61_000)).toEqual({ level: "calm", clock: "01:01" });
  });

  it("stays at the start when the browser's clock is behind", () => {
    expect(judgeWait(start, due, start - 5_000)).toEqual({ level: "calm", clock: "00:00" });
  });
});

describe("firstDue", () => {
  it.each([
    {
      title: "keeps the first promise when a later one was given",
      due: start + 10 * 60_000,
      minutes: 5,
      first: due,
    },
    { title: "follows an earlier promise", due: start + 60_000, minutes: 5, first: start + 60_000 },
    {
      title: "follows the promise where business hours decide",
      due: start + 36e5,
      minutes: null,
      first: start + 36e5,
    },
    { title: "knows none where nothing was promised", due: null, minutes: 5, first: null },
  ])("$title", ({ due: promised, minutes, first }) => {
    expect(firstDue(start, promised, minutes)).toBe(first);
  });
});
