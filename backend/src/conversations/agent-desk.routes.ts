import {
  activeChatsAnswerSchema,
  activeQuerySchema,
  completedChatsAnswerSchema,
  completedQuerySchema,
  completeRequestSchema,
  conversationDetailAnswerSchema,
  logAnswerSchema,
  pendingChatsAnswerSchema,
  pendingQuerySchema,
  releaseRequestSchema,
  takeoverRequestSchema,
} from "@chatpjt/contract/conversations";
import { idSchema } from "@chatpjt/contract/primitives";
import { z } from "zod";
import type { Caller } from "../platform/http/access.ts";
import { forceOf } from "../platform/http/access.ts";
import { answers, DONE, NOTHING_TO_TELL, success } from "../platform/http/answers.ts";
import { callerOf, type HttpServer } from "../platform/http/http-server.ts";
import { AppError } from "../shared/app-error.ts";
import type { Clock } from "../shared/ports.ts";
import type { CommandDeps, CommandRequest } from "./command.ts";
import type { ConversationReads, ListedConversation, Page } from "./conversation-reads.ts";
import type { Command } from "./domain/conversation.ts";
import { agentOf, priorityOf, wholeMinutes } from "./domain/snapshot.ts";
import { assertSight, handleCommand } from "./handle-command.ts";
import type { TextFilter } from "./post-message.ts";
import { presentInstant, presentOptionalInstant, presentSession } from "./presenter.ts";

/** What the agent desk stands on. */
export interface AgentDeskDeps {
  readonly commands: CommandDeps;
  readonly reads: ConversationReads;
  readonly clock: Clock;
  /** The setting `response_wait_time`, minutes. */
  readonly promisedMinutes: () => Promise<number>;
  /** What is never stored is not stored of an agent's closing note either (BC-17). */
  readonly filter: TextFilter;
}

const UNCATEGORISED = "미분류";
const byId = z.object({ id: idSchema });

/** The lists and the acts of the console (`wire.md`). */
export function registerAgentDeskRoutes(app: HttpServer, deps: AgentDeskDeps): void {
  registerLists(app, deps);
  registerActs(app, deps);
}

function registerLists(app: HttpServer, deps: AgentDeskDeps): void {
  app.get(
    "/api/admin/chats/active",
    {
      config: { access: "viewer" },
      schema: { querystring: activeQuerySchema, response: answers(activeChatsAnswerSchema) },
    },
    async (request) => {
      const page = await deps.reads.list("active", request.query);
      return success(
        chatsOf(page, ({ conversation, agentName }) => ({
          last_message: conversation.lastMessage,
          timestamp: presentInstant(conversation.lastActivityAt),
          status: agentOf(conversation.standing) === null ? ("ai" as const) : ("agent" as const),
          unread: conversation.unreadCount,
          assigned_agent_id: agentOf(conversation.standing),
          agent_name: agentName,
        })),
      );
    },
  );

  app.get(
    "/api/admin/chats/pending",
    {
      config: { access: "viewer" },
      schema: { querystring: pendingQuerySchema, response: answers(pendingChatsAnswerSchema) },
    },
    async (request) => {
      const promised = await deps.promisedMinutes();
      const now = deps.clock.now();
      const page = await deps.reads.list("pending", request.query);
      return success(
        chatsOf(page, ({ conversation }) => {
          const pendingAt = conversation.pendingAt ?? now;
          return {
            issue: conversation.summary.split("\n")[0] ?? "",
            wait_time: wholeMinutes(pendingAt, now),
            priority: priorityOf(now - pendingAt, promised),
            reason: conversation.pendingReason,
            pending_at: presentInstant(pendingAt),
            due_at: presentOptionalInstant(conversation.dueAt),
            unread: conversation.unreadCount,
            last_message: conversation.lastMessage,
          };
        }),
      );
    },
  );

  app.get(
    "/api/admin/chats/completed",
    {
      config: { access: "viewer" },
      schema: { querystring: completedQuerySchema, response: answers(completedChatsAnswerSchema) },
    },
    async (request) => {
      const page = await deps.reads.listCompleted(request.query, deps.clock.now());
      return success(
        chatsOf(page, ({ conversation }) => ({
          handled_by: conversation.handledBy === "agent" ? ("상담원" as const) : ("AI" as const),
          duration: conversation.durationMinutes ?? 0,
          completed_at: presentInstant(conversation.completedAt ?? conversation.lastActivityAt),
          summary: conversation.summary,
        })),
      );
    },
  );

  app.get(
    "/api/admin/chats/:id",
    {
      config: { access: "viewer" },
      schema: { params: byId, response: answers(conversationDetailAnswerSchema) },
    },
    async (request) => {
      const conversation = await deps.reads.find(request.params.id);
      assertSight(callerOf(request), conversation);
      const { directory } = deps.commands;
      const agentId = agentOf(conversation.standing);
      const email = await directory.emailOf(conversation.customerId);
      return success({
        session: {
          ...presentSession(conversation, agentId === null ? null : await directory.nameOf(agentId)),
          customer: {
            id: conversation.customerId,
            email,
            name: await directory.nameOf(conversation.customerId),
          },
          unread: conversation.unreadCount,
          pending_reason: conversation.pendingReason,
          pending_at: presentOptionalInstant(conversation.pendingAt),
          completed_at: presentOptionalInstant(conversation.completedAt),
          agent_note: conversation.agentNote,
        },
      });
    },
  );

  app.get(
    "/api/admin/chats/:id/log",
    { config: { access: "viewer" }, schema: { params: byId, response: answers(logAnswerSchema) } },
    async (request) => {
      assertSight(callerOf(request), await deps.reads.find(request.params.id));
      const entries = await deps.reads.log(request.params.id);
      return success({
        lines: entries.map((entry) => ({
          id: entry.id,
          at: presentInstant(entry.at),
          after_seq: entry.afterSeq,
          action: entry.action,
          actor: { kind: entry.actorKind, id: entry.actorId, name: entry.actorName },
          data: { ...entry.data },
        })),
      });
    },
  );
}

function registerActs(app: HttpServer, deps: AgentDeskDeps): void {
  app.post(
    "/api/admin/chats/:id/takeover",
    {
      config: { access: "agent" },
      schema: { params: byId, body: takeoverRequestSchema, response: NOTHING_TO_TELL },
    },
    async (request) => {
      const caller = callerOf(request);
      const { agent_id, force } = request.body;
      if (agent_id != null && agent_id !== caller.id) throw new AppError("forbidden");
      await act(deps, request.params.id, caller, request.ip, {
        command: { type: "take_over", agentId: caller.id, force: forceOf(caller, force) },
      });
      return DONE;
    },
  );

  app.post(
    "/api/admin/chats/:id/release",
    {
      config: { access: "agent" },
      schema: { params: byId, body: releaseRequestSchema, response: NOTHING_TO_TELL },
    },
    async (request) => {
      const caller = callerOf(request);
      await act(deps, request.params.id, caller, request.ip, {
        command: { type: "release", agentId: caller.id, force: forceOf(caller, request.body.force) },
      });
      return DONE;
    },
  );

  app.post(
    "/api/admin/chats/:id/complete",
    {
      config: { access: "agent" },
      schema: { params: byId, body: completeRequestSchema, response: NOTHING_TO_TELL },
    },
    async (request) => {
      const caller = callerOf(request);
      await act(deps, request.params.id, caller, request.ip, {
        command: { type: "complete", agentId: caller.id },
        agentNote: await closingNote(deps, request.params.id, request.body.summary),
      });
      return DONE;
    },
  );
}

async function closingNote(
  deps: AgentDeskDeps,
  id: string,
  note: string | null | undefined,
): Promise<string | null> {
  const text = note?.trim() ?? "";
  if (text === "") return null;
  return await deps.filter.maskForStore((await deps.reads.find(id))?.customerId ?? "", text);
}

async function act(
  deps: AgentDeskDeps,
  id: string,
  caller: Caller,
  address: string,
  request: { readonly command: Command; readonly agentNote?: string | null },
): Promise<void> {
  const full: CommandRequest = { ...request, actor: { kind: "agent", id: caller.id }, caller, address };
  await handleCommand(deps.commands, id, full);
}

function chatsOf<T>(page: Page<ListedConversation>, detail: (row: ListedConversation) => T) {
  const chats = page.rows.map((row) => ({
    id: row.conversation.id,
    customer_id: row.conversation.customerId,
    customer_name: row.customerEmail,
    category: row.conversation.category ?? UNCATEGORISED,
    version: row.conversation.version,
    ...detail(row),
  }));
  return page.nextCursor === null ? { chats } : { chats, next_cursor: page.nextCursor };
}
