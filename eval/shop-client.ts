/** A client of the wire (`wire.md`): REST calls and a customer's socket that keeps what it was shown. */

export interface WireMessage {
  readonly id: string;
  readonly session_id: string;
  readonly seq: number;
  readonly sender_type: "user" | "ai" | "agent";
  readonly content: string;
  readonly created_at: string;
}

export interface WireSession {
  readonly id: string;
  readonly customer_id: string;
  readonly category: string | null;
  readonly status: "active" | "pending" | "completed";
  readonly handler_type: "ai" | "agent";
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** `data` of the envelope. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** A signed-in account. */
export interface Account {
  readonly id: string;
  readonly token: string;
  call(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Sends a form with files. */
  upload(path: string, form: FormData): Promise<Answer>;
}

/** Signs in; a customer's first sign-in creates the account. @throws when refused. */
export async function signIn(
  baseUrl: string,
  credentials: { readonly email: string; readonly password: string; readonly role: "customer" | "admin" },
): Promise<Account> {
  const answer = await request(baseUrl, "POST", "/api/auth/login", credentials, null);
  const { user, token } = answer.data as { user?: { id?: string }; token?: string };
  if (user?.id === undefined || token === undefined) {
    throw new Error(`Sign-in of ${credentials.email} was refused: ${JSON.stringify(answer.body)}`);
  }
  return {
    id: user.id,
    token,
    call: (method, path, body) => request(baseUrl, method, path, body, token),
    upload: (path, form) => request(baseUrl, "POST", path, form, token),
  };
}

async function request(
  baseUrl: string,
  method: string,
  path: string,
  body: unknown,
  token: string | null,
): Promise<Answer> {
  const isForm = body instanceof FormData;
  const response = await fetch(baseUrl + path, {
    method,
    headers: {
      ...(body === undefined || isForm ? {} : { "content-type": "application/json" }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    signal: AbortSignal.timeout(30_000),
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  const parsed = (await response.json().catch(() => null)) as { data?: unknown } | null;
  const data = parsed?.data;
  return {
    status: response.status,
    body: parsed,
    data: typeof data === "object" && data !== null ? (data as Readonly<Record<string, unknown>>) : {},
  };
}

/**
 * Uploads a small file of that name, as the page does before the message that carries it.
 *
 * @returns the attachment as the message has to carry it.
 * @throws when the shop refuses it.
 */
export async function uploadFile(
  account: Account,
  sessionId: string,
  file: { readonly name: string; readonly is_image: boolean },
): Promise<unknown> {
  const form = new FormData();
  form.set("session_id", sessionId);
  const content = file.is_image ? Buffer.from(ONE_PIXEL, "base64") : "문의 첨부 파일입니다.";
  const name = file.name.replace(/\.[^.]*$/u, file.is_image ? ".png" : ".txt");
  form.set("file", new Blob([content]), name);
  const { data, status } = await account.upload("/api/chats/upload", form);
  if (data.attachment === undefined) throw new Error(`The upload of ${name} answered ${status}.`);
  return data.attachment;
}

/** A PNG of one pixel. */
const ONE_PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** One thing the customer's page was shown by the AI. */
export interface Shown {
  readonly messageId: string;
  readonly text: string;
  readonly at: number;
  /** The server's time of the message. */
  readonly createdAt: number;
  readonly farewell: boolean;
}

/** The customer's socket: what it was shown, and when. */
export interface CustomerSocket {
  readonly shown: readonly Shown[];
  /** Every frame as text, so that nothing the customer could have seen is missed. */
  readonly frames: readonly string[];
  /** The session as the server has it now, also after it ended. */
  readSession(sessionId: string): Promise<WireSession | null>;
  typing(sessionId: string): void;
  close(): void;
}

/** Opens the customer's socket. Resolves at `hello`. */
export async function openSocket(baseUrl: string, customer: Account): Promise<CustomerSocket> {
  const shown: Shown[] = [];
  const frames: string[] = [];
  const url = `${baseUrl.replace("http", "ws")}/ws?token=${encodeURIComponent(customer.token)}`;
  const waiting = new Map<string, (session: WireSession | null) => void>();
  const socket = new WebSocket(url);
  const opened = new Promise<void>((resolve, reject) => {
    socket.addEventListener("error", () => reject(new Error("The socket did not open.")), { once: true });
    socket.addEventListener("close", () => reject(new Error("The socket was closed.")), { once: true });
    socket.addEventListener("message", () => resolve(), { once: true });
  });
  socket.addEventListener("message", ({ data }) => {
    const text = String(data);
    const frame = JSON.parse(text) as Frame;
    if (frame.type === "resumed" || frame.type === "resync") {
      waiting.get(frame.data.session_id ?? "")?.(frame.data.session ?? null);
      return;
    }
    frames.push(text);
    const message = frame.type === "new_message" ? frame.data.message : frame.data.farewell;
    if (typeof message !== "object" || message === null || message.sender_type !== "ai") return;
    shown.push({
      messageId: message.id,
      text: message.content,
      at: Date.now(),
      createdAt: Date.parse(message.created_at),
      farewell: frame.type === "session_completed",
    });
  });
  await opened;
  const send = (type: string, data: unknown) => socket.send(JSON.stringify({ type, data }));
  return {
    shown,
    frames,
    async readSession(sessionId) {
      const read = new Promise<WireSession | null>((resolve) => {
        waiting.set(sessionId, resolve);
        setTimeout(() => resolve(null), 3_000).unref();
      });
      send("resume", { session_id: sessionId, after_seq: 1_000_000 });
      return await read;
    },
    typing: (sessionId) => send("typing", { session_id: sessionId }),
    close: () => socket.close(),
  };
}

interface Frame {
  readonly type: string;
  readonly data: {
    readonly message?: WireMessage | string | null;
    readonly farewell?: WireMessage | null;
    readonly session_id?: string;
    readonly session?: WireSession;
  };
}
