import type { Role } from "@chatpjt/contract/accounts";
import { type RawBuilder, sql } from "kysely";
import { chunksForQuery, type Database, type Db, repeatedToPowerOfTwo } from "../platform/sql/database.ts";
import { throughIndex } from "../platform/sql/keyset.ts";
import type { AccountsTable } from "../platform/sql/schema.ts";
import { searchPage } from "../platform/sql/search-page.ts";
import { findBySearch, foldSearch, isIndexed } from "../platform/sql/search-terms.ts";

/** What a page of accounts is about, by e-mail. */
export interface AccountQuery {
  readonly role: Role;
  /** Part of an e-mail or a name; empty = any. */
  readonly search: string;
  readonly limit: number;
  readonly afterEmail: string | null;
}

/** Rows by e-mail; `stoppedAt` is the e-mail where a search gave up before it had found `limit` of them. */
export interface AccountRows {
  readonly rows: readonly AccountsTable[];
  readonly stoppedAt: string | null;
}

/** Accounts of a role by e-mail, from one index or, under a search, through the index of suffixes. */
export async function accountPage(
  database: Database,
  { role, search, limit, afterEmail }: AccountQuery,
): Promise<AccountRows> {
  const words = foldSearch(search);
  const next = (db: Db, after: string | null, count: number) =>
    accountsWhere(db, throughIndex(database.kind, "accounts_role"), {
      role,
      after,
      count,
      among: sql`1 = 1`,
    });
  if (words === "")
    return { rows: await database.read((db) => next(db, afterEmail, limit)), stoppedAt: null };
  const matching = (rows: readonly AccountsTable[]) =>
    rows.filter((row) => [row.email, row.name].some((text) => foldSearch(text).includes(words)));
  const found = await searchPage<AccountsTable>({
    limit,
    isIndexed: await database.read((db) => isIndexed(db, "accounts")),
    through: async (most) => {
      const hits = await database.read((db) => findBySearch(db, "customer", words, most));
      if (hits === null) return null;
      let rows: readonly AccountsTable[] = [];
      for (const ids of chunksForQuery(hits.map(({ refId }) => refId))) {
        const among = sql`id in (${sql.join(repeatedToPowerOfTwo(ids))})`;
        const scope = { role, after: afterEmail, count: ids.length, among };
        const more = await database.read((db) => accountsWhere(db, sql``, scope));
        rows = [...rows, ...matching(more)].sort(byEmail).slice(0, limit);
      }
      return rows;
    },
    look: async (from, count) => {
      const seen = await database.read((db) => next(db, from?.email ?? afterEmail, count));
      return { seen, hits: matching(seen) };
    },
  });
  return { rows: found.rows, stoppedAt: found.stoppedAt?.email ?? null };
}

async function accountsWhere(
  db: Db,
  hint: RawBuilder<unknown>,
  scope: {
    readonly role: Role;
    readonly after: string | null;
    readonly count: number;
    readonly among: RawBuilder<unknown>;
  },
): Promise<readonly AccountsTable[]> {
  const behind = scope.after === null ? sql`1 = 1` : sql`email > ${scope.after}`;
  const { rows } = await sql<AccountsTable>`select * from accounts ${hint}
    where role = ${scope.role} and ${behind} and ${scope.among} order by email limit ${scope.count}`.execute(
    db,
  );
  return rows;
}

/** As both stores order e-mails: by code points. */
function byEmail(a: AccountsTable, b: AccountsTable): number {
  return Buffer.compare(Buffer.from(a.email), Buffer.from(b.email));
}
