import type { Role } from "@chatpjt/contract/accounts";
import type { Tx } from "../shared/ports.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { Account } from "./domain/account.ts";

/** An account with what its sign-in is checked against. */
export interface StoredAccount extends Account {
  readonly passwordHash: string;
}

export interface AccountStore {
  findByEmail(email: string, role: Role): Promise<StoredAccount | null>;
  findById(id: string): Promise<StoredAccount | null>;
  /** False when the e-mail is taken in that role. */
  insert(tx: Tx, account: StoredAccount, now: EpochMs): Promise<boolean>;
  update(tx: Tx, account: StoredAccount, now: EpochMs): Promise<void>;
  /** Replaces a hash only while it is still `before`. */
  replaceHash(tx: Tx, id: string, change: { readonly before: string; readonly after: string }): Promise<void>;
  /** Customers whose e-mail or name contains `search`, by e-mail, after the given one. */
  searchCustomers(page: {
    readonly search: string;
    readonly limit: number;
    readonly afterEmail: string | null;
  }): Promise<AccountPage<Account>>;
}

/** Accounts by e-mail. */
export interface AccountPage<T> {
  readonly accounts: readonly T[];
  /** The e-mail where a search gave up before it had found as many as were wanted; there may be more behind it. */
  readonly stoppedAt: string | null;
}

/** One server-side sign-in session; every token names one. */
export interface SignIn {
  readonly id: string;
  readonly accountId: string;
  readonly createdAt: EpochMs;
  readonly lastSeenAt: EpochMs;
  readonly expiresAt: EpochMs;
  readonly userAgent: string | null;
  readonly address: string | null;
}

/** A sign-in that is neither ended nor expired, with its account, which is not disabled. */
export interface LiveSignIn {
  readonly signIn: SignIn;
  readonly account: Account;
}

export interface SignInStore {
  insert(tx: Tx, signIn: SignIn): Promise<void>;
  /** The live ones among the given ids, by id. */
  findLive(ids: readonly string[], now: EpochMs): Promise<ReadonlyMap<string, LiveSignIn>>;
  /** Newest first, at most `limit`. */
  listLive(accountId: string, now: EpochMs, limit: number): Promise<readonly SignIn[]>;
  /** Those of the given ids that are live: what open sockets are checked against. */
  liveAmong(ids: readonly string[], now: EpochMs): Promise<ReadonlySet<string>>;
  /** False when it is not a live sign-in of that account. */
  end(tx: Tx, id: string, accountId: string, now: EpochMs): Promise<boolean>;
  /** Ends all live ones of an account but `keepId`; answers their ids. */
  endOthers(tx: Tx, accountId: string, keepId: string | null, now: EpochMs): Promise<readonly string[]>;
  /** Notes that they are in use. */
  touch(tx: Tx, ids: readonly string[], now: EpochMs): Promise<void>;
}

/** A one-use ticket for `/ws`. Only its hash is stored. */
export interface StoredTicket {
  readonly hash: string;
  readonly accountId: string;
  readonly signInId: string;
  readonly expiresAt: EpochMs;
}

export interface TicketStore {
  insert(tx: Tx, ticket: StoredTicket): Promise<void>;
  /** Removes and answers those there are: of two who take the same one gets it. */
  take(tx: Tx, hashes: readonly string[]): Promise<readonly StoredTicket[]>;
  removeExpired(tx: Tx, now: EpochMs): Promise<void>;
}

/** Hashes and checks passwords off the event loop, a bounded number waiting. */
export interface PasswordHasher {
  /** @throws AppError `unavailable` when too many wait. */
  hash(password: string): Promise<string>;
  /** False too for a hash that nobody's password fits. Null = no such account: takes as long as a real check. */
  verify(password: string, hash: string | null): Promise<boolean>;
  /** Whether a hash was made by an older or weaker way than `hash` makes today. */
  isOutdated(hash: string): boolean;
}

/** What a token says, once its signature, type, issuer, audience and times have been checked. */
export interface TokenClaims {
  readonly accountId: string;
  readonly signInId: string;
  readonly expiresAt: EpochMs;
}

export interface TokenCodec {
  sign(claims: TokenClaims): string;
  /** Null for anything that is not a valid token of ours right now. */
  verify(token: string): TokenClaims | null;
}

/** Random secrets and their hashes. */
export interface TicketCodec {
  make(): string;
  hashOf(ticket: string): string;
}

/** Wrong passwords per subject. */
export interface FailureCounter {
  /** Seconds to wait, or null while attempts are allowed. */
  check(subject: string): number | null | Promise<number | null>;
  count(subject: string): unknown;
  reset(subject: string): unknown;
}

/** Where a request comes from. */
export interface Origin {
  readonly address: string;
  readonly userAgent: string | null;
}

/** Notes what happened to an account, in the transaction that did it. */
export type RecordAccountEvent = (
  tx: Tx,
  event: {
    readonly action: string;
    readonly account: Pick<Account, "id" | "role">;
    readonly address: string | null;
    readonly data?: Readonly<Record<string, unknown>>;
  },
) => Promise<void>;

/** Told when sign-ins end or accounts change, so that open sockets can follow. */
export interface SignInListener {
  signInEnded(signInId: string): void;
  accountChanged(accountId: string): void;
}
