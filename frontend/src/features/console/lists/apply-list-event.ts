import type {
  ActiveChat,
  CompletedChat,
  HandlerType,
  PendingChat,
  Status,
} from "@chatpjt/contract/conversations";
import type { Message } from "@chatpjt/contract/messages";
import type { ChatType } from "@chatpjt/contract/realtime";
import type { ListFilters } from "./list-filters.ts";

/** One page of a list as the server answered it. */
export interface Page<T> {
  readonly chats: readonly T[];
  readonly next_cursor?: string | undefined;
}

/** One list under one set of filters, as the query cache holds it. */
export type CachedList =
  | { readonly kind: "active"; readonly filters: ListFilters; readonly pages: readonly Page<ActiveChat>[] }
  | { readonly kind: "pending"; readonly filters: ListFilters; readonly pages: readonly Page<PendingChat>[] }
  | {
      readonly kind: "completed";
      readonly filters: ListFilters;
      readonly pages: readonly Page<CompletedChat>[];
    };

/** What the socket said that concerns lists. `at` is the browser's clock (ISO), used only until the refetch answers. */
export type ListEvent =
  | { readonly type: "message"; readonly sessionId: string; readonly message: Message }
  | { readonly type: "unread"; readonly sessionId: string; readonly unread: number }
  | {
      readonly type: "appeared";
      readonly sessionId: string;
      readonly customerName: string;
      readonly category: string;
      readonly startedAt: string;
    }
  | {
      readonly type: "status";
      readonly sessionId: string;
      readonly status: Status;
      readonly handler: HandlerType;
      readonly version: number;
      readonly agentId: string | null;
      readonly agentName: string | null;
      readonly dueAt: string | null;
      readonly at: string;
    };

/** The lists after the event (the same object where nothing changed), and which kinds the server should be asked about. */
export interface ListOutcome {
  readonly lists: readonly CachedList[];
  readonly refetch: readonly ChatType[];
}

/**
 * Applies one event to every cached list: what the event tells is shown at once, what it cannot tell (a summary, a reason, a
 * row that a filter may or may not hold) is named for a refetch. Applying an event twice changes nothing more.
 */
export function applyListEvent(lists: readonly CachedList[], event: ListEvent): ListOutcome {
  switch (event.type) {
    case "message":
      return applyMessage(lists, event.sessionId, event.message);
    case "unread":
      return { lists: lists.map((list) => applyUnread(list, event.sessionId, event.unread)), refetch: [] };
    case "appeared":
      return { lists: appear(lists, event), refetch: ["active", "pending"] };
    case "status":
      return applyStatus(lists, event);
  }
}

/** What a row's last line shows of a message. */
export function lastLineOf(message: Pick<Message, "content" | "attachments">): string {
  const text = message.content.trim().replace(/\s+/gu, " ");
  if (text !== "") return text;
  return (message.attachments ?? []).map((attachment) => attachment.name).join(", ");
}

function applyMessage(lists: readonly CachedList[], sessionId: string, message: Message): ListOutcome {
  let known = false;
  const line = lastLineOf(message);
  const next = lists.map((list): CachedList => {
    const row = find(list, sessionId);
    if (row === undefined) return list;
    known = true;
    if (list.kind === "active") return raise(list, sessionId, line, message.created_at);
    if (list.kind === "pending")
      return { ...list, pages: mapRow(list.pages, sessionId, (chat) => ({ ...chat, last_message: line })) };
    return list;
  });
  // The farewell belongs to a completed conversation, a message of a list that was never loaded to nobody here.
  const unknownButShown =
    !known && lists.some((list) => list.kind === "active" && isUnfiltered(list.filters));
  return { lists: next, refetch: unknownButShown ? ["active", "pending"] : [] };
}

function applyUnread(list: CachedList, sessionId: string, unread: number): CachedList {
  if (list.kind === "active")
    return { ...list, pages: mapRow(list.pages, sessionId, (chat) => ({ ...chat, unread })) };
  if (list.kind === "pending")
    return { ...list, pages: mapRow(list.pages, sessionId, (chat) => ({ ...chat, unread })) };
  return list;
}

/** A new conversation stands first among the active ones until the refetch says more; one we hold already stays where it is. */
function appear(
  lists: readonly CachedList[],
  event: Extract<ListEvent, { type: "appeared" }>,
): readonly CachedList[] {
  if (lists.some((list) => find(list, event.sessionId) !== undefined)) return lists;
  const row: ActiveChat = {
    id: event.sessionId,
    customer_id: "",
    customer_name: event.customerName,
    category: event.category,
    last_message: "",
    timestamp: event.startedAt,
    status: "ai",
    unread: 0,
  };
  return lists.map((list) => {
    if (list.kind !== "active" || list.filters.search !== "") return list;
    if (list.filters.category !== "all" && list.filters.category !== event.category) return list;
    return { ...list, pages: insertFirst(list.pages, row) };
  });
}

type StatusEvent = Extract<ListEvent, { type: "status" }>;

function applyStatus(lists: readonly CachedList[], event: StatusEvent): ListOutcome {
  const before = lists.map((list) => find(list, event.sessionId)).find((row) => row !== undefined);
  if (before?.version !== undefined && event.version <= before.version) return { lists, refetch: [] };
  const left = new Set<ChatType>();
  const next = lists.map((list): CachedList => {
    const row = find(list, event.sessionId);
    if (list.kind === event.status) return row === undefined ? enter(list, before, event) : stay(list, event);
    if (row !== undefined) left.add(list.kind);
    return remove(list, event.sessionId);
  });
  // The list it entered is asked again for what the event does not carry; the ones it left are exact already.
  return { lists: next, refetch: [event.status] };
}

/** A row that stays in its list: a take-over or a hand-back among the active ones, a moved promise among the pending ones. */
function stay(list: CachedList, event: StatusEvent): CachedList {
  const { version } = event;
  if (list.kind === "active")
    return {
      ...list,
      pages: mapRow(list.pages, event.sessionId, (chat) => ({
        ...chat,
        version,
        status: event.handler,
        assigned_agent_id: event.agentId,
        agent_name: event.agentName,
      })),
    };
  if (list.kind === "pending")
    return {
      ...list,
      pages: mapRow(list.pages, event.sessionId, (chat) => ({ ...chat, version, due_at: event.dueAt })),
    };
  return list;
}

type AnyChat = ActiveChat | PendingChat | CompletedChat;

/** A row that arrives from another list we hold. Without one, or under a search, only the server knows whether it belongs. */
function enter(list: CachedList, from: AnyChat | undefined, event: StatusEvent): CachedList {
  if (from === undefined || list.filters.search !== "") return list;
  if (list.filters.category !== "all" && list.filters.category !== from.category) return list;
  const base = {
    id: from.id,
    customer_id: from.customer_id,
    customer_name: from.customer_name,
    category: from.category,
    version: event.version,
  };
  const line = "last_message" in from ? (from.last_message ?? "") : "";
  const unread = "unread" in from ? (from.unread ?? 0) : 0;
  if (list.kind === "active") {
    const row: ActiveChat = {
      ...base,
      last_message: line,
      timestamp: event.at,
      status: event.handler,
      unread,
      assigned_agent_id: event.agentId,
      agent_name: event.agentName,
    };
    return { ...list, pages: insertFirst(list.pages, row) };
  }
  if (list.kind === "pending") {
    const row: PendingChat = {
      ...base,
      issue: line,
      wait_time: 0,
      priority: "low",
      reason: null,
      pending_at: event.at,
      due_at: event.dueAt,
      unread,
      last_message: line,
    };
    return { ...list, pages: insertLast(list.pages, row) };
  }
  return list;
}

function find(list: CachedList, id: string): AnyChat | undefined {
  for (const page of list.pages) {
    for (const chat of page.chats) if (chat.id === id) return chat;
  }
  return undefined;
}

function mapRow<T extends { readonly id: string }>(
  pages: readonly Page<T>[],
  id: string,
  change: (chat: T) => T,
): readonly Page<T>[] {
  return pages.map((page) =>
    page.chats.some((chat) => chat.id === id)
      ? { ...page, chats: page.chats.map((chat) => (chat.id === id ? change(chat) : chat)) }
      : page,
  );
}

function without<T extends { readonly id: string }>(
  pages: readonly Page<T>[],
  id: string,
): readonly Page<T>[] {
  return pages.map((page) =>
    page.chats.some((chat) => chat.id === id)
      ? { ...page, chats: page.chats.filter((chat) => chat.id !== id) }
      : page,
  );
}

function remove(list: CachedList, id: string): CachedList {
  if (list.kind === "active") return { ...list, pages: without(list.pages, id) };
  if (list.kind === "pending") return { ...list, pages: without(list.pages, id) };
  return { ...list, pages: without(list.pages, id) };
}

/** The newest activity stands first. A repeated or late message does not turn the clock back. */
function raise(
  list: Extract<CachedList, { kind: "active" }>,
  id: string,
  line: string,
  at: string,
): CachedList {
  const row = find(list, id);
  if (row === undefined || !("timestamp" in row) || at < row.timestamp) return list;
  return {
    ...list,
    pages: insertFirst(without(list.pages, id), { ...row, last_message: line, timestamp: at }),
  };
}

function insertFirst<T>(pages: readonly Page<T>[], row: T): readonly Page<T>[] {
  const [first, ...rest] = pages;
  return first === undefined ? [{ chats: [row] }] : [{ ...first, chats: [row, ...first.chats] }, ...rest];
}

/** The longest wait stands first, so the newest goes last, but only where the last page is loaded. */
function insertLast<T>(pages: readonly Page<T>[], row: T): readonly Page<T>[] {
  const last = pages.at(-1);
  if (last === undefined) return [{ chats: [row] }];
  if (last.next_cursor !== undefined) return pages;
  return [...pages.slice(0, -1), { ...last, chats: [...last.chats, row] }];
}

function isUnfiltered(filters: ListFilters): boolean {
  return filters.category === "all" && filters.search === "";
}
