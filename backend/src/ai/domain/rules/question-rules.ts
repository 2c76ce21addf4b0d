/** Rules about questions: the shop's rules, technical trouble, payments, accounts, and what only help texts may answer. */
import { isFault } from "../../../orders/domain/refund-policy.ts";
import type { DecisionIntent } from "../../../shared/vocabulary.ts";
import { asksForDate, asksOtherThing, asksWhere } from "../order-phrases.ts";
import {
  asksByWord,
  asksForWork,
  asksOn,
  asksQuestion,
  asksWhoPays,
  changesMind,
  hasContent,
  namesThingOnly,
  type PolicyTopic,
  policyTopics,
  saysSolved,
  supposes,
} from "../phrases.ts";
import { handOver, type LookUp, type Plan, plan } from "../plan.ts";
import type { Say } from "../say.ts";
import { asksInGeneral, asksWhetherRulesHold, specialCaseIn } from "../shop-phrases.ts";
import { saysOverdue, schedulesAskedFor } from "../told-schedules.ts";
import type { HelpHit, TurnState } from "../turn-state.ts";
import { orderLookUps, seen } from "./order-view.ts";
import { before, continuesIntake, judgeRequest, nextStep, openIntake } from "./request-rules.ts";

/** Requests that, as a short question after one about the rules, ask about the rules too ("교환은요?"). */
const ASKABLE: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>(["refund", "exchange", "cancel"]);

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

/** A case that the rules do not mention: what is known, that a person has to check this one, and the offer to ask one. */
export function specialCaseRule(state: TurnState): Plan | null {
  const { reading, ledger, ledgerBefore } = state;
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
  if (ledger.unanswerableCount + 1 >= UNANSWERABLE_LIMIT)
    return { ...handOver("unanswerable", "limit", "policy"), progress: "unanswerable" };
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
  const followsUp =
    ledger.topic === "policy" &&
    reading.text.length <= 25 &&
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
  const named = policyTopics(reading.text).slice(0, 2);
  const isFree = isFreeOfCharge(state);
  const topics: typeof named =
    named[0] === "general" && supposesFault(state) ? ["defect"] : toldOnce(named, isFree, reading.text);
  // What sending costs may stand in the shop's texts; what sending back costs is the policy's matter.
  const isSending =
    topics[0] === "fee_amount" && !/환불|반품|교환|왕복|return|exchange|refund/iu.test(reading.text);
  const help = topics[0] === "general" || isSending ? bestNewHelp(state) : null;
  if (help !== null)
    return {
      ...plan({
        intent: "policy",
        say: [{ key: "help", title: help.title, text: help.text }],
        lookUps: [searchFor(state)],
      }),
      helpGiven: help.id,
    };
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
  const { text, understanding } = state.reading;
  const [number] = understanding.orderNumbers.own;
  const order = number === undefined || !asksWhere(text) ? null : seen(state, number);
  if (order === null) return { say: [], lookUps: [] };
  return {
    say: [{ key: "order_status", order, asksDate: asksForDate(text), asksOrderDay: false }],
    lookUps: [{ name: "get_my_order", arguments: { order_number: order.orderNumber } }],
  };
}

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
  if (help !== null) {
    const says: Say[] = [{ key: "help", title: help.title, text: help.text }, { key: "if_not_solved" }];
    return {
      ...plan({ intent: area, say: says, lookUps: [searchFor(state)], question: "tech_details" }),
      helpGiven: help.id,
    };
  }
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
  if (help !== null)
    return {
      ...plan({
        intent: "payment",
        say: [{ key: "help", title: help.title, text: help.text }, { key: "if_not_solved" }],
        lookUps: [searchFor(state)],
      }),
      helpGiven: help.id,
    };
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
  if (help !== null)
    return {
      ...plan({
        intent: "account",
        say: [{ key: "help", title: help.title, text: help.text }, { key: "if_not_solved" }],
        lookUps: [searchFor(state)],
      }),
      helpGiven: help.id,
    };
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

/** BC-26: say that it is not known and offer a person; the second time, hand over (H7). */
export function unanswerable(state: TurnState, intent: DecisionIntent): Plan {
  if (state.ledger.unanswerableCount + 1 >= UNANSWERABLE_LIMIT)
    return { ...handOver("unanswerable", "limit", intent), progress: "unanswerable" };
  return plan({
    action: "ask",
    intent,
    say: [{ key: "unanswerable" }, { key: "offer_human" }],
    lookUps: state.settings.helpTexts.length > 0 ? [searchFor(state)] : [],
    question: "offer_human",
    progress: "unanswerable",
  });
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

function searchFor({ reading }: TurnState): LookUp {
  return { name: "search_help", arguments: { query: reading.text.slice(0, 100) } };
}

/** The best help text, or line of the shop's own policy, that was not given in this conversation yet. */
function bestNewHelp({ reading, ledger, searchHelp }: TurnState): HelpHit | null {
  const hits = searchHelp(reading.text.slice(0, 100));
  return hits.find((hit) => !ledger.helpGiven.includes(hit.id) && isQuotable(hit, reading)) ?? null;
}

/** What the structured policy decides is told from there, and in its own words (BC-07, BC-08). */
function isQuotable({ id, text }: HelpHit, reading: TurnState["reading"]): boolean {
  if (!id.startsWith("policy:")) return true;
  const asks =
    asksQuestion(reading.text) || reading.text.length <= 10 || /알려|궁금|부탁/u.test(reading.text);
  return asks && !STRUCTURED.test(text) && /[가-힣]/u.test(text) === (reading.language === "ko");
}

const STRUCTURED =
  /환불|반품|교환|취소|하자|불량|파손|변심|배송비.{0,6}(고객|구매자|소비자|판매자)|refund|return|exchange|cancel|defect|faulty|damaged/iu;

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

const SPEAKS_OF_OWN =
  /(^|\s)(내|제|나의|저의)\s|주문한|시킨|산\s*(거|것)|조회|상태|확인|목록|내역|어디|\b(my|mine|track|status)\b/iu;
const ASKS_ABILITY =
  /(되|하|있|주시?|받)(나요|는지|ㄹ까요)|돼요\s*\?|될까요|가능|할\s*수\s*있|얼마(?!나\s*(걸|더))|무료|^(do|can|is|are)\s(you|i|there|it)\b/iu;

/** An answer in the shop's own words, if it has one. */
export function toldByHelp(state: TurnState): Plan | null {
  const help = bestNewHelp(state);
  if (help === null) return null;
  const second = secondTold(state, help);
  const says = [help, ...(second === null ? [] : [second])].map(
    ({ title, text }): Say => ({ key: "help", title, text }),
  );
  return { ...plan({ intent: "other", say: says, lookUps: [searchFor(state)] }), helpGiven: help.id };
}

/** "영업시간이랑 주차 알려주세요" asks two things: the policy line about the other one. */
function secondTold({ reading, ledger, searchHelp }: TurnState, first: HelpHit): HelpHit | null {
  const parts = reading.text.slice(0, 100).split(AND);
  if (parts.length !== 2) return null;
  const hits = parts.map((part) => searchHelp(part).find((hit) => isQuotable(hit, reading)) ?? null);
  if (hits[0]?.id === hits[1]?.id || hits.some((hit) => hit === null)) return null;
  const other = hits.find((hit) => hit !== null && hit.id !== first.id) ?? null;
  const found = searchHelp(reading.text.slice(0, 100));
  return other !== null && !ledger.helpGiven.includes(other.id) && found.some(({ id }) => id === other.id)
    ? other
    : null;
}

const AND = /(?<=[가-힣])(?:이랑|랑|하고|와|과)\s+|\s*(?:그리고|,|\?\s|\band\b)\s*/iu;

export const UNANSWERABLE_LIMIT = 2;
