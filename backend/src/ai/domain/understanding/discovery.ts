import { type DayNumber, formatDay } from "../../../shared/calendar.ts";
import { firstQuote, type ReadableText, readableText } from "./concepts.ts";
import { blankSupposed } from "./supposed-cases.ts";

/** When a customer found a fault. */
export interface Discovery {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly quote: string;
}

/**
 * The day on which a customer says to have found out that something is wrong ("2주 전에 알았어요", "어제 처음 켜봤는데 안 돼요"); null where the text
 * tells no day. Months and "lately" are no day: what they may mean lies on either side of a legal period, so a person asks. Pure.
 *
 * @param today - in the shop's zone.
 */
export function discoveryIn(text: string, today: DayNumber): Discovery | null {
  const readable = blankSupposed(readableText(text));
  return TIMES.reduce<Discovery | null>((found, time) => found ?? readTime(readable, time, today), null);
}

interface Time {
  readonly ko: RegExp;
  readonly en: RegExp;
  /** Days of one. */
  readonly unit: number;
  /** How many; null where the text has the number. */
  readonly count: number | null;
}

/** Between the day and what was found out then: nothing that the day may belong to instead. */
const GAP_KO =
  "(?:(?!받|왔|온|옴|오는|도착|배송|주문|샀|산|구매|결제|규정|정책|신청|어제|오늘|방금|전에|까지|[.?!\\n]).){0,10}?";
const FOUND_KO =
  "(?:알았(?!으면|더라면)|알게(?:됐|되었)|알아챘|발견|눈치챘|(?:처음|첨)(?:으로)?(?:켜|써|입어|신어|열어|뜯어|꺼내|틀어|사용|착용|끼워|꽂아|쓰|입|신)|(?:켜|써|입어|신어|열어|뜯어|꺼내|틀어|빨아|꽂아|끼워|사용해|착용해|확인해)(?:봤|보니|보았|보고)|(?:켰|꺼냈|뜯었|개봉했|사용했|착용했)(?:는데|더니)|부터(?:갑자기)?(?:안|못|이상|소리|고장|작동|전원|충전|화면|자꾸|버튼|물이)|(?:고장|망가|깨|찢어|떨어|부러)(?:났|졌|져서|나서))";
/** Rules and offers are found out as well. */
const NO_FAULT_KO =
  "(?<!(?:규정|정책|기간|가격|할인|세일|이벤트|(?:되는|된다는|가능한|있는|없는)(?:걸|것을|줄))[가-힣]{0,3})";
/** Before a day: it is the day of something else. */
const OTHER_DAY_EN =
  "(?<!\\b(?:received|got|arrived|came|delivered|ordered|bought|purchased)\\b[^.?!\\n]{0,24})";
const GAP_EN =
  "(?:(?!\\b(?:received|got|arrived|came|delivered|ordered|bought|purchased|policy|asked)\\b)[^.?!\\n]){0,30}?";
const FOUND_EN =
  "\\b(?:noticed|discovered|realized|realised|found (?:out|it|the|a|that)|(?:first |only )?(?:tried|used|wore|opened|turned|plugged)\\b(?: (?:it|them) on)?|stopped working|broke|died|quit)\\b";

/** The day itself is looked for first: the look-behinds are slow. */
function time(ko: string, en: string, unit: number, count: number | null = 1): Time {
  return {
    ko: new RegExp(`(?=${ko})${NO_FAULT_KO}(?:${ko})(?:에|에야|서야|은|는)?${GAP_KO}${FOUND_KO}`, "u"),
    en: new RegExp(
      `\\b(?=(?:${en})\\b)${OTHER_DAY_EN}(?:${en})\\b${GAP_EN}${FOUND_EN}|${FOUND_EN}${GAP_EN}\\b(?:${en})\\b`,
      "u",
    ),
    unit,
    count,
  };
}

const TIMES: readonly Time[] = [
  time("(?<!\\d)(\\d{1,2})일(?:쯤|정도)?전", "(\\d{1,2}) days? ago", 1, null),
  time("(?<!\\d)(\\d)주일?(?:쯤|정도)?전", "(\\d) weeks? ago", 7, null),
  time("(?:한주|일주일|일주)(?:쯤|정도)?전", "(?:a|one) week ago", 7),
  time("(?:두주|이주|이주일)(?:쯤|정도)?전", "(?:two|a couple of) weeks ago", 14),
  time("(?:세주|삼주|삼주일)(?:쯤|정도)?전", "three weeks ago", 21),
  time("보름(?:쯤|정도)?전", "fifteen days ago", 15),
  time("열흘(?:쯤|정도)?전", "ten days ago", 10),
  time("나흘전", "four days ago", 4),
  time("사흘전", "three days ago", 3),
  time("이틀전|그제|그저께|엊그제", "two days ago|the day before yesterday", 2),
  time("어제|어저께|어젯밤|하루전", "yesterday|last night|a day ago", 1),
  time("오늘|방금|아까|지금", "today|this morning|just now", 0),
];

function readTime(readable: ReadableText, { ko, en, unit, count }: Time, today: DayNumber): Discovery | null {
  for (const [folded, pattern] of [
    [readable.korean, ko],
    [readable.english, en],
  ] as const) {
    const quote = firstQuote(folded, [pattern]);
    if (quote === null) continue;
    const digits = pattern
      .exec(folded.text)
      ?.slice(1)
      .find((group) => group !== undefined);
    const days = unit * (count ?? Number(digits));
    if (Number.isInteger(days)) return { day: formatDay(today - days), quote };
  }
  return null;
}
