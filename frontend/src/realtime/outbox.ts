/**
 * Messages that a person has sent but the server has not yet acknowledged.
 *
 * Overview: every item is stored on this device before anything else, sent one after the other in its conversation, and
 * forgotten only when the server's stored message came back or the person deletes it. `client_message_id` makes repeats safe.
 *
 * States: `sending` (waiting for its turn, for the network or for an answer) → gone, or `failed` (the server said no, or kept
 * failing). A failed item lets the later ones pass. An expired sign-in stops the sending; `flush` after the next one goes on.
 *
 * Invariants: order within a conversation is the order of `enqueue`; one request at a time; nothing is removed by a timer.
 */
import type { Attachment, Message } from "@chatpjt/contract/messages";
import { hasFields, isListOf, isNullable, isNumber, isOneOf, isText } from "../lib/shape.ts";
import { isAttachment } from "../lib/wire-shapes.ts";
import { backoffMs } from "./backoff.ts";

export interface OutboxItem {
  readonly clientMessageId: string;
  readonly sessionId: string;
  readonly content: string;
  readonly attachments: readonly Attachment[];
  /** When the person sent it, ISO 8601 in UTC. */
  readonly createdAt: string;
  /** Its place in the order; grows. */
  readonly order: number;
  readonly state: "sending" | "failed";
  /** Why it failed, for the sentence shown. */
  readonly errorCode: string | null;
}

/** How one try ended when it did not succeed. */
export interface SendFailure {
  readonly code: string;
  /** `retry`: may work later; `refused`: never; `sign_in`: not before the person signs in again. */
  readonly verdict: "retry" | "refused" | "sign_in";
  readonly retryAfterMs?: number | null;
}

export interface OutboxDeps {
  /** Kept between reloads. Keys of one person's outbox start with `prefix`. */
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;
  readonly prefix: string;
  /** Stores the message on the server and answers it. */
  readonly send: (item: OutboxItem) => Promise<Message>;
  readonly classify: (error: unknown) => SendFailure;
  /** Called with the stored message before the item disappears, so that there is no gap on the screen. */
  readonly onStored: (message: Message) => void;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly random?: () => number;
}

export interface Outbox {
  /** All unsent items, oldest first. The same array until something changes. */
  items(): readonly OutboxItem[];
  enqueue(message: { sessionId: string; content: string; attachments?: readonly Attachment[] }): OutboxItem;
  /** Tries a failed item again, in another conversation when given. */
  retry(clientMessageId: string, sessionId?: string): void;
  discard(clientMessageId: string): void;
  /** Forgets an item whose stored message arrived on another way. */
  settle(message: Message): void;
  /** Sends now: the page opened, or the network or the sign-in came back. */
  flush(): void;
  subscribe(listener: () => void): () => void;
  /** Stops sending until the next `flush`; what is stored stays. */
  close(): void;
}

/** Server failures in a row after which the person decides; being offline never counts. */
const MAX_SERVER_FAILURES = 5;

export function createOutbox(deps: OutboxDeps): Outbox {
  const random = deps.random ?? Math.random;
  const listeners = new Set<() => void>();
  let items: readonly OutboxItem[] = load(deps);
  let busy = false;
  let closed = false;
  let failuresInRow = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function change(next: readonly OutboxItem[]): void {
    items = next;
    for (const listener of [...listeners]) listener();
  }

  function store(item: OutboxItem): void {
    try {
      deps.storage.setItem(deps.prefix + item.clientMessageId, JSON.stringify(item));
    } catch {
      // A full or forbidden storage costs only the survival of a reload.
    }
  }

  function replace(item: OutboxItem): void {
    store(item);
    change(items.map((known) => (known.clientMessageId === item.clientMessageId ? item : known)));
  }

  function remove(clientMessageId: string): void {
    if (!items.some((item) => item.clientMessageId === clientMessageId)) return;
    deps.storage.removeItem(deps.prefix + clientMessageId);
    change(items.filter((item) => item.clientMessageId !== clientMessageId));
  }

  function pump(): void {
    if (busy || closed) return;
    const item = items.find((candidate) => candidate.state === "sending");
    if (item === undefined) return;
    busy = true;
    clearTimeout(timer);
    deps.send(item).then(
      (message) => {
        busy = false;
        failuresInRow = 0;
        if (closed) return;
        deps.onStored(message);
        remove(item.clientMessageId);
        pump();
      },
      (error: unknown) => {
        busy = false;
        if (!closed) onFailure(item.clientMessageId, deps.classify(error));
      },
    );
  }

  function onFailure(clientMessageId: string, failure: SendFailure): void {
    if (failure.verdict === "sign_in") return;
    const isOffline = failure.code === "network";
    failuresInRow = isOffline ? failuresInRow : failuresInRow + 1;
    const isOver = failure.verdict === "refused" || failuresInRow >= MAX_SERVER_FAILURES;
    if (!isOver) {
      const wait = Math.max(failure.retryAfterMs ?? 0, backoffMs(failuresInRow, random()));
      timer = setTimeout(pump, wait);
      return;
    }
    failuresInRow = 0;
    const current = items.find((item) => item.clientMessageId === clientMessageId);
    if (current !== undefined) replace({ ...current, state: "failed", errorCode: failure.code });
    pump();
  }

  return {
    items: () => items,
    enqueue({ sessionId, content, attachments = [] }) {
      const item: OutboxItem = {
        clientMessageId: deps.newId(),
        sessionId,
        content,
        attachments: [...attachments],
        createdAt: deps.now().toISOString(),
        order: (items.at(-1)?.order ?? 0) + 1,
        state: "sending",
        errorCode: null,
      };
      store(item);
      change([...items, item]);
      pump();
      return item;
    },
    retry(clientMessageId, sessionId) {
      const item = items.find((known) => known.clientMessageId === clientMessageId);
      if (item === undefined) return;
      replace({ ...item, sessionId: sessionId ?? item.sessionId, state: "sending", errorCode: null });
      pump();
    },
    discard: remove,
    settle(message) {
      if (message.client_message_id !== undefined) remove(message.client_message_id);
    },
    flush() {
      closed = false;
      clearTimeout(timer);
      pump();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

function load({ storage, prefix }: OutboxDeps): OutboxItem[] {
  const items: OutboxItem[] = [];
  for (let index = 0; index < storage.length; index += 1) {
    const key = storage.key(index);
    if (key === null || !key.startsWith(prefix)) continue;
    const item = parseItem(storage.getItem(key));
    if (item !== null) items.push(item);
  }
  return items.sort((a, b) => a.order - b.order || a.createdAt.localeCompare(b.createdAt));
}

const isItem = hasFields<OutboxItem>({
  clientMessageId: isText,
  sessionId: isText,
  content: isText,
  attachments: isListOf(isAttachment),
  createdAt: isText,
  order: isNumber,
  state: isOneOf("sending", "failed"),
  errorCode: isNullable(isText),
});

function parseItem(text: string | null): OutboxItem | null {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return isItem(value) ? value : null;
  } catch {
    return null;
  }
}
