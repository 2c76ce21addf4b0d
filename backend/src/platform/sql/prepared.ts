import type { Compilable, CompiledQuery, QueryResult } from "kysely";
import type { Db } from "./database.ts";

/** Runs a compiled query on its store at once, without the query builder's layers. Throws what the store throws. */
export type DirectRun = (sql: string, parameters: readonly unknown[]) => QueryResult<unknown>;

const directRuns = new WeakMap<Db, DirectRun>();

/** Stores that answer without waiting (SQLite) say so: the builder's own way to them costs more than a short statement. */
export function answersDirectly(db: Db, run: DirectRun): void {
  directRuns.set(db, run);
}

/**
 * A query that is built and compiled once and run many times with other values: building and compiling costs several times what
 * a short statement does. Only the hot path needs it; everything else uses Kysely as it is.
 *
 * Make one per store (its SQL is of the first dialect it meets): inside the factory of a `.sql` file, not at its top level.
 *
 * @param build - gets the query builder and a placeholder per value: `(db, v) => db.selectFrom("t").where("id", "=", v("id")).selectAll()`.
 */
export function prepared<V extends object>() {
  return <R>(
    build: (db: Db, value: <K extends keyof V & string>(name: K) => V[K]) => Compilable<R>,
  ): ((db: Db, values: V) => Promise<QueryResult<R>>) => {
    let compiled: CompiledQuery<R> | undefined;
    return async (db, values) => {
      // The placeholder stands where the value will: the builder only carries it into `parameters`.
      compiled ??= build(db, (name) => new Placeholder(name) as never).compile();
      const parameters: unknown[] = [];
      for (const parameter of compiled.parameters)
        parameters.push(parameter instanceof Placeholder ? values[parameter.name as keyof V] : parameter);
      const run = directRuns.get(db);
      if (run !== undefined) return run(compiled.sql, parameters) as QueryResult<R>;
      return db.executeQuery({ ...compiled, parameters });
    };
  };
}

class Placeholder {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}
