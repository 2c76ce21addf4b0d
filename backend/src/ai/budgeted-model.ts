import {
  addTokens,
  type BudgetCaps,
  estimateUsage,
  reachedCap,
  type SpendingPurpose,
  type Spent,
} from "./domain/budget.ts";
import { costOf, type ModelPrice, type TokenUsage } from "./domain/price-table.ts";
import { type LanguageModel, ModelFailure, type ModelReply, type ModelRequest } from "./ports.ts";
import { ProviderFailure } from "./provider-model.ts";

/** Whom a call is booked under. */
export interface SpendingAccount {
  readonly conversationId: string;
  /** Null for work that no turn waits for. */
  readonly turnId: string | null;
  readonly purpose: SpendingPurpose;
}

/** One call as it is booked. */
export interface BookedCall extends SpendingAccount {
  readonly model: string;
  readonly usage: TokenUsage;
  readonly usd: number;
  /** The server told no usage that can be believed. */
  readonly isEstimated: boolean;
}

/** What a budgeted model counts with. */
export interface Budget {
  readonly account: SpendingAccount;
  /** What the conversation and the day have used so far; `turnTokens` is 0 for a new turn. */
  readonly before: Spent;
  readonly caps: BudgetCaps;
  readonly price: ModelPrice;
  /** Keeps the call for the budgets of others; awaited before the answer is used. */
  readonly book: (call: BookedCall) => Promise<void>;
}

/** A model for one piece of work that stops at the caps and keeps count. */
export interface BudgetedModel extends LanguageModel {
  /** With this work's calls booked. Unknown usage is estimated. */
  spent(): Spent;
}

/**
 * Puts the caps of `ai.md` 2.13 in front of a model for the length of one turn, summary or re-run. Over a cap the call is refused, and
 * the rules answer. A call is booked as soon as it is over, whatever becomes of what it was made for: a draft that is thrown away and a
 * call that was broken off have been paid for as well.
 */
export function withBudget(model: LanguageModel, budget: Budget): BudgetedModel {
  const { account, caps, price } = budget;
  let spent = budget.before;

  async function pay(usage: TokenUsage, isEstimated: boolean): Promise<void> {
    const usd = costOf(usage, price);
    spent = addTokens(spent, usage, usd);
    await budget.book({ ...account, model: model.name, usage, usd, isEstimated });
  }

  return {
    name: model.name,
    spent: () => spent,
    async next(request, signal) {
      const cap = reachedCap(spent, caps, account.purpose);
      if (cap !== null) throw new ModelFailure("budget", { detail: cap });
      try {
        const reply = await model.next(request, signal);
        const told = toldUsage(reply.usage);
        await pay(told ?? estimateUsage(sentText(request), receivedText(reply)), told === null);
        return reply;
      } catch (cause) {
        const told = cause instanceof ProviderFailure ? toldUsage(cause.usage) : null;
        if (told !== null) await pay(told, false);
        else if (wasSent(cause)) await pay(estimateUsage(sentText(request), ""), true);
        throw cause;
      }
    },
  };
}

/** A call that was given up under way: the server has read the prompt and charges for it. */
function wasSent(cause: unknown): boolean {
  return cause instanceof ModelFailure && (cause.code === "aborted" || cause.code === "timeout");
}

/** The reported usage where it is whole. */
function toldUsage(usage: ModelReply["usage"]): TokenUsage | null {
  if (usage === null || usage.promptTokens === null || usage.completionTokens === null) return null;
  return {
    promptTokens: usage.promptTokens,
    cachedTokens: usage.cachedTokens ?? 0,
    completionTokens: usage.completionTokens,
    reasoningTokens: usage.reasoningTokens ?? 0,
  };
}

function sentText(request: ModelRequest): string {
  return [
    request.system,
    request.settingsBlock,
    request.stateBlock,
    request.developerBlock ?? "",
    ...request.turns.map(({ content }) => content),
    ...request.toolRounds.flatMap(({ results }) => results.map(({ content }) => content)),
  ].join("\n");
}

function receivedText(reply: ModelReply): string {
  return reply.kind === "content" ? reply.text : reply.calls.map((call) => call.arguments).join("");
}
