import { describe, expect, it } from "vitest";
import { decideEnter, ENTER_IDLE, type EnterEvent, type SendKey } from "./enter-to-send.ts";

const plain = {
  type: "enter_down",
  isComposing: false,
  keyCode: 13,
  shift: false,
  mod: false,
  repeat: false,
} as const;
const composing = { ...plain, isComposing: true, keyCode: 229 };
const afterEnd = { ...plain, keyCode: 229 };
const started = { type: "composition_started" } as const;
const ended = (text: string) => ({ type: "composition_ended", text }) as const;
const up = { type: "enter_up" } as const;
const settled = { type: "settled" } as const;
const typed = { type: "moved_on" } as const;

/** Plays events as the composer does: `settled` follows in the next task, which here is before `up` or at the end. */
function sends(events: readonly EnterEvent[], sendKey: SendKey = "enter"): number {
  let state = ENTER_IDLE;
  let count = 0;
  for (const event of events) {
    const decision = decideEnter(state, event, sendKey);
    state = decision.state;
    if (decision.send) count += 1;
  }
  return count;
}

describe("one Enter is one message", () => {
  it.each([
    { order: "no composition", events: [plain, up], count: 1 },
    {
      order: "composing keydown, end, plain keydown (Chrome)",
      events: [started, composing, ended("요"), plain, settled, up],
      count: 1,
    },
    {
      order: "composing keydown, end, next task, plain keydown",
      events: [started, composing, ended("요"), settled, plain, up],
      count: 1,
    },
    {
      order: "composing keydown, end, no plain keydown",
      events: [started, composing, ended("요"), settled, up],
      count: 1,
    },
    {
      order: "composing keydown, keyup, end",
      events: [started, composing, up, ended("요"), settled],
      count: 1,
    },
    {
      order: "keydown that only the field knows as composing",
      events: [started, plain, ended("요"), settled, up],
      count: 1,
    },
    { order: "end, keydown 229 (Safari)", events: [started, ended("요"), afterEnd, up], count: 1 },
    {
      order: "end, keydown 229, plain keydown",
      events: [started, ended("요"), afterEnd, plain, up],
      count: 1,
    },
    { order: "end, plain keydown (Firefox)", events: [started, ended("요"), plain, up], count: 1 },
    { order: "end without text", events: [started, composing, ended(""), settled, up], count: 1 },
    {
      order: "held down",
      events: [plain, { ...plain, repeat: true }, { ...plain, repeat: true }, up],
      count: 1,
    },
    { order: "two presses without composition", events: [plain, up, typed, plain, up], count: 2 },
    { order: "second press after typing, no keyup seen", events: [plain, typed, plain], count: 2 },
    {
      order: "two Korean messages in a row",
      events: [
        started,
        composing,
        ended("네"),
        plain,
        settled,
        up,
        started,
        typed,
        composing,
        ended("요"),
        settled,
        up,
      ],
      count: 2,
    },
    { order: "Shift+Enter", events: [{ ...plain, shift: true }, up], count: 0 },
    {
      order: "Shift+Enter while composing",
      events: [started, { ...composing, shift: true }, ended("요"), settled, up],
      count: 0,
    },
    { order: "Japanese candidate", events: [started, composing, ended("日本"), settled, up], count: 0 },
    {
      order: "Japanese candidate, then Enter",
      events: [started, composing, ended("日本"), up, plain, up],
      count: 1,
    },
    { order: "Japanese candidate in Safari", events: [started, ended("にほん"), afterEnd, up], count: 0 },
    { order: "composition ends by another key", events: [started, ended("요"), typed], count: 0 },
  ])("$order → $count", ({ events, count }) => {
    expect(sends(events)).toBe(count);
  });

  it.each([
    { order: "Enter", events: [plain, up], count: 0 },
    { order: "Ctrl+Enter", events: [{ ...plain, mod: true }, up], count: 1 },
    {
      order: "Ctrl+Enter while composing",
      events: [started, { ...composing, mod: true }, ended("요"), settled, up],
      count: 1,
    },
  ])("with Ctrl+Enter as the sending key: $order → $count", ({ events, count }) => {
    expect(sends(events, "mod_enter")).toBe(count);
  });
});

it("keeps the browser from inserting a line break for a press that sends", () => {
  const held = decideEnter({ ...ENTER_IDLE, isComposing: true }, composing, "enter");
  expect(decideEnter(held.state, { type: "line_break" }, "enter").prevent).toBe(true);
  expect(decideEnter(ENTER_IDLE, { type: "line_break" }, "enter").prevent).toBe(false);
});
