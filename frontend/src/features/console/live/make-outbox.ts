import type { Message } from "@chatpjt/contract/messages";
import { ApiError } from "../../../lib/api-client.ts";
import { createOutbox, type Outbox, type SendFailure } from "../../../realtime/outbox.ts";
import { consoleApi } from "../console-api.ts";

/** The replies of one agent that the server has not acknowledged yet, kept on this device. */
export function makeOutbox(agentId: string, onStored: (message: Message) => void): Outbox {
  return createOutbox({
    storage: localStorage,
    prefix: `chatpjt.console.outbox.${agentId}.`,
    send: (item) =>
      consoleApi.send({
        session_id: item.sessionId,
        content: item.content,
        attachments: item.attachments.map(({ url }) => ({ url })),
        client_message_id: item.clientMessageId,
      }),
    classify: classifyFailure,
    onStored,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
  });
}

/** Whether a failed reply may be sent again by itself. */
export function classifyFailure(error: unknown): SendFailure {
  if (!(error instanceof ApiError)) return { code: "internal", verdict: "refused" };
  if (error.code === "unauthenticated") return { code: error.code, verdict: "sign_in" };
  return {
    code: error.code,
    verdict: error.isTransient ? "retry" : "refused",
    retryAfterMs: error.retryAfterMs,
  };
}
