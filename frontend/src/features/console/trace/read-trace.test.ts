import { describe, expect, it } from "vitest";
import { countModelCalls, countTokens, readTrace, whyEngine } from "./read-trace.ts";

const ledger = {
  kind: null,
  orderNumber: null,
  reason: null,
  received: null,
  newAddress: null,
  evidence: {},
};

const aTrace = (over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  engine: { name: "offline", why: "no_key" },
  settingsVersion: 3,
  calls: [],
  tools: [],
  events: [],
  decision: null,
  ledgerBefore: ledger,
  ledgerAfter: ledger,
  verdict: null,
  action: "reply",
  handoffReason: null,
  source: "order_status",
  ms: 12,
  ...over,
});

describe("readTrace", () => {
  it("shows each known fact with the customer's words and whether it is new", () => {
    const trace = readTrace(
      aTrace({
        ledgerBefore: { ...ledger, kind: "refund" },
        ledgerAfter: {
          ...ledger,
          kind: "refund",
          orderNumber: "ORD-1",
          received: false,
          discoveredOn: "2026-11-20",
          evidence: { order_number: "ord1 요", kind: "환불" },
        },
      }),
    );
    expect(trace.facts).toEqual([
      { name: "kind", value: "refund", evidence: "환불", isNew: false },
      { name: "order_number", value: "ORD-1", evidence: "ord1 요", isNew: true },
      { name: "received", value: "false", evidence: null, isNew: true },
      { name: "discovered_on", value: "2026-11-20", evidence: null, isNew: true },
    ]);
  });

  it("reads snake case as camel case", () => {
    const trace = readTrace({ settings_version: 9, handoff_reason: "anger", engine: { name: "m", why: "" } });
    expect(trace).toMatchObject({ settingsVersion: 9, handoffReason: "anger" });
  });

  it("keeps the rest when a part has another form", () => {
    const trace = readTrace(
      aTrace({ tools: "gone", events: [{ event: "llm_retry" }, 7], verdict: { verdict: 1 } }),
    );
    expect(trace.tools).toEqual([]);
    expect(trace.events).toEqual([{ event: "llm_retry", guard: null, detail: "" }]);
    expect(trace.verdict).toBeNull();
    expect(trace.engine?.name).toBe("offline");
  });

  it("reads an empty trace", () => {
    expect(readTrace({})).toMatchObject({ engine: null, facts: [], ms: null });
  });

  it("names what a tool was asked, without the empty arguments", () => {
    const tools = [
      { name: "check_order_policy", arguments: { order_number: "ORD-1", reason: null, received: true } },
    ];
    expect(readTrace(aTrace({ tools })).tools[0]?.asked).toEqual([
      { name: "orderNumber", value: "ORD-1" },
      { name: "received", value: "true" },
    ]);
  });
});

describe("countModelCalls", () => {
  it("leaves out what was refused before it was sent, and the rules", () => {
    const calls = [
      { engine: "gpt-5-mini", failure: "budget" },
      { engine: "gpt-5-mini", failure: "circuit_open" },
      { engine: "gpt-5-mini", failure: "timeout" },
      { engine: "gpt-5-mini", failure: null },
      { engine: "offline", failure: null },
    ];
    expect(countModelCalls(readTrace(aTrace({ calls })))).toBe(2);
  });
});

describe("whyEngine", () => {
  const spent = [{ event: "budget_exceeded", guard: null, detail: "day" }];
  it.each([
    [{ engine: { name: "offline", why: "budget" }, events: spent }, "whyBudget.day"],
    [{ engine: { name: "offline", why: "budget" } }, "why.budget"],
    [{ engine: { name: "offline", why: "timeout" } }, "why.timeout"],
    [{ engine: { name: "gpt-5-mini", why: "configured" }, source: "engine" }, null],
    [
      { engine: { name: "gpt-5-mini", why: "configured" }, source: "template", blockedDrafts: ["…"] },
      "why.guard",
    ],
  ])("%o → %s", (over, key) => {
    expect(whyEngine(readTrace(aTrace(over)))).toBe(key);
  });
});

describe("countTokens", () => {
  it("adds the calls up", () => {
    const call = { ms: 5, usage: { promptTokens: 100, cachedTokens: 60, completionTokens: 20 } };
    const trace = readTrace(aTrace({ calls: [call, call, { ms: 3, failure: "timeout", usage: null }] }));
    expect(countTokens(trace)).toEqual({ prompt: 200, cached: 120, completion: 40 });
  });

  it("knows none where no call reported any", () => {
    expect(countTokens(readTrace(aTrace()))).toBeNull();
  });
});
