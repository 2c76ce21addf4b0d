import type { TurnIntake } from "../conversations/ports.ts";
import type { Tx } from "../shared/ports.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { TurnTrace } from "./domain/turn-state.ts";

/** A turn that this process holds under a lease. `fence` rises with every claim: an old holder can never finish. */
export interface ClaimedTurn {
  readonly id: string;
  readonly conversationId: string;
  readonly cause: "customer_message" | "instruction" | "release";
  readonly fromSeq: number;
  readonly uptoSeq: number;
  readonly fence: number;
  /** 1 for the first run. */
  readonly attempt: number;
  /** How often a newer customer message made a draft stale. */
  readonly restarts: number;
}

/** How a turn ended. */
export interface TurnEnding {
  readonly state: "done" | "cancelled" | "failed";
  readonly action: string | null;
  readonly engine: string | null;
  readonly messageSeq: number | null;
  /** Why the draft was not posted, if it was not. */
  readonly discarded: string | null;
}

/**
 * The turn ledger (`delivery.md`, AI turns): run at least once, visible exactly once.
 *
 * Invariants, kept by unique keys and not by memory: at most one open (pending) and one running turn per conversation; a turn ends only
 * under the fence it was claimed with.
 */
export interface TurnLedger extends TurnIntake {
  /**
   * Claims one due turn whose conversation has no running one.
   *
   * @returns null when nothing is due.
   */
  claim(owner: string): Promise<ClaimedTurn | null>;
  /** Extends the lease. @returns false when the turn is no longer ours: stop. */
  heartbeat(turn: ClaimedTurn): Promise<boolean>;
  /** Whether the turn is still running under this fence; locks it until the commit. */
  isHeld(tx: Tx, turn: ClaimedTurn): Promise<boolean>;
  /** Ends a held turn. */
  end(tx: Tx, turn: ClaimedTurn, ending: TurnEnding): Promise<void>;
  /**
   * Gives a held turn back to be run again at once, covering messages up to `uptoSeq`; joins an open one if there is one.
   * The caller has locked the conversation, so that no message makes an open turn at the same time.
   */
  restart(tx: Tx, turn: ClaimedTurn, uptoSeq: number): Promise<void>;
  /** Keeps what happened in the turn, for admins. */
  keepTrace(tx: Tx, turn: ClaimedTurn, trace: TurnTrace, createdAt: EpochMs): Promise<void>;
  /** Moves a due time out while the customer types, within the hard limit. */
  postpone(conversationId: string, quietMs: number): Promise<void>;
  /** Turns whose lease ran out: pending again, or returned to be failed by the caller after the last attempt. */
  reap(owner: string): Promise<readonly ClaimedTurn[]>;
  /** When the next pending turn is due; null when there is none. */
  nextDueAt(): Promise<EpochMs | null>;
  /** Gives back every lease of this process, on a graceful stop. */
  releaseAll(owner: string): Promise<void>;
}
