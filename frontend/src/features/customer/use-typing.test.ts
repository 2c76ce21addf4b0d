import type { ServerFrame } from "@chatpjt/contract/realtime";
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { LiveSocket } from "../../realtime/socket.ts";
import { aMessage } from "../../testing/fake-server.ts";
import { useTyping } from "./use-typing.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const typing = (activity?: string): ServerFrame => ({
  type: "typing",
  data: { session_id: "s1", sender_type: "ai", ...(activity === undefined ? {} : { activity }) },
});

function setUp(awaitedSeq: number | null = null) {
  let receive: (frame: ServerFrame) => void = () => {};
  const socket = {
    onFrame: (listener: (frame: ServerFrame) => void) => {
      receive = listener;
      return () => {};
    },
  } as unknown as LiveSocket;
  const { result, rerender } = renderHook(({ seq }) => useTyping(socket, "s1", seq), {
    initialProps: { seq: awaitedSeq },
  });
  return {
    result,
    get: (frame: ServerFrame) => act(() => receive(frame)),
    await: (seq: number) => rerender({ seq }),
  };
}

it("ends by itself, so that it cannot stick", () => {
  const { result, get } = setUp();
  get(typing());
  act(() => void vi.advanceTimersByTime(5_000));
  expect(result.current).toMatchObject({ sender: "ai" });
  act(() => void vi.advanceTimersByTime(1_000));
  expect(result.current).toBeNull();
});

it("shows the AI at work as soon as a message awaits its answer, but not for one that was there before", () => {
  const { result, get, await: expectAnswer } = setUp(3);
  expect(result.current).toBeNull();
  expectAnswer(5);
  expect(result.current).toMatchObject({ sender: "ai", activity: null });
  get({ type: "new_message", data: { message: aMessage(6) } });
  expect(result.current).toBeNull();
});

it("goes on while it is renewed, counting from its beginning, with what the AI is doing", () => {
  const { result, get } = setUp();
  get(typing());
  const since = result.current?.since;
  act(() => void vi.advanceTimersByTime(3_000));
  get(typing("get_my_order"));
  act(() => void vi.advanceTimersByTime(3_000));
  expect(result.current).toEqual({ sender: "ai", activity: "get_my_order", since });
});

it.each<{ given: string; frame: ServerFrame; ends: boolean }>([
  { given: "the answer", frame: { type: "new_message", data: { message: aMessage(2) } }, ends: true },
  {
    given: "a change of state",
    frame: {
      type: "session_status_changed",
      data: { session_id: "s1", status: "pending", handler_type: "ai", version: 2 },
    },
    ends: true,
  },
  {
    given: "the own message",
    frame: { type: "new_message", data: { message: aMessage(2, { sender_type: "user" }) } },
    ends: false,
  },
  {
    given: "another conversation's answer",
    frame: { type: "new_message", data: { message: aMessage(2, { session_id: "s2" }) } },
    ends: false,
  },
])("$given → ends: $ends", ({ frame, ends }) => {
  const { result, get } = setUp();
  get(typing());
  get(frame);
  expect(result.current === null).toBe(ends);
});
