import type { Database } from "../platform/sql/database.ts";
import { openMySql } from "../platform/sql/mysql-database.ts";
import { openSqlite } from "../platform/sql/sqlite-database.ts";
import type { DatabaseConfig } from "./config.ts";

/** Opens the store that the configuration names, its schema brought up to date. */
export function openDatabase(config: DatabaseConfig): Promise<Database> {
  if (config.kind === "sqlite") return openSqlite(config.path);
  const { kind: _, ...connection } = config;
  return openMySql(connection);
}
