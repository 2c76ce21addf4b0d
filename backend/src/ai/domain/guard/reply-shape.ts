import { splitSentences } from "./reply-text.ts";

/** Longest message in Unicode code points. Source: BC-23. */
export const MAX_LENGTH = 600;
/** What is looked at of a reply before it is trimmed: markup may stretch it. */
const MAX_RAW = 6_000;
const MAX_PASSES = 5;

/** G11: a text of at most `limit` code points that ends where a sentence ends, if one does in its second half. */
export function trimToSentence(text: string, limit: number): string {
  const points = [...text.slice(0, limit * 2 + 2)];
  if (points.length <= limit && text.length <= limit * 2) return text;
  const cut = points.slice(0, limit).join("");
  let end = 0;
  for (const sentence of splitSentences(cut)) {
    const next = end + sentence.length;
    if (next === cut.length && !/[.!?。！？…\n]\s*$/u.test(sentence)) break;
    end = next;
  }
  if (end >= limit / 2) return cut.slice(0, end).trimEnd();
  const space = cut.lastIndexOf(" ");
  return `${(space > limit / 2 ? cut.slice(0, space) : [...cut].slice(0, limit - 1).join("")).trimEnd()}…`;
}

/** A reply as plain text. `broken`: what is left is no sentence for a customer (JSON, code, nothing). */
export interface PlainText {
  readonly text: string;
  readonly stripped: boolean;
  readonly broken: boolean;
}

const INVISIBLE =
  /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069]|\ufeff|[\u{e0000}-\u{e007f}]|(?![\n\t])\p{Cc}/gu;
const JSON_SHAPE =
  /^\s*[{[]\s*(?:"|'|\{|\[|\]|\})|"[\w-]{1,40}"\s*:\s*(?:"|\{|\[|\d|true|false|null)|^\s*[{}[\]]\s*$/mu;

/** G13: no markup, no code fences, no JSON. Words between marks stay; scripts, styles and pictures go with their content. */
export function toPlainText(raw: string): PlainText {
  const given = raw.slice(0, MAX_RAW).replace(/\r\n?/gu, "\n");
  let text = given.replace(INVISIBLE, "");
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const next = stripOnce(text);
    if (next === text) break;
    text = next;
  }
  text = text
    .replace(/<(?=[a-z/!?])/giu, "")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
  return {
    text,
    stripped: text !== given.trim(),
    broken: text === "" || JSON_SHAPE.test(text) || !/[\p{L}\p{N}]/u.test(text),
  };
}

function stripOnce(text: string): string {
  return text
    .replace(/<(script|style|iframe|object|svg|template)\b[^<>]{0,400}>[^<]{0,2000}(?:<\/\1\s*>)?/giu, "")
    .replace(/<!--[^>]{0,2000}-->/gu, "")
    .replace(/<\/?[a-z][^<>]{0,1000}>/giu, "")
    .replace(/```[a-z0-9]{0,20}\n?|~~~+/giu, "")
    .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)/gu, "")
    .replace(/(?<!!)\[([^\]\n]{1,300})\]\(([^)\n]{1,1000})\)/gu, "$1 $2")
    .replace(/\b(?:javascript|vbscript)\s*:/giu, "")
    .replace(
      /\bon(?:error|load|click|mouseover|focus)\s*=\s*(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|[^\s>]{0,300})/giu,
      "",
    )
    .replace(/^\s{0,3}#{1,6}\s+/gmu, "")
    .replace(/^\s{0,3}>\s?/gmu, "")
    .replace(/^\s{0,3}(?:\*\s?\*\s?\*|-\s?-\s?-|_\s?_\s?_)[*\-_\s]*$/gmu, "")
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,300})\1/gu, "$2")
    .replace(/(?<![*\w])\*(?=\S)([^*\n]{1,300})(?<=\S)\*(?![*\w])/gu, "$1")
    .replace(/~~([^~\n]{1,300})~~/gu, "$1")
    .replace(/`+/gu, "")
    .replace(/^\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*$/gmu, "");
}
