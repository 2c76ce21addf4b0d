/**
 * Puts limits around a model server: deadline, one retry, circuit breaker, in-flight limit.
 *
 * Overview: `next` waits for a slot, asks the breaker, makes an attempt, and at most one more where repeating can help.
 * Concurrency: at most `maxInFlight` attempts at once; the rest wait in order, each with its own deadline, and are all
 * sent home when the breaker opens. One instance per process and server, shared by every turn.
 * Lifecycle: holds no timer or socket of its own between calls.
 * Invariants: a slot is freed whatever happens; an admission of the breaker is settled exactly once; an abort by the
 * turn counts for nothing.
 * Source: `ai.md` 2.7.
 */
import type { Clock } from "../shared/ports.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import {
  type AttemptOutcome,
  admit,
  BREAKER_RULES,
  type Breaker,
  type BreakerRules,
  CLOSED_BREAKER,
  settle,
} from "./domain/breaker.ts";
import {
  type LanguageModel,
  type ModelEvent,
  ModelFailure,
  type ModelFailureCode,
  type ModelReply,
  type ModelRequest,
  type ModelUsage,
} from "./ports.ts";
import { type AttemptTuning, ProviderFailure, type ProviderModel } from "./provider-model.ts";
import { secondAttempt } from "./second-attempt.ts";

export interface ModelLimits {
  readonly callTimeoutMs: number;
  readonly maxInFlight: number;
  /** How long a call waits for a slot before it is answered by rules. */
  readonly queueTimeoutMs: number;
  /** A longer `Retry-After` is not waited for. */
  readonly maxRetryAfterMs: number;
  readonly maxOutputTokens: number;
  readonly breaker: BreakerRules;
}

export const MODEL_LIMITS: ModelLimits = {
  callTimeoutMs: 12_000,
  maxInFlight: 20,
  queueTimeoutMs: 5_000,
  maxRetryAfterMs: 3_000,
  maxOutputTokens: 2_000,
  breaker: BREAKER_RULES,
};

/** The clock and the timers, so that tests need no waiting. */
export interface ModelTimers {
  readonly clock: Clock;
  /** Resolves after `ms`; rejects when `signal` aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** A signal that aborts after `ms`. */
  deadline(ms: number): AbortSignal;
  /** In [0, 1), for the jitter. */
  random(): number;
}

/** How the model server is doing, for the console. Holds no customer data. */
export interface ModelHealth {
  readonly name: string;
  readonly state: "ok" | "failing" | "open" | "probing";
  readonly openUntil: EpochMs | null;
  readonly inFlight: number;
  readonly waiting: number;
  readonly lastSuccessAt: EpochMs | null;
  readonly lastFailure: {
    readonly at: EpochMs;
    readonly code: ModelFailureCode;
    readonly status: number | null;
    /** A fixed word, never the server's own text. */
    readonly detail: string;
  } | null;
}

/** A model with limits, and its health. */
export interface GuardedModel extends LanguageModel {
  health(): ModelHealth;
}

interface Waiter {
  readonly enter: () => void;
  readonly refuse: (failure: ModelFailure) => void;
}

/** Wraps a provider. @param limits - overrides; the rest is `MODEL_LIMITS`. */
export function guardModel(
  provider: ProviderModel,
  timers: ModelTimers,
  limits: Partial<ModelLimits> = {},
): GuardedModel {
  const rules: ModelLimits = { ...MODEL_LIMITS, ...limits };
  const waiters: Waiter[] = [];
  let breaker: Breaker = CLOSED_BREAKER;
  let inFlight = 0;
  let lastSuccessAt: EpochMs | null = null;
  let lastFailure: ModelHealth["lastFailure"] = null;

  async function enter(signal: AbortSignal): Promise<void> {
    if (inFlight < rules.maxInFlight) {
      inFlight += 1;
      return;
    }
    const patience = AbortSignal.any([signal, timers.deadline(rules.queueTimeoutMs)]);
    await new Promise<void>((resolve, reject) => {
      const onAbort = () => waiter.refuse(signal.aborted ? aborted(signal) : circuitOpen("queue"));
      const waiter: Waiter = {
        enter: () => {
          patience.removeEventListener("abort", onAbort);
          resolve();
        },
        refuse: (failure) => {
          patience.removeEventListener("abort", onAbort);
          const position = waiters.indexOf(waiter);
          if (position >= 0) waiters.splice(position, 1);
          reject(failure);
        },
      };
      patience.addEventListener("abort", onAbort, { once: true });
      waiters.push(waiter);
    });
  }

  /** Hands the slot to the next in line, so that it never counts as free in between. */
  function leave(): void {
    const next = waiters.shift();
    if (next === undefined) inFlight -= 1;
    else next.enter();
  }

  function book(next: Breaker): void {
    const opened = breaker.mode !== "open" && next.mode === "open";
    breaker = next;
    if (opened) for (const waiter of [...waiters]) waiter.refuse(circuitOpen("breaker"));
  }

  async function attempt(
    request: ModelRequest,
    tuning: AttemptTuning,
    signal: AbortSignal,
  ): Promise<ModelReply> {
    if (signal.aborted) throw aborted(signal);
    const answer = admit(breaker, timers.clock.now());
    breaker = answer.breaker;
    if (answer.admission === null) throw circuitOpen("breaker");
    const deadline = timers.deadline(rules.callTimeoutMs);
    let outcome: AttemptOutcome = "failed";
    try {
      const reply = await provider.attempt(request, tuning, AbortSignal.any([signal, deadline]));
      outcome = "ok";
      lastSuccessAt = timers.clock.now();
      return reply;
    } catch (cause) {
      const failure = asFailure(cause, signal, deadline);
      if (failure.code === "aborted") outcome = "void";
      else if (failure instanceof ProviderFailure && failure.reason === "context_length") outcome = "ok";
      if (outcome === "failed") {
        const { code, status, message } = failure;
        lastFailure = { at: timers.clock.now(), code, status, detail: message };
      }
      throw failure;
    } finally {
      book(settle(breaker, answer.admission, outcome, timers.clock.now(), rules.breaker));
    }
  }

  async function attemptTwice(request: ModelRequest, signal: AbortSignal): Promise<ModelReply> {
    const tuning: AttemptTuning = { maxOutputTokens: rules.maxOutputTokens };
    const first = await settled(attempt(request, tuning, signal));
    if (first.ok) return first.reply;
    const again = secondAttempt(first.failure, request, tuning, rules.maxRetryAfterMs);
    if (again === null) throw first.failure;
    const event: ModelEvent = { event: "llm_retry", detail: first.failure.message };
    const events = [...first.failure.events, event];
    const waitMs = again.waitMs ?? Math.ceil(timers.random() * 400);
    if (waitMs > 0) await timers.wait(waitMs, signal).catch(() => Promise.reject(aborted(signal)));
    const second = await settled(attempt(again.request, again.tuning, signal));
    if (!second.ok) throw withEvents(second.failure, events);
    const paid = first.failure instanceof ProviderFailure ? first.failure.usage : null;
    const { reply } = second;
    return { ...reply, usage: addUsage(paid, reply.usage), events: [...events, ...(reply.events ?? [])] };
  }

  return {
    name: provider.name,
    async next(request, signal) {
      if (signal.aborted) throw aborted(signal);
      if (breaker.mode === "open" && timers.clock.now() < breaker.until) throw circuitOpen("breaker");
      await enter(signal);
      try {
        return await attemptTwice(request, signal);
      } finally {
        leave();
      }
    },
    health() {
      const failing = breaker.mode === "closed" && breaker.failuresInRow > 0;
      return {
        name: provider.name,
        state: breaker.mode === "closed" ? (failing ? "failing" : "ok") : breaker.mode,
        openUntil: breaker.mode === "open" ? breaker.until : null,
        inFlight,
        waiting: waiters.length,
        lastSuccessAt,
        lastFailure,
      };
    },
  };
}

async function settled(
  reply: Promise<ModelReply>,
): Promise<{ ok: true; reply: ModelReply } | { ok: false; failure: ModelFailure }> {
  try {
    return { ok: true, reply: await reply };
  } catch (cause) {
    if (cause instanceof ModelFailure) return { ok: false, failure: cause };
    throw cause;
  }
}

function asFailure(cause: unknown, signal: AbortSignal, deadline: AbortSignal): ModelFailure {
  if (signal.aborted) return aborted(signal);
  if (deadline.aborted) {
    return new ModelFailure("timeout", {
      detail: "deadline",
      events: [{ event: "llm_timeout", detail: "deadline" }],
      cause,
    });
  }
  if (cause instanceof ModelFailure) return cause;
  return new ProviderFailure("unparsable", { cause });
}

function aborted(signal: AbortSignal): ModelFailure {
  return new ModelFailure("aborted", { detail: "aborted", cause: signal.reason });
}

function circuitOpen(detail: "breaker" | "queue"): ModelFailure {
  return new ModelFailure("circuit_open", { detail });
}

/** The same failure with what went before it, so that the trace shows both attempts. */
function withEvents(failure: ModelFailure, before: readonly ModelEvent[]): ModelFailure {
  return new ModelFailure(failure.code, {
    detail: failure.message,
    ...(failure.status === null ? {} : { status: failure.status }),
    ...(failure.retryAfterMs === null ? {} : { retryAfterMs: failure.retryAfterMs }),
    events: [...before, ...failure.events],
    cause: failure,
  });
}

function addUsage(first: ModelUsage | null, second: ModelUsage | null): ModelUsage | null {
  if (first === null || second === null) return second;
  return {
    promptTokens: addCount(first.promptTokens, second.promptTokens),
    cachedTokens: addCount(first.cachedTokens, second.cachedTokens),
    completionTokens: addCount(first.completionTokens, second.completionTokens),
    reasoningTokens: addCount(first.reasoningTokens, second.reasoningTokens),
  };
}

function addCount(first: number | null, second: number | null): number | null {
  return first === null || second === null ? null : first + second;
}

/** The real clock and timers. */
export const SYSTEM_TIMERS: Omit<ModelTimers, "clock"> = {
  wait(ms, signal) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(done, ms);
      function done() {
        signal.removeEventListener("abort", stop);
        resolve();
      }
      function stop() {
        clearTimeout(timer);
        reject(signal.reason);
      }
      if (signal.aborted) stop();
      else signal.addEventListener("abort", stop, { once: true });
    });
  },
  deadline: (ms) => AbortSignal.timeout(ms),
  random: () => Math.random(),
};
