import type { ServerFrame } from "@chatpjt/contract/realtime";
import type { Envelope, TypingHint } from "../../conversations/domain/events.ts";
import type { StoredMessage } from "../../conversations/domain/message.ts";
import {
  presentInstant,
  presentMessage,
  presentOptionalInstant,
  type SignAttachment,
} from "../../conversations/presenter.ts";

/**
 * The frames of one envelope, for the two kinds of people who may see it. Which connections get them is `hub.ts`.
 *
 * - `customer`: to the conversation's customer.
 * - `listed`: to admins who subscribed to the list it is in or left.
 * - `everyAdmin`: to all admins.
 * - `entered`: to admins who subscribed to the list it just entered.
 */
export interface WireFrames {
  readonly customer: readonly ServerFrame[];
  readonly listed: readonly ServerFrame[];
  readonly everyAdmin: readonly ServerFrame[];
  readonly entered: readonly ServerFrame[];
}

const UNCATEGORISED = "미분류";

/** Spells an envelope in the wire's words (`wire.md`, WebSocket). */
export function toFrames(envelope: Envelope, sign: SignAttachment): WireFrames {
  const frames = {
    customer: [] as ServerFrame[],
    listed: [] as ServerFrame[],
    everyAdmin: [] as ServerFrame[],
    entered: [] as ServerFrame[],
  };
  const session_id = envelope.conversationId;
  const farewell = envelope.events.find((event) => event.type === "completed")?.farewell ?? null;
  for (const event of envelope.events) {
    switch (event.type) {
      case "opened":
        frames.entered.push(newChatSession(envelope, event.startedAt, event.category));
        break;
      case "message_posted": {
        const frame = newMessage(event.message, event.isRead, sign);
        // The farewell reaches the customer by `session_completed` alone.
        if (event.message.id !== farewell?.id) frames.customer.push(frame);
        frames.listed.push(frame);
        if (event.message.sender === "customer") {
          frames.listed.push({ type: "customer_message", data: { session_id, message: frame.data.message } });
        }
        break;
      }
      case "unread_changed":
        frames.listed.push({
          type: "unread_count_updated",
          data: { session_id, unread_count: event.unread },
        });
        break;
      case "standing_changed": {
        const frame: ServerFrame = {
          type: "session_status_changed",
          data: {
            session_id,
            status: event.status,
            handler_type: event.handler,
            version: envelope.version,
            assigned_agent_id: event.agentId,
            agent_name: event.agentName,
            due_at: presentOptionalInstant(event.dueAt),
          },
        };
        frames.customer.push(frame);
        frames.everyAdmin.push(frame);
        if (envelope.previousList !== envelope.list) {
          frames.entered.push(newChatSession(envelope, event.startedAt, event.category));
        }
        break;
      }
      case "agent_connected":
        frames.customer.push({
          type: "agent_connected",
          data: { session_id, message: `상담원 ${event.agentName}님이 연결되었습니다.` },
        });
        break;
      case "completed":
        frames.customer.push({
          type: "session_completed",
          data: {
            session_id,
            message: "상담이 종료되었습니다.",
            farewell: presentMessage(event.farewell, false, sign),
          },
        });
        break;
      case "messages_read": {
        const frame: ServerFrame = {
          type: "messages_read",
          data: { session_id, reader: event.reader, upto_seq: event.uptoSeq },
        };
        if (event.reader === "staff") frames.customer.push(frame);
        else frames.listed.push(frame);
        break;
      }
      case "records_changed":
        frames.listed.push({ type: "conversation_updated", data: { session_id, parts: [...event.parts] } });
        break;
    }
  }
  return frames;
}

/** Where a conversation stands after a change: whoever missed one before it resumes. */
export function toPositionFrame({ conversationId, seq, version }: Envelope): ServerFrame {
  return { type: "position", data: { sessions: [{ session_id: conversationId, seq, version }] } };
}

/** Someone is writing. */
export function toTypingFrame(hint: TypingHint): ServerFrame {
  return {
    type: "typing",
    data: {
      session_id: hint.conversationId,
      sender_type: hint.sender === "customer" ? "user" : hint.sender,
      ...(hint.activity === null ? {} : { activity: hint.activity }),
    },
  };
}

function newMessage(message: StoredMessage, isRead: boolean, sign: SignAttachment) {
  return {
    type: "new_message" as const,
    data: { session_id: message.conversationId, message: presentMessage(message, isRead, sign) },
  };
}

function newChatSession(envelope: Envelope, startedAt: number, category: string | null): ServerFrame {
  return {
    type: "new_chat_session",
    data: {
      session: {
        id: envelope.conversationId,
        customer_name: envelope.customerEmail,
        category: category ?? UNCATEGORISED,
        started_at: presentInstant(startedAt),
      },
    },
  };
}
