/** A piece of a message: plain text, a number with hyphens that must stay on one line, or a web address. */
export type TextPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string };

/** Web addresses are ASCII, so a Korean particle right behind one ends it: `https://a.kr/b에서`. */
const ADDRESS = /\bhttps?:\/\/[\x21-\x7e]+/giu;
const TRAILING = /[.,;:!?'"*_~)\]}>]+$/u;

/** `ORD-2026-0123`, `010-1234-5678`, `2026-11-22`: browsers break lines behind hyphens. Longer ones had better break. */
const HYPHENED_NUMBER = /(?<![\w-])[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,3}-[a-z]{0,4}\d{2,10}(?![\w-])/giu;

/** Splits a text at its http(s) addresses and its hyphened numbers. Joined again, the parts' texts are the text. */
export function linkify(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimEnd(match[0]);
    if (!isAddress(address)) continue;
    parts.push(...plainParts(text.slice(from, match.index)));
    parts.push({ kind: "link", text: address, href: address });
    from = match.index + address.length;
  }
  parts.push(...plainParts(text.slice(from)));
  return parts;
}

function plainParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(HYPHENED_NUMBER)) {
    if (match.index > from) parts.push({ kind: "text", text: text.slice(from, match.index) });
    parts.push({ kind: "number", text: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: "text", text: text.slice(from) });
  return parts;
}

/** Punctuation behind an address belongs to the sentence, but a closing bracket that was opened within stays. */
function trimEnd(address: string): string {
  const trimmed = address.replace(/[<>"].*$/u, "").replace(TRAILING, "");
  const rest = address.slice(trimmed.length);
  const opens = (trimmed.match(/\(/gu) ?? []).length - (trimmed.match(/\)/gu) ?? []).length;
  return opens > 0 && rest.startsWith(")") ? `${trimmed})` : trimmed;
}

function isAddress(address: string): boolean {
  return URL.canParse(address) && new URL(address).hostname !== "";
}
