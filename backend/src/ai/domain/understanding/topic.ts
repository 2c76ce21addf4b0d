import type { RequestReason } from "../../../shared/vocabulary.ts";
import { conceptsIn, matchesAny, type ReadableText } from "./concepts.ts";
import type { CategoryKey } from "./context.ts";
import {
  CATEGORY_OF_TOPIC,
  type Clue,
  INTENT_RULES,
  TOPIC_THRESHOLD,
  type TopicIntent,
} from "./intent-rules.ts";
import { REASONS, RECEIVED } from "./reason-lexicon.ts";
import { supposesCase } from "./supposed-cases.ts";

/** What a message talks about, with the evidence for it. */
export interface Topic {
  /** The topic with the most evidence; null below the threshold. */
  readonly best: TopicIntent | null;
  readonly weight: number;
  readonly weights: ReadonlyMap<TopicIntent, number>;
  /** The strongest topic of each category. */
  readonly scores: Readonly<Record<CategoryKey, number>>;
  readonly clues: ReadonlySet<Clue>;
}

/**
 * Weighs all topics of a message by `INTENT_RULES`.
 *
 * @param rest - the message without the address that it sends a parcel to; null where it names none.
 */
export function weighTopics(text: ReadableText, hasOrderNumber: boolean, rest: ReadableText | null): Topic {
  const clues = new Set<Clue>(conceptsIn(text));
  if (rest !== null) {
    // "월드컵로 12, 302호로 바꿔주세요": an exchange only if goods are to be changed besides
    const besides = conceptsIn(rest);
    for (const clue of ["exchange", "replace"] as const) if (!besides.has(clue)) clues.delete(clue);
    if (!besides.has("exchange")) clues.add("address").add("change");
  }
  if (hasOrderNumber) clues.add("orderNumber");
  if (matchesAny(text.korean.text, RECEIVED.ko) || matchesAny(text.english.text, RECEIVED.en)) {
    clues.add("received");
  }
  for (const clue of statedReasons(text)) clues.add(clue);
  // "사이즈 안 맞으면 교환 되나요?" asks for the rules; "내일까지 안 오면 취소 되나요?" is about an order there is.
  if (!clues.has("cancel") && supposesCase(text)) clues.add("condition");
  const weights = new Map<TopicIntent, number>();
  for (const rule of INTENT_RULES) {
    if (rule.none?.some((clue) => clues.has(clue)) === true) continue;
    const met = rule.all.every((wanted) =>
      typeof wanted === "string" ? clues.has(wanted) : wanted.some((clue) => clues.has(clue)),
    );
    if (met) weights.set(rule.intent, (weights.get(rule.intent) ?? 0) + rule.weight);
  }
  const scores: Record<CategoryKey, number> = { order: 0, refund: 0, tech: 0, account: 0, other: 0 };
  for (const [intent, weight] of weights) {
    const category = CATEGORY_OF_TOPIC[intent];
    scores[category] = Math.max(scores[category], weight);
  }
  const best = heaviest(weights, TOPIC_THRESHOLD);
  return { best, weight: best === null ? 0 : (weights.get(best) ?? 0), weights, scores, clues };
}

/** Whether a request stands in the message beside what it denies ("환불은 필요 없고 교환만 해주세요"). */
export function namesRequest({ clues }: Topic): boolean {
  return (["refund", "exchange", "cancel", "replace"] as const).some((clue) => clues.has(clue));
}

const CLUE_OF_REASON: ReadonlyMap<RequestReason, Clue> = new Map([
  ["wrong_item", "wrongGoods"],
  ["missing_part", "wrongGoods"],
  ["damaged", "wrongGoods"],
  ["defective", "malfunction"],
  ["not_received", "notReceived"],
  ["change_of_mind", "unwanted"],
]);

function* statedReasons(text: ReadableText): Generator<Clue> {
  const stated = REASONS.filter(
    ({ ko, en }) => matchesAny(text.korean.text, ko) || matchesAny(text.english.text, en),
  ).map(({ reason }) => reason);
  for (const reason of stated) {
    // "배송완료라는데 물건이 없어요": nothing came, so nothing in it is missing.
    if (reason === "missing_part" && stated.includes("not_received")) continue;
    const clue = CLUE_OF_REASON.get(reason);
    if (clue !== undefined) yield clue;
  }
}

/** The heaviest of the topics that reach the threshold; the one of the earlier rule on a tie. */
export function heaviest(
  weights: ReadonlyMap<TopicIntent, number>,
  threshold: number,
  among?: ReadonlySet<TopicIntent>,
): TopicIntent | null {
  let best: TopicIntent | null = null;
  let most = 0;
  for (const [intent, weight] of weights) {
    if (weight < threshold || weight <= most || among?.has(intent) === false) continue;
    best = intent;
    most = weight;
  }
  return best;
}
