import type { Session } from "@chatpjt/contract/conversations";
import type { Message } from "@chatpjt/contract/messages";
import type { ReadUpto, ServerFrame } from "@chatpjt/contract/realtime";

/** One conversation as a page holds it: a run of messages without holes, oldest first, up to the newest. */
export interface ConversationSnapshot {
  readonly session: Session;
  readonly messages: readonly Message[];
}

/**
 * Applies one live frame to a snapshot, so that old snapshot + events = fresh snapshot (delivery, I7).
 *
 * Idempotent: messages are known by `seq`, state by `version`, reading only moves forward; what is old changes nothing and
 * answers the same object.
 * Frames of other conversations change nothing.
 *
 * @returns the next snapshot, or "refetch" when something in between is missing: resume from `newestSeq`, and fetch anew on `resync`.
 */
export function applyEvent(
  snapshot: ConversationSnapshot,
  frame: ServerFrame,
): ConversationSnapshot | "refetch" {
  const id = snapshot.session.id;
  switch (frame.type) {
    case "new_message":
    case "customer_message":
    case "ack":
      return frame.data.message.session_id === id ? appendMessages(snapshot, [frame.data.message]) : snapshot;
    case "session_completed":
      return frame.data.session_id === id ? complete(snapshot, frame.data.farewell) : snapshot;
    case "session_status_changed":
      return frame.data.session_id === id ? changeStatus(snapshot, frame.data) : snapshot;
    case "resumed":
      return frame.data.session_id === id ? catchUp(snapshot, frame.data) : snapshot;
    case "messages_read":
      return frame.data.session_id === id
        ? markRead(snapshot, frame.data.reader, frame.data.upto_seq)
        : snapshot;
    case "position":
      return markAllRead(snapshot, frame.data.sessions.find((theirs) => theirs.session_id === id)?.read_upto);
    case "resync":
      return frame.data.session_id === id ? "refetch" : snapshot;
    default:
      return snapshot;
  }
}

/** The newest `seq` a snapshot holds; 0 for an empty conversation. */
export function newestSeq(snapshot: ConversationSnapshot): number {
  return snapshot.messages.at(-1)?.seq ?? 0;
}

/** Puts an older page before the messages that are there; what is there already stays. */
export function prependMessages(
  snapshot: ConversationSnapshot,
  older: readonly Message[],
): ConversationSnapshot {
  const oldest = snapshot.messages[0]?.seq ?? Number.POSITIVE_INFINITY;
  const added = older.filter((message) => message.seq < oldest);
  return added.length === 0 ? snapshot : { ...snapshot, messages: [...added, ...snapshot.messages] };
}

function appendMessages(
  snapshot: ConversationSnapshot,
  messages: readonly Message[],
): ConversationSnapshot | "refetch" {
  let next = newestSeq(snapshot) + 1;
  const added: Message[] = [];
  for (const message of messages) {
    if (message.seq < next) continue;
    if (message.seq > next) return "refetch";
    added.push(message);
    next += 1;
  }
  return added.length === 0 ? snapshot : { ...snapshot, messages: [...snapshot.messages, ...added] };
}

/** The shop reads what the customer wrote, the customer what the shop (agent or AI) wrote. */
function markRead(
  snapshot: ConversationSnapshot,
  reader: keyof ReadUpto,
  uptoSeq: number,
): ConversationSnapshot {
  const isNews = (message: Message) =>
    !message.is_read && message.seq <= uptoSeq && (message.sender_type === "user") === (reader === "staff");
  if (!snapshot.messages.some(isNews)) return snapshot;
  const messages = snapshot.messages.map((message) =>
    isNews(message) ? { ...message, is_read: true } : message,
  );
  return { ...snapshot, messages };
}

/** Reading is told by hints, which may be lost; positions and resumes tell how far it is. */
function markAllRead(snapshot: ConversationSnapshot, upto: ReadUpto | undefined): ConversationSnapshot {
  if (upto === undefined) return snapshot;
  return markRead(markRead(snapshot, "staff", upto.staff), "customer", upto.customer);
}

type StatusChange = Extract<ServerFrame, { type: "session_status_changed" }>["data"];

function changeStatus(snapshot: ConversationSnapshot, change: StatusChange): ConversationSnapshot {
  const { session } = snapshot;
  if (change.version <= (session.version ?? -1)) return snapshot;
  return {
    ...snapshot,
    session: {
      ...session,
      status: change.status,
      handler_type: change.handler_type,
      version: change.version,
      assigned_agent_id: change.assigned_agent_id ?? null,
      agent_name: change.agent_name ?? null,
      due_at: change.due_at ?? null,
    },
  };
}

/** Completion carries no version: the state frame that comes with it brings that. Nothing revives a completed conversation. */
function complete(snapshot: ConversationSnapshot, farewell: Message): ConversationSnapshot | "refetch" {
  const appended = appendMessages(snapshot, [farewell]);
  if (appended === "refetch" || appended.session.status === "completed") return appended;
  return { ...appended, session: { ...appended.session, status: "completed", due_at: null } };
}

type Resumed = Extract<ServerFrame, { type: "resumed" }>["data"];

function catchUp(snapshot: ConversationSnapshot, resumed: Resumed): ConversationSnapshot | "refetch" {
  const appended = appendMessages(snapshot, resumed.messages);
  if (appended === "refetch") return "refetch";
  const read = markAllRead(appended, resumed.read_upto);
  const known = read.session.version ?? -1;
  const theirs = resumed.session.version ?? known;
  return theirs < known ? read : { ...read, session: resumed.session };
}
