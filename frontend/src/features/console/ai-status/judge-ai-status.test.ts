import { describe, expect, it } from "vitest";
import { type AiStatus, formatDollars, judgeAiStatus } from "./judge-ai-status.ts";

const idle = { pending: 0, running: 0, failed_24h: 0, oldest_seconds: 0 };
const failed = {
  id: "t1",
  session_id: "c1",
  state: "failed",
  attempt: 3,
  age_seconds: 60,
  discarded: null,
};
const status = (over: Partial<AiStatus> = {}): AiStatus => ({
  engine: "gpt-5-mini",
  state: "ok",
  last_failure: null,
  turns: idle,
  notable: [],
  spent_today_usd: 0,
  ...over,
});

describe("judgeAiStatus", () => {
  it.each([
    { title: "a model that answers", over: {}, tone: "ok", state: "ok" },
    { title: "no model", over: { state: "offline" }, tone: "offline", state: "offline" },
    { title: "a model that is left alone", over: { state: "open" }, tone: "late", state: "open" },
    { title: "a model that is tried again", over: { state: "probing" }, tone: "late", state: "probing" },
    { title: "calls that fail", over: { state: "failing" }, tone: "wait", state: "failing" },
    {
      title: "answers that pile up, before calls that fail",
      over: { state: "failing", turns: { ...idle, pending: 4, oldest_seconds: 31 } },
      tone: "late",
      state: "backlog",
    },
    {
      title: "an answer still in its time",
      over: { turns: { ...idle, running: 1, oldest_seconds: 30 } },
      tone: "ok",
      state: "ok",
    },
    {
      title: "a failed answer of an offline AI",
      over: { state: "offline", notable: [failed] },
      tone: "wait",
      state: "attention",
    },
  ] as const)("$title → $state", ({ over, tone, state }) => {
    expect(judgeAiStatus(status(over as Partial<AiStatus>))).toEqual({ tone, state });
  });
});

it.each([
  [0, "$0.00"],
  [0.0042, "$0.0042"],
  [0.1, "$0.10"],
  [3.204, "$3.20"],
])("writes %d as %s", (amount, text) => {
  expect(formatDollars(amount)).toBe(text);
});
