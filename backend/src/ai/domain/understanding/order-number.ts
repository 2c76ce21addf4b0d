import { type FoldedText, foldForDetectors, type Span } from "./text.ts";

/** The order numbers of one message in canonical spelling, each once, in order of appearance. */
export interface ExtractedOrderNumbers {
  /** Numbers of this customer's own orders, spelt as in the order. */
  readonly own: string[];
  /** Numbers that look like order numbers but belong to none of the customer's orders. */
  readonly unknown: string[];
}

/** One order number and where it stands in the folded text it was found in. */
export interface LocatedOrderNumber extends Span {
  readonly orderNumber: string;
  readonly own: boolean;
}

interface Token extends Span {
  readonly value: string;
  /** The value as it counts in a key. */
  readonly key: string;
  /** What stands between this token and the one before. */
  readonly gap: string;
}

const MAX_TOKENS = 12;
const GAP_WITHIN_NUMBER = /^[-\s_./#:]{0,3}$/u;
const CODE_SHAPE = /^[a-z]{0,5}\d[a-z\d]*(?:[-_][a-z\d]+)*$/u;
const ORDER_WORD =
  /(?:주문\s?번호|오더\s?번호|주문\s?no\.?|order\s?(?:number|num|no\.?|nr\.?|id|#|code))\s?(?:은|는|이|가|:|=|is|was)?[\s:#[(]{0,3}$/u;
const ORDER_CONTEXT = /주문|오더|번호|order|purchase/u;
const DATE_SHAPE = /^(?:19|20)\d{2}[-./]?(?:0?[1-9]|1[0-2])[-./]?(?:0?[1-9]|[12]\d|3[01])$/u;
const PHONE_SHAPE = /^(?:0\d{1,2}|050\d)[-.\s]?\d{3,4}[-.\s]?\d{4}$/u;
const RESIDENT_SHAPE = /^\d{6}[-\s]?[1-8]\d{6}$/u;
const CARD_SHAPE = /^\d{4}[-\s]?\d{4}[-\s]?\d{4}[-\s]?\d{3,4}$/u;

/**
 * The canonical spelling of an order number: upper case, half width, groups joined by one dash. "ord 2026 0123",
 * "ORD20260123" and "ＯＲＤ-2026-0123" are all "ORD-2026-0123". Never throws.
 */
export function normaliseOrderNumber(raw: string): string {
  const folded = foldForDetectors(raw)
    .text.trim()
    .replace(/^[#[({\s]+|[\s.,!?)\]}]+$/gu, "");
  const standard = /^ord[-\s_./#:]*(\d{4})[-\s_./]*(\d{3,8})$/u.exec(folded);
  if (standard !== null) return `ORD-${standard[1]}-${standard[2]}`;
  return folded.replace(/[-\s_./#:]+/gu, "-").toUpperCase();
}

/**
 * Finds the order numbers in a message: the customer's own in any spelling (case, width, spaces, dashes, O for 0, a
 * suffix that only one own order has), and others by the shop's number shapes or after the words "order number".
 */
export function extractOrderNumbers(text: string, ownOrderNumbers: readonly string[]): ExtractedOrderNumbers {
  return listOrderNumbers(locateOrderNumbers(foldForDetectors(text), ownOrderNumbers));
}

/** Located numbers as two lists, each number once. */
export function listOrderNumbers(located: readonly LocatedOrderNumber[]): ExtractedOrderNumbers {
  const own: string[] = [];
  const unknown: string[] = [];
  for (const found of located) {
    const list = found.own ? own : unknown;
    if (!list.includes(found.orderNumber)) list.push(found.orderNumber);
  }
  return { own, unknown };
}

/** As `extractOrderNumbers`, with positions in the given folded text; ranges do not overlap and ascend. */
export function locateOrderNumbers(
  folded: FoldedText,
  ownOrderNumbers: readonly string[],
): LocatedOrderNumber[] {
  const tokens = tokensOf(folded.text);
  const catalogue = catalogueOf(ownOrderNumbers);
  const found: LocatedOrderNumber[] = [];
  for (let index = 0; index < tokens.length; ) {
    const match =
      ownAt(folded.text, tokens, index, catalogue) ?? unknownAt(folded.text, tokens, index, catalogue);
    if (match === null) {
      index += 1;
      continue;
    }
    found.push(match.located);
    index += match.tokens;
  }
  return found;
}

/** What makes a number the wrong one: "0516 말고 0517", "ORD-1 아니고 ORD-2", "not ORD-1 but ORD-2". */
const DENIED_AFTER =
  /^\s?(?:번|주문|건|거|것|꺼)?\s?(?:번호|주문)?\s?(?:은|는|이|가|을|를)?\s?(?:말고|말구|말곤|아니고|아니구|아니라|아닌데|아니에요|아니예요|아닙니다|아니었|대신|빼고|빼구)/u;
const DENIED_BEFORE = /(?:\bnot|\binstead of|\brather than|\bexcept(?: for)?)\s(?:the |order |number )*#?$/u;

/** Without the numbers that the text itself puts aside for others. */
export function withoutDenied(located: readonly LocatedOrderNumber[], text: string): LocatedOrderNumber[] {
  return located.filter(
    ({ start, end }) =>
      !DENIED_AFTER.test(text.slice(end, end + 16)) &&
      !DENIED_BEFORE.test(text.slice(Math.max(0, start - 30), start)),
  );
}

interface Catalogue {
  readonly byKey: ReadonlyMap<string, string>;
  /** Length of the longest key. */
  readonly longest: number;
  /** Last group, and last two groups, of own numbers; null where two orders share them. */
  readonly bySuffix: ReadonlyMap<string, string | null>;
  readonly shapes: ReadonlySet<string>;
}

interface Match {
  readonly located: LocatedOrderNumber;
  readonly tokens: number;
}

function catalogueOf(ownOrderNumbers: readonly string[]): Catalogue {
  const byKey = new Map<string, string>();
  const bySuffix = new Map<string, string | null>();
  const shapes = new Set<string>();
  for (const orderNumber of ownOrderNumbers) {
    const folded = foldForDetectors(orderNumber).text;
    byKey.set(keyOf(folded), orderNumber);
    shapes.add(shapeOf(folded));
    const groups = folded.split(/[^a-z\d]+/u).filter((group) => group !== "");
    for (const size of [1, 2]) {
      const suffix = keyOf(groups.slice(-size).join(""));
      if (groups.length <= size || !/^\d{4,}$/u.test(suffix)) continue;
      bySuffix.set(suffix, bySuffix.has(suffix) && bySuffix.get(suffix) !== orderNumber ? null : orderNumber);
    }
  }
  const longest = Math.max(0, ...[...byKey.keys()].map((key) => key.length));
  return { byKey, longest, bySuffix, shapes };
}

/** Letters and digits only; O, I and L count as the digits they are mistaken for. */
function keyOf(folded: string): string {
  return folded
    .replace(/[^a-z\d]/gu, "")
    .replace(/o/gu, "0")
    .replace(/[il]/gu, "1");
}

/** "ord-2026-0123" → "ord-9999-9999": letters stay, so that only numbers of the shop's own making fit. */
function shapeOf(folded: string): string {
  return folded.replace(/\d/gu, "9").replace(/[^a-z\d]+/gu, "-");
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(/[a-z]+|\d+/gu)) {
    const end = match.index + match[0].length;
    tokens.push({
      start: match.index,
      end,
      value: match[0],
      key: keyOf(match[0]),
      gap: text.slice(previousEnd, match.index),
    });
    previousEnd = end;
  }
  return tokens;
}

function ownAt(text: string, tokens: readonly Token[], index: number, catalogue: Catalogue): Match | null {
  const first = tokens[index];
  if (first === undefined) return null;
  let joined = "";
  let best: Match | null = null;
  for (let size = 1; size <= MAX_TOKENS && !isInsideCode(tokens, index); size += 1) {
    const token = tokens[index + size - 1];
    if (token === undefined || (size > 1 && !GAP_WITHIN_NUMBER.test(token.gap))) break;
    joined += token.key;
    if (joined.length > catalogue.longest) break;
    const orderNumber = catalogue.byKey.get(joined);
    if (orderNumber === undefined || !mayStandAlone(text, first, token, orderNumber)) continue;
    best = {
      located: { start: first.start, end: token.end, orderNumber, own: true },
      tokens: size,
    };
  }
  return best ?? ownSuffixAt(text, tokens, index, catalogue);
}

/** "SM-A7K299": letters stand right before, so that this is the tail of another code; words for a number are none. */
function isInsideCode(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const gap = tokens[index]?.gap;
  if (before === undefined || gap === undefined || !/^[-_]?$/u.test(gap)) return false;
  return /^[a-z]/u.test(before.value) && !NUMBER_NAME.test(before.value);
}

const NUMBER_NAME = /^(?:orders?|ord|no|nr|num|number|id|code|purchase)$/u;

/** A short all-digit number ("1001") is an order only where orders are spoken of; it could be a flat or an amount. */
function mayStandAlone(text: string, first: Token, last: Token, orderNumber: string): boolean {
  if (/[a-z]/iu.test(orderNumber) || keyOf(orderNumber.toLowerCase()).length >= 6) return true;
  return (
    hasOrderContext(text, first.start, last.end) &&
    !/^\s?(?:동|호|원|만|천|개|번지)/u.test(text.slice(last.end))
  );
}

function ownSuffixAt(
  text: string,
  tokens: readonly Token[],
  index: number,
  catalogue: Catalogue,
): Match | null {
  const first = tokens[index];
  if (catalogue.bySuffix.size === 0 || first === undefined || !/^\d/u.test(first.value)) return null;
  for (const size of [2, 1]) {
    const slice = tokens.slice(index, index + size);
    const last = slice.at(-1);
    if (last === undefined || slice.length < size) continue;
    if (slice.slice(1).some((token) => !/^[-\s_./]{1,3}$/u.test(token.gap))) continue;
    const orderNumber = catalogue.bySuffix.get(slice.map((token) => token.value).join(""));
    if (orderNumber === undefined || orderNumber === null) continue;
    if (!isSuffixMention(text, tokens, index, last)) continue;
    return { located: { start: first.start, end: last.end, orderNumber, own: true }, tokens: size };
  }
  return null;
}

function isSuffixMention(text: string, tokens: readonly Token[], index: number, last: Token): boolean {
  const first = tokens[index];
  if (first === undefined) return false;
  if (/^\s?(?:동|호|원|만|천|개|번지|년|월|일|시|분|%|krw|won)/u.test(text.slice(last.end, last.end + 4)))
    return false;
  if (/[\d,.:-]$/u.test(text.slice(0, first.start)) && !/\d\s*,\s*$/u.test(text.slice(0, first.start)))
    return false;
  const alone =
    /^[^\p{L}\d]*$/u.test(text.slice(0, first.start)) && /^[^\d]{0,12}$/u.test(text.slice(last.end));
  return (
    alone ||
    SUFFIX_PARTICLE.test(text.slice(last.end)) ||
    hasOrderContext(text, first.start, last.end) ||
    /\d\s*,\s*$/u.test(text.slice(0, first.start))
  );
}

/** The last digits of an own order spoken of like a thing: "0123번", "0124는", "0123이요", "0516 말고". */
const SUFFIX_PARTICLE =
  /^(?:번(?!째|길|지|가|출구|버스|국도|이나)|\s?(?:말고|말구|아니고|아니라)|\s?(?:주문\s?)?(?:취소|환불|반품|교환)(?=해|하|할|이요|요|신청|부탁|좀|\s|$)|(?:이요|요|이에요|예요|입니다|은|는|을|를|이랑|랑|하고|도|꺼|거|건)(?![가-힣]*\d))/u;

function hasOrderContext(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  if (/(?:우편|전화|핸드폰|휴대폰|계좌|카드|인증|비밀|송장|모델)\s?번호[^\d]{0,6}$/u.test(before))
    return false;
  return ORDER_CONTEXT.test(before) || /^\s?(?:번\s?)?(?:주문|오더)/u.test(text.slice(end, end + 8));
}

function unknownAt(
  text: string,
  tokens: readonly Token[],
  index: number,
  catalogue: Catalogue,
): Match | null {
  const first = tokens[index];
  if (first === undefined) return null;
  const before = text.slice(Math.max(0, first.start - 24), first.start);
  if (/[a-z\d]$/u.test(before) || isInsideCode(tokens, index)) return null;
  return (
    standardAt(text, tokens, index) ??
    shapedAt(text, tokens, index, catalogue) ??
    (ORDER_WORD.test(before) ? namedAt(text, tokens, index) : null)
  );
}

/** The product's own form ORD-YYYY-NNNN in any spelling. */
function standardAt(text: string, tokens: readonly Token[], index: number): Match | null {
  const first = tokens[index];
  if (first?.value !== "ord") return null;
  const match = /^ord[-\s_./#:]{0,4}([\do]{4})[-\s_./]{0,4}([\do]{3,8})(?![a-z\d])/u.exec(
    text.slice(first.start, first.start + 32),
  );
  if (match === null) return null;
  const digits = [match[1], match[2]].map((group) => (group ?? "").replace(/o/gu, "0"));
  return matchOf(tokens, index, first.start + match[0].length, `ORD-${digits[0]}-${digits[1]}`);
}

/** A number of exactly the shape of one of the customer's own. */
function shapedAt(text: string, tokens: readonly Token[], index: number, catalogue: Catalogue): Match | null {
  const first = tokens[index];
  if (first === undefined || catalogue.shapes.size === 0) return null;
  const run = /^[a-z\d]+(?:[-_][a-z\d]+){0,5}/u.exec(text.slice(first.start, first.start + 40))?.[0] ?? "";
  const digits = run.replace(/\D/gu, "").length;
  if (digits < 4 || run.length < 6 || isOtherNumber(run) || !catalogue.shapes.has(shapeOf(run))) return null;
  return matchOf(tokens, index, first.start + run.length, run.replace(/_/gu, "-").toUpperCase());
}

/** Whatever follows "주문번호" / "order number" and looks like a code. */
function namedAt(text: string, tokens: readonly Token[], index: number): Match | null {
  const first = tokens[index];
  if (first === undefined) return null;
  const run = /^[a-z\d]+(?:[-_][a-z\d]+){0,5}/u.exec(text.slice(first.start, first.start + 40))?.[0] ?? "";
  const digits = run.replace(/\D/gu, "").length;
  if (digits < 4 || run.length < 5 || !CODE_SHAPE.test(run) || isOtherNumber(run)) return null;
  return matchOf(tokens, index, first.start + run.length, run.replace(/_/gu, "-").toUpperCase());
}

function isOtherNumber(run: string): boolean {
  return [DATE_SHAPE, PHONE_SHAPE, RESIDENT_SHAPE, CARD_SHAPE].some((shape) => shape.test(run));
}

function matchOf(tokens: readonly Token[], index: number, end: number, orderNumber: string): Match {
  let size = 0;
  while ((tokens[index + size]?.end ?? Number.POSITIVE_INFINITY) <= end) size += 1;
  return {
    located: { start: tokens[index]?.start ?? 0, end, orderNumber, own: false },
    tokens: Math.max(1, size),
  };
}
