import { deniedSpans, ENGLISH_DENIED, KOREAN_DENIED, KOREAN_FORBIDDEN } from "./denied-clauses.ts";
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
  /** The same with nothing but the denied clauses blanked out: what is said of moods and people. */
  readonly koreanAsserted: FoldedText;
  readonly englishAsserted: FoldedText;
  /** The same before anything was blanked out. */
  readonly koreanWhole: FoldedText;
  readonly englishWhole: FoldedText;
}

const NOT_MEANT = [...KOREAN_DISMISSED, ...KOREAN_FORBIDDEN];

/** Prepares a text once for all matchers. */
export function readableText(source: string): ReadableText {
  const folded = foldText(source);
  const koreanWhole = asKorean(folded);
  const englishWhole = asEnglish(folded);
  const koreanAsserted = blankOut(koreanWhole, deniedSpans(koreanWhole.text, KOREAN_DENIED));
  const englishAsserted = blankOut(englishWhole, deniedSpans(englishWhole.text, ENGLISH_DENIED));
  // Each list reads the whole text: what one blanks may be what the other goes by.
  return {
    korean: blankOut(koreanAsserted, deniedSpans(koreanWhole.text, NOT_MEANT)),
    english: blankOut(englishAsserted, deniedSpans(englishWhole.text, ENGLISH_DISMISSED)),
    koreanAsserted,
    englishAsserted,
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

/** Whether a text speaks of a concept only to deny it ("교환은 싫어요"). */
export function deniesConcept(text: ReadableText, concept: Concept): boolean {
  return (
    (matchesAny(text.koreanWhole.text, KOREAN_CONCEPTS[concept]) ||
      matchesAny(text.englishWhole.text, ENGLISH_CONCEPTS[concept])) &&
    quoteOfConcept(text, concept) === null
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
