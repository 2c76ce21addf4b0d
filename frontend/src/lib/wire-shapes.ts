/** Checks of the wire's objects that both pages meet; `read-frame.test.ts` holds them against the contract. */
import type { User } from "@chatpjt/contract/accounts";
import type { Session } from "@chatpjt/contract/conversations";
import type { Attachment, Message } from "@chatpjt/contract/messages";
import { hasFields, isFlag, isListOf, isNullable, isNumber, isOneOf, isText } from "./shape.ts";

export const isUser = hasFields<User>({
  id: isText,
  email: isText,
  name: isText,
  role: isOneOf("customer", "admin"),
});

export const isAttachment = hasFields<Attachment>({
  url: isText,
  name: isText,
  size: isNumber,
  mime: isText,
  is_image: isFlag,
});

export const isMessage = hasFields<Message>({
  id: isText,
  session_id: isText,
  seq: isNumber,
  sender_type: isOneOf("user", "ai", "agent"),
  sender_id: isNullable(isText),
  content: isText,
  attachments: isNullable(isListOf(isAttachment)),
  is_read: isFlag,
  created_at: isText,
});

export const isSession = hasFields<Session>({
  id: isText,
  customer_id: isText,
  category: isNullable(isText),
  status: isOneOf("active", "pending", "completed"),
  handler_type: isOneOf("ai", "agent"),
  assigned_agent_id: isNullable(isText),
  started_at: isText,
});
