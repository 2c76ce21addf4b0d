import type { Instruction, LogLine } from "@chatpjt/contract/conversations";
import type { Message } from "@chatpjt/contract/messages";
import { describe, expect, it } from "vitest";
import { orderThread, type ThreadItem, type ThreadParts } from "./thread-items.ts";

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
  action: "take_over",
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
const keyOf = (item: ThreadItem) => {
  switch (item.kind) {
    case "message":
      return `m${item.message.seq}`;
    case "log":
      return item.line.id;
    case "instruction":
      return item.instruction.id;
  }
};
const ordered = (over: Partial<ThreadParts>) =>
  orderThread({ messages: [], log: [], instructions: [], hasOlder: false, ...over }).map(keyOf);

describe("orderThread", () => {
  it("puts a system line behind the message that was newest when it happened", () => {
    expect(ordered({ messages: [message(1), message(2)], log: [line(1)] })).toEqual(["m1", "l1", "m2"]);
  });

  it("puts a line that happened before any message first", () => {
    expect(ordered({ messages: [message(1)], log: [line(0)] })).toEqual(["l0", "m1"]);
  });

  it("orders lines behind the same message by time", () => {
    const log = [line(1, { at: "2026-11-22T10:00:04.000Z" })];
    const instructions = [instruction(1, "2026-11-22T10:00:02.000Z")];
    expect(ordered({ messages: [message(1)], log, instructions })).toEqual(["m1", "i1", "l1"]);
  });

  it("keeps lines from before the loaded messages out until those are loaded", () => {
    const log = [line(1), line(4), line(5)];
    expect(ordered({ messages: [message(5)], log, hasOlder: true })).toEqual(["l4", "m5", "l5"]);
    expect(ordered({ messages: [message(5)], log, hasOlder: false })).toEqual(["l1", "l4", "m5", "l5"]);
  });

  it("shows an instruction once, not also as a line", () => {
    const log = [line(1, { action: "provide_info" })];
    const instructions = [instruction(1, "2026-11-22T10:00:02.000Z")];
    expect(ordered({ messages: [message(1)], log, instructions })).toEqual(["m1", "i1"]);
  });
});
