import { type Classification, classifyPrepared } from "./classify.ts";
import { judgePreparedClosing } from "./closing.ts";
import type { ExtractedFacts, UnderstandingContext } from "./context.ts";
import { extractPreparedFacts } from "./facts.ts";
import { type ExtractedOrderNumbers, listOrderNumbers } from "./order-number.ts";
import { prepareText } from "./prepared-text.ts";
import { readShortAnswer, type ShortAnswer } from "./short-answer.ts";
import { readSignals, type Signals } from "./signals.ts";
import { foldText } from "./text.ts";

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
  const prepared = prepareText(text, context.ownOrderNumbers);
  return {
    ...classifyPrepared(prepared, context),
    orderNumbers: listOrderNumbers(prepared.numbers),
    facts: extractPreparedFacts(prepared, context),
    answer: readShortAnswer(text),
    signals: readSignals(prepared),
    closing: judgePreparedClosing(prepared.readable, prepared.acts, context.askedAnythingElse),
    blank: isBlank(text),
  };
}

const WARM_UP = ["안녕하세요 환불하고 싶어요", "hello, where is my order?", "네", "no thanks"];

/**
 * Reads a few messages so that the engine compiles the patterns (some 0.1 s once); called at start-up, it keeps the first
 * customer from waiting.
 */
export function warmUpUnderstanding(): void {
  const context = {
    ownOrderNumbers: [],
    askedAnythingElse: true,
    openQuestion: null,
    knownKind: null,
  } as const;
  // Patterns are compiled for good when they run a second time.
  for (const text of [...WARM_UP, ...WARM_UP]) understand(text, { ...context, language: "ko" });
}

function isBlank(text: string): boolean {
  return foldText(text).text.trim() === "";
}
