import type { Permission, Role } from "@chatpjt/contract/accounts";
import { AppError } from "../shared/app-error.ts";
import { batched } from "../shared/batched.ts";
import type { Clock, UnitOfWork } from "../shared/ports.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { Account } from "./domain/account.ts";
import type { LiveSignIn, SignInListener, SignInStore, TokenClaims, TokenCodec } from "./ports.ts";

/** The account behind a token, as its sign-in says right now. */
export interface SignedIn {
  readonly id: string;
  readonly role: Role;
  readonly permission: Permission | null;
  readonly email: string;
  readonly name: string;
  readonly signInId: string;
}

export interface AuthenticatorDeps {
  readonly tokens: TokenCodec;
  readonly signIns: SignInStore;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

/** Tokens to accounts, for the HTTP gate and the socket gateway. */
export interface Authenticator extends SignInListener {
  /** @throws AppError `unauthenticated`. */
  resolve(token: string): SignedIn | Promise<SignedIn>;
  /** The same for a socket, which may wait a moment for company: all come back at once when a node was away. */
  resolveAtUpgrade(token: string): SignedIn | Promise<SignedIn>;
  /** The account of a live sign-in, without a token: for the tickets of sockets. Throws AppError `unauthenticated`. */
  resolveSignIn(signInId: string): Promise<SignedIn>;
  /** Those of the given sign-ins that are still live: the socket hub asks every few seconds, since other nodes end sign-ins too. */
  liveAmong(signInIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** How long a resolved token is trusted without looking again: what another node ends is noticed within it (`security.md` S14: 5 s). */
const TRUSTED_MS = 2_000;
const MAX_CACHED = 20_000;
/** Sign-ins looked up by one query. */
const MAX_TOGETHER = 200;
/** How long sockets may wait for company while many come, milliseconds. */
const STORM_PAUSE_MS = 250;
/** How old `last_seen_at` may grow before it is written again. */
const TOUCH_AFTER_MS = 5 * 60_000;

interface Entry {
  readonly signedIn: SignedIn;
  readonly seenAt: EpochMs;
  readonly expiresAt: EpochMs;
}

/**
 * Resolves tokens with a small cache.
 *
 * Overview: a token is checked, then its sign-in is read from the store; the answer is trusted for 2 s, so that a busy client costs neither
 * a signature check nor a query per request.
 * Concurrency: lookups that come together share one query. What ends on this node takes effect at once: an answer that was under way when
 * something ended is not kept.
 * Invariants: nothing is cached for an unknown token, and nothing beyond a token's own expiry.
 */
export function authenticator(deps: AuthenticatorDeps): Authenticator {
  const cache = new Map<string, Entry>();
  const underWay = new Map<string, Promise<SignedIn>>();
  let endings = 0;

  const find = async (signInIds: readonly string[]): Promise<readonly (LiveSignIn | null)[]> => {
    const now = deps.clock.now();
    const found = await deps.signIns.findLive(signInIds, now);
    const unseen = [...found].filter(([, { signIn }]) => now - signIn.lastSeenAt >= TOUCH_AFTER_MS);
    if (unseen.length > 0) {
      const ids = unseen.map(([id]) => id);
      await deps.unitOfWork.write((tx) => deps.signIns.touch(tx, ids, now));
    }
    return signInIds.map((id) => found.get(id) ?? null);
  };
  const findForRequest = batched(find, { maxTogether: MAX_TOGETHER, maxPauseMs: 0 });
  const findForSocket = batched(find, { maxTogether: MAX_TOGETHER, maxPauseMs: STORM_PAUSE_MS });

  const signedInBy = async (signInId: string, look: typeof findForRequest): Promise<SignedIn> => {
    const found = await look(signInId);
    if (found === null) throw new AppError("unauthenticated");
    return toSignedIn(found.account, signInId);
  };

  /** A signature that was right once stays right: what is looked at again is the sign-in. */
  const claimsOf = (token: string): TokenClaims | null => {
    const entry = cache.get(token);
    if (entry === undefined || deps.clock.now() >= entry.expiresAt) return deps.tokens.verify(token);
    return { accountId: entry.signedIn.id, signInId: entry.signedIn.signInId, expiresAt: entry.expiresAt };
  };

  const lookUp = async (token: string, look: typeof findForRequest): Promise<SignedIn> => {
    const claims = claimsOf(token);
    cache.delete(token);
    if (claims === null) throw new AppError("unauthenticated");
    const before = endings;
    const signedIn = await signedInBy(claims.signInId, look);
    if (signedIn.id !== claims.accountId) throw new AppError("unauthenticated");
    if (endings === before) {
      if (cache.size >= MAX_CACHED) cache.clear();
      cache.set(token, { signedIn, seenAt: deps.clock.now(), expiresAt: claims.expiresAt });
    }
    return signedIn;
  };

  const resolve = (token: string, look: typeof findForRequest): SignedIn | Promise<SignedIn> => {
    const entry = cache.get(token);
    if (entry !== undefined) {
      const now = deps.clock.now();
      // In both directions: a clock that was set back must not make trust last.
      if (Math.abs(now - entry.seenAt) < TRUSTED_MS && now < entry.expiresAt) return entry.signedIn;
    }
    const running = underWay.get(token);
    if (running !== undefined) return running;
    const started = lookUp(token, look).finally(() => {
      if (underWay.get(token) === started) underWay.delete(token);
    });
    underWay.set(token, started);
    return started;
  };

  const forget = (matches: (signedIn: SignedIn) => boolean) => {
    endings += 1;
    for (const [token, entry] of cache) if (matches(entry.signedIn)) cache.delete(token);
    underWay.clear();
  };

  return {
    resolve: (token) => resolve(token, findForRequest),
    resolveAtUpgrade: (token) => resolve(token, findForSocket),
    resolveSignIn: (signInId) => signedInBy(signInId, findForSocket),
    liveAmong: (signInIds) => deps.signIns.liveAmong(signInIds, deps.clock.now()),
    signInEnded: (signInId) => forget((signedIn) => signedIn.signInId === signInId),
    accountChanged: (accountId) => forget((signedIn) => signedIn.id === accountId),
  };
}

function toSignedIn(account: Account, signInId: string): SignedIn {
  const { id, role, permission, email, name } = account;
  return { id, role, permission, email, name, signInId };
}
