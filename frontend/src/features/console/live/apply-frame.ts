import type { ConversationDetail, Session } from "@chatpjt/contract/conversations";
import type { Message } from "@chatpjt/contract/messages";
import { type ChatType, chatTypeSchema, type ServerFrame } from "@chatpjt/contract/realtime";
import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { applyListEvent, type CachedList, type ListEvent, type Page } from "../lists/apply-list-event.ts";
import type { ListFilters } from "../lists/list-filters.ts";
import { consoleKeys } from "../query-keys.ts";
import { type MessageRun, markRead, mergeMessages } from "../thread/merge-messages.ts";
import type { RefetchQueue } from "./refetch-queue.ts";
import { useTypingStore } from "./typing-store.ts";

/** What applying a frame may reach. */
export interface FrameContext {
  readonly client: QueryClient;
  readonly refetch: RefetchQueue;
  /** The change counters of the lists as last seen; null right after a (re)connect. */
  readonly counters: { current: Readonly<Record<ChatType, number>> | null };
}

/**
 * Brings one live frame into the query cache. What a frame tells is shown at once; what it only hints at is asked for.
 * Applying a frame twice does no harm: messages are known by `seq`, states by `version`.
 */
export function applyFrame(frame: ServerFrame, context: FrameContext): void {
  switch (frame.type) {
    case "new_message":
    case "customer_message":
      return onMessage(frame.data.message, context);
    case "ack":
      return onMessage(frame.data.message, context);
    case "unread_count_updated":
      applyToLists(
        { type: "unread", sessionId: frame.data.session_id, unread: frame.data.unread_count },
        context,
      );
      return changeDetail(context.client, frame.data.session_id, (detail) => ({
        ...detail,
        unread: frame.data.unread_count,
      }));
    case "session_status_changed":
      return onStatus(frame.data, context);
    case "session_completed":
      return onMessage(frame.data.farewell, context);
    case "new_chat_session":
      return applyToLists(
        {
          type: "appeared",
          sessionId: frame.data.session.id,
          customerName: frame.data.session.customer_name,
          category: frame.data.session.category,
          startedAt: frame.data.session.started_at,
        },
        context,
      );
    case "typing":
      return useTypingStore.getState().show(frame.data.session_id, {
        sender: frame.data.sender_type,
        activity: frame.data.activity ?? null,
      });
    case "messages_read":
      // What the shop has read is told by the unread counts; here it is the customer who has read ours.
      if (frame.data.reader === "staff") return;
      return onReadByCustomer(frame.data.session_id, frame.data.upto_seq, context);
    case "conversation_updated":
      return onSideRecords(frame.data.session_id, frame.data.parts, context);
    case "position":
      for (const { session_id, read_upto } of frame.data.sessions)
        if (read_upto !== undefined) onReadByCustomer(session_id, read_upto.customer, context);
      return onCounters(frame.data.lists ?? null, context);
    case "resumed":
      return onResumed(frame.data, context);
    case "resync":
      return context.refetch.request(consoleKeys.conversation(frame.data.session_id));
    default:
      return;
  }
}

/** After a (re)connect nothing may be trusted: position first, then data (`delivery.md`). */
export function refreshAfterConnect(context: FrameContext): void {
  context.counters.current = null;
  void context.client.invalidateQueries({ queryKey: consoleKeys.all });
}

/** Puts a message the server has just stored for us into its thread, without waiting for the event. */
export function storeMessage(client: QueryClient, message: Message): void {
  const key = consoleKeys.messages(message.session_id);
  const run = client.getQueryData<MessageRun>(key);
  if (run !== undefined) client.setQueryData<MessageRun>(key, mergeMessages(run, [message]).run);
}

function onMessage(message: Message, context: FrameContext): void {
  useTypingStore.getState().clear(message.session_id, message.sender_type);
  applyToLists({ type: "message", sessionId: message.session_id, message }, context);
  mergeRun(message.session_id, [message], context);
  // A message raises the conversation's version, which a decision is bound to.
  if (context.client.getQueryData(consoleKeys.detail(message.session_id)) !== undefined)
    context.refetch.request(consoleKeys.detail(message.session_id));
  if (message.sender_type === "ai") context.refetch.request(consoleKeys.turns(message.session_id));
}

/** What a resume brings that no event had told: the messages and the state come with it, the side records are asked for. */
function onResumed(resumed: Extract<ServerFrame, { type: "resumed" }>["data"], context: FrameContext): void {
  const { session_id: id, session } = resumed;
  mergeRun(id, resumed.messages, context);
  onReadByCustomer(id, resumed.read_upto?.customer ?? 0, context);
  const detail = context.client.getQueryData<ConversationDetail>(consoleKeys.detail(id));
  const [known, theirs] = [detail?.version ?? 0, session.version ?? 0];
  if (detail === undefined || theirs < known) return;
  changeDetail(context.client, id, (before) => ({ ...before, ...onlyGiven(session) }));
  // Also at the same version: an answer that was asked for meanwhile may have brought it without the side records.
  context.refetch.request(consoleKeys.conversation(id));
}

function onReadByCustomer(id: string, uptoSeq: number, { client }: FrameContext): void {
  client.setQueryData<MessageRun>(consoleKeys.messages(id), (run) =>
    run === undefined ? run : markRead(run, uptoSeq),
  );
}

function onStatus(
  change: Extract<ServerFrame, { type: "session_status_changed" }>["data"],
  context: FrameContext,
): void {
  const { session_id: id } = change;
  if (change.status !== "active" || change.handler_type === "agent")
    useTypingStore.getState().clear(id, "ai");
  applyToLists(
    {
      type: "status",
      sessionId: id,
      status: change.status,
      handler: change.handler_type,
      version: change.version,
      agentId: change.assigned_agent_id ?? null,
      agentName: change.agent_name ?? null,
      dueAt: change.due_at ?? null,
      at: new Date().toISOString(),
    },
    context,
  );
  changeDetail(context.client, id, (detail) =>
    change.version <= (detail.version ?? -1)
      ? detail
      : {
          ...detail,
          status: change.status,
          handler_type: change.handler_type,
          version: change.version,
          assigned_agent_id: change.assigned_agent_id ?? null,
          agent_name: change.agent_name ?? null,
          due_at: change.due_at ?? null,
        },
  );
  context.refetch.request(consoleKeys.detail(id));
  context.refetch.request(consoleKeys.log(id));
}

/** `parts` names what changed; an unknown part refreshes everything of the conversation. */
function onSideRecords(id: string, parts: readonly string[], { refetch }: FrameContext): void {
  for (const part of parts) {
    if (part === "log") refetch.request(consoleKeys.log(id));
    else if (part.startsWith("instruction")) refetch.request(consoleKeys.instructions(id));
    else if (part.startsWith("turn")) refetch.request(consoleKeys.turns(id));
    else if (part.startsWith("summar")) refetch.request(consoleKeys.summary(id));
    else if (part.startsWith("order")) refetch.request(consoleKeys.orders);
    else if (part === "category") refetch.request(consoleKeys.lists);
    else refetch.request(consoleKeys.conversation(id));
  }
  refetch.request(consoleKeys.detail(id));
}

/** A counter that moved although its events may have been lost: ask. Costs at most one request per list and 25 s. */
function onCounters(theirs: Readonly<Record<ChatType, number>> | null, context: FrameContext): void {
  if (theirs === null) return;
  const ours = context.counters.current;
  context.counters.current = theirs;
  if (ours === null) return;
  for (const kind of chatTypeSchema.options) {
    if (theirs[kind] !== ours[kind]) context.refetch.request(consoleKeys.listsOf(kind));
  }
}

function mergeRun(id: string, messages: readonly Message[], { client, refetch }: FrameContext): void {
  const key = consoleKeys.messages(id);
  const run = client.getQueryData<MessageRun>(key);
  if (run === undefined) return;
  const merged = mergeMessages(run, messages);
  client.setQueryData<MessageRun>(key, merged.run);
  if (merged.missingAfter !== null || client.isFetching({ queryKey: key }) > 0) refetch.request(key);
}

function applyToLists(event: ListEvent, { client, refetch }: FrameContext): void {
  const cached = readLists(client);
  const before = cached.map((entry) => entry.list);
  const outcome = applyListEvent(before, event);
  outcome.lists.forEach((list, index) => {
    const entry = cached[index];
    if (entry === undefined || list === before[index]) return;
    client.setQueryData<InfiniteData<unknown>>(entry.key, (data) =>
      data === undefined ? data : { ...data, pages: [...list.pages] },
    );
    // An answer that is under way may be older than this event.
    if (client.isFetching({ queryKey: entry.key }) > 0) refetch.request(entry.key);
  });
  for (const kind of outcome.refetch) refetch.request(consoleKeys.listsOf(kind));
}

interface CachedEntry {
  readonly key: ReturnType<typeof consoleKeys.list>;
  readonly list: CachedList;
}

/** The lists in the cache, as the pure rules see them. The key names their kind, which is what makes the casts true. */
function readLists(client: QueryClient): readonly CachedEntry[] {
  return client
    .getQueryCache()
    .findAll({ queryKey: consoleKeys.lists })
    .flatMap((query): CachedEntry[] => {
      const data = query.state.data;
      const kind = chatTypeSchema.safeParse(query.queryKey[2]);
      if (data === undefined || !kind.success) return [];
      const filters = query.queryKey[3] as ListFilters;
      const { pages } = data as InfiniteData<Page<never>>;
      return [{ key: consoleKeys.list(kind.data, filters), list: { kind: kind.data, filters, pages } }];
    });
}

function changeDetail(
  client: QueryClient,
  id: string,
  change: (detail: ConversationDetail) => ConversationDetail,
): void {
  client.setQueryData<ConversationDetail>(consoleKeys.detail(id), (detail) =>
    detail === undefined ? detail : change(detail),
  );
}

/** The fields a session actually carries; a missing one must not wipe what is known. */
function onlyGiven(session: Session): Partial<Session> {
  return Object.fromEntries(Object.entries(session).filter(([, value]) => value !== undefined));
}
