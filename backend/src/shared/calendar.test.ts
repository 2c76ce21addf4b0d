import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayOf,
  endOfMonths,
  formatDay,
  instantOf,
  localDay,
  localTime,
  nextWorkingDay,
  parseDay,
  weekdayOf,
} from "./calendar.ts";

const day = (text: string) => parseDay(text) ?? Number.NaN;

describe("localDay", () => {
  it.each([
    ["2026-11-22T14:59:59Z", "Asia/Seoul", "2026-11-22"],
    ["2026-11-22T15:00:00Z", "Asia/Seoul", "2026-11-23"],
    ["2026-11-04T00:10:00-05:00", "America/New_York", "2026-11-04"],
    ["2026-10-31T23:59:00-04:00", "America/New_York", "2026-10-31"],
    ["1969-12-31T23:59:59Z", "UTC", "1969-12-31"],
  ])("%s in %s is %s", (instant, zone, date) => {
    expect(formatDay(localDay(Date.parse(instant), zone))).toBe(date);
  });
  it("agrees with the zone database for Seoul", () => {
    const format = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Seoul" });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2050, 0) }), (instant) => {
        expect(formatDay(localDay(instant, "Asia/Seoul"))).toBe(format.format(instant));
      }),
    );
  });
  it("refuses a zone that does not exist", () => expect(() => localDay(0, "Mars/Base")).toThrow(RangeError));
});

it.each(["Asia/Seoul", "America/New_York", "Asia/Kolkata", "UTC"])(
  "finds the instant of a wall clock in %s",
  (zone) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20_000, max: 22_000 }),
        fc.integer({ min: 240, max: 1439 }),
        (localDayNumber, minute) => {
          const time = { day: localDayNumber, minute };
          expect(localTime(instantOf(time, zone), zone)).toEqual(time);
        },
      ),
    );
  },
);

it.each([
  ["2026-02-29", null],
  ["2026-13-01", null],
  ["2026-1-1", null],
  ["2028-02-29", dayOf(2028, 2, 29)],
])("parseDay(%s)", (text, expected) => expect(parseDay(text)).toBe(expected));

it.each([
  ["2026-11-22", 0],
  ["2026-11-23", 1],
  ["1970-01-01", 4],
  ["1969-12-28", 0],
])("weekdayOf(%s) is %i", (date, weekday) => expect(weekdayOf(day(date))).toBe(weekday));

it.each([
  ["2026-10-03", "2027-01-03"],
  ["2026-11-29", "2027-02-28"],
  ["2026-11-30", "2027-02-28"],
  ["2027-02-28", "2027-05-31"],
  ["2026-12-31", "2027-03-31"],
])("three months from %s end on %s", (from, to) => expect(formatDay(endOfMonths(day(from), 3))).toBe(to));

it.each([
  ["2026-11-20", "2026-11-20"],
  ["2026-11-21", "2026-11-23"],
  ["2026-12-25", "2026-12-28"],
])("the working day from %s on is %s", (from, to) => {
  expect(formatDay(nextWorkingDay(day(from), ["2026-12-25"]))).toBe(to);
});
