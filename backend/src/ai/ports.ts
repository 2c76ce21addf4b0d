import type { Clock } from "../shared/ports.ts";
import type { ShippingStatus } from "../shared/vocabulary.ts";
import type { GuardId, OwnOrder, TurnState } from "./domain/turn-state.ts";

export type { OwnOrder } from "./domain/turn-state.ts";

/** A JSON value as a schema or as arguments: plain data, nothing executable. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** One tool as it is offered to a model. Its order in the list is fixed, since it is part of the cached prefix (`ai.md` 2.5). */
export interface ToolSpec {
  readonly name: string;
  readonly description: string;
  readonly parameters: JsonSchema;
}

/** A tool call as the model wrote it. `arguments` is raw JSON text and may be anything: it is parsed by `tools.ts` only. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  readonly arguments: string;
}

/** What a call came back with: JSON text, errors included (`{"error":"…"}`). */
export interface ToolResult {
  readonly callId: string;
  readonly name: string;
  readonly content: string;
}

/** One round of the loop: what the model called and what it got. */
export interface ToolRound {
  readonly calls: readonly ToolCall[];
  readonly results: readonly ToolResult[];
}

/** A real message of the conversation, PII masked for the model. */
export interface ChatTurn {
  readonly role: "user" | "assistant";
  readonly content: string;
}

/** What a model call is for. Adapters tell providers by header or metadata, tests tell calls apart by it. */
export type ModelPurpose = "turn" | "summary" | "running_summary";

/**
 * One call of the model: blocks from the most to the least trusted (`ai.md` 2.5). Rules are never mixed with customer text.
 */
export interface ModelRequest {
  readonly purpose: ModelPurpose;
  /** Static prefix, the same for every shop and customer. */
  readonly system: string;
  /** The shop's settings; changes only when an admin saves. */
  readonly settingsBlock: string;
  /** Written by code in each turn: date, ledger, orders seen, verdict, counters. */
  readonly stateBlock: string;
  /** An admin's instruction in force, for the developer role. */
  readonly developerBlock: string | null;
  readonly turns: readonly ChatTurn[];
  readonly toolRounds: readonly ToolRound[];
  readonly tools: readonly ToolSpec[];
  /** JSON schema that the content has to fit; null for free text. */
  readonly schema: JsonSchema | null;
  /** Why the previous answer was refused; the model is asked to answer again. */
  readonly repair: string | null;
  /** `prompt_cache_key`: the settings version, never the customer. */
  readonly cacheKey: string;
  /** Structured view of the turn. The offline responder reads it, adapters of real models ignore it. Null for summaries. */
  readonly state: TurnState | null;
}

/** Token counts of one call; null for what the provider did not tell or told absurdly. */
export interface ModelUsage {
  readonly promptTokens: number | null;
  readonly cachedTokens: number | null;
  readonly completionTokens: number | null;
  readonly reasoningTokens: number | null;
}

interface ModelReplyFacts {
  readonly usage: ModelUsage | null;
  readonly finishReason: string | null;
  /** From the start of the call to the first token, if the adapter streams. */
  readonly firstTokenMs: number | null;
  /** HTTP status; null where there is no HTTP. */
  readonly status: number | null;
  /** What the adapter did on the way (a retry, a dropped parameter), as event names of the trace. */
  readonly events?: readonly ModelEvent[];
}

/** Something that happened inside the adapter and belongs in the trace. `detail` carries no customer text and no key. */
export interface ModelEvent {
  readonly event: "llm_retry" | "llm_timeout" | "llm_http_error" | "output_repaired";
  readonly detail: string;
}

/** What a model answered: tool calls, or content that should be the decision's JSON. */
export type ModelReply = ModelReplyFacts &
  (
    | { readonly kind: "tool_calls"; readonly calls: readonly ToolCall[]; readonly text: string | null }
    | { readonly kind: "content"; readonly text: string }
  );

/** Why a model gave no usable answer. */
export type ModelFailureCode = "timeout" | "http" | "invalid" | "aborted" | "circuit_open" | "budget";

/** Thrown by a `LanguageModel`. The turn answers by rules then (BC-29). The message never holds a key or customer text. */
export class ModelFailure extends Error {
  readonly code: ModelFailureCode;
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  readonly events: readonly ModelEvent[];

  constructor(
    code: ModelFailureCode,
    options: {
      readonly detail?: string;
      readonly status?: number;
      readonly retryAfterMs?: number;
      readonly events?: readonly ModelEvent[];
      readonly cause?: unknown;
    } = {},
  ) {
    super(options.detail ?? code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "ModelFailure";
    this.code = code;
    this.status = options.status ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.events = options.events ?? [];
  }
}

/** The one port in front of every engine: a provider, the offline responder, a script in a test. */
export interface LanguageModel {
  /** Shown in the trace, for example `gpt-5-mini` or `offline`. */
  readonly name: string;
  /**
   * Answers one call. Own deadlines and retries are the adapter's; `signal` is the turn's.
   *
   * @throws ModelFailure for everything that keeps it from answering.
   */
  next(request: ModelRequest, signal: AbortSignal): Promise<ModelReply>;
}

/** Read-only look-up of a customer's own orders. Identity is an argument of the server, never of the model (BC-03). */
export interface OrderLookup {
  /** Newest first, at most `limit`. */
  listOwn(
    customerId: string,
    filter: { readonly status: ShippingStatus | null; readonly limit: number },
  ): Promise<readonly OwnOrder[]>;
  /** Null for an unknown number and for another customer's alike. `orderNumber` is canonical. */
  findOwn(customerId: string, orderNumber: string): Promise<OwnOrder | null>;
}

/** Limits of one turn (`ai.md` 2.1, 2.7). */
export interface TurnLimits {
  /** Model calls before a regeneration. */
  readonly maxCalls: number;
  readonly maxToolRuns: number;
  /** One attempt; a call with its one retry may take twice that. */
  readonly callTimeoutMs: number;
  readonly turnTimeoutMs: number;
}

/** What a turn works with. All of it only reads. */
export interface TurnDeps {
  /** Null: no provider is configured, the offline responder answers everything. */
  readonly model: LanguageModel | null;
  readonly offline: LanguageModel;
  readonly orders: OrderLookup;
  readonly clock: Clock;
  /** Defaults are those of the specification; tests shorten them. */
  readonly limits?: Partial<TurnLimits>;
  /** A signal that aborts after so many milliseconds; `AbortSignal.timeout` when absent. */
  readonly deadline?: (ms: number) => AbortSignal;
  /** Test hook: called before a tool runs and may throw, as a broken store would. */
  readonly beforeTool?: (name: string) => void;
  /** Test hook: a proposal has been ruled on, and its words have been checked. */
  readonly onStep?: (step: "decided" | "guarded") => void;
  /** Mutation check of the harness: guards that are switched off. */
  readonly disabledGuards?: ReadonlySet<GuardId>;
}
