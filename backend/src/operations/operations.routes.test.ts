import { afterEach, describe, expect, it } from "vitest";
import { type HttpRig, httpRig } from "../testing/http-rig.ts";
import { promMetrics } from "./metrics.prom.ts";
import { type OperationsRoutesDeps, registerOperationsRoutes } from "./operations.routes.ts";
import type { Gauges } from "./recorder.ts";

const GAUGES: Gauges = {
  turns: { pending: 2, running: 1, failed: 3, oldestSeconds: 41 },
  turnsHere: 1,
  store: { queued: 7, busy: 4, statements: 321 },
  sockets: { customer: 5, admin: 2 },
  deliveries: 99,
  model: { inFlight: 3, waiting: 1, isOpen: true },
};
const TOKEN = "metrics-token-0123456789";

let rig: HttpRig;
afterEach(() => rig.close());

async function start(deps: Partial<OperationsRoutesDeps> = {}) {
  const metrics = promMetrics();
  rig = await httpRig((app) =>
    registerOperationsRoutes(app, {
      metrics,
      readGauges: async () => GAUGES,
      metricsToken: null,
      isOpen: true,
      ping: async () => undefined,
      isDraining: () => false,
      ...deps,
    }),
  );
  return metrics;
}

const get = async (url: string, token?: string) => {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const answer = await rig.app.inject({ url, headers });
  return { status: answer.statusCode, text: answer.body, type: String(answer.headers["content-type"]) };
};

describe("GET /ready", () => {
  const failing = () => Promise.reject(new Error("gone"));
  it.each([
    { given: "all is well", deps: {}, status: 200, body: { status: "ready" } },
    { given: "the store is gone", deps: { ping: failing }, status: 503, body: { status: "unavailable" } },
    { given: "it stops", deps: { isDraining: () => true }, status: 503, body: { status: "draining" } },
  ])("answers $status when $given", async ({ deps, status, body }) => {
    await start(deps);
    const answer = await get("/ready");
    expect([answer.status, JSON.parse(answer.text)]).toEqual([status, body]);
  });
});

describe("GET /metrics", () => {
  it.each([
    { metricsToken: null, isOpen: true, given: undefined, status: 200 },
    { metricsToken: null, isOpen: false, given: undefined, status: 404 },
    { metricsToken: null, isOpen: false, given: TOKEN, status: 404 },
    { metricsToken: TOKEN, isOpen: true, given: undefined, status: 401 },
    { metricsToken: TOKEN, isOpen: false, given: "wrong", status: 401 },
    { metricsToken: TOKEN, isOpen: false, given: TOKEN, status: 200 },
  ])("with token $metricsToken, open $isOpen, given $given → $status", async ({ given, status, ...deps }) => {
    await start(deps);
    expect((await get("/metrics", given)).status).toBe(status);
  });

  it("shows what was counted and what is right now", async () => {
    const metrics = await start();
    metrics.messageStored("customer");
    metrics.messageStored("customer");
    metrics.fannedOut("own", 20);
    metrics.turnEnded({ action: "reply", engine: "offline", ms: 400 });
    metrics.httpAnswered({ method: "GET", route: "/api/orders", status: 200, ms: 3 });
    metrics.modelCalled({
      model: "gpt-5-mini",
      purpose: "turn",
      outcome: "timeout",
      ms: 12_000,
      promptTokens: 10,
      cachedTokens: 4,
      completionTokens: 3,
      costUsd: 0.5,
    });
    const { text, type } = await get("/metrics");
    expect(type).toMatch(/^text\/plain; version=0\.0\.4/u);
    for (const line of [
      'chatpjt_messages_stored_total{sender="customer"} 2',
      'chatpjt_fanout_lag_seconds_bucket{le="0.025",origin="own"} 1',
      'chatpjt_fanout_lag_seconds_bucket{le="0.01",origin="own"} 0',
      'chatpjt_turn_duration_seconds_count{action="reply",engine="offline"} 1',
      'chatpjt_http_requests_total{method="GET",route="/api/orders",status="200"} 1',
      'chatpjt_model_call_duration_seconds_sum{model="gpt-5-mini",purpose="turn",outcome="timeout"} 12',
      'chatpjt_model_tokens_total{model="gpt-5-mini",kind="cached"} 4',
      'chatpjt_model_cost_usd_total{model="gpt-5-mini"} 0.5',
      'chatpjt_turns{state="failed"} 3',
      "chatpjt_turns_oldest_seconds 41",
      'chatpjt_store_depth{state="queued"} 7',
      'chatpjt_sockets{role="customer"} 5',
      "chatpjt_deliveries_total 99",
      "chatpjt_sql_statements_total 321",
      "chatpjt_model_circuit_open 1",
      "chatpjt_store_answers 1",
      "nodejs_eventloop_lag_seconds",
    ])
      expect(text).toContain(line);
  });

  it("still answers when the store does not", async () => {
    await start({ readGauges: () => Promise.reject(new Error("gone")) });
    const { status, text } = await get("/metrics");
    expect([status, text.includes("chatpjt_store_answers 0")]).toEqual([200, true]);
  });
});
