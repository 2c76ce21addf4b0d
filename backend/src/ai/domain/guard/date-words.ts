/** Numbers spelt out, Korean before a counter and English. */
const KOREAN_SPANS: readonly (readonly [RegExp, string])[] = [
  [
    /하루(?=\s*(?:이내|안|만|뒤|후|정도|가량|쯤|걸|면|이면|내|내지|에서|도|늦|더|지연|밀|미뤄|소요|필요|연기|연장|차이|예상|예정|입니다|이에요)|(?<!은\s?)\s*(?:[.,!)]|$))/gu,
    "1d",
  ],
  [/이틀|양일/gu, "2d"],
  [/사흘/gu, "3d"],
  [/나흘/gu, "4d"],
  [/닷새/gu, "5d"],
  [/엿새/gu, "6d"],
  [/이레/gu, "7d"],
  [/여드레/gu, "8d"],
  [/아흐레/gu, "9d"],
  [/열흘/gu, "10d"],
  [/보름/gu, "15d"],
  [/일주일|한\s*주(?=\s*(?:일|이내|안|뒤|후|정도|간|만|걸|내|동안))/gu, "7d"],
  [/(?:이|두)\s*주(?:일)?(?=\s*(?:이내|안|뒤|후|정도|간|만|걸|내|동안))/gu, "14d"],
  [/(?:삼|세)\s*주(?:일)?(?=\s*(?:이내|안|뒤|후|정도|간|만|걸|내|동안))/gu, "21d"],
  [/한\s*달/gu, "1m"],
  [/두\s*달/gu, "2m"],
  [/세\s*달|석\s*달/gu, "3m"],
  [/반나절/gu, "6h"],
];
const ENGLISH_NUMBERS: readonly string[] =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const MORE_NUMBERS: ReadonlyMap<string, number> = new Map([
  ["a", 1],
  ["an", 1],
  ["couple", 2],
  ["thirty", 30],
  ["forty", 40],
  ["sixty", 60],
  ["ninety", 90],
]);
const SINO = "영일이삼사오육칠팔구";
const UNIT_OF: Readonly<Record<string, string>> = {
  일: "d",
  영업일: "d",
  주: "w",
  주일: "w",
  개월: "m",
  달: "m",
  시간: "h",
  분: "min",
  년: "y",
  day: "d",
  week: "w",
  month: "m",
  hour: "h",
  hr: "h",
  minute: "min",
  min: "min",
  year: "y",
};

const RANGE = "(?<first>\\d{1,4})\\s*(?:일|주|개월|시간|분)?\\s*(?:[-~–〜]|에서|내지|또는|to|or)\\s*";
const KOREAN_SPAN = new RegExp(
  `(?:${RANGE})?(?<![\\d.:])(?<count>\\d{1,4})\\s*(?<unit>영업\\s*일|일|주일?(?!문|소|세|요)|개월|달(?!러)|시간|분|년)(?=(?<after>[^\\d]?))`,
  "gu",
);
const SINO_SPAN =
  /(?<![가-힣])(?<word>[일이삼사오육칠팔구]?십[일이삼사오육칠팔구]?|[이삼사오육칠팔구])\s?(?<unit>영업일|일|개월|주일|시간|분)(?=\s?(?:이내|안에|내에|동안|간|후|뒤|만에|까지|정도|이상|걸|소요))/gu;
const ENGLISH_SPAN =
  /\b(?:(?<first>\d{1,4}|[a-z]+)\s*(?:[-~]|to|or)\s*)?(?<count>\d{1,4}|[a-z]+)[\s-]*(?:(?:business|working|calendar|full|more|whole|of)[\s-]+)*(?<unit>day|week|month|hour|hr|minute|min|year)s?\b/gu;

/** The spans of time a folded text names: "7d", "24h", "5min", "3m"; weeks are days. */
export function durationsIn(text: string): string[] {
  const spans: string[] = [];
  for (const match of text.matchAll(KOREAN_SPAN)) {
    if (isDate(text, match.index, match[0])) continue;
    const unit = (match.groups?.unit ?? "").replace(/\s/gu, "");
    spans.push(...spansOf(match.groups?.first, match.groups?.count, unit));
  }
  for (const match of text.matchAll(SINO_SPAN)) {
    spans.push(...spansOf(undefined, String(sinoNumber(match.groups?.word ?? "")), match.groups?.unit ?? ""));
  }
  for (const match of text.matchAll(ENGLISH_SPAN)) {
    spans.push(...spansOf(match.groups?.first, match.groups?.count, match.groups?.unit ?? ""));
  }
  for (const [pattern, span] of KOREAN_SPANS) if (text.search(pattern) >= 0) spans.push(span);
  return spans;
}

/** "11월 7일" and "7일에" are dates, "2026년" is a year. */
function isDate(text: string, index: number, match: string): boolean {
  if (/(?:월|month)\s*$/u.test(text.slice(Math.max(0, index - 6), index)) && /일$/u.test(match)) return true;
  if (/년$/u.test(match) && /(?:19|20)\d{2}\s*년$/u.test(match)) return true;
  return /^\d{1,2}\s*일$/u.test(match) && MONTH_DAY_AFTER.test(text.slice(index + match.length));
}

const MONTH_DAY_AFTER =
  /^\s*(?:에(?!서|\s?[관대](?:한|해)|는\s?(?:주말|공휴일|휴일))|자(?:로|에)|부터|\(|요일|경에|쯤에|오전|오후|날)/u;

function spansOf(first: string | undefined, count: string | undefined, unit: string): string[] {
  const letter = UNIT_OF[unit];
  if (letter === undefined) return [];
  return [first, count].flatMap((word) => {
    const value = word === undefined ? null : numberOf(word);
    if (value === null) return [];
    return letter === "w" ? [`${value * 7}d`] : [`${value}${letter}`];
  });
}

function numberOf(word: string): number | null {
  if (/^\d+$/u.test(word)) return Number(word);
  const small = ENGLISH_NUMBERS.indexOf(word);
  return small >= 0 ? small : (MORE_NUMBERS.get(word) ?? null);
}

function sinoNumber(word: string): number {
  const [tens, ones] = word.includes("십") ? word.split("십") : ["", word];
  const value = (digit: string | undefined) => SINO.indexOf(digit ?? "");
  const ten = word.includes("십") ? Math.max(1, tens === "" ? 1 : value(tens)) * 10 : 0;
  return ten + (ones === "" || ones === undefined ? 0 : value(ones));
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

/** The dates a folded text names as `MM-DD`, a day without a month as `--DD`. */
export function datesIn(text: string): string[] {
  const dates: string[] = [];
  const add = (month: string | undefined, day: string | undefined) => {
    const [m, d] = [Number(month), Number(day)];
    if (m >= 1 && m <= 12 && d >= 1 && d <= 31) dates.push(`${two(m)}-${two(d)}`);
  };
  for (const match of text.matchAll(/(\d{1,2})\s*월\s*(\d{1,2})\s*일?/gu)) add(match[1], match[2]);
  for (const match of text.matchAll(/(?<!\d)(?:\d{4}|\d{2})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})(?!\d)/gu))
    add(match[1], match[2]);
  for (const match of text.matchAll(/(?<![\d/.-])(\d{1,2})\/(\d{1,2})(?![\d/])/gu)) add(match[1], match[2]);
  for (const match of text.matchAll(
    new RegExp(`\\b(${MONTH_NAME})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b`, "gu"),
  ))
    add(monthOf(match[1]), match[2]);
  for (const match of text.matchAll(
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH_NAME})\\b`, "gu"),
  ))
    add(monthOf(match[2]), match[1]);
  for (const match of text.matchAll(/(?<![\d월.]\s{0,2})(\d{1,2})\s*일/gu)) {
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    if (/월\s*$/u.test(before) || !MONTH_DAY_AFTER.test(text.slice(match.index + match[0].length))) continue;
    dates.push(`--${two(Number(match[1]))}`);
  }
  return dates;
}

function monthOf(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? "").slice(0, 3)) + 1);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

const NEAR_DAYS: readonly (readonly [RegExp, string])[] = [
  [/(?<![모안])내일|명일|익일|\btomorrow\b|\bnext day\b/u, "tomorrow"],
  [/모레|내일모레|\bday after tomorrow\b/u, "dayaftertomorrow"],
  [/글피/u, "threedays"],
  [/이번\s*주(?!문|소)|금주|\bthis week\b/u, "thisweek"],
  [/다음\s*주|차주|내주(?:에|중)|\bnext week\b/u, "nextweek"],
  [/주말|\bweekend\b/u, "weekend"],
  [/다음\s*달|내달|\bnext month\b/u, "nextmonth"],
  [/이번\s*달(?!\s*\d)|이달\s*(?:안|중|말)|\bthis month\b/u, "thismonth"],
  [
    /(?:오늘|금일)\s*(?:중|안|내|까지|밤|저녁|오후|오전)|\b(?:by (?:today|tonight)|later today|tonight|by the end of (?:the )?day|end of day)\b|당일\s*(?:배송|발송|도착|처리)/u,
    "today",
  ],
  [/일요일|\bsunday\b/u, "weekday0"],
  [/월요일|\bmonday\b/u, "weekday1"],
  [/화요일|\btuesday\b/u, "weekday2"],
  [/수요일|\bwednesday\b/u, "weekday3"],
  [/목요일|\bthursday\b/u, "weekday4"],
  [/금요일|\bfriday\b/u, "weekday5"],
  [/토요일|\bsaturday\b/u, "weekday6"],
];

const KOREAN_CLOCK =
  /(?:(오전|오후|새벽|아침|저녁|밤)\s*)?(?<![\d:가-힣])(\d{1,2}|열한|열두|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s*시(?=\s*(?:까지|에|이전|이후|전|쯤|경|정각|반|부터|사이|\d|[~\-,.!?)]|$))(?:\s*(\d{1,2})\s*분|\s*(반))?/gu;
const NATIVE_HOURS = " 한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두".split(" ");
const OCLOCK = /\b(\d{1,2}) ?o.?clock\b/gu;
const ENGLISH_CLOCK = /\b(\d{1,2})(?::(\d{2}))?\s?([ap])\.?m\b/gu;
const DIGITAL_CLOCK = /(?<![\d:.])([01]?\d|2[0-4]):([0-5]\d)(?![\d:]|\s?[ap]\.?m\b)/gu;

/** The hours of the day a folded text names, as `HH:MM`. */
function clocksIn(text: string): string[] {
  const clocks: string[] = [];
  const add = (hour: string | undefined, minute: string | undefined, afternoon: boolean) => {
    const native = NATIVE_HOURS.indexOf(hour ?? "");
    const value = native > 0 ? native : Number(hour);
    clocks.push(`${two(value + (afternoon && value < 12 ? 12 : 0))}:${minute ?? "00"}`);
  };
  for (const [, part, hour, minute, half] of text.matchAll(KOREAN_CLOCK))
    add(hour, half === undefined ? minute : "30", part === "오후" || part === "저녁" || part === "밤");
  for (const [, hour, minute, half] of text.matchAll(ENGLISH_CLOCK)) add(hour, minute, half === "p");
  for (const [, hour, minute] of text.matchAll(DIGITAL_CLOCK)) add(hour, minute, false);
  for (const [, hour] of text.matchAll(OCLOCK)) add(hour, undefined, false);
  return clocks;
}

/** Days that are named from today on, and hours of the clock: "tomorrow", "weekday1", "15:00". */
export function nearDaysIn(text: string): string[] {
  return [...NEAR_DAYS.filter(([pattern]) => pattern.test(text)).map(([, day]) => day), ...clocksIn(text)];
}

/** Every day and period that a folded text names. */
export function daysIn(text: string): string[] {
  return [...datesIn(text), ...nearDaysIn(text), ...durationsIn(text)];
}
