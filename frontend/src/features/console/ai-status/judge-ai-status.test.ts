import { describe, expect, it } from "vitest";
import { type AiStatus, explainAiStatus, formatDollars, judgeAiStatus } from "./judge-ai-status.ts";

const idle = { pending: 0, running: 0, failed_24h: 0, oldest_seconds: 0 };
const failed = {
  id: "t1",
  session_id: "c1",
  state: "failed",
  attempt: 3,
  age_seconds: 60,
  discarded: null,
};
const budget = (state: "ok" | "near" | "used_up", cap: "usd" | "turns" | null) => ({
  state,
  cap,
  usd_per_day: 5,
  turns_today: 3,
  turns_per_day: 20_000,
});
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
    {
      title: "a day's budget that is used up, before answers to look at",
      over: { budget: budget("used_up", "usd"), notable: [failed] },
      tone: "late",
      state: "budget_used_up",
    },
    {
      title: "a day's budget that is nearly used up",
      over: { budget: budget("near", "turns") },
      tone: "wait",
      state: "budget_near",
    },
    {
      title: "a budget without a model to spend it on",
      over: { state: "offline", budget: budget("used_up", "usd") },
      tone: "offline",
      state: "offline",
    },
  ] as const)("$title → $state", ({ over, tone, state }) => {
    expect(judgeAiStatus(status(over as Partial<AiStatus>))).toEqual({ tone, state });
  });
});

it.each([
  [{}, "explain_ok"],
  [{ state: "open", budget: budget("used_up", "usd") }, "explain_open"],
  [{ state: "failing", budget: budget("used_up", "usd") }, "explain_budget_used_up"],
  [{ budget: budget("used_up", "turns") }, "explain_turns_used_up"],
  [{ budget: budget("near", "usd") }, "explain_budget_near"],
] as const)("explains %o by %s", (over, key) => {
  expect(explainAiStatus(status(over as Partial<AiStatus>))).toBe(key);
});

it.each([
  [0, "$0.00"],
  [0.0042, "$0.0042"],
  [0.1, "$0.10"],
  [3.204, "$3.20"],
])("writes %d as %s", (amount, text) => {
  expect(formatDollars(amount)).toBe(text);
});
