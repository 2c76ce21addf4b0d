import { z } from "zod";

/** An opaque id. Clients never take it apart. */
export const idSchema = z.string().min(1).max(64);

/** An instant on the wire: ISO 8601 in UTC with milliseconds, `2026-11-22T10:00:00.123Z`. */
export const instantSchema = z.iso.datetime();

/** An instant in a request: ISO 8601 with any offset. */
export const instantInputSchema = z.iso.datetime({ offset: true });

/** Longest chat text in Unicode code points (`delivery.md`, limits). */
export const MESSAGE_MAX_CODE_POINTS = 4_000;

/** Files in one message (`delivery.md`, limits). */
export const MESSAGE_MAX_ATTACHMENTS = 10;

/** Largest upload in bytes: 20 × 1024². */
export const UPLOAD_MAX_BYTES = 20 * 1024 * 1024;

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

const NUL = "\u0000";

/** "4,000", as Korean writes it. A locale's own formatter is slow to load, and every start would. */
function withThousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ",");
}

/** Free text: no NUL, no lone surrogates (they cannot be stored as UTF-8 and returned equal). */
export function freeTextSchema(maxCodePoints: number, minCodePoints = 0) {
  return z
    .string()
    .refine((text) => !text.includes(NUL), { message: "NUL 문자는 사용할 수 없습니다." })
    .refine((text) => text.isWellFormed(), { message: "올바르지 않은 문자가 있습니다." })
    .refine((text) => text.length <= maxCodePoints || codePointLength(text) <= maxCodePoints, {
      message: `최대 ${withThousands(maxCodePoints)}자까지 입력할 수 있습니다.`,
    })
    .refine((text) => codePointLength(text) >= minCodePoints, { message: "내용을 입력해 주세요." });
}

/** `?limit=&cursor=` of every list: 200 rows by default, more than 500 is clamped. */
export const pageQuerySchema = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .default(200)
    .transform((limit) => Math.min(limit, 500)),
  cursor: z.string().max(200).optional(),
});

/** An answer that has more to come names the cursor of the next page. */
export const nextCursorSchema = z.string().optional();
