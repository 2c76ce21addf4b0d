import { isOverbuilt, tameAnswer } from "./domain/model-answer.ts";
import type { TokenUsage } from "./domain/price-table.ts";
import { type Complaint, type Manner, mindManners, readComplaint } from "./domain/server-manners.ts";
import type { ModelEvent, ModelPurpose } from "./ports.ts";
import { ProviderFailure } from "./provider-model.ts";

/** Names the purpose of a call, so that a provider's log and the tests can tell turns from summaries. */
export const PURPOSE_HEADER = "x-chatpjt-purpose";

/** How often one attempt may be sent again because the server rejected a parameter. */
const MAX_RELEARNINGS = 3;
const MAX_ERROR_BYTES = 64 * 1024;

export interface ExchangeOptions {
  readonly purpose: ModelPurpose;
  /** Shared by all exchanges with one server; grows. */
  readonly manners: Set<Manner>;
  readonly maxResponseBytes: number;
  readonly fetch: typeof fetch;
  /** Last change to the outgoing body before it is sent. */
  readonly shape: (body: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** One HTTP exchange, as the SDK's `fetch`, and what was seen during it. */
export interface Exchange {
  readonly fetch: typeof fetch;
  readonly seen: {
    status: number | null;
    usage: TokenUsage | null;
    /** Set before it is thrown: the SDK wraps what passes through it. */
    failure: ProviderFailure | null;
    readonly events: ModelEvent[];
  };
}

/**
 * Opens one exchange. Redirects are not followed (a model server that sends us elsewhere would get the conversation
 * delivered there), answers are read up to a size, and rejected parameters are left out and remembered.
 */
export function openExchange(options: ExchangeOptions): Exchange {
  const seen: Exchange["seen"] = { status: null, usage: null, failure: null, events: [] };

  function fail(failure: ProviderFailure): never {
    seen.failure = failure;
    throw failure;
  }

  async function send(url: string | URL | Request, init: RequestInit | undefined): Promise<Response> {
    const text = typeof init?.body === "string" ? init.body : "{}";
    const body = JSON.stringify(mindManners(options.shape(JSON.parse(text)), options.manners));
    const headers = new Headers(init?.headers);
    headers.set(PURPOSE_HEADER, options.purpose);
    try {
      return await options.fetch(url, { ...init, headers, body, redirect: "manual" });
    } catch (cause) {
      if (init?.signal?.aborted === true) throw cause;
      return fail(new ProviderFailure("connect", { cause }));
    }
  }

  async function refuse(response: Response): Promise<Complaint | null> {
    const text = (await readCapped(response, MAX_ERROR_BYTES)) ?? "";
    if (response.status !== 400 && response.status !== 422) return null;
    return readComplaint(text, options.manners);
  }

  async function exchange(url: string | URL | Request, init?: RequestInit): Promise<Response> {
    for (let sent = 0; ; sent += 1) {
      const response = await send(url, init);
      const { status } = response;
      seen.status = status;
      if (status === 0 || (status >= 300 && status < 400)) {
        await response.body?.cancel();
        return fail(new ProviderFailure("redirect", { status }));
      }
      if (response.ok) return await read(response);
      const complaint = await refuse(response);
      seen.events.push({ event: "llm_http_error", detail: `status ${status}` });
      if (complaint?.kind === "context_length")
        return fail(new ProviderFailure("context_length", { status }));
      if (complaint === null || sent >= MAX_RELEARNINGS) {
        const retryAfterMs = readRetryAfter(response.headers.get("retry-after"), Date.now());
        return fail(
          new ProviderFailure("status", { status, ...(retryAfterMs === null ? {} : { retryAfterMs }) }),
        );
      }
      options.manners.add(complaint.manner);
      seen.events.push({ event: "llm_retry", detail: `without ${complaint.manner}` });
    }
  }

  async function read(response: Response): Promise<Response> {
    const { status } = response;
    const text = await readCapped(response, options.maxResponseBytes);
    if (text === null) return fail(new ProviderFailure("too_large", { status }));
    const tamed = tameAnswer(parseJson(text));
    if (tamed === null) return fail(new ProviderFailure("unparsable", { status }));
    seen.usage = tamed.usage;
    return new Response(JSON.stringify(tamed.body), {
      status,
      headers: { "content-type": "application/json" },
    });
  }

  return { fetch: exchange, seen };
}

/** The body's text, or null when it is longer than `maxBytes`; the rest is not read then. */
async function readCapped(response: Response, maxBytes: number): Promise<string | null> {
  if (response.body === null) return "";
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function parseJson(text: string): unknown {
  if (isOverbuilt(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `Retry-After` in milliseconds, from seconds or an HTTP date; null when absent or unreadable. */
export function readRetryAfter(value: string | null, now: number): number | null {
  if (value === null || value.trim() === "") return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
