import { openSessionAnswerSchema, pastSessionsAnswerSchema } from "@chatpjt/contract/conversations";
import { messageAnswerSchema, messagesAnswerSchema } from "@chatpjt/contract/messages";
import { beforeAll, describe, expect, inject, it } from "vitest";
import {
  awaitMessage,
  type Chat,
  history,
  newChat,
  newCustomer,
  newHeldChat,
  openSession,
  openSocket,
  type Person,
  say,
  signInAdmin,
} from "./stage.ts";
import { namedFields } from "./wire-client.ts";

describe.each(inject("shops"))("messages on $store", ({ baseUrl }) => {
  let minji: Person;
  let held: Chat;
  beforeAll(async () => {
    minji = await signInAdmin(baseUrl, "minji");
    held = await newHeldChat(baseUrl, minji);
  });

  it("opens a conversation with the greeting, and opens it once", async () => {
    const customer = await newCustomer(baseUrl);
    const opened = await Promise.all(Array.from({ length: 10 }, () => openSession(customer)));
    expect(new Set(opened.map(({ session }) => session.id)).size).toBe(1);
    const { session, messages } = await customer.data(openSessionAnswerSchema, "GET", "/api/chats/session");
    expect(session).toMatchObject({
      customer_id: customer.id,
      category: null,
      status: "active",
      handler_type: "ai",
      assigned_agent_id: null,
    });
    expect(messages).toEqual([
      expect.objectContaining({ seq: 1, sender_type: "ai", sender_id: null, attachments: null }),
    ]);
  });

  it("stores what an older client sends, which knows the original fields only", async () => {
    const { customer, id } = await newChat(baseUrl);
    const first = await say(customer, id, "안녕하세요, 배송 언제 오나요?");
    expect(first).toMatchObject({
      session_id: id,
      seq: 2,
      sender_type: "user",
      sender_id: customer.id,
      content: "안녕하세요, 배송 언제 오나요?",
      attachments: null,
      is_read: false,
    });
    const again = await say(customer, id, "안녕하세요, 배송 언제 오나요?");
    expect(again.id).not.toBe(first.id);
    await awaitMessage(customer, id, (message) => message.sender_type === "ai" && message.seq > 1);
  });

  it("runs seq from 1 without holes, whoever writes at the same time", async () => {
    const { customer, id } = await newHeldChat(baseUrl, minji);
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => say(index % 2 === 0 ? customer : minji, id, `${index}`)),
    );
    const messages = await history(minji, id);
    expect(messages.map((message) => message.seq)).toEqual(Array.from({ length: 31 }, (_, i) => i + 1));
    expect(new Set(messages.map((message) => message.content)).size).toBe(31);
  });

  it("stores 20 equal sends in parallel once, over REST and sockets together", async () => {
    const { customer, id } = await newHeldChat(baseUrl, minji);
    const socket = await openSocket(customer);
    const overRest = Array.from({ length: 10 }, () => say(customer, id, "한 번만", "same"));
    for (let i = 0; i < 10; i += 1)
      socket.send("send_message", { session_id: id, content: "한 번만", client_message_id: "same" });
    const answered = await Promise.all(overRest);
    await socket.until(() => (socket.of("ack").length === 10 ? true : undefined), "10 acks");
    const acked = socket.of("ack").map((frame) => frame.data.message);
    expect(new Set([...answered, ...acked].map((message) => message.id)).size).toBe(1);
    expect((await history(minji, id)).filter((message) => message.content === "한 번만")).toHaveLength(1);
    await socket.settled(id);
    expect(socket.of("new_message", id)).toHaveLength(1);
    await socket.close();
  });

  it("answers the stored message for a repeat, whatever else the repeat says", async () => {
    const first = await say(held.customer, held.id, "처음", "repeat-1");
    const repeat = await say(held.customer, held.id, "다른 말", "repeat-1");
    expect(repeat).toEqual(first);
    expect(first.client_message_id).toBe("repeat-1");
  });

  it("keeps the same client id apart in another conversation", async () => {
    const other = await newHeldChat(baseUrl, minji);
    const here = await say(held.customer, held.id, "여기", "apart");
    const there = await say(other.customer, other.id, "저기", "apart");
    expect(there.id).not.toBe(here.id);
  });

  it("answers a repeat with the stored message after the conversation has ended", async () => {
    const { customer, id } = await newHeldChat(baseUrl, minji);
    const stored = await say(customer, id, "마지막", "late");
    await customer.done("POST", `/api/chats/session/${id}/complete`);
    expect((await say(customer, id, "마지막", "late")).id).toBe(stored.id);
    const fresh = { session_id: id, content: "더", client_message_id: "later" };
    expect(await customer.outcome("POST", "/api/chats/messages", fresh)).toBe("409 session_completed");
  });

  it("pages by after_seq, before_seq and limit, oldest first", async () => {
    const { customer, id } = await newHeldChat(baseUrl, minji);
    for (let i = 2; i <= 12; i += 1) await say(customer, id, `m${i}`);
    const page = async (query: string) => {
      const { messages, has_more } = await customer.data(
        messagesAnswerSchema,
        "GET",
        `/api/chats/messages/${id}${query}`,
      );
      return [messages.map((message) => message.seq), has_more];
    };
    expect(await page("")).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], false]);
    expect(await page("?limit=3")).toEqual([[10, 11, 12], true]);
    expect(await page("?after_seq=0&limit=3")).toEqual([[1, 2, 3], true]);
    expect(await page("?after_seq=9")).toEqual([[10, 11, 12], false]);
    expect(await page("?after_seq=12")).toEqual([[], false]);
    expect(await page("?after_seq=999")).toEqual([[], false]);
    expect(await page("?before_seq=4&limit=2")).toEqual([[2, 3], true]);
    expect(await page("?before_seq=3")).toEqual([[1, 2], false]);
    expect(await page("?limit=100000")).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], false]);
  });

  it.each(["after_seq=-1", "after_seq=x", "before_seq=1.5", "limit=0"])("refuses ?%s", async (query) => {
    const answer = await held.customer.call("GET", `/api/chats/messages/${held.id}?${query}`);
    expect(answer).toMatchObject({ status: 400, failure: { code: "validation_failed" } });
  });

  it.each([
    { given: "nothing", body: {}, fields: ["content", "session_id"] },
    { given: "empty content", body: { content: "" }, fields: ["content"] },
    { given: "content that nobody can see", body: { content: "\u00ad\u200b\ufeff" }, fields: ["content"] },
    { given: "blank content", body: { content: " \n\t " }, fields: ["content"] },
    { given: "a number as content", body: { content: 5 }, fields: ["content"] },
    { given: "70,000 characters", body: { content: "가".repeat(70_000) }, fields: ["content"] },
    { given: "4,001 characters", body: { content: "가".repeat(4_001) }, fields: ["content"] },
    { given: "NUL", body: { content: "a\u0000b" }, fields: ["content"] },
    { given: "a lone surrogate", body: { content: "a\ud800b" }, fields: ["content"] },
    {
      given: "a long client id",
      body: { content: "a", client_message_id: "x".repeat(65) },
      fields: ["client_message_id"],
    },
    {
      given: "a number as client id",
      body: { content: "a", client_message_id: 7 },
      fields: ["client_message_id"],
    },
    { given: "attachments that are none", body: { content: "a", attachments: "x" }, fields: ["attachments"] },
    {
      given: "11 attachments",
      body: { content: "a", attachments: Array.from({ length: 11 }, () => ({ url: "/uploads/a/b" })) },
      fields: ["attachments"],
    },
  ])("refuses a message with $given and names the field", async ({ body, fields }) => {
    const session = "content" in body ? { session_id: held.id } : {};
    const answer = await held.customer.call("POST", "/api/chats/messages", { ...session, ...body });
    expect(answer).toMatchObject({ status: 400, failure: { code: "validation_failed" } });
    for (const field of namedFields(answer)) expect(fields).toContain(field);
    expect(namedFields(answer).length).toBeGreaterThan(0);
  });

  it.each(
    [
      "👩‍👩‍👧‍👦 이모지 🇰🇷 𠮷",
      "RTL \u202e abc \u200f שלום",
      "따옴표 ' \" ` \\ % _ ; -- /* */ <script>alert(1)</script>",
      "{{7*7}} #{7*7} %s %n",
      "  앞뒤 공백  \n\n줄바꿈\r\n탭\t끝 ",
      "e\u0301 vs é \ufeff BOM",
      "가".repeat(4_000),
      "😀".repeat(4_000),
    ].map((content) => ({ shown: JSON.stringify(content.slice(0, 40)), content })),
  )("stores $shown and returns it equal", async ({ content }) => {
    const stored = await say(held.customer, held.id, content);
    expect(stored.content).toBe(content);
    const [read] = await history(held.customer, held.id, `?after_seq=${stored.seq - 1}&limit=1`);
    expect(read?.content).toBe(content);
  });

  it("takes emoji and quotes in a client id and returns them equal", async () => {
    const id = `아이디 🔑 ' " \\ %_${"x".repeat(20)}`;
    const stored = await say(held.customer, held.id, "id", id);
    expect(stored.client_message_id).toBe(id);
    expect((await say(held.customer, held.id, "id", id)).id).toBe(stored.id);
  });

  it("keeps client ids apart that differ in case, accents or trailing blanks only", async () => {
    const ids = ["id", "ID", "íd", "id ", " id"];
    const stored = [];
    for (const id of ids) stored.push(await say(held.customer, held.id, id, `case-${id}`));
    expect(new Set(stored.map((message) => message.id)).size).toBe(ids.length);
  });

  describe("of somebody else", () => {
    const paths = (id: string) =>
      [
        ["GET", `/api/chats/messages/${id}`, undefined],
        ["POST", "/api/chats/messages", { session_id: id, content: "몰래" }],
        ["POST", "/api/chats/messages", { session_id: id, content: "몰래", client_message_id: "repeat-1" }],
        ["POST", `/api/chats/session/${id}/handoff`, undefined],
        ["POST", `/api/chats/session/${id}/complete`, undefined],
      ] as const;

    it("answers a customer for a foreign conversation exactly as for a missing one", async () => {
      const stranger = await newCustomer(baseUrl);
      const before = await history(minji, held.id);
      for (const [index, [method, path, body]] of paths(held.id).entries()) {
        const foreign = await stranger.call(method, path, body);
        const [, missingPath, missingBody] = paths("0000000000missing")[index] ?? [method, path, body];
        const missing = await stranger.call(method, missingPath, missingBody);
        expect([foreign.status, foreign.body]).toEqual([403, missing.body]);
        expect(missing.status).toBe(403);
      }
      expect(await history(minji, held.id)).toHaveLength(before.length);
    });

    it("answers an admin for a missing conversation with not_found", async () => {
      for (const [method, path, body] of paths("0000000000missing").slice(0, 2))
        expect(await minji.outcome(method, path, body)).toBe("404 not_found");
    });
  });

  it("marks a customer's message read when an admin fetched it, an agent's when the customer said so", async () => {
    const { customer, id } = await newHeldChat(baseUrl, minji);
    await say(customer, id, "읽어 주세요");
    expect((await history(customer, id)).at(-1)).toMatchObject({ is_read: false });
    await history(minji, id);
    expect((await history(customer, id)).at(-1)).toMatchObject({ is_read: true });
    const answer = await say(minji, id, "읽었습니다");
    expect(answer.is_read).toBe(false);
    const socket = await openSocket(customer);
    socket.send("read", { session_id: id, seq: answer.seq });
    await socket.settled(id);
    expect((await history(minji, id)).at(-1)).toMatchObject({ is_read: true });
    await socket.close();
  });

  it("marks a customer's message read when the AI turn that covers it has ended", async () => {
    const { customer, id } = await newChat(baseUrl);
    const mine = await say(customer, id, "안녕하세요");
    await awaitMessage(customer, id, (message) => message.sender_type === "ai" && message.seq > mine.seq);
    expect((await history(customer, id)).find(({ seq }) => seq === mine.seq)).toMatchObject({
      is_read: true,
    });
  });

  it("lists a customer's own conversations, newest first, in pages", async () => {
    const customer = await newCustomer(baseUrl);
    const ids: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      const { session } = await openSession(customer);
      ids.unshift(session.id);
      if (i < 2) await customer.done("POST", `/api/chats/session/${session.id}/complete`);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query: string = cursor === undefined ? "" : `&cursor=${cursor}`;
      const page = await customer.data(
        pastSessionsAnswerSchema,
        "GET",
        `/api/chats/sessions?limit=1${query}`,
      );
      seen.push(...page.sessions.map((session) => session.id));
      cursor = page.next_cursor;
    } while (cursor !== undefined && seen.length < 10);
    expect(seen).toEqual(ids);
  });

  it("refuses the viewer's message", async () => {
    const viewer = await signInAdmin(baseUrl, "viewer");
    const body = { session_id: held.id, content: "x" };
    expect(await viewer.outcome("POST", "/api/chats/messages", body)).toBe("403 forbidden");
    await viewer.data(messagesAnswerSchema, "GET", `/api/chats/messages/${held.id}`);
  });

  it("answers with the contract's message", async () => {
    const body = { session_id: held.id, content: "스키마" };
    const { message } = await held.customer.data(messageAnswerSchema, "POST", "/api/chats/messages", body);
    expect(message.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
  });
});
