import { renderHook } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { ThreadEntry } from "./thread.ts";
import { type DayWish, useJumpToDay } from "./use-jump-to-day.ts";

const on = (day: string): ThreadEntry => ({
  kind: "extra",
  key: day,
  createdAt: `${day}T03:00:00.000Z`,
  node: null,
});

function jump(wish: DayWish, days: readonly string[], given: { hasMore?: boolean; limit?: number } = {}) {
  const load = vi.fn();
  const onShowAtLeast = vi.fn();
  const scroller = document.createElement("div");
  for (const [index, day] of days.entries()) {
    const line = document.createElement("div");
    line.dataset.day = day;
    line.getBoundingClientRect = () => new DOMRect(0, (index + 1) * 100 - scroller.scrollTop);
    scroller.append(line);
  }
  const older = { hasMore: given.hasMore ?? false, isLoading: false, hasFailed: false, load };
  const deps = { entries: days.map(on), older, limit: given.limit ?? 120, onShowAtLeast };
  const { rerender } = renderHook(() => useJumpToDay({ wish, scroller: { current: scroller }, ...deps }));
  rerender();
  const top = days[scroller.scrollTop / 100 - 1] ?? null;
  return { top, loads: load.mock.calls.length, asked: onShowAtLeast.mock.calls.at(-1)?.[0] ?? null };
}

const DAYS = ["2026-11-19", "2026-11-20", "2026-11-22"];

it.each([
  { day: "2026-11-20", to: "2026-11-20" },
  { day: "2026-11-21", to: "2026-11-22" },
  { day: "2026-11-01", to: "2026-11-19" },
  { day: "2026-12-01", to: "2026-11-22" },
])("$day → the line of $to", ({ day, to }) => {
  expect(jump({ day }, DAYS).top).toBe(to);
});

it("loads older messages while the day may begin before them", () => {
  const { top, loads } = jump({ day: "2026-11-19" }, DAYS, { hasMore: true });
  expect(top).toBeNull();
  expect(loads).toBeGreaterThan(0);
});

it("has hidden entries drawn first", () => {
  const { top, asked } = jump({ day: "2026-11-19" }, DAYS, { limit: 1 });
  expect(top).toBeNull();
  expect(asked).toBe(3);
});
