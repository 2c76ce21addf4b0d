import { type Database, type Db, dbOf } from "../platform/sql/database.ts";
import type { Tx } from "../shared/ports.ts";
import type { Directory } from "./ports.ts";

interface Entry {
  readonly email: string;
  readonly name: string;
  readonly readAt: number;
}

/** Names change rarely and are shown, never decided by; an entry may be this old, milliseconds. */
const MAX_AGE_MS = 60_000;
const MAX_ENTRIES = 20_000;

/** E-mails and names of accounts, remembered for a minute: every published change needs them. */
export function sqlDirectory(database: Database): Directory {
  const entries = new Map<string, Entry>();
  const known = (id: string): Entry | null => {
    const entry = entries.get(id);
    return entry !== undefined && performance.now() - entry.readAt < MAX_AGE_MS ? entry : null;
  };
  const look = async (id: string, tx: Tx | undefined): Promise<Entry> => {
    const find = (db: Db) =>
      db.selectFrom("accounts").select(["email", "name"]).where("id", "=", id).executeTakeFirst();
    const row = await (tx === undefined ? database.read(find) : find(dbOf(tx)));
    const entry = { email: row?.email ?? "", name: row?.name ?? "", readAt: performance.now() };
    if (entries.size >= MAX_ENTRIES) entries.clear();
    entries.set(id, entry);
    return entry;
  };
  return {
    emailOf: (id, tx) => known(id)?.email ?? look(id, tx).then(({ email }) => email),
    nameOf: (id, tx) => known(id)?.name ?? look(id, tx).then(({ name }) => name),
  };
}
