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
