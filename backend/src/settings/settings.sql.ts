import { settingsFieldsSchema } from "@chatpjt/contract/settings";
import { type Database, type Db, dbOf, isUniqueViolation, locked } from "../platform/sql/database.ts";
import { AppError } from "../shared/app-error.ts";
import type { SettingsFields } from "./domain/settings.ts";
import type { SettingsStore, SettingsVersion } from "./ports.ts";
import { fromWire, toWire } from "./presenter.ts";

/**
 * Settings versions in the store.
 *
 * @param initial - fills fields that a row from before their time does not have.
 */
export function sqlSettingsStore(database: Database, initial: SettingsFields): SettingsStore {
  const toVersion = (row: Row): SettingsVersion => ({
    version: row.version,
    fields: fromWire(settingsFieldsSchema.parse({ ...toWire(initial), ...JSON.parse(row.data) })),
    author: row.author_id === null ? null : { id: row.author_id, name: row.author_name ?? "" },
    savedAt: row.created_at,
  });
  return {
    async newest() {
      const row = await database.read((db) => versions(db).limit(1).executeTakeFirst());
      return row === undefined ? null : toVersion(row);
    },
    async list(limit) {
      const rows = await database.read((db) => versions(db).limit(limit).execute());
      return rows.map(toVersion);
    },
    async find(version) {
      const row = await database.read((db) => versions(db).where("version", "=", version).executeTakeFirst());
      return row === undefined ? null : toVersion(row);
    },
    async newestVersion(tx) {
      const query = dbOf(tx)
        .selectFrom("settings_versions")
        .select("version")
        .orderBy("version", "desc")
        .limit(1);
      return (await locked(database.kind, query).executeTakeFirst())?.version ?? 0;
    },
    async insert(tx, version) {
      try {
        await dbOf(tx)
          .insertInto("settings_versions")
          .values({
            version: version.version,
            data: JSON.stringify(toWire(version.fields)),
            author_id: version.authorId,
            created_at: version.savedAt,
          })
          .execute();
      } catch (cause) {
        if (isUniqueViolation(cause)) throw new AppError("changed", { cause });
        throw cause;
      }
    },
  };
}

interface Row {
  readonly version: number;
  readonly data: string;
  readonly author_id: string | null;
  readonly author_name: string | null;
  readonly created_at: number;
}

const versions = (db: Db) =>
  db
    .selectFrom("settings_versions")
    .leftJoin("accounts", "accounts.id", "settings_versions.author_id")
    .select([
      "settings_versions.version",
      "settings_versions.data",
      "settings_versions.author_id",
      "accounts.name as author_name",
      "settings_versions.created_at",
    ])
    .orderBy("settings_versions.version", "desc");
