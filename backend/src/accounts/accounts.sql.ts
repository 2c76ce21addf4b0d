import type { Selectable } from "kysely";
import { type Database, dbOf, isUniqueViolation } from "../platform/sql/database.ts";
import type { AccountsTable } from "../platform/sql/schema.ts";
import { indexCustomer } from "../platform/sql/search-terms.ts";
import { accountPage } from "./account-pages.sql.ts";
import type { Account } from "./domain/account.ts";
import type { AccountStore, StoredAccount } from "./ports.ts";

/** Accounts in the store. */
export function sqlAccountStore(database: Database): AccountStore {
  return {
    async findByEmail(email, role) {
      const row = await database.read((db) =>
        db
          .selectFrom("accounts")
          .selectAll()
          .where("email", "=", email)
          .where("role", "=", role)
          .executeTakeFirst(),
      );
      return row === undefined ? null : toStored(row);
    },
    async findById(id) {
      const row = await database.read((db) =>
        db.selectFrom("accounts").selectAll().where("id", "=", id).executeTakeFirst(),
      );
      return row === undefined ? null : toStored(row);
    },
    async insert(tx, account, now) {
      const { id, role, permission, email, name, passwordHash } = account;
      const row = { id, role, permission, email, name, password_hash: passwordHash };
      const rest = {
        disabled_at: null,
        totp_secret: null,
        totp_last_step: null,
        search_indexed: null,
        created_at: now,
        updated_at: now,
      };
      try {
        await dbOf(tx)
          .insertInto("accounts")
          .values({ ...row, ...rest })
          .execute();
        await indexCustomer(dbOf(tx), account);
        return true;
      } catch (error) {
        if (isUniqueViolation(error)) return false;
        throw error;
      }
    },
    async update(tx, account, now) {
      await dbOf(tx)
        .updateTable("accounts")
        .set({
          name: account.name,
          permission: account.permission,
          password_hash: account.passwordHash,
          updated_at: now,
          ...(account.isDisabled ? {} : { disabled_at: null }),
        })
        .where("id", "=", account.id)
        .execute();
      await indexCustomer(dbOf(tx), account);
    },
    async replaceHash(tx, id, { before, after }) {
      await dbOf(tx)
        .updateTable("accounts")
        .set({ password_hash: after })
        .where("id", "=", id)
        .where("password_hash", "=", before)
        .execute();
    },
    async searchCustomers(query) {
      const { rows, stoppedAt } = await accountPage(database, { ...query, role: "customer" });
      return { accounts: rows.map(toAccount), stoppedAt };
    },
  };
}

/** What everybody but the sign-in may know of a row. */
function toAccount(
  row: Pick<Selectable<AccountsTable>, "id" | "role" | "permission" | "email" | "name" | "disabled_at">,
): Account {
  const { id, role, permission, email, name } = row;
  return { id, role, permission, email, name, isDisabled: row.disabled_at !== null };
}

function toStored(row: Selectable<AccountsTable>): StoredAccount {
  return { ...toAccount(row), passwordHash: row.password_hash };
}
