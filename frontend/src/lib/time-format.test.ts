import { expect, it } from "vitest";
import {
  formatAge,
  formatClock,
  formatDateTime,
  formatDividerDay,
  formatDue,
  formatTime,
} from "./time-format.ts";

const now = "2026-11-22T10:00:00.000Z";

it("shows Seoul's time whatever the device's zone is", () => {
  expect(formatTime("2026-11-22T15:05:00.000Z")).toBe("00:05");
  expect(formatDateTime("2026-11-22T15:05:00.000Z")).toBe("2026-11-23 00:05");
});

it.each([
  { at: "2026-11-22T09:59:30.000Z", age: "방금" },
  { at: "2026-11-22T09:55:01.000Z", age: "4분 전" },
  { at: "2026-11-22T07:30:00.000Z", age: "2시간 전" },
  { at: "2026-11-21T14:59:00.000Z", age: "어제" },
  { at: "2026-11-19T10:00:00.000Z", age: "11월 19일" },
  { at: "2026-11-22T10:05:00.000Z", age: "방금" },
])("age of $at → $age", ({ at, age }) => {
  expect(formatAge(at, now)).toBe(age);
});

it.each([
  { at: "2026-11-22T05:30:00.000Z", due: "14:30" },
  { at: "2026-11-23T01:00:00.000Z", due: "내일 10:00" },
  { at: "2026-11-25T01:00:00.000Z", due: "11월 25일 10:00" },
])("promised for $at → $due", ({ at, due }) => {
  expect(formatDue(at, now)).toBe(due);
});

it.each([
  { at: "2026-11-21T15:00:00.000Z", label: "오늘" },
  { at: "2026-11-21T14:59:59.000Z", label: "어제" },
  { at: "2026-11-18T10:00:00.000Z", label: "2026년 11월 18일 수요일" },
])("divider of $at → $label", ({ at, label }) => {
  expect(formatDividerDay(at, now)).toBe(label);
});

it("counts minutes and seconds, never below zero", () => {
  expect([249_000, 4_500_000, -1].map(formatClock)).toEqual(["04:09", "75:00", "00:00"]);
});
