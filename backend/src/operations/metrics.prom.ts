import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Gauges, Recorder } from "./recorder.ts";

/** The counters of this process in Prometheus' text form. */
export interface Metrics extends Recorder {
  readonly contentType: string;
  /** Everything as text; `gauges` is null when the store could not be asked. */
  render(gauges: Gauges | null): Promise<string>;
}

const QUICK = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const SLOW = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 25, 60];

/**
 * How often the event loop's lag is sampled. Each sample wakes the process; the library's 10 ms made up half of what an idle one costs. A sample
 * is the time since the last one, so no lag is shown as this.
 */
const LAG_SAMPLED_MS = 20;

/** Makes the instruments in a registry of their own. Names begin with `chatpjt_`; Node's own (event-loop lag, memory, GC) with `nodejs_` and `process_`. */
export function promMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LAG_SAMPLED_MS });
  const counted = counters(registry);
  const show = gaugesIn(registry);
  return {
    contentType: registry.contentType,
    messageStored: (sender) => counted.messages.inc({ sender }),
    fannedOut: (origin, lagMs) => counted.fanoutLag.observe({ origin }, Math.max(0, lagMs) / 1_000),
    turnEnded({ action, engine, ms }) {
      counted.turns.observe({ action, engine }, ms / 1_000);
    },
    modelCalled({ model, purpose, outcome, ms, promptTokens, cachedTokens, completionTokens, costUsd }) {
      counted.modelCalls.observe({ model, purpose, outcome }, ms / 1_000);
      counted.modelTokens.inc({ model, kind: "prompt" }, promptTokens);
      counted.modelTokens.inc({ model, kind: "cached" }, cachedTokens);
      counted.modelTokens.inc({ model, kind: "completion" }, completionTokens);
      counted.modelCost.inc({ model }, costUsd);
    },
    httpAnswered({ method, route, status, ms }) {
      counted.requests.inc({ method, route, status });
      counted.requestTime.observe({ route }, ms / 1_000);
    },
    render(gauges) {
      show(gauges);
      return registry.metrics();
    },
  };
}

function counters(registry: Registry) {
  const registers = [registry];
  return {
    messages: new Counter({
      name: "chatpjt_messages_stored_total",
      help: "Messages committed by this process.",
      labelNames: ["sender"],
      registers,
    }),
    fanoutLag: new Histogram({
      name: "chatpjt_fanout_lag_seconds",
      help: "From a message's instant until it was written to this process's sockets.",
      labelNames: ["origin"],
      buckets: QUICK,
      registers,
    }),
    turns: new Histogram({
      name: "chatpjt_turn_duration_seconds",
      help: "AI turns run by this process, by how they ended.",
      labelNames: ["action", "engine"],
      buckets: SLOW,
      registers,
    }),
    modelCalls: new Histogram({
      name: "chatpjt_model_call_duration_seconds",
      help: "Calls of the model, by how they ended.",
      labelNames: ["model", "purpose", "outcome"],
      buckets: SLOW,
      registers,
    }),
    modelTokens: new Counter({
      name: "chatpjt_model_tokens_total",
      help: "Tokens of the model; cached ones are also counted as prompt.",
      labelNames: ["model", "kind"],
      registers,
    }),
    modelCost: new Counter({
      name: "chatpjt_model_cost_usd_total",
      help: "What the model's tokens cost by the price table, US dollars.",
      labelNames: ["model"],
      registers,
    }),
    requests: new Counter({
      name: "chatpjt_http_requests_total",
      help: "Answered requests.",
      labelNames: ["method", "route", "status"],
      registers,
    }),
    requestTime: new Histogram({
      name: "chatpjt_http_request_duration_seconds",
      help: "Time until a request was answered.",
      labelNames: ["route"],
      buckets: QUICK,
      registers,
    }),
  };
}

/** Instruments that are set when somebody looks. */
function gaugesIn(registry: Registry): (gauges: Gauges | null) => void {
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Gauge({ name: `chatpjt_${name}`, help, labelNames, registers: [registry] });
  const storeAnswers = gauge("store_answers", "1 while the store answers.", []);
  const turns = gauge("turns", "AI turns of all processes by state; failed ones of 24 h.", ["state"]);
  const oldest = gauge("turns_oldest_seconds", "Age of the oldest turn that is due and has not ended.", []);
  const here = gauge("turns_running_here", "AI turns that this process is running.", []);
  const store = gauge("store_depth", "Units of work that wait, and connections in use.", ["state"]);
  const sockets = gauge("sockets", "Open sockets of this process.", ["role"]);
  const model = gauge("model_calls", "Calls of the model right now.", ["state"]);
  const circuit = gauge("model_circuit_open", "1 while no call of the model is let through.", []);
  const total = (name: string, help: string) =>
    new Counter({ name: `chatpjt_${name}_total`, help, registers: [registry] });
  const deliveries = total("deliveries", "Frames written to sockets by this process.");
  const statements = total("sql_statements", "SQL statements sent to the store by this process.");
  return (gauges) => {
    storeAnswers.set(gauges === null ? 0 : 1);
    if (gauges === null) return;
    turns.set({ state: "pending" }, gauges.turns.pending);
    turns.set({ state: "running" }, gauges.turns.running);
    turns.set({ state: "failed" }, gauges.turns.failed);
    oldest.set(gauges.turns.oldestSeconds);
    here.set(gauges.turnsHere);
    store.set({ state: "queued" }, gauges.store.queued);
    store.set({ state: "busy" }, gauges.store.busy);
    sockets.set({ role: "customer" }, gauges.sockets.customer);
    sockets.set({ role: "admin" }, gauges.sockets.admin);
    deliveries.reset();
    deliveries.inc(gauges.deliveries);
    statements.reset();
    statements.inc(gauges.store.statements);
    if (gauges.model === null) return;
    model.set({ state: "in_flight" }, gauges.model.inFlight);
    model.set({ state: "waiting" }, gauges.model.waiting);
    circuit.set(gauges.model.isOpen ? 1 : 0);
  };
}
