import type { Clock, Logger } from "../shared/ports.ts";
import type { FileStore, ReceivingFolder, UploadStore } from "./ports.ts";

export interface SweepDeps {
  readonly uploads: Pick<UploadStore, "recordedAmong">;
  readonly files: Pick<FileStore, "list" | "remove">;
  readonly receiving: Pick<ReceivingFolder, "discardOlderThan">;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What was thrown away. */
export interface Swept {
  readonly orphans: number;
  readonly leftovers: number;
}

/** Older than any upload may take, so that a file whose row is about to be written is never taken for an orphan. */
const ORPHAN_AFTER_MS = 3_600_000;

/**
 * The janitor of uploads: deletes what a crash has left behind, half-received bodies and stored files without a record, once they are an hour
 * old. Every node may run it at any time; deleting twice is harmless.
 *
 * @throws whatever the storage throws; what was found until then is gone, the rest comes with the next run.
 */
export async function sweepOrphans(deps: SweepDeps): Promise<Swept> {
  const before = deps.clock.now() - ORPHAN_AFTER_MS;
  const leftovers = await deps.receiving.discardOlderThan(before);
  let orphans = 0;
  for await (const page of deps.files.list()) {
    const old = page.filter((entry) => entry.storedAt < before);
    const [first] = old;
    if (first === undefined) continue;
    const recorded = await deps.uploads.recordedAmong(
      first.conversationId,
      old.map((entry) => entry.file),
    );
    for (const { conversationId, file } of old) {
      if (recorded.has(file)) continue;
      await deps.files.remove(conversationId, file);
      orphans += 1;
    }
  }
  if (orphans + leftovers > 0) deps.logger.info({ orphans, leftovers }, "Orphaned uploads were deleted.");
  return { orphans, leftovers };
}
