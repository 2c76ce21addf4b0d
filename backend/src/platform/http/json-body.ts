import { isUtf8 } from "node:buffer";
import { AppError } from "../../shared/app-error.ts";

/** Deeper nesting is refused; no body of ours needs more than a handful. */
const MAX_DEPTH = 64;

/** Keys of one object before a set takes over from the list. */
const LIST_MAX = 16;

/** A number that is longer than this is checked against the range of a double. */
const NUMBER_MAX_LENGTH = 24;

/**
 * Parses a request body as strictly as `security.md` S46 asks, which `JSON.parse` does not: valid UTF-8, no key twice in an object, no
 * `__proto__`, no nesting beyond 64, no number outside the range of a double. An empty body counts as `{}`: many clients send the content type always.
 *
 * @throws AppError `validation_failed`.
 */
export function parseJsonBody(body: Buffer): unknown {
  if (!isUtf8(body)) throw malformed();
  const text = body.toString("utf8");
  if (text === "") return {};
  const value = parse(text);
  // Only now is the text known to be JSON, which lets the scan below be small.
  refuseTricks(text);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed(cause);
  }
}

const QUOTE = 34;
const BACKSLASH = 92;

/** Walks over JSON that is known to be well formed. One pass, no recursion. */
function refuseTricks(text: string): void {
  const objects: (KeySet | null)[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      const keys = objects.at(-1);
      if (keys !== null && keys !== undefined && isFollowedByColon(text, end))
        keys.add(keyText(text, at, end));
      at = end;
      continue;
    }
    if (code === 123 || code === 91) {
      objects.push(code === 123 ? new KeySet() : null);
      if (objects.length > MAX_DEPTH) throw malformed();
    } else if (code === 125 || code === 93) objects.pop();
    else if (code === 45 || (code >= 48 && code <= 57)) {
      at = endOfNumber(text, at);
      continue;
    }
    at += 1;
  }
}

/** The keys seen in one object. */
class KeySet {
  #list: string[] = [];
  #set: Set<string> | null = null;

  add(key: string): void {
    if (key === "__proto__" || (this.#set?.has(key) ?? this.#list.includes(key))) throw malformed();
    if (this.#set !== null) this.#set.add(key);
    else if (this.#list.push(key) > LIST_MAX) this.#set = new Set(this.#list);
  }
}

/** The position after the closing quote. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (text.charCodeAt(end - 1) === BACKSLASH && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(text: string, quote: number): boolean {
  let first = quote - 1;
  while (text.charCodeAt(first) === BACKSLASH) first -= 1;
  return (quote - 1 - first) % 2 === 1;
}

function keyText(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes("\\") ? String(JSON.parse(text.slice(start, end))) : raw;
}

function isFollowedByColon(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) <= 32) at += 1;
  return text.charCodeAt(at) === 58;
}

function endOfNumber(text: string, start: number): number {
  let end = start;
  while ("+-.eE0123456789".includes(text.charAt(end)) && end < text.length) end += 1;
  const number = text.slice(start, end);
  if ((number.length > NUMBER_MAX_LENGTH || /e/iu.test(number)) && !Number.isFinite(Number(number)))
    throw malformed();
  return end;
}

const malformed = (cause?: unknown): AppError =>
  new AppError("validation_failed", {
    message: "요청 본문이 올바른 JSON이 아닙니다.",
    details: [{ path: "", message: "올바른 JSON이 아닙니다." }],
    cause,
  });
