import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { dbOf } from "../platform/sql/database.ts";
import type { Tx } from "../shared/ports.ts";
import { type CoreRig, coreRig, WAITING } from "../testing/core-rig.ts";
import { STORES } from "../testing/stores.ts";
import { EMPTY_LEDGER } from "./domain/ledger.ts";
import type { TurnOutcome } from "./domain/turn-state.ts";
import { failTurn, settleTurn } from "./settle-turn.ts";
import type { ClaimedTurn } from "./turn-ledger.ts";

let rig: CoreRig | undefined;
afterEach(async () => {
  await rig?.drop();
  rig = undefined;
});

function outcome(text: string, changes: Partial<TurnOutcome> = {}): TurnOutcome {
  return {
    action: "reply",
    text,
    language: "ko",
    category: "주문 문의",
    ledger: EMPTY_LEDGER,
    handoffReason: null,
    asksAnythingElse: false,
    instructionUse: null,
    grounds: { instructionId: null, settingsVersion: 0, helpTextIds: [], readAt: Number.MAX_SAFE_INTEGER },
    trace: {
      turnId: "t",
      cause: "customer_message",
      fromSeq: 1,
      uptoSeq: 1,
      engine: { name: "scripted", why: "test" },
      settingsVersion: 1,
      promptVersion: "1",
      toolsVersion: "1",
      calls: [],
      tools: [],
      decision: null,
      ledgerBefore: EMPTY_LEDGER,
      ledgerAfter: EMPTY_LEDGER,
      verdict: null,
      events: [],
      source: "test",
      action: "reply",
      handoffReason: null,
      ms: 1,
    },
    ...changes,
  };
}

async function claimed(from: CoreRig, owner = "node-a"): Promise<ClaimedTurn> {
  const turn = await from.ledger.claim(owner);
  if (turn === null) throw new Error("Nothing was due.");
  return turn;
}

async function states(from: CoreRig): Promise<readonly string[]> {
  const rows = await from.database.read((db) =>
    db.selectFrom("ai_turns").select(["state", "discarded"]).orderBy("created_at").orderBy("id").execute(),
  );
  return rows.map((row) => (row.discarded === null ? row.state : `${row.state}: ${row.discarded}`));
}

describe.each(STORES)("the turn ledger on $name", (store) => {
  it("makes one turn of a burst, due after the quiet time and at most 8 s after its first message", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    for (let i = 0; i < 7; i += 1) {
      await rig.customerSays(id, `조각 ${i}`);
      expect(await rig.ledger.claim("node-a")).toBeNull();
      rig.clock.pass(1_200);
    }
    expect(await rig.ledger.nextDueAt()).toBeLessThanOrEqual(rig.clock.now());
    expect(await claimed(rig)).toMatchObject({ fromSeq: 2, uptoSeq: 8, attempt: 1, fence: 1 });
    expect(await rig.ledger.claim("node-b")).toBeNull();
  });

  it("answers at once what a clock that was set back would have answered in an hour", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    await rig.customerSays(id, "배송 언제 와요");
    rig.clock.pass(-3_600_000);
    const turn = await claimed(rig);
    expect(await settleTurn(rig.deps, turn, outcome("배송 중입니다."))).toBe("posted");
    await rig.customerSays(id, "고마워요");
    expect(await rig.ledger.claim("node-a")).toBeNull();
    rig.clock.pass(2_000);
    expect(await claimed(rig)).toMatchObject({ uptoSeq: 4 });
    expect((await rig.transcript(id)).map((line) => line.split(" ")[0])).toEqual(["1", "2", "3", "4"]);
  });

  it("posts the answer once, however often it is settled", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    await rig.customerSays(id, "배송 언제 와요");
    rig.clock.pass(2_000);
    const turn = await claimed(rig);
    expect(await settleTurn(rig.deps, turn, outcome("배송 중입니다."))).toBe("posted");
    expect(await settleTurn(rig.deps, turn, outcome("배송 중입니다."))).toBe("discarded");
    expect(await rig.transcript(id)).toEqual([
      "1 ai: 안녕하세요!",
      "2 customer: 배송 언제 와요",
      "3 ai: 배송 중입니다.",
    ]);
    expect(await rig.reads.find(id)).toMatchObject({ category: "주문 문의", aiReadSeq: 2, lastReplySeq: 3 });
    expect(await states(rig)).toEqual(["done"]);
    expect(rig.envelopes.at(-1)?.events).toContainEqual({
      type: "messages_read",
      reader: "staff",
      uptoSeq: 2,
    });
  });

  it.each([
    { event: "a takeover", command: { type: "take_over", agentId: "minji", force: false } as const },
    { event: "the end", command: { type: "complete", agentId: "minji" } as const },
  ])("drops what the AI was writing when $event comes first", async ({ command }) => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    await rig.customerSays(id, "배송 언제 와요");
    rig.clock.pass(2_000);
    const turn = await claimed(rig);
    await rig.agentDoes(id, command);
    expect(await settleTurn(rig.deps, turn, outcome("늦은 답"))).toBe("discarded");
    expect((await rig.transcript(id)).join()).not.toContain("늦은 답");
    expect(await states(rig)).toEqual([`cancelled: ${command.type}`]);
  });

  it("discards a draft that a newer message made stale, answers everything anew, and posts after two restarts", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    await rig.customerSays(id, "하나");
    rig.clock.pass(2_000);
    for (const [index, text] of ["둘", "셋"].entries()) {
      const turn = await claimed(rig);
      expect(turn.restarts).toBe(index);
      await rig.customerSays(id, text);
      expect(await settleTurn(rig.deps, turn, outcome(`초안 ${index}`))).toBe("restarted");
      rig.clock.pass(2_000);
    }
    const last = await claimed(rig);
    expect(last).toMatchObject({ restarts: 2, fromSeq: 2, uptoSeq: 4 });
    await rig.customerSays(id, "넷");
    expect(await settleTurn(rig.deps, last, outcome("모두에 대한 답"))).toBe("posted");
    rig.clock.pass(2_000);
    expect(await claimed(rig)).toMatchObject({ uptoSeq: 5 });
    expect((await rig.transcript(id)).filter((line) => line.includes("초안"))).toEqual([]);
  });

  it.each([
    {
      what: "the instruction was withdrawn",
      grounds: { instructionId: "note" },
      change: (tx: Tx) => putInstruction(tx, { state: "superseded" }),
    },
    {
      what: "the instruction has run out",
      grounds: { instructionId: "note" },
      change: (tx: Tx) => putInstruction(tx, { expiresInMs: -1 }),
    },
    {
      what: "the order has changed",
      grounds: {},
      change: (tx: Tx) => putOrder(tx, 1),
    },
    {
      what: "a help text that could be quoted is gone",
      grounds: { helpTextIds: ["parking", "gone"] },
      change: (tx: Tx) => putHelpText(tx, "parking", 0),
    },
    {
      what: "a help text that could be quoted says something else",
      grounds: { helpTextIds: ["parking"] },
      change: (tx: Tx) => putHelpText(tx, "parking", 1),
    },
    {
      what: "the settings are newer",
      grounds: {},
      change: (tx: Tx) => putSettings(tx, 8),
    },
  ])("makes the answer anew when $what meanwhile", async ({ grounds, change }) => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    conversationId = id;
    now = rig.clock.now();
    await rig.customerSays(id, "환불 됐나요");
    rig.clock.pass(2_000);
    const turn = await claimed(rig);
    await rig.database.write(change);
    const known = { instructionId: null, settingsVersion: 7, helpTextIds: [], readAt: now, ...grounds };
    expect(await settleTurn(rig.deps, turn, outcome("승인되었습니다.", { grounds: known }))).toBe(
      "restarted",
    );
    expect((await rig.transcript(id)).join()).not.toContain("승인");
    expect(await claimed(rig)).toMatchObject({ id: turn.id, restarts: 1 });
  });

  it("posts what was made of what still holds", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    conversationId = id;
    now = rig.clock.now();
    await rig.customerSays(id, "환불 됐나요");
    rig.clock.pass(2_000);
    const turn = await claimed(rig);
    await rig.database.write(async (tx) => {
      await putInstruction(tx, {});
      await putOrder(tx, 0);
      await putSettings(tx, 7);
      await putHelpText(tx, "parking", 0);
    });
    const grounds = { instructionId: "note", settingsVersion: 7, helpTextIds: ["parking"], readAt: now };
    expect(await settleTurn(rig.deps, turn, outcome("승인되었습니다.", { grounds }))).toBe("posted");
  });

  it("gives a turn whose lease ran out to somebody else; the late first holder changes nothing", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    await rig.customerSays(id, "배송 언제 와요");
    rig.clock.pass(2_000);
    const first = await claimed(rig, "dead-node");
    await rig.database.write((tx) => expireLeases(tx));
    expect(await rig.ledger.reap("node-b")).toEqual([]);
    const second = await claimed(rig, "node-b");
    expect(second).toMatchObject({ id: first.id, fence: 2, attempt: 2 });
    expect(await settleTurn(rig.deps, first, outcome("첫째의 답"))).toBe("discarded");
    expect(await settleTurn(rig.deps, second, outcome("둘째의 답"))).toBe("posted");
    expect((await rig.transcript(id)).at(-1)).toBe("3 ai: 둘째의 답");
  });

  it("hands over, and tells the customer, when three attempts have died", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    await rig.customerSays(id, "배송 언제 와요");
    rig.clock.pass(2_000);
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await claimed(rig, `dead-${attempt}`);
      await rig.database.write((tx) => expireLeases(tx));
      const failed = await rig.ledger.reap("node-b");
      expect(failed).toHaveLength(attempt === 3 ? 1 : 0);
      for (const turn of failed) await failTurn(rig.deps, turn, "attempts_exhausted");
    }
    expect(await rig.reads.find(id)).toMatchObject({
      standing: { status: "pending" },
      pendingReason: "failure",
    });
    expect((await rig.transcript(id)).at(-1)).toBe(`3 ai: ${WAITING}`);
    expect(await states(rig)).toEqual(["failed: attempts_exhausted"]);
  });

  it("gives leases back on a graceful stop, so that the next start answers at once", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    await rig.customerSays(id, "배송 언제 와요");
    rig.clock.pass(2_000);
    await claimed(rig, "stopping-node");
    await rig.ledger.releaseAll("stopping-node");
    expect(await claimed(rig, "next-node")).toMatchObject({ conversationId: id, attempt: 2 });
  });

  it.each([
    {
      when: "a stopping process gives its turn back",
      back: async (from: CoreRig) => from.ledger.releaseAll("node-a"),
    },
    {
      when: "the turn of a dead process is taken over",
      back: async (from: CoreRig) => {
        await from.database.write((tx) => expireLeases(tx));
        await from.ledger.reap("node-b");
      },
    },
    {
      when: "a draft is given up for newer words",
      back: async (from: CoreRig, turn: ClaimedTurn) => {
        await settleTurn(from.deps, turn, outcome("초안"));
      },
    },
  ])("keeps one open turn when $when while a message is being stored", async ({ back }) => {
    rig = await coreRig(store);
    const at = rig;
    const { id } = await at.open();
    await at.customerSays(id, "하나");
    at.clock.pass(2_000);
    const turn = await claimed(at, "node-a");
    await at.customerSays(id, "둘");
    at.clock.pass(2_000);
    // The turn of the second message is over before the first one's comes back: no open turn is there to be locked.
    await at.database.write((tx) => dbOf(tx).deleteFrom("ai_turns").where("open_key", "=", id).execute());
    let givenBack: Promise<void> | undefined;
    await at.database.write(async (tx) => {
      await at.deps.store.load(tx, id);
      const now = at.clock.now();
      await at.ledger.accept(tx, {
        conversationId: id,
        cause: "customer_message",
        fromSeq: 4,
        uptoSeq: 4,
        now,
        immediate: false,
      });
      givenBack = back(at, turn);
      // On the embedded store it waits for this transaction; on MySQL it goes as far as its first lock.
      if (at.database.kind === "mysql") await delay(150);
    });
    await givenBack;
    at.clock.pass(9_000);
    expect(await claimed(at, "node-b")).toMatchObject({ fromSeq: 2 });
    expect((await states(at)).filter((state) => state === "pending" || state === "running")).toHaveLength(1);
  });

  it("hands over and closes through the same settling, with one message each", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    await rig.customerSays(id, "사람이요");
    rig.clock.pass(2_000);
    const text = `알겠습니다. ${WAITING}`;
    await settleTurn(
      rig.deps,
      await claimed(rig),
      outcome(text, { action: "handoff", handoffReason: "human_requested" }),
    );
    expect(await rig.reads.find(id)).toMatchObject({
      standing: { status: "pending" },
      pendingReason: "human_requested",
    });
    expect((await rig.transcript(id)).at(-1)).toBe(`3 ai: ${text}`);
  });

  it("keeps two turns of one conversation from running at once", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    await rig.customerSays(id, "하나");
    rig.clock.pass(2_000);
    await claimed(rig, "node-a");
    await rig.customerSays(id, "둘");
    rig.clock.pass(9_000);
    expect(await rig.ledger.claim("node-b")).toBeNull();
  });
});

let conversationId = "";
let now = 0;

async function putInstruction(
  tx: Tx,
  {
    state = "in_force",
    expiresInMs = 3_600_000,
  }: { state?: "in_force" | "superseded"; expiresInMs?: number },
): Promise<void> {
  await dbOf(tx)
    .insertInto("instructions")
    .values({
      id: "note",
      conversation_id: conversationId,
      author_id: "minji",
      text: "환불 승인",
      decision: "approve",
      order_number: null,
      scope: "next_answer",
      after_seq: 2,
      state,
      note: null,
      used_by_turn: null,
      created_at: now,
      expires_at: now + expiresInMs,
    })
    .execute();
}

async function putOrder(tx: Tx, updatedAfterMs: number): Promise<void> {
  await dbOf(tx)
    .insertInto("orders")
    .values({
      id: "order",
      order_number: "ORD-2026-0001",
      order_number_key: "ORD20260001",
      product_name: "머그컵",
      customer_id: "customer",
      ordered_at: now,
      shipping_status: "delivered",
      delivered_at: now,
      price_krw: null,
      search_indexed: 1,
      created_at: now,
      updated_at: now + updatedAfterMs,
    })
    .execute();
}

async function putHelpText(tx: Tx, id: string, updatedAfterMs: number): Promise<void> {
  const text = { id, title: "주차", body: "두 시간 무료입니다.", created_at: now };
  await dbOf(tx)
    .insertInto("help_texts")
    .values({ ...text, updated_at: now + updatedAfterMs })
    .execute();
}

async function putSettings(tx: Tx, version: number): Promise<void> {
  await dbOf(tx)
    .insertInto("settings_versions")
    .values({ version, data: "{}", author_id: null, created_at: now })
    .execute();
}

/** Lets every lease run out on the store's own clock. */
async function expireLeases(tx: Tx): Promise<void> {
  await dbOf(tx).updateTable("ai_turns").set({ lease_until: 1 }).where("state", "=", "running").execute();
}
