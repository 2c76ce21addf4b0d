import { type Kysely, type Selectable, sql } from "kysely";
import { type Database, dbOf, isUniqueViolation } from "../platform/sql/database.ts";
import type { AccountsTable, Tables } from "../platform/sql/schema.ts";
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
        created_at: now,
        updated_at: now,
      };
      try {
        await dbOf(tx)
          .insertInto("accounts")
          .values({ ...row, ...rest })
          .execute();
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
    },
    async replaceHash(tx, id, { before, after }) {
      await dbOf(tx)
        .updateTable("accounts")
        .set({ password_hash: after })
        .where("id", "=", id)
        .where("password_hash", "=", before)
        .execute();
    },
    async searchCustomers({ search, limit, afterEmail }) {
      const rows = await database.read((db) => customersLike(db, search, afterEmail).limit(limit).execute());
      return rows.map(toAccount);
    },
  };
}

function customersLike(db: Kysely<Tables>, search: string, afterEmail: string | null) {
  let query = db.selectFrom("accounts").selectAll().where("role", "=", "customer").orderBy("email");
  if (afterEmail !== null) query = query.where("email", ">", afterEmail);
  if (search === "") return query;
  // `!` escapes in both stores alike; a backslash does not.
  const pattern = `%${search.normalize("NFC").toLowerCase().replaceAll(/[!%_]/gu, "!$&")}%`;
  return query.where((eb) =>
    eb.or([
      sql<boolean>`email like ${pattern} escape '!'`,
      sql<boolean>`lower(name) like ${pattern} escape '!'`,
    ]),
  );
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
