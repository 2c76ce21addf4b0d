import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { FileStore, Received, ReceivingFolder } from "./ports.ts";

/** A stored name or conversation id: what we make ourselves. Anything else names no file. */
const SAFE_NAME = /^[A-Za-z0-9][\w.-]{0,63}$/u;

/** Files in a folder: `{folder}/{conversationId}/{file}`. Names are checked once more here, since a path is made of them (S51). */
export function diskFileStore(folder: string): FileStore {
  const pathOf = (conversationId: string, file: string): string | null =>
    SAFE_NAME.test(conversationId) && SAFE_NAME.test(file) ? join(folder, conversationId, file) : null;
  return {
    async put(temporaryPath, conversationId, file) {
      const path = pathOf(conversationId, file);
      if (path === null) throw new Error("A stored file's name is not one of ours.");
      await mkdir(join(folder, conversationId), { recursive: true });
      await rename(temporaryPath, path);
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
  };
}

/** Leftovers of a crash are thrown away when they are older than any upload may take. */
const LEFTOVER_AFTER_MS = 3_600_000;

/**
 * The folder in which uploads are received, on the same disk as the stored files and emptied of what a crash has left there.
 *
 * @param now - UTC milliseconds.
 */
export async function diskReceivingFolder(folder: string, now: number): Promise<ReceivingFolder> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (now - mtimeMs > LEFTOVER_AFTER_MS) await rm(path, { force: true, recursive: true });
  }
  return {
    receive: (body, name, maxBytes) => receiveFile(body, join(folder, name), maxBytes),
    pathOf: (name) => join(folder, name),
    discard: (name) => rm(join(folder, name), { force: true }),
  };
}

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
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
