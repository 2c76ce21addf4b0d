import { describe, expect, it } from "vitest";
import { withBudget } from "./budgeted-model.ts";
import type { LanguageModel, ModelReply, ModelRequest, ModelUsage } from "./ports.ts";

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
const caps = { turnTokens: 1_000, sessionTokens: 5_000, dayUsd: 1 };
const price = { input: 1, cachedInput: 0.5, output: 2 };
const nothing = { turnTokens: 0, sessionTokens: 0, dayUsd: 0 };
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

describe("a turn's budget", () => {
  it("lets calls through until the turn's tokens are used up", async () => {
    const usage = { promptTokens: 900, cachedTokens: 0, completionTokens: 100, reasoningTokens: 0 };
    const model = withBudget(modelThatUses(usage), nothing, caps, price);
    await model.next(request, signal);
    await expect(model.next(request, signal)).rejects.toMatchObject({ code: "budget", message: "turn" });
    expect(model.spent()).toMatchObject({ turnTokens: 1_000, sessionTokens: 1_000, dayUsd: 0.0011 });
  });

  it.each([
    { before: { ...nothing, sessionTokens: 5_000 }, cap: "session" },
    { before: { ...nothing, dayUsd: 1 }, cap: "day" },
  ])("refuses the first call when the $cap cap is reached", async ({ before, cap }) => {
    const model = withBudget(modelThatUses(null), before, caps, price);
    await expect(model.next(request, signal)).rejects.toMatchObject({ code: "budget", message: cap });
  });

  it("books an estimate when the usage is unknown", async () => {
    const model = withBudget(modelThatUses(null), nothing, caps, price);
    await model.next(request, signal);
    expect(model.spent().turnTokens).toBeGreaterThan(100);
    expect(model.spent().turnTokens).toBeLessThan(130);
  });
});
