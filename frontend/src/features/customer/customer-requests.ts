import type { Attachment, Message } from "@chatpjt/contract/messages";
import type { UploadFile } from "../../components/use-attachments.ts";
import { customerApi, noDataSchema } from "../../lib/api-client.ts";
import type { SignIn } from "../../lib/session.ts";
import type { ConversationSnapshot } from "../../realtime/apply-event.ts";
import type { OutboxItem } from "../../realtime/outbox.ts";
import {
  loginAnswer,
  messageAnswer,
  messagesAnswer,
  openSessionAnswer,
  ordersAnswer,
  pastSessionsAnswer,
  shopAnswer,
  ticketAnswer,
  uploadAnswer,
  userAnswer,
} from "./customer-answers.ts";

/** Query keys of the customer's page; everything of a person stands under their id. */
export const customerKeys = {
  shop: ["shop"] as const,
  of: (userId: string) => ["customer", userId] as const,
  conversation: (userId: string) => ["customer", userId, "conversation"] as const,
  orders: (userId: string) => ["customer", userId, "orders"] as const,
  past: (userId: string) => ["customer", userId, "past"] as const,
  pastMessages: (userId: string, sessionId: string) => ["customer", userId, "past", sessionId] as const,
};

export function logIn(email: string, password: string): Promise<SignIn> {
  return customerApi.post("/api/auth/login", { email, password, role: "customer" }, loginAnswer);
}

export async function logOut(): Promise<void> {
  await customerApi.post("/api/auth/logout", undefined, noDataSchema);
}

/** Ends all other sign-ins of the account. */
export async function changePassword(current: string, next: string): Promise<void> {
  const body = { current_password: current, new_password: next };
  await customerApi.patch("/api/auth/password", body, noDataSchema);
}

/** Asks whether the sign-in still stands; the client forgets a refused one. */
export async function checkSignIn(): Promise<void> {
  await customerApi.get("/api/auth/me", userAnswer);
}

export async function fetchTicket(signal: AbortSignal): Promise<string> {
  const { ticket } = await customerApi.post("/api/ws/ticket", undefined, ticketAnswer, { signal });
  return ticket;
}

export function fetchShop(signal: AbortSignal) {
  return customerApi.get("/api/shop", shopAnswer, { signal });
}

/** The open conversation, or a new one with the greeting. */
export function openConversation(signal?: AbortSignal): Promise<ConversationSnapshot> {
  return customerApi.get("/api/chats/session", openSessionAnswer, signal === undefined ? {} : { signal });
}

/** One page of messages, oldest first; without a range the newest. */
export function fetchMessages(
  sessionId: string,
  range: { after_seq?: number; before_seq?: number; limit?: number } = {},
) {
  return customerApi.get(`/api/chats/messages/${encodeURIComponent(sessionId)}`, messagesAnswer, {
    query: range,
  });
}

export async function sendMessage(item: OutboxItem): Promise<Message> {
  const body = {
    session_id: item.sessionId,
    content: item.content,
    attachments: item.attachments.map(({ url }) => ({ url })),
    client_message_id: item.clientMessageId,
  };
  const { message } = await customerApi.post("/api/chats/messages", body, messageAnswer);
  return message;
}

/** Uploads into one conversation. */
export function uploadTo(sessionId: string): UploadFile {
  return async (file, options): Promise<Attachment> => {
    const form = new FormData();
    form.set("session_id", sessionId);
    form.set("file", file);
    const { attachment } = await customerApi.upload("/api/chats/upload", form, uploadAnswer, options);
    return attachment;
  };
}

export async function askForPerson(sessionId: string): Promise<void> {
  await customerApi.post(
    `/api/chats/session/${encodeURIComponent(sessionId)}/handoff`,
    undefined,
    noDataSchema,
  );
}

export async function endConversation(sessionId: string): Promise<void> {
  await customerApi.post(
    `/api/chats/session/${encodeURIComponent(sessionId)}/complete`,
    undefined,
    noDataSchema,
  );
}

export async function fetchOrders(signal: AbortSignal) {
  const { orders } = await customerApi.get("/api/orders", ordersAnswer, {
    signal,
    query: { limit: 20 },
  });
  return orders;
}

export async function fetchPastConversations(signal: AbortSignal) {
  const { sessions } = await customerApi.get("/api/chats/sessions", pastSessionsAnswer, {
    signal,
    query: { limit: 50 },
  });
  return sessions;
}
