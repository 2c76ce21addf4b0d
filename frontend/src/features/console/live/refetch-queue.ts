import type { QueryClient, QueryKey } from "@tanstack/react-query";

/** Asks the server again about a part of the cache, at most every `EVERY_MS`: a burst of events costs one or two requests. */
export interface RefetchQueue {
  request(key: QueryKey): void;
  close(): void;
}

const EVERY_MS = 400;

export function createRefetchQueue(client: QueryClient): RefetchQueue {
  const lastAt = new Map<string, number>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  function run(name: string, key: QueryKey): void {
    timers.delete(name);
    lastAt.set(name, Date.now());
    void client.invalidateQueries({ queryKey: key });
  }

  return {
    request(key) {
      const name = JSON.stringify(key);
      if (timers.has(name)) return;
      const wait = (lastAt.get(name) ?? 0) + EVERY_MS - Date.now();
      if (wait <= 0) run(name, key);
      else
        timers.set(
          name,
          setTimeout(() => run(name, key), wait),
        );
    },
    close() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
