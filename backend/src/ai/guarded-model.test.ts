import { describe, expect, it } from "vitest";
import { guardModel, type ModelLimits, type ModelTimers } from "./guarded-model.ts";
import type { ModelReply, ModelRequest } from "./ports.ts";
import { type AttemptTuning, ProviderFailure, type ProviderModel } from "./provider-model.ts";

const request: ModelRequest = {
  purpose: "turn",
  system: "rules",
  settingsBlock: "shop",
  stateBlock: "today",
  developerBlock: null,
  turns: ["a", "b", "c"].map((content) => ({ role: "user", content })),
  toolRounds: [],
  tools: [],
  schema: null,
  repair: null,
  cacheKey: "v1",
  state: null,
};
const usage = { promptTokens: 10, cachedTokens: 0, completionTokens: 5, reasoningTokens: 0 };
const answer: ModelReply = {
  kind: "content",
  text: "{}",
  usage,
  finishReason: "stop",
  firstTokenMs: null,
  status: 200,
};

type Step = (signal: AbortSignal) => Promise<ModelReply>;
const ok: Step = async () => answer;
const fails =
  (failure: ProviderFailure): Step =>
  async () => {
    throw failure;
  };
const hangs: Step = (signal) =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));
const httpStatus = (status: number, retryAfterMs?: number) =>
  new ProviderFailure("status", { status, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });

/** Plays steps in order (the last one for ever) and keeps what it was asked; its clock moves by hand. */
function arrange(steps: readonly Step[], limits: Partial<ModelLimits> = {}) {
  const attempts: { request: ModelRequest; tuning: AttemptTuning }[] = [];
  const waits: number[] = [];
  const deadlines: { ms: number; fire: () => void }[] = [];
  let now = 0;
  const provider: ProviderModel = {
    name: "scripted",
    attempt(asked, tuning, signal) {
      attempts.push({ request: asked, tuning });
      const step = steps[Math.min(attempts.length, steps.length) - 1];
      return step === undefined ? Promise.reject(new Error("no step")) : step(signal);
    },
  };
  const timers: ModelTimers = {
    clock: { now: () => now },
    wait: async (ms) => {
      waits.push(ms);
    },
    deadline(ms) {
      const controller = new AbortController();
      deadlines.push({ ms, fire: () => controller.abort(new Error("deadline")) });
      return controller.signal;
    },
    random: () => 0.5,
  };
  const model = guardModel(provider, timers, limits);
  const signal = new AbortController().signal;
  return {
    model,
    attempts,
    waits,
    deadlines,
    ask: (asked: AbortSignal = signal) => model.next(request, asked),
    pass: (ms: number) => {
      now += ms;
    },
  };
}

/** Until every promise that can go on has gone on. */
const settledDown = () => new Promise((resolve) => setImmediate(resolve));

describe("one retry", () => {
  it.each([
    { failure: new ProviderFailure("connect"), attempts: 2 },
    { failure: httpStatus(408), attempts: 2 },
    { failure: httpStatus(409), attempts: 2 },
    { failure: httpStatus(429), attempts: 2 },
    { failure: httpStatus(500), attempts: 2 },
    { failure: httpStatus(503), attempts: 2 },
    { failure: new ProviderFailure("empty", { status: 200 }), attempts: 2 },
    { failure: new ProviderFailure("unparsable", { status: 200 }), attempts: 2 },
    { failure: httpStatus(400), attempts: 1 },
    { failure: httpStatus(401), attempts: 1 },
    { failure: httpStatus(403), attempts: 1 },
    { failure: httpStatus(404), attempts: 1 },
    { failure: new ProviderFailure("redirect", { status: 302 }), attempts: 1 },
    { failure: new ProviderFailure("too_large", { status: 200 }), attempts: 1 },
  ])("$failure.message → $attempts attempts in all", async ({ failure, attempts }) => {
    const scene = arrange([fails(failure)]);
    await expect(scene.ask()).rejects.toMatchObject({ code: failure.code });
    expect(scene.attempts).toHaveLength(attempts);
  });

  it("answers with the second attempt and tells the trace of the first", async () => {
    const scene = arrange([fails(httpStatus(500)), ok]);
    expect(await scene.ask()).toMatchObject({
      text: "{}",
      events: [{ event: "llm_retry", detail: "status 500" }],
    });
  });

  it("waits as long as the server asks when that is at most three seconds", async () => {
    const scene = arrange([fails(httpStatus(429, 2_500)), ok]);
    await scene.ask();
    expect(scene.waits).toEqual([2_500]);
  });

  it("gives up at once when the server asks for more than three seconds", async () => {
    const scene = arrange([fails(httpStatus(429, 30_000)), ok]);
    await expect(scene.ask()).rejects.toMatchObject({ code: "http", status: 429 });
    expect(scene.attempts).toHaveLength(1);
  });

  it("asks with half the window when the input was too long", async () => {
    const scene = arrange([fails(new ProviderFailure("context_length", { status: 400 })), ok]);
    await scene.ask();
    expect(scene.attempts[1]?.request.turns.map(({ content }) => content)).toEqual(["b", "c"]);
  });

  it("asks with twice the cap when reasoning ate all tokens, and books both attempts", async () => {
    const scene = arrange([fails(new ProviderFailure("spent", { status: 200, usage })), ok]);
    const reply = await scene.ask();
    expect(scene.attempts.map(({ tuning }) => tuning.maxOutputTokens)).toEqual([2_000, 4_000]);
    expect(reply.usage).toMatchObject({ promptTokens: 20, completionTokens: 10 });
  });
});

describe("the deadline", () => {
  it("ends a call that hangs, without a second attempt", async () => {
    const scene = arrange([hangs], { callTimeoutMs: 12_000 });
    const asked = scene.ask();
    await settledDown();
    scene.deadlines[0]?.fire();
    await expect(asked).rejects.toMatchObject({ code: "timeout", events: [{ event: "llm_timeout" }] });
    expect(scene.deadlines.map(({ ms }) => ms)).toEqual([12_000]);
    expect(scene.attempts).toHaveLength(1);
  });

  it("lets the turn abort a call, which says nothing about the server", async () => {
    const scene = arrange([hangs]);
    for (let round = 0; round < 6; round += 1) {
      const controller = new AbortController();
      const asked = scene.ask(controller.signal);
      await settledDown();
      controller.abort();
      await expect(asked).rejects.toMatchObject({ code: "aborted" });
    }
    expect(scene.model.health()).toMatchObject({ state: "ok", lastFailure: null });
  });
});

describe("the breaker around the calls", () => {
  const dead = fails(httpStatus(401));

  it("stops asking after five failures and says so in its health", async () => {
    const scene = arrange([dead]);
    for (let round = 0; round < 5; round += 1)
      await expect(scene.ask()).rejects.toMatchObject({ code: "http" });
    await expect(scene.ask()).rejects.toMatchObject({ code: "circuit_open" });
    expect(scene.attempts).toHaveLength(5);
    expect(scene.model.health()).toMatchObject({
      state: "open",
      openUntil: 15_000,
      lastFailure: { code: "http", status: 401, detail: "status 401" },
    });
  });

  it("lets one probe through after fifteen seconds and closes when it succeeds", async () => {
    const scene = arrange([dead, dead, dead, dead, dead, ok]);
    for (let round = 0; round < 5; round += 1) await scene.ask().catch(() => undefined);
    scene.pass(15_000);
    const [probe, other] = await Promise.allSettled([scene.ask(), scene.ask()]);
    expect(probe.status).toBe("fulfilled");
    expect(other).toMatchObject({ status: "rejected", reason: { code: "circuit_open" } });
    expect(scene.model.health().state).toBe("ok");
  });
});

describe("the in-flight limit", () => {
  it("lets the next in line go when a slot is free", async () => {
    const release: (() => void)[] = [];
    const slow: Step = () => new Promise((resolve) => release.push(() => resolve(answer)));
    const scene = arrange([slow], { maxInFlight: 1 });
    const both = [scene.ask(), scene.ask()];
    await settledDown();
    expect(scene.model.health()).toMatchObject({ inFlight: 1, waiting: 1 });
    release[0]?.();
    await both[0];
    await settledDown();
    expect(scene.attempts).toHaveLength(2);
    release[1]?.();
    await both[1];
    expect(scene.model.health()).toMatchObject({ inFlight: 0, waiting: 0 });
  });

  it("sends a caller home that waited too long, and one whose turn ended", async () => {
    const scene = arrange([hangs], { maxInFlight: 1, queueTimeoutMs: 5_000 });
    scene.ask().catch(() => undefined);
    const impatient = scene.ask();
    const controller = new AbortController();
    const ended = scene.ask(controller.signal);
    scene.deadlines.find(({ ms }) => ms === 5_000)?.fire();
    controller.abort();
    await expect(impatient).rejects.toMatchObject({ code: "circuit_open" });
    await expect(ended).rejects.toMatchObject({ code: "aborted" });
    expect(scene.model.health().waiting).toBe(0);
  });

  it("sends everyone in line home when the breaker opens", async () => {
    const scene = arrange([hangs], { maxInFlight: 5 });
    const asked = Array.from({ length: 8 }, () => scene.ask().catch((failure: unknown) => failure));
    await settledDown();
    for (const deadline of scene.deadlines.filter(({ ms }) => ms === 12_000)) deadline.fire();
    const codes = (await Promise.all(asked)).map((failure) => (failure as { code: string }).code);
    expect(codes).toEqual([...Array<string>(5).fill("timeout"), ...Array<string>(3).fill("circuit_open")]);
    expect(scene.model.health()).toMatchObject({ inFlight: 0, waiting: 0, state: "open" });
  });
});
