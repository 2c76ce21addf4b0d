import type { Verdict } from "../../orders/domain/refund-policy.ts";
import type { DecisionIntent, RequestKind } from "../../shared/vocabulary.ts";
import type { OpenQuestion } from "./ledger.ts";
import type { HandingOver, Say } from "./say.ts";
import type { HandoffCode, TurnState } from "./turn-state.ts";

export type LookUp =
  | {
      readonly name: "list_my_orders";
      readonly arguments: { readonly status?: string; readonly limit: number };
    }
  | { readonly name: "get_my_order"; readonly arguments: { readonly order_number: string } }
  | {
      readonly name: "check_order_policy";
      readonly arguments: { readonly order_number: string; readonly kind: RequestKind };
    }
  | { readonly name: "search_help"; readonly arguments: { readonly query: string } };

/** What kind of step this is for the ledger's counters. */
export type Progress = "none" | "topic" | "clarify" | "unanswerable" | "injection";

/** A verdict on the request in progress, with what it is about. */
export interface JudgedRequest {
  readonly orderNumber: string | null;
  readonly kind: RequestKind;
  readonly verdict: Verdict;
}

/** What the rules want to happen. */
export interface Plan {
  readonly action: "reply" | "ask" | "handoff" | "close";
  readonly handoff: HandoffCode | null;
  readonly intent: DecisionIntent;
  readonly say: readonly Say[];
  readonly lookUps: readonly LookUp[];
  /** What the reply asks; null when nothing. */
  readonly question: OpenQuestion | null;
  readonly progress: Progress;
  /** The reply tells the engine's "no" with its reason. */
  readonly explains: boolean;
  /** The request is done with: withdrawn. */
  readonly withdraws: boolean;
  /** The messages only ask about the request that was made: words for it in them begin none, and change nothing of it. */
  readonly keepsRequest: boolean;
  /** Orders the reply offers to choose from, in its order. */
  readonly offeredOrderNumbers: readonly string[];
  readonly helpGiven: string | null;
  /** The verdict the reply tells where no request is open; null where the request's own counts. */
  readonly judged: JudgedRequest | null;
}

/** One rule of the planner: a plan where it applies, else null. */
export type Rule = (state: TurnState) => Plan | null;

/** Questions of the intake; null is in it for the type's sake only and never asked. */
export const INTAKE_QUESTIONS: ReadonlySet<OpenQuestion | null> = new Set<OpenQuestion | null>([
  "order_number",
  "confirm_order",
  "reason",
  "received",
  "new_address",
]);

/** A plan that stays active; what is not given is nothing. */
export function plan(
  parts: Pick<Plan, "intent" | "say"> & Partial<Pick<Plan, "action" | "lookUps" | "question" | "progress">>,
): Plan {
  const question =
    parts.question ?? (parts.say.some((say) => say.key === "anything_else") ? "anything_else" : null);
  return {
    action: parts.action ?? "reply",
    handoff: null,
    intent: parts.intent,
    say: parts.say,
    lookUps: parts.lookUps ?? [],
    question,
    progress: parts.progress ?? "topic",
    explains: false,
    withdraws: false,
    keepsRequest: false,
    offeredOrderNumbers: [],
    helpGiven: null,
    judged: null,
  };
}

/** A plan that hands over, with one sentence before the waiting sentence. */
export function handOver(
  handoff: HandoffCode,
  why: HandingOver,
  intent: DecisionIntent,
  lookUps: readonly LookUp[] = [],
): Plan {
  return { ...plan({ intent, say: [{ key: "handing_over", why }], lookUps }), action: "handoff", handoff };
}

/** Heard, and there may be more. */
export function heard(intent: DecisionIntent = "no_more"): Plan {
  return plan({
    intent,
    say: [{ key: "understood" }, { key: "anything_else" }],
    question: "anything_else",
  });
}

/** The plan that ends the conversation; the settings have its words. */
export function close(): Plan {
  return { ...plan({ intent: "no_more", say: [] }), action: "close" };
}
