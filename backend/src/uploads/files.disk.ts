import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { onDisk } from "./disk-failure.ts";
import { isStoredName } from "./domain/stored-name.ts";
import type { FileInStore, FileStore, Received, ReceivingFolder } from "./ports.ts";

/** Files in a folder: `{folder}/{conversationId}/{file}`. Names are checked once more here, since a path is made of them (S51). */
export function diskFileStore(folder: string): FileStore {
  const pathOf = (conversationId: string, file: string): string | null =>
    isStoredName(conversationId, file) ? join(folder, conversationId, file) : null;
  return {
    async put(temporaryPath, conversationId, file) {
      const path = pathOf(conversationId, file);
      if (path === null) throw new Error("A stored file's name is not one of ours.");
      const home = join(folder, conversationId);
      await onDisk(async () => {
        await mkdir(home, { recursive: true });
        await rename(temporaryPath, path);
        // An upload that was acknowledged has its name after a power cut too: names belong to their folders.
        await syncFolder(home);
        await syncFolder(folder);
      });
    },
    async open(conversationId, file, range) {
      const path = pathOf(conversationId, file);
      if (path === null || !(await isFile(path))) return null;
      return createReadStream(path, range === null ? {} : { start: range.from, end: range.to });
    },
    async remove(conversationId, file) {
      const path = pathOf(conversationId, file);
      if (path !== null) await rm(path, { force: true });
    },
    async *list() {
      for (const conversationId of await namesIn(folder)) {
        const files: FileInStore[] = [];
        for (const file of await namesIn(join(folder, conversationId))) {
          const path = pathOf(conversationId, file);
          const storedAt = path === null ? null : await writtenAt(path);
          if (storedAt !== null) files.push({ conversationId, file, storedAt });
        }
        if (files.length > 0) yield files;
      }
    },
  };
}

/** The folder in which uploads are received, on the same disk as the files that are stored on disk. */
export async function diskReceivingFolder(folder: string): Promise<ReceivingFolder> {
  await mkdir(folder, { recursive: true });
  return {
    receive: (body, name, maxBytes) => onDisk(() => receiveFile(body, join(folder, name), maxBytes)),
    pathOf: (name) => join(folder, name),
    discard: (name) => rm(join(folder, name), { force: true }),
    async discardOlderThan(before) {
      let discarded = 0;
      for (const name of await namesIn(folder)) {
        const path = join(folder, name);
        const at = await writtenAt(path);
        if (at === null || at >= before) continue;
        await rm(path, { force: true, recursive: true });
        discarded += 1;
      }
      return discarded;
    },
  };
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Names in a folder; none when it is no folder (yet). */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isErrno(error, "ENOENT") || isErrno(error, "ENOTDIR")) return [];
    throw error;
  }
}

/** When a file was last written, UTC milliseconds; null when it has gone meanwhile. */
async function writtenAt(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (isErrno(error, "ENOENT")) return null;
    throw error;
  }
}

const isErrno = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

/** Reading goes on this far beyond the limit, so that a client that is little above it gets to read the answer. */
const PATIENCE_FACTOR = 2;

/**
 * Writes a body to a new file as it arrives and stops at the limit (S49): what was written is thrown away at once, the rest is read and
 * dropped, and a body that goes on to twice the limit is given up.
 */
async function receiveFile(
  body: AsyncIterable<Uint8Array>,
  path: string,
  maxBytes: number,
): Promise<Received> {
  const handle = await open(path, "wx", 0o600);
  let size = 0;
  let isComplete = false;
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size <= maxBytes) await handle.write(chunk);
      else if (size - chunk.length <= maxBytes) await handle.truncate();
      if (size > maxBytes * PATIENCE_FACTOR) break;
    }
    isComplete = size <= maxBytes;
    if (isComplete) await handle.sync();
  } finally {
    await handle.close();
    if (!isComplete) await rm(path, { force: true });
  }
  return isComplete ? { outcome: "stored", size } : { outcome: "too_large" };
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (isErrno(error, "ENOENT")) return false;
    throw error;
  }
}
