import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Composer } from "./composer.tsx";
import type { Attachments } from "./use-attachments.ts";

let sent: string[];

beforeEach(() => {
  sent = [];
});

it.each([
  { given: "uploading", hasFailed: false, says: "파일을 모두 올린 뒤 보낼 수 있어요." },
  { given: "failed", hasFailed: true, says: "올리지 못한 파일을 지우면 보낼 수 있어요." },
])("says why a text cannot be sent while a file is $given", async ({ hasFailed, says }) => {
  const attachments: Attachments = {
    items: [],
    ready: [],
    isBlocked: true,
    hasFailed,
    hasTooMany: false,
    add: () => {},
    retry: () => {},
    remove: () => {},
    clear: () => {},
  };
  render(
    <Composer value="글" onChange={() => {}} onSend={(text) => sent.push(text)} attachments={attachments} />,
  );
  await userEvent.type(screen.getByRole("textbox"), "{Enter}");
  expect(screen.getByRole("status")).toHaveTextContent(says);
  expect(sent).toEqual([]);
});

function Writing() {
  const [text, setText] = useState("");
  return (
    <Composer
      value={text}
      onChange={setText}
      onSend={(message) => {
        sent.push(message);
        setText("");
      }}
    />
  );
}

const field = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const compose = (text: string) => {
  fireEvent.compositionStart(field());
  fireEvent.change(field(), { target: { value: text } });
};
const composingEnter = () =>
  fireEvent.keyDown(field(), { key: "Process", code: "Enter", keyCode: 229, isComposing: true });
const plainEnter = () => fireEvent.keyDown(field(), { key: "Enter", code: "Enter", keyCode: 13 });
const lateEnter = () => fireEvent.keyDown(field(), { key: "Enter", code: "Enter", keyCode: 229 });
const end = (text: string) => fireEvent.compositionEnd(field(), { data: text });
const release = () => fireEvent.keyUp(field(), { key: "Enter", code: "Enter", keyCode: 13 });
const nextTask = () => act(() => vi.advanceTimersByTime(0));

describe("one Enter under a Korean IME sends one whole message", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([
    {
      order: "keydown, end, keydown",
      play: [composingEnter, () => end("녕"), plainEnter, nextTask, release],
    },
    {
      order: "keydown, end, task, keydown",
      play: [composingEnter, () => end("녕"), nextTask, plainEnter, release],
    },
    { order: "keydown, end", play: [composingEnter, () => end("녕"), nextTask, release] },
    { order: "keydown, keyup, end", play: [composingEnter, release, () => end("녕"), nextTask] },
    { order: "end, keydown 229", play: [() => end("녕"), lateEnter, nextTask, release] },
    { order: "end, keydown 229, keydown", play: [() => end("녕"), lateEnter, plainEnter, nextTask, release] },
    { order: "end, keydown", play: [() => end("녕"), plainEnter, nextTask, release] },
  ])("$order", ({ play }) => {
    render(<Writing />);
    compose("안녕");
    for (const step of play) step();
    expect(sent).toEqual(["안녕"]);
    expect(field()).toHaveValue("");
  });

  it("keeps two messages apart", () => {
    render(<Writing />);
    for (const text of ["네", "요"]) {
      compose(text);
      composingEnter();
      end(text);
      nextTask();
      release();
    }
    expect(sent).toEqual(["네", "요"]);
  });
});

describe("what can be sent", () => {
  it("is nothing empty, and the button says so", async () => {
    render(<Writing />);
    await userEvent.type(field(), "   {Enter}");
    await userEvent.click(screen.getByRole("button", { name: "보내기" }));
    expect(sent).toEqual([]);
    expect(screen.getByRole("button", { name: "보내기" })).toHaveAttribute("aria-disabled", "true");
  });

  it("is at most 4,000 characters, counted as people see them, with a warning near the limit", () => {
    render(<Writing />);
    fireEvent.change(field(), { target: { value: "🙂".repeat(3_900) } });
    expect(screen.getByRole("status")).toHaveTextContent("100자 남음");
    fireEvent.change(field(), { target: { value: "🙂".repeat(4_001) } });
    plainEnter();
    expect(screen.getByRole("status")).toHaveTextContent("1자를 줄여 주세요");
    expect(sent).toEqual([]);
  });
});
