/** Virtual customers who write until they are acknowledged, and virtual admins who act as busy people do. */
import { openSessionAnswerSchema } from "@chatpjt/contract/conversations";
import { messageAnswerSchema } from "@chatpjt/contract/messages";
import { signIn } from "../blackbox/stage.ts";
import { call, pause } from "./call.ts";
import { Follower } from "./follower.ts";
import type { Intent, Ledger } from "./ledger.ts";

/** Where the service is right now; changes with every restart. */
export type Target = () => string;

const WORDS = [
  "안녕하세요, 배송이 언제 되나요?",
  "주문 목록 좀 보여 주세요",
  "교환하고 싶어요",
  "환불 규정이 궁금합니다",
  "고마워요",
  "그건 아직이에요",
  "When will my order arrive?",
  "영업시간이 어떻게 되나요",
] as const;

let people = 0;

/** A number nobody else has. */
function nextNumber(): number {
  people += 1;
  return people;
}

/** One customer: one message after the other, the same one again until it is acknowledged. */
export class Customer {
  readonly follower: Follower;
  readonly token: string;
  readonly id: string;
  sessionId = "";
  /** From sending to acknowledgement, milliseconds, until somebody takes them. */
  readonly ackMs: number[] = [];
  /** Sends that were not answered the first time. */
  repeats = 0;
  readonly #ledger: Ledger;
  readonly #target: Target;
  readonly #name = `c${nextNumber()}`;
  readonly #via: "rest" | "socket";
  #count = 0;

  constructor(
    ledger: Ledger,
    who: { readonly id: string; readonly token: string },
    target: Target,
    via: "rest" | "socket",
    pageTarget = target,
  ) {
    this.#ledger = ledger;
    this.#target = target;
    this.#via = via;
    this.id = who.id;
    this.token = who.token;
    this.follower = new Follower(ledger, who.token, pageTarget);
  }

  /** Signs a new customer in. @param pageTarget - where the page's socket goes, if not where the requests go. */
  static async arrive(
    ledger: Ledger,
    target: Target,
    via: "rest" | "socket",
    pageTarget = target,
  ): Promise<Customer> {
    const email = `fault-${Date.now().toString(36)}-${nextNumber()}@example.com`;
    const person = await signIn(target(), email, "customer");
    const customer = new Customer(ledger, person, target, via, pageTarget);
    await customer.open();
    return customer;
  }

  /** Opens the conversation that is current now. @returns false when nobody answered. */
  async open(): Promise<boolean> {
    const reply = await this.#call("GET", "/api/chats/session");
    if (reply?.status !== 200) return false;
    const { session, messages } = openSessionAnswerSchema.parse(reply.data);
    this.sessionId = session.id;
    this.#ledger.owners.set(session.id, this.token);
    this.follower.show(session.id, {
      messages,
      status: session.status,
      handler: session.handler_type,
      version: session.version ?? 0,
    });
    return true;
  }

  /** Writes until told to stop; the last message is seen through. */
  async write(signal: AbortSignal, gapMs = 20): Promise<void> {
    while (!signal.aborted) {
      await this.say(signal);
      await pause(Math.random() * gapMs * 2, signal);
    }
  }

  /** Says one thing and does not rest until it is acknowledged or refused for good. */
  async say(signal?: AbortSignal, text?: string): Promise<void> {
    this.#count += 1;
    const words = text ?? WORDS[this.#count % WORDS.length];
    const clientId = `${this.#name}-${this.#count}`;
    const content = `${words} [${clientId}]`;
    let intent = this.#ledger.intend(this.sessionId, clientId, content);
    for (let attempt = 1; ; attempt += 1) {
      const startedAt = performance.now();
      const outcome = await this.#attempt(intent);
      if (outcome === "acknowledged") {
        this.ackMs.push(performance.now() - startedAt);
        this.#ledger.ackMs.push(performance.now() - startedAt);
        return;
      }
      this.repeats += 1;
      if (outcome === "ended" && (await this.open()))
        intent = this.#ledger.intend(this.sessionId, clientId, content);
      // A person gives up in the end; what was not acknowledged may then be stored or not.
      if (signal?.aborted === true && attempt > 20) return;
      await pause(20 + Math.random() * 60);
    }
  }

  async #attempt(intent: Intent): Promise<"acknowledged" | "ended" | "again"> {
    if (this.#via === "socket" && this.follower.isOpen) {
      await this.follower.send(intent);
      if (intent.acknowledged !== null) return "acknowledged";
    }
    const reply = await this.#call("POST", "/api/chats/messages", {
      session_id: intent.sessionId,
      content: intent.content,
      client_message_id: intent.clientId,
    });
    if (reply === null) return "again";
    if (reply.status === 200) {
      this.#ledger.acknowledge(intent, messageAnswerSchema.parse(reply.data).message);
      return "acknowledged";
    }
    if (reply.code === "session_completed") return "ended";
    if (reply.status !== 503 && reply.status !== 429)
      this.#ledger.violations.push(`a send was answered ${reply.status} ${reply.code}`);
    return "again";
  }

  #call(method: string, path: string, body?: unknown) {
    return call(this.#ledger, {
      baseUrl: this.#target(),
      token: this.token,
      method,
      path,
      ...(body === undefined ? {} : { body }),
    });
  }

  leave(): void {
    this.follower.stop();
  }
}

/** Codes that a race may be answered with. */
const CONFLICTS = new Set([
  "owned_by_other",
  "takeover_required",
  "not_with_agent",
  "session_completed",
  "changed",
]);

/** One admin: takes over, answers, informs, hands back, now and then completes. */
export class Admin {
  readonly token: string;
  readonly #ledger: Ledger;
  readonly #target: Target;
  #count = 0;
  readonly #name = `a${nextNumber()}`;

  constructor(ledger: Ledger, token: string, target: Target) {
    this.#ledger = ledger;
    this.token = token;
    this.#target = target;
  }

  /** Acts on random conversations until told to stop. */
  async act(signal: AbortSignal, sessions: () => readonly string[], gapMs = 60): Promise<void> {
    while (!signal.aborted) {
      const all = sessions();
      const id = all[Math.floor(Math.random() * all.length)];
      if (id !== undefined) await this.#once(id);
      await pause(Math.random() * gapMs * 2, signal);
    }
  }

  async #once(id: string): Promise<void> {
    const dice = Math.random();
    const desk = `/api/admin/chats/${id}`;
    if (dice < 0.3) await this.#do("POST", `${desk}/takeover`, {});
    else if (dice < 0.55) await this.#answer(id);
    else if (dice < 0.75) await this.#do("POST", `${desk}/release`, {});
    else if (dice < 0.95) await this.#do("POST", `${desk}/provide-info`, { info: "오늘 출고됩니다." });
    else await this.#do("POST", `${desk}/complete`, {});
  }

  async #answer(id: string): Promise<void> {
    this.#count += 1;
    const clientId = `${this.#name}-${this.#count}`;
    const intent = this.#ledger.intend(id, clientId, `확인했습니다 [${clientId}]`);
    const reply = await this.#do("POST", "/api/chats/messages", {
      session_id: id,
      content: intent.content,
      client_message_id: clientId,
    });
    if (reply?.status === 200)
      this.#ledger.acknowledge(intent, messageAnswerSchema.parse(reply.data).message);
  }

  async #do(method: string, path: string, body: unknown) {
    const reply = await call(this.#ledger, {
      baseUrl: this.#target(),
      token: this.token,
      method,
      path,
      body,
    });
    const isFine =
      reply === null || reply.status < 300 || reply.status === 503 || CONFLICTS.has(reply.code ?? "");
    if (!isFine) this.#ledger.violations.push(`${method} ${path} → ${reply.status} ${reply.code}`);
    return reply;
  }
}
