import { type Decision, NO_FACTS, writeDecision } from "./domain/decision.ts";
import type { LookUp, Plan } from "./domain/plan.ts";
import { renderReply } from "./domain/templates.ts";
import { planTurn } from "./domain/turn.ts";
import type { TurnState } from "./domain/turn-state.ts";
import { wordingOf } from "./domain/wording.ts";
import { type LanguageModel, ModelFailure, type ModelReply, type ModelRequest } from "./ports.ts";

/**
 * Rules in the model's seat (`ai.md` 2.14): the same port, tools, ledger, state machine and guard. First it calls the tools its plan
 * rests on, then it answers with a decision in the words of the templates. Deterministic, no network, no waiting.
 */
export const OFFLINE_RESPONDER: LanguageModel = {
  name: "offline",
  next: (request) => Promise.resolve(answer(request)),
};

function answer(request: ModelRequest): ModelReply {
  const { state } = request;
  if (state === null || request.purpose !== "turn")
    throw new ModelFailure("invalid", { detail: "offline answers turns only" });
  const plan = planTurn(state);
  const open = plan.lookUps.filter((lookUp) => !isDone(lookUp, request));
  if (open.length > 0 && request.tools.length > 0)
    return { ...FACTS, kind: "tool_calls", text: null, calls: open.map(asCall) };
  return {
    ...FACTS,
    kind: "content",
    text: writeDecision(decisionOf(plan, state, lookUpFailed(plan, request))),
  };
}

const FACTS = { usage: null, finishReason: "stop", firstTokenMs: null, status: null } as const;

function asCall(lookUp: LookUp, index: number) {
  return {
    id: `offline-${index + 1}-${lookUp.name}`,
    name: lookUp.name,
    arguments: JSON.stringify(lookUp.arguments),
  };
}

/** The same look-up, or another one that told the same order, was made in this turn. */
function isDone(lookUp: LookUp, { toolRounds }: ModelRequest): boolean {
  const calls = toolRounds.flatMap((round) => round.calls);
  if (lookUp.name === "search_help" || lookUp.name === "list_my_orders")
    return calls.some(({ name }) => name === lookUp.name);
  return calls.some((call) => call.arguments.includes(lookUp.arguments.order_number));
}

/** A tool that failed leaves nothing to answer from: a person looks then. */
function lookUpFailed(plan: Plan, { toolRounds }: ModelRequest): boolean {
  if (plan.lookUps.every(({ name }) => name === "search_help")) return false;
  const failed = toolRounds.some((round) =>
    round.results.some(({ content }) => content === '{"error":"temporarily_unavailable"}'),
  );
  return failed && plan.lookUps.length > 0;
}

function decisionOf(plan: Plan, state: TurnState, failed: boolean): Decision {
  const { language } = state.reading;
  const says = failed ? [{ key: "handing_over", why: "failure" } as const] : plan.say;
  const closing = state.settings.farewell;
  const text = renderReply(says, language, wordingOf(state.settings, language), state.previousAiText);
  const { understanding } = state.reading;
  return {
    reply: text === "" ? closing : text,
    action: failed ? "handoff" : plan.action,
    category: null,
    intent: plan.intent,
    facts: NO_FACTS,
    wantsHuman: understanding.wantsHuman || failed,
    sentiment: understanding.sentiment,
    asksAnythingElse: plan.question === "anything_else",
    customerSaysNoMore: plan.action === "close",
    unanswerable: plan.progress === "unanswerable",
    sources: plan.helpGiven === null ? [] : [plan.helpGiven],
  };
}
