import type { Tx } from "../shared/ports.ts";

/** Who did something. The AI and the system act too. */
export type Actor =
  | { readonly kind: "customer"; readonly id: string }
  | { readonly kind: "agent"; readonly id: string }
  | { readonly kind: "ai" }
  | { readonly kind: "system" };

/** One line of the append-only record (`security.md` S60). Lines of a conversation are also its log in the console. */
export interface AuditEntry {
  readonly actor: Actor;
  /** What happened, in the past tense: `taken_over`, `settings_saved`, `logged_in`. */
  readonly action: string;
  readonly conversationId?: string;
  /** The conversation's newest `seq` when it happened. */
  readonly afterSeq?: number;
  /** The account, order or other object it was done to. */
  readonly subjectId?: string;
  readonly address?: string;
  /** Small facts; never message text, passwords or tokens. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Writes the record, in the same transaction as what it records. */
export interface AuditLog {
  record(tx: Tx, entry: AuditEntry): Promise<void>;
}
