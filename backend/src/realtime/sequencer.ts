import type { ConversationEvent, Envelope } from "../conversations/domain/events.ts";

/** How long a later change waits for an earlier one of the same conversation, milliseconds. */
const MAX_WAIT_MS = 150;

/** Conversations whose last version is remembered; the least recently changed are forgotten. */
const MAX_REMEMBERED = 20_000;

/** Where a conversation stands for the readers of this process. */
interface Line {
  version: number;
  /** The last change that told an unread count: an older count must not be told after it. */
  unreadToldAt: number;
  readonly waiting: Map<number, Envelope>;
  /** Marks on a version that has not come yet. */
  readonly waitingMarks: Envelope[];
  timer: NodeJS.Timeout | null;
}

const MARKS = new Set<ConversationEvent["type"]>(["messages_read", "unread_changed", "records_changed"]);

/** Whether an envelope tells of marks on a version (what was read, side records) and is no change that raised one. */
export function isMark(envelope: Envelope): boolean {
  return envelope.events.every((event) => MARKS.has(event.type));
}

/**
 * Puts the changes of each conversation in the order of their versions before anybody sees them.
 *
 * Overview: commits on different connections, and hints of other nodes, may arrive out of order. A change that is early waits for the one
 * before it; if that never comes (a lossy fan-out, a commit whose answer was lost), it is let through with word of the hole, and clients resume.
 * Marks follow the change they belong to and never stand in for it.
 * Invariants: versions let through for one conversation only rise; a repeat is dropped; an unread count is never followed by an older one.
 */
export class Sequencer {
  readonly #lines = new Map<string, Line>();
  readonly #deliver: (envelope: Envelope, isBehindHole: boolean) => void;

  constructor(deliver: (envelope: Envelope, isBehindHole: boolean) => void) {
    this.#deliver = deliver;
  }

  /** Takes a committed change. */
  accept(envelope: Envelope): void {
    const line = this.#lineOf(envelope.conversationId);
    if (isMark(envelope)) return this.#acceptMark(line, envelope);
    if (line === null) {
      this.#remember(envelope);
      this.#deliver(envelope, false);
      return;
    }
    if (envelope.version <= line.version) return;
    if (envelope.version > line.version + 1) {
      line.waiting.set(envelope.version, envelope);
      this.#waitFor(line);
      return;
    }
    this.#advance(line, envelope);
  }

  #acceptMark(line: Line | null, mark: Envelope): void {
    if (line !== null && mark.version > line.version) {
      line.waitingMarks.push(mark);
      this.#waitFor(line);
      return;
    }
    this.#deliverMark(line, mark);
  }

  #deliverMark(line: Line | null, mark: Envelope): void {
    const isUnreadStale = line !== null && mark.version < line.unreadToldAt;
    const events = mark.events.filter((event) => !isUnreadStale || event.type !== "unread_changed");
    if (events.length > 0) this.#deliver({ ...mark, events }, false);
  }

  #advance(line: Line, envelope: Envelope): void {
    let next: Envelope | undefined = envelope;
    while (next !== undefined) {
      const isBehindHole = next.version > line.version + 1;
      line.version = next.version;
      if (tellsUnread(next)) line.unreadToldAt = next.version;
      this.#deliver(next, isBehindHole);
      this.#releaseMarks(line);
      next = line.waiting.get(line.version + 1);
      line.waiting.delete(line.version + 1);
    }
    if (line.waiting.size === 0 && line.waitingMarks.length === 0 && line.timer !== null) {
      clearTimeout(line.timer);
      line.timer = null;
    }
  }

  #releaseMarks(line: Line): void {
    if (line.waitingMarks.length === 0) return;
    const marks = line.waitingMarks.splice(0);
    for (const mark of marks) {
      if (mark.version <= line.version) this.#deliverMark(line, mark);
      else line.waitingMarks.push(mark);
    }
  }

  #waitFor(line: Line): void {
    line.timer ??= setTimeout(() => this.#giveUp(line), MAX_WAIT_MS);
  }

  #giveUp(line: Line): void {
    line.timer = null;
    const versions = [...line.waiting.keys()].sort((a, b) => a - b);
    for (const version of versions) {
      const envelope = line.waiting.get(version);
      line.waiting.delete(version);
      if (envelope !== undefined && version > line.version) this.#advance(line, envelope);
    }
    for (const mark of line.waitingMarks.splice(0)) this.#deliverMark(line, mark);
  }

  #lineOf(conversationId: string): Line | null {
    const line = this.#lines.get(conversationId);
    if (line === undefined) return null;
    this.#lines.delete(conversationId);
    this.#lines.set(conversationId, line);
    return line;
  }

  #remember(envelope: Envelope): void {
    this.#lines.set(envelope.conversationId, {
      version: envelope.version,
      unreadToldAt: tellsUnread(envelope) ? envelope.version : 0,
      waiting: new Map(),
      waitingMarks: [],
      timer: null,
    });
    if (this.#lines.size <= MAX_REMEMBERED) return;
    const oldest = this.#lines.keys().next().value;
    if (oldest !== undefined) this.#lines.delete(oldest);
  }
}

function tellsUnread(envelope: Envelope): boolean {
  return envelope.events.some((event) => event.type === "unread_changed");
}
