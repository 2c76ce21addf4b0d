import { z } from "zod";
import { handlerTypeSchema, sessionSchema, statusSchema } from "./conversations.ts";
import { errorCodeSchema } from "./errors.ts";
import {
  attachmentReferenceSchema,
  clientMessageIdSchema,
  messageSchema,
  senderTypeSchema,
} from "./messages.ts";
import { freeTextSchema, idSchema, instantSchema, MESSAGE_MAX_CODE_POINTS } from "./primitives.ts";

/** Close codes. 4000–4499: reconnect. 4500–4999: stop, besides 4401 (bad, ended or banned token: stop). Source: `delivery.md`, limits. */
export const CLOSE_CODES = {
  restarting: 1012,
  frame_too_large: 1009,
  slow_reader: 4008,
  unauthenticated: 4401,
  flooding: 4408,
  too_many_sockets: 4529,
} as const;

/** Limits announced in `hello`, so that clients need no copies of them. */
export const announcedLimitsSchema = z.object({
  message_code_points: z.number().int(),
  frame_bytes: z.number().int(),
  upload_bytes: z.number().int(),
  attachments_per_message: z.number().int(),
  frames_per_10s: z.number().int(),
  messages_per_10s: z.number().int(),
});

export const chatTypeSchema = z.enum(["active", "pending", "completed"]);
export type ChatType = z.infer<typeof chatTypeSchema>;

const frame = <T extends string, D extends z.ZodType>(type: T, data: D) =>
  z.object({ type: z.literal(type), data });

const statusChanged = z.object({
  session_id: idSchema,
  status: statusSchema,
  handler_type: handlerTypeSchema,
  version: z.number().int(),
  /** Added: who answers and until when a wait was promised. */
  assigned_agent_id: z.string().nullable().optional(),
  agent_name: z.string().nullable().optional(),
  due_at: instantSchema.nullable().optional(),
});

const typing = z.object({
  session_id: idSchema,
  sender_type: senderTypeSchema,
  /** Added: what the AI is doing, a key such as `looking_up_orders`. */
  activity: z.string().optional(),
});

/** Added: up to which `seq` the shop (agent or AI) has read the customer's messages, and the customer the shop's. */
const readUptoSchema = z.object({ staff: z.number().int(), customer: z.number().int() });
export type ReadUpto = z.infer<typeof readUptoSchema>;

const position = z.object({
  session_id: idSchema,
  seq: z.number().int(),
  version: z.number().int(),
  read_upto: readUptoSchema.optional(),
});

/** Frames the server sends. */
export const serverFrameSchema = z.discriminatedUnion("type", [
  frame("hello", z.object({ server_time: instantSchema, limits: announcedLimitsSchema, epoch: z.string() })),
  frame("new_message", z.object({ session_id: idSchema.optional(), message: messageSchema })),
  frame("customer_message", z.object({ session_id: idSchema, message: messageSchema })),
  frame("agent_connected", z.object({ session_id: idSchema, message: z.string() })),
  frame("session_status_changed", statusChanged),
  frame(
    "session_completed",
    z.object({ session_id: idSchema, message: z.string(), farewell: messageSchema }),
  ),
  frame("typing", typing),
  frame("unread_count_updated", z.object({ session_id: idSchema, unread_count: z.number().int() })),
  frame(
    "new_chat_session",
    z.object({
      session: z.object({
        id: idSchema,
        customer_name: z.string(),
        category: z.string(),
        started_at: instantSchema,
      }),
    }),
  ),
  frame(
    "position",
    z.object({
      sessions: z.array(position),
      lists: z
        .object({ active: z.number().int(), pending: z.number().int(), completed: z.number().int() })
        .optional(),
    }),
  ),
  frame(
    "resumed",
    z.object({
      session_id: idSchema,
      messages: z.array(messageSchema),
      upto_seq: z.number().int(),
      session: sessionSchema,
      read_upto: readUptoSchema.optional(),
    }),
  ),
  frame("resync", z.object({ session_id: idSchema, reason: z.string() })),
  frame(
    "ack",
    z.object({ ok: z.literal(true), client_message_id: z.string().optional(), message: messageSchema }),
  ),
  frame(
    "error",
    z.object({ code: errorCodeSchema, message: z.string(), client_message_id: z.string().optional() }),
  ),
  /** Added: the other side's messages up to `upto_seq` were read, by the shop (agent or AI) or by the customer. */
  frame(
    "messages_read",
    z.object({ session_id: idSchema, reader: z.enum(["staff", "customer"]), upto_seq: z.number().int() }),
  ),
  /** Added, console only: something in the conversation's side records changed (log line, instruction, turn, summary, order); refetch it. */
  frame("conversation_updated", z.object({ session_id: idSchema, parts: z.array(z.string()) })),
]);
export type ServerFrame = z.infer<typeof serverFrameSchema>;

const clientMessage = z.object({
  session_id: idSchema,
  content: freeTextSchema(MESSAGE_MAX_CODE_POINTS).default(""),
  attachments: z.array(attachmentReferenceSchema).max(10).nullish(),
  client_message_id: clientMessageIdSchema.nullish(),
});

/** Frames a client may send. Anything else is answered with `error`. */
export const clientFrameSchema = z.discriminatedUnion("type", [
  frame("subscribe_chats", z.object({ chat_type: chatTypeSchema })),
  frame("typing", z.object({ session_id: idSchema })),
  frame("read", z.object({ session_id: idSchema, seq: z.number().int().min(0) })),
  frame("resume", z.object({ session_id: idSchema, after_seq: z.number().int().min(0) })),
  frame("send_message", clientMessage),
  frame("agent_message", clientMessage),
]);
export type ClientFrame = z.infer<typeof clientFrameSchema>;
