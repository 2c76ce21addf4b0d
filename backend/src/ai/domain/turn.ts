/**
 * What the rules would do in this turn: the rule order of `ai.md` 2.14 over the fact ledger and the policy engine.
 *
 * The plan serves twice. The offline responder says it; with a real model it is what the state machine measures the model's
 * proposal against (`state-machine.ts`). Pure: the same state gives the same plan.
 */
import { decide, isFault, type Verdict } from "../../orders/domain/refund-policy.ts";
import type { DecisionIntent, RequestKind } from "../../shared/vocabulary.ts";
import { type LedgerOrder, ledgerOrder, type OpenQuestion } from "./ledger.ts";
import {
  asksForContact,
  asksForDate,
  asksForHours,
  asksForOrderDay,
  asksQuestion,
  hasContent,
  orderFilter,
  policyTopics,
  saysSolved,
  speaksOfAllOrders,
  supposes,
} from "./phrases.ts";
import type { HandingOver, Say } from "./say.ts";
import type { HandoffCode, HelpHit, OwnOrder, TurnState } from "./turn-state.ts";

/** A look-up the answer rests on, as a tool call. */
export type LookUp =
  | {
      readonly name: "list_my_orders";
      readonly arguments: { readonly status?: string; readonly limit: number };
    }
  | { readonly name: "get_my_order"; readonly arguments: { readonly order_number: string } }
  | {
      readonly name: "check_order_policy";
      readonly arguments: { readonly order_number: string; readonly kind: RequestKind };
    }
  | { readonly name: "search_help"; readonly arguments: { readonly query: string } };

/** What kind of step this is for the ledger's counters. */
export type Progress = "none" | "topic" | "clarify" | "unanswerable" | "injection";

/** A verdict on the request in progress, with what it is about. */
export interface JudgedRequest {
  readonly orderNumber: string | null;
  readonly kind: RequestKind;
  readonly verdict: Verdict;
}

export interface Plan {
  readonly action: "reply" | "ask" | "handoff" | "close";
  readonly handoff: HandoffCode | null;
  readonly intent: DecisionIntent;
  readonly say: readonly Say[];
  readonly lookUps: readonly LookUp[];
  /** What the reply asks; null when nothing. */
  readonly question: OpenQuestion | null;
  readonly progress: Progress;
  /** The reply tells the engine's "no" with its reason. */
  readonly explains: boolean;
  /** The request is done with: withdrawn. */
  readonly withdraws: boolean;
  readonly candidateOrderNumber: string | null;
  readonly helpGiven: string | null;
}

const LIST_LIMIT = 5;
const LOOKUP_LIMIT = 3;
const CLARIFY_LIMIT = 2;
const INJECTION_LIMIT = 3;
const UNANSWERABLE_LIMIT = 2;
const INTAKE_QUESTIONS: ReadonlySet<OpenQuestion | null> = new Set<OpenQuestion | null>([
  "order_number",
  "confirm_order",
  "reason",
  "received",
  "new_address",
]);

/** Plans the turn. The last rule always answers, so every message ends in a reply, a person or an end. */
export function planTurn(state: TurnState): Plan {
  const plan = RULES.reduce<Plan | null>((found, rule) => found ?? rule(state), null) ?? clarify(state);
  return withOpening(plan, state);
}

/** The verdict on the request in the ledger; null while there is none. */
export function judgeRequest(state: TurnState): JudgedRequest | null {
  const { ledger } = state;
  if (ledger.kind === null) return null;
  const order = orderOf(state, ledger.orderNumber);
  const verdict = decide(
    {
      kind: ledger.kind,
      reason: ledger.reasonDisputed ? null : ledger.reason,
      received: ledger.received,
      order: order === null ? null : { ...order, customerId: state.customerId },
      orderNumberGiven: ledger.orderNumber !== null,
      newAddressGiven: ledger.newAddress !== null,
      requester: state.customerId,
      now: state.now,
      discoveredAt: null,
    },
    state.settings.refundPolicy,
  );
  return { orderNumber: ledger.orderNumber, kind: ledger.kind, verdict };
}

type Rule = (state: TurnState) => Plan | null;

/** The first rule that applies answers (`ai.md` 2.14). */
const RULES: readonly Rule[] = [
  instructionRule,
  blankRule,
  dangerRule,
  endRule,
  humanRule,
  angerRule,
  injectionRule,
  closingRule,
  offerRule,
  withdrawRule,
  notReceivedRule,
  moneyRule,
  thirdPartyRule,
  lookupLimitRule,
  requestRule,
  policyRule,
  techRule,
  paymentRule,
  accountRule,
  orderListRule,
  orderStatusRule,
  smallTalkRule,
  helpRule,
  continueIntakeRule,
];

/** Opens with what has to be said whatever the answer is: the warning about personal data, an apology, a file's arrival. */
function withOpening(plan: Plan, { reading, cause }: TurnState): Plan {
  if (plan.action === "close" || cause === "instruction") return plan;
  const opening: Say[] = [];
  if (reading.newPiiKinds.length > 0) opening.push({ key: "pii_warning" });
  if (reading.hasAttachments) opening.push({ key: "attachment_received" });
  const apologises = plan.say.some((say) => APOLOGETIC.has(say.key) || say.key === "handing_over");
  if (reading.understanding.sentiment === "annoyed" && !apologises) opening.push({ key: "apology" });
  return opening.length === 0 ? plan : { ...plan, say: [...opening, ...plan.say] };
}

const APOLOGETIC: ReadonlySet<Say["key"]> = new Set<Say["key"]>([
  "not_received",
  "unanswerable",
  "ask_tech_details",
  "ask_payment_details",
  "explain",
]);

// ── Rules ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** An admin just gave information: the next message passes on what its typed decision allows (`ai.md` 2.10). */
function instructionRule(state: TurnState): Plan | null {
  const { instruction, ledger } = state;
  if (state.cause !== "instruction" || instruction === null) return null;
  const order = seen(state, instruction.orderNumber ?? ledger.orderNumber);
  const say: Say = {
    key: "instruction",
    decision: instruction.decision,
    kind: ledger.kind === "refund_status" ? "refund" : ledger.kind,
    order,
    facts: schedulesIn(instruction.note),
  };
  const says: Say[] = instruction.decision === "deny" ? [say, { key: "anything_else" }] : [say];
  return plan({ intent: ledger.topic ?? "other", say: says });
}

function blankRule({ reading, ledger }: TurnState): Plan | null {
  if (reading.attachmentOnly) {
    const again = repeatedQuestion(ledger.openQuestion);
    return again
      ? null
      : plan({ action: "ask", intent: "other", say: [{ key: "clarify", round: 0 }], question: "clarify" });
  }
  if (!reading.understanding.blank) return null;
  return plan({ action: "ask", intent: "other", say: [{ key: "has_more" }], question: "clarify" });
}

function dangerRule({ reading }: TurnState): Plan | null {
  return reading.understanding.danger ? handOver("danger", "danger", "other") : null;
}

function endRule({ reading, settings }: TurnState): Plan | null {
  const { endsChat, wantsHuman } = reading.understanding;
  if (!endsChat || wantsHuman) return null;
  return settings.autoClose ? close() : plan({ intent: "no_more", say: [{ key: "ended_off" }] });
}

function humanRule(state: TurnState): Plan | null {
  return state.reading.understanding.wantsHuman
    ? handOver("human_requested", "human", "human", orderLookUps(state))
    : null;
}

function angerRule(state: TurnState): Plan | null {
  const { sentiment, topicIntent } = state.reading.understanding;
  if (sentiment !== "angry") return null;
  return handOver("anger", "anger", topicIntent ?? "complaint", orderLookUps(state));
}

function injectionRule({ reading, ledger }: TurnState): Plan | null {
  if (!reading.understanding.injection) return null;
  if (ledger.injectionCount + 1 >= INJECTION_LIMIT)
    return { ...handOver("injection_limit", "limit", "injection"), progress: "injection" };
  return plan({ intent: "injection", say: [{ key: "injection" }], progress: "injection" });
}

/** BC-13: what follows the anything-else question, and thanks. */
function closingRule(state: TurnState): Plan | null {
  const { reading, settings, lastAiAskedAnythingElse } = state;
  const { closing, saysNoMore, thanks, hasMore, answer, intent, hasTopic } = reading.understanding;
  if (closing === "complete")
    return settings.autoClose ? close() : plan({ intent: "no_more", say: [{ key: "no_more" }] });
  if (reading.attachmentOnly) return null;
  if (lastAiAskedAnythingElse && answer === "yes")
    return plan({ action: "ask", intent: "has_more", say: [{ key: "has_more" }], question: "clarify" });
  if (intent === "has_more" && hasMore)
    return plan({ action: "ask", intent: "has_more", say: [{ key: "has_more" }], question: "clarify" });
  if (hasTopic || INTAKE_QUESTIONS.has(state.ledger.openQuestion)) return null;
  if (saysNoMore && (intent === "no_more" || intent === "thanks"))
    return settings.autoClose
      ? plan({
          intent: "no_more",
          say: [{ key: "understood" }, { key: "anything_else" }],
          question: "anything_else",
        })
      : plan({ intent: "no_more", say: [{ key: "no_more" }] });
  if (thanks && intent === "thanks")
    return plan({
      intent: "thanks",
      say: [{ key: "thanks" }, { key: "anything_else" }],
      question: "anything_else",
    });
  return null;
}

/** The customer answers "shall I pass you on?". */
function offerRule(state: TurnState): Plan | null {
  if (state.ledger.openQuestion !== "offer_human") return null;
  const { answer } = state.reading.understanding;
  if (
    answer === "yes" ||
    /^(네|예|응|넵|부탁|연결|그렇게|좋아|yes|please|sure|ok)/iu.test(state.reading.text.trim())
  )
    return handOver("human_requested", "human", "human");
  if (answer === "no")
    return plan({
      intent: "no_more",
      say: [{ key: "understood" }, { key: "anything_else" }],
      question: "anything_else",
    });
  return null;
}

function withdrawRule(state: TurnState): Plan | null {
  const { reading, ledger } = state;
  if (!reading.understanding.signals.withdraws) return null;
  const says: Say[] = [
    { key: "withdrawn", kind: ledger.requestSettled ? null : ledger.kind },
    { key: "anything_else" },
  ];
  return { ...plan({ intent: "no_more", say: says, question: "anything_else" }), withdraws: true };
}

/** H4: the shop's data says delivered, the customer says it never came. */
function notReceivedRule(state: TurnState): Plan | null {
  const { understanding } = state.reading;
  const { ledger } = state;
  const says =
    understanding.signals.deliveredNotReceived ||
    (understanding.facts.received === false && understanding.facts.reason === "not_received") ||
    (understanding.facts.received === false && ledger.topic === "order_status" && ledger.kind === null);
  if (!says || ledger.kind === "cancel") return null;
  const order = orderInFocus(state);
  if (order === null) {
    if (ledger.openQuestion === "order_number" || understanding.orderNumbers.unknown.length > 0) return null;
    return understanding.signals.deliveredNotReceived ? askOrder(state, null, "order_status") : null;
  }
  if (order.shippingStatus !== "delivered") return null;
  return {
    ...handOver("status_dispute", "human", "order_status", lookUpOnce(state, order)),
    say: [{ key: "not_received", order: inLedger(state, order) }],
  };
}

/** H5: money that went twice or for nothing. A refund that did not come is a request of its own. */
function moneyRule(state: TurnState): Plan | null {
  const { moneyComplaint } = state.reading.understanding.signals;
  if (moneyComplaint === null || moneyComplaint === "refund_not_arrived") return null;
  return handOver("money_complaint", "money", "payment", orderLookUps(state));
}

function thirdPartyRule(state: TurnState): Plan | null {
  const { signals, orderNumbers } = state.reading.understanding;
  if (!signals.thirdParty || orderNumbers.own.length > 0) return null;
  if (orderNumbers.unknown.length > 0) return null;
  return plan({ intent: "order_status", say: [{ key: "other_customer" }] });
}

/** H9: three numbers that are not found. */
function lookupLimitRule({ ledger, reading }: TurnState): Plan | null {
  const { own, unknown } = reading.understanding.orderNumbers;
  if (unknown.length === 0 || own.length > 0 || ledger.unknownOrderNumbers.length < LOOKUP_LIMIT) return null;
  return handOver("lookup_limit", "lookup", "order_status");
}

/** Refund, exchange, cancellation, address change, refund status: the intake (BC-05) and what the engine says. */
function requestRule(state: TurnState): Plan | null {
  if (!speaksOfRequest(state)) return null;
  return advanceRequest(state, state.ledger.requestSettled && !startsRequest(state));
}

function policyRule(state: TurnState): Plan | null {
  const { reading, ledger } = state;
  const { intent, hasTopic } = reading.understanding;
  const followsUp =
    ledger.topic === "policy" &&
    reading.text.length <= 25 &&
    (supposes(reading.text) || !hasTopic || intent === "defect") &&
    policyTopics(reading.text)[0] !== "general";
  if (intent !== "policy" && !(intent === "defect" && supposes(reading.text)) && !followsUp) return null;
  const topics = policyTopics(reading.text).slice(0, 2);
  const help = topics[0] === "general" ? bestNewHelp(state) : null;
  if (help !== null && help.id.startsWith("help"))
    return {
      ...plan({
        intent: "policy",
        say: [{ key: "help", title: help.title, text: help.text }],
        lookUps: [searchFor(state)],
      }),
      helpGiven: help.id,
    };
  const says: Say[] = topics.map((topic) => ({ key: "policy", topic }));
  const open = openIntake(state);
  return plan({
    intent: "policy",
    say: open === null ? says : [...says, open.say],
    question: open?.question ?? null,
  });
}

/** BC-24: ask once for device and message, give what the help texts say, then a person. */
function techRule(state: TurnState): Plan | null {
  const { reading, ledger } = state;
  const { intent, signals, hasTopic } = reading.understanding;
  const inFlow = ledger.openQuestion === "tech_details" || ledger.topic === "login" || ledger.topic === "app";
  const isTech = intent === "login" || intent === "app";
  if (!isTech && !(inFlow && (!hasTopic || tellsTechDetail(state)))) return null;
  if (saysSolved(reading.text))
    return plan({
      intent: "thanks",
      say: [{ key: "solved" }, { key: "anything_else" }],
      question: "anything_else",
    });
  if (!isTech && !tellsTechDetail(state) && ledger.openQuestion !== "tech_details") return null;
  const area = intent === "app" || (!isTech && ledger.topic === "app") ? "app" : "login";
  const asked = (ledger.asked.tech_details ?? 0) > 0;
  const help = bestNewHelp(state);
  if (help !== null) {
    const says: Say[] = [{ key: "help", title: help.title, text: help.text }, { key: "if_not_solved" }];
    return {
      ...plan({ intent: area, say: says, lookUps: [searchFor(state)], question: "tech_details" }),
      helpGiven: help.id,
    };
  }
  const complete = signals.techDetail.device !== null && signals.techDetail.error !== null;
  if (asked || complete) return handOver("tech_unresolved", "tech", area);
  return plan({
    action: "ask",
    intent: area,
    say: [{ key: "ask_tech_details", area }],
    lookUps: state.settings.helpTexts.length > 0 ? [searchFor(state)] : [],
    question: "tech_details",
  });
}

function paymentRule(state: TurnState): Plan | null {
  const { reading, ledger } = state;
  const { intent, hasTopic } = reading.understanding;
  const inFlow =
    ledger.openQuestion === "payment_details" &&
    (!hasTopic || reading.understanding.orderNumbers.own.length > 0);
  if (intent !== "payment" && !inFlow) return null;
  const help = bestNewHelp(state);
  if (help !== null)
    return {
      ...plan({
        intent: "payment",
        say: [{ key: "help", title: help.title, text: help.text }, { key: "if_not_solved" }],
        lookUps: [searchFor(state)],
      }),
      helpGiven: help.id,
    };
  if ((ledger.asked.payment_details ?? 0) > 0)
    return handOver("money_complaint", "payment", "payment", orderLookUps(state));
  const trouble =
    /안|오류|에러|실패|거절|문제|왜|다르|대기|error|fail|declin|reject|wrong|problem|not\b|n't|issue/iu.test(
      reading.text,
    );
  return trouble
    ? plan({
        action: "ask",
        intent: "payment",
        say: [{ key: "ask_payment_details" }],
        question: "payment_details",
        lookUps: orderLookUps(state),
      })
    : unanswerable(state, "payment");
}

function accountRule(state: TurnState): Plan | null {
  const { intent } = state.reading.understanding;
  if (intent !== "account") return null;
  const help = bestNewHelp(state);
  if (help !== null)
    return {
      ...plan({
        intent: "account",
        say: [{ key: "help", title: help.title, text: help.text }, { key: "if_not_solved" }],
        lookUps: [searchFor(state)],
      }),
      helpGiven: help.id,
    };
  if ((state.ledger.asked.offer_human ?? 0) > 0 && state.ledger.topic === "account")
    return handOver("unanswerable", "human", "account");
  return plan({
    action: "ask",
    intent: "account",
    say: [{ key: "offer_account_help" }],
    question: "offer_human",
  });
}

function orderListRule(state: TurnState): Plan | null {
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
        ...(filter === "cancelled" || filter === "delivered" ? { status: filter } : {}),
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
  return plan({
    intent: "order_list",
    say: open === null ? [list] : [list, open.say],
    lookUps,
    question: open?.question ?? null,
  });
}

/** Where an order is, by number, by product, by being the only one, or as a short list. */
function orderStatusRule(state: TurnState): Plan | null {
  const { reading, ledger } = state;
  const { intent, orderNumbers, signals } = reading.understanding;
  const named = orderNumbers.own.length > 0 || orderNumbers.unknown.length > 0;
  if (intent !== "order_status" && !named && !(reading.namedOrderNumber !== null && !continuesIntake(state)))
    return null;
  if (orderNumbers.own.length === 0 && orderNumbers.unknown.length > 0) {
    const [first] = orderNumbers.unknown;
    const say: Say = {
      key: "orders_unknown",
      orderNumbers: orderNumbers.unknown,
      thirdParty: signals.thirdParty,
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
  if (wanted.length > 0) {
    const orders = wanted.slice(0, 3).flatMap((number) => orderOf(state, number) ?? []);
    const asksDate = asksForDate(reading.text);
    const says = orders.map(
      (order): Say => ({
        key: "order_status",
        order: inLedger(state, order),
        asksDate,
        asksOrderDay: asksForOrderDay(reading.text),
      }),
    );
    const lookUps = orders.map(
      (order): LookUp => ({ name: "get_my_order", arguments: { order_number: order.orderNumber } }),
    );
    if (says.length > 0) return plan({ intent: "order_status", say: says, lookUps });
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
  const shown = (open.length > 0 ? open : state.orders)
    .slice(0, LIST_LIMIT)
    .map((order) => inLedger(state, order));
  const [only] = shown;
  const asksDate = asksForDate(reading.text);
  if (shown.length === 1 && only !== undefined)
    return plan({
      intent: "order_status",
      say: [{ key: "order_status", order: only, asksDate, asksOrderDay: asksForOrderDay(reading.text) }],
      lookUps,
    });
  const list: Say = { key: "order_list", orders: shown, more: state.orders.length > shown.length };
  return plan({
    intent: "order_status",
    say: asksDate ? [list, { key: "no_arrival_date" }] : [list],
    lookUps,
  });
}

function smallTalkRule(state: TurnState): Plan | null {
  const { reading } = state;
  const { intent, asksIfAi, greeting } = reading.understanding;
  if (asksIfAi) return plan({ intent: "smalltalk", say: [{ key: "ai_disclosure" }] });
  if (asksForContact(reading.text)) return plan({ intent: "other", say: [{ key: "contacts" }] });
  if (asksForHours(reading.text)) return plan({ intent: "other", say: [{ key: "hours" }] });
  if (continuesIntake(state)) return null;
  if (greeting && intent === "greeting")
    return plan({ action: "ask", intent: "greeting", say: [{ key: "greeting" }] });
  if (intent === "smalltalk") return plan({ intent: "smalltalk", say: [{ key: "out_of_scope" }] });
  if (intent === "thanks")
    return plan({
      intent: "thanks",
      say: [{ key: "thanks" }, { key: "anything_else" }],
      question: "anything_else",
    });
  return null;
}

/** BC-26: what help texts answer is answered from them; a real question without an answer is said to have none. */
function helpRule(state: TurnState): Plan | null {
  const { reading } = state;
  if (continuesIntake(state) || !hasContent(reading.text) || reading.attachmentOnly) return null;
  const help = bestNewHelp(state);
  if (help !== null)
    return {
      ...plan({
        intent: "other",
        say: [{ key: "help", title: help.title, text: help.text }],
        lookUps: [searchFor(state)],
      }),
      helpGiven: help.id,
    };
  if (!asksQuestion(reading.text) && state.ledger.topic !== "other") return null;
  return unanswerable(state, "other");
}

/** An answer to the intake's question that no rule understood: ask once more, in other words. */
function continueIntakeRule(state: TurnState): Plan | null {
  if (!continuesIntake(state) || state.ledger.clarifyCount >= CLARIFY_LIMIT) return null;
  const next = advanceRequest(state, false);
  return next === null || next.action === "handoff" ? next : { ...next, progress: "clarify" };
}

// ── Requests ───────────────────────────────────────────────────────────────────────────────────────────────────────

const REQUEST_INTENTS: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>([
  "refund",
  "exchange",
  "cancel",
  "address_change",
  "refund_status",
]);

/** These messages ask for a request, or give what an open one still needs. */
function speaksOfRequest(state: TurnState): boolean {
  const { ledger, ledgerBefore, reading } = state;
  if (ledger.kind === null) return false;
  if (startsRequest(state)) return true;
  const { intent, facts, signals } = reading.understanding;
  if (intent === "policy" || intent === "injection") return false;
  const explained = ledger.verdict?.explained === true;
  if (explained && signals.insists) return true;
  if (ledger.requestSettled) return false;
  if (explained) return facts.reason !== null || facts.received !== null;
  const learned =
    ledger.orderNumber !== ledgerBefore.orderNumber ||
    facts.reason !== null ||
    facts.received !== null ||
    facts.newAddress !== null ||
    (ledger.reason !== null && ledger.reason !== ledgerBefore.reason) ||
    (ledger.received !== null && ledger.received !== ledgerBefore.received) ||
    (ledger.newAddress !== null && ledger.newAddress !== ledgerBefore.newAddress);
  if (learned) return true;
  if (!INTAKE_QUESTIONS.has(ledger.openQuestion)) return false;
  const { answer, orderNumbers } = reading.understanding;
  if (orderNumbers.unknown.length > 0) return true;
  return ledger.openQuestion === "confirm_order" && (answer === "yes" || answer === "no");
}

function startsRequest({ reading, ledger }: TurnState): boolean {
  const { intent, facts, topicIntent } = reading.understanding;
  if (intent === "policy" || ledger.kind === null) return false;
  const asks = REQUEST_INTENTS.has(intent) || (facts.kind !== null && facts.kind !== "refund_policy");
  const reports =
    (intent === "defect" || topicIntent === "defect" || (facts.reason !== null && isFault(facts.reason))) &&
    !supposes(reading.text);
  return asks || reports;
}

/** The intake's question is open and the message has no topic of its own. */
function continuesIntake({ ledger, reading }: TurnState): boolean {
  return (
    ledger.kind !== null &&
    !ledger.requestSettled &&
    INTAKE_QUESTIONS.has(ledger.openQuestion) &&
    !reading.understanding.hasTopic
  );
}

/** Takes the request one step further: ask, say no, or hand over. */
function advanceRequest(state: TurnState, repeated: boolean): Plan | null {
  const { ledger, reading } = state;
  const judged = judgeRequest(state);
  if (judged === null) return null;
  const { kind, verdict } = judged;
  const intent = intentOf(kind, reading.understanding.intent);
  const { unknown, own } = reading.understanding.orderNumbers;

  if (ledger.orderNumber === null) {
    const [first] = unknown;
    if (first !== undefined && own.length === 0) {
      const say: Say = {
        key: "orders_unknown",
        orderNumbers: unknown,
        thirdParty: reading.understanding.signals.thirdParty,
      };
      return plan({
        action: "ask",
        intent,
        say: [say],
        question: "order_number",
        lookUps: [{ name: "get_my_order", arguments: { order_number: first } }],
      });
    }
    if (kind === "refund_status" && (ledger.asked.order_number ?? 0) + (ledger.asked.confirm_order ?? 0) > 0)
      return handOver("money_complaint", "refund_status", intent);
    return askOrder(state, kind, intent);
  }

  const order = seen(state, ledger.orderNumber);
  if (order === null) {
    const say: Say = { key: "orders_unknown", orderNumbers: [ledger.orderNumber], thirdParty: false };
    return plan({ action: "ask", intent, say: [say], question: "order_number" });
  }
  const lookUps = checkOnce(state, order.orderNumber, kind);
  const fault = ledger.reason !== null && isFault(ledger.reason);
  if (verdict.next === "collect") {
    const question = questionFor(verdict);
    const again = (ledger.asked[question] ?? 0) > 0 && ledger.openQuestion !== question;
    const fresh = !state.ledgerBefore.ordersSeen.some((known) => known.orderNumber === order.orderNumber);
    const say: Say = {
      key: "ask_facts",
      kind,
      order: fresh ? order : null,
      missing: verdict.missing,
      fault: fault && fresh,
      again,
    };
    return plan({ action: "ask", intent, say: [say], question, lookUps });
  }
  if (verdict.next === "explain") {
    const known = ledger.verdict;
    const insists =
      known?.explained === true && known.kind === kind && known.orderNumber === order.orderNumber;
    if (insists || repeated) return handOver("insists", "insists", intent, lookUps);
    return { ...plan({ intent, say: [{ key: "explain", kind, order, verdict }], lookUps }), explains: true };
  }
  return {
    ...handOver(codeOf(verdict, kind), "human", intent, lookUps),
    say:
      kind === "refund_status"
        ? [...cancelledNote(order), { key: "handing_over", why: "refund_status" }]
        : [
            {
              key: "request_noted",
              kind,
              order,
              reason: ledger.reason,
              verdict,
              assumed: ledger.evidence.kind === undefined,
            },
          ],
  };
}

function cancelledNote(order: LedgerOrder): Say[] {
  return order.shippingStatus === "cancelled"
    ? [{ key: "order_status", order, asksDate: false, asksOrderDay: false }]
    : [];
}

function codeOf(verdict: Verdict, kind: RequestKind): HandoffCode {
  if (kind === "refund_status") return "money_complaint";
  if (verdict.reasons.includes("delivered_not_received")) return "status_dispute";
  return verdict.eligible === null ? "policy_undecided" : "facts_complete";
}

function questionFor(verdict: Verdict): OpenQuestion {
  const [first] = verdict.missing;
  return first === undefined || first === "order_number" ? "order_number" : first;
}

/** Asks which order; with one fitting order, whether it is that one (BC-05: nothing is asked that we can offer). */
function askOrder(state: TurnState, kind: RequestKind | null, intent: DecisionIntent): Plan {
  const { ledger, reading } = state;
  const refused = ledger.openQuestion === "confirm_order" && reading.understanding.answer === "no";
  const fitting = refused ? [] : state.orders.filter((order) => fits(order, kind)).slice(0, LIST_LIMIT);
  const choices = fitting.map((order) => inLedger(state, order));
  const [only] = choices;
  const confirms = choices.length === 1 && only !== undefined;
  const lookUps: LookUp[] = refused ? [] : [{ name: "list_my_orders", arguments: { limit: LIST_LIMIT } }];
  return {
    ...plan({
      action: "ask",
      intent,
      say: [{ key: "ask_order", kind, choices }],
      question: confirms ? "confirm_order" : "order_number",
      lookUps,
    }),
    candidateOrderNumber: confirms ? only.orderNumber : null,
  };
}

function fits({ shippingStatus }: OwnOrder, kind: RequestKind | null): boolean {
  switch (kind) {
    case "refund":
    case "exchange":
      return shippingStatus !== "cancelled";
    case "cancel":
    case "address_change":
      return shippingStatus === "preparing" || shippingStatus === "shipped";
    case "refund_status":
    case null:
      return true;
  }
}

/** What the open intake still has to ask, to be repeated after an excursion. */
function openIntake(state: TurnState): { readonly say: Say; readonly question: OpenQuestion } | null {
  const { ledger } = state;
  if (ledger.requestSettled || ledger.kind === null || !INTAKE_QUESTIONS.has(ledger.openQuestion))
    return null;
  const judged = judgeRequest(state);
  if (judged === null || judged.verdict.next !== "collect" || ledger.orderNumber === null) return null;
  const say: Say = {
    key: "ask_facts",
    kind: judged.kind,
    order: null,
    missing: judged.verdict.missing,
    fault: false,
    again: true,
  };
  return { say, question: questionFor(judged.verdict) };
}

function intentOf(kind: RequestKind, said: DecisionIntent): DecisionIntent {
  return said === "defect" ? "defect" : kind;
}

// ── Orders ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function orderOf(state: TurnState, orderNumber: string | null): OwnOrder | null {
  return state.orders.find((order) => order.orderNumber === orderNumber) ?? null;
}

function inLedger(state: TurnState, order: OwnOrder): LedgerOrder {
  return ledgerOrder(order, state.settings.refundPolicy.timezone);
}

function seen(state: TurnState, orderNumber: string | null): LedgerOrder | null {
  const order = orderOf(state, orderNumber);
  return order === null ? null : inLedger(state, order);
}

/** The order this conversation is about, or the only one there is. */
function orderInFocus(state: TurnState): OwnOrder | null {
  return (
    orderOf(state, state.ledger.orderNumber) ?? (state.orders.length === 1 ? (state.orders[0] ?? null) : null)
  );
}

function focusNumbers({ reading, ledger }: TurnState): string[] {
  const named = reading.namedOrderNumber ?? (speaksOfAllOrders(reading.text) ? null : ledger.orderNumber);
  return named === null ? [] : [named];
}

function matches({ shippingStatus }: OwnOrder, filter: "cancelled" | "open" | "delivered" | null): boolean {
  if (filter === null) return true;
  if (filter === "open") return shippingStatus === "preparing" || shippingStatus === "shipped";
  return shippingStatus === filter;
}

/** Look-ups of the orders that the messages name, for a person who takes over. */
function orderLookUps(state: TurnState): LookUp[] {
  return state.reading.understanding.orderNumbers.own
    .slice(0, 3)
    .map((number) => ({ name: "get_my_order", arguments: { order_number: number } }));
}

function lookUpOnce(state: TurnState, order: OwnOrder): LookUp[] {
  const known = state.ledgerBefore.ordersSeen.some((other) => other.orderNumber === order.orderNumber);
  return known ? [] : [{ name: "get_my_order", arguments: { order_number: order.orderNumber } }];
}

function checkOnce(state: TurnState, orderNumber: string, kind: RequestKind): LookUp[] {
  const known = state.ledgerBefore.ordersSeen.some((other) => other.orderNumber === orderNumber);
  return known ? [] : [{ name: "check_order_policy", arguments: { order_number: orderNumber, kind } }];
}

// ── Plans ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function plan(
  parts: Pick<Plan, "intent" | "say"> & Partial<Pick<Plan, "action" | "lookUps" | "question" | "progress">>,
): Plan {
  const question =
    parts.question ?? (parts.say.some((say) => say.key === "anything_else") ? "anything_else" : null);
  return {
    action: parts.action ?? "reply",
    handoff: null,
    intent: parts.intent,
    say: parts.say,
    lookUps: parts.lookUps ?? [],
    question,
    progress: parts.progress ?? "topic",
    explains: false,
    withdraws: false,
    candidateOrderNumber: null,
    helpGiven: null,
  };
}

function handOver(
  handoff: HandoffCode,
  why: HandingOver,
  intent: DecisionIntent,
  lookUps: readonly LookUp[] = [],
): Plan {
  return { ...plan({ intent, say: [{ key: "handing_over", why }], lookUps }), action: "handoff", handoff };
}

function close(): Plan {
  return { ...plan({ intent: "no_more", say: [] }), action: "close" };
}

/** BC-26: say that it is not known and offer a person; the second time, hand over (H7). */
function unanswerable(state: TurnState, intent: DecisionIntent): Plan {
  if (state.ledger.unanswerableCount + 1 >= UNANSWERABLE_LIMIT)
    return { ...handOver("unanswerable", "limit", intent), progress: "unanswerable" };
  return plan({
    action: "ask",
    intent,
    say: [{ key: "unanswerable" }, { key: "offer_human" }],
    lookUps: state.settings.helpTexts.length > 0 ? [searchFor(state)] : [],
    question: "offer_human",
    progress: "unanswerable",
  });
}

/** BC-25: two clarifying questions, then a person. */
function clarify({ ledger, reading }: TurnState): Plan {
  if (ledger.clarifyCount >= CLARIFY_LIMIT)
    return { ...handOver("clarify_limit", "limit", "other"), progress: "clarify" };
  const intent = reading.understanding.intent === "smalltalk" ? "smalltalk" : "other";
  return plan({
    action: "ask",
    intent,
    say: [{ key: "clarify", round: ledger.clarifyCount }],
    question: "clarify",
    progress: "clarify",
  });
}

function repeatedQuestion(question: OpenQuestion | null): boolean {
  return INTAKE_QUESTIONS.has(question);
}

function tellsTechDetail({ reading }: TurnState): boolean {
  const { device, error, tried } = reading.understanding.signals.techDetail;
  return device !== null || error !== null || tried !== null;
}

function searchFor({ reading }: TurnState): LookUp {
  return { name: "search_help", arguments: { query: reading.text.slice(0, 100) } };
}

/** The best help text that was not given in this conversation yet. */
function bestNewHelp(state: TurnState): HelpHit | null {
  if (state.settings.helpTexts.length === 0) return null;
  const hits = state.searchHelp(state.reading.text.slice(0, 100));
  return hits.find((hit) => !state.ledger.helpGiven.includes(hit.id) && !hit.id.startsWith("policy")) ?? null;
}

/** Periods and dates in an admin's note: all that may be carried over without its words. */
function schedulesIn(note: string): string[] {
  const found = note.match(
    /\d{4}-\d{2}-\d{2}|\d{1,2}월\s?\d{1,2}일|\d{1,3}\s?[~-]\s?\d{1,3}\s?(?:영업일|일|주|시간|business days|days|weeks|hours)|\d{1,3}\s?(?:영업일|주일|시간|business days|days|weeks|hours)/giu,
  );
  return [...new Set(found ?? [])].slice(0, 3);
}
