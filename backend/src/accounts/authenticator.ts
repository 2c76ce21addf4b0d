import type { Permission, Role } from "@chatpjt/contract/accounts";
import { AppError } from "../shared/app-error.ts";
import type { Clock, UnitOfWork } from "../shared/ports.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { Account } from "./domain/account.ts";
import type { SignInListener, SignInStore, TokenCodec } from "./ports.ts";

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
  /** The account of a live sign-in, without a token: for tickets. Throws AppError `unauthenticated`. */
  resolveSignIn(signInId: string): Promise<SignedIn>;
  /** Those of the given sign-ins that are still live: the socket hub asks every few seconds, since other nodes end sign-ins too. */
  liveAmong(signInIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** How long a resolved token is trusted without looking again: what another node ends is noticed within it (`security.md` S14: 5 s). */
const TRUSTED_MS = 2_000;
const MAX_CACHED = 20_000;
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
 * Concurrency: lookups of one token share one query. What ends on this node takes effect at once: an answer that was under way when
 * something ended is not kept.
 * Invariants: nothing is cached for an unknown token, and nothing beyond a token's own expiry.
 */
export function authenticator(deps: AuthenticatorDeps): Authenticator {
  const cache = new Map<string, Entry>();
  const underWay = new Map<string, Promise<SignedIn>>();
  let endings = 0;

  const lookUp = async (token: string): Promise<SignedIn> => {
    const claims = deps.tokens.verify(token);
    if (claims === null) throw new AppError("unauthenticated");
    const before = endings;
    const signedIn = await resolveSignIn(claims.signInId);
    if (signedIn.id !== claims.accountId) throw new AppError("unauthenticated");
    if (endings === before) {
      if (cache.size >= MAX_CACHED) cache.clear();
      cache.set(token, { signedIn, seenAt: deps.clock.now(), expiresAt: claims.expiresAt });
    }
    return signedIn;
  };

  const resolveSignIn = async (signInId: string): Promise<SignedIn> => {
    const now = deps.clock.now();
    const found = await deps.signIns.findLive(signInId, now);
    if (found === null) throw new AppError("unauthenticated");
    if (now - found.signIn.lastSeenAt >= TOUCH_AFTER_MS)
      await deps.unitOfWork.write((tx) => deps.signIns.touch(tx, signInId, now));
    return toSignedIn(found.account, signInId);
  };

  const forget = (matches: (signedIn: SignedIn) => boolean) => {
    endings += 1;
    for (const [token, entry] of cache) if (matches(entry.signedIn)) cache.delete(token);
    underWay.clear();
  };

  return {
    resolve(token) {
      const entry = cache.get(token);
      if (entry !== undefined) {
        const now = deps.clock.now();
        // In both directions: a clock that was set back must not make trust last.
        if (Math.abs(now - entry.seenAt) < TRUSTED_MS && now < entry.expiresAt) return entry.signedIn;
        cache.delete(token);
      }
      const running = underWay.get(token);
      if (running !== undefined) return running;
      const started = lookUp(token).finally(() => {
        if (underWay.get(token) === started) underWay.delete(token);
      });
      underWay.set(token, started);
      return started;
    },
    resolveSignIn,
    liveAmong: (signInIds) => deps.signIns.liveAmong(signInIds, deps.clock.now()),
    signInEnded: (signInId) => forget((signedIn) => signedIn.signInId === signInId),
    accountChanged: (accountId) => forget((signedIn) => signedIn.id === accountId),
  };
}

function toSignedIn(account: Account, signInId: string): SignedIn {
  const { id, role, permission, email, name } = account;
  return { id, role, permission, email, name, signInId };
}
