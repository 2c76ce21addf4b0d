/** Milliseconds of one turn of the event loop that may be spent on such work before everybody else has a go. */
const MS_PER_TURN = 5;

/**
 * Many small pieces of work that come in the same instant, such as thousands of pages that reconnect: done in the order in which they came,
 * a few in each turn of the event loop, so that those who are there already are not kept waiting (I9).
 *
 * Lifecycle: holds nothing between pieces. What is alone is done at once.
 */
export class PacedWork {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #usedMs = 0;
  #isNextTurnAwaited = false;

  /** @param most - pieces that may wait. */
  constructor(most: number) {
    this.#most = most;
  }

  /** @param work - must not throw. @returns false when too many wait already: it will not be done. */
  add(work: () => void): boolean {
    if (this.#waiting.length >= this.#most) return false;
    this.#waiting.push(work);
    if (this.#waiting.length === 1) this.#goOn();
    return true;
  }

  #goOn(): void {
    while (this.#usedMs < MS_PER_TURN) {
      const work = this.#waiting.shift();
      if (work === undefined) break;
      const startedAt = performance.now();
      work();
      this.#usedMs += performance.now() - startedAt;
    }
    if (this.#isNextTurnAwaited) return;
    this.#isNextTurnAwaited = true;
    setImmediate(() => {
      this.#isNextTurnAwaited = false;
      this.#usedMs = 0;
      if (this.#waiting.length > 0) this.#goOn();
    });
  }
}
