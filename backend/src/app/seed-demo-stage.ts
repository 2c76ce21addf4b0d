import { sqlInstructions } from "../ai/instructions.sql.ts";
import { type DecisionHistory, provideInfo } from "../ai/instructions.ts";
import { failTurn, type SettleDeps, settleTurn } from "../ai/settle-turn.ts";
import { sqlTurnSources } from "../ai/turn-context.sql.ts";
import { loadTurn } from "../ai/turn-context.ts";
import { sqlTurnLedger } from "../ai/turn-ledger.sql.ts";
import type { ClaimedTurn } from "../ai/turn-ledger.ts";
import { sqlTurnRecords } from "../ai/turn-records.sql.ts";
import { sqlAuditLog } from "../audit/audit-log.sql.ts";
import type { CommandDeps, CommandRequest } from "../conversations/command.ts";
import { sqlConversationStore } from "../conversations/conversations.sql.ts";
import { sqlDirectory } from "../conversations/directory.sql.ts";
import type { MessageDraft } from "../conversations/domain/message.ts";
import type { Conversation } from "../conversations/domain/snapshot.ts";
import { handleCommand } from "../conversations/handle-command.ts";
import { openConversation } from "../conversations/open-conversation.ts";
import { sqlReadMarks } from "../conversations/read-marks.sql.ts";
import { markReadByAdmin, markReadByCustomer, type ReadMarkStore } from "../conversations/read-marks.ts";
import { orderNumberKey } from "../orders/domain/order.ts";
import { sqlOrderHistoryStore, sqlOrderLookup, sqlOrderStore } from "../orders/orders.sql.ts";
import type { Database } from "../platform/sql/database.ts";
import type { Clock, IdSource, Logger } from "../shared/ports.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import { composeSummaries, composeTurnRunner, spotlight, turnSettingsSource } from "./compose-ai.ts";
import type { SettingsParts } from "./compose-settings.ts";
import type { Config } from "./config.ts";
import type { DemoBeat, DemoScene } from "./seed-demo-scenes.ts";
import { testHooks } from "./test-hooks.ts";

/** A clock that the seed moves: what it plays lies in the past. */
export interface MovableClock extends Clock {
  set(instant: EpochMs): void;
}

/** A clock that shows what it was told. */
export function movableClock(start: EpochMs): MovableClock {
  let instant = start;
  return {
    now: () => instant,
    set: (next) => {
      instant = next;
    },
  };
}

/** Quiet time before an AI turn, and how long its answer seems to take: whole past conversations look lived. */
const DEBOUNCE_MS = 1_500;
const ANSWER_MS = 1_200;
const TURN_LIMIT_MS = 30_000;

/** Whose ids a scene names. */
export interface StagePeople {
  customerId(key: string): string;
  agentId(key: string): string;
}

/**
 * Plays demo conversations through the real write path and the real offline AI, at past times.
 *
 * Overview: nothing is invented beside what customers and agents say; standings, log lines, turns, traces, summaries and histories come
 * from the same code that serves customers, so that the demo can hold nothing the product cannot.
 * Concurrency: for the seed alone, before a server runs on the store.
 */
export class DemoStage {
  readonly #clock: MovableClock;
  readonly #people: StagePeople;
  readonly #deps: SettleDeps;
  readonly #decisions: DecisionHistory;
  readonly #parts: {
    readonly instructions: ReturnType<typeof sqlInstructions>;
    readonly load: (turn: ClaimedTurn) => ReturnType<typeof loadTurn>;
    readonly run: ReturnType<typeof composeTurnRunner>;
    readonly prepare: () => Promise<void>;
    readonly marks: ReadMarkStore;
  };
  readonly #owner: string;

  constructor(stage: {
    readonly config: Config;
    readonly database: Database;
    readonly settings: SettingsParts;
    readonly clock: MovableClock;
    readonly ids: IdSource;
    readonly people: StagePeople;
  }) {
    const { config, database, settings, clock, ids } = stage;
    this.#clock = clock;
    this.#people = stage.people;
    this.#owner = `demo-${ids.next()}`;
    const ledger = sqlTurnLedger({
      database,
      clock,
      ids,
      times: { debounceMs: () => DEBOUNCE_MS, hardLimitMs: 8_000, leaseMs: 15_000 },
      onDue: () => undefined,
    });
    const base = {
      work: database,
      store: sqlConversationStore(database.kind, clock),
      turns: ledger,
      voice: settings.voice,
      directory: sqlDirectory(database),
      audit: sqlAuditLog({ clock, ids }),
      // Nobody is connected yet.
      publisher: { publish: () => undefined, hint: () => undefined },
      clock,
      ids,
    };
    const summaries = composeSummaries({
      database,
      modelFor: null,
      settings: settings.settings,
      commands: base,
      clock,
      logger: SILENT,
    });
    const commands: CommandDeps = { ...base, summaries };
    this.#deps = { ...commands, ledger, records: sqlTurnRecords({ clock }) };
    this.#decisions = decisionHistory(database, clock, ids);
    const sources = sqlTurnSources(database);
    const readSettings = turnSettingsSource(settings.settings, settings.helpTexts);
    this.#parts = {
      instructions: sqlInstructions(database),
      load: (turn) => loadTurn({ sources, settings: readSettings, now: () => clock.now(), spotlight }, turn),
      // Without a model: the past costs nothing and is the same everywhere.
      run: composeTurnRunner({
        config,
        modelFor: async () => null,
        orders: sqlOrderLookup(database),
        clock,
        hooks: testHooks(false, {}),
      }),
      prepare: () => summaries.prepare(),
      marks: sqlReadMarks(clock),
    };
  }

  /**
   * Plays one scene so that its last beat happens `endedMinutesAgo` minutes before `now`. Where the AI has ended the conversation
   * earlier than the scene thought, the rest is left out.
   */
  async play(scene: DemoScene, now: EpochMs): Promise<void> {
    await this.#parts.prepare();
    const total = scene.beats.reduce((sum, beat) => sum + beat.wait * 1_000 + DEBOUNCE_MS + ANSWER_MS, 0);
    this.#clock.set(now - scene.endedMinutesAgo * 60_000 - total);
    const conversation = await openConversation(this.#deps, this.#people.customerId(scene.customer));
    for (const beat of scene.beats) {
      this.#pass(beat.wait * 1_000);
      await this.#read(conversation.id, beat);
      await this.#playBeat(conversation.id, scene.customer, beat);
      await this.#letAiAnswer(conversation.id);
      if ((await this.#find(conversation.id))?.standing.status === "completed") return;
    }
  }

  /** Gives back what was claimed of others: turns that a stopped server left behind are the next server's. */
  async close(): Promise<void> {
    await this.#deps.ledger.releaseAll(this.#owner);
  }

  #pass(ms: number): void {
    this.#clock.set(this.#clock.now() + ms);
  }

  /** Who acts has read what stands there. */
  async #read(conversationId: string, beat: DemoBeat): Promise<void> {
    const deps = { ...this.#deps, marks: this.#parts.marks };
    if ("agent" in beat) {
      const seen = await this.#find(conversationId);
      if (seen !== null) await markReadByAdmin(deps, seen);
    } else await markReadByCustomer(deps, conversationId, Number.MAX_SAFE_INTEGER);
  }

  #find(conversationId: string): Promise<Conversation | null> {
    return this.#deps.work.write((tx) => this.#deps.store.load(tx, conversationId));
  }

  async #playBeat(conversationId: string, customer: string, beat: DemoBeat): Promise<void> {
    if (beat.does === "instructs") return this.#instruct(conversationId, beat);
    await handleCommand(this.#deps, conversationId, this.#requestOf(customer, beat));
  }

  #requestOf(customer: string, beat: Exclude<DemoBeat, { does: "instructs" }>): CommandRequest {
    const byCustomer = { kind: "customer", id: this.#people.customerId(customer) } as const;
    const by = (agent: string) => ({ kind: "agent", id: this.#people.agentId(agent) }) as const;
    switch (beat.does) {
      case "says": {
        const draft = words("customer", byCustomer.id, beat.text);
        return { command: { type: "post_customer_message" }, actor: byCustomer, draft };
      }
      case "asks_for_person":
        return { command: { type: "request_human" }, actor: byCustomer };
      case "ends":
        return { command: { type: "end_by_customer" }, actor: byCustomer };
      case "takes_over": {
        const actor = by(beat.agent);
        return { command: { type: "take_over", agentId: actor.id, force: false }, actor };
      }
      case "replies": {
        const actor = by(beat.agent);
        const draft = words("agent", actor.id, beat.text);
        return { command: { type: "post_agent_message", agentId: actor.id }, actor, draft };
      }
      case "completes": {
        const actor = by(beat.agent);
        return { command: { type: "complete", agentId: actor.id }, actor, agentNote: beat.note };
      }
    }
  }

  async #instruct(conversationId: string, beat: Extract<DemoBeat, { does: "instructs" }>): Promise<void> {
    await provideInfo(
      {
        commands: this.#deps,
        instructions: this.#parts.instructions,
        orders: this.#decisions,
        customerOf: async (id) => (await this.#find(id))?.customerId ?? null,
        // Nothing of the demo's is secret.
        filter: { maskForStore: (_, text) => text },
      },
      conversationId,
      { id: this.#people.agentId(beat.agent), role: "admin", permission: "owner" },
      {
        info: beat.text,
        decision: beat.decision,
        order_number: beat.order,
        scope: "next_answer",
        force: false,
        address: "127.0.0.1",
      },
    );
  }

  /** Runs what is due in this conversation; a turn of another one is held until `close` and then given back. */
  async #letAiAnswer(conversationId: string): Promise<void> {
    this.#pass(DEBOUNCE_MS);
    for (;;) {
      const turn = await this.#deps.ledger.claim(this.#owner);
      if (turn === null) break;
      if (turn.conversationId !== conversationId) continue;
      const loaded = await this.#parts.load(turn);
      if (loaded === null) throw new Error("A demo turn has nothing to answer.");
      const outcome = await this.#parts
        .run(loaded.input, () => undefined, AbortSignal.timeout(TURN_LIMIT_MS))
        .catch(() => null);
      this.#pass(ANSWER_MS);
      // As in the running service: a turn that breaks becomes a handoff, never a stop.
      if (outcome === null) await failTurn(this.#deps, turn, "engine_error");
      else await settleTurn(this.#deps, turn, outcome);
    }
  }
}

function words(sender: MessageDraft["sender"], senderId: string, content: string): MessageDraft {
  return { sender, senderId, content, attachments: null, clientMessageId: null };
}

function decisionHistory(database: Database, clock: Clock, ids: IdSource): DecisionHistory {
  const orders = sqlOrderStore(database);
  const history = sqlOrderHistoryStore(database, { ids });
  return {
    async findOwn(customerId, orderNumber) {
      const order = await orders.find(orderNumberKey(orderNumber));
      if (order === null || order.customerId !== customerId) return null;
      return { orderNumber: order.orderNumber };
    },
    async recordDecision(tx, { orderNumber, actorId, decision, reason }) {
      const order = await orders.findForChange(tx, orderNumberKey(orderNumber));
      if (order === null) return false;
      const change = {
        at: clock.now(),
        actorId,
        kind: "decision" as const,
        before: null,
        after: decision,
        reason,
      };
      await history.add(tx, order.id, change);
      return true;
    },
  };
}

const SILENT: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
