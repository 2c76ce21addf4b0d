import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { Kysely } from "kysely";
import { AppError } from "../../shared/app-error.ts";
import { steadyClock } from "../../shared/ids.node.ts";
import type { Tx } from "../../shared/ports.ts";
import { type Database, type Db, txOf } from "./database.ts";
import { migrate } from "./migrate.ts";
import { answersDirectly } from "./prepared.ts";
import type { Tables } from "./schema.ts";
import { StatementCache, sqliteDialect } from "./sqlite-dialect.ts";

/** Units of work that may wait; beyond it writers are told `unavailable` at once instead of waiting without bound. */
const MAX_QUEUED = 5_000;

/** Units of work that share one commit; bounds the time the event loop belongs to the store. */
const MAX_BATCH = 64;

/**
 * While many write, commits are at least so far apart, milliseconds: a commit and all that surrounds it (the sync, the pages they share, the
 * wake-up, the writes to sockets) then serves several. Who writes alone, also in a row, never waits: nobody else has written for `COMPANY_MS`.
 */
const PACE_MS = 12;

/** So long after a commit that had company many are taken to be writing, milliseconds: at some hundred a second a commit now and then has none. */
const COMPANY_MS = 50;

/** Opening may wait so long for another process that migrates; nothing is served yet, so it may block. */
const OPEN_LOCK_WAIT_MS = 5_000;

/** How long a unit of work waits while another process (a command, somebody's shell) holds the write lock, milliseconds. */
const LOCK_WAIT_MS = 5_000;
const LOCK_RETRY_MS = 10;

interface Job {
  readonly work: (tx: Tx) => Promise<unknown>;
  /** On the monotonic clock. */
  readonly queuedAt: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Settle = () => void;

/**
 * Opens the embedded store and brings its schema up to date.
 *
 * Durability: WAL with `synchronous=FULL`, so a commit that `write` has resolved survives kill -9 and a power cut (`delivery.md` I1).
 *
 * @param path - a file, whose folder is made, or `:memory:` for tests.
 */
export async function openSqlite(path: string): Promise<Database> {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  const handle = new BetterSqlite3(path, { timeout: OPEN_LOCK_WAIT_MS });
  handle.pragma("journal_mode = WAL");
  handle.pragma("synchronous = FULL");
  handle.pragma("foreign_keys = ON");
  handle.pragma("temp_store = MEMORY");
  handle.pragma("cache_size = -65536");
  const statements = new StatementCache(handle);
  const db = new Kysely<Tables>({ dialect: sqliteDialect(statements) });
  answersDirectly(db, (sql, parameters) => statements.run(sql, parameters));
  handle.exec("BEGIN EXCLUSIVE");
  try {
    await migrate(db, { kind: "sqlite" });
    handle.exec("COMMIT");
  } catch (error) {
    if (handle.inTransaction) handle.exec("ROLLBACK");
    handle.close();
    throw error;
  }
  // From here on a lock is waited for between attempts: SQLite's own waiting would block the event loop.
  handle.pragma("busy_timeout = 0");
  return new SqliteDatabase(handle, db, statements);
}

/** What the disk, the file system or another process did to a statement; the same statement may succeed later. */
const STORE_FAILURE = /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|NOMEM|PROTOCOL)/u;

/** A failure of the store becomes `unavailable`; everything else stays what it is. */
function unavailableIfStoreFailed(error: unknown): unknown {
  const isStores = error instanceof BetterSqlite3.SqliteError && STORE_FAILURE.test(error.code);
  return isStores ? new AppError("unavailable", { cause: error, retryAfterSeconds: 1 }) : error;
}

/**
 * One handle, many units of work.
 *
 * Overview: `write` queues; the next turn of the event loop takes what has queued, runs it inside one `BEGIN IMMEDIATE … COMMIT`, and
 * settles every caller after the commit. If one fails, all are undone and run once more with a savepoint each. While a commit blocks the
 * loop, requests gather in their sockets and form the next batch; a batch that had company also puts off the next one a little. So fsyncs per
 * message fall under load, and an idle store waits for nothing.
 * Concurrency: everything inside a batch advances by microtasks only; `read` waits for a running batch, and a batch for running reads.
 * A lock of another process is waited for with timers: reads and the event loop go on meanwhile.
 * Invariants: a unit of work may run more than once, as on MySQL; one that throws leaves no trace and does not harm its neighbours; nobody is answered before the commit.
 */
class SqliteDatabase implements Database {
  readonly kind = "sqlite";
  readonly #handle: BetterSqlite3.Database;
  readonly #db: Db;
  readonly #statements: StatementCache;
  readonly #queue: Job[] = [];
  #isScheduled = false;
  #batch: Promise<void> | null = null;
  #readers = 0;
  #readersGone: (() => void) | null = null;
  #isClosed = false;
  /** Before it, by the monotonic clock, no batch begins. */
  #notBefore = 0;
  /** Until then, by the monotonic clock, commits are paced. */
  #pacedUntil = 0;
  /** Another process had the write lock at the last attempt. */
  #isLockedOut = false;

  readonly #begin;
  readonly #commit;
  readonly #rollback;
  readonly #savepoint;
  readonly #release;
  readonly #rollbackTo;

  constructor(handle: BetterSqlite3.Database, db: Db, statements: StatementCache) {
    this.#handle = handle;
    this.#db = db;
    this.#statements = statements;
    this.#begin = handle.prepare("BEGIN IMMEDIATE");
    this.#commit = handle.prepare("COMMIT");
    this.#rollback = handle.prepare("ROLLBACK");
    this.#savepoint = handle.prepare("SAVEPOINT job");
    this.#release = handle.prepare("RELEASE job");
    this.#rollbackTo = handle.prepare("ROLLBACK TO job");
  }

  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.#isClosed) return Promise.reject(new AppError("unavailable", { retryAfterSeconds: 1 }));
    if (this.#queue.length >= MAX_QUEUED) {
      return Promise.reject(new AppError("unavailable", { retryAfterSeconds: 1 }));
    }
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({
        work,
        queuedAt: performance.now(),
        resolve: (value) => resolve(value as T),
        reject,
      });
      this.#schedule();
    });
  }

  async read<T>(work: (db: Db) => Promise<T>): Promise<T> {
    while (this.#batch !== null) await this.#batch;
    if (this.#isClosed) throw new AppError("unavailable", { retryAfterSeconds: 1 });
    this.#readers += 1;
    try {
      return await work(this.#db);
    } catch (error) {
      throw unavailableIfStoreFailed(error);
    } finally {
      this.#readers -= 1;
      if (this.#readers === 0) this.#readersGone?.();
    }
  }

  /** Monotonic since the process started: a lease of another boot is void by its owner's name (`turn-lease.sql.ts`). */
  async leaseNow(): Promise<number> {
    return steadyClock.now();
  }

  onDoubt(): void {
    // A commit that failed here has not taken place.
  }

  async ping(): Promise<void> {
    this.#handle.prepare("SELECT 1").get();
  }

  depths(): { queued: number; busy: number } {
    return { queued: this.#queue.length, busy: this.#batch === null ? 0 : 1 };
  }

  get statements(): number {
    return this.#statements.count;
  }

  async close(): Promise<void> {
    while (this.#queue.length > 0 || this.#batch !== null) {
      await (this.#batch ?? new Promise((resolve) => setTimeout(resolve, 1)));
    }
    this.#isClosed = true;
    this.#handle.close();
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    const run = () => {
      this.#batch = this.#runBatch().finally(() => {
        this.#batch = null;
        this.#isScheduled = false;
        if (this.#queue.length > 0) this.#schedule();
      });
    };
    const pauseMs = this.#isLockedOut ? LOCK_RETRY_MS : this.#notBefore - performance.now();
    if (pauseMs > 0) setTimeout(run, pauseMs);
    else setImmediate(run);
  }

  /** Takes the write lock. @returns false when another process has it; who has waited too long is told so. */
  #tryBegin(): boolean {
    try {
      this.#begin.run();
      this.#isLockedOut = false;
      return true;
    } catch (error) {
      if (!(error instanceof BetterSqlite3.SqliteError && error.code.startsWith("SQLITE_BUSY"))) throw error;
      this.#isLockedOut = true;
      const since = performance.now() - LOCK_WAIT_MS;
      // The queue is in the order of arrival.
      while ((this.#queue[0]?.queuedAt ?? Number.POSITIVE_INFINITY) <= since)
        this.#queue.shift()?.reject(unavailableIfStoreFailed(error));
      return false;
    }
  }

  async #runBatch(): Promise<void> {
    if (this.#readers > 0) {
      await new Promise<void>((resolve) => {
        this.#readersGone = resolve;
      });
      this.#readersGone = null;
    }
    let jobs: readonly Job[] = [];
    try {
      if (!this.#tryBegin()) return;
      jobs = this.#queue.splice(0, MAX_BATCH);
      this.#pace(jobs.length);
      const [only] = jobs;
      if (jobs.length === 1 && only !== undefined) await this.#runAlone(only);
      else if (!(await this.#runTogether(jobs))) await this.#runApart(jobs);
    } catch (error) {
      if (this.#handle.inTransaction) this.#rollback.run();
      // A lock that cannot even be asked for is nobody's in particular: all who wait are told.
      if (jobs.length === 0) jobs = this.#queue.splice(0);
      const unavailable = new AppError("unavailable", { cause: error, retryAfterSeconds: 1 });
      for (const job of jobs) job.reject(unavailable);
    }
  }

  #pace(batchSize: number): void {
    const now = performance.now();
    if (batchSize > 1) this.#pacedUntil = now + COMPANY_MS;
    // A backlog is not held up.
    if (now < this.#pacedUntil && this.#queue.length === 0) this.#notBefore = now + PACE_MS;
  }

  /** Nobody shares its transaction: what a savepoint would undo, the end of the transaction undoes, and two statements are spared. */
  async #runAlone(job: Job): Promise<void> {
    let value: unknown;
    try {
      value = await job.work(txOf(this.#db));
    } catch (error) {
      if (!this.#handle.inTransaction) throw error;
      this.#rollback.run();
      job.reject(unavailableIfStoreFailed(error));
      return;
    }
    this.#commit.run();
    job.resolve(value);
  }

  /**
   * All in one, as nearly always nobody fails: savepoints make SQLite keep a copy of every page that is changed.
   *
   * @returns false when somebody failed: nothing of anybody is kept, and a new transaction is open.
   */
  async #runTogether(jobs: readonly Job[]): Promise<boolean> {
    const values: unknown[] = [];
    try {
      for (const job of jobs) values.push(await job.work(txOf(this.#db)));
    } catch (error) {
      if (!this.#handle.inTransaction) throw error;
      this.#rollback.run();
      this.#begin.run();
      return false;
    }
    this.#commit.run();
    for (const [index, job] of jobs.entries()) job.resolve(values[index]);
    return true;
  }

  async #runApart(jobs: readonly Job[]): Promise<void> {
    const settles: Settle[] = [];
    for (const job of jobs) settles.push(await this.#runJob(job));
    this.#commit.run();
    for (const settle of settles) settle();
  }

  async #runJob(job: Job): Promise<Settle> {
    this.#savepoint.run();
    try {
      const value = await job.work(txOf(this.#db));
      this.#release.run();
      return () => job.resolve(value);
    } catch (error) {
      // Some failures (disk full, corruption) end the whole transaction: then nobody in the batch has been stored.
      if (!this.#handle.inTransaction) throw error;
      this.#rollbackTo.run();
      this.#release.run();
      return () => job.reject(unavailableIfStoreFailed(error));
    }
  }
}
