import { afterEach, describe, expect, it } from "vitest";
import { dbOf } from "../platform/sql/database.ts";
import { AppError } from "../shared/app-error.ts";
import { type CoreRig, coreRig, FAREWELL, RIG_NOW, WAITING } from "../testing/core-rig.ts";
import { STORES } from "../testing/stores.ts";
import { handleCommand } from "./handle-command.ts";

let rig: CoreRig | undefined;
afterEach(async () => {
  await rig?.drop();
  rig = undefined;
});

const takeOver = (agentId: string, force = false) => ({ type: "take_over", agentId, force }) as const;

describe.each(STORES)("the write path on $name", (store) => {
  it("opens one conversation for twenty parallel first visits, with one greeting", async () => {
    rig = await coreRig(store);
    const { open } = rig;
    const opened = await Promise.all(Array.from({ length: 20 }, () => open()));
    expect(new Set(opened.map((conversation) => conversation.id)).size).toBe(1);
    expect(await rig.transcript(opened[0]?.id ?? "")).toEqual(["1 ai: 안녕하세요!"]);
    expect(rig.envelopes).toHaveLength(1);
  });

  it("stores twenty equal sends in parallel once, and answers all of them with the same message", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    const { customerSays } = rig;
    const results = await Promise.all(Array.from({ length: 20 }, () => customerSays(id, "안녕", "same")));
    const messageIds = results.map((result) => ("message" in result ? result.message?.id : null));
    expect(new Set(messageIds).size).toBe(1);
    expect(results.filter((result) => result.kind === "changed")).toHaveLength(1);
    expect(await rig.transcript(id)).toEqual(["1 ai: 안녕하세요!", "2 customer: 안녕"]);
  });

  it("gives parallel messages a seq without hole, and the row equals a recount of the history", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    const { customerSays } = rig;
    await Promise.all(Array.from({ length: 30 }, (_, i) => customerSays(id, `질문 ${i}`, `m${i}`)));
    const { messages } = await rig.reads.messages(id, { limit: 500 });
    expect(messages.map((message) => message.seq)).toEqual(Array.from({ length: 31 }, (_, i) => i + 1));
    const conversation = await rig.reads.find(id);
    expect(conversation).toMatchObject({
      lastSeq: 31,
      lastCustomerSeq: 31,
      unreadCount: 30,
      version: 31,
      lastMessage: messages.at(-1)?.content,
    });
  });

  it("lets exactly one of two takeovers win and names the winner to the other", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    const outcomes = await Promise.allSettled([
      rig.agentDoes(id, takeOver("minji"), "minji"),
      rig.agentDoes(id, takeOver("junho"), "junho"),
    ]);
    const lost = outcomes.find((outcome) => outcome.status === "rejected");
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    expect(lost?.reason).toBeInstanceOf(AppError);
    expect(lost?.reason).toMatchObject({
      code: "owned_by_other",
      details: [{ agent_name: expect.any(String) }],
    });
  });

  it("goes pending with the waiting sentence once, and a second wish changes nothing", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    const wish = { type: "request_human" } as const;
    await rig.agentDoes(id, wish);
    const sentEnvelopes = rig.envelopes.length;
    expect((await rig.agentDoes(id, wish)).kind).toBe("unchanged");
    expect(rig.envelopes).toHaveLength(sentEnvelopes);
    expect(await rig.transcript(id)).toEqual(["1 ai: 안녕하세요!", `2 ai: ${WAITING}`]);
    expect(await rig.reads.find(id)).toMatchObject({
      standing: { status: "pending" },
      dueAt: RIG_NOW + 300_000,
      summary: "요약(pending)",
    });
  });

  it("completes once with one farewell, its duration and summary, and frees the customer for a new conversation", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    rig.clock.pass(125_000);
    const { agentDoes } = rig;
    const complete = { type: "complete", agentId: "minji" } as const;
    const outcomes = await Promise.allSettled([agentDoes(id, complete), agentDoes(id, complete)]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await rig.transcript(id)).filter((line) => line.includes(FAREWELL))).toHaveLength(1);
    expect(await rig.reads.find(id)).toMatchObject({
      durationMinutes: 2,
      handledBy: "ai",
      summary: "요약(completed)",
    });
    expect((await rig.open()).id).not.toBe(id);
  });

  it("answers a retried send with the stored message even after the conversation has ended", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    await rig.customerSays(id, "안녕", "retry-me");
    await rig.agentDoes(id, { type: "complete", agentId: "minji" });
    const repeated = await rig.customerSays(id, "안녕", "retry-me");
    expect(repeated.kind).toBe("repeated");
    await expect(rig.customerSays(id, "안녕", "new")).rejects.toMatchObject({ code: "session_completed" });
  });

  it("stores nothing of a change whose side record fails", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    const failing = handleCommand(rig.deps, id, {
      command: takeOver("minji"),
      actor: { kind: "agent", id: "minji" },
      also: async () => {
        throw new Error("the disk said no");
      },
    });
    await expect(failing).rejects.toThrow("the disk said no");
    expect(await rig.reads.find(id)).toMatchObject({
      version: 1,
      standing: { status: "active", handler: "ai" },
    });
    expect(rig.envelopes).toHaveLength(1);
  });

  it("keeps every character of a text, on every store", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    const texts = [
      "👩‍👩‍👧‍👦🏳️‍🌈",
      "\u202Eabc",
      "ㅋㅋ ㄴㄴ ㅇㅇ",
      "𠮷野家",
      "a\r\nb\tc",
      "x".repeat(4_000),
      "\\'\"%_;--",
    ];
    for (const [index, text] of texts.entries()) await rig.customerSays(id, text, `t${index}`);
    const { messages } = await rig.reads.messages(id, { limit: 500 });
    expect(messages.slice(1).map((message) => message.content)).toEqual(texts);
  });

  it("leaves a line in the log for every change of standing, with its actor", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    await rig.agentDoes(id, takeOver("minji"));
    await rig.agentDoes(id, { type: "release", agentId: "minji", force: false });
    await rig.agentDoes(id, { type: "complete", agentId: "junho" }, "junho");
    const lines = await rig.reads.log(id);
    expect(lines.map((line) => `${line.action} by ${line.actorName}`)).toEqual([
      "opened by customer",
      "take_over by minji",
      "release by minji",
      "complete by junho",
    ]);
  });

  it("tells an overdue customer once, with a new due time", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    await rig.agentDoes(id, { type: "request_human" });
    rig.clock.pass(400_000);
    await handleCommand(rig.deps, id, {
      command: { type: "tell_overdue" },
      actor: { kind: "system" },
      draft: {
        sender: "ai",
        senderId: null,
        content: "죄송합니다.",
        attachments: null,
        clientMessageId: null,
      },
    });
    expect(await rig.reads.find(id)).toMatchObject({
      standing: { status: "pending" },
      dueAt: RIG_NOW + 700_000,
      overdueNotifiedAt: RIG_NOW + 400_000,
    });
    const open = await rig.database.read((db) =>
      db.selectFrom("ai_turns").select("state").where("open_key", "=", id).execute(),
    );
    expect(open).toEqual([]);
  });

  it("keeps apart what clients call alike but for blanks, case or a turn's prefix", async () => {
    rig = await coreRig(store);
    const { id } = await rig.open();
    const given = ["a", "a ", " a", "A", "turn:a", "á"];
    for (const clientMessageId of given) await rig.customerSays(id, clientMessageId, clientMessageId);
    const { messages } = await rig.reads.messages(id, { limit: 500 });
    expect(messages.slice(1).map((message) => message.clientMessageId)).toEqual(given);
  });

  it("keeps unit-of-work neighbours apart when many conversations change at once", async () => {
    rig = await coreRig(store);
    const { database } = rig;
    const opened = [];
    for (let i = 0; i < 10; i += 1) {
      await database.write((tx) =>
        dbOf(tx)
          .insertInto("accounts")
          .values({
            id: `c${i}`,
            role: "customer",
            permission: null,
            email: `c${i}@example.com`,
            name: "c",
            password_hash: "x",
            disabled_at: null,
            totp_secret: null,
            totp_last_step: null,
            created_at: 1,
            updated_at: 1,
          })
          .execute(),
      );
      opened.push(await rig.open(`c${i}`));
    }
    const { customerSays, transcript } = rig;
    await Promise.all(
      opened.flatMap(({ id }) =>
        Array.from({ length: 8 }, (_, i) => customerSays(id, `${id} ${i}`, `k${i}`)),
      ),
    );
    for (const { id } of opened)
      expect((await transcript(id)).slice(1).every((line) => line.includes(id))).toBe(true);
  });
});
