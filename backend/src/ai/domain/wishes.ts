import type { RequestKind, RequestReason } from "../../shared/vocabulary.ts";
import { REQUEST_KINDS } from "../../shared/vocabulary.ts";
import { asksStatus, asksWhere } from "./order-phrases.ts";
import { asksByWord, asksQuestion } from "./phrases.ts";
import { orderNamedIn } from "./product-match.ts";
import type { OwnOrder } from "./turn-state.ts";
import type { UnderstandingContext } from "./understanding/context.ts";
import { extractOrderNumbers } from "./understanding/order-number.ts";
import { type Understanding, understand } from "./understanding/understand.ts";

/** What a message wants of one of the several orders it names. */
export interface OrderWish {
  /** Null where it is another order that the message does not name. */
  readonly orderNumber: string | null;
  /** The customer's words about this order. */
  readonly text: string;
  /** Null where only its status is asked. */
  readonly kind: RequestKind | null;
  readonly reason: RequestReason | null;
  readonly received: boolean | null;
  readonly understanding: Understanding;
}

const CLAUSE_END =
  /(?<=[.!?\n,;])\s*|(?<=[가-힣](?:고|고요|구요|는데|지만))\s+|\s+(?=그리고|그리구|글고|글구|and\b|but\b|also\b)|(?<=^(?:ord[-\s]?)?\d[\d-]{2,}\S{0,2}\s*(?:환불|교환|취소|반품|refund|exchange|cancel)\S{0,4})\s+(?=(?:ord[-\s]?)?\d[\d-]{2,})/iu;
/** An order beside the one spoken of. "다른 상품으로 교환" is about the same one. */
const OTHER_ORDER =
  /(?:다른|나머지)\s*(?:한\s*)?(?:주문|건)(?!으로)|나머지\s*(?:하나|거|것)(?!으로)|\b(?:other|another) order\b/iu;
const ALL_OF_THEM = /둘\s*다|두\s*개\s*다|모두|전부|\bboth\b|\ball of\b/iu;

/**
 * The wishes of a message that wants different things of different orders ("ORD-1 환불하고 ORD-2는 어디쯤이에요?"), in its
 * order. Empty where it speaks of fewer than two own orders, or wants the same of all. Pure.
 */
export function wishesByOrder(
  text: string,
  context: UnderstandingContext,
  orders: readonly OwnOrder[],
): readonly OrderWish[] {
  if (orders.length < 2) return requestBesideStatus(text, context, orders);
  const words = wordsByOrder(text, context, orders);
  if (words.size < 2) return requestBesideStatus(text, context, orders);
  const wishes = [...words].flatMap(([orderNumber, parts]): OrderWish[] => {
    const wish = wishIn(parts.join(" "), orderNumber, context);
    const { kind, understanding, text: own } = wish;
    return kind === null && understanding.intent !== "order_status" && !asksWhere(own) ? [] : [wish];
  });
  const [first] = wishes;
  const differ = wishes.some(
    ({ orderNumber, kind, reason }) =>
      orderNumber === null || kind !== first?.kind || (kind !== null && reason !== first.reason),
  );
  return differ ? wishes : [];
}

function wishIn(text: string, orderNumber: string | null, context: UnderstandingContext): OrderWish {
  const understanding = understand(text, { ...context, openQuestion: null });
  const { facts, intent } = understanding;
  const kind =
    REQUEST_KINDS.find((known) => known === facts.kind) ??
    REQUEST_KINDS.find((known) => known === intent) ??
    (intent === "defect" ? "exchange" : null);
  return { orderNumber, text, kind, reason: facts.reason, received: facts.received, understanding };
}

/**
 * A request that names no order, beside the question where another one is ("환불해주세요 그리고 이어폰은 어디쯤이에요?", "refund this one, and where
 * is my other order?"): which one is to be refunded has yet to be asked. A request behind the question is about the order asked for, unless
 * it points elsewhere; so is any where there is just one order.
 */
function requestBesideStatus(
  text: string,
  context: UnderstandingContext,
  orders: readonly OwnOrder[],
): readonly OrderWish[] {
  const clauses = text.split(CLAUSE_END).filter((clause) => clause.trim() !== "");
  const meant = clauses.map((clause) => orderMeantIn(clause, context, orders));
  const [about, ...more] = [...new Set(meant.filter((order) => order !== undefined))];
  if (about === undefined || more.length > 0) return [];
  const at = meant.findIndex((order) => order !== undefined);
  const unnamed = clauses.filter((_clause, index) => meant[index] === undefined);
  const status = wishIn(
    clauses.filter((_clause, index) => meant[index] !== undefined).join(" "),
    about,
    context,
  );
  const request = wishIn(unnamed.join(" "), null, context);
  const isRequest = request.kind !== null && request.understanding.intent !== "policy";
  if (!isRequest || ALL_OF_THEM.test(text) || ON_CONDITION.test(text) || !asksStatusOnly(status)) return [];
  const isOfAnother = about === null || THIS_ONE.test(request.text) || meant.lastIndexOf(undefined) < at;
  if (isOfAnother && orders.length > 1) return [request, status];
  return about === null ? [] : [{ ...request, orderNumber: about }, status];
}

/** The order that a clause names; null for another one, undefined where it names none. */
function orderMeantIn(
  clause: string,
  { ownOrderNumbers }: UnderstandingContext,
  orders: readonly OwnOrder[],
): string | null | undefined {
  const [number] = extractOrderNumbers(clause, ownOrderNumbers).own;
  return number ?? orderNamedIn(clause, orders) ?? (OTHER_ORDER.test(clause) ? null : undefined);
}

/** Asks how an order stands, and neither complains of it nor speaks of goods that go back. */
function asksStatusOnly({ kind, reason, received, text, understanding }: OrderWish): boolean {
  if (kind !== null || reason !== null || received !== null || BACK.test(text)) return false;
  const asks = asksQuestion(text) || asksByWord(text) || /언제|어디|어딨|알려|궁금/u.test(text);
  return asks && (asksStatus(text) || (understanding.intent === "order_status" && OF_ARRIVAL.test(text)));
}

const ON_CONDITION = /[가-힣]면(?=[\s,])|\b(?:if|unless)\b/iu;
const OF_ARRIVAL = /배송|배달|도착|언제|어디|어딨|\b(?:ship\w*|deliver\w*|arriv\w*|where|when|status)\b/iu;
const THIS_ONE = /이(?:거|건|것|게|걸)(?![가-힣]{2})|이\s*(?:주문|상품)|\bthis\b/iu;
/** Goods on their way to the shop, and the way there. */
const BACK =
  /환불|반품|교환|취소|수거|회수|반송|보내(?:야|면|드|는|요|나)|\b(?:refund|return|exchange|cancel|send|pick(?:ed)? ?up)/iu;

/** The clauses about each order; what says "both" counts for all, what names none for the order before. */
function wordsByOrder(
  text: string,
  { ownOrderNumbers }: UnderstandingContext,
  orders: readonly OwnOrder[],
): ReadonlyMap<string | null, readonly string[]> {
  const words = new Map<string | null, string[]>();
  const shared: string[] = [];
  /** Nothing has been spoken of yet while undefined. */
  let current: string | null | undefined;
  for (const clause of joinLists(text.split(CLAUSE_END))) {
    const numbers = extractOrderNumbers(clause, ownOrderNumbers).own;
    const named = numbers.length === 0 ? orderNamedIn(clause, orders) : null;
    if (numbers.length > 1 || (numbers.length === 0 && ALL_OF_THEM.test(clause))) {
      shared.push(clause);
      continue;
    }
    const isOther = numbers.length === 0 && named === null && current != null && OTHER_ORDER.test(clause);
    current = isOther ? otherThan(current ?? null, orders) : (numbers[0] ?? named ?? current);
    if (current === undefined) shared.push(clause);
    else words.set(current, [...(words.get(current) ?? []), clause]);
  }
  for (const [orderNumber, parts] of words) words.set(orderNumber, [...parts, ...shared]);
  return words;
}

/** "ORD-1, ORD-2 취소해 주세요": a number alone belongs to what follows. */
function joinLists(clauses: readonly string[]): string[] {
  const joined: string[] = [];
  let list = "";
  for (const clause of clauses) {
    list += `${clause} `;
    if (NUMBER_ALONE.test(clause)) continue;
    joined.push(list);
    list = "";
  }
  return list === "" ? joined : [...joined, list];
}

const NUMBER_ALONE = /^(?:ord[-\s]?)?[\d-]{3,20}(?:번|번이랑|이랑|랑|하고|와|과)?[\s,;]*$/iu;

/** The one order beside the given one; null where there are several. */
function otherThan(orderNumber: string | null, orders: readonly OwnOrder[]): string | null {
  const [first, second] = orders.filter((order) => order.orderNumber !== orderNumber);
  return second === undefined ? (first?.orderNumber ?? null) : null;
}
