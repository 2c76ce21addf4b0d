/** Rules about requests: which messages speak of one, take it back, insist or answer its questions (BC-05 to BC-10). */
import { isFault } from "../../../orders/domain/refund-policy.ts";
import { type DecisionIntent, REQUEST_KINDS } from "../../../shared/vocabulary.ts";
import { takesBack } from "../learn-from-customer.ts";
import { asksForDate, asksWhere } from "../order-phrases.ts";
import { asksQuestion, asksWhatNow, demandsRequest, supposes, wantsNothingDone } from "../phrases.ts";
import { heard, INTAKE_QUESTIONS, type Plan, plan } from "../plan.ts";
import { asksForReplacement, isElsewhere, reportsFault } from "../request-words.ts";
import type { Say } from "../say.ts";
import type { TurnState } from "../turn-state.ts";
import { advanceRequest, askOrder, continuesIntake, judgeRequest } from "./intake.ts";
import { seen } from "./order-view.ts";

const CLARIFY_LIMIT = 2;

export function withdrawRule(state: TurnState): Plan | null {
  const { reading, ledger } = state;
  if (!takesBack(reading, state.ledgerBefore) && !onlyAsked(state)) return null;
  // "네 그냥 기다릴게요" to a person's yes: that stands, and nothing is left undone.
  if (isApproved(state)) return heard();
  const { reason, evidence } = state.ledgerBefore;
  const isQuestion = !reading.understanding.signals.withdraws && wantsNothingDone(reading.text);
  const fault = reason !== null && isFault(reason);
  const answer: Say[] = !fault
    ? []
    : evidence.kind === undefined
      ? [{ key: "apology" }]
      : [{ key: "policy", topic: "defect", freeOfCharge: false }];
  const told: Say[] = isQuestion
    ? [...answer, { key: "nothing_done" }]
    : [
        {
          key: "withdrawn",
          kind: ledger.requestSettled ? (ledger.awaiting.at(-1)?.kind ?? null) : ledger.kind,
        },
      ];
  const says: Say[] = [...told, { key: "anything_else" }];
  return { ...plan({ intent: "no_more", say: says, question: "anything_else" }), withdraws: true };
}

/** A person has approved the newest request, and no other one is open or waits. */
function isApproved({ ledger, ledgerBefore: { decided, requestSettled, awaiting } }: TurnState): boolean {
  const isOpen = awaiting.length > 0 || !ledger.requestSettled;
  return decided?.decision === "approve" && requestSettled && !isOpen;
}

/** "그냥 궁금해서요" after the rules were told: no request was begun, and none is. */
function onlyAsked({ reading, ledger, ledgerBefore }: TurnState): boolean {
  const isNew = ledger.kind === null && !reading.understanding.hasTopic;
  return isNew && ledgerBefore.topic === "policy" && wantsNothingDone(reading.text);
}

/** Refund, exchange, cancellation, address change, refund status: the intake (BC-05) and what the engine says. */
export function requestRule(state: TurnState): Plan | null {
  if (!speaksOfRequest(state)) return null;
  return advanceRequest(state, state.ledger.requestSettled && !startsRequest(state));
}

/** After an explained "no": its order or the receipt named once more, or "what now?", is answered by the way that is left, a person. */
export function stillNoRule(state: TurnState): Plan | null {
  const { ledger, reading } = state;
  const { verdict } = ledger;
  if (verdict?.explained !== true || ledger.requestSettled || verdict.orderNumber !== ledger.orderNumber)
    return null;
  const { orderNumbers, hasTopic, intent } = reading.understanding;
  const repeats =
    orderNumbers.own.length === 1 &&
    orderNumbers.own[0] === verdict.orderNumber &&
    !asksWhere(reading.text) &&
    !asksQuestion(reading.text);
  // Of a parcel that has left it is asked what can still be done, not where it is.
  const isLeft =
    intent === "order_status" && (verdict.kind === "address_change" || verdict.kind === "cancel");
  const isLost = (!hasTopic || intent === "other" || isLeft) && asksWhatNow(reading.text);
  if (!repeats && !isLost && !confirmsReceipt(state)) return null;
  const order = seen(state, verdict.orderNumber);
  return plan({
    action: "ask",
    intent: verdict.kind,
    say: [{ key: "still_no", kind: verdict.kind, order }, { key: "offer_human" }],
    question: "offer_human",
  });
}

/**
 * "네 물건은 받았죠" after an explained "no" that stands with the goods in hand: a plain answer, and nothing is insisted on. The reason
 * that was given before may go along.
 */
function confirmsReceipt(state: TurnState): boolean {
  const { ledger, ledgerBefore, reading } = state;
  const { facts, signals, intent } = reading.understanding;
  const addsNothing =
    facts.kind === null &&
    facts.newAddress === null &&
    (facts.reason === null || facts.reason === ledgerBefore.reason);
  return (
    ledger.verdict?.explained === true &&
    facts.received === true &&
    addsNothing &&
    !signals.insists &&
    !REQUEST_INTENTS.has(intent) &&
    // "받았죠" tells, though it ends like a question.
    !asksQuestion(reading.text.replace(/(?<=[았었])죠(?=[\s.,!~]*$)/u, "어요")) &&
    judgeRequest(state)?.verdict.next === "explain"
  );
}

/** An answer to the intake's question that no rule understood: ask once more, in other words. */
export function continueIntakeRule(state: TurnState): Plan | null {
  const { ledger, reading } = state;
  if (!continuesIntake(state) || ledger.clarifyCount >= CLARIFY_LIMIT) return null;
  // Thanks in between are no failure to answer.
  if (ledger.kind !== null && reading.understanding.intent === "thanks" && ledger.orderNumber === null)
    return { ...askOrder(state, ledger.kind, ledger.kind), progress: "clarify" };
  const next = advanceRequest(state, false);
  return next === null || next.action === "handoff" ? next : { ...next, progress: "clarify" };
}

const REQUEST_INTENTS: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>(REQUEST_KINDS);

/** These messages ask for a request, or give what an open one still needs. */
function speaksOfRequest(state: TurnState): boolean {
  const { ledger, ledgerBefore, reading } = state;
  if (ledger.kind === null) return false;
  if (startsRequest(state)) return true;
  const { intent, facts, signals } = reading.understanding;
  const explained = ledger.verdict?.explained === true;
  // The rules that are argued with beside the demand ("안 뜯은 새건데 그래도 환불해주세요") are not asked about.
  if (explained && intent === "policy" && demandsRequest(reading.text)) return true;
  if (intent === "injection" || isElsewhere(reading)) return false;
  if (explained && signals.insists) return true;
  if (ledger.requestSettled) return false;
  if (reading.sparedOrderNumbers.length > 0) return true;
  if (confirmsReceipt(state)) return false;
  if (explained) return facts.reason !== null || facts.received !== null || facts.newAddress !== null;
  if (asksForReplacement(reading, ledger) || asksWhenDone(state)) return true;
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

/** "언제 돼요?" of goods in hand asks when the request will be done, not where they are. */
function asksWhenDone({ ledger, reading }: TurnState): boolean {
  const { orderNumbers, intent } = reading.understanding;
  const isNamed = orderNumbers.own.length > 0 || reading.namedOrderNumber !== null;
  return (
    INTAKE_QUESTIONS.has(ledger.openQuestion) &&
    ledger.received === true &&
    intent === "order_status" &&
    !isNamed &&
    asksForDate(reading.text)
  );
}

/** These messages ask for something to be done, or report a fault. */
export function startsRequest({ reading, ledger }: TurnState): boolean {
  const { intent, facts } = reading.understanding;
  if (intent === "policy" || ledger.kind === null) return false;
  const asks = REQUEST_INTENTS.has(intent) || (facts.kind !== null && facts.kind !== "refund_policy");
  return (asks && !(supposes(reading.text) && intent === "refund_status")) || reportsFault(reading);
}
