import { type Database, dbOf } from "../platform/sql/database.ts";
import type { TotpStore } from "./two-factor.ts";

/** Before a secret that no code has confirmed yet. */
const UNCONFIRMED = "unconfirmed:";

/** Whether what is stored is a secret that counts. */
export const isConfirmedSecret = (stored: string | null): boolean =>
  stored !== null && !stored.startsWith(UNCONFIRMED);

/** Secrets of codes in the store, beside the account. */
export function sqlTotpStore(database: Database): TotpStore {
  return {
    async find(accountId) {
      const row = await database.read((db) =>
        db.selectFrom("accounts").select("totp_secret").where("id", "=", accountId).executeTakeFirst(),
      );
      const text = row?.totp_secret ?? null;
      if (text === null) return null;
      const isConfirmed = isConfirmedSecret(text);
      return { secret: isConfirmed ? text : text.slice(UNCONFIRMED.length), isConfirmed };
    },
    async put(tx, accountId, secret) {
      const text = secret === null || secret.isConfirmed ? "" : UNCONFIRMED;
      await dbOf(tx)
        .updateTable("accounts")
        .set({ totp_secret: secret === null ? null : `${text}${secret.secret}` })
        .where("id", "=", accountId)
        .execute();
    },
    async useStep(tx, accountId, step) {
      const result = await dbOf(tx)
        .updateTable("accounts")
        .set({ totp_last_step: step })
        .where("id", "=", accountId)
        .where((eb) => eb.or([eb("totp_last_step", "is", null), eb("totp_last_step", "<", step)]))
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },
  };
}
