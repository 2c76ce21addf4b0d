import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { silentLogger } from "../testing/http-rig.ts";
import { startS3Server } from "../testing/s3-server.ts";
import { STORES } from "../testing/stores.ts";
import { diskFileStore, diskReceivingFolder } from "./files.disk.ts";
import { type S3Storage, s3FileStore } from "./files.s3.ts";
import type { FileStore, Upload } from "./ports.ts";
import { sweepOrphans } from "./sweep-orphans.ts";
import { sqlUploadStore } from "./uploads.sql.ts";

const MB = 1024 * 1024;
const HOUR_MS = 3_600_000;

let folder = "";
let closings: (() => unknown)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "chatpjt-files-"));
});
afterEach(async () => {
  for (const close of closings.reverse()) await close();
  closings = [];
  await rm(folder, { recursive: true, force: true });
});

async function aReceivedFile(content: string | Buffer = "hello"): Promise<string> {
  const path = join(folder, `received-${Math.random().toString(36).slice(2)}`);
  await writeFile(path, content);
  return path;
}

/** The bytes of a stored file; null when there is none. */
async function read(files: FileStore, id: string, file: string, range: { from: number; to: number } | null) {
  const stream = await files.open(id, file, range);
  return stream === null ? null : (await buffer(stream)).toString();
}

async function namesIn(files: FileStore): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const page of files.list())
    names.push(...page.map((entry) => `${entry.conversationId}/${entry.file}`));
  return names.sort();
}

async function anS3Store(through: (storage: S3Storage) => Promise<S3Storage> = async (direct) => direct) {
  const server = await startS3Server();
  closings.push(() => server.close());
  const files = s3FileStore(await through(server.storage));
  closings.push(() => files.close());
  return { files, server };
}

const KINDS = [
  { name: "a folder", open: async () => diskFileStore(join(folder, "uploads")) as FileStore },
  { name: "a bucket", open: async () => (await anS3Store()).files as FileStore },
];

describe.each(KINDS)("files in $name", ({ open }) => {
  it("are taken over, read whole and in part, and removed", async () => {
    const files = await open();
    const received = await aReceivedFile("0123456789");
    await files.put(received, "c1", "a.txt");
    expect(existsSync(received)).toBe(false);
    expect(await read(files, "c1", "a.txt", null)).toBe("0123456789");
    expect(await read(files, "c1", "a.txt", { from: 2, to: 4 })).toBe("234");
    await files.remove("c1", "a.txt");
    await files.remove("c1", "a.txt");
    expect(await files.open("c1", "a.txt", null)).toBeNull();
  });

  it("may be as large as an upload and as small as one byte", async () => {
    const files = await open();
    await files.put(await aReceivedFile(Buffer.alloc(20 * MB, "x")), "c1", "large.mp4");
    await files.put(await aReceivedFile("1"), "c1", "small.txt");
    expect((await read(files, "c1", "large.mp4", null))?.length).toBe(20 * MB);
    expect(await read(files, "c1", "small.txt", null)).toBe("1");
  });

  it.each([
    ["..", "a.txt"],
    ["c1", "../a.txt"],
    ["c1/..", "a.txt"],
    ["", "a.txt"],
    ["c1", ".receiving"],
    ["c1", "가.txt"],
  ])("are never looked for at %j / %j", async (id, file) => {
    const files = await open();
    expect(await files.open(id, file, null)).toBeNull();
    await expect(files.put(await aReceivedFile(), id, file)).rejects.toThrow(/not one of ours/u);
  });

  it("are listed, all of them", async () => {
    const files = await open();
    expect(await namesIn(files)).toEqual([]);
    for (const name of ["c1/a.txt", "c1/b.txt", "c2/a.txt"]) {
      const [id = "", file = ""] = name.split("/");
      await files.put(await aReceivedFile(), id, file);
    }
    expect(await namesIn(files)).toEqual(["c1/a.txt", "c1/b.txt", "c2/a.txt"]);
  });
});

/** A proxy in front of a server that cuts the first connections once so many bytes have passed. */
async function cuttingProxy(storage: S3Storage, cuts: number, afterBytes: number) {
  const target = new URL(storage.endpoint ?? "");
  let left = cuts;
  const sockets = new Set<Socket>();
  const proxy: Server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
    }
    const cut = left > 0;
    left -= 1;
    let seen = 0;
    client.on("data", (chunk) => {
      seen += chunk.length;
      if (!cut || seen < afterBytes) upstream.write(chunk);
      else for (const socket of [client, upstream]) socket.destroy();
    });
    client.on("close", () => upstream.end());
    upstream.pipe(client);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  closings.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => proxy.close(resolve));
  });
  return { ...storage, endpoint: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` };
}

describe("a bucket behind a bad line", () => {
  it("gets the whole file by the second attempt", async () => {
    const { files } = await anS3Store((direct) => cuttingProxy(direct, 1, 2 * MB));
    const received = await aReceivedFile(Buffer.alloc(5 * MB, "x"));
    await files.put(received, "c1", "a.mp4");
    expect((await read(files, "c1", "a.mp4", null))?.length).toBe(5 * MB);
    expect(existsSync(received)).toBe(false);
  });

  it("is told unavailable after that, and nothing is stored", async () => {
    const { files } = await anS3Store((direct) => cuttingProxy(direct, 2, 2 * MB));
    const received = await aReceivedFile(Buffer.alloc(5 * MB, "x"));
    await expect(files.put(received, "c1", "a.mp4")).rejects.toMatchObject({ code: "unavailable" });
    expect(await files.open("c1", "a.mp4", null)).toBeNull();
    expect(existsSync(received)).toBe(true);
  });

  it.each([
    { given: "nobody listens", wrong: { endpoint: "http://127.0.0.1:1" } },
    { given: "the key is unknown", wrong: { accessKeyId: "nobody" } },
    { given: "the bucket is missing", wrong: { bucket: "missing-bucket" } },
  ])("is told unavailable when $given", async ({ wrong }) => {
    const { server } = await anS3Store();
    const files = s3FileStore({ ...server.storage, ...wrong });
    closings.push(() => files.close());
    const received = await aReceivedFile();
    await expect(files.put(received, "c1", "a.txt")).rejects.toMatchObject({ code: "unavailable" });
    await expect(files.open("c1", "a.txt", null)).rejects.toMatchObject({ code: "unavailable" });
  });
});

const anUpload = (file: string): Upload => ({
  id: `u-${file}`,
  conversationId: "c1",
  accountId: "a1",
  file,
  name: file,
  size: 5,
  mime: "text/plain",
  isImage: false,
  createdAt: 0,
});

describe.each(KINDS)("the janitor of files in $name", ({ open }) => {
  it.each(STORES)(
    "deletes old files that are not on record in $name and leftovers, nothing else",
    async (store) => {
      const { database, drop } = await store.open();
      closings.push(drop);
      const uploads = sqlUploadStore(database);
      const files = await open();
      for (const file of ["kept.txt", "orphan.txt"]) await files.put(await aReceivedFile(), "c1", file);
      await database.write((tx) => uploads.insert(tx, anUpload("kept.txt")));
      const receivingFolder = join(folder, "uploads", ".receiving");
      const receiving = await diskReceivingFolder(receivingFolder);
      await writeFile(receiving.pathOf("half"), "x");
      const at = (now: number) => ({
        uploads,
        files,
        receiving,
        clock: { now: () => now },
        logger: silentLogger,
      });

      const now = Date.now();
      expect(await sweepOrphans(at(now + HOUR_MS - 60_000))).toEqual({ orphans: 0, leftovers: 0 });
      expect(await sweepOrphans(at(now + HOUR_MS + 60_000))).toEqual({ orphans: 1, leftovers: 1 });
      expect([await namesIn(files), await readdir(receivingFolder)]).toEqual([["c1/kept.txt"], []]);
      expect(await sweepOrphans(at(now + HOUR_MS + 60_000))).toEqual({ orphans: 0, leftovers: 0 });
    },
  );

  it("spares what is being received in the folder that holds the stored files", async () => {
    const files = await open();
    await mkdir(join(folder, "uploads", ".receiving"), { recursive: true });
    const path = join(folder, "uploads", ".receiving", "fresh.txt");
    await writeFile(path, "x");
    await utimes(path, new Date(0), new Date(0));
    expect(await namesIn(files)).toEqual([]);
  });
});
