import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addOpenMinutes,
  type BusinessHours,
  isOpen,
  nextOpening,
  overduePromise,
  waitingSentence,
} from "./business-hours.ts";

const WEEKDAY = { open: "10:00", close: "18:00" };
const SHOP: BusinessHours = {
  timezone: "Asia/Seoul",
  mon: WEEKDAY,
  tue: WEEKDAY,
  wed: WEEKDAY,
  thu: WEEKDAY,
  fri: WEEKDAY,
  sat: null,
  sun: null,
  closedDates: ["2026-11-25"],
};
const NEVER: BusinessHours = { ...SHOP, mon: null, tue: null, wed: null, thu: null, fri: null };
const NIGHT: BusinessHours = { ...NEVER, fri: { open: "20:00", close: "02:00" } };
/** 2026-11-23 is a Monday. */
const seoul = (text: string) => Date.parse(`2026-${text}:00+09:00`);
const shown = (instant: number | null) =>
  instant === null ? null : new Date(instant + 9 * 3_600_000).toISOString().slice(5, 16);

describe("isOpen", () => {
  it.each([
    ["11-23T09:59", SHOP, false],
    ["11-23T10:00", SHOP, true],
    ["11-23T17:59", SHOP, true],
    ["11-23T18:00", SHOP, false],
    ["11-22T12:00", SHOP, false],
    ["11-25T12:00", SHOP, false],
    ["11-27T21:00", NIGHT, true],
    ["11-28T01:59", NIGHT, true],
    ["11-28T02:00", NIGHT, false],
    ["11-22T03:00", null, true],
  ] as const)("%s", (now, hours, open) => expect(isOpen(hours, seoul(now))).toBe(open));
});

describe("nextOpening", () => {
  it.each([
    ["while open it is now", "11-23T11:00", SHOP, "11-23T11:00"],
    ["later today", "11-23T08:00", SHOP, "11-23T10:00"],
    ["tomorrow", "11-23T19:00", SHOP, "11-24T10:00"],
    ["over a closed date", "11-24T18:00", SHOP, "11-26T10:00"],
    ["over the weekend", "11-27T18:00", SHOP, "11-30T10:00"],
    ["never", "11-23T12:00", NEVER, null],
    ["always open", "11-22T03:00", null, "11-22T03:00"],
  ] as const)("%s", (_, now, hours, expected) =>
    expect(shown(nextOpening(hours, seoul(now)))).toBe(expected),
  );
});

describe("addOpenMinutes", () => {
  it.each([
    ["inside the day", "11-23T11:00", 5, SHOP, "11-23T11:05"],
    ["to the closing minute", "11-23T17:55", 5, SHOP, "11-23T18:00"],
    ["over the night", "11-23T17:58", 5, SHOP, "11-24T10:03"],
    ["from outside", "11-22T12:00", 5, SHOP, "11-23T10:05"],
    ["over several days", "11-24T17:00", 540, SHOP, "11-26T18:00"],
    ["always open", "11-22T23:58", 5, null, "11-23T00:03"],
    ["never open", "11-22T12:00", 5, NEVER, null],
  ] as const)("%s", (_, now, minutes, hours, expected) =>
    expect(shown(addOpenMinutes(hours, seoul(now), minutes))).toBe(expected),
  );
  it("ends at an instant whose last minute was open, never before now", () => {
    const week = { min: seoul("11-20T00:00"), max: seoul("11-30T00:00") };
    fc.assert(
      fc.property(fc.integer(week), fc.integer({ min: 1, max: 60 }), (now, minutes) => {
        const due = addOpenMinutes(SHOP, now, minutes) ?? 0;
        expect(due).toBeGreaterThanOrEqual(now + minutes * 60_000);
        expect(isOpen(SHOP, due - 1)).toBe(true);
      }),
    );
  });
});

describe("waitingSentence", () => {
  it.each([
    [
      "always open",
      "11-22T03:00",
      null,
      "확인 후 5분 이내 답변드리겠습니다.",
      "We will check and reply within 5 minutes.",
    ],
    [
      "open",
      "11-23T11:00",
      SHOP,
      "확인 후 5분 이내 답변드리겠습니다.",
      "We will check and reply within 5 minutes.",
    ],
    [
      "this morning",
      "11-23T08:00",
      SHOP,
      "운영 시간(오늘 10:00)에 확인 후 답변드리겠습니다.",
      "We will check and reply during our business hours (today 10:00).",
    ],
    [
      "this evening",
      "11-23T19:00",
      SHOP,
      "운영 시간(내일 10:00)에 확인 후 답변드리겠습니다.",
      "We will check and reply during our business hours (tomorrow 10:00).",
    ],
    [
      "before a weekend",
      "11-27T19:00",
      SHOP,
      "운영 시간(월요일 10:00)에 확인 후 답변드리겠습니다.",
      "We will check and reply during our business hours (Monday 10:00).",
    ],
    [
      "before a long holiday",
      "11-23T19:00",
      { ...NEVER, mon: WEEKDAY, closedDates: ["2026-11-30"] },
      "운영 시간(12월 7일 10:00)에 확인 후 답변드리겠습니다.",
      "We will check and reply during our business hours (December 7 10:00).",
    ],
    [
      "never open",
      "11-23T19:00",
      NEVER,
      "운영 시간에 확인 후 답변드리겠습니다.",
      "We will check and reply during our business hours.",
    ],
  ] as const)("%s", (_, now, hours, korean, english) => {
    const facts = { now: seoul(now), minutes: 5, hours };
    expect(waitingSentence({ ...facts, language: "ko" })).toBe(korean);
    expect(waitingSentence({ ...facts, language: "en" })).toBe(english);
  });
});

describe("overduePromise", () => {
  it.each([
    [0, 1, "13:13"],
    [1, 1, "13:14"],
    [39_000, 1, "13:14"],
    [59_999, 5, "13:18"],
  ])("%i ms into the minute: %i minutes away or more", (ms, minutes, by) => {
    const facts = { now: seoul("11-23T13:12") + ms, minutes, hours: null };
    const { sentence, dueAt } = overduePromise({ ...facts, language: "en" });
    expect(sentence).toContain(`by ${by}.`);
    // What is stored is what is said, to the minute.
    expect(shown(dueAt)).toBe(`11-23T${by}`);
    expect(dueAt % 60_000).toBe(0);
  });
  it.each([
    [
      "over midnight",
      "11-23T23:58",
      null,
      "기다리게 해 드려 죄송합니다. 00:03까지 답변드리겠습니다.",
      "Sorry to keep you waiting. We will reply by 00:03.",
    ],
    [
      "always open",
      "11-23T14:58",
      null,
      "기다리게 해 드려 죄송합니다. 15:03까지 답변드리겠습니다.",
      "Sorry to keep you waiting. We will reply by 15:03.",
    ],
    [
      "open",
      "11-23T14:58",
      SHOP,
      "기다리게 해 드려 죄송합니다. 15:03까지 답변드리겠습니다.",
      "Sorry to keep you waiting. We will reply by 15:03.",
    ],
    [
      "the shop has closed meanwhile",
      "11-23T17:58",
      SHOP,
      "기다리게 해 드려 죄송합니다. 내일 10:03까지 답변드리겠습니다.",
      "Sorry to keep you waiting. We will reply by tomorrow 10:03.",
    ],
  ] as const)("%s", (_, now, hours, korean, english) => {
    const facts = { now: seoul(now), minutes: 5, hours };
    expect(overduePromise({ ...facts, language: "ko" }).sentence).toBe(korean);
    expect(overduePromise({ ...facts, language: "en" }).sentence).toBe(english);
  });
});
