import { describe, expect, it } from "vitest";
import { type BookedCall, type Budget, type SpendingAccount, withBudget } from "./budgeted-model.ts";
import { type BudgetCaps, NOTHING_SPENT as nothing } from "./domain/budget.ts";
import {
  type LanguageModel,
  ModelFailure,
  type ModelReply,
  type ModelRequest,
  type ModelUsage,
} from "./ports.ts";
import { ProviderFailure } from "./provider-model.ts";

const request: ModelRequest = {
  purpose: "turn",
  system: "x".repeat(400),
  settingsBlock: "",
  stateBlock: "",
  developerBlock: null,
  turns: [{ role: "user", content: "환불해주세요" }],
  toolRounds: [],
  tools: [],
  schema: null,
  repair: null,
  cacheKey: "v1",
  state: null,
};
const caps: BudgetCaps = {
  turnTokens: 1_000,
  sessionTokens: 5_000,
  dayUsd: 1,
  turnsPerMinute: 3,
  turnsPerSession: 10,
  turnsPerDay: 100,
};
const price = { input: 1, cachedInput: 0.5, output: 2 };
const account: SpendingAccount = { conversationId: "c1", turnId: "t1", purpose: "turn" };
const signal = new AbortController().signal;

/** Reports the given usage for every call. */
function modelThatUses(usage: ModelUsage | null): LanguageModel {
  const reply: ModelReply = {
    kind: "content",
    text: "ok",
    usage,
    finishReason: "stop",
    firstTokenMs: null,
    status: 200,
  };
  return { name: "m", next: async () => reply };
}

/** Fails every call so. */
function modelThatFails(failure: unknown): LanguageModel {
  return { name: "m", next: () => Promise.reject(failure) };
}

function budgeted(model: LanguageModel, over: Partial<Budget> = {}) {
  const booked: BookedCall[] = [];
  const budget: Budget = {
    account,
    before: nothing,
    caps,
    price,
    book: async (call) => {
      booked.push(call);
    },
    ...over,
  };
  return { model: withBudget(model, budget), booked };
}

describe("a budget", () => {
  const usage = { promptTokens: 900, cachedTokens: 0, completionTokens: 100, reasoningTokens: 0 };

  it("lets calls through until the turn's tokens are used up", async () => {
    const { model, booked } = budgeted(modelThatUses(usage));
    await model.next(request, signal);
    await expect(model.next(request, signal)).rejects.toMatchObject({ code: "budget", message: "turn" });
    expect(model.spent()).toMatchObject({ turnTokens: 1_000, sessionTokens: 1_000, dayUsd: 0.0011 });
    expect(booked).toEqual([{ ...account, model: "m", usage, usd: 0.0011, isEstimated: false }]);
  });

  it.each([
    { before: { ...nothing, sessionTokens: 5_000 }, cap: "session" },
    { before: { ...nothing, dayUsd: 1 }, cap: "day" },
    { before: { ...nothing, minuteTurns: 3 }, cap: "turns_per_minute" },
  ])("refuses the first call when the $cap cap is reached", async ({ before, cap }) => {
    const { model, booked } = budgeted(modelThatUses(null), { before });
    await expect(model.next(request, signal)).rejects.toMatchObject({ code: "budget", message: cap });
    expect(booked).toEqual([]);
  });

  it("books an estimate when the usage is unknown", async () => {
    const { model, booked } = budgeted(modelThatUses(null));
    await model.next(request, signal);
    expect(model.spent().turnTokens).toBeGreaterThan(100);
    expect(model.spent().turnTokens).toBeLessThan(130);
    expect(booked).toMatchObject([{ isEstimated: true }]);
  });

  it("books what a useless answer cost", async () => {
    const { model, booked } = budgeted(modelThatFails(new ProviderFailure("spent", { usage })));
    await expect(model.next(request, signal)).rejects.toMatchObject({ reason: "spent" });
    expect(booked).toMatchObject([{ usage, isEstimated: false }]);
  });

  it.each(["aborted", "timeout"] as const)("books the prompt of a call that ended as %s", async (code) => {
    const { model, booked } = budgeted(modelThatFails(new ModelFailure(code)));
    await expect(model.next(request, signal)).rejects.toMatchObject({ code });
    expect(booked).toMatchObject([{ isEstimated: true, usage: { completionTokens: 0 } }]);
    expect(booked[0]?.usage.promptTokens).toBeGreaterThan(100);
  });

  it("books nothing for a call that never reached the model", async () => {
    const { model, booked } = budgeted(modelThatFails(new ModelFailure("circuit_open")));
    await expect(model.next(request, signal)).rejects.toMatchObject({ code: "circuit_open" });
    expect(booked).toEqual([]);
  });
});
