import type { ConversationReads } from "../conversations/conversation-reads.ts";
import type { Clock } from "../shared/ports.ts";
import { compareLooks, type ListCounters, type ListState, UNSEEN } from "./domain/list-counters.ts";

/** Room for clocks of other nodes that go differently and for commits that were stamped before they were done. */
const OVERLAP_MS = 60_000;
/** More changed rows between two looks are not told apart: every list then counts as changed. */
const MAX_ROWS = 2_000;

/**
 * Change counters of the console's lists from the store alone, so that a console whose node was not told of a change (a lossy or missing
 * Redis) catches up by its `position` frames (`delivery.md`, messages).
 *
 * Overview: each look reads what changed since the one before it, with overlap, and counts what is new.
 * Invariants: a change that was committed before a look, by whatever node, has moved its lists' counters after it. Nothing is read while no
 * admin is there.
 */
export class ListWatch {
  readonly #deps: { readonly reads: Pick<ConversationReads, "listChanges">; readonly clock: Clock };
  #state: ListState = UNSEEN;
  #lookedAt = 0;

  constructor(deps: { readonly reads: Pick<ConversationReads, "listChanges">; readonly clock: Clock }) {
    this.#deps = deps;
  }

  /** As of the last look; never ahead of what a list shows that is fetched now. */
  get counters(): ListCounters {
    return this.#state.counters;
  }

  async look(): Promise<ListCounters> {
    const now = this.#deps.clock.now();
    const since = this.#state.rows === null ? now : Math.min(this.#lookedAt, now);
    const found = await this.#deps.reads.listChanges(since - OVERLAP_MS, MAX_ROWS);
    this.#state = compareLooks(this.#state, found);
    this.#lookedAt = now;
    return this.counters;
  }

  /** Nobody asks: the next look compares with nothing, and counts every list as changed. */
  pause(): null {
    this.#state = { ...this.#state, rows: null };
    return null;
  }
}
