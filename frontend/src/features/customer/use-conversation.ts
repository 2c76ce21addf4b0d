import type { Message } from "@chatpjt/contract/messages";
import type { ServerFrame } from "@chatpjt/contract/realtime";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { OlderHistory } from "../../components/message-list.tsx";
import {
  applyEvent,
  type ConversationSnapshot,
  newestSeq,
  prependMessages,
} from "../../realtime/apply-event.ts";
import type { LiveSocket } from "../../realtime/socket.ts";
import { customerKeys, fetchMessages, openConversation } from "./customer-requests.ts";

const OLDER_PAGE = 100;
/** Links of attachments are signed for an hour. */
const LINKS_RENEWED_MS = 50 * 60_000;

export interface Conversation {
  readonly snapshot: ConversationSnapshot | null;
  readonly error: unknown;
  readonly isLoading: boolean;
  readonly older: OlderHistory;
  /** Tries the first load again. */
  retry(): void;
  /** Fetches the open conversation, keeping a completed one on the screen completed. */
  reload(): Promise<void>;
  /** Asks for what this page misses: by the socket, without one by fetching. */
  refresh(): Promise<void>;
  /** Leaves a completed conversation for the open or a new one. */
  startNew(): Promise<void>;
  /** Puts a message that the server stored into the list. */
  take(message: Message): void;
}

/**
 * The customer's conversation: fetched once, kept in the query cache, and from then on moved by live events only. A hole is
 * filled by a resume, a `resync` by fetching.
 */
export function useConversation(userId: string, socket: LiveSocket): Conversation {
  const client = useQueryClient();
  const key = useMemo(() => customerKeys.conversation(userId), [userId]);
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => openConversation(signal),
    // A completed conversation must stay: fetching again would open a new one.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
  });
  const snapshot = query.data ?? null;
  const sessionId = snapshot?.session.id ?? null;
  const read = useCallback(() => client.getQueryData<ConversationSnapshot>(key), [client, key]);
  const write = useCallback(
    (next: ConversationSnapshot) => void client.setQueryData(key, next),
    [client, key],
  );

  const reload = useCallback(async () => {
    const before = read();
    const fresh = await openConversation();
    if (before === undefined || before.session.id === fresh.session.id) return write(fresh);
    // It ended while nobody told us; it stays on the screen as what it is.
    const { messages } = await fetchMessages(before.session.id);
    write({ session: { ...before.session, status: "completed", due_at: null }, messages });
  }, [read, write]);

  const refresh = useCallback(async () => {
    const before = read();
    if (before === undefined || socket.resume(before.session.id, newestSeq(before))) return;
    await reload();
  }, [read, reload, socket]);

  const onFrame = useCallback(
    (frame: ServerFrame) => {
      const before = read();
      if (before === undefined) return;
      const next = applyEvent(before, frame);
      if (next !== "refetch") {
        write(next);
        return;
      }
      const isResuming = frame.type !== "resync" && socket.resume(before.session.id, newestSeq(before));
      // A failed reload is repaired by the next position frame or reconnect.
      if (!isResuming) reload().catch(() => {});
    },
    [read, write, reload, socket],
  );
  useEffect(() => socket.onFrame(onFrame), [socket, onFrame]);
  useEffect(() => {
    if (sessionId === null) return;
    return socket.follow(sessionId, () => {
      const now = read();
      return { seq: now === undefined ? 0 : newestSeq(now), version: now?.session.version ?? 0 };
    });
  }, [socket, sessionId, read]);
  useRenewedLinks(sessionId, read, write);

  return {
    snapshot,
    error: query.error,
    isLoading: query.isPending,
    older: useOlder(snapshot, read, write),
    retry: () => void query.refetch(),
    reload,
    refresh,
    startNew: useCallback(async () => write(await openConversation()), [write]),
    take: useCallback((message) => onFrame({ type: "ack", data: { ok: true, message } }), [onFrame]),
  };
}

type Read = () => ConversationSnapshot | undefined;
type Write = (next: ConversationSnapshot) => void;

function useOlder(snapshot: ConversationSnapshot | null, read: Read, write: Write): OlderHistory {
  const [state, setState] = useState<"idle" | "loading" | "failed">("idle");
  const isBusy = useRef(false);
  const load = async () => {
    const before = read();
    const oldest = before?.messages[0]?.seq;
    if (isBusy.current || before === undefined || oldest === undefined || oldest <= 1) return;
    isBusy.current = true;
    setState("loading");
    try {
      const { messages } = await fetchMessages(before.session.id, { before_seq: oldest, limit: OLDER_PAGE });
      const now = read();
      if (now?.session.id === before.session.id) write(prependMessages(now, messages));
      setState("idle");
    } catch {
      setState("failed");
    } finally {
      isBusy.current = false;
    }
  };
  return {
    hasMore: (snapshot?.messages[0]?.seq ?? 1) > 1,
    isLoading: state === "loading",
    hasFailed: state === "failed",
    load: () => void load(),
  };
}

/** A page left open keeps working pictures: the newest messages are fetched again before their links run out. */
function useRenewedLinks(sessionId: string | null, read: Read, write: Write): void {
  useEffect(() => {
    if (sessionId === null) return;
    const timer = setInterval(() => {
      if (read()?.messages.some((message) => message.attachments !== null) === true)
        renewMessages(sessionId, read, write).catch(() => {});
    }, LINKS_RENEWED_MS);
    return () => clearInterval(timer);
  }, [sessionId, read, write]);
}

/** Fetches messages that are known already and puts them in place of the old ones. */
async function renewMessages(sessionId: string, read: Read, write: Write): Promise<void> {
  const { messages } = await fetchMessages(sessionId);
  const fresh = new Map(messages.map((message) => [message.id, message]));
  const now = read();
  if (now?.session.id !== sessionId) return;
  write({ ...now, messages: now.messages.map((message) => fresh.get(message.id) ?? message) });
}
