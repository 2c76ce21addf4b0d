import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ConversationEvent, Envelope } from "../conversations/domain/events.ts";
import { Sequencer } from "./sequencer.ts";

const message = (version: number): ConversationEvent => ({
  type: "message_posted",
  isRead: false,
  message: {
    id: `m${version}`,
    conversationId: "c",
    seq: version,
    sender: "ai",
    senderId: null,
    senderName: null,
    content: "",
    attachments: null,
    clientMessageId: null,
    createdAt: 0,
  },
});

const envelope = (version: number, events: readonly ConversationEvent[]): Envelope => ({
  conversationId: "c",
  customerId: "customer",
  customerEmail: "customer@example.com",
  version,
  seq: version,
  list: "active",
  previousList: "active",
  events,
});

const change = (version: number) => envelope(version, [message(version)]);
const customerWrote = (version: number, unread: number) =>
  envelope(version, [message(version), { type: "unread_changed", unread }]);
const adminRead = (version: number) =>
  envelope(version, [
    { type: "messages_read", reader: "staff", uptoSeq: version },
    { type: "unread_changed", unread: 0 },
  ]);

describe("the sequencer", () => {
  const told: string[] = [];
  let sequencer: Sequencer;
  beforeEach(() => {
    vi.useFakeTimers();
    told.length = 0;
    sequencer = new Sequencer(({ version, events }, isBehindHole) => {
      told.push(`${isBehindHole ? "… " : ""}${version} ${events.map((event) => event.type).join("+")}`);
    });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const accept = (...envelopes: readonly Envelope[]) => {
    for (const each of envelopes) sequencer.accept(each);
  };

  it("puts changes in order and drops repeats", () => {
    accept(change(1), change(3), change(2), change(2), change(3));
    expect(told).toEqual(["1 message_posted", "2 message_posted", "3 message_posted"]);
  });

  it("goes on without a change that never comes", () => {
    accept(change(1), change(3));
    vi.advanceTimersByTime(150);
    accept(change(4), change(2));
    expect(told).toEqual(["1 message_posted", "… 3 message_posted", "4 message_posted"]);
  });

  it("lets a mark that is early wait for its change and never takes its place", () => {
    accept(change(1), adminRead(2), customerWrote(2, 1));
    expect(told).toEqual([
      "1 message_posted",
      "2 message_posted+unread_changed",
      "2 messages_read+unread_changed",
    ]);
  });

  it("tells a mark that is late, but no unread count that a newer one has replaced", () => {
    accept(change(1), change(2), adminRead(1), customerWrote(3, 1), adminRead(2));
    expect(told).toEqual([
      "1 message_posted",
      "2 message_posted",
      "1 messages_read+unread_changed",
      "3 message_posted+unread_changed",
      "2 messages_read",
    ]);
  });

  it("tells a mark after a while whose change never comes", () => {
    accept(change(1), adminRead(2));
    vi.advanceTimersByTime(150);
    expect(told).toEqual(["1 message_posted", "2 messages_read+unread_changed"]);
  });

  it("tells a mark on a conversation it knows nothing of, and the change itself after it", () => {
    accept(adminRead(5), change(5));
    expect(told).toEqual(["5 messages_read+unread_changed", "5 message_posted"]);
  });
});
