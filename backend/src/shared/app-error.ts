import { ERROR_STATUS, type ErrorCode } from "@chatpjt/contract/errors";

/** What an error tells the caller beyond its code. */
export interface AppErrorOptions {
  /** The Korean sentence for people; the code's standard sentence when absent. */
  readonly message?: string;
  /** One entry per field or fact, for programs (`wire.md`, envelope). */
  readonly details?: readonly Readonly<Record<string, unknown>>[];
  /** Whole seconds for the `Retry-After` header (429 and 503). */
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/**
 * An error the caller can act on. Thrown by use cases and adapters, translated once at the border
 * (`platform/http/error-reply.ts`, `realtime/gateway.ws.ts`). Everything else that is thrown is a fault: logged, answered `internal`.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly publicMessage: string | null;
  readonly details: readonly Readonly<Record<string, unknown>>[] | null;
  readonly retryAfterSeconds: number | null;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(options.message ?? code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.publicMessage = options.message ?? null;
    this.details = options.details ?? null;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }

  /** The HTTP status that belongs to the code (`wire.md`, error codes). */
  get status(): number {
    return ERROR_STATUS[this.code];
  }
}
