import { expect, it } from "vitest";
import { dateOf, parseDay, weekdayOf } from "../../shared/calendar.ts";
import { KOREAN_HOLIDAYS } from "./korean-holidays.ts";

it("lists real dates of two years, in order and once each", () => {
  const days = KOREAN_HOLIDAYS.map((date) => parseDay(date) ?? Number.NaN);
  expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
  expect([...new Set(days.map((day) => dateOf(day).year))]).toEqual([2026, 2027]);
});

it.each([
  ["2026-03-01", "2026-03-02"],
  ["2026-05-24", "2026-05-25"],
  ["2026-08-15", "2026-08-17"],
  ["2026-10-03", "2026-10-05"],
  ["2027-02-07", "2027-02-09"],
  ["2027-08-15", "2027-08-16"],
  ["2027-10-03", "2027-10-04"],
  ["2027-10-09", "2027-10-11"],
  ["2027-12-25", "2027-12-27"],
])("%s falls on a weekend and is made up for on %s, a working day", (holiday, substitute) => {
  expect([0, 6]).toContain(weekdayOf(parseDay(holiday) ?? Number.NaN));
  expect([1, 2, 3, 4, 5]).toContain(weekdayOf(parseDay(substitute) ?? Number.NaN));
  expect(KOREAN_HOLIDAYS).toContain(holiday);
  expect(KOREAN_HOLIDAYS).toContain(substitute);
});
