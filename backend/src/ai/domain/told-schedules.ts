import type { FactLedger, LedgerDecision } from "./ledger.ts";
import { asksForDate } from "./order-phrases.ts";
import type { CustomerReading } from "./turn-state.ts";

/**
 * The days and periods of a person's decision that these messages ask about once more ("언제 보내주신다고요?", "11월 30일 맞죠?"). Empty where
 * they ask about another order, about the rules, or say that the time has passed. Pure.
 */
export function schedulesAskedFor(ledger: FactLedger, reading: CustomerReading): readonly string[] {
  const { text, understanding } = reading;
  const decided = decisionMeant(ledger, reading);
  if (decided === null || understanding.sentiment !== "calm" || PASSED.test(text)) return [];
  const plain = text.replace(/\s+/gu, "");
  const repeats = decided.schedules.some((schedule) => plain.includes(schedule.replace(/\s+/gu, "")));
  return repeats || (asksForDate(text) && ASKS_WHEN.test(text)) ? decided.schedules : [];
}

/** Says that what a person had scheduled has not come ("30일 지났는데 아직 안 왔어요"). Pure. */
export function saysOverdue(ledger: FactLedger, reading: CustomerReading): boolean {
  const isAbout = decisionMeant(ledger, reading) !== null && !reading.understanding.signals.saysArrived;
  return isAbout && PASSED.test(reading.text) && NOT_COME.test(reading.text);
}

/** Says that a time has gone by, whatever was to come ("3일 지났는데"). Pure. */
export function saysPassed(text: string): boolean {
  return /지났|지나(?:도|서|고|갔)|넘었|넘게|\bpassed\b|\b(?:been|gone) over\b/iu.test(text);
}

/** The decision with a schedule, unless the messages are about something else. */
function decisionMeant(
  { decided, orderNumber }: FactLedger,
  { understanding, namedOrderNumber, besides }: CustomerReading,
): LedgerDecision | null {
  if (decided === null || decided.schedules.length === 0 || understanding.wantsHuman) return null;
  const { facts, intent, orderNumbers } = understanding;
  const named = [...orderNumbers.own, ...orderNumbers.unknown, namedOrderNumber];
  const isElsewhere = named.some((number) => number !== null && number !== decided.orderNumber);
  if (isElsewhere || besides.length > 0 || decided.orderNumber !== orderNumber) return null;
  const isRequest = facts.kind !== null && facts.kind !== "refund_status" && facts.kind !== "exchange";
  return isRequest || intent === "policy" ? null : decided;
}

const ASKS_WHEN =
  /언제|며칠|몇\s*[월일시]|날짜|일정|얼마나\s*걸|\bwhen\b|what (?:day|date|time)|how long|\beta\b/iu;
/** What was promised has not come: that is for a person. */
const PASSED =
  /지났|지나(?:도|서|고|갔)|넘었|넘게|아직(?:도)?|안\s*(?:왔|와|오|됐|들어|보내)|못\s*받|늦|late|passed|still|not (?:yet|arrived|received)|hasn'?t/iu;
const NOT_COME =
  /안\s*(?:왔|와|오|옴|됐|들어|보내)|못\s*받|감감|소식(?:이|도)?\s*없|\bnot\b|hasn'?t|haven'?t|nothing|no (?:news|sign)|where/iu;

/**
 * Asks again what an agent said of a day or a time ("언제 온다고 했죠?", "몇 시라고 하셨어요?", "방문 날짜가 언제였죠?", "when did you say you'd
 * come?"), or whether it is what was said ("12월 1일 맞죠?"). Pure.
 */
export function asksWhatWasSaid(text: string, said: string): boolean {
  const plain = text.replace(/\s+/gu, "");
  const hearsay =
    /(?:언제|며칠|몇시|몇일|무슨요일|날짜|시간|일정)[^.?!]{0,12}(?:[다라자]고|[다라자]구|댔|[했그][랬]?[죠지었더]|랬[죠지어]|하셨|하신|였[죠지었더]|이었|말씀|말했|약속)|(?:[다라]고|하기로)(?:한|했던|하신|하셨던)?(?:날|게|거|건|시간|날짜)?(?:이|가|은)?(?:언제|며칠|몇시)/u;
  const isOfSame = DEEDS.some((deed) => said.includes(deed) && plain.includes(deed));
  const named =
    said.match(/\d{1,2}월\s?\d{1,2}일|\d{1,2}시|\d{1,3}일|[월화수목금토일]요일|내일|모레/gu) ?? [];
  const repeats = named.some((day) => plain.includes(day.replace(/\s+/gu, "")));
  return (
    hearsay.test(plain) ||
    (isOfSame && asksForDate(text) && ASKS_WHEN.test(text) && !PASSED.test(text)) ||
    (repeats && /(?:맞|[다라]고|죠|지요|인가|이지|였)[가-힣]{0,3}[?.!~]*$|\?/u.test(plain)) ||
    /\b(?:when|what (?:day|time|date))\b[^.?!]{0,24}\b(?:did|had|have) (?:you|they|he|she|the agent|your (?:team|colleague))\b[^.?!]{0,16}\b(?:say|said|tell|told|promised?|mention)|\b(?:when|what (?:day|time|date)) (?:was|were) (?:it|that|you|they|the visit)\b/iu.test(
      text,
    )
  );
}

/** What an agent says will be done on a day. */
const DEEDS = [
  "방문",
  "전화",
  "연락",
  "수거",
  "회수",
  "발송",
  "출고",
  "입고",
  "설치",
  "답변",
  "입금",
  "배송",
];
