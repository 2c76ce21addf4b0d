import type { Message } from "@chatpjt/contract/messages";
import { describe, expect, it } from "vitest";
import { type MessageRun, markRead, mergeMessages, prependMessages } from "./merge-messages.ts";

const message = (seq: number, over: Partial<Message> = {}): Message => ({
  id: `m${seq}`,
  session_id: "c1",
  seq,
  sender_type: "user",
  sender_id: "u1",
  content: `글 ${seq}`,
  attachments: null,
  is_read: false,
  created_at: "2026-11-22T10:00:00.000Z",
  ...over,
});
const run = (...seqs: number[]): MessageRun => ({
  messages: seqs.map((seq) => message(seq)),
  has_more: false,
});
const seqs = (value: MessageRun) => value.messages.map((item) => item.seq);

describe("mergeMessages", () => {
  it.each([
    { title: "appends the next one", have: [1, 2], come: [3], ends: [1, 2, 3], hole: null },
    { title: "keeps one of a repeat", have: [1, 2], come: [2], ends: [1, 2], hole: null },
    { title: "sorts what came unsorted", have: [1], come: [3, 2], ends: [1, 2, 3], hole: null },
    { title: "leaves a hole's far side out", have: [1, 2], come: [5], ends: [1, 2], hole: 2 },
    { title: "fills a hole", have: [1, 2], come: [3, 4, 5], ends: [1, 2, 3, 4, 5], hole: null },
    { title: "sees a hole at the start", have: [], come: [2], ends: [], hole: 0 },
  ])("$title", ({ have, come, ends, hole }) => {
    const merged = mergeMessages(
      run(...have),
      come.map((seq) => message(seq)),
    );
    expect(seqs(merged.run)).toEqual(ends);
    expect(merged.missingAfter).toBe(hole);
  });

  it("takes the newer knowledge of a message it has", () => {
    const merged = mergeMessages(run(1), [message(1, { is_read: true })]);
    expect(merged.run.messages[0]?.is_read).toBe(true);
  });
});

describe("prependMessages", () => {
  it("puts an older page in front and takes over whether there is more", () => {
    const older: MessageRun = { messages: [message(1), message(2)], has_more: true };
    const next = prependMessages(run(3, 4), older);
    expect(seqs(next)).toEqual([1, 2, 3, 4]);
    expect(next.has_more).toBe(true);
  });

  it("drops a page that does not touch the run", () => {
    expect(seqs(prependMessages(run(5), { messages: [message(1)], has_more: false }))).toEqual([5]);
  });
});

describe("markRead", () => {
  const replies: MessageRun = {
    messages: [message(1), message(2, { sender_type: "agent" }), message(3, { sender_type: "ai" })],
    has_more: false,
  };
  const readSeqs = (value: MessageRun) =>
    seqs({ ...value, messages: value.messages.filter((m) => m.is_read) });

  it("marks what the shop wrote up to the mark, and nothing of the customer's", () => {
    expect(readSeqs(markRead(replies, 2))).toEqual([2]);
    expect(readSeqs(markRead(replies, 9))).toEqual([2, 3]);
  });

  it("gives the same run back when the mark is no news", () => {
    const read = markRead(replies, 3);
    expect(markRead(read, 3)).toBe(read);
    expect(markRead(read, 1)).toBe(read);
  });

  it("survives a copy of the message from before it was read", () => {
    const late = mergeMessages(markRead(replies, 2), [message(2, { sender_type: "agent" })]);
    expect(readSeqs(late.run)).toEqual([2]);
  });
});
