import { sql } from "kysely";
import { type Database, type Db, dbOf, locked } from "../platform/sql/database.ts";
import type { AccountsTable } from "../platform/sql/schema.ts";
import type { AccountDeskStore, ListedAccount } from "./account-desk.ts";
import { isConfirmedSecret } from "./two-factor.sql.ts";

/** Accounts as owners manage them, in the store. */
export function sqlAccountDesk(database: Database): AccountDeskStore {
  return {
    async list({ role, search, limit, afterEmail }) {
      const rows = await database.read((db) => {
        let query = db
          .selectFrom("accounts")
          .selectAll()
          .where("role", "=", role)
          .orderBy("email")
          .limit(limit);
        if (afterEmail !== null) query = query.where("email", ">", afterEmail);
        return (search === "" ? query : query.where(() => isLike(search))).execute();
      });
      return rows.map(toListed);
    },
    async find(id, tx) {
      const one = (db: Db) => db.selectFrom("accounts").selectAll().where("id", "=", id);
      const row =
        tx === null
          ? await database.read((db) => one(db).executeTakeFirst())
          : await locked(database.kind, one(dbOf(tx))).executeTakeFirst();
      return row === undefined ? null : toListed(row);
    },
    async otherOwners(tx, id) {
      const query = dbOf(tx)
        .selectFrom("accounts")
        .select("id")
        .where("role", "=", "admin")
        .where("permission", "=", "owner")
        .where("disabled_at", "is", null)
        .orderBy("id");
      const rows = await locked(database.kind, query).execute();
      return rows.filter((row) => row.id !== id).length;
    },
    async change(tx, id, { name, permission, isDisabled, removeTwoFactor }, now) {
      await dbOf(tx)
        .updateTable("accounts")
        .set({
          updated_at: now,
          ...(name === undefined ? {} : { name, search_indexed: null }),
          ...(permission === undefined ? {} : { permission }),
          ...(isDisabled === undefined ? {} : { disabled_at: isDisabled ? now : null }),
          ...(removeTwoFactor === undefined ? {} : { totp_secret: null, totp_last_step: null }),
        })
        .where("id", "=", id)
        .execute();
    },
  };
}

/** E-mail or name contains the text, every character of it literally. */
function isLike(search: string) {
  // `!` escapes in both stores alike; a backslash does not.
  const pattern = `%${search.normalize("NFC").toLowerCase().replaceAll(/[!%_]/gu, "!$&")}%`;
  return sql<boolean>`(email like ${pattern} escape '!' or lower(name) like ${pattern} escape '!')`;
}

function toListed(row: AccountsTable): ListedAccount {
  return {
    id: row.id,
    role: row.role,
    permission: row.permission,
    email: row.email,
    name: row.name,
    isDisabled: row.disabled_at !== null,
    hasTwoFactor: isConfirmedSecret(row.totp_secret),
    createdAt: row.created_at,
  };
}
