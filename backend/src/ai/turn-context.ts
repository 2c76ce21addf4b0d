import type { Conversation } from "../conversations/domain/snapshot.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { FactLedger } from "./domain/ledger.ts";
import type { TurnInput, TurnInstruction, TurnMessage, TurnSettings } from "./domain/turn-state.ts";
import { asksAnythingElse } from "./domain/understanding/closing.ts";
import type { ClaimedTurn } from "./turn-ledger.ts";
import type { LoadedTurn } from "./turn-queue.ts";

/** A turn as an admin may look into it. */
export interface RecordedTurn {
  readonly id: string;
  readonly state: "pending" | "running" | "done" | "cancelled" | "failed";
  readonly cause: string;
  readonly fromSeq: number;
  readonly uptoSeq: number;
  readonly attempt: number;
  readonly action: string | null;
  readonly engine: string | null;
  readonly messageSeq: number | null;
  readonly discarded: string | null;
  readonly createdAt: EpochMs;
  readonly finishedAt: EpochMs | null;
  /** The newest attempt's trace; null before it ended and after 90 days. */
  readonly trace: Record<string, unknown> | null;
}

/** Past turns, for the console. */
export interface TurnHistory {
  /** Oldest first, at most the newest 200. */
  list(conversationId: string): Promise<readonly RecordedTurn[]>;
}

/** How turns are doing, for operators (`delivery.md`: pending, failed and slow turns can be seen). */
export interface TurnWatch {
  counts(): Promise<{
    readonly pending: number;
    readonly running: number;
    /** In the last 24 hours. */
    readonly failed: number;
    /** Age of the oldest unfinished turn that is due. */
    readonly oldestSeconds: number;
  }>;
  /** Failed in 24 h, or unfinished for more than 30 s; newest first, at most 50. */
  notable(): Promise<
    readonly {
      readonly id: string;
      readonly conversationId: string;
      readonly state: string;
      readonly attempt: number;
      readonly ageSeconds: number;
      readonly discarded: string | null;
    }[]
  >;
}

/** What a turn reads of the store. */
export interface TurnSources {
  conversation(id: string): Promise<Conversation | null>;
  /** The newest messages, oldest first, at most `limit`. */
  window(conversationId: string, limit: number): Promise<readonly TurnMessage[]>;
  ledger(conversationId: string): Promise<{
    readonly ledger: FactLedger;
    readonly runningSummary: string | null;
    /** The newest `seq` the running summary covers. */
    readonly runningSummaryUpto: number;
  }>;
  /** The newest instruction in force; expired ones are left out. */
  instruction(conversationId: string, now: EpochMs): Promise<TurnInstruction | null>;
  /** Summary of the customer's newest conversation completed since `since`. */
  previousSummary(customerId: string, since: EpochMs): Promise<string | null>;
}

/** Messages that a turn loads; the prompt's own window is smaller (`ai.md` 2.5), evidence may be older. */
const LOADED_MESSAGES = 80;
const PREVIOUS_SUMMARY_MS = 7 * 86_400_000;

/**
 * Loads everything a claimed turn needs, before it runs.
 *
 * @returns null when the AI no longer answers the conversation, or nothing is left to answer.
 */
export async function loadTurn(
  deps: {
    readonly sources: TurnSources;
    readonly settings: () => Promise<TurnSettings>;
    readonly now: () => EpochMs;
    readonly spotlight: () => string;
  },
  turn: ClaimedTurn,
): Promise<LoadedTurn | null> {
  const { sources } = deps;
  const now = deps.now();
  const conversation = await sources.conversation(turn.conversationId);
  if (conversation === null) return null;
  const { standing } = conversation;
  if (standing.status !== "active" || standing.handler !== "ai") return null;
  const messages = await sources.window(conversation.id, LOADED_MESSAGES);
  const fromSeq = Math.max(turn.fromSeq, conversation.aiReadSeq + 1);
  const hasQuestion = messages.some(
    (message) => message.sender === "customer" && message.seq >= fromSeq && message.seq <= turn.uptoSeq,
  );
  const instruction = await sources.instruction(conversation.id, now);
  // Two instructions at nearly the same time: the newest one was told by the turn before, and nothing is said about it twice.
  const tells = turn.cause === "instruction" && instruction !== null && instruction.isTold !== true;
  if (!hasQuestion && !tells) return null;
  const { ledger, runningSummary } = await sources.ledger(conversation.id);
  const lastAi = messages.findLast((message) => message.sender === "ai" && message.seq < fromSeq);
  const input: TurnInput = {
    conversationId: conversation.id,
    customerId: conversation.customerId,
    turnId: turn.id,
    now,
    spotlight: deps.spotlight(),
    messages: messages.filter((message) => message.seq <= turn.uptoSeq),
    fromSeq,
    uptoSeq: turn.uptoSeq,
    ledger,
    category: conversation.category,
    settings: await deps.settings(),
    instruction,
    previousSummary: await sources.previousSummary(conversation.customerId, now - PREVIOUS_SUMMARY_MS),
    runningSummary,
    lastAiAskedAnythingElse: lastAi !== undefined && asksAnythingElse(lastAi.text),
    cause: turn.cause === "instruction" && !tells ? "customer_message" : turn.cause,
  };
  return { input, customerId: conversation.customerId };
}
