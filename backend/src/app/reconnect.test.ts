import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ServerFrame } from "@chatpjt/contract/realtime";
import { createConnection } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { jwtCodec, randomTickets } from "../accounts/tokens.node.ts";
import { dbOf } from "../platform/sql/database.ts";
import type { MessagesTable } from "../platform/sql/schema.ts";
import { systemClock } from "../shared/ids.node.ts";
import { silentLogger } from "../testing/http-rig.ts";
import { compose, type RunningApp } from "./compose.ts";
import { type Config, parseConfig } from "./config.ts";

const CLIENTS = 300;
const MESSAGES = 6;
/** `delivery.md` and issue 4: what one of many who come back at once may ask of the store. */
const MOST_QUERIES_EACH = 0.1;

const folder = mkdtempSync(join(tmpdir(), "chatpjt-reconnect-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Place {
  readonly store: string;
  open(): Promise<{ readonly url: string; drop(): Promise<void> }>;
}
const places: Place[] = [
  {
    store: "SQLite",
    open: async () => ({ url: `sqlite:${join(folder, "s.db")}`, drop: async () => undefined }),
  },
];
const { TEST_MYSQL_URL = "" } = process.env;
if (TEST_MYSQL_URL !== "") {
  places.push({
    store: "MySQL",
    async open() {
      const name = `chatpjt_test_${randomBytes(6).toString("hex")}`;
      const admin = await createConnection(TEST_MYSQL_URL);
      await admin.query(`create database ${name}`);
      const url = new URL(TEST_MYSQL_URL);
      url.pathname = `/${name}`;
      const drop = async () => {
        await admin.query(`drop database ${name}`);
        await admin.end();
      };
      return { url: url.href, drop };
    },
  });
}

describe.each(places)("many who come back at once on $store", ({ open }) => {
  let running: RunningApp;
  let config: Config;
  let port = 0;
  let drop = async () => undefined as unknown;
  const sockets: WebSocket[] = [];

  beforeAll(async () => {
    const place = await open();
    drop = place.drop;
    config = parseConfig(
      {
        NODE_ENV: "test",
        DATABASE_URL: place.url,
        DATA_DIR: folder,
        AI_PROVIDER: "offline",
        LIMIT_SOCKETS_PER_ADDRESS: "10000",
      },
      () => "only-for-tests-0123456789-abcdefghij",
    );
    running = await compose(config, silentLogger);
    await running.server.listen({ port: 0, host: "127.0.0.1" });
    port = (running.server.server.address() as AddressInfo).port;
    await storeCustomers(running);
  }, 60_000);
  afterAll(async () => {
    for (const socket of sockets) socket.terminate();
    await running.stop(1_000);
    await drop();
  });

  /** Connects as customer `n`, who has the messages up to `afterSeq`; resolves with the answer to its resume. */
  const comeBack = async (n: number, query: string, afterSeq: number): Promise<ServerFrame> => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/ws?${query}`, { perMessageDeflate: false });
    sockets.push(socket);
    const answer = new Promise<ServerFrame>((resolve, reject) => {
      socket.on("close", (code) => reject(new Error(`Closed with ${code}.`)));
      socket.on("error", reject);
      socket.on("message", (data) => {
        const frame = JSON.parse(String(data)) as ServerFrame;
        if (frame.type === "resumed" || frame.type === "resync" || frame.type === "error") resolve(frame);
      });
    });
    await once(socket, "open");
    socket.send(JSON.stringify({ type: "resume", data: { session_id: `conv-${n}`, after_seq: afterSeq } }));
    return answer;
  };
  const comeBackAll = async (queryOf: (n: number) => string) => {
    const before = running.database.statements;
    const everybody = Array.from({ length: CLIENTS }, (_, n) => n);
    // One in three misses the last two messages.
    const after = (n: number) => (n % 3 === 0 ? MESSAGES - 2 : MESSAGES);
    const answers = await Promise.all(everybody.map((n) => comeBack(n, queryOf(n), after(n))));
    for (const [n, frame] of answers.entries()) {
      if (frame.type !== "resumed") throw new Error(`${n} was answered ${frame.type}.`);
      expect(frame.data.session_id).toBe(`conv-${n}`);
      const missed = n % 3 === 0 ? [MESSAGES - 1, MESSAGES] : [];
      expect(frame.data.messages.map(({ seq }) => seq)).toEqual(missed);
    }
    return (running.database.statements - before) / CLIENTS;
  };

  it(`asks the store at most ${MOST_QUERIES_EACH} times each, their sign-in included`, async () => {
    const tokens = jwtCodec(config.jwt.secret, systemClock);
    const expiresAt = Date.now() + 600_000;
    const queryOf = (n: number) =>
      `token=${tokens.sign({ accountId: `acc-${n}`, signInId: `sig-${n}`, expiresAt })}`;
    expect(await comeBackAll(queryOf)).toBeLessThanOrEqual(MOST_QUERIES_EACH);
  });

  it("asks hardly more where they come with tickets, each of which lets one in", async () => {
    const tickets = Array.from({ length: CLIENTS }, () => randomTickets.make());
    await running.database.write((tx) =>
      dbOf(tx)
        .insertInto("ws_tickets")
        .values(
          tickets.map((ticket, n) => ({
            id: randomTickets.hashOf(ticket),
            account_id: `acc-${n}`,
            sign_in_id: `sig-${n}`,
            expires_at: Date.now() + 30_000,
          })),
        )
        .execute(),
    );
    expect(await comeBackAll((n) => `ticket=${tickets[n]}`)).toBeLessThanOrEqual(2 * MOST_QUERIES_EACH);
    await expect(comeBack(0, `ticket=${tickets[0]}`, 0)).rejects.toThrow("4401");
  });
});

/** Customers with a sign-in and a conversation each, as they were before the process was started anew. */
async function storeCustomers({ database }: RunningApp): Promise<void> {
  const now = Date.now();
  const numbers = Array.from({ length: CLIENTS }, (_, n) => n);
  const account = (id: string) => ({
    id,
    role: "customer" as const,
    email: `${id}@example.com`,
    name: id,
    permission: null,
    password_hash: "x",
    disabled_at: null,
    totp_secret: null,
    totp_last_step: null,
    created_at: now,
    updated_at: now,
  });
  const signIn = (n: number) => ({
    id: `sig-${n}`,
    account_id: `acc-${n}`,
    created_at: now,
    last_seen_at: now,
    expires_at: now + 600_000,
    ended_at: null,
    user_agent: null,
    address: null,
  });
  const message = (n: number, seq: number): MessagesTable => ({
    id: `m-${n}-${seq}`,
    conversation_id: `conv-${n}`,
    seq,
    sender: seq % 2 === 0 ? "customer" : "ai",
    sender_id: seq % 2 === 0 ? `acc-${n}` : null,
    content: `${seq}번째 말`,
    attachments: null,
    once_key: null,
    created_at: now,
  });
  await database.write(async (tx) => {
    const db = dbOf(tx);
    await db
      .insertInto("accounts")
      .values(numbers.map((n) => account(`acc-${n}`)))
      .execute();
    await db.insertInto("sign_ins").values(numbers.map(signIn)).execute();
    await db
      .insertInto("conversations")
      .values(numbers.map((n) => conversation(n, now)))
      .execute();
    for (let seq = 1; seq <= MESSAGES; seq += 1)
      await db
        .insertInto("messages")
        .values(numbers.map((n) => message(n, seq)))
        .execute();
  });
}

const conversation = (n: number, now: number) => ({
  id: `conv-${n}`,
  customer_id: `acc-${n}`,
  open_customer_id: `acc-${n}`,
  status: "active" as const,
  handler: "ai" as const,
  agent_id: null,
  category: null,
  language: "ko" as const,
  version: MESSAGES,
  last_seq: MESSAGES,
  last_customer_seq: MESSAGES,
  last_reply_seq: MESSAGES - 1,
  admin_read_seq: 0,
  ai_read_seq: 0,
  customer_read_seq: 0,
  unread_count: 0,
  last_message: "",
  last_activity_at: now,
  list_changed_at: null,
  started_at: now,
  pending_at: null,
  pending_reason: null,
  pending_language: null,
  due_at: null,
  overdue_notified_at: null,
  anything_else_at: null,
  completed_at: null,
  handled_by: null,
  duration_minutes: null,
  summary: "",
  agent_note: null,
});
