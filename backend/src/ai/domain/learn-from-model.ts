import { isFault } from "../../orders/domain/refund-policy.ts";
import type { RequestReason } from "../../shared/vocabulary.ts";
import type { DecisionFacts } from "./decision.ts";
import { type FactLedger, type FactName, put } from "./ledger.ts";
import { orderInWord, ordersSpokenOf } from "./product-match.ts";
import { readSparedOrders } from "./spared-orders.ts";
import type { OwnOrder } from "./turn-state.ts";
import type { UnderstandingContext } from "./understanding/context.ts";
import { locateOrderNumbers, withoutDenied } from "./understanding/order-number.ts";
import {
  type PlacedQuote,
  placesOf,
  readReason,
  saysReason,
  saysReceived,
} from "./understanding/quoted-facts.ts";
import { foldForDetectors } from "./understanding/text.ts";
import { wholeWords } from "./whole-words.ts";

/** What became of the facts a model proposed. */
export interface ModelFactsResult {
  readonly ledger: FactLedger;
  /** Facts that were refused, with why. */
  readonly rejected: readonly {
    readonly fact: FactName;
    readonly why: "no_evidence" | "not_owned" | "overruled";
  }[];
}

/** What the customer wrote and has, beside what a model says of it. */
export interface CustomerWords {
  readonly customerTexts: readonly string[];
  readonly orders: readonly OwnOrder[];
  readonly extractedReason: RequestReason | null;
}

/**
 * Adds a model's facts under the evidence rule (`ai.md` 2.3): the quote has to be in a customer message and to *say* the fact there, the
 * order number has to be the customer's; the extractor wins, except that a fault read against a change of mind means asking again.
 */
export function learnFromModel(
  ledger: FactLedger,
  facts: DecisionFacts,
  said: CustomerWords,
): ModelFactsResult {
  const rejected: ModelFactsResult["rejected"][number][] = [];
  let next = ledger;

  if (facts.orderNumber !== null && facts.orderNumber !== ledger.orderNumber) {
    const isOwn = said.orders.some(({ orderNumber }) => orderNumber === facts.orderNumber);
    const quote = facts.evidence.order_number ?? facts.orderNumber;
    if (!isOwn) rejected.push({ fact: "order_number", why: "not_owned" });
    else if (ledger.orderNumber !== null) rejected.push({ fact: "order_number", why: "overruled" });
    else if (!namesOrder(quote, facts.orderNumber, said))
      rejected.push({ fact: "order_number", why: "no_evidence" });
    else next = put(next, "order_number", { orderNumber: facts.orderNumber }, quote);
  }
  const context: UnderstandingContext = {
    ownOrderNumbers: said.orders.map(({ orderNumber }) => orderNumber),
    askedAnythingElse: false,
    openQuestion: null,
    knownKind: next.kind,
    language: "ko",
  };
  const places = (name: FactName) =>
    placesOf(facts.evidence[name], said.customerTexts).filter((place) => isAboutOrder(place, next, said));

  /** None of the customer's words cut, wherever the model began and ended. */
  const quoteOf = (name: FactName) => {
    const quote = facts.evidence[name] ?? "";
    return wholeWords(quote, said.customerTexts.findLast((text) => text.includes(quote)) ?? "");
  };

  if (facts.reason !== null && facts.reason !== ledger.reason) {
    const { reason } = facts;
    const isSaid = places("reason").some((place) => saysReason(place, reason, context));
    if (isDisputed(reason, places("reason"), { isSaid, said, context }))
      next = { ...next, reason: null, reasonDisputed: true };
    // "other" is what the rules have no word for.
    else if (ledger.reason !== null && !(ledger.reason === "other" && isSaid))
      rejected.push({ fact: "reason", why: "overruled" });
    else if (!isSaid) rejected.push({ fact: "reason", why: "no_evidence" });
    else next = put(next, "reason", { reason }, quoteOf("reason"));
  }
  if (facts.received !== null && facts.received !== ledger.received) {
    const { received } = facts;
    if (ledger.received !== null) rejected.push({ fact: "received", why: "overruled" });
    else if (!places("received").some((place) => saysReceived(place, received, context)))
      rejected.push({ fact: "received", why: "no_evidence" });
    else next = put(next, "received", { received }, quoteOf("received"));
  }
  return { ledger: next, rejected };
}

/** Rule and model read fault and change of mind from the same words: neither is believed. */
function isDisputed(
  reason: RequestReason,
  places: readonly PlacedQuote[],
  {
    isSaid,
    said: { extractedReason },
    context,
  }: { readonly isSaid: boolean; readonly said: CustomerWords; readonly context: UnderstandingContext },
): boolean {
  if (extractedReason === null || extractedReason === "other") return false;
  if (isFault(extractedReason) === isFault(reason)) return false;
  return isSaid || places.some((place) => readReason(place, context) === extractedReason);
}

/** Words behind the name of an order that is to be left alone. */
const LEFT_ALONE = /^\s*(?:주문|건|거|것)?\s*(?:은|는|이|가)?\s*(?:말고|말구|아니|빼고|대신|제외)/u;

/** Names this one order by its number or by what was bought, and not to leave it alone. */
function namesOrder(quote: string, orderNumber: string, { customerTexts, orders }: CustomerWords): boolean {
  return placesOf(quote, customerTexts).some(({ text, sentence, rest }) => {
    if (LEFT_ALONE.test(rest) || readSparedOrders(text, orders, false).spared.includes(orderNumber))
      return false;
    const numbers = numbersIn(quote, orders);
    if (numbers.length > 0)
      return numbers.includes(orderNumber) && numbersIn(sentence, orders).includes(orderNumber);
    return orderInWord(quote, orders) === orderNumber;
  });
}

function numbersIn(text: string, orders: readonly OwnOrder[]): string[] {
  const folded = foldForDetectors(text);
  const own = orders.map(({ orderNumber }) => orderNumber);
  return withoutDenied(locateOrderNumbers(folded, own), folded.text).map(({ orderNumber }) => orderNumber);
}

/** What is said of one order is no fact about another ("모자는 구멍이 났어요. 장갑은 환불해 주세요"). */
function isAboutOrder(place: PlacedQuote, { orderNumber }: FactLedger, { orders }: CustomerWords): boolean {
  if (orderNumber === null) return true;
  for (const words of [place.clause, place.sentence, place.text]) {
    const named = new Set([...numbersIn(words, orders), ...ordersSpokenOf(words, orders)]);
    if (named.size > 0) return named.has(orderNumber) && (named.size === 1 || words !== place.clause);
  }
  return true;
}
