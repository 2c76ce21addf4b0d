/** Rules about questions: technical trouble, payments, accounts, what was decided, and what only the shop's texts may answer. */
import type { DecisionIntent } from "../../../shared/vocabulary.ts";
import { asksForDate, asksOtherThing } from "../order-phrases.ts";
import { asksByWord, asksForWork, asksQuestion, hasContent, namesThingOnly, saysSolved } from "../phrases.ts";
import { handOver, type Plan, plan } from "../plan.ts";
import type { Say } from "../say.ts";
import { asksInGeneral, asksOfMembership, asksSendingTime, SPEAKS_OF_OWN } from "../shop-phrases.ts";
import { saysOverdue, schedulesAskedFor } from "../told-schedules.ts";
import type { TurnState } from "../turn-state.ts";
import { bestNewHelp, searchFor, tellHelp, toldByHelp, unanswerable } from "./help.ts";
import { continuesIntake } from "./intake.ts";
import { orderStatusRule } from "./order-rules.ts";
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
  if (asked || signals.techDetail.isComplete) return handOver("tech_unresolved", "tech", area);
  return plan({
    action: "ask",
    intent: area,
    say: [{ key: "ask_tech_details", area, asks: techAsks(state) }],
    lookUps: state.settings.helpTexts.length > 0 ? [searchFor(state)] : [],
    question: "tech_details",
  });
}

/** What was told already is not asked for again (BC-05, BC-24). */
function techAsks({ reading }: TurnState): "both" | "device" | "error" {
  const { device, error } = reading.understanding.signals.techDetail;
  if (device !== null && !ANY_DEVICE.test(device)) return "error";
  return error !== null && QUOTES_ERROR.test(error) ? "device" : "both";
}

/** Where trouble shows, without saying on what. */
const ANY_DEVICE = /^(?:앱|어플|모바일(?!웹)|phone app|mobile|browser)/iu;
/** A code, or words in quotes: more than how it looks. */
const QUOTES_ERROR = /\d{3}|["'“‘]|라고|다고|\bsays\b/iu;

export function paymentRule(state: TurnState): Plan | null {
  const { reading, ledger } = state;
  const { intent, hasTopic } = reading.understanding;
  const inFlow =
    ledger.openQuestion === "payment_details" &&
    (!hasTopic || answersDetails(state) || reading.understanding.orderNumbers.own.length > 0);
  if (intent !== "payment" && !inFlow) return null;
  const isFailing = reportsFailing(reading.text);
  const isAsked = (ledger.asked.payment_details ?? 0) > 0;
  const help = bestNewHelp(state);
  // Who tells of an error is not helped by which cards there are, nor by a text that shares a word with its details.
  const helps =
    help !== null && (!(isFailing || ledger.openQuestion === "payment_details") || SOLVES.test(help.text));
  if (helps) return tellHelp(state, help, { intent: "payment", after: NOT_SOLVED });
  if (isAsked || (isFailing && reading.understanding.signals.techDetail.isComplete))
    return handOver("money_complaint", "payment", "payment", orderLookUps(state));
  const trouble =
    /안|않|오류|에러|실패|거절|문제|왜|다르|대기|튕|멈[춰추췄]|꺼[져지졌]|먹통|로딩|닫[혀히힘]|(?:하얀|흰|하얗|검은|까만)|error|fail|declin|reject|wrong|problem|not\b|n't|issue|crash|freez|frozen|stuck|blank|white|loading/iu.test(
      reading.text,
    );
  return trouble && (isFailing || !ASKS_IF_TAKEN.test(reading.text))
    ? plan({
        action: "ask",
        intent: "payment",
        say: [{ key: "ask_payment_details" }],
        question: "payment_details",
        lookUps: orderLookUps(state),
      })
    : unanswerable(state, "payment");
}

/** "페이팔은 안 되나요?" */
const ASKS_IF_TAKEN =
  /^(?!.*왜).*(?:되|돼|받|가능)(?:나요|요\s*\?|는지|한가요|[을ㄹ]까요|[세시]\S{0,2}\s*\?)/su;

/** A payment that fails, not one that is asked about ("페이팔은 안 되나요?"). */
function reportsFailing(text: string): boolean {
  return (
    /오류|에러|실패|거절|튕|멈[춰추췄]|꺼[져지졌]|먹통|로딩|닫[혀히힘]|(?:하얀|흰|하얗|검은|까만)\s*화면|\b(?:error|fail\w*|declin\w*|reject\w*|crash\w*|freez\w*|frozen|stuck|blank)\b/iu.test(
      text,
    ) ||
    (/안\s*(?:되|돼|됨|됩|넘어|눌)|\b(?:can'?t|cannot|won'?t|doesn'?t|not) (?:pay|work|go through|let me)/iu.test(
      text,
    ) &&
      !asksQuestion(text))
  );
}

/** A text that speaks of trouble, too. */
const SOLVES =
  /안\s*(?:되|될|돼|열)|않|오류|에러|실패|다시\s*시도|해결|막[히혀]|error|fail|try again|problem|trouble/iu;

export function accountRule(state: TurnState): Plan | null {
  const { intent } = state.reading.understanding;
  if (intent !== "account") return null;
  const help = bestNewHelp(state);
  // "이메일 주소 바꾸고 싶어요" shares its words with the text about where parcels go, which is of no account.
  if (help !== null && !(OF_PARCELS.test(help.text) && !OF_ACCOUNTS.test(help.text)))
    return tellHelp(state, help, { intent: "account", after: NOT_SOLVED });
  // What holds for all members is no data of this one's.
  if (asksOfMembership(state.reading.text)) return unanswerable(state, "account");
  if ((state.ledger.asked.offer_human ?? 0) > 0 && state.ledger.topic === "account")
    return handOver("unanswerable", "human", "account");
  return plan({
    action: "ask",
    intent: "account",
    say: [{ key: "offer_account_help" }],
    question: "offer_human",
  });
}

const OF_PARCELS = /배송지|배송|출고|수령|\b(?:delivery|shipping|parcel)/iu;
const OF_ACCOUNTS =
  /계정|회원|아이디|비밀번호|로그인|이메일|메일|휴대폰|전화|연락처|마이페이지|개인\s*정보|프로필|가입|탈퇴|\b(?:accounts?|members?\w*|password|log ?in|sign ?in|e-?mail|phone|profile)\b/iu;

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
  if (asksSendingTime(state.reading.text)) return sendingTime(state);
  return ASKS_ABILITY.test(state.reading.text) && !asksForDate(state.reading.text) ? toldByHelp(state) : null;
}

/** How long sending takes stands in the shop's texts; where there is an order, it may be asked of that one as well. */
function sendingTime(state: TurnState): Plan | null {
  const help = bestNewHelp(state);
  if (help === null || !TELLS_TIME.test(help.text)) return null;
  const told = tellHelp(state, help, { intent: "order_status" });
  const status = state.orders.length === 0 ? null : orderStatusRule(state);
  if (status === null || status.question !== null || status.action !== "reply") return told;
  return {
    ...status,
    say: [...status.say, ...told.say],
    lookUps: [...status.lookUps, ...told.lookUps],
    question: told.question,
    helpGiven: told.helpGiven,
  };
}

const TELLS_TIME =
  /(?:\d|하루|이틀|사흘|당일)\s*(?:일|영업일|시간|주)?[^.]{0,30}(?:도착|배송|배달|출고|발송|걸[리립릴려]|소요|받)|\bdays?\b/iu;
const ASKS_ABILITY =
  /(되|하|있|주시?|받)(나요|는지|ㄹ까요)|돼요\s*\?|될까요|가능|할\s*수\s*있|얼마(?!나\s*(걸|더))|무료|^(do|can|is|are)\s(you|i|there|it)\b/iu;
