import { type ServerFrame, serverFrameSchema } from "@chatpjt/contract/realtime";
import { describe, expect, it } from "vitest";
import { aMessage, NOW } from "../testing/fake-server.ts";
import { readFrame } from "./read-frame.ts";

const session = {
  id: "s1",
  customer_id: "c1",
  category: null,
  status: "active",
  handler_type: "ai",
  assigned_agent_id: null,
  started_at: NOW,
} as const;
const message = aMessage(1, {
  attachments: [{ url: "/uploads/s1/a", name: "a.png", size: 1, mime: "image/png", is_image: true }],
});
const limits = {
  message_code_points: 1,
  frame_bytes: 1,
  upload_bytes: 1,
  attachments_per_message: 1,
  frames_per_10s: 1,
  messages_per_10s: 1,
};

/** One frame of every type, with its required fields only. */
const FRAMES: { readonly [T in ServerFrame["type"]]: Extract<ServerFrame, { type: T }>["data"] } = {
  hello: { server_time: NOW, limits, epoch: "e1" },
  new_message: { message },
  customer_message: { session_id: "s1", message },
  agent_connected: { session_id: "s1", message: "연결" },
  session_status_changed: { session_id: "s1", status: "pending", handler_type: "ai", version: 2 },
  session_completed: { session_id: "s1", message: "종료", farewell: message },
  typing: { session_id: "s1", sender_type: "ai" },
  unread_count_updated: { session_id: "s1", unread_count: 1 },
  new_chat_session: { session: { id: "s1", customer_name: "a", category: "미분류", started_at: NOW } },
  position: { sessions: [{ session_id: "s1", seq: 1, version: 1 }] },
  resumed: { session_id: "s1", messages: [message], upto_seq: 1, session },
  resync: { session_id: "s1", reason: "too_much" },
  ack: { ok: true, message },
  error: { code: "forbidden", message: "안 돼요" },
  messages_read: { session_id: "s1", reader: "staff", upto_seq: 1 },
  conversation_updated: { session_id: "s1", parts: ["log"] },
};

describe.each(Object.entries(FRAMES))("%s", (type, data) => {
  const frame = { type, data };
  it("is understood as the contract understands it", () => {
    expect(readFrame(JSON.stringify(frame))).toEqual(serverFrameSchema.parse(frame));
  });

  it.each(Object.keys(data))("is dropped without %s, as the contract would", (field) => {
    const rest = Object.fromEntries(Object.entries(data).filter(([key]) => key !== field));
    expect(serverFrameSchema.safeParse({ type, data: rest }).success).toBe(false);
    expect(readFrame(JSON.stringify({ type, data: rest }))).toBeNull();
  });
});

it.each([
  { given: "no JSON", text: "{" },
  { given: "no text", text: new ArrayBuffer(1) },
  { given: "a type from the future", text: JSON.stringify({ type: "poll_opened", data: {} }) },
  { given: "a name every object has", text: JSON.stringify({ type: "constructor", data: {} }) },
  { given: "no data", text: JSON.stringify({ type: "typing" }) },
  {
    given: "a message of an unknown sender",
    text: JSON.stringify({ type: "new_message", data: { message: { ...message, sender_type: "robot" } } }),
  },
])("drops $given", ({ text }) => {
  expect(readFrame(text)).toBeNull();
});
