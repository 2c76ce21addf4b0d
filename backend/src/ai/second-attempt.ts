import type { ModelFailure, ModelRequest } from "./ports.ts";
import { type AttemptTuning, ProviderFailure } from "./provider-model.ts";

/** What is sent the second time, and when. */
export interface SecondAttempt {
  readonly request: ModelRequest;
  readonly tuning: AttemptTuning;
  /** Null: a short random pause. */
  readonly waitMs: number | null;
}

const RETRIED_STATUS: ReadonlySet<number> = new Set([408, 409, 425, 429]);

/** The one retry, or null where repeating cannot help or would take too long. Source: `ai.md` 2.7. */
export function secondAttempt(
  failure: ModelFailure,
  request: ModelRequest,
  tuning: AttemptTuning,
  maxRetryAfterMs: number,
): SecondAttempt | null {
  if (!(failure instanceof ProviderFailure)) return null;
  switch (failure.reason) {
    case "connect":
      return { request, tuning, waitMs: null };
    case "empty":
    case "unparsable":
      return { request, tuning, waitMs: 0 };
    case "spent":
      return { request, tuning: { maxOutputTokens: tuning.maxOutputTokens * 2 }, waitMs: 0 };
    case "context_length": {
      const half = Math.ceil(request.turns.length / 2);
      return { request: { ...request, turns: request.turns.slice(-half) }, tuning, waitMs: 0 };
    }
    case "status": {
      const status = failure.status ?? 0;
      if (!RETRIED_STATUS.has(status) && status < 500) return null;
      if (failure.retryAfterMs === null) return { request, tuning, waitMs: null };
      return failure.retryAfterMs <= maxRetryAfterMs
        ? { request, tuning, waitMs: failure.retryAfterMs }
        : null;
    }
    case "too_large":
    case "redirect":
      return null;
  }
}
