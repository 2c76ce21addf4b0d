import { describe, expect, it } from "vitest";
import { clock, judgeWait } from "./waiting.ts";

const start = Date.UTC(2026, 10, 22, 10, 0, 0);
const due = start + 5 * 60_000;

describe("judgeWait", () => {
  it.each([
    { seconds: 0, level: "calm", label: "05:00" },
    { seconds: 149, level: "calm", label: "02:31" },
    { seconds: 150, level: "half", label: "02:30" },
    { seconds: 240, level: "soon", label: "01:00" },
    { seconds: 299, level: "soon", label: "00:01" },
    { seconds: 300, level: "late", label: "+00:00" },
    { seconds: 375, level: "late", label: "+01:15" },
  ])("$seconds s of 5 minutes → $level, $label", ({ seconds, level, label }) => {
    expect(judgeWait(start, due, start + seconds * 1_000)).toMatchObject({ level, label });
  });

  it("counts up calmly where nothing was promised", () => {
    expect(judgeWait(start, null, start + 61_000)).toEqual({
      level: "calm",
      progress: 0,
      label: "01:01",
      waitedMinutes: 1,
    });
  });

  it("does not run below zero when the browser's clock is behind", () => {
    expect(judgeWait(start, due, start - 5_000)).toMatchObject({ level: "calm", progress: 0, waitedMinutes: 0 });
  });
});

describe("clock", () => {
  it("shows hours only from an hour on", () => {
    expect(clock(3_599_000)).toBe("59:59");
    expect(clock(3_661_000)).toBe("1:01:01");
  });
});
