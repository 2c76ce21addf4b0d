import { costOf, priceOf } from "../ai/domain/price-table.ts";
import type { TurnInput, TurnOutcome } from "../ai/domain/turn-state.ts";
import type { GuardedModel } from "../ai/guarded-model.ts";
import { ModelFailure, type ModelRequest, type ModelUsage } from "../ai/ports.ts";
import type { Envelope } from "../conversations/domain/events.ts";
import type { Fanout, FanoutSignal } from "../realtime/hub.ts";
import type { Clock, Logger } from "../shared/ports.ts";
import type { Recorder } from "./recorder.ts";
import type { Tracer } from "./tracer.ts";

/** What the watching stands on. */
export interface WatchDeps {
  readonly recorder: Recorder;
  readonly tracer: Tracer;
  readonly clock: Clock;
}

/** A model whose calls are counted and traced; nothing else about it changes. */
export function watchModel(model: GuardedModel, { recorder, tracer }: WatchDeps): GuardedModel {
  const { name } = model;
  const record = (request: ModelRequest, startedAt: number, outcome: string, usage: ModelUsage | null) => {
    const tokens = {
      promptTokens: usage?.promptTokens ?? 0,
      cachedTokens: usage?.cachedTokens ?? 0,
      completionTokens: usage?.completionTokens ?? 0,
    };
    recorder.modelCalled({
      model: name,
      purpose: request.purpose,
      outcome,
      ms: performance.now() - startedAt,
      ...tokens,
      costUsd: costOf({ ...tokens, reasoningTokens: usage?.reasoningTokens ?? 0 }, priceOf(name)),
    });
  };
  return {
    name,
    health: () => model.health(),
    next: (request, signal) =>
      tracer.span("model call", { "model.name": name, "model.purpose": request.purpose }, async () => {
        const startedAt = performance.now();
        try {
          const reply = await model.next(request, signal);
          record(request, startedAt, "ok", reply.usage);
          return reply;
        } catch (error) {
          record(request, startedAt, error instanceof ModelFailure ? error.code : "fault", null);
          throw error;
        }
      }),
  };
}

type RunTurn = (
  input: TurnInput,
  onTool: (name: string) => void,
  signal: AbortSignal,
) => Promise<TurnOutcome>;

/** Turns that are timed and traced. A turn that was given up counts as `given_up`. */
export function watchTurns(run: RunTurn, { recorder, tracer }: WatchDeps): RunTurn {
  return (input, onTool, signal) =>
    tracer.span("turn", { "turn.id": input.turnId, "conversation.id": input.conversationId }, async () => {
      const startedAt = performance.now();
      const end = (action: string, engine: string) =>
        recorder.turnEnded({ action, engine, ms: performance.now() - startedAt });
      try {
        const outcome = await run(input, onTool, signal);
        end(outcome.action, outcome.trace.engine.name);
        return outcome;
      } catch (error) {
        end(signal.aborted ? "given_up" : "failed", "none");
        throw error;
      }
    });
}

/** A fan-out that counts what this process committed. It is told after this process's own sockets were written. */
export function watchFanout(fanout: Fanout, { recorder, clock }: WatchDeps): Fanout {
  return {
    send(signal) {
      if (signal.type === "envelope") recordFannedOut(signal.envelope, "own", recorder, clock);
      fanout.send(signal);
    },
  };
}

/** Counts what came from another node, once it was written to the sockets here. */
export function watchReceived(
  receive: (signal: FanoutSignal) => void,
  { recorder, clock }: WatchDeps,
): (signal: FanoutSignal) => void {
  return (signal) => {
    receive(signal);
    if (signal.type === "envelope") recordFannedOut(signal.envelope, "other", recorder, clock);
  };
}

function recordFannedOut(
  envelope: Envelope,
  origin: "own" | "other",
  recorder: Recorder,
  clock: Clock,
): void {
  for (const event of envelope.events) {
    if (event.type !== "message_posted") continue;
    if (origin === "own") recorder.messageStored(event.message.sender);
    recorder.fannedOut(origin, clock.now() - event.message.createdAt);
  }
}

/** A logger whose lines name the trace that they belong to. */
export function tracedLogger(logger: Logger, tracer: Tracer): Logger {
  if (!tracer.isOn) return logger;
  const withTrace = (fields: Readonly<Record<string, unknown>>) => {
    const traceId = tracer.traceId();
    return traceId === null ? fields : { ...fields, traceId };
  };
  return {
    info: (fields, message) => logger.info(withTrace(fields), message),
    warn: (fields, message) => logger.warn(withTrace(fields), message),
    error: (fields, message) => logger.error(withTrace(fields), message),
  };
}
