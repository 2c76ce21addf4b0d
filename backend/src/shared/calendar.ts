import type { EpochMs } from "./vocabulary.ts";

/**
 * Calendar arithmetic on whole days, so that "day 7 is in, day 8 is out" (BC-07) never depends on hours, on daylight
 * saving or on the zone of the machine. A day is a count of days since 1970-01-01 in the proleptic Gregorian calendar.
 */
export type DayNumber = number;

/** An instant as a wall clock shows it. */
export interface LocalTime {
  readonly day: DayNumber;
  /** Minutes since local midnight, 0-1439. */
  readonly minute: number;
}

/** 0 is Sunday, as in ECMAScript. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;
/** Korea keeps one offset all year; everything else asks the zone database. */
const FIXED_OFFSET_MINUTES: ReadonlyMap<string, number> = new Map([
  ["Asia/Seoul", 540],
  ["UTC", 0],
]);

/** The wall clock of a zone at an instant. Throws a RangeError for a zone that does not exist. */
export function localTime(instant: EpochMs, timezone: string): LocalTime {
  const localMinutes = Math.floor(instant / MS_PER_MINUTE) + offsetMinutes(instant, timezone);
  const day = Math.floor(localMinutes / MINUTES_PER_DAY);
  return { day, minute: localMinutes - day * MINUTES_PER_DAY };
}

/** The calendar day of an instant in a zone. */
export function localDay(instant: EpochMs, timezone: string): DayNumber {
  return localTime(instant, timezone).day;
}

/** The instant at which a zone's wall clock shows the given day and minute (the later one where a clock was set back). */
export function instantOf(time: LocalTime, timezone: string): EpochMs {
  const asUtc = (time.day * MINUTES_PER_DAY + time.minute) * MS_PER_MINUTE;
  const guess = asUtc - offsetMinutes(asUtc, timezone) * MS_PER_MINUTE;
  return asUtc - offsetMinutes(guess, timezone) * MS_PER_MINUTE;
}

/** The day of a date; months count from 1. Days beyond the month's end run on into the next one. */
export function dayOf(year: number, month: number, dayOfMonth: number): DayNumber {
  return Math.floor(Date.UTC(year, month - 1, dayOfMonth) / (MINUTES_PER_DAY * MS_PER_MINUTE));
}

/** The date of a day; months count from 1. */
export function dateOf(day: DayNumber): {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
} {
  const date = new Date(day * MINUTES_PER_DAY * MS_PER_MINUTE);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** `YYYY-MM-DD`. */
export function formatDay(day: DayNumber): string {
  return new Date(day * MINUTES_PER_DAY * MS_PER_MINUTE).toISOString().slice(0, 10);
}

/** The day that `YYYY-MM-DD` names, or null when it names none. */
export function parseDay(text: string): DayNumber | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatDay(day) === text ? day : null;
}

/** Noon of the day that `YYYY-MM-DD` names in a zone; null for none. */
export function instantOnDay(text: string | null, timezone: string): EpochMs | null {
  const day = text === null ? null : parseDay(text);
  return day === null ? null : instantOf({ day, minute: MINUTES_PER_DAY / 2 }, timezone);
}

/** The weekday of a day. */
export function weekdayOf(day: DayNumber): Weekday {
  return ((((day + 4) % 7) + 7) % 7) as Weekday;
}

/**
 * The last day of a legal period of whole months that begins the day after `day`.
 * Source: Civil Act art. 157 and 160 (the first day is not counted; a missing day becomes the month's last).
 */
export function endOfMonths(day: DayNumber, months: number): DayNumber {
  const first = dateOf(day + 1);
  const lastOfMonth = dayOf(first.year, first.month + months + 1, 0);
  return Math.min(dayOf(first.year, first.month + months, first.dayOfMonth) - 1, lastOfMonth);
}

/** The first day from `day` on that is no Saturday, no Sunday and not in `holidays` (`YYYY-MM-DD`). Source: Civil Act art. 161. */
export function nextWorkingDay(day: DayNumber, holidays: readonly string[]): DayNumber {
  let candidate = day;
  while (isRestDay(candidate, holidays)) candidate += 1;
  return candidate;
}

function isRestDay(day: DayNumber, holidays: readonly string[]): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6 || holidays.includes(formatDay(day));
}

function offsetMinutes(instant: EpochMs, timezone: string): number {
  const fixed = FIXED_OFFSET_MINUTES.get(timezone);
  if (fixed !== undefined) return fixed;
  const parts = zoneFormat(timezone).formatToParts(instant);
  const field = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(field("year"), field("month") - 1, field("day"), field("hour"), field("minute"));
  return Math.round((shown - Math.floor(instant / MS_PER_MINUTE) * MS_PER_MINUTE) / MS_PER_MINUTE);
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

function zoneFormat(timezone: string): Intl.DateTimeFormat {
  const known = zoneFormats.get(timezone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  zoneFormats.set(timezone, format);
  return format;
}
