import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Database, dbOf } from "../platform/sql/database.ts";
import { openSqlite } from "../platform/sql/sqlite-database.ts";

let folder = "";
let server: Database | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chatpjt-backup-"));
});
afterEach(async () => {
  await server?.close();
  server = null;
  rmSync(folder, { recursive: true, force: true });
});

const at = (...names: string[]) => join(folder, ...names);

/** Runs one of the commands as an operator would. */
function run(
  command: "backup" | "restore",
  args: readonly string[],
  environment: Record<string, string> = {},
) {
  const script = fileURLToPath(new URL(`./${command}.ts`, import.meta.url));
  const env = { PATH: process.env.PATH ?? "", NODE_ENV: "test", DATA_DIR: at("data"), ...environment };
  const child = spawn(process.execPath, [script, ...args], { env, cwd: folder });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += String(chunk)));
  return new Promise<{ code: number | null; text: string }>((resolve) =>
    child.on("close", (code) => resolve({ code, text })),
  );
}

async function startServer(dataDir = at("data")): Promise<Database> {
  server = await openSqlite(join(dataDir, "chatpjt.sqlite"));
  return server;
}

/** One miss per call: a row that nothing else looks at. */
function write(database: Database, n: number) {
  return database.write((tx) =>
    dbOf(tx)
      .insertInto("help_misses")
      .values({ id: `m${n}`, query: `q${n}`, count: n, last_at: n })
      .execute(),
  );
}

async function addUpload(database: Database, file: string, content: string | null) {
  const row = { id: `u-${file}`, conversation_id: "c1", account_id: "a1", file, name: file };
  const rest = { size: 1, mime: "text/plain", is_image: 0, created_at: 1 };
  await database.write((tx) =>
    dbOf(tx)
      .insertInto("uploads")
      .values({ ...row, ...rest })
      .execute(),
  );
  await mkdir(at("data", "uploads", "c1"), { recursive: true });
  if (content !== null) writeFileSync(at("data", "uploads", "c1", file), content);
}

const missesIn = async (dataDir: string) => {
  const database = await openSqlite(join(dataDir, "chatpjt.sqlite"));
  const rows = await database.read((db) => db.selectFrom("help_misses").select("count").execute());
  await database.close();
  return rows.map((row) => row.count).sort((a, b) => a - b);
};

describe("a backup", () => {
  it("made beside a server that writes holds a prefix of its writes and every file on record, and restores", async () => {
    const database = await startServer();
    await addUpload(database, "a.txt", "hello");
    writeFileSync(at("data", "uploads", "c1", "orphan.txt"), "x");
    let isWriting = true;
    let written = 0;
    const writing = (async () => {
      while (isWriting) {
        await write(database, written);
        written += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    while (written < 50) await new Promise((resolve) => setImmediate(resolve));
    const before = written;
    const made = await run("backup", ["--out", at("copy")]);
    isWriting = false;
    await writing;
    expect([made.code, made.text]).toEqual([0, `backed up to ${at("copy")} (1 files)\n`]);
    expect(readdirSync(at("copy")).sort()).toEqual(["backup.json", "chatpjt.sqlite", "uploads"]);

    const restored = await run("restore", ["--from", at("copy"), "--data-dir", at("new")]);
    expect([restored.code, restored.text]).toEqual([0, `restored to ${at("new")} (1 files)\n`]);
    const misses = await missesIn(at("new"));
    expect(misses.length).toBeGreaterThanOrEqual(before);
    expect(misses).toEqual(misses.map((_, index) => index));
    expect(readFileSync(at("new", "uploads", "c1", "a.txt"), "utf8")).toBe("hello");
    expect(readdirSync(at("new", "uploads", "c1"))).toEqual(["a.txt"]);
  });

  it("of the rows alone is one file", async () => {
    await write(await startServer(), 1);
    expect((await run("backup", ["--out", at("rows.sqlite")])).code).toBe(0);
    expect((await run("restore", ["--from", at("rows.sqlite"), "--data-dir", at("new")])).code).toBe(0);
    expect(await missesIn(at("new"))).toEqual([1]);
  });

  it("names files on record that are gone", async () => {
    await addUpload(await startServer(), "gone.txt", null);
    const { code, text } = await run("backup", ["--out", at("copy")]);
    expect([code, text]).toEqual([
      0,
      expect.stringMatching(/^missing: c1\/gone\.txt\n.*0 files, 1 missing/su),
    ]);
  });

  it.each([
    { given: "no --out", args: [], code: 2, line: /--out is missing/u },
    { given: "a stray word", args: ["there"], code: 2, line: /Usage: npm run backup/u },
    { given: "a place that is taken", args: ["--out", "."], code: 1, line: /exists already/u },
    { given: "no store", args: ["--out", "copy"], code: 1, line: /The backup failed/u },
    {
      given: "a MySQL installation",
      args: ["--out", "copy"],
      environment: { MYSQL_HOST: "db" },
      code: 2,
      line: /docs\/operations\.md/u,
    },
  ])("is refused with $given, and nothing is left", async ({ args, environment, code, line }) => {
    const answer = await run("backup", args, environment);
    expect(answer).toEqual({ code, text: expect.stringMatching(line) });
    // The data directory itself is made with its JWT secret by whatever reads the configuration.
    expect(readdirSync(folder).filter((name) => name !== "data")).toEqual([]);
  });
});

describe("a restore", () => {
  async function aBackup() {
    const database = await startServer();
    await write(database, 1);
    await run("backup", ["--out", at("copy")]);
    await write(database, 2);
    return database;
  }

  it("replaces a store only with --force, and never one that is in use", async () => {
    const database = await aBackup();
    const args = ["--from", at("copy"), "--data-dir", at("data")];
    const plain = await run("restore", args);
    const busy = await run("restore", [...args, "--force"]);
    expect(plain).toEqual({ code: 1, text: expect.stringMatching(/--force replaces it/u) });
    expect(busy).toEqual({ code: 1, text: expect.stringMatching(/A server is running/u) });
    await write(database, 3);
    await database.close();
    server = null;
    expect(await missesIn(at("data"))).toEqual([1, 2, 3]);
    expect((await run("restore", [...args, "--force"])).code).toBe(0);
    expect(await missesIn(at("data"))).toEqual([1]);
  });

  it("replaces a store that is damaged", async () => {
    await aBackup();
    rmSync(at("data"), { recursive: true });
    await mkdir(at("data"));
    writeFileSync(at("data", "chatpjt.sqlite"), "rubbish ".repeat(1_000));
    expect((await run("restore", ["--from", at("copy"), "--data-dir", at("data"), "--force"])).code).toBe(0);
    expect(await missesIn(at("data"))).toEqual([1]);
  });

  it.each([
    {
      given: "damaged",
      spoil: () => {
        const bytes = readFileSync(at("copy", "chatpjt.sqlite"));
        writeFileSync(at("copy", "chatpjt.sqlite"), bytes.fill(0x5a, 8_192, 40_960));
      },
    },
    {
      given: "cut short",
      spoil: () => {
        const bytes = readFileSync(at("copy", "chatpjt.sqlite"));
        writeFileSync(at("copy", "chatpjt.sqlite"), bytes.subarray(0, 20_000));
      },
    },
    { given: "without its manifest", spoil: () => rmSync(at("copy", "backup.json")) },
    { given: "somebody else's", spoil: () => writeFileSync(at("copy", "backup.json"), "{}") },
  ])("refuses a backup that is $given and leaves what was there", async ({ spoil }) => {
    const database = await aBackup();
    await database.close();
    server = null;
    spoil();
    const { code } = await run("restore", ["--from", at("copy"), "--data-dir", at("data"), "--force"]);
    expect(code).toBe(1);
    expect(await missesIn(at("data"))).toEqual([1, 2]);
    expect(existsSync(at("data", "chatpjt.sqlite.restoring"))).toBe(false);
  });
});
