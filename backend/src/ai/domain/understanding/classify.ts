import type { DecisionIntent, Language } from "../../../shared/vocabulary.ts";
import { demandsBarely } from "./bare-demand.ts";
import { asksToEnd, saysNoMore } from "./closing.ts";
import type { CategoryKey, Sentiment, UnderstandingContext } from "./context.ts";
import { questionBehindThanks, withoutCourtesy } from "./courtesy.ts";
import { type SecondOpinion, secondOpinion } from "./intent-model.ts";
import { categoryKeyOf, type TopicIntent } from "./intent-rules.ts";
import { detectLanguage } from "./language.ts";
import { type PreparedText, prepareText } from "./prepared-text.ts";
import { answersOpenQuestion, readShortAnswer } from "./short-answer.ts";
import type { Peril, SpeechActs } from "./speech-acts.ts";
import { namesRequest, type Topic } from "./topic.ts";

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
  /** Self-harm or danger to life or health (H12, at once). */
  readonly danger: boolean;
  readonly peril: Peril | null;
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

/** Classifies one message. Pure; never throws. `second` is asked where the rules find little or no topic. */
export function classify(
  text: string,
  context: UnderstandingContext,
  second: SecondOpinion = secondOpinion,
): Classification {
  return classifyPrepared(prepareText(text, context.ownOrderNumbers), context, second);
}

/**
 * As `classify`, for a text that is prepared already. A greeting before and thanks after what is wanted change nothing about it, and a
 * question behind thanks is no mere thanks.
 */
export function classifyPrepared(
  prepared: PreparedText,
  context: UnderstandingContext,
  second: SecondOpinion = secondOpinion,
): Classification {
  const whole = classifyWhole(prepared, context, second);
  const asked = whole.intent === "thanks" ? questionBehindThanks(prepared.source) : null;
  const body = asked ?? (PRECEDING.has(whole.intent) ? null : withoutCourtesy(prepared.source));
  if (body === null) return whole;
  const read = classifyWhole(prepareText(body, context.ownOrderNumbers), context, second);
  if (asked === null && !read.hasTopic && !ASKING_ACTS.has(read.intent)) return whole;
  const { thanks, greeting, danger, peril, injection, language } = whole;
  return { ...read, thanks, greeting, danger, peril, injection, language };
}

/** Said anywhere in a message, these come before what else it is about. */
const PRECEDING: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>(["injection", "human", "no_more"]);
const ASKING_ACTS: ReadonlySet<DecisionIntent> = new Set<DecisionIntent>(["human", "complaint"]);

function classifyWhole(
  prepared: PreparedText,
  context: UnderstandingContext,
  second: SecondOpinion,
): Classification {
  const { source: text, readable, acts, topic } = prepared;
  const inIntake = isIntakeQuestion(context);
  const ended = { endsChat: asksToEnd(readable), saysNoMore: !inIntake && saysNoMore(readable) };
  const ruled = actIntent(text, acts, topic, ended, context);
  const guessed = guessTopic(ruled, prepared, context, second);
  const act = guessed === null ? ruled : null;
  const carried =
    act === null && (isAnswerOnly(topic) || givesAddress(topic, context))
      ? carriedIntent(text, context)
      : null;
  const intent = act ?? guessed ?? carried ?? topic.best ?? "other";
  const categoryKey = act === null ? categoryKeyOf(intent) : "other";
  const read = act === null || act === "human" || act === "complaint" ? topic.best : null;
  const topicIntent = guessed ?? read;
  return {
    intent,
    categoryKey,
    hasTopic: act === null && (guessed !== null || carried !== null || topic.best !== null),
    topicIntent,
    topicCategoryKey: topicIntent === null ? null : categoryKeyOf(topicIntent),
    scores: topic.scores,
    ...acts,
    ...ended,
    hasMore: (!inIntake && acts.hasMore) || (context.askedAnythingElse && readShortAnswer(text) === "yes"),
    language: detectLanguage(text, context.language),
  };
}

/**
 * The topic of the second opinion, where it may speak: nothing is being asked for that the message might answer, the customer does no
 * more than greet (ending, thanking, complaining, wanting a human are the rules' to say), and the rules found no topic or little
 * evidence for one. A request or a fault they read, and another's order, stay theirs. The limits come from cross-validation
 * (`docs/decisions/0008-a-second-opinion-on-intents.md`).
 */
function guessTopic(
  ruled: DecisionIntent | null,
  { source, readable, topic }: PreparedText,
  context: UnderstandingContext,
  second: SecondOpinion,
): TopicIntent | null {
  if ((ruled !== null && ruled !== "greeting") || !mayDoubt(topic)) return null;
  if (isIntakeQuestion(context) || readShortAnswer(source) !== null || BARE_NAME.test(source.trim()))
    return null;
  if (demandsBarely(source)) return null;
  if (context.knownKind !== null && RECEIPT_ONLY.test(source.trim())) return null;
  const { intent, probability } = second(source);
  // A fault that nobody named would start a request ("체중계 받았어요").
  const least = topic.best === null && intent !== "defect" ? SURE_ENOUGH : SURER;
  if (intent === "none" || probability < least) return null;
  // "할부로 바꿀 수 있나요": paying in another way is no request about goods.
  if (REQUESTS.has(intent) && topic.best === "payment") return null;
  // It does not read denials ("환불할 생각은 없어요", "끝내지 말아 주세요").
  return REQUESTS.has(intent) && readable.korean.text !== readable.koreanWhole.text ? null : intent;
}

function mayDoubt({ best, weight, clues }: Topic): boolean {
  if (best === null) return true;
  if (best === "other" || best === "defect" || REQUESTS.has(best) || clues.has("thirdParty")) return false;
  return weight <= WEAK_TOPIC;
}

/** "물건은 지난달에 잘 받았습니다": in a request, where the goods are and nothing that is asked. */
const RECEIPT_ONLY =
  /^(?!.*(?:[안못]\s*(?:받|왔)|환불|교환|돈|입금|금액|[?])).{0,24}(?:받았|수령했|도착했)(?:어요?|습니다|죠|지요|네요|는데요|음)[.!~]*$/u;

/** "이어폰 블랙이요": a thing, and nothing of what is wanted with it. */
const BARE_NAME = /^\S{1,10}(?:\s\S{1,10})?(?:이요|이여|이에요|예요)[.!~]*$/u;

const SURE_ENOUGH = 0.55;
const SURER = 0.6;
/** What one keyword alone weighs in `INTENT_RULES`. */
const WEAK_TOPIC = 5;

interface Ended {
  readonly endsChat: boolean;
  readonly saysNoMore: boolean;
}

/** The intent of what the customer does, where that outweighs what they talk about; null where the topic decides. */
function actIntent(
  text: string,
  acts: SpeechActs,
  topic: Topic,
  ended: Ended,
  context: UnderstandingContext,
): DecisionIntent | null {
  if (acts.injection) return "injection";
  if (acts.wantsHuman) return "human";
  if (ended.endsChat) return "no_more";
  if (acts.asksIfAi) return "smalltalk";
  const demands = topic.clues.has("request") || topic.clues.has("question");
  if (acts.withdraws && !demandsOtherThings(topic, acts)) return "no_more";
  // "수고 많으십니다" opens a conversation as well as it ends one.
  const closes = ended.saysNoMore && (context.askedAnythingElse || !acts.greeting);
  if (closes && !acts.thanks) return "no_more";
  if (topic.best !== null && topic.best !== "other") {
    const weak = topic.weight < 6 && !demands;
    if (acts.thanks && weak) return "thanks";
    if (acts.sentiment !== "calm" && isRant(acts, topic)) return "complaint";
    return null;
  }
  if (closes) return "no_more";
  if (acts.hasMore && !isIntakeQuestion(context)) return "has_more";
  if (acts.sentiment !== "calm") return "complaint";
  if (acts.thanks) return "thanks";
  if (topic.best === "other") return null;
  const answer = readShortAnswer(text);
  if (answer !== null && context.askedAnythingElse)
    return answer === "yes" || answer === "not_yet" ? "has_more" : "no_more";
  if (answersOpenQuestion(answer, context)) return null;
  if (acts.greeting) return "greeting";
  return answer === "no" ? "no_more" : null;
}

/** Anger about the service with a topic named only in passing: "배송도 늦고 답도 늦고 뭐 하나 제대로 하는 게 없네". */
function isRant(acts: SpeechActs, topic: Topic): boolean {
  if (topic.clues.has("request") || topic.clues.has("orderNumber")) return false;
  return acts.sentiment === "angry" && topic.weight < 5;
}

/** Something else is asked beside what is taken back, or another request takes its place. */
function demandsOtherThings(topic: Topic, acts: SpeechActs): boolean {
  if (topic.best === null || topic.best === "other" || topic.weight < 5) return false;
  if (acts.setsAside && (REQUESTS.has(topic.best) || namesRequest(topic) || topic.clues.has("request")))
    return true;
  return ASKING.some((clue) => topic.clues.has(clue));
}

const REQUESTS: ReadonlySet<TopicIntent> = new Set(["refund", "exchange", "cancel", "address_change"]);

const ASKING = ["question", "when", "where", "tracking"] as const;

function carriedIntent(text: string, context: UnderstandingContext): DecisionIntent | null {
  if (context.knownKind === null || text.trim() === "" || !isIntakeQuestion(context)) return null;
  return context.knownKind;
}

/** No topic of its own, or nothing but an order number: an answer to whatever was asked. */
function isAnswerOnly(topic: Topic): boolean {
  return topic.best === null || (topic.best === "order_status" && topic.weight <= ORDER_NUMBER_ALONE);
}

/** "New address: …" in answer to the question for it is no wish about an account. */
function givesAddress({ best, clues }: Topic, { openQuestion }: UnderstandingContext): boolean {
  return openQuestion === "new_address" && best === "account" && clues.has("plainAddress");
}

/** The open question asks for a fact of a request, so that "없어요" and "not yet" are answers and no good-bye. */
function isIntakeQuestion({ openQuestion: open }: UnderstandingContext): boolean {
  return open !== null && open !== "anything_else" && open !== "clarify";
}

/** What a bare order number weighs in `INTENT_RULES`. */
const ORDER_NUMBER_ALONE = 3;
