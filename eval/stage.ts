/**
 * One scenario's world: a server of its own, a fake model, a shop with orders and settings, a customer with a socket.
 *
 * Overview: `openStage` builds it, `customerTurn` and `adminTurn` play, both wait until the AI is quiet.
 * Lifecycle: `close` ends the server and the fake; nothing outlives a scenario.
 */
import {
  adminRequest,
  readTurn,
  type SeenTurn,
  serverEnvironment,
  settingsBody,
  TOOL_ERROR_PATH,
} from "./adapter.ts";
import type { AdminAction, CustomerMessage, ScriptEntry, SeedOrder } from "./data.ts";
import { type FakeLlm, startFakeLlm } from "./fake-llm.ts";
import { ADMIN, type ServerProcess, startServer } from "./server-process.ts";
import {
  type Account,
  type CustomerSocket,
  openSocket,
  signIn,
  uploadFile,
  type WireMessage,
  type WireSession,
} from "./shop-client.ts";

export type Engine = "offline" | "fake" | "real";

export interface StageOptions {
  readonly template: string;
  readonly engine: Engine;
  readonly script: readonly ScriptEntry[];
  readonly notes: readonly string[];
  readonly debounceMs: number;
  readonly disabledGuards: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly purchaseAnchor: boolean;
  readonly canary: boolean;
  readonly toolError: string | null;
}

/** What was seen between a turn's start and the quiet after it. */
export interface TurnSeen {
  readonly sessionId: string;
  readonly isNewSession: boolean;
  readonly replies: readonly string[];
  readonly session: WireSession | null;
  readonly httpStatuses: readonly number[];
  readonly storedTexts: readonly string[];
  /** From the last message's sending to the first reply on the socket; null without a reply. */
  readonly wallMs: number | null;
  /** From the last customer message to the reply by the server's own times, the debounce taken off. */
  readonly afterDebounceMs: number | null;
  /** All turns of the session so far. */
  readonly turns: readonly SeenTurn[];
}

export interface Stage {
  readonly server: ServerProcess;
  readonly fake: FakeLlm;
  readonly admin: Account;
  readonly debounceMs: number;
  /** Stores orders for accounts of these names, signing them up. */
  seed(orders: readonly SeedOrder[]): Promise<void>;
  /** Signs a further customer in and opens a socket: for many copies at once. */
  enter(name: string): Promise<Seat>;
  orders(): Promise<string>;
  close(): Promise<void>;
}

const QUIET_LIMIT_MS = 60_000;
const POLL_MS = 40;

/** Builds the world of one scenario. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const fake = await startFakeLlm({ script: options.script, notes: options.notes });
  const fakeUrl = options.engine === "fake" ? fake.url : null;
  const server = await startServer(options.template, (dataDir) =>
    serverEnvironment({ ...options, dataDir, fakeUrl }),
  ).catch(async (cause: unknown) => {
    await fake.close();
    throw cause;
  });
  const sockets: CustomerSocket[] = [];
  const close = async () => {
    for (const socket of sockets) socket.close();
    await fake.close();
    await server.stop();
  };
  try {
    const admin = await signIn(server.baseUrl, { ...ADMIN, role: "admin" });
    const settings = settingsBody(options.settings, options);
    if (Object.keys(settings).length > 0)
      await expectOk(admin, "PUT", "/api/admin/chatbot/settings", settings);
    const accounts = new Map<string, Promise<Account>>();
    const account = (name: string) => {
      const known = accounts.get(name) ?? signIn(server.baseUrl, customer(name));
      accounts.set(name, known);
      return known;
    };
    if (options.toolError !== null)
      await expectOk(admin, "POST", TOOL_ERROR_PATH, { name: options.toolError });
    return {
      server,
      fake,
      admin,
      debounceMs: options.debounceMs,
      async seed(orders) {
        for (const order of orders) await seedOrder(admin, order, (await account(order.owner)).id);
      },
      async enter(name) {
        const me = await account(name);
        const socket = await openSocket(server.baseUrl, me);
        sockets.push(socket);
        return new Seat({ account: me, admin, socket, debounceMs: options.debounceMs });
      },
      async orders() {
        return JSON.stringify((await admin.call("GET", "/api/admin/orders?limit=500")).data.orders);
      },
      close,
    };
  } catch (cause) {
    await close();
    throw cause;
  }
}

function customer(name: string) {
  return {
    email: `eval-${name.toLowerCase()}@example.com`,
    password: "eval-password-1",
    role: "customer",
  } as const;
}

async function seedOrder(admin: Account, order: SeedOrder, customerId: string): Promise<void> {
  await expectOk(admin, "POST", "/api/admin/orders", {
    order_number: order.order_number,
    product_name: order.product_name,
    customer_id: customerId,
    shipping_status: order.shipping_status,
    ordered_at: noonInSeoul(order.ordered_days_ago),
    ...(order.delivered_days_ago === undefined
      ? {}
      : { delivered_at: noonInSeoul(order.delivered_days_ago) }),
  });
}

/** Noon in Seoul so many calendar days ago; not later than now, so that before noon nothing lies in the future. */
export function noonInSeoul(daysAgo: number, now: number = Date.now()): string {
  const seoul = 9 * 3_600_000;
  const day = 86_400_000;
  const today = Math.floor((now + seoul) / day);
  const noon = (today - daysAgo) * day + day / 2 - seoul;
  return new Date(Math.min(noon, now - 60_000)).toISOString();
}

async function expectOk(account: Account, method: string, path: string, body: unknown): Promise<void> {
  const answer = await account.call(method, path, body);
  if (answer.status >= 300) {
    throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
}

/** A customer's place in the scenario: the session they are in and what they were shown. */
export class Seat {
  readonly account: Account;
  readonly socket: CustomerSocket;
  readonly sessionIds: string[] = [];
  readonly #admin: Account;
  readonly #debounceMs: number;
  #session: WireSession | null = null;
  #seq = 0;

  constructor(parts: { account: Account; admin: Account; socket: CustomerSocket; debounceMs: number }) {
    this.account = parts.account;
    this.socket = parts.socket;
    this.#admin = parts.admin;
    this.#debounceMs = parts.debounceMs;
  }

  get sessionId(): string {
    return this.#session?.id ?? "";
  }

  /** Opens the newest session, or a new one after the old one ended. */
  async openSession(): Promise<void> {
    const { data } = await this.account.call("GET", "/api/chats/session");
    const { session, messages } = data as { session?: WireSession; messages?: WireMessage[] };
    if (session === undefined) throw new Error("The session did not open.");
    if (session.id !== this.#session?.id) {
      this.sessionIds.push(session.id);
      this.#seq = Math.max(0, ...(messages ?? []).map(({ seq }) => seq));
    }
    this.#session = session;
  }

  /** Sends a burst and waits until the AI is quiet. */
  async say(messages: readonly CustomerMessage[], afterSend?: () => Promise<void>): Promise<TurnSeen> {
    const before = this.sessionId;
    if (this.#session === null || this.#session.status === "completed") await this.openSession();
    const isNewSession = before !== "" && before !== this.sessionId;
    const start = this.socket.shown.length;
    const statuses: number[] = [];
    let lastSeq = 0;
    let sentAt = Date.now();
    let dueAt = Date.now();
    for (const message of messages) {
      dueAt += message.delay_ms;
      await sleep(dueAt - Date.now());
      sentAt = Date.now();
      const attachments = [];
      for (const file of message.attachments ?? [])
        attachments.push(await uploadFile(this.account, this.sessionId, file));
      const answer = await this.account.call("POST", "/api/chats/messages", {
        session_id: this.sessionId,
        content: message.text,
        ...(attachments.length === 0 ? {} : { attachments }),
      });
      statuses.push(answer.status);
      const stored = answer.data.message as WireMessage | undefined;
      if (stored !== undefined) lastSeq = stored.seq;
    }
    await afterSend?.();
    return await this.#observe({ start, statuses, lastSeq, sentAt, isNewSession });
  }

  /** An admin's action on this seat's session, then quiet. */
  async admin(
    action: AdminAction,
    turn: { readonly text?: string; readonly decision?: string; readonly order_number?: string },
  ): Promise<TurnSeen> {
    const start = this.socket.shown.length;
    const sentAt = Date.now();
    const status = await this.adminNow(action, turn);
    return await this.#observe({ start, statuses: [status], lastSeq: 0, sentAt, isNewSession: false });
  }

  /** An admin's action in the midst of a turn. @returns the HTTP status. */
  async adminNow(
    action: AdminAction,
    turn: { readonly text?: string; readonly decision?: string; readonly order_number?: string },
  ): Promise<number> {
    const { path, body } = adminRequest(action, this.sessionId, turn);
    return (await this.#admin.call("POST", path, body)).status;
  }

  /** The turns of the session as the admin's trace route tells them. */
  async turns(): Promise<readonly SeenTurn[]> {
    const { data } = await this.#admin.call("GET", `/api/admin/chats/${this.sessionId}/turns`);
    const turns = Array.isArray(data.turns) ? data.turns.map(readTurn) : [];
    return turns.sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.uptoSeq - b.uptoSeq);
  }

  /** Texts of all stored messages of a session, as an admin reads them. */
  async stored(sessionId: string = this.sessionId): Promise<readonly WireMessage[]> {
    const { data } = await this.#admin.call("GET", `/api/chats/messages/${sessionId}`);
    return (data.messages as WireMessage[] | undefined) ?? [];
  }

  async #observe(turn: {
    start: number;
    statuses: readonly number[];
    lastSeq: number;
    sentAt: number;
    isNewSession: boolean;
  }): Promise<TurnSeen> {
    const turns = await this.#untilQuiet(turn.lastSeq);
    const messages = (await this.stored()).filter(({ seq }) => seq > this.#seq);
    const replies = messages.filter(({ sender_type }) => sender_type === "ai");
    await until(() => this.socket.shown.length - turn.start >= replies.length, 1_500);
    this.#session = (await this.socket.readSession(this.sessionId)) ?? this.#session;
    this.#seq = Math.max(this.#seq, ...messages.map(({ seq }) => seq));
    const shown = this.socket.shown.slice(turn.start);
    const asked = messages.findLast(({ seq }) => seq === turn.lastSeq);
    const first = shown[0];
    return {
      sessionId: this.sessionId,
      isNewSession: turn.isNewSession,
      replies: replies.map(({ content }) => content),
      session: this.#session,
      httpStatuses: turn.statuses,
      storedTexts: messages.map(({ content }) => content),
      wallMs: first === undefined ? null : first.at - turn.sentAt,
      afterDebounceMs:
        first === undefined || asked === undefined
          ? null
          : Math.max(0, first.createdAt - Date.parse(asked.created_at) - this.#debounceMs),
      turns,
    };
  }

  /** Waits until no turn is open and the newest customer message is covered, or nobody has to answer it. */
  async #untilQuiet(lastSeq: number): Promise<readonly SeenTurn[]> {
    const deadline = Date.now() + QUIET_LIMIT_MS;
    let calmPolls = 0;
    let idleSince = Date.now();
    for (;;) {
      const turns = await this.turns();
      const busy = turns.some(({ open }) => open);
      if (busy) idleSince = Date.now();
      const covered = lastSeq === 0 || turns.some(({ uptoSeq }) => uptoSeq >= lastSeq);
      const quiet = !busy && (covered || (await this.#isUnanswered()));
      calmPolls = quiet ? calmPolls + 1 : 0;
      const ignored = Date.now() - idleSince > this.#debounceMs + 3_000;
      if (calmPolls >= 2 || ignored || Date.now() > deadline) return turns;
      await sleep(POLL_MS);
    }
  }

  /** Nobody but a human answers this session now. */
  async #isUnanswered(): Promise<boolean> {
    const session = await this.socket.readSession(this.sessionId);
    return session !== null && (session.status !== "active" || session.handler_type === "agent");
  }
}

/** Waits for a condition, at most so long. */
export async function until(condition: () => boolean, limitMs: number): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!condition() && Date.now() < deadline) await sleep(POLL_MS);
}

/** Waits; not at all for zero or less. */
export function sleep(ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}
