import type { Envelope } from "../conversations/domain/events.ts";

/** How long a later change waits for an earlier one of the same conversation, milliseconds. */
const MAX_WAIT_MS = 150;

/** Conversations whose last version is remembered; the least recently changed are forgotten. */
const MAX_REMEMBERED = 20_000;

interface Line {
  version: number;
  readonly waiting: Map<number, Envelope>;
  timer: NodeJS.Timeout | null;
}

/**
 * Puts the changes of each conversation in the order of their versions before anybody sees them.
 *
 * Overview: commits on different connections, and hints of other nodes, may arrive out of order. A change that is early waits for the one
 * before it; if that never comes (a lossy fan-out), it is let through and clients, who see the hole, resume.
 * Invariants: versions let through for one conversation only rise; a repeat is dropped.
 */
export class Sequencer {
  readonly #lines = new Map<string, Line>();
  readonly #deliver: (envelope: Envelope) => void;

  constructor(deliver: (envelope: Envelope) => void) {
    this.#deliver = deliver;
  }

  /** Takes a committed change. */
  accept(envelope: Envelope): void {
    const line = this.#lineOf(envelope.conversationId);
    if (line === null) {
      this.#remember(envelope);
      this.#deliver(envelope);
      return;
    }
    // Changes that raise no version (a read mark) have the version of the state they belong to.
    if (envelope.version <= line.version) {
      if (
        envelope.previousList === envelope.list &&
        envelope.version === line.version &&
        isUnversioned(envelope)
      ) {
        this.#deliver(envelope);
      }
      return;
    }
    if (envelope.version > line.version + 1) {
      line.waiting.set(envelope.version, envelope);
      line.timer ??= setTimeout(() => this.#giveUp(line), MAX_WAIT_MS);
      return;
    }
    this.#advance(line, envelope);
  }

  #advance(line: Line, envelope: Envelope): void {
    let next: Envelope | undefined = envelope;
    while (next !== undefined) {
      line.version = next.version;
      this.#deliver(next);
      next = line.waiting.get(line.version + 1);
      line.waiting.delete(line.version + 1);
    }
    if (line.waiting.size === 0 && line.timer !== null) {
      clearTimeout(line.timer);
      line.timer = null;
    }
  }

  #giveUp(line: Line): void {
    line.timer = null;
    const versions = [...line.waiting.keys()].sort((a, b) => a - b);
    for (const version of versions) {
      const envelope = line.waiting.get(version);
      line.waiting.delete(version);
      if (envelope !== undefined && version > line.version) this.#advance(line, envelope);
    }
  }

  #lineOf(conversationId: string): Line | null {
    const line = this.#lines.get(conversationId);
    if (line === undefined) return null;
    this.#lines.delete(conversationId);
    this.#lines.set(conversationId, line);
    return line;
  }

  #remember(envelope: Envelope): void {
    this.#lines.set(envelope.conversationId, { version: envelope.version, waiting: new Map(), timer: null });
    if (this.#lines.size <= MAX_REMEMBERED) return;
    const oldest = this.#lines.keys().next().value;
    if (oldest !== undefined) this.#lines.delete(oldest);
  }
}

function isUnversioned(envelope: Envelope): boolean {
  return envelope.events.every(
    (event) =>
      event.type === "messages_read" || event.type === "unread_changed" || event.type === "records_changed",
  );
}
