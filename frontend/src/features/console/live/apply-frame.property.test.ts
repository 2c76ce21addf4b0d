import type {
  ActiveChat,
  CompletedChat,
  ConversationDetail,
  PendingChat,
  Session,
} from "@chatpjt/contract/conversations";
import type { Message } from "@chatpjt/contract/messages";
import type { ChatType, ServerFrame } from "@chatpjt/contract/realtime";
import { QueryClient, type QueryKey } from "@tanstack/react-query";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_FILTERS } from "../lists/list-filters.ts";
import { consoleKeys } from "../query-keys.ts";
import type { MessageRun } from "../thread/merge-messages.ts";
import { applyFrame, type FrameContext } from "./apply-frame.ts";

/** The conversation that is open in the thread. */
const OPEN = "c0";

/** The shop's side of a conversation. */
interface Truth {
  readonly id: string;
  readonly status: ChatType;
  readonly handler: "ai" | "agent";
  readonly version: number;
  readonly messages: readonly Message[];
  readonly unread: number;
  readonly activeAt: number;
  readonly enteredAt: number;
  readonly log: number;
}

type Step = {
  readonly who: number;
  readonly what:
    | "customer_writes"
    | "ai_writes"
    | "agent_writes"
    | "admin_reads"
    | "customer_reads"
    | "pend"
    | "take"
    | "give_back"
    | "complete";
};

const stepsArbitrary = fc.array(
  fc.record({
    who: fc.nat({ max: 2 }),
    what: fc.constantFrom<Step["what"]>(
      "customer_writes",
      "ai_writes",
      "agent_writes",
      "admin_reads",
      "customer_reads",
      "pend",
      "take",
      "give_back",
      "complete",
    ),
  }),
  { maxLength: 25 },
);

/** A shop with everything it announces to an admin who subscribed to all lists. */
class Shop {
  readonly truths = new Map<string, Truth>();
  readonly frames: ServerFrame[] = [];
  #now = 0;

  play({ who, what }: Step): void {
    this.#now += 1;
    const id = `c${who}`;
    const before = this.truths.get(id) ?? this.#open(id);
    if (before.status === "completed" && what !== "admin_reads" && what !== "customer_reads") return;
    switch (what) {
      case "customer_writes":
        return this.#write(before, "user");
      case "ai_writes":
        return this.#write(before, "ai");
      case "agent_writes":
        return this.#write(before, "agent");
      case "admin_reads":
      case "customer_reads":
        return this.#read(before, what === "admin_reads" ? "staff" : "customer");
      default:
        return this.#stand(before, what);
    }
  }

  #open(id: string): Truth {
    const opened: Truth = {
      id,
      status: "active",
      handler: "ai",
      version: 1,
      messages: [this.#message(id, 1, "ai")],
      unread: 0,
      activeAt: this.#now,
      enteredAt: this.#now,
      log: 0,
    };
    this.truths.set(id, opened);
    this.#entered(opened);
    return opened;
  }

  #write(before: Truth, sender_type: Message["sender_type"]): void {
    const message = this.#message(before.id, before.messages.length + 1, sender_type);
    const after = {
      ...before,
      version: before.version + 1,
      messages: [...before.messages, message],
      activeAt: this.#now,
      unread: before.unread + (sender_type === "user" ? 1 : 0),
    };
    this.truths.set(before.id, after);
    this.#told({ type: "new_message", data: { session_id: before.id, message } });
    if (sender_type !== "user") return;
    this.#told({ type: "customer_message", data: { session_id: before.id, message } });
    this.#told({ type: "unread_count_updated", data: { session_id: before.id, unread_count: after.unread } });
  }

  #read(before: Truth, reader: "staff" | "customer"): void {
    const isTheirs = (message: Message) => (message.sender_type === "user") === (reader === "staff");
    const messages = before.messages.map((message) =>
      isTheirs(message) ? { ...message, is_read: true } : message,
    );
    this.truths.set(before.id, { ...before, messages, unread: reader === "staff" ? 0 : before.unread });
    if (reader === "staff")
      this.#told({ type: "unread_count_updated", data: { session_id: before.id, unread_count: 0 } });
    else
      this.#told({
        type: "messages_read",
        data: { session_id: before.id, reader, upto_seq: messages.length },
      });
  }

  #stand(before: Truth, what: "pend" | "take" | "give_back" | "complete"): void {
    const status = ({ pend: "pending", take: "active", give_back: "active", complete: "completed" } as const)[
      what
    ];
    const handler = what === "take" || (what === "complete" && before.handler === "agent") ? "agent" : "ai";
    const after: Truth = {
      ...before,
      status,
      handler,
      version: before.version + 1,
      log: before.log + 1,
      enteredAt: status === before.status ? before.enteredAt : this.#now,
    };
    this.truths.set(before.id, after);
    this.#told({ type: "session_status_changed", data: { ...stateOf(after), session_id: before.id } });
    if (status !== before.status) this.#entered(after);
    this.#told({ type: "conversation_updated", data: { session_id: before.id, parts: ["log"] } });
  }

  #entered({ id }: Truth): void {
    const session = { id, customer_name: `${id}@example.com`, category: "미분류", started_at: at(0) };
    this.#told({ type: "new_chat_session", data: { session } });
  }

  #told(frame: ServerFrame): void {
    this.frames.push(frame);
  }

  #message(session_id: string, seq: number, sender_type: Message["sender_type"]): Message {
    return {
      id: `${session_id}-${seq}`,
      session_id,
      seq,
      sender_type,
      sender_id: null,
      content: `글 ${session_id} ${seq}`,
      attachments: null,
      is_read: false,
      created_at: at(this.#now),
    };
  }
}

const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 1, 0, second)).toISOString();

function stateOf(truth: Truth) {
  const agent = truth.status === "active" && truth.handler === "agent";
  return {
    status: truth.status,
    handler_type: truth.handler,
    version: truth.version,
    assigned_agent_id: agent ? "a1" : null,
    agent_name: agent ? "민지" : null,
    due_at: null,
  };
}

function sessionOf(truth: Truth): Session {
  return { id: truth.id, customer_id: truth.id, category: null, started_at: at(0), ...stateOf(truth) };
}

/** What the server answers for each part of the cache. */
const ANSWERS: readonly { readonly key: QueryKey; readonly answer: (truths: readonly Truth[]) => unknown }[] =
  [
    { key: consoleKeys.list("active", NO_FILTERS), answer: (truths) => pagesOf(activeRows(truths)) },
    { key: consoleKeys.list("pending", NO_FILTERS), answer: (truths) => pagesOf(pendingRows(truths)) },
    { key: consoleKeys.list("completed", NO_FILTERS), answer: (truths) => pagesOf(completedRows(truths)) },
    { key: consoleKeys.detail(OPEN), answer: (truths) => opened(truths, detailOf) },
    {
      key: consoleKeys.messages(OPEN),
      answer: (truths) => opened(truths, ({ messages }): MessageRun => ({ messages, has_more: false })),
    },
    { key: consoleKeys.log(OPEN), answer: (truths) => opened(truths, ({ log }) => log) },
  ];

const pagesOf = (chats: readonly unknown[]) => ({ pages: [{ chats }], pageParams: [""] });

function opened<T>(truths: readonly Truth[], part: (truth: Truth) => T): T | undefined {
  const truth = truths.find(({ id }) => id === OPEN);
  return truth === undefined ? undefined : part(truth);
}

const rowOf = ({ id, version }: Truth) => ({
  id,
  customer_id: id,
  customer_name: `${id}@example.com`,
  category: "미분류",
  version,
});
const lastLine = ({ messages }: Truth) => messages.at(-1)?.content ?? "";

function activeRows(truths: readonly Truth[]): ActiveChat[] {
  return inList(truths, "active")
    .toSorted((a, b) => b.activeAt - a.activeAt)
    .map((truth) => ({
      ...rowOf(truth),
      last_message: lastLine(truth),
      timestamp: at(truth.activeAt),
      status: truth.handler,
      unread: truth.unread,
    }));
}

function pendingRows(truths: readonly Truth[]): PendingChat[] {
  return inList(truths, "pending")
    .toSorted((a, b) => a.enteredAt - b.enteredAt)
    .map((truth) => ({
      ...rowOf(truth),
      issue: "",
      wait_time: 0,
      priority: "low",
      unread: truth.unread,
      last_message: lastLine(truth),
    }));
}

function completedRows(truths: readonly Truth[]): CompletedChat[] {
  return inList(truths, "completed")
    .toSorted((a, b) => b.enteredAt - a.enteredAt)
    .map((truth) => ({
      ...rowOf(truth),
      handled_by: truth.handler === "ai" ? "AI" : "상담원",
      duration: 0,
      completed_at: at(truth.enteredAt),
      summary: "",
    }));
}

const inList = (truths: readonly Truth[], list: ChatType) => truths.filter(({ status }) => status === list);

function detailOf(truth: Truth): ConversationDetail {
  return {
    ...sessionOf(truth),
    customer: { id: truth.id, email: `${truth.id}@example.com`, name: truth.id },
    unread: truth.unread,
    pending_reason: null,
    pending_at: null,
    completed_at: null,
    agent_note: null,
  };
}

/** A console that fetched everything from a shop as it was. What it asks for anew is answered when `answer` is called. */
function consoleOf(truths: readonly Truth[]) {
  const client = new QueryClient();
  const asked: QueryKey[] = [];
  const context: FrameContext = {
    client,
    refetch: { request: (key) => void asked.push(key), close: () => undefined },
    counters: { current: null },
  };
  const fetchAll = (from: readonly Truth[], isWanted: (key: QueryKey) => boolean) => {
    for (const { key, answer } of ANSWERS) if (isWanted(key)) client.setQueryData(key, answer(from));
  };
  fetchAll(truths, () => true);
  return {
    apply: (frame: ServerFrame) => applyFrame(frame, context),
    answer: (from: readonly Truth[]) => {
      const wishes = asked.splice(0).map((key) => JSON.stringify(key).slice(0, -1));
      fetchAll(from, (key) => wishes.some((wish) => JSON.stringify(key).startsWith(wish)));
    },
    shown: () => shownIn((key) => client.getQueryData(key)),
  };
}

/** What the screens show of the cache: rows without the versions that messages raise unseen, and read marks of the shop's own messages. */
function shownIn(read: (key: QueryKey) => unknown) {
  return ANSWERS.map(({ key }) => {
    const data = read(key);
    if (key[1] === "lists") return (data as CachedPages).pages.flatMap(({ chats }) => chats.map(shownRow));
    if (key.at(-1) === "messages")
      return (data as MessageRun | undefined)?.messages.map((message) => ({
        ...message,
        is_read: message.sender_type === "user" ? null : message.is_read,
      }));
    // The unread count is shown in lists alone.
    return key.at(-1) === "detail" ? { ...(data as ConversationDetail | undefined), unread: null } : data;
  });
}

type AnyRow = ActiveChat & PendingChat & CompletedChat;
type CachedPages = { readonly pages: readonly { readonly chats: readonly AnyRow[] }[] };

const shownRow = ({ id, status, unread, last_message, handled_by }: AnyRow) => ({
  id,
  status,
  unread,
  last_message,
  handled_by,
});

const fresh = (truths: readonly Truth[]) => consoleOf(truths).shown();

describe("the console's old caches + events + what they ask for = fresh ones", () => {
  /** A shop that played `steps`, and how it stood after `pick` of them. */
  const played = (steps: readonly Step[], pick: number) => {
    const shop = new Shop();
    shop.play({ who: 0, what: "customer_writes" });
    const cut = steps.length === 0 ? 0 : pick % steps.length;
    for (const step of steps.slice(0, cut)) shop.play(step);
    const before = [...shop.truths.values()];
    shop.frames.splice(0);
    for (const step of steps.slice(cut)) shop.play(step);
    return { before, frames: shop.frames, truths: [...shop.truths.values()] };
  };

  it("holds from any earlier state, with frames repeated", () => {
    fc.assert(
      fc.property(stepsArbitrary, fc.nat(), fc.boolean(), (steps, pick, isRepeated) => {
        const { before, frames, truths } = played(steps, pick);
        const page = consoleOf(before);
        for (const frame of frames) {
          page.apply(frame);
          if (isRepeated) page.apply(frame);
        }
        page.answer(truths);
        expect(page.shown()).toEqual(fresh(truths));
      }),
    );
  });

  it("holds when any frames are lost and a position and a resume follow", () => {
    fc.assert(
      fc.property(stepsArbitrary, fc.nat(), fc.infiniteStream(fc.boolean()), (steps, pick, coin) => {
        const { before, frames, truths } = played(steps, pick);
        const page = consoleOf(before);
        const lists = { active: 1, pending: 1, completed: 1 };
        page.apply({ type: "position", data: { sessions: [], lists } });
        for (const frame of frames) if (coin.next().value === true) page.apply(frame);
        page.answer(truths);
        // The counters move with every change, told or not; the socket resumes what is behind.
        const moved = { active: 2, pending: 2, completed: 2 };
        const truth = truths.find(({ id }) => id === OPEN);
        if (truth === undefined) throw new Error("It was opened first.");
        const customer = truth.messages.findLast(
          ({ is_read, sender_type }) => is_read && sender_type !== "user",
        );
        const read_upto = { staff: 0, customer: customer?.seq ?? 0 };
        const { version } = truth;
        const seq = truth.messages.length;
        page.apply({
          type: "position",
          data: { sessions: [{ session_id: OPEN, seq, version, read_upto }], lists: moved },
        });
        const data = {
          session_id: OPEN,
          messages: [...truth.messages],
          upto_seq: seq,
          session: sessionOf(truth),
        };
        page.apply({ type: "resumed", data: { ...data, read_upto } });
        page.answer(truths);
        expect(page.shown()).toEqual(fresh(truths));
      }),
    );
  });
});
