import { describe, expect, it } from "vitest";
import type { LogEntry } from "../conversations/conversation-reads.ts";
import type { StoredMessage } from "../conversations/domain/message.ts";
import type { Conversation } from "../conversations/domain/snapshot.ts";
import { makeScenario } from "./make-scenario.ts";
import type { RecordedTurn } from "./turn-context.ts";

const START = Date.UTC(2026, 10, 22, 3, 0, 0);

const conversation = {
  id: "01kc0000000000000000abcdef",
  customerId: "c1",
  language: "ko",
  startedAt: START,
  standing: { status: "completed" },
  category: "주문 문의",
} as Conversation;

function message(seq: number, sender: StoredMessage["sender"], content: string, at: number): StoredMessage {
  return {
    id: `m${seq}`,
    conversationId: conversation.id,
    seq,
    sender,
    senderId: null,
    senderName: null,
    content,
    attachments: null,
    clientMessageId: null,
    createdAt: START + at,
  };
}

function turn(messageSeq: number, shippingStatus: string): RecordedTurn {
  const orders = [
    {
      orderNumber: "ORD-2026-7731",
      productName: "머그컵",
      shippingStatus,
      orderedAt: START,
      deliveredAt: null,
    },
  ];
  const tool = { arguments: {}, result: "{}", ms: 1 };
  return {
    id: `t${messageSeq}`,
    state: "done",
    cause: "customer_message",
    fromSeq: 1,
    uptoSeq: 1,
    attempt: 1,
    action: "reply",
    engine: "offline",
    messageSeq,
    discarded: null,
    createdAt: START,
    finishedAt: START,
    trace: {
      action: "reply",
      tools: [
        { ...tool, name: "get_my_order", caller: "offline", executed: true },
        { ...tool, name: "list_my_orders", caller: "code", executed: true },
        { ...tool, name: "search_help", caller: "offline", executed: false },
      ],
      recorded: { outcomeCategory: "주문 문의", orders },
    },
  };
}

const entry = (action: string, actorKind: LogEntry["actorKind"], at: number): LogEntry => ({
  id: `${action}${at}`,
  at: START + at,
  afterSeq: 0,
  action,
  actorKind,
  actorId: null,
  actorName: null,
  data: {},
});

describe("making a scenario", () => {
  it("puts messages, acts and turns in the order they happened, with the orders as first seen", async () => {
    const file = await makeScenario(
      {
        reads: {
          messages: async () => ({
            hasMore: false,
            messages: [
              message(1, "customer", "ORD-2026-7731 어디예요", 0),
              message(2, "ai", "배송 중입니다.", 2_000),
              message(3, "agent", "제가 볼게요", 40_000),
              message(4, "ai", "좋은 하루 되세요!", 60_000),
            ],
          }),
          log: async () => [
            entry("open", "customer", 0),
            entry("take_over", "agent", 39_000),
            entry("complete", "agent", 60_000),
          ],
        },
        turns: { list: async () => [turn(2, "shipped"), turn(9, "delivered")] },
        instructions: async () => [],
        settings: async () => ({
          categories: [],
          companyPolicy: "",
          responseWaitMinutes: 5,
          autoClose: true,
          refundWindowDays: 7,
          legalFloor: true,
        }),
        clock: { now: () => START },
      },
      conversation,
    );
    expect(file.items[0]).toMatchObject({
      orders: [{ order_number: "ORD-2026-0101", shipping_status: "shipped", ordered_days_ago: 0 }],
      turns: [
        { actor: "customer", expect: { ai_replies: [1, 1], tools_any: [["get_my_order"]] } },
        { actor: "admin", action: "takeover" },
        { actor: "admin", action: "agent_message", text: "제가 볼게요" },
        { actor: "admin", action: "complete", expect: { ai_replies: [1, 1], status: ["completed"] } },
      ],
      final: { status: ["completed"] },
    });
  });
});
