import {
  type DayNumber,
  formatDay,
  instantOf,
  type LocalTime,
  localTime,
  weekdayOf,
} from "../../shared/calendar.ts";
import type { EpochMs, Language } from "../../shared/vocabulary.ts";

/** One day's opening hours on the shop's wall clock, `HH:MM`. Not after `open` = `close` means closing on the next day. */
export interface OpenHours {
  readonly open: string;
  readonly close: string;
}

/** When people are there. Null in the settings = always open. A weekday that is null is closed. Setting `business_hours`. */
export interface BusinessHours {
  /** IANA name. */
  readonly timezone: string;
  readonly mon: OpenHours | null;
  readonly tue: OpenHours | null;
  readonly wed: OpenHours | null;
  readonly thu: OpenHours | null;
  readonly fri: OpenHours | null;
  readonly sat: OpenHours | null;
  readonly sun: OpenHours | null;
  /** Dates on which the shop is closed, `YYYY-MM-DD`. */
  readonly closedDates: readonly string[];
}

/** The zone of sentences that name an hour while no business hours are set. */
const SHOP_TIMEZONE = "Asia/Seoul";
const MINUTE = 60_000;
const DAY_MINUTES = 1440;
/** An hour alone names the nearest such hour. */
const HALF_A_DAY = 12 * 60 * MINUTE;
/** How far ahead an opening is looked for; a shop that is closed longer has none. */
const HORIZON_DAYS = 400;

/** Whether someone is there at an instant. */
export function isOpen(hours: BusinessHours | null, now: EpochMs): boolean {
  if (hours === null) return true;
  const { day } = localTime(now, hours.timezone);
  // An interval of the evening before may reach past midnight.
  return [day - 1, day].some((candidate) => {
    const interval = openInterval(hours, candidate);
    return interval !== null && interval.from <= now && now < interval.to;
  });
}

/** `now` while open, else the start of the next opening; null when there is none within 400 days. */
export function nextOpening(hours: BusinessHours | null, now: EpochMs): EpochMs | null {
  if (isOpen(hours, now) || hours === null) return now;
  const interval = intervalsFrom(hours, now).next().value;
  return interval?.from ?? null;
}

/**
 * The instant at which so many minutes of opening time have passed since `now`; null when the shop does not open that
 * long. Always open: plain minutes.
 */
export function addOpenMinutes(hours: BusinessHours | null, now: EpochMs, minutes: number): EpochMs | null {
  if (hours === null) return now + minutes * MINUTE;
  let left = minutes * MINUTE;
  for (const { from, to } of intervalsFrom(hours, now)) {
    const start = Math.max(from, now);
    if (start + left <= to) return start + left;
    left -= to - start;
  }
  return null;
}

/** What a waiting customer is promised. */
export interface WaitFacts {
  readonly now: EpochMs;
  /** The promised answer time, whole minutes (setting `response_wait_time`). */
  readonly minutes: number;
  readonly hours: BusinessHours | null;
  readonly language: Language;
}

/**
 * The one sentence that going pending shows (BC-15): minutes while open, the true next opening while closed. A shop that
 * never opens promises no time.
 */
export function waitingSentence({ now, minutes, hours, language }: WaitFacts): string {
  if (hours === null || isOpen(hours, now)) {
    return language === "ko"
      ? `확인 후 ${minutes}분 이내 답변드리겠습니다.`
      : `We will check and reply within ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`;
  }
  const opening = nextOpening(hours, now);
  if (opening === null) {
    return language === "ko"
      ? "운영 시간에 확인 후 답변드리겠습니다."
      : "We will check and reply during our business hours.";
  }
  const words = openingWords({ opening, now, timezone: hours.timezone, language });
  return language === "ko"
    ? `운영 시간(${words})에 확인 후 답변드리겠습니다.`
    : `We will check and reply during our business hours (${words}).`;
}

/** A promise that names an hour, and the same hour as it is stored. */
export interface ClockPromise {
  readonly sentence: string;
  /** Whole minutes: what the console and the customer's page show is what the sentence says. */
  readonly dueAt: EpochMs;
}

/** What the customer is told once when the promised time has passed while pending: until when, on the shop's clock. */
export function overduePromise({ now, minutes, hours, language }: WaitFacts): ClockPromise {
  const timezone = hours?.timezone ?? SHOP_TIMEZONE;
  const inTime = addOpenMinutes(hours, now, minutes) ?? now + minutes * MINUTE;
  // The clock shows whole minutes: what is left of one is the shop's, not taken from what is promised.
  const due = Math.ceil(inTime / MINUTE) * MINUTE;
  const dueTime = localTime(due, timezone);
  const unmistakable = due - now < HALF_A_DAY;
  const words = unmistakable ? clock(dueTime) : openingWords({ opening: due, now, timezone, language });
  const sentence =
    language === "ko"
      ? `기다리게 해 드려 죄송합니다. ${words}까지 답변드리겠습니다.`
      : `Sorry to keep you waiting. We will reply by ${words}.`;
  return { sentence, dueAt: due };
}

interface OpenInterval {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** The openings that end after `now`, in order. */
function* intervalsFrom(hours: BusinessHours, now: EpochMs): Generator<OpenInterval, undefined> {
  const today = localTime(now, hours.timezone).day;
  for (let day = today - 1; day <= today + HORIZON_DAYS; day += 1) {
    const interval = openInterval(hours, day);
    if (interval !== null && interval.to > now) yield interval;
  }
}

function openInterval(hours: BusinessHours, day: DayNumber): OpenInterval | null {
  const span = hoursOf(hours, day);
  if (span === null || hours.closedDates.includes(formatDay(day))) return null;
  const open = minuteOf(span.open);
  const close = minuteOf(span.close);
  const overnight = close <= open;
  return {
    from: instantOf({ day, minute: open }, hours.timezone),
    to: instantOf(atMinute(day, overnight ? close + DAY_MINUTES : close), hours.timezone),
  };
}

function hoursOf(hours: BusinessHours, day: DayNumber): OpenHours | null {
  const week = [hours.sun, hours.mon, hours.tue, hours.wed, hours.thu, hours.fri, hours.sat];
  return week[weekdayOf(day)] ?? null;
}

function atMinute(day: DayNumber, minute: number): LocalTime {
  const days = Math.floor(minute / DAY_MINUTES);
  return { day: day + days, minute: minute - days * DAY_MINUTES };
}

function minuteOf(text: string): number {
  const [hour = "0", minute = "0"] = text.split(":");
  return Number(hour) * 60 + Number(minute);
}

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  ko: ["일요일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};
const NEAR_DAYS: Readonly<Record<Language, readonly string[]>> = {
  ko: ["오늘", "내일"],
  en: ["today", "tomorrow"],
};

/** "내일 10:00", "월요일 10:00", further than a week "12월 3일 10:00": never a day that could be taken for another. */
function openingWords(facts: {
  readonly opening: EpochMs;
  readonly now: EpochMs;
  readonly timezone: string;
  readonly language: Language;
}): string {
  const { opening, now, timezone, language } = facts;
  const time = localTime(opening, timezone);
  const daysAhead = time.day - localTime(now, timezone).day;
  const near = NEAR_DAYS[language][daysAhead];
  const day =
    near ?? (daysAhead < 7 ? WEEKDAYS[language][weekdayOf(time.day)] : dateWords(time.day, language));
  return `${day} ${clock(time)}`;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

function dateWords(day: DayNumber, language: Language): string {
  const [, month = "", dayOfMonth = ""] = formatDay(day).split("-");
  if (language === "ko") return `${Number(month)}월 ${Number(dayOfMonth)}일`;
  return `${MONTHS[Number(month) - 1]} ${Number(dayOfMonth)}`;
}

function clock({ minute }: LocalTime): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
