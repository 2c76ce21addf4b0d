import { type Database, dbOf } from "../platform/sql/database.ts";
import type { UploadsTable } from "../platform/sql/schema.ts";
import type { Upload, UploadStore } from "./ports.ts";

/** Names in one `in (…)` list. */
const LIST_CHUNK = 500;

/** The record of uploads in the store. */
export function sqlUploadStore(database: Database): UploadStore {
  return {
    async insert(tx, upload) {
      await dbOf(tx)
        .insertInto("uploads")
        .values({
          id: upload.id,
          conversation_id: upload.conversationId,
          account_id: upload.accountId,
          file: upload.file,
          name: upload.name,
          size: upload.size,
          mime: upload.mime,
          is_image: upload.isImage ? 1 : 0,
          created_at: upload.createdAt,
        })
        .execute();
    },
    async find(conversationId, file) {
      const row = await database.read((db) =>
        db
          .selectFrom("uploads")
          .selectAll()
          .where("conversation_id", "=", conversationId)
          .where("file", "=", file)
          .executeTakeFirst(),
      );
      return row === undefined ? null : toUpload(row);
    },
    async findOwn(conversationId, accountId, files) {
      const rows = await database.read((db) =>
        db
          .selectFrom("uploads")
          .selectAll()
          .where("conversation_id", "=", conversationId)
          .where("file", "in", files)
          .where("account_id", "=", accountId)
          .execute(),
      );
      return rows.map(toUpload);
    },
    async bytesSince(accountId, since, tx) {
      const sum = (db: ReturnType<typeof dbOf>) =>
        db
          .selectFrom("uploads")
          .select((eb) => eb.fn.sum<number | string | null>("size").as("bytes"))
          .where("account_id", "=", accountId)
          .where("created_at", ">", since)
          .executeTakeFirst();
      const row = await (tx === null ? database.read(sum) : sum(dbOf(tx)));
      // MySQL answers sums as decimal text.
      return Number(row?.bytes ?? 0);
    },
    async recordedAmong(conversationId, files) {
      const found = new Set<string>();
      for (let at = 0; at < files.length; at += LIST_CHUNK) {
        const rows = await database.read((db) =>
          db
            .selectFrom("uploads")
            .select("file")
            .where("conversation_id", "=", conversationId)
            .where("file", "in", files.slice(at, at + LIST_CHUNK))
            .execute(),
        );
        for (const row of rows) found.add(row.file);
      }
      return found;
    },
  };
}

function toUpload(row: UploadsTable): Upload {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    accountId: row.account_id,
    file: row.file,
    name: row.name,
    size: row.size,
    mime: row.mime,
    isImage: row.is_image === 1,
    createdAt: row.created_at,
  };
}
