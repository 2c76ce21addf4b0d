import {
  aiTurnsAnswerSchema,
  instructionsAnswerSchema,
  provideInfoRequestSchema,
  summaryAnswerSchema,
} from "@chatpjt/contract/conversations";
import { idSchema } from "@chatpjt/contract/primitives";
import { z } from "zod";
import type { ConversationReads } from "../conversations/conversation-reads.ts";
import type { Conversation } from "../conversations/domain/snapshot.ts";
import { assertSight } from "../conversations/handle-command.ts";
import { presentInstant, presentOptionalInstant } from "../conversations/presenter.ts";
import { forceOf, hasPermission } from "../platform/http/access.ts";
import { answers, DONE, NOTHING_TO_TELL, success } from "../platform/http/answers.ts";
import { callerOf, type HttpServer } from "../platform/http/http-server.ts";
import { AppError } from "../shared/app-error.ts";
import { type ProvideInfoDeps, provideInfo } from "./instructions.ts";
import type { ConversationSummary } from "./summaries.ts";
import type { TurnHistory } from "./turn-context.ts";

/** What the console's AI routes stand on. */
export interface AiDeskDeps {
  readonly provideInfo: ProvideInfoDeps;
  readonly reads: ConversationReads;
  readonly turns: TurnHistory;
  /** The newest summary, made now where the stored one is older than the conversation. */
  readonly summaryOf: (conversation: Conversation) => Promise<ConversationSummary>;
  readonly emailOf: (customerId: string) => Promise<string>;
}

const byId = z.object({ id: idSchema });

/** Instructions, traces and summaries: the AI's side of the console. */
export function registerAiDeskRoutes(app: HttpServer, deps: AiDeskDeps): void {
  app.post(
    "/api/admin/chats/:id/provide-info",
    {
      config: { access: "agent" },
      schema: { params: byId, body: provideInfoRequestSchema, response: NOTHING_TO_TELL },
    },
    async (request) => {
      const caller = callerOf(request);
      forceOf(caller, request.body.force);
      const { decision } = request.body;
      // Approving and denying are a manager's (`security.md`, permissions).
      if ((decision === "approve" || decision === "deny") && !hasPermission(caller, "manager")) {
        throw new AppError("forbidden");
      }
      await provideInfo(deps.provideInfo, request.params.id, caller, {
        ...request.body,
        address: request.ip,
      });
      return DONE;
    },
  );

  app.get(
    "/api/admin/chats/:id/instructions",
    { config: { access: "viewer" }, schema: { params: byId, response: answers(instructionsAnswerSchema) } },
    async (request) => {
      assertSight(callerOf(request), await deps.reads.find(request.params.id));
      const { instructions: store, commands } = deps.provideInfo;
      const instructions = await store.list(request.params.id, commands.clock.now());
      return success({
        instructions: instructions.map((instruction) => ({
          id: instruction.id,
          text: instruction.text,
          decision: instruction.decision,
          order_number: instruction.orderNumber,
          scope: instruction.scope,
          author: { id: instruction.authorId, name: instruction.authorName },
          after_seq: instruction.afterSeq,
          created_at: presentInstant(instruction.createdAt),
          expires_at: presentInstant(instruction.expiresAt),
          state: instruction.state,
          note: instruction.note,
        })),
      });
    },
  );

  app.get(
    "/api/admin/chats/:id/turns",
    { config: { access: "viewer" }, schema: { params: byId, response: answers(aiTurnsAnswerSchema) } },
    async (request) => {
      assertSight(callerOf(request), await deps.reads.find(request.params.id));
      const turns = await deps.turns.list(request.params.id);
      return success({
        turns: turns.map((turn) => ({
          id: turn.id,
          state: turn.state,
          cause: turn.cause,
          from_seq: turn.fromSeq,
          upto_seq: turn.uptoSeq,
          attempt: turn.attempt,
          action: turn.action,
          engine: turn.engine,
          message_seq: turn.messageSeq,
          discarded: turn.discarded,
          created_at: presentInstant(turn.createdAt),
          finished_at: presentOptionalInstant(turn.finishedAt),
          trace: turn.trace,
        })),
      });
    },
  );

  app.get(
    "/api/admin/chats/:id/summary",
    { config: { access: "viewer" }, schema: { params: byId, response: answers(summaryAnswerSchema) } },
    async (request) => {
      const conversation = await deps.reads.find(request.params.id);
      assertSight(callerOf(request), conversation);
      const summary = await deps.summaryOf(conversation);
      return success({
        summary: {
          core_summary: summary.coreSummary,
          current_issues: [...summary.currentIssues],
          action_items: [...summary.actionItems],
          customer_info: {
            email: await deps.emailOf(conversation.customerId),
            started_at: presentInstant(conversation.startedAt),
          },
          agent_note: conversation.agentNote,
          made_by: summary.madeBy,
          made_at: presentInstant(summary.madeAt),
        },
      });
    },
  );
}
