/** What virtual people know: everything they meant to send, and everything the service acknowledged. */
import type { Message } from "@chatpjt/contract/messages";

/** One message somebody meant to send. */
export interface Intent {
  readonly sessionId: string;
  readonly clientId: string;
  readonly content: string;
  /** The acknowledged message; null while no acknowledgement has come. */
  acknowledged: Message | null;
}

/** The record that survives every fault. */
export class Ledger {
  readonly #intents = new Map<string, Intent>();
  /** What must never happen and did: for instance an answer 500. */
  readonly violations: string[] = [];
  /** From sending to acknowledgement, milliseconds, in order of arrival. */
  readonly ackMs: number[] = [];

  /** Requests that were accepted and not answered within a client's patience. */
  timeouts = 0;

  /** AI turns that a fault interrupted and that were run again, as the checker saw them. */
  rerunTurns = 0;

  intend(sessionId: string, clientId: string, content: string): Intent {
    const intent = { sessionId, clientId, content, acknowledged: null };
    this.#intents.set(`${sessionId} ${clientId}`, intent);
    return intent;
  }

  /** Keeps an acknowledgement; a second one has to name the same message. */
  acknowledge(intent: Intent, message: Message): void {
    const before = intent.acknowledged;
    if (before !== null && (before.id !== message.id || before.seq !== message.seq))
      this.violations.push(`I2: ${intent.clientId} was acknowledged as seq ${before.seq} and ${message.seq}`);
    intent.acknowledged ??= message;
  }

  get sessions(): readonly string[] {
    return [...new Set([...this.#intents.values()].map((intent) => intent.sessionId))];
  }

  of(sessionId: string): readonly Intent[] {
    return [...this.#intents.values()].filter((intent) => intent.sessionId === sessionId);
  }

  get acknowledgedCount(): number {
    return [...this.#intents.values()].filter((intent) => intent.acknowledged !== null).length;
  }

  /** Whose conversation it is, so that the checker can read it with the owner's eyes. */
  readonly owners = new Map<string, string>();
}
