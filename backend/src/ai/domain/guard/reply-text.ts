import { foldForDetectors } from "../understanding/text.ts";
import { spellOutLeet } from "./leet.ts";

/** One sentence of a reply in the forms that the checks match on. */
export interface Sentence {
  /** Lower case, half width, look-alike letters and digits folded, spelt-out words joined; spaces and marks kept. */
  readonly folded: string;
  /** `folded` without spaces and marks: Korean is spaced at will, and disguises are spaces. */
  readonly squashed: string;
}

/** A reply, folded once for all checks. */
export interface ReplyText {
  readonly raw: string;
  readonly folded: string;
  readonly squashed: string;
  readonly sentences: readonly Sentence[];
}

/** Folds a reply. Linear in its length. */
export function readReply(raw: string): ReplyText {
  const folded = fold(raw);
  const sentences = splitSentences(folded).map((text) => ({ folded: text.trim(), squashed: squash(text) }));
  return {
    raw,
    folded,
    squashed: squash(folded),
    sentences: sentences.filter(({ squashed }) => squashed !== ""),
  };
}

/** Where a sentence turns: what stands before denies or conditions nothing that stands behind. */
const TURN = /(?<=[가-힣]지만|[가-힣]으나)[\s,]*|(?<=[가-힣][는은한인]데)[\s,]+|\s*[,;]?\s+but\s+/u;

/** The parts of a sentence that contradict each other: "제가 정할 수는 없지만 | 담당자가 승인했어요". */
export function clausesOf({ folded }: Sentence): Sentence[] {
  return folded
    .split(TURN)
    .map((text) => ({ folded: text, squashed: squash(text) }))
    .filter(({ squashed }) => squashed !== "");
}

/** The folded form of any text: see `Sentence.folded`. */
export function fold(text: string): string {
  return remembered(folds, text, (source) =>
    composeJamo(joinSpeltOut(spellOutLeet(foldLookAlikes(foldForDetectors(source).text)))),
  );
}

/** What `fold` and `bare` have made of which text while a reply is judged; null outside, so that nobody's words are kept. */
let folds: Map<string, string> | null = null;
let bares: Map<string, string> | null = null;

/** Runs `judge`, in which every text is folded once: each sentence is held against the same texts of customer and shop. */
export function foldingOnce<T>(judge: () => T): T {
  if (folds !== null) return judge();
  folds = new Map();
  bares = new Map();
  try {
    return judge();
  } finally {
    folds = null;
    bares = null;
  }
}

function remembered(known: Map<string, string> | null, text: string, make: (text: string) => string): string {
  const before = known?.get(text);
  if (before !== undefined) return before;
  const made = make(text);
  known?.set(text, made);
  return made;
}

const VOWEL_PAIRS: Readonly<Record<string, number>> = {
  "8,0": 9,
  "8,1": 10,
  "8,20": 11,
  "13,4": 14,
  "13,5": 15,
  "13,20": 16,
  "18,20": 19,
};
/** The final that an initial is, in the order of initials; 0 = none. */
const FINAL_OF = [1, 2, 4, 7, 0, 8, 16, 17, 0, 19, 20, 21, 22, 0, 23, 24, 25, 26, 27];
const INITIAL = 0x1100;
const VOWEL = 0x1161;

/** "ㅎㅗㅏㄴㅂㅜㄹ": syllables taken apart are put together. */
function composeJamo(text: string): string {
  return text.replace(/[\u1100-\u1112][\u1161-\u1175][\u1100-\u1112\u1161-\u1175]{2,}/gu, (run) => {
    const codes = [...run].map((letter) => letter.charCodeAt(0));
    const isVowel = (at: number) => (codes[at] ?? 0) >= VOWEL;
    let composed = "";
    for (let at = 0; at < codes.length; ) {
      const initial = (codes[at] ?? 0) - INITIAL;
      if (isVowel(at) || !isVowel(at + 1)) {
        composed += run.charAt(at);
        at += 1;
        continue;
      }
      let vowel = (codes[at + 1] ?? 0) - VOWEL;
      at += 2;
      const pair = isVowel(at) ? VOWEL_PAIRS[`${vowel},${(codes[at] ?? 0) - VOWEL}`] : undefined;
      if (pair !== undefined) {
        vowel = pair;
        at += 1;
      }
      const final =
        at < codes.length && !isVowel(at) && !isVowel(at + 1)
          ? (FINAL_OF[(codes[at] ?? 0) - INITIAL] ?? 0)
          : 0;
      if (final > 0) at += 1;
      composed += String.fromCharCode(0xac00 + (initial * 21 + vowel) * 28 + final);
    }
    return composed;
  });
}

/** Letters and digits only. */
export function squash(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Fold and squash in one. */
export function bare(text: string): string {
  return remembered(bares, text, (source) => squash(fold(source)));
}

/** A text cut behind each sentence; joined again the parts are the text. */
export function splitSentences(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (!endsSentence(text, index)) continue;
    let end = index + 1;
    while (end < text.length && /[\s.!?。！？…"'”’)\]]/u.test(text.charAt(end))) end += 1;
    parts.push(text.slice(start, end));
    start = end;
    index = end - 1;
  }
  if (start < text.length) parts.push(text.slice(start));
  return parts;
}

function endsSentence(text: string, index: number): boolean {
  const mark = text.charAt(index);
  if (mark === "\n" || /[!?。！？…]/u.test(mark)) return true;
  if (mark !== ".") return false;
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  // A full stop inside a number, an address or an abbreviation ends nothing.
  return !/[\p{L}\p{N}]/u.test(after) || /[가-힣]/u.test(before);
}

/** Letters of other scripts (in pairs) and the Latin ones that they look like. */
const LOOK_ALIKE_PAIRS = "аaеeоoрpсcхxуyіiѕsԁdɡgһhјjӏlвbкkмmнhтtαaβbοoρpνvτtκkιiυuγyηnչzսuօoցgոnհhյj";
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Array.from({ length: LOOK_ALIKE_PAIRS.length / 2 }, (_, index) => [
    LOOK_ALIKE_PAIRS.charAt(index * 2),
    LOOK_ALIKE_PAIRS.charAt(index * 2 + 1),
  ]),
);
/** The zeros of digit blocks that NFKC leaves alone. */
const DIGIT_ZEROS = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xe50, 0x17e0];

function foldLookAlikes(text: string): string {
  return text
    .replace(/[\u0300-\u036f]|[\u20d0-\u20ff]|[\u3164\uffa0]|[\u2066-\u2069]/gu, "")
    .replace(/[\u00c0-\u058f]/gu, (letter) => {
      const plain = letter.normalize("NFD").charAt(0).toLowerCase();
      return LOOK_ALIKES.get(plain) ?? plain;
    })
    .replace(/[\u0660-\u17e9]/gu, (character) => {
      const code = character.charCodeAt(0);
      const zero = DIGIT_ZEROS.find((candidate) => code >= candidate && code < candidate + 10);
      return zero === undefined ? character : String(code - zero);
    });
}

/** "환 불 승 인", "r.e.f.u.n.d": four letters in a row that stand alone are one word. */
function joinSpeltOut(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])\p{L}(?:[\s.\-_·*|/~,'"]{1,3}\p{L}(?![\p{L}\p{N}])){3,}/gu, (run) =>
    run
      .split(/\s{2,}/u)
      .map((word) => word.replace(/[^\p{L}]+/gu, ""))
      .join(" "),
  );
}
