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
