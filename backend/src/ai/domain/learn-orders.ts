/** Which orders a customer speaks of: the request's own, further ones, those to be left alone. Pure. */
import type { RequestKind } from "../../shared/vocabulary.ts";
import { type FactLedger, MAX_LIST, type OpenQuestion, type OtherRequest } from "./ledger.ts";
import { asksWhere } from "./order-phrases.ts";
import { asksQuestion, meansOtherOrder, ordinalIn, putsRight } from "./phrases.ts";
import { asksForReplacement, isElsewhere, OTHER_TOPICS, reportsFault } from "./request-words.ts";
import type { CustomerReading } from "./turn-state.ts";

/** Takes orders out of the request that the customer wants left alone; the next one named takes the place of the first. */
export function leaveAlone(ledger: FactLedger, { sparedOrderNumbers: spared }: CustomerReading): FactLedger {
  const isWanted = (orderNumber: string | null) => orderNumber === null || !spared.includes(orderNumber);
  const moreOrderNumbers = ledger.moreOrderNumbers.filter(isWanted);
  const otherRequests = ledger.otherRequests.filter(
    ({ orderNumber }) => isWanted(orderNumber) && orderNumber !== ledger.orderNumber,
  );
  const left: FactLedger = { ...ledger, moreOrderNumbers, otherRequests };
  if (isWanted(ledger.orderNumber) || ledger.requestSettled) return left;
  const [more] = moreOrderNumbers;
  if (more !== undefined)
    return { ...left, orderNumber: more, moreOrderNumbers: moreOrderNumbers.slice(1), verdict: null };
  const [other] = otherRequests;
  if (other === undefined) return left;
  const { orderNumber, kind, reason, received } = other;
  return {
    ...forgetRequest({ ...left, orderNumber }, kind),
    reason,
    received,
    otherRequests: otherRequests.slice(1),
  };
}

/** All that was asked for is to be left alone. */
export function leavesNothing(
  { orderNumber, moreOrderNumbers, otherRequests, offeredOrderNumbers }: FactLedger,
  spared: readonly string[],
): boolean {
  const asked =
    orderNumber === null
      ? offeredOrderNumbers
      : [orderNumber, ...moreOrderNumbers, ...otherRequests.map((other) => other.orderNumber)];
  return asked.length > 0 && asked.every((number) => spared.includes(number));
}

/** Keeps what is wanted of further orders; the newest word on an order counts. */
export function learnBesides(ledger: FactLedger, { besides }: CustomerReading): FactLedger {
  return besides.reduce(
    (learned, { orderNumber, kind, reason, received }) =>
      kind === null || orderNumber === null
        ? learned
        : withRequest(learned, { orderNumber, kind, reason, received }),
    ledger,
  );
}

function withRequest(ledger: FactLedger, request: OtherRequest): FactLedger {
  const kept = ledger.otherRequests.filter(({ orderNumber }) => orderNumber !== request.orderNumber);
  return { ...ledger, otherRequests: [...kept, request].slice(-MAX_LIST) };
}

export function learnOrder(ledger: FactLedger, reading: CustomerReading): FactLedger {
  const { own, unknown } = reading.understanding.orderNumbers;
  const given = staysWithOrder(ledger, reading)
    ? null
    : (own[0] ?? chosenOf(ledger, reading) ?? reading.namedOrderNumber);
  const base: FactLedger = {
    ...ledger,
    unknownOrderNumbers: [...new Set([...ledger.unknownOrderNumbers, ...unknown])].slice(0, MAX_LIST),
  };
  if (given === null || given === undefined)
    // Another one, and nobody knows which: it is asked for again.
    return (meansOtherOrder(reading.text) && !ledger.requestSettled) || mixesOrders(ledger, reading)
      ? { ...base, orderNumber: null, moreOrderNumbers: [], verdict: null }
      : base;
  if (speaksOfAll(ledger, reading)) return base;
  const more = own.slice(1, 1 + MAX_MORE);
  if (given === ledger.orderNumber) return { ...base, moreOrderNumbers: more };
  if (isOneMore(ledger, reading)) return withOneMore(base, given, reading);
  const quote = reading.understanding.facts.evidence.orderNumber ?? given;
  const named: FactLedger = {
    ...base,
    orderNumber: given,
    moreOrderNumbers: more,
    evidence: { ...base.evidence, order_number: quote },
  };
  if (ledger.orderNumber === null) return named;
  // A number put right belongs to the same request: nothing has to be told again.
  const isPutRight = putsRight(reading.text) || reading.sparedOrderNumbers.includes(ledger.orderNumber);
  if (isPutRight && !ledger.requestSettled) return { ...named, verdict: null };
  return forgetRequest(keepBesides(named, ledger, reading), ledger.requestSettled ? null : ledger.kind);
}

const MAX_MORE = 5;

/** "0123은 받았고 0140은 아직이요": several orders of one request, and nothing new is wanted of them. */
function speaksOfAll(ledger: FactLedger, { understanding, text }: CustomerReading): boolean {
  const { orderNumbers, facts } = understanding;
  const isKnown = (number: string) =>
    number === ledger.orderNumber ||
    ledger.moreOrderNumbers.includes(number) ||
    ledger.otherRequests.some(({ orderNumber }) => orderNumber === number);
  return (
    isOpen(ledger) &&
    facts.kind === null &&
    orderNumbers.own.length > 1 &&
    orderNumbers.own.every(isKnown) &&
    !putsRight(text)
  );
}

/** "목도리도 취소해 주세요": the same for one more order, and nothing put right. */
function isOneMore(ledger: FactLedger, reading: CustomerReading): boolean {
  if (!reading.addsOrder || ledger.orderNumber === null || !isOpen(ledger)) return false;
  const { kind } = reading.understanding.facts;
  return (kind === null || kind === ledger.kind) && !putsRight(reading.text);
}

/** One more order, after something was said of the first that does not count for it: its facts are kept apart. */
export function isApart(ledger: FactLedger, reading: CustomerReading): boolean {
  return isOneMore(ledger, reading) && (ledger.reason !== null || ledger.received !== null);
}

function withOneMore(ledger: FactLedger, orderNumber: string, reading: CustomerReading): FactLedger {
  const { kind } = ledger;
  const { reason, received } = reading.understanding.facts;
  if (kind !== null && isApart(ledger, reading))
    return withRequest(ledger, { orderNumber, kind, reason, received });
  const numbers = new Set([...ledger.moreOrderNumbers, orderNumber]);
  return { ...ledger, moreOrderNumbers: [...numbers].slice(-MAX_MORE) };
}

/** Asked for and neither handed over nor answered with a "no" yet. */
function isOpen({ kind, requestSettled, verdict }: FactLedger): boolean {
  return kind !== null && !requestSettled && verdict?.explained !== true;
}

/** Who asks for something of another order still wants what they asked for first. */
function keepBesides(named: FactLedger, before: FactLedger, reading: CustomerReading): FactLedger {
  const { kind, orderNumber, reason, received } = before;
  const asksMore = reading.understanding.facts.kind !== null || reportsFault(reading);
  if (!asksMore || kind === null || orderNumber === null || !isOpen(before)) return named;
  return withRequest(named, { orderNumber, kind, reason, received });
}

/**
 * The intake goes on with its order: another one's product named in passing ("고양이가 쳐다도 안 봐요" of a cat tower, beside an
 * order of cat litter) or a question where another one is changes nothing.
 */
function staysWithOrder(
  ledger: FactLedger,
  { understanding, text, sparedOrderNumbers }: CustomerReading,
): boolean {
  if (ledger.kind === null || ledger.requestSettled) return false;
  const { intent, facts, orderNumbers } = understanding;
  // Goods in hand are not asked for: "텀블러는 언제 와요?" beside a broken cup means another order.
  if (ledger.orderNumber === null)
    return (
      ledger.openQuestion === "order_number" &&
      ledger.received === true &&
      intent === "order_status" &&
      facts.kind === null &&
      facts.reason === null &&
      asksQuestion(text)
    );
  if (sparedOrderNumbers.includes(ledger.orderNumber)) return false;
  if (facts.kind !== null || putsRight(text)) return false;
  if (intent === "order_status" && facts.reason === null && (asksQuestion(text) || asksWhere(text)))
    return true;
  return orderNumbers.own.length === 0 && FACT_QUESTIONS.has(ledger.openQuestion) && !ORDER_ALONE.test(text);
}

/** Answers a question about the request's order with words about another one's goods: nobody knows which is meant. */
export function mixesOrders(ledger: FactLedger, { understanding, text, spokenOf }: CustomerReading): boolean {
  if (ledger.orderNumber === null || ledger.kind === null || ledger.requestSettled) return false;
  if (!FACT_QUESTIONS.has(ledger.openQuestion) || ledger.openQuestion === "new_address") return false;
  const { intent, hasTopic, signals, wantsHuman } = understanding;
  if (wantsHuman || /이건|이게|이거|그건|그게|그거|\b(?:this|it)\b/iu.test(text)) return false;
  if (asksQuestion(text) || signals.withdraws || (hasTopic && OTHER_TOPICS.has(intent))) return false;
  return spokenOf.length > 0 && !spokenOf.includes(ledger.orderNumber);
}

const FACT_QUESTIONS: ReadonlySet<OpenQuestion | null> = new Set<OpenQuestion | null>([
  "reason",
  "received",
  "new_address",
]);
/** Nothing but what was ordered: "모래요", "원목 캣타워 건이에요". */
const ORDER_ALONE =
  /^[\s\p{P}]*(?:아|앗|음|네|그)?[\s,.]*(?!.*(?:때문|싫|안 |못 ))\S{1,12}(?:\s\S{1,12})?\s?(?:주문|건|거|것|꺼)?(?:이요|요|예요|이에요|입니다)[.!~]*$/u;

/** The offered order that a yes confirms or an ordinal picks ("두 번째거요"). */
function chosenOf(ledger: FactLedger, reading: CustomerReading): string | null {
  const { openQuestion } = ledger;
  const offered = ledger.offeredOrderNumbers.filter((number) => !reading.sparedOrderNumbers.includes(number));
  const isLast = offered.length === 1 && ledger.offeredOrderNumbers.length > 1;
  // "아니 세 번째 거": the list was told before the question for a fact.
  if (FACT_QUESTIONS.has(openQuestion)) {
    const place = putsRight(reading.text) ? ordinalIn(reading.text, offered.length) : null;
    return place === null ? null : (offered[place] ?? null);
  }
  if (openQuestion === "confirm_order")
    return isYes(reading) || goesOn(reading, ledger) ? (offered[0] ?? null) : null;
  // A list that was only told is chosen from as well: "두 번째 거 취소해 주세요".
  if ((openQuestion !== "order_number" && openQuestion !== null) || offered.length === 0) return null;
  if (isLast && openQuestion !== null) return offered[0] ?? null;
  const place = ordinalIn(reading.text, offered.length);
  return place === null ? null : (offered[place] ?? null);
}

/** Instead of saying yes, the customer tells more about the request: the offered order is the one. */
function goesOn(reading: CustomerReading, ledger: FactLedger): boolean {
  const { understanding, text } = reading;
  const { facts, answer, orderNumbers } = understanding;
  if (answer === "no" || orderNumbers.unknown.length > 0 || isElsewhere({ understanding })) return false;
  if (/^\s*(아니|아뇨|no\b|nope|not\b)|다른\s*(주문|상품|제품|거|것)|딴\s*거|other (order|one)/iu.test(text))
    return false;
  return (
    asksForReplacement(reading, ledger) ||
    facts.reason !== null ||
    facts.received !== null ||
    facts.newAddress !== null ||
    (facts.kind !== null && facts.kind !== "refund_policy")
  );
}

/** Another order: what was said about the one before does not carry over. */
function forgetRequest(ledger: FactLedger, kind: RequestKind | null): FactLedger {
  const {
    reason: _reason,
    received: _received,
    discovered: _discovered,
    new_address: _address,
    ...evidence
  } = ledger.evidence;
  return {
    ...ledger,
    kind,
    reason: null,
    received: null,
    discoveredOn: null,
    newAddress: null,
    evidence,
    verdict: null,
    reasonDisputed: false,
    requestSettled: false,
    asked: {},
  };
}

function isYes(reading: CustomerReading): boolean {
  return (
    reading.understanding.answer === "yes" ||
    /^(네|예|넵|응|맞아|맞습|yes|yep|yeah)/iu.test(reading.text.trim())
  );
}
