import { AppError } from "../shared/app-error.ts";
import type { Tx } from "../shared/ports.ts";
import type { Language } from "../shared/vocabulary.ts";
import type { CommandDeps, CommandRequest, CommandResult, PreparedWords } from "./command.ts";
import type { Command, Decision, Effect } from "./domain/conversation.ts";
import type { ConversationEvent, Envelope } from "./domain/events.ts";
import { type MessageDraft, previewOf, type StoredMessage } from "./domain/message.ts";
import { agentOf, type Conversation, handlerOf, listOf, wholeMinutes } from "./domain/snapshot.ts";
import type { EndedBy } from "./ports.ts";

const ENDED_BY: Readonly<Partial<Record<Command["type"], EndedBy>>> = {
  end_by_customer: "customer",
  complete: "agent",
  close_by_ai: "ai",
  close_by_silence: "silence",
};

/** Collects what one accepted decision stores and announces. Lives for one transaction. */
export class PendingChange {
  readonly #deps: CommandDeps;
  readonly #tx: Tx;
  readonly #before: Conversation;
  readonly #request: CommandRequest;
  readonly #words: PreparedWords;
  readonly #language: Language;
  readonly #events: ConversationEvent[] = [];
  readonly #parts = new Set<string>();
  #after: Conversation;
  #message: StoredMessage | null = null;
  #turn: Extract<Effect, { type: "schedule_turn" }> | null = null;
  #finished: { readonly farewell: StoredMessage } | null = null;

  constructor(
    deps: CommandDeps,
    tx: Tx,
    before: Conversation,
    request: CommandRequest,
    words: PreparedWords,
  ) {
    this.#deps = deps;
    this.#tx = tx;
    this.#before = before;
    this.#request = request;
    this.#words = words;
    this.#language = request.language ?? before.language;
    this.#after = {
      ...before,
      version: before.version + 1,
      language: this.#language,
      category: request.category === undefined ? before.category : request.category,
      aiReadSeq: Math.max(before.aiReadSeq, request.aiReadSeq ?? 0),
    };
  }

  /** @returns the message that was stored before, when this is a repeat. */
  async apply(effect: Effect): Promise<StoredMessage | null> {
    switch (effect.type) {
      case "store_message":
        return this.#storeDraft();
      case "schedule_turn":
        this.#turn = effect;
        return null;
      case "cancel_turns":
        await this.#deps.turns.cancel(this.#tx, this.#before.id, this.#request.command.type);
        return null;
      case "promise_answer":
        return this.#promise(effect.reason);
      case "renew_promise":
        this.#after = {
          ...this.#after,
          dueAt: this.#request.dueAt ?? this.#words.waiting?.[this.#language].dueAt ?? null,
          overdueNotifiedAt: this.#words.now,
        };
        return null;
      case "announce_agent":
        return null;
      case "finish":
        return this.#finish(effect.handledBy);
    }
  }

  async commit(decision: Extract<Decision, { kind: "changed" }>): Promise<CommandResult> {
    const before = this.#before;
    this.#after = { ...this.#after, standing: decision.next };
    if (decision.next.status !== "pending")
      this.#after = {
        ...this.#after,
        pendingAt: null,
        dueAt: null,
        overdueNotifiedAt: null,
        pendingReason: null,
      };
    const standingChanged = !sameStanding(before, this.#after);
    // Before the summary, which reads what the AI's turn has just learnt.
    const { also } = this.#request;
    if (also !== undefined) for (const part of await also(this.#tx, this.#after)) this.#parts.add(part);
    if (standingChanged && this.#after.standing.status !== "active") await this.#requestSummary();
    if (!(await this.#deps.store.save(this.#tx, before, this.#after))) {
      // The row was locked when it was loaded, so only a store without row locks can come here.
      throw new AppError("unavailable", { retryAfterSeconds: 1 });
    }
    if (this.#turn !== null) await this.#scheduleTurn(this.#turn);
    if (isLogged(this.#request.command)) await this.#log();
    return {
      kind: "changed",
      conversation: this.#after,
      message: this.#message,
      envelope: await this.#envelope(standingChanged),
    };
  }

  async #storeDraft(): Promise<StoredMessage | null> {
    const { draft } = this.#request;
    if (draft === undefined) throw new Error("A post command came without its message.");
    return this.#store(draft);
  }

  async #store(draft: MessageDraft): Promise<StoredMessage | null> {
    const message: StoredMessage = {
      ...draft,
      senderName: draft.sender === "agent" ? await this.#nameOf(draft.senderId) : null,
      id: this.#deps.ids.next(),
      conversationId: this.#before.id,
      seq: this.#after.lastSeq + 1,
      createdAt: this.#words.now,
    };
    const repeated = await this.#deps.store.insertMessage(this.#tx, message, this.#request.turnId ?? null);
    if (repeated !== null) return repeated;
    this.#message = message;
    const byCustomer = draft.sender === "customer";
    this.#after = {
      ...this.#after,
      lastSeq: message.seq,
      lastCustomerSeq: byCustomer ? message.seq : this.#after.lastCustomerSeq,
      lastReplySeq: byCustomer ? this.#after.lastReplySeq : message.seq,
      unreadCount: this.#after.unreadCount + (byCustomer ? 1 : 0),
      lastMessage: previewOf(message),
      lastActivityAt: this.#words.now,
      anythingElseAt:
        draft.sender === "ai" && this.#request.asksAnythingElse === true ? this.#words.now : null,
    };
    return null;
  }

  #nameOf(agentId: string | null): string | null | Promise<string> {
    return agentId === null ? null : this.#deps.directory.nameOf(agentId, this.#tx);
  }

  async #promise(reason: string): Promise<StoredMessage | null> {
    const promise = this.#words.waiting?.[this.#language];
    if (promise === undefined) throw new Error("A handoff came without its waiting sentence.");
    const draft = this.#request.draft ?? aiSays(promise.sentence);
    const repeated = await this.#store(draft);
    this.#after = {
      ...this.#after,
      pendingAt: this.#words.now,
      pendingReason: reason,
      dueAt: promise.dueAt,
      overdueNotifiedAt: null,
    };
    return repeated;
  }

  async #finish(handledBy: "ai" | "agent"): Promise<StoredMessage | null> {
    const farewell = this.#words.farewell?.[this.#language];
    if (farewell === undefined) throw new Error("A completion came without its farewell.");
    const repeated = await this.#store(aiSays(farewell));
    if (repeated !== null) return repeated;
    this.#after = {
      ...this.#after,
      completedAt: this.#words.now,
      handledBy,
      durationMinutes: wholeMinutes(this.#before.startedAt, this.#words.now),
      agentNote: this.#request.agentNote ?? null,
    };
    if (this.#message !== null) this.#finished = { farewell: this.#message };
    return null;
  }

  async #requestSummary(): Promise<void> {
    const kind = this.#after.standing.status === "completed" ? "completed" : "pending";
    const endedBy = ENDED_BY[this.#request.command.type] ?? null;
    const ruleMade = await this.#deps.summaries.request(this.#tx, this.#after, kind, endedBy);
    this.#after = { ...this.#after, summary: this.#request.agentNote?.trim() || ruleMade };
    this.#parts.add("summary");
  }

  async #scheduleTurn(effect: Extract<Effect, { type: "schedule_turn" }>): Promise<void> {
    const { lastCustomerSeq, lastReplySeq, lastSeq, id } = this.#after;
    const hasUnanswered = lastCustomerSeq > lastReplySeq;
    if (effect.cause === "release" && !hasUnanswered) return;
    await this.#deps.turns.accept(this.#tx, {
      conversationId: id,
      cause: effect.cause,
      fromSeq: Math.min(lastReplySeq + 1, lastSeq),
      uptoSeq: lastSeq,
      now: this.#words.now,
      immediate: effect.immediate,
    });
  }

  async #log(): Promise<void> {
    const { command, actor, address } = this.#request;
    await this.#deps.audit.record(this.#tx, {
      actor,
      action: command.type,
      conversationId: this.#before.id,
      afterSeq: this.#after.lastSeq,
      ...(address === undefined ? {} : { address }),
      data: {
        ...("reason" in command ? { reason: command.reason } : {}),
        ...("force" in command && command.force ? { force: true, from: agentOf(this.#before.standing) } : {}),
        ...(this.#after.dueAt === null ? {} : { due_at: this.#after.dueAt }),
      },
    });
    this.#parts.add("log");
  }

  async #envelope(standingChanged: boolean): Promise<Envelope> {
    const { directory } = this.#deps;
    const after = this.#after;
    const agentId = agentOf(after.standing);
    const agentName = agentId === null ? null : await this.#nameOf(agentId);
    const events = this.#events;
    // A farewell reaches the customer by `completed` alone, and goes to admins as any message (`wire.md`).
    if (this.#message !== null)
      events.push({ type: "message_posted", message: this.#message, isRead: false });
    if (after.aiReadSeq > this.#before.aiReadSeq) {
      events.push({ type: "messages_read", reader: "staff", uptoSeq: after.aiReadSeq });
    }
    if (after.unreadCount !== this.#before.unreadCount)
      events.push({ type: "unread_changed", unread: after.unreadCount });
    if (standingChanged) {
      events.push({
        type: "standing_changed",
        status: after.standing.status,
        handler: after.handledBy ?? handlerOf(after.standing),
        agentId,
        agentName,
        dueAt: after.dueAt,
        startedAt: after.startedAt,
        category: after.category,
      });
      if (agentName !== null) events.push({ type: "agent_connected", agentName });
    }
    if (this.#finished !== null) events.push({ type: "completed", farewell: this.#finished.farewell });
    if (after.category !== this.#before.category) this.#parts.add("category");
    if (this.#parts.size > 0) events.push({ type: "records_changed", parts: [...this.#parts] });
    return {
      conversationId: after.id,
      customerId: after.customerId,
      customerEmail: await directory.emailOf(after.customerId, this.#tx),
      version: after.version,
      seq: after.lastSeq,
      list: listOf(after.standing),
      previousList: listOf(this.#before.standing),
      events,
    };
  }
}

function aiSays(content: string): MessageDraft {
  return { sender: "ai", senderId: null, content, attachments: null, clientMessageId: null };
}

function sameStanding(a: Conversation, b: Conversation): boolean {
  return a.standing.status === b.standing.status && agentOf(a.standing) === agentOf(b.standing);
}

/** Messages are their own record; everything else leaves a line in the console's log. */
function isLogged(command: Command): boolean {
  return !command.type.startsWith("post_");
}
