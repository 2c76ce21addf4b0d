import { dbOf } from "../platform/sql/database.ts";
import type { Clock } from "../shared/ports.ts";
import type { ReadMarkStore } from "./read-marks.ts";

/** Read positions in the store; the conversation's row is locked by the caller. */
export function sqlReadMarks(clock: Clock): ReadMarkStore {
  return {
    async markReadByAdmin(tx, conversation) {
      const result = await dbOf(tx)
        .updateTable("conversations")
        .set({ admin_read_seq: conversation.lastSeq, unread_count: 0, list_changed_at: clock.now() })
        .where("id", "=", conversation.id)
        .executeTakeFirst();
      return Number(result.numUpdatedRows) === 1;
    },
    async markReadByCustomer(tx, conversation, uptoSeq) {
      if (uptoSeq <= conversation.customerReadSeq) return false;
      const result = await dbOf(tx)
        .updateTable("conversations")
        .set({ customer_read_seq: uptoSeq })
        .where("id", "=", conversation.id)
        .executeTakeFirst();
      return Number(result.numUpdatedRows) === 1;
    },
  };
}
