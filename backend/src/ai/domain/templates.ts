import type { Language } from "../../shared/vocabulary.ts";
import type { Say, SayOf, Wording, Words } from "./say.ts";
import { EN } from "./templates-en.ts";
import { KO } from "./templates-ko.ts";

/** The words of one `Say`. */
export function sayOne<K extends Say["key"]>(say: SayOf<K>, language: Language, wording: Wording): string {
  const words: Words = language === "ko" ? KO : EN;
  const write: Words[K] = words[say.key];
  return write(say, wording);
}

/**
 * A whole reply. Equal to the previous AI message it would be noise (BC-21), so it opens differently then.
 *
 * @param previousAiText - the last AI message as it was sent; null when there is none.
 */
export function renderReply(
  says: readonly Say[],
  language: Language,
  wording: Wording,
  previousAiText: string | null,
): string {
  const parts = says.map((say) => sayOne(say, language, wording).trim()).filter((part) => part !== "");
  const text = parts.reduce(
    (all, part) => (all === "" ? part : `${all}${all.includes("\n") ? "\n" : " "}${part}`),
    "",
  );
  const again = language === "ko" ? "다시 한번 안내드립니다. " : "Let me say it once more. ";
  return isSameText(text, previousAiText) ? again + text : text;
}

/** Equal but for white space. */
export function isSameText(text: string, other: string | null): boolean {
  const squeeze = (value: string) => value.replace(/\s+/gu, " ").trim();
  return other !== null && squeeze(text) === squeeze(other);
}
