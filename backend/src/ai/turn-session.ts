/**
 * The outward side of one turn: what was loaded, calls of engines, tool runs, and what they showed.
 *
 * Lifecycle: one per turn, thrown away after it. Invariants: at most `maxToolRuns` tools run whichever engine asks; every call and run
 * is in the trace; an engine that ignores its signal is not waited for.
 */
import { decisionJsonSchema } from "./domain/decision.ts";
import { type FactLedger, ledgerOrder, seeOrders } from "./domain/ledger.ts";
import { instructionBlock, SYSTEM_PROMPT, settingsBlock, stateBlock, windowTurns } from "./domain/prompt.ts";
import { readTurn } from "./domain/reading.ts";
import { judgeRequest } from "./domain/rules/intake.ts";
import { TraceRecorder } from "./domain/trace.ts";
import type { OwnOrder, TurnInput, TurnState } from "./domain/turn-state.ts";
import { ORDER_TOOLS } from "./order-tools.ts";
import {
  type LanguageModel,
  ModelFailure,
  type ModelReply,
  type ModelRequest,
  type ToolResult,
  type ToolRound,
  type TurnDeps,
  type TurnLimits,
} from "./ports.ts";
import { indexHelp } from "./search-help.ts";
import { refuseBeyondLimit, runTool, type ToolContext } from "./tools.ts";

/** The specification's limits (`ai.md` 2.1). */
export const TURN_LIMITS: TurnLimits = {
  maxCalls: 4,
  maxToolRuns: 8,
  callTimeoutMs: 12_000,
  turnTimeoutMs: 25_000,
};

const OWN_ORDERS_LIMIT = 500;

export class TurnSession {
  readonly input: TurnInput;
  readonly deps: TurnDeps;
  readonly limits: TurnLimits;
  readonly trace: TraceRecorder;
  /** Texts of help that were found in this turn. */
  readonly helpTexts: string[] = [];
  readonly #first: TurnState;
  readonly #shown: OwnOrder[] = [];
  readonly #rounds: ToolRound[] = [];
  #toolRuns = 0;
  #calls = 0;
  #misses: number;

  /** Loads the customer's orders and reads the messages. A store that fails leaves no orders: look-ups then fail visibly. */
  static async begin(input: TurnInput, deps: TurnDeps): Promise<TurnSession> {
    try {
      const filter = { status: null, limit: OWN_ORDERS_LIMIT };
      return new TurnSession(input, deps, await deps.orders.listOwn(input.customerId, filter));
    } catch {
      const session = new TurnSession(input, deps, []);
      session.trace.note("tool_failed", "own orders");
      return session;
    }
  }

  private constructor(input: TurnInput, deps: TurnDeps, orders: readonly OwnOrder[]) {
    this.input = input;
    this.deps = deps;
    this.limits = { ...TURN_LIMITS, ...deps.limits };
    this.trace = new TraceRecorder(
      input,
      orders.map(({ orderNumber }) => orderNumber),
    );
    this.#first = readTurn(input, orders, indexHelp(input.settings));
    this.#misses = input.ledger.lookupMisses;
  }

  /** A signal that aborts after so many milliseconds. */
  deadline(ms: number): AbortSignal {
    return (this.deps.deadline ?? AbortSignal.timeout)(ms);
  }

  get ownOrderNumbers(): string[] {
    return this.#first.orders.map(({ orderNumber }) => orderNumber);
  }

  get mayRunTools(): boolean {
    return this.#toolRuns < this.limits.maxToolRuns;
  }

  /** Whether one call more than the loop's own is left: the regeneration, whether form or guard asked for it. */
  get mayAskAgain(): boolean {
    return this.#calls <= this.limits.maxCalls;
  }

  /** The state with what this turn's look-ups have shown so far. @param ledger - with facts learnt meanwhile. */
  state(ledger: FactLedger = this.#first.ledger): TurnState {
    const { timezone } = this.input.settings.refundPolicy;
    const shown = this.#shown.map((order) => ledgerOrder(order, timezone));
    return { ...this.#first, ledger: { ...seeOrders(ledger, shown), lookupMisses: this.#misses } };
  }

  /** The next request to an engine. Without tools it has to decide. */
  request(
    state: TurnState,
    options: { readonly repair: string | null; readonly withTools: boolean },
  ): ModelRequest {
    const { settings, instruction } = this.input;
    return {
      purpose: "turn",
      system: SYSTEM_PROMPT,
      settingsBlock: settingsBlock(settings),
      stateBlock: stateBlock(this.input, state, judgeRequest(state)),
      developerBlock: instructionBlock(instruction, this.ownOrderNumbers),
      turns: windowTurns(this.input, this.ownOrderNumbers),
      toolRounds: [...this.#rounds],
      tools: options.withTools ? ORDER_TOOLS.map(({ spec }) => spec) : [],
      schema: decisionJsonSchema(settings.categories),
      repair: options.repair,
      cacheKey: `settings-${settings.version}`,
      state,
    };
  }

  /** The same for the offline responder, which reads the state alone: no prompt is written for it. */
  requestToRules(state: TurnState, withTools: boolean): ModelRequest {
    return {
      purpose: "turn",
      system: "",
      settingsBlock: "",
      stateBlock: "",
      developerBlock: null,
      turns: [],
      toolRounds: [...this.#rounds],
      tools: withTools ? ORDER_TOOLS.map(({ spec }) => spec) : [],
      schema: null,
      repair: null,
      cacheKey: "rules",
      state,
    };
  }

  /** Asks an engine and keeps the call in the trace. Throws what the engine throws. */
  async call(engine: LanguageModel, request: ModelRequest, signal: AbortSignal): Promise<ModelReply> {
    const startedAt = this.deps.clock.now();
    this.#calls += 1;
    const base = { engine: engine.name, purpose: request.purpose } as const;
    const limited = AbortSignal.any([signal, this.deadline(2 * this.limits.callTimeoutMs)]);
    try {
      const reply = await abortable(engine.next(request, limited), limited);
      for (const { event, detail } of reply.events ?? []) this.trace.note(event, detail);
      const { status, finishReason, firstTokenMs, usage } = reply;
      const ms = this.deps.clock.now() - startedAt;
      this.trace.call({ ...base, ms, status, finishReason, firstTokenMs, usage, failure: null });
      return reply;
    } catch (cause) {
      const failure = cause instanceof ModelFailure ? cause : null;
      for (const { event, detail } of failure?.events ?? []) this.trace.note(event, detail);
      this.trace.call({
        ...base,
        ms: this.deps.clock.now() - startedAt,
        status: failure?.status ?? null,
        finishReason: null,
        firstTokenMs: null,
        usage: null,
        failure: failure?.code ?? "fault",
      });
      throw cause;
    }
  }

  /** Runs the calls of one reply within the turn's limit; what is beyond it is refused as data. */
  async runTools(reply: Extract<ModelReply, { kind: "tool_calls" }>, caller: string): Promise<void> {
    const results: ToolResult[] = [];
    for (const call of reply.calls) {
      const run = this.mayRunTools
        ? await runTool(ORDER_TOOLS, call, this.#toolContext(), {
            caller,
            clock: () => this.deps.clock.now(),
          })
        : refuseBeyondLimit(call, caller);
      if (run.trace.executed) this.#toolRuns += 1;
      if (run.output?.missed === true) this.#misses += 1;
      this.#shown.push(...(run.output?.orders ?? []));
      this.helpTexts.push(...(run.output?.help ?? []).map(({ text }) => text));
      this.trace.tool(run.trace);
      this.trace.noteAll(run.events);
      results.push(run.result);
    }
    this.#rounds.push({ calls: reply.calls, results });
  }

  #toolContext(): ToolContext {
    const { input, deps } = this;
    const { kind, orderNumber, reason, received, discoveredOn, newAddress } = this.#first.ledger;
    return {
      customerId: input.customerId,
      orders: deps.orders,
      settings: input.settings,
      now: input.now,
      facts: { kind, orderNumber, reason, received, discoveredOn, newAddressGiven: newAddress !== null },
      searchHelp: this.#first.searchHelp,
      misses: this.#misses,
      ...(deps.beforeTool === undefined ? {} : { beforeTool: deps.beforeTool }),
    };
  }
}

/** Waits for a promise no longer than the signal allows, even where the other side ignores it. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(new ModelFailure("aborted", { cause: signal.reason }));
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort, { once: true });
  });
}
