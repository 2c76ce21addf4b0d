/**
 * What the rules would do in this turn: the rule order of `ai.md` 2.14 over the fact ledger and the policy engine.
 *
 * The plan serves twice. The offline responder says it; with a real model it is what the state machine measures the model's
 * proposal against (`state-machine.ts`). Pure: the same state gives the same plan.
 */
import { REQUEST_KINDS } from "../../shared/vocabulary.ts";
import type { LedgerOrder } from "./ledger.ts";
import { asksForDate } from "./order-phrases.ts";
import type { LookUp, Plan, Rule } from "./plan.ts";
import { agentSaidRule } from "./rules/agent-rules.ts";
import {
  askedBackRule,
  extrasRule,
  howToRule,
  optionRule,
  orderingRule,
  parcelRule,
  sendBackRule,
  whyAskedRule,
} from "./rules/aside-rules.ts";
import { courierRule, remedyRule, unsuitedRule, whoseMistakeRule } from "./rules/complaint-rules.ts";
import { decidedRule, refusedRule, saidAgainRule, unknownWhyRule } from "./rules/decided-rules.ts";
import { furtherOrdersRule } from "./rules/further-orders-rule.ts";
import {
  approvalDroppedRule,
  cancelledOrderRule,
  leftAlreadyRule,
  notTakenBackRule,
  takenBackRule,
} from "./rules/order-change-rules.ts";
import {
  cancelledMoneyRule,
  lookupLimitRule,
  moneyRule,
  notReceivedRule,
  orderListRule,
  orderStatusRule,
  pressedStatusRule,
  statusConflictRule,
  thirdPartyRule,
} from "./rules/order-rules.ts";
import { inLedger, matches, seen } from "./rules/order-view.ts";
import { refusalOf } from "./rules/other-orders.ts";
import { lostParcelRule, misdeliveredRule, othersParcelRule } from "./rules/parcel-rules.ts";
import { policyRule, specialCaseRule } from "./rules/policy-rules.ts";
import {
  accountRule,
  helpRule,
  paymentRule,
  shopFactRule,
  techRule,
  toldScheduleRule,
} from "./rules/question-rules.ts";
import { continueIntakeRule, requestRule, stillNoRule, withdrawRule } from "./rules/request-rules.ts";
import {
  acknowledgedRule,
  angerRule,
  blankRule,
  clarify,
  closingRule,
  dangerRule,
  declinedOfferRule,
  endRule,
  humanRule,
  injectionRule,
  instructionRule,
  languageRule,
  noPurchaseRule,
  offerRule,
  shopRule,
  smallTalkRule,
  undecidedRule,
  waitRule,
} from "./rules/talk-rules.ts";
import { patienceRule, waitingRule } from "./rules/waiting-rules.ts";
import { daysRule, inTimeRule } from "./rules/window-rules.ts";
import { ordersNamedIn, type Say } from "./say.ts";
import { asksToSendPictures } from "./shop-phrases.ts";
import type { TurnState } from "./turn-state.ts";
import type { OrderWish } from "./wishes.ts";

/** Plans the turn. The last rule always answers, so every message ends in a reply, a person or an end. */
export function planTurn(state: TurnState): Plan {
  const plan = RULES.reduce<Plan | null>((found, rule) => found ?? rule(state), null) ?? clarify(state);
  return withOpening(withUnknownNumbers(withBesides(plan, state), state), state);
}

/** The first rule that applies answers (`ai.md` 2.14). */
const RULES: readonly Rule[] = [
  instructionRule,
  blankRule,
  dangerRule,
  endRule,
  humanRule,
  angerRule,
  injectionRule,
  waitRule,
  declinedOfferRule,
  approvalDroppedRule,
  notTakenBackRule,
  saidAgainRule,
  agentSaidRule,
  patienceRule,
  undecidedRule,
  closingRule,
  offerRule,
  waitingRule,
  noPurchaseRule,
  cancelledOrderRule,
  takenBackRule,
  withdrawRule,
  leftAlreadyRule,
  othersParcelRule,
  misdeliveredRule,
  notReceivedRule,
  lostParcelRule,
  statusConflictRule,
  moneyRule,
  cancelledMoneyRule,
  thirdPartyRule,
  lookupLimitRule,
  languageRule,
  shopRule,
  toldScheduleRule,
  decidedRule,
  refusedRule,
  extrasRule,
  parcelRule,
  orderingRule,
  whyAskedRule,
  howToRule,
  sendBackRule,
  inTimeRule,
  daysRule,
  optionRule,
  specialCaseRule,
  courierRule,
  whoseMistakeRule,
  unsuitedRule,
  remedyRule,
  requestRule,
  stillNoRule,
  policyRule,
  techRule,
  paymentRule,
  accountRule,
  shopFactRule,
  furtherOrdersRule,
  orderListRule,
  orderStatusRule,
  pressedStatusRule,
  acknowledgedRule,
  smallTalkRule,
  helpRule,
  unknownWhyRule,
  askedBackRule,
  continueIntakeRule,
];

/** What the same message wants of further orders: a status is told, a request goes to the person who takes the first one up. */
function withBesides(plan: Plan, state: TurnState): Plan {
  const { reading, ledger } = state;
  if (plan.action === "close" || !NAMES_ORDERS.has(plan.intent)) return plan;
  const told = reading.besides.flatMap((wish) => toldOf(wish, state));
  const mentioned = new Set(reading.besides.map(({ orderNumber }) => orderNumber));
  const also = ledger.otherRequests.flatMap((request): Say[] => {
    const { orderNumber, kind } = request;
    const order = plan.action === "handoff" || mentioned.has(orderNumber) ? seen(state, orderNumber) : null;
    if (order === null || orderNumber === ledger.orderNumber) return [];
    return [refusalOf(state, request) ?? { key: "also_request", kind, order }];
  });
  if (told.length + also.length === 0) return plan;
  const named = reading.besides.flatMap(({ orderNumber }) => orderNumber ?? []);
  const numbers = new Set([...named, ...ordersNamedIn(told).map(({ orderNumber }) => orderNumber)]);
  const lookUps = [...numbers].map(
    (number): LookUp => ({ name: "get_my_order", arguments: { order_number: number } }),
  );
  const rest = withoutOrdersTold(plan.say, told);
  const say = plan.action === "handoff" ? [...told, ...rest, ...also] : [...told, ...also, ...rest];
  return { ...plan, say, lookUps: [...plan.lookUps, ...lookUps] };
}

/** An order whose status was told in the same breath is not introduced again. */
function withoutOrdersTold(says: readonly Say[], told: readonly Say[]): readonly Say[] {
  const numbers = new Set(ordersNamedIn(told).map(({ orderNumber }) => orderNumber));
  return says.map((say) =>
    say.key === "ask_facts" &&
    say.order !== null &&
    say.more.length === 0 &&
    numbers.has(say.order.orderNumber)
      ? { ...say, order: null }
      : say,
  );
}

/** How the order stands that is asked for beside the request. */
function toldOf({ orderNumber, kind, text }: OrderWish, state: TurnState): Say[] {
  const meant =
    orderNumber === null ? othersThan(state.ledger.orderNumber, state) : [seen(state, orderNumber)];
  if (kind !== null) return orderNumber === null ? [{ key: "other_order" }] : [];
  // That no day is known is said once.
  return meant.flatMap((order, index): Say[] => {
    const asksDate = asksForDate(text) && index === meant.length - 1;
    return order === null ? [] : [{ key: "order_status", order, asksDate, asksOrderDay: false }];
  });
}

/** "나머지는 언제 와요?": those that have yet to come, or else all the others. */
function othersThan(orderNumber: string | null, state: TurnState): readonly LedgerOrder[] {
  const others = state.orders.filter((order) => order.orderNumber !== orderNumber);
  const open = others.filter((order) => matches(order, "open"));
  return (open.length > 0 ? open : others).slice(0, OTHERS_TOLD).map((order) => inLedger(state, order));
}

const OTHERS_TOLD = 3;

/** A number that is not the customer's, beside an own one or in a question about the rules, is not passed over. */
function withUnknownNumbers(plan: Plan, { reading, cause }: TurnState): Plan {
  const { own, unknown } = reading.understanding.orderNumbers;
  const [first] = unknown;
  if (first === undefined || cause === "instruction") return plan;
  // A question about the rules that names a strange order is about that order too.
  const passesOver = own.length > 0 ? NAMES_ORDERS.has(plan.intent) : plan.intent === "policy";
  if (!passesOver) return plan;
  const asks = plan.action !== "handoff" && plan.question === null;
  const { thirdParty } = reading.understanding.signals;
  const say: Say = { key: "orders_unknown", orderNumbers: unknown, thirdParty, asks };
  return {
    ...plan,
    say: asks ? [...plan.say, say] : [say, ...plan.say],
    question: asks ? "order_number" : plan.question,
    lookUps: [...plan.lookUps, { name: "get_my_order", arguments: { order_number: first } }],
  };
}

const NAMES_ORDERS: ReadonlySet<Plan["intent"]> = new Set<Plan["intent"]>([
  "order_status",
  "defect",
  ...REQUEST_KINDS,
]);

/** Opens with what has to be said whatever the answer is: the warning about personal data, an apology, a file's arrival. */
function withOpening(plan: Plan, { reading, cause }: TurnState): Plan {
  if (plan.action === "close" || cause === "instruction") return plan;
  const opening: Say[] = [];
  if (reading.newPiiKinds.length > 0 && !plan.say.some((say) => WARNING.has(say.key)))
    opening.push({ key: "pii_warning" });
  if (reading.hasAttachments) opening.push({ key: "attachment_received" });
  else if (asksToSendPictures(reading.text) && !plan.say.some(({ key }) => key === "send_pictures"))
    opening.push({ key: "send_pictures" });
  const apologises = plan.say.some((say) => APOLOGETIC.has(say.key) || say.key === "handing_over");
  if (reading.understanding.sentiment === "annoyed" && !apologises) opening.push({ key: "apology" });
  return opening.length === 0 ? plan : { ...plan, say: [...opening, ...plan.say] };
}

/** These warn about personal data themselves. */
const WARNING: ReadonlySet<Say["key"]> = new Set<Say["key"]>(["offer_account_help", "ask_payment_details"]);

const APOLOGETIC: ReadonlySet<Say["key"]> = new Set<Say["key"]>([
  "apology",
  "not_received",
  "delivered_elsewhere",
  "ask_remedy",
  "unanswerable",
  "ask_tech_details",
  "ask_payment_details",
  "explain",
]);
