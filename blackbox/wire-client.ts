/** A client of the wire's REST part, written from `wire.md` alone: it checks the envelope of every answer. */
import { emptySuccessSchema, type Failure, failureSchema, successOf } from "@chatpjt/contract/errors";
import type { z } from "zod";

/** One answer, its envelope checked. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Null when it succeeded. */
  readonly failure: Failure["error"] | null;
  readonly body: unknown;
}

/** Signs of an inside that must never show in an answer (`security.md` S59). */
const INSIDES = /node_modules|\.ts:\d|\bat \S+ \(|SQLITE_|\bER_[A-Z]+|\bselect .+ from\b|\/tmp\/|\/home\//u;

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Calls the service as one account, or as nobody. */
export class WireClient {
  readonly baseUrl: string;
  readonly token: string | null;

  constructor(baseUrl: string, token: string | null = null) {
    this.baseUrl = baseUrl;
    this.token = token;
  }

  /** Sends a body as JSON and checks the envelope. A 5xx is an error: nothing a client does may cause one. */
  async call(method: Method, path: string, body?: unknown): Promise<Answer> {
    return this.send(method, path, {
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: body === undefined ? {} : { "content-type": "application/json" },
    });
  }

  /** Sends whatever it is given. */
  async send(
    method: string,
    path: string,
    options: {
      readonly body?: string | Uint8Array<ArrayBuffer> | FormData;
      readonly headers?: Record<string, string>;
    } = {},
  ): Promise<Answer> {
    const response = await fetch(this.baseUrl + path, {
      method,
      headers: {
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: options.body }),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    if (response.status >= 500) throw new Error(`${method} ${path} → ${response.status}: ${text}`);
    const body: unknown = JSON.parse(text);
    if (response.ok) return { status: response.status, headers: response.headers, failure: null, body };
    const failure = failureSchema.parse(body);
    if (INSIDES.test(text)) throw new Error(`${method} ${path} shows its inside: ${text}`);
    return { status: response.status, headers: response.headers, failure: failure.error, body };
  }

  /** The data of a request that has to succeed, checked against its schema. */
  async data<T extends z.ZodType>(
    schema: T,
    method: Method,
    path: string,
    body?: unknown,
  ): Promise<z.infer<T>> {
    const answer = await this.call(method, path, body);
    if (answer.failure !== null)
      throw new Error(`${method} ${path} → ${answer.status} ${answer.failure.code}`);
    return (successOf(schema).parse(answer.body) as { readonly data: z.infer<T> }).data;
  }

  /** A request that has to succeed and tells nothing. */
  async done(method: Method, path: string, body?: unknown): Promise<void> {
    const answer = await this.call(method, path, body);
    if (answer.failure !== null)
      throw new Error(`${method} ${path} → ${answer.status} ${answer.failure.code}`);
    emptySuccessSchema.parse(answer.body);
  }

  /** `"200"`, or `"409 session_completed"`: what became of a request, in one word. */
  async outcome(method: Method, path: string, body?: unknown): Promise<string> {
    const { status, failure } = await this.call(method, path, body);
    return failure === null ? String(status) : `${status} ${failure.code}`;
  }
}

/** The fields a validation failure names, sorted, each once. */
export function namedFields(answer: Answer): readonly string[] {
  return [...new Set((answer.failure?.details ?? []).map((detail) => String(detail.path)))].sort();
}
