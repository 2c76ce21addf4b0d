import type BetterSqlite3 from "better-sqlite3";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";

/** What runs a compiled query on the handle; statements are counted. */
export class StatementCache {
  readonly #handle: BetterSqlite3.Database;
  readonly #statements = new Map<string, BetterSqlite3.Statement<unknown[], unknown>>();
  #count = 0;

  constructor(handle: BetterSqlite3.Database) {
    this.#handle = handle;
  }

  /** Statements run since the start. */
  get count(): number {
    return this.#count;
  }

  run(sql: string, parameters: readonly unknown[]): QueryResult<unknown> {
    this.#count += 1;
    const statement = this.#statements.get(sql) ?? this.#prepare(sql);
    if (statement.reader) return { rows: statement.all(...parameters) };
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  #prepare(sql: string): BetterSqlite3.Statement<unknown[], unknown> {
    if (this.#statements.size >= MAX_STATEMENTS) this.#statements.clear();
    const statement = this.#handle.prepare<unknown[], unknown>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** More distinct statements than the product has; a bound against SQL built from lists of varying length. */
const MAX_STATEMENTS = 1_000;

/**
 * Kysely over one better-sqlite3 handle. Kysely's own driver prepares every statement anew; this one keeps prepared statements by their SQL,
 * because preparing costs more than running for the short statements of the hot path. It takes no lock and opens no transaction of its
 * own: `sqlite-database.ts` decides who may use the handle and when.
 */
export function sqliteDialect(statements: StatementCache): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new CachingSqliteDriver(statements),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class CachingSqliteConnection implements DatabaseConnection {
  readonly #statements: StatementCache;

  constructor(statements: StatementCache) {
    this.#statements = statements;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return this.#statements.run(query.sql, query.parameters) as QueryResult<R>;
  }

  // biome-ignore lint/correctness/useYield: nothing in the product streams rows; Kysely's interface asks for the method.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("Streaming of rows is not supported.");
  }
}

class CachingSqliteDriver implements Driver {
  readonly #connection: CachingSqliteConnection;

  constructor(statements: StatementCache) {
    this.#connection = new CachingSqliteConnection(statements);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {}

  async beginTransaction(): Promise<void> {
    throw new Error("Open transactions through Database.write only.");
  }

  async commitTransaction(): Promise<void> {}

  async rollbackTransaction(): Promise<void> {}

  async destroy(): Promise<void> {}
}
