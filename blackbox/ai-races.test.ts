/** Races against an AI turn that is under way: the model is a server that takes its time. */
import { aiTurnsAnswerSchema } from "@chatpjt/contract/conversations";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FakeLlm, startFakeLlm } from "../eval/fake-llm.ts";
import { type Node, openShop, type Shop, storesHere } from "./shop-process.ts";
import { awaitMessage, history, newChat, openSocket, PASSWORD, type Person, say, signIn } from "./stage.ts";

/** How long the model thinks. */
const THINKING_MS = 1_500;
const SPOKEN = "네, 도와드리겠습니다. 어떤 점이 궁금하신가요?";

describe.each(storesHere())("an AI turn under way on $name", (store) => {
  let model: FakeLlm;
  let shop: Shop;
  let node: Node;
  let minji: Person;
  beforeAll(async () => {
    const decision = { action: "reply", reply: SPOKEN, intent: "other" };
    // biome-ignore lint/suspicious/noThenProperty: the script's format names what follows the delay so.
    const reply = { kind: "delay", ms: THINKING_MS, then: { kind: "decision", decision } };
    model = await startFakeLlm({ script: [{ on_call: "*", reply }], notes: [] });
    shop = await openShop(store, {
      AI_PROVIDER: "openai",
      OPENAI_BASE_URL: model.url,
      OPENAI_API_KEY: "test",
      AI_DEBOUNCE_MS: "50",
    });
    [node] = await Promise.all([
      shop.start(),
      shop.createAccount({
        email: "minji@shop.example",
        password: PASSWORD,
        name: "민지",
        role: "admin",
        permission: "owner",
      }),
    ]);
    minji = await signIn(node.baseUrl, "minji@shop.example", "admin");
  });
  afterAll(async () => {
    await shop.remove();
    await model.close();
  });

  /** A conversation whose turn the model is thinking about. */
  const thinking = async () => {
    const chat = await newChat(node.baseUrl);
    const text = `안녕하세요 ${chat.id}`;
    await say(chat.customer, chat.id, text);
    const deadline = Date.now() + 10_000;
    while (!model.requests.some((request) => JSON.stringify(request.body).includes(chat.id))) {
      if (Date.now() > deadline) throw new Error("The model was not asked.");
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return chat;
  };
  const turnsOf = async (id: string) =>
    (await minji.data(aiTurnsAnswerSchema, "GET", `/api/admin/chats/${id}/turns`)).turns.map(
      (turn) => turn.state,
    );
  const thoughtOver = () => new Promise((resolve) => setTimeout(resolve, THINKING_MS + 700));

  it.concurrent("posts nothing after a takeover", async () => {
    const { customer, id } = await thinking();
    await minji.done("POST", `/api/admin/chats/${id}/takeover`, {});
    await say(minji, id, "제가 도와드릴게요.");
    await thoughtOver();
    expect((await history(customer, id)).map((message) => message.sender_type)).toEqual([
      "ai",
      "user",
      "agent",
    ]);
    expect(await turnsOf(id)).toEqual(["cancelled"]);
  });

  it.concurrent("posts nothing but one farewell after a completion", async () => {
    const { customer, id } = await thinking();
    const socket = await openSocket(customer);
    const answers = await Promise.all([
      customer.outcome("POST", `/api/chats/session/${id}/complete`),
      minji.outcome("POST", `/api/admin/chats/${id}/complete`, {}),
    ]);
    expect(answers.sort()).toEqual(["200", "409 session_completed"]);
    await thoughtOver();
    const messages = await history(customer, id);
    expect(messages.map((message) => message.sender_type)).toEqual(["ai", "user", "ai"]);
    expect(messages.map((message) => message.content)).not.toContain(SPOKEN);
    await socket.settled(id);
    expect(socket.of("session_completed")).toHaveLength(1);
    expect(socket.of("new_message")).toEqual([]);
    await socket.close();
  });

  it.concurrent("posts nothing but the waiting sentence after the customer asked for a person", async () => {
    const { customer, id } = await thinking();
    await customer.done("POST", `/api/chats/session/${id}/handoff`);
    await thoughtOver();
    const messages = await history(customer, id);
    expect(messages.map((message) => message.sender_type)).toEqual(["ai", "user", "ai"]);
    expect(messages.at(-1)?.content).not.toBe(SPOKEN);
  });

  it.concurrent("answers once when the customer writes more meanwhile", async () => {
    const { customer, id } = await thinking();
    await say(customer, id, "그리고 하나 더요");
    const answer = await awaitMessage(customer, id, (m) => m.sender_type === "ai" && m.seq > 1);
    expect(answer.seq).toBe(4);
    await thoughtOver();
    expect(await history(customer, id)).toHaveLength(4);
  });

  it.concurrent("answers a conversation that is handed back in the middle", async () => {
    const { customer, id } = await thinking();
    await minji.done("POST", `/api/admin/chats/${id}/takeover`, {});
    await minji.done("POST", `/api/admin/chats/${id}/release`, {});
    await awaitMessage(customer, id, (m) => m.sender_type === "ai" && m.seq === 3);
    await thoughtOver();
    expect(await history(customer, id)).toHaveLength(3);
  });
});
