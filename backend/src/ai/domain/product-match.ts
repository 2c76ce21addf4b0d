import { localDay } from "../../shared/calendar.ts";
import type { OwnOrder } from "./turn-state.ts";

const TOO_COMMON =
  /^(세트|무선|유선|상품|제품|주문|신상|정품|특가|대형|소형|미니|블랙|화이트|set|the|new|pro|mini|black|white)$/iu;

/**
 * The number of the one own order whose product the text names ("머그컵이 깨졌어요" with one order of "머그컵 세트").
 * Null when none or several fit: then the customer is asked.
 */
export function orderNamedIn(text: string, orders: readonly OwnOrder[]): string | null {
  const plain = squeeze(text);
  const fitting = orders.filter((order) => namesOf(order.productName).some((name) => plain.includes(name)));
  const numbers = new Set(fitting.map((order) => order.orderNumber));
  return numbers.size === 1 ? (fitting[0]?.orderNumber ?? null) : null;
}

/** The one own order that a word names: by its product, by its number or by the last digits of it. */
export function orderInWord(word: string, orders: readonly OwnOrder[]): string | null {
  const digits = /\d{3,}(?!\d|동|호|원|개|번지)/u.exec(word.replace(/^.*-/u, ""))?.[0];
  const byNumber =
    digits === undefined ? [] : orders.filter(({ orderNumber }) => orderNumber.endsWith(digits));
  if (byNumber.length === 1) return byNumber[0]?.orderNumber ?? null;
  return orderNamedIn(word, orders);
}

/** The day on which something is judged. */
export interface Today {
  readonly now: number;
  readonly timezone: string;
}

/** The one of several orders that a text describes by where it is or when that was: "어제 온 거", "the one that arrived". */
export function orderDescribed(
  text: string,
  orders: readonly OwnOrder[],
  { now, timezone }: Today,
): string | null {
  const days = DAYS_AGO.find(([pattern]) => pattern.test(text))?.[1];
  const onDay = (instant: number | null) =>
    instant !== null && localDay(now, timezone) - localDay(instant, timezone) === days;
  const described = DESCRIPTIONS.find(({ pattern }) => pattern.test(text));
  if (described === undefined) return null;
  const fitting = orders.filter(described.fits);
  const sameDay = days === undefined ? [] : fitting.filter((order) => onDay(described.since(order)));
  const [one, ...more] = sameDay.length > 0 ? sameDay : fitting;
  // Bought on a day means that day, not just any order.
  if (described.needsDay && sameDay.length === 0) return null;
  return one !== undefined && more.length === 0 ? one.orderNumber : null;
}

const DAYS_AGO: readonly (readonly [pattern: RegExp, days: number])[] = [
  [/그저께|그제|엊그제|day before yesterday/iu, 2],
  [/어제|어저께|yesterday/iu, 1],
  [/오늘|방금|아까|today|just now/iu, 0],
];

interface Description {
  readonly pattern: RegExp;
  readonly fits: (order: OwnOrder) => boolean;
  readonly since: (order: OwnOrder) => number | null;
  readonly needsDay: boolean;
}

const GOODS = "(?:거|것|건|게|꺼|주문|상품|물건|쪽|애|[가-힣]{1,8}(?=요|이요|$|\\s))";
const isUnderWay = ({ shippingStatus }: OwnOrder) =>
  shippingStatus === "preparing" || shippingStatus === "shipped";

/** The first that fits counts: "아직 안 온 거" is not one that came. */
const DESCRIPTIONS: readonly Description[] = [
  {
    pattern: new RegExp(
      `(?:안|못)\\s*(?:온|왔던|받은|도착한)\\s*${GOODS}|(?:오는|오고|배송|준비|가는)\\s*(?:중인|있는|전인)\\s*${GOODS}|\\b(?:not|n't|still|yet)\\b.{0,24}\\b(?:arrived|come|received|delivered|here|way|transit)\\b|\\bon (?:its|the) way\\b`,
      "iu",
    ),
    fits: isUnderWay,
    since: () => null,
    needsDay: false,
  },
  {
    pattern: new RegExp(
      `(?:(?<![가-힣])온|왔던|받은|받았던|도착한|수령한|배송\\s*(?:된|받은|온|완료된?))\\s*${GOODS}|\\b(?:one|shirt|order|item|parcel)s?\\b.{0,16}\\b(?:arrived|came|got|received|delivered|have)\\b|\\b(?:arrived|delivered|received) (?:one|order|item)\\b`,
      "iu",
    ),
    fits: ({ shippingStatus }) => shippingStatus === "delivered",
    since: ({ deliveredAt }) => deliveredAt,
    needsDay: false,
  },
  {
    pattern: new RegExp(
      `(?:주문한|시킨|구매한|(?<![가-힣])산|결제한)\\s*${GOODS}|\\b(?:ordered|bought)\\b`,
      "iu",
    ),
    fits: () => true,
    since: ({ orderedAt }) => orderedAt,
    needsDay: true,
  },
];

/** Orders whose goods a text names in one row: "장갑이랑 목도리", "the scarf and the gloves"; empty without a row. */
export function ordersListed(text: string, orders: readonly OwnOrder[]): string[] {
  const parts = text.split(JOINER);
  const listed = parts.slice(1).flatMap((part, index) => {
    const before = orderNamedIn(lastWords(parts[index] ?? ""), orders);
    const after = orderNamedIn(firstWords(part), orders);
    return before === null || after === null || before === after ? [] : [before, after];
  });
  return [...new Set(listed)];
}

/** Whether the text wants the same for one more order: "목도리도 취소해 주세요", "the scarf too" (but not "too small"). */
export function addsOrder(text: string, orderNumber: string, orders: readonly OwnOrder[]): boolean {
  if (/\b(?:also|as well)\b|\btoo\b(?=\s*(?:[,.!?]|please|pls|$))/iu.test(text)) return true;
  return text.split(/[\s,.!?]+/u).some((word, index, words) => {
    // "포도" ends like "목도리도" and adds nothing.
    const stem = /^(?:것|거|건|주문|주문건)도(?:이?요)?$/u.test(word)
      ? (words[index - 1] ?? "")
      : word.replace(/^(.+)도(?:이?요)?$|^.*$/u, "$1");
    return stem !== "" && orderInWord(stem, orders) === orderNumber;
  });
}

const JOINER = /(?:이랑|랑|하고|와|과|도)\s+|\s*[,&+]\s*|\s+(?:그리고|및|and)\s+/iu;

function lastWords(part: string): string {
  return part.trim().split(/\s+/u).at(-1) ?? "";
}

/** The first word; with the next where it alone says nothing ("무선 이어폰", "the gloves"). */
function firstWords(part: string): string {
  const [first = "", second = ""] = part.trim().split(/\s+/u);
  return TOO_COMMON.test(first) || /^(?:my|a|an)$/iu.test(first) ? `${first} ${second}` : first;
}

/**
 * The orders whose goods the text speaks of by their whole name or by its last telling word ("모래" of "고양이 모래"), not as something
 * they are compared with ("청바지랑 안 어울려요").
 */
export function ordersSpokenOf(text: string, orders: readonly OwnOrder[]): string[] {
  const plain = squeeze(text);
  return orders.flatMap(({ orderNumber, productName }) => {
    const [whole, ...words] = namesOf(productName);
    const heads = new Set([whole, words.at(-1)]);
    return [...heads].some((name) => name !== undefined && isSubject(plain, name)) ? [orderNumber] : [];
  });
}

/** Stands in the text as what it is about. */
function isSubject(plain: string, name: string): boolean {
  const at = plain.indexOf(name);
  return at >= 0 && !COMPARED.test(plain.slice(at + name.length));
}

const COMPARED = /^(?:이?랑|하고|[와과]|보다|처럼|같|에|색|용)/u;

/** The whole name, and its words that say something. Bracketed parts are advertising or worse. */
export function namesOf(productName: string): string[] {
  const clean = productName.replace(/[[({<【][^\])}>】]*[\])}>】]?/gu, " ");
  const words = clean.split(/[\s/,·_-]+/u).filter((word) => !TOO_COMMON.test(word) && isTelling(word));
  return [clean, ...words].map(squeeze).filter((name) => name.length >= 2 && name.length <= 40);
}

function isTelling(word: string): boolean {
  return /^[가-힣]{2,}/u.test(word) || /^[a-z]{4,}/iu.test(word);
}

function squeeze(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/gu, "");
}
