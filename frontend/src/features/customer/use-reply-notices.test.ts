import type { ServerFrame } from "@chatpjt/contract/realtime";
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { LiveSocket } from "../../realtime/socket.ts";
import { aMessage } from "../../testing/fake-server.ts";
import { useReplyNotices } from "./use-reply-notices.ts";

let shown: string[];

beforeEach(() => {
  shown = [];
  vi.stubGlobal("isSecureContext", true);
  vi.stubGlobal("Notification", FakeNotification);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  FakeNotification.permission = "granted";
});

class FakeNotification {
  static permission: NotificationPermission = "granted";
  onclick: (() => void) | null = null;
  constructor(_title: string, { body }: { body: string }) {
    shown.push(body);
  }
}

const reply: ServerFrame = { type: "new_message", data: { message: aMessage(2) } };
const own: ServerFrame = { type: "new_message", data: { message: aMessage(2, { sender_type: "user" }) } };

it.each([
  { given: "a reply to a hidden page", frame: reply, visibility: "hidden", permission: "granted", count: 1 },
  {
    given: "a reply to a visible page",
    frame: reply,
    visibility: "visible",
    permission: "granted",
    count: 0,
  },
  { given: "an own message", frame: own, visibility: "hidden", permission: "granted", count: 0 },
  { given: "a permission taken back", frame: reply, visibility: "hidden", permission: "denied", count: 0 },
] as const)("$given → $count notices", ({ frame, visibility, permission, count }) => {
  FakeNotification.permission = permission;
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(visibility);
  let receive: (frame: ServerFrame) => void = () => {};
  const socket = {
    onFrame: (listener: (frame: ServerFrame) => void) => {
      receive = listener;
      return () => {};
    },
  } as unknown as LiveSocket;
  renderHook(() => useReplyNotices(socket, "달빛상점 상담", { hasSound: false, hasNotices: true }));
  act(() => receive(frame));
  expect(shown).toEqual(Array.from({ length: count }, () => "새 답장이 왔어요"));
});
