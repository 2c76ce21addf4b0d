import { locateOrderNumbers } from "./order-number.ts";
import { ALL_NEEDS, DETECTORS, holdsNeeds, type PiiKind, PROTECTORS } from "./pii-detectors.ts";
import { type FoldedText, foldForDetectors, type Span, sourceSpan } from "./text.ts";

export type { PiiKind } from "./pii-detectors.ts";

/** A masked text and what was masked in it, each kind once. */
export interface MaskedText {
  readonly text: string;
  readonly kinds: PiiKind[];
}

/** What stands in the place of masked data. Contains no digit, so that masking a masked text changes nothing. */
export const PII_MARKS: Readonly<Record<PiiKind, string>> = {
  rrn: "[주민등록번호]",
  card: "[카드번호]",
  account: "[계좌번호]",
  cvc: "[보안코드]",
  password: "[비밀번호]",
  otp: "[인증번호]",
  ssn: "[사회보장번호]",
  passport: "[여권번호]",
  licence: "[면허번호]",
  token: "[토큰]",
  phone: "[전화번호]",
  email: "[이메일]",
};

const FOR_MODEL_ONLY: ReadonlySet<PiiKind> = new Set(["phone", "email"]);
const MAX_PASSES = 6;

/**
 * Masks what is never stored: resident numbers, cards, CVC, passwords, one-time codes, bank accounts, passports,
 * licences, secrets in links. Phone numbers and e-mail stay: agents need them. Idempotent. Source: BC-17, `ai.md` 2.8.
 *
 * @param ownOrderNumbers - the customer's orders; they and tracking numbers are protected before anything is masked.
 */
export function maskForStore(text: string, ownOrderNumbers: readonly string[]): MaskedText {
  return mask(text, ownOrderNumbers, (kind) => !FOR_MODEL_ONLY.has(kind));
}

/** As `maskForStore`, and phone numbers and e-mail too: for the model, logs, traces and summaries. Idempotent. */
export function maskForModel(text: string, ownOrderNumbers: readonly string[]): MaskedText {
  return mask(text, ownOrderNumbers, () => true);
}

/** Whether a text holds anything that `maskForModel` would mask (output guard, G7). */
export function containsPii(text: string, ownOrderNumbers: readonly string[] = []): boolean {
  return maskForModel(text, ownOrderNumbers).kinds.length > 0;
}

/** Whether a text holds nothing but marks of masked data: no question can be made of it. */
export function isOnlyMarks(text: string): boolean {
  const rest = Object.values(PII_MARKS).reduce((left, mark) => left.replaceAll(mark, " "), text);
  return rest !== text && !/\p{L}{2}|\p{N}/u.test(rest);
}

function mask(source: string, own: readonly string[], wanted: (kind: PiiKind) => boolean): MaskedText {
  if (isHarmless(source)) return { text: source, kinds: [] };
  const kinds = new Set<PiiKind>();
  let text = source;
  // A mark is shorter than what it hides, so a word and a number may only now stand close enough to be read together.
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const masked = maskOnce(text, own, wanted, kinds);
    if (masked === text) break;
    text = masked;
  }
  return { text, kinds: [...kinds] };
}

/** ASCII, Hangul syllables and single jamo: in such text folding changes nothing but upper case, as far as any detector goes. */
const FOLDS_TO_ITSELF = /^[\p{ASCII}\u3131-\u3163\uac00-\ud7a3]*$/u;

/** Whether a text needs no closer look: most messages hold nothing that any detector needs. */
function isHarmless(source: string): boolean {
  if (!FOLDS_TO_ITSELF.test(source)) return false;
  const text = source.toLowerCase();
  const digits = countDigits(text);
  return !ALL_NEEDS.some((needs) => holdsNeeds(text, digits, needs));
}

interface Finding extends Span {
  readonly kind: PiiKind;
}

function maskOnce(
  source: string,
  own: readonly string[],
  wanted: (kind: PiiKind) => boolean,
  kinds: Set<PiiKind>,
): string {
  const folded = foldForDetectors(source);
  const findings = findAll(folded, own).filter((finding) => wanted(finding.kind));
  let text = "";
  let done = 0;
  for (const finding of findings.sort((a, b) => a.start - b.start)) {
    const span = sourceSpan(folded, finding);
    if (span.start < done) continue;
    text += source.slice(done, span.start) + PII_MARKS[finding.kind];
    done = span.end;
    kinds.add(finding.kind);
  }
  return text + source.slice(done);
}

function findAll(folded: FoldedText, own: readonly string[]): Finding[] {
  const { text } = folded;
  const digits = countDigits(text);
  const taken: Span[] = [...locateOrderNumbers(folded, own)];
  if (digits > 0) {
    for (const pattern of PROTECTORS) {
      for (const span of spansOf(text, pattern)) if (isFree(taken, span)) taken.push(span);
    }
  }
  const findings: Finding[] = [];
  for (const { kind, pattern, needs } of DETECTORS) {
    if (!holdsNeeds(text, digits, needs)) continue;
    for (const span of spansOf(text, pattern)) {
      if (!isFree(taken, span)) continue;
      taken.push(span);
      findings.push({ ...span, kind });
    }
  }
  return findings;
}

function countDigits(text: string): number {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits += 1;
  }
  return digits;
}

const NO_SPANS: readonly Span[] = [];

/** Where the pattern's group `value`, or the whole of it, matches. `matchAll` would copy the pattern at every call. */
function spansOf(text: string, pattern: RegExp): readonly Span[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NO_SPANS;
  const spans: Span[] = [];
  while (match !== null) {
    const [start, end] = match.indices?.groups?.value ?? [match.index, match.index + match[0].length];
    if (end > start) spans.push({ start, end });
    // An empty match would be found again and again.
    if (match[0] === "") pattern.lastIndex += 1;
    match = pattern.exec(text);
  }
  return spans;
}

function isFree(taken: readonly Span[], span: Span): boolean {
  return taken.every((other) => other.end <= span.start || other.start >= span.end);
}
