import type { Message } from "@chatpjt/contract/messages";
import { expect, it } from "vitest";
import type { ThreadMessage } from "../../components/thread.ts";
import type { ConversationSnapshot } from "../../realtime/apply-event.ts";
import type { OutboxItem } from "../../realtime/outbox.ts";
import { customerEntries } from "./thread-entries.ts";

const at = "2026-11-22T10:00:00.000Z";
const texts = {
  me: "나",
  ai: "AI 상담원",
  agent: "상담원",
  reasonOf: (code: string) => `!${code}`,
};
const noActions = { retry: () => {}, discard: () => {} };

function aMessage(
  seq: number,
  sender_type: Message["sender_type"],
  overrides: Partial<Message> = {},
): Message {
  return {
    id: `m${seq}`,
    session_id: "s1",
    seq,
    sender_type,
    sender_id: null,
    content: `${seq}`,
    attachments: null,
    is_read: false,
    created_at: at,
    ...overrides,
  };
}

function aSnapshot(messages: readonly Message[]): ConversationSnapshot {
  const session = {
    id: "s1",
    customer_id: "c1",
    category: null,
    status: "active",
    handler_type: "agent",
    assigned_agent_id: "a1",
    agent_name: "민지",
    started_at: at,
  } as const;
  return { session, messages };
}

function anItem(overrides: Partial<OutboxItem> = {}): OutboxItem {
  return {
    clientMessageId: "c9",
    sessionId: "s1",
    content: "보내는 글",
    attachments: [],
    createdAt: at,
    order: 1,
    state: "sending",
    errorCode: null,
    ...overrides,
  };
}

function entriesOf(messages: readonly Message[], unsent: readonly OutboxItem[] = [], isConnected = true) {
  return customerEntries(aSnapshot(messages), unsent, isConnected, texts, noActions).filter(
    (entry): entry is ThreadMessage => entry.kind === "message",
  );
}

it.each([
  { given: "the server said so", messages: [aMessage(1, "user", { is_read: true })], state: "read" },
  { given: "an agent answered", messages: [aMessage(1, "user"), aMessage(2, "agent")], state: "read" },
  // The farewell and the apology for a long wait stand in the AI's name although nobody read anything.
  {
    given: "a text in the AI's name followed",
    messages: [aMessage(1, "user"), aMessage(2, "ai")],
    state: "sent",
  },
  { given: "nobody answered", messages: [aMessage(1, "user")], state: "sent" },
])("an own message, $given → $state", ({ messages, state }) => {
  expect(entriesOf(messages)[0]?.delivery?.state).toBe(state);
});

it("names agents as the server does, and others without a name", () => {
  const authors = entriesOf([
    aMessage(1, "agent", { sender_id: "a1", sender_name: "민지" }),
    aMessage(2, "agent", { sender_id: "a2" }),
  ]).map((entry) => entry.author);
  expect(authors).toEqual(["상담원 민지", "상담원"]);
});

it.each([
  { given: "connected", isConnected: true, item: anItem(), state: "sending" },
  { given: "without connection", isConnected: false, item: anItem(), state: "waiting" },
  {
    given: "refused",
    isConnected: true,
    item: anItem({ state: "failed", errorCode: "too_large" }),
    state: "failed",
  },
])("an unsent message, $given → $state", ({ isConnected, item, state }) => {
  expect(entriesOf([], [item], isConnected)[0]?.delivery?.state).toBe(state);
});

it("shows a message once while its stored form and its unsent form overlap", () => {
  const keys = entriesOf([aMessage(1, "user", { client_message_id: "c9" })], [anItem()]).map(
    (entry) => entry.key,
  );
  expect(keys).toEqual(["c9"]);
});
