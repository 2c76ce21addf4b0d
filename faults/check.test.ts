import type { Message } from "@chatpjt/contract/messages";
import { describe, expect, it } from "vitest";
import { messageViolations, preemptionViolations, recountViolations, silenceViolations } from "./check.ts";
import { Ledger } from "./ledger.ts";

const message = (seq: number, sender_type: Message["sender_type"], client_message_id?: string): Message => ({
  id: `m${seq}`,
  session_id: "s",
  seq,
  sender_type,
  sender_id: null,
  content: `words ${client_message_id ?? seq}`,
  attachments: null,
  is_read: false,
  created_at: "2026-11-22T10:00:00.123Z",
  ...(client_message_id === undefined ? {} : { client_message_id }),
});

const line = (action: string, after_seq: number) => ({
  id: `l${after_seq}`,
  at: "2026-11-22T10:00:00.123Z",
  after_seq,
  action,
  actor: { kind: "agent" as const, id: "a", name: "a" },
  data: {},
});

const session = (changes: object) => ({
  id: "s",
  customer_id: "c",
  category: null,
  status: "active" as const,
  handler_type: "ai" as const,
  assigned_agent_id: null,
  started_at: "2026-11-22T10:00:00.123Z",
  customer: { id: "c", email: "c@example.com", name: "c" },
  unread: 1,
  last_seq: 3,
  pending_reason: null,
  pending_at: null,
  completed_at: null,
  agent_note: null,
  ...changes,
});

const history = [message(1, "ai"), message(2, "user", "k1"), message(3, "ai")];

describe("the checker", () => {
  const ledger = (acknowledged: Message | null) => {
    const made = new Ledger();
    const intent = made.intend("s", "k1", "words k1");
    if (acknowledged !== null) made.acknowledge(intent, acknowledged);
    return made;
  };

  it("finds nothing where all is well, acknowledged or not", () => {
    expect(messageViolations("s", history, ledger(message(2, "user", "k1")))).toEqual([]);
    expect(messageViolations("s", history, ledger(null))).toEqual([]);
    expect(messageViolations("s", [message(1, "ai")], ledger(null))).toEqual([]);
  });

  it.each([
    { given: "a lost message", shown: [message(1, "ai")], found: /^I1: .* is lost/u },
    { given: "a moved one", shown: [message(1, "user", "k1")], found: /^I1: .* and is seq 1/u },
    { given: "a doubled one", shown: [...history, message(4, "user", "k1")], found: /^I2: .* 2 times/u },
    { given: "a hole", shown: history.filter(({ seq }) => seq !== 1), found: /^I3: /u },
    { given: "one nobody sent", shown: [...history, message(4, "user", "k9")], found: /^I2: .* never sent/u },
  ])("finds $given", ({ shown, found }) => {
    const violations = messageViolations("s", shown, ledger(message(2, "user", "k1")));
    expect(violations).toEqual([expect.stringMatching(found)]);
  });

  it("finds a message left in silence, and a wait nobody was told of", () => {
    expect(silenceViolations(session({}), history)).toEqual([]);
    expect(silenceViolations(session({}), history.slice(0, 2))).toHaveLength(1);
    expect(silenceViolations(session({ status: "pending" }), history.slice(0, 2))).toHaveLength(1);
  });

  it("finds an AI message behind a takeover, but not one after the hand-back, nor the farewell", () => {
    expect(preemptionViolations("s", history, [line("opened", 0), line("take_over", 2)])).toHaveLength(1);
    expect(preemptionViolations("s", history, [line("take_over", 2), line("release", 2)])).toEqual([]);
    expect(preemptionViolations("s", history, [line("take_over", 2), line("complete", 3)])).toEqual([]);
    expect(preemptionViolations("s", history, [line("complete", 2)])).toHaveLength(1);
  });

  it("finds a standing, an unread count or a position that no recount gives", () => {
    const lines = [line("opened", 0)];
    expect(recountViolations(session({}), history, lines)).toEqual([]);
    expect(recountViolations(session({ unread: 0 }), history, lines)).toHaveLength(1);
    expect(recountViolations(session({ last_seq: 4 }), history, lines)).toHaveLength(1);
    expect(recountViolations(session({}), history, [...lines, line("take_over", 3)])).toHaveLength(1);
  });

  it("finds two acknowledgements that name different messages", () => {
    const made = ledger(message(2, "user", "k1"));
    const [intent] = made.of("s");
    if (intent !== undefined) made.acknowledge(intent, message(4, "user", "k1"));
    expect(made.violations).toHaveLength(1);
  });
});
