import { z } from "zod";
import {
  DECISION_INTENTS,
  type DecisionIntent,
  OTHER_CATEGORY,
  REQUEST_REASONS,
  type RequestReason,
} from "../../shared/vocabulary.ts";

/** What an engine proposes for one turn (`ai.md` 2.3). Code agrees or not. */
export interface Decision {
  readonly reply: string;
  readonly action: "reply" | "ask" | "handoff" | "close";
  readonly category: string | null;
  readonly intent: DecisionIntent | null;
  readonly facts: DecisionFacts;
  readonly wantsHuman: boolean;
  readonly sentiment: "calm" | "annoyed" | "angry";
  readonly asksAnythingElse: boolean;
  readonly customerSaysNoMore: boolean;
  readonly unanswerable: boolean;
  readonly sources: readonly string[];
}

/** Facts as proposed; they count only after the evidence rule (`ledger.ts`). */
export interface DecisionFacts {
  readonly orderNumber: string | null;
  readonly reason: RequestReason | null;
  readonly received: boolean | null;
  /** Fact name → the customer's words it rests on. */
  readonly evidence: Readonly<Record<string, string>>;
}

/** No facts at all. */
export const NO_FACTS: DecisionFacts = { orderNumber: null, reason: null, received: null, evidence: {} };

/** A decision, or why the content is none. `problem` goes back to the model as the reason to answer again. */
export type ParsedDecision =
  | {
      readonly ok: true;
      readonly decision: Decision;
      readonly repaired: boolean;
      readonly categoryRejected: boolean;
    }
  | { readonly ok: false; readonly problem: string };

/** Longest content that is looked at; a longer one is no decision. */
const MAX_CONTENT = 20_000;
/** Longest reply a model may propose; the guard trims to what a customer gets. */
const MAX_REPLY = 4_000;
const ACTIONS = ["reply", "ask", "handoff", "close"] as const;
const SENTIMENTS = ["calm", "annoyed", "angry"] as const;

const nullable = <T extends z.ZodType>(schema: T) =>
  schema
    .nullish()
    .catch(null)
    .transform((value) => value ?? null);
const flag = z
  .boolean()
  .nullish()
  .catch(false)
  .transform((value) => value ?? false);

/** Lenient on what only informs, strict on what a customer would see. Unknown keys are dropped. */
const decisionSchema = z.object({
  reply: z
    .string()
    .max(MAX_REPLY)
    .refine((text) => text.trim() !== "", "reply is empty"),
  action: z.enum(ACTIONS),
  category: z.unknown().optional(),
  intent: nullable(z.enum(DECISION_INTENTS)),
  facts: nullable(
    z.object({
      order_number: nullable(z.string().max(64)),
      reason: nullable(z.enum(REQUEST_REASONS)),
      received: nullable(z.boolean()),
      evidence: nullable(z.record(z.string(), z.unknown())),
    }),
  ),
  wants_human: flag,
  sentiment: z
    .enum(SENTIMENTS)
    .nullish()
    .catch("calm")
    .transform((value) => value ?? "calm"),
  asks_anything_else: flag,
  customer_says_no_more: flag,
  unanswerable: flag,
  sources: z
    .array(z.string().max(100))
    .max(20)
    .nullish()
    .catch([])
    .transform((value) => value ?? []),
});

/**
 * Reads a model's content as a decision. Code fences and prose around the first JSON object are forgiven (`repaired`).
 *
 * @param categories - the configured ones; any other value but 기타 and null is dropped and reported (BC-01).
 */
export function parseDecision(content: string, categories: readonly string[]): ParsedDecision {
  if (content.trim() === "") return { ok: false, problem: "the answer was empty" };
  if (content.length > MAX_CONTENT) return { ok: false, problem: "the answer was too long" };
  const direct = parseJson(content);
  const value = direct ?? parseJson(firstObject(content) ?? "");
  if (value === null) return { ok: false, problem: "the answer was not one JSON object" };
  const parsed = decisionSchema.safeParse(value);
  if (!parsed.success) return { ok: false, problem: describe(parsed.error) };
  const raw = parsed.data;
  const category = readCategory(raw.category, categories);
  return {
    ok: true,
    repaired: direct === null,
    categoryRejected: category === undefined,
    decision: {
      reply: raw.reply.trim(),
      action: raw.action,
      category: category ?? null,
      intent: raw.intent,
      facts: readFacts(raw.facts),
      wantsHuman: raw.wants_human,
      sentiment: raw.sentiment,
      asksAnythingElse: raw.asks_anything_else,
      customerSaysNoMore: raw.customer_says_no_more,
      unanswerable: raw.unanswerable,
      sources: raw.sources,
    },
  };
}

/** The JSON text of a decision, as a model would write it. Used by the offline responder and by tests. */
export function writeDecision(decision: Decision): string {
  const { facts } = decision;
  return JSON.stringify({
    reply: decision.reply,
    action: decision.action,
    category: decision.category,
    intent: decision.intent,
    facts: {
      order_number: facts.orderNumber,
      reason: facts.reason,
      received: facts.received,
      evidence: facts.evidence,
    },
    wants_human: decision.wantsHuman,
    sentiment: decision.sentiment,
    asks_anything_else: decision.asksAnythingElse,
    customer_says_no_more: decision.customerSaysNoMore,
    unanswerable: decision.unanswerable,
    sources: decision.sources,
  });
}

/** The strict JSON schema of a decision for a shop's categories. Every key is required, as strict mode wants it. */
export function decisionJsonSchema(categories: readonly string[]): Readonly<Record<string, unknown>> {
  const text = { type: "string" } as const;
  const bool = { type: "boolean" } as const;
  const evidence = closed({ order_number: nullOr(text), reason: nullOr(text), received: nullOr(text) });
  return closed({
    reply: {
      type: "string",
      description: "Plain text for the customer, 1 to 500 characters, in the customer's language.",
    },
    action: { type: "string", enum: ACTIONS },
    category: { type: ["string", "null"], enum: [...new Set([...categories, OTHER_CATEGORY]), null] },
    intent: { type: "string", enum: DECISION_INTENTS },
    facts: closed({
      order_number: nullOr(text),
      reason: { type: ["string", "null"], enum: [...REQUEST_REASONS, null] },
      received: nullOr(bool),
      evidence,
    }),
    wants_human: bool,
    sentiment: { type: "string", enum: SENTIMENTS },
    asks_anything_else: bool,
    customer_says_no_more: bool,
    unanswerable: bool,
    sources: { type: "array", items: text },
  });
}

/** An object schema with exactly these keys. */
function closed(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { type: "object", additionalProperties: false, properties, required: Object.keys(properties) };
}

function nullOr(schema: { readonly type: string }): Readonly<Record<string, unknown>> {
  return { ...schema, type: [schema.type, "null"] };
}

function readCategory(value: unknown, categories: readonly string[]): string | null | undefined {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value !== "string") return undefined;
  const name = value.trim();
  return name === OTHER_CATEGORY || categories.includes(name) ? name : undefined;
}

function readFacts(raw: z.output<typeof decisionSchema>["facts"]): DecisionFacts {
  if (raw === null) return NO_FACTS;
  const evidence: Record<string, string> = {};
  for (const [name, quote] of Object.entries(raw.evidence ?? {})) {
    if (typeof quote === "string" && quote.trim() !== "") evidence[name] = quote.slice(0, 300);
  }
  return { orderNumber: raw.order_number, reason: raw.reason, received: raw.received, evidence };
}

function parseJson(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** The first balanced `{…}` of a text, string literals respected. */
function firstObject(text: string): string | null {
  const start = text.indexOf("{");
  if (start < 0) return null;
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === "\\") at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return text.slice(start, at + 1);
  }
  return null;
}

/** The validator's message without the values, which may be anything. */
function describe(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join(".") || "answer"}: ${issue.message}`)
    .join("; ")
    .slice(0, 300);
}
