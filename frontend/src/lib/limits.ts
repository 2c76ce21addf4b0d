/**
 * The contract's limits that the pages tell before anything is sent. Stated again here because the contract's modules bring all
 * its schemas along; `limits.test.ts` holds the two together.
 */
export const MESSAGE_MAX_CODE_POINTS = 4_000;
export const MESSAGE_MAX_ATTACHMENTS = 10;
/** 20 × 1024². */
export const UPLOAD_MAX_BYTES = 20 * 1024 * 1024;
/** A token that is bad, ended or banned: do not come back. */
export const CLOSE_UNAUTHENTICATED = 4401;

/** Counts Unicode code points, as the length limit does. */
export function codePointLength(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/**
 * White space, controls and what fonts draw as nothing: soft hyphen, zero-width space and joiners, byte order mark, Hangul filler, blank
 * Braille cell.
 */
const INVISIBLE_ONLY = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a reader would see nothing of a text. An invisible joiner inside a word or an emoji hides nothing of it. */
export function isBlankText(text: string): boolean {
  return INVISIBLE_ONLY.test(text);
}
