import type { CommandDeps } from "../conversations/command.ts";
import type { Conversation } from "../conversations/domain/snapshot.ts";
import type { EndedBy, SummaryIntake } from "../conversations/ports.ts";
import type { Clock, Logger, Tx } from "../shared/ports.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { FactLedger } from "./domain/ledger.ts";
import type { TurnMessage } from "./domain/turn-state.ts";

/** What a summary says: one core text and two lists, in Korean, without personal data (BC-28). */
export interface SummaryText {
  readonly coreSummary: string;
  readonly currentIssues: readonly string[];
  readonly actionItems: readonly string[];
}

/** A summary as it is stored. */
export interface ConversationSummary extends SummaryText {
  readonly madeBy: "rules" | "model";
  readonly madeAt: EpochMs;
  /** The newest `seq` it covers. */
  readonly uptoSeq: number;
}

/** What a summary is made from. */
export interface SummarySource {
  readonly kind: "pending" | "completed";
  readonly messages: readonly TurnMessage[];
  readonly ledger: FactLedger;
  readonly category: string | null;
  readonly pendingReason: string | null;
  /** Known only in the change that ends it. */
  readonly endedBy: EndedBy | null;
  readonly agentNote: string | null;
}

/** Summaries in the store; a row that is due is the job that makes the model's version. */
export interface SummaryStore {
  source(tx: Tx | null, conversation: Conversation, kind: "pending" | "completed"): Promise<SummarySource>;
  find(conversationId: string, kind: "pending" | "completed"): Promise<ConversationSummary | null>;
  /** @param dueAt - when the model's version shall be made; null when rules are all there is. */
  put(
    tx: Tx,
    conversationId: string,
    kind: "pending" | "completed",
    summary: ConversationSummary,
    dueAt: EpochMs | null,
  ): Promise<void>;
  /** Takes due jobs for `holdMs`: a process that dies leaves them due again. */
  takeDue(
    now: EpochMs,
    holdMs: number,
  ): Promise<readonly { conversationId: string; kind: "pending" | "completed" }[]>;
  /** The lists' one-text summary, unless the conversation has moved on to another standing. */
  showInLists(tx: Tx, conversationId: string, kind: "pending" | "completed", text: string): Promise<void>;
}

/** What summaries stand on. */
export interface SummaryDeps {
  readonly store: SummaryStore;
  /** Reads what `byRules` needs besides its source; awaited before the first use, outside any transaction. */
  readonly prepare: () => Promise<void>;
  readonly byRules: (source: SummarySource) => SummaryText;
  /** Null where no model is configured. Rejects when the model gives nothing usable. */
  readonly byModel:
    | ((source: SummarySource, conversationId: string, signal: AbortSignal) => Promise<SummaryText>)
    | null;
  readonly commands: Pick<CommandDeps, "work" | "store" | "publisher" | "directory">;
  readonly clock: Clock;
  readonly logger: Logger;
}

const MODEL_DEADLINE_MS = 20_000;
const HOLD_MS = 60_000;

/** The text that lists show: the core, one line per sentence group. */
export function listTextOf(summary: SummaryText): string {
  return summary.coreSummary.trim();
}

/** Makes rule summaries with the change itself, and the model's version afterwards, as a job that survives a crash. */
export class Summaries implements SummaryIntake {
  readonly #deps: SummaryDeps;
  #isWorking = false;

  constructor(deps: SummaryDeps) {
    this.#deps = deps;
  }

  /** Inside the change: a rule-made summary stands at once; no model is awaited (BC-28). */
  async request(
    tx: Tx,
    conversation: Conversation,
    kind: "pending" | "completed",
    endedBy: EndedBy | null,
  ): Promise<string> {
    const source = { ...(await this.#deps.store.source(tx, conversation, kind)), endedBy };
    const summary = this.#byRules(source, conversation);
    const dueAt = this.#deps.byModel === null ? null : this.#deps.clock.now();
    await this.#deps.store.put(tx, conversation.id, kind, summary, dueAt);
    return listTextOf(summary);
  }

  /** The newest summary of a conversation; where it is behind, a new one by rules. */
  async of(conversation: Conversation): Promise<ConversationSummary> {
    await this.#deps.prepare();
    const kind = conversation.standing.status === "completed" ? "completed" : "pending";
    const stored = await this.#deps.store.find(conversation.id, kind);
    if (stored !== null && (kind === "completed" || stored.uptoSeq >= conversation.lastSeq)) return stored;
    const source = await this.#deps.store.source(null, conversation, kind);
    if (this.#deps.byModel === null) return this.#byRules(source, conversation);
    try {
      const text = await this.#deps.byModel(source, conversation.id, AbortSignal.timeout(MODEL_DEADLINE_MS));
      const made = {
        ...text,
        madeBy: "model" as const,
        madeAt: this.#deps.clock.now(),
        uptoSeq: conversation.lastSeq,
      };
      await this.#deps.commands.work.write((tx) =>
        this.#deps.store.put(tx, conversation.id, kind, made, null),
      );
      return made;
    } catch (error) {
      this.#deps.logger.warn(
        { conversationId: conversation.id, error },
        "A summary was made by rules instead.",
      );
      return this.#byRules(source, conversation);
    }
  }

  /** Reads the policy in force; called at the start and by the timer of `work`. */
  prepare(): Promise<void> {
    return this.#deps.prepare();
  }

  /** Makes the model's versions that are due. Called by a timer; one run at a time in this process. */
  async work(): Promise<void> {
    const { byModel, store, clock } = this.#deps;
    if (byModel === null || this.#isWorking) return;
    this.#isWorking = true;
    try {
      for (const job of await store.takeDue(clock.now(), HOLD_MS)) await this.#workOne(job, byModel);
    } finally {
      this.#isWorking = false;
    }
  }

  async #workOne(
    job: { readonly conversationId: string; readonly kind: "pending" | "completed" },
    byModel: NonNullable<SummaryDeps["byModel"]>,
  ): Promise<void> {
    const { store, commands, clock, logger } = this.#deps;
    const conversation = await commands.work.write((tx) => commands.store.load(tx, job.conversationId));
    if (conversation === null) return;
    const source = await store.source(null, conversation, job.kind);
    let text: SummaryText | null = null;
    try {
      text = await byModel(source, job.conversationId, AbortSignal.timeout(MODEL_DEADLINE_MS));
    } catch (error) {
      // The rule-made one stands; a failing summary never blocks anything (BC-28).
      logger.warn({ conversationId: job.conversationId, error }, "A summary stays the rules'.");
    }
    const made =
      text === null
        ? await store.find(job.conversationId, job.kind)
        : { ...text, madeBy: "model" as const, madeAt: clock.now(), uptoSeq: conversation.lastSeq };
    if (made === null) return;
    await commands.work.write(async (tx) => {
      await store.put(tx, job.conversationId, job.kind, made, null);
      if (text !== null) await store.showInLists(tx, job.conversationId, job.kind, listTextOf(text));
    });
    if (text !== null) await this.#announce(conversation);
  }

  async #announce(conversation: Conversation): Promise<void> {
    const { publisher, directory } = this.#deps.commands;
    publisher.publish({
      conversationId: conversation.id,
      customerId: conversation.customerId,
      customerEmail: await directory.emailOf(conversation.customerId),
      version: conversation.version,
      seq: conversation.lastSeq,
      list: conversation.standing.status,
      previousList: conversation.standing.status,
      events: [{ type: "records_changed", parts: ["summary"] }],
    });
  }

  #byRules(source: SummarySource, conversation: Conversation): ConversationSummary {
    return {
      ...this.#deps.byRules(source),
      madeBy: "rules",
      madeAt: this.#deps.clock.now(),
      uptoSeq: conversation.lastSeq,
    };
  }
}
