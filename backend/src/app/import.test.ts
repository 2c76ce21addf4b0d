import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createConnection } from "mysql2/promise";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dbOf } from "../platform/sql/database.ts";
import type { Tables } from "../platform/sql/schema.ts";
import { silentLogger } from "../testing/http-rig.ts";
import { hexId, type OriginalFixture, originalDatabase, originalHash } from "../testing/original-schema.ts";
import { compose } from "./compose.ts";
import { parseConfig } from "./config.ts";
import { openDatabase } from "./open-database.ts";

const server = process.env.TEST_MYSQL_URL ?? "";
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

let folder = "";
let original: OriginalFixture;
let environment: Record<string, string> = {};
let closings: (() => Promise<unknown>)[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chatpjt-import-"));
  closings = [];
});
afterEach(async () => {
  for (const close of closings.reverse()) await close();
  rmSync(folder, { recursive: true, force: true });
});

/** Where the import writes. */
const TARGETS = [
  { name: "SQLite", prepare: async (): Promise<Record<string, string>> => ({}) },
  {
    name: "MariaDB",
    async prepare(): Promise<Record<string, string>> {
      const name = `chatpjt_import_${randomBytes(4).toString("hex")}`;
      const connection = await createConnection(server);
      await connection.query(`create database ${name}`);
      closings.push(async () => {
        await connection.query(`drop database ${name}`);
        await connection.end();
      });
      const url = new URL(server);
      url.pathname = `/${name}`;
      return { DATABASE_URL: url.href };
    },
  },
];

async function prepare(target: (typeof TARGETS)[number]) {
  environment = { NODE_ENV: "test", DATA_DIR: join(folder, "data"), ...(await target.prepare()) };
  original = await originalDatabase(server);
  closings.push(() => original.drop());
  await fill(original);
}

const config = () => parseConfig({ ...environment, AI_PROVIDER: "offline" }, () => "x7-".repeat(20));

function runImport(...more: string[]) {
  const script = fileURLToPath(new URL("./import.ts", import.meta.url));
  const args = [script, "--from", original.url, ...more];
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? "", ...environment },
    cwd: folder,
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += String(chunk)));
  return new Promise<{ code: number | null; text: string }>((resolve) =>
    child.on("close", (code) => resolve({ code, text })),
  );
}

async function rowsOf<T extends keyof Tables>(table: T): Promise<readonly Tables[T][]> {
  const database = await openDatabase(config().database);
  const rows = await database.read((db) =>
    db
      .selectFrom(table as "accounts")
      .selectAll()
      .execute(),
  );
  await database.close();
  return rows as unknown as readonly Tables[T][];
}

const at = (time: string) => Date.parse(`2025-03-04T${time}Z`);
const day = (time: string) => `2025-03-04 ${time}`;
const [MINJI, ADMIN, SAME] = [hexId("minji"), hexId("admin"), hexId("same")];
const [DONE, OLD, OPEN, WAITING] = [hexId("done"), hexId("old"), hexId("open"), hexId("waiting")];

async function fill({ insert }: OriginalFixture) {
  const account = { created_at: day("00:00:00"), updated_at: day("00:00:00") };
  await insert(
    "users",
    {
      id: MINJI,
      email: "Minji@Example.com",
      password_hash: originalHash("minji-pw-1"),
      name: "민지",
      role: "customer",
      ...account,
    },
    {
      id: ADMIN,
      email: "boss@example.com",
      password_hash: originalHash("admin", 1_000),
      name: "사장",
      role: "admin",
      ...account,
    },
    {
      id: SAME,
      email: "boss@example.com",
      password_hash: "bcrypt$x",
      name: "사장 개인",
      role: "customer",
      ...account,
    },
  );
  const session = { customer_id: MINJI, handler_type: "ai", started_at: day("01:00:00") };
  await insert(
    "chat_sessions",
    {
      ...session,
      id: DONE,
      status: "completed",
      handler_type: "agent",
      assigned_agent_id: ADMIN,
      category: "환불 요청",
      completed_at: day("01:30:30"),
      summary: "환불 문의",
    },
    { ...session, id: OLD, status: "active", started_at: day("02:00:00") },
    {
      ...session,
      id: OPEN,
      status: "active",
      handler_type: "agent",
      assigned_agent_id: ADMIN,
      started_at: day("03:00:00"),
    },
    { ...session, id: WAITING, customer_id: SAME, status: "pending", pending_at: day("04:00:02") },
  );
  const attachments = JSON.stringify([
    {
      url: `http://old.example:8000/uploads/${DONE}/photo1.png`,
      name: "사진 😀.png",
      size: 3,
      mime: "image/png",
      is_image: true,
    },
    `/uploads/${DONE}/gone.pdf`,
    "https://elsewhere.example/a/b.png",
  ]);
  const said = { session_id: DONE, is_read: true, created_at: day("01:00:05") };
  await insert(
    "messages",
    // All of one second: the order is user, agent, ai, then id.
    { ...said, id: hexId("m4-ai"), sender_type: "ai", content: "네, 도와드릴게요." },
    {
      ...said,
      id: hexId("m1-user"),
      sender_type: "user",
      sender_id: MINJI,
      content: "환불해 주세요 👍🏽",
      attachments,
    },
    {
      ...said,
      id: hexId("m2-user"),
      sender_type: "user",
      sender_id: MINJI,
      content: "주민번호 900101-1234567",
    },
    { ...said, id: hexId("m3-note"), sender_type: "agent", content: "내부 지시: 환불 승인" },
    {
      ...said,
      id: hexId("m5"),
      sender_type: "agent",
      sender_id: ADMIN,
      content: "승인되었습니다.",
      created_at: day("01:20:00"),
    },
    {
      ...said,
      id: hexId("o1"),
      session_id: OLD,
      sender_type: "ai",
      content: "안녕하세요",
      created_at: day("02:00:00"),
    },
    {
      ...said,
      id: hexId("p1"),
      session_id: OPEN,
      sender_type: "user",
      sender_id: MINJI,
      content: "첫째",
      created_at: day("03:00:01"),
    },
    {
      ...said,
      id: hexId("p2"),
      session_id: OPEN,
      sender_type: "user",
      sender_id: MINJI,
      content: "둘째",
      is_read: false,
      created_at: day("03:00:02"),
    },
    {
      ...said,
      id: hexId("w1"),
      session_id: WAITING,
      sender_type: "user",
      sender_id: SAME,
      content: "사람이요",
      is_read: false,
      created_at: day("04:00:01"),
    },
  );
  await insert(
    "chat_session_metadata",
    { session_id: OPEN, unread_count: 1 },
    { session_id: WAITING, unread_count: 9, priority: "high" },
  );
  const saved = { updated_at: day("00:00:00"), updated_by: ADMIN };
  await insert(
    "chatbot_settings",
    { ...saved, setting_key: "greeting", setting_value: "어서 오세요" },
    { ...saved, setting_key: "categories", setting_value: '["주문","환불 요청","주문"]' },
    { ...saved, setting_key: "response_wait_time", setting_value: "90" },
    { ...saved, setting_key: "auto_close", setting_value: "false" },
    { ...saved, setting_key: "company_policy", setting_value: "환불은 구매 후 30일 이내에 가능합니다." },
    { ...saved, setting_key: "theme", setting_value: "dark" },
  );
  const order = { customer_id: MINJI, ordered_at: day("00:10:00"), updated_at: day("00:20:00") };
  await insert(
    "orders",
    {
      ...order,
      id: hexId("order1"),
      order_number: "ORD-20250304-001",
      product_name: "운동화",
      shipping_status: "delivered",
    },
    {
      ...order,
      id: hexId("order2"),
      order_number: "ord20250304001",
      product_name: "양말",
      shipping_status: "shipped",
    },
  );
  mkdirSync(join(folder, "old", "uploads", DONE), { recursive: true });
  writeFileSync(join(folder, "old", "uploads", DONE, "photo1.png"), PNG);
}

describe.skipIf(server === "").each(TARGETS)("an import into $name", (target) => {
  it("brings people, conversations, instructions, files, settings and orders, and again changes nothing", async () => {
    await prepare(target);
    const first = await runImport("--uploads", join(folder, "old"));
    expect(first).toMatchObject({ code: 0 });
    expect(first.text).toContain("users: 3 read, 3 added");
    expect(first.text).toContain("orders: 2 read, 1 added, 1 skipped");
    expect(first.text).toContain("settings: 6 read, 5 added, 1 skipped");
    expect(first.text).toContain("conversations: 4 read, 4 added");
    expect(first.text).toContain("files: 3 read, 1 added, 2 skipped");
    for (const oddity of [
      "passwords of an unknown kind",
      "open sessions beside a newer one",
      "files were not in the uploads folder",
      "attachments lead elsewhere",
      "never stored; they were masked",
      "differs from another's only in dashes",
      "unread counts differed",
      "settings are unknown here",
      "the policy's text and its structured form differ",
    ])
      expect(first.text).toContain(oddity);

    const conversations = new Map((await rowsOf("conversations")).map((row) => [row.id, row]));
    expect(conversations.get(DONE)).toMatchObject({
      status: "completed",
      open_customer_id: null,
      handled_by: "agent",
      category: "환불 요청",
      summary: "환불 문의",
      last_seq: 4,
      unread_count: 0,
      duration_minutes: 30,
      started_at: at("01:00:00"),
      completed_at: at("01:30:30"),
      last_message: "승인되었습니다.",
    });
    expect(conversations.get(OLD)).toMatchObject({ status: "completed", completed_at: at("02:00:00") });
    expect(conversations.get(OPEN)).toMatchObject({
      status: "active",
      handler: "agent",
      agent_id: ADMIN,
      open_customer_id: MINJI,
      unread_count: 1,
      admin_read_seq: 1,
    });
    expect(conversations.get(WAITING)).toMatchObject({
      status: "pending",
      pending_at: at("04:00:02"),
      unread_count: 1,
    });
    const messages = (await rowsOf("messages"))
      .filter((row) => row.conversation_id === DONE)
      .sort((a, b) => a.seq - b.seq);
    expect(messages.map((row) => [row.seq, row.sender, row.content])).toEqual([
      [1, "customer", "환불해 주세요 👍🏽"],
      [2, "customer", "주민번호 [주민등록번호]"],
      [3, "ai", "네, 도와드릴게요."],
      [4, "agent", "승인되었습니다."],
    ]);
    expect(JSON.parse(messages[0]?.attachments ?? "")).toEqual([
      { file: "photo1.png", name: "사진 😀.png", size: PNG.length, mime: "image/png", isImage: true },
      expect.objectContaining({ file: "gone.pdf" }),
      expect.objectContaining({ name: "b.png" }),
    ]);
    expect(await rowsOf("instructions")).toMatchObject([
      { id: hexId("m3-note"), conversation_id: DONE, author_id: ADMIN, state: "used", after_seq: 2 },
    ]);
    expect(await rowsOf("orders")).toMatchObject([
      { order_number: "ORD-20250304-001", customer_id: MINJI, delivered_at: at("00:20:00") },
    ]);

    const tables = [
      "accounts",
      "conversations",
      "messages",
      "instructions",
      "uploads",
      "orders",
      "settings_versions",
    ] as const;
    const everything = async () => {
      const rows: unknown[] = [];
      for (const table of tables) rows.push(await rowsOf(table));
      return rows;
    };
    const before = await everything();
    const second = await runImport("--uploads", join(folder, "old"));
    expect(second.text).toContain("conversations: 4 read, 4 unchanged");
    expect(second.text).toContain("users: 3 read, 3 unchanged");
    expect(second.text).toContain("settings: 6 read, 5 unchanged");
    expect(second.text).toContain("files: 3 read, 1 unchanged, 2 skipped");
    expect(await everything()).toEqual(before);
  }, 60_000);

  it("lets people sign in with their passwords and see what is theirs, and no instruction", async () => {
    await prepare(target);
    await runImport("--uploads", join(folder, "old"));
    const app = await compose(config(), silentLogger, { validateAnswers: true });
    closings.push(() => app.stop(500));
    const login = (email: string, password: string, role: string) =>
      app.server.inject({ method: "POST", url: "/api/auth/login", payload: { email, password, role } });
    expect((await login("minji@example.com", "wrong-pw-1", "customer")).statusCode).toBe(401);
    const signedIn = await login("minji@example.com", "minji-pw-1", "customer");
    expect([signedIn.statusCode, signedIn.json().data.user.id]).toEqual([200, MINJI]);
    const admin = (await login("boss@example.com", "admin", "admin")).json().data;
    expect(admin.user.permission).toBe("owner");
    const get = async (url: string, token: string) => {
      const answer = await app.server.inject({ url, headers: { authorization: `Bearer ${token}` } });
      return answer.json().data;
    };
    const { token } = signedIn.json().data;
    const { messages } = await get(`/api/chats/messages/${DONE}`, token);
    expect(messages.map((message: { seq: number }) => message.seq)).toEqual([1, 2, 3, 4]);
    expect(JSON.stringify(messages)).not.toContain("내부 지시");
    const picture = await app.server.inject({ url: messages[0].attachments[0].url });
    expect([picture.statusCode, picture.headers["content-type"]]).toEqual([200, "image/png"]);
    const { instructions } = await get(`/api/admin/chats/${DONE}/instructions`, admin.token);
    expect(instructions).toMatchObject([{ text: "내부 지시: 환불 승인", state: "used" }]);
    const settings = await get("/api/admin/chatbot/settings", admin.token);
    expect(settings).toMatchObject({
      greeting: "어서 오세요",
      categories: ["주문", "환불 요청"],
      response_wait_time: 60,
      auto_close: false,
    });
    const hashes = new Map((await rowsOf("accounts")).map((row) => [row.id, row.password_hash]));
    expect(hashes.get(MINJI)).toMatch(/^\$argon2id\$/u);
  }, 60_000);

  it("brings what is new in the original and leaves alone what was changed here", async () => {
    await prepare(target);
    await runImport();
    const database = await openDatabase(config().database);
    await database.write(async (tx) => {
      const entry = {
        id: "e1",
        at: 1,
        actor_kind: "agent",
        actor_id: ADMIN,
        action: "complete",
        data: "{}",
      } as const;
      await dbOf(tx)
        .insertInto("audit_log")
        .values({ ...entry, address: null, conversation_id: WAITING, after_seq: 1, subject_id: null })
        .execute();
      await dbOf(tx)
        .updateTable("accounts")
        .set({ password_hash: "$argon2id$renewed" })
        .where("id", "=", MINJI)
        .execute();
    });
    await database.close();
    const newer = { sender_type: "ai", is_read: false, created_at: day("05:00:00") };
    await original.insert(
      "messages",
      { ...newer, id: hexId("p3"), session_id: OPEN, content: "셋째" },
      { ...newer, id: hexId("w2"), session_id: WAITING, content: "안 됩니다" },
    );
    await original.run(
      `update users set name = '새 이름', updated_at = '${day("06:00:00")}' where id = '${ADMIN}'`,
    );

    const again = await runImport();
    expect(again.text).toContain("users: 3 read, 1 updated, 2 unchanged");
    expect(again.text).toContain("conversations: 4 read, 1 updated, 2 unchanged, 1 kept");
    const messages = await rowsOf("messages");
    const seqs = (id: string) => messages.filter((row) => row.conversation_id === id).map((row) => row.seq);
    expect([seqs(OPEN).sort(), seqs(WAITING)]).toEqual([[1, 2, 3], [1]]);
    const accounts = new Map((await rowsOf("accounts")).map((row) => [row.id, row]));
    expect([accounts.get(MINJI)?.password_hash, accounts.get(ADMIN)?.name]).toEqual([
      "$argon2id$renewed",
      "새 이름",
    ]);
  }, 60_000);
});

describe("the import command", () => {
  it.each([
    { args: [], line: /--from is missing/u },
    { args: ["--from", "postgres://a/b"], line: /--from is no MySQL address/u },
    { args: ["--from", "mysql://h/db", "--upload", "x"], line: /Unknown option/u },
    {
      args: ["--from", "mysql://db:3306/ai3pjt"],
      more: { MYSQL_HOST: "db" },
      line: /databases of their own/u,
    },
  ])("refuses $args in one line", async ({ args, more, line }) => {
    const script = fileURLToPath(new URL("./import.ts", import.meta.url));
    const env = { PATH: process.env.PATH ?? "", NODE_ENV: "test", DATA_DIR: folder, ...more };
    const child = spawn(process.execPath, [script, ...args], { env, cwd: folder });
    let text = "";
    child.stderr.on("data", (chunk) => (text += String(chunk)));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, text.trimEnd().split("\n").length]).toEqual([2, 1]);
    expect(text).toMatch(line);
  });
});
