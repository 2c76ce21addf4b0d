/**
 * What the model's tokens cost. A table with a date, because prices change and a stale price must be seen to be stale.
 * Source: `ai.md` 2.13. The shop may replace it in the settings.
 */

/** US dollars per million tokens. */
export interface ModelPrice {
  readonly input: number;
  /** Input served from the provider's prompt cache. */
  readonly cachedInput: number;
  /** Output, reasoning included. */
  readonly output: number;
}

export interface PriceTable {
  /** The day the prices were read, YYYY-MM-DD. */
  readonly asOf: string;
  /** Keyed by model name; a dated name (`gpt-5-mini-2025-08-07`) finds its family by the longest prefix. */
  readonly models: Readonly<Record<string, ModelPrice>>;
  /** Used for a model that is not listed: the dearest guess, so that a cap is reached too early rather than too late. */
  readonly unlisted: ModelPrice;
}

/** Cached input is booked at half price: lists disagree between 10 % and 50 %, and the dearer one never overspends. */
export const DEFAULT_PRICES: PriceTable = {
  asOf: "2026-11-01",
  models: {
    "gpt-5-nano": { input: 0.05, cachedInput: 0.025, output: 0.4 },
    "gpt-5-mini": { input: 0.25, cachedInput: 0.125, output: 2 },
    "gpt-5": { input: 1.25, cachedInput: 0.625, output: 10 },
  },
  unlisted: { input: 1.25, cachedInput: 0.625, output: 10 },
};

/** Token counts of one or more calls. `cachedTokens` are part of `promptTokens`, `reasoningTokens` of `completionTokens`. */
export interface TokenUsage {
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly completionTokens: number;
  readonly reasoningTokens: number;
}

/** The price of a model, by exact name or the longest listed prefix. */
export function priceOf(model: string, table: PriceTable = DEFAULT_PRICES): ModelPrice {
  const exact = table.models[model];
  if (exact !== undefined) return exact;
  const family = Object.keys(table.models)
    .filter((name) => model.startsWith(`${name}-`))
    .sort((a, b) => b.length - a.length)[0];
  return (family === undefined ? undefined : table.models[family]) ?? table.unlisted;
}

/** The cost in US dollars. */
export function costOf(usage: TokenUsage, price: ModelPrice): number {
  const cached = Math.min(usage.cachedTokens, usage.promptTokens);
  const fresh = usage.promptTokens - cached;
  return (
    (fresh * price.input + cached * price.cachedInput + usage.completionTokens * price.output) / 1_000_000
  );
}
