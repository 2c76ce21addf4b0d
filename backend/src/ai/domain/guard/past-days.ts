import { datesIn, durationsIn } from "./date-words.ts";
import { IF_EN, openEn } from "./open-words.ts";
import type { Sentence } from "./reply-text.ts";

/** What happened to an order on a day. "shipped": no row has that day. */
type OrderEvent = "ordered" | "shipped" | "delivered";

/** "어제 받으신", "you ordered it two days ago": an event and its day. */
export interface PastDay {
  readonly event: OrderEvent;
  /** Days before today, the date as `MM-DD`, or "lastweek", "lastmonth". */
  readonly day: number | string;
  /** The words for the day. */
  readonly words: string;
}

const NAMED_DAYS: readonly (readonly [RegExp, number | string])[] = [
  [/(?:지난|저번)주|\blast week\b/u, "lastweek"],
  [/(?:지난|저번)달|\blast month\b/u, "lastmonth"],
  [/그끄저께|그끄제/u, 3],
  [/엊?그저께|엊그제|그제|\bday before yesterday\b/u, 2],
  [/어제|어젯|간밤|\byesterday\b|\blast night\b/u, 1],
  [/오늘|금일|\btoday\b|\bthis morning\b/u, 0],
];
const DAY_KO =
  "(?:지난|저번)[주달]|그끄저께|그끄제|엊?그저께|엊그제|그제|어제|어젯밤|간밤|오늘|금일|(?:\\d{1,2}일|하루|이틀|사흘|나흘|닷새|엿새|열흘|일주일)전|\\d{1,2}월\\d{1,2}일";
const PART_OF_DAY = "(?:에|날|아침|새벽|오전|오후|낮|저녁|밤|쯤|경|이미|막|\\d{1,2}시|\\d{1,2}분|반){0,4}";
const HAPPENED = "(?!(?:일|날짜)?(?:은|는)|다면|경우|는지|을|나요|다고(?:하|말|들))";
const EVENTS_KO: readonly (readonly [OrderEvent, string])[] = [
  ["ordered", `(?:주문|구매|구입|결제)(?:을)?(?:하신|하셨|한|했|된|됐|되었|하였)${HAPPENED}`],
  ["shipped", `(?:출고|발송|출발)(?:이|을)?(?:된|됐|되었|한|했|하였)${HAPPENED}`],
  [
    "delivered",
    `(?:받으신|받으셨|받아보신|받아보셨|수령하신|수령하셨|(?:도착|배송|배달)(?:이|은)?(?:완료)?(?:된|됐|되었|한|했|하였)|(?:배송|배달)완료)${HAPPENED}`,
  ],
];
const PAST_KO = EVENTS_KO.map(
  ([event, words]) =>
    [
      event,
      new RegExp(
        `(?<day>${DAY_KO})${PART_OF_DAY}(?:(?!주문|구매|결제|받|도착|배송|배달|출고|발송)[가-힣]){0,8}?${words}`,
        "gu",
      ),
    ] as const,
);
/** "이 주문은 11월 3일에 받으셨어요": the day is that of what follows. */
const NOT_OF_ANOTHER = "(?!(?:(?!하셨|했|하신|주문|구매)[가-힣]){0,10}?(?:받|배송|배달|도착|수령|발송|출고))";
/** "배송 완료는 11월 21일": the event in front of its day. */
const TOPIC_KO: readonly (readonly [OrderEvent, RegExp])[] = (
  [
    ["ordered", "(?:주문|구매|결제)"],
    ["shipped", "(?:출고|발송)"],
    ["delivered", "(?:배송완료|배달완료|도착|수령|받으신)"],
  ] as const
).map(([event, noun]) => [
  event,
  new RegExp(`${noun}(?:하신)?(?:일|날|날짜|일자)?(?:은|는|이)(?<day>${DAY_KO})${NOT_OF_ANOTHER}`, "gu"),
]);
const EVENTS_EN: readonly (readonly [OrderEvent, RegExp])[] = [
  ["ordered", /\b(?:ordered|placed|bought|purchased)\b/u],
  ["shipped", /\b(?:shipped|dispatched|left)\b/u],
  [
    "delivered",
    /\b(?:delivered|received|arrived|(?:delivery|arrival) (?:date|day)\b[^.?!;]{0,20}\b(?:given|recorded|listed|shown|down) as)\b/u,
  ],
];
const AGO = /[가-힣0-9]+전|\b\w+ (?:days?|weeks?) ago\b/u;
const OPEN_EN = openEn(IF_EN, "not");
/** What is to come is no day of the past; whether it may be told, `check-dates.ts` sees. */
const COMING_EN =
  /(?:\b(?:will|should|would|to|can|may|might)\b|'ll) be (?:\w+ )?(?:delivered|received|shipped|dispatched)\b|\bexpect/u;

/** The events of an order that a sentence tells with a day. Questions and conditions tell none. */
export function pastDaysIn({ folded, squashed }: Sentence): PastDay[] {
  if (folded.includes("?")) return [];
  const korean = [...PAST_KO, ...TOPIC_KO].flatMap(([event, pattern]) =>
    [...squashed.matchAll(pattern)].map((match) => [event, match.groups?.day ?? ""] as const),
  );
  const english = folded
    .split(/[,;]|\band\b/u)
    .filter((clause) => /[a-z]{3}/u.test(clause) && !OPEN_EN.test(clause) && !COMING_EN.test(clause))
    .flatMap((clause) =>
      EVENTS_EN.filter(([, pattern]) => pattern.test(clause)).map(([event]) => [event, clause] as const),
    );
  return [...korean, ...english].flatMap(([event, words]) => {
    const found = dayOf(words);
    return found === null ? [] : [{ event, ...found }];
  });
}

function dayOf(text: string): Omit<PastDay, "event"> | null {
  for (const [pattern, day] of NAMED_DAYS) {
    const words = pattern.exec(text)?.[0];
    if (words !== undefined) return { day, words };
  }
  const date = datesIn(text)[0];
  if (date !== undefined) return { day: date, words: date };
  const words = AGO.exec(text)?.[0];
  const span = words === undefined ? undefined : durationsIn(words.replace("하루", "1일"))[0];
  return words !== undefined && span?.endsWith("d") === true
    ? { day: Number.parseInt(span, 10), words }
    : null;
}
