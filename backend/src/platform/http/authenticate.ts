import type { FastifyRequest } from "fastify";
import { AppError } from "../../shared/app-error.ts";
import { type Caller, isAdmitted } from "./access.ts";
import type { RateLimiter } from "./rate-limiter.ts";

/** Tokens to accounts. Implemented by the accounts feature; the HTTP gate and the socket gateway ask it. */
export interface CallerSource {
  /**
   * The account that a token stands for. Answers at once when it is known from a moment ago.
   *
   * @throws AppError `unauthenticated` for a malformed, foreign, expired or ended token and for a disabled account.
   */
  resolve(token: string): Caller | Promise<Caller>;
}

export interface GateDeps {
  readonly callers: CallerSource;
  readonly rateLimiter: RateLimiter;
}

/** Longest `Authorization` value that is looked at. */
const MAX_TOKEN_LENGTH = 4_096;

/**
 * The gate before every route: resolves the token, enforces the route's `access`, counts its rate limit. Runs before the body is read.
 * It awaits nothing that is known in memory, so that a request of a busy client costs no extra turn of the event loop.
 *
 * @returns nothing when all is decided; a promise where something had to be looked up.
 * @throws AppError `unauthenticated`, `forbidden`, `rate_limited`.
 */
export function passGate(request: FastifyRequest, deps: GateDeps): void | Promise<void> {
  const access = request.routeOptions.config.access;
  // Unknown routes have no access: they answer 404 to everybody.
  if (access === undefined || access === "public") return countUse(request, deps);
  const token = bearerToken(request.headers.authorization);
  if (access === "optional") return token === null ? undefined : resolveLeniently(request, token, deps);
  if (token === null) throw new AppError("unauthenticated");
  const caller = deps.callers.resolve(token);
  if (!(caller instanceof Promise)) return admit(request, caller, deps);
  return caller.then((resolved) => admit(request, resolved, deps));
}

/** The token of an `Authorization: Bearer …` header; null when there is none that could be one. */
export function bearerToken(header: string | undefined): string | null {
  if (header === undefined || header.length > MAX_TOKEN_LENGTH) return null;
  return /^bearer /iu.test(header) ? header.slice("bearer ".length).trim() || null : null;
}

function admit(request: FastifyRequest, caller: Caller, deps: GateDeps): void | Promise<void> {
  request.caller = caller;
  if (!isAdmitted(request.routeOptions.config.access ?? "public", caller)) throw new AppError("forbidden");
  return countUse(request, deps);
}

async function resolveLeniently(request: FastifyRequest, token: string, deps: GateDeps): Promise<void> {
  try {
    request.caller = await deps.callers.resolve(token);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "unauthenticated") throw error;
  }
}

function countUse(request: FastifyRequest, deps: GateDeps): void | Promise<void> {
  const rate = request.routeOptions.config.rate;
  if (rate === undefined) return;
  const subject = rate.by === "account" ? (request.caller?.id ?? request.ip) : request.ip;
  const answer = deps.rateLimiter.take(rate, subject);
  if (!(answer instanceof Promise)) return refuseAbove(answer);
  return answer.then(refuseAbove);
}

function refuseAbove(retryAfterSeconds: number | null): void {
  if (retryAfterSeconds !== null) throw new AppError("rate_limited", { retryAfterSeconds });
}
