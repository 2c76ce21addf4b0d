import type { Clock } from "../shared/ports.ts";

/** How long this node may go on with what another node has changed since (`delivery.md`: any number of nodes). */
export const MAX_STALENESS_MS = 2_000;

/** A value that is loaded again when it is older than `maxAgeMs`; one load at a time. */
export interface Cached<T> {
  get(): Promise<T>;
  /** Forgets: the next `get` loads, and a load under way is not kept. */
  drop(): void;
}

/** Caches what `load` answers. A failed load is not kept; a clock that was set, in whatever direction, makes a value old. */
export function cached<T>(clock: Clock, maxAgeMs: number, load: () => Promise<T>): Cached<T> {
  let value: Promise<T> | null = null;
  let loadedAt = 0;
  return {
    get() {
      if (value !== null && Math.abs(clock.now() - loadedAt) < maxAgeMs) return value;
      const loading = load();
      loadedAt = clock.now();
      value = loading;
      loading.catch(() => {
        if (value === loading) value = null;
      });
      return loading;
    },
    drop() {
      value = null;
    },
  };
}
