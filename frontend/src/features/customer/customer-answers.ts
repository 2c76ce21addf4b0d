/** What the customer's requests answer, as far as the page reads it. Types and meaning: `contract/`. */
import type { loginAnswerSchema, ticketAnswerSchema, User } from "@chatpjt/contract/accounts";
import type { openSessionAnswerSchema, pastSessionsAnswerSchema } from "@chatpjt/contract/conversations";
import type {
  messageAnswerSchema,
  messagesAnswerSchema,
  uploadAnswerSchema,
} from "@chatpjt/contract/messages";
import type { Order, ordersAnswerSchema } from "@chatpjt/contract/orders";
import type { shopAnswerSchema } from "@chatpjt/contract/settings";
import type { z } from "zod";
import {
  answerOf,
  type Check,
  hasFields,
  isFlag,
  isListOf,
  isNullable,
  isNumber,
  isOneOf,
  isText,
} from "../../lib/shape.ts";
import { isAttachment, isMessage, isSession, isUser } from "../../lib/wire-shapes.ts";

const isOrder = hasFields<Order>({
  id: isText,
  order_number: isText,
  product_name: isText,
  customer_id: isText,
  ordered_at: isText,
  shipping_status: isOneOf("preparing", "shipped", "delivered", "cancelled"),
  updated_at: isText,
  delivered_at: isNullable(isText),
  price_krw: isNullable(isNumber),
});

type PastSession = z.infer<typeof pastSessionsAnswerSchema>["sessions"][number];

const isPastEnd = hasFields<Pick<PastSession, "last_message" | "completed_at">>({
  last_message: isNullable(isText),
  completed_at: isNullable(isText),
});
const isPastSession: Check = (value) => isSession(value) && isPastEnd(value);

export const loginAnswer = answerOf<z.infer<typeof loginAnswerSchema>>({ user: isUser, token: isText });
export const userAnswer = answerOf<User>({ id: isText, email: isText, name: isText, role: isText });
export const ticketAnswer = answerOf<z.infer<typeof ticketAnswerSchema>>({
  ticket: isText,
  expires_at: isText,
});
export const openSessionAnswer = answerOf<z.infer<typeof openSessionAnswerSchema>>({
  session: isSession,
  messages: isListOf(isMessage),
});
export const pastSessionsAnswer = answerOf<z.infer<typeof pastSessionsAnswerSchema>>({
  sessions: isListOf(isPastSession),
});
export const messageAnswer = answerOf<z.infer<typeof messageAnswerSchema>>({ message: isMessage });
export const messagesAnswer = answerOf<z.infer<typeof messagesAnswerSchema>>({
  messages: isListOf(isMessage),
  has_more: isFlag,
});
export const uploadAnswer = answerOf<z.infer<typeof uploadAnswerSchema>>({ attachment: isAttachment });
export const ordersAnswer = answerOf<z.infer<typeof ordersAnswerSchema>>({ orders: isListOf(isOrder) });
export const shopAnswer = answerOf<z.infer<typeof shopAnswerSchema>>({
  shop_name: isText,
  ai_label: isText,
  response_wait_time: isNumber,
  open_now: isFlag,
  next_opening: isNullable(isText),
  signup_open: isFlag,
});
