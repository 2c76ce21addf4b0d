import { constants } from "node:fs";
import { copyFile, mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { z } from "zod";

/** A copy that is being made or was made: the store's rows and, where there are any beside it, the files of conversations. */
export interface StoreCopy {
  readonly files: number;
  /** Files on record that were not there: `{conversation}/{file}`. */
  readonly missing: readonly string[];
}

/** Names inside a backup folder; the same as in the data directory. */
const DATABASE_NAME = "chatpjt.sqlite";
const UPLOADS_NAME = "uploads";
const MANIFEST_NAME = "backup.json";

const manifestSchema = z.object({ format: z.literal(1), made_at: z.string(), files: z.number() });

/** More pages than a store has: the whole copy is one read transaction, so that a busy server cannot make it begin anew. */
const ALL_PAGES = 2 ** 31 - 1;

/**
 * Copies the embedded store beside a running server: rows first, by SQLite's own online backup, then the files that those rows name.
 * A file that is uploaded meanwhile is in neither; a row never lacks its file. The copy is checked before it gets its name, so `out` is whole
 * or not there.
 *
 * @param from - `uploads` is null where files lie elsewhere (S3): then only rows are copied.
 * @param out - a folder to make, or a `.sqlite` file for the rows alone.
 * @throws Error when `out` exists already or the copy is not sound.
 */
export async function backUp(
  from: { readonly database: string; readonly uploads: string | null },
  out: string,
  now: Date,
): Promise<StoreCopy> {
  if (await exists(out)) throw new Error(`${out} exists already.`);
  await mkdir(dirname(out), { recursive: true });
  const draft = `${out}.part`;
  await rm(draft, { recursive: true, force: true });
  try {
    const copy = out.endsWith(".sqlite")
      ? await copyRows(from.database, draft)
      : await copyAll(from, draft, now);
    await rename(draft, out);
    await syncFolder(dirname(out));
    return copy;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function copyRows(database: string, to: string): Promise<StoreCopy> {
  const source = new BetterSqlite3(database, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    await source.backup(to, { progress: () => ALL_PAGES });
  } finally {
    source.close();
  }
  checkStore(to);
  await syncFile(to);
  return { files: 0, missing: [] };
}

async function copyAll(
  from: { readonly database: string; readonly uploads: string | null },
  to: string,
  now: Date,
): Promise<StoreCopy> {
  await mkdir(to);
  const database = join(to, DATABASE_NAME);
  await copyRows(from.database, database);
  const copy =
    from.uploads === null
      ? { files: 0, missing: [] }
      : await copyFiles(recordedFiles(database), from.uploads, join(to, UPLOADS_NAME));
  const manifest = { format: 1, made_at: now.toISOString(), files: copy.files };
  await writeFile(join(to, MANIFEST_NAME), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
  await syncFolder(to);
  return copy;
}

/**
 * Puts a backup into a data directory. The store's file comes last and all at once, so an interrupted restore leaves what was there.
 *
 * @param from - what `backUp` made: a folder or a `.sqlite` file.
 * @param mayReplace - whether a store that is there already may be replaced; one that is in use never is.
 * @throws Error when the backup is not sound, a store is there, or a server is running on it.
 */
export async function restore(from: string, dataDir: string, mayReplace: boolean): Promise<StoreCopy> {
  if (!(await exists(from))) throw new Error(`${from} does not exist.`);
  const isFolder = (await stat(from)).isDirectory();
  if (isFolder) await checkManifest(join(from, MANIFEST_NAME));
  const source = isFolder ? join(from, DATABASE_NAME) : from;
  const target = join(dataDir, DATABASE_NAME);
  if (await exists(target)) {
    if (!mayReplace) throw new Error(`${target} exists already; --force replaces it.`);
    refuseInUse(target);
  }
  await mkdir(dataDir, { recursive: true });
  const draft = `${target}.restoring`;
  try {
    await copyFile(source, draft, constants.COPYFILE_FICLONE);
    checkStore(draft);
    await syncFile(draft);
    const copy = isFolder
      ? await copyFiles(recordedFiles(draft), join(from, UPLOADS_NAME), join(dataDir, UPLOADS_NAME))
      : { files: 0, missing: [] };
    // A log left beside the old store would be replayed over the new one.
    for (const suffix of ["-wal", "-shm"]) await rm(`${target}${suffix}`, { force: true });
    await rename(draft, target);
    await syncFolder(dataDir);
    return copy;
  } finally {
    for (const suffix of ["", "-wal", "-shm"]) await rm(`${draft}${suffix}`, { force: true });
  }
}

async function checkManifest(path: string): Promise<void> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null || !manifestSchema.safeParse(JSON.parse(text)).success)
    throw new Error(`${dirname(path)} is no backup of this service.`);
}

/** Throws unless a file is a sound store of this service. Leaves it in rollback mode: one file, nothing beside it. */
function checkStore(path: string): void {
  const handle = new BetterSqlite3(path, { fileMustExist: true });
  try {
    handle.pragma("journal_mode = DELETE");
    const answer = handle.pragma("integrity_check(1)", { simple: true });
    if (answer !== "ok") throw new Error(`${basename(path)} is damaged: ${String(answer)}`);
    const isOurs = handle.prepare("select 1 from sqlite_schema where name = 'schema_migrations'").get();
    if (isOurs === undefined) throw new Error(`${basename(path)} is no store of this service.`);
  } finally {
    handle.close();
  }
}

/** Throws when another process has the store open; leaving WAL mode needs it alone. A store that cannot be read stops nobody. */
function refuseInUse(path: string): void {
  let handle: BetterSqlite3.Database | null = null;
  try {
    handle = new BetterSqlite3(path, { fileMustExist: true, timeout: 0 });
    handle.pragma("journal_mode = DELETE");
  } catch (error) {
    if (error instanceof BetterSqlite3.SqliteError && error.code.startsWith("SQLITE_BUSY"))
      throw new Error("A server is running on this data directory; stop it first.", { cause: error });
  } finally {
    handle?.close();
  }
}

function recordedFiles(database: string): readonly { conversation_id: string; file: string }[] {
  const handle = new BetterSqlite3(database, { readonly: true });
  try {
    return handle
      .prepare<[], { conversation_id: string; file: string }>("select conversation_id, file from uploads")
      .all();
  } finally {
    handle.close();
  }
}

async function copyFiles(
  files: readonly { conversation_id: string; file: string }[],
  from: string,
  to: string,
): Promise<StoreCopy> {
  const missing: string[] = [];
  for (const { conversation_id: folder, file } of files) {
    await mkdir(join(to, folder), { recursive: true });
    try {
      await copyFile(join(from, folder, file), join(to, folder, file), constants.COPYFILE_FICLONE);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
      missing.push(`${folder}/${file}`);
    }
  }
  return { files: files.length - missing.length, missing };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, "r+");
  await handle.sync();
  await handle.close();
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync();
  await handle.close();
}
