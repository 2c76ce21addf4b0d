import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../platform/sql/database.ts";
import { dbOf } from "../platform/sql/database.ts";
import type { Tables } from "../platform/sql/schema.ts";
import { type Config, parseConfig } from "./config.ts";
import { openDatabase } from "./open-database.ts";
import { seedDemo } from "./seed-demo.ts";

const DAY_MS = 86_400_000;
/** A working day, noon in Seoul. */
const NOON = Date.UTC(2026, 10, 18, 3);

let folder: string;
let config: Config;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chatpjt-demo-"));
  config = parseConfig({ DATA_DIR: folder, NODE_ENV: "test" }, () => "x".repeat(40));
  await seedDemo(config, NOON);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the demo's stage", () => {
  it("holds conversations with the AI, with an agent, waiting, and completed by AI, agent and customer", async () => {
    const rows = await all("conversations");
    const standings = new Set(rows.map((row) => [row.status, row.handler, row.handled_by].join(" ")));
    for (const standing of [
      "active ai ",
      "active agent ",
      "pending ai ",
      "completed ai ai",
      "completed ai agent",
    ])
      expect(standings).toContain(standing);
    expect(rows.filter((row) => row.status === "completed" && row.summary === "")).toEqual([]);
    const reasons = rows.filter((row) => row.status === "pending").map((row) => row.pending_reason);
    expect(reasons.sort()).toEqual(["customer_request", "facts_complete", "human_requested"]);
  });

  it("keeps every conversation in the past and its messages without holes", async () => {
    for (const row of await all("conversations")) {
      expect(row.last_activity_at).toBeLessThanOrEqual(NOON);
      const messages = (await all("messages")).filter((message) => message.conversation_id === row.id);
      expect(messages.map((message) => message.seq).sort((a, b) => a - b)).toEqual(
        Array.from({ length: row.last_seq }, (_, index) => index + 1),
      );
    }
  });

  it("leaves no AI turn open and gives every customer message of the AI its answer", async () => {
    const states = new Set((await all("ai_turns")).map((turn) => turn.state));
    expect([...states].sort()).toEqual(["done"]);
  });

  it("gives the visitors orders of every status, inside and outside the window, and no conversation", async () => {
    const visitors = (await all("accounts")).filter((account) => account.email.startsWith("test"));
    const [first] = visitors;
    const orders = (await all("orders")).filter((order) => order.customer_id === first?.id);
    expect(new Set(orders.map((order) => order.shipping_status))).toEqual(
      new Set(["preparing", "shipped", "delivered", "cancelled"]),
    );
    const ages = orders
      .filter((order) => order.delivered_at !== null)
      .map((order) => NOON - order.ordered_at);
    expect(ages.some((age) => age < 7 * DAY_MS)).toBe(true);
    expect(ages.some((age) => age > 30 * DAY_MS)).toBe(true);
    const busy = new Set((await all("conversations")).map((row) => row.customer_id));
    expect(visitors.filter((account) => busy.has(account.id))).toEqual([]);
  });
});

describe("a second start of the demo", () => {
  it("dates what nobody touched anew and leaves alone what a person did", async () => {
    const before = await all("conversations");
    const taken = before.find((row) => row.status === "pending");
    await act(async (database) => {
      await database.write(async (tx) => {
        const entry = {
          id: "person1",
          at: NOON,
          actor_kind: "agent",
          actor_id: null,
          address: null,
        } as const;
        const what = {
          action: "take_over",
          conversation_id: taken?.id ?? "",
          after_seq: 1,
          subject_id: null,
        };
        await dbOf(tx)
          .insertInto("audit_log")
          .values({ ...entry, ...what, data: "{}" })
          .execute();
      });
    });
    await seedDemo(config, NOON + DAY_MS);
    const after = await all("conversations");
    expect(after).toHaveLength(before.length);
    expect(after.find((row) => row.id === taken?.id)).toEqual(taken);
    const others = after.filter((row) => row.id !== taken?.id);
    const shifts = others.map((row) => {
      const old = before.find((candidate) => candidate.customer_id === row.customer_id);
      return row.started_at - (old?.started_at ?? 0);
    });
    expect(new Set(shifts)).toEqual(new Set([DAY_MS]));
  });

  it("makes no account, order or help text twice", async () => {
    const count = async () => [
      (await all("accounts")).length,
      (await all("orders")).length,
      (await all("help_texts")).length,
    ];
    const before = await count();
    await seedDemo(config, NOON + DAY_MS);
    expect(await count()).toEqual(before);
  });
});

async function act<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(config.database);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

function all<T extends "accounts" | "ai_turns" | "conversations" | "help_texts" | "messages" | "orders">(
  table: T,
): Promise<Tables[T][]> {
  return act((database) =>
    database.read((db) =>
      db
        .selectFrom(table as "orders")
        .selectAll()
        .execute(),
    ),
  ) as Promise<unknown> as Promise<Tables[T][]>;
}
