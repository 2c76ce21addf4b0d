import { ticketAnswerSchema } from "@chatpjt/contract/accounts";
import type { ServerFrame } from "@chatpjt/contract/realtime";
import { afterEach, beforeAll, describe, expect, inject, it } from "vitest";
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
import { sessionOf, WireSocket } from "./wire-socket.ts";

/** Frames that were added to the original wire, or come by the clock: older clients ignore them. */
const ADDED = new Set<ServerFrame["type"]>([
  "messages_read",
  "conversation_updated",
  "position",
  "hello",
  "resumed",
]);

describe.each(inject("shops"))("sockets on $store", ({ baseUrl }) => {
  let minji: Person;
  let junho: Person;
  beforeAll(async () => {
    minji = await signInAdmin(baseUrl, "minji");
    junho = await signInAdmin(baseUrl, "junho");
  });

  const open: WireSocket[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((socket) => socket.close()));
  });
  const connect = async (person: Person, ...lists: readonly string[]): Promise<WireSocket> => {
    const socket = await openSocket(person);
    for (const chat_type of lists) socket.send("subscribe_chats", { chat_type });
    open.push(socket);
    return socket;
  };
  /** What a socket was told of a conversation since the last look, by documented type, sorted. */
  const news = () => {
    const seen = new Map<WireSocket, number>();
    return async (socket: WireSocket, id: string) => {
      await socket.settled(id);
      const from = seen.get(socket) ?? 0;
      seen.set(socket, socket.frames.length);
      return socket.frames
        .slice(from)
        .filter((frame) => sessionOf(frame) === id && !ADDED.has(frame.type) && frame.type !== "typing")
        .map((frame) => frame.type)
        .sort();
    };
  };

  describe("signing in", () => {
    it("greets first, with the time, the limits and the epoch", async () => {
      const socket = await connect(await newCustomer(baseUrl));
      const [hello] = socket.frames;
      expect(hello).toMatchObject({
        type: "hello",
        data: { limits: { message_code_points: 4_000, frame_bytes: 65_536 } },
      });
      if (hello?.type !== "hello") throw new Error("No hello.");
      expect(Math.abs(Date.parse(hello.data.server_time) - Date.now())).toBeLessThan(5_000);
    });

    it("takes a ticket once", async () => {
      const person = await newCustomer(baseUrl);
      const { ticket } = await person.data(ticketAnswerSchema, "POST", "/api/ws/ticket");
      const dialled = await Promise.all(
        Array.from({ length: 3 }, async () => {
          const socket = WireSocket.dial(baseUrl, `ticket=${ticket}`);
          open.push(socket);
          const code = await Promise.race([
            socket.closed.then((ending) => ending.code),
            socket.next("hello").then(
              () => "hello",
              () => new Promise<never>(() => undefined),
            ),
          ]);
          return code;
        }),
      );
      expect(dialled.sort()).toEqual([4401, 4401, "hello"]);
    });

    it.each(["", "token=", "token=nonsense", "ticket=nonsense", "token=%00", "ticket=", "Token=x"])(
      "closes /ws?%s with 4401",
      async (query) => {
        const socket = WireSocket.dial(baseUrl, query);
        expect(await socket.closed).toMatchObject({ code: 4401 });
      },
    );

    it("refuses a page of another origin with 403 and lets its own pass", async () => {
      const query = `token=${minji.token}`;
      for (const origin of ["https://evil.example", "null", `${baseUrl}.evil.example`])
        expect([origin, await WireSocket.refusal(baseUrl, query, { origin })]).toEqual([origin, 403]);
      const own = WireSocket.dial(baseUrl, query, { origin: baseUrl });
      open.push(own);
      await own.next("hello");
    });
  });

  describe("who is told what", () => {
    it("tells each audience exactly the documented events", async () => {
      const [stranger, onActive, onPending, onCompleted, idle] = await Promise.all([
        newCustomer(baseUrl).then((person) => connect(person)),
        connect(minji, "active"),
        connect(minji, "pending"),
        connect(junho, "completed"),
        connect(junho),
      ]);
      const customer = await newCustomer(baseUrl);
      const own = await connect(customer);
      const look = news();
      const { session } = await openSession(customer);
      const { id } = session;
      const expectNews = async (expected: Readonly<Record<string, readonly string[]>>) => {
        const sockets = { own, onActive, onPending, onCompleted, idle };
        const told = await Promise.all(
          Object.entries(sockets).map(async ([name, socket]) => [name, await look(socket, id)]),
        );
        const none = { own: [], onActive: [], onPending: [], onCompleted: [], idle: [] };
        expect(Object.fromEntries(told)).toEqual({ ...none, ...expected });
      };
      await expectNews({ onActive: ["new_chat_session"] });

      await customer.done("POST", `/api/chats/session/${id}/handoff`);
      await expectNews({
        own: ["new_message", "session_status_changed"],
        onActive: ["new_message", "session_status_changed"],
        onPending: ["new_chat_session", "new_message", "session_status_changed"],
        onCompleted: ["session_status_changed"],
        idle: ["session_status_changed"],
      });

      await say(customer, id, "계신가요?");
      await expectNews({
        own: ["new_message"],
        onPending: ["customer_message", "new_message", "unread_count_updated"],
      });

      await minji.done("POST", `/api/admin/chats/${id}/takeover`, {});
      await expectNews({
        own: ["agent_connected", "session_status_changed"],
        onActive: ["new_chat_session", "session_status_changed"],
        onPending: ["session_status_changed"],
        onCompleted: ["session_status_changed"],
        idle: ["session_status_changed"],
      });

      await say(minji, id, "네, 말씀하세요.");
      await expectNews({ own: ["new_message"], onActive: ["new_message"] });

      await history(minji, id);
      await expectNews({ onActive: ["unread_count_updated"] });

      await customer.done("POST", `/api/chats/session/${id}/complete`);
      await expectNews({
        own: ["session_completed", "session_status_changed"],
        onActive: ["new_message", "session_status_changed"],
        onPending: ["session_status_changed"],
        onCompleted: ["new_chat_session", "new_message", "session_status_changed"],
        idle: ["session_status_changed"],
      });
      const farewell = own.of("session_completed")[0]?.data.farewell;
      expect(farewell).toMatchObject({ session_id: id, sender_type: "ai" });
      expect((await history(customer, id)).at(-1)?.id).toBe(farewell?.id);
      expect(stranger.frames.filter((frame) => sessionOf(frame) === id)).toEqual([]);
    });

    it("tells messages in seq order to everybody, and states in the order of versions", async () => {
      const { customer, id } = await newHeldChat(baseUrl, minji);
      const sockets = await Promise.all([
        connect(customer),
        connect(junho, "active", "pending", "completed"),
      ]);
      await Promise.all(
        Array.from({ length: 40 }, (_, i) => say(i % 2 === 0 ? customer : minji, id, `${i}`, `k${i}`)),
      );
      for (const socket of sockets) {
        await socket.settled(id);
        const seqs = socket.of("new_message", id).map((frame) => frame.data.message.seq);
        expect(seqs).toEqual(Array.from({ length: 40 }, (_, i) => i + 2));
      }
      const unread = sockets[1].of("unread_count_updated", id).map((frame) => frame.data.unread_count);
      expect(unread).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    });

    it("gives everybody the message that the history has", async () => {
      const { customer, id } = await newHeldChat(baseUrl, minji);
      const [own, desk] = [await connect(customer), await connect(junho, "active")];
      const stored = await say(customer, id, "같은 것", "same-everywhere");
      for (const socket of [own, desk]) {
        await socket.settled(id);
        expect(socket.of("new_message", id)[0]?.data.message).toEqual(stored);
      }
      expect(desk.of("customer_message", id)[0]?.data).toEqual({ session_id: id, message: stored });
    });

    it("shows typing to the other side, never to the one who types, nor outside the list", async () => {
      const { customer, id } = await newHeldChat(baseUrl, minji);
      const [own, holder, watcher, elsewhere] = await Promise.all([
        connect(customer),
        connect(minji, "active"),
        connect(junho, "active"),
        connect(junho, "pending"),
      ]);
      own.send("typing", { session_id: id });
      for (const socket of [holder, watcher])
        expect((await socket.next("typing", (frame) => frame.data.session_id === id)).data.sender_type).toBe(
          "user",
        );
      holder.send("typing", { session_id: id });
      const shown = await own.next("typing", (frame) => frame.data.session_id === id);
      expect(shown.data.sender_type).toBe("agent");
      await watcher.next(
        "typing",
        (frame) => frame.data.session_id === id && frame.data.sender_type === "agent",
      );
      await Promise.all([own, holder, elsewhere].map((socket) => socket.settled(id)));
      expect(own.of("typing", id)).toHaveLength(1);
      expect(holder.of("typing", id)).toHaveLength(1);
      expect(elsewhere.of("typing", id)).toEqual([]);
    });

    it("shows that the AI is writing, and its answer", async () => {
      const { customer, id } = await newChat(baseUrl);
      const own = await connect(customer);
      const mine = await say(customer, id, "주문 내역 보여 주세요");
      await own.next("typing", (frame) => frame.data.session_id === id && frame.data.sender_type === "ai");
      const answer = await own.next("new_message", (frame) => frame.data.message.sender_type === "ai");
      expect(answer.data.message.seq).toBe(mine.seq + 1);
    });

    it("tells the other side what was read", async () => {
      const { customer, id } = await newHeldChat(baseUrl, minji);
      const [own, desk] = [await connect(customer), await connect(junho, "active")];
      const { seq } = await say(minji, id, "확인했습니다");
      own.send("read", { session_id: id, seq });
      expect((await desk.next("messages_read")).data).toEqual({
        session_id: id,
        reader: "customer",
        upto_seq: seq,
      });
      const mine = await say(customer, id, "네");
      await history(minji, id);
      expect((await own.next("messages_read")).data).toEqual({
        session_id: id,
        reader: "staff",
        upto_seq: mine.seq,
      });
    });
  });

  describe("sending", () => {
    it("acknowledges a customer's message with what was stored", async () => {
      const { customer, id } = await newHeldChat(baseUrl, minji);
      const socket = await connect(customer);
      socket.send("send_message", { session_id: id, content: "소켓으로", client_message_id: "s1" });
      const { data } = await socket.next("ack");
      expect(data).toMatchObject({
        ok: true,
        client_message_id: "s1",
        message: { content: "소켓으로", seq: 2 },
      });
      expect((await history(customer, id)).at(-1)).toEqual(data.message);
    });

    it("acknowledges an agent's message, and an older client's without a client id", async () => {
      const { customer, id } = await newHeldChat(baseUrl, minji);
      const [desk, own] = [await connect(minji), await connect(customer)];
      desk.send("agent_message", { session_id: id, content: "안녕하세요" });
      const { data } = await desk.next("ack");
      expect(data.message).toMatchObject({ sender_type: "agent", sender_id: minji.id });
      expect(data).not.toHaveProperty("client_message_id");
      await own.next("new_message", (frame) => frame.data.message.id === data.message.id);
    });

    it.each([
      { given: "empty content", data: { content: " " }, code: "validation_failed" },
      {
        given: "content that nobody can see",
        data: { content: "\u200b\u3164 \u2800" },
        code: "validation_failed",
      },
      { given: "4,001 characters", data: { content: "가".repeat(4_001) }, code: "validation_failed" },
      { given: "NUL", data: { content: "a\u0000" }, code: "validation_failed" },
      { given: "a number", data: { content: 3 }, code: "validation_failed" },
      {
        given: "a missing conversation",
        data: { content: "x", session_id: "0000000000missing" },
        code: "forbidden",
      },
      {
        given: "a foreign attachment",
        data: { content: "x", attachments: [{ url: "/uploads/x/y.png" }] },
        code: "validation_failed",
      },
    ])("answers $given with an error that names the message, and stays open", async ({ data, code }) => {
      const { customer, id } = await newHeldChat(baseUrl, minji);
      const socket = await connect(customer);
      socket.send("send_message", { session_id: id, client_message_id: "bad-1", ...data });
      expect((await socket.next("error")).data).toMatchObject({ code, client_message_id: "bad-1" });
      await socket.settled(id);
      expect(await history(customer, id)).toHaveLength(1);
    });

    it("refuses what the state or the role does not allow", async () => {
      const { customer, id } = await newChat(baseUrl);
      const stranger = await newCustomer(baseUrl);
      const [own, desk, foreign] = [await connect(customer), await connect(minji), await connect(stranger)];
      const tries = [
        [desk, "agent_message", "takeover_required"],
        [desk, "send_message", "forbidden"],
        [own, "agent_message", "forbidden"],
        [foreign, "send_message", "forbidden"],
      ] as const;
      for (const [index, [socket, type, code]] of tries.entries()) {
        const client_message_id = `try-${index}`;
        socket.send(type, { session_id: id, content: "x", client_message_id });
        const error = await socket.next(
          "error",
          (frame) => frame.data.client_message_id === client_message_id,
        );
        expect([type, error.data.code]).toEqual([type, code]);
      }
      own.send("subscribe_chats", { chat_type: "active" });
      foreign.send("resume", { session_id: id, after_seq: 0 });
      foreign.send("read", { session_id: id, seq: 1 });
      foreign.send("typing", { session_id: id });
      await own.next("error", (frame) => frame.data.code === "forbidden");
      await foreign.until(() => (foreign.of("error").length === 4 ? true : undefined), "4 errors");
      expect(await history(customer, id)).toHaveLength(1);
      expect(foreign.of("resumed")).toEqual([]);
    });
  });

  describe("malformed frames", () => {
    const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    it.each([
      { given: "no JSON", text: "hello" },
      { given: "nothing", text: "" },
      { given: "an array", text: "[]" },
      { given: "null", text: "null" },
      { given: "a number", text: "1" },
      { given: "an empty object", text: "{}" },
      { given: "no data", text: '{"type":"typing"}' },
      { given: "null as data", text: '{"type":"typing","data":null}' },
      { given: "an unknown type", text: '{"type":"become_admin","data":{}}' },
      { given: "a server's type", text: '{"type":"new_message","data":{}}' },
      { given: "a type that is an object", text: '{"type":{},"data":{}}' },
      { given: "__proto__ as type", text: '{"type":"__proto__","data":{}}' },
      {
        given: "__proto__",
        text: '{"__proto__":{"role":"admin"},"type":"typing","data":{"__proto__":{"session_id":"x"}}}',
      },
      { given: "deep nesting", text: deep },
      { given: "a list that is none", text: '{"type":"subscribe_chats","data":{"chat_type":"everything"}}' },
      { given: "a negative position", text: '{"type":"resume","data":{"session_id":"x","after_seq":-1}}' },
      { given: "a huge position", text: '{"type":"resume","data":{"session_id":"x","after_seq":1e400}}' },
      {
        given: "a lone surrogate",
        text: '{"type":"send_message","data":{"session_id":"x","content":"\\ud800"}}',
      },
    ])("answers $given with an error and stays open", async ({ text }) => {
      const { customer, id } = await newChat(baseUrl);
      const socket = await connect(customer);
      socket.sendRaw(text);
      expect((await socket.next("error")).data.code).toBe("validation_failed");
      await socket.settled(id);
    });

    it("answers a binary frame with an error or a 4xxx close", async () => {
      const { customer, id } = await newChat(baseUrl);
      const socket = await connect(customer);
      socket.sendRaw(Buffer.from([0, 1, 2, 255]), { binary: true });
      expect((await socket.next("error")).data.code).toBe("validation_failed");
      await socket.settled(id);
    });

    it("takes a frame of 64 KiB and closes a larger one with 1009", async () => {
      const { customer, id } = await newChat(baseUrl);
      const socket = await connect(customer);
      const frame = (bytes: number) => {
        const empty = JSON.stringify({ type: "typing", data: { session_id: id, pad: "" } });
        return JSON.stringify({
          type: "typing",
          data: { session_id: id, pad: "x".repeat(bytes - empty.length) },
        });
      };
      socket.sendRaw(frame(64 * 1024));
      await socket.settled(id);
      socket.sendRaw(frame(64 * 1024 + 1));
      expect(await socket.closed).toMatchObject({ code: 1009 });
    });
  });

  describe("resuming", () => {
    let chat: Chat;
    beforeAll(async () => {
      chat = await newHeldChat(baseUrl, minji);
      for (let i = 2; i <= 9; i += 1) await say(chat.customer, chat.id, `m${i}`);
    });

    it.each([
      { after: 0, expected: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
      { after: 7, expected: [8, 9] },
      { after: 9, expected: [] },
      { after: 500, expected: [] },
    ])("answers everything after $after with the state", async ({ after, expected }) => {
      const socket = await connect(chat.customer);
      socket.send("resume", { session_id: chat.id, after_seq: after });
      const { data } = await socket.next("resumed");
      expect(data.messages.map((message) => message.seq)).toEqual(expected);
      expect(data.upto_seq).toBe(9);
      expect(data.session).toMatchObject({ id: chat.id, status: "active", handler_type: "agent" });
    });

    it("answers an admin, and refuses strangers as if there were nothing", async () => {
      const desk = await connect(junho);
      desk.send("resume", { session_id: chat.id, after_seq: 8 });
      expect((await desk.next("resumed")).data.messages).toHaveLength(1);
      desk.send("resume", { session_id: "0000000000missing", after_seq: 8 });
      expect((await desk.next("error")).data.code).toBe("not_found");
    });

    it("tells how far each side has read, whatever was missed of it", async () => {
      const { customer, id } = await newHeldChat(baseUrl, minji);
      await say(minji, id, "확인했습니다");
      await say(customer, id, "고맙습니다");
      await history(minji, id);
      const socket = await connect(customer);
      socket.send("read", { session_id: id, seq: 2 });
      socket.send("resume", { session_id: id, after_seq: 3 });
      expect((await socket.next("resumed")).data).toMatchObject({
        messages: [],
        read_upto: { staff: 3, customer: 2 },
      });
    });

    it("gives an admin the counters of the lists to begin with, before anything can be fetched", async () => {
      const socket = await connect(junho);
      await socket.next("position");
      expect(socket.frames.slice(0, 2)).toMatchObject([
        { type: "hello" },
        { type: "position", data: { lists: { active: expect.any(Number) } } },
      ]);
    });

    it("leaves neither hole nor repeat while others write", async () => {
      const { customer, id } = await newHeldChat(baseUrl, minji);
      const writing = (async () => {
        for (let i = 0; i < 60; i += 1) await say(i % 3 === 0 ? minji : customer, id, `w${i}`);
      })();
      let isWriting = true;
      writing.finally(() => {
        isWriting = false;
      });
      const shown: number[] = [];
      let rounds = 0;
      while (isWriting || rounds < 3) {
        rounds += 1;
        const socket = await connect(customer);
        socket.send("resume", { session_id: id, after_seq: shown.length });
        const { data } = await socket.next("resumed");
        const at = socket.frames.findIndex((frame) => frame.type === "resumed");
        shown.push(...data.messages.map((message) => message.seq));
        expect(shown.length).toBe(data.upto_seq);
        await new Promise((resolve) => setTimeout(resolve, 20));
        const live = socket.frames.slice(at + 1);
        await socket.close();
        for (const frame of live) if (frame.type === "new_message") shown.push(frame.data.message.seq);
        expect(shown).toEqual(Array.from({ length: shown.length }, (_, i) => i + 1));
      }
      await writing;
      const last = await connect(customer);
      last.send("resume", { session_id: id, after_seq: shown.length });
      shown.push(...(await last.next("resumed")).data.messages.map((message) => message.seq));
      expect(shown).toEqual(Array.from({ length: 61 }, (_, i) => i + 1));
    });

    it("lets an old snapshot with the events become the fresh one", async () => {
      const { customer, id } = await newChat(baseUrl);
      const socket = await connect(customer);
      const old = await openSession(customer);
      await say(customer, id, "안녕하세요");
      await awaitMessage(customer, id, (message) => message.sender_type === "ai" && message.seq > 1);
      await customer.done("POST", `/api/chats/session/${id}/handoff`);
      await minji.done("POST", `/api/admin/chats/${id}/takeover`, {});
      await say(minji, id, "네");
      socket.send("read", { session_id: id, seq: 5 });
      await history(minji, id);
      await socket.settled(id);
      const messages = [...old.messages];
      let session = old.session;
      let readByStaff = 0;
      for (const frame of socket.frames) {
        if (frame.type === "new_message") messages.push(frame.data.message);
        if (frame.type === "messages_read" && frame.data.reader === "staff")
          readByStaff = frame.data.upto_seq;
        if (frame.type === "session_status_changed") {
          const { status, handler_type, version, assigned_agent_id = null } = frame.data;
          session = { ...session, status, handler_type, version, assigned_agent_id };
        }
      }
      const fresh = await openSession(customer);
      const plain = (list: typeof messages) =>
        list.map(({ seq, content, sender_type }) => ({ seq, content, sender_type }));
      expect(plain(messages)).toEqual(plain(fresh.messages));
      const { status, handler_type, assigned_agent_id } = fresh.session;
      expect(session).toMatchObject({ status, handler_type, assigned_agent_id });
      for (const message of fresh.messages)
        if (message.sender_type === "user") expect(message.is_read).toBe(message.seq <= readByStaff);
    });
  });
});
