import { expect, it } from "vitest";
import { arrangeThread, type ThreadEntry, type ThreadMessage } from "./thread.ts";

const now = "2026-11-22T10:00:00.000Z";

function aMessage(seq: number, overrides: Partial<ThreadMessage> = {}): ThreadMessage {
  return {
    kind: "message",
    key: `m${seq}`,
    seq,
    tone: "ai",
    author: "AI",
    isOwn: false,
    content: "안녕하세요",
    attachments: [],
    createdAt: now,
    delivery: null,
    ...overrides,
  };
}

const shape = (entries: readonly ThreadEntry[], options = {}) =>
  arrangeThread(entries, { now, ...options }).map((block) =>
    block.kind === "group"
      ? `${block.continues ? "+" : ""}${block.messages.map((m) => m.key).join(",")}`
      : block.kind === "day"
        ? block.label
        : block.kind,
  );

it("joins one sender's messages within a minute and parts other senders", () => {
  const entries = [
    aMessage(1),
    aMessage(2, { createdAt: "2026-11-22T10:00:50.000Z" }),
    aMessage(3, { createdAt: "2026-11-22T10:03:00.000Z" }),
    aMessage(4, { tone: "customer", isOwn: true, author: "나", createdAt: "2026-11-22T10:03:01.000Z" }),
  ];
  expect(shape(entries)).toEqual(["오늘", "m1,m2", "m3", "m4"]);
});

it("divides days as Seoul counts them", () => {
  const entries = [
    aMessage(1, { createdAt: "2026-11-21T14:59:59.000Z" }),
    aMessage(2, { createdAt: "2026-11-21T15:00:00.000Z" }),
  ];
  expect(shape(entries)).toEqual(["어제", "m1", "오늘", "m2"]);
});

it("puts the unread divider before the first unread message", () => {
  expect(shape([aMessage(1), aMessage(2)], { unreadFromSeq: 2 })).toEqual(["오늘", "m1", "unread", "m2"]);
});

it("breaks a group where the live part begins, and says that it continues", () => {
  expect(shape([aMessage(1), aMessage(2)], { liveFromKey: "m2" })).toEqual(["오늘", "m1", "+m2"]);
});

it("keeps other entries in their place between groups", () => {
  expect(shape([aMessage(1), { kind: "extra", key: "x", createdAt: now, node: null }, aMessage(2)])).toEqual([
    "오늘",
    "m1",
    "extra",
    "m2",
  ]);
});
