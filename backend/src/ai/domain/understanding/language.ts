import type { Language } from "../../../shared/vocabulary.ts";
import { foldText } from "./text.ts";

// Words that Korean customers write too; alone they do not change the language of a conversation.
const NEUTRAL =
  /^(?:ok|okay|oke|y|n|yes|no|lol|plz|pls|asdf|qwer|hi|ord|x|o|vip|ai|app|pc|sms|otp|cs|as|a)$/u;
// Order numbers, links, mail addresses, marks of masked data and code-like words say nothing about the language.
const NOISE = /\[[^\]\s]{1,12}\]|https?:\/\/\S{1,400}|\S{1,80}@\S{1,80}|[a-z]{0,5}[-\s]?\d[a-z\d-]*/gu;

/**
 * The language a message is written in. Korean wins unless Latin words clearly outweigh it (a Korean product name in an
 * English sentence); `fallback` (Korean when absent) decides for emoji, numbers and words both use. Source: BC-20.
 */
export function detectLanguage(text: string, fallback: Language = "ko"): Language {
  return languageIn(text) ?? fallback;
}

/**
 * The language of a conversation after these messages. Until Korean was written, a word that both languages use ("hi", "ok")
 * counts as the English it is.
 */
export function languageOf(messages: readonly string[]): Language {
  return (
    messages.reduce<Language | null>((so, text) => languageIn(text) ?? so ?? englishAlone(text), null) ?? "ko"
  );
}

function englishAlone(text: string): Language | null {
  return /^\s*(?:hi|hello|ok|okay|yes|no|lol|plz|pls|help)(?:[\s.,!?~]+(?:hi|ok|okay|yes|no|lol|plz|pls|there))*[\s.,!?~]*$/iu.test(
    text,
  )
    ? "en"
    : null;
}

function languageIn(text: string): Language | null {
  const plain = foldText(text).text.replace(NOISE, " ");
  const korean = plain.match(/[가-힣ㄱ-ㅣ]+/gu)?.length ?? 0;
  const latin = plain.match(/[a-z][a-z']*/gu) ?? [];
  if (korean > 0) return latin.length >= 4 && latin.length >= korean * 3 ? "en" : "ko";
  return latin.some((word) => !NEUTRAL.test(word)) ? "en" : null;
}
