import { afterEach, describe, expect, it } from "vitest";
import { type CoreRig, coreRig } from "../testing/core-rig.ts";
import { scriptedModel } from "../testing/scripted-model.ts";
import { NEW_SHOP_TURN_SETTINGS, simulatedLookup } from "../testing/simulated-chat.ts";
import { STORES } from "../testing/stores.ts";
import { sqlInstructions } from "./instructions.sql.ts";
import type { Instruction } from "./instructions.ts";
import { OFFLINE_RESPONDER } from "./offline-responder.ts";
import { runTurn } from "./run-turn.ts";
import { sqlTurnSources } from "./turn-context.sql.ts";
import { loadTurn } from "./turn-context.ts";
import { sqlTurnRecords } from "./turn-records.sql.ts";

const DAY = 86_400_000;

let rig: CoreRig | undefined;
afterEach(async () => {
  await rig?.drop();
  rig = undefined;
});

/** What the model is told of the conversation in its next turn. */
async function toldToTheModel(from: CoreRig): Promise<string> {
  from.clock.pass(2_000);
  const turn = await from.ledger.claim("node-a");
  if (turn === null) throw new Error("Nothing was due.");
  const loaded = await loadTurn(
    {
      sources: sqlTurnSources(from.database),
      settings: async () => NEW_SHOP_TURN_SETTINGS,
      now: from.clock.now,
      spotlight: () => "⟦k3⟧",
    },
    turn,
  );
  if (loaded === null) throw new Error("There was nothing to answer.");
  const model = scriptedModel([
    {
      on_call: "*",
      reply: { kind: "decision", decision: { reply: "무엇을 도와드릴까요?", action: "ask" } },
    },
  ]);
  await runTurn(
    loaded.input,
    { model, offline: OFFLINE_RESPONDER, orders: simulatedLookup([]), clock: from.clock },
    new AbortController().signal,
  );
  return model.requests[0]?.stateBlock ?? "";
}

describe.each(STORES)("what a turn is given of the conversation before, on $name (BC-27)", (store) => {
  const ended = async (customerId = "customer") => {
    rig = await coreRig(store);
    const before = await rig.open(customerId);
    await rig.agentDoes(before.id, { type: "take_over", agentId: "minji", force: false });
    await rig.agentDoes(before.id, { type: "complete", agentId: "minji" });
    const { summary } = (await rig.reads.find(before.id)) ?? {};
    return { rig, summary };
  };

  it.each([
    { after: 1, told: true },
    { after: 6.9, told: true },
    { after: 7.1, told: false },
  ])("its summary, $after days after its end (told: $told)", async ({ after, told }) => {
    const { rig, summary } = await ended();
    expect(summary).toMatch(/요약/u);
    rig.clock.pass(after * DAY);
    const next = await rig.open();
    await rig.customerSays(next.id, "아까 그 건이요");
    const state = await toldToTheModel(rig);
    expect(state.includes(`The customer's previous conversation: ${summary}`)).toBe(told);
  });

  it("never another customer's", async () => {
    const { rig } = await ended("junho");
    const next = await rig.open();
    await rig.customerSays(next.id, "아까 그 건이요");
    expect(await toldToTheModel(rig)).not.toContain("previous conversation");
  });
});

describe.each(STORES)("a turn for an instruction on $name", (store) => {
  const instructed = async (scope: Instruction["scope"], isTold: boolean) => {
    rig = await coreRig(store);
    const { database, clock } = rig;
    const { id: conversationId } = await rig.open();
    await rig.agentDoes(conversationId, { type: "provide_info", agentId: "minji", force: false });
    const createdAt = clock.now();
    const instructions = sqlInstructions(database);
    await database.write((tx) =>
      instructions.insert(tx, {
        id: "instruction-1",
        conversationId,
        authorId: "agent-1",
        text: "환불 승인",
        decision: "approve",
        orderNumber: null,
        scope,
        afterSeq: 1,
        state: "in_force",
        note: null,
        createdAt,
        expiresAt: createdAt + DAY,
      }),
    );
    const turn = await rig.ledger.claim("node-a");
    if (turn === null) throw new Error("Nothing was due.");
    const records = sqlTurnRecords({ clock });
    if (isTold)
      await database.write((tx) =>
        records.useInstruction(tx, turn, { id: "instruction-1", passedOn: true, note: null }),
      );
    const sources = sqlTurnSources(database);
    const settings = async () => NEW_SHOP_TURN_SETTINGS;
    return loadTurn({ sources, settings, now: clock.now, spotlight: () => "⟦k3⟧" }, turn);
  };

  it.each([
    { scope: "next_answer", isTold: false, tells: true },
    { scope: "session", isTold: false, tells: true },
    { scope: "next_answer", isTold: true, tells: false },
    { scope: "session", isTold: true, tells: false },
  ] as const)("says nothing that the turn before has told: $scope, told: $isTold", async (given) => {
    const loaded = await instructed(given.scope, given.isTold);
    expect(loaded !== null).toBe(given.tells);
  });
});
