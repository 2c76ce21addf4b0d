import { addTokens, type BudgetCaps, estimateUsage, reachedCap, type Spent } from "./domain/budget.ts";
import { costOf, type ModelPrice, type TokenUsage } from "./domain/price-table.ts";
import { type LanguageModel, ModelFailure, type ModelReply, type ModelRequest } from "./ports.ts";

/** A model for one turn that stops at the caps and keeps count. */
export interface BudgetedModel extends LanguageModel {
  /** With this turn's calls booked. Unknown usage is estimated. */
  spent(): Spent;
}

/**
 * Puts the caps of `ai.md` 2.13 in front of a model for the length of one turn. Over a cap the call is refused, and the
 * offline responder answers.
 *
 * @param before - what the conversation and the day have used so far; `turnTokens` is 0 for a new turn.
 */
export function withBudget(
  model: LanguageModel,
  before: Spent,
  caps: BudgetCaps,
  price: ModelPrice,
): BudgetedModel {
  let spent = before;
  return {
    name: model.name,
    spent: () => spent,
    async next(request, signal) {
      const cap = reachedCap(spent, caps);
      if (cap !== null) throw new ModelFailure("budget", { detail: cap });
      const reply = await model.next(request, signal);
      const usage = believedUsage(request, reply);
      spent = addTokens(spent, usage, costOf(usage, price));
      return reply;
    },
  };
}

/** The reported usage where it is whole, else an estimate from what was sent and received. */
export function believedUsage(request: ModelRequest, reply: ModelReply): TokenUsage {
  const { usage } = reply;
  if (usage !== null && usage.promptTokens !== null && usage.completionTokens !== null) {
    return {
      promptTokens: usage.promptTokens,
      cachedTokens: usage.cachedTokens ?? 0,
      completionTokens: usage.completionTokens,
      reasoningTokens: usage.reasoningTokens ?? 0,
    };
  }
  const sent = [
    request.system,
    request.settingsBlock,
    request.stateBlock,
    request.developerBlock ?? "",
    ...request.turns.map(({ content }) => content),
    ...request.toolRounds.flatMap(({ results }) => results.map(({ content }) => content)),
  ];
  const received = reply.kind === "content" ? reply.text : reply.calls.map((call) => call.arguments).join("");
  return estimateUsage(sent.join("\n"), received);
}
