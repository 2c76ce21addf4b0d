import type { Instruction, LogLine } from "@chatpjt/contract/conversations";
import type { Message } from "@chatpjt/contract/messages";

/** One thing the thread shows, oldest first. */
export type ThreadItem =
  | { readonly kind: "day"; readonly key: string; readonly at: string }
  | {
      readonly kind: "message";
      readonly key: string;
      readonly message: Message;
      /** First of a run by one sender within a minute: carries the name. */
      readonly opensGroup: boolean;
      /** Last of that run: carries the time. */
      readonly closesGroup: boolean;
    }
  | { readonly kind: "log"; readonly key: string; readonly line: LogLine }
  | { readonly kind: "instruction"; readonly key: string; readonly instruction: Instruction };

const GROUP_MS = 60_000;

/**
 * Lays messages (the only order is `seq`), system lines and instructions out as one thread: a line stands behind the message
 * that was the newest when it happened.
 *
 * @param dayOf - names the calendar day of an instant in the shop's zone.
 */
export function layOutThread(
  parts: {
    readonly messages: readonly Message[];
    readonly log: readonly LogLine[];
    readonly instructions: readonly Instruction[];
    /** Older messages are not loaded: what belongs before the first loaded one stays out with them. */
    readonly hasOlder: boolean;
  },
  dayOf: (instant: string) => string,
): readonly ThreadItem[] {
  const firstSeq = parts.messages[0]?.seq ?? 1;
  const shown = (afterSeq: number) => !parts.hasOlder || afterSeq >= firstSeq - 1;
  const asides = [
    ...parts.log
      .filter((line) => shown(line.after_seq))
      .map((line) => ({ afterSeq: line.after_seq, at: line.at, item: logItem(line) })),
    ...parts.instructions
      .filter((instruction) => shown(instruction.after_seq))
      .map((instruction) => ({
        afterSeq: instruction.after_seq,
        at: instruction.created_at,
        item: instructionItem(instruction),
      })),
  ].sort((a, b) => a.afterSeq - b.afterSeq || a.at.localeCompare(b.at));

  const items: ThreadItem[] = [];
  let day = "";
  let next = 0;
  const openDay = (at: string) => {
    if (dayOf(at) === day) return;
    day = dayOf(at);
    items.push({ kind: "day", key: `day-${day}`, at });
  };
  const placeAsides = (uptoSeq: number) => {
    for (let aside = asides[next]; aside !== undefined && aside.afterSeq < uptoSeq; aside = asides[next]) {
      openDay(aside.at);
      items.push(aside.item);
      next += 1;
    }
  };
  for (const message of parts.messages) {
    placeAsides(message.seq);
    openDay(message.created_at);
    items.push({ kind: "message", key: `m-${message.seq}`, message, opensGroup: true, closesGroup: true });
  }
  placeAsides(Number.POSITIVE_INFINITY);
  return group(items);
}

/** Joins neighbouring messages of one sender within a minute. Anything between them parts them. */
function group(items: readonly ThreadItem[]): readonly ThreadItem[] {
  return items.map((item, index) => {
    if (item.kind !== "message") return item;
    return {
      ...item,
      opensGroup: !belongTogether(items[index - 1], item),
      closesGroup: !belongTogether(item, items[index + 1]),
    };
  });
}

function belongTogether(first: ThreadItem | undefined, second: ThreadItem | undefined): boolean {
  if (first?.kind !== "message" || second?.kind !== "message") return false;
  const a = first.message;
  const b = second.message;
  return (
    a.sender_type === b.sender_type &&
    a.sender_id === b.sender_id &&
    Date.parse(b.created_at) - Date.parse(a.created_at) < GROUP_MS
  );
}

function logItem(line: LogLine): ThreadItem {
  return { kind: "log", key: `l-${line.id}`, line };
}

function instructionItem(instruction: Instruction): ThreadItem {
  return { kind: "instruction", key: `i-${instruction.id}`, instruction };
}
