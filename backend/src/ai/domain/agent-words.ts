/** What agents wrote to the customer in this chat, where it may be told once more word for word. Pure. */
import type { EpochMs } from "../../shared/vocabulary.ts";
import { tellsOutcome, tellsRefusal } from "./outcome-phrases.ts";
import { schedulesIn } from "./schedules.ts";
import type { TurnMessage } from "./turn-state.ts";
import { maskForStore } from "./understanding/pii.ts";

/** Sentences of agents that the customer has read, each the newest of its kind; null where there is none that still holds. */
export interface AgentWords {
  /** Tells how a request ends. */
  readonly outcome: { readonly text: string; readonly isRefusal: boolean } | null;
  /** Names a day, a time or a period. */
  readonly schedule: string | null;
  /** All that still hold, oldest first. */
  readonly messages: readonly AgentMessage[];
  /** The newest message that is not the customer's is an agent's. */
  readonly isLast: boolean;
}

/** A message of an agent's. */
export interface AgentMessage {
  readonly text: string;
  readonly sentences: readonly string[];
  /** "11월 21일", where it speaks of a "내일" of another day than today's; else null. */
  readonly on: string | null;
}

/**
 * Reads the agents' own messages.
 *
 * @param since - what was written before was overtaken by a decision that the AI has told.
 * @param day - the calendar day of an instant in the shop's zone: "내일" holds on the day on which it was written.
 */
export function agentWordsIn(
  messages: readonly TurnMessage[],
  {
    since,
    now,
    day,
  }: { readonly since: EpochMs; readonly now: EpochMs; readonly day: (at: EpochMs) => string },
): AgentWords {
  const written = messages.filter(({ sender, at }) => sender === "agent" && at >= since);
  const sentences = written.flatMap(({ text, at }) =>
    sentencesOf(text).map((sentence) => ({ sentence, isToday: day(at) === day(now) })),
  );
  const outcome = sentences.findLast(({ sentence }) => tellsOutcome(sentence))?.sentence;
  const schedule = sentences.findLast(({ sentence }) => namesTime(sentence));
  const holds = schedule !== undefined && (schedule.isToday || !RELATIVE.test(schedule.sentence));
  return {
    outcome: outcome === undefined ? null : { text: outcome, isRefusal: tellsRefusal(outcome) },
    schedule: holds ? schedule.sentence : null,
    messages: written.map(({ text, at }) => ({
      text,
      sentences: sentencesOf(text),
      on: RELATIVE.test(text) && day(at) !== day(now) ? dateOf(day(at)) : null,
    })),
    isLast: messages.findLast(({ sender }) => sender !== "customer")?.sender === "agent",
  };
}

/** Whether words name a day, a time or a period. */
export function namesTime(sentence: string): boolean {
  return schedulesIn(sentence).length > 0 || TIME.test(sentence) || RELATIVE.test(sentence);
}

/** "2026-11-21" → "11월 21일" */
function dateOf(day: string): string {
  const [, month, date] = day.split("-").map(Number);
  return `${month}월 ${date}일`;
}

const TIME = /\d{1,2}\s?시(?!간)|\d{1,2}:\d{2}/u;
const RELATIVE =
  /오늘|내일|모레|글피|이따|(?:이번|다음|담)\s?주|금주|차주|\b(?:today|tonight|tomorrow|(?:this|next) week)\b/iu;

/** "송장번호 6012345678" */
const PARCEL_NUMBER =
  /(?<what>(?:운?송장|등기|조회|tracking)\s?(?:번호|no\.?|number)?\s?(?:은|는|이|가|is|:|#)?\s?)\d[\d-]{6,16}\d/giu;

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?~])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** Longer ones are read again in the chat. */
const LONGEST_QUOTE = 300;

/** Whether a sentence may be quoted: short, in plain words, with nothing in it that is masked or leads elsewhere. A parcel's number may. */
export function isQuotable(words: string): boolean {
  const sentence = words.replace(PARCEL_NUMBER, "$<what>");
  return (
    sentence.length <= LONGEST_QUOTE &&
    !/https?:|www\.|@|[<>*_`#|“”]|\d[\d-]{6,}\d/iu.test(sentence) &&
    maskForStore(sentence, []).kinds.length === 0
  );
}
