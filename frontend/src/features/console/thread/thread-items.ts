import type { Instruction, LogLine } from "@chatpjt/contract/conversations";
import type { Message } from "@chatpjt/contract/messages";

/** One thing the thread shows. */
export type ThreadItem =
  | { readonly kind: "message"; readonly message: Message }
  | { readonly kind: "log"; readonly line: LogLine }
  | { readonly kind: "instruction"; readonly instruction: Instruction };

/** What a thread is made of. */
export interface ThreadParts {
  /** A run without holes, oldest first. */
  readonly messages: readonly Message[];
  readonly log: readonly LogLine[];
  readonly instructions: readonly Instruction[];
  /** Older messages are not loaded: what belongs before the first loaded one stays out with them. */
  readonly hasOlder: boolean;
}

interface Aside {
  readonly afterSeq: number;
  readonly at: string;
  readonly item: ThreadItem;
}

/**
 * Puts messages (the only order is `seq`), system lines and instructions into one order: a line stands behind the message that
 * was the newest when it happened, lines behind the same message go by time.
 */
export function orderThread(parts: ThreadParts): readonly ThreadItem[] {
  const asides = asidesOf(parts);
  const items: ThreadItem[] = [];
  let next = 0;
  const placeAsides = (beforeSeq: number) => {
    for (let aside = asides[next]; aside !== undefined && aside.afterSeq < beforeSeq; aside = asides[next]) {
      items.push(aside.item);
      next += 1;
    }
  };
  for (const message of parts.messages) {
    placeAsides(message.seq);
    items.push({ kind: "message", message });
  }
  placeAsides(Number.POSITIVE_INFINITY);
  return items;
}

function asidesOf({ messages, log, instructions, hasOlder }: ThreadParts): readonly Aside[] {
  const firstSeq = messages[0]?.seq ?? 1;
  const isShown = (afterSeq: number) => !hasOlder || afterSeq >= firstSeq - 1;
  const lines = log
    // The instruction itself stands there already.
    .filter((line) => isShown(line.after_seq) && line.action !== "provide_info")
    .map((line): Aside => ({ afterSeq: line.after_seq, at: line.at, item: { kind: "log", line } }));
  const notes = instructions
    .filter((instruction) => isShown(instruction.after_seq))
    .map(
      (instruction): Aside => ({
        afterSeq: instruction.after_seq,
        at: instruction.created_at,
        item: { kind: "instruction", instruction },
      }),
    );
  return [...lines, ...notes].sort((a, b) => a.afterSeq - b.afterSeq || a.at.localeCompare(b.at));
}
