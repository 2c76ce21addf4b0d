import { z } from "zod";

/**
 * Every error code of the service with its HTTP status. A closed list: clients switch over it.
 * Source: `wire.md`, error codes; additions are listed in API.md.
 */
export const ERROR_STATUS = {
  validation_failed: 400,
  invalid_credentials: 401,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  session_completed: 409,
  takeover_required: 409,
  owned_by_other: 409,
  not_with_agent: 409,
  order_number_taken: 409,
  reason_required: 409,
  changed: 409,
  too_large: 413,
  unsupported_media: 415,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const;

/** What went wrong, for programs. */
export type ErrorCode = keyof typeof ERROR_STATUS;

const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === "string" && value in ERROR_STATUS;

export const errorCodeSchema = z
  .custom<ErrorCode>(isErrorCode)
  .meta({ type: "string", enum: Object.keys(ERROR_STATUS) });

/** The standard Korean sentence of each code; a route may say something more exact. */
export const ERROR_SENTENCE: Readonly<Record<ErrorCode, string>> = {
  validation_failed: "입력한 내용을 다시 확인해 주세요.",
  invalid_credentials: "이메일 또는 비밀번호가 올바르지 않습니다.",
  unauthenticated: "로그인이 필요합니다.",
  forbidden: "권한이 없습니다.",
  not_found: "찾을 수 없습니다.",
  method_not_allowed: "지원하지 않는 요청 방식입니다.",
  session_completed: "이미 종료된 상담입니다.",
  takeover_required: "먼저 상담을 인수해 주세요.",
  owned_by_other: "다른 상담원이 응대 중인 상담입니다.",
  not_with_agent: "상담원이 응대 중인 상담이 아닙니다.",
  order_number_taken: "이미 사용 중인 주문번호입니다.",
  reason_required: "이 변경에는 사유가 필요합니다.",
  changed: "그 사이 내용이 바뀌었습니다. 새 내용을 확인해 주세요.",
  too_large: "크기가 너무 큽니다.",
  unsupported_media: "지원하지 않는 형식입니다.",
  rate_limited: "요청이 너무 많습니다. 잠시 후 다시 시도해 주세요.",
  internal: "일시적인 오류가 발생했습니다. 잠시 후 다시 시도해 주세요.",
  unavailable: "지금은 처리할 수 없습니다. 잠시 후 다시 시도해 주세요.",
};

/** The body of every refused or failed request. */
export const failureSchema = z.object({
  success: z.literal(false),
  /** A Korean sentence for people. */
  message: z.string(),
  error: z.object({
    code: errorCodeSchema,
    /** One entry per field (`path`, `message`) or fact. */
    details: z.array(z.record(z.string(), z.unknown())).optional(),
  }),
});
export type Failure = z.infer<typeof failureSchema>;

/** The body of every successful request whose data has the given schema. */
export function successOf<T extends z.ZodType>(data: T) {
  return z.object({ success: z.literal(true), data, message: z.string().optional() });
}

/** The body of a successful request that has nothing to tell. */
export const emptySuccessSchema = z.object({
  success: z.literal(true),
  data: z.object({}),
  message: z.string().optional(),
});
