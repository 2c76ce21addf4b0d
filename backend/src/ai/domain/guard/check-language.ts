import { hasForeignSentence } from "./foreign-sentences.ts";
import type { GuardContext, GuardEvent } from "./guard-context.ts";
import { fold, squash } from "./reply-text.ts";
import { withoutOrderNames } from "./sources.ts";

/** Latin words in a row that make a foreign sentence, not a product or an error message. */
const SENTENCE_WORDS = 8;
/** Hangul syllables that an English reply may hold by accident. */
const STRAY_SYLLABLES = 4;

/** G10: the reply is in the language of the customer, product names and order numbers aside (BC-20). Reads `raw` without folding scripts together. */
export function checkLanguage(raw: string, context: GuardContext): GuardEvent[] {
  const text = withoutOrderNames(raw.normalize("NFC").toLowerCase(), lowerCased(context)).replace(
    /https?:\/\/\S+|\S+@\S+/gu,
    " ",
  );
  const hangul = count(text, /[가-힣ㄱ-ㅎㅏ-ㅣ]/gu);
  const latin = count(text, /\p{Script=Latin}/gu);
  const other = count(text, /\p{L}/gu) - hangul - latin;
  const mismatch =
    context.language === "ko"
      ? foreignInKorean(text, hangul, latin, other)
      : foreignInEnglish(hangul, latin, other) || hasForeignSentence(raw, context);
  return mismatch
    ? [{ guard: "G10", event: "language_mismatch", detail: `reply is not in ${context.language}` }]
    : [];
}

function foreignInKorean(text: string, hangul: number, latin: number, other: number): boolean {
  if (hangul + latin + other === 0) return false;
  if (other > Math.max(2, hangul / 10)) return true;
  if (hangul === 0) return latin > 3;
  return latin > hangul * 2 || new RegExp(`(?:\\b[a-z']+\\b[\\s,.!?]+){${SENTENCE_WORDS},}`, "u").test(text);
}

function foreignInEnglish(hangul: number, latin: number, other: number): boolean {
  if (hangul + latin + other === 0) return false;
  return hangul > STRAY_SYLLABLES || other > Math.max(2, latin / 10) || latin === 0;
}

function lowerCased(context: GuardContext): GuardContext {
  return {
    ...context,
    ordersSeen: context.ordersSeen.map((order) => ({
      ...order,
      productName: order.productName.normalize("NFC"),
    })),
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** G12: whether a reply says what the last AI message said. */
export function repeatsPrevious(text: string, previous: string | null): boolean {
  return previous !== null && squash(fold(text)) === squash(fold(previous)) && squash(fold(text)) !== "";
}
