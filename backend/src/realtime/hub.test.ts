import type { ServerFrame } from "@chatpjt/contract/realtime";
import { serverFrameSchema } from "@chatpjt/contract/realtime";
import { describe, expect, it, vi } from "vitest";
import type { Caller } from "../conversations/domain/access.ts";
import type { ConversationEvent, Envelope } from "../conversations/domain/events.ts";
import type { StoredMessage } from "../conversations/domain/message.ts";
import type { ListName } from "../conversations/domain/snapshot.ts";
import { type HeldFrames, release } from "./delivery.ts";
import { type Connection, type FanoutSignal, Hub } from "./hub.ts";

class FakeConnection implements Connection {
  readonly lists = new Set<ListName>();
  readonly followed = new Set<string>();
  readonly held = new Map<string, HeldFrames[]>();
  readonly covered = new Map<string, number>();
  readonly frames: ServerFrame[] = [];
  writes = 0;
  closed: number | null = null;
  readonly id: number;
  readonly caller: Caller;
  readonly signInId: string;

  constructor(id: number, caller: Caller, lists: readonly ListName[] = []) {
    this.id = id;
    this.caller = caller;
    this.signInId = `sign-in-${id}`;
    for (const list of lists) this.lists.add(list);
  }

  send(texts: readonly string[]): void {
    this.writes += 1;
    for (const text of texts) this.frames.push(serverFrameSchema.parse(JSON.parse(text)));
  }

  close(code: number): void {
    this.closed = code;
  }

  types(): readonly string[] {
    return this.frames.map((frame) => frame.type);
  }
}

const customer = (id: string): Caller => ({ id, role: "customer", permission: null });
const admin = (id: string): Caller => ({ id, role: "admin", permission: "agent" });

function rig() {
  const sent: FanoutSignal[] = [];
  const gaps: unknown[] = [];
  const hub = new Hub({
    sign: (_id, file) => ({
      url: `/uploads/c/${file.file}`,
      name: file.name,
      size: file.size,
      mime: file.mime,
      is_image: file.isImage,
    }),
    fanout: { send: (signal) => void sent.push(signal) },
    onEnvelope: () => undefined,
    onGap: () => void gaps.push("gap"),
  });
  const people = {
    owner: new FakeConnection(1, customer("kim")),
    stranger: new FakeConnection(2, customer("lee")),
    active: new FakeConnection(3, admin("minji"), ["active"]),
    pending: new FakeConnection(4, admin("junho"), ["pending"]),
    idle: new FakeConnection(5, admin("sora")),
  };
  for (const connection of Object.values(people)) hub.add(connection);
  return { hub, sent, gaps, ...people };
}

function message(sender: StoredMessage["sender"], seq: number): StoredMessage {
  return {
    id: `m${seq}`,
    conversationId: "c",
    seq,
    sender,
    senderId: sender === "ai" ? null : "someone",
    senderName: null,
    content: "안녕하세요",
    attachments: null,
    clientMessageId: null,
    createdAt: 1_000,
  };
}

function envelope(
  version: number,
  events: readonly ConversationEvent[],
  changes: Partial<Envelope> = {},
): Envelope {
  return {
    conversationId: "c",
    customerId: "kim",
    customerEmail: "kim@example.com",
    version,
    seq: version,
    list: "active",
    previousList: "active",
    events,
    ...changes,
  };
}

const standing = (
  status: "active" | "pending" | "completed",
  handler: "ai" | "agent" = "ai",
): ConversationEvent => ({
  type: "standing_changed",
  status,
  handler,
  agentId: handler === "agent" ? "minji" : null,
  agentName: handler === "agent" ? "민지" : null,
  dueAt: null,
  startedAt: 1_000,
  category: null,
});

describe("who is told what", () => {
  it("tells a customer's message to its customer, to admins of its list, and to nobody else, with one write each", () => {
    const { hub, owner, stranger, active, pending, idle } = rig();
    hub.publish(
      envelope(2, [
        { type: "message_posted", message: message("customer", 2), isRead: false },
        { type: "unread_changed", unread: 1 },
      ]),
    );
    expect(owner.types()).toEqual(["new_message"]);
    expect(active.types()).toEqual(["new_message", "customer_message", "unread_count_updated"]);
    expect([...stranger.types(), ...pending.types(), ...idle.types()]).toEqual([]);
    expect(active.writes).toBe(1);
  });

  it("tells a change of standing to every admin, and the new list that a session appeared", () => {
    const { hub, owner, stranger, active, pending, idle } = rig();
    hub.publish(envelope(2, [standing("pending")], { list: "pending", previousList: "active" }));
    expect(owner.types()).toEqual(["session_status_changed"]);
    expect(active.types()).toEqual(["session_status_changed"]);
    expect(pending.types()).toEqual(["session_status_changed", "new_chat_session"]);
    expect(idle.types()).toEqual(["session_status_changed"]);
    expect(stranger.frames).toEqual([]);
  });

  it("brings the farewell to the customer by session_completed alone, and to admins as a message", () => {
    const { hub, owner, active } = rig();
    const farewell = message("ai", 3);
    hub.publish(
      envelope(
        3,
        [
          { type: "message_posted", message: farewell, isRead: false },
          standing("completed"),
          { type: "completed", farewell },
        ],
        { list: "completed", previousList: "active" },
      ),
    );
    expect(owner.types()).toEqual(["session_status_changed", "session_completed"]);
    expect(active.types()).toEqual(["new_message", "session_status_changed"]);
  });

  it("never tells a customer about instructions, turns or log lines", () => {
    const { hub, owner, active } = rig();
    hub.publish(envelope(2, [{ type: "records_changed", parts: ["instructions", "log", "turns"] }]));
    expect(owner.frames).toEqual([]);
    expect(active.types()).toEqual(["conversation_updated"]);
  });

  it("shows the AI's dots to the customer, and the customer's dots to the list's admins only", () => {
    const { hub, owner, active, pending } = rig();
    const hint = {
      conversationId: "c",
      customerId: "kim",
      list: "active",
      accountId: null,
      activity: null,
    } as const;
    hub.hint({ ...hint, sender: "ai" });
    hub.hint({ ...hint, sender: "customer", accountId: "kim" });
    expect(owner.types()).toEqual(["typing"]);
    expect(active.types()).toEqual(["typing", "typing"]);
    expect(pending.frames).toEqual([]);
  });

  it("puts changes that arrive out of order into the order of their versions and drops repeats", () => {
    const { hub, owner } = rig();
    const post = (version: number) =>
      envelope(version, [{ type: "message_posted", message: message("agent", version), isRead: false }]);
    for (const version of [2, 4, 3, 3, 5]) hub.receive({ type: "envelope", envelope: post(version) });
    const seqs = owner.frames.map((frame) => (frame.type === "new_message" ? frame.data.message.seq : 0));
    expect(seqs).toEqual([2, 3, 4, 5]);
  });

  it("holds frames back while a resume is being answered", () => {
    const { hub, owner } = rig();
    owner.held.set("c", []);
    const post = (version: number) =>
      envelope(version, [{ type: "message_posted", message: message("agent", version), isRead: false }]);
    hub.publish(post(2));
    hub.publish(post(3));
    expect(owner.frames).toEqual([]);
    release(owner, "c", 2);
    expect(owner.frames).toMatchObject([{ type: "new_message", data: { message: { seq: 3 } } }]);
  });

  it("leaves out a change that an answered resume has shown, though it is published only afterwards", () => {
    const { hub, owner, active } = rig();
    for (const connection of [owner, active]) {
      connection.held.set("c", []);
      release(connection, "c", 2);
    }
    const late = [
      { type: "message_posted", message: message("customer", 2), isRead: false },
      { type: "unread_changed", unread: 1 },
    ] as const;
    hub.publish(envelope(2, late));
    expect(owner.frames).toEqual([]);
    expect(active.types()).toEqual(["unread_count_updated"]);
    hub.publish(envelope(3, [{ type: "message_posted", message: message("agent", 3), isRead: false }]));
    expect(owner.types()).toEqual(["new_message"]);
  });

  it("closes the sockets of an ended sign-in and tells the other nodes", () => {
    const { hub, sent, owner, stranger } = rig();
    hub.endSignIn("sign-in-1");
    expect([owner.closed, stranger.closed]).toEqual([4401, null]);
    expect(sent).toContainEqual({ type: "sign_in_ended", signInId: "sign-in-1" });
  });
});

describe("changes that never come", () => {
  it("tells those who follow the conversation where it stands, behind the change that came after the hole", () => {
    vi.useFakeTimers();
    try {
      const { hub, owner, stranger, active, idle } = rig();
      idle.followed.add("c");
      hub.publish(envelope(1, [{ type: "message_posted", message: message("customer", 1), isRead: false }]));
      hub.publish(envelope(3, [{ type: "message_posted", message: message("customer", 2), isRead: false }]));
      vi.advanceTimersByTime(150);
      const position = {
        type: "position",
        data: { sessions: [{ session_id: "c", seq: 3, version: 3 }] },
      };
      expect(owner.types()).toEqual(["new_message", "new_message", "position"]);
      expect(owner.frames.at(-1)).toEqual(position);
      expect(idle.frames).toEqual([position]);
      expect(active.types()).not.toContain("position");
      expect(stranger.frames).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("lets every node fill the gap when the answer to a commit was lost", () => {
    const { hub, sent, gaps } = rig();
    hub.doubtCommit();
    expect(gaps).toHaveLength(1);
    expect(sent).toEqual([{ type: "commit_in_doubt" }]);
    hub.receive({ type: "commit_in_doubt" });
    expect(gaps).toHaveLength(2);
  });
});
