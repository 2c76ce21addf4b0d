import { type DecisionIntent, type Language, OTHER_CATEGORY } from "../../../shared/vocabulary.ts";
import type { CategoryKey, Sentiment, UnderstandingContext } from "./context.ts";
import { detectLanguage } from "./language.ts";

/** What a message is about and how it is said. */
export interface Classification {
  readonly intent: DecisionIntent;
  /** The category of `intent`; "other" also for messages without a topic. */
  readonly categoryKey: CategoryKey;
  /** False for greetings, thanks, closings, a bare wish for a human, noise: the session keeps its category then (BC-02). */
  readonly hasTopic: boolean;
  /** The topic beneath a complaint or a wish for a human ("배송 문제인데 상담원 연결해줘"), if any. */
  readonly topicIntent: DecisionIntent | null;
  readonly topicCategoryKey: CategoryKey | null;
  /** Summed evidence per category, for traces. */
  readonly scores: Readonly<Record<CategoryKey, number>>;
  readonly wantsHuman: boolean;
  readonly sentiment: Sentiment;
  /** Self-harm or danger to life (H12, at once). */
  readonly danger: boolean;
  readonly injection: boolean;
  readonly asksIfAi: boolean;
  readonly thanks: boolean;
  readonly greeting: boolean;
  /** Has another question ("네 하나 더 있어요"). */
  readonly hasMore: boolean;
  /** Says in plain words that nothing else is needed. */
  readonly saysNoMore: boolean;
  /** Asks in plain words to end the chat. */
  readonly endsChat: boolean;
  readonly language: Language;
}

/** Classifies one message. Pure; never throws. */
export function classify(text: string, context: UnderstandingContext): Classification {
  return {
    intent: "other",
    categoryKey: "other",
    hasTopic: false,
    topicIntent: null,
    topicCategoryKey: null,
    scores: { order: 0, refund: 0, tech: 0, account: 0, other: 0 },
    wantsHuman: /상담원|상담사|agent|human/iu.test(text),
    sentiment: "calm",
    danger: false,
    injection: false,
    asksIfAi: false,
    thanks: /감사|thank/iu.test(text),
    greeting: /안녕|hello/iu.test(text),
    hasMore: false,
    saysNoMore: false,
    endsChat: false,
    language: detectLanguage(text, context.language),
  };
}

/**
 * The shop's own name for a category: the configured one that means the same, the default name where it is configured,
 * else 기타 (BC-01). Null stays null.
 */
export function categoryName(key: CategoryKey | null, configured: readonly string[]): string | null {
  if (key === null) return null;
  const wanted = {
    order: /주문|배송/u,
    refund: /환불|교환|반품/u,
    tech: /기술|오류/u,
    account: /계정|회원/u,
    other: null,
  }[key];
  return configured.find((name) => wanted?.test(name) === true) ?? OTHER_CATEGORY;
}
