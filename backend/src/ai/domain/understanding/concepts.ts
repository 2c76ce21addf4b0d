import { ENGLISH_CONCEPTS, ENGLISH_DISMISSED } from "./lexicon-en.ts";
import { KOREAN_CONCEPTS, KOREAN_DISMISSED } from "./lexicon-ko.ts";
import { asEnglish, asKorean, blankOut, type FoldedText, foldText, quoteOf, type Span } from "./text.ts";

/** What the lexicons of all languages look for. The rules of `intent-rules.ts` are written in these words only. */
const CONCEPTS = [
  "refund",
  "exchange",
  "replace",
  "cancel",
  "refundArrives",
  "policy",
  "fee",
  "condition",
  "address",
  "plainAddress",
  "change",
  "order",
  "orderWord",
  "orderList",
  "orderNumberLost",
  "recentOrder",
  "duplicateOrder",
  "delivery",
  "tracking",
  "progress",
  "when",
  "where",
  "thirdParty",
  "payment",
  "paymentTrouble",
  "login",
  "locked",
  "password",
  "forgot",
  "account",
  "personalDetail",
  "membership",
  "app",
  "software",
  "trouble",
  "negatedVerb",
  "hardTrouble",
  "appTrouble",
  "device",
  "defect",
  "product",
  "request",
  "question",
  "offTopic",
  "generalQuestion",
] as const;
export type Concept = (typeof CONCEPTS)[number];

/** The patterns of one language for each concept; matched on `asKorean` or `asEnglish` text. */
export type Lexicon = Readonly<Record<Concept, readonly RegExp[]>>;

/** A customer's text prepared for matching, with what it denies ("불량은 아니고", "not a refund") blanked out. */
export interface ReadableText {
  readonly korean: FoldedText;
  readonly english: FoldedText;
  /** The same before anything was blanked out. */
  readonly koreanWhole: FoldedText;
  readonly englishWhole: FoldedText;
}

/** Prepares a text once for all matchers. */
export function readableText(source: string): ReadableText {
  const folded = foldText(source);
  const koreanWhole = asKorean(folded);
  const englishWhole = asEnglish(folded);
  return {
    korean: blankOut(koreanWhole, dismissedSpans(koreanWhole.text, KOREAN_DISMISSED)),
    english: blankOut(englishWhole, dismissedSpans(englishWhole.text, ENGLISH_DISMISSED)),
    koreanWhole,
    englishWhole,
  };
}

/** The concepts that a text mentions and does not deny. */
export function conceptsIn(text: ReadableText): ReadonlySet<Concept> {
  return new Set(
    CONCEPTS.filter(
      (concept) =>
        matchesAny(text.korean.text, KOREAN_CONCEPTS[concept]) ||
        matchesAny(text.english.text, ENGLISH_CONCEPTS[concept]),
    ),
  );
}

/** The first exact quote of a concept in the customer's words, or null. */
export function quoteOfConcept(text: ReadableText, concept: Concept): string | null {
  return (
    firstQuote(text.korean, KOREAN_CONCEPTS[concept]) ?? firstQuote(text.english, ENGLISH_CONCEPTS[concept])
  );
}

/** The exact quote of the earliest match of any of the patterns, or null. */
export function firstQuote(folded: FoldedText, patterns: readonly RegExp[]): string | null {
  let best: Span | null = null;
  for (const pattern of patterns) {
    const match = pattern.exec(folded.text);
    if (match === null || match[0] === "" || (best !== null && best.start <= match.index)) continue;
    best = { start: match.index, end: match.index + match[0].length };
  }
  return best === null ? null : quoteOf(folded, best);
}

/** Whether any of the patterns matches. */
export function matchesAny(text: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

function dismissedSpans(text: string, patterns: readonly RegExp[]): Span[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}
