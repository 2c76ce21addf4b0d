import type { Role } from "@chatpjt/contract/accounts";
import { type ErrorCode, failureSchema } from "@chatpjt/contract/errors";
import { z } from "zod";
import { clearSignIn, readSignIn } from "./session.ts";

/** Why a request failed: the server's code, or that it could not be reached or understood. */
export type ApiErrorCode = ErrorCode | "network" | "aborted" | "bad_answer";

/** A refused or failed request. `code` is for programs and for the sentence in `i18n`; `message` is the server's own sentence. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  /** 0 when no answer came. */
  readonly status: number;
  readonly details: readonly Record<string, unknown>[];
  /** Milliseconds to wait before trying again, where the server said so. */
  readonly retryAfterMs: number | null;

  constructor(
    code: ApiErrorCode,
    given: Partial<Pick<ApiError, "status" | "details" | "retryAfterMs" | "message" | "cause">> = {},
  ) {
    super(given.message ?? code, given.cause === undefined ? {} : { cause: given.cause });
    this.name = "ApiError";
    this.code = code;
    this.status = given.status ?? 0;
    this.details = given.details ?? [];
    this.retryAfterMs = given.retryAfterMs ?? null;
  }

  /** Whether the same request may succeed later without anybody changing it. */
  get isTransient(): boolean {
    return this.code === "network" || this.code === "bad_answer" || this.status === 429 || this.status >= 500;
  }
}

interface RequestOptions {
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

interface UploadOptions {
  readonly signal?: AbortSignal;
  /** Called with the share of bytes sent, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Requests in the name of one role. Every method answers the envelope's `data`, parsed; throws `ApiError` only. */
export interface ApiClient {
  get<T extends z.ZodType>(path: string, schema: T, options?: RequestOptions): Promise<z.output<T>>;
  post<T extends z.ZodType>(
    path: string,
    body: unknown,
    schema: T,
    options?: RequestOptions,
  ): Promise<z.output<T>>;
  put<T extends z.ZodType>(
    path: string,
    body: unknown,
    schema: T,
    options?: RequestOptions,
  ): Promise<z.output<T>>;
  patch<T extends z.ZodType>(
    path: string,
    body: unknown,
    schema: T,
    options?: RequestOptions,
  ): Promise<z.output<T>>;
  delete<T extends z.ZodType>(path: string, schema: T, options?: RequestOptions): Promise<z.output<T>>;
  upload<T extends z.ZodType>(
    path: string,
    form: FormData,
    schema: T,
    options?: UploadOptions,
  ): Promise<z.output<T>>;
}

/** For routes that answer no data. */
export const noDataSchema = z.unknown();

/** Where the backend is: the page's own origin unless the build says otherwise. */
const apiBaseUrl: string = (import.meta.env.VITE_API_BASE_URL ?? "").replace(/\/+$/u, "");

/** An absolute address of something the server named by path, such as an attachment. */
export function serverUrl(path: string): string {
  return path.startsWith("/") ? `${apiBaseUrl}${path}` : path;
}

/** The socket's address with a one-use ticket. */
export function socketUrl(ticket: string): string {
  const configured = import.meta.env.VITE_WS_URL;
  const base = new URL(configured || `${apiBaseUrl}/ws`, window.location.href);
  base.protocol = base.protocol.replace(/^http/u, "ws");
  base.searchParams.set("ticket", ticket);
  return base.href;
}

/** A request that hangs is a failed one; uploads have no limit but the person's patience. */
const REQUEST_TIMEOUT_MS = 20_000;

/** Makes the client of one role. A token the server refuses is forgotten, which is all that signs a page out. */
export function createApiClient(role: Role): ApiClient {
  const send = async <T extends z.ZodType>(
    method: string,
    path: string,
    body: unknown,
    schema: T,
    options: RequestOptions = {},
  ): Promise<z.output<T>> => {
    const token = readSignIn(role)?.token;
    const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    const signal = options.signal === undefined ? timeout : AbortSignal.any([options.signal, timeout]);
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${apiBaseUrl}${path}${queryText(options.query)}`, {
        method,
        signal,
        headers: {
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...options.headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      text = await response.text();
    } catch (cause) {
      throw new ApiError(options.signal?.aborted === true ? "aborted" : "network", { cause });
    }
    return readAnswer(
      role,
      token,
      { status: response.status, text, retryAfter: response.headers.get("retry-after") },
      schema,
    );
  };

  return {
    get: (path, schema, options) => send("GET", path, undefined, schema, options),
    post: (path, body, schema, options) => send("POST", path, body, schema, options),
    put: (path, body, schema, options) => send("PUT", path, body, schema, options),
    patch: (path, body, schema, options) => send("PATCH", path, body, schema, options),
    delete: (path, schema, options) => send("DELETE", path, undefined, schema, options),
    upload: (path, form, schema, options) => sendForm(role, path, form, schema, options),
  };
}

export const customerApi = createApiClient("customer");
export const adminApi = createApiClient("admin");

interface RawAnswer {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | null;
}

function readAnswer<T extends z.ZodType>(
  role: Role,
  token: string | undefined,
  answer: RawAnswer,
  schema: T,
): z.output<T> {
  const { status } = answer;
  const body = parseJson(answer.text);
  if (status >= 200 && status < 300) {
    const data = typeof body === "object" && body !== null && "data" in body ? body.data : undefined;
    const parsed = schema.safeParse(data);
    if (parsed.success) return parsed.data;
    throw new ApiError("bad_answer", { status, cause: parsed.error });
  }
  const failure = failureSchema.safeParse(body);
  const code = failure.success
    ? failure.data.error.code
    : status === 0
      ? "network"
      : status >= 500
        ? "unavailable"
        : "bad_answer";
  if (code === "unauthenticated" && token !== undefined) clearSignIn(role, token);
  throw new ApiError(code, {
    status,
    ...(failure.success ? { message: failure.data.message, details: failure.data.error.details ?? [] } : {}),
    retryAfterMs: retryAfterMs(answer.retryAfter),
  });
}

/** `fetch` tells nothing of an upload's progress, so forms go by XMLHttpRequest. */
function sendForm<T extends z.ZodType>(
  role: Role,
  path: string,
  form: FormData,
  schema: T,
  options: UploadOptions = {},
): Promise<z.output<T>> {
  const token = readSignIn(role)?.token;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open("POST", `${apiBaseUrl}${path}`);
    if (token !== undefined) request.setRequestHeader("authorization", `Bearer ${token}`);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
    };
    request.onerror = () => reject(new ApiError("network"));
    request.onabort = () => reject(new ApiError("aborted"));
    request.onloadend = () => options.signal?.removeEventListener("abort", abort);
    request.onload = () => {
      const answer = {
        status: request.status,
        text: request.responseText,
        retryAfter: request.getResponseHeader("retry-after"),
      };
      try {
        resolve(readAnswer(role, token, answer, schema));
      } catch (error) {
        reject(error);
      }
    };
    options.signal?.addEventListener("abort", abort);
    request.send(form);
    if (options.signal?.aborted === true) abort();
  });
}

function queryText(query: RequestOptions["query"]): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== "") params.set(name, String(value));
  }
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function retryAfterMs(header: string | null): number | null {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) ? seconds * 1_000 : null;
}
