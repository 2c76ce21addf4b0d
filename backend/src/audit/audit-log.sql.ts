import { dbOf } from "../platform/sql/database.ts";
import type { Clock, IdSource } from "../shared/ports.ts";
import type { AuditLog } from "./audit-log.ts";

/** The audit log in the store. Nothing in the product updates or deletes its rows but retention. */
export function sqlAuditLog(deps: { readonly clock: Clock; readonly ids: IdSource }): AuditLog {
  return {
    async record(tx, entry) {
      await dbOf(tx)
        .insertInto("audit_log")
        .values({
          id: deps.ids.next(),
          at: deps.clock.now(),
          actor_kind: entry.actor.kind,
          actor_id: "id" in entry.actor ? entry.actor.id : null,
          address: entry.address ?? null,
          action: entry.action,
          conversation_id: entry.conversationId ?? null,
          after_seq: entry.afterSeq ?? null,
          subject_id: entry.subjectId ?? null,
          data: JSON.stringify(entry.data ?? {}),
        })
        .execute();
    },
  };
}
