import type { Kysely, SelectQueryBuilder } from "kysely";
import type { Tx, UnitOfWork } from "../../shared/ports.ts";
import type { EpochMs } from "../../shared/vocabulary.ts";
import type { Tables } from "./schema.ts";

/** A handle for queries, inside or outside a unit of work. */
export type Db = Kysely<Tables>;

/**
 * One store, embedded SQLite or MySQL/MariaDB.
 *
 * Concurrency: `write` runs units of work; on SQLite those that queued while the last commit was in flight share one durable commit, on
 * MySQL each has its own connection and lost races are run again. `read` never sees uncommitted rows.
 * Lifecycle: `openSqlite` / `openMySql` (with migrations) → use → `close`.
 */
export interface Database extends UnitOfWork {
  readonly kind: "sqlite" | "mysql";
  /** Runs reads. Keep to queries: on SQLite no commit starts until `work` has ended. */
  read<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** The store's own clock, for leases: milliseconds; comparable only with itself. */
  leaseNow(): Promise<EpochMs>;
  /** Throws when the store does not answer. */
  ping(): Promise<void>;
  /**
   * Names who is told when the answer to a commit was lost: it may have taken place although its caller was refused, so that nobody has
   * published it. The embedded store always knows.
   */
  onDoubt(listener: () => void): void;
  /** Statements that this process has sent since it started, those that begin and end transactions aside on SQLite: for metrics. */
  readonly statements: number;
  /** Units of work that wait, and connections in use: for metrics. */
  depths(): { readonly queued: number; readonly busy: number };
  close(): Promise<void>;
}

/** The core's opaque transaction seen as queries. For `.sql` files only. */
export function dbOf(tx: Tx): Db {
  return tx as unknown as Db;
}

/** Queries seen as the core's opaque transaction. For `Database` implementations only. */
export function txOf(db: Db): Tx {
  return db as unknown as Tx;
}

/** Locks the selected rows until the commit where rows can be locked (MySQL); SQLite has one writer anyway. */
export function locked<DB, TB extends keyof DB, O>(
  kind: Database["kind"],
  query: SelectQueryBuilder<DB, TB, O>,
): SelectQueryBuilder<DB, TB, O> {
  return kind === "mysql" ? query.forUpdate() : query;
}

/**
 * A list for `in (…)` as long as the next power of two, its last value repeated: lists of every length would each be a statement of its own
 * to prepare and to keep.
 *
 * @param values - at least one.
 */
export function repeatedToPowerOfTwo<T>(values: readonly T[]): T[] {
  const padded = [...values];
  const last = padded.at(-1);
  if (last === undefined) throw new Error("A list for a query is empty.");
  while ((padded.length & (padded.length - 1)) !== 0) padded.push(last);
  return padded;
}

/** Values of one `in (…)`: more are asked for in several queries. */
const LIST_CHUNK = 512;

/** A long list in parts that fit into one `in (…)` each. */
export function chunksForQuery<T>(values: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < values.length; from += LIST_CHUNK)
    parts.push(values.slice(from, from + LIST_CHUNK));
  return parts;
}

/** Whether a write failed because a unique key was taken; `key` narrows it to the constraint or column named. */
export function isUniqueViolation(error: unknown, key?: string): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? error.code : undefined;
  const isUnique =
    code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY" || code === "ER_DUP_ENTRY";
  return isUnique && (key === undefined || error.message.includes(key));
}
