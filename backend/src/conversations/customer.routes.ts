import { openSessionAnswerSchema, pastSessionsAnswerSchema } from "@chatpjt/contract/conversations";
import { idSchema, pageQuerySchema } from "@chatpjt/contract/primitives";
import { z } from "zod";
import { answers, DONE, NOTHING_TO_TELL, success } from "../platform/http/answers.ts";
import { callerOf, type HttpServer } from "../platform/http/http-server.ts";
import type { CommandDeps } from "./command.ts";
import type { ConversationReads } from "./conversation-reads.ts";
import type { Command } from "./domain/conversation.ts";
import { previewOf } from "./domain/message.ts";
import { agentOf, type Conversation } from "./domain/snapshot.ts";
import { handleCommand } from "./handle-command.ts";
import { type OpenDeps, openConversation } from "./open-conversation.ts";
import { presentMessages, presentOptionalInstant, presentSession, type SignAttachment } from "./presenter.ts";

/** What the customer's routes stand on. */
export interface CustomerRouteDeps {
  readonly commands: CommandDeps & OpenDeps;
  readonly reads: ConversationReads;
  readonly sign: SignAttachment;
}

/** Messages that come with the session; older ones are paged. */
const OPENING_MESSAGES = 500;

const withId = { params: z.object({ id: idSchema }) };

/** The customer's own conversation (`wire.md`). */
export function registerCustomerRoutes(app: HttpServer, deps: CustomerRouteDeps): void {
  const agentName = async (conversation: Conversation) => {
    const agentId = agentOf(conversation.standing);
    return agentId === null ? null : deps.commands.directory.nameOf(agentId);
  };

  app.get(
    "/api/chats/session",
    { config: { access: "customer" }, schema: { response: answers(openSessionAnswerSchema) } },
    async (request) => {
      const opened = await openConversation(deps.commands, callerOf(request).id);
      // Read messages first: the positions that come with the session may then only be newer.
      const { messages } = await deps.reads.messages(opened.id, { limit: OPENING_MESSAGES });
      const conversation = (await deps.reads.find(opened.id)) ?? opened;
      return success({
        session: presentSession(conversation, await agentName(conversation)),
        messages: presentMessages(messages, conversation, deps.sign),
      });
    },
  );

  app.get(
    "/api/chats/sessions",
    {
      config: { access: "customer" },
      schema: { querystring: pageQuerySchema, response: answers(pastSessionsAnswerSchema) },
    },
    async (request) => {
      const page = await deps.reads.listOfCustomer(callerOf(request).id, request.query);
      // What they asked tells conversations apart; the last message of every ended one is the farewell.
      const sessions = page.rows.map(({ conversation, lastQuestion }) => ({
        ...presentSession(conversation, null),
        last_message:
          lastQuestion === null
            ? conversation.lastMessage
            : previewOf({ content: lastQuestion, attachments: null }) || conversation.lastMessage,
        completed_at: presentOptionalInstant(conversation.completedAt),
      }));
      return success({ sessions, ...(page.nextCursor === null ? {} : { next_cursor: page.nextCursor }) });
    },
  );

  const command = (path: string, type: Extract<Command["type"], "request_human" | "end_by_customer">) =>
    app.post(
      path,
      { config: { access: "customer" }, schema: { ...withId, response: NOTHING_TO_TELL } },
      async (request) => {
        const caller = callerOf(request);
        const { id } = z.object({ id: idSchema }).parse(request.params);
        await handleCommand(deps.commands, id, {
          command: { type },
          actor: { kind: "customer", id: caller.id },
          caller,
          address: request.ip,
        });
        return DONE;
      },
    );
  command("/api/chats/session/:id/handoff", "request_human");
  command("/api/chats/session/:id/complete", "end_by_customer");
}
