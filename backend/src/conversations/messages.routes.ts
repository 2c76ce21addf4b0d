import {
  messageAnswerSchema,
  messagesAnswerSchema,
  messagesQuerySchema,
  sendMessageRequestSchema,
} from "@chatpjt/contract/messages";
import { idSchema } from "@chatpjt/contract/primitives";
import { z } from "zod";
import { answers, success } from "../platform/http/answers.ts";
import { callerOf, type HttpServer } from "../platform/http/http-server.ts";
import type { ConversationReads } from "./conversation-reads.ts";
import { isRead } from "./domain/snapshot.ts";
import { assertSight } from "./handle-command.ts";
import { type PostDeps, postMessage } from "./post-message.ts";
import { presentMessage, presentMessages, type SignAttachment } from "./presenter.ts";
import { markReadByAdmin, type ReadMarkDeps } from "./read-marks.ts";

/** What the message routes stand on. */
export interface MessageRouteDeps {
  readonly post: PostDeps;
  readonly reads: ConversationReads;
  readonly marks: ReadMarkDeps;
  readonly sign: SignAttachment;
}

/** Sending and reading messages, for customers and admins alike (`wire.md`). */
export function registerMessageRoutes(app: HttpServer, deps: MessageRouteDeps): void {
  app.post(
    "/api/chats/messages",
    {
      config: { access: { customer: true, admin: "agent" } },
      schema: { body: sendMessageRequestSchema, response: answers(messageAnswerSchema) },
    },
    async (request) => {
      const { body } = request;
      const { message, conversation } = await postMessage(deps.post, callerOf(request), {
        conversationId: body.session_id,
        content: body.content,
        attachmentUrls: body.attachments?.map((attachment) => attachment.url) ?? [],
        clientMessageId: body.client_message_id ?? null,
        address: request.ip,
      });
      return success({ message: presentMessage(message, isRead(message, conversation), deps.sign) });
    },
  );

  app.get(
    "/api/chats/messages/:session_id",
    {
      config: { access: { customer: true, admin: "viewer" } },
      schema: {
        params: z.object({ session_id: idSchema }),
        querystring: messagesQuerySchema,
        response: answers(messagesAnswerSchema),
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const { after_seq, before_seq, limit } = request.query;
      const conversation = await deps.reads.find(request.params.session_id);
      assertSight(caller, conversation);
      const range = { afterSeq: after_seq, beforeSeq: before_seq, limit };
      const { messages, hasMore } = await deps.reads.messages(conversation.id, range);
      if (caller.role === "admin") await markReadByAdmin(deps.marks, conversation);
      const seenBy =
        caller.role === "admin" ? { ...conversation, adminReadSeq: conversation.lastSeq } : conversation;
      return success({ messages: presentMessages(messages, seenBy, deps.sign), has_more: hasMore });
    },
  );
}
