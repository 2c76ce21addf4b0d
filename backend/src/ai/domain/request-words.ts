/** What a customer's words are about, as far as requests are concerned: goods and their faults, or something else. Pure. */
import { isFault } from "../../orders/domain/refund-policy.ts";
import { type DecisionIntent, REQUEST_KINDS } from "../../shared/vocabulary.ts";
import type { FactLedger } from "./ledger.ts";
import { namesWrongSize, supposes, wantsReplacement } from "./phrases.ts";
import type { CustomerReading } from "./turn-state.ts";

/** Topics in which a request that was decided or waits may still be meant. */
export const OF_REQUESTS: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>([
  ...REQUEST_KINDS,
  "defect",
  "policy",
  "other",
  "complaint",
  "smalltalk",
  "thanks",
  "no_more",
]);

/** Topics that leave an intake's open question unanswered. */
export const OTHER_TOPICS: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>([
  "policy",
  "order_list",
  "login",
  "app",
  "account",
  "payment",
  "human",
  "complaint",
  "injection",
  "thanks",
  "no_more",
  "greeting",
]);

/** Reports goods that are faulty, damaged, wrong or incomplete: not a case supposed, not something else that does not work. */
export function reportsFault({ understanding, text }: CustomerReading): boolean {
  const { intent, topicIntent, hasTopic, facts } = understanding;
  if (supposes(text)) return false;
  // "둘 다 안 왔어요": what is not there has no fault.
  if (facts.received === false && (facts.reason === null || facts.reason === "change_of_mind")) return false;
  // "Wrong size" alone says nothing against the goods.
  if (leavesMistakeOpen({ understanding, text })) return false;
  if (intent === "defect" || topicIntent === "defect") return true;
  return !hasTopic && facts.reason !== null && isFault(facts.reason);
}

/** "Wrong size", and no word on whether another one came or another one was meant. */
export function leavesMistakeOpen({
  understanding: { facts },
  text,
}: Pick<CustomerReading, "understanding" | "text">): boolean {
  return (facts.reason === null || facts.reason === "other") && namesWrongSize(text);
}

/** In an open request about a fault: goods sent once more are an exchange (BC-08). */
export function asksForReplacement({ understanding, text }: CustomerReading, ledger: FactLedger): boolean {
  const { facts } = understanding;
  const reason = facts.reason ?? ledger.reason;
  if (ledger.kind === null || ledger.requestSettled || reason === null || !isFault(reason)) return false;
  const isOtherKind = facts.kind !== null && facts.kind !== "exchange" && facts.kind !== "refund_policy";
  return !isOtherKind && !supposes(text) && wantsReplacement(text);
}

/** Speaks of something that has nothing to do with an order's goods: what does not work there is no fault of theirs. */
export function isElsewhere({
  understanding: { intent, hasTopic, facts },
}: Pick<CustomerReading, "understanding">): boolean {
  // Trouble of an app's kind that was read as a fault of the goods is theirs.
  const isFaultOfGoods = intent === "app" && facts.reason !== null && isFault(facts.reason);
  return hasTopic && ELSEWHERE.has(intent) && !isFaultOfGoods;
}

const ELSEWHERE: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>([
  "policy",
  "login",
  "app",
  "account",
  "payment",
]);
