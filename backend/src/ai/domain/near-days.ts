/** "내일 오후", "two days", "December 3": the days and periods of a person's note in one Korean spelling, the near ones as dates. Pure. */
import { type DayNumber, dateOf, localDay } from "../../shared/calendar.ts";
import type { TurnInstruction } from "./turn-state.ts";

/** How many days ahead a word means. */
const NEAR: readonly (readonly [RegExp, number])[] = [
  [/(?:오늘|금일)(?!은\s?(?:휴무|쉬))|\b(?:today|tonight)\b/giu, 0],
  [/내일\s?모레|모레|\bthe day after tomorrow\b/giu, 2],
  [/(?<![가-힣])(?:내일|낼|명일|익일)|\btomorrow\b/giu, 1],
  [/글피/giu, 3],
];
const HALF: Readonly<Record<string, string>> = {
  morning: "오전",
  noon: "낮",
  afternoon: "오후",
  evening: "저녁",
  night: "밤",
  am: "오전",
  pm: "오후",
};
const COUNTS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const UNITS: Readonly<Record<string, string>> = { day: "일", week: "주", hour: "시간" };
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The note with "tomorrow" and the like as the dates that they were on the day on which it was written, and English spans as Korean ones. */
export function withDaysResolved(note: string, writtenOn: DayNumber): string {
  return NEAR.reduce((text, [word, ahead]) => {
    const { month, dayOfMonth } = dateOf(writtenOn + ahead);
    return text.replace(word, ` ${month}월 ${dayOfMonth}일 `);
  }, note)
    .replace(
      /\b(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?)\b/giu,
      (_, name, day) => {
        return ` ${MONTHS.indexOf(`${name}`.toLowerCase()) + 1}월 ${day}일 `;
      },
    )
    .replace(
      /\b(one|two|three|four|five|six|seven|eight|nine|ten|an?|\d{1,2}) (?:more )?(business |working )?(day|week|hour)s?\b/giu,
      (_, count: string, working: string | undefined, unit: string) => {
        const number = /^an?$/iu.test(count) ? 1 : COUNTS.indexOf(count.toLowerCase()) + 1 || Number(count);
        return working === undefined ? `${number}${UNITS[unit.toLowerCase()]}` : `${number}영업일`;
      },
    )
    .replace(/\b(?:(?:in|during) the )?(morning|noon|afternoon|evening|night)\b/giu, (_, half: string) => {
      return HALF[half.toLowerCase()] ?? half;
    })
    .replace(
      /\b(?:(?:by|at|until|before) )?(\d{1,2})(?::(\d{2}))? ?([ap])\.?m\b\.?/giu,
      (_, hour, minutes, half) => {
        const told = `${HALF[`${half}m`.toLowerCase()]} ${hour}시`;
        return minutes === undefined || minutes === "00" ? told : `${told} ${minutes}분`;
      },
    )
    .replace(/ {2,}/gu, " ")
    .replace(/ (?=까지|에|부터|중|[은는이가]\s|[.,!])/gu, "")
    .trim();
}

/** What an instruction says with its near days as dates. */
export function noteResolved({ note, createdAt }: TurnInstruction, timezone: string): string {
  return withDaysResolved(note, localDay(createdAt, timezone));
}
