import { describe, expect, it } from "vitest";
import { type ConversionContext, convertConversation } from "./convert-conversation.ts";
import type { OriginalMessage, OriginalSession } from "./original.ts";

const SECOND = 1_000;

const aSession = (overrides: Partial<OriginalSession> = {}): OriginalSession => ({
  id: "s1",
  customer_id: "c1",
  category: null,
  status: "active",
  handler_type: "ai",
  assigned_agent_id: null,
  started_at: 0,
  pending_at: null,
  completed_at: null,
  duration_minutes: null,
  summary: null,
  ...overrides,
});

const aMessage = (id: string, overrides: Partial<OriginalMessage> = {}): OriginalMessage => ({
  id,
  session_id: "s1",
  sender_type: "user",
  sender_id: "c1",
  content: id,
  attachments: null,
  is_read: false,
  created_at: SECOND,
  ...overrides,
});

function convert(
  session: Partial<OriginalSession>,
  messages: readonly OriginalMessage[],
  context: Partial<ConversionContext> = {},
) {
  const oddities: string[] = [];
  const converted = convertConversation(
    { session: aSession(session), messages, metadata: null },
    {
      customerId: "c1",
      accountOf: (id) => (id === "unknown" ? null : id),
      mayStayOpen: true,
      maskedTexts: new Map(),
      attachments: new Map(),
      now: 9 * SECOND,
      odd: (what) => oddities.push(what),
      ...context,
    },
  );
  return { ...converted, oddities };
}

describe("the order of messages", () => {
  it("is by second, then customer, agent, AI, then id, and numbers them without holes", () => {
    const { messages } = convert({}, [
      aMessage("z", { created_at: SECOND + 200 }),
      aMessage("ai", { sender_type: "ai", sender_id: null }),
      aMessage("agent", { sender_type: "agent", sender_id: "a1" }),
      aMessage("a", { created_at: SECOND + 900 }),
      aMessage("first", { sender_type: "ai", created_at: 0 }),
    ]);
    expect(messages.map(({ seq, id }) => `${seq} ${id}`)).toEqual([
      "1 first",
      "2 a",
      "3 z",
      "4 agent",
      "5 ai",
    ]);
  });

  it("leaves out what nobody wrote and takes a missing time as the session's start", () => {
    const { messages, oddities } = convert({}, [
      aMessage("robot", { sender_type: "system" }),
      aMessage("early", { created_at: null }),
    ]);
    expect(messages).toMatchObject([{ id: "early", seq: 1, createdAt: 0 }]);
    expect(oddities).toEqual(["messages of an unknown sender were left out"]);
  });
});

describe("an agent message without a sender", () => {
  it("is a used instruction at its place, never a message", () => {
    const { messages, instructions } = convert({ assigned_agent_id: "a1" }, [
      aMessage("question", { created_at: 0 }),
      aMessage("note", { sender_type: "agent", sender_id: null }),
      aMessage("answer", { sender_type: "ai", created_at: 2 * SECOND }),
    ]);
    expect(messages.map((message) => message.id)).toEqual(["question", "answer"]);
    expect(instructions).toMatchObject([{ id: "note", state: "used", afterSeq: 1, authorId: "a1" }]);
  });
});

describe("the standing", () => {
  it.each([
    { given: { status: "active" }, standing: { status: "active", handler: "ai" } },
    {
      given: { status: "active", handler_type: "agent", assigned_agent_id: "a1" },
      standing: { status: "active", handler: "agent", agentId: "a1" },
    },
    { given: { status: "active", handler_type: "agent" }, standing: { status: "pending" } },
    {
      given: { status: "active", handler_type: "agent", assigned_agent_id: "unknown" },
      standing: { status: "pending" },
    },
    { given: { status: "pending" }, standing: { status: "pending" } },
    { given: { status: "completed" }, standing: { status: "completed" } },
  ])("$given → $standing", ({ given, standing }) => {
    expect(convert(given, [aMessage("m")]).conversation.standing).toEqual(standing);
  });

  it("of an open session beside a newer one is completed when its last word was said", () => {
    const { conversation } = convert(
      { handler_type: "agent" },
      [aMessage("m", { created_at: 150 * SECOND })],
      { mayStayOpen: false },
    );
    expect(conversation).toMatchObject({
      standing: { status: "completed" },
      completedAt: 150 * SECOND,
      durationMinutes: 2,
      handledBy: "agent",
      unreadCount: 0,
    });
  });
});

describe("what the original keeps beside its messages", () => {
  it("is counted anew: what came after the last one that was read is unread", () => {
    const { conversation } = convert({}, [
      aMessage("1", { is_read: true }),
      aMessage("2", { sender_type: "ai", created_at: 2 * SECOND, is_read: true }),
      aMessage("3", { created_at: 3 * SECOND }),
      aMessage("4", { created_at: 4 * SECOND, content: "  두\n줄 " }),
    ]);
    expect(conversation).toMatchObject({
      lastSeq: 4,
      lastCustomerSeq: 4,
      lastReplySeq: 2,
      adminReadSeq: 1,
      aiReadSeq: 2,
      customerReadSeq: 2,
      unreadCount: 2,
      lastMessage: "두 줄",
      lastActivityAt: 4 * SECOND,
      version: 4,
    });
  });

  it("is empty where nothing was said", () => {
    expect(convert({ started_at: null }, []).conversation).toMatchObject({
      lastSeq: 0,
      version: 1,
      lastMessage: "",
      startedAt: 9 * SECOND,
    });
  });
});
