import { type DecisionIntent, OTHER_CATEGORY, TOPIC_INTENTS } from "../../shared/vocabulary.ts";
import type { Decision } from "./decision.ts";
import {
  type AwaitedDecision,
  type FactLedger,
  isDecided,
  isYesOrNo,
  type LedgerDecision,
  MAX_LIST,
  type OpenQuestion,
} from "./ledger.ts";
import { noteResolved } from "./near-days.ts";
import { tellsOutcome } from "./outcome-phrases.ts";
import { INTAKE_QUESTIONS, type JudgedRequest, type Plan } from "./plan.ts";
import { delayMatterIn, pricesIn, refundSumIn, schedulesIn } from "./schedules.ts";
import type { HandoffCode, TurnEvent, TurnOutcome, TurnState } from "./turn-state.ts";
import { categoryName } from "./understanding/category-name.ts";
import { categoryKeyOf } from "./understanding/intent-rules.ts";

/** What code allows of an engine's proposal (`ai.md` 2.4). */
export interface Ruling {
  readonly action: TurnOutcome["action"];
  readonly handoff: HandoffCode | null;
  /** Whether the engine's own words may be shown (after the guard); else the plan's template speaks. */
  readonly ownWords: boolean;
  readonly events: readonly TurnEvent[];
}

/** Handoffs the rules only propose because they did not understand: an engine that did may go on. */
const SOFT: ReadonlySet<HandoffCode> = new Set<HandoffCode>(["clarify_limit", "unanswerable"]);

/**
 * Rules on a proposal. Handing over and closing are only proposals: handing over needs a trigger of `ai.md` 2.11 as code sees it,
 * closing needs BC-13. What code forces is said by template, since the engine's words are about something else.
 */
export function ruleOn(plan: Plan, decision: Decision, state: TurnState): Ruling {
  if (plan.action === "close") return ruleOnEnd(decision, state);
  if (plan.action === "handoff" && plan.handoff !== null) return ruleOnHandoff(plan.handoff, decision);
  if (decision.action === "close") return stays("close_blocked", "no reason to close as code sees it");
  if (decision.action === "handoff") {
    const trigger = triggerOf(plan, decision, state);
    return trigger === null
      ? stays("handoff_blocked", "no trigger as code sees it")
      : { action: "handoff", handoff: trigger, ownWords: true, events: [] };
  }
  return { action: "reply", handoff: null, ownWords: true, events: [] };
}

function stays(event: "close_blocked" | "handoff_blocked", detail: string): Ruling {
  return { action: "reply", handoff: null, ownWords: false, events: [{ event, guard: null, detail }] };
}

/** BC-13: code found that the conversation may end; the engine may veto by having seen a new topic. */
function ruleOnEnd(decision: Decision, { reading }: TurnState): Ruling {
  const ends: Ruling = { action: "close", handoff: null, ownWords: false, events: [] };
  if (decision.action === "close" || reading.understanding.endsChat) return ends;
  const sawMore = decision.wantsHuman || (decision.intent !== null && TOPICS.has(decision.intent));
  if (!sawMore) return ends;
  return decision.wantsHuman && decision.action === "handoff"
    ? { action: "handoff", handoff: "human_requested", ownWords: true, events: [] }
    : { action: "reply", handoff: null, ownWords: decision.action !== "handoff", events: [] };
}

function ruleOnHandoff(handoff: HandoffCode, decision: Decision): Ruling {
  if (decision.action === "handoff") return { action: "handoff", handoff, ownWords: true, events: [] };
  const understood = SOFT.has(handoff) && decision.action === "reply" && !decision.unanswerable;
  if (understood) return { action: "reply", handoff: null, ownWords: true, events: [] };
  const events: TurnEvent[] = [{ event: "handoff_forced", guard: null, detail: handoff }];
  if (decision.action === "close") events.push({ event: "close_blocked", guard: null, detail: handoff });
  return { action: "handoff", handoff, ownWords: false, events };
}

/** Triggers that only the engine can have seen. A "no" that was not explained yet is none (BC-09). */
function triggerOf(plan: Plan, decision: Decision, { ledger }: TurnState): HandoffCode | null {
  if (decision.wantsHuman || decision.intent === "human") return "human_requested";
  if (plan.explains) return null;
  if (decision.sentiment === "angry") return "anger";
  if (decision.unanswerable && ledger.unanswerableCount > 0) return "unanswerable";
  if ((decision.intent === "login" || decision.intent === "app") && (ledger.asked.tech_details ?? 0) > 0)
    return "tech_unresolved";
  return null;
}

const TOPICS: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>(TOPIC_INTENTS);

/**
 * The conversation's category after the turn: a configured one, 기타 or null (BC-01). It follows the topic and survives small talk,
 * thanks and closing (BC-02).
 *
 * @param proposed - the engine's, already one of the configured ones.
 */
export function chooseCategory(state: TurnState, plan: Plan, proposed: string | null): string | null {
  const { understanding } = state.reading;
  const { categories } = state.settings;
  if (proposed !== null && proposed !== OTHER_CATEGORY) return proposed;
  if (TOPICS.has(plan.intent)) {
    const key = plan.intent === understanding.intent ? understanding.categoryKey : categoryKeyOf(plan.intent);
    return categoryName(key, categories);
  }
  if (understanding.topicCategoryKey !== null && understanding.topicCategoryKey !== "other")
    return categoryName(understanding.topicCategoryKey, categories);
  if (state.category !== null) return state.category;
  if (proposed !== null) return proposed;
  return understanding.hasTopic ? categoryName(understanding.categoryKey, categories) : null;
}

/** What was sent, and on whose words. */
export interface Said {
  readonly action: TurnOutcome["action"];
  readonly handoff: HandoffCode | null;
  readonly asksAnythingElse: boolean;
  /** Null when the plan's template spoke. */
  readonly decision: Decision | null;
  /** The customer was told the engine's "no". */
  readonly explains: boolean;
  /** The model was wanted and the rules answered instead. */
  readonly fellBack: boolean;
  /** What was promised by the waiting sentence; null when none was sent. */
  readonly promise: string | null;
}

/** The ledger after the message was made: what it asked, promised and explained. */
export function recordTurn(
  state: TurnState,
  plan: Plan,
  judged: JudgedRequest | null,
  said: Said,
): FactLedger {
  const { ledger, reading } = state;
  const handedOver = said.action === "handoff";
  const question = handedOver || said.action === "close" ? null : questionOf(plan, said);
  const counted = count(ledger, plan, said);
  const settled =
    handedOver && judged !== null && (judged.verdict.next === "handoff" || said.handoff === "insists");
  const known = ledger.verdict;
  const same =
    known !== null &&
    judged !== null &&
    known.kind === judged.kind &&
    known.orderNumber === judged.orderNumber;
  const base: FactLedger = {
    ...counted,
    topic:
      TOPICS.has(plan.intent) || (plan.intent === "other" && plan.progress !== "clarify")
        ? plan.intent
        : ledger.topic,
    orderNumber: ledger.orderNumber ?? orderTold(plan),
    openQuestion: question,
    asked:
      question === null ? ledger.asked : { ...ledger.asked, [question]: (ledger.asked[question] ?? 0) + 1 },
    offeredOrderNumbers: offeredAfter(ledger, plan, question),
    verdict:
      judged === null || judged.verdict.next === "collect"
        ? known
        : { ...judged, explained: (same && known.explained) || said.explains },
    decided: decidedIn(state) ?? ledger.decided,
    requestSettled:
      ledger.requestSettled ||
      settled ||
      (state.cause === "instruction" && state.instruction?.decision !== null),
    awaiting: awaitedAfter(
      state,
      plan,
      settled && !isDecided(state.ledger, state.ledger.kind) ? said.handoff : null,
    ),
    promises: said.promise === null ? ledger.promises : [...ledger.promises, said.promise].slice(-5),
    piiWarned: [...new Set([...ledger.piiWarned, ...reading.newPiiKinds])],
    helpGiven: plan.helpGiven === null ? ledger.helpGiven : [...ledger.helpGiven, plan.helpGiven],
    techDetails:
      isTechnical(plan, ledger) && reading.text !== ""
        ? [...ledger.techDetails, reading.text.slice(0, 200)].slice(-5)
        : ledger.techDetails,
    handoffReason: said.handoff ?? ledger.handoffReason,
  };
  if (plan.keepsRequest) return { ...base, ...requestOf(state.ledgerBefore) };
  return plan.withdraws
    ? {
        ...base,
        kind: null,
        reason: null,
        received: null,
        discoveredOn: null,
        newAddress: null,
        verdict: null,
        requestSettled: true,
      }
    : base;
}

/** All that a ledger knows of the request. */
function requestOf(ledger: FactLedger): Partial<FactLedger> {
  const { kind, orderNumber, moreOrderNumbers, otherRequests, reason, received, discoveredOn } = ledger;
  const { newAddress, evidence, reasonDisputed, verdict, requestSettled, awaiting } = ledger;
  return {
    ...{ kind, orderNumber, moreOrderNumbers, otherRequests, reason, received, discoveredOn },
    ...{ newAddress, evidence, reasonDisputed, verdict, requestSettled, awaiting },
  };
}

/**
 * What a person still has to decide after this turn. It stands until a typed yes or no for its order, or until the customer drops it: being
 * told that it takes longer, or something else, decides nothing.
 *
 * @param handoff - why the request was handed over in this turn; null when it was not.
 */
function awaitedAfter(state: TurnState, plan: Plan, handoff: HandoffCode | null): readonly AwaitedDecision[] {
  const { kind, orderNumber, awaiting, requestSettled } = state.ledger;
  const others = awaiting.filter((one) => one.kind !== kind || one.orderNumber !== orderNumber);
  if (plan.withdraws) {
    // What is dropped is the request spoken of; with none open, the newest one that waits.
    const isSpokenOf = others.length < awaiting.length || (kind !== null && !requestSettled);
    return isSpokenOf ? others : awaiting.slice(0, -1);
  }
  if (handoff !== null && kind !== null && !LOOKED_INTO.has(handoff) && kind !== "refund_status")
    return [...others, { kind, orderNumber }].slice(-MAX_LIST);
  const decided = decidedIn(state);
  if (decided === null || !isYesOrNo(decided)) return notedIn(state);
  return awaiting.filter(
    (one) =>
      decided.orderNumber !== null && one.orderNumber !== null && decided.orderNumber !== one.orderNumber,
  );
}

/** A note that tells how it ends in its own words is no typed decision, but the AI does not say then that there is none. */
function notedIn({ cause, instruction, ledger: { awaiting } }: TurnState): readonly AwaitedDecision[] {
  if (cause !== "instruction" || instruction === null || instruction.decision === "delay") return awaiting;
  return tellsOutcome(instruction.note)
    ? awaiting.map((one): AwaitedDecision => ({ ...one, isToldOf: true }))
    : awaiting;
}

/** Handed over to be found out about, which a note answers. */
const LOOKED_INTO: ReadonlySet<HandoffCode> = new Set<HandoffCode>(["status_dispute", "money_complaint"]);

/** A list stays in view while facts of the order chosen from it are asked for: the choice may be put right. */
function offeredAfter(ledger: FactLedger, plan: Plan, question: OpenQuestion | null): readonly string[] {
  if (question !== plan.question) return [];
  const asksFact = question !== null && INTAKE_QUESTIONS.has(question);
  return plan.offeredOrderNumbers.length === 0 && asksFact
    ? ledger.offeredOrderNumbers
    : plan.offeredOrderNumbers;
}

/** The typed decision that this turn passes on. */
function decidedIn({ cause, instruction, ledger, now, settings }: TurnState): LedgerDecision | null {
  if (cause !== "instruction" || instruction === null || instruction.decision === null) return null;
  const { decision, note } = instruction;
  const orderNumber = instruction.orderNumber ?? ledger.orderNumber;
  const isSameOrder = ledger.orderNumber === null || orderNumber === ledger.orderNumber;
  const kind = isSameOrder ? ledger.kind : null;
  const matter = decision === "delay" ? delayMatterIn(note) : null;
  const schedules = schedulesIn(noteResolved(instruction, settings.refundPolicy.timezone));
  const sum = decision === "approve" ? refundSumIn(note) : null;
  return {
    ...{ decision, kind, orderNumber, schedules, at: now },
    ...(matter === null ? {} : { matter }),
    ...(sum === null ? {} : { sum }),
    ...(decision === "info" ? { prices: pricesIn(note) } : {}),
  };
}

/** The one order that the reply tells about: what the customer says next is about it. */
function orderTold(plan: Plan): string | null {
  // Told in passing, while a request still asks for its order.
  if (plan.question === "order_number" || plan.question === "confirm_order") return null;
  const [first, second] = plan.say.flatMap((say) =>
    TELLS_STATUS.has(say.key) && "order" in say && say.order !== null ? [say.order.orderNumber] : [],
  );
  return second === undefined ? (first ?? null) : null;
}

const TELLS_STATUS: ReadonlySet<string> = new Set(["order_status", "not_received", "delivered_elsewhere"]);

function questionOf(plan: Plan, said: Said): OpenQuestion | null {
  if (said.asksAnythingElse) return "anything_else";
  if (said.decision !== null && said.decision.action !== "ask" && plan.question === "clarify") return null;
  return plan.question;
}

function count(ledger: FactLedger, plan: Plan, said: Said): FactLedger {
  const fallbackCount = said.fellBack && plan.progress !== "topic" ? ledger.fallbackCount + 1 : 0;
  const injectionCount = ledger.injectionCount + (plan.progress === "injection" ? 1 : 0);
  const next = { ...ledger, fallbackCount, injectionCount };
  if (said.action === "handoff") return { ...next, clarifyCount: 0, unanswerableCount: 0, fallbackCount: 0 };
  const engineUnderstood =
    said.decision !== null && said.decision.action === "reply" && !said.decision.unanswerable;
  if (said.decision?.unanswerable === true || (plan.progress === "unanswerable" && !engineUnderstood))
    return { ...next, unanswerableCount: ledger.unanswerableCount + 1, clarifyCount: 0 };
  if (plan.progress === "clarify" && !engineUnderstood)
    return { ...next, clarifyCount: ledger.clarifyCount + 1 };
  return plan.progress === "topic" || engineUnderstood
    ? { ...next, clarifyCount: 0, unanswerableCount: 0 }
    : next;
}

function isTechnical(plan: Plan, ledger: FactLedger): boolean {
  return (
    plan.intent === "login" ||
    plan.intent === "app" ||
    (ledger.openQuestion === "tech_details" && plan.intent === "other")
  );
}

/** Whether words tell a "no", as an engine in its own words may or may not have done. */
export function tellsNo(text: string): boolean {
  return /어렵|불가|지나|지났|이미|안\s*됩|할\s*수\s*없|no longer|not (possible|eligible)|passed|cannot|can't|unable|already/iu.test(
    text,
  );
}

/** Which known fact a text asks for again, if any (BC-05). */
export function asksAgain(text: string, ledger: FactLedger): "order_number" | "reason" | "received" | null {
  if (ledger.kind === null) return null;
  const asks = (pattern: RegExp) => pattern.test(text);
  if (
    ledger.orderNumber !== null &&
    asks(
      /주문\s*번호[^.?!\n]{0,12}(알려|말씀|입력|보내)[^.?!\n]{0,12}|(what|which|tell|give|provide|send)[^.?!\n]{0,25}order\s*(number|id)/iu,
    )
  )
    return "order_number";
  if (
    ledger.reason !== null &&
    asks(/(사유|이유)[^.?!\n]{0,12}(알려|말씀|여쭤)|(tell|what|share)[^.?!\n]{0,20}\breason/iu)
  )
    return "reason";
  if (
    ledger.received !== null &&
    asks(/받아\s*보셨|받으셨(나요|을까요|는지)|수령\s*하셨(나요|을까요|는지)|have you received/iu)
  )
    return "received";
  return null;
}
