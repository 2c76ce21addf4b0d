import { z } from "zod";

/**
 * What the console shows of a turn's trace. Everything is optional: traces are kept for 90 days and across versions, and a
 * part that is missing or has changed its form must not hide the rest.
 */
export interface Trace {
  readonly engine: { readonly name: string; readonly why: string } | null;
  readonly settingsVersion: number | null;
  readonly calls: readonly TraceCall[];
  readonly tools: readonly TraceTool[];
  readonly events: readonly TraceEvent[];
  /** Replies of the model that were held back. */
  readonly blockedDrafts: readonly string[];
  readonly facts: readonly TraceFact[];
  readonly verdict: TraceVerdict | null;
  readonly action: string | null;
  readonly handoffReason: string | null;
  /** The engine's own words, or a template's key. */
  readonly source: string | null;
  readonly intent: string | null;
  readonly ms: number | null;
}

export interface TraceCall {
  readonly engine: string;
  readonly ms: number | null;
  readonly status: number | null;
  readonly failure: string | null;
  readonly promptTokens: number | null;
  readonly cachedTokens: number | null;
  readonly completionTokens: number | null;
  readonly reasoningTokens: number | null;
}
export interface TraceTool {
  readonly name: string;
  /** What was asked for, without what was left open. Values are codes or the customer's words. */
  readonly asked: readonly { readonly name: string; readonly value: string }[];
  readonly ms: number | null;
  readonly executed: boolean;
}
export interface TraceEvent {
  readonly event: string;
  readonly guard: string | null;
  readonly detail: string;
}
export interface TraceFact {
  readonly name: "kind" | "order_number" | "reason" | "received" | "discovered_on" | "new_address";
  readonly value: string;
  /** The customer's words it rests on. */
  readonly evidence: string | null;
  /** Learned in this turn. */
  readonly isNew: boolean;
}
export interface TraceVerdict {
  readonly orderNumber: string | null;
  readonly kind: string | null;
  readonly next: string | null;
  readonly eligible: boolean | null;
  readonly reasons: readonly string[];
  readonly missing: readonly string[];
  readonly shippingFee: string | null;
  readonly remedy: string | null;
}

/** All tokens of a turn; null where the engine reported none. */
export interface TokenCount {
  readonly prompt: number;
  readonly cached: number;
  readonly completion: number;
}

/** Reads a trace as the server stored it. Keys may be spelled in camel or snake case. */
export function readTrace(raw: Readonly<Record<string, unknown>>): Trace {
  const trace = traceSchema.parse(camelKeys(raw));
  const before = trace.ledgerBefore;
  return {
    engine: trace.engine,
    settingsVersion: trace.settingsVersion,
    calls: trace.calls.map(({ usage, ...call }) => ({
      ...call,
      promptTokens: usage?.promptTokens ?? null,
      cachedTokens: usage?.cachedTokens ?? null,
      completionTokens: usage?.completionTokens ?? null,
      reasoningTokens: usage?.reasoningTokens ?? null,
    })),
    tools: trace.tools.map(({ arguments: args, ...tool }) => ({ ...tool, asked: askedFor(args) })),
    events: trace.events,
    blockedDrafts: trace.blockedDrafts,
    facts: readFacts(trace.ledgerAfter, before),
    verdict: readVerdict(trace.verdict),
    action: trace.action,
    handoffReason: trace.handoffReason,
    source: trace.source,
    intent: trace.decision?.intent ?? null,
    ms: trace.ms,
  };
}

/** Failures of calls that were refused before anything was sent. */
const NEVER_SENT: ReadonlySet<string> = new Set(["budget", "circuit_open"]);

/** How many calls reached the model: what was refused before cost nothing and asked nobody. */
export function countModelCalls(trace: Pick<Trace, "calls">): number {
  return trace.calls.filter(({ engine, failure }) => engine !== "offline" && !NEVER_SENT.has(failure ?? ""))
    .length;
}

/** The text that says why this engine answered, below `trace.`; null where there is nothing to explain. */
export function whyEngine(
  trace: Pick<Trace, "engine" | "events" | "source" | "blockedDrafts">,
): string | null {
  const why = trace.engine?.why ?? "";
  if (why === "budget") {
    const cap = trace.events.find(({ event }) => event === "budget_exceeded")?.detail ?? "";
    return cap === "" ? "why.budget" : `whyBudget.${cap}`;
  }
  if (why === "configured")
    return trace.blockedDrafts.length > 0 && trace.source !== "engine" ? "why.guard" : null;
  return why === "" ? null : `why.${why}`;
}

/** Adds up what the calls used. */
export function countTokens(trace: Pick<Trace, "calls">): TokenCount | null {
  const counted = trace.calls.filter((call) => call.promptTokens !== null || call.completionTokens !== null);
  if (counted.length === 0) return null;
  const sum = (of: (call: TraceCall) => number | null) =>
    counted.reduce((total, call) => total + (of(call) ?? 0), 0);
  return {
    prompt: sum((call) => call.promptTokens),
    cached: sum((call) => call.cachedTokens),
    completion: sum((call) => call.completionTokens),
  };
}

const text = z.string().nullable().catch(null);
const number = z.number().nullable().catch(null);
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.flatMap((value) => {
        const parsed = item.safeParse(value);
        return parsed.success ? [parsed.data] : [];
      }),
    );

const usageSchema = z
  .object({
    promptTokens: number,
    cachedTokens: number,
    completionTokens: number,
    reasoningTokens: number,
  })
  .nullable()
  .catch(null);

const ledgerSchema = z
  .object({
    kind: text,
    orderNumber: text,
    reason: text,
    received: z.boolean().nullable().catch(null),
    discoveredOn: text,
    newAddress: text,
    evidence: z.record(z.string(), z.unknown()).catch({}),
  })
  .nullable()
  .catch(null);
type Ledger = z.infer<typeof ledgerSchema>;

const verdictSchema = z
  .object({
    orderNumber: text,
    kind: text,
    verdict: z.object({
      next: text,
      eligible: z.boolean().nullable().catch(null),
      reasons: list(z.string()),
      missing: list(z.string()),
      shippingFee: text,
      remedy: text,
    }),
  })
  .nullable()
  .catch(null);

const traceSchema = z.object({
  engine: z
    .object({ name: z.string(), why: z.string().catch("") })
    .nullable()
    .catch(null),
  settingsVersion: number,
  calls: list(
    z.object({ engine: z.string().catch(""), ms: number, status: number, failure: text, usage: usageSchema }),
  ),
  tools: list(
    z.object({
      name: z.string(),
      arguments: z.record(z.string(), z.unknown()).catch({}),
      ms: number,
      executed: z.boolean().catch(true),
    }),
  ),
  events: list(z.object({ event: z.string(), guard: text, detail: z.string().catch("") })),
  blockedDrafts: list(z.string()),
  decision: z.object({ intent: text }).nullable().catch(null),
  ledgerBefore: ledgerSchema,
  ledgerAfter: ledgerSchema,
  verdict: verdictSchema,
  action: text,
  handoffReason: text,
  source: text,
  ms: number,
});

function readVerdict(verdict: z.infer<typeof verdictSchema>): TraceVerdict | null {
  if (verdict === null) return null;
  return { orderNumber: verdict.orderNumber, kind: verdict.kind, ...verdict.verdict };
}

/** Facts with a value, in the order an agent asks for them. */
function readFacts(after: Ledger, before: Ledger): readonly TraceFact[] {
  if (after === null) return [];
  const rows: readonly [TraceFact["name"], string | boolean | null, unknown, string | boolean | null][] = [
    ["kind", after.kind, after.evidence.kind, before?.kind ?? null],
    ["order_number", after.orderNumber, after.evidence.orderNumber, before?.orderNumber ?? null],
    ["reason", after.reason, after.evidence.reason, before?.reason ?? null],
    ["received", after.received, after.evidence.received, before?.received ?? null],
    ["discovered_on", after.discoveredOn, null, before?.discoveredOn ?? null],
    ["new_address", after.newAddress, after.evidence.newAddress, before?.newAddress ?? null],
  ];
  return rows.flatMap(([name, value, evidence, earlier]) =>
    value === null
      ? []
      : [
          {
            name,
            value: String(value),
            evidence: typeof evidence === "string" ? evidence : null,
            isNew: value !== earlier,
          },
        ],
  );
}

/** How many rows a list may have says nothing to people. */
const UNTOLD: ReadonlySet<string> = new Set(["limit"]);

function askedFor(args: Readonly<Record<string, unknown>>): TraceTool["asked"] {
  return Object.entries(args)
    .filter(([name, value]) => !UNTOLD.has(name) && value !== null && value !== undefined && value !== "")
    .map(([name, value]) => ({ name, value: typeof value === "string" ? value : JSON.stringify(value) }));
}

function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
      camelKeys(inner),
    ]),
  );
}
