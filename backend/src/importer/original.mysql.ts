import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise";
import type { z } from "zod";
import {
  type OpenSession,
  type OriginalDatabase,
  originalMessageSchema,
  originalMetadataSchema,
  originalOrderSchema,
  originalSessionSchema,
  originalSettingSchema,
  originalUserSchema,
  type SessionWithMessages,
} from "./original.ts";

/** Where the original lies. `mysql://USER:PASSWORD@HOST:PORT/DATABASE`. */
export interface OriginalSource {
  readonly url: URL;
  /** The session time zone in which its times read as UTC: `+00:00`, or `SYSTEM` where the server's clock was told UTC times in another zone. */
  readonly timeZone: string;
}

/** An open original; `close` ends the snapshot. */
export interface OpenOriginal extends OriginalDatabase {
  /** Tables of the original schema that this installation does not have. */
  readonly missingTables: readonly string[];
  close(): Promise<void>;
}

const TABLES = ["users", "chat_sessions", "messages", "chatbot_settings", "chat_session_metadata", "orders"];
const NEEDED: ReadonlySet<string> = new Set(["users", "chat_sessions", "messages"]);
const PAGE = 500;
/** Sessions of one page: small, because their messages come along. */
const SESSION_PAGE = 100;

/**
 * Opens the original for reading: one read-only transaction, so that everything is as it was at one instant while the old service goes on.
 *
 * @throws Error when it cannot be reached or is no database of the original schema.
 */
export async function openOriginal({ url, timeZone }: OriginalSource): Promise<OpenOriginal> {
  const connection = await createConnection({
    host: url.hostname,
    port: Number(url.port || 3_306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    charset: "utf8mb4_bin",
    dateStrings: true,
    jsonStrings: true,
    connectTimeout: 5_000,
  });
  try {
    await connection.query("SET SESSION time_zone = ?", [timeZone]);
    await connection.query("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    await connection.query("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
    return await readOriginal(connection);
  } catch (error) {
    connection.destroy();
    throw error;
  }
}

async function readOriginal(connection: Connection): Promise<OpenOriginal> {
  const columns = await readColumns(connection);
  const missingTables = TABLES.filter((table) => !columns.has(table));
  const lacking = missingTables.find((table) => NEEDED.has(table));
  if (lacking !== undefined) throw new Error(`The source has no table ${lacking}.`);

  /** Rows of a table, columns it does not have as null, optionally only those whose `column` is among `values`. */
  const select = async <S extends z.ZodObject>(
    schema: S,
    table: string,
    rest = "",
    values: (string | string[])[] = [],
  ): Promise<readonly z.infer<S>[]> => {
    const known = columns.get(table);
    if (known === undefined) return [];
    const list = Object.keys(schema.shape).map((name) =>
      known.has(name) ? `\`${name}\`` : `NULL AS \`${name}\``,
    );
    const [rows] = await connection.query<RowDataPacket[]>(
      `SELECT ${list.join(", ")} FROM \`${table}\` ${rest}`,
      values,
    );
    return rows.map((row) => schema.parse(toPlainRow(row)));
  };

  /** A whole table in the order of its ids. */
  async function* pages<S extends z.ZodObject>(schema: S, table: string, size: number) {
    let after = "";
    for (;;) {
      const rows = await select(schema, table, `WHERE id > ? ORDER BY id LIMIT ${size}`, [after]);
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows;
      after = String(last.id);
    }
  }

  return {
    missingTables,
    users: () => pages(originalUserSchema, "users", PAGE),
    orders: () => pages(originalOrderSchema, "orders", PAGE),
    settings: () => select(originalSettingSchema, "chatbot_settings"),
    openSessions: (): Promise<readonly OpenSession[]> =>
      select(originalSessionSchema, "chat_sessions", "WHERE status IS NULL OR status <> 'completed'"),
    async *sessions() {
      for await (const page of pages(originalSessionSchema, "chat_sessions", SESSION_PAGE)) {
        const ids = page.map((session) => session.id);
        const ofThese: [string, string[][]] = ["WHERE session_id IN (?)", [ids]];
        const messages = Map.groupBy(await select(originalMessageSchema, "messages", ...ofThese), sessionOf);
        const metadata = Map.groupBy(
          await select(originalMetadataSchema, "chat_session_metadata", ...ofThese),
          sessionOf,
        );
        yield page.map(
          (session): SessionWithMessages => ({
            session,
            messages: messages.get(session.id) ?? [],
            metadata: metadata.get(session.id)?.[0] ?? null,
          }),
        );
      }
    },
    async close() {
      await connection.query("ROLLBACK");
      await connection.end();
    },
  };
}

const sessionOf = (row: { readonly session_id: string }) => row.session_id;

/** Which columns each table has. */
async function readColumns(connection: Connection): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const [rows] = await connection.query<RowDataPacket[]>(
    "SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = DATABASE()",
  );
  const columns = new Map<string, Set<string>>();
  for (const row of rows) {
    const table = String(row.t);
    columns.set(table, (columns.get(table) ?? new Set()).add(String(row.c)));
  }
  return columns;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?)$/u;

/** Times become UTC milliseconds; texts that MySQL gives as bytes become texts. */
function toPlainRow(row: RowDataPacket): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    if (name.endsWith("_at")) plain[name] = typeof value === "string" ? instantOf(value) : null;
    else plain[name] = Buffer.isBuffer(value) ? value.toString("utf8") : value;
  }
  return plain;
}

/** Null for `0000-00-00` and whatever else is no time. */
function instantOf(text: string): number | null {
  const [, day, time] = INSTANT.exec(text) ?? [];
  const at = Date.parse(`${day}T${time}Z`);
  return Number.isNaN(at) ? null : at;
}
