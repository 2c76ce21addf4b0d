/** Rules about what was answered already: a "no" that is asked about or not accepted (H10), a person's decision that is asked about again. */
import type { DecisionIntent, RequestKind } from "../../../shared/vocabulary.ts";
import { quoteOf } from "../agent-quotes.ts";
import { asksHowToSendBack } from "../aside-phrases.ts";
import { asksToRepeat } from "../decline-phrases.ts";
import { isYesOrNo, type LedgerDecision } from "../ledger.ts";
import { tellsOutcome } from "../outcome-phrases.ts";
import { asksWhatNow, bare, demandsRequest } from "../phrases.ts";
import { handOver, type Plan, plan } from "../plan.ts";
import {
  asksIfDecided,
  asksIfDone,
  asksOfReturning,
  asksWhy,
  protests,
  regrets,
} from "../protest-phrases.ts";
import { OF_REQUESTS } from "../request-words.ts";
import type { Say } from "../say.ts";
import type { TurnState } from "../turn-state.ts";
import { asksAmount, asksHowItStands } from "../waiting-phrases.ts";
import { toldByHelp, unanswerable } from "./help.ts";
import { judgeRequest } from "./intake.ts";
import { inLedger, lookUpOnce, orderLookUps, orderOf, seen } from "./order-view.ts";

/** A "no" that stands: the engine's, which was explained, or a person's. */
interface Refusal {
  readonly by: "policy" | "person" | "agent";
  readonly kind: RequestKind | null;
  readonly orderNumber: string | null;
}

/** To a "no": its reason is told once more to who asks why; who does not accept it gets a person (BC-09, H10). */
export function refusedRule(state: TurnState): Plan | null {
  const { ledger, ledgerBefore, reading } = state;
  const refusal = standingRefusal(state);
  if (refusal === null || !staysWith(state, refusal)) return null;
  const { text, understanding } = reading;
  const intent: DecisionIntent = refusal.kind ?? ledger.topic ?? "other";
  // Told the reason and offered a person already: who asks again does not accept it.
  const asksAgain = asksWhy(text) && ledgerBefore.openQuestion === "offer_human";
  const insists =
    protests(text) ||
    asksAgain ||
    (understanding.signals.insists && !asksWhy(text)) ||
    (refusal.by !== "policy" && demandsRequest(text));
  if (insists) return handOver("insists", "insists", intent, orderLookUps(state));
  const says = asksWhy(text)
    ? reasonOf(state, refusal)
    : regrets(text) || (refusal.by !== "policy" && (asksWhatNow(text) || asksAmount(text)))
      ? stillNo(state, refusal)
      : null;
  if (says === null) return null;
  return {
    ...plan({ action: "ask", intent, say: [...says, { key: "offer_human" }], question: "offer_human" }),
    keepsRequest: refusal.by !== "policy",
  };
}

function stillNo(state: TurnState, { by, kind, orderNumber }: Refusal): readonly Say[] | null {
  if (by === "agent") return agentSaid(state);
  return kind === null ? null : [{ key: "still_no", kind, order: seen(state, orderNumber) }];
}

function reasonOf(state: TurnState, { by, kind, orderNumber }: Refusal): readonly Say[] | null {
  if (by === "person") return [{ key: "why_denied", kind }];
  if (by === "agent") {
    // Further sentences beside the "no" tell why.
    const said = agentSaid(state);
    const isAll = said.some((one) => one.key === "agent_said" && one.text !== state.agentWords.outcome?.text);
    return isAll ? said : [...said, { key: "no_more_known" }];
  }
  const judged = judgeRequest(state);
  if (judged === null || judged.verdict.next !== "explain") return null;
  const order = seen(state, orderNumber);
  return [{ key: "why_no", kind: judged.kind, order, verdict: judged.verdict }];
}

/** How the request ends, as an agent has written it. */
function agentSaid({ agentWords: { outcome, messages } }: TurnState): readonly Say[] {
  const message = messages.findLast(({ sentences }) => outcome !== null && sentences.includes(outcome.text));
  const quote = message === undefined ? null : quoteOf(message, tellsOutcome);
  return quote === null ? [] : [{ key: "agent_said", ...quote }];
}

function standingRefusal({ ledger, ledgerBefore, agentWords }: TurnState): Refusal | null {
  const { topic } = ledgerBefore;
  // Talk that has moved on to something else is not about the "no" any more.
  if (topic !== null && !OF_REQUESTS.has(topic)) return null;
  const { verdict, decided } = ledger;
  const isByAgent = agentWords.outcome?.isRefusal === true && ledgerBefore.awaiting.length === 0;
  if (isByAgent && ledgerBefore.requestSettled)
    return { by: "agent", kind: ledgerBefore.kind, orderNumber: ledgerBefore.orderNumber };
  if (decided?.decision === "deny" && ledger.requestSettled) {
    const orderNumber = decided.orderNumber ?? ledger.orderNumber;
    return { by: "person", kind: decided.kind ?? ledger.kind, orderNumber };
  }
  if (verdict?.explained !== true || ledger.requestSettled || verdict.orderNumber !== ledger.orderNumber)
    return null;
  return { by: "policy", kind: verdict.kind, orderNumber: verdict.orderNumber };
}

/** The messages add nothing that has to be judged anew and speak of nothing else. */
function staysWith({ reading, ledgerBefore }: TurnState, refusal: Refusal): boolean {
  const { text, understanding, namedOrderNumber, besides, attachmentOnly } = reading;
  const { facts, orderNumbers, intent, hasTopic, closing } = understanding;
  const named = [...orderNumbers.own, ...orderNumbers.unknown, namedOrderNumber];
  if (named.some((number) => number !== null && number !== refusal.orderNumber)) return false;
  if (besides.length > 0 || attachmentOnly || closing === "complete") return false;
  const isOtherKind =
    facts.kind !== null &&
    facts.kind !== "refund_policy" &&
    facts.kind !== "refund_status" &&
    facts.kind !== refusal.kind;
  const addsFacts =
    (facts.reason !== null && facts.reason !== ledgerBefore.reason && facts.reason !== "other") ||
    (facts.received !== null && facts.received !== ledgerBefore.received) ||
    facts.newAddress !== null;
  if (isOtherKind || addsFacts) return false;
  // "왜 안되는데" is read as trouble with an account, which it is only where one is named.
  const isTrouble = TROUBLE.has(intent) && !OF_SERVICE.test(text);
  return !hasTopic || isTrouble || OF_REQUESTS.has(intent);
}

const TROUBLE: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>(["login", "app", "account", "payment"]);
const OF_SERVICE =
  /로그인|접속|앱|어플|사이트|홈페이지|화면|페이지|비밀번호|비번|아이디|계정|회원|인증|결제|카드|쿠폰|\b(?:log ?in|sign ?in|app|site|page|password|account|pay(?:ment)?|card|coupon)\b/iu;

/** What a person decided, asked about again: it is confirmed as it was told; where goods go to is a person's to say (BC-04, BC-06). */
export function decidedRule(state: TurnState): Plan | null {
  const { reading, ledger, ledgerBefore } = state;
  const { decided } = ledger;
  const { text } = reading;
  if (state.agentWords.outcome !== null) return toldByAgent(state);
  if (decided === null || !isYesOrNo(decided)) return null;
  const isOfNew = ledgerBefore.kind !== null && !ledgerBefore.requestSettled;
  if (isOfNew || !isAboutDecision(state, decided)) return null;
  const intent: DecisionIntent = decided.kind ?? ledger.topic ?? "other";
  if (decided.decision === "approve" && asksAmount(text)) return amountRule(state, decided);
  // After a "no" nothing is under way that could be asked about.
  const asksOn = decided.decision === "deny" && asksHowItStands(text) && !asksAmount(text);
  if (asksIfDecided(text) || asksOn) return toldDecision(state, decided);
  const isReturn =
    decided.decision === "approve" && (decided.kind === "refund" || decided.kind === "exchange");
  if (!isReturn || !(asksHowToSendBack(text) || asksOfReturning(text))) return null;
  const help = toldByHelp(state);
  if (help !== null) return { ...help, intent };
  return plan({
    action: "ask",
    intent,
    say: [{ key: "return_place" }, { key: "offer_human" }],
    question: "offer_human",
  });
}

/** The decision as it was told. A word for it may have been taken for a request for its state: none is begun. */
function toldDecision(state: TurnState, decided: LedgerDecision): Plan {
  const { ledger } = state;
  const { decision, kind, schedules, sum = null } = decided;
  const ofDeed = asksIfDone(state.reading.text);
  const order = seen(state, decided.orderNumber ?? ledger.orderNumber);
  const told = plan({
    intent: kind ?? ledger.topic ?? "other",
    say: [
      { key: "told_decision", decision, kind, order, facts: schedules, sum, ofDeed },
      { key: "anything_else" },
    ],
  });
  return { ...told, keepsRequest: true };
}

/** "네?", "뭐라고요?" to a decision that was told just now: it is told once more. */
export function saidAgainRule(state: TurnState): Plan | null {
  const { reading, ledger, previousAiText } = state;
  const { decided } = ledger;
  if (decided?.decision === "info") return noteAgain(state, decided);
  if (!asksToRepeat(reading.text) || decided === null || !isYesOrNo(decided)) return null;
  const isTold = decided.decision === "approve" ? TELLS_YES : TELLS_NO;
  return isTold.test(previousAiText ?? "") ? toldDecision(state, decided) : null;
}

/** "뭐라고요?", "얼마라고요?" to a note that was told just now: what could be told of it. */
function noteAgain({ reading, previousAiText }: TurnState, decided: LedgerDecision): Plan | null {
  const { schedules, prices = [], kind } = decided;
  const isNew = [...schedules, ...prices].some((told) => (previousAiText ?? "").includes(told));
  const asksPrice =
    prices.length > 0 && /^(?:그래서|그럼|아|네|그게)*(?:얼마|how ?much)(?!나)/iu.test(bare(reading.text));
  if (!isNew || !(asksPrice || asksToRepeat(reading.text))) return null;
  const says: Say[] = [{ key: "instruction", decision: "info", kind, order: null, facts: schedules, prices }];
  return { ...plan({ intent: "other", say: says }), keepsRequest: true };
}

const TELLS_YES = /승인되었|승인됐|\bapproved\b/iu;
const TELLS_NO = /받아들이기 어렵|어렵습니다|\b(?:cannot accept|not possible|unable)\b/iu;

/** What comes back of an approved request: what the order cost is a fact, the sum itself nobody has told (BC-04, BC-06). */
function amountRule(state: TurnState, decided: LedgerDecision): Plan | null {
  const { ledgerBefore, settings } = state;
  const { kind } = decided;
  if (kind !== "refund" && kind !== "cancel") return null;
  const isWhole = ledgerBefore.moreOrderNumbers.length === 0 && !state.wantsPart;
  const paysReturn =
    kind === "refund" &&
    ledgerBefore.reason === "change_of_mind" &&
    settings.refundPolicy.changeOfMindFee === "customer";
  const order = orderOf(state, decided.orderNumber ?? ledgerBefore.orderNumber);
  const told: Say = {
    key: "refund_amount",
    order: isWhole && order !== null ? inLedger(state, order) : null,
    sum: decided.sum ?? null,
    paysReturn,
  };
  const question = decided.sum === undefined ? "offer_human" : "anything_else";
  return {
    ...plan({
      action: decided.sum === undefined ? "ask" : "reply",
      intent: kind,
      say: [told, { key: question }],
      question,
      lookUps: order === null ? [] : lookUpOnce(state, order),
    }),
    keepsRequest: true,
  };
}

/** "취소된 거 맞죠?" after an agent has told in the chat how it ends: those words are given once more, and nothing is said beyond them. */
function toldByAgent(state: TurnState): Plan | null {
  const { reading, ledgerBefore } = state;
  if (!ledgerBefore.requestSettled || !asksIfDecided(reading.text)) return null;
  const says = agentSaid(state);
  if (says.length === 0) return null;
  const told = plan({
    action: "ask",
    intent: ledgerBefore.kind ?? "other",
    say: [...says, { key: "offer_human" }],
    question: "offer_human",
  });
  return { ...told, keepsRequest: true };
}

/** "왜요?" after a person was involved, and no rule knows what it is about: nothing is made up, and nothing is asked back. */
export function unknownWhyRule(state: TurnState): Plan | null {
  const { reading, ledgerBefore } = state;
  const isAfterPerson = ledgerBefore.handoffReason !== null || state.agentWords.outcome !== null;
  if (!isAfterPerson || !asksWhy(reading.text) || reading.understanding.hasTopic) return null;
  return { ...unanswerable(state, ledgerBefore.topic ?? "other"), keepsRequest: true };
}

function isAboutDecision({ reading, ledger }: TurnState, decided: LedgerDecision): boolean {
  const { orderNumbers, facts, wantsHuman } = reading.understanding;
  const named = [...orderNumbers.own, ...orderNumbers.unknown, reading.namedOrderNumber];
  const decidedOrder = decided.orderNumber ?? ledger.orderNumber;
  if (named.some((number) => number !== null && number !== decidedOrder)) return false;
  const isOtherKind =
    facts.kind !== null &&
    decided.kind !== null &&
    facts.kind !== decided.kind &&
    // The money of a cancelled order is asked for as a refund.
    !(decided.kind === "cancel" && facts.kind === "refund" && asksAmount(reading.text)) &&
    facts.kind !== "refund_status" &&
    facts.kind !== "refund_policy";
  return !isOtherKind && !wantsHuman && reading.besides.length === 0;
}
