import type { Message } from "@chatpjt/contract/messages";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createOutbox, type Outbox, type OutboxItem, type SendFailure } from "./outbox.ts";

/** The server: answers, refuses or is away, as the test says. */
class FakeServer {
  readonly stored: OutboxItem[] = [];
  failure: SendFailure | null = null;
  calls = 0;
  send = async (item: OutboxItem): Promise<Message> => {
    this.calls += 1;
    if (this.failure !== null) throw this.failure;
    if (!this.stored.some((known) => known.clientMessageId === item.clientMessageId)) this.stored.push(item);
    return toMessage(item, this.stored.length);
  };
}

function toMessage(item: OutboxItem, seq: number): Message {
  return {
    id: `m${seq}`,
    session_id: item.sessionId,
    seq,
    sender_type: "user",
    sender_id: "c1",
    content: item.content,
    attachments: null,
    is_read: false,
    created_at: "2026-11-22T10:00:00.000Z",
    client_message_id: item.clientMessageId,
  };
}

const offline: SendFailure = { code: "network", verdict: "retry" };
const busy: SendFailure = { code: "unavailable", verdict: "retry" };
const refused: SendFailure = { code: "validation_failed", verdict: "refused" };
const signedOut: SendFailure = { code: "unauthenticated", verdict: "sign_in" };

let server: FakeServer;
let shown: string[];
let ids: number;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  server = new FakeServer();
  shown = [];
  ids = 0;
  return () => vi.useRealTimers();
});

function anOutbox(): Outbox {
  return createOutbox({
    storage: localStorage,
    prefix: "box.",
    send: server.send,
    classify: (error) => error as SendFailure,
    onStored: (message) => shown.push(message.content),
    now: () => new Date("2026-11-22T10:00:00.000Z"),
    newId: () => {
      ids += 1;
      return `c${ids}`;
    },
    random: () => 0.5,
  });
}

const write = (outbox: Outbox, ...texts: string[]) =>
  texts.map((content) => outbox.enqueue({ sessionId: "s1", content }));
const states = (outbox: Outbox) => outbox.items().map((item) => `${item.content}:${item.state}`);
const settle = () => vi.advanceTimersByTimeAsync(0);

describe("sending", () => {
  it("sends in order, one after the other, and forgets what is stored", async () => {
    const outbox = anOutbox();
    write(outbox, "하나", "둘", "셋");
    expect(states(outbox)).toEqual(["하나:sending", "둘:sending", "셋:sending"]);
    await settle();
    expect(server.stored.map((item) => item.content)).toEqual(["하나", "둘", "셋"]);
    expect(shown).toEqual(["하나", "둘", "셋"]);
    expect(outbox.items()).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  it("keeps everything while offline, however long, and sends in order afterwards", async () => {
    server.failure = offline;
    const outbox = anOutbox();
    write(outbox, "하나", "둘");
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(states(outbox)).toEqual(["하나:sending", "둘:sending"]);
    server.failure = null;
    outbox.flush();
    await settle();
    expect(server.stored.map((item) => item.content)).toEqual(["하나", "둘"]);
  });

  it("says failed when the server refuses, and lets the later ones pass", async () => {
    server.failure = refused;
    const outbox = anOutbox();
    write(outbox, "하나");
    await settle();
    server.failure = null;
    write(outbox, "둘");
    await settle();
    expect(states(outbox)).toEqual(["하나:failed"]);
    expect(outbox.items()[0]?.errorCode).toBe("validation_failed");
    expect(server.stored.map((item) => item.content)).toEqual(["둘"]);
  });

  it("gives up after five server failures in a row, and says why", async () => {
    server.failure = busy;
    const outbox = anOutbox();
    write(outbox, "하나");
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(states(outbox)).toEqual(["하나:failed"]);
    expect(server.calls).toBe(5);
  });

  it("waits at least as long as the server asks", async () => {
    server.failure = { code: "rate_limited", verdict: "retry", retryAfterMs: 9_000 };
    const outbox = anOutbox();
    write(outbox, "하나");
    await vi.advanceTimersByTimeAsync(8_999);
    expect(server.calls).toBe(1);
    server.failure = null;
    await vi.advanceTimersByTimeAsync(1);
    expect(outbox.items()).toEqual([]);
  });

  it("stops at an expired sign-in and goes on after the next one", async () => {
    server.failure = signedOut;
    const outbox = anOutbox();
    write(outbox, "하나");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.calls).toBe(1);
    server.failure = null;
    outbox.flush();
    await settle();
    expect(server.stored).toHaveLength(1);
  });
});

describe("failed items", () => {
  it("go again under the same client id, into another conversation when asked", async () => {
    server.failure = refused;
    const outbox = anOutbox();
    const [item] = write(outbox, "하나");
    await settle();
    server.failure = null;
    outbox.retry(item?.clientMessageId ?? "", "s2");
    await settle();
    expect(server.stored.map(({ clientMessageId, sessionId }) => `${clientMessageId}@${sessionId}`)).toEqual([
      "c1@s2",
    ]);
  });

  it("are forgotten only when the person says so", async () => {
    server.failure = refused;
    const outbox = anOutbox();
    const [item] = write(outbox, "하나");
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(states(outbox)).toEqual(["하나:failed"]);
    outbox.discard(item?.clientMessageId ?? "");
    expect(outbox.items()).toEqual([]);
    expect(localStorage.length).toBe(0);
  });
});

describe("through a reload", () => {
  it("keeps text, order and failures", async () => {
    server.failure = refused;
    const before = anOutbox();
    write(before, "거절");
    await settle();
    server.failure = offline;
    write(before, "하나", "둘");
    await settle();
    before.close();
    const after = anOutbox();
    expect(states(after)).toEqual(["거절:failed", "하나:sending", "둘:sending"]);
    server.failure = null;
    after.flush();
    await settle();
    expect(server.stored.map((item) => item.content)).toEqual(["하나", "둘"]);
  });

  it("stores nothing twice when the answer to the first try was lost", async () => {
    const before = anOutbox();
    const [item] = write(before, "하나");
    before.close();
    await settle();
    const after = anOutbox();
    after.flush();
    await settle();
    expect(server.stored.map(({ clientMessageId }) => clientMessageId)).toEqual([item?.clientMessageId]);
  });

  it("reads over what it cannot read", () => {
    localStorage.setItem("box.x", "{broken");
    localStorage.setItem("other.y", "not mine");
    expect(anOutbox().items()).toEqual([]);
  });
});

it("forgets an item whose stored message came by the socket first", () => {
  server.failure = offline;
  const outbox = anOutbox();
  const [item] = write(outbox, "하나");
  if (item === undefined) throw new Error("nothing was written");
  outbox.settle(toMessage(item, 1));
  expect(outbox.items()).toEqual([]);
});
