import type { Instruction, LogLine } from "@chatpjt/contract/conversations";
import type { Message } from "@chatpjt/contract/messages";
import { describe, expect, it } from "vitest";
import { layOutThread, type ThreadItem } from "./thread-items.ts";

const dayOf = (instant: string) => instant.slice(0, 10);

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
const line = (after: number, over: Partial<LogLine> = {}): LogLine => ({
  id: `l${after}`,
  at: `2026-11-22T10:00:0${after}.500Z`,
  after_seq: after,
  action: "taken_over",
  actor: { kind: "agent", id: "a1", name: "민지" },
  data: {},
  ...over,
});
const instruction = (after: number, at: string): Instruction => ({
  id: `i${after}`,
  text: "내일 출고",
  decision: "info",
  order_number: null,
  scope: "next_answer",
  author: { id: "a1", name: "민지" },
  after_seq: after,
  created_at: at,
  expires_at: "2026-11-23T10:00:00.000Z",
  state: "used",
  note: null,
});
const keys = (items: readonly ThreadItem[]) => items.map((item) => item.key);
const layOut = (over: Partial<Parameters<typeof layOutThread>[0]>) =>
  layOutThread({ messages: [], log: [], instructions: [], hasOlder: false, ...over }, dayOf);

describe("layOutThread", () => {
  it("puts a system line behind the message that was newest when it happened", () => {
    const items = layOut({ messages: [message(1), message(2)], log: [line(1)] });
    expect(keys(items)).toEqual(["day-2026-11-22", "m-1", "l-l1", "m-2"]);
  });

  it("orders lines behind the same message by time", () => {
    const items = layOut({
      messages: [message(1)],
      log: [line(1, { at: "2026-11-22T10:00:04.000Z" })],
      instructions: [instruction(1, "2026-11-22T10:00:02.000Z")],
    });
    expect(keys(items)).toEqual(["day-2026-11-22", "m-1", "i-i1", "l-l1"]);
  });

  it("keeps lines from before the loaded messages out until those are loaded", () => {
    const items = layOut({ messages: [message(5)], log: [line(1), line(4), line(5)], hasOlder: true });
    expect(keys(items)).toEqual(["day-2026-11-22", "l-l4", "m-5", "l-l5"]);
  });

  it("opens each day once", () => {
    const items = layOut({ messages: [message(1), message(2, { created_at: "2026-11-23T01:00:00.000Z" })] });
    expect(keys(items)).toEqual(["day-2026-11-22", "m-1", "day-2026-11-23", "m-2"]);
  });

  it("groups a sender's messages within a minute and parts them at a line", () => {
    const items = layOut({ messages: [message(1), message(2), message(3)], log: [line(2)] });
    const groups = items.flatMap((item) =>
      item.kind === "message" ? [[item.message.seq, item.opensGroup, item.closesGroup]] : [],
    );
    expect(groups).toEqual([
      [1, true, false],
      [2, false, true],
      [3, true, true],
    ]);
  });

  it("parts the AI from the agent", () => {
    const items = layOut({
      messages: [
        message(1, { sender_type: "ai", sender_id: null }),
        message(2, { sender_type: "agent", sender_id: "a1" }),
      ],
    });
    expect(items.every((item) => item.kind !== "message" || (item.opensGroup && item.closesGroup))).toBe(true);
  });
});
