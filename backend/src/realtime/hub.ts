import type { ServerFrame } from "@chatpjt/contract/realtime";
import type { Caller } from "../conversations/domain/access.ts";
import type { Envelope, TypingHint } from "../conversations/domain/events.ts";
import type { ListName } from "../conversations/domain/snapshot.ts";
import type { Publisher } from "../conversations/ports.ts";
import type { SignAttachment } from "../conversations/presenter.ts";
import { deliver, type HeldFrames } from "./delivery.ts";
import { toFrames, toPositionFrame, toTypingFrame, type WireFrames } from "./domain/wire-events.ts";
import { Sequencer } from "./sequencer.ts";

/** One open socket as the hub sees it. */
export interface Connection {
  readonly id: number;
  readonly caller: Caller;
  readonly signInId: string;
  /** Lists an admin subscribed to. */
  readonly lists: Set<ListName>;
  /** Conversations whose position this socket is told: those it resumed, sent to or was sent events of. */
  readonly followed: Set<string>;
  /** While a resume is being answered, live frames of that conversation wait here. */
  readonly held: Map<string, HeldFrames[]>;
  /** The version that the last answered resume of a conversation has shown. */
  readonly covered: Map<string, number>;
  /** Sends frames that are already text; they leave together, with one system call. */
  send(texts: readonly string[]): void;
  close(code: number, reason: string): void;
}

/** Sends a committed change or hint to the other nodes. Never throws. */
export interface Fanout {
  send(signal: FanoutSignal): void;
}

/** What nodes tell each other. Hints only: a client that misses one catches up by its position. */
export type FanoutSignal =
  | { readonly type: "envelope"; readonly envelope: Envelope }
  | { readonly type: "typing"; readonly hint: TypingHint }
  | { readonly type: "sign_in_ended"; readonly signInId: string }
  | { readonly type: "account_changed"; readonly accountId: string }
  /** Something may have been committed that no node has published. */
  | { readonly type: "commit_in_doubt" };

/**
 * The sockets of this process and who may be told what (I8).
 *
 * Overview: a change is spelled once, serialised once per kind of reader, and handed to each socket, which is written to
 * once for all that one commit says to it.
 * Concurrency: single-threaded; `publish` never waits. A slow reader is its own connection's affair (`gateway.ws.ts`).
 * Invariants: a customer's socket receives frames of that customer's conversations only; an admin's, those of lists it subscribed to, and
 * every change of standing; frames of one conversation leave in the order of its versions.
 */
export class Hub implements Publisher {
  readonly #customers = new Map<string, Set<Connection>>();
  readonly #admins = new Set<Connection>();
  readonly #sign: SignAttachment;
  readonly #fanout: Fanout;
  readonly #sequencer: Sequencer;
  #deliveries = 0;
  /** Called for every change this node sees, its own and others'. */
  readonly #onEnvelope: (envelope: Envelope) => void;
  readonly #onGap: () => void;

  constructor(deps: {
    readonly sign: SignAttachment;
    readonly fanout: Fanout;
    readonly onEnvelope: (envelope: Envelope) => void;
    /** Told when changes may have been missed: sockets need their positions. */
    readonly onGap: () => void;
  }) {
    this.#sign = deps.sign;
    this.#fanout = deps.fanout;
    this.#onEnvelope = deps.onEnvelope;
    this.#onGap = deps.onGap;
    this.#sequencer = new Sequencer((envelope, isBehindHole) => this.#deliver(envelope, isBehindHole));
  }

  /** Tells this node's sockets and the other nodes what was committed here. */
  publish(envelope: Envelope): void {
    this.#sequencer.accept(envelope);
    this.#fanout.send({ type: "envelope", envelope });
  }

  hint(hint: TypingHint): void {
    this.#deliverTyping(hint);
    this.#fanout.send({ type: "typing", hint });
  }

  /** Takes what another node said. */
  receive(signal: FanoutSignal): void {
    switch (signal.type) {
      case "envelope":
        this.#sequencer.accept(signal.envelope);
        break;
      case "typing":
        this.#deliverTyping(signal.hint);
        break;
      case "sign_in_ended":
        this.#closeWhere((connection) => connection.signInId === signal.signInId);
        break;
      case "account_changed":
        this.#closeWhere((connection) => connection.caller.id === signal.accountId);
        break;
      case "commit_in_doubt":
        this.#onGap();
        break;
    }
  }

  /** The answer to a commit was lost: here and on every node sockets learn from the store what it came to. */
  doubtCommit(): void {
    this.receive({ type: "commit_in_doubt" });
    this.#fanout.send({ type: "commit_in_doubt" });
  }

  /** A sign-in session ended: its sockets close with 4401, here and on every node. */
  endSignIn(signInId: string): void {
    this.receive({ type: "sign_in_ended", signInId });
    this.#fanout.send({ type: "sign_in_ended", signInId });
  }

  /** An account was disabled or its rights changed: all its sockets close with 4401 and have to sign in again. */
  endAccount(accountId: string): void {
    this.receive({ type: "account_changed", accountId });
    this.#fanout.send({ type: "account_changed", accountId });
  }

  add(connection: Connection): void {
    if (connection.caller.role === "admin") {
      this.#admins.add(connection);
      return;
    }
    const own = this.#customers.get(connection.caller.id);
    if (own === undefined) this.#customers.set(connection.caller.id, new Set([connection]));
    else own.add(connection);
  }

  remove(connection: Connection): void {
    this.#admins.delete(connection);
    const own = this.#customers.get(connection.caller.id);
    own?.delete(connection);
    if (own?.size === 0) this.#customers.delete(connection.caller.id);
  }

  /** Frames handed to sockets since the start. */
  get deliveries(): number {
    return this.#deliveries;
  }

  /** All open connections. */
  *connections(): Generator<Connection> {
    yield* this.#admins;
    for (const own of this.#customers.values()) yield* own;
  }

  /** @param isBehindHole - a change before it never came; whoever follows the conversation is told where it stands, and resumes. */
  #deliver(envelope: Envelope, isBehindHole: boolean): void {
    this.#onEnvelope(envelope);
    const customers = this.#customers.get(envelope.customerId);
    if (customers === undefined && this.#admins.size === 0) return;
    const frames = toFrames(envelope, this.#sign);
    const texts = new TextCache();
    const textsOf = (some: readonly ServerFrame[]) => texts.ofAll(some);
    for (const connection of customers ?? []) {
      if (frames.customer.length > 0) connection.followed.add(envelope.conversationId);
      this.#deliveries += deliver(connection, envelope, frames.customer, textsOf);
    }
    const views = new AdminViews(envelope, frames);
    for (const connection of this.#admins) {
      this.#deliveries += deliver(connection, envelope, views.of(connection), textsOf);
    }
    if (!isBehindHole) return;
    const position = [toPositionFrame(envelope)];
    for (const connection of [...(customers ?? []), ...this.#admins]) {
      if (!connection.followed.has(envelope.conversationId)) continue;
      this.#deliveries += deliver(connection, envelope, position, textsOf);
    }
  }

  #deliverTyping(hint: TypingHint): void {
    const text = JSON.stringify(toTypingFrame(hint));
    if (hint.sender !== "customer") {
      for (const connection of this.#customers.get(hint.customerId) ?? []) connection.send([text]);
    }
    for (const connection of this.#admins) {
      if (connection.caller.id === hint.accountId) continue;
      if (connection.lists.has(hint.list)) connection.send([text]);
    }
  }

  #closeWhere(matches: (connection: Connection) => boolean): void {
    for (const connection of [...this.connections()]) {
      if (matches(connection)) connection.close(4401, "signed_out");
    }
  }
}

/**
 * Serialises each frame once, however many sockets get it, and a message once, however many frames carry it. The same frames give the same
 * array again, by which the sockets know that they were written before.
 */
class TextCache {
  readonly #texts = new Map<object, string>();
  readonly #lists = new Map<readonly ServerFrame[], readonly string[]>();

  ofAll(frames: readonly ServerFrame[]): readonly string[] {
    const known = this.#lists.get(frames);
    if (known !== undefined) return known;
    const texts = frames.map((frame) => this.#texts.get(frame) ?? this.#keep(frame, this.#spell(frame)));
    this.#lists.set(frames, texts);
    return texts;
  }

  #spell(frame: ServerFrame): string {
    if (frame.type !== "new_message" && frame.type !== "customer_message") return JSON.stringify(frame);
    const { session_id, message } = frame.data;
    if (session_id === undefined) return JSON.stringify(frame);
    const text = this.#texts.get(message) ?? this.#keep(message, JSON.stringify(message));
    return `{"type":"${frame.type}","data":{"session_id":${JSON.stringify(session_id)},"message":${text}}}`;
  }

  #keep(value: object, text: string): string {
    this.#texts.set(value, text);
    return text;
  }
}

/** What admins get of one change, by whether they see a list that it is or was in. */
class AdminViews {
  readonly #envelope: Envelope;
  readonly #frames: WireFrames;
  readonly #known: (readonly ServerFrame[] | undefined)[] = [];

  constructor(envelope: Envelope, frames: WireFrames) {
    this.#envelope = envelope;
    this.#frames = frames;
  }

  of({ lists }: Connection): readonly ServerFrame[] {
    const { list, previousList } = this.#envelope;
    const seesNow = lists.has(list);
    const sawBefore = previousList !== null && lists.has(previousList);
    const which = seesNow ? 2 : sawBefore ? 1 : 0;
    this.#known[which] ??= [
      ...(which > 0 ? this.#frames.listed : []),
      ...this.#frames.everyAdmin,
      ...(seesNow ? this.#frames.entered : []),
    ];
    return this.#known[which];
  }
}
