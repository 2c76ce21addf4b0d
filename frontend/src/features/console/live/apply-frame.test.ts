import type { ConversationDetail } from "@chatpjt/contract/conversations";
import type { Message } from "@chatpjt/contract/messages";
import type { ServerFrame } from "@chatpjt/contract/realtime";
import { QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, it } from "vitest";
import { NO_FILTERS } from "../lists/list-filters.ts";
import { consoleKeys } from "../query-keys.ts";
import type { MessageRun } from "../thread/merge-messages.ts";
import { applyFrame, type FrameContext, refreshAfterConnect } from "./apply-frame.ts";
import { useTypingStore } from "./typing-store.ts";

const message = (seq: number, over: Partial<Message> = {}): Message => ({
  id: `m${seq}`,
  session_id: "c1",
  seq,
  sender_type: "user",
  sender_id: "u1",
  content: `글 ${seq}`,
  attachments: null,
  is_read: false,
  created_at: `2026-11-22T10:00:0${seq}.000Z`,
  ...over,
});
const detail: ConversationDetail = {
  id: "c1",
  customer_id: "u1",
  category: null,
  status: "active",
  handler_type: "ai",
  assigned_agent_id: null,
  started_at: "2026-11-22T09:59:00.000Z",
  version: 4,
  customer: { id: "u1", email: "kim@example.com", name: "김하늘" },
  unread: 0,
  pending_reason: null,
  pending_at: null,
  completed_at: null,
  agent_note: null,
};
const takenOver: ServerFrame = {
  type: "session_status_changed",
  data: {
    session_id: "c1",
    status: "active",
    handler_type: "agent",
    version: 5,
    assigned_agent_id: "a1",
    agent_name: "민지",
    due_at: null,
  },
};

let client: QueryClient;
let asked: string[];
let context: FrameContext;

beforeEach(() => {
  client = new QueryClient();
  asked = [];
  context = {
    client,
    refetch: { request: (key) => void asked.push(JSON.stringify(key)), close: () => {} },
    counters: { current: null },
  };
  client.setQueryData(consoleKeys.detail("c1"), detail);
  client.setQueryData<MessageRun>(consoleKeys.messages("c1"), { messages: [message(1)], has_more: false });
  client.setQueryData(consoleKeys.list("active", NO_FILTERS), {
    pages: [
      {
        chats: [
          {
            id: "c1",
            customer_id: "u1",
            customer_name: "kim@example.com",
            category: "미분류",
            last_message: "글 1",
            timestamp: "2026-11-22T10:00:01.000Z",
            status: "ai",
            unread: 0,
            version: 4,
          },
        ],
      },
    ],
    pageParams: [""],
  });
  useTypingStore.setState({ bySession: {} });
});

const apply = (frame: ServerFrame) => applyFrame(frame, context);
const seqs = () =>
  client.getQueryData<MessageRun>(consoleKeys.messages("c1"))?.messages.map((known) => known.seq);
const readSeqs = () =>
  client
    .getQueryData<MessageRun>(consoleKeys.messages("c1"))
    ?.messages.filter((known) => known.is_read)
    .map((known) => known.seq);
const row = () => JSON.stringify(client.getQueryData(consoleKeys.list("active", NO_FILTERS)));

describe("applyFrame", () => {
  it("puts a message into the open thread and on the row", () => {
    apply({ type: "new_message", data: { session_id: "c1", message: message(2) } });
    expect(seqs()).toEqual([1, 2]);
    expect(row()).toContain("글 2");
  });

  it("changes nothing more when the message comes again as customer_message", () => {
    apply({ type: "new_message", data: { session_id: "c1", message: message(2) } });
    const before = row();
    apply({ type: "customer_message", data: { session_id: "c1", message: message(2) } });
    expect(seqs()).toEqual([1, 2]);
    expect(row()).toBe(before);
  });

  it("asks for what is missing instead of showing a hole", () => {
    apply({ type: "new_message", data: { session_id: "c1", message: message(4) } });
    expect(seqs()).toEqual([1]);
    expect(asked).toContain(JSON.stringify(consoleKeys.messages("c1")));
  });

  it("fills the hole from a resume", () => {
    apply({
      type: "resumed",
      data: { session_id: "c1", messages: [message(2), message(3)], upto_seq: 3, session: detail },
    });
    expect(seqs()).toEqual([1, 2, 3]);
  });

  it("shows at once who took a conversation over, in the thread and in the list", () => {
    apply(takenOver);
    expect(client.getQueryData(consoleKeys.detail("c1"))).toMatchObject({
      handler_type: "agent",
      agent_name: "민지",
      version: 5,
      customer: { name: "김하늘" },
    });
    expect(row()).toContain("민지");
  });

  it("ignores a state older than the one it shows", () => {
    apply(takenOver);
    apply({
      ...takenOver,
      data: { ...takenOver.data, version: 4, handler_type: "ai", agent_name: null, assigned_agent_id: null },
    });
    expect(client.getQueryData(consoleKeys.detail("c1"))).toMatchObject({
      handler_type: "agent",
      version: 5,
    });
  });

  it("takes the AI's typing away when a person takes over", () => {
    apply({ type: "typing", data: { session_id: "c1", sender_type: "ai", activity: "checking_policy" } });
    expect(useTypingStore.getState().bySession).toEqual({
      c1: { sender: "ai", activity: "checking_policy" },
    });
    apply(takenOver);
    expect(useTypingStore.getState().bySession).toEqual({});
  });

  it("shows the shop's messages as read once the customer has read them", () => {
    const reply = message(2, { sender_type: "agent", sender_id: "a1" });
    apply({ type: "new_message", data: { session_id: "c1", message: reply } });
    apply({ type: "new_message", data: { session_id: "c1", message: { ...reply, id: "m3", seq: 3 } } });
    apply({ type: "messages_read", data: { session_id: "c1", reader: "staff", upto_seq: 3 } });
    expect(readSeqs()).toEqual([]);
    apply({ type: "messages_read", data: { session_id: "c1", reader: "customer", upto_seq: 2 } });
    expect(readSeqs()).toEqual([2]);
  });

  it("takes a writer's typing away when their message arrives", () => {
    apply({ type: "typing", data: { session_id: "c1", sender_type: "user" } });
    apply({ type: "new_message", data: { session_id: "c1", message: message(2) } });
    expect(useTypingStore.getState().bySession).toEqual({});
  });

  it("asks for the records that changed", () => {
    apply({ type: "conversation_updated", data: { session_id: "c1", parts: ["log", "instructions"] } });
    expect(asked).toEqual(
      expect.arrayContaining([
        JSON.stringify(consoleKeys.log("c1")),
        JSON.stringify(consoleKeys.instructions("c1")),
      ]),
    );
  });

  it("asks for a list whose counter moved, and only for that", () => {
    const lists = { active: 3, pending: 1, completed: 7 };
    apply({ type: "position", data: { sessions: [], lists } });
    expect(asked).toEqual([]);
    apply({ type: "position", data: { sessions: [], lists: { ...lists, pending: 2 } } });
    expect(asked).toEqual([JSON.stringify(consoleKeys.listsOf("pending"))]);
  });

  it("forgets the counters after a reconnect: the other node counts for itself", () => {
    apply({ type: "position", data: { sessions: [], lists: { active: 3, pending: 1, completed: 7 } } });
    refreshAfterConnect(context);
    apply({ type: "position", data: { sessions: [], lists: { active: 0, pending: 0, completed: 0 } } });
    expect(asked).toEqual([]);
  });
});
