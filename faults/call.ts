/** A request that may meet a dead, hanging or starting server. */
import type { Ledger } from "./ledger.ts";

/** What came back: the status with the parsed body, or null when nothing did. */
export interface Reply {
  readonly status: number;
  readonly data: unknown;
  readonly code: string | null;
  /** The sentence for people, of a refusal. */
  readonly message: string | null;
  readonly retryAfterSeconds: number | null;
}

/** How long a client waits for one answer, milliseconds. */
const PATIENCE_MS = 15_000;

/**
 * Sends one request. An answer 500 is a violation, and so is a 503 that does not say when to come back: a fault may cost availability,
 * never sense. Requests to which nobody answered in time are counted.
 */
export async function call(
  ledger: Ledger,
  request: {
    readonly baseUrl: string;
    readonly token: string | null;
    readonly method: string;
    readonly path: string;
    readonly body?: unknown;
  },
): Promise<Reply | null> {
  const { baseUrl, token, method, path, body } = request;
  try {
    const response = await fetch(baseUrl + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    if (response.status >= 500 && response.status !== 503)
      ledger.violations.push(`${method} ${path} → ${response.status} ${text.slice(0, 200)}`);
    const parsed = JSON.parse(text) as {
      readonly data?: unknown;
      readonly message?: string;
      readonly error?: { readonly code?: string };
    };
    const retryAfter = response.headers.get("retry-after");
    if (response.status === 503 && !(Number(retryAfter) > 0 && /[가-힣]/u.test(parsed.message ?? "")))
      ledger.violations.push(`${method} ${path} → 503, Retry-After ${retryAfter}, "${parsed.message}"`);
    return {
      status: response.status,
      data: parsed.data,
      code: parsed.error?.code ?? null,
      message: parsed.message ?? null,
      retryAfterSeconds: retryAfter === null ? null : Number(retryAfter),
    };
  } catch (error) {
    if (error instanceof Error && error.name === "TimeoutError") ledger.timeouts += 1;
    return null;
  }
}

/** Waits, or ends early with the signal. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    if (signal?.aborted === true) done();
    else signal?.addEventListener("abort", done, { once: true });
  });
}

/** Looks again and again until `look` finds something. @throws after `limitMs`, naming what was waited for. */
export async function until<T>(
  what: string,
  limitMs: number,
  look: () => T | null | Promise<T | null>,
): Promise<T> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > deadline) throw new Error(`${what}: not within ${limitMs} ms`);
    await pause(25);
  }
}
