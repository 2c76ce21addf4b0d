/** Rules about questions: technical trouble, payments, accounts, what was decided, and what only the shop's texts may answer. */
import type { DecisionIntent } from "../../../shared/vocabulary.ts";
import { asksForDate, asksOtherThing } from "../order-phrases.ts";
import { asksByWord, asksForWork, asksQuestion, hasContent, namesThingOnly, saysSolved } from "../phrases.ts";
import { handOver, type Plan, plan } from "../plan.ts";
import type { Say } from "../say.ts";
import { asksInGeneral, SPEAKS_OF_OWN } from "../shop-phrases.ts";
import { saysOverdue, schedulesAskedFor } from "../told-schedules.ts";
import type { TurnState } from "../turn-state.ts";
import { bestNewHelp, searchFor, tellHelp, toldByHelp, unanswerable } from "./help.ts";
import { continuesIntake } from "./intake.ts";
import { orderLookUps } from "./order-view.ts";

/** What a person has decided stays known: its days and periods are told again to who asks; when they have passed, a person looks. */
export function toldScheduleRule(state: TurnState): Plan | null {
  const { ledger, reading } = state;
  const intent = ledger.decided?.kind ?? "order_status";
  if (ledger.requestSettled && saysOverdue(ledger, reading))
    return handOver("status_dispute", "insists", intent, orderLookUps(state));
  const schedules = schedulesAskedFor(ledger, reading);
  if (schedules.length === 0) return null;
  return plan({
    intent,
    say: [{ key: "told_schedules", schedules }, { key: "anything_else" }],
    question: "anything_else",
  });
}

const NOT_SOLVED: readonly Say[] = [{ key: "if_not_solved" }];

/** BC-24: ask once for device and message, give what the help texts say, then a person. */
export function techRule(state: TurnState): Plan | null {
  const { reading, ledger } = state;
  const { intent, signals, hasTopic } = reading.understanding;
  const inFlow = ledger.openQuestion === "tech_details" || ledger.topic === "login" || ledger.topic === "app";
  if (ledger.openQuestion === "payment_details" && answersDetails(state)) return null;
  const isTech = intent === "login" || intent === "app";
  const isAnswer = ledger.openQuestion === "tech_details" && answersDetails(state);
  if (!isTech && !(inFlow && (!hasTopic || isAnswer || tellsTechDetail(state)))) return null;
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
  if (help !== null)
    return tellHelp(state, help, { intent: area, question: "tech_details", after: NOT_SOLVED });
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

export function paymentRule(state: TurnState): Plan | null {
  const { reading, ledger } = state;
  const { intent, hasTopic } = reading.understanding;
  const inFlow =
    ledger.openQuestion === "payment_details" &&
    (!hasTopic || answersDetails(state) || reading.understanding.orderNumbers.own.length > 0);
  if (intent !== "payment" && !inFlow) return null;
  const help = bestNewHelp(state);
  if (help !== null) return tellHelp(state, help, { intent: "payment", after: NOT_SOLVED });
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

export function accountRule(state: TurnState): Plan | null {
  const { intent } = state.reading.understanding;
  if (intent !== "account") return null;
  const help = bestNewHelp(state);
  if (help !== null) return tellHelp(state, help, { intent: "account", after: NOT_SOLVED });
  if ((state.ledger.asked.offer_human ?? 0) > 0 && state.ledger.topic === "account")
    return handOver("unanswerable", "human", "account");
  return plan({
    action: "ask",
    intent: "account",
    say: [{ key: "offer_account_help" }],
    question: "offer_human",
  });
}

/** BC-26: what help texts answer is answered from them; a real question without an answer is said to have none. */
export function helpRule(state: TurnState): Plan | null {
  const { reading } = state;
  if (continuesIntake(state) || !hasContent(reading.text) || reading.attachmentOnly) return null;
  const told = toldByHelp(state);
  if (told !== null) return told;
  const asks = asksQuestion(reading.text) || asksByWord(reading.text) || asksOtherThing(reading.text);
  if (asks || state.ledger.unanswerableCount > 0) return unanswerable(state, "other");
  return asksForWork(reading.text) ? plan({ intent: "smalltalk", say: [{ key: "out_of_scope" }] }) : null;
}

/** Whatever is said of the trouble in answer to what it looks like ("에러 메시지는 없어요"): it is asked for once (BC-24). */
function answersDetails({ reading }: TurnState): boolean {
  const { intent } = reading.understanding;
  return TROUBLE.has(intent) && (!asksQuestion(reading.text) || namesThingOnly(reading.text));
}

const TROUBLE: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>([
  "login",
  "app",
  "account",
  "payment",
  "other",
]);

function tellsTechDetail({ reading }: TurnState): boolean {
  const { device, error, tried } = reading.understanding.signals.techDetail;
  return device !== null || error !== null || tried !== null;
}

/** Whether the shop does or has something, asked in the words of its orders ("해외 배송 되나요?"), is in its texts. */
export function shopFactRule(state: TurnState): Plan | null {
  const { intent, orderNumbers } = state.reading.understanding;
  if (intent !== "order_status" || SPEAKS_OF_OWN.test(state.reading.text)) return null;
  if (orderNumbers.own.length + orderNumbers.unknown.length > 0 || state.reading.namedOrderNumber !== null)
    return null;
  // What holds for everybody stands in no order: without a text about it, it is not known.
  if (asksInGeneral(state.reading.text)) return toldByHelp(state) ?? unanswerable(state, "other");
  return ASKS_ABILITY.test(state.reading.text) && !asksForDate(state.reading.text) ? toldByHelp(state) : null;
}

const ASKS_ABILITY =
  /(되|하|있|주시?|받)(나요|는지|ㄹ까요)|돼요\s*\?|될까요|가능|할\s*수\s*있|얼마(?!나\s*(걸|더))|무료|^(do|can|is|are)\s(you|i|there|it)\b/iu;
