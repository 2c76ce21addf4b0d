/** What a note and a message have in common: their numbers, days and content words, whatever the grammar around them. Pure. */

const ORDER_NUMBER = /[A-Z]{2,4}-?\d{4}-?\d{3,8}/giu;
/** Days and counts that are words, as the number or day they stand for. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/(?:일|한|1)\s?주(?:일)?(?![가-힣])|\b(?:a|one|1) week\b|일주일/giu, " 7 "],
  [/하루|\bone\b|\ba day\b/giu, " 1 "],
  [/이틀|\btwo\b/giu, " 2 "],
  [/사흘|\bthree\b/giu, " 3 "],
  [/나흘|\bfour\b/giu, " 4 "],
  [/\bfive\b/giu, " 5 "],
  [/\bsix\b/giu, " 6 "],
  [/\bseven\b/giu, " 7 "],
  [/열흘|\bten\b/giu, " 10 "],
  [/보름/giu, " 15 "],
  [/오늘|\btoday\b/giu, " today "],
  [/내일|\btomorrow\b/giu, " tomorrow "],
  [/월요일|\bmondays?\b/giu, " monday "],
  [/화요일|\btuesdays?\b/giu, " tuesday "],
  [/수요일|\bwednesdays?\b/giu, " wednesday "],
  [/목요일|\bthursdays?\b/giu, " thursday "],
  [/금요일|\bfridays?\b/giu, " friday "],
  [/토요일|\bsaturdays?\b/giu, " saturday "],
  [/일요일|\bsundays?\b/giu, " sunday "],
  [/\bjan(?:uary)?\b/giu, " 1 "],
  [/\bfeb(?:ruary)?\b/giu, " 2 "],
  [/\bmar(?:ch)?\b/giu, " 3 "],
  [/\bapr(?:il)?\b/giu, " 4 "],
  [/\bmay (?=\d)|(?<=\d )may\b/giu, " 5 "],
  [/\bjune?\b/giu, " 6 "],
  [/\bjuly?\b/giu, " 7 "],
  [/\baug(?:ust)?\b/giu, " 8 "],
  [/\bsept?(?:ember)?\b/giu, " 9 "],
  [/\boct(?:ober)?\b/giu, " 10 "],
  [/\bnov(?:ember)?\b/giu, " 11 "],
  [/\bdec(?:ember)?\b/giu, " 12 "],
];
const DAY = "today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day";

/** Numbers and days in one spelling; those of order numbers are none. */
export function numbersOf(text: string): Set<string> {
  const plain = text.normalize("NFKC").replace(ORDER_NUMBER, " ");
  const spelt = SPOKEN.reduce((all, [words, number]) => all.replace(words, number), plain);
  const sums = spelt
    .replace(/(\d),(?=\d{3})/gu, "$1")
    .replace(
      /(\d+)\s?만(?:\s?(\d+)\s?천)?/gu,
      (_, high: string, low = "0") => `${Number(high) * 10_000 + Number(low) * 1_000}`,
    )
    .replace(/(\d+)\s?천/gu, (_, number: string) => `${Number(number) * 1_000}`);
  const found = sums.match(new RegExp(`\\d+|${DAY}`, "gu")) ?? [];
  return new Set(found.map((number) => number.replace(/^0+(?=\d)/u, "")));
}

/** Different words for one thing; the first stands for all. */
const SAME: readonly (readonly string[])[] = [
  ["상품", "제품", "물건", "물품"],
  ["발송", "보내", "보낼", "보냅", "출고"],
  ["입고", "재입", "들어"],
  ["수거", "회수", "픽업", "방문", "기사"],
  ["환불", "환급", "반품", "돌려"],
  ["교환", "교체", "바꿔", "바꾸"],
  ["지연", "늦어", "늦을", "걸림", "걸리", "걸립", "걸린", "걸려", "소요"],
  ["무료", "부담", "공짜"],
  ["품절", "재고", "없음", "없습"],
  ["어렵", "어려", "불가", "안됨", "안됩", "못함"],
  ["결정", "판단", "검토", "심사"],
  ["검수", "검사", "점검"],
];
const CANONICAL: ReadonlyMap<string, readonly string[]> = new Map(
  SAME.flatMap((words) => words.map((word) => [word, words] as const)),
);
/** Words of every note, and of none in particular. */
const STOP =
  /^(?:고객|손님|안내|전달|전해|말씀|말해|설명|답변|알려|확인|부탁|해주|주세|주시|바랍|드리|드려|드릴|합니|입니|이에|예요|있습|있어|있음|관련|경우|그리|그래|정도|예정|예상|이번|다시|지금|현재|처리|진행|담당|요청|문의|주문|건은|때문|까지|부터|하고|라고|다고|영업|the|and|that|this|with|will|have|please|tell|customer|order|about|from|they|them|their|your)/iu;

/** Stems of the words that a text is about: two syllables of a Korean word carry it through its endings. */
export function stemsOf(text: string): Set<string> {
  const words = text.replace(ORDER_NUMBER, " ").match(/[가-힣]+|[a-z]{4,}/giu) ?? [];
  const stems = words
    .map((word) => (/[가-힣]/u.test(word) ? word.slice(0, 2) : word.toLowerCase().slice(0, 6)))
    .filter((stem) => stem.length >= 2 && !STOP.test(stem));
  return new Set(stems);
}

/** Whether a message has a stem or another word for it. */
export function hasStem(text: string, stem: string): boolean {
  const plain = text.toLowerCase();
  const squeezed = plain.replace(/\s+/gu, "");
  return (CANONICAL.get(stem) ?? [stem]).some((word) => plain.includes(word) || squeezed.includes(word));
}
