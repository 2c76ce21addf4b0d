import type { Database } from "../platform/sql/database.ts";
import type { WatchReads } from "./watch-promises.ts";

/** What the clock has to look at, in the store; both reads are by index. */
export function sqlWatchReads(database: Database): WatchReads {
  return {
    overdue: (now, limit) =>
      database.read((db) =>
        db
          .selectFrom("conversations")
          .select(["id", "language"])
          .where("status", "=", "pending")
          .where("due_at", "<", now)
          .where("overdue_notified_at", "is", null)
          .orderBy("due_at")
          .limit(limit)
          .execute(),
      ),
    silentSince: (before, limit) =>
      database.read((db) =>
        db
          .selectFrom("conversations")
          .select("id")
          .where("status", "=", "active")
          .where("anything_else_at", "<=", before)
          .where("handler", "=", "ai")
          .orderBy("anything_else_at")
          .limit(limit)
          .execute(),
      ),
  };
}
