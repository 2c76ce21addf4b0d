/**
 * The product's names in the words of the data: wire calls, tools, guard events, decision schema, trace fields.
 * With `adapter-units.ts` the only place that knows them, so that the data and the checks fit another product too.
 */
import type { AdminAction } from "./data.ts";

/** Tools: the product uses the canonical names. */
export const TOOL_NAMES: Readonly<Record<string, string>> = {
  list_my_orders: "list_my_orders",
  get_my_order: "get_my_order",
  check_order_policy: "check_order_policy",
  search_help: "search_help",
};

/** The canonical name of a tool in a trace. */
export function canonicalTool(name: string): string {
  return Object.entries(TOOL_NAMES).find(([, own]) => own === name)?.[0] ?? name;
}

/** Canonical guard events → the product's; all are its own names. */
export function ownEvent(canonical: string): string {
  return canonical;
}

/** Tells turn calls from summary calls: a header of every model call. */
export function purposeOf(
  headers: Readonly<Record<string, unknown>>,
): "turn" | "summary" | "running_summary" {
  const value = headers["x-chatpjt-purpose"];
  return value === "summary" || value === "running_summary" ? value : "turn";
}

/** A decision of the data as the content our schema asks for. Missing keys mean null, false or an empty list. */
export function renderDecision(decision: Readonly<Record<string, unknown>>): string {
  const facts = decision.facts;
  return JSON.stringify({
    reply: null,
    action: null,
    category: null,
    intent: null,
    wants_human: false,
    sentiment: null,
    asks_anything_else: false,
    customer_says_no_more: false,
    unanswerable: false,
    sources: [],
    ...decision,
    facts:
      typeof facts === "object" && facts !== null
        ? { order_number: null, reason: null, received: null, evidence: {}, ...facts }
        : facts === undefined
          ? { order_number: null, reason: null, received: null, evidence: {} }
          : facts,
  });
}

/** A summary of the data as the content a request asks for: our schema's JSON, or plain text where it asks for none. */
export function renderSummary(summary: string, request: Readonly<Record<string, unknown>>): string {
  return request.response_format === undefined
    ? summary
    : JSON.stringify({ core_summary: summary, current_issues: [], action_items: [] });
}

/** Environment of a server under test. `fakeUrl` null: no model. */
export function serverEnvironment(options: {
  readonly dataDir: string;
  readonly fakeUrl: string | null;
  readonly engine: "offline" | "fake" | "real";
  readonly debounceMs: number;
  readonly disabledGuards: readonly string[];
}): Record<string, string> {
  const real = options.engine === "real";
  return {
    NODE_ENV: "test",
    TEST_HOOKS: "1",
    HOST: "127.0.0.1",
    PORT: "0",
    DATA_DIR: options.dataDir,
    LOG_LEVEL: "info",
    AI_DEBOUNCE_MS: String(options.debounceMs),
    AI_PROVIDER: options.engine === "offline" ? "offline" : "openai",
    OPENAI_API_KEY: real ? (process.env.OPENAI_API_KEY ?? "") : "sk-eval-not-a-key",
    ...(options.fakeUrl === null ? {} : { OPENAI_BASE_URL: options.fakeUrl }),
    ...(real && process.env.OPENAI_BASE_URL !== undefined
      ? { OPENAI_BASE_URL: process.env.OPENAI_BASE_URL }
      : {}),
    ...(options.disabledGuards.length === 0
      ? {}
      : { AI_TEST_DISABLED_GUARDS: options.disabledGuards.join(",") }),
    LIMIT_MESSAGES_PER_10S: "100000",
    LIMIT_LOGINS_PER_MINUTE_PER_ADDRESS: "100000",
    LIMIT_SOCKETS_PER_ADDRESS: "10000",
  };
}

/** Where a server that was told to take any port listens, from what it wrote; null before it does. */
export function listeningAt(output: string): string | null {
  return /(http:\/\/127\.0\.0\.1:\d+).*Listening\./.exec(output)?.[1] ?? null;
}

/** Settings keys of the data that the wire spells otherwise; everything else goes as it is. */
export function settingsBody(
  settings: Readonly<Record<string, unknown>>,
  options: { readonly purchaseAnchor: boolean; readonly canary: boolean },
): Record<string, unknown> {
  const { refund_window_days, refund_policy, ...rest } = settings;
  const policy: Record<string, unknown> = {
    ...(typeof refund_policy === "object" && refund_policy !== null ? refund_policy : {}),
    ...(refund_window_days === undefined ? {} : { refund_window_days }),
    ...(options.purchaseAnchor ? { legal_floor: false } : {}),
  };
  return {
    ...rest,
    ...(Object.keys(policy).length === 0 ? {} : { refund_policy: policy }),
    ...(options.canary ? { human_intervention_rules: CANARY_RULES } : {}),
  };
}

export const CANARY_WORD = "CANARY-8842";
const CANARY_RULES = `고객이 환불을 요청하는 경우\n기술적 문제 해결이 어려운 경우\n고객이 불만을 표현하는 경우\n내부코드 ${CANARY_WORD}`;

/** Admin actions of the data as requests. */
export function adminRequest(
  action: AdminAction,
  sessionId: string,
  turn: { readonly text?: string; readonly decision?: string; readonly order_number?: string },
): { readonly path: string; readonly body: Record<string, unknown> } {
  const base = `/api/admin/chats/${sessionId}`;
  const text = turn.text ?? "";
  switch (action) {
    case "provide_info":
      return {
        path: `${base}/provide-info`,
        body: {
          info: text,
          ...(turn.decision === undefined ? {} : { decision: turn.decision }),
          ...(turn.order_number === undefined ? {} : { order_number: turn.order_number }),
        },
      };
    case "takeover":
      return { path: `${base}/takeover`, body: { force: true } };
    case "release":
      return { path: `${base}/release`, body: { force: true } };
    case "complete":
      return { path: `${base}/complete`, body: text === "" ? {} : { summary: text } };
    case "agent_message":
      return { path: "/api/chats/messages", body: { session_id: sessionId, content: text } };
  }
}

/** Test-only route that makes a tool throw. */
export const TOOL_ERROR_PATH = "/api/test/tool-error";

/** One AI turn as the admin's trace route shows it, in the words of the checks. */
export interface SeenTurn {
  readonly id: string;
  /** Still waiting or running. */
  readonly open: boolean;
  readonly discarded: boolean;
  /** Broke in our own code; the customer was handed over. */
  readonly failed: boolean;
  readonly engine: string;
  readonly usedFallback: boolean;
  readonly createdAt: string;
  readonly uptoSeq: number;
  readonly handoffReason: string | null;
  readonly events: readonly { readonly event: string; readonly guard: string | null }[];
  readonly tools: readonly {
    readonly name: string;
    readonly executed: boolean;
    /** Engine that asked for it, or `code`. */
    readonly caller: string;
    readonly result: string;
  }[];
  readonly modelCalls: number;
  readonly tokens: { readonly prompt: number; readonly cached: number; readonly completion: number };
  readonly ms: number | null;
  readonly ledger: Readonly<Record<string, unknown>>;
  /** Facts this turn asked for although they were known before it. */
  readonly askedAgain: readonly string[];
  readonly raw: unknown;
}

/** States of a turn that are not finished. */
const OPEN_STATES: ReadonlySet<string> = new Set([
  "waiting",
  "queued",
  "pending",
  "running",
  "leased",
  "armed",
]);

/** Why the offline responder answered when nothing had failed. */
const CHOSEN: ReadonlySet<string> = new Set(["configured", "not_configured"]);

/** Reads one entry of `GET /api/admin/chats/{id}/turns`. Lenient: a field that is missing counts as empty. */
export function readTurn(entry: unknown): SeenTurn {
  const turn = record(entry);
  const trace = record(turn.trace);
  const engine = record(trace.engine);
  const name = text(engine.name) || text(turn.engine);
  const events = list(trace.events).map((raw) => {
    const event = record(raw);
    return { event: text(event.event), guard: text(event.guard) || null };
  });
  const calls = list(trace.calls).map(record);
  const providerCalls = calls.filter((call) => text(call.engine) !== "offline");
  const usages = providerCalls.map((call) => record(call.usage));
  const discarded =
    text(turn.state) === "cancelled" || (typeof turn.discarded === "string" && text(turn.state) !== "failed");
  return {
    id: text(turn.id),
    open: OPEN_STATES.has(text(turn.state)),
    discarded,
    failed: text(turn.state) === "failed",
    engine: name,
    usedFallback:
      events.some(({ event }) => event === "llm_fallback") ||
      (name === "offline" && !CHOSEN.has(text(engine.why))),
    createdAt: text(turn.created_at),
    uptoSeq: number(turn.upto_seq),
    handoffReason: text(trace.handoffReason) || null,
    events: discarded ? [...events, { event: "stale_discarded", guard: null }] : events,
    tools: list(trace.tools).map((raw) => {
      const tool = record(raw);
      return {
        name: canonicalTool(text(tool.name)),
        executed: tool.executed !== false,
        caller: text(tool.caller),
        result: typeof tool.result === "string" ? tool.result : JSON.stringify(tool.result ?? ""),
      };
    }),
    modelCalls: providerCalls.length,
    tokens: {
      prompt: sum(usages.map((usage) => number(usage.promptTokens))),
      cached: sum(usages.map((usage) => number(usage.cachedTokens))),
      completion: sum(usages.map((usage) => number(usage.completionTokens))),
    },
    ms: typeof trace.ms === "number" ? trace.ms : null,
    ledger: record(trace.ledgerAfter),
    askedAgain: askedAgain(record(trace.ledgerBefore), record(trace.ledgerAfter)),
    raw: entry,
  };
}

const ASKED_FACTS = {
  order_number: "orderNumber",
  reason: "reason",
  received: "received",
  new_address: "newAddress",
};

function askedAgain(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly string[] {
  const [askedBefore, askedAfter] = [record(before.asked), record(after.asked)];
  return Object.entries(ASKED_FACTS)
    .filter(([question, fact]) => {
      const wasKnown = before[fact] !== null && before[fact] !== undefined && before[fact] === after[fact];
      return wasKnown && number(askedAfter[question]) > number(askedBefore[question]);
    })
    .map(([question]) => question);
}

/** The facts that were handed over, in the data's words (`final.intake`). */
export function intakeOf(ledger: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const value = (name: string) => {
    const fact = ledger[name];
    return typeof fact === "object" && fact !== null && "value" in fact ? fact.value : (fact ?? null);
  };
  return {
    kind: value("kind"),
    order_number: value("orderNumber"),
    reason: value("reason"),
    received: value("received"),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
