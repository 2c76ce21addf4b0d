import { type Database, type Db, dbOf, locked } from "../platform/sql/database.ts";
import type { AccountsTable } from "../platform/sql/schema.ts";
import { indexCustomer } from "../platform/sql/search-terms.ts";
import type { AccountDeskStore, ListedAccount } from "./account-desk.ts";
import { accountPage } from "./account-pages.sql.ts";
import { isConfirmedSecret } from "./two-factor.sql.ts";

/** Accounts as owners manage them, in the store. */
export function sqlAccountDesk(database: Database): AccountDeskStore {
  return {
    async list(query) {
      const { rows, stoppedAt } = await accountPage(database, query);
      return { accounts: rows.map(toListed), stoppedAt };
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
          ...(name === undefined ? {} : { name }),
          ...(permission === undefined ? {} : { permission }),
          ...(isDisabled === undefined ? {} : { disabled_at: isDisabled ? now : null }),
          ...(removeTwoFactor === undefined ? {} : { totp_secret: null, totp_last_step: null }),
        })
        .where("id", "=", id)
        .execute();
      if (name === undefined) return;
      const account = await dbOf(tx)
        .selectFrom("accounts")
        .select(["id", "email", "name"])
        .where("id", "=", id)
        .executeTakeFirst();
      if (account !== undefined) await indexCustomer(dbOf(tx), account);
    },
  };
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
