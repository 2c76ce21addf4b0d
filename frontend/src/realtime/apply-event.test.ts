import type { Session } from "@chatpjt/contract/conversations";
import type { Message } from "@chatpjt/contract/messages";
import type { ServerFrame } from "@chatpjt/contract/realtime";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEvent, type ConversationSnapshot, newestSeq, prependMessages } from "./apply-event.ts";

const at = "2026-11-22T10:00:00.000Z";

function aMessage(seq: number, overrides: Partial<Message> = {}): Message {
  return {
    id: `m${seq}`,
    session_id: "s1",
    seq,
    sender_type: "user",
    sender_id: null,
    content: `글 ${seq}`,
    attachments: null,
    is_read: false,
    created_at: at,
    ...overrides,
  };
}

function aSession(overrides: Partial<Session> = {}): Session {
  return {
    id: "s1",
    customer_id: "c1",
    category: null,
    status: "active",
    handler_type: "ai",
    assigned_agent_id: null,
    started_at: at,
    version: 1,
    agent_name: null,
    due_at: null,
    ...overrides,
  };
}

const aSnapshot = (count: number, session: Partial<Session> = {}): ConversationSnapshot => ({
  session: aSession(session),
  messages: Array.from({ length: count }, (_, index) => aMessage(index + 1)),
});

const arrived = (message: Message): ServerFrame => ({ type: "new_message", data: { message } });
const statusChanged = (
  data: Partial<Extract<ServerFrame, { type: "session_status_changed" }>["data"]>,
): ServerFrame => ({
  type: "session_status_changed",
  data: { session_id: "s1", status: "active", handler_type: "ai", version: 2, ...data },
});

/** The server's side of a conversation: a run of changes, each with the frames it announces. */
type Change =
  | { readonly kind: "message"; readonly sender: Message["sender_type"]; readonly as: MessageFrame }
  | { readonly kind: "read"; readonly reader: "staff" | "customer"; readonly back: number }
  | { readonly kind: "pend" | "take" | "give_back" | "complete" };

type MessageFrame = "new_message" | "customer_message" | "ack";

function play(changes: readonly Change[]): { states: ConversationSnapshot[]; frames: ServerFrame[] } {
  let state = aSnapshot(0, { version: 0 });
  const states = [state];
  const frames: ServerFrame[] = [];
  for (const change of changes) {
    // What was written stays readable after the end.
    if (state.session.status === "completed" && change.kind !== "read") continue;
    const version = (state.session.version ?? 0) + 1;
    const next = nextState(state, change, version);
    frames.push(...next.frames);
    state = next.state;
    states.push(state);
  }
  return { states, frames };
}

function nextState(
  state: ConversationSnapshot,
  change: Change,
  version: number,
): { state: ConversationSnapshot; frames: ServerFrame[] } {
  if (change.kind === "read") return read(state, change.reader, Math.max(0, newestSeq(state) - change.back));
  if (change.kind === "message") {
    const message = aMessage(newestSeq(state) + 1, { sender_type: change.sender });
    return {
      state: { ...state, messages: [...state.messages, message] },
      frames: [told(change.as, message)],
    };
  }
  const standing = {
    pend: { status: "pending", handler_type: "ai", assigned_agent_id: null, agent_name: null, due_at: at },
    take: {
      status: "active",
      handler_type: "agent",
      assigned_agent_id: "a1",
      agent_name: "민지",
      due_at: null,
    },
    give_back: {
      status: "active",
      handler_type: "ai",
      assigned_agent_id: null,
      agent_name: null,
      due_at: null,
    },
    complete: {
      status: "completed",
      handler_type: "ai",
      assigned_agent_id: null,
      agent_name: null,
      due_at: null,
    },
  } as const;
  const to = standing[change.kind];
  const session = { ...state.session, ...to, version };
  const frame = statusChanged({ ...to, version });
  if (change.kind !== "complete") return { state: { ...state, session }, frames: [frame] };
  const farewell = aMessage(newestSeq(state) + 1, { sender_type: "ai" });
  const ended: ServerFrame = {
    type: "session_completed",
    data: { session_id: "s1", message: "종료", farewell },
  };
  return { state: { session, messages: [...state.messages, farewell] }, frames: [ended, frame] };
}

function told(as: MessageFrame, message: Message): ServerFrame {
  if (as === "ack") return { type: "ack", data: { ok: true, message } };
  if (as === "customer_message") return { type: "customer_message", data: { session_id: "s1", message } };
  return arrived(message);
}

function read(state: ConversationSnapshot, reader: "staff" | "customer", upto_seq: number) {
  const messages = state.messages.map((message) =>
    message.seq <= upto_seq && (message.sender_type === "user") === (reader === "staff")
      ? { ...message, is_read: true }
      : message,
  );
  const frame: ServerFrame = { type: "messages_read", data: { session_id: "s1", reader, upto_seq } };
  return { state: { ...state, messages }, frames: [frame] };
}

/** Up to where each side has read, as the store has it. */
function readUpto({ messages }: ConversationSnapshot) {
  const newest = (isCustomers: boolean) =>
    messages.findLast((message) => message.is_read && (message.sender_type === "user") === isCustomers)
      ?.seq ?? 0;
  return { staff: newest(true), customer: newest(false) };
}

const changesArbitrary = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("message" as const),
      sender: fc.constantFrom("user", "ai", "agent" as const),
      as: fc.constantFrom("new_message", "customer_message", "ack" as const),
    }),
    fc.record({
      kind: fc.constant("read" as const),
      reader: fc.constantFrom("staff", "customer" as const),
      back: fc.nat({ max: 3 }),
    }),
    fc.record({ kind: fc.constantFrom("pend", "take", "give_back", "complete" as const) }),
  ),
  { maxLength: 30 },
);

/** Applies all frames; a hole is filled as the page does it, by a resume from the newest known `seq`. */
function applyAll(
  start: ConversationSnapshot,
  frames: readonly ServerFrame[],
  truth: ConversationSnapshot,
): ConversationSnapshot {
  let state = start;
  for (const frame of frames) {
    const next = applyEvent(state, frame);
    if (next !== "refetch") {
      state = next;
      continue;
    }
    const resumed = applyEvent(state, resumedFrom(state, truth));
    if (resumed === "refetch") throw new Error("a resume answer must always fit");
    state = resumed;
  }
  return state;
}

function resumedFrom(state: ConversationSnapshot, truth: ConversationSnapshot): ServerFrame {
  const messages = truth.messages.filter((message) => message.seq > newestSeq(state));
  return {
    type: "resumed",
    data: {
      session_id: "s1",
      messages,
      upto_seq: newestSeq(truth),
      session: truth.session,
      read_upto: readUpto(truth),
    },
  };
}

function positionOf(truth: ConversationSnapshot): ServerFrame {
  const version = truth.session.version ?? 0;
  const row = { session_id: "s1", seq: newestSeq(truth), version, read_upto: readUpto(truth) };
  return { type: "position", data: { sessions: [row] } };
}

/** What a frame is to a page that holds a conversation; a type that is new to the contract does not compile until it stands here. */
const PART: { readonly [type in ServerFrame["type"]]: "snapshot" | "console" | "passing" } = {
  new_message: "snapshot",
  customer_message: "snapshot",
  ack: "snapshot",
  session_status_changed: "snapshot",
  session_completed: "snapshot",
  messages_read: "snapshot",
  resumed: "snapshot",
  position: "snapshot",
  // The console's lists and side records: `apply-frame.test.ts`, `apply-list-event.test.ts`.
  unread_count_updated: "console",
  new_chat_session: "console",
  conversation_updated: "console",
  // Nothing of it is kept: greetings, hints, refusals, and the order to fetch anew.
  hello: "passing",
  typing: "passing",
  agent_connected: "passing",
  error: "passing",
  resync: "passing",
};

describe("old snapshot + events = fresh snapshot", () => {
  it("holds from any earlier snapshot", () => {
    fc.assert(
      fc.property(changesArbitrary, fc.nat(), (changes, pick) => {
        const { states, frames } = play(changes);
        const truth = states.at(-1) ?? aSnapshot(0);
        const start = states[pick % states.length] ?? truth;
        expect(applyAll(start, frames, truth)).toEqual(truth);
      }),
    );
  });

  it("holds when frames are repeated", () => {
    fc.assert(
      fc.property(changesArbitrary, (changes) => {
        const { states, frames } = play(changes);
        const truth = states.at(-1) ?? aSnapshot(0);
        expect(applyAll(aSnapshot(0, { version: 0 }), [...frames, ...frames], truth)).toEqual(truth);
      }),
    );
  });

  it("holds when any frames are lost and a position then asks to resume", () => {
    fc.assert(
      fc.property(changesArbitrary, fc.infiniteStream(fc.boolean()), (changes, coin) => {
        const { states, frames } = play(changes);
        const truth = states.at(-1) ?? aSnapshot(0);
        const arrivedFrames = frames.filter(() => coin.next().value === true);
        const state = applyAll(aSnapshot(0, { version: 0 }), arrivedFrames, truth);
        expect(applyEvent(state, resumedFrom(state, truth))).toEqual(truth);
      }),
    );
  });

  it("holds when hints of reading are lost and a position then tells them", () => {
    fc.assert(
      fc.property(changesArbitrary, (changes) => {
        const { states, frames } = play(changes);
        const truth = states.at(-1) ?? aSnapshot(0);
        const heard = frames.filter((frame) => frame.type !== "messages_read");
        const state = applyAll(aSnapshot(0, { version: 0 }), heard, truth);
        expect(applyEvent(state, positionOf(truth))).toEqual(truth);
      }),
    );
  });

  it("is tried with every durable frame of the contract, and with nothing else", () => {
    const samples = fc.sample(changesArbitrary, { numRuns: 500, seed: 7 });
    const played = new Set(samples.flatMap((changes) => play(changes).frames.map((frame) => frame.type)));
    const tried = [...played, resumedFrom(aSnapshot(0), aSnapshot(1)).type, positionOf(aSnapshot(1)).type];
    const durable = Object.entries(PART).flatMap(([type, part]) => (part === "snapshot" ? [type] : []));
    expect(tried.toSorted()).toEqual(durable.toSorted());
  });
});

describe("applyEvent", () => {
  it("answers the same object for what it knows already", () => {
    const snapshot = aSnapshot(3, { version: 5 });
    expect(applyEvent(snapshot, arrived(aMessage(2)))).toBe(snapshot);
    expect(applyEvent(snapshot, statusChanged({ version: 5, status: "pending" }))).toBe(snapshot);
  });

  it("asks to refetch when a message in between is missing", () => {
    expect(applyEvent(aSnapshot(3), arrived(aMessage(5)))).toBe("refetch");
  });

  it("ignores frames of another conversation", () => {
    const snapshot = aSnapshot(3);
    expect(applyEvent(snapshot, arrived(aMessage(9, { session_id: "s2" })))).toBe(snapshot);
    expect(applyEvent(snapshot, { type: "resync", data: { session_id: "s2", reason: "too_much" } })).toBe(
      snapshot,
    );
  });

  it.each([
    { reader: "staff", upto_seq: 3, read: [1, 3] },
    { reader: "customer", upto_seq: 3, read: [2] },
    { reader: "staff", upto_seq: 1, read: [1] },
  ] as const)("$reader read up to $upto_seq → $read are read", ({ reader, upto_seq, read }) => {
    const messages = (["user", "ai", "user", "agent"] as const).map((sender_type, index) =>
      aMessage(index + 1, { sender_type }),
    );
    const frame: ServerFrame = { type: "messages_read", data: { session_id: "s1", reader, upto_seq } };
    const next = applyEvent({ session: aSession(), messages }, frame);
    if (next === "refetch") throw new Error("reading leaves no hole");
    expect(next.messages.filter((message) => message.is_read).map((message) => message.seq)).toEqual(read);
    expect(applyEvent(next, frame)).toBe(next);
  });

  it("never goes back to an older state by a late resume answer", () => {
    const snapshot = aSnapshot(1, { version: 7, status: "pending" });
    const late: ServerFrame = {
      type: "resumed",
      data: { session_id: "s1", messages: [], upto_seq: 1, session: aSession({ version: 6 }) },
    };
    expect(applyEvent(snapshot, late)).toBe(snapshot);
  });
});

it("puts older pages before what is there, without repeats", () => {
  const snapshot = { session: aSession(), messages: [aMessage(3), aMessage(4)] };
  const seqs = prependMessages(snapshot, [aMessage(1), aMessage(2), aMessage(3)]).messages.map(
    (message) => message.seq,
  );
  expect(seqs).toEqual([1, 2, 3, 4]);
});
