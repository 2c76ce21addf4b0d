/** Rules about what was answered already: a "no" that is asked about or not accepted (H10), a person's decision that is asked about again. */
import { type DecisionIntent, REQUEST_KINDS, type RequestKind } from "../../../shared/vocabulary.ts";
import { asksHowToSendBack } from "../aside-phrases.ts";
import { isYesOrNo, type LedgerDecision } from "../ledger.ts";
import { asksWhatNow, demandsRequest } from "../phrases.ts";
import { handOver, type Plan, plan } from "../plan.ts";
import { asksIfDecided, asksOfReturning, asksWhy, protests, regrets } from "../protest-phrases.ts";
import type { Say } from "../say.ts";
import type { TurnState } from "../turn-state.ts";
import { toldByHelp } from "./help.ts";
import { judgeRequest } from "./intake.ts";
import { orderLookUps, seen } from "./order-view.ts";

/** A "no" that stands: the engine's, which was explained, or a person's. */
interface Refusal {
  readonly by: "policy" | "person";
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
    (refusal.by === "person" && demandsRequest(text));
  if (insists) return handOver("insists", "insists", intent, orderLookUps(state));
  const says = asksWhy(text)
    ? reasonOf(state, refusal)
    : (regrets(text) || (refusal.by === "person" && asksWhatNow(text))) && refusal.kind !== null
      ? [stillNo(state, refusal.kind, refusal.orderNumber)]
      : null;
  if (says === null) return null;
  return plan({
    action: "ask",
    intent,
    say: [...says, { key: "offer_human" }],
    question: "offer_human",
  });
}

function stillNo(state: TurnState, kind: RequestKind, orderNumber: string | null): Say {
  return { key: "still_no", kind, order: seen(state, orderNumber) };
}

function reasonOf(state: TurnState, { by, kind, orderNumber }: Refusal): readonly Say[] | null {
  if (by === "person") return [{ key: "why_denied", kind }];
  const judged = judgeRequest(state);
  if (judged === null || judged.verdict.next !== "explain") return null;
  const order = seen(state, orderNumber);
  return [{ key: "why_no", kind: judged.kind, order, verdict: judged.verdict }];
}

function standingRefusal({ ledger, ledgerBefore }: TurnState): Refusal | null {
  const { topic } = ledgerBefore;
  // Talk that has moved on to something else is not about the "no" any more.
  if (topic !== null && !OF_REQUESTS.has(topic)) return null;
  const { verdict, decided } = ledger;
  if (decided?.decision === "deny" && ledger.requestSettled) {
    const orderNumber = decided.orderNumber ?? ledger.orderNumber;
    return { by: "person", kind: decided.kind ?? ledger.kind, orderNumber };
  }
  if (verdict?.explained !== true || ledger.requestSettled || verdict.orderNumber !== ledger.orderNumber)
    return null;
  return { by: "policy", kind: verdict.kind, orderNumber: verdict.orderNumber };
}

const OF_REQUESTS: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>([
  ...REQUEST_KINDS,
  "defect",
  "policy",
  "other",
  "complaint",
  "smalltalk",
  "thanks",
  "no_more",
]);

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
  if (decided === null || !isYesOrNo(decided) || !ledgerBefore.requestSettled) return null;
  if (!isAboutDecision(state, decided)) return null;
  const { text } = reading;
  const intent: DecisionIntent = decided.kind ?? ledger.topic ?? "other";
  if (asksIfDecided(text)) {
    const order = seen(state, decided.orderNumber ?? ledger.orderNumber);
    const { decision, kind, schedules } = decided;
    const told = plan({
      intent,
      say: [{ key: "told_decision", decision, kind, order, facts: schedules }, { key: "anything_else" }],
    });
    // A word for the decision may have been taken for a request for its state: none is begun.
    return { ...told, withdraws: !ledger.requestSettled };
  }
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

function isAboutDecision({ reading, ledger }: TurnState, decided: LedgerDecision): boolean {
  const { orderNumbers, facts, wantsHuman } = reading.understanding;
  const named = [...orderNumbers.own, ...orderNumbers.unknown, reading.namedOrderNumber];
  const decidedOrder = decided.orderNumber ?? ledger.orderNumber;
  if (named.some((number) => number !== null && number !== decidedOrder)) return false;
  const isOtherKind =
    facts.kind !== null &&
    decided.kind !== null &&
    facts.kind !== decided.kind &&
    facts.kind !== "refund_status" &&
    facts.kind !== "refund_policy";
  return !isOtherKind && !wantsHuman && reading.besides.length === 0;
}
