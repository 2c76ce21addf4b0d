import type { Message } from "@chatpjt/contract/messages";
import type { ServerFrame } from "@chatpjt/contract/realtime";
import { vi } from "vitest";

export const NOW = "2026-11-22T10:00:00.000Z";

/** Builds a wire message. */
export function aMessage(seq: number, overrides: Partial<Message> = {}): Message {
  return {
    id: `m${seq}`,
    session_id: "s1",
    seq,
    sender_type: "ai",
    sender_id: null,
    content: `글 ${seq}`,
    attachments: null,
    is_read: false,
    created_at: NOW,
    ...overrides,
  };
}

type Answer =
  | { readonly data: unknown }
  | { readonly status: number; readonly code: string; readonly details?: unknown }
  | "offline";
type Handler = (request: {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}) => Answer;

/**
 * A backend in memory for page tests: `fetch` and `WebSocket` of the window. Routes are given as `"GET /api/…"`; a request
 * nobody expected fails the test by its answer (404).
 */
export class FakeServer {
  readonly requests: { readonly route: string; readonly body: unknown }[] = [];
  readonly sockets: FakeSocket[] = [];
  readonly #routes = new Map<string, Handler>();

  constructor() {
    const { sockets } = this;
    vi.stubGlobal("fetch", (url: string, init: RequestInit) => this.#answer(url, init));
    vi.stubGlobal(
      "WebSocket",
      class extends FakeSocket {
        constructor(url: string) {
          super(url);
          sockets.push(this);
        }
      },
    );
  }

  on(route: string, handler: Handler): this {
    this.#routes.set(route, handler);
    return this;
  }

  bodiesOf(route: string): readonly unknown[] {
    return this.requests.filter((request) => request.route === route).map((request) => request.body);
  }

  /** Says hello on the newest connection. */
  greet(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (socket === undefined) throw new Error("No socket was opened.");
    socket.receive({
      type: "hello",
      data: {
        server_time: NOW,
        epoch: "e1",
        limits: {
          message_code_points: 4_000,
          frame_bytes: 65_536,
          upload_bytes: 20_971_520,
          attachments_per_message: 10,
          frames_per_10s: 60,
          messages_per_10s: 60,
        },
      },
    });
    return socket;
  }

  async #answer(url: string, init: RequestInit): Promise<Response> {
    const method = init.method ?? "GET";
    const path = url.split("?")[0] ?? url;
    const route = `${method} ${path}`;
    const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : null;
    this.requests.push({ route, body });
    const answer = this.#routes.get(route)?.({ method, path, body }) ?? { status: 404, code: "not_found" };
    if (answer === "offline") throw new TypeError("Failed to fetch");
    if ("data" in answer) return Response.json({ success: true, data: answer.data });
    const error = { code: answer.code, ...(answer.details === undefined ? {} : { details: answer.details }) };
    return Response.json({ success: false, message: "실패", error }, { status: answer.status });
  }
}

/** One connection, driven by the test. */
export class FakeSocket {
  readyState = 1;
  readonly sent: { readonly type: string; readonly data: unknown }[] = [];
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.readyState = 3;
  }

  receive(frame: ServerFrame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  drop(code: number): void {
    this.readyState = 3;
    this.onclose?.({ code });
  }
}
