import { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Kysely, MysqlDialect, sql } from "kysely";
import { createPool, type Pool, type PoolConnection } from "mysql2";
import { AppError } from "../../shared/app-error.ts";
import type { Tx } from "../../shared/ports.ts";
import { type Database, type Db, txOf } from "./database.ts";
import { migrate } from "./migrate.ts";
import type { Tables } from "./schema.ts";

/** Where the server is and who we are there. */
export interface MySqlConnectionOptions {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

const POOL_SIZE = 16;
/** Requests that may wait for a connection; beyond it they are told `unavailable`. */
const MAX_WAITING = 2_000;
const MAX_ATTEMPTS = 6;
/** Indexes of large tables take minutes to build; whoever starts meanwhile waits for them. */
const MIGRATION_LOCK_SECONDS = 900;
/** Longest a caller waits for the store, milliseconds, with every attempt; afterwards it is told `unavailable`. */
const PATIENCE_MS = 10_000;

/** Row locks are waited for so long by the server, seconds. */
const LOCK_WAIT_SECONDS = 5;
/** A server that says nothing for so long is gone, milliseconds: longer than a lock is waited for, shorter than anybody's patience. */
const SILENCE_LIMIT_MS = 7_000;
/**
 * A transaction whose client says nothing for so long is rolled back by MariaDB, seconds: when the line to us died without a word, the server
 * would keep its row locks for hours. Longer than anybody's patience here.
 */
const IDLE_TRANSACTION_SECONDS = 12;
/** MySQL has no limit for idle transactions, only one for idle connections; ours are closed by us before it ends. Seconds. */
const IDLE_CONNECTION_SECONDS = 120;

const LOST_RACE = new Set(["ER_LOCK_DEADLOCK", "ER_LOCK_WAIT_TIMEOUT", "ER_CHECKREAD"]);
/** What passes without our doing: the server is away, full, read-only or at its limits. */
const UNAVAILABLE = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "PROTOCOL_CONNECTION_LOST",
  "PROTOCOL_SEQUENCE_TIMEOUT",
  "ER_SERVER_SHUTDOWN",
  "ER_CON_COUNT_ERROR",
  "ER_CONNECTION_KILLED",
  "ER_QUERY_INTERRUPTED",
  "ER_TOO_MANY_USER_CONNECTIONS",
  "ER_USER_LIMIT_REACHED",
  "ER_TOO_MANY_CONCURRENT_TRXS",
  "ER_OUTOFMEMORY",
  "ER_OUT_OF_RESOURCES",
  "ER_CANT_CREATE_THREAD",
  "ER_LOCK_TABLE_FULL",
  "ER_DISK_FULL",
  "ER_RECORD_FILE_FULL",
  "ER_ERROR_ON_WRITE",
  "ER_GET_ERRNO",
  "ER_OPTION_PREVENTS_STATEMENT",
  "ER_READ_ONLY_MODE",
  "ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION",
]);

/** Opens MySQL or MariaDB and brings the schema up to date. READ COMMITTED: rows are locked by name, gaps never. */
export async function openMySql(options: MySqlConnectionOptions): Promise<Database> {
  const pool = createPool({
    host: options.host,
    port: options.port,
    user: options.user,
    password: options.password,
    database: options.database,
    connectionLimit: POOL_SIZE,
    queueLimit: MAX_WAITING,
    charset: "utf8mb4_bin",
    timezone: "Z",
    supportBigNumbers: true,
    jsonStrings: true,
    connectTimeout: 5_000,
    enableKeepAlive: true,
    // The driver looks for connections that are idle too long only where fewer may be idle than open; and says goodbye only when asked to.
    maxIdle: POOL_SIZE - 1,
    gracefulEnd: true,
    idleTimeout: (IDLE_CONNECTION_SECONDS * 1_000) / 2,
    // Matched rows, not changed ones: an optimistic update that writes equal values still counts.
    flags: ["FOUND_ROWS"],
  });
  pool.on("connection", (connection) => {
    connection.query("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
    connection.query(
      `SET SESSION innodb_lock_wait_timeout = ${LOCK_WAIT_SECONDS}, wait_timeout = ${IDLE_CONNECTION_SECONDS}, time_zone = '+00:00',
        sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION' /*M! , idle_transaction_timeout = ${IDLE_TRANSACTION_SECONDS} */`,
    );
  });
  const sent = { statements: 0 };
  const db = new Kysely<Tables>({
    dialect: new MysqlDialect({ pool }),
    log: () => {
      sent.statements += 1;
    },
  });
  try {
    await db.connection().execute(async (connection) => {
      const lock = sql`${options.database}`;
      const { rows } = await sql<{
        held: number | null;
      }>`select get_lock(concat('chatpjt-migrate-', ${lock}), ${MIGRATION_LOCK_SECONDS}) as held`.execute(
        connection,
      );
      if (rows[0]?.held !== 1)
        throw new Error("Another process is migrating the database and does not finish.");
      try {
        passOverWhatIsDone(connection);
        await migrate(connection, { kind: "mysql" });
      } finally {
        await sql`select release_lock(concat('chatpjt-migrate-', ${lock}))`.execute(connection);
      }
    });
  } catch (error) {
    await db.destroy();
    throw error;
  }
  cutSilentConnections(pool);
  return new MySqlDatabase(db, pool, sent);
}

/**
 * A connection on which a unit of work hears nothing for too long is cut: the line may be gone without a word, and the pool would never get
 * it back. The idle ones go with it, since they took the same way. New ones are made as they are needed.
 */
function cutSilentConnections(pool: Pool): void {
  const idle = new Set<Socket>();
  const watched = new WeakSet<Socket>();
  const watch = (line: Socket) => {
    watched.add(line);
    line.setTimeout(SILENCE_LIMIT_MS);
    line.on("timeout", () => {
      if (idle.has(line)) return;
      for (const each of [line, ...idle]) each.destroy(new Error("The database does not answer."));
    });
    line.on("close", () => idle.delete(line));
  };
  pool.on("acquire", (connection) => {
    const line = lineOf(connection);
    if (line === null) return;
    idle.delete(line);
    if (!watched.has(line)) watch(line);
  });
  pool.on("release", (connection) => {
    const line = lineOf(connection);
    if (line !== null) idle.add(line);
  });
}

function lineOf(connection: PoolConnection): Socket | null {
  return "stream" in connection && connection.stream instanceof Socket ? connection.stream : null;
}

/** What MySQL says to a statement of a migration that was done before. */
const DONE_BEFORE = new Set(["ER_TABLE_EXISTS_ERROR", "ER_DUP_FIELDNAME", "ER_DUP_KEYNAME", "ER_DUP_ENTRY"]);

/**
 * Lets a migration be run again from its beginning: MySQL commits each statement of a schema by itself, so a process that dies half-way
 * leaves some of them done. For a connection that does nothing else.
 */
function passOverWhatIsDone(connection: Db): void {
  const executor = connection.getExecutor();
  const execute = executor.executeQuery.bind(executor);
  executor.executeQuery = async (query) => {
    try {
      return await execute(query);
    } catch (error) {
      if (DONE_BEFORE.has(codeOf(error))) return { rows: [] };
      throw error;
    }
  };
}

class MySqlDatabase implements Database {
  readonly kind = "mysql";
  readonly #db: Db;
  readonly #pool: Pool;
  readonly #sent: { readonly statements: number };
  #busy = 0;
  #tellDoubt: () => void = () => undefined;

  constructor(db: Db, pool: Pool, sent: { readonly statements: number }) {
    this.#db = db;
    this.#pool = pool;
    this.#sent = sent;
  }

  get statements(): number {
    return this.#sent.statements;
  }

  async write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const deadline = performance.now() + PATIENCE_MS;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#guarded(
          (isTooLate) => this.#transact(work, isTooLate),
          deadline - performance.now(),
        );
      } catch (error) {
        if (!isLostRace(error)) throw error;
        const pauseMs = Math.random() * 10 * 2 ** attempt;
        if (attempt >= MAX_ATTEMPTS || performance.now() + pauseMs >= deadline)
          throw new AppError("unavailable", { cause: error, retryAfterSeconds: 1 });
        await sleep(pauseMs);
      }
    }
  }

  onDoubt(listener: () => void): void {
    this.#tellDoubt = listener;
  }

  read<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return this.#guarded(() => work(this.#db), PATIENCE_MS);
  }

  async leaseNow(): Promise<number> {
    const { rows } = await this.read((db) =>
      sql<{ now: string | number }>`select cast(unix_timestamp(now(3)) * 1000 as unsigned) as now`.execute(
        db,
      ),
    );
    return Number(rows[0]?.now);
  }

  async ping(): Promise<void> {
    await withTimeout(
      this.read((db) => sql`select 1`.execute(db)),
      3_000,
    );
  }

  depths(): { queued: number; busy: number } {
    return { queued: Math.max(0, this.#busy - POOL_SIZE), busy: Math.min(this.#busy, POOL_SIZE) };
  }

  async close(): Promise<void> {
    await this.#db.destroy();
    this.#pool.end(() => undefined);
  }

  /** One attempt. What its commit came to is in doubt when the answer is lost, and when it comes after the caller was told `unavailable`. */
  async #transact<T>(work: (tx: Tx) => Promise<T>, isTooLate: () => boolean): Promise<T> {
    let isCommitting = false;
    try {
      const result = await this.#db.transaction().execute(async (db) => {
        const inside = await work(txOf(db));
        isCommitting = true;
        return inside;
      });
      if (isTooLate()) this.#tellDoubt();
      return result;
    } catch (error) {
      if (isCommitting && !isLostRace(error)) this.#tellDoubt();
      throw error;
    }
  }

  async #guarded<T>(work: (isTooLate: () => boolean) => Promise<T>, limitMs: number): Promise<T> {
    this.#busy += 1;
    let isOver = false;
    try {
      return await withTimeout(
        work(() => isOver),
        limitMs,
      );
    } catch (error) {
      if (isUnavailable(error)) throw new AppError("unavailable", { cause: error, retryAfterSeconds: 2 });
      throw error;
    } finally {
      isOver = true;
      this.#busy -= 1;
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

function isLostRace(error: unknown): boolean {
  return LOST_RACE.has(codeOf(error));
}

function isUnavailable(error: unknown): boolean {
  if (UNAVAILABLE.has(codeOf(error))) return true;
  // The driver's word for a connection that is gone, whatever it noticed it by.
  if (error instanceof Error && "fatal" in error && error.fatal === true) return true;
  return (
    error instanceof Error &&
    (error.message === "Queue limit reached." || error.message === "Pool is closed.")
  );
}

/** Rejects with `unavailable` when the store does not answer in time. */
async function withTimeout<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError("unavailable", { retryAfterSeconds: 2 })), limitMs);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
