import { customerPartsOf } from "./note-parts.ts";

/** "3일 예상", "3일까지", "출고 3일": three days, or the third of the month? Only the note's own words are right for both. */
const EITHER =
  "(?:도착|출고|발송|재?입고|배송|예정일?|예상일?)\\s?(?:예정|예상)?일?(?:은|는|이|가|:)?\\s?\\d{1,2}\\s?일(?!\\s?(?:정도|쯤|간|이내|안|내|뒤|후|더|가량|동안|만에|늦|지연|걸|소요|밀|전|자|에|부터|영업))(?:\\s?(?:예상|예정))?|\\d{1,2}\\s?일\\s?(?:예상|예정|도착|까지|출고|발송|입고|배송)(?:\\s?(?:예상|예정))?";
/** The part of a day or the hour that stands behind it. */
const HOUR =
  "(?:\\s?(?:오전|오후|저녁|아침|점심|낮|밤)(?![가-힣]*에는))?(?:\\s?\\d{1,2}시(?!간)(?:\\s?반|\\s?\\d{1,2}분)?)?";
const PERIODS_AND_DAYS = `\\d{4}-\\d{2}-\\d{2}|\\d{1,2}월\\s?\\d{1,2}일${HOUR}|\\d{1,3}\\s?[~-]\\s?\\d{1,3}\\s?(?:영업일|일|주|시간|business days|days|weeks|hours)|\\d{1,3}\\s?(?:영업일|주일|시간|일(?!\\s?전|자|동안|에(?:\\s|$)|부터)|business days|days|weeks|hours)|(?:(?:이번|다음)\\s?주\\s?|금주\\s?|차주\\s?)?[월화수목금토일]요일|(?:(?:this|next|on)\\s)?\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|하루|이틀|사흘|나흘|열흘|보름|일주일|한\\s?주(?![가-힣])`;
const SCHEDULE = new RegExp(`(?<![\\d월~-]\\s?)(?:${EITHER})|${PERIODS_AND_DAYS}`, "giu");

/** Periods and dates in an admin's note: all that may be carried over without its words. Those of internal remarks stay there. */
export function schedulesIn(note: string): string[] {
  const found = customerPartsOf(note).flatMap((part) => part.match(SCHEDULE) ?? []);
  return [...new Set(found)].slice(0, MOST);
}

/** More would be a list that nobody reads. */
const MOST = 3;

/** What a date can be about: words of the trade, so that nothing else of a note comes out with them. */
const SUBJECTS =
  /재입고|도착|입고|출고|발송|배송|수거|회수|검수|방문|출시|판매 재개|재판매|카드 취소|환불|교환|입금|답변/u;

/** The same with what each is about where the note says so: "재입고: 12월 3일". */
export function labelledSchedulesIn(note: string): string[] {
  const found = customerPartsOf(note).flatMap((part) =>
    (part.match(SCHEDULE) ?? []).map((schedule) => {
      const subject = SUBJECTS.exec(part)?.[0];
      return subject === undefined || schedule.includes(subject) ? schedule : `${subject}: ${schedule}`;
    }),
  );
  return [...new Set(found)].slice(0, MOST);
}

/** What a note says takes the time ("검수에 3일 더 걸림"): a word of the trade, so that no cause of its own words comes out; null where none is. */
export function delayMatterIn(note: string): string | null {
  const named = customerPartsOf(note).flatMap((part) => DELAYING.exec(part)?.groups?.matter ?? []);
  return named[0]?.replace(/\s+/gu, "") ?? null;
}

const DELAYING =
  /(?<![가-힣])(?<matter>검수|검품|재?입고|출고|수거|회수|재고\s?확인)(?:하는\s?데에?|가|이|에|는|은)?\s?(?:[가-힣\d~-]{1,6}\s){0,3}[가-힣\d~-]{0,6}(?:걸[려리릴림린]|늦|지연|밀[려리렸림]|소요|필요|남)/u;

/** What a shop asks for beside the goods; money that goes back or is made good is a decision's to tell. */
const PRICED =
  /(?<what>(?:왕복|반품|교환|편도|기본|추가|도서산간|제주)?\s?배송비|반품비|택배비|포장비|(?:선물\s?)?포장|설치비|수선비|가격)[은는이가:]?[^.?!\n]{0,12}?(?<sum>\d[\d,]*\s?[만천]?\s?원)/gu;
/** Paid by the customer. */
const PAID_IN = /입금\s?(?:후|하시면|하면|해\s?주|하신|시)/gu;
const GIVEN_BACK = /환불|환급|보상|배상|돌려|입금|할인|면제/u;

/** Prices that the note names with what they are for: "배송비 3,000원". */
export function pricesIn(note: string): string[] {
  const found = customerPartsOf(note)
    .filter((part) => !GIVEN_BACK.test(part.replace(PAID_IN, " ")))
    .flatMap((part) => [...part.matchAll(PRICED)])
    .map(({ groups }) => `${groups?.what} ${groups?.sum}`.replace(/\s+/gu, " "));
  return [...new Set(found)].slice(0, MOST);
}

const FEE =
  /(?:배송비|택배비|반품비|포장비|설치비|수수료|shipping|fee)s?(?:은|는|이|가|:)?\s?\d[\d,]*\s?[만천]?\s?(?:원|won)/giu;
const SUM = /\d[\d,]*(?:\s?[만천](?:\s?\d[\d,]*\s?천)?)?\s?(?:원|won\b)/giu;
const PAID_BACK = /환불|환급|입금|돌려|취소\s?금액|\brefund/iu;

/** The one sum that a note gives for a refund ("배송비 제외 73,000원 환불"); null where it gives none, or several. */
export function refundSumIn(note: string): string | null {
  const parts = customerPartsOf(note);
  if (!parts.some((part) => PAID_BACK.test(part))) return null;
  const sums = parts.flatMap((part) => part.replace(FEE, " ").match(SUM) ?? []);
  const [sum] = new Set(sums.map((one) => one.replace(/\s?won$/iu, "원").trim()));
  return sum !== undefined && new Set(sums).size === 1 ? sum : null;
}

/** What is left of a note for the customer without its days, prices and what they are about. */
export function withoutFacts(note: string): string {
  return customerPartsOf(note)
    .map((part) => part.replace(PRICED, " ").replace(SCHEDULE, " ").replace(new RegExp(SUBJECTS, "gu"), " "))
    .join("\n");
}

const OWN_WORDS = /예상|예정|도착|까지|출고|발송|입고|배송/u;

/** Whether that is one period ("3일"), not a day ("12월 3일", "금요일") or what may be either ("3일 예상"). */
export function isOnePeriod(schedules: readonly string[]): boolean {
  const [only = ""] = schedules;
  return schedules.length === 1 && !/월|요일|[a-z]day\b|-\d\d-/iu.test(only) && !OWN_WORDS.test(only);
}

/** Whether words can be told in another language: "3일 예상" cannot, for what it means is not known. */
export function isPlain(schedule: string): boolean {
  return !OWN_WORDS.test(schedule.replace(/^[^:]*: /u, ""));
}
