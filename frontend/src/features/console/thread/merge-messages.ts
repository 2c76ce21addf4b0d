import type { Message } from "@chatpjt/contract/messages";

/** The loaded run of a conversation: without holes, oldest first. */
export interface MessageRun {
  readonly messages: readonly Message[];
  /** Older ones exist on the server. */
  readonly has_more: boolean;
}

/** The run with what arrived, and where a hole begins if one came with it: fetch what follows `missingAfter`. */
export interface Merged {
  readonly run: MessageRun;
  readonly missingAfter: number | null;
}

/**
 * Adds messages from any source (event, answer, page) to the run. `seq` decides: repeats replace what is there (a fetched one
 * knows more, such as `is_read`), what would leave a hole stays out until the hole is fetched.
 */
export function mergeMessages(run: MessageRun, incoming: readonly Message[]): Merged {
  const bySeq = new Map(run.messages.map((message) => [message.seq, message]));
  const sorted = [...incoming].sort((a, b) => a.seq - b.seq);
  let last = run.messages.at(-1)?.seq ?? (run.has_more ? null : 0);
  let missingAfter: number | null = null;
  for (const message of sorted) {
    const known = bySeq.get(message.seq);
    // What was read stays read: a copy of the message from before may still be on its way.
    if (known !== undefined) bySeq.set(message.seq, known.is_read ? { ...message, is_read: true } : message);
    else if (last === null || message.seq === last + 1) {
      bySeq.set(message.seq, message);
      last = message.seq;
    } else if (message.seq > last) missingAfter = last;
  }
  const messages = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  return { run: { ...run, messages }, missingAfter };
}

/** The run once the customer has read everything the shop wrote up to `uptoSeq`; the same run when that is no news. */
export function markRead(run: MessageRun, uptoSeq: number): MessageRun {
  const isNews = (message: Message) =>
    message.sender_type !== "user" && message.seq <= uptoSeq && !message.is_read;
  if (!run.messages.some(isNews)) return run;
  return {
    ...run,
    messages: run.messages.map((message) => (isNews(message) ? { ...message, is_read: true } : message)),
  };
}

/** Puts an older page in front. Pages that do not touch the run are dropped. */
export function prependMessages(run: MessageRun, older: MessageRun): MessageRun {
  const first = run.messages[0]?.seq;
  const page = older.messages.filter((message) => first === undefined || message.seq < first);
  const touches = first === undefined || page.at(-1)?.seq === first - 1;
  if (!touches) return run;
  return { messages: [...page, ...run.messages], has_more: older.has_more };
}
