import * as contract from "@chatpjt/contract/primitives";
import { CLOSE_CODES } from "@chatpjt/contract/realtime";
import fc from "fast-check";
import { expect, it } from "vitest";
import * as limits from "./limits.ts";

it("states the contract's limits", () => {
  expect(limits.MESSAGE_MAX_CODE_POINTS).toBe(contract.MESSAGE_MAX_CODE_POINTS);
  expect(limits.MESSAGE_MAX_ATTACHMENTS).toBe(contract.MESSAGE_MAX_ATTACHMENTS);
  expect(limits.UPLOAD_MAX_BYTES).toBe(contract.UPLOAD_MAX_BYTES);
  expect(limits.CLOSE_UNAUTHENTICATED).toBe(CLOSE_CODES.unauthenticated);
});

it("counts as the contract counts", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(limits.codePointLength(text)).toBe(contract.codePointLength(text));
    }),
  );
});

const INVISIBLE = [
  ["nothing", ""],
  ["white space", " \t\n\u3000"],
  ["a zero-width space", "\u200B"],
  ["joiners and direction marks", "\u200C\u200D\u200E\u200F"],
  ["a word joiner and a byte order mark", "\u2060 \uFEFF"],
  ["a soft hyphen", "\u00AD"],
  ["a Hangul filler", "\u3164\n\u3164"],
  ["a blank Braille cell", "\u2800"],
  ["a variation selector", "\uFE0F"],
] as const;
const VISIBLE = [
  ["an emoji joined of several", "👨‍👩‍👧"],
  ["a heart with its selector", "❤️"],
  ["a full stop", "."],
  ["a letter of Hangul alone", "ㅇ"],
  ["a word between zero-width spaces", "\u200B네\u200B"],
  ["a Braille letter", "\u2801"],
] as const;

it.each(INVISIBLE)("calls %s blank, as the contract does", (_, text) => {
  expect([limits.isBlankText(text), contract.isBlankText(text)]).toEqual([true, true]);
});

it.each(VISIBLE)("does not call %s blank, nor does the contract", (_, text) => {
  expect([limits.isBlankText(text), contract.isBlankText(text)]).toEqual([false, false]);
});
