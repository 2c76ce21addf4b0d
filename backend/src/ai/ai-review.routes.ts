import {
  aiStatusAnswerSchema,
  explanationAnswerSchema,
  rerunAnswerSchema,
  rerunRequestSchema,
  scenarioAnswerSchema,
} from "@chatpjt/contract/conversations";
import { idSchema } from "@chatpjt/contract/primitives";
import type { SaveSettingsRequest } from "@chatpjt/contract/settings";
import { z } from "zod";
import type { AuditEntry } from "../audit/audit-log.ts";
import type { ConversationReads } from "../conversations/conversation-reads.ts";
import type { Conversation } from "../conversations/domain/snapshot.ts";
import { assertSight } from "../conversations/handle-command.ts";
import { presentInstant } from "../conversations/presenter.ts";
import { answers, success } from "../platform/http/answers.ts";
import { callerOf, type HttpServer } from "../platform/http/http-server.ts";
import { AppError } from "../shared/app-error.ts";
import { type BudgetCaps, judgeDay } from "./domain/budget.ts";
import type { TurnOutcome, TurnTrace } from "./domain/turn-state.ts";
import type { ModelHealth } from "./guarded-model.ts";
import { type MakeScenarioDeps, makeScenario, recordedTrace } from "./make-scenario.ts";
import type { RecordedTrace } from "./rerun-turn.ts";
import type { TurnHistory, TurnWatch } from "./turn-context.ts";

/** What looking back stands on. */
export interface AiReviewDeps {
  readonly reads: ConversationReads;
  readonly turns: TurnHistory;
  readonly watch: TurnWatch;
  /** Runs a past turn again with the given change of the settings; changes nothing. */
  readonly rerun: (
    conversation: Conversation,
    trace: RecordedTrace,
    change: SaveSettingsRequest,
    signal: AbortSignal,
  ) => Promise<TurnOutcome>;
  readonly scenario: MakeScenarioDeps;
  /** Personal data leaves the house, though masked: the audit log says whose and by whom (S60). */
  readonly audit: (entry: AuditEntry) => Promise<void>;
  readonly explain: (trace: TurnTrace, at: number) => Promise<string>;
  /** Null where no model is configured. */
  readonly health: () => ModelHealth | null;
  readonly spentToday: () => Promise<{ readonly usd: number; readonly turns: number }>;
  /** The caps that stop the model for the whole shop until the next day. */
  readonly dayCaps: () => Promise<Pick<BudgetCaps, "dayUsd" | "turnsPerDay">>;
}

const byTurn = z.object({ id: idSchema, turn_id: idSchema });
const RERUN_DEADLINE_MS = 30_000;

/** Looking back at what the AI did: run again, explain, watch. */
export function registerAiReviewRoutes(app: HttpServer, deps: AiReviewDeps): void {
  const find = async (caller: Parameters<typeof assertSight>[0], id: string, turnId: string) => {
    const conversation = await deps.reads.find(id);
    assertSight(caller, conversation);
    const turn = (await deps.turns.list(id)).find((candidate) => candidate.id === turnId);
    const trace = turn === undefined ? null : recordedTrace(turn.trace);
    if (turn === undefined || trace === null) throw new AppError("not_found");
    return { conversation, turn, trace };
  };

  app.post(
    "/api/admin/chats/:id/turns/:turn_id/rerun",
    {
      config: { access: "manager" },
      schema: { params: byTurn, body: rerunRequestSchema, response: answers(rerunAnswerSchema) },
    },
    async (request) => {
      const { conversation, turn, trace } = await find(
        callerOf(request),
        request.params.id,
        request.params.turn_id,
      );
      const change = request.body.settings ?? {};
      const outcome = await deps.rerun(conversation, trace, change, AbortSignal.timeout(RERUN_DEADLINE_MS));
      const said =
        turn.messageSeq === null ? null : await textAt(deps.reads, conversation.id, turn.messageSeq);
      return success({
        original: { ...sideOf(trace), text: said, category: trace.recorded.outcomeCategory },
        rerun: { ...sideOf(outcome.trace), text: outcome.text, category: outcome.category },
      });
    },
  );

  app.get(
    "/api/admin/chats/:id/turns/:turn_id/explanation",
    { config: { access: "agent" }, schema: { params: byTurn, response: answers(explanationAnswerSchema) } },
    async (request) => {
      const { turn, trace } = await find(callerOf(request), request.params.id, request.params.turn_id);
      return success({ text: await deps.explain(trace, turn.finishedAt ?? turn.createdAt) });
    },
  );

  app.get(
    "/api/admin/chats/:id/scenario",
    {
      config: { access: "manager" },
      schema: { params: z.object({ id: idSchema }), response: answers(scenarioAnswerSchema) },
    },
    async (request) => {
      const caller = callerOf(request);
      const conversation = await deps.reads.find(request.params.id);
      assertSight(caller, conversation);
      await deps.audit({
        actor: { kind: "agent", id: caller.id },
        action: "scenario_made",
        conversationId: conversation.id,
        afterSeq: conversation.lastSeq,
        address: request.ip,
      });
      const { meta, items } = await makeScenario(deps.scenario, conversation);
      return success({ scenario: { meta: { ...meta }, items: items.map((item) => ({ ...item })) } });
    },
  );

  app.get(
    "/api/admin/ai/status",
    { config: { access: "viewer" }, schema: { response: answers(aiStatusAnswerSchema) } },
    async () => {
      const health = deps.health();
      const turns = await deps.watch.counts();
      const notable = await deps.watch.notable();
      const spent = await deps.spentToday();
      const caps = await deps.dayCaps();
      const day = judgeDay({ dayUsd: spent.usd, dayTurns: spent.turns }, caps);
      return success({
        engine: health?.name ?? "offline",
        state: health?.state ?? ("offline" as const),
        last_failure:
          health?.lastFailure == null
            ? null
            : {
                at: presentInstant(health.lastFailure.at),
                code: health.lastFailure.code,
                status: health.lastFailure.status,
              },
        turns: {
          pending: turns.pending,
          running: turns.running,
          failed_24h: turns.failed,
          oldest_seconds: turns.oldestSeconds,
        },
        notable: notable.map((turn) => ({
          id: turn.id,
          session_id: turn.conversationId,
          state: turn.state,
          attempt: turn.attempt,
          age_seconds: turn.ageSeconds,
          discarded: turn.discarded,
        })),
        spent_today_usd: spent.usd,
        budget: {
          state: day.state,
          cap: day.cap,
          usd_per_day: caps.dayUsd,
          turns_today: spent.turns,
          turns_per_day: caps.turnsPerDay,
        },
      });
    },
  );
}

function sideOf(trace: TurnTrace) {
  return {
    action: trace.action,
    handoff_reason: trace.handoffReason,
    engine: trace.engine.name,
    decision: trace.decision === null ? null : { ...trace.decision },
    verdict: trace.verdict === null ? null : { ...trace.verdict },
    events: trace.events.map(({ event, guard, detail }) => ({ event, guard, detail })),
  };
}

async function textAt(reads: ConversationReads, id: string, seq: number): Promise<string | null> {
  const { messages } = await reads.messages(id, { afterSeq: seq - 1, limit: 1 });
  return messages[0]?.content ?? null;
}
