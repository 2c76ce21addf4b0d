import { describe, expect, it } from "vitest";
import type { TurnInput, TurnOutcome } from "../ai/domain/turn-state.ts";
import type { GuardedModel } from "../ai/guarded-model.ts";
import { ModelFailure, type ModelReply, type ModelRequest } from "../ai/ports.ts";
import type { FanoutSignal } from "../realtime/hub.ts";
import { silentLogger } from "../testing/http-rig.ts";
import type { Recorder } from "./recorder.ts";
import { NO_TRACER, type Tracer } from "./tracer.ts";
import { tracedLogger, watchFanout, watchModel, watchReceived, watchTurns } from "./watch.ts";

const request = { purpose: "summary" } as ModelRequest;
const never = new AbortController().signal;

function watching(now = 5_000) {
  const seen: unknown[][] = [];
  const recorder: Recorder = {
    messageStored: (sender) => seen.push(["stored", sender]),
    fannedOut: (origin, lagMs) => seen.push(["fanned out", origin, lagMs]),
    turnEnded: ({ action, engine }) => seen.push(["turn", action, engine]),
    modelCalled: ({ ms: _, ...call }) => seen.push(["model", call]),
    httpAnswered: () => undefined,
  };
  return { seen, deps: { recorder, tracer: NO_TRACER, clock: { now: () => now } } };
}

function aModel(next: GuardedModel["next"]): GuardedModel {
  return { name: "gpt-5-mini", next, health: () => ({ name: "gpt-5-mini" }) as never };
}

describe("a watched model", () => {
  it("answers as before and counts tokens and cost", async () => {
    const reply = {
      kind: "content",
      text: "네",
      usage: { promptTokens: 1_000_000, cachedTokens: 0, completionTokens: null, reasoningTokens: null },
    } as ModelReply;
    const { seen, deps } = watching();
    expect(
      await watchModel(
        aModel(async () => reply),
        deps,
      ).next(request, never),
    ).toBe(reply);
    expect(seen).toEqual([
      ["model", expect.objectContaining({ model: "gpt-5-mini", purpose: "summary", outcome: "ok" })],
    ]);
    expect(seen[0]?.[1]).toMatchObject({ promptTokens: 1_000_000, costUsd: 0.25 });
  });

  it.each([
    [new ModelFailure("timeout"), "timeout"],
    [new TypeError("bug"), "fault"],
  ])("throws %s on and counts it as %s", async (error, outcome) => {
    const { seen, deps } = watching();
    await expect(
      watchModel(
        aModel(() => Promise.reject(error)),
        deps,
      ).next(request, never),
    ).rejects.toBe(error);
    expect(seen).toEqual([["model", expect.objectContaining({ outcome, costUsd: 0 })]]);
  });
});

describe("a watched turn", () => {
  const input = { turnId: "t1", conversationId: "c1" } as TurnInput;
  const outcome = { action: "handoff", trace: { engine: { name: "offline", why: "" } } } as TurnOutcome;
  const run = (work: () => Promise<TurnOutcome>, signal = never) => {
    const { seen, deps } = watching();
    return watchTurns(work, deps)(input, () => undefined, signal).then(
      () => seen,
      () => seen,
    );
  };

  it("is counted by how it ended", async () => {
    const failing = () => Promise.reject(new Error("x"));
    expect(await run(async () => outcome)).toEqual([["turn", "handoff", "offline"]]);
    expect(await run(failing)).toEqual([["turn", "failed", "none"]]);
    expect(await run(failing, AbortSignal.abort())).toEqual([["turn", "given_up", "none"]]);
  });
});

describe("the watched fan-out", () => {
  const envelope = {
    type: "envelope",
    envelope: {
      events: [
        { type: "unread_changed", unread: 1 },
        { type: "message_posted", message: { sender: "agent", createdAt: 4_900 } },
      ],
    },
  } as unknown as FanoutSignal;
  const typing = { type: "typing", hint: {} } as FanoutSignal;

  it("counts a message once where it was committed, and the lag on every node", () => {
    const own = watching();
    const sent: FanoutSignal[] = [];
    const fanout = watchFanout({ send: (signal) => sent.push(signal) }, own.deps);
    for (const signal of [envelope, typing]) fanout.send(signal);
    expect([sent, own.seen]).toEqual([
      [envelope, typing],
      [
        ["stored", "agent"],
        ["fanned out", "own", 100],
      ],
    ]);

    const other = watching();
    const got: FanoutSignal[] = [];
    watchReceived((signal) => got.push(signal), other.deps)(envelope);
    expect([got, other.seen]).toEqual([[envelope], [["fanned out", "other", 100]]]);
  });
});

describe("a traced logger", () => {
  it("names the active trace, and changes nothing where there is none", () => {
    const lines: unknown[] = [];
    const logger = { ...silentLogger, warn: (fields: object) => lines.push(fields) };
    const ids = ["abc", null];
    const tracer: Tracer = { ...NO_TRACER, isOn: true, traceId: () => ids.shift() ?? null };
    const traced = tracedLogger(logger, tracer);
    traced.warn({ turnId: "t1" }, "x");
    traced.warn({ turnId: "t2" }, "x");
    expect(lines).toEqual([{ turnId: "t1", traceId: "abc" }, { turnId: "t2" }]);
    expect(tracedLogger(logger, NO_TRACER)).toBe(logger);
  });
});
