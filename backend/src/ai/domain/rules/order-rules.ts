/** Rules about orders: where one is, what there is, what did not arrive. */
import { type DecisionIntent, REQUEST_KINDS } from "../../../shared/vocabulary.ts";
import { heardDelivered, saysNoneCame } from "../goods-complaints.ts";
import {
  asksForCarrier,
  asksForDate,
  asksForOrderDay,
  asksIfCancelled,
  asksOfGoods,
  asksOtherThing,
  asksSameOf,
  orderFilter,
  pressesForDelivery,
  saysAbsent,
  saysSentThoughCancelled,
  speaksOfAllOrders,
} from "../order-phrases.ts";
import { asksQuestion } from "../phrases.ts";
import { handOver, type LookUp, type Plan, plan } from "../plan.ts";
import { isElsewhere } from "../request-words.ts";
import type { Say } from "../say.ts";
import { tellsOfPurchase } from "../third-party-phrases.ts";
import type { OwnOrder, TurnState } from "../turn-state.ts";
import { askOrder, continuesIntake, openChoice, openIntake } from "./intake.ts";
import {
  focusNumbers,
  inLedger,
  LIST_LIMIT,
  lookUpOnce,
  matches,
  orderInFocus,
  orderLookUps,
  orderOf,
} from "./order-view.ts";

/** H4: the shop's data says delivered, the customer says it never came. */
export function notReceivedRule(state: TurnState): Plan | null {
  const { understanding } = state.reading;
  const { ledger } = state;
  const says =
    understanding.signals.deliveredNotReceived ||
    looksInVain(state) ||
    looksForDelivered(state) ||
    (understanding.facts.received === false && understanding.facts.reason === "not_received") ||
    (understanding.facts.received === false && ledger.topic === "order_status" && ledger.kind === null) ||
    (understanding.facts.received === false && ledger.kind === null && noneCame(state) !== null);
  // A part that did not come is missing; the parcel came.
  const isPart = understanding.facts.reason === "missing_part";
  if (!says || isPart || ledger.kind === "cancel" || isElsewhere(state.reading)) return null;
  const order = orderInFocus(state);
  const none = order === null || SEVERAL.test(state.reading.text) ? noneCame(state) : null;
  if (none !== null) return none;
  if (order === null) {
    if (ledger.openQuestion === "order_number" || understanding.orderNumbers.unknown.length > 0) return null;
    return understanding.signals.deliveredNotReceived ? askOrder(state, null, "order_status") : null;
  }
  if (matches(order, "open") && heardDelivered(state.reading.text) && ledger.kind === null)
    return {
      ...handOver("status_dispute", "human", "order_status", lookUpOnce(state, order)),
      say: [{ key: "delivered_elsewhere", order: inLedger(state, order) }],
    };
  if (order.shippingStatus !== "delivered") return null;
  return {
    ...handOver("status_dispute", "human", "order_status", lookUpOnce(state, order)),
    say: [{ key: "not_received", order: inLedger(state, order) }],
  };
}

/** "배달완료로 뜨는데 물건 어디 있어요?", of a parcel that the record has still on its way. */
function looksForDelivered(state: TurnState): boolean {
  const { text, understanding } = state.reading;
  const order = orderInFocus(state);
  if (order === null || !matches(order, "open") || understanding.facts.received === true) return false;
  return (
    heardDelivered(text) && (saysAbsent(text) || /어디|어딨|모른(?:대|다)|없(?:대|다)|\bwhere\b/iu.test(text))
  );
}

/** More than the one order spoken of. */
const SEVERAL = /둘|두\s*개|셋|세\s*개|전부|모두|\b(?:both|neither|all of)\b/iu;

/** Several orders that were delivered, and none of them is there. */
function noneCame(state: TurnState): Plan | null {
  const { text, spokenOf, understanding } = state.reading;
  if (understanding.facts.received !== false) return null;
  const isAll = saysNoneCame(text);
  const named = spokenOf.length > 1 ? spokenOf : [];
  const meant = state.orders.filter(({ orderNumber }) =>
    named.length > 0 ? named.includes(orderNumber) : isAll,
  );
  const [first, ...more] = meant.filter(({ shippingStatus }) => shippingStatus === "delivered");
  if (first === undefined) return null;
  const also: Say[] =
    more.length === 0 ? [] : [{ key: "also_orders", orders: more.map((order) => inLedger(state, order)) }];
  return {
    ...handOver("status_dispute", "human", "order_status", [
      { name: "list_my_orders", arguments: { limit: LIST_LIMIT } },
    ]),
    say: [{ key: "not_received", order: inLedger(state, first) }, ...also],
  };
}

/** Told that an order was delivered, the customer answers that it is not there. */
function looksInVain({ reading, ledger, ledgerBefore }: TurnState): boolean {
  const { intent, hasTopic, saysNoMore, facts } = reading.understanding;
  // "못 받은 게 아니라 마음에 안 들어요" holds words of absence, too.
  if (facts.received === true) return false;
  if (ledgerBefore.topic !== "order_status" || ledger.kind !== null || ledger.orderNumber === null)
    return false;
  if ((hasTopic && intent !== "order_status") || saysNoMore || asksQuestion(reading.text)) return false;
  const isClosing = ledgerBefore.openQuestion === "anything_else";
  return !isClosing && saysAbsent(reading.text);
}

/** H4: the customer holds goods that the shop's data still has on their way, or has cancelled what it has not as cancelled. */
export function statusConflictRule(state: TurnState): Plan | null {
  const order = orderInFocus(state);
  if (order === null) return null;
  const why = saysCancelledInVain(state, order) ? "cancelled" : holdsTooEarly(state, order) ? "status" : null;
  if (why === null) return null;
  return {
    ...handOver("status_dispute", "status", "order_status", lookUpOnce(state, order)),
    say: [
      { key: "order_status", order: inLedger(state, order), asksDate: false, asksOrderDay: false },
      { key: "handing_over", why },
    ],
  };
}

function holdsTooEarly({ reading, ledger, ledgerBefore }: TurnState, order: OwnOrder): boolean {
  const { intent, facts, hasTopic } = reading.understanding;
  const isAboutStatus = intent === "order_status" || (!hasTopic && ledgerBefore.topic === "order_status");
  return ledger.kind === null && facts.received === true && isAboutStatus && matches(order, "open");
}

/** "취소했는데 왜 배송 중이에요?" */
function saysCancelledInVain({ reading, ledgerBefore }: TurnState, { shippingStatus }: OwnOrder): boolean {
  // What was asked for in this chat is not done yet, and that is known.
  const isNew = ledgerBefore.kind !== "cancel" && shippingStatus !== "cancelled" && shippingStatus !== null;
  return isNew && saysSentThoughCancelled(reading.text);
}

/** BC-10: the order is cancelled, which was told, and the money is asked for. */
export function cancelledMoneyRule(state: TurnState): Plan | null {
  const { reading, ledger, ledgerBefore, previousAiText } = state;
  const order = orderInFocus(state);
  if (order?.shippingStatus !== "cancelled" || !MONEY.test(reading.text)) return null;
  const isTold =
    previousAiText?.includes(order.orderNumber) === true && ledgerBefore.orderNumber === order.orderNumber;
  if (!isTold && ledger.kind !== "refund_status" && !ASKS_FOR_ARRIVAL.test(reading.text)) return null;
  return handOver("money_complaint", "refund_status", "refund_status", lookUpOnce(state, order));
}

const ASKS_FOR_ARRIVAL = /(?:환불|돈|입금|금액)[^.?!]{0,8}(?:들어|입금|나왔|나와|받았)/u;
const MONEY = /돈|환불금?|금액|입금|카드값?|결제\s*금액|환급|\b(?:money|refund(?:ed)?|paid|charged?)\b/iu;

/** H5: money that went twice or for nothing. A refund that did not come is a request of its own. */
export function moneyRule(state: TurnState): Plan | null {
  const { moneyComplaint } = state.reading.understanding.signals;
  if (moneyComplaint === null || moneyComplaint === "refund_not_arrived") return null;
  return handOver("money_complaint", "money", "payment", orderLookUps(state));
}

export function thirdPartyRule(state: TurnState): Plan | null {
  const { signals, orderNumbers, intent } = state.reading.understanding;
  if (!signals.thirdParty || orderNumbers.own.length > 0 || REQUESTED.has(intent)) return null;
  if (orderNumbers.unknown.length > 0) return null;
  // "남편이 똑같은 걸 샀더라구요", in a request: its reason.
  if (state.ledgerBefore.kind !== null && tellsOfPurchase(state.reading.text)) return null;
  return plan({ intent: "order_status", say: [{ key: "other_customer" }] });
}

/** "엄마가 또 사셨대요, 제 건 취소해 주세요" is about an own order. */
const REQUESTED: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>(REQUEST_KINDS);

/** H9: three numbers that are not found. */
export function lookupLimitRule({ ledger, reading }: TurnState): Plan | null {
  const { own, unknown } = reading.understanding.orderNumbers;
  if (unknown.length === 0 || own.length > 0) return null;
  const tries = Math.max(ledger.unknownOrderNumbers.length, (ledger.asked.order_number ?? 0) + 1);
  return tries < LOOKUP_LIMIT ? null : handOver("lookup_limit", "lookup", ledger.kind ?? "order_status");
}

export function orderListRule(state: TurnState): Plan | null {
  const { reading, ledger } = state;
  const { intent, orderNumbers } = reading.understanding;
  const cannotTell = ledger.openQuestion === "order_number" && reading.understanding.answer === "unknown";
  if ((intent !== "order_list" && !cannotTell) || orderNumbers.own.length > 0) return null;
  const filter = orderFilter(reading.text);
  const orders = state.orders.filter((order) => matches(order, filter));
  const lookUps: LookUp[] = [
    {
      name: "list_my_orders",
      arguments: {
        ...(filter === null || filter === "open" ? {} : { status: filter }),
        limit: LIST_LIMIT,
      },
    },
  ];
  if (orders.length === 0) {
    if (filter === null && ledger.topic === "order_list" && ledger.unanswerableCount > 0)
      return handOver("unanswerable", "human", "order_list");
    return {
      ...plan({ intent: "order_list", say: [{ key: "no_orders", filtered: filter !== null }], lookUps }),
      progress: filter === null ? "unanswerable" : "topic",
    };
  }
  const shown = orders.slice(0, LIST_LIMIT).map((order) => inLedger(state, order));
  const list: Say = { key: "order_list", orders: shown, more: orders.length > shown.length };
  const open = openIntake(state);
  return {
    ...plan({
      intent: "order_list",
      say: open === null ? [list] : [list, open.say],
      lookUps,
      question: open?.question ?? null,
    }),
    offeredOrderNumbers: shown.map(({ orderNumber }) => orderNumber),
  };
}

/** The last message was about this one order already: who asks again wants more than the same answer. */
function hasToldAbout({ previousAiText, ledgerBefore }: TurnState, orderNumber: string): boolean {
  return (
    ledgerBefore.topic === "order_status" &&
    ledgerBefore.orderNumber === orderNumber &&
    previousAiText?.includes(orderNumber) === true
  );
}

/** Where an order is. A request that still asks for its order stays open. */
export function orderStatusRule(state: TurnState): Plan | null {
  const told = tellStatus(state);
  const choice = openChoice(state);
  const isStatus = told?.question === null && told.say.every(({ key }) => key === "order_status");
  if (told === null || choice === null || !isStatus) return told;
  return { ...choice, say: [...told.say, ...choice.say], lookUps: told.lookUps };
}

/** A product named while a person is offered for something else says more about that ("재입고요?" "니트 블랙이요"). */
function answersOffer({ reading, ledgerBefore }: TurnState): boolean {
  const { openQuestion, topic } = ledgerBefore;
  return openQuestion === "offer_human" && topic !== "order_status" && !asksQuestion(reading.text);
}

/** By number, by product, by being the only one, or as a short list. */
function tellStatus(state: TurnState): Plan | null {
  const { reading, ledger } = state;
  const { intent, orderNumbers, signals } = reading.understanding;
  const named = orderNumbers.own.length > 0 || orderNumbers.unknown.length > 0;
  const asksStatus = intent === "order_status" || asksIfCancelled(reading.text);
  if (orderNumbers.unknown.length === 0 && asksOtherThing(reading.text)) return null;
  // "그럼 앞치마는요?" after where another one is asks where this one is.
  const goesOn = state.ledgerBefore.topic === "order_status" && asksSameOf(reading.text);
  const namesProduct =
    reading.namedOrderNumber !== null &&
    !continuesIntake(state) &&
    !answersOffer(state) &&
    (!asksOfGoods(reading.text) || goesOn);
  if (!asksStatus && !named && !namesProduct) return null;
  if (orderNumbers.own.length === 0 && orderNumbers.unknown.length > 0) {
    const [first] = orderNumbers.unknown;
    const say: Say = {
      key: "orders_unknown",
      orderNumbers: orderNumbers.unknown,
      thirdParty: signals.thirdParty,
      asks: true,
    };
    return plan({
      action: "ask",
      intent: "order_status",
      say: [say],
      question: "order_number",
      lookUps: first === undefined ? [] : [{ name: "get_my_order", arguments: { order_number: first } }],
    });
  }
  const wanted = orderNumbers.own.length > 0 ? orderNumbers.own : focusNumbers(state);
  const orders = wanted.slice(0, 3).flatMap((number) => orderOf(state, number) ?? []);
  if (orders.length > 0) {
    const lookUps = orders.map(
      (order): LookUp => ({ name: "get_my_order", arguments: { order_number: order.orderNumber } }),
    );
    return tellOrders(state, orders, lookUps);
  }
  const lookUps: LookUp[] = [{ name: "list_my_orders", arguments: { limit: LIST_LIMIT } }];
  if (state.orders.length === 0) {
    if (ledger.topic === "order_status" && ledger.unanswerableCount > 0)
      return handOver("unanswerable", "human", "order_status");
    return {
      ...plan({ intent: "order_status", say: [{ key: "no_orders", filtered: false }], lookUps }),
      progress: "unanswerable",
    };
  }
  const open = state.orders.filter((order) => matches(order, "open"));
  const isWide = speaksOfAllOrders(reading.text) || asksIfCancelled(reading.text);
  const all = open.length > 0 && !isWide ? open : state.orders;
  if (all.length === 1) return tellOrders(state, all, lookUps);
  const shown = all.slice(0, LIST_LIMIT);
  const list: Say = {
    key: "order_list",
    orders: shown.map((order) => inLedger(state, order)),
    more: all.length > shown.length,
  };
  const isTold =
    state.ledgerBefore.topic === "order_status" &&
    shown.every(({ orderNumber }) => state.previousAiText?.includes(orderNumber) === true);
  if (isTold)
    return plan({
      intent: "order_status",
      say: [list, { key: "no_arrival_date" }, { key: "offer_human" }],
      lookUps,
      question: "offer_human",
    });
  return {
    ...plan({
      intent: "order_status",
      say: asksForDate(reading.text) ? [list, { key: "no_arrival_date" }] : [list],
      lookUps,
    }),
    offeredOrderNumbers: shown.map(({ orderNumber }) => orderNumber),
  };
}

/** How orders stand. What no row tells, and what was told just now already, comes with the offer of a person. */
function tellOrders(state: TurnState, orders: readonly OwnOrder[], lookUps: readonly LookUp[]): Plan {
  const { text } = state.reading;
  const asksDate = asksForDate(text);
  const asksOrderDay = asksForOrderDay(text);
  const says = orders.map(
    (order): Say => ({ key: "order_status", order: inLedger(state, order), asksDate, asksOrderDay }),
  );
  const [first, second] = orders;
  const isTold = second === undefined && first !== undefined && hasToldAbout(state, first.orderNumber);
  const wantsCarrier = asksForCarrier(text);
  if (wantsCarrier || (isTold && !asksOrderDay)) {
    const unknown: Say[] = wantsCarrier ? [{ key: "no_carrier_details" }] : [];
    return plan({
      intent: "order_status",
      say: [...says, ...unknown, { key: "offer_human" }],
      lookUps,
      question: "offer_human",
    });
  }
  const open = openIntake(state);
  return plan({
    intent: "order_status",
    say: open === null ? says : [...says, open.say],
    lookUps,
    question: open?.question ?? null,
  });
}

/** Told where the order is, the customer presses: it is late, it is needed by a day. More than its row says only a person can find out. */
export function pressedStatusRule(state: TurnState): Plan | null {
  const { reading, ledger, ledgerBefore } = state;
  if (reading.understanding.hasTopic || ledger.kind !== null || ledgerBefore.topic !== "order_status")
    return null;
  if (!pressesForDelivery(reading.text) && !asksForDate(reading.text)) return null;
  const about = orderInFocus(state);
  const pressed = (about === null ? state.orders : [about]).filter((order) => matches(order, "open"));
  if (pressed.length === 0) return null;
  const says = pressed.slice(0, PRESSED_LIMIT).map(
    (order): Say => ({
      key: "order_status",
      order: inLedger(state, order),
      asksDate: false,
      asksOrderDay: false,
    }),
  );
  return plan({
    action: "ask",
    intent: "order_status",
    say: [...says, { key: "no_arrival_date" }, { key: "offer_human" }],
    lookUps: pressed.slice(0, PRESSED_LIMIT).flatMap((order) => lookUpOnce(state, order)),
    question: "offer_human",
  });
}

/** How many orders are told of when none in particular is pressed for. */
const PRESSED_LIMIT = 3;

const LOOKUP_LIMIT = 3;
