import { type Classification, classify } from "./classify.ts";
import { judgeClosing } from "./closing.ts";
import type { ExtractedFacts, UnderstandingContext } from "./context.ts";
import { extractFacts } from "./facts.ts";
import { type ExtractedOrderNumbers, extractOrderNumbers } from "./order-number.ts";
import { readShortAnswer, type ShortAnswer } from "./short-answer.ts";
import { readSignals, type Signals } from "./signals.ts";

/** Everything that rules alone can tell about one customer message, or a burst joined by newlines. */
export interface Understanding extends Classification {
  readonly orderNumbers: ExtractedOrderNumbers;
  readonly facts: ExtractedFacts;
  /** A bare yes, no or "not yet", whatever was asked; null for anything longer. */
  readonly answer: ShortAnswer | null;
  readonly signals: Signals;
  /** "complete" only if the conversation may be closed on this message (BC-13). */
  readonly closing: "complete" | "continue";
  /** Nothing but white space and invisible characters. */
  readonly blank: boolean;
}

/**
 * Reads one customer message in context. Pure and linear in the text's length; never throws.
 *
 * @param text - already masked for storage (`maskForStore`); a burst is joined by "\n".
 */
export function understand(text: string, context: UnderstandingContext): Understanding {
  return {
    ...classify(text, context),
    orderNumbers: extractOrderNumbers(text, context.ownOrderNumbers),
    facts: extractFacts(text, context),
    answer: readShortAnswer(text),
    signals: readSignals(text),
    closing: judgeClosing({
      lastAi: "",
      askedAnythingElse: context.askedAnythingElse,
      messages: text.split("\n"),
    }),
    blank: text.replace(/[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/gu, "") === "",
  };
}
