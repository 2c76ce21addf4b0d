/**
 * The checker of `delivery.md`'s promises I1–I7, through the wire alone: what people were told against what the service shows.
 */
import {
  type AiTurn,
  activeChatsAnswerSchema,
  aiTurnsAnswerSchema,
  type ConversationDetail,
  conversationDetailAnswerSchema,
  type LogLine,
  logAnswerSchema,
} from "@chatpjt/contract/conversations";
import { type Message, messagesAnswerSchema } from "@chatpjt/contract/messages";
import { WireClient } from "../blackbox/wire-client.ts";
import { until } from "./call.ts";
import type { View } from "./follower.ts";
import type { Ledger } from "./ledger.ts";

/** What a check looks at. */
export interface CheckInput {
  readonly ledger: Ledger;
  readonly baseUrl: string;
  readonly adminToken: string;
  /** What customers' pages show, by conversation. */
  readonly views: ReadonlyMap<string, View>;
}

/** The whole history, oldest first, as its customer sees it (an admin's read would change the unread count). */
export async function wholeHistory(baseUrl: string, token: string, sessionId: string): Promise<Message[]> {
  const client = new WireClient(baseUrl, token);
  const all: Message[] = [];
  for (;;) {
    const after = all.at(-1)?.seq ?? 0;
    const path = `/api/chats/messages/${sessionId}?after_seq=${after}`;
    const { messages, has_more } = await client.data(messagesAnswerSchema, "GET", path);
    all.push(...messages);
    if (!has_more) return all;
  }
}

/** I1–I3: every acknowledged message is there exactly once, `seq` has no hole. Cheap enough for every round. */
export async function checkMessages(input: Pick<CheckInput, "ledger" | "baseUrl">): Promise<string[]> {
  const { ledger, baseUrl } = input;
  // People go on writing: only what was acknowledged before the look has to be in it.
  return promiseViolations(
    ledger,
    baseUrl,
    new Map(ledger.sessions.map((id) => [id, acknowledgedIn(ledger, id)])),
  );
}

/** I1–I3 against the acknowledgements of one moment, by conversation and client id. */
export async function promiseViolations(
  ledger: Ledger,
  baseUrl: string,
  promised: ReadonlyMap<string, ReadonlyMap<string, Message>>,
): Promise<string[]> {
  const found = await Promise.all(
    [...promised].map(async ([id, acknowledged]) => {
      try {
        const messages = await wholeHistory(baseUrl, ledger.owners.get(id) ?? "", id);
        return messageViolations(id, messages, ledger, acknowledged);
      } catch (error) {
        return [`I1: ${id} cannot be read: ${error instanceof Error ? error.message : String(error)}`];
      }
    }),
  );
  return found.flat();
}

/** The acknowledgements that have been given in a conversation so far, by client id. */
export function acknowledgedIn(ledger: Ledger, sessionId: string): ReadonlyMap<string, Message> {
  return new Map(
    ledger
      .of(sessionId)
      .flatMap(({ clientId, acknowledged }) => (acknowledged === null ? [] : [[clientId, acknowledged]])),
  );
}

export function messageViolations(
  id: string,
  messages: readonly Message[],
  ledger: Ledger,
  promised = acknowledgedIn(ledger, id),
): string[] {
  const found: string[] = [];
  const hole = messages.find((message, index) => message.seq !== index + 1);
  if (hole !== undefined) found.push(`I3: ${id} has a hole before seq ${hole.seq}`);
  const stored = new Map<string, Message[]>();
  for (const message of messages) {
    const key = message.client_message_id;
    if (key !== undefined) stored.set(key, [...(stored.get(key) ?? []), message]);
  }
  const intents = ledger.of(id);
  for (const { clientId, content } of intents) {
    const copies = stored.get(clientId) ?? [];
    if (copies.length > 1) found.push(`I2: ${clientId} is stored ${copies.length} times`);
    const [copy] = copies;
    if (copy !== undefined && copy.content !== content)
      found.push(`I1: ${clientId} is stored with other words`);
    const acknowledged = promised.get(clientId);
    if (acknowledged === undefined) continue;
    if (copy === undefined)
      found.push(`I1: ${clientId} (seq ${acknowledged.seq}) was acknowledged and is lost`);
    else if (copy.id !== acknowledged.id || copy.seq !== acknowledged.seq)
      found.push(`I1: ${clientId} was acknowledged as seq ${acknowledged.seq} and is seq ${copy.seq}`);
  }
  const known = new Set(intents.map((intent) => intent.clientId));
  for (const clientId of stored.keys())
    if (!known.has(clientId)) found.push(`I2: ${clientId} was never sent in ${id}`);
  return found;
}

const CHECKED_AT_ONCE = 8;

/** All of I1–I7, after every turn has come to its end within `settleMs`. */
export async function checkEverything(input: CheckInput, settleMs = 30_000): Promise<string[]> {
  const { ledger } = input;
  const found: string[] = [...ledger.violations];
  const waiting = [...ledger.sessions];
  const checkNext = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      try {
        found.push(...(await checkConversation(input, id, settleMs)));
      } catch (error) {
        found.push(`${id}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: CHECKED_AT_ONCE }, checkNext));
  return found;
}

async function checkConversation(input: CheckInput, id: string, settleMs: number): Promise<string[]> {
  const { ledger, baseUrl } = input;
  const admin = new WireClient(baseUrl, input.adminToken);
  const desk = `/api/admin/chats/${id}`;
  const turns = await until(`I4: the turns of ${id} end`, settleMs, async () => {
    const { turns } = await admin.data(aiTurnsAnswerSchema, "GET", `${desk}/turns`);
    return turns.some((turn) => turn.state === "pending" || turn.state === "running") ? null : turns;
  });
  ledger.rerunTurns += turns.filter(isRerun).length;
  const { session } = await admin.data(conversationDetailAnswerSchema, "GET", desk);
  const { lines } = await admin.data(logAnswerSchema, "GET", `${desk}/log`);
  const messages = await wholeHistory(baseUrl, ledger.owners.get(id) ?? "", id);
  const posted = turns.flatMap((turn) =>
    turn.state === "done" && turn.message_seq !== null ? [turn.message_seq] : [],
  );
  const found = [
    ...messageViolations(id, messages, ledger),
    ...(new Set(posted).size < posted.length ? [`I2: two turns of ${id} claim one message`] : []),
    ...silenceViolations(session, messages),
    ...preemptionViolations(id, messages, lines),
    ...recountViolations(session, messages, lines),
    ...(await lastMessageViolations(admin, session, messages)),
  ];
  const view = input.views.get(id);
  if (view !== undefined) found.push(...(await viewViolations(id, view, messages, session)));
  return found;
}

/** Its first run was interrupted; it was run again, alone or together with what the customer wrote since. */
function isRerun(turn: AiTurn): boolean {
  return turn.attempt > 1 || turn.discarded === "joined_newer_turn";
}

/** I4: with the AI in charge nobody's message stays unanswered; who waits has been told so. */
export function silenceViolations(session: ConversationDetail, messages: readonly Message[]): string[] {
  const { id, status, handler_type } = session;
  const last = messages.at(-1);
  if (status === "active" && handler_type === "ai" && last?.sender_type === "user")
    return [`I4: seq ${last.seq} of ${id} is left in silence`];
  if (status === "pending" && !messages.some((message) => message.sender_type === "ai" && message.seq > 1))
    return [`I4: ${id} waits for a person and was never told`];
  return [];
}

const SILENCES_AI = new Set(["take_over", "complete", "end_by_customer", "close_by_ai", "close_by_silence"]);
const WAKES_AI = new Set(["release", "provide_info"]);

/** I5: between a takeover or completion and the next hand-back there is no AI message. */
export function preemptionViolations(
  id: string,
  messages: readonly Message[],
  lines: readonly LogLine[],
): string[] {
  const found: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (!SILENCES_AI.has(line.action)) continue;
    const end = lines
      .slice(index + 1)
      .find((later) => WAKES_AI.has(later.action) || SILENCES_AI.has(later.action));
    const isInside = (seq: number) =>
      seq > line.after_seq && seq <= (end?.after_seq ?? Number.POSITIVE_INFINITY);
    const farewell =
      end !== undefined && end.action !== "take_over" && SILENCES_AI.has(end.action) ? end.after_seq : 0;
    const late = messages.find(
      ({ seq, sender_type }) => sender_type === "ai" && isInside(seq) && seq !== farewell,
    );
    if (late !== undefined) found.push(`I5: AI message ${late.seq} of ${id} stands behind ${line.action}`);
  }
  return found;
}

/** I6: the standing equals what the log says, the unread count what the history says. Admins of the ledger read nothing. */
export function recountViolations(
  session: ConversationDetail,
  messages: readonly Message[],
  lines: readonly LogLine[],
): string[] {
  const found: string[] = [];
  let standing = "active ai";
  for (const { action } of lines) {
    if (action === "take_over") standing = "active agent";
    else if (WAKES_AI.has(action)) standing = "active ai";
    else if (action === "request_human" || action === "hand_off") standing = "pending ai";
    else if (SILENCES_AI.has(action))
      standing = standing === "active agent" ? "completed agent" : "completed ai";
  }
  const shown = `${session.status} ${session.handler_type}`;
  if (shown !== standing) found.push(`I6: ${session.id} is ${shown}, its log says ${standing}`);
  const unread = messages.filter((message) => message.sender_type === "user").length;
  if (session.unread !== unread) found.push(`I6: ${session.id} counts ${session.unread} unread of ${unread}`);
  if (session.last_seq !== messages.length)
    found.push(`I6: ${session.id} says last_seq ${session.last_seq} of ${messages.length}`);
  return found;
}

async function lastMessageViolations(
  admin: WireClient,
  session: ConversationDetail,
  messages: readonly Message[],
): Promise<string[]> {
  if (session.status !== "active") return [];
  const search = encodeURIComponent(session.customer.email);
  const { chats } = await admin.data(
    activeChatsAnswerSchema,
    "GET",
    `/api/admin/chats/active?search=${search}`,
  );
  const row = chats.find((chat) => chat.id === session.id);
  if (row === undefined) return [`I6: ${session.id} is missing in its list`];
  const preview = row.last_message.replace(/…$/u, "");
  const line = messages.at(-1)?.content.replace(/\s+/gu, " ").trim() ?? "";
  return line.startsWith(preview) ? [] : [`I6: ${session.id} shows "${preview}" as its last message`];
}

/** I7: the page's old snapshot with its events equals the fresh one. The last events may be on their way. */
async function viewViolations(
  id: string,
  view: View,
  messages: readonly Message[],
  session: ConversationDetail,
): Promise<string[]> {
  const differs = () => {
    if (view.messages.length !== messages.length)
      return `shows ${view.messages.length} messages of ${messages.length}`;
    if (view.messages.some((message, index) => message.id !== messages[index]?.id))
      return "shows other messages";
    const shown = `${view.status} ${view.handler}`;
    return shown === `${session.status} ${session.handler_type}` ? null : `shows ${shown}`;
  };
  try {
    await until("the view", 5_000, () => (differs() === null ? true : null));
    return [];
  } catch {
    return [`I7: the page of ${id} ${differs()}`];
  }
}
