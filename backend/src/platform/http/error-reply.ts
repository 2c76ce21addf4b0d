import { ERROR_SENTENCE, type ErrorCode, type Failure } from "@chatpjt/contract/errors";
import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../../shared/app-error.ts";
import type { Logger } from "../../shared/ports.ts";
import { requestFacts } from "./request-facts.ts";

/** The failure envelope of an error that the caller may know of. */
export function failureBody(error: AppError): Failure {
  return {
    success: false,
    message: error.publicMessage ?? ERROR_SENTENCE[error.code],
    error: {
      code: error.code,
      ...(error.details === null ? {} : { details: error.details.map((detail) => ({ ...detail })) }),
    },
  };
}

/** What the framework's own refusals mean in our codes. */
const FRAMEWORK_CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "too_large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "unsupported_media",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "validation_failed",
  FST_ERR_BAD_URL: "validation_failed",
  FST_ERR_MAX_PARAM_LENGTH: "not_found",
  FST_ERR_NOT_FOUND: "not_found",
};

/**
 * Turns whatever was thrown into one the caller may see. A fault (a bug, a broken store) becomes `internal`, with the cause kept for the log.
 */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = frameworkCode(error);
  return new AppError(code ?? "internal", { cause: error });
}

/** Answers an error and logs it once: faults with their cause, refusals not at all. */
export function replyWithError(
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  logger: Logger,
): FastifyReply {
  const error = toAppError(thrown);
  if (error.status >= 500) {
    logger.error({ ...requestFacts(request), err: error.cause ?? error }, "Request failed.");
  }
  reply.header("x-request-id", request.id);
  // The framework closes the line at once. A client that is still sending would see it break and never read why: what it announced is
  // taken in and thrown away.
  if (error.code === "too_large" && announcedBytes(request) <= MOST_DRAINED_BYTES)
    reply.removeHeader("connection");
  if (error.retryAfterSeconds !== null) reply.header("retry-after", String(error.retryAfterSeconds));
  return reply
    .code(error.status)
    .type("application/json; charset=utf-8")
    .send(JSON.stringify(failureBody(error)));
}

/** More than an upload may have; whoever announces more, or nothing, is cut off. */
const MOST_DRAINED_BYTES = 32 * 1024 * 1024;

function announcedBytes(request: FastifyRequest): number {
  const announced = Number(request.headers["content-length"] ?? Number.NaN);
  return Number.isFinite(announced) ? announced : Number.POSITIVE_INFINITY;
}

function frameworkCode(error: unknown): ErrorCode | null {
  if (!(error instanceof Error)) return null;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const known = FRAMEWORK_CODES[code];
  if (known !== undefined) return known;
  const status = "statusCode" in error && typeof error.statusCode === "number" ? error.statusCode : 500;
  return status >= 400 && status < 500 ? "validation_failed" : null;
}
