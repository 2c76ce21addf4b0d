import type { Logger } from "../shared/ports.ts";

/** Work that comes back; a run that takes long is not run twice at once. */
export interface Recurring {
  start(): void;
  stop(): void;
}

/** Runs `work` every `everyMs`; a failure is logged and the next run comes all the same. */
export function every(everyMs: number, logger: Logger, work: () => Promise<void>): Recurring {
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
      timer ??= setInterval(run, everyMs);
    },
    stop() {
      if (timer !== null) clearInterval(timer);
      timer = null;
    },
  };
}
