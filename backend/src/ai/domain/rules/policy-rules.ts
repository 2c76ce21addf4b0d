/** Rules about questions on the shop's rules for refunds, exchanges and sending (BC-07, BC-08). */
import { isFault } from "../../../orders/domain/refund-policy.ts";
import type { DecisionIntent } from "../../../shared/vocabulary.ts";
import { asksForDate, asksStatus } from "../order-phrases.ts";
import {
  asksOn,
  asksQuestion,
  asksWhoPays,
  changesMind,
  type PolicyTopic,
  policyTopics,
  supposes,
} from "../phrases.ts";
import { type Plan, plan } from "../plan.ts";
import type { Say } from "../say.ts";
import { asksOfOtherPeriod, asksWhetherRulesHold, SPEAKS_OF_OWN, specialCaseIn } from "../shop-phrases.ts";
import type { TurnState } from "../turn-state.ts";
import { bestNewHelp, handOverUnanswered, tellHelp, toldByHelp, unanswerable } from "./help.ts";
import { before, judgeRequest, nextStep, openIntake } from "./intake.ts";
import { inLedger, orderInFocus, orderOf } from "./order-view.ts";

/** Requests that, as a short question after one about the rules, ask about the rules too ("교환은요?"). */
const ASKABLE: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>(["refund", "exchange", "cancel"]);

/** A case that the rules do not mention: what is known, that a person has to check this one, and the offer to ask one. */
export function specialCaseRule(state: TurnState): Plan | null {
  const { reading, ledgerBefore } = state;
  const { intent, orderNumbers, facts } = reading.understanding;
  const special = specialCaseIn(reading.text);
  const followsUp = ledgerBefore.topic === "policy" && reading.text.length <= 25;
  if (special === null || !(followsUp || asksWhetherRulesHold(reading.text))) return null;
  const isAboutSending =
    intent === "order_status" && !SPEAKS_OF_OWN.test(reading.text) && !asksForDate(reading.text);
  const isAboutRules =
    intent === "policy" || ASKABLE.has(intent) || asksWhoPays(reading.text) || followsUp || isAboutSending;
  if (!isAboutRules || orderNumbers.own.length + orderNumbers.unknown.length > 0) return null;
  if (reading.namedOrderNumber !== null || facts.received !== null || supposesFault(state)) return null;
  if (ledgerBefore.kind !== null && !ledgerBefore.requestSettled) return null;
  const help = bestNewHelp(state);
  if (help !== null && special.test(`${help.title} ${help.text}`)) return toldByHelp(state);
  const limit = handOverUnanswered(state, "policy");
  if (limit !== null) return limit;
  const [about] = policyTopics(reading.text);
  // What the rules say of faulty goods holds for all goods.
  if (about === undefined || policyTopics(reading.text).includes("defect")) return null;
  const saysNothing = isAboutSending || about === "fee_amount" || ledgerBefore.topic === "policy";
  const known: Say[] = saysNothing ? [] : [{ key: "policy", topic: about, freeOfCharge: false }];
  return plan({
    action: "ask",
    intent: "policy",
    say: [...known, { key: "special_case" }, { key: "offer_human" }],
    question: "offer_human",
    progress: "unanswerable",
  });
}

export function policyRule(state: TurnState): Plan | null {
  const { reading, ledger } = state;
  const { intent, hasTopic } = reading.understanding;
  // "ok thanks, but how many days do I have for that?"
  const asksFurther = !hasTopic && reading.text.length <= LONGEST_FOLLOW_UP && asksQuestion(reading.text);
  const followsUp =
    ledger.topic === "policy" &&
    (reading.text.length <= 25 || asksFurther) &&
    (supposes(reading.text) ||
      !hasTopic ||
      intent === "defect" ||
      asksOn(reading.text) ||
      (ledger.kind === null && asksQuestion(reading.text) && ASKABLE.has(intent))) &&
    policyTopics(reading.text)[0] !== "general";
  const asksFee =
    asksWhoPays(reading.text) && (intent === "order_status" || intent === "other" || intent === "smalltalk");
  if (
    intent !== "policy" &&
    !((intent === "defect" || intent === "refund_status") && supposes(reading.text)) &&
    !followsUp &&
    !asksFee &&
    !supposesFault(state)
  )
    return null;
  if (intent === "policy" && asksOfOtherPeriod(reading.text))
    return toldByHelp(state) ?? unanswerable(state, "policy");
  const named = policyTopics(reading.text).slice(0, 2);
  const isFree = isFreeOfCharge(state);
  const topics: typeof named =
    named[0] === "general" && supposesFault(state) ? ["defect"] : toldOnce(named, isFree, reading.text);
  // What sending costs may stand in the shop's texts; what sending back costs is the policy's matter.
  const isSending =
    topics[0] === "fee_amount" && !/환불|반품|교환|왕복|return|exchange|refund/iu.test(reading.text);
  const help = topics[0] === "general" || isSending ? bestNewHelp(state) : null;
  if (help !== null) return tellHelp(state, help, { intent: "policy" });
  const asked = statusAskedBeside(state);
  const says: Say[] = [
    ...asked.say,
    ...topics.map(
      (topic): Say => ({
        key: "policy",
        topic,
        freeOfCharge: isFree && (topic === "fee" || topic === "fee_amount"),
      }),
    ),
  ];
  const told = plan({ intent: "policy", say: says, lookUps: asked.lookUps });
  const wished = ledger.kind !== state.ledgerBefore.kind ? nextStep(state) : null;
  if (wished !== null) return before(wished, told);
  const open = openIntake(state);
  return open === null ? told : { ...told, say: [...says, open.say], question: open.question };
}

/** With more words than these a question is about something of its own. */
const LONGEST_FOLLOW_UP = 70;

/** The engine has found a fault at the shop's cost: who pays is answered for this request, unless a change of mind is asked about. */
function isFreeOfCharge(state: TurnState): boolean {
  if (speaksOfMind(state.reading.text)) return false;
  const verdict = judgeRequest(state)?.verdict;
  return verdict?.shippingFee === "store" && verdict.reasons.includes("fault");
}

function speaksOfMind(text: string): boolean {
  return changesMind(text) || /변심|change of mind/iu.test(text);
}

/** Both the rules for costs and those for faulty goods tell who pays for a fault: one of them is enough. */
function toldOnce(topics: readonly PolicyTopic[], isFree: boolean, text: string): PolicyTopic[] {
  const spare = isFree || speaksOfMind(text) ? "defect" : "fee";
  const tellsTwice = topics.includes("fee") && topics.includes("defect");
  return topics.filter((topic) => !tellsTwice || topic !== spare);
}

/** "And what if it arrives broken?": whatever else it speaks of, the rules for faulty goods are asked for. */
function supposesFault({ reading }: TurnState): boolean {
  const { intent, facts } = reading.understanding;
  if (!SUPPOSABLE.has(intent) || facts.kind !== null || !supposes(reading.text)) return false;
  return policyTopics(reading.text).includes("defect") || (facts.reason !== null && isFault(facts.reason));
}

const SUPPOSABLE: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>([
  "defect",
  "order_status",
  "other",
  "smalltalk",
]);

/** A question about the rules and one about an order in the same message: both are answered (BC-21). */
function statusAskedBeside(state: TurnState): Pick<Plan, "say" | "lookUps"> {
  const { text, understanding, namedOrderNumber } = state.reading;
  if (!asksStatus(text)) return { say: [], lookUps: [] };
  const named = orderOf(state, understanding.orderNumbers.own[0] ?? namedOrderNumber);
  // Without a name it is the one that is asked about, where there is just one.
  const order = named ?? (SPEAKS_OF_OWN.test(text) ? orderInFocus(state) : null);
  if (order === null) return { say: [], lookUps: [] };
  return {
    say: [
      {
        key: "order_status",
        order: inLedger(state, order),
        asksDate: asksForDate(text),
        asksOrderDay: false,
      },
    ],
    lookUps: [{ name: "get_my_order", arguments: { order_number: order.orderNumber } }],
  };
}
