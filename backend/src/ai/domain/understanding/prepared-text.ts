import { placeMovedTo } from "./address.ts";
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
  /** The address that a parcel is to go to instead, with the word for changing behind it; null where there is none. */
  readonly movedTo: string | null;
  readonly acts: SpeechActs;
}

/** Prepares a message once for classification, facts and signals. */
export function prepareText(source: string, ownOrderNumbers: readonly string[]): PreparedText {
  const readable = readableText(source);
  const detectable = foldForDetectors(source);
  const numbers = withoutDenied(locateOrderNumbers(detectable, ownOrderNumbers), detectable.text);
  const movedTo = placeMovedTo(source);
  const rest = movedTo === null ? null : readableText(source.replace(movedTo, " "));
  const topic = weighTopics(readable, numbers.length > 0, rest);
  return {
    source,
    readable,
    detectable,
    numbers,
    topic,
    movedTo,
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
