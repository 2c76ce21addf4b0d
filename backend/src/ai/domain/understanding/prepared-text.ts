import { type ReadableText, readableText } from "./concepts.ts";
import { type LocatedOrderNumber, locateOrderNumbers, withoutDenied } from "./order-number.ts";
import { readSpeechActs, type SpeechActs } from "./speech-acts.ts";
import { type FoldedText, foldForDetectors } from "./text.ts";
import { type Topic, weighTopics } from "./topic.ts";

/** One customer message after the work that all readers share. */
export interface PreparedText {
  readonly source: string;
  readonly readable: ReadableText;
  /** The text in which `numbers` stand. */
  readonly detectable: FoldedText;
  readonly numbers: readonly LocatedOrderNumber[];
  readonly topic: Topic;
  readonly acts: SpeechActs;
}

/** Prepares a message once for classification, facts and signals. */
export function prepareText(source: string, ownOrderNumbers: readonly string[]): PreparedText {
  const readable = readableText(source);
  const detectable = foldForDetectors(source);
  const numbers = withoutDenied(locateOrderNumbers(detectable, ownOrderNumbers), detectable.text);
  const topic = weighTopics(readable, numbers.length > 0);
  return {
    source,
    readable,
    detectable,
    numbers,
    topic,
    acts: readSpeechActs(source, readable, asksAboutOrder(topic)),
  };
}

/** Asks where an order is, which can be answered at once. */
function asksAboutOrder({ best, clues }: Topic): boolean {
  const asks = (["orderNumber", "question", "when", "where", "tracking"] as const).some((clue) =>
    clues.has(clue),
  );
  return best === "order_status" && asks;
}
