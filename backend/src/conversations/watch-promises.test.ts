import { afterEach, describe, expect, it } from "vitest";
import { type CoreRig, coreRig, FAREWELL, RIG_NOW, WAITING } from "../testing/core-rig.ts";
import { silentLogger } from "../testing/http-rig.ts";
import { STORES } from "../testing/stores.ts";
import { handleCommand } from "./handle-command.ts";
import { sqlWatchReads } from "./watch-promises.sql.ts";
import { type WatchDeps, watchPromises } from "./watch-promises.ts";

const SORRY = "기다리게 해 드려 죄송합니다. 12:11까지 답변드리겠습니다.";
const MINUTE = 60_000;
/** The hour of the apology. */
const RENEWED = RIG_NOW + 11 * 60_000;

let rig: CoreRig | undefined;
afterEach(async () => {
  await rig?.drop();
  rig = undefined;
});

function watch(from: CoreRig, changes: Partial<WatchDeps> = {}): Promise<void> {
  return watchPromises({
    commands: from.deps,
    reads: sqlWatchReads(from.database),
    clock: from.clock,
    logger: silentLogger,
    overduePromise: async () => ({ sentence: SORRY, dueAt: RENEWED }),
    autoCloseMinutes: async () => 1_440,
    isTyping: () => false,
    awaitsDecision: async () => false,
    ...changes,
  });
}

/** The AI's message that asks whether there is anything else. */
async function askAnythingElse(from: CoreRig, id: string): Promise<void> {
  await handleCommand(from.deps, id, {
    command: { type: "post_ai_message" },
    actor: { kind: "ai" },
    asksAnythingElse: true,
    draft: {
      sender: "ai",
      senderId: null,
      content: "더 도와드릴 일이 있나요?",
      attachments: null,
      clientMessageId: null,
    },
  });
}

describe.each(STORES)("the clock on $name", (store) => {
  it("apologises once when the promised minutes have passed, with the new time", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    await rig.agentDoes(id, { type: "request_human" });
    rig.clock.pass(5 * MINUTE - 1);
    await watch(rig);
    expect(await rig.transcript(id)).toEqual(["1 ai: 안녕하세요!", `2 ai: ${WAITING}`]);
    rig.clock.pass(2);
    await watch(rig);
    rig.clock.pass(60 * MINUTE);
    await watch(rig);
    expect(await rig.transcript(id)).toEqual(["1 ai: 안녕하세요!", `2 ai: ${WAITING}`, `3 ai: ${SORRY}`]);
    expect(await rig.reads.find(id)).toMatchObject({
      overdueNotifiedAt: RIG_NOW + 5 * MINUTE + 1,
      // As it was told, not counted anew.
      dueAt: RENEWED,
    });
  });

  it("ends a conversation whose anything-else question stayed unanswered for the set minutes", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    await askAnythingElse(rig, id);
    rig.clock.pass(1_440 * MINUTE - 1);
    await watch(rig);
    expect(await rig.reads.find(id)).toMatchObject({ standing: { status: "active" } });
    rig.clock.pass(1);
    await watch(rig);
    expect(await rig.reads.find(id)).toMatchObject({ standing: { status: "completed" }, handledBy: "ai" });
    expect((await rig.transcript(id)).at(-1)).toBe(`3 ai: ${FAREWELL}`);
  });

  it("hands a silent conversation back whose request waits for a decision", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    await askAnythingElse(rig, id);
    rig.clock.pass(1_440 * MINUTE);
    await watch(rig, { awaitsDecision: async () => true });
    expect(await rig.reads.find(id)).toMatchObject({ standing: { status: "pending" } });
    expect((await rig.transcript(id)).at(-1)).toBe(`3 ai: ${WAITING}`);
  });

  it.each([
    { why: "automatic closing is off", changes: { autoCloseMinutes: async () => null } },
    { why: "the customer is typing", changes: { isTyping: () => true } },
  ])("ends nothing when $why", async ({ changes }) => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    await askAnythingElse(rig, id);
    rig.clock.pass(2_000 * MINUTE);
    await watch(rig, changes);
    expect(await rig.reads.find(id)).toMatchObject({ standing: { status: "active" } });
  });

  it("ends nothing once the customer has written again, or a person answers", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    await askAnythingElse(rig, id);
    await rig.customerSays(id, "하나 더 있어요");
    rig.clock.pass(2_000 * MINUTE);
    await watch(rig);
    expect(await rig.reads.find(id)).toMatchObject({ standing: { status: "active" } });
    await askAnythingElse(rig, id);
    await rig.agentDoes(id, { type: "take_over", agentId: "minji", force: false });
    rig.clock.pass(2_000 * MINUTE);
    await watch(rig);
    expect(await rig.reads.find(id)).toMatchObject({ standing: { status: "active", handler: "agent" } });
  });
});
