import type { Socket } from "node:net";
import { CLOSE_CODES, type ServerFrame } from "@chatpjt/contract/realtime";
import type { WebSocket } from "ws";
import type { ListName } from "../conversations/domain/snapshot.ts";
import type { Caller } from "../platform/http/access.ts";
import type { HeldFrames } from "./delivery.ts";
import type { Connection } from "./hub.ts";
import { TextFrames } from "./text-frames.ws.ts";

/** What a socket may lag behind before it is cut. */
export interface BufferLimits {
  readonly bytes: number;
  readonly forMs: number;
  /** Told with the bytes that wait when it is cut. */
  readonly onCut: (bytes: number) => void;
}

/** One memory for all sockets of the process: what one change says is written to them in one go. */
const FRAMES = new TextFrames();

/** How long a peer may take to answer our close frame before the socket is destroyed, milliseconds. */
const CLOSE_GRACE_MS = 2_000;

const SLOW_READER = "slow_reader";

/** A slow reader first has to read what lies before the close frame, to learn from it that it is to resume; nothing is added meanwhile. */
const SLOW_READER_GRACE_MS = 7_000;

/** Sockets that have something to say when the microtasks that are due have run. */
let speaking: SocketConnection[] = [];

function speakSoon(connection: SocketConnection): void {
  if (speaking.push(connection) === 1) queueMicrotask(speakAll);
}

function speakAll(): void {
  const connections = speaking;
  speaking = [];
  for (const connection of connections) connection.flush();
}

/**
 * One accepted socket.
 *
 * Overview: frames wait for the microtasks that are already due. The changes of one commit are published by such a row of microtasks, so that
 * what they say to a socket leaves with one system call; the answers to their senders come a microtask later, after the sockets were written.
 * Invariants: frames leave in the order of `send`, and before a close; a reader that lags behind by more than its limit, or for longer, is
 * closed with 4008 and nobody else waits for it.
 */
export class SocketConnection implements Connection {
  readonly lists = new Set<ListName>();
  readonly followed = new Set<string>();
  readonly held = new Map<string, HeldFrames[]>();
  readonly covered = new Map<string, number>();
  /** When the peer last answered a ping, by the process's monotonic clock. */
  lastPongAt = performance.now();
  readonly id: number;
  readonly caller: Caller;
  readonly address: string;
  readonly #socket: WebSocket;
  readonly #stream: Socket;
  readonly #limits: BufferLimits;
  #unsent: Buffer[] = [];
  #laggingSince: number | null = null;
  #isClosing = false;

  constructor(
    peer: { readonly socket: WebSocket; readonly stream: Socket; readonly address: string },
    who: { readonly id: number; readonly caller: Caller },
    limits: BufferLimits,
  ) {
    this.#socket = peer.socket;
    this.#stream = peer.stream;
    this.address = peer.address;
    this.id = who.id;
    this.caller = who.caller;
    this.#limits = limits;
  }

  get signInId(): string {
    return this.caller.signInId;
  }

  send(texts: readonly string[]): void {
    if (this.#isClosing || this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#unsent.push(FRAMES.of(texts)) === 1) speakSoon(this);
  }

  /** Writes what was sent since the last time. */
  flush(): void {
    const [first, ...more] = this.#unsent;
    if (first === undefined) return;
    this.#unsent = [];
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    // Past the library, which would encode the text anew for every socket; nothing of its own waits there, as nothing is compressed.
    this.#stream.write(more.length === 0 ? first : Buffer.concat([first, ...more]));
    this.checkLag();
  }

  sendFrame(frame: ServerFrame): void {
    this.send([JSON.stringify(frame)]);
  }

  /** Cuts the socket when its reader is too slow; called after every write and by the heartbeat. */
  checkLag(): void {
    const lag = this.#stream.writableLength;
    if (lag === 0) {
      this.#laggingSince = null;
      return;
    }
    this.#laggingSince ??= performance.now();
    const isTooMuch = lag > this.#limits.bytes;
    const isTooLong = performance.now() - this.#laggingSince > this.#limits.forMs;
    if (this.#isClosing || !(isTooMuch || isTooLong)) return;
    this.#limits.onCut(lag);
    this.close(CLOSE_CODES.slow_reader, SLOW_READER);
  }

  ping(): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.ping();
  }

  close(code: number, reason: string): void {
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.flush();
    this.#socket.close(code, reason);
    const graceMs = reason === SLOW_READER ? SLOW_READER_GRACE_MS : CLOSE_GRACE_MS;
    setTimeout(() => this.#socket.terminate(), graceMs).unref();
  }
}
