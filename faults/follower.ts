/**
 * A customer's page as the wire asks it to behave: it keeps a view of its conversations by events, resumes what it misses, and sends over
 * its socket.
 *
 * Overview: `view` is the old snapshot plus events; after a fault it must equal a fresh one (I7).
 * Concurrency: reconnects for as long as it is not stopped, to whatever `target` says by then.
 */
import type { Message } from "@chatpjt/contract/messages";
import { type ServerFrame, serverFrameSchema } from "@chatpjt/contract/realtime";
import WebSocket from "ws";
import type { Intent, Ledger } from "./ledger.ts";

/** One conversation as the page shows it. */
export interface View {
  readonly messages: Message[];
  status: string;
  handler: string;
  version: number;
}

const RECONNECT_MS = 60;

export class Follower {
  readonly views = new Map<string, View>();
  /** By conversation, the newest `seq` that the socket that is open now has brought by itself. */
  readonly #told = new Map<string, number>();
  /** Close codes in order. */
  readonly closings: number[] = [];
  readonly #ledger: Ledger;
  readonly #token: string;
  readonly #target: () => string;
  readonly #unacknowledged = new Map<string, { readonly intent: Intent; readonly done: () => void }>();
  #socket: WebSocket | null = null;
  #isStopped = false;

  constructor(ledger: Ledger, token: string, target: () => string) {
    this.#ledger = ledger;
    this.#token = token;
    this.#target = target;
    this.#connect();
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Begins to show a conversation from its snapshot. */
  show(sessionId: string, snapshot: View): void {
    if (!this.views.has(sessionId)) this.views.set(sessionId, snapshot);
    this.#resume(sessionId);
  }

  /** Sends over the socket. Resolves with the acknowledgement, a refusal, or the loss of the socket. */
  async send(intent: Intent): Promise<void> {
    const socket = this.#socket;
    if (socket?.readyState !== WebSocket.OPEN) return;
    const { sessionId: session_id, content, clientId: client_message_id } = intent;
    const answered = new Promise<void>((resolve) => {
      this.#unacknowledged.set(client_message_id, { intent, done: resolve });
    });
    socket.send(JSON.stringify({ type: "send_message", data: { session_id, content, client_message_id } }));
    const timer = setTimeout(() => this.#answered(client_message_id), 15_000);
    await answered;
    clearTimeout(timer);
  }

  /** Asks for everything that is missing. Resolves when it has been answered. */
  resumeAll(): void {
    for (const sessionId of this.views.keys()) this.#resume(sessionId);
  }

  /** Stops reading, as a page that hangs does. */
  freeze(): void {
    this.#socket?.pause();
  }

  thaw(): void {
    this.#socket?.resume();
  }

  stop(): void {
    this.#isStopped = true;
    this.#socket?.terminate();
    for (const id of [...this.#unacknowledged.keys()]) this.#answered(id);
  }

  #connect(): void {
    if (this.#isStopped) return;
    const url = `${this.#target().replace("http", "ws")}/ws?token=${this.#token}`;
    const socket = new WebSocket(url, { perMessageDeflate: false, handshakeTimeout: 5_000 });
    this.#socket = socket;
    this.#told.clear();
    socket.on("error", () => undefined);
    socket.on("message", (data) => this.#onFrame(serverFrameSchema.parse(JSON.parse(String(data)))));
    socket.on("close", (code) => {
      this.closings.push(code);
      for (const id of [...this.#unacknowledged.keys()]) this.#answered(id);
      setTimeout(() => this.#connect(), RECONNECT_MS * (0.5 + Math.random()));
    });
  }

  #answered(clientId: string): void {
    const waiting = this.#unacknowledged.get(clientId);
    this.#unacknowledged.delete(clientId);
    waiting?.done();
  }

  #resume(sessionId: string): void {
    const socket = this.#socket;
    const view = this.views.get(sessionId);
    if (view === undefined || socket?.readyState !== WebSocket.OPEN) return;
    const after_seq = view.messages.at(-1)?.seq ?? 0;
    socket.send(JSON.stringify({ type: "resume", data: { session_id: sessionId, after_seq } }));
  }

  #onFrame(frame: ServerFrame): void {
    switch (frame.type) {
      case "hello":
        return this.resumeAll();
      case "ack": {
        const id = frame.data.client_message_id ?? "";
        const waiting = this.#unacknowledged.get(id);
        if (waiting !== undefined) this.#ledger.acknowledge(waiting.intent, frame.data.message);
        return this.#answered(id);
      }
      case "error":
        if (frame.data.code === "internal")
          this.#ledger.violations.push(`error frame: ${frame.data.message}`);
        return this.#answered(frame.data.client_message_id ?? "");
      case "new_message":
        return this.#live(frame.data.message);
      case "session_completed":
        return this.#live(frame.data.farewell);
      case "session_status_changed":
        return this.#stand(frame.data.session_id, frame.data);
      case "resumed": {
        for (const message of frame.data.messages) this.#add(message);
        this.#told.set(frame.data.session_id, frame.data.upto_seq);
        const { status, handler_type, version = 0 } = frame.data.session;
        return this.#stand(frame.data.session_id, { status, handler_type, version });
      }
      case "position":
        for (const { session_id, seq, version } of frame.data.sessions) {
          const view = this.views.get(session_id);
          if (view === undefined) continue;
          if (seq > (view.messages.at(-1)?.seq ?? 0) || version > view.version) this.#resume(session_id);
        }
        return;
      case "resync":
        this.#ledger.violations.push(`resync of ${frame.data.session_id}: ${frame.data.reason}`);
        return;
      default:
    }
  }

  /** The wire brings the messages of one conversation to one socket in order, and none twice. */
  #live(message: Message): void {
    const { session_id, seq } = message;
    const told = this.#told.get(session_id) ?? 0;
    if (seq <= told) this.#ledger.violations.push(`I3: seq ${seq} of ${session_id} was sent behind ${told}`);
    this.#told.set(session_id, seq);
    this.#add(message);
  }

  #add(message: Message): void {
    const view = this.views.get(message.session_id);
    if (view === undefined) return;
    const last = view.messages.at(-1)?.seq ?? 0;
    if (message.seq === last + 1) view.messages.push(message);
    else if (message.seq > last + 1) this.#resume(message.session_id);
  }

  #stand(
    sessionId: string,
    state: { readonly status: string; readonly handler_type: string; readonly version: number },
  ): void {
    const view = this.views.get(sessionId);
    if (view === undefined || state.version < view.version) return;
    view.status = state.status;
    view.handler = state.handler_type;
    view.version = state.version;
  }
}
