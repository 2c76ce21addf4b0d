import type { Compilable, CompiledQuery, QueryResult } from "kysely";
import type { Db } from "./database.ts";

/**
 * A query that is built and compiled once per dialect and run many times with other values: building and compiling costs several times what
 * a short statement does. Only the hot path needs it; everything else uses Kysely as it is.
 *
 * @param build - gets the query builder and a placeholder per value: `(db, v) => db.selectFrom("t").where("id", "=", v("id")).selectAll()`.
 */
export function prepared<V extends Record<string, unknown>, R>(
  build: (db: Db, value: <K extends keyof V & string>(name: K) => V[K]) => Compilable<R>,
): (db: Db, values: V) => Promise<QueryResult<R>> {
  const compiled = new Map<string, CompiledQuery<R>>();
  return (db, values) => {
    const dialect = db.getExecutor().adapter.constructor.name;
    let query = compiled.get(dialect);
    if (query === undefined) {
      query = build(db, (name) => new Placeholder(name) as never).compile();
      compiled.set(dialect, query);
    }
    const parameters = query.parameters.map((parameter) => {
      if (!(parameter instanceof Placeholder)) return parameter;
      return values[parameter.name as keyof V];
    });
    return db.executeQuery({ ...query, parameters });
  };
}

class Placeholder {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}
