import { isFault, type RefundPolicy } from "../../orders/domain/refund-policy.ts";
import {
  type DecisionIntent,
  REQUEST_KINDS,
  type RequestKind,
  type RequestReason,
} from "../../shared/vocabulary.ts";
import { type FactLedger, MAX_LIST, MAX_QUOTE, type OpenQuestion, put } from "./ledger.ts";
import {
  asksIfCancelled,
  asksQuestion,
  asksWhere,
  changesMind,
  looksLikeAddress,
  meansOtherOrder,
  ordinalIn,
  putsRight,
  supposes,
  wantsReplacement,
} from "./phrases.ts";
import { schedulesAskedFor } from "./told-schedules.ts";
import type { CustomerReading } from "./turn-state.ts";

/** Topics that leave an intake's open question unanswered. */
const OTHER_TOPICS: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>([
  "policy",
  "order_list",
  "login",
  "app",
  "account",
  "payment",
  "human",
  "complaint",
  "injection",
  "thanks",
  "no_more",
  "greeting",
]);

/**
 * Adds what the customer just said. The extractor's facts need no further evidence; a new order number starts a new request.
 *
 * @param policy - names the remedy a reported fault is taken for when the customer names none (BC-08).
 */
export function learnFromCustomer(
  ledger: FactLedger,
  reading: CustomerReading,
  policy: RefundPolicy,
): FactLedger {
  const withOrder = leaveAlone(learnOrder(ledger, reading), reading);
  const withKind = learnKind(withOrder, reading, policy);
  return learnBesides(learnAnswers(withKind, ledger, reading), reading);
}

/** Takes orders out of the request that the customer wants left alone; the next one named takes the place of the first. */
function leaveAlone(ledger: FactLedger, { sparedOrderNumbers: spared }: CustomerReading): FactLedger {
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
function leavesNothing(
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
function learnBesides(ledger: FactLedger, { besides }: CustomerReading): FactLedger {
  const fresh = besides.flatMap(({ orderNumber, kind, reason, received }) =>
    kind === null || orderNumber === null ? [] : [{ orderNumber, kind, reason, received }],
  );
  if (fresh.length === 0) return ledger;
  const named = new Set(fresh.map(({ orderNumber }) => orderNumber));
  const kept = ledger.otherRequests.filter(({ orderNumber }) => !named.has(orderNumber));
  return { ...ledger, otherRequests: [...kept, ...fresh].slice(-MAX_LIST) };
}

function learnOrder(ledger: FactLedger, reading: CustomerReading): FactLedger {
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

/** "목도리도 취소해 주세요": the same for one more order, and nothing put right. */
function isOneMore(ledger: FactLedger, reading: CustomerReading): boolean {
  if (!reading.addsOrder || ledger.orderNumber === null || !isOpen(ledger)) return false;
  const { kind } = reading.understanding.facts;
  return (kind === null || kind === ledger.kind) && !putsRight(reading.text);
}

/** What was said of the first order before does not count for one more; what is said from now on counts for both. */
function withOneMore(
  ledger: FactLedger,
  orderNumber: string,
  { understanding }: CustomerReading,
): FactLedger {
  const { kind, reason, received } = ledger;
  if (kind !== null && (reason !== null || received !== null)) {
    const kept = ledger.otherRequests.filter((other) => other.orderNumber !== orderNumber);
    const { facts } = understanding;
    const more = { orderNumber, kind, reason: facts.reason, received: facts.received };
    return { ...ledger, otherRequests: [...kept, more].slice(-MAX_LIST) };
  }
  return {
    ...ledger,
    moreOrderNumbers: [...new Set([...ledger.moreOrderNumbers, orderNumber])].slice(-MAX_MORE),
  };
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
  const kept = named.otherRequests.filter((other) => other.orderNumber !== orderNumber);
  return { ...named, otherRequests: [...kept, { orderNumber, kind, reason, received }].slice(-MAX_LIST) };
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
function mixesOrders(ledger: FactLedger, { understanding, text, spokenOf }: CustomerReading): boolean {
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
  if (openQuestion === "confirm_order")
    return isYes(reading) || goesOn(reading, ledger) ? (offered[0] ?? null) : null;
  if (openQuestion !== "order_number" || offered.length === 0) return null;
  if (isLast) return offered[0] ?? null;
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
  const { reason: _reason, received: _received, new_address: _address, ...evidence } = ledger.evidence;
  return {
    ...ledger,
    kind,
    reason: null,
    received: null,
    newAddress: null,
    evidence,
    verdict: null,
    reasonDisputed: false,
    requestSettled: false,
    asked: {},
  };
}

function learnKind(ledger: FactLedger, reading: CustomerReading, policy: RefundPolicy): FactLedger {
  const { understanding } = reading;
  if (understanding.injection || takesBack(reading, ledger)) return ledger;
  const kind = statedKind(reading, ledger);
  if (kind !== null) {
    const isWord = understanding.facts.kind === kind || asksForReplacement(reading, ledger);
    if (kind === ledger.kind && !ledger.requestSettled && !isWord) return ledger;
    if (kind === ledger.kind) return { ...ledger, evidence: withKind(ledger, reading) };
    const fresh = ledger.requestSettled
      ? { ...ledger, reason: null, received: null, newAddress: null }
      : ledger;
    return {
      ...fresh,
      kind,
      verdict: null,
      requestSettled: false,
      evidence: withKind(ledger, reading),
    };
  }
  if (!reportsFault(reading) || (ledger.kind !== null && !ledger.requestSettled)) return ledger;
  const assumed: RequestKind = policy.defectRemedy === "refund" ? "refund" : "exchange";
  return ledger.kind === null ? { ...ledger, kind: assumed, requestSettled: false } : ledger;
}

/** The customer's own words for what they want; a fault alone has none. */
function withKind(ledger: FactLedger, { understanding, text }: CustomerReading): FactLedger["evidence"] {
  return { ...ledger.evidence, kind: understanding.facts.evidence.kind ?? text.slice(0, MAX_QUOTE) };
}

/** Reports goods that are faulty, damaged, wrong or incomplete: not a case supposed, not something else that does not work. */
export function reportsFault({ understanding, text }: CustomerReading): boolean {
  const { intent, topicIntent, hasTopic, facts } = understanding;
  if (supposes(text)) return false;
  if (intent === "defect" || topicIntent === "defect") return true;
  return !hasTopic && facts.reason !== null && isFault(facts.reason);
}

/** In an open request about a fault: goods sent once more are an exchange (BC-08). */
export function asksForReplacement({ understanding, text }: CustomerReading, ledger: FactLedger): boolean {
  const { facts } = understanding;
  const reason = facts.reason ?? ledger.reason;
  if (ledger.kind === null || ledger.requestSettled || reason === null || !isFault(reason)) return false;
  const isOtherKind = facts.kind !== null && facts.kind !== "exchange" && facts.kind !== "refund_policy";
  return !isOtherKind && !supposes(text) && wantsReplacement(text);
}

/** Takes a request back. Where there is none, only a bare "no" about one does. */
export function takesBack(reading: CustomerReading, ledger: FactLedger): boolean {
  const { understanding, text, sparedOrderNumbers: spared, namedOrderNumber } = reading;
  const isOpen = ledger.kind !== null && !ledger.requestSettled;
  if (isOpen && spared.length > 0)
    return (
      namedOrderNumber === null &&
      understanding.orderNumbers.own.length === 0 &&
      leavesNothing(ledger, spared)
    );
  if (!understanding.signals.withdraws || asksIfCancelled(text)) return false;
  return isOpen || !understanding.hasTopic;
}

/** What the customer asks to be done, if these messages say so. A question about the rules is no request. */
function statedKind(reading: CustomerReading, ledger: FactLedger): RequestKind | null {
  const { understanding, text } = reading;
  const { intent, facts, orderNumbers } = understanding;
  const asksOn = ledger.topic === "policy" && ledger.kind === null && asksQuestion(text) && text.length <= 20;
  const namesOrder =
    orderNumbers.own.length + orderNumbers.unknown.length > 0 || reading.namedOrderNumber !== null;
  if (asksOn && !namesOrder) return null;
  if (asksIfCancelled(text) || schedulesAskedFor(ledger, reading).length > 0) return null;
  if (asksForReplacement(reading, ledger)) return "exchange";
  if (intent === "policy" || (supposes(text) && (intent === "defect" || intent === "refund_status")))
    return null;
  // Goods that are not wanted suggest a refund; in a request for something else they are its reason.
  const suggests = ledger.kind === null || ledger.requestSettled || intent !== "refund" ? intent : null;
  const kind =
    REQUEST_KINDS.find((known) => known === facts.kind) ?? REQUEST_KINDS.find((known) => known === suggests);
  // Who says why they want a refund is not asking how far it has come.
  const givesReason = changesMind(text) || (facts.reason !== null && isFault(facts.reason));
  return kind === "refund_status" && givesReason ? "refund" : (kind ?? null);
}

function learnAnswers(ledger: FactLedger, before: FactLedger, reading: CustomerReading): FactLedger {
  const { facts, answer } = reading.understanding;
  if (
    reading.understanding.injection ||
    isElsewhere(reading) ||
    (mixesOrders(before, reading) && ledger.orderNumber === null)
  )
    return ledger;
  // "고장 난 게 오면 어떡해요?": a case supposed is no fact.
  if (facts.kind === null && supposes(reading.text)) return ledger;
  const question = before.openQuestion;
  let next = ledger;
  const mind = ledger.kind === "refund" && ledger.kind !== before.kind && changesMind(reading.text);
  const reason = facts.reason ?? (mind ? "change_of_mind" : freeReason(before, reading));
  // Words that name another order say which, not why.
  const isOther = ledger.orderNumber !== before.orderNumber || speaksOfOther(before, reading);
  const isSwap = reading.sparedOrderNumbers.length > 0 && TO_ANOTHER.test(facts.evidence.reason ?? "");
  const namesOrder = isOther && (reason === "other" || isSwap);
  if (reason !== null && !namesOrder && !saysJustDo(ledger, reading))
    next = put(next, "reason", { reason, reasonDisputed: false }, facts.evidence.reason ?? reading.text);
  const yesNo = answer === "yes" ? true : answer === "no" || answer === "not_yet" ? false : null;
  const received = facts.received ?? (question === "received" ? yesNo : null);
  if (received !== null) next = put(next, "received", { received }, facts.evidence.received ?? reading.text);
  const address =
    facts.newAddress ?? (question === "new_address" && looksLikeAddress(reading.text) ? reading.text : null);
  if (address !== null) next = put(next, "new_address", { newAddress: address.slice(0, MAX_QUOTE) }, address);
  return next;
}

/** Speaks of something that has nothing to do with an order's goods: what does not work there is no fault of theirs. */
export function isElsewhere({
  understanding: { intent, hasTopic, facts },
}: Pick<CustomerReading, "understanding">): boolean {
  // Trouble of an app's kind that was read as a fault of the goods is theirs.
  const isFaultOfGoods = intent === "app" && facts.reason !== null && isFault(facts.reason);
  return hasTopic && ELSEWHERE.has(intent) && !isFaultOfGoods;
}

const ELSEWHERE: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>([
  "policy",
  "login",
  "app",
  "account",
  "payment",
]);

/** A statement in answer to "why" that fits no reason is the reason "other": a person reads the words. */
function freeReason(before: FactLedger, reading: CustomerReading): RequestReason | null {
  const { intent, hasTopic, answer, facts, blank, orderNumbers, signals } = reading.understanding;
  if (before.openQuestion !== "reason" || blank || answer === "yes" || answer === "not_yet") return null;
  if (hasTopic || OTHER_TOPICS.has(intent) || signals.withdraws || asksQuestion(reading.text)) return null;
  if (facts.received !== null || orderNumbers.own.length + orderNumbers.unknown.length > 0) return null;
  return "other";
}

/** "그냥 환불해 주세요" beside a fault that was reported asks to get on with it. */
function saysJustDo({ reason }: FactLedger, { understanding }: CustomerReading): boolean {
  const { facts } = understanding;
  return reason !== null && isFault(reason) && JUST_DO.test(facts.evidence.reason ?? "");
}

const JUST_DO = /^그냥\s*(?:환불|교환|반품|취소)/u;

/** "장갑 말고 목도리로 교환이요": the order that is meant, no other option. */
const TO_ANOTHER = /로\s*(?:교환|바꾸|바꿔|변경)/u;

/** Speaks of the goods of an order that is not the request's. */
function speaksOfOther({ orderNumber }: FactLedger, { spokenOf }: CustomerReading): boolean {
  return orderNumber !== null && spokenOf.some((number) => number !== orderNumber);
}

function isYes(reading: CustomerReading): boolean {
  return (
    reading.understanding.answer === "yes" ||
    /^(네|예|넵|응|맞아|맞습|yes|yep|yeah)/iu.test(reading.text.trim())
  );
}
