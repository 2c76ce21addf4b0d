/** Rules about questions beside a request: how it is made, how goods go back, why something is asked. The request goes on after the answer. */
import type { DecisionIntent } from "../../../shared/vocabulary.ts";
import { asksHowToSendBack, asksWhyAsked, wayAskedFor } from "../aside-phrases.ts";
import { asksForQuantity, asksSecondSendingCost, asksToCombine } from "../parcel-phrases.ts";
import { asksByWord, asksQuestion, bare, type PolicyTopic } from "../phrases.ts";
import { INTAKE_QUESTIONS, type Plan, plan } from "../plan.ts";
import type { Say } from "../say.ts";
import { asksForExtras, asksSendingCost, asksToOrder, specialCaseIn } from "../shop-phrases.ts";
import type { TurnState } from "../turn-state.ts";
import { handOverUnanswered, toldByHelp, unanswerable } from "./help.ts";
import { before, continuesIntake, nextStep } from "./intake.ts";

/** "반품은 어떻게 해요?": the way is told first; a wish or an order named beside it opens the request (`learn-from-customer.ts`). */
export function howToRule(state: TurnState): Plan | null {
  const { ledgerBefore, reading } = state;
  const way = wayAskedFor(reading.text);
  if (way === null || ledgerBefore.kind !== null) return null;
  const topics: readonly PolicyTopic[] =
    way === "exchange" ? ["exchange", "how"] : way === "cancel" ? ["cancel"] : ["how"];
  const told = toldByHelp(state) ?? tell(way, topics);
  const next = nextStep(state);
  if (next === null) return { ...told, intent: way };
  return next.action === "handoff" || next.explains ? null : before(next, told);
}

function tell(intent: DecisionIntent, topics: readonly PolicyTopic[]): Plan {
  return plan({ intent, say: topics.map((topic): Say => ({ key: "policy", topic, freeOfCharge: false })) });
}

/** How goods are packed and sent back stands in the shop's texts or is not known (BC-26). */
export function sendBackRule(state: TurnState): Plan | null {
  const { ledger, reading } = state;
  const about = ledger.kind ?? (ledger.topic !== null && WAYS.has(ledger.topic) ? ledger.topic : "policy");
  return asksHowToSendBack(reading.text) ? answerAside(state, about) : null;
}

/** Requests whose way is told; as a topic without a request they are not asked for yet. */
const WAYS: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>(["refund", "exchange", "cancel"]);

/** "다른 색으로도 돼요?" of an exchange: what holds for exchanges, and then what this one needs. */
export function optionRule(state: TurnState): Plan | null {
  const { ledger, ledgerBefore, reading } = state;
  if (ledgerBefore.kind !== "exchange" || ledger.kind !== "exchange" || !OPTION.test(reading.text))
    return null;
  if (!INTAKE_QUESTIONS.has(ledger.openQuestion) || !asksQuestion(reading.text)) return null;
  const next = nextStep(state);
  return next === null || next.action === "handoff"
    ? null
    : before(next, toldByHelp(state) ?? tell("exchange", ["exchange"]));
}

/** Ordering and what sending costs stand in the shop's texts or are not known (BC-26). */
export function orderingRule(state: TurnState): Plan | null {
  const { reading, ledger, ledgerBefore } = state;
  const isAboutReturns =
    (ledgerBefore.topic !== null && RETURN_TOPICS.has(ledgerBefore.topic)) ||
    (ledger.kind !== null && !ledger.requestSettled);
  const asks = asksToOrder(reading.text) || (!isAboutReturns && asksSendingCost(reading.text));
  if (!asks || reading.understanding.orderNumbers.own.length > 0 || specialCaseIn(reading.text) !== null)
    return null;
  return answerAside(state, "other");
}

/** What comes along for free stands in the shop's texts or is not known (BC-26). */
export function extrasRule(state: TurnState): Plan | null {
  const { text, understanding } = state.reading;
  if (!asksForExtras(text) || understanding.facts.reason !== null) return null;
  return understanding.facts.kind === null ? answerAside(state, "other") : null;
}

/** Several orders in one parcel, more or fewer pieces: the shop's texts tell, or a person decides (BC-06, BC-26). */
export function parcelRule(state: TurnState): Plan | null {
  const { text } = state.reading;
  if (asksSecondSendingCost(text)) return answerAside(state, "other");
  if (!asksForQuantity(text) && !asksToCombine(text)) return null;
  const isQuestion = asksQuestion(text) || ASKS_IF_POSSIBLE.test(text);
  const aside = answerAside(state, "order_status");
  const isOffer = !isQuestion && aside.question === "offer_human";
  return isOffer ? { ...aside, say: [{ key: "person_decides" }, { key: "offer_human" }] } : aside;
}

const ASKS_IF_POSSIBLE = /(?:되|돼|한|있|하)(?:나|는가|은가|가)요|까요|가능(?:해|할|한지|여부)/u;

const RETURN_TOPICS: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>([
  "policy",
  "refund",
  "exchange",
  "cancel",
  "refund_status",
  "defect",
]);

/** "왜 말해야 되나요?": what is asked is needed to check the request, and is asked again. */
export function whyAskedRule(state: TurnState): Plan | null {
  const { ledger, reading } = state;
  if (!INTAKE_QUESTIONS.has(ledger.openQuestion) || !asksWhyAsked(reading.text)) return null;
  const next = nextStep(state);
  return next === null ? null : { ...next, say: [{ key: "why_asked" }, ...next.say] };
}

/** A question in answer to the intake's question: it is answered, and the intake's asked again. */
export function askedBackRule(state: TurnState): Plan | null {
  const { text } = state.reading;
  if (!continuesIntake(state) || bare(text).length < SHORTEST_QUESTION || ASKS_TO_REPEAT.test(text))
    return null;
  if (!asksQuestion(text) && !asksByWord(text)) return null;
  return answerAside(state, state.ledger.kind ?? "other");
}

const SHORTEST_QUESTION = 5;
/** "뭐라고요?", "무슨 말이에요?": the question was not understood. */
const ASKS_TO_REPEAT =
  /뭐라|무슨\s*(?:말|소리|뜻)|다시\s*(?:말|한번)|\b(?:pardon|what do you mean|come again|say that again)\b/iu;
/** What goods are exchanged for. */
const OPTION = /색|사이즈|치수|옵션|다른|같은|똑같|colou?r|size|another|different|same|instead/iu;

/** The answer, or that there is none and a person may be asked; then what the request still needs. */
function answerAside(state: TurnState, intent: DecisionIntent): Plan {
  const told = toldByHelp(state);
  const next = nextStep(state);
  if (told !== null) return next === null ? { ...told, intent } : before(next, told);
  if (next === null) return unanswerable(state, intent);
  const limit = handOverUnanswered(state, intent);
  if (limit !== null) return limit;
  const says: readonly Say[] = [{ key: "unanswerable" }, { key: "ask_for_person" }];
  return { ...next, say: [...says, ...next.say], progress: "unanswerable" };
}
