/** Rules about a request that was handed over and that nobody has decided yet: what is known of it is told, and no more (BC-04, BC-06). */
import type { RequestReason } from "../../../shared/vocabulary.ts";
import { isQuotable } from "../agent-words.ts";
import type { AwaitedDecision, LedgerDecision } from "../ledger.ts";
import { supposes } from "../phrases.ts";
import { handOver, type Plan, plan } from "../plan.ts";
import { protests } from "../protest-phrases.ts";
import { OF_REQUESTS } from "../request-words.ts";
import type { Say } from "../say.ts";
import { asksInGeneral } from "../shop-phrases.ts";
import { saysOverdue, saysPassed, schedulesAskedFor } from "../told-schedules.ts";
import type { TurnState } from "../turn-state.ts";
import { asksHowItStands, asksWhyWaiting, saysWillWait, urges } from "../waiting-phrases.ts";
import { lookUpOnce, orderOf, seen } from "./order-view.ts";

/**
 * "왜요?", "환불 됐나요?" while a person has still to decide: that it is not decided, until when an answer comes where that was told, and its
 * reason only where the note named one. Who asks once more, or does not want to wait, is passed on.
 */
export function waitingRule(state: TurnState): Plan | null {
  const awaited = awaitedMeant(state);
  if (awaited === null) return null;
  const { reading, ledgerBefore } = state;
  const { text } = reading;
  // What was promised for a day that has passed is a matter of its own.
  if (saysPassed(text) && saysOverdue(ledgerBefore, reading)) return null;
  // A day that a note has told of something else is told again by its own rule.
  if (ledgerBefore.decided?.decision === "info" && schedulesAskedFor(state.ledger, reading).length > 0)
    return null;
  const asksWhy = asksWhyWaiting(text);
  const presses = !asksWhy && (protests(text) || urges(text));
  if (!asksWhy && !presses && !asksHowItStands(text)) return null;
  const wasTold = ledgerBefore.openQuestion === "offer_human" && ledgerBefore.topic === awaited.kind;
  if (presses || wasTold) return passOn(state, awaited);
  // A note has told how it ends, in words that the rules do not know: they say neither yes, no nor "not yet".
  if (awaited.isToldOf === true) return asksWhy ? nothingMore(awaited) : passOn(state, awaited);
  const { schedules, matter } = delayOf(state, awaited) ?? { schedules: [], matter: undefined };
  const told: Say = {
    key: "still_waiting",
    kind: awaited.kind,
    order: seen(state, awaited.orderNumber),
    asks: asksWhy ? "why" : "state",
    schedules,
    matter: matter ?? null,
  };
  // "내일까지 말씀드릴게요": until when, in the agent's own words.
  const { schedule } = state.agentWords;
  const said: Say[] =
    schedules.length === 0 && schedule !== null && isQuotable(schedule)
      ? [{ key: "agent_said", text: schedule }]
      : [];
  const isEnough =
    !asksWhy && (schedules.length > 0 || said.length > 0) && ledgerBefore.openQuestion !== "anything_else";
  const question = isEnough ? "anything_else" : "offer_human";
  return {
    ...plan({
      action: isEnough ? "reply" : "ask",
      intent: awaited.kind,
      say: [told, ...said, { key: question }],
      question,
      lookUps: lookUpsOf(state, awaited),
    }),
    keepsRequest: true,
  };
}

/**
 * "감사합니다", "네 기다릴게요" while a person has still to decide: it is heard, with the time that was told, and waits. The answer comes in this
 * chat, so nobody is called again; a plain "없어요" is another matter (`undecidedRule`).
 */
export function patienceRule(state: TurnState): Plan | null {
  const { reading, ledger, ledgerBefore } = state;
  const { understanding, text } = reading;
  const awaited = ledgerBefore.awaiting.at(-1);
  if (awaited === undefined || ledgerBefore.openQuestion === "offer_human" || reading.attachmentOnly)
    return null;
  const { thanks, saysNoMore, intent, hasTopic } = understanding;
  const isThanks = thanks && !saysNoMore && intent === "thanks" && !hasTopic;
  if (!isThanks && !saysWillWait(text)) return null;
  const told = ledger.decided?.decision === "delay" ? delayOf(state, awaited)?.schedules : undefined;
  const says: Say[] = [{ key: "will_tell", schedules: told ?? [] }];
  return { ...plan({ intent: "thanks", say: says }), keepsRequest: true };
}

function passOn(state: TurnState, { kind, isToldOf }: AwaitedDecision): Plan {
  const code =
    state.ledgerBefore.handoffReason === "policy_undecided" ? "policy_undecided" : "facts_complete";
  const isOfMoney = kind === "refund" || kind === "cancel";
  const why = isToldOf !== true ? "undecided" : isOfMoney ? "refund_status" : "insists";
  return { ...handOver(code, why, kind), keepsRequest: true };
}

function nothingMore({ kind }: AwaitedDecision): Plan {
  const says: Say[] = [{ key: "unanswerable" }, { key: "offer_human" }];
  return {
    ...plan({ action: "ask", intent: kind, say: says, question: "offer_human" }),
    keepsRequest: true,
  };
}

function lookUpsOf(state: TurnState, { orderNumber }: AwaitedDecision) {
  const order = orderOf(state, orderNumber);
  return order === null ? [] : lookUpOnce(state, order);
}

/** The delay that a person has told of it. */
function delayOf({ ledger: { decided } }: TurnState, { kind, orderNumber }: AwaitedDecision) {
  const isIts = (one: LedgerDecision) => one.orderNumber === orderNumber && (one.kind ?? kind) === kind;
  return decided?.decision === "delay" && isIts(decided) ? decided : null;
}

/** The waiting request that these messages can be about; null where they speak of something else or add what has to be judged. */
function awaitedMeant({ reading, ledgerBefore }: TurnState): AwaitedDecision | null {
  const { awaiting, topic, orderNumber, requestSettled } = ledgerBefore;
  const { text, understanding, namedOrderNumber, besides, attachmentOnly } = reading;
  const { facts, orderNumbers, wantsHuman, closing } = understanding;
  if (besides.length > 0 || attachmentOnly || wantsHuman || closing === "complete") return null;
  if (!requestSettled || orderNumbers.unknown.length > 0 || supposes(text) || asksInGeneral(text))
    return null;
  const named = orderNumbers.own[0] ?? namedOrderNumber;
  const meant =
    awaiting.findLast((one) => one.orderNumber === (named ?? orderNumber)) ??
    (named === null ? awaiting.at(-1) : undefined);
  if (meant === undefined) return null;
  const isOtherKind =
    facts.kind !== null &&
    facts.kind !== "refund_policy" &&
    facts.kind !== "refund_status" &&
    facts.kind !== meant.kind &&
    !(meant.kind === "cancel" && facts.kind === "refund");
  const addsFacts =
    (facts.reason !== null && facts.reason !== ledgerBefore.reason && !NO_NEWS.has(facts.reason)) ||
    facts.newAddress !== null;
  if (isOtherKind || addsFacts) return null;
  return topic === null || OF_REQUESTS.has(topic) || facts.kind !== null ? meant : null;
}

/** Of a request that waits, "late" is said of the answer. */
const NO_NEWS: ReadonlySet<RequestReason> = new Set<RequestReason>(["other", "late"]);
