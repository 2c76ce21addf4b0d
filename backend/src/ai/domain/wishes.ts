import type { RequestKind, RequestReason } from "../../shared/vocabulary.ts";
import { REQUEST_KINDS } from "../../shared/vocabulary.ts";
import { asksWhere } from "./order-phrases.ts";
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
  /(?<=[.!?\n,;])\s*|(?<=[가-힣](?:고|고요|구요|는데|지만))\s+|\s+(?=그리고|and\b|but\b)|(?<=^(?:ord[-\s]?)?\d[\d-]{2,}\S{0,2}\s*(?:환불|교환|취소|반품|refund|exchange|cancel)\S{0,4})\s+(?=(?:ord[-\s]?)?\d[\d-]{2,})/iu;
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
  if (orders.length < 2) return [];
  const words = wordsByOrder(text, context, orders);
  if (words.size < 2) return [];
  const wishes = [...words].flatMap(([orderNumber, parts]): OrderWish[] => {
    const own = parts.join(" ");
    const read = understand(own, { ...context, openQuestion: null });
    const kind =
      REQUEST_KINDS.find((known) => known === read.facts.kind) ??
      REQUEST_KINDS.find((known) => known === read.intent) ??
      (read.intent === "defect" ? "exchange" : null);
    if (kind === null && read.intent !== "order_status" && !asksWhere(own)) return [];
    const { reason, received } = read.facts;
    return [{ orderNumber, text: own, kind, reason, received, understanding: read }];
  });
  const [first] = wishes;
  const differ = wishes.some(
    ({ orderNumber, kind, reason }) =>
      orderNumber === null || kind !== first?.kind || (kind !== null && reason !== first.reason),
  );
  return differ ? wishes : [];
}

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
