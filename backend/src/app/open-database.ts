import type { Database } from "../platform/sql/database.ts";
import type { DatabaseConfig } from "./config.ts";

/** Opens the store that the configuration names, its schema brought up to date. The other store's driver is never loaded. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  if (config.kind === "sqlite") {
    const { openSqlite } = await import("../platform/sql/sqlite-database.ts");
    return openSqlite(config.path);
  }
  const { kind: _, ...connection } = config;
  const { openMySql } = await import("../platform/sql/mysql-database.ts");
  return openMySql(connection);
}
