import type { Logger } from "../shared/ports.ts";

/** Work that comes back; a run that takes long is not run twice at once. */
export interface Recurring {
  start(): void;
  stop(): void;
}

/**
 * Runs `work` every `everyMs`; a failure is logged and the next run comes all the same.
 *
 * @param first - whether the first run is at the start or after the first interval.
 */
export function every(
  everyMs: number,
  logger: Logger,
  work: () => Promise<void>,
  first: "at_start" | "later" = "later",
): Recurring {
  let timer: NodeJS.Timeout | null = null;
  let isRunning = false;
  const run = () => {
    if (isRunning) return;
    isRunning = true;
    work()
      .catch((error: unknown) => logger.warn({ error }, "Recurring work failed."))
      .finally(() => {
        isRunning = false;
      });
  };
  return {
    start() {
      if (timer !== null) return;
      timer = setInterval(run, everyMs);
      if (first === "at_start") run();
    },
    stop() {
      if (timer !== null) clearInterval(timer);
      timer = null;
    },
  };
}
