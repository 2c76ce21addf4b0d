import type { Language } from "../../../shared/vocabulary.ts";
import type { GuardId } from "../turn-state.ts";
import { MAX_LENGTH, trimToSentence } from "./reply-shape.ts";
import { isFarewell, isWaitingSentence, withoutSentences } from "./waiting-sentences.ts";

/** What the one message of a turn is made of. */
export interface MessageParts {
  /** Checked by the guard. */
  readonly reply: string;
  readonly action: "reply" | "ask" | "handoff" | "close";
  readonly language: Language;
  /** The true one for now, from `waitingSentence` of the settings. */
  readonly waitingSentence: string;
  /** The farewells of the settings; their sentences are left out, since `session_completed` carries the farewell. */
  readonly farewells?: readonly string[];
  /** As in `GuardContext`: without G14 the reply keeps whatever it says. */
  readonly disabled?: ReadonlySet<GuardId>;
}

const HANDED_OVER: Readonly<Record<Language, string>> = {
  ko: "담당자에게 전달하겠습니다.",
  en: "I will pass this on to our staff.",
};

/**
 * G14: the waiting sentence stands in a message exactly once when the conversation goes pending, else never; a model's
 * own waiting or farewell sentences are left out. At most 600 characters. Empty only if nothing else was said.
 */
export function composeMessage(parts: MessageParts): string {
  const { action, language, waitingSentence } = parts;
  const reply = parts.disabled?.has("G14") === true ? parts.reply : withoutWordsOfCode(parts);
  if (action !== "handoff") return trimToSentence(reply, MAX_LENGTH);
  const room = MAX_LENGTH - [...waitingSentence].length - 1;
  const opening = reply === "" ? HANDED_OVER[language] : trimToSentence(reply, room);
  return `${opening}${opening.includes("\n") ? "\n" : " "}${waitingSentence}`;
}

function withoutWordsOfCode({ reply, waitingSentence, farewells = [] }: MessageParts): string {
  return withoutSentences(
    reply,
    (sentence) =>
      sentence.trim() === waitingSentence || isWaitingSentence(sentence) || isFarewell(sentence, farewells),
  ).trim();
}
