import type { TokenUsage } from "./price-table.ts";

/**
 * Caps on what the model may use. Over a cap the offline responder answers; a customer never notices more than that.
 * Source: `ai.md` 2.13 (tokens, money), `security.md` S64 (turns).
 */
export interface BudgetCaps {
  readonly turnTokens: number;
  readonly sessionTokens: number;
  /** US dollars a day (Asia/Seoul); `null` is no cap. */
  readonly dayUsd: number | null;
  /** Turns of one conversation within 60 s that may call the model. */
  readonly turnsPerMinute: number;
  /** Turns of one conversation that may call the model. */
  readonly turnsPerSession: number;
  /** Turns of the whole shop on one day (Asia/Seoul) that may call the model. */
  readonly turnsPerDay: number;
}

/** What has been used so far in the turn, the conversation and the day. Turns are those before the present one. */
export interface Spent {
  readonly turnTokens: number;
  readonly sessionTokens: number;
  readonly dayUsd: number;
  readonly minuteTurns: number;
  readonly sessionTurns: number;
  readonly dayTurns: number;
}

/** Nothing used yet. */
export const NOTHING_SPENT: Spent = {
  turnTokens: 0,
  sessionTokens: 0,
  dayUsd: 0,
  minuteTurns: 0,
  sessionTurns: 0,
  dayTurns: 0,
};

/** What a call is booked under. A manager's re-run costs the shop's day, but nothing of the customer's conversation. */
export type SpendingPurpose = "turn" | "summary" | "running_summary" | "rerun";

export type BudgetCap =
  | "turn"
  | "session"
  | "day"
  | "turns_per_minute"
  | "turns_per_session"
  | "turns_per_day";

/** Which cap is reached, the widest first; `null` means that another call may be made. */
export function reachedCap(spent: Spent, caps: BudgetCaps, purpose: SpendingPurpose): BudgetCap | null {
  if (caps.dayUsd !== null && spent.dayUsd >= caps.dayUsd) return "day";
  if (purpose === "rerun") return spent.turnTokens >= caps.turnTokens ? "turn" : null;
  if (purpose === "turn") {
    if (spent.dayTurns >= caps.turnsPerDay) return "turns_per_day";
    if (spent.sessionTurns >= caps.turnsPerSession) return "turns_per_session";
    if (spent.minuteTurns >= caps.turnsPerMinute) return "turns_per_minute";
  }
  if (spent.sessionTokens >= caps.sessionTokens) return "session";
  if (spent.turnTokens >= caps.turnTokens) return "turn";
  return null;
}

/** From this share of a day's cap on the shop is warned. Source: `ai.md` 2.13 (alert). */
const NEAR_SHARE = 0.8;

/** How far the shop's day has got. `cap` is the one that is nearest to its end; null while none is near. */
export interface DayBudget {
  readonly state: "ok" | "near" | "used_up";
  readonly cap: "usd" | "turns" | null;
}

/** Judges the day against the caps that stop the whole shop, not one conversation. */
export function judgeDay(
  spent: Pick<Spent, "dayUsd" | "dayTurns">,
  caps: Pick<BudgetCaps, "dayUsd" | "turnsPerDay">,
): DayBudget {
  const usd = caps.dayUsd === null ? 0 : shareOf(spent.dayUsd, caps.dayUsd);
  const turns = shareOf(spent.dayTurns, caps.turnsPerDay);
  const share = Math.max(usd, turns);
  if (share < NEAR_SHARE) return { state: "ok", cap: null };
  return { state: share >= 1 ? "used_up" : "near", cap: usd >= turns ? "usd" : "turns" };
}

/** A cap of nothing is used up before anything is spent. */
function shareOf(spent: number, cap: number): number {
  return cap <= 0 ? 1 : spent / cap;
}

/** Adds one call's tokens to the turn and the session. */
export function addTokens(spent: Spent, usage: TokenUsage, usd: number): Spent {
  const tokens = usage.promptTokens + usage.completionTokens;
  return {
    ...spent,
    turnTokens: spent.turnTokens + tokens,
    sessionTokens: spent.sessionTokens + tokens,
    dayUsd: spent.dayUsd + usd,
  };
}

/** More than any context window of today: a number above it is a bug of the server, not a bill. */
const ABSURD_TOKENS = 2_000_000;

/** A server's token count, or `null` when it is absent, negative, fractional, not a number or absurd. */
export function readTokenCount(value: unknown): number | null {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= ABSURD_TOKENS
    ? value
    : null;
}

/**
 * The usage a server reports, or `null` ("unknown") when its prompt or completion count cannot be believed.
 * The details are optional and bounded by their totals.
 */
export function readUsage(reported: {
  readonly prompt: unknown;
  readonly cached: unknown;
  readonly completion: unknown;
  readonly reasoning: unknown;
}): TokenUsage | null {
  const promptTokens = readTokenCount(reported.prompt);
  const completionTokens = readTokenCount(reported.completion);
  if (promptTokens === null || completionTokens === null) return null;
  return {
    promptTokens,
    cachedTokens: Math.min(readTokenCount(reported.cached) ?? 0, promptTokens),
    completionTokens,
    reasoningTokens: Math.min(readTokenCount(reported.reasoning) ?? 0, completionTokens),
  };
}

/** Booked for a call whose usage is unknown: about one token a Korean character, four Latin characters. */
export function estimateUsage(sentText: string, receivedText: string): TokenUsage {
  return {
    promptTokens: estimateTokens(sentText),
    cachedTokens: 0,
    completionTokens: estimateTokens(receivedText),
    reasoningTokens: 0,
  };
}

/** A rough upper-side count of a text's tokens. */
export function estimateTokens(text: string): number {
  let wide = 0;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x2ff) wide += 1;
  return Math.ceil(wide + (text.length - wide) / 4);
}
