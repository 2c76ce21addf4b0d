import type { Say } from "./say.ts";

/** Days, periods and prices of an agent's Korean note, as an English reply tells them. Pure. */

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const WEEKDAYS: Readonly<Record<string, string>> = {
  월: "Monday",
  화: "Tuesday",
  수: "Wednesday",
  목: "Thursday",
  금: "Friday",
  토: "Saturday",
  일: "Sunday",
};

const SUBJECTS: Readonly<Record<string, string>> = {
  재입고: "restock",
  도착: "arrival",
  입고: "stock arrival",
  출고: "dispatch",
  발송: "dispatch",
  배송: "delivery",
  수거: "pick-up",
  회수: "pick-up",
  검수: "inspection",
  방문: "visit",
  출시: "release",
  "판매 재개": "back on sale",
  재판매: "back on sale",
  "카드 취소": "card reversal",
  환불: "refund",
  교환: "exchange",
  입금: "payment",
  답변: "answer",
};
const PERIODS: Readonly<Record<string, string>> = {
  하루: "1 day",
  이틀: "2 days",
  사흘: "3 days",
  나흘: "4 days",
  열흘: "10 days",
  보름: "15 days",
  일주일: "1 week",
  한주: "1 week",
};

/** What is priced, the longer names first. */
const PRICED: readonly (readonly [RegExp, string])[] = [
  [/왕복\s?배송비/u, "round-trip shipping"],
  [/(?:반품|교환)\s?배송비|반품비/u, "return shipping"],
  [/배송비|택배비/u, "shipping"],
  [/포장/u, "gift wrapping"],
  [/설치비/u, "installation"],
  [/수선비/u, "repair"],
  [/가격/u, "price"],
];

/** The prices of a Korean note with what they are for. */
export function pricesInEnglish({ prices = [] }: Extract<Say, { key: "instruction" }>): string {
  const told = prices.map((price) => {
    const what = PRICED.find(([pattern]) => pattern.test(price))?.[1] ?? "price";
    return `${what} ${wonInEnglish(price)}`;
  });
  return told.length === 0 ? "" : ` Confirmed amount: ${told.join(", ")}.`;
}

/** "6천원" → "6,000 won". */
export function wonInEnglish(price: string): string {
  const {
    high = "0",
    unit = "",
    low = "0",
  } = /(?<high>\d[\d,]*)\s?(?<unit>[만천])?(?:\s?(?<low>\d[\d,]*)\s?천)?(?=\s?원)/u.exec(price)?.groups ?? {};
  const number = (digits: string) => Number(digits.replaceAll(",", ""));
  const won = number(high) * (unit === "만" ? 10_000 : unit === "천" ? 1_000 : 1) + number(low) * 1_000;
  return `${won.toLocaleString("en-US")} won`;
}

/** A period or a date of a Korean note, with what it is about. */
export function inEnglish(labelled: string): string {
  const [subject, schedule] = labelled.includes(": ") ? labelled.split(": ", 2) : [undefined, labelled];
  const told = scheduleInEnglish(schedule ?? labelled);
  return subject === undefined ? told : `${SUBJECTS[subject] ?? subject}: ${told}`;
}

function scheduleInEnglish(schedule: string): string {
  const period = PERIODS[schedule.replace(/\s/gu, "")];
  if (period !== undefined) return period;
  const date = /^(\d{1,2})월\s?(\d{1,2})일$/u.exec(schedule);
  if (date !== null) return `${MONTHS[Number(date[1]) - 1] ?? date[1]} ${date[2]}`;
  const timed = /^(\d{1,2}월\s?\d{1,2}일)\s?(.+)$/u.exec(schedule);
  if (timed !== null) return `${scheduleInEnglish(timed[1] ?? "")}, ${hourInEnglish(timed[2] ?? "")}`;
  const weekday = /^(?<week>(?:이번|다음)\s?주|금주|차주)?\s?(?<day>[월화수목금토일])요일$/u.exec(
    schedule,
  )?.groups;
  if (weekday?.day !== undefined) {
    const week = weekday.week === undefined ? "" : /다음|차주/u.test(weekday.week) ? "next " : "this ";
    return `${week}${WEEKDAYS[weekday.day] ?? weekday.day}`;
  }
  return schedule
    .replace("~", "-")
    .replace(/\s?영업일/u, " business days")
    .replace(/\s?(?:주일|주)/u, " weeks")
    .replace(/\s?시간/u, " hours")
    .replace(/\s?일/u, " days")
    .replace(/^1 (\w+)s$/u, "1 $1");
}

const HALVES: Readonly<Record<string, string>> = {
  오전: "in the morning",
  아침: "in the morning",
  점심: "at noon",
  낮: "at noon",
  오후: "in the afternoon",
  저녁: "in the evening",
  밤: "at night",
};

/** "오후 5시 반" → "5:30 in the afternoon". */
function hourInEnglish(hour: string): string {
  const { half, at, minutes } =
    /^(?<half>\D{1,2}?)?\s?(?:(?<at>\d{1,2})시)?\s?(?<minutes>반|\d{1,2}분)?$/u.exec(hour)?.groups ?? {};
  const told =
    minutes === "반" ? `${at}:30` : minutes === undefined ? at : `${at}:${Number.parseInt(minutes, 10)}`;
  return [told === undefined ? "" : `at ${told}`, HALVES[half ?? ""] ?? ""]
    .join(" ")
    .trim()
    .replace("at 12 at noon", "at 12");
}
