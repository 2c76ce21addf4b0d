/** The announced limits, on servers of their own where a test would disturb others. */
import { ticketAnswerSchema } from "@chatpjt/contract/accounts";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Node, openShop, type Shop, storesHere } from "./shop-process.ts";
import { newChat, newCustomer, PASSWORD, type Person, say, signIn, unique } from "./stage.ts";
import { WireClient } from "./wire-client.ts";
import { WireSocket } from "./wire-socket.ts";

const LIMITS = {
  WS_TOKEN_IN_URL: "0",
  LIMIT_SOCKETS_PER_USER: "3",
  LIMIT_RESUME_MESSAGES: "20",
  LIMIT_RESUME_BYTES: "20000",
  AI_DEBOUNCE_MS: "5000",
};

describe.each(storesHere())("the limits on $name", (store) => {
  let shop: Shop;
  let node: Node;
  beforeAll(async () => {
    shop = await openShop(store, LIMITS);
    node = await shop.start();
  });
  afterAll(() => shop.remove());

  const open: WireSocket[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((socket) => socket.close()));
  });
  const dial = async (person: Person): Promise<WireSocket> => {
    const { ticket } = await person.data(ticketAnswerSchema, "POST", "/api/ws/ticket");
    const socket = WireSocket.dial(node.baseUrl, `ticket=${ticket}`);
    open.push(socket);
    return socket;
  };
  const connect = async (person: Person): Promise<WireSocket> => {
    const socket = await dial(person);
    await socket.next("hello");
    return socket;
  };

  it("takes no token in the URL where that is switched off", async () => {
    const person = await newCustomer(node.baseUrl);
    const socket = WireSocket.dial(node.baseUrl, `token=${person.token}`);
    expect(await socket.closed).toMatchObject({ code: 4401 });
  });

  it("refuses the newest socket above the limit with 4529 and takes one when another has gone", async () => {
    const person = await newCustomer(node.baseUrl);
    const first = [await connect(person), await connect(person), await connect(person)];
    expect(await (await dial(person)).closed).toMatchObject({ code: 4529 });
    expect(first.every((socket) => socket.isOpen)).toBe(true);
    await first[0]?.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await connect(person);
  });

  it("answers a flood of frames with rate_limited and then closes with 4408", async () => {
    const { customer, id } = await newChat(node.baseUrl);
    const socket = await connect(customer);
    for (let i = 0; i < 60; i += 1) socket.send("read", { session_id: id, seq: 0 });
    socket.send("send_message", { session_id: id, content: "x", client_message_id: "above" });
    const refusal = await socket.next("error");
    expect(refusal.data).toMatchObject({ code: "rate_limited", client_message_id: "above" });
    for (let i = 0; i < 60; i += 1) socket.send("read", { session_id: id, seq: 0 });
    expect(await socket.closed).toMatchObject({ code: 4408 });
  });

  it("answers the 61st message in 10 s with 429 and when to come back, over REST and sockets together", async () => {
    const { customer, id } = await newChat(node.baseUrl);
    const socket = await connect(customer);
    for (let i = 0; i < 6; i += 1)
      await Promise.all(Array.from({ length: 10 }, (_, n) => say(customer, id, `${i} ${n}`)));
    const refused = await customer.call("POST", "/api/chats/messages", { session_id: id, content: "61" });
    expect(refused).toMatchObject({ status: 429, failure: { code: "rate_limited" } });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    socket.send("send_message", { session_id: id, content: "62", client_message_id: "62" });
    expect((await socket.next("error")).data).toMatchObject({
      code: "rate_limited",
      client_message_id: "62",
    });
    const other = await newChat(node.baseUrl);
    await say(other.customer, other.id, "다른 사람은 괜찮습니다");
  });

  it("locks an account for this address after 10 wrong passwords, the right one included, and no other", async () => {
    const { email } = await newCustomer(node.baseUrl);
    const anyone = new WireClient(node.baseUrl);
    const tryWith = (password: string) =>
      anyone.call("POST", "/api/auth/login", { email, password, role: "customer" });
    const wrong = await Promise.all(Array.from({ length: 12 }, () => tryWith("wrong-password")));
    expect(wrong.map((answer) => answer.status).sort()).toEqual([...Array(10).fill(401), 429, 429]);
    const right = await tryWith(PASSWORD);
    expect(right).toMatchObject({ status: 429, failure: { code: "rate_limited" } });
    expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(0);
    await signIn(node.baseUrl, `${unique("other")}@example.com`, "customer");
  });

  it("answers a resume with all or with resync, never with a part", async () => {
    const { customer, id } = await newChat(node.baseUrl);
    for (let i = 0; i < 21; i += 1) await say(customer, id, `${i}`);
    const socket = await connect(customer);
    socket.send("resume", { session_id: id, after_seq: 2 });
    expect((await socket.next("resumed")).data.messages).toHaveLength(20);
    socket.send("resume", { session_id: id, after_seq: 1 });
    expect((await socket.next("resync")).data).toMatchObject({ session_id: id, reason: expect.any(String) });
    await say(customer, id, "그래도 이어집니다");
    await socket.next("new_message", (frame) => frame.data.message.seq === 23);
  });

  it("answers a resume above the bytes with resync", async () => {
    const { customer, id } = await newChat(node.baseUrl);
    for (let i = 0; i < 3; i += 1) await say(customer, id, "가".repeat(3_000));
    const socket = await connect(customer);
    socket.send("resume", { session_id: id, after_seq: 1 });
    await socket.next("resync");
  });

  it("logs neither tokens, tickets nor what people write", async () => {
    const { customer, id } = await newChat(node.baseUrl);
    await say(customer, id, "로그에없어야할말");
    const logs = node.logs();
    expect(logs).not.toContain("로그에없어야할말");
    expect(logs).not.toContain(customer.token);
    expect(logs).not.toContain("ticket=");
  });
});

describe.each(storesHere())("a shop without sign-up on $name", (store) => {
  it("makes no customer at a login, and lets those in who have an account", async () => {
    const shop = await openShop(store, { CUSTOMER_SIGNUP: "closed" });
    try {
      const [node] = await Promise.all([
        shop.start(),
        shop.createAccount({ email: "known@example.com", password: "1234", name: "Known", role: "customer" }),
      ]);
      const outcome = (email: string, password: string) =>
        new WireClient(node.baseUrl).outcome("POST", "/api/auth/login", {
          email,
          password,
          role: "customer",
        });
      expect(await outcome("unknown@example.com", PASSWORD)).toBe("401 invalid_credentials");
      expect(await outcome("known@example.com", "1234")).toBe("200");
    } finally {
      await shop.remove();
    }
  });
});
