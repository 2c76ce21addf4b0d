import type { ExtractedFacts, UnderstandingContext } from "./context.ts";
import { extractOrderNumbers } from "./order-number.ts";
import { foldText, quoteOf, withoutSpaces } from "./text.ts";

/** Extracts what one message says about a request, each fact with an exact quote. Pure; never throws. */
export function extractFacts(text: string, context: UnderstandingContext): ExtractedFacts {
  const { own, unknown } = extractOrderNumbers(text, context.ownOrderNumbers);
  const bare = withoutSpaces(foldText(text));
  const find = (pattern: RegExp): string | null => {
    const match = pattern.exec(bare.text);
    return match === null ? null : quoteOf(bare, { start: match.index, end: match.index + match[0].length });
  };
  const refund = find(/환불|반품|refund/u);
  const orderNumber = own[0] ?? unknown[0] ?? null;
  return {
    kind: refund === null ? null : "refund",
    orderNumber,
    reason: null,
    received: null,
    newAddress: null,
    evidence: {
      ...(refund === null ? {} : { kind: refund }),
      ...(orderNumber === null ? {} : { orderNumber }),
    },
  };
}
