import { randomBytes } from "node:crypto";
import type { AiReviewDeps } from "../ai/ai-review.routes.ts";
import { type SpendingAccount, withBudget } from "../ai/budgeted-model.ts";
import { priceOf } from "../ai/domain/price-table.ts";
import { type SummaryInput, summariseByRules } from "../ai/domain/summary.ts";
import type { GuardId, TurnInput, TurnOutcome, TurnSettings } from "../ai/domain/turn-state.ts";
import { type GuardedModel, guardModel, SYSTEM_TIMERS } from "../ai/guarded-model.ts";
import { createOpenAiModel } from "../ai/model.openai.ts";
import { OFFLINE_RESPONDER } from "../ai/offline-responder.ts";
import type { LanguageModel, OrderLookup } from "../ai/ports.ts";
import { rebuildInput, recordedLookup, recordingLookup, withRecord } from "../ai/rerun-turn.ts";
import { runTurn } from "../ai/run-turn.ts";
import type { SpendingBook } from "../ai/spending.sql.ts";
import { sqlSummaries } from "../ai/summaries.sql.ts";
import { Summaries, type SummarySource } from "../ai/summaries.ts";
import { summarise } from "../ai/summarize.ts";
import type { TurnSources } from "../ai/turn-context.ts";
import type { CommandDeps } from "../conversations/command.ts";
import type { Database } from "../platform/sql/database.ts";
import type { ShopSettings } from "../settings/domain/settings.ts";
import type { HelpTexts } from "../settings/help-texts.ts";
import type { CurrentSettings } from "../settings/ports.ts";
import type { ShopSettingsFeature } from "../settings/shop-settings.ts";
import { atMost } from "../shared/at-most.ts";
import type { Clock, Logger } from "../shared/ports.ts";
import type { Config } from "./config.ts";
import type { TestHooks } from "./test-hooks.ts";

/** The engine of this process: the configured model, or none. The offline responder is always there. */
export function composeModel(config: Config, clock: Clock): GuardedModel | null {
  const { ai, limits } = config;
  const isOn =
    ai.provider === "openai" || (ai.provider === "auto" && (ai.apiKey !== null || ai.baseUrl !== null));
  if (!isOn) return null;
  const server = { apiKey: ai.apiKey, baseUrl: ai.baseUrl, model: ai.model, api: ai.api };
  return guardModel(
    createOpenAiModel(server),
    { ...SYSTEM_TIMERS, clock },
    { callTimeoutMs: limits.modelCallSeconds * 1_000, maxInFlight: limits.modelCallsInFlight },
  );
}

/** The part of the settings that a turn reads. */
export function turnSettings(settings: ShopSettings, helpTexts: TurnSettings["helpTexts"]): TurnSettings {
  return {
    version: settings.version,
    categories: settings.categories,
    companyPolicy: settings.companyPolicy,
    humanInterventionRules: settings.humanInterventionRules,
    responseWaitMinutes: settings.responseWaitMinutes,
    autoClose: settings.autoClose,
    greeting: settings.greeting,
    farewell: settings.farewell,
    farewellEn: settings.farewellEn,
    aiLabel: settings.aiLabel,
    refundPolicy: settings.refundPolicy,
    businessHours: settings.businessHours,
    helpTexts,
    allowedContacts: settings.allowedContacts,
  };
}

/** The model for one piece of work of one conversation, within the shop's budget. Null where no model is configured. */
export type ModelFor = (account: SpendingAccount) => Promise<LanguageModel | null>;

/** Puts the caps of the settings and the limits in front of the model of this process, whatever it is called for. */
export function composeBudget(deps: {
  readonly config: Config;
  readonly model: LanguageModel | null;
  readonly spending: SpendingBook;
  readonly settings: CurrentSettings;
}): ModelFor {
  const { model, spending } = deps;
  const { limits } = deps.config;
  return async (account) => {
    if (model === null) return null;
    const { budget } = await deps.settings.current();
    return withBudget(model, {
      account,
      before: await spending.before(account.conversationId),
      caps: {
        turnTokens: budget.tokensPerTurn,
        sessionTokens: budget.tokensPerSession,
        dayUsd: budget.usdPerDay,
        turnsPerMinute: limits.aiTurnsPerMinute,
        turnsPerSession: limits.aiTurnsPerSession,
        turnsPerDay: limits.aiTurnsPerDay,
      },
      price: priceOf(model.name),
      book: (call) => spending.book(call),
    });
  };
}

/** Runs turns with the model of this process, within the shop's budget, under the test hooks where they are on. */
export function composeTurnRunner(deps: {
  readonly config: Config;
  readonly modelFor: ModelFor;
  readonly orders: OrderLookup;
  readonly clock: Clock;
  readonly hooks: TestHooks;
}): (input: TurnInput, onTool: (name: string) => void, signal: AbortSignal) => Promise<TurnOutcome> {
  const { limits } = deps.config;
  const disabledGuards: ReadonlySet<GuardId> = deps.hooks.disabledGuards;

  return async (input, onTool, signal) => {
    const recording = recordingLookup(deps.orders);
    const outcome = await runTurn(
      input,
      {
        model: await deps.modelFor({
          conversationId: input.conversationId,
          turnId: input.turnId,
          purpose: "turn",
        }),
        offline: OFFLINE_RESPONDER,
        orders: recording.lookup,
        clock: deps.clock,
        limits: {
          maxCalls: limits.modelCallsPerTurn,
          maxToolRuns: limits.toolRunsPerTurn,
          callTimeoutMs: limits.modelCallSeconds * 1_000,
          turnTimeoutMs: limits.turnSeconds * 1_000,
        },
        beforeTool: (name) => {
          onTool(name);
          deps.hooks.beforeTool(name);
        },
        onStep: (step) => deps.hooks.reach(`turn.${step}`),
        disabledGuards,
      },
      signal,
    );
    return withRecord(input, recording.orders(), outcome);
  };
}

/** Re-runs of one process at once: they share the model's slots with turns that customers wait for. */
const RERUNS_AT_ONCE = 3;

/** Runs past turns again, from their records and without any effect. Throws `rate_limited` where too many are being run. */
export function composeRerun(deps: {
  readonly modelFor: ModelFor;
  readonly sources: TurnSources;
  readonly settings: ShopSettingsFeature;
  readonly helpTexts: HelpTexts;
  readonly clock: Clock;
}): AiReviewDeps["rerun"] {
  const rerun: AiReviewDeps["rerun"] = async (conversation, trace, change, signal) => {
    const settings = { ...(await deps.settings.preview(change)) };
    const input = rebuildInput({
      conversationId: conversation.id,
      customerId: conversation.customerId,
      trace,
      messages: await deps.sources.window(conversation.id, RERUN_MESSAGES),
      settings: turnSettings(settings, await deps.helpTexts.current()),
      spotlight: spotlight(),
    });
    const { turnId } = trace;
    const model = await deps.modelFor({ conversationId: conversation.id, turnId, purpose: "rerun" });
    return runTurn(
      input,
      { model, offline: OFFLINE_RESPONDER, orders: recordedLookup(trace.recorded.orders), clock: deps.clock },
      signal,
    );
  };
  return atMost(RERUNS_AT_ONCE, rerun);
}

/** Messages that a re-run reads; the newest ones of a long conversation. */
const RERUN_MESSAGES = 1_000;

/** Summaries by rules at once, by the model afterwards where there is one. */
export function composeSummaries(deps: {
  readonly database: Database;
  /** Null where no model is configured. */
  readonly modelFor: ModelFor | null;
  readonly settings: CurrentSettings;
  readonly commands: Pick<CommandDeps, "work" | "store" | "publisher" | "directory">;
  readonly clock: Clock;
  readonly logger: Logger;
}): Summaries {
  const { modelFor, clock } = deps;
  // Rule summaries are made inside a transaction, where nothing may be awaited but the store: the newest policy seen is used.
  let policy: SummaryInput["policy"] | null = null;
  const inputOf = (source: SummarySource): SummaryInput => {
    if (policy === null) throw new Error("The settings have not been read yet.");
    return {
      kind: source.kind,
      messages: source.messages,
      ledger: source.ledger,
      ownOrderNumbers: source.ledger.ordersSeen.map((order) => order.orderNumber),
      policy,
      agentNote: source.agentNote,
      ...(source.endedBy === null ? {} : { endedBy: source.endedBy }),
    };
  };
  const refresh = async () => {
    policy = (await deps.settings.current()).refundPolicy;
  };
  return new Summaries({
    store: sqlSummaries(deps.database, deps.clock),
    prepare: refresh,
    byRules: (source) => summariseByRules(inputOf(source)),
    byModel:
      modelFor === null
        ? null
        : async (source, conversationId, signal) => {
            await refresh();
            const model = await modelFor({ conversationId, turnId: null, purpose: "summary" });
            const made = await summarise(inputOf(source), { model, now: () => clock.now() }, signal);
            if (made.madeBy === "rules") throw new Error("The model's summary could not be used.");
            return made.summary;
          },
    commands: deps.commands,
    clock,
    logger: deps.logger,
  });
}

/** The random mark that sets customer text apart in one turn's prompt. */
export function spotlight(): string {
  return randomBytes(4).toString("hex");
}

/** Settings and help texts as turns read them. */
export function turnSettingsSource(
  settings: CurrentSettings,
  helpTexts: HelpTexts,
): () => Promise<TurnSettings> {
  return async () => turnSettings(await settings.current(), await helpTexts.current());
}
