/** The end of a turn: what came out of it, from the draft that may be sent. */
import { waitingSentence } from "../settings/domain/business-hours.ts";
import type { Language } from "../shared/vocabulary.ts";
import type { Decision } from "./domain/decision.ts";
import { composeMessage } from "./domain/guard/compose-message.ts";
import { instructionUse, type WhyRules } from "./domain/instruction-use.ts";
import type { Plan } from "./domain/plan.ts";
import { judgeRequest } from "./domain/rules/intake.ts";
import { chooseCategory, type Ruling, recordTurn, tellsNo } from "./domain/state-machine.ts";
import type { TurnOutcome, TurnSettings, TurnState } from "./domain/turn-state.ts";
import { asksAnythingElse } from "./domain/understanding/closing.ts";
import { TOOLS_VERSION } from "./order-tools.ts";
import type { TurnSession } from "./turn-session.ts";

/** A text that may be sent, before the waiting sentence, with all it rests on. */
export interface Draft {
  readonly plan: Plan;
  readonly ruling: Ruling;
  readonly state: TurnState;
  /** Null when the words are the rules'. */
  readonly decision: Decision | null;
  readonly text: string;
  readonly source: "engine" | "template" | "settings" | "last_resort";
}

/**
 * What the turn wants to happen: the message in its final words, the ledger after it, the trace. Changes nothing.
 *
 * @param run - `failure`: why the model did not answer, null where it did or none is configured.
 */
export function conclude(
  session: TurnSession,
  draft: Draft,
  run: { readonly failure: string | null; readonly startedAt: number },
): TurnOutcome {
  const { input, deps } = session;
  const { settings, now } = input;
  const { plan, ruling, state, decision } = draft;
  const { language } = state.reading;
  const waiting = waitingSentence({
    now,
    minutes: settings.responseWaitMinutes,
    hours: settings.businessHours,
    language,
  });
  const text = messageOf(draft, { settings, language, waiting });
  const asked = ruling.action === "reply" && asksAnythingElse(text);
  const judged = judgeRequest(state);
  const ledger = recordTurn(state, plan, judged, {
    action: ruling.action,
    handoff: ruling.handoff,
    asksAnythingElse: asked,
    decision,
    explains: plan.explains && (decision === null || tellsNo(draft.text)),
    fellBack: run.failure !== null,
    promise: ruling.action === "handoff" ? waiting : null,
  });
  const engine =
    run.failure !== null || deps.model === null
      ? { name: deps.offline.name, why: run.failure ?? "not_configured" }
      : { name: deps.model.name, why: "configured" };
  const trace = session.trace.finish(
    {
      engine,
      decision,
      ledger,
      judged,
      source: draft.source,
      action: ruling.action,
      handoff: ruling.handoff,
      ms: deps.clock.now() - run.startedAt,
    },
    { tools: TOOLS_VERSION },
  );
  return {
    action: ruling.action,
    text,
    language,
    category: chooseCategory(state, plan, decision?.category ?? null),
    ledger,
    handoffReason: ruling.handoff,
    asksAnythingElse: asked,
    grounds: {
      instructionId: input.instruction?.id ?? null,
      settingsVersion: settings.version,
      helpTextIds: settings.helpTexts.map(({ id }) => id),
      readAt: now,
    },
    instructionUse: instructionUse(input, whyRules(session, draft, run.failure), {
      text: draft.text,
      kind: state.ledger.kind,
      language,
    }),
    trace,
  };
}

/** Why the words are the rules'; null when they are the model's. */
function whyRules({ deps }: TurnSession, { source }: Draft, failure: string | null): WhyRules | null {
  if (source === "engine") return null;
  if (deps.model === null) return "rules";
  return failure === null ? "guard" : "failure";
}

/** The farewell of the settings, or the draft with the waiting sentence that a handoff carries. */
function messageOf(
  { ruling, text }: Draft,
  {
    settings,
    language,
    waiting,
  }: { readonly settings: TurnSettings; readonly language: Language; readonly waiting: string },
): string {
  if (ruling.action === "close") return language === "en" ? settings.farewellEn : settings.farewell;
  return composeMessage({
    reply: text,
    action: ruling.action,
    language,
    waitingSentence: waiting,
    farewells: [settings.farewell, settings.farewellEn],
  });
}
