import {
  type ModelEvent,
  ModelFailure,
  type ModelReply,
  type ModelRequest,
  type ModelUsage,
} from "./ports.ts";

/**
 * One attempt at a model server. The seam between the adapter, which knows a wire format, and `guarded-model.ts`,
 * which knows deadlines, retries and the breaker.
 */
export interface ProviderModel {
  readonly name: string;
  /** Makes one attempt. @throws ProviderFailure; the error of `signal` when that aborts. */
  attempt(request: ModelRequest, tuning: AttemptTuning, signal: AbortSignal): Promise<ModelReply>;
}

/** What a retry may change. */
export interface AttemptTuning {
  /** Reasoning included (`ai.md` 2.5). */
  readonly maxOutputTokens: number;
}

/**
 * Why an attempt failed. `connect`: no answer at all. `status`: an HTTP error. `context_length`: the input does not fit.
 * `empty`: 200 without text or calls. `spent`: empty since all tokens went into reasoning. `unparsable`: not the protocol.
 * `too_large`: more bytes than we read. `redirect`: the server sent us elsewhere, and we do not go.
 */
export type AttemptFailure =
  | "connect"
  | "status"
  | "context_length"
  | "empty"
  | "spent"
  | "unparsable"
  | "too_large"
  | "redirect";

/** An attempt that gave no answer. The message is a fixed word: servers echo keys and customer text in theirs. */
export class ProviderFailure extends ModelFailure {
  readonly reason: AttemptFailure;
  /** Tokens that were paid for all the same. */
  readonly usage: ModelUsage | null;

  constructor(
    reason: AttemptFailure,
    options: {
      readonly status?: number;
      readonly retryAfterMs?: number;
      readonly usage?: ModelUsage | null;
      readonly events?: readonly ModelEvent[];
      readonly cause?: unknown;
    } = {},
  ) {
    const isBadOutput =
      reason === "empty" || reason === "spent" || reason === "unparsable" || reason === "too_large";
    super(isBadOutput ? "invalid" : "http", {
      detail: options.status === undefined ? reason : `${reason} ${options.status}`,
      ...(options.status === undefined ? {} : { status: options.status }),
      ...(options.retryAfterMs === undefined ? {} : { retryAfterMs: options.retryAfterMs }),
      ...(options.events === undefined ? {} : { events: options.events }),
      ...(options.cause === undefined ? {} : { cause: options.cause }),
    });
    this.name = "ProviderFailure";
    this.reason = reason;
    this.usage = options.usage ?? null;
  }
}
