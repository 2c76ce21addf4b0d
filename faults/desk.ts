/**
 * An admin's console as the wire asks it to behave: it fetches the three lists, moves rows by events, and fetches a list again when its
 * change counter has moved.
 *
 * Overview: `rows` is old lists plus events; after a fault it must equal fresh ones (I6, I7), on whatever node the console is.
 */
import {
  activeChatsAnswerSchema,
  completedChatsAnswerSchema,
  pendingChatsAnswerSchema,
} from "@chatpjt/contract/conversations";
import {
  type ChatType,
  chatTypeSchema,
  type ServerFrame,
  serverFrameSchema,
} from "@chatpjt/contract/realtime";
import WebSocket from "ws";
import { WireClient } from "../blackbox/wire-client.ts";
import { pause, until } from "./call.ts";
import type { Target } from "./people.ts";

/** What a row says, in one word: the list, who answers, and how much is unread. */
type Rows = Map<string, string>;

const CATCH_UP_MS = 8_000;

export class Desk {
  readonly #token: string;
  readonly #target: Target;
  #rows: Rows = new Map();
  #counters: Readonly<Record<ChatType, number>> | null = null;
  #socket: WebSocket | null = null;
  #isStopped = false;
  #isFetching = false;
  /** Raised by every event and wish: a fetch that was under way meanwhile is done again. */
  #events = 0;
  /** Fetches that a moved counter asked for. */
  catchUps = 0;

  constructor(token: string, target: Target) {
    this.#token = token;
    this.#target = target;
    this.#connect();
  }

  /** What differs from lists that are fetched now at `baseUrl`, once it has had time to catch up. */
  async violations(name: string, baseUrl: string): Promise<string[]> {
    let difference = "";
    try {
      await until("the lists are fresh", CATCH_UP_MS, async () => {
        const fresh = await fetchRows(new WireClient(baseUrl, this.#token));
        difference = differenceOf(this.#rows, fresh);
        return difference === "" ? true : pause(200).then(() => null);
      });
      return [];
    } catch {
      return [`I7: the console ${name} ${difference}`];
    }
  }

  stop(): void {
    this.#isStopped = true;
    this.#socket?.terminate();
  }

  #connect(): void {
    if (this.#isStopped) return;
    const url = `${this.#target().replace("http", "ws")}/ws?token=${this.#token}`;
    const socket = new WebSocket(url, { perMessageDeflate: false, handshakeTimeout: 5_000 });
    this.#socket = socket;
    socket.on("error", () => undefined);
    socket.on("message", (data) => this.#onFrame(serverFrameSchema.parse(JSON.parse(String(data)))));
    socket.on("close", () => setTimeout(() => this.#connect(), 60 + Math.random() * 60));
  }

  #onFrame(frame: ServerFrame): void {
    switch (frame.type) {
      case "hello":
        this.#counters = null;
        for (const chat_type of chatTypeSchema.options)
          this.#socket?.send(JSON.stringify({ type: "subscribe_chats", data: { chat_type } }));
        return this.#refetch();
      case "position": {
        const { lists } = frame.data;
        if (lists === undefined) return;
        const before = this.#counters;
        this.#counters = lists;
        if (before === null || chatTypeSchema.options.every((list) => before[list] === lists[list])) return;
        this.catchUps += 1;
        return this.#refetch();
      }
      case "session_status_changed": {
        const { session_id, status, handler_type } = frame.data;
        return this.#change(session_id, { list: status, handler: handler_type });
      }
      case "unread_count_updated":
        return this.#change(frame.data.session_id, { unread: frame.data.unread_count });
      case "new_chat_session":
        this.#events += 1;
        return this.#refetch();
      default:
    }
  }

  #change(id: string, change: Partial<Row>): void {
    this.#events += 1;
    const row = this.#rows.get(id);
    if (row === undefined) return this.#refetch();
    this.#rows.set(id, wordOf({ ...rowOf(row), ...change }));
  }

  #refetch(): void {
    this.#events += 1;
    if (!this.#isFetching) void this.#fetchAll();
  }

  async #fetchAll(): Promise<void> {
    this.#isFetching = true;
    for (let isStale = true; isStale && !this.#isStopped; ) {
      const events = this.#events;
      try {
        const rows = await fetchRows(new WireClient(this.#target(), this.#token));
        isStale = events !== this.#events;
        if (!isStale) this.#rows = rows;
        // A busy shop is fetched again and again, but not without a breath.
        else await pause(100);
      } catch {
        await pause(100);
      }
    }
    this.#isFetching = false;
  }
}

interface Row {
  readonly list: ChatType;
  readonly handler: string;
  readonly unread: number;
}

/** Completed conversations have no unread count in their list. */
function wordOf({ list, handler, unread }: Row): string {
  return list === "completed" ? `completed ${handler} 0` : `${list} ${handler} ${unread}`;
}

function rowOf(word: string): Row {
  const [list, handler = "", unread] = word.split(" ");
  return { list: chatTypeSchema.parse(list), handler, unread: Number(unread) };
}

async function fetchRows(client: WireClient): Promise<Rows> {
  const rows: Rows = new Map();
  const path = (list: ChatType) => `/api/admin/chats/${list}?limit=500`;
  const { chats: active } = await client.data(activeChatsAnswerSchema, "GET", path("active"));
  for (const { id, status, unread } of active)
    rows.set(id, wordOf({ list: "active", handler: status, unread }));
  const { chats: pending } = await client.data(pendingChatsAnswerSchema, "GET", path("pending"));
  for (const { id, unread = 0 } of pending) rows.set(id, wordOf({ list: "pending", handler: "ai", unread }));
  const { chats: completed } = await client.data(completedChatsAnswerSchema, "GET", path("completed"));
  for (const { id, handled_by } of completed)
    rows.set(id, wordOf({ list: "completed", handler: handled_by === "AI" ? "ai" : "agent", unread: 0 }));
  return rows;
}

function differenceOf(shown: Rows, fresh: Rows): string {
  for (const [id, word] of fresh)
    if (shown.get(id) !== word) return `shows ${shown.get(id) ?? "nothing"} for ${id}, which is ${word}`;
  const gone = [...shown.keys()].find((id) => !fresh.has(id));
  return gone === undefined ? "" : `shows ${gone}, which is in no list`;
}
