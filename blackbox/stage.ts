/** People and conversations for black-box tests: everything is made through the wire. */
import { randomBytes } from "node:crypto";
import { loginAnswerSchema } from "@chatpjt/contract/accounts";
import { openSessionAnswerSchema, type Session } from "@chatpjt/contract/conversations";
import { type Message, messageAnswerSchema, messagesAnswerSchema } from "@chatpjt/contract/messages";
import { type Order, orderAnswerSchema } from "@chatpjt/contract/orders";
import { WireClient } from "./wire-client.ts";
import { WireSocket } from "./wire-socket.ts";

export const PASSWORD = "blackbox-password-1";

/** Made by the command line before the tests. */
export const ADMINS = [
  { name: "owner", permission: "owner" },
  { name: "minji", permission: "manager" },
  { name: "junho", permission: "agent" },
  { name: "viewer", permission: "viewer" },
] as const;

/** Somebody signed in. */
export interface Person extends WireClient {
  readonly token: string;
  readonly id: string;
  readonly email: string;
}

class SignedIn extends WireClient implements Person {
  declare readonly token: string;
  readonly id: string;
  readonly email: string;

  constructor(baseUrl: string, token: string, user: { readonly id: string; readonly email: string }) {
    super(baseUrl, token);
    this.id = user.id;
    this.email = user.email;
  }
}

/** A text nobody else uses. */
export function unique(prefix: string): string {
  return `${prefix}-${randomBytes(6).toString("hex")}`;
}

export async function signIn(
  baseUrl: string,
  email: string,
  role: "customer" | "admin",
  password = PASSWORD,
): Promise<Person> {
  const { user, token } = await new WireClient(baseUrl).data(loginAnswerSchema, "POST", "/api/auth/login", {
    email,
    password,
    role,
  });
  return new SignedIn(baseUrl, token, user);
}

export const signInAdmin = (baseUrl: string, name: (typeof ADMINS)[number]["name"]): Promise<Person> =>
  signIn(baseUrl, `${name}@shop.example`, "admin");

export const newCustomer = (baseUrl: string): Promise<Person> =>
  signIn(baseUrl, `${unique("customer")}@example.com`, "customer");

/** A customer with an open conversation. */
export interface Chat {
  readonly customer: Person;
  readonly id: string;
}

export async function newChat(baseUrl: string): Promise<Chat> {
  const customer = await newCustomer(baseUrl);
  return { customer, id: (await openSession(customer)).session.id };
}

/** A conversation in which an agent answers, so that nothing happens by itself. */
export async function newHeldChat(baseUrl: string, agent: Person): Promise<Chat> {
  const chat = await newChat(baseUrl);
  await agent.done("POST", `/api/admin/chats/${chat.id}/takeover`, {});
  return chat;
}

export const openSession = (customer: Person): Promise<{ session: Session; messages: Message[] }> =>
  customer.data(openSessionAnswerSchema, "GET", "/api/chats/session");

export async function say(person: Person, sessionId: string, content: string, id?: string): Promise<Message> {
  const body = {
    session_id: sessionId,
    content,
    ...(id === undefined ? {} : { client_message_id: id }),
  };
  return (await person.data(messageAnswerSchema, "POST", "/api/chats/messages", body)).message;
}

export async function history(person: Person, sessionId: string, query = ""): Promise<Message[]> {
  return (await person.data(messagesAnswerSchema, "GET", `/api/chats/messages/${sessionId}${query}`))
    .messages;
}

/** Looks at the history until it holds a message that fits. */
export async function awaitMessage(
  person: Person,
  sessionId: string,
  fits: (message: Message) => boolean,
): Promise<Message> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const messages = await history(person, sessionId);
    const found = messages.find(fits);
    if (found !== undefined) return found;
    if (Date.now() > deadline)
      throw new Error(`The message did not come: ${messages.map((m) => m.content).join(" | ")}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const openSocket = (person: Person): Promise<WireSocket> =>
  WireSocket.open(person.baseUrl, `token=${person.token}`);

export async function newOrder(
  admin: Person,
  customerId: string,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<Order> {
  const body = {
    order_number: unique("ORD").toUpperCase(),
    product_name: "파란 머그컵",
    customer_id: customerId,
    ...fields,
  };
  return (await admin.data(orderAnswerSchema, "POST", "/api/admin/orders", body)).order;
}
