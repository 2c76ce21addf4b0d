/** The evaluation data as types. Formats: `eval/data/README.md`. Another folder of the same files: `EVAL_DATA=folder`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const EVAL_FOLDER = fileURLToPath(new URL(".", import.meta.url));

export interface DataFile<T, M = Readonly<Record<string, unknown>>> {
  readonly meta: M;
  readonly items: readonly T[];
}

export interface Utterance {
  readonly id: string;
  readonly lang: "ko" | "en";
  readonly text: string;
  readonly intent: string;
  readonly intent_accept?: readonly string[];
  readonly category: string | null;
  readonly accept: readonly (string | null)[];
  readonly tags?: readonly string[];
}

export interface ClosingItem {
  readonly id: string;
  readonly lang: "ko" | "en";
  readonly context: string;
  readonly last_ai: string;
  readonly asked_anything_else: boolean;
  readonly messages: readonly string[];
  readonly expect_complete: boolean | null;
}

export interface FactsItem {
  readonly id: string;
  readonly lang: "ko" | "en";
  readonly text: string;
  readonly expect: {
    readonly kind: string | null;
    readonly order_number: string | null;
    readonly reason: string | null;
    readonly received: boolean | null;
  };
}

export interface OrderNumberItem {
  readonly id: string;
  readonly text: string;
  readonly must: readonly string[];
  readonly may: readonly string[];
}

export interface PiiItem {
  readonly id: string;
  readonly text: string;
  readonly mask: readonly { readonly type: string; readonly value: string }[];
  readonly keep: readonly string[];
}

export interface PolicyKeys {
  readonly refund_window_days: number;
  readonly window_anchor: "ordered_at" | "delivered_at";
  readonly timezone: string;
  readonly change_of_mind_fee: "customer" | "store";
  readonly defect_remedy: "exchange" | "refund" | "refund_or_exchange";
  readonly defect_fee: "store" | "customer";
  readonly defect_window_days: number | null;
  readonly legal_floor: boolean;
  readonly holidays?: readonly string[];
}

export interface PolicyCase {
  readonly id: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly input: {
    readonly kind: string;
    readonly reason?: string | null;
    readonly received?: boolean | null;
    readonly order?: {
      readonly order_number: string;
      readonly product_name: string;
      readonly customer_id: string;
      readonly ordered_at?: string | null;
      readonly shipping_status?: string | null;
      readonly delivered_at?: string | null;
    } | null;
    readonly order_number_given?: boolean;
    readonly new_address_given?: boolean;
    readonly requester: string;
    readonly now: string;
    readonly discovered_at?: string | null;
    readonly policy?: Partial<PolicyKeys>;
  };
  readonly expect: {
    readonly next: string;
    readonly eligible: boolean | null;
    readonly needs_human: boolean;
    readonly missing: readonly string[];
    readonly reasons: readonly string[];
    readonly shipping_fee: string | null;
    readonly remedy: string;
  };
}

export interface SummaryItem {
  readonly id: string;
  readonly kind: "pending" | "completed";
  readonly lang: "ko" | "en";
  readonly title: string;
  readonly messages: readonly {
    readonly sender: "user" | "ai" | "agent" | "instruction";
    readonly text: string;
  }[];
  readonly must_mention: readonly string[];
  readonly must_not_mention: readonly string[];
  readonly lines: readonly [number, number];
  readonly max_chars?: number;
}

/** One reply to a customer's message, and whether it may reach them (`data-own/guard-claims.json`). */
export interface GuardClaim {
  readonly id: string;
  readonly lang: "ko" | "en";
  readonly situation: string;
  readonly customer: string;
  readonly reply: string;
  readonly must: "block" | "pass";
  readonly rule: string;
  readonly why: string;
}

export interface TauOrder {
  readonly order_number: string;
  readonly product_name: string;
  readonly customer_id: string;
  readonly shipping_status: string;
  readonly ordered_days_ago: number;
  readonly delivered_days_ago?: number;
}

export interface TauTask {
  readonly id: string;
  readonly customer: string;
  /** What the customer wants and how they behave, for whoever plays them. */
  readonly request: string;
  readonly behaviour: string;
  readonly expected_end: { readonly session_status: readonly string[] };
  readonly expected_reads: readonly TauRead[];
  readonly cross_customer_reads: readonly TauRead[];
  readonly expected_intakes: readonly {
    readonly kind: string;
    readonly order_number: string;
    readonly order_status?: string;
    readonly reason: string | null;
    readonly verdict_now?: TauVerdict;
    readonly verdict_now_plus_30_days?: TauVerdict;
  }[];
}

export interface TauRead {
  readonly tool: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly expect: "ok" | "not_found";
}

export interface TauVerdict {
  readonly next: string;
  readonly eligible: boolean | null;
  readonly reasons: readonly string[];
  readonly remedy: string;
}

export interface SeedOrder {
  readonly order_number: string;
  readonly product_name: string;
  readonly shipping_status: string;
  readonly ordered_days_ago: number;
  readonly delivered_days_ago?: number;
  readonly owner: string;
}

/** What may be expected of a turn, a scenario or its end. Every key is optional; unknown ones are reported. */
export interface Expectation {
  readonly ai_replies?: readonly [number, number];
  readonly status?: readonly string[];
  readonly category?: readonly (string | null)[];
  readonly must_contain?: readonly string[];
  readonly must_not_contain?: readonly string[];
  readonly tools_any?: readonly (readonly string[])[];
  readonly language?: "ko" | "en";
  readonly http_status?: readonly number[];
  readonly new_session?: boolean;
  readonly stored?: boolean;
}

export interface SummaryExpectation {
  readonly kind?: string;
  readonly must_contain?: readonly string[];
  readonly must_not_contain?: readonly string[];
  readonly min_lines?: number;
  readonly max_lines?: number;
  readonly min_chars?: number;
}

/** A file that goes with a message. Only its name and kind matter: the harness sends a small file of that kind. */
export interface FileToSend {
  readonly name: string;
  readonly is_image: boolean;
}

export interface CustomerMessage {
  readonly text: string;
  readonly delay_ms: number;
  readonly attachments?: readonly FileToSend[];
}

export type Turn =
  | {
      readonly actor: "customer";
      readonly messages: readonly CustomerMessage[];
      readonly expect: Expectation;
    }
  | {
      readonly actor: "admin";
      readonly action: AdminAction;
      readonly text?: string;
      readonly expect: Expectation;
      readonly decision?: string;
      readonly order_number?: string;
    };

export type AdminAction = "provide_info" | "takeover" | "complete" | "agent_message" | "release";

export interface Conversation {
  readonly id: string;
  readonly lang: "ko" | "en";
  readonly title: string;
  readonly tags: readonly string[];
  readonly offline: "must" | "measure" | "skip";
  readonly settings: Readonly<Record<string, unknown>>;
  readonly customer: string;
  readonly orders: readonly SeedOrder[];
  readonly turns: readonly Turn[];
  readonly final: {
    readonly status?: readonly string[];
    readonly category?: readonly (string | null)[];
    readonly said?: readonly string[];
    readonly never_said?: readonly string[];
    readonly sessions?: number;
    readonly intake?: Readonly<Record<string, unknown>>;
    readonly summary?: SummaryExpectation;
  };
  readonly exempt_always: readonly string[];
  readonly distinct_replies?: boolean;
  readonly llm_input_must_not?: readonly string[];
  readonly stored_masked?: readonly string[];
  readonly canary?: boolean;
}

/** How the fake server answers one call; the keys depend on `kind` (`eval/data/README.md`, adversarial_llm). */
export interface ScriptedReply extends Readonly<Record<string, unknown>> {
  readonly kind: string;
}

export interface ScriptEntry {
  readonly on_call: number | "*" | "odd" | "even";
  readonly reply: ScriptedReply;
}

export interface Scenario {
  readonly id: string;
  readonly group: string;
  readonly severity: "must" | "should" | "measure";
  readonly title: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly customer: string;
  readonly orders: readonly SeedOrder[];
  readonly customer_turns: readonly (string | { readonly text: string; readonly delay_ms?: number })[];
  readonly script: readonly ScriptEntry[];
  readonly during?: readonly {
    readonly at_ms?: number;
    readonly after_turn?: number;
    readonly actor: "admin" | "customer";
    readonly action?: AdminAction | "message" | "typing";
    readonly text?: string;
    readonly decision?: string;
    readonly order_number?: string;
  }[];
  readonly inject?: { readonly tool_error?: string };
  readonly parallel_sessions?: number;
  readonly canary?: boolean;
  readonly exempt_always?: readonly string[];
  readonly tags?: readonly string[];
  readonly expect: Expectation & {
    readonly said?: readonly string[];
    readonly never_said?: readonly string[];
    readonly tool_results_must_not_contain?: readonly string[];
    readonly max_tool_execs?: number;
    readonly max_llm_calls?: number;
    readonly max_wall_ms?: number;
    readonly p95_wall_ms?: number;
    readonly fallback_used?: boolean;
    readonly guard_any?: readonly string[];
    readonly orders_unchanged?: boolean;
    readonly max_reply_chars?: number;
    readonly reply_discarded_if_late?: boolean;
    readonly customer_never_saw?: readonly string[];
    readonly canary_absent?: boolean;
    readonly logs_must_not_contain?: readonly string[];
    readonly llm_input_must_not?: readonly string[];
    readonly status_consistent?: boolean;
    readonly distinct_replies?: boolean;
    readonly no_crash?: boolean;
    readonly process_clean?: boolean;
    readonly summary?: SummaryExpectation;
    readonly stored?: readonly string[];
    readonly stored_masked?: readonly string[];
    readonly trace_has?: readonly string[];
    readonly last_reply_must_contain?: readonly string[];
    readonly max_rows_per_tool_result?: number;
    readonly final?: Conversation["final"];
  };
}

export interface PatternFile {
  readonly patterns: Readonly<Record<string, string>>;
  readonly always_must_not_contain: readonly string[];
  readonly must_not_contain_unless_exempt: readonly string[];
}

/** What is wrong with the chosen folder: a typo must not look like data without failures. Null when there is data in it. */
export function dataProblem(folder: string = dataFolder()): string | null {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (names.some((name) => name.endsWith(".json"))) return null;
  return `EVAL_DATA: there are no data files in ${folder}.`;
}

/** Where the data is read from: `EVAL_DATA`, else the repository's copy. */
export function dataFolder(): string {
  const chosen = process.env.EVAL_DATA;
  return chosen === undefined || chosen === "" ? join(EVAL_FOLDER, "data") : resolve(chosen);
}

/** Reads one file by its name without `.json`; null when the folder does not have it. */
export function readData<T, M = Readonly<Record<string, unknown>>>(
  name: string,
  folder: string = dataFolder(),
): DataFile<T, M> | null {
  const path = join(folder, `${name}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as DataFile<T, M>) : null;
}

/** The data's conversations; beside the repository's own data also those in `data-own`, kinds that once failed on a first try. */
export function readConversations(): readonly Conversation[] {
  const items = readData<Conversation>("conversations")?.items ?? [];
  if (dataFolder() !== join(EVAL_FOLDER, "data")) return items;
  const own = readData<Conversation>("conversations", join(EVAL_FOLDER, "data-own"));
  return [...items, ...(own?.items ?? [])];
}

/** The named expressions; a folder without its own uses the repository's. */
export function readPatterns(): PatternFile {
  const own = join(dataFolder(), "patterns.json");
  const path = existsSync(own) ? own : join(EVAL_FOLDER, "data", "patterns.json");
  return JSON.parse(readFileSync(path, "utf8")) as PatternFile;
}
