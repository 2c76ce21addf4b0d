import type { Actor, AuditLog } from "../audit/audit-log.ts";
import type { Clock, IdSource, Tx, UnitOfWork } from "../shared/ports.ts";
import type { EpochMs, Language } from "../shared/vocabulary.ts";
import type { Caller } from "./domain/access.ts";
import type { Command } from "./domain/conversation.ts";
import type { Envelope } from "./domain/events.ts";
import type { MessageDraft, StoredMessage } from "./domain/message.ts";
import type { Conversation } from "./domain/snapshot.ts";
import type {
  ConversationStore,
  Directory,
  Publisher,
  ShopVoice,
  SummaryIntake,
  TurnIntake,
} from "./ports.ts";

/** A command with what it brings along. */
export interface CommandRequest {
  readonly command: Command;
  /** Who does it, for the audit log. */
  readonly actor: Actor;
  readonly address?: string;
  /** The message of a `post_…` command; for `hand_off` the AI's own message that already ends in the waiting sentence. */
  readonly draft?: MessageDraft;
  /** The hour that the draft of `tell_overdue` names. Without it, the promise is counted anew. */
  readonly dueAt?: EpochMs;
  /** The AI turn that speaks: its message is stored at most once. */
  readonly turnId?: string;
  /** What an AI turn found out. */
  readonly category?: string | null;
  readonly language?: Language;
  readonly asksAnythingElse?: boolean;
  /** Customer messages up to here were covered by the AI turn that speaks. */
  readonly aiReadSeq?: number;
  /** The agent's own words at completion. */
  readonly agentNote?: string | null;
  /** Who asks, where somebody does: they must be allowed to see the conversation. */
  readonly caller?: Caller;
  /** A further check inside the transaction, on the locked conversation; throws to refuse. */
  readonly check?: (conversation: Conversation) => void | Promise<void>;
  /** Stored in the same transaction, after the conversation; its parts are announced. */
  readonly also?: (tx: Tx, conversation: Conversation) => Promise<readonly string[]>;
}

/** What became of a command. */
export type CommandResult =
  | {
      readonly kind: "changed";
      readonly conversation: Conversation;
      readonly message: StoredMessage | null;
      readonly envelope: Envelope;
    }
  | { readonly kind: "unchanged"; readonly conversation: Conversation }
  | { readonly kind: "dropped"; readonly conversation: Conversation }
  /** The same `clientMessageId` or turn was stored before: nothing happened now. */
  | { readonly kind: "repeated"; readonly conversation: Conversation; readonly message: StoredMessage };

/** What the write path stands on. */
export interface CommandDeps {
  readonly work: UnitOfWork;
  readonly store: ConversationStore;
  readonly turns: TurnIntake;
  readonly summaries: SummaryIntake;
  readonly voice: ShopVoice;
  readonly directory: Directory;
  readonly audit: AuditLog;
  readonly publisher: Publisher;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Runs a command where it is watched (traces). */
  readonly watch?: <T>(command: Command["type"], conversationId: string, run: () => Promise<T>) => Promise<T>;
}

/** Sentences of the settings, read before the transaction so that nothing else is awaited inside it. */
export interface PreparedWords {
  readonly now: EpochMs;
  readonly waiting: Readonly<Record<Language, { readonly sentence: string; readonly dueAt: EpochMs }>> | null;
  readonly farewell: Readonly<Record<Language, string>> | null;
}
