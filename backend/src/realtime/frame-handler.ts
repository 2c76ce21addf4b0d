import { isBlankText } from "@chatpjt/contract/primitives";
import type { ClientFrame, ServerFrame } from "@chatpjt/contract/realtime";
import type { ConversationReads } from "../conversations/conversation-reads.ts";
import type { Caller } from "../conversations/domain/access.ts";
import { agentOf, isRead, readUptoOf } from "../conversations/domain/snapshot.ts";
import { assertSight } from "../conversations/handle-command.ts";
import type { Publisher } from "../conversations/ports.ts";
import { type PostDeps, postMessage } from "../conversations/post-message.ts";
import {
  presentMessage,
  presentMessages,
  presentSession,
  type SignAttachment,
} from "../conversations/presenter.ts";
import { markReadByAdmin, markReadByCustomer, type ReadMarkDeps } from "../conversations/read-marks.ts";
import type { ResumeAnswer, ResumeRequest } from "../conversations/resume-reads.ts";
import { AppError } from "../shared/app-error.ts";
import { release } from "./delivery.ts";
import type { Connection } from "./hub.ts";

/** What answering frames stands on. */
export interface FrameDeps {
  readonly post: PostDeps;
  readonly reads: ConversationReads;
  readonly marks: ReadMarkDeps;
  readonly publisher: Publisher;
  readonly sign: SignAttachment;
  /** A customer types: the AI waits a little longer. */
  readonly onCustomerTyping: (conversationId: string) => void;
  /** Where a conversation stands and what is missed of it; null when there is none. Many who ask at once are answered together. */
  readonly resume: (request: ResumeRequest) => Promise<ResumeAnswer | null>;
  readonly resumeMaxBytes: number;
}

/** The connection as the handler needs it. */
export interface FrameConnection extends Connection {
  readonly caller: Caller & Connection["caller"];
  readonly address: string;
  sendFrame(frame: ServerFrame): void;
}

/**
 * Does what a client's frame asks. Messages are stored exactly as the REST call stores them.
 *
 * @throws AppError with the refusal; the gateway answers it as an `error` frame.
 */
export async function handleFrame(
  deps: FrameDeps,
  connection: FrameConnection,
  frame: ClientFrame,
): Promise<void> {
  switch (frame.type) {
    case "subscribe_chats":
      if (connection.caller.role !== "admin") throw new AppError("forbidden");
      connection.lists.add(frame.data.chat_type);
      return;
    case "typing":
      return showTyping(deps, connection, frame.data.session_id);
    case "read":
      return markRead(deps, connection, frame.data.session_id, frame.data.seq);
    case "resume":
      return resume(deps, connection, frame.data.session_id, frame.data.after_seq);
    case "send_message":
      if (connection.caller.role !== "customer") throw new AppError("forbidden");
      return post(deps, connection, frame.data);
    case "agent_message":
      if (connection.caller.role !== "admin") throw new AppError("forbidden");
      return post(deps, connection, frame.data);
  }
}

type SendData = Extract<ClientFrame, { type: "send_message" | "agent_message" }>["data"];

async function post(deps: FrameDeps, connection: FrameConnection, data: SendData): Promise<void> {
  const urls = data.attachments?.map((attachment) => attachment.url) ?? [];
  if (isBlankText(data.content) && urls.length === 0) {
    throw new AppError("validation_failed", {
      message: "내용을 입력해 주세요.",
      details: [{ path: "content", message: "내용을 입력해 주세요." }],
    });
  }
  const { message, conversation } = await postMessage(deps.post, connection.caller, {
    conversationId: data.session_id,
    content: data.content,
    attachmentUrls: urls,
    clientMessageId: data.client_message_id ?? null,
    address: connection.address,
  });
  connection.sendFrame({
    type: "ack",
    data: {
      ok: true,
      ...(message.clientMessageId === null ? {} : { client_message_id: message.clientMessageId }),
      message: presentMessage(message, isRead(message, conversation), deps.sign),
    },
  });
}

async function showTyping(deps: FrameDeps, connection: FrameConnection, id: string): Promise<void> {
  const conversation = await deps.reads.find(id);
  assertSight(connection.caller, conversation);
  if (conversation.standing.status === "completed") return;
  const byCustomer = connection.caller.role === "customer";
  // An agent's dots are shown to the customer only while that agent answers.
  if (!byCustomer && agentOf(conversation.standing) !== connection.caller.id) return;
  deps.publisher.hint({
    conversationId: id,
    customerId: conversation.customerId,
    list: conversation.standing.status,
    sender: byCustomer ? "customer" : "agent",
    accountId: connection.caller.id,
    activity: null,
  });
  if (byCustomer) deps.onCustomerTyping(id);
}

async function markRead(
  deps: FrameDeps,
  connection: FrameConnection,
  id: string,
  seq: number,
): Promise<void> {
  const conversation = await deps.reads.find(id);
  assertSight(connection.caller, conversation);
  if (connection.caller.role === "customer") {
    if (seq > conversation.customerReadSeq) await markReadByCustomer(deps.marks, id, seq);
    return;
  }
  if (seq >= conversation.lastSeq) await markReadByAdmin(deps.marks, conversation);
}

/**
 * Answers exactly what the client misses, or `resync`. Live frames of the conversation wait meanwhile and then follow without hole or
 * repeat (`wire.md`, delivery): the position is read first, what it covers already is dropped by number.
 */
async function resume(
  deps: FrameDeps,
  connection: FrameConnection,
  id: string,
  afterSeq: number,
): Promise<void> {
  if (connection.held.has(id)) throw new AppError("rate_limited", { retryAfterSeconds: 1 });
  connection.held.set(id, []);
  let coveredVersion: number | null = null;
  try {
    const answer = await deps.resume({ conversationId: id, afterSeq });
    const conversation = answer?.conversation ?? null;
    assertSight(connection.caller, conversation);
    connection.followed.add(id);
    coveredVersion = conversation.version;
    if (answer?.missed == null) {
      connection.sendFrame(resync(id, "too_many_messages"));
      return;
    }
    const frame: ServerFrame = {
      type: "resumed",
      data: {
        session_id: id,
        messages: presentMessages(answer.missed, conversation, deps.sign),
        upto_seq: conversation.lastSeq,
        session: presentSession(conversation, answer.agentName),
        read_upto: readUptoOf(conversation),
      },
    };
    const text = JSON.stringify(frame);
    if (Buffer.byteLength(text) > deps.resumeMaxBytes) connection.sendFrame(resync(id, "too_large"));
    else connection.send([text]);
  } finally {
    release(connection, id, coveredVersion);
  }
}

function resync(id: string, reason: string): ServerFrame {
  return { type: "resync", data: { session_id: id, reason } };
}
