import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { fold, type ReplyText, splitSentences, squash } from "./reply-text.ts";
import { sourceTexts, withoutOrderNames } from "./sources.ts";

/** G3: amounts, percentages and gifts of money only as tools, settings or the instruction say them. */
export function checkAmounts(reply: ReplyText, context: GuardContext): GuardEvent[] {
  const claimed = amountsIn(withoutOrderNames(reply.folded, context));
  if (claimed.length === 0) return [];
  const allowed = new Set([
    ...sourceTexts(context).flatMap((text) => amountsIn(fold(text))),
    ...context.customerTexts.flatMap((text) => pointsIn(fold(text))),
  ]);
  for (const { priceKrw } of context.ordersSeen) if (priceKrw !== null) allowed.add(`${priceKrw}`);
  return claimed
    .filter((amount) => !allowed.has(amount))
    .map(() => ({ guard: "G3", event: "claim_blocked", detail: "amount without a source" }));
}

// From a number's first digit on, and no longer than a sum may be: a thousand zeros must not be tried from every place to every other.
const NUMBER = "(?<!\\d)(?:\\d{1,3}(?:[,.]\\d{3}){1,5}(?!\\d)|\\d{1,15}(?!\\d)(?:\\.\\d{1,15})?)";
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `(?<number>${NUMBER})\\s*(?<unit>억|천만|백만|십만|만|천|백)?\\s*(?:(?<rest>${NUMBER})\\s*(?<restunit>천|백)?\\s*)?(?:원(?!인|래|하|활|피스|룸|칙|격|단|문|본|자|산|료|가입)|won\\b|krw\\b)`,
    "gu",
  ),
  new RegExp(`(?:[₩￦]|krw|won)\\s*(?<number>${NUMBER})\\s*(?<unit>만|천)?`, "gu"),
  new RegExp(
    `(?<!만\\s{0,2})(?<number>${NUMBER})\\s*(?<unit>만|천|십만|백만)\\s*(?:원|(?=\\s*[,.!?]|\\s+(?!\\d)|$))`,
    "gu",
  ),
];
const FOREIGN = new RegExp(
  `[$€£¥]\\s*(?<number>${NUMBER})|(?<after>${NUMBER})\\s*(?:달러|유로|엔(?![가-힣])|위안|dollars?|usd|eur|euros?|bucks|cents?)`,
  "gu",
);
const PERCENT = /(\d+(?:\.\d+)?)\s*(?:%|퍼센트|프로(?![가-힣])|percent)/gu;
/** "500포인트", "200 points": money of the shop's own. */
const POINTS = /(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+)\s?(?:포인트|적립금|마일리지|points?\b)/gu;
/** "45k won" */
const THOUSANDS = /(?<![\d.,a-z])(\d+(?:\.\d+)?)\s?k\b(?=\s*(?:won|krw)?)/gu;
/** Deductions that a shop may have, but only its own texts can say so. */
const DEDUCTIONS =
  /수수료|위약금|재입고비|공제(?:하|되|금)|차감(?:하|되)|\b(?:restocking|processing|handling|cancellation) fees?\b|\bpenalty\b/gu;
/** "수수료가 있는지는 제가 알 수 없어요", "위약금에 대해서는 안내받은 내용이 없어요" name none. */
const CANNOT_TELL =
  /(?:[는은]지|여부|얼마)[가-힣]{0,14}(?:없|못|모르|않|어렵)|(?:에(?:대해|대한|관해|관한)|관련|쪽은|부분은)[가-힣]{0,16}(?:(?:정보|내용|자료|규정|기준|안내|답)[가-힣]{0,22}(?:없|못|않|어렵|어려)|확인[가-힣]{0,6}(?:어렵|어려|없|못)|모르|모릅|알수없|알지못)|(?:whether|if)there|(?:cant|cannot|dont)(?:see|know|tell)|(?:no|dont(?:have|see)(?:any)?|nothaveany|without)(?:information|details?|rules?|word|mention|record)(?:here)?(?:about|on|of|regarding)|(?:doesnt|doesnot|dont|didnt)(?:say|mention|list|name|include|cover)|nothing(?:here)?(?:about|on|regarding)|(?:not|un)awareof|(?:cant|cannot|couldnt|didnt|dont)(?:find|see|have)(?:anything|any|a)|notsure(?:about|of|if|whether)/u;
/** Up to here nothing is known; what comes behind may name one all the same: "…, but there is a penalty". */
const CLAUSE_END = /(?<=[가-힣]지만|[가-힣]으나|[는은운]데)[\s,]+|[,;]?\s+(?:but|however|though)\b/u;
/** Large numbers with separators are amounts even without a unit. */
const GROUPED = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)/gu;
const KOREAN_WORDS =
  /(?<![가-힣\d])(?:약\s?)?((?:[수몇일이삼사오육칠팔구십백천](?:\s?[일이삼사오육칠팔구십백천]){0,7}\s?)?만?(?:\s?[일이삼사오육칠팔구십백천]){0,8})\s?원(?!인|래|하|활|피스|룸|칙|격|단|문|본|자|산|료|가입)/gu;
const ENGLISH_WORDS =
  /\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)[\s-]?)+(?:dollars?|won|bucks|euros?)\b/gu;
const UNITS: Readonly<Record<string, number>> = {
  억: 100_000_000,
  천만: 10_000_000,
  백만: 1_000_000,
  십만: 100_000,
  만: 10_000,
  천: 1_000,
  백: 100,
};

/** Every amount of a folded text in one spelling: won as plain digits, others with their sign. */
export function amountsIn(text: string): string[] {
  const won = PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => wonOf(match.groups ?? {})),
  );
  const grouped = [...text.matchAll(GROUPED)].map((match) => plain(match[0]));
  const foreign = [...text.matchAll(FOREIGN)].map(
    (match) => `$${plain(match.groups?.number ?? match.groups?.after ?? "")}`,
  );
  const percent = [...text.matchAll(PERCENT)].map((match) => `${match[1]}%`);
  const words = [...text.matchAll(KOREAN_WORDS)]
    .map((match) => (match[1] ?? "").replace(/\s/gu, ""))
    .filter((word) => /[만천백십]/u.test(word))
    .map(koreanNumber)
    .filter((word) => word !== "0");
  const english = [...text.matchAll(ENGLISH_WORDS)].map((match) => match[0]);
  const thousands = [...text.matchAll(THOUSANDS)].map((match) => `${Number(match[1]) * 1_000}`);
  const deductions = splitSentences(text)
    .flatMap((sentence) => sentence.split(CLAUSE_END))
    .filter((clause) => !CANNOT_TELL.test(squash(clause)))
    .flatMap((clause) => [...clause.matchAll(DEDUCTIONS)].map((match) => match[0]));
  return [
    ...won,
    ...pointsIn(text),
    ...thousands,
    ...deductions,
    ...grouped,
    ...foreign,
    ...percent,
    ...words,
    ...english,
  ];
}

function pointsIn(text: string): string[] {
  return [...text.matchAll(POINTS)].map((match) => `${plain(match[1] ?? "")}p`);
}

function wonOf(groups: Readonly<Record<string, string | undefined>>): string {
  const part = (number: string | undefined, unit: string | undefined) =>
    number === undefined ? 0 : Number(plain(number)) * (unit === undefined ? 1 : (UNITS[unit] ?? 1));
  return `${part(groups.number, groups.unit) + part(groups.rest, groups.restunit)}`;
}

/** "29,000" and "29.000" are "29000"; "3.5" stays. */
function plain(number: string): string {
  return number.replace(/[,.](?=\d{3}(?!\d))/gu, "");
}

const DIGITS = "영일이삼사오육칠팔구";

/** "삼만오천" → 35000. */
function koreanNumber(word: string): string {
  const [high, low] = word.includes("만")
    ? [word.slice(0, word.indexOf("만")) || "일", word.slice(word.indexOf("만") + 1)]
    : ["", word];
  return `${koreanBelowTenThousand(high) * 10_000 + koreanBelowTenThousand(low)}`;
}

function koreanBelowTenThousand(word: string): number {
  let total = 0;
  let digit = 0;
  for (const character of word) {
    const value = DIGITS.indexOf(character);
    if (value >= 0) {
      digit = value;
      continue;
    }
    total += (digit || 1) * ({ 십: 10, 백: 100, 천: 1_000 }[character] ?? 0);
    digit = 0;
  }
  return total + digit;
}
