import type { Role } from "@chatpjt/contract/accounts";
import type { ErrorCode } from "@chatpjt/contract/errors";
import { clearSignIn, readSignIn } from "./session.ts";
import { type AnswerReader, hasFields, isText } from "./shape.ts";

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
  get<T>(path: string, schema: AnswerReader<T>, options?: RequestOptions): Promise<T>;
  post<T>(path: string, body: unknown, schema: AnswerReader<T>, options?: RequestOptions): Promise<T>;
  put<T>(path: string, body: unknown, schema: AnswerReader<T>, options?: RequestOptions): Promise<T>;
  patch<T>(path: string, body: unknown, schema: AnswerReader<T>, options?: RequestOptions): Promise<T>;
  delete<T>(path: string, schema: AnswerReader<T>, options?: RequestOptions): Promise<T>;
  upload<T>(path: string, form: FormData, schema: AnswerReader<T>, options?: UploadOptions): Promise<T>;
}

/** For routes that answer no data. */
export const noDataSchema: AnswerReader<unknown> = { safeParse: (data) => ({ success: true, data }) };

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
  const send = async <T>(
    method: string,
    path: string,
    body: unknown,
    schema: AnswerReader<T>,
    options: RequestOptions = {},
  ): Promise<T> => {
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

function readAnswer<T>(role: Role, token: string | undefined, answer: RawAnswer, schema: AnswerReader<T>): T {
  const { status } = answer;
  const body = parseJson(answer.text);
  if (status >= 200 && status < 300) {
    const data = typeof body === "object" && body !== null && "data" in body ? body.data : undefined;
    const parsed = schema.safeParse(data);
    if (parsed.success) return parsed.data;
    throw new ApiError("bad_answer", { status, cause: parsed.error });
  }
  const failure = isFailure(body) ? body : null;
  const code =
    failure !== null
      ? failure.error.code
      : status === 0
        ? "network"
        : status >= 500
          ? "unavailable"
          : "bad_answer";
  if (code === "unauthenticated" && token !== undefined) clearSignIn(role, token);
  throw new ApiError(code, {
    status,
    ...(failure === null ? {} : { message: failure.message, details: detailsOf(failure.error.details) }),
    retryAfterMs: retryAfterMs(answer.retryAfter),
  });
}

interface Failure {
  readonly message: string;
  readonly error: { readonly code: ErrorCode; readonly details?: unknown };
}

/** The envelope of a failure. A code that this page does not know yet is shown as an error without a sentence of its own. */
const isFailure = hasFields<Failure>({
  message: isText,
  error: hasFields<{ code: string }>({ code: isText }),
});

const isObject = hasFields<Record<string, unknown>>({});

function detailsOf(details: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(details) ? details.filter((detail) => isObject(detail)) : [];
}

/** `fetch` tells nothing of an upload's progress, so forms go by XMLHttpRequest. */
function sendForm<T>(
  role: Role,
  path: string,
  form: FormData,
  schema: AnswerReader<T>,
  options: UploadOptions = {},
): Promise<T> {
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
