import type { Message } from "@chatpjt/contract/messages";
import { formatDateTime } from "../../lib/time-format.ts";

/** A conversation as plain text, one message a paragraph, for the customer's own records. */
export function transcriptOf(
  title: string,
  messages: readonly Message[],
  nameOf: (message: Message) => string,
): string {
  const paragraphs = messages.map((message) => {
    const files = (message.attachments ?? []).map((attachment) => `[${attachment.name}]`);
    const body = [message.content, ...files].filter((line) => line !== "").join("\n");
    return `${formatDateTime(message.created_at)} ${nameOf(message)}\n${body}`;
  });
  return `${[title, ...paragraphs].join("\n\n")}\n`;
}
