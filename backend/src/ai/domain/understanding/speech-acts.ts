import { pressesBarely } from "./bare-demand.ts";
import type { ReadableText } from "./concepts.ts";
import { matchesAny } from "./concepts.ts";
import type { Sentiment } from "./context.ts";
import { HAZARD, INJURY } from "./injury-lexicon.ts";
import * as lexicon from "./speech-lexicon.ts";

/** What endangers someone: a life no longer wanted, a body harmed, or fire and the like. */
export type Peril = "despair" | "injury" | "hazard";

/** What a customer does with a message, beside its topic. */
export interface SpeechActs {
  readonly wantsHuman: boolean;
  readonly sentiment: Sentiment;
  readonly danger: boolean;
  /** What the danger is; the gravest where there are several. */
  readonly peril: Peril | null;
  readonly injection: boolean;
  readonly asksIfAi: boolean;
  readonly thanks: boolean;
  readonly greeting: boolean;
  readonly hasMore: boolean;
  readonly withdraws: boolean;
  /** Takes one request back within a message that is about something else ("환불은 필요 없고 사이즈만 바꿔주세요"). */
  readonly setsAside: boolean;
  readonly insists: boolean;
}

// A long run of Base64 alphabet with upper case, lower case and digits: hidden text, not a word anyone types.
const ENCODED =
  /(?<![\w/+.:-])(?=[a-z0-9+/]{0,60}[A-Z])(?=[A-Z0-9+/]{0,60}[a-z])[A-Za-z0-9+/]{28,}={0,2}(?![\w/+-])/u;
const PERCENT_ENCODED = /(?:%[0-9a-fA-F]{2}){8,}|(?:\\u[0-9a-fA-F]{4}){4,}/u;

/**
 * Reads the acts of a message. Pure; never throws.
 *
 * @param answerable - the message also asks something that can be answered; then it takes more to count as anger (BC-12).
 */
export function readSpeechActs(source: string, text: ReadableText, answerable = false): SpeechActs {
  const says = (patterns: lexicon.SpeechPatterns): boolean =>
    matchesAny(text.koreanWhole.text, patterns.ko) || matchesAny(text.englishWhole.text, patterns.en);
  const isLeft = (patterns: lexicon.SpeechPatterns): boolean =>
    matchesAny(text.korean.text, patterns.ko) || matchesAny(text.english.text, patterns.en);
  const withdraws = says(lexicon.WITHDRAWS);
  const peril = says(lexicon.DESPAIR) ? "despair" : says(INJURY) ? "injury" : says(HAZARD) ? "hazard" : null;
  const asksIfAi = says(lexicon.ASKS_IF_AI);
  // Who asks whether a bot answers may want a person besides ("봇이죠? 상담원 바꿔 주세요"): the wish has to stand in the rest.
  const wish = asksIfAi
    ? wishesHuman(withoutQuestionIfAi(text.korean.text, "ko"), withoutQuestionIfAi(text.english.text, "en"))
    : wishesHuman(text.korean.text, text.english.text);
  return {
    wantsHuman: wish && !says(lexicon.NOT_HUMAN),
    sentiment: sentimentOf(text, answerable),
    danger: peril !== null,
    peril,
    injection: says(lexicon.INJECTION) || ENCODED.test(source) || PERCENT_ENCODED.test(source),
    asksIfAi,
    thanks: says(lexicon.THANKS),
    // ㅎ is laughter to the lexicons' form of the text.
    greeting: says(lexicon.GREETING) || /^\s*ㅎㅇ/u.test(source),
    hasMore: says(lexicon.HAS_MORE),
    withdraws,
    setsAside: withdraws && !isLeft(lexicon.WITHDRAWS),
    insists: says(lexicon.INSISTS) || pressesBarely(source),
  };
}

function wishesHuman(korean: string, english: string): boolean {
  return matchesAny(korean, lexicon.WANTS_HUMAN.ko) || matchesAny(english, lexicon.WANTS_HUMAN.en);
}

/** Korean loses the words that ask, which need no full stop after them; English the whole sentence. */
function withoutQuestionIfAi(text: string, language: "ko" | "en"): string {
  if (language === "en")
    return text
      .split(/(?<=[.?!\n])/u)
      .filter((sentence) => !matchesAny(sentence, lexicon.ASKS_IF_AI.en))
      .join("");
  const rest = lexicon.ASKS_IF_AI.ko.reduce((left, pattern) => left.replace(pattern, "\n"), text);
  return /[가-힣]/u.test(rest) ? rest : "";
}

function sentimentOf(text: ReadableText, answerable: boolean): Sentiment {
  const count = (patterns: lexicon.SpeechPatterns): number =>
    patterns.ko.filter((pattern) => pattern.test(text.koreanAsserted.text)).length +
    patterns.en.filter((pattern) => pattern.test(text.englishAsserted.text)).length;
  const angry = count(lexicon.ANGRY);
  const annoyed = count(lexicon.ANNOYED);
  if (angry > 0 || annoyed >= (answerable ? 3 : 2)) return "angry";
  return annoyed > 0 ? "annoyed" : "calm";
}
