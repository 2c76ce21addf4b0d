/** A client of `/ws`, written from `wire.md` alone: it checks every frame it is sent. */
import { once } from "node:events";
import { type ServerFrame, serverFrameSchema } from "@chatpjt/contract/realtime";
import WebSocket from "ws";

type FrameOf<T extends ServerFrame["type"]> = Extract<ServerFrame, { type: T }>;

/** How a socket ended. */
export interface Ending {
  readonly code: number;
  readonly reason: string;
}

const WAIT_MS = 10_000;

/** One socket and everything it was sent, in order. */
export class WireSocket {
  readonly frames: ServerFrame[] = [];
  readonly closed: Promise<Ending>;
  readonly #socket: WebSocket;
  readonly #waiting = new Set<() => void>();
  #ending: Ending | null = null;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("error", () => undefined);
    socket.on("message", (data) => {
      this.frames.push(serverFrameSchema.parse(JSON.parse(String(data))));
      this.#wake();
    });
    this.closed = new Promise((resolve) => {
      socket.on("close", (code, reason) => {
        this.#ending = { code, reason: String(reason) };
        resolve(this.#ending);
        this.#wake();
      });
    });
  }

  /** Opens a socket and waits for `hello`. @param query - `token=…` or `ticket=…`. */
  static async open(baseUrl: string, query: string): Promise<WireSocket> {
    const socket = WireSocket.dial(baseUrl, query);
    await socket.next("hello");
    return socket;
  }

  /** Opens a socket without waiting for anything. */
  static dial(baseUrl: string, query: string, headers: Record<string, string> = {}): WireSocket {
    const url = `${baseUrl.replace("http", "ws")}/ws?${query}`;
    return new WireSocket(new WebSocket(url, { perMessageDeflate: false, headers }));
  }

  send(type: string, data: unknown): void {
    this.#socket.send(JSON.stringify({ type, data }));
  }

  sendRaw(data: string | Buffer, options: { readonly binary?: boolean } = {}): void {
    this.#socket.send(data, { binary: options.binary ?? false });
  }

  /** All frames of one type, of one conversation where it is named. */
  of<T extends ServerFrame["type"]>(type: T, sessionId?: string): FrameOf<T>[] {
    return this.frames.filter(
      (frame): frame is FrameOf<T> =>
        frame.type === type && (sessionId === undefined || sessionOf(frame) === sessionId),
    );
  }

  /** The first frame of a type that fits, waiting for it if it has not come yet. */
  async next<T extends ServerFrame["type"]>(
    type: T,
    fits: (frame: FrameOf<T>) => boolean = () => true,
  ): Promise<FrameOf<T>> {
    return this.until(() => this.of(type).find(fits), type);
  }

  /** Waits until `look` finds something. */
  async until<T>(look: () => T | undefined, what: string): Promise<T> {
    const deadline = performance.now() + WAIT_MS;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      const leftMs = deadline - performance.now();
      if (this.#ending !== null || leftMs <= 0) {
        const seen = this.frames.map((frame) => frame.type).join(" ");
        throw new Error(`No ${what} came (closed: ${JSON.stringify(this.#ending)}). Frames: ${seen}`);
      }
      await this.#change(leftMs);
    }
  }

  /**
   * Everything the server had to say before it answered this question: a `resume` of the customer's own or any conversation is answered in
   * order behind all earlier events of that conversation.
   */
  async settled(sessionId: string): Promise<void> {
    const before = this.of("resumed", sessionId).length;
    this.send("resume", { session_id: sessionId, after_seq: 1_000_000 });
    await this.until(
      () => (this.of("resumed", sessionId).length > before ? true : undefined),
      `answer to resume ${sessionId}`,
    );
  }

  /** Stops reading from the network, as a page does that hangs. */
  stopReading(): void {
    this.#socket.pause();
  }

  resumeReading(): void {
    this.#socket.resume();
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  async close(): Promise<void> {
    if (this.#ending !== null) return;
    this.#socket.terminate();
    await this.closed;
  }

  /** The HTTP status an upgrade was refused with. */
  static async refusal(baseUrl: string, query: string, headers: Record<string, string>): Promise<number> {
    const socket = new WebSocket(`${baseUrl.replace("http", "ws")}/ws?${query}`, { headers });
    socket.on("error", () => undefined);
    const [, response] = (await once(socket, "unexpected-response")) as [unknown, { statusCode: number }];
    socket.terminate();
    return response.statusCode;
  }

  #wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  #change(limitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, limitMs);
      this.#waiting.add(done);
    });
  }
}

/** The conversation a frame is about, if it is about one. */
export function sessionOf(frame: ServerFrame): string | undefined {
  const data = frame.data as {
    readonly session_id?: unknown;
    readonly message?: unknown;
    readonly session?: unknown;
  };
  if (typeof data.session_id === "string") return data.session_id;
  const inner = typeof data.message === "object" ? data.message : data.session;
  if (typeof inner !== "object" || inner === null) return undefined;
  const named = inner as { readonly session_id?: unknown; readonly id?: unknown };
  const id = named.session_id ?? named.id;
  return typeof id === "string" ? id : undefined;
}
