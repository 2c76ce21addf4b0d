/** Rules about complaints that ask for nothing yet: goods that do not suit, couriers' manners. */
import { complainsOfCourier, complainsOfGoods } from "../goods-complaints.ts";
import type { FactLedger } from "../ledger.ts";
import { supposes } from "../phrases.ts";
import { heard, type Plan, plan } from "../plan.ts";
import { leavesMistakeOpen, reportsFault } from "../request-words.ts";
import type { Say } from "../say.ts";
import type { TurnState } from "../turn-state.ts";
import { nextStep } from "./intake.ts";
import { orderInFocus } from "./order-view.ts";

/** Goods that came and do not suit: whether an exchange or a refund is wanted (BC-05). Said again, a person is named as well. */
export function unsuitedRule(state: TurnState): Plan | null {
  const { ledger, ledgerBefore, reading } = state;
  if (ledger.kind !== null || !complainsOfGoods(reading) || !mayBeInHand(state)) return null;
  return askRemedy(isRemedyAsked(ledgerBefore));
}

/** "It's the wrong size" with no word on whose mistake that was: it is asked, since it decides who pays (BC-08). */
export function whoseMistakeRule(state: TurnState): Plan | null {
  const { ledger, ledgerBefore, reading } = state;
  const { facts, intent, hasTopic, signals } = reading.understanding;
  // "My mistake", in answer to it: what is wanted then is asked next.
  const isOwn = facts.reason === "change_of_mind" && facts.kind === null && !hasTopic;
  if (isOwn && isMistakeAsked(ledgerBefore)) return askRemedy(false);
  if (!leavesMistakeOpen(reading) || signals.withdraws || intent === "policy" || supposes(reading.text))
    return null;
  if (ledger.reason !== null) return null;
  const says: Say[] = [{ key: "ask_whose_mistake" }];
  if (ledger.kind === null)
    return plan({ action: "ask", intent: "exchange", say: says, question: "clarify" });
  const next = nextStep(state);
  return next?.question === "reason" ? { ...next, say: says } : null;
}

function isMistakeAsked({ openQuestion, topic, kind }: FactLedger): boolean {
  return openQuestion === "clarify" && topic === "exchange" && kind === null;
}

/** An answer to that question that names neither: kept after all, or not decided. */
export function remedyRule({ reading, ledger, ledgerBefore }: TurnState): Plan | null {
  const { answer, hasTopic } = reading.understanding;
  if (ledger.kind !== null || hasTopic || !isRemedyAsked(ledgerBefore)) return null;
  if (answer === "no" || KEEPS.test(reading.text)) return heard();
  return answer === "yes" || answer === "unknown" || EITHER.test(reading.text) ? askRemedy(true) : null;
}

const KEEPS =
  /그냥\s*(?:쓸|써|입|신|둘|쓰|할게|넘어)|참고\s*(?:쓸|써|입|신)|\b(?:keep (?:it|them)|live with it|never ?mind|forget it)\b/iu;
const EITHER =
  /아무거나|상관\s*없|뭐가\s*(?:더\s*)?(?:나|좋)|\b(?:either|whichever|whatever|don'?t (?:care|mind))\b/iu;

function isRemedyAsked({ openQuestion, reason, topic, kind }: FactLedger): boolean {
  return openQuestion === "clarify" && reason === "change_of_mind" && topic === "refund" && kind === null;
}

function askRemedy(again: boolean): Plan {
  const says: Say[] = [{ key: "ask_remedy" }];
  if (again) says.push({ key: "ask_for_person" });
  return plan({ action: "ask", intent: "refund", say: says, question: "clarify" });
}

/** The customer says so, or the order spoken of has been delivered. */
function mayBeInHand(state: TurnState): boolean {
  if (state.ledger.received === true) return true;
  const order = orderInFocus(state);
  const among = order === null ? state.orders : [order];
  return among.some(({ shippingStatus }) => shippingStatus === "delivered");
}

/** How a courier behaved is no question of where the parcel is. */
export function courierRule({ reading, ledger }: TurnState): Plan | null {
  const { intent, hasTopic, facts } = reading.understanding;
  if (!complainsOfCourier(reading.text) || reportsFault(reading) || ledger.kind !== null) return null;
  if (facts.received === false || (hasTopic && intent !== "order_status" && intent !== "other")) return null;
  return plan({
    action: "ask",
    intent: "order_status",
    say: [{ key: "apology" }, { key: "offer_human" }],
    question: "offer_human",
  });
}
