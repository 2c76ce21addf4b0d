/**
 * Runs one turn of the AI: what is known → an engine proposes → code decides → the guard checks → one message.
 *
 * Overview: the model (if any) gets at most four calls and one regeneration, five in all; whatever it cannot do in time or in form is done by the
 * offline responder over the same state. Code rules on the proposal (`state-machine.ts`) and every text passes the guard.
 * Concurrency: none of its own; one turn per conversation is the queue's business. Lifecycle: a plain call; an abort of `signal`
 * rejects with its reason, everything else ends in an outcome.
 * Invariants: nothing is written; exactly one message comes out; the waiting sentence is in it if and only if the action is a handoff.
 */
import { conclude, type Draft } from "./conclude-turn.ts";
import { type Decision, parseDecision } from "./domain/decision.ts";
import { checkReply } from "./domain/guard/check-reply.ts";
import type { GuardResult } from "./domain/guard/guard-context.ts";
import { guardContextOf } from "./domain/guard-input.ts";
import { learnFromModel } from "./domain/learn-from-model.ts";
import { type FactLedger, seeOrders } from "./domain/ledger.ts";
import { judgeRequest } from "./domain/rules/intake.ts";
import { ordersNamedIn, withoutSchedules } from "./domain/say.ts";
import { asksAgain, type Ruling, ruleOn } from "./domain/state-machine.ts";
import { renderReply } from "./domain/templates.ts";
import { reasonToTell, tellsInstruction } from "./domain/told-instruction.ts";
import { planTurn } from "./domain/turn.ts";
import type { HandoffCode, TurnInput, TurnOutcome, TurnState } from "./domain/turn-state.ts";
import { wordingOf } from "./domain/wording.ts";
import { type LanguageModel, ModelFailure, type TurnDeps } from "./ports.ts";
import { TurnSession } from "./turn-session.ts";

/** Rounds the offline responder may take; it needs two. */
const OFFLINE_ROUNDS = 4;
/** Fallback turns in a row without progress after which a person takes over (H11). */
const FALLBACK_LIMIT = 2;

/** A proposal that was not taken. `repair` is worth one more try; null means that the words are the rules'. */
interface Refusal {
  readonly repair: string | null;
  readonly ledger: FactLedger;
}

type Ruled = { readonly ok: true; readonly draft: Draft } | ({ readonly ok: false } & Refusal);

/**
 * Answers the unanswered messages of one conversation. Changes nothing; the caller commits the outcome or discards it.
 *
 * @param signal - the turn's own: aborted when a newer message or a person came. Rejects with its reason then, and only then.
 */
export async function runTurn(input: TurnInput, deps: TurnDeps, signal: AbortSignal): Promise<TurnOutcome> {
  const startedAt = deps.clock.now();
  const session = await TurnSession.begin(input, deps);
  const byModel = deps.model === null ? null : await answerByModel(session, deps.model, signal);
  signal.throwIfAborted();
  const draft = byModel?.draft ?? (await answerByRules(session, signal, byModel));
  signal.throwIfAborted();
  return conclude(session, draft, { failure: byModel?.failure ?? null, startedAt });
}

/** How the model's way ended: with a draft, or with the rules having to speak (after a ruling, or because it failed). */
interface ModelWay {
  readonly draft: Draft | null;
  readonly ledger: FactLedger | null;
  readonly failure: string | null;
}

/** Propose, rule, guard; what the guard blocks is tried once more with the reason, where a call is left for that. */
async function answerByModel(
  session: TurnSession,
  model: LanguageModel,
  turnSignal: AbortSignal,
): Promise<ModelWay> {
  const deadline = session.deadline(session.limits.turnTimeoutMs);
  const signal = AbortSignal.any([turnSignal, deadline]);
  try {
    const first = ruleAndGuard(session, await propose(session, model, signal));
    if (first.ok) return { draft: first.draft, ledger: null, failure: null };
    if (first.repair === null || !session.mayAskAgain)
      return { draft: null, ledger: first.ledger, failure: null };
    const second = ruleAndGuard(session, await proposeAgain(session, model, signal, first.repair));
    if (second.ok) return { draft: second.draft, ledger: null, failure: null };
    return { draft: null, ledger: second.ledger, failure: null };
  } catch (cause) {
    turnSignal.throwIfAborted();
    return { draft: null, ledger: null, failure: noteFailure(session, cause, deadline.aborted) };
  }
}

/** The tool loop until a decision in form, with one repair. Throws a `ModelFailure` when there is none. */
async function propose(session: TurnSession, model: LanguageModel, signal: AbortSignal): Promise<Decision> {
  for (let call = 1; call <= session.limits.maxCalls; call++) {
    const withTools = call < session.limits.maxCalls;
    const request = session.request(session.state(), { repair: null, withTools });
    const reply = await session.call(model, request, signal);
    if (reply.kind === "tool_calls" && withTools) {
      await session.runTools(reply, model.name);
      continue;
    }
    const read = readDecision(session, reply.text ?? "");
    return read.decision ?? (await proposeAgain(session, model, signal, read.problem));
  }
  throw new ModelFailure("invalid", { detail: "no decision within the calls" });
}

/** The one regeneration: no tools, the reason why. */
async function proposeAgain(
  session: TurnSession,
  model: LanguageModel,
  signal: AbortSignal,
  repair: string,
): Promise<Decision> {
  const request = session.request(session.state(), { repair, withTools: false });
  const reply = await session.call(model, request, signal);
  const { decision } = readDecision(session, reply.text ?? "");
  if (decision === null) throw new ModelFailure("invalid", { detail: "no decision in form" });
  return decision;
}

function readDecision(
  session: TurnSession,
  content: string,
):
  | { readonly decision: Decision; readonly problem: null }
  | { readonly decision: null; readonly problem: string } {
  const parsed = parseDecision(content, session.input.settings.categories);
  if (!parsed.ok) {
    session.trace.note("output_invalid", parsed.problem);
    return { decision: null, problem: parsed.problem };
  }
  if (parsed.repaired) session.trace.note("output_repaired", "decision found inside other text");
  if (parsed.categoryRejected) session.trace.note("category_rejected", "not a configured category");
  return { decision: parsed.decision, problem: null };
}

/** Facts by the evidence rule, the plan, the ruling, then the guard. */
function ruleAndGuard(session: TurnSession, decision: Decision): Ruled {
  const before = session.state();
  const learned = learnFromModel(before.ledger, decision.facts, {
    customerTexts: session.input.messages
      .filter(({ sender }) => sender === "customer")
      .map(({ text }) => text),
    orders: before.orders,
    extractedReason: before.reading.understanding.facts.reason,
  });
  for (const { fact, why } of learned.rejected) session.trace.note("fact_rejected", `${fact}: ${why}`);
  const state = { ...before, ledger: learned.ledger };
  const plan = planTurn(state);
  const ruling = ruleOn(plan, decision, state);
  session.trace.noteAll(ruling.events);
  const refused = (repair: string | null): Ruled => ({ ok: false, repair, ledger: learned.ledger });
  if (ruling.action === "close")
    return { ok: true, draft: { plan, ruling, state, decision, text: "", source: "settings" } };
  if (!ruling.ownWords) return refused(null);
  const again = asksAgain(decision.reply, state.ledger);
  if (again !== null) {
    session.trace.note("duplicate_suppressed", `asks again for ${again}`);
    session.trace.blockedDraft(decision.reply);
    return refused(`Do not ask for ${again} again: it is known.`);
  }
  const checked = guard(session, decision.reply, { plan, ruling, state, decision });
  if (checked.verdict === "blocked") {
    session.trace.blockedDraft(decision.reply);
    return refused(`Not allowed: ${checked.events.map(({ detail }) => detail).join("; ")}`);
  }
  const untold = untoldIn(session, checked.text, state);
  if (untold !== null) return refused(untold);
  const text = withWarning(checked.text, state);
  return { ok: true, draft: { plan, ruling, state, decision, text, source: "engine" } };
}

/** Why a model's words do not pass on the instruction that this turn is for; null when they do. */
function untoldIn(
  { input, trace }: TurnSession,
  text: string,
  { reading, ledger }: TurnState,
): string | null {
  const { instruction, cause } = input;
  if (cause !== "instruction" || instruction === null) return null;
  const { kind } = ledger;
  if (tellsInstruction(text, { instruction, kind, language: reading.language })) return null;
  trace.note("instruction_untold", instruction.decision ?? "note");
  return reasonToTell(instruction);
}

function guard(
  session: TurnSession,
  text: string,
  { plan, ruling, state, decision }: Pick<Draft, "plan" | "ruling" | "state" | "decision">,
): GuardResult {
  session.deps.onStep?.("decided");
  const result = checkReply(
    text,
    guardContextOf({
      input: session.input,
      state,
      plan,
      action: ruling.action,
      isFreeText: decision !== null,
      judged: plan.judged ?? judgeRequest(state),
      helpTexts: session.helpTexts,
      disabled: session.deps.disabledGuards,
    }),
  );
  session.trace.noteAll(result.events);
  session.deps.onStep?.("guarded");
  return result;
}

/** The offline responder answers: the whole turn, or with the template for what code ruled. */
async function answerByRules(
  session: TurnSession,
  signal: AbortSignal,
  after: ModelWay | null,
): Promise<Draft> {
  const responder = session.deps.offline;
  const stateNow = () => session.state(after?.ledger ?? undefined);
  for (let round = 1; round <= OFFLINE_ROUNDS; round++) {
    const withTools = session.mayRunTools && round < OFFLINE_ROUNDS;
    const request = session.requestToRules(stateNow(), withTools);
    const reply = await session.call(responder, request, signal);
    if (reply.kind === "tool_calls") {
      await session.runTools(reply, responder.name);
      continue;
    }
    const parsed = parseDecision(reply.text, session.input.settings.categories);
    return parsed.ok
      ? draftByRules(session, parsed.decision, stateNow(), after?.failure ?? null)
      : lastResort(session, stateNow());
  }
  return lastResort(session, stateNow());
}

function draftByRules(
  session: TurnSession,
  decision: Decision,
  before: TurnState,
  failure: string | null,
): Draft {
  // A template speaks of rows that code read at the start of this turn: that is a look-up too.
  const named = ordersNamedIn(planTurn(before).say);
  const state = { ...before, ledger: seeOrders(before.ledger, named) };
  const plan = planTurn(state);
  const stuck =
    failure !== null && plan.progress !== "topic" && state.ledger.fallbackCount + 1 >= FALLBACK_LIMIT;
  const failed = decision.action === "handoff" && plan.action !== "handoff";
  const handoff: HandoffCode | null = plan.handoff ?? (failed ? "failure" : stuck ? "fallback_limit" : null);
  const action = handoff !== null ? "handoff" : plan.action === "ask" ? "reply" : plan.action;
  const ruling: Ruling = { action, handoff, ownWords: false, events: [] };
  const base = { plan, ruling, state, decision: null };
  if (action === "close") return { ...base, text: "", source: "settings" };
  const checked = guard(session, decision.reply, base);
  if (checked.verdict === "pass") return { ...base, text: checked.text, source: "template" };
  const { language } = state.reading;
  const wording = { ...wordingOf(session.input.settings, language), hideNames: true };
  const plain = guard(
    session,
    renderReply(withoutSchedules(plan.say), language, wording, state.previousAiText),
    base,
  );
  return plain.verdict === "pass"
    ? { ...base, text: plain.text, source: "template" }
    : lastResort(session, state);
}

/** Nothing that could be said passed: a person gets the conversation, and the customer is told so. */
function lastResort(session: TurnSession, state: TurnState): Draft {
  const { language } = state.reading;
  const wording = wordingOf(session.input.settings, language);
  return {
    plan: {
      ...planTurn(state),
      action: "handoff",
      handoff: "failure",
      say: [],
      question: null,
      explains: false,
    },
    ruling: { action: "handoff", handoff: "failure", ownWords: false, events: [] },
    state,
    decision: null,
    text: renderReply([{ key: "handing_over", why: "failure" }], language, wording, null),
    source: "last_resort",
  };
}

/** Notes why the model did not answer. @returns its short name for the trace. */
function noteFailure({ trace }: TurnSession, cause: unknown, timedOut: boolean): string {
  const failure = cause instanceof ModelFailure ? cause : null;
  const code = timedOut ? "timeout" : (failure?.code ?? "fault");
  if (code === "timeout") trace.note("llm_timeout", timedOut ? "turn" : "call");
  if (code === "http") trace.note("llm_http_error", String(failure?.status ?? "connection"));
  if (code === "circuit_open") trace.note("circuit_open", failure?.message ?? "");
  if (code === "budget") trace.note("budget_exceeded", failure?.message ?? "");
  trace.note("llm_fallback", code);
  return code;
}

/** A model that forgot the warning about personal data gets it put before its words (BC-17). */
function withWarning(text: string, { reading, settings }: TurnState): string {
  if (reading.newPiiKinds.length === 0) return text;
  const warns = /개인\s*정보|민감|보내지\s*(마|말|않)|남기지|personal|sensitive|do\s*n[o']t\s*(share|send)/iu;
  if (warns.test(text)) return text;
  const wording = wordingOf(settings, reading.language);
  return `${renderReply([{ key: "pii_warning" }], reading.language, wording, null)} ${text}`;
}
