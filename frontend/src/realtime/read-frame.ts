import type { ServerFrame } from "@chatpjt/contract/realtime";
import { type FieldChecks, hasFields, isListOf, isNumber, isOneOf, isText } from "../lib/shape.ts";
import { isMessage, isSession } from "../lib/wire-shapes.ts";

type FrameType = ServerFrame["type"];
type DataOf<T extends FrameType> = Extract<ServerFrame, { type: T }>["data"];
type Position = DataOf<"position">["sessions"][number];

const dataOf = <T extends FrameType>(fields: FieldChecks<DataOf<T>>) => hasFields<DataOf<T>>(fields);

const isPosition = hasFields<Position>({ session_id: isText, seq: isNumber, version: isNumber });
const isObject = hasFields<object>({});

const DATA: { readonly [T in FrameType]: (value: unknown) => boolean } = {
  hello: dataOf<"hello">({ server_time: isText, limits: isObject, epoch: isText }),
  new_message: dataOf<"new_message">({ message: isMessage }),
  customer_message: dataOf<"customer_message">({ session_id: isText, message: isMessage }),
  agent_connected: dataOf<"agent_connected">({ session_id: isText, message: isText }),
  session_status_changed: dataOf<"session_status_changed">({
    session_id: isText,
    status: isOneOf("active", "pending", "completed"),
    handler_type: isOneOf("ai", "agent"),
    version: isNumber,
  }),
  session_completed: dataOf<"session_completed">({
    session_id: isText,
    message: isText,
    farewell: isMessage,
  }),
  typing: dataOf<"typing">({ session_id: isText, sender_type: isOneOf("user", "ai", "agent") }),
  unread_count_updated: dataOf<"unread_count_updated">({ session_id: isText, unread_count: isNumber }),
  new_chat_session: dataOf<"new_chat_session">({
    session: hasFields<DataOf<"new_chat_session">["session"]>({
      id: isText,
      customer_name: isText,
      category: isText,
      started_at: isText,
    }),
  }),
  position: dataOf<"position">({ sessions: isListOf(isPosition) }),
  resumed: dataOf<"resumed">({
    session_id: isText,
    messages: isListOf(isMessage),
    upto_seq: isNumber,
    session: isSession,
  }),
  resync: dataOf<"resync">({ session_id: isText, reason: isText }),
  ack: dataOf<"ack">({ ok: (value) => value === true, message: isMessage }),
  error: dataOf<"error">({ code: isText, message: isText }),
  messages_read: dataOf<"messages_read">({
    session_id: isText,
    reader: isOneOf("staff", "customer"),
    upto_seq: isNumber,
  }),
  conversation_updated: dataOf<"conversation_updated">({ session_id: isText, parts: isListOf(isText) }),
};

/** A frame of the server, or null for anything this page does not know: newer servers may send more. */
export function readFrame(text: unknown): ServerFrame | null {
  if (typeof text !== "string") return null;
  try {
    const value: unknown = JSON.parse(text);
    return isFrame(value) ? value : null;
  } catch {
    return null;
  }
}

function isFrame(value: unknown): value is ServerFrame {
  if (!isObject(value) || !("type" in value) || !("data" in value)) return false;
  const { type } = value;
  return typeof type === "string" && isKnown(type) && DATA[type](value.data);
}

function isKnown(type: string): type is FrameType {
  return Object.hasOwn(DATA, type);
}
