/**
 * The live connection of one signed-in person, free of any framework.
 *
 * Overview: asks for a one-use ticket, opens `/ws?ticket=`, checks every frame and hands it to listeners.
 * Whoever follows a conversation names how far it is; after each (re)connect and whenever a `position` frame shows it behind,
 * the socket asks to resume from there. List subscriptions are repeated after each reconnect.
 *
 * Lifecycle: `start` → connecting → open ⇄ reconnecting → stopped. Stopped is final until `start`: by `stop`, by a refused
 * sign-in, by close code 4401 or by 4500–4999.
 *
 * Invariants: at most one connection; nothing is sent but on an open one (callers keep what must not be lost); a frame that
 * does not parse is dropped and cannot break the connection.
 */
import type { ChatType, ClientFrame, ServerFrame } from "@chatpjt/contract/realtime";
import { CLOSE_UNAUTHENTICATED } from "../lib/limits.ts";
import { backoffMs } from "./backoff.ts";
import { readFrame } from "./read-frame.ts";

export type ConnectionState = "connecting" | "open" | "reconnecting" | "stopped";

/** How far a follower of a conversation is: its newest `seq` and state version. */
interface Position {
  readonly seq: number;
  readonly version: number;
}

export interface SocketDeps {
  /** A fresh one-use ticket. Throws `refused` (an error with `code` "unauthenticated" or "forbidden") or anything else to try again. */
  readonly fetchTicket: (signal: AbortSignal) => Promise<string>;
  readonly urlOf: (ticket: string) => string;
  readonly openSocket?: (url: string) => WebSocket;
  readonly random?: () => number;
}

export interface LiveSocket {
  start(): void;
  stop(): void;
  readonly state: ConnectionState;
  /** Sends if connected; false means it was not sent. */
  send(frame: ClientFrame): boolean;
  onFrame(listener: (frame: ServerFrame) => void): () => void;
  onState(listener: (state: ConnectionState) => void): () => void;
  /** Subscribes to a list now and after every reconnect. Returns the undo (which stops the repeating). */
  subscribeChats(chatType: ChatType): () => void;
  /** Keeps a conversation complete: resumes from `position()` after a reconnect and whenever behind. Returns the undo. */
  follow(sessionId: string, position: () => Position): () => void;
  /** Asks for what a conversation misses after `seq`. */
  resume(sessionId: string, afterSeq: number): boolean;
  /** Tries at once instead of waiting for the next attempt (the browser came online, the tab came back). */
  hurry(): void;
  /** Takes the browser's word that the network is gone instead of waiting for the silence. */
  doubt(): void;
}

/** No frame at all for this long (positions come every 25 s) means the connection is dead although nobody closed it. */
const SILENCE_LIMIT_MS = 70_000;
const CONNECT_LIMIT_MS = 15_000;

export function createSocket(deps: SocketDeps): LiveSocket {
  const random = deps.random ?? Math.random;
  const openSocket = deps.openSocket ?? ((url: string) => new WebSocket(url));
  const frameListeners = new Set<(frame: ServerFrame) => void>();
  const stateListeners = new Set<(state: ConnectionState) => void>();
  const lists = new Map<ChatType, number>();
  const followers = new Map<string, Set<() => Position>>();

  let state: ConnectionState = "stopped";
  let socket: WebSocket | null = null;
  let ticketAbort: AbortController | null = null;
  let attempt = 0;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let silenceTimer: ReturnType<typeof setTimeout> | undefined;
  /** Raised by every connect and stop: answers to an older attempt are ignored. */
  let generation = 0;

  function setState(next: ConnectionState): void {
    if (state === next) return;
    state = next;
    for (const listener of [...stateListeners]) listener(next);
  }

  function drop(): void {
    generation += 1;
    clearTimeout(retryTimer);
    clearTimeout(silenceTimer);
    retryTimer = undefined;
    ticketAbort?.abort();
    ticketAbort = null;
    const old = socket;
    socket = null;
    old?.close();
  }

  function stopFor(): void {
    drop();
    setState("stopped");
  }

  function retryLater(): void {
    drop();
    setState("reconnecting");
    retryTimer = setTimeout(connect, backoffMs(attempt, random()));
    attempt += 1;
  }

  function connect(): void {
    drop();
    const mine = generation;
    const abort = new AbortController();
    ticketAbort = abort;
    silenceTimer = setTimeout(retryLater, CONNECT_LIMIT_MS);
    deps.fetchTicket(abort.signal).then(
      (ticket) => {
        if (mine === generation) attach(openSocket(deps.urlOf(ticket)), mine);
      },
      (error: unknown) => {
        if (mine !== generation) return;
        if (isRefusal(error)) stopFor();
        else retryLater();
      },
    );
  }

  function attach(opened: WebSocket, mine: number): void {
    socket = opened;
    opened.onmessage = (event) => {
      if (mine !== generation) return;
      const frame = readFrame(event.data);
      watchSilence();
      if (frame !== null) receive(frame);
    };
    opened.onclose = (event) => {
      if (mine !== generation) return;
      if (isFinalClose(event.code)) stopFor();
      else retryLater();
    };
  }

  function watchSilence(): void {
    clearTimeout(silenceTimer);
    silenceTimer = setTimeout(retryLater, SILENCE_LIMIT_MS);
  }

  function receive(frame: ServerFrame): void {
    if (frame.type === "hello") {
      attempt = 0;
      setState("open");
      for (const chatType of lists.keys()) send({ type: "subscribe_chats", data: { chat_type: chatType } });
      for (const sessionId of followers.keys()) resume(sessionId, newestOf(sessionId)?.seq ?? 0);
    }
    if (frame.type === "position") catchUp(frame.data.sessions);
    for (const listener of [...frameListeners]) listener(frame);
  }

  function catchUp(positions: readonly { session_id: string; seq: number; version: number }[]): void {
    for (const theirs of positions) {
      const ours = newestOf(theirs.session_id);
      if (ours !== null && (theirs.seq > ours.seq || theirs.version > ours.version))
        resume(theirs.session_id, ours.seq);
    }
  }

  /** The least advanced follower decides, so that nobody keeps a hole. */
  function newestOf(sessionId: string): Position | null {
    const positions = [...(followers.get(sessionId) ?? [])].map((read) => read());
    if (positions.length === 0) return null;
    return {
      seq: Math.min(...positions.map((p) => p.seq)),
      version: Math.min(...positions.map((p) => p.version)),
    };
  }

  function send(frame: ClientFrame): boolean {
    if (state !== "open" || socket === null || socket.readyState !== 1) return false;
    socket.send(JSON.stringify(frame));
    return true;
  }

  function resume(sessionId: string, afterSeq: number): boolean {
    return send({ type: "resume", data: { session_id: sessionId, after_seq: afterSeq } });
  }

  return {
    get state() {
      return state;
    },
    start() {
      if (state !== "stopped") return;
      attempt = 0;
      setState("connecting");
      connect();
    },
    stop: stopFor,
    send,
    resume,
    onFrame(listener) {
      frameListeners.add(listener);
      return () => void frameListeners.delete(listener);
    },
    onState(listener) {
      stateListeners.add(listener);
      return () => void stateListeners.delete(listener);
    },
    subscribeChats(chatType) {
      lists.set(chatType, (lists.get(chatType) ?? 0) + 1);
      send({ type: "subscribe_chats", data: { chat_type: chatType } });
      return () => {
        const left = (lists.get(chatType) ?? 1) - 1;
        if (left > 0) lists.set(chatType, left);
        else lists.delete(chatType);
      };
    },
    follow(sessionId, position) {
      const readers = followers.get(sessionId) ?? new Set();
      readers.add(position);
      followers.set(sessionId, readers);
      resume(sessionId, position().seq);
      return () => {
        readers.delete(position);
        if (readers.size === 0) followers.delete(sessionId);
      };
    },
    doubt() {
      if (state === "open") retryLater();
    },
    hurry() {
      if (state !== "reconnecting" || retryTimer === undefined) return;
      attempt = 0;
      connect();
    },
  };
}

/** 4401 and 4500–4999 mean: do not come back. Everything else, including no code at all, is worth another attempt. */
export function isFinalClose(code: number): boolean {
  return code === CLOSE_UNAUTHENTICATED || (code >= 4500 && code <= 4999);
}

function isRefusal(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return error.code === "unauthenticated" || error.code === "forbidden";
}
