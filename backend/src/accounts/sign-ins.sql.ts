import { type Database, type Db, dbOf, locked, repeatedToPowerOfTwo } from "../platform/sql/database.ts";
import type { SignInsTable } from "../platform/sql/schema.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { LiveSignIn, SignIn, SignInStore, TicketStore } from "./ports.ts";

/** Ids in one `in (…)` list. */
const LIST_CHUNK = 500;

/** Sign-in sessions in the store. */
export function sqlSignInStore(database: Database): SignInStore {
  return {
    async insert(tx, signIn) {
      await dbOf(tx)
        .insertInto("sign_ins")
        .values({
          id: signIn.id,
          account_id: signIn.accountId,
          created_at: signIn.createdAt,
          last_seen_at: signIn.lastSeenAt,
          expires_at: signIn.expiresAt,
          ended_at: null,
          user_agent: signIn.userAgent,
          address: signIn.address,
        })
        .execute();
    },
    async findLive(ids, now) {
      const rows = await database.read((db) =>
        db
          .selectFrom("sign_ins as s")
          .innerJoin("accounts as a", "a.id", "s.account_id")
          .select(["s.id as sign_in_id", "s.account_id", "s.created_at", "s.last_seen_at", "s.expires_at"])
          .select(["s.ended_at", "s.user_agent", "s.address"])
          .select(["a.id", "a.role", "a.permission", "a.email", "a.name", "a.disabled_at"])
          .where("s.id", "in", repeatedToPowerOfTwo(ids))
          .execute(),
      );
      const found = new Map<string, LiveSignIn>();
      for (const row of rows) {
        if (row.ended_at !== null || row.disabled_at !== null || row.expires_at <= now) continue;
        const { id: accountId, role, permission, email, name } = row;
        found.set(row.sign_in_id, {
          signIn: toSignIn({ ...row, id: row.sign_in_id }),
          account: { id: accountId, role, permission, email, name, isDisabled: false },
        });
      }
      return found;
    },
    async listLive(accountId, now, limit) {
      const rows = await database.read((db) =>
        live(db, now)
          .where("account_id", "=", accountId)
          .selectAll()
          .orderBy("created_at", "desc")
          .orderBy("id", "desc")
          .limit(limit)
          .execute(),
      );
      return rows.map(toSignIn);
    },
    async liveAmong(ids, now) {
      const found = new Set<string>();
      for (let at = 0; at < ids.length; at += LIST_CHUNK) {
        const chunk = ids.slice(at, at + LIST_CHUNK);
        const rows = await database.read((db) =>
          live(db, now)
            .innerJoin("accounts", "accounts.id", "sign_ins.account_id")
            .where("accounts.disabled_at", "is", null)
            .where("sign_ins.id", "in", chunk)
            .select("sign_ins.id")
            .execute(),
        );
        for (const row of rows) found.add(row.id);
      }
      return found;
    },
    async end(tx, id, accountId, now) {
      const result = await dbOf(tx)
        .updateTable("sign_ins")
        .set({ ended_at: now })
        .where("id", "=", id)
        .where("account_id", "=", accountId)
        .where("ended_at", "is", null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    async endOthers(tx, accountId, keepId, now) {
      const rows = await live(dbOf(tx), now).where("account_id", "=", accountId).select("id").execute();
      const ids = rows.map((row) => row.id).filter((id) => id !== keepId);
      if (ids.length > 0)
        await dbOf(tx).updateTable("sign_ins").set({ ended_at: now }).where("id", "in", ids).execute();
      return ids;
    },
    async touch(tx, ids, now) {
      await dbOf(tx)
        .updateTable("sign_ins")
        .set({ last_seen_at: now })
        .where("id", "in", repeatedToPowerOfTwo(ids))
        .execute();
    },
  };
}

/** One-use tickets in the store. */
export function sqlTicketStore(kind: Database["kind"]): TicketStore {
  return {
    async insert(tx, ticket) {
      await dbOf(tx)
        .insertInto("ws_tickets")
        .values({
          id: ticket.hash,
          account_id: ticket.accountId,
          sign_in_id: ticket.signInId,
          expires_at: ticket.expiresAt,
        })
        .execute();
    },
    async take(tx, hashes) {
      const db = dbOf(tx);
      const ids = repeatedToPowerOfTwo(hashes);
      const rows = await locked(
        kind,
        db.selectFrom("ws_tickets").selectAll().where("id", "in", ids).orderBy("id"),
      ).execute();
      if (rows.length > 0) await db.deleteFrom("ws_tickets").where("id", "in", ids).execute();
      return rows.map((row) => ({
        hash: row.id,
        accountId: row.account_id,
        signInId: row.sign_in_id,
        expiresAt: row.expires_at,
      }));
    },
    async removeExpired(tx, now) {
      await dbOf(tx).deleteFrom("ws_tickets").where("expires_at", "<", now).execute();
    },
  };
}

const live = (db: Db, now: EpochMs) =>
  db.selectFrom("sign_ins").where("ended_at", "is", null).where("expires_at", ">", now);

function toSignIn(row: Omit<SignInsTable, "ended_at">): SignIn {
  return {
    id: row.id,
    accountId: row.account_id,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    userAgent: row.user_agent,
    address: row.address,
  };
}
