import type { RequestReason } from "../../../shared/vocabulary.ts";
import { supposes } from "../phrases.ts";
import { type ReadableText, readableText } from "./concepts.ts";
import type { UnderstandingContext } from "./context.ts";
import { HEARSAY, REASON_CLASSES, RECEIPT_CLASSES } from "./fact-classes.ts";
import { blankNews, extractFacts } from "./facts.ts";
import { blankSupposed } from "./supposed-cases.ts";

/** A quote where the customer wrote it. */
export interface PlacedQuote {
  /** The message it stands in. */
  readonly text: string;
  /** The sentence around it, with the mark at its end. */
  readonly sentence: string;
  /** The part of that sentence that states one thing: up to a contrast or a comma on either side. */
  readonly clause: string;
  /** The message behind the quote. */
  readonly rest: string;
}

/**
 * Everywhere that a quote of at least two characters stands in the texts, white space and case aside. A quote that is not there is
 * nowhere. Pure.
 */
export function placesOf(quote: string | undefined, texts: readonly string[]): PlacedQuote[] {
  const wanted = squeeze(quote ?? "").text;
  if (wanted.length < 2) return [];
  return texts.flatMap((source) => {
    const text = source.normalize("NFC");
    const { text: bare, starts } = squeeze(text);
    const at = bare.lastIndexOf(wanted);
    if (at < 0) return [];
    const start = starts[at] ?? 0;
    const end = (starts[at + wanted.length - 1] ?? start) + 1;
    return [placeAt(text, start, end)];
  });
}

/**
 * Whether the customer says this reason in the words quoted: our own extractor reads it there, or, where it knows no reason in them, they
 * hold a word that can speak of it and neither deny, ask nor suppose it. Pure.
 */
export function saysReason(
  place: PlacedQuote,
  reason: RequestReason,
  context: UnderstandingContext,
): boolean {
  const read = readReason(place, context);
  if (read !== null && read !== "other") return read === reason;
  if (!isPlainlySaid(place)) return false;
  const { korean, english } = assertedIn(place.clause);
  const spoken = CLASSED.filter(
    (name) => REASON_CLASSES[name].ko.test(korean) || REASON_CLASSES[name].en.test(english),
  );
  if (!FAULTS.has(reason) && spoken.some((name) => FAULTS.has(name))) return false;
  if (reason === "other") return (contentOf(place.clause).match(/\p{L}/gu)?.length ?? 0) >= LEAST_CONTENT;
  return spoken.includes(reason) && !DENIES_FAULT.test(korean) && !DENIES_FAULT.test(english);
}

/** What our extractor reads as the reason in the words quoted; null where it reads none. Pure. */
export function readReason(place: PlacedQuote, context: UnderstandingContext): RequestReason | null {
  if (supposes(place.sentence)) return null;
  return extractFacts(place.clause, context).reason ?? extractFacts(place.sentence, context).reason;
}

/** The same for whether the goods are in the customer's hands. Pure. */
export function saysReceived(place: PlacedQuote, received: boolean, context: UnderstandingContext): boolean {
  const { clause } = place;
  if (HEARSAY.ko.test(readableText(clause).koreanWhole.text) || HEARSAY.en.test(clause.toLowerCase()))
    return false;
  const read = extractFacts(clause, context).received;
  if (read !== null) return read === received && !asks(place) && !supposes(place.sentence);
  if (!isPlainlySaid(place)) return false;
  const { korean, english } = assertedIn(clause);
  const isAbsent =
    RECEIPT_CLASSES.notReceived.ko.test(korean) || RECEIPT_CLASSES.notReceived.en.test(english);
  if (!received) return isAbsent;
  return !isAbsent && (RECEIPT_CLASSES.received.ko.test(korean) || RECEIPT_CLASSES.received.en.test(english));
}

const CLASSED = [
  "damaged",
  "defective",
  "wrong_item",
  "missing_part",
  "late",
  "not_received",
  "change_of_mind",
] as const;
/** What gives the customer more than a change of mind does. */
const FAULTS: ReadonlySet<RequestReason> = new Set([
  "damaged",
  "defective",
  "wrong_item",
  "missing_part",
  "not_received",
]);
const DENIES_FAULT =
  /아니|아닌|아님|멀쩡|괜찮|문제없|이상없|\b(?:not really|isnt|wasnt|arent|not (?:a|an|any|at all|broken|damaged|faulty|defective)|nothing|fine|okay|no (?:problem|damage|issue|fault|defect)s?)\b/u;
const LEAST_CONTENT = 4;

/** Neither asked nor supposed. */
function isPlainlySaid(place: PlacedQuote): boolean {
  return !asks(place) && !CONDITION.test(place.clause) && !supposes(place.sentence);
}

const CONDITION =
  /[가-힣](?:면|다면|라면)(?=[\s,?]|요|은|$)|(?:경우|혹시)|\b(?:if|in case|whether|would|suppose|when it)\b/iu;
const ASKS =
  /\?\s*$|(?:나요|까요|가요|은가|는가|는지|은지|을지|인지|건지|죠|지요|[으느]?니|냐고?|나)\s*[.~!]*$|(?:[는은을인건]지)\s*(?:아세|아시|알|모르|궁금|확인|봐|좀)/u;

/** A question; a clause that goes on ("깨졌는데 환불되나요?") is none. */
function asks({ sentence, clause }: PlacedQuote): boolean {
  const isLast = sentence.trimEnd().endsWith(clause.trimEnd());
  return ASKS.test(clause) || (isLast && sentence.includes("?"));
}

/** The words of a clause without what it denies or supposes and without news ("문자 왔어요"). */
function assertedIn(clause: string): { readonly korean: string; readonly english: string } {
  const text: ReadableText = blankSupposed(readableText(clause));
  return { korean: blankNews(text.korean).text, english: text.english.text };
}

/** What a clause holds beside asking for something: numbers, politeness and the request itself say no reason. */
function contentOf(clause: string): string {
  return clause
    .replace(/[a-z]{2,5}-[\d-]+|\d+/giu, " ")
    .replace(
      /환불|반품|교환|취소|환급|주문|번호|요청|신청|접수|처리|부탁|드려요?|드립니다|해\s?주세요|해\s?줘요?|주세요|할게요|할래요|하고\s?싶어요|합니다|할래|이요|요|좀|빨리|바로|당장|please|refund|return|exchange|cancel|order|want|would|like|my|the|it|to|a|i|for/giu,
      " ",
    );
}

const SENTENCE_END = /[.!?\n…]+/gu;
const JOINT =
  /,\s*|(?<=[가-힣](?:는데|은데|인데|던데|지만|니까|거든요?|더니))\s*|\s+(?=(?:but|so|because|since|although)\b)/gu;

function placeAt(text: string, start: number, end: number): PlacedQuote {
  const sentence = around(text, { start, end }, SENTENCE_END, true);
  const inner = { start: start - sentence.start, end: end - sentence.start };
  return {
    text,
    sentence: sentence.text,
    clause: around(sentence.text, inner, JOINT, false).text,
    rest: text.slice(end),
  };
}

/** What stands between the last border before a range and the first behind it. */
function around(
  text: string,
  range: { readonly start: number; readonly end: number },
  border: RegExp,
  withMark: boolean,
): { readonly text: string; readonly start: number } {
  let start = 0;
  let end = text.length;
  for (const { index, 0: mark } of text.matchAll(border)) {
    const behind = index + mark.length;
    if (behind <= range.start) start = behind;
    else if (index >= range.end) {
      end = withMark ? behind : index;
      break;
    }
  }
  return { text: text.slice(start, end), start };
}

function squeeze(source: string): { readonly text: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let text = "";
  const composed = source.normalize("NFC");
  for (let at = 0; at < composed.length; at += 1) {
    const unit = composed.charAt(at);
    if (/\s/u.test(unit)) continue;
    const small = unit.toLowerCase();
    text += small.length === 1 ? small : unit;
    starts.push(at);
  }
  return { text, starts };
}
