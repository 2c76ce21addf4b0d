import { formatDay, localDay } from "../../shared/calendar.ts";
import type { Language } from "../../shared/vocabulary.ts";
import { agentWordsIn } from "./agent-words.ts";
import { type CancelledMatter, cancelledMatterIn, saysDidNotCancel } from "./cancelled-phrases.ts";
import { type ConditionalReading, readCondition } from "./conditional-request.ts";
import { withoutMistakenNumbers } from "./corrected-numbers.ts";
import { orderByDescription } from "./described-orders.ts";
import { learnFromCustomer } from "./learn-from-customer.ts";
import { ledgerOrder, type OpenQuestion, seeOrders } from "./ledger.ts";
import { tellsOutcome } from "./outcome-phrases.ts";
import { changesAddress } from "./parcel-phrases.ts";
import { meansOtherOrder } from "./phrases.ts";
import {
  addsOrder,
  orderAwaited,
  orderDescribed,
  orderNamedIn,
  ordersListed,
  ordersSpokenOf,
} from "./product-match.ts";
import { readSparedOrders } from "./spared-orders.ts";
import type { CustomerReading, HelpHit, OwnOrder, TurnInput, TurnMessage, TurnState } from "./turn-state.ts";
import type { UnderstandingContext } from "./understanding/context.ts";
import { discoveryIn } from "./understanding/discovery.ts";
import { languageOf } from "./understanding/language.ts";
import { PII_MARKS } from "./understanding/pii.ts";
import { type Understanding, understand } from "./understanding/understand.ts";
import { speaksOfPart } from "./waiting-phrases.ts";
import { wishesByOrder } from "./wishes.ts";

/** Over-long input is shortened for rules and model alike, never refused (BC-22). */
const MAX_READ = 4_000;

/** Reads the unanswered messages and merges what they say into the ledger. Everything after this works on the state alone. */
export function readTurn(
  input: TurnInput,
  orders: readonly OwnOrder[],
  searchHelp: (query: string) => readonly HelpHit[],
): TurnState {
  const { settings } = input;
  const { timezone } = settings.refundPolicy;
  const unanswered = input.messages.filter(
    ({ seq, sender }) => sender === "customer" && seq >= input.fromSeq && seq <= input.uptoSeq,
  );
  const previousAiText = input.messages.findLast(({ sender }) => sender === "ai")?.text ?? null;
  const ledgerBefore = refreshed(input, orders);
  const reading = read(unanswered, input, orders);
  return {
    now: input.now,
    customerId: input.customerId,
    settings,
    reading,
    ledger: learnFromCustomer(ledgerBefore, reading, settings.refundPolicy),
    ledgerBefore,
    orders,
    searchHelp,
    instruction: input.instruction,
    previousAiText,
    agentWords: agentWordsIn(input.messages, {
      since: ledgerBefore.decided?.at ?? 0,
      now: input.now,
      day: (at) => formatDay(localDay(at, timezone)),
    }),
    wantsPart: input.messages.some(({ sender, text }) => sender === "customer" && speaksOfPart(text)),
    lastAiAskedAnythingElse: input.lastAiAskedAnythingElse,
    category: input.category,
    cause: input.cause,
  };

  function refreshed({ ledger, messages }: TurnInput, rows: readonly OwnOrder[]) {
    const known = new Set(ledger.ordersSeen.map(({ orderNumber }) => orderNumber));
    return seeOrders(
      ledger.awaiting.length > 0 && isDecidedByAgent(messages) ? { ...ledger, awaiting: [] } : ledger,
      rows.filter(({ orderNumber }) => known.has(orderNumber)).map((order) => ledgerOrder(order, timezone)),
    );
  }
}

/** An agent who had taken over has told the customer how it ends: no one has to decide it any more. */
function isDecidedByAgent(messages: readonly TurnMessage[]): boolean {
  const lastAi = messages.findLast(({ sender }) => sender === "ai")?.seq ?? 0;
  return messages.some(({ sender, seq, text }) => sender === "agent" && seq > lastAi && tellsOutcome(text));
}

function read(
  unanswered: readonly TurnMessage[],
  input: TurnInput,
  orders: readonly OwnOrder[],
): CustomerReading {
  const texts = unanswered.map(({ text }) => text.trim()).filter((text) => text !== "");
  const isOpen = input.ledger.kind !== null && !input.ledger.requestSettled;
  const { text: unconditional, condition } = conditionIn(texts.join("\n").slice(0, MAX_READ), isOpen);
  const ownOrderNumbers = orders.map(({ orderNumber }) => orderNumber);
  const { text: corrected, mistaken } = withoutMistakenNumbers(unconditional, ownOrderNumbers);
  const { text, spared, kept } = readSparedOrders(corrected, orders, isOpen);
  const language = languageSoFar(input);
  const context: UnderstandingContext = {
    ownOrderNumbers,
    askedAnythingElse: input.lastAiAskedAnythingElse,
    openQuestion: readableQuestion(input.ledger.openQuestion),
    knownKind: isOpen ? input.ledger.kind : null,
    language,
  };
  const whole = ofParcel(understandBesideMarkup(text, context), text, { context, input, orders });
  const wishes = isPlainTalk(whole) ? wishesByOrder(text, context, orders) : [];
  const requests = wishes.filter(({ kind }) => kind !== null);
  const main = requests.find(({ orderNumber }) => orderNumber !== null) ?? requests[0] ?? null;
  const awaited = main === null ? orderAwaited(text, orders) : null;
  const meant =
    main === null
      ? withKept(whole, kept.length > 0 ? kept : wantedTogether(whole, text, orders))
      : {
          ...main.understanding,
          language: whole.language,
          orderNumbers: {
            own: main.orderNumber === null ? [] : [main.orderNumber],
            unknown: whole.orderNumbers.unknown,
          },
        };
  // What has come is the other one.
  const understanding =
    awaited === null ? meant : { ...meant, facts: { ...meant.facts, received: null, reason: null } };
  const hasAttachments = unanswered.some((message) => message.hasAttachments);
  const hasNumber = understanding.orderNumbers.own.length + understanding.orderNumbers.unknown.length > 0;
  // What is asked of another order names none for the request.
  const said = main?.text ?? text;
  const namedOrderNumber =
    hasNumber || understanding.blank
      ? null
      : (kept[0] ??
        orderNamedIn(said, orders) ??
        awaited ??
        orderNamedBeside(understanding, said, orders) ??
        otherOrderMeant(said, input.ledger.orderNumber, orders) ??
        orderToldApart(said, input, orders) ??
        orderDescribedIn(understanding, said, input, orders) ??
        orderSentAlready(understanding, said, input, orders));
  const [first = namedOrderNumber, second] = understanding.orderNumbers.own;
  return {
    texts,
    text: said,
    understanding,
    language: texts.length === 0 ? language : understanding.language,
    hasAttachments,
    attachmentOnly: hasAttachments && understanding.blank,
    newPiiKinds: piiMarksIn(text).filter((kind) => !input.ledger.piiWarned.includes(kind)),
    namedOrderNumber,
    addsOrder: first !== null && second === undefined && addsOrder(text, first, orders),
    sparedOrderNumbers: [...mistaken, ...spared],
    spokenOf: ordersSpokenOf(main?.orderNumber === null ? said : text, orders),
    condition,
    cancelledMatter:
      understanding.orderNumbers.unknown.length > 0 ? null : cancelledMatterOf(text, first, input, orders),
    discovery: understanding.injection
      ? null
      : discoveryIn(said, localDay(input.now, input.settings.refundPolicy.timezone)),
    besides: main === null ? [] : wishes.filter((wish) => wish !== main),
  };
}

/** What is said of an order that is cancelled. A request that is open is taken back in the same words ("취소 철회할게요"). */
function cancelledMatterOf(
  text: string,
  named: string | null,
  { ledger }: TurnInput,
  orders: readonly OwnOrder[],
): CancelledMatter | null {
  const meant = orders.filter(({ orderNumber }) => named === null || orderNumber === named);
  if (!meant.some(({ shippingStatus }) => shippingStatus === "cancelled")) return null;
  const isOpen = ledger.kind === "cancel" && !ledger.requestSettled && ledger.verdict?.explained !== true;
  if (isOpen && named === null) return null;
  const focus = named ?? ledger.orderNumber ?? (orders.length === 1 ? orders[0]?.orderNumber : null);
  const isCancelled = meant.some(
    (order) => order.orderNumber === focus && order.shippingStatus === "cancelled",
  );
  return cancelledMatterIn(text) ?? (isCancelled && saysDidNotCancel(text) ? "not_cancelled" : null);
}

/** A condition alone says something of a request that is open; else it is read as it stands. */
function conditionIn(text: string, isOpen: boolean): ConditionalReading {
  const read = readCondition(text);
  return read.text === "…" && !isOpen ? { text, condition: null } : read;
}

/** Several orders wanted instead of others ("장갑 말고 목도리랑 모자요") count like their numbers. */
function withKept(whole: Understanding, kept: readonly string[]): Understanding {
  if (kept.length < 2 || whole.orderNumbers.own.length > 0) return whole;
  return { ...whole, orderNumbers: { ...whole.orderNumbers, own: [...kept] } };
}

/** "장갑이랑 목도리 취소해 주세요": the row of goods that one request is about. */
function wantedTogether(
  { facts, orderNumbers, intent }: Understanding,
  text: string,
  orders: readonly OwnOrder[],
): readonly string[] {
  const asks = facts.kind !== null && facts.kind !== "refund_policy" && intent !== "policy";
  if (!asks || orderNumbers.unknown.length > 0) return [];
  const listed = ordersListed(text, orders);
  if (listed.length > 0) return listed;
  // "셔츠 환불해 주시고 양말도 환불해 주세요"
  const spoken = ordersSpokenOf(text, orders);
  const [first, second] = spoken;
  return second !== undefined &&
    spoken.some((number) => addsOrder(text, number, orders)) &&
    first !== undefined
    ? spoken
    : [];
}

/** Nothing in the message comes before its requests. */
function isPlainTalk({ wantsHuman, danger, injection, endsChat, sentiment }: Understanding): boolean {
  return !(wantsHuman || danger || injection || endsChat || sentiment === "angry");
}

/** The product named in the same breath as the request: "이어폰은 환불하고 텀블러는 언제 와요?" asks a refund for one of the two. */
function orderNamedBeside(
  { facts }: Understanding,
  text: string,
  orders: readonly OwnOrder[],
): string | null {
  const { kind } = facts.evidence;
  if (kind === undefined) return null;
  const clause = clauseWith(kind, text);
  return clause === undefined ? null : orderNamedIn(clause, orders);
}

function clauseWith(words: string, text: string): string | undefined {
  return text
    .split(/(?<=(?<![출재창])고)\s|[,.\n?!]|그리고|\band\b|\bbut\b/u)
    .find((part) => part.includes(words));
}

/** The one that a request describes by its status or by being the newest, or that answers which order is meant. */
function orderDescribedIn(
  { facts, intent }: Understanding,
  text: string,
  { ledger, now, settings }: TurnInput,
  orders: readonly OwnOrder[],
): string | null {
  const { kind } = facts.evidence;
  if (kind === undefined || intent === "policy") {
    const answers =
      ledger.kind !== null && ledger.openQuestion === "order_number" && ledger.orderNumber === null;
    return answers ? orderByDescription(text, orders) : null;
  }
  if (facts.kind === "refund_policy" || facts.kind === "refund_status") return null;
  const words = clauseWith(kind, text) ?? text;
  const { timezone } = settings.refundPolicy;
  const onDay = ORDERED_ON_DAY.test(words) ? orderDescribed(words, orders, { now, timezone }) : null;
  return orderByDescription(words, orders) ?? onDay;
}

/** The one parcel whose address can be meant though it has left: nothing is in preparation, so nothing has to be chosen. */
function orderSentAlready(
  { facts, intent }: Understanding,
  text: string,
  { ledger }: TurnInput,
  orders: readonly OwnOrder[],
): string | null {
  if (OF_ACCOUNT.test(text)) return null;
  const isAddress = facts.kind === "address_change" || (facts.kind === null && intent === "address_change");
  if (!isAddress || ledger.orderNumber !== null || ledger.openQuestion === "confirm_order") return null;
  const withStatus = (status: OwnOrder["shippingStatus"]) =>
    orders.filter(({ shippingStatus }) => shippingStatus === status);
  if (withStatus("preparing").length > 0) return null;
  const shipped = withStatus("shipped");
  const [only, second] = shipped.length > 0 ? shipped : withStatus("delivered");
  return second === undefined ? (only?.orderNumber ?? null) : null;
}

const OF_ACCOUNT = /회원|계정|프로필|마이\s*페이지|기본\s*(?:배송지|주소)|\b(?:account|profile|default)\b/iu;

const ORDERED_ON_DAY =
  /(?:그저께|그제|엊그제|어제|오늘)\s*(?:주문|시킨|구매|산)|\bordered (?:yesterday|today)\b/iu;

/** "I meant the other one", where there is just one other. */
function otherOrderMeant(
  text: string,
  orderNumber: string | null,
  orders: readonly OwnOrder[],
): string | null {
  if (orderNumber === null || !meansOtherOrder(text)) return null;
  const [other, ...more] = orders.filter((order) => order.orderNumber !== orderNumber);
  return more.length === 0 ? (other?.orderNumber ?? null) : null;
}

/** One of the orders offered, or of several of the same product, as the customer describes it: "어제 온 거요". */
function orderToldApart(text: string, input: TurnInput, orders: readonly OwnOrder[]): string | null {
  const { openQuestion, offeredOrderNumbers, orderNumber } = input.ledger;
  if (orderNumber !== null) return null;
  const spoken = ordersSpokenOf(text, orders);
  const among = spoken.length > 0 || openQuestion !== "order_number" ? spoken : offeredOrderNumbers;
  if (among.length < 2) return null;
  const { timezone } = input.settings.refundPolicy;
  const candidates = orders.filter((order) => among.includes(order.orderNumber));
  return orderDescribed(text, candidates, { now: input.now, timezone });
}

/** An address to be changed is the parcel's where there is one or it was just spoken of, and no account is ("change the address please"). */
function ofParcel(
  whole: Understanding,
  text: string,
  {
    context,
    input,
    orders,
  }: {
    readonly context: UnderstandingContext;
    readonly input: TurnInput;
    readonly orders: readonly OwnOrder[];
  },
): Understanding {
  if (whole.intent !== "account" || whole.facts.kind !== null) return whole;
  const hasSpoken = input.ledger.topic === "order_status" || input.ledger.topic === "address_change";
  const hasParcel = orders.some(({ shippingStatus }) => shippingStatus !== "cancelled");
  if (!(hasSpoken || hasParcel) || !changesAddress(text, hasSpoken)) return whole;
  const read = understand(text.replace(/\baddress\b/iu, "delivery $&"), context);
  if (read.facts.kind !== "address_change") return whole;
  const [typed = text] = /\baddress\b/iu.exec(text) ?? [];
  return { ...read, facts: { ...read.facts, evidence: { ...read.facts.evidence, kind: typed } } };
}

/** A request that comes wrapped in HTML is still a request: the tags are left out if what remains is honest. */
function understandBesideMarkup(text: string, context: UnderstandingContext): Understanding {
  const whole = understand(text, context);
  if (!whole.injection || !text.includes("<")) return whole;
  const rest = understand(text.replace(/<[^>]{0,400}>?/gu, " ").trim(), context);
  return !rest.injection && rest.hasTopic && rest.orderNumbers.own.length > 0 ? rest : whole;
}

/** The kinds of personal data that were masked when the message was stored. */
function piiMarksIn(text: string): string[] {
  return Object.entries(PII_MARKS)
    .filter(([, mark]) => text.includes(mark))
    .map(([kind]) => kind);
}

/** Short answers are read in the language of the conversation so far (BC-20). */
function languageSoFar({ messages }: TurnInput): Language {
  return languageOf(messages.filter(({ sender }) => sender === "customer").map(({ text }) => text));
}

/** The questions whose short answers the understanding reads; others are the planner's own. */
function readableQuestion(question: OpenQuestion | null): UnderstandingContext["openQuestion"] {
  switch (question) {
    case "tech_details":
    case "payment_details":
    case "offer_human":
    case null:
      return null;
    default:
      return question;
  }
}
