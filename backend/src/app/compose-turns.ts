import type { TurnOutcome } from "../ai/domain/turn-state.ts";
import { isOnlyMarks } from "../ai/domain/understanding/pii.ts";
import { OFFLINE_RESPONDER } from "../ai/offline-responder.ts";
import { RunningSummaries } from "../ai/running-summaries.ts";
import { sqlTurnSources } from "../ai/turn-context.sql.ts";
import { loadTurn, type TurnSources } from "../ai/turn-context.ts";
import type { TurnLedger } from "../ai/turn-ledger.ts";
import { TurnQueue } from "../ai/turn-queue.ts";
import { saveRunningSummary, sqlTurnRecords } from "../ai/turn-records.sql.ts";
import { warmUp } from "../ai/warm-up.ts";
import type { CommandDeps } from "../conversations/command.ts";
import type { Envelope } from "../conversations/domain/events.ts";
import type { Publisher } from "../conversations/ports.ts";
import { watchTurns } from "../operations/watch.ts";
import { composeTurnRunner, type ModelFor, spotlight, turnSettingsSource } from "./compose-ai.ts";
import type { OrderParts } from "./compose-orders.ts";
import type { SettingsParts } from "./compose-settings.ts";
import type { Ground } from "./ground.ts";

const HEARTBEAT_MS = 5_000;
const TYPING_EVERY_MS = 3_000;
const POLL_MS = 500;
const TURNS_IN_PARALLEL = 20;

/** The AI's work in this process. */
export interface TurnParts {
  readonly queue: TurnQueue;
  readonly sources: TurnSources;
  /** Reads and compiles what the first turn would have to; holds the event loop for a while. Never throws. */
  warmUp(): Promise<void>;
}

/** Wires the turn queue: load, run with the engine of this process, settle through the write path. */
export function composeTurns(
  ground: Ground,
  parts: {
    readonly ledger: TurnLedger;
    readonly commands: CommandDeps;
    readonly hub: Publisher;
    /** Null where no model is configured. */
    readonly modelFor: ModelFor | null;
    readonly orders: OrderParts;
    readonly settings: SettingsParts;
  },
): TurnParts {
  const { config, clock, logger, database, operations, hooks, steps } = ground;
  const { ledger, commands, hub, modelFor, orders, settings } = parts;
  const sources = sqlTurnSources(database);
  const readTurnSettings = turnSettingsSource(settings.settings, settings.helpTexts);
  const runTurn = composeTurnRunner({
    config,
    modelFor: modelFor ?? (async () => null),
    orders: steps.lookup(orders.lookup),
    clock,
    hooks,
  });
  const runningSummaries =
    modelFor === null
      ? null
      : new RunningSummaries({
          modelFor: (conversationId) =>
            modelFor({ conversationId, turnId: null, purpose: "running_summary" }),
          sources,
          save: saveRunningSummary(database),
          now: () => clock.now(),
          logger,
        });
  const queue = new TurnQueue({
    ledger,
    settle: {
      ...commands,
      work: steps.work(database, "turn"),
      publisher: steps.publisher(hub, "turn"),
      ledger,
      records: sqlTurnRecords({ clock }),
    },
    publisher: hub,
    clock,
    logger,
    owner: ground.node,
    maxParallel: TURNS_IN_PARALLEL,
    heartbeatMs: HEARTBEAT_MS,
    typingEveryMs: TYPING_EVERY_MS,
    pollEveryMs: POLL_MS,
    load: (turn) =>
      loadTurn({ sources, settings: readTurnSettings, now: () => clock.now(), spotlight }, turn),
    run: watchTurns(runTurn, operations),
    onPosted: (turn, outcome) => {
      runningSummaries?.consider(turn.conversationId);
      for (const query of unansweredQueries(outcome)) {
        settings.misses
          .record(query)
          .catch((error: unknown) => logger.warn({ error }, "A missing help text was not noted."));
      }
    },
  });
  return {
    queue,
    sources,
    warmUp: () =>
      readTurnSettings()
        .then((current) => warmUp(current, OFFLINE_RESPONDER, clock.now()))
        .catch((error: unknown) => logger.warn({ error }, "The warm-up failed.")),
  };
}

/** A customer's new message makes a draft stale; a takeover or the end makes it pointless. */
export function followTurns(queue: TurnQueue, envelope: Envelope): void {
  for (const event of envelope.events) {
    if (event.type === "message_posted" && event.message.sender === "customer") {
      queue.onCustomerMessage(envelope.conversationId);
    } else if (
      event.type === "standing_changed" &&
      (event.status !== "active" || event.handler === "agent")
    ) {
      queue.onPreempted(envelope.conversationId);
    } else if (event.type === "records_changed" || event.type === "standing_changed") {
      // An instruction or a hand-back has a turn that is due at once.
      queue.expect(0);
    }
  }
}

/** Questions that no help text answered (`ai.md` 2.9), masked as the trace masks them. */
function unansweredQueries(outcome: TurnOutcome): readonly string[] {
  return outcome.trace.tools
    .filter((tool) => tool.name === "search_help" && tool.executed && tool.result.includes('"results":[]'))
    .flatMap((tool) => (typeof tool.arguments.query === "string" ? [tool.arguments.query] : []))
    .filter((query) => !isOnlyMarks(query));
}
