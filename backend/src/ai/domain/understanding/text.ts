import { wordMeantBy } from "./english-spelling.ts";

/**
 * A customer's text in a form that is easy to match, with the way back to what was typed: every code unit of
 * `text` knows which slice of `source` it came from, so that a match can be quoted or masked in the original.
 */
export interface FoldedText {
  readonly source: string;
  readonly text: string;
  /** Source index at which each code unit of `text` begins. */
  readonly starts: readonly number[];
  /** Source index just behind each code unit of `text`. */
  readonly ends: readonly number[];
}

/** A half-open range of code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// Decomposed Hangul (typed on some systems) is composed; everything else goes code point by code point.
const CLUSTER = /[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|[\s\S]/uy;
// The variation selectors stand apart: in one class they would combine with their neighbours.
const INVISIBLE =
  /^(?:[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e007f}]|\ufeff)$/u;
const DASHES = /^[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]$/u;
const APOSTROPHES = /^[\u2018\u2019\u02bc\u0060\u00b4\uff07]$/u;
const QUOTES = /^[\u201c\u201d\u201e\uff02]$/u;

/**
 * Folds width, case, dashes and quotes and drops invisible characters. Stand-alone jamo (ㄴㄴ, ㅋㅋ) stay as they are.
 * Source: `ai.md` 2.8.
 */
export function foldText(source: string): FoldedText {
  return mapClusters(source, foldCluster);
}

/** The same with full NFKC, for detectors of numbers and identifiers only: it would change stand-alone jamo (`ai.md` 2.8). */
export function foldForDetectors(source: string): FoldedText {
  return mapClusters(source, (cluster) =>
    isPlain(cluster) ? foldCluster(cluster) : foldCluster(cluster.normalize("NFKC")),
  );
}

/** The folded text without white space: Korean is typed with and without spaces at will. */
export function withoutSpaces(folded: FoldedText): FoldedText {
  return project(folded, (unit) => (/\s/u.test(unit) ? "" : unit));
}

/**
 * The form the Korean lexicons are written for: no spaces, no laughter or tears (ㅋㅎㅠㅜ), and the frequent misspellings
 * of one syllable put right (햇 → 했, 않 → 안, 돼 → 되). A new line stays, as the end of a sentence, unless the line before
 * ends in a connective, a particle or a "not" ("전원 눌러도⏎반응이 없어요", "고장 난 건⏎아니에요").
 */
export function asKorean(folded: FoldedText): FoldedText {
  let follows = false;
  return project(folded, (unit, before, after) => {
    const isApart = follows;
    follows = unit === " ";
    // Words of English stay apart: "got pink" holds no "otp".
    if (isApart && LATIN.test(unit) && LATIN.test(before.slice(-1))) return ` ${unit}`;
    if (unit === "\n")
      return LINE_GOES_ON.test(before.slice(-LONGEST_LINK)) || LINE_DENIES.test(after()) ? "" : "\n";
    if (/[\sㅋㅎㅠㅜㅡ~^;…]/u.test(unit)) return "";
    // "바까 주이소", as they say it in the south-east
    if (unit === "까" && before.endsWith("바")) return "꿔";
    return MISSPELT.get(unit) ?? unit;
  });
}

/**
 * The form the English lexicons are written for: single spaces, no apostrophes (people leave them out anyway), slips of the keys in the
 * words of a shop put right.
 */
export function asEnglish(folded: FoldedText): FoldedText {
  return project(respelt(folded), (unit, before) => {
    if (unit === "'") return "";
    if (!/\s/u.test(unit)) return unit;
    return before.endsWith(" ") ? "" : " ";
  });
}

/** Every unit of a word put right stands for the whole word that was typed. */
function respelt(folded: FoldedText): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  let done = 0;
  const copy = (upto: number): void => {
    text += folded.text.slice(done, upto);
    for (let at = done; at < upto; at += 1) {
      starts.push(folded.starts[at] ?? 0);
      ends.push(folded.ends[at] ?? 0);
    }
  };
  for (const { index, 0: typed } of folded.text.matchAll(WORD)) {
    const meant = wordMeantBy(typed);
    if (meant === null) continue;
    copy(index);
    done = index + typed.length;
    text += meant;
    for (let at = 0; at < meant.length; at += 1) {
      starts.push(folded.starts[index] ?? 0);
      ends.push(folded.ends[done - 1] ?? 0);
    }
  }
  if (done === 0) return folded;
  copy(folded.text.length);
  return { source: folded.source, text, starts, ends };
}

/** The folded text with ranges blanked out; lengths and positions stay. */
export function blankOut(folded: FoldedText, spans: readonly Span[]): FoldedText {
  let text = folded.text;
  for (const { start, end } of spans) {
    text = text.slice(0, start) + BLANK.repeat(Math.max(0, end - start)) + text.slice(end);
  }
  return { ...folded, text };
}

/** The range of the source that a range of the folded text stands for. */
export function sourceSpan(folded: FoldedText, span: Span): Span {
  const start = folded.starts[span.start] ?? folded.source.length;
  const end = folded.ends[span.end - 1] ?? start;
  return { start, end: Math.max(start, end) };
}

/** The exact words of the source that a range of the folded text stands for. */
export function quoteOf(folded: FoldedText, span: Span): string {
  const { start, end } = sourceSpan(folded, span);
  return folded.source.slice(start, end);
}

/** How much of what follows a reader of single units may see. */
const NEXT = 8;
const LATIN = /^[a-z]$/u;
const WORD = /[a-z]{3,}/gu;
/** Longest ending, and the syllable before it, that `LINE_GOES_ON` looks at. */
const LONGEST_LINK = 3;
const LINE_GOES_ON =
  /(?:[는은인던한]데|[하되]고|[려해라어]서|지만|려고|거나|더니|까지|부터|[러여해라]도|[를을은는에의랑]|(?<![인는은던한])가|[가-힣](?:으)?로|[가-힣][안못]|[난된인한는던은할](?:건|게|것|거)|(?:^|\n)(?:환불|반품|교환|취소|배송|주문|결제))$/u;
/** A line that begins so denies the line before ("깨진 건⏎아니고요"). */
const LINE_DENIES = /^\s*(?:아니(?:[고구라]|에요|예요|었)|말고)/u;
/** Matches nothing in any lexicon. */
const BLANK = "\u0000";
const MISSPELT: ReadonlyMap<string, string> = new Map(
  [
    "햇했",
    "왓왔",
    "됫됐",
    "됬됐",
    "앗았",
    "엇었",
    "잇있",
    "않안",
    "돼되",
    "뒈되",
    "겟겠",
    "삿샀",
    "낫났",
    "갓갔",
  ].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

function project(
  folded: FoldedText,
  map: (unit: string, before: string, after: () => string) => string,
): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  for (let index = 0; index < folded.text.length; index += 1) {
    const unit = map(folded.text.charAt(index), text, () => folded.text.slice(index + 1, index + 1 + NEXT));
    if (unit === "") continue;
    text += unit;
    for (let at = 0; at < unit.length; at += 1) {
      starts.push(folded.starts[index] ?? 0);
      ends.push(folded.ends[index] ?? 0);
    }
  }
  return { source: folded.source, text, starts, ends };
}

function mapClusters(source: string, fold: (cluster: string) => string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  for (let at = 0; at < source.length; ) {
    const cluster = isPlainAt(source, at) ? source.charAt(at) : clusterAt(source, at);
    const folded = fold(cluster);
    const end = at + cluster.length;
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { source, text, starts, ends };
}

function clusterAt(source: string, at: number): string {
  CLUSTER.lastIndex = at;
  return CLUSTER.exec(source)?.[0] ?? source.charAt(at);
}

/** ASCII and Hangul syllables, most of all text, need no closer look. */
function isPlainAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 || (code >= 0xac00 && code <= 0xd7a3);
}

function isPlain(cluster: string): boolean {
  return cluster.length === 1 && isPlainAt(cluster, 0);
}

function foldCluster(cluster: string): string {
  if (isPlain(cluster) && cluster !== "`") return cluster.toLowerCase();
  if (INVISIBLE.test(cluster)) return "";
  if (DASHES.test(cluster)) return "-";
  if (APOSTROPHES.test(cluster)) return "'";
  if (QUOTES.test(cluster)) return '"';
  if (cluster.length > 1) return cluster.normalize("NFC");
  const code = cluster.charCodeAt(0);
  if (code === 0x3000 || code === 0xa0) return " ";
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  return cluster.toLowerCase();
}
