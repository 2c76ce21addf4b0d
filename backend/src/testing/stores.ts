import { randomBytes } from "node:crypto";
import { type Connection, createConnection } from "mysql2/promise";
import type { Database } from "../platform/sql/database.ts";
import { openMySql } from "../platform/sql/mysql-database.ts";
import { openSqlite } from "../platform/sql/sqlite-database.ts";

/** A store under test: `open` gives a fresh, migrated one; `drop` removes it with everything in it. */
export interface StoreUnderTest {
  readonly name: string;
  open(): Promise<{ readonly database: Database; drop(): Promise<void> }>;
}

const sqlite: StoreUnderTest = {
  name: "SQLite",
  async open() {
    const database = await openSqlite(":memory:");
    return { database, drop: () => database.close() };
  },
};

/** A fresh, empty database on a MySQL server, for tests and benchmarks. */
export interface FreshMySql {
  /** A connection that uses it, for what no part of the product does. */
  readonly admin: Connection;
  /** Opens it as a process of the product does, with migrations. Whoever opens it closes it. */
  open(): Promise<Database>;
  /** Removes it with everything in it. */
  drop(): Promise<void>;
}

/** Makes one. @param url - of the server, with the right to make databases. */
export async function freshMySql(url: string): Promise<FreshMySql> {
  const name = `chatpjt_test_${randomBytes(6).toString("hex")}`;
  const admin = await createConnection(url);
  await admin.query(`create database ${name}`);
  await admin.query(`use ${name}`);
  const { hostname, port, username, password } = new URL(url);
  return {
    admin,
    open: () =>
      openMySql({
        host: hostname,
        port: Number(port || 3_306),
        user: decodeURIComponent(username),
        password: decodeURIComponent(password),
        database: name,
      }),
    async drop() {
      await admin.query(`drop database ${name}`);
      await admin.end();
    },
  };
}

function mysql(url: string): StoreUnderTest {
  return {
    name: "MySQL",
    async open() {
      const fresh = await freshMySql(url);
      const database = await fresh.open();
      return {
        database,
        async drop() {
          await database.close();
          await fresh.drop();
        },
      };
    },
  };
}

const url = process.env.TEST_MYSQL_URL;

/** Every store the suite can run on here: SQLite always, MySQL or MariaDB where `TEST_MYSQL_URL` names a server. */
export const STORES: readonly StoreUnderTest[] =
  url === undefined || url === "" ? [sqlite] : [sqlite, mysql(url)];
