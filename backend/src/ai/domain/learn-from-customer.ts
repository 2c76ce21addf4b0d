import { isFault, type RefundPolicy } from "../../orders/domain/refund-policy.ts";
import { REQUEST_KINDS, type RequestKind, type RequestReason } from "../../shared/vocabulary.ts";
import {
  asksHowToSendBack,
  saysHasGoods,
  saysWish,
  tellsWhatIsSeen,
  wayAskedFor,
  wishIn,
} from "./aside-phrases.ts";
import { dropsRequest } from "./decline-phrases.ts";
import { complainsOfCourier, complainsOfGoods } from "./goods-complaints.ts";
import { isApart, learnBesides, learnOrder, leaveAlone, leavesNothing, mixesOrders } from "./learn-orders.ts";
import { leavesAsIs } from "./leave-phrases.ts";
import { type FactLedger, MAX_QUOTE, put } from "./ledger.ts";
import { asksIfCancelled, asksWhere, saysSentThoughCancelled } from "./order-phrases.ts";
import { asksForQuantity, asksToCombine } from "./parcel-phrases.ts";
import {
  asksQuestion,
  bare,
  changesMind,
  correctsReason,
  dropsIt,
  looksLikeAddress,
  namesThingOnly,
  supposes,
  wantsNothingDone,
} from "./phrases.ts";
import {
  asksForReplacement,
  isElsewhere,
  leavesMistakeOpen,
  OTHER_TOPICS,
  reportsFault,
} from "./request-words.ts";
import type { Recipient } from "./say.ts";
import { asksToOrder } from "./shop-phrases.ts";
import { tellsOfPurchase } from "./third-party-phrases.ts";
import { schedulesAskedFor } from "./told-schedules.ts";
import type { CustomerReading } from "./turn-state.ts";
import { demandsBarely } from "./understanding/bare-demand.ts";
import { asksToWait } from "./understanding/short-answer.ts";
import { wholeWords } from "./whole-words.ts";
import { deniesTakingBack, dropsApproval, holdsRequest, requestTakenBack } from "./withdrawal-phrases.ts";

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

function learnKind(ledger: FactLedger, reading: CustomerReading, policy: RefundPolicy): FactLedger {
  const { understanding } = reading;
  if (understanding.injection || reading.cancelledMatter !== null || takesBack(reading, ledger))
    return ledger;
  if (requestTakenBack(reading.text) !== null || dropsApproval(ledger, reading.text)) return ledger;
  if (deniesTakingBack(reading.text)) return ledger;
  const kind = statedKind(reading, ledger);
  if (reading.condition !== null && (kind === null || kind === ledger.kind) && isOpen(ledger))
    return { ...ledger, evidence: withCondition(ledger, reading.condition) };
  if (kind !== null) {
    const isWord = understanding.facts.kind === kind || asksForReplacement(reading, ledger);
    if (kind === ledger.kind && !ledger.requestSettled && !isWord) return ledger;
    if (kind === ledger.kind) return { ...ledger, evidence: withKind(ledger, reading) };
    // Goods that are there stay there, whatever was decided about them.
    const fresh = ledger.requestSettled
      ? {
          ...ledger,
          ...(keepsReason(ledger, reading, kind) ? {} : { reason: null, discoveredOn: null }),
          received: ledger.received === true ? true : null,
          newAddress: null,
        }
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
  const wantsMoney = policy.defectRemedy === "refund" || understanding.signals.refusesExchange;
  const assumed: RequestKind = wantsMoney ? "refund" : "exchange";
  return ledger.kind === null ? { ...ledger, kind: assumed, requestSettled: false } : ledger;
}

/** "그럼 교환으로 해주세요" after a refund: what is wrong with the same goods was told already, unless something else is said of them now. */
function keepsReason(
  { kind: before, reason }: FactLedger,
  { understanding: { facts } }: CustomerReading,
  kind: RequestKind,
): boolean {
  const isOfGoods = before !== null && OF_GOODS.has(before) && OF_GOODS.has(kind);
  return (
    isOfGoods &&
    facts.reason === null &&
    (reason === "change_of_mind" || (reason !== null && isFault(reason)))
  );
}

const OF_GOODS: ReadonlySet<RequestKind> = new Set<RequestKind>(["refund", "exchange", "cancel"]);

function isOpen({ kind, requestSettled }: FactLedger): boolean {
  return kind !== null && !requestSettled;
}

/** A condition is part of what is wanted. */
function withCondition({ evidence }: FactLedger, condition: string): FactLedger["evidence"] {
  return { ...evidence, kind: `${evidence.kind ?? ""} ${condition}`.trim().slice(-MAX_QUOTE) };
}

/** The customer's own words for what they want; a fault alone has none. */
function withKind(
  ledger: FactLedger,
  { understanding, text, texts, condition }: CustomerReading,
): FactLedger["evidence"] {
  if (condition !== null) return { ...ledger.evidence, kind: texts.join("\n").slice(-MAX_QUOTE) };
  // Which part of a parcel's label is to be changed stands beside the words for the request.
  const { kind } = understanding.facts.evidence;
  const quote =
    kind === undefined || RECIPIENT.test(kind)
      ? text.slice(0, MAX_QUOTE)
      : wholeWords(kind, text).slice(0, MAX_QUOTE);
  return { ...ledger.evidence, kind: quote };
}

/** The words a fact stands on, none of them cut; the whole message where the answer is in no word of it. */
function quoteOf(quote: string | undefined, { text }: CustomerReading): string {
  return quote === undefined ? text : wholeWords(quote, text);
}

/** Takes a request back. Where there is none, only a bare "no" about one does. */
export function takesBack(reading: CustomerReading, ledger: FactLedger): boolean {
  const { understanding, text, sparedOrderNumbers: spared, namedOrderNumber } = reading;
  const open = isOpen(ledger);
  if (reading.cancelledMatter !== null || deniesTakingBack(text)) return false;
  if (open && spared.length > 0) {
    // Who asks of another order how it stands wants nothing of it.
    const asksOfOther = understanding.intent === "order_status" && (asksQuestion(text) || asksWhere(text));
    const namesNone = namedOrderNumber === null && understanding.orderNumbers.own.length === 0;
    return (asksOfOther || namesNone) && leavesNothing(ledger, spared);
  }
  // A request that was not made here is nothing that we could leave undone.
  const taken = requestTakenBack(text);
  if (taken !== null) return holdsRequest(ledger, taken, text);
  const wantsOther = understanding.facts.kind !== null || asksQuestion(text);
  const drops =
    understanding.signals.withdraws ||
    (open && (dropsIt(text) || wantsNothingDone(text))) ||
    leavesAsIs(text, ledger) ||
    (ledger.awaiting.length > 0 && !wantsOther && dropsRequest(text));
  if (!drops || asksIfCancelled(text)) return false;
  return open || ledger.awaiting.length > 0 || !understanding.hasTopic;
}

/** What the customer asks to be done, if these messages say so. A question about the rules is no request. */
function statedKind(reading: CustomerReading, ledger: FactLedger): RequestKind | null {
  const { understanding, text } = reading;
  const { intent, facts, orderNumbers } = understanding;
  const asksOn = ledger.topic === "policy" && ledger.kind === null && asksQuestion(text) && text.length <= 20;
  const namesOrder =
    orderNumbers.own.length + orderNumbers.unknown.length > 0 || reading.namedOrderNumber !== null;
  if (asksOn && !namesOrder) return null;
  if (reading.condition !== null && givesUpOrder(reading)) return "cancel";
  // More pieces, or one parcel for two orders, are no other goods: only what is named beside them is a request.
  if (facts.kind === null && (asksForQuantity(text) || asksToCombine(text))) return null;
  if (ledger.kind === null && (asksToOrder(text) || (!namesOrder && asksWay(reading)))) return null;
  const taken = wayTaken(reading, ledger, namesOrder);
  if (taken !== null) return taken;
  if (asksIfCancelled(text) || schedulesAskedFor(ledger, reading).length > 0) return null;
  if (asksForReplacement(reading, ledger)) return "exchange";
  // "그래도 바꿔 주세요", of an address: nothing else is named that could be changed.
  if (ledger.kind === "address_change" && isOpen(ledger) && CHANGE_ALONE.test(bare(text))) return ledger.kind;
  if (saysSentThoughCancelled(text)) return "cancel";
  // "반품 접수 어떻게 하나요, 하고 싶은데" asks how it is done, not how far it is.
  const asksRules = intent === "policy" || (intent === "refund_status" && wayAskedFor(text) !== null);
  const wished = asksRules && ledger.kind === null && !supposes(text) ? wishIn(text) : null;
  if (wished !== null) return wished;
  if (intent === "policy" || (supposes(text) && (intent === "defect" || intent === "refund_status")))
    return null;
  // Goods that are not wanted suggest a refund; in a request for something else they are its reason.
  // What does not suit may be exchanged as well: which of the two is asked.
  if (ledger.kind === null && complainsOfGoods(reading)) return null;
  const suggests = ledger.kind === null || ledger.requestSettled || intent !== "refund" ? intent : null;
  const kind =
    REQUEST_KINDS.find((known) => known === facts.kind) ?? REQUEST_KINDS.find((known) => known === suggests);
  // Who says why they want a refund is not asking how far it has come.
  const givesReason = changesMind(text) || (facts.reason !== null && isFault(facts.reason));
  return kind === "refund_status" && givesReason ? "refund" : (kind ?? null);
}

const CHANGE_ALONE =
  /^(?:그래도|그냥|그럼|아니|제발|꼭|좀|빨리|네|예|일단|어떻게든|혹시|다시|[.,!~ㅠㅜ])*(?:바꿔|바꾸|변경|수정)[가-힣]{0,8}[.,!?~ㅠㅜ]*$|^(?:but|still|please|just|ok|no)*change(?:it|that)(?:anyway|please)*[.!]*$/u;

/** Goods that are not wanted any more, unless their parcel has left: sending them is to be stopped. */
function givesUpOrder({ understanding, text }: CustomerReading): boolean {
  const { kind } = understanding.facts;
  return kind === "refund" || kind === "cancel" || (kind === null && changesMind(text));
}

/** Asks how a request is made or goods are sent back, and says nothing of goods of their own. */
function asksWay({ text, understanding }: CustomerReading): boolean {
  const { facts } = understanding;
  if (facts.reason !== null || facts.received !== null || saysWish(text)) return false;
  return wayAskedFor(text) !== null || asksHowToSendBack(text);
}

/** Told how a request is made, the customer gives what it needs: then it is wanted. */
function wayTaken(
  reading: CustomerReading,
  { topic, kind, requestSettled, openQuestion }: FactLedger,
  namesOrder: boolean,
): RequestKind | null {
  const { understanding, text } = reading;
  const { facts } = understanding;
  const told = TOLD_WAYS.find((known) => known === topic) ?? null;
  // Rules are asked for by many; who then says why goods are not wanted wants them taken back.
  const givesUp = topic === "policy" && facts.reason === "change_of_mind" && !understanding.hasTopic;
  const way = openQuestion !== null ? null : givesUp ? "refund" : told;
  if (kind !== null || requestSettled || way === null || facts.kind !== null) return null;
  if (asksQuestion(text) || asksWhere(text) || supposes(text)) return null;
  // Asked whether an exchange or a refund is wanted, who only complains once more has not chosen.
  if (topic === "refund" && complainsOfGoods(reading)) return null;
  return namesOrder || facts.reason !== null || facts.received === true ? way : null;
}

const TOLD_WAYS = ["refund", "exchange", "cancel"] as const;

function learnAnswers(ledger: FactLedger, before: FactLedger, reading: CustomerReading): FactLedger {
  const { facts, answer } = reading.understanding;
  if (
    reading.understanding.injection ||
    reading.cancelledMatter !== null ||
    requestTakenBack(reading.text) !== null ||
    dropsApproval(before, reading.text) ||
    (facts.kind === null && asksForQuantity(reading.text)) ||
    (isElsewhere(reading) && ledger.kind === before.kind) ||
    isApart(before, reading) ||
    (mixesOrders(before, reading) && ledger.orderNumber === null)
  )
    return ledger;
  // "고장 난 게 오면 어떡해요?": a case supposed is no fact.
  if (facts.kind === null && supposes(reading.text) && !arguesReceipt(reading)) return ledger;
  const question = before.openQuestion;
  let next = ledger;
  const hasGoods = question === "received" && facts.received === null && saysHasGoods(reading.text);
  const mind = ledger.kind === "refund" && ledger.kind !== before.kind && changesMind(reading.text);
  const isBought = before.kind !== null && tellsOfPurchase(reading.text);
  const isNone = isBought || leavesMistakeOpen(reading) || demandsBarely(reading.text);
  const stated = facts.reason === "other" && isNone ? null : facts.reason;
  const reason = stated ?? (mind || isBought ? "change_of_mind" : freeReason(before, reading));
  // Words that name another order say which, not why.
  const isOther = ledger.orderNumber !== before.orderNumber || speaksOfOther(before, reading);
  const isSwap = reading.sparedOrderNumbers.length > 0 && TO_ANOTHER.test(facts.evidence.reason ?? "");
  const isName = reading.namedOrderNumber !== null && namesThingOnly(reading.text);
  const namesOrder = (isOther && (reason === "other" || isSwap)) || (isName && reason === "other");
  // Where the goods are in answer to whether they came is no further reason ("집에 있어요").
  const isPlace = hasGoods && ledger.reason !== null;
  if (
    reason !== null &&
    !namesOrder &&
    !isPlace &&
    // "기사님 태도가 너무 별로에요" is no reason to give goods back.
    !(reason === "change_of_mind" && complainsOfCourier(reading.text)) &&
    !saysJustDo(ledger, reading) &&
    mayReplaceReason(ledger, reason, reading)
  )
    next = put(next, "reason", { reason, reasonDisputed: false }, quoteOf(facts.evidence.reason, reading));
  const yesNo = answer === "yes" ? true : answer === "no" || answer === "not_yet" ? false : null;
  const hasSeen = hasGoods || (facts.reason !== null && tellsWhatIsSeen(reading.text));
  const received = facts.received ?? (hasSeen ? true : question === "received" ? yesNo : null);
  if (received !== null)
    next = put(next, "received", { received }, quoteOf(facts.evidence.received, reading));
  const address =
    facts.newAddress ??
    (question === "new_address" && (looksLikeAddress(reading.text) || namesRecipient(before, reading))
      ? reading.text
      : null);
  if (address !== null) next = put(next, "new_address", { newAddress: address.slice(0, MAX_QUOTE) }, address);
  return withDiscovery(next, reading);
}

/** A day of discovery counts beside a fault: "어제 처음 입어봤는데 작아요" tells nothing that a period runs from. */
function withDiscovery(ledger: FactLedger, { discovery, understanding }: CustomerReading): FactLedger {
  const reason = understanding.facts.reason ?? ledger.reason;
  if (discovery === null || reason === null || !isFault(reason)) return ledger;
  const evidence = { ...ledger.evidence, discovered: discovery.quote.slice(0, MAX_QUOTE) };
  return { ...ledger, discoveredOn: discovery.day, evidence };
}

/** "안 받았으면 어떻게 알아요", "how could I wash it if I hadn't got it?": supposed only to be denied. */
function arguesReceipt({ understanding: { facts } }: CustomerReading): boolean {
  return (
    facts.received === true &&
    /^(?:아직\s*|아예\s*)?[안못]\s*(?:받|왔|온)|^(?:if|when|without)\b/iu.test(facts.evidence.received ?? "")
  );
}

const RECIPIENT = /받는|받으|수령|수취|이름|성함|연락처|전화|recipient|name|phone/iu;

/** What of the recipient is to be changed, by the words of the wish; null for an address. */
export function recipientIn({ kind, evidence }: FactLedger): Recipient | null {
  const wish = evidence.kind ?? "";
  if (kind !== "address_change" || /주소|배송지|address/iu.test(wish)) return null;
  const isPhone = /연락처|전화|휴대폰|핸드폰|폰\s*번호|phone|mobile/iu.test(wish);
  const isName = /이름|성함|name/iu.test(wish) || (!isPhone && /받는|받으|수령|수취|recipient/iu.test(wish));
  return isPhone ? (isName ? "both" : "phone") : isName ? "name" : null;
}

/** "김영희로요", where a recipient's name or number was to be changed: no address, and what the parcel's label needs all the same. */
function namesRecipient({ evidence }: FactLedger, { text }: CustomerReading): boolean {
  return (
    RECIPIENT.test(evidence.kind ?? "") &&
    text.length <= 60 &&
    /(으?로(요|\s*(해|바꿔|변경|부탁)[가-힣\s]*)?|이요|이에요|예요|입니다|please)[.~!\s]*$/iu.test(text)
  );
}

/** A statement in answer to "why" that fits no reason is the reason "other": a person reads the words. */
function freeReason(before: FactLedger, reading: CustomerReading): RequestReason | null {
  const { intent, hasTopic, answer, facts, blank, orderNumbers, signals } = reading.understanding;
  if (before.openQuestion !== "reason" || blank || answer === "yes" || answer === "not_yet") return null;
  if (hasTopic || OTHER_TOPICS.has(intent) || signals.withdraws || asksQuestion(reading.text)) return null;
  if (asksToWait(reading.text) || leavesMistakeOpen(reading) || demandsBarely(reading.text)) return null;
  if (facts.received !== null || orderNumbers.own.length + orderNumbers.unknown.length > 0) return null;
  return "other";
}

/** "그냥 환불해 주세요" beside a fault that was reported asks to get on with it. */
function saysJustDo({ reason }: FactLedger, { understanding }: CustomerReading): boolean {
  const { facts } = understanding;
  return reason !== null && isFault(reason) && JUST_DO.test(facts.evidence.reason ?? "");
}

/**
 * A reason once told stays, whatever is said of the goods that are wanted instead ("네이비로 바꿔주세요" after "베이지가 왔어요") or of those that came.
 * Only a fault takes the place of what is none (BC-08), and only who puts it right takes a fault back.
 */
function mayReplaceReason(
  { reason: known, reasonDisputed, requestSettled }: FactLedger,
  reason: RequestReason,
  { text }: CustomerReading,
): boolean {
  if (known === null || known === "other" || reasonDisputed || requestSettled) return true;
  const isStronger = !isFault(known) && (isFault(reason) || reason === "not_received");
  return isStronger || correctsReason(text);
}

const JUST_DO = /^그냥\s*(?:환불|교환|반품|취소)/u;

/** "장갑 말고 목도리로 교환이요": the order that is meant, no other option. */
const TO_ANOTHER = /로\s*(?:교환|바꾸|바꿔|변경)/u;

/** Speaks of the goods of an order that is not the request's. */
function speaksOfOther({ orderNumber }: FactLedger, { spokenOf }: CustomerReading): boolean {
  return orderNumber !== null && spokenOf.some((number) => number !== orderNumber);
}
