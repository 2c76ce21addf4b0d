import type { aiStatusAnswerSchema } from "@chatpjt/contract/conversations";
import type { z } from "zod";

export type AiStatus = z.infer<typeof aiStatusAnswerSchema>;

/** How the AI is doing at a glance. `state` is a key of the texts under `aiStatus`. */
export interface AiHealth {
  readonly tone: "ok" | "offline" | "wait" | "late";
  readonly state:
    | "ok"
    | "offline"
    | "failing"
    | "open"
    | "probing"
    | "backlog"
    | "attention"
    | "budget_used_up"
    | "budget_near";
}

/** An unfinished answer this old, in seconds, would already be an answer or a hand-off. Source: issue 3, never over 30 s. */
const BACKLOG_SECONDS = 30;

/** Names what matters most: a model that is away, answers that pile up, a budget used up, answers that failed, or nothing. */
export function judgeAiStatus(status: AiStatus): AiHealth {
  if (status.state === "open" || status.state === "probing") return { tone: "late", state: status.state };
  if (status.turns.oldest_seconds > BACKLOG_SECONDS) return { tone: "late", state: "backlog" };
  // Without a model there is nothing to pay for.
  const budget = status.state === "offline" ? "ok" : (status.budget?.state ?? "ok");
  if (budget === "used_up") return { tone: "late", state: "budget_used_up" };
  if (status.state === "failing") return { tone: "wait", state: "failing" };
  if (status.notable.length > 0) return { tone: "wait", state: "attention" };
  if (budget === "near") return { tone: "wait", state: "budget_near" };
  return { tone: status.state, state: status.state };
}

/** The key of the sentence that explains the state, whatever else needs a look. */
export function explainAiStatus({ state, budget }: AiStatus) {
  if (state !== "ok" && state !== "failing") return `explain_${state}` as const;
  if (budget?.state === "used_up")
    return budget.cap === "turns" ? ("explain_turns_used_up" as const) : ("explain_budget_used_up" as const);
  if (state === "failing") return "explain_failing" as const;
  if (budget?.state === "near") return "explain_budget_near" as const;
  return "explain_ok" as const;
}

/** US dollars with the cents a day of a small shop needs: `$0.00`, `$0.0042`, `$3.20`. */
export function formatDollars(amount: number): string {
  return `$${amount > 0 && amount < 0.1 ? amount.toFixed(4) : amount.toFixed(2)}`;
}
