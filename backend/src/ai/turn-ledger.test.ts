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

/** Lets every lease run out on the store's own clock. */
async function expireLeases(tx: Tx): Promise<void> {
  await dbOf(tx).updateTable("ai_turns").set({ lease_until: 1 }).where("state", "=", "running").execute();
}
