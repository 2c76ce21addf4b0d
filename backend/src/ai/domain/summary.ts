import { explainVerdict } from "../../orders/domain/explain-verdict.ts";
import type { RefundPolicy } from "../../orders/domain/refund-policy.ts";
import type { RequestKind, RequestReason, ShippingStatus } from "../../shared/vocabulary.ts";
import { EMPTY_LEDGER, type FactLedger, isDecided, type OtherRequest } from "./ledger.ts";
import { hasContent, policyTopics } from "./phrases.ts";
import { displayName } from "./say.ts";
import { DECISION, KIND, POLICY_TOPIC, REASON, TO_DO, TOPIC } from "./summary-words.ts";
import { addressIn } from "./understanding/address.ts";
import { asksAnythingElse } from "./understanding/closing.ts";
import { maskForModel } from "./understanding/pii.ts";
import { type Understanding, understand } from "./understanding/understand.ts";
import { dropsApproval, requestTakenBack } from "./withdrawal-phrases.ts";

/** A summary as agents read it: Korean, facts of this conversation only, no personal data, no markup (BC-28). */
export interface ConversationSummary {
  /** Pending 1-5 lines, the first one says what the person has to do; completed 3-6 lines. */
  readonly coreSummary: string;
  readonly currentIssues: readonly string[];
  readonly actionItems: readonly string[];
}

/** What a summary is made from. */
export interface SummaryInput {
  readonly kind: "pending" | "completed";
  readonly messages: readonly SummaryMessage[];
  /** Null when only the transcript is known. */
  readonly ledger: FactLedger | null;
  readonly ownOrderNumbers: readonly string[];
  readonly policy: RefundPolicy;
  /** Who ended it, for completed ones. */
  readonly endedBy?: "ai" | "customer" | "agent" | "silence";
  readonly agentNote?: string | null;
}

export interface SummaryMessage {
  readonly sender: "customer" | "ai" | "agent" | "instruction";
  readonly text: string;
}

const MAX_QUOTE = 70;
/** What the rules gather from transcript and ledger. */
interface Gathered {
  readonly input: SummaryInput;
  readonly ledger: FactLedger;
  readonly topics: readonly string[];
  /** What the last wish for a human was about, where it says so. */
  readonly wantedFor: string | null;
  readonly order: string | null;
  readonly kind: RequestKind | null;
  /** A request made elsewhere that the customer takes back. */
  readonly takenBack: RequestKind | null;
  readonly reason: RequestReason | null;
  readonly received: boolean | null;
  readonly newAddress: boolean;
  readonly wantsHuman: boolean;
  readonly angry: boolean;
  readonly quotes: readonly string[];
  readonly answers: readonly string[];
}

/** What a person has approved and these words do not want any more. */
function droppedIn(text: string, ledger: FactLedger): RequestKind | null {
  return dropsApproval(ledger, text) ? (ledger.decided?.kind ?? null) : null;
}

/** The summary that needs no model. Never throws. */
export function summariseByRules(input: SummaryInput): ConversationSummary {
  const facts = gather(input);
  return input.kind === "pending" ? pendingSummary(facts) : completedSummary(facts);
}

function pendingSummary(facts: Gathered): ConversationSummary {
  const toDo = toDoOf(facts);
  const details = detailsOf(facts);
  const verdict = verdictOf(facts);
  const decided = decisionOf(facts);
  const told = verdict ?? last(facts.answers.map((answer) => `AI 안내: "${answer}"`));
  const quote = facts.quotes
    .slice(-2)
    .map((text) => `"${text}"`)
    .join(" ");
  const promise = facts.ledger.promises.at(-1) ?? null;
  const lines = [
    toDo,
    details,
    decided,
    isDecided(facts.ledger, facts.kind) ? null : told,
    quote === "" ? null : `고객 말: ${quote}`,
    promise === null ? null : `고객에게 약속: ${promise}`,
  ].filter((line) => line !== null);
  return {
    coreSummary: lines.slice(0, 5).join("\n"),
    currentIssues: issuesOf(facts),
    actionItems: [actionOf(facts)],
  };
}

function completedSummary(facts: Gathered): ConversationSummary {
  const { input } = facts;
  const about = [facts.topics.join(", ") || "일반 문의", facts.order]
    .filter((part) => part !== null)
    .join(" - ");
  const details = facts.kind === null ? null : detailsOf(facts);
  const decided = decisionOf(facts);
  const answers = facts.answers.slice(-2).map((answer) => `"${answer}"`);
  const note = input.agentNote?.trim();
  const lines = [
    `문의: ${about}`,
    details,
    decided,
    answers.length === 0 ? "안내: 별도 안내 없이 상담이 진행됨" : `안내: ${answers.join(" ")}`,
    note === undefined || note === "" ? null : `상담원 메모: ${clean(note, input)}`,
    `결과: ${END[input.endedBy ?? (input.messages.some(({ sender }) => sender === "agent") ? "agent" : "customer")]}${undecidedOf(facts)}`,
  ].filter((line) => line !== null);
  return {
    coreSummary: lines.slice(0, 6).join("\n"),
    currentIssues: issuesOf(facts),
    actionItems: [...new Set(facts.ledger.awaiting.map(({ kind }) => decide(kind)))],
  };
}

/** An end that leaves a request undecided says so. */
function undecidedOf({ ledger: { awaiting } }: Gathered): string {
  if (awaiting.length === 0) return "";
  const open = awaiting.map(({ kind, orderNumber }) =>
    orderNumber === null ? KIND[kind] : `${orderNumber} ${KIND[kind]}`,
  );
  return ` (미결: ${open.join(", ")}, 담당자 결정 필요)`;
}

function decide(kind: RequestKind): string {
  return `${KIND[kind]}을 검토하고 승인·반려·지연 중에서 결정`;
}

const END: Record<NonNullable<SummaryInput["endedBy"]>, string> = {
  ai: "고객의 추가 문의가 없어 상담을 마침",
  customer: "고객의 추가 문의가 없어 상담을 마침",
  agent: "상담원이 상담을 마침",
  silence: "고객의 응답이 없어 상담을 마침",
};

function gather(input: SummaryInput): Gathered {
  const ledger = input.ledger ?? EMPTY_LEDGER;
  const readings = input.messages
    .filter(({ sender }) => sender === "customer")
    .map(({ text }) => withoutTags(text))
    .map((text) => ({ text, read: read(text, input) }))
    .filter(({ read }) => !read.blank);
  const honest = readings.filter(({ read }) => !read.injection);
  const find = <T>(pick: (read: Understanding) => T | null): T | null =>
    honest.reduce<T | null>((found, { read }) => pick(read) ?? found, null);
  // Beside a request of this conversation, only the newest message tells what the person is wanted for.
  const newest = ledger.kind === null ? honest : honest.slice(-1);
  const takenBack =
    ledger.handoffReason === "policy_undecided"
      ? last(newest.flatMap(({ text }) => requestTakenBack(text) ?? droppedIn(text, ledger) ?? []))
      : null;
  const kind =
    takenBack === null
      ? (ledger.kind ?? find(({ facts }) => (facts.kind === "refund_policy" ? null : facts.kind)))
      : null;
  return {
    input,
    ledger,
    topics: topicsOf(honest),
    wantedFor: last(
      honest
        .map(({ read }) =>
          read.wantsHuman && read.topicIntent !== null ? TOPIC[read.topicIntent] : undefined,
        )
        .filter((topic) => topic !== undefined),
    ),
    order: orderOf(
      ledger,
      honest.map(({ read }) => read),
    ),
    kind,
    takenBack,
    reason: ledger.reason ?? find(({ facts }) => facts.reason),
    received: ledger.received ?? find(({ facts }) => facts.received),
    newAddress: (ledger.newAddress ?? find(({ facts }) => facts.newAddress)) !== null,
    wantsHuman: readings.some(({ read }) => read.wantsHuman),
    angry: honest.some(({ read }) => read.sentiment === "angry" || read.intent === "complaint"),
    quotes: honest
      .filter(({ text, read }) => hasContent(text) && isQuotable(read))
      .map(({ text }) => clean(text, input))
      .filter((text) => text.length >= 4),
    answers: input.messages
      .filter(({ sender }) => sender === "ai" || sender === "agent")
      .slice(0)
      .map(({ text }) => answerIn(text, input))
      .filter((text) => text !== ""),
  };
}

/** What was written beside HTML still counts; attachments are no words. */
function withoutTags(text: string): string {
  return text
    .replace(/<[^>]{0,400}>?/gu, " ")
    .replace(/\[첨부[^\]]*\]/gu, " ")
    .trim();
}

function read(text: string, { ownOrderNumbers }: SummaryInput): Understanding {
  return understand(text, {
    ownOrderNumbers,
    askedAnythingElse: false,
    openQuestion: null,
    knownKind: null,
    language: "ko",
  });
}

function isQuotable({ intent, topicIntent, injection }: Understanding): boolean {
  // "이름을 바꾸고 싶은데 상담원 연결해주세요" says what the person is wanted for.
  if (intent === "human") return topicIntent !== null && !injection;
  return !injection && !["thanks", "no_more", "has_more", "greeting"].includes(intent);
}

function topicsOf(readings: readonly { readonly text: string; readonly read: Understanding }[]): string[] {
  const topics = readings.flatMap(({ text, read: { intent, topicIntent } }) => {
    if (intent === "policy") return policyTopics(text).map((topic) => POLICY_TOPIC[topic]);
    const topic = TOPIC[intent] ?? null;
    const beneath = topicIntent === null ? null : (TOPIC[topicIntent] ?? null);
    return [topic, beneath].filter((name) => name !== null);
  });
  return [...new Set(topics)].slice(0, 4);
}

function orderOf(ledger: FactLedger, readings: readonly Understanding[]): string | null {
  const numbers =
    ledger.orderNumber === null
      ? readings.flatMap(({ orderNumbers }) => [...orderNumbers.own, ...orderNumbers.unknown])
      : [
          ledger.orderNumber,
          ...ledger.moreOrderNumbers,
          ...ledger.otherRequests.map((other) => other.orderNumber),
        ];
  const named = [...new Set(numbers)].slice(-3).map((number) => {
    const order = ledger.ordersSeen.find(({ orderNumber }) => orderNumber === number);
    const name = order === undefined ? null : displayName(order.productName);
    const other = ledger.otherRequests.find(({ orderNumber }) => orderNumber === number);
    const wish = other === undefined ? "" : ` (${wishOf(other, order?.shippingStatus ?? null)})`;
    return `${name === null ? number : `${number} ${name}`}${wish}`;
  });
  return named.length === 0 ? null : named.join(", ");
}

/** What is wanted of a further order, with what the person still has to ask for. */
function wishOf({ kind, reason, received }: OtherRequest, status: ShippingStatus | null): string {
  const isReturn = kind === "refund" || kind === "exchange";
  const parts = [
    KIND[kind],
    reason !== null ? REASON[reason] : isReturn || kind === "cancel" ? "사유 미확인" : null,
    isReturn && received === null && status !== "preparing" ? "수령 여부 미확인" : null,
    kind === "address_change" ? "새 주소 확인 필요" : null,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function toDoOf(facts: Gathered): string {
  const { ledger, kind, order, wantsHuman, wantedFor, angry, topics } = facts;
  const code = ledger.handoffReason ?? (wantsHuman ? "human_requested" : angry ? "anger" : null);
  const request = kind === null ? null : KIND[kind];
  const subject = [
    request ??
      wantedFor ??
      topics.find((topic) => topic !== TOPIC.human && topic !== TOPIC.complaint) ??
      null,
    order,
  ]
    .filter((part) => part !== null)
    .join(" ");
  if (facts.takenBack !== null) return `${KIND[facts.takenBack]} 철회 확인: ${order ?? "주문번호 미확인"}`;
  const settled = code === "facts_complete" || code === "policy_undecided";
  if (request !== null && isDecided(facts.ledger, facts.kind) && (settled || code === null))
    return `결정된 ${request}에 대한 추가 문의: ${order ?? "주문번호 미확인"}`;
  if (request !== null && (settled || code === null)) return `${request} 검토: ${order ?? "주문번호 미확인"}`;
  const isMissed = code === "status_dispute" && statusOf(ledger) === "delivered";
  const toDo = code === null ? null : (TO_DO[isMissed ? "not_received" : code] ?? null);
  const reported = angry && code !== "anger" ? " (고객 불만 있음)" : "";
  if (toDo === null)
    return subject === "" ? `상담원 확인 필요${reported}` : `${subject} 확인 필요${reported}`;
  return `${subject === "" ? toDo : `${toDo}: ${subject}`}${reported}`;
}

function statusOf({ orderNumber, ordersSeen }: FactLedger): ShippingStatus | null {
  return ordersSeen.find((order) => order.orderNumber === orderNumber)?.shippingStatus ?? null;
}

function detailsOf({ kind, reason, received, newAddress, ledger }: Gathered): string | null {
  const parts = [
    reason === null ? null : `사유: ${REASON[reason]}`,
    received === null ? null : `수령: ${received ? "받음" : "받지 못함"}`,
    ledger.discoveredOn === null ? null : `문제를 안 날(고객 말): ${ledger.discoveredOn}`,
    kind === "address_change" && newAddress ? "새 주소 있음" : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(" · ");
}

function verdictOf({ ledger, input }: Gathered): string | null {
  const { verdict } = ledger;
  if (verdict === null || verdict.verdict.next === "collect") return null;
  const told = verdict.explained ? " (고객에게 안내함)" : "";
  return `정책 판단: ${explainVerdict(verdict.verdict, { kind: verdict.kind }, input.policy, "ko")}${told}`;
}

/** The agent's typed decision on this request, which the customer has been told. */
function decisionOf({ ledger }: Gathered): string | null {
  const { decided } = ledger;
  if (decided === null) return null;
  const about = [decided.orderNumber, decided.kind === null ? null : KIND[decided.kind]]
    .filter((part) => part !== null)
    .join(" ");
  const schedules = decided.schedules.length === 0 ? "" : ` (${decided.schedules.join(", ")})`;
  return `담당자 결정: ${about === "" ? "" : `${about} `}${DECISION[decided.decision]}${schedules}, 고객에게 안내함`;
}

function issuesOf({ topics, kind, takenBack, order, angry }: Gathered): string[] {
  if (takenBack !== null) return [`${KIND[takenBack]} 철회${order === null ? "" : ` (${order})`}`];
  const request = kind === null ? [] : [`${KIND[kind]}${order === null ? "" : ` (${order})`}`];
  const covered = kind === null ? [] : [KIND[kind], TOPIC.order_status, TOPIC.order_list, TOPIC.defect];
  const others = topics.filter((topic) => !covered.includes(topic));
  return [...new Set([...request, ...others, ...(angry ? ["고객 불만"] : [])])].slice(0, 5);
}

function actionOf(facts: Gathered): string {
  const { kind, ledger, wantsHuman } = facts;
  if (facts.takenBack !== null) return "철회할 요청이 접수되어 있는지 확인하고 고객에게 답변";
  if (kind !== null && isDecided(facts.ledger, facts.kind))
    return `결정된 ${KIND[kind]}에 대한 고객의 추가 문의를 확인하고 답변`;
  if (kind !== null && ledger.verdict?.verdict.next === "handoff") return decide(kind);
  if (kind !== null) return `${KIND[kind]} 내용을 확인하고 고객에게 답변`;
  return wantsHuman ? "고객과 직접 상담" : "문의 내용을 확인하고 고객에게 답변";
}

/** What an AI or agent message told: not questions, not waiting sentences, not farewells. */
function answerIn(text: string, input: SummaryInput): string {
  const told = text
    .split(/(?<=[.!?。])\s+|\n/u)
    .filter((sentence) => sentence.trim() !== "" && !/\?\s*$/u.test(sentence))
    .filter((sentence) => !asksAnythingElse(sentence))
    .filter(
      (sentence) =>
        !/분 이내|운영 시간\(|within \d+ min|좋은 하루|great day|상담이 완료|chat is now|안녕하세요|^hello|죄송합니다\.?$|^\s*(?:네,? )?알겠습니다[.!]?$|^\s*all right\.?$|알려 주|말씀해 주/iu.test(
          sentence,
        ),
    );
  return clean(told.slice(0, 2).join(" "), input);
}

/** Without personal data, markup, links; one line; cut. */
function clean(text: string, { ownOrderNumbers }: SummaryInput): string {
  const numbers = text.match(/[A-Z]{2,4}-\d{4}-\d{3,8}/gu) ?? [];
  const address = addressIn(text);
  const plain = maskForModel(address === null ? text : text.replace(address, "(주소)"), [
    ...ownOrderNumbers,
    ...numbers,
  ])
    .text.replace(/<[^>]*>?/gu, " ")
    .replace(/(https?:|www\.|javascript:)\S*/giu, " ")
    .replace(/on(error|load|click)\s*=\S*/giu, " ")
    .replace(/[`*_#|{}\\"“”]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return plain.length > MAX_QUOTE ? `${plain.slice(0, MAX_QUOTE - 1).trimEnd()}…` : plain;
}

function last<T>(items: readonly T[]): T | null {
  return items.at(-1) ?? null;
}
