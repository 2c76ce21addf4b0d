/**
 * Runs one turn of the AI: what is known → an engine proposes → code decides → the guard checks → one message.
 *
 * Overview: the model (if any) gets at most four calls and one regeneration; whatever it cannot do in time or in form is done by the
 * offline responder over the same state. Code rules on the proposal (`state-machine.ts`) and every text passes the guard.
 * Concurrency: none of its own; one turn per conversation is the queue's business. Lifecycle: a plain call; an abort of `signal`
 * rejects with its reason, everything else ends in an outcome.
 * Invariants: nothing is written; exactly one message comes out; the waiting sentence is in it if and only if the action is a handoff.
 */
import { waitingSentence } from "../settings/domain/business-hours.ts";
import { type Decision, decisionJsonSchema, parseDecision } from "./domain/decision.ts";
import { checkReply } from "./domain/guard/check-reply.ts";
import { composeMessage } from "./domain/guard/compose-message.ts";
import type { GuardContext, GuardResult } from "./domain/guard/guard-context.ts";
import { type LedgerOrder, learnFromModel, ledgerOrder, seeOrders } from "./domain/ledger.ts";
import type { Plan } from "./domain/plan.ts";
import {
  instructionBlock,
  PROTECTED_PROMPT,
  SYSTEM_PROMPT,
  settingsBlock,
  stateBlock,
  windowTurns,
} from "./domain/prompt.ts";
import { readTurn } from "./domain/reading.ts";
import { judgeRequest } from "./domain/rules/request-rules.ts";
import { displayName } from "./domain/say.ts";
import { asksAgain, chooseCategory, type Ruling, recordTurn, ruleOn } from "./domain/state-machine.ts";
import { renderReply } from "./domain/templates.ts";
import { TraceRecorder } from "./domain/trace.ts";
import { planTurn } from "./domain/turn.ts";
import type { HandoffCode, TurnInput, TurnOutcome, TurnState } from "./domain/turn-state.ts";
import { asksAnythingElse } from "./domain/understanding/closing.ts";
import { wordingOf } from "./domain/wording.ts";
import { ORDER_TOOLS, TOOLS_VERSION } from "./order-tools.ts";
import {
  type LanguageModel,
  ModelFailure,
  type ModelReply,
  type ModelRequest,
  type ToolRound,
  type TurnDeps,
  type TurnLimits,
} from "./ports.ts";
import { indexHelp } from "./search-help.ts";
import { ordersOf, refuseBeyondLimit, runTool, type ToolContext } from "./tools.ts";

/** The specification's limits (`ai.md` 2.1). */
export const TURN_LIMITS: TurnLimits = {
  maxCalls: 4,
  maxToolRuns: 8,
  callTimeoutMs: 12_000,
  turnTimeoutMs: 25_000,
};

const OWN_ORDERS_LIMIT = 500;
/** Rounds the offline responder may take; it needs two. */
const OFFLINE_ROUNDS = 4;
/** Fallback turns in a row without progress after which a person takes over (H11). */
const FALLBACK_LIMIT = 2;

/**
 * Answers the unanswered messages of one conversation. Changes nothing; the caller commits the outcome or discards it.
 *
 * @param signal - the turn's own: aborted when a newer message or a person came. Rejects with its reason then, and only then.
 */
export async function runTurn(input: TurnInput, deps: TurnDeps, signal: AbortSignal): Promise<TurnOutcome> {
  const turn = await Turn.begin(input, deps, signal);
  const outcome = await turn.run();
  signal.throwIfAborted();
  return outcome;
}

/** What an engine proposed, and what it had looked up by then. */
interface Proposal {
  readonly decision: Decision;
  readonly state: TurnState;
}

/** A text that may be sent, before the waiting sentence. */
interface Draft {
  readonly plan: Plan;
  readonly ruling: Ruling;
  readonly state: TurnState;
  readonly decision: Decision | null;
  readonly text: string;
  readonly source: string;
}

class Turn {
  readonly #input: TurnInput;
  readonly #deps: TurnDeps;
  readonly #signal: AbortSignal;
  readonly #limits: TurnLimits;
  readonly #trace: TraceRecorder;
  readonly #startedAt: number;
  readonly #searchHelp: ReturnType<typeof indexHelp>;
  readonly #first: TurnState;
  #toolRuns = 0;
  #misses: number;
  #helpTexts: string[] = [];
  #rounds: ToolRound[] = [];
  #failure: string | null = null;

  static async begin(input: TurnInput, deps: TurnDeps, signal: AbortSignal): Promise<Turn> {
    let orders: TurnState["orders"] = [];
    let failed = false;
    try {
      orders = await deps.orders.listOwn(input.customerId, { status: null, limit: OWN_ORDERS_LIMIT });
    } catch {
      failed = true;
    }
    return new Turn(input, deps, signal, orders, failed);
  }

  private constructor(
    input: TurnInput,
    deps: TurnDeps,
    signal: AbortSignal,
    orders: TurnState["orders"],
    failed: boolean,
  ) {
    this.#input = input;
    this.#deps = deps;
    this.#signal = signal;
    this.#limits = { ...TURN_LIMITS, ...deps.limits };
    this.#startedAt = deps.clock.now();
    this.#searchHelp = indexHelp(input.settings);
    this.#first = readTurn(input, orders, this.#searchHelp);
    this.#misses = input.ledger.lookupMisses;
    this.#trace = new TraceRecorder(
      input,
      orders.map(({ orderNumber }) => orderNumber),
    );
    if (failed) this.#trace.note("tool_failed", "own orders");
  }

  async run(): Promise<TurnOutcome> {
    const draft = (await this.#byModel()) ?? (await this.#byRules());
    return this.#finish(draft);
  }

  /** The model's way: propose, rule, guard, regenerate once. Null: the rules answer this turn. */
  async #byModel(): Promise<Draft | null> {
    const { model } = this.#deps;
    if (model === null) return null;
    const deadline = (this.#deps.deadline ?? AbortSignal.timeout)(this.#limits.turnTimeoutMs);
    const signal = AbortSignal.any([this.#signal, deadline]);
    try {
      const first = await this.#propose(model, signal, null);
      const draft = this.#ruleAndGuard(first);
      if (draft.ok) return draft.draft;
      if (draft.repair === null) return await this.#byRules(draft);
      const second = this.#ruleAndGuard(await this.#propose(model, signal, draft.repair));
      return second.ok ? second.draft : await this.#byRules(second);
    } catch (cause) {
      this.#signal.throwIfAborted();
      this.#fallBack(cause, deadline.aborted);
      return null;
    }
  }

  /** One proposal: the tool loop until a decision in form. Throws a `ModelFailure` when there is none. */
  async #propose(model: LanguageModel, signal: AbortSignal, repair: string | null): Promise<Proposal> {
    let complaint = repair;
    let repaired = repair !== null;
    const calls = repair === null ? this.#limits.maxCalls : 1;
    for (let left = calls + (repaired ? 0 : 1); left > 0; left--) {
      const state = this.#stateNow();
      const lastCall = left <= (repaired ? 1 : 2);
      const reply = await this.#call(model, this.#request(state, complaint, lastCall), signal);
      if (reply.kind === "tool_calls" && !lastCall) {
        await this.#runTools(reply, model.name);
        continue;
      }
      const parsed = parseDecision(
        reply.kind === "content" ? reply.text : (reply.text ?? ""),
        this.#input.settings.categories,
      );
      if (parsed.ok) {
        if (parsed.repaired) this.#trace.note("output_repaired", "decision found inside other text");
        if (parsed.categoryRejected) this.#trace.note("category_rejected", "not a configured category");
        return { decision: parsed.decision, state: this.#stateNow() };
      }
      this.#trace.note("output_invalid", parsed.problem);
      if (repaired) break;
      repaired = true;
      complaint = parsed.problem;
      left = 2;
    }
    throw new ModelFailure("invalid", { detail: "no decision in form" });
  }

  async #call(model: LanguageModel, request: ModelRequest, signal: AbortSignal): Promise<ModelReply> {
    const startedAt = this.#deps.clock.now();
    const note = (facts: {
      status: number | null;
      finishReason: string | null;
      failure: string | null;
      reply: ModelReply | null;
    }) =>
      this.#trace.call({
        engine: model.name,
        purpose: "turn",
        ms: this.#deps.clock.now() - startedAt,
        firstTokenMs: facts.reply?.firstTokenMs ?? null,
        status: facts.status,
        finishReason: facts.finishReason,
        failure: facts.failure,
        usage: facts.reply?.usage ?? null,
      });
    try {
      const reply = await abortable(model.next(request, signal), signal);
      for (const { event, detail } of reply.events ?? []) this.#trace.note(event, detail);
      note({ status: reply.status, finishReason: reply.finishReason, failure: null, reply });
      return reply;
    } catch (cause) {
      const failure = cause instanceof ModelFailure ? cause : null;
      for (const { event, detail } of failure?.events ?? []) this.#trace.note(event, detail);
      note({
        status: failure?.status ?? null,
        finishReason: null,
        failure: failure?.code ?? "fault",
        reply: null,
      });
      throw cause;
    }
  }

  /** Runs the calls of one reply within the turn's limit; what is beyond it is refused as data. */
  async #runTools(reply: Extract<ModelReply, { kind: "tool_calls" }>, caller: string): Promise<void> {
    const results: ToolRound["results"][number][] = [];
    for (const call of reply.calls) {
      const beyond = this.#toolRuns >= this.#limits.maxToolRuns;
      const run = beyond
        ? refuseBeyondLimit(call, caller)
        : await runTool(ORDER_TOOLS, call, this.#toolContext(), {
            caller,
            clock: () => this.#deps.clock.now(),
          });
      if (run.trace.executed) this.#toolRuns += 1;
      if (run.output?.missed === true) this.#misses += 1;
      this.#seen.push(...ordersOf(run.output));
      this.#helpTexts.push(...(run.output?.help ?? []).map(({ text }) => text));
      this.#trace.tool(run.trace);
      this.#trace.noteAll(run.events);
      results.push(run.result);
    }
    this.#rounds.push({ calls: reply.calls, results });
  }

  readonly #seen: TurnState["orders"][number][] = [];

  #toolContext(): ToolContext {
    const { ledger } = this.#first;
    return {
      customerId: this.#input.customerId,
      orders: this.#deps.orders,
      settings: this.#input.settings,
      now: this.#input.now,
      facts: {
        orderNumber: ledger.orderNumber,
        reason: ledger.reason,
        received: ledger.received,
        newAddressGiven: ledger.newAddress !== null,
        kind: ledger.kind,
      },
      searchHelp: this.#searchHelp,
      misses: this.#misses,
      ...(this.#deps.beforeTool === undefined ? {} : { beforeTool: this.#deps.beforeTool }),
    };
  }

  /** The state with what this turn's look-ups have shown so far. */
  #stateNow(): TurnState {
    const { timezone } = this.#input.settings.refundPolicy;
    const orders = this.#seen.map((order) => ledgerOrder(order, timezone));
    const ledger = { ...seeOrders(this.#first.ledger, orders), lookupMisses: this.#misses };
    return { ...this.#first, ledger };
  }

  #request(state: TurnState, repair: string | null, withoutTools: boolean): ModelRequest {
    const { settings, instruction } = this.#input;
    return {
      purpose: "turn",
      system: SYSTEM_PROMPT,
      settingsBlock: settingsBlock(settings),
      stateBlock: stateBlock(this.#input, state, judgeRequest(state)),
      developerBlock: instructionBlock(instruction),
      turns: windowTurns(this.#input, this.#ownNumbers()),
      toolRounds: this.#rounds,
      tools: withoutTools ? [] : ORDER_TOOLS.map(({ spec }) => spec),
      schema: decisionJsonSchema(settings.categories),
      repair,
      cacheKey: `settings-${settings.version}`,
      state,
    };
  }

  /** Facts by the evidence rule, the plan, the ruling, then the guard. */
  #ruleAndGuard({ decision, state: before }: Proposal):
    | { readonly ok: true; readonly draft: Draft }
    | {
        readonly ok: false;
        readonly repair: string | null;
        readonly state: TurnState;
        readonly decision: Decision;
      } {
    const learned = learnFromModel(before.ledger, decision.facts, {
      customerTexts: this.#input.messages
        .filter(({ sender }) => sender === "customer")
        .map(({ text }) => text),
      ownOrderNumbers: this.#ownNumbers(),
      extractedReason: before.reading.understanding.facts.reason,
    });
    for (const { fact, why } of learned.rejected) this.#trace.note("fact_rejected", `${fact}: ${why}`);
    const state = { ...before, ledger: learned.ledger };
    const plan = planTurn(state);
    const ruling = ruleOn(plan, decision, state);
    this.#trace.noteAll(ruling.events);
    const refused = (repair: string | null) => ({ ok: false, repair, state, decision }) as const;
    if (ruling.action === "close")
      return { ok: true, draft: { plan, ruling, state, decision, text: "", source: "settings" } };
    if (!ruling.ownWords) return refused(null);
    const again = asksAgain(decision.reply, state.ledger);
    if (again !== null) {
      this.#trace.note("duplicate_suppressed", `asks again for ${again}`);
      return refused(`Do not ask for ${again} again, it is known.`);
    }
    const guarded = this.#guard(decision.reply, plan, ruling, state);
    if (guarded.verdict === "blocked")
      return refused(`Not allowed: ${guarded.events.map(({ detail }) => detail).join("; ")}`);
    return {
      ok: true,
      draft: { plan, ruling, state, decision, text: withWarning(guarded.text, state), source: "engine" },
    };
  }

  #guard(text: string, plan: Plan, ruling: Ruling, state: TurnState): GuardResult {
    const result = checkReply(text, this.#guardContext(plan, ruling, state));
    this.#trace.noteAll(result.events);
    return result;
  }

  #guardContext(plan: Plan, ruling: Ruling, state: TurnState): GuardContext {
    const { settings, instruction, ledger } = this.#input;
    const judged = judgeRequest(state);
    const action = ruling.action === "reply" && plan.action === "ask" ? "ask" : ruling.action;
    return {
      language: state.reading.language,
      intent: plan.intent,
      action,
      settings,
      ordersSeen: bothNames(state.ledger.ordersSeen),
      typedOrderNumbers: [
        ...state.ledger.unknownOrderNumbers,
        ...state.reading.understanding.orderNumbers.own,
        ...(ledger.orderNumber === null ? [] : [ledger.orderNumber]),
      ],
      ownOrderNumbers: this.#ownNumbers(),
      verdict: judged,
      instruction:
        instruction === null
          ? null
          : {
              id: instruction.id,
              text: instruction.note,
              decision: instruction.decision,
              orderNumber: instruction.orderNumber,
              authorId: "",
            },
      helpTexts: this.#helpTexts,
      protectedTexts: [
        PROTECTED_PROMPT,
        settings.humanInterventionRules,
        ...(instruction === null ? [] : [instruction.note]),
      ],
      canaries: canariesOf(settings.humanInterventionRules),
      previousAiText: state.previousAiText,
      now: this.#input.now,
      ...(this.#deps.disabledGuards === undefined ? {} : { disabled: this.#deps.disabledGuards }),
    };
  }

  /** The offline responder answers: for the whole turn, or with the template for what code ruled. */
  async #byRules(
    after: { readonly state: TurnState; readonly decision: Decision } | null = null,
  ): Promise<Draft> {
    const responder = this.#deps.offline;
    let state = this.#stateFor(after);
    for (let round = 0; round < OFFLINE_ROUNDS; round++) {
      const full = this.#toolRuns >= this.#limits.maxToolRuns;
      const reply = await this.#call(
        responder,
        this.#request(state, null, full || round === OFFLINE_ROUNDS - 1),
        this.#signal,
      );
      if (reply.kind === "tool_calls") {
        await this.#runTools(reply, responder.name);
        state = this.#stateFor(after);
        continue;
      }
      const parsed = parseDecision(reply.text, this.#input.settings.categories);
      if (!parsed.ok) break;
      return this.#templateDraft(parsed.decision, state);
    }
    return this.#lastResort(state);
  }

  #stateFor(after: { readonly state: TurnState } | null): TurnState {
    const now = this.#stateNow();
    if (after === null) return now;
    return {
      ...now,
      ledger: {
        ...after.state.ledger,
        ordersSeen: now.ledger.ordersSeen,
        lookupMisses: now.ledger.lookupMisses,
      },
    };
  }

  #templateDraft(decision: Decision, stateBefore: TurnState): Draft {
    const state = this.#withPlannedOrders(stateBefore);
    const planned = planTurn(state);
    const stuck =
      this.#failure !== null &&
      state.ledger.fallbackCount + 1 >= FALLBACK_LIMIT &&
      planned.action !== "handoff" &&
      planned.progress !== "topic";
    const failed = decision.action === "handoff" && planned.action !== "handoff";
    const handoff: HandoffCode | null = failed ? "failure" : stuck ? "fallback_limit" : planned.handoff;
    const action = failed || stuck ? "handoff" : planned.action === "ask" ? "reply" : planned.action;
    const ruling: Ruling = { action, handoff, ownWords: false, events: [] };
    const base = { plan: planned, ruling, state, decision: null };
    if (action === "close") return { ...base, text: "", source: "settings" };
    const guarded = this.#guard(decision.reply, planned, ruling, state);
    if (guarded.verdict === "pass") return { ...base, text: guarded.text, source: "template" };
    const wording = { ...wordingOf(this.#input.settings, state.reading.language), hideNames: true };
    const plain = this.#guard(
      renderReply(planned.say, state.reading.language, wording, state.previousAiText),
      planned,
      ruling,
      state,
    );
    return plain.verdict === "pass"
      ? { ...base, text: plain.text, source: "template" }
      : this.#lastResort(state);
  }

  /** Nothing that could be said passed: a person gets the conversation, and the customer is told so. */
  #lastResort(state: TurnState): Draft {
    const { language } = state.reading;
    const text = renderReply(
      [{ key: "handing_over", why: "failure" }],
      language,
      wordingOf(this.#input.settings, language),
      null,
    );
    const plan: Plan = {
      ...planTurn(state),
      action: "handoff",
      handoff: "failure",
      say: [],
      question: null,
      explains: false,
    };
    return {
      plan,
      ruling: { action: "handoff", handoff: "failure", ownWords: false, events: [] },
      state,
      decision: null,
      text,
      source: "last_resort",
    };
  }

  /** A template speaks of orders that code has read itself at the start of the turn: that is a look-up too. */
  #withPlannedOrders(state: TurnState): TurnState {
    const wanted = planTurn(state).say.flatMap((say) =>
      "order" in say
        ? say.order === null
          ? []
          : [say.order]
        : "orders" in say
          ? say.orders
          : "choices" in say
            ? say.choices
            : [],
    );
    return { ...state, ledger: seeOrders(state.ledger, wanted) };
  }

  #fallBack(cause: unknown, timedOut: boolean): void {
    const failure = cause instanceof ModelFailure ? cause : null;
    const code = timedOut ? "timeout" : (failure?.code ?? "fault");
    this.#failure = code;
    if (code === "timeout") this.#trace.note("llm_timeout", "turn");
    if (code === "http") this.#trace.note("llm_http_error", String(failure?.status ?? "connection"));
    if (code === "circuit_open") this.#trace.note("circuit_open", failure?.message ?? "");
    if (code === "budget") this.#trace.note("budget_exceeded", failure?.message ?? "");
    this.#trace.note("llm_fallback", code);
  }

  #finish(draft: Draft): TurnOutcome {
    const { settings, now } = this.#input;
    const { plan, ruling, state, decision } = draft;
    const { language } = state.reading;
    const waiting = waitingSentence({
      now,
      minutes: settings.responseWaitMinutes,
      hours: settings.businessHours,
      language,
    });
    const text =
      ruling.action === "close"
        ? farewell(settings, language)
        : composeMessage({
            reply: draft.text,
            action: ruling.action,
            language,
            waitingSentence: waiting,
            farewells: [settings.farewell, settings.farewellEn],
          });
    const asked = ruling.action === "reply" && asksAnythingElse(text);
    const judged = judgeRequest(state);
    const ledger = recordTurn(state, plan, judged, {
      action: ruling.action,
      handoff: ruling.handoff,
      asksAnythingElse: asked,
      decision,
      fellBack: this.#failure !== null,
      promise: ruling.action === "handoff" ? waiting : null,
    });
    const wanted = this.#deps.model?.name ?? this.#deps.offline.name;
    return {
      action: ruling.action,
      text,
      language,
      category: chooseCategory(state, plan, decision?.category ?? null),
      ledger,
      handoffReason: ruling.handoff,
      asksAnythingElse: asked,
      instructionUse: this.#instructionUse(draft),
      trace: this.#trace.finish(
        {
          engine: {
            name: this.#failure === null ? wanted : this.#deps.offline.name,
            why: this.#failure ?? (this.#deps.model === null ? "not_configured" : "configured"),
          },
          decision,
          ledger,
          judged,
          source: draft.source,
          action: ruling.action,
          handoff: ruling.handoff,
          ms: this.#deps.clock.now() - this.#startedAt,
        },
        { tools: TOOLS_VERSION },
      ),
    };
  }

  #instructionUse({ source }: Draft): TurnOutcome["instructionUse"] {
    const { instruction, cause } = this.#input;
    if (instruction === null) return null;
    if (source === "engine") return { id: instruction.id, passedOn: true, note: null };
    if (cause !== "instruction") return null;
    const typed = instruction.decision !== null && instruction.decision !== "info";
    return { id: instruction.id, passedOn: typed, note: typed ? null : NOT_PASSED_ON };
  }

  #ownNumbers(): string[] {
    return this.#first.orders.map(({ orderNumber }) => orderNumber);
  }
}

const NOT_PASSED_ON =
  "규칙 기반 응답 중이라 적어 주신 내용의 문구를 고객에게 전하지 못했습니다. 직접 답변하거나 승인·반려·지연 중에서 선택해 주세요.";

function farewell(settings: TurnInput["settings"], language: TurnState["reading"]["language"]): string {
  return language === "en" ? settings.farewellEn : settings.farewell;
}

/** A model that forgot the warning about personal data gets it put before its words (BC-17). */
function withWarning(text: string, { reading, settings }: TurnState): string {
  if (reading.newPiiKinds.length === 0) return text;
  if (
    /개인\s*정보|민감|보내지\s*(마|말|않)|남기지|personal|sensitive|do\s*n[o']t\s*(share|send)/iu.test(text)
  )
    return text;
  return `${renderReply([{ key: "pii_warning" }], reading.language, wordingOf(settings, reading.language), null)} ${text}`;
}

/** Each order under the shop's name and under the name that people are shown, so that both count as the product's. */
function bothNames(orders: readonly LedgerOrder[]): LedgerOrder[] {
  return orders.flatMap((order) => {
    const shown = displayName(order.productName);
    return shown === null || shown === order.productName
      ? [order]
      : [order, { ...order, productName: shown }];
  });
}

/** Code-like words in the internal rules must never come out, in whatever disguise (G8). */
function canariesOf(rules: string): string[] {
  return rules.match(/[A-Z][A-Z0-9]{3,}(?:-[A-Z0-9]{2,})+/gu) ?? [];
}

/** Waits for a promise no longer than the signal allows, even where the other side ignores it. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(new ModelFailure("aborted", { cause: signal.reason }));
    if (signal.aborted) return onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
