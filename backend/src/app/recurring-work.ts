import { setTimeout as sleep } from "node:timers/promises";
import { expireInstructions } from "../ai/instructions.sql.ts";
import type { Summaries } from "../ai/summaries.ts";
import { awaitsDecision } from "../ai/turn-context.sql.ts";
import { sweepTraces } from "../ai/turn-records.sql.ts";
import type { CommandDeps } from "../conversations/command.ts";
import { sqlWatchReads } from "../conversations/watch-promises.sql.ts";
import { watchPromises } from "../conversations/watch-promises.ts";
import { indexUnindexed } from "../platform/sql/search-terms.ts";
import type { Hub } from "../realtime/hub.ts";
import type { AccountParts } from "./compose-accounts.ts";
import type { SettingsParts } from "./compose-settings.ts";
import type { UploadParts } from "./compose-uploads.ts";
import type { Ground } from "./ground.ts";
import { every, type Recurring } from "./timers.ts";

const WATCH_EVERY_MS = 5_000;
const REFRESH_EVERY_MS = 2_000;
const SWEEP_EVERY_MS = 3_600_000;

/** Everything this process does by the clock: promises, silence, summaries, settings, ended sign-ins, orphaned files. */
export function recurringWork(
  ground: Ground,
  parts: {
    readonly accounts: AccountParts;
    readonly settings: SettingsParts;
    readonly uploads: UploadParts;
    readonly commands: CommandDeps;
    readonly summaries: Summaries;
    readonly hub: Hub;
    /** Whether the customer has typed within the last minutes. */
    readonly isTyping: (conversationId: string) => boolean;
    /** Takes over what another node has saved. */
    readonly refresh: () => Promise<void>;
  },
): readonly Recurring[] {
  const { clock, logger, database } = ground;
  const { accounts, settings, uploads, commands, summaries, hub } = parts;
  const watch = {
    commands,
    reads: sqlWatchReads(database),
    clock,
    logger,
    overduePromise: settings.voice.overdue,
    autoCloseMinutes: async () => {
      const { autoClose, autoCloseMinutes } = await settings.settings.current();
      return autoClose && autoCloseMinutes > 0 ? autoCloseMinutes : null;
    },
    isTyping: parts.isTyping,
    awaitsDecision: awaitsDecision(database),
  };
  return [
    every(SWEEP_EVERY_MS, logger, uploads.sweep, "at_start"),
    every(SWEEP_EVERY_MS, logger, async () => {
      await expireInstructions(database, clock.now());
      while ((await sweepTraces(database, clock.now())) > 0)
        await new Promise((resolve) => setImmediate(resolve));
    }),
    every(WATCH_EVERY_MS, logger, () => watchPromises(watch)),
    every(REFRESH_EVERY_MS, logger, () => summaries.work()),
    every(
      REFRESH_EVERY_MS,
      logger,
      async () => {
        // Half the time is left to others while a large store is taken up.
        for (
          let startedAt = performance.now();
          (await indexUnindexed(database)) > 0;
          startedAt = performance.now()
        )
          await sleep(performance.now() - startedAt);
      },
      "at_start",
    ),
    every(REFRESH_EVERY_MS, logger, parts.refresh),
    every(REFRESH_EVERY_MS, logger, () =>
      closeEndedSignIns(hub, (signInIds) => accounts.callers.liveAmong(signInIds)),
    ),
  ];
}

/** What other nodes ended: its sockets here close within a few seconds (`security.md` S14). */
async function closeEndedSignIns(
  hub: Hub,
  liveAmong: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<void> {
  const open = new Map<string, { close(code: number, reason: string): void }[]>();
  for (const connection of hub.connections()) {
    const known = open.get(connection.signInId);
    if (known === undefined) open.set(connection.signInId, [connection]);
    else known.push(connection);
  }
  const all = [...open.keys()];
  for (let i = 0; i < all.length; i += 500) {
    const chunk = all.slice(i, i + 500);
    const live = await liveAmong(chunk);
    for (const id of chunk) {
      if (live.has(id)) continue;
      for (const connection of open.get(id) ?? []) connection.close(4401, "signed_out");
    }
  }
}
