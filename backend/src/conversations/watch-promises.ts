import type { Clock, Logger } from "../shared/ports.ts";
import type { EpochMs, Language } from "../shared/vocabulary.ts";
import type { CommandDeps } from "./command.ts";
import { handleCommand } from "./handle-command.ts";

/** What the clock has to look at. */
export interface WatchReads {
  /** Pending conversations whose promised minutes have passed and whose customer has not been told. */
  overdue(
    now: EpochMs,
    limit: number,
  ): Promise<readonly { readonly id: string; readonly language: Language }[]>;
  /** Conversations whose anything-else question has stayed unanswered since before `before`. */
  silentSince(before: EpochMs, limit: number): Promise<readonly { readonly id: string }[]>;
}

/** What watching stands on. */
export interface WatchDeps {
  readonly commands: CommandDeps;
  readonly reads: WatchReads;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The apology with the new time (`product.md`): the same promise as the waiting sentence, counted from now. */
  readonly overduePromise: (
    now: EpochMs,
    language: Language,
  ) => Promise<{ readonly sentence: string; readonly dueAt: EpochMs }>;
  /** Minutes of silence that end a conversation (BC-13 c); null = never. */
  readonly autoCloseMinutes: () => Promise<number | null>;
  /** Whether the customer has typed within the last minutes: then nothing closes. */
  readonly isTyping: (conversationId: string) => boolean;
  /** Whether a request in it still waits for a person's decision: silence then leads back to that person, not to the end. */
  readonly awaitsDecision: (conversationId: string) => Promise<boolean>;
}

const BATCH = 50;

/** One look at the clock: promises that have passed are renewed once, silence that has lasted ends the conversation where nothing is open. */
export async function watchPromises(deps: WatchDeps): Promise<void> {
  const now = deps.clock.now();
  for (const { id, language } of await deps.reads.overdue(now, BATCH)) {
    await quietly(deps, id, async () => {
      const { sentence: content, dueAt } = await deps.overduePromise(now, language);
      await handleCommand(deps.commands, id, {
        command: { type: "tell_overdue" },
        actor: { kind: "system" },
        dueAt,
        draft: { sender: "ai", senderId: null, content, attachments: null, clientMessageId: null },
      });
    });
  }
  const minutes = await deps.autoCloseMinutes();
  if (minutes === null) return;
  const before = now - minutes * 60_000;
  for (const { id } of await deps.reads.silentSince(before, BATCH)) {
    if (deps.isTyping(id)) continue;
    await quietly(deps, id, async () => {
      const isOpen = await deps.awaitsDecision(id);
      await handleCommand(deps.commands, id, {
        command: isOpen ? { type: "hand_off", reason: "facts_complete" } : { type: "close_by_silence" },
        actor: { kind: "system" },
        check: (conversation) => {
          // The customer may have written since the list was read.
          if (conversation.anythingElseAt === null || conversation.anythingElseAt > before)
            throw new StillTalking();
        },
      });
    });
  }
}

class StillTalking extends Error {}

/** One conversation that cannot be handled must not keep the others waiting; it is looked at again next time. */
async function quietly(deps: WatchDeps, id: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (error instanceof StillTalking) return;
    deps.logger.warn({ conversationId: id, error }, "A promise could not be looked after.");
  }
}
