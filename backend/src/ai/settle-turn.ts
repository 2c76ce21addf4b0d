import type { CommandDeps, CommandRequest, CommandResult } from "../conversations/command.ts";
import { applyCommand, prepareWords } from "../conversations/handle-command.ts";
import type { Tx } from "../shared/ports.ts";
import type { TurnGrounds, TurnOutcome } from "./domain/turn-state.ts";
import type { ClaimedTurn, TurnLedger } from "./turn-ledger.ts";

/** Side records of a turn, written in the transaction that makes it visible. */
export interface TurnRecords {
  /** What has changed of what the answer was made of; null when nothing has. */
  changedGround(tx: Tx, customerId: string, grounds: TurnGrounds): Promise<ChangedGround | null>;
  saveLedger(tx: Tx, conversationId: string, outcome: TurnOutcome): Promise<void>;
  /** Marks the instruction as used (or keeps it, by its scope) and returns whether anything changed. */
  useInstruction(tx: Tx, turn: ClaimedTurn, use: NonNullable<TurnOutcome["instructionUse"]>): Promise<void>;
  /** The topic has changed: instructions for the old one are no longer in force. */
  endTopicInstructions(tx: Tx, conversationId: string): Promise<void>;
}

/** An instruction that is no longer in force must not be told, ever; the others make an answer stale like a newer message. */
export type ChangedGround = "instruction" | "settings" | "help_text" | "order";

/** What settling stands on. */
export interface SettleDeps extends CommandDeps {
  readonly ledger: TurnLedger;
  readonly records: TurnRecords;
}

/** What became of a finished turn. */
export type Settled = "posted" | "restarted" | "discarded";

/** A newer customer message makes a draft stale so often; then the reply is posted and the rest gets its own turn. */
export const MAX_RESTARTS = 2;

class StaleDraft extends Error {
  readonly lastSeq: number;
  /** For the trace. */
  readonly why: string;

  constructor(lastSeq: number, why: string) {
    super("What the AI was answering has changed while it was writing.");
    this.lastSeq = lastSeq;
    this.why = why;
  }
}

class LostTurn extends Error {}

/**
 * Ends a turn in one transaction (`delivery.md`, AI turns, step 4): the message, the conversation's state, the ledger, the instruction's
 * use and the trace are stored together, only if the turn is still ours, the AI still answers and nothing newer has come.
 */
export async function settleTurn(
  deps: SettleDeps,
  turn: ClaimedTurn,
  outcome: TurnOutcome,
): Promise<Settled> {
  const request = requestOf(turn, outcome);
  const words = await prepareWords(deps, request);
  try {
    const result = await deps.work.write(async (tx) => {
      const result = await applyCommand(
        deps,
        tx,
        turn.conversationId,
        guarded(deps, tx, turn, outcome, request),
        words,
      );
      if (result.kind !== "changed") await discard(deps, tx, turn, outcome, result.kind);
      return result;
    });
    return announce(deps, result);
  } catch (error) {
    if (error instanceof StaleDraft) return restart(deps, turn, outcome, error);
    if (error instanceof LostTurn) return keepLostTrace(deps, turn, outcome);
    throw error;
  }
}

/**
 * Ends a turn that could not be answered by anything: a person has to look, and the customer is told so (I4, BC-29).
 *
 * @param why - for the trace and the log; no customer text.
 */
export async function failTurn(deps: SettleDeps, turn: ClaimedTurn, why: string): Promise<Settled> {
  const request: CommandRequest = {
    command: { type: "hand_off", reason: "failure" },
    actor: { kind: "system" },
    turnId: turn.id,
  };
  const words = await prepareWords(deps, request);
  try {
    const result = await deps.work.write(async (tx) => {
      const result = await applyCommand(
        deps,
        tx,
        turn.conversationId,
        {
          ...request,
          check: () => assertHeld(deps, tx, turn),
          also: async (_, conversation) => {
            await deps.ledger.end(tx, turn, {
              state: "failed",
              action: "handoff",
              engine: null,
              messageSeq: conversation.lastSeq,
              discarded: why,
            });
            return ["turns"];
          },
        },
        words,
      );
      if (result.kind !== "changed") {
        await deps.ledger.end(tx, turn, {
          state: "failed",
          action: null,
          engine: null,
          messageSeq: null,
          discarded: why,
        });
      }
      return result;
    });
    return announce(deps, result);
  } catch (error) {
    if (error instanceof LostTurn) return "discarded";
    throw error;
  }
}

function requestOf(turn: ClaimedTurn, outcome: TurnOutcome): CommandRequest {
  const shared = {
    actor: { kind: "ai" } as const,
    turnId: turn.id,
    category: outcome.category,
    language: outcome.language,
    aiReadSeq: turn.uptoSeq,
  };
  // The farewell comes from the settings, whatever the engine wrote (`ai.md` 2.4).
  if (outcome.action === "close") return { ...shared, command: { type: "close_by_ai" } };
  const draft = {
    sender: "ai" as const,
    senderId: null,
    content: outcome.text,
    attachments: null,
    clientMessageId: null,
  };
  if (outcome.action === "handoff") {
    return { ...shared, draft, command: { type: "hand_off", reason: outcome.handoffReason ?? "failure" } };
  }
  return {
    ...shared,
    draft,
    asksAnythingElse: outcome.asksAnythingElse,
    command: { type: "post_ai_message" },
  };
}

function guarded(
  deps: SettleDeps,
  tx: Tx,
  turn: ClaimedTurn,
  outcome: TurnOutcome,
  request: CommandRequest,
): CommandRequest {
  let categoryBefore: string | null = null;
  return {
    ...request,
    check: async (conversation) => {
      categoryBefore = conversation.category;
      await assertHeld(deps, tx, turn);
      const mayRestart = turn.restarts < MAX_RESTARTS;
      if (conversation.lastCustomerSeq > turn.uptoSeq && mayRestart)
        throw new StaleDraft(conversation.lastSeq, "newer_customer_message");
      const changed = await deps.records.changedGround(tx, conversation.customerId, outcome.grounds);
      if (changed === "instruction" || (changed !== null && mayRestart))
        throw new StaleDraft(conversation.lastSeq, `${changed}_changed`);
    },
    also: async (_, conversation) => {
      await deps.records.saveLedger(tx, turn.conversationId, outcome);
      if (outcome.instructionUse !== null)
        await deps.records.useInstruction(tx, turn, outcome.instructionUse);
      if (categoryBefore !== null && outcome.category !== categoryBefore) {
        await deps.records.endTopicInstructions(tx, turn.conversationId);
      }
      await deps.ledger.keepTrace(tx, turn, outcome.trace, deps.clock.now());
      await deps.ledger.end(tx, turn, {
        state: "done",
        action: outcome.action,
        engine: outcome.trace.engine.name,
        messageSeq: conversation.lastSeq,
        discarded: null,
      });
      return outcome.instructionUse === null ? ["turns"] : ["turns", "instructions"];
    },
  };
}

async function assertHeld(deps: SettleDeps, tx: Tx, turn: ClaimedTurn): Promise<void> {
  if (!(await deps.ledger.isHeld(tx, turn))) throw new LostTurn();
}

async function discard(
  deps: SettleDeps,
  tx: Tx,
  turn: ClaimedTurn,
  outcome: TurnOutcome,
  why: string,
): Promise<void> {
  await deps.ledger.keepTrace(tx, turn, withStaleMark(outcome, why), deps.clock.now());
  await deps.ledger.end(tx, turn, {
    state: "cancelled",
    action: null,
    engine: outcome.trace.engine.name,
    messageSeq: null,
    discarded: why,
  });
}

async function restart(
  deps: SettleDeps,
  turn: ClaimedTurn,
  outcome: TurnOutcome,
  stale: StaleDraft,
): Promise<Settled> {
  await deps.work.write(async (tx) => {
    const conversation = await deps.store.load(tx, turn.conversationId);
    if (conversation === null || !(await deps.ledger.isHeld(tx, turn))) return;
    await deps.ledger.keepTrace(tx, turn, withStaleMark(outcome, stale.why), deps.clock.now());
    await deps.ledger.restart(tx, turn, stale.lastSeq);
  });
  return "restarted";
}

/** Somebody cancelled the turn (takeover, completion): the text goes to the trace only. */
async function keepLostTrace(deps: SettleDeps, turn: ClaimedTurn, outcome: TurnOutcome): Promise<Settled> {
  await deps.work.write(async (tx) => {
    await deps.ledger.keepTrace(tx, turn, withStaleMark(outcome, "preempted"), deps.clock.now());
  });
  return "discarded";
}

function withStaleMark(outcome: TurnOutcome, why: string): TurnOutcome["trace"] {
  return {
    ...outcome.trace,
    events: [...outcome.trace.events, { event: "stale_discarded", guard: null, detail: why }],
  };
}

function announce(deps: SettleDeps, result: CommandResult): Settled {
  if (result.kind !== "changed") return "discarded";
  deps.publisher.publish(result.envelope);
  return "posted";
}
