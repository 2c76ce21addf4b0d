import type { Publisher } from "../conversations/ports.ts";
import { AppError } from "../shared/app-error.ts";
import type { Clock, Logger } from "../shared/ports.ts";
import type { TurnInput, TurnOutcome } from "./domain/turn-state.ts";
import { failTurn, type SettleDeps, settleTurn } from "./settle-turn.ts";
import type { ClaimedTurn, TurnLedger } from "./turn-ledger.ts";

/** What the queue stands on. */
export interface TurnQueueDeps {
  readonly ledger: TurnLedger;
  readonly settle: SettleDeps;
  readonly publisher: Publisher;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Everything the turn needs from the store; null when the AI no longer answers this conversation. */
  readonly load: (turn: ClaimedTurn) => Promise<LoadedTurn | null>;
  /** Runs the turn; changes nothing. `onTool` tells which tool is about to run. */
  readonly run: (
    input: TurnInput,
    onTool: (name: string) => void,
    signal: AbortSignal,
  ) => Promise<TurnOutcome>;
  /** Told after a turn's message was posted: work that nobody waits for. */
  readonly onPosted: (turn: ClaimedTurn, outcome: TurnOutcome) => void;
  /** This process in the ledger: unique for every start. */
  readonly owner: string;
  readonly maxParallel: number;
  readonly heartbeatMs: number;
  readonly typingEveryMs: number;
  /** How often to look without being told, for turns of other nodes and for leases that ran out. */
  readonly pollEveryMs: number;
}

/** A turn's input with what its hints need. */
export interface LoadedTurn {
  readonly input: TurnInput;
  readonly customerId: string;
}

interface Running {
  readonly turn: ClaimedTurn;
  readonly abort: AbortController;
  readonly done: Promise<void>;
}

/** What a tool in use means to the people who wait; the keys are part of the wire (`typing.activity`). */
const ACTIVITY: Readonly<Record<string, string>> = {
  list_my_orders: "looking_up_orders",
  get_my_order: "looking_up_order",
  check_order_policy: "checking_policy",
  search_help: "searching_help",
};

const REAP_EVERY_MS = 5_000;
/** No timer is set further ahead: the poll looks anyway, and the clock by which it was reckoned may be set. */
const LOOK_AHEAD_MS = 10_000;

/**
 * Runs the turns that are due.
 *
 * Overview: `expect` says when the next turn will be due; at that time (or at the next poll) due turns are claimed one by one while there is
 * room, and each is loaded, run outside any transaction and settled in one.
 * Concurrency: any number of processes share the ledger; the lease and the fence decide, never memory.
 * Lifecycle: `start` → … → `stop`, which gives unfinished turns back.
 * Invariants: every claimed turn is settled, failed or given back; an error of one turn never stops the queue.
 */
export class TurnQueue {
  readonly #deps: TurnQueueDeps;
  readonly #running = new Map<string, Running>();
  #timer: NodeJS.Timeout | null = null;
  #timerAt = Number.POSITIVE_INFINITY;
  #poll: NodeJS.Timeout | null = null;
  #isLooking = false;
  #lookAgain = false;
  #isStopped = true;
  #lastReapAt = 0;

  constructor(deps: TurnQueueDeps) {
    this.#deps = deps;
  }

  /** Takes up what a crash left behind and begins to work. */
  start(): void {
    this.#isStopped = false;
    this.#poll = setInterval(() => this.#look(), this.#deps.pollEveryMs);
    this.#look();
  }

  /** A turn will be due in so many milliseconds. */
  expect(inMs: number): void {
    if (this.#isStopped) return;
    const at = this.#deps.clock.now() + inMs;
    if (at >= this.#timerAt) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timerAt = at;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#timerAt = Number.POSITIVE_INFINITY;
      this.#look();
    }, inMs + 1);
  }

  /** The customer wrote more while the AI was writing: what it writes is stale, unless it has been restarted too often. */
  onCustomerMessage(conversationId: string): void {
    const running = this.#running.get(conversationId);
    if (running !== undefined && running.turn.restarts < 2) running.abort.abort(new NewerMessage());
  }

  /** The AI no longer answers this conversation. */
  onPreempted(conversationId: string): void {
    this.#running.get(conversationId)?.abort.abort(new NewerMessage());
  }

  /** Turns this process is running. */
  get runningCount(): number {
    return this.#running.size;
  }

  /** Stops claiming, lets running turns finish for a while, then gives the rest back to other processes or the next start. */
  async stop(graceMs: number): Promise<void> {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#poll !== null) clearInterval(this.#poll);
    const all = Promise.allSettled([...this.#running.values()].map((running) => running.done));
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      all,
      new Promise((resolve) => {
        timer = setTimeout(resolve, graceMs);
      }),
    ]);
    clearTimeout(timer);
    for (const running of this.#running.values()) running.abort.abort(new Stopping());
    await all;
    await this.#deps.ledger.releaseAll(this.#deps.owner);
  }

  #look(): void {
    if (this.#isStopped) return;
    if (this.#isLooking) {
      this.#lookAgain = true;
      return;
    }
    this.#isLooking = true;
    this.#claimDue()
      .catch((error: unknown) => this.#deps.logger.warn({ error }, "Could not look for due AI turns."))
      .finally(() => {
        this.#isLooking = false;
        if (this.#lookAgain) {
          this.#lookAgain = false;
          this.#look();
        }
      });
  }

  async #claimDue(): Promise<void> {
    const { ledger, owner, clock } = this.#deps;
    // In both directions: a clock that was set back must not keep dead leases alive.
    if (Math.abs(clock.now() - this.#lastReapAt) >= REAP_EVERY_MS) {
      this.#lastReapAt = clock.now();
      for (const turn of await ledger.reap(owner)) {
        this.#deps.logger.error(
          { turnId: turn.id, conversationId: turn.conversationId },
          "An AI turn failed for good.",
        );
        await failTurn(this.#deps.settle, turn, "attempts_exhausted");
      }
    }
    while (!this.#isStopped && this.#running.size < this.#deps.maxParallel) {
      const turn = await ledger.claim(owner);
      if (turn === null) break;
      this.#begin(turn);
    }
    const nextDueAt = await ledger.nextDueAt();
    if (nextDueAt !== null) this.expect(Math.max(5, Math.min(nextDueAt - clock.now(), LOOK_AHEAD_MS)));
  }

  #begin(turn: ClaimedTurn): void {
    const abort = new AbortController();
    const done = this.#runOne(turn, abort)
      .catch((error: unknown) => {
        // The lease runs out and the turn is claimed again; nothing is lost.
        this.#deps.logger.error(
          { turnId: turn.id, conversationId: turn.conversationId, error },
          "An AI turn broke off.",
        );
      })
      .finally(() => {
        if (this.#running.get(turn.conversationId)?.turn.id === turn.id)
          this.#running.delete(turn.conversationId);
        this.#look();
      });
    this.#running.set(turn.conversationId, { turn, abort, done });
  }

  async #runOne(turn: ClaimedTurn, abort: AbortController): Promise<void> {
    const loaded = await this.#deps.load(turn);
    if (loaded === null) {
      await this.#deps.settle.work.write(async (tx) => {
        if (!(await this.#deps.ledger.isHeld(tx, turn))) return;
        await this.#deps.ledger.end(tx, turn, {
          state: "cancelled",
          action: null,
          engine: null,
          messageSeq: null,
          discarded: "nothing_to_answer",
        });
      });
      return;
    }
    const stopSigns = this.#showSigns(turn, loaded, abort);
    try {
      const outcome = await this.#deps.run(loaded.input, stopSigns.onTool, abort.signal);
      // A process that stops gives the turn back unsettled: the next one answers with a clear head.
      if (abort.signal.reason instanceof Stopping) return;
      const settled = await settleTurn(this.#deps.settle, turn, outcome);
      if (settled === "posted") this.#deps.onPosted(turn, outcome);
    } catch (error) {
      if (abort.signal.reason instanceof Stopping) return;
      if (abort.signal.reason instanceof NewerMessage) {
        await this.#giveBack(turn);
        return;
      }
      // A store that is away for a moment is no reason to call a person: the lease runs out and the turn is run again.
      if (error instanceof AppError && error.code === "unavailable") throw error;
      this.#deps.logger.error(
        { turnId: turn.id, conversationId: turn.conversationId, error },
        "An AI turn failed.",
      );
      await failTurn(this.#deps.settle, turn, "engine_error");
    } finally {
      stopSigns.stop();
    }
  }

  /** The draft was given up half-way: run again with everything the customer wrote. */
  async #giveBack(turn: ClaimedTurn): Promise<void> {
    const { settle, ledger } = this.#deps;
    await settle.work.write(async (tx) => {
      const conversation = await settle.store.load(tx, turn.conversationId);
      if (conversation === null || !(await ledger.isHeld(tx, turn))) return;
      await ledger.restart(tx, turn, conversation.lastSeq);
    });
  }

  /** Typing dots for the customer and the console, the lease's heartbeat, and what the AI is doing. */
  #showSigns(
    turn: ClaimedTurn,
    loaded: LoadedTurn,
    abort: AbortController,
  ): { stop: () => void; onTool: (name: string) => void } {
    let activity: string | null = null;
    const type = () =>
      this.#deps.publisher.hint({
        conversationId: turn.conversationId,
        customerId: loaded.customerId,
        list: "active",
        sender: "ai",
        accountId: null,
        activity,
      });
    type();
    const typing = setInterval(type, this.#deps.typingEveryMs);
    const heartbeat = setInterval(() => {
      this.#deps.ledger
        .heartbeat(turn)
        .then((isHeld) => {
          if (!isHeld) abort.abort(new NewerMessage());
        })
        .catch((error: unknown) =>
          this.#deps.logger.warn({ turnId: turn.id, error }, "A lease could not be extended."),
        );
    }, this.#deps.heartbeatMs);
    return {
      stop: () => {
        clearInterval(typing);
        clearInterval(heartbeat);
      },
      onTool: (name) => {
        activity = ACTIVITY[name] ?? null;
      },
    };
  }
}

/** Why a running turn is given up: what it answers is no longer the question. */
export class NewerMessage extends Error {}

class Stopping extends Error {}
