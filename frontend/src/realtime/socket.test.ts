import type { ServerFrame } from "@chatpjt/contract/realtime";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { backoffMs } from "./backoff.ts";
import { createSocket, isFinalClose, type LiveSocket } from "./socket.ts";

const hello: ServerFrame = {
  type: "hello",
  data: {
    server_time: "2026-11-22T10:00:00.000Z",
    epoch: "e1",
    limits: {
      message_code_points: 4000,
      frame_bytes: 65536,
      upload_bytes: 1,
      attachments_per_message: 10,
      frames_per_10s: 60,
      messages_per_10s: 60,
    },
  },
};

/** The browser's socket, driven by the test. */
class FakeWebSocket extends EventTarget {
  readyState = 1;
  readonly sent: unknown[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
  }
  send(text: string) {
    this.sent.push(JSON.parse(text));
  }
  close() {
    this.readyState = 3;
  }
  receive(frame: unknown) {
    this.onmessage?.({ data: typeof frame === "string" ? frame : JSON.stringify(frame) });
  }
  drop(code: number) {
    this.readyState = 3;
    this.onclose?.({ code });
  }
}

let opened: FakeWebSocket[];
let fetchTicket: () => Promise<string>;
let tickets: number;

beforeEach(() => {
  vi.useFakeTimers();
  opened = [];
  tickets = 0;
  fetchTicket = async () => {
    tickets += 1;
    return `t${tickets}`;
  };
});
afterEach(() => {
  vi.useRealTimers();
});

function aSocket(): LiveSocket {
  return createSocket({
    fetchTicket: () => fetchTicket(),
    urlOf: (ticket) => `ws://test/ws?ticket=${ticket}`,
    openSocket: (url) => {
      const fake = new FakeWebSocket(url);
      opened.push(fake);
      return fake as unknown as WebSocket;
    },
    random: () => 0.999,
  });
}

async function connected(socket: LiveSocket): Promise<FakeWebSocket> {
  socket.start();
  return greet();
}

async function greet(): Promise<FakeWebSocket> {
  await vi.advanceTimersByTimeAsync(0);
  const fake = opened.at(-1);
  if (fake === undefined) throw new Error("no socket was opened");
  fake.receive(hello);
  return fake;
}

describe("connecting", () => {
  it("opens with a one-use ticket and is open once the server said hello", async () => {
    const socket = aSocket();
    const states: string[] = [];
    socket.onState((state) => states.push(state));
    const fake = await connected(socket);
    expect(fake.url).toBe("ws://test/ws?ticket=t1");
    expect(states).toEqual(["connecting", "open"]);
  });

  it("takes a fresh ticket for every attempt", async () => {
    const socket = aSocket();
    const first = await connected(socket);
    first.drop(1006);
    await vi.advanceTimersByTimeAsync(500);
    expect(opened.map((fake) => fake.url)).toEqual(["ws://test/ws?ticket=t1", "ws://test/ws?ticket=t2"]);
  });

  it.each([1000, 1001, 1006, 1009, 1012, 4008, 4408, 4499])(
    "comes back after close code %i",
    async (code) => {
      const socket = aSocket();
      (await connected(socket)).drop(code);
      expect(socket.state).toBe("reconnecting");
      expect(isFinalClose(code)).toBe(false);
    },
  );

  it.each([4401, 4500, 4529, 4999])("stops for good after close code %i", async (code) => {
    const socket = aSocket();
    (await connected(socket)).drop(code);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(socket.state).toBe("stopped");
    expect(opened).toHaveLength(1);
  });

  it("stops when the sign-in is refused, and tries again when the server is not there", async () => {
    fetchTicket = async () => Promise.reject(Object.assign(new Error(), { code: "network" }));
    const socket = aSocket();
    socket.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(socket.state).toBe("reconnecting");
    fetchTicket = async () => Promise.reject(Object.assign(new Error(), { code: "unauthenticated" }));
    await vi.advanceTimersByTimeAsync(500);
    expect(socket.state).toBe("stopped");
  });

  it("gives up a connection on which nothing is heard for 70 s", async () => {
    const socket = aSocket();
    await connected(socket);
    await vi.advanceTimersByTimeAsync(70_000);
    expect(socket.state).toBe("reconnecting");
  });

  it("hurries when asked instead of waiting for the next attempt", async () => {
    const socket = aSocket();
    (await connected(socket)).drop(1006);
    socket.hurry();
    await vi.advanceTimersByTimeAsync(0);
    expect(opened).toHaveLength(2);
  });

  it("does not come back once it was stopped", async () => {
    const socket = aSocket();
    const fake = await connected(socket);
    socket.stop();
    fake.drop(1006);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(opened).toHaveLength(1);
  });
});

describe("frames", () => {
  it("hands parsed frames to listeners and drops what is none", async () => {
    const socket = aSocket();
    const types: string[] = [];
    socket.onFrame((frame) => types.push(frame.type));
    const fake = await connected(socket);
    fake.receive("{not json");
    fake.receive({ type: "unheard_of", data: {} });
    fake.receive({ type: "typing", data: { session_id: "s1", sender_type: "ai" } });
    expect(types).toEqual(["hello", "typing"]);
  });

  it("refuses to send without a connection", async () => {
    const socket = aSocket();
    expect(socket.send({ type: "typing", data: { session_id: "s1" } })).toBe(false);
    await connected(socket);
    expect(socket.send({ type: "typing", data: { session_id: "s1" } })).toBe(true);
  });
});

describe("catching up", () => {
  const resume = (afterSeq: number) => ({ type: "resume", data: { session_id: "s1", after_seq: afterSeq } });
  const position = (seq: number, version: number) => ({
    type: "position",
    data: { sessions: [{ session_id: "s1", seq, version }] },
  });

  it("resumes what is followed after a reconnect", async () => {
    const socket = aSocket();
    const first = await connected(socket);
    let seq = 3;
    socket.follow("s1", () => ({ seq, version: 1 }));
    seq = 5;
    first.drop(1012);
    await vi.advanceTimersByTimeAsync(500);
    expect((await greet()).sent).toEqual([resume(5)]);
  });

  it.each([
    { given: "behind in messages", seq: 6, version: 2, asks: true },
    { given: "behind in state", seq: 5, version: 3, asks: true },
    { given: "up to date", seq: 5, version: 2, asks: false },
    { given: "ahead of an old position", seq: 4, version: 1, asks: false },
  ])("$given by a position → resumes: $asks", async ({ seq, version, asks }) => {
    const socket = aSocket();
    const fake = await connected(socket);
    socket.follow("s1", () => ({ seq: 5, version: 2 }));
    fake.sent.length = 0;
    fake.receive(position(seq, version));
    expect(fake.sent).toEqual(asks ? [resume(5)] : []);
  });

  it("believes the browser that the network is gone, and comes back when told", async () => {
    const socket = aSocket();
    await connected(socket);
    socket.doubt();
    expect(socket.state).toBe("reconnecting");
    socket.hurry();
    await greet();
    expect(socket.state).toBe("open");
  });

  it("stops asking for a conversation nobody follows any more", async () => {
    const socket = aSocket();
    const fake = await connected(socket);
    const unfollow = socket.follow("s1", () => ({ seq: 5, version: 2 }));
    unfollow();
    fake.sent.length = 0;
    fake.receive(position(9, 9));
    expect(fake.sent).toEqual([]);
  });

  it("repeats list subscriptions after a reconnect, but not ended ones", async () => {
    const socket = aSocket();
    const first = await connected(socket);
    socket.subscribeChats("active");
    socket.subscribeChats("pending")();
    first.drop(1006);
    await vi.advanceTimersByTimeAsync(500);
    expect((await greet()).sent).toEqual([{ type: "subscribe_chats", data: { chat_type: "active" } }]);
  });
});

it("spreads attempts under a ceiling that doubles from 0.5 s to 20 s", () => {
  expect([0, 1, 2, 5, 6, 50].map((attempt) => backoffMs(attempt, 1))).toEqual([
    500, 1000, 2000, 16000, 20000, 20000,
  ]);
  expect(backoffMs(3, 0)).toBe(0);
});
