import { AppError } from "./app-error.ts";

/** How askers are gathered. */
export interface BatchLimits {
  /** Askers answered by one look-up; bounds what one costs. */
  readonly maxTogether: number;
  /**
   * The longest a look-up waits for company after a busy one, milliseconds. Zero: those of one turn of the event loop, and those who came
   * while a look-up was under way, go together, and nobody waits longer.
   */
  readonly maxPauseMs: number;
}

/** A pause grows with the company that the last look-up had: a lone asker never waits, a storm is gathered. */
const PAUSE_PER_ASKER_MS = 20;

/** Askers who may wait; beyond it they are told `unavailable` at once. */
const MAX_WAITING = 50_000;

interface Asker<K, V> {
  readonly key: K;
  readonly resolve: (value: V) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One look-up for many who ask at the same time.
 *
 * Concurrency: one look-up at a time. An answer never comes from a look-up that began before it was asked for, so that it is as fresh as one
 * of the asker's own. Between two full look-ups the event loop takes its turn.
 *
 * @param look - answers the keys in their order. What it throws is thrown to all who asked with it.
 * @returns asks for one key. Throws AppError `unavailable` when too many wait.
 */
export function batched<K, V>(
  look: (keys: readonly K[]) => Promise<readonly V[]>,
  limits: BatchLimits,
): (key: K) => Promise<V> {
  const waiting: Asker<K, V>[] = [];
  let isUnderWay = false;
  let notBefore = 0;

  const run = async (): Promise<void> => {
    const askers = waiting.splice(0, limits.maxTogether);
    try {
      const values = await look(askers.map((asker) => asker.key));
      if (values.length !== askers.length) throw new Error("A look-up answered others than it was asked.");
      for (const [index, value] of values.entries()) askers[index]?.resolve(value);
    } catch (error) {
      for (const asker of askers) asker.reject(error);
    }
    const isBacklog = waiting.length >= limits.maxTogether;
    const pauseMs = isBacklog ? 0 : Math.min(limits.maxPauseMs, askers.length * PAUSE_PER_ASKER_MS);
    notBefore = performance.now() + pauseMs;
    isUnderWay = false;
    arrange();
  };
  const arrange = (): void => {
    if (isUnderWay || waiting.length === 0) return;
    isUnderWay = true;
    const pauseMs = notBefore - performance.now();
    if (pauseMs > 0) setTimeout(run, pauseMs);
    else setImmediate(run);
  };

  return (key) => {
    if (waiting.length >= MAX_WAITING)
      return Promise.reject(new AppError("unavailable", { retryAfterSeconds: 2 }));
    return new Promise<V>((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      arrange();
    });
  };
}
