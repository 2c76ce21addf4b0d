import type { Role } from "@chatpjt/contract/accounts";
import { AppError } from "../shared/app-error.ts";
import type { Clock, IdSource, UnitOfWork } from "../shared/ports.ts";
import {
  type Account,
  isLongEnough,
  isUsableEmail,
  nameFromEmail,
  PASSWORD_MIN_LENGTH,
} from "./domain/account.ts";
import type { LoginThrottle } from "./login-throttle.ts";
import type {
  AccountStore,
  Origin,
  PasswordHasher,
  RecordAccountEvent,
  SignInStore,
  StoredAccount,
  TokenCodec,
} from "./ports.ts";
import { codeNeeded, type TwoFactor, wrongCode } from "./two-factor.ts";

export interface LogInDeps {
  readonly accounts: AccountStore;
  readonly signIns: SignInStore;
  readonly passwords: PasswordHasher;
  readonly tokens: TokenCodec;
  readonly throttle: LoginThrottle;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly record: RecordAccountEvent;
  /** Judges the second step of an admin's login. */
  readonly twoFactor: Pick<TwoFactor, "check">;
  readonly customerSignup: "open" | "closed";
  readonly expiresMinutes: number;
}

export interface LogInRequest {
  /** Canonical. */
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  /** Of the authenticator app, where one was typed. */
  readonly code: string | null;
}

export interface LoggedIn {
  readonly account: Account;
  readonly token: string;
}

/** Longest user agent that is kept, as the store holds it. */
const USER_AGENT_MAX = 500;

/**
 * Signs somebody in. A customer's first login makes the account while sign-up is open; an admin is never made here.
 * Unknown, disabled and wrong take the same time and get the same answer (`security.md` S02). A right password of an admin who turned on
 * the second step is not enough: the answer's detail names `code`.
 *
 * @throws AppError `invalid_credentials`, `rate_limited`, `unavailable`, or `validation_failed` for a new account's short password.
 */
export function logIn(deps: LogInDeps): (request: LogInRequest, origin: Origin) => Promise<LoggedIn> {
  return async (request, origin) => {
    if (!isUsableEmail(request.email)) throw refusedField("email", "이메일 형식이 올바르지 않습니다.");
    const subject = `${request.role} ${request.email} ${origin.address}`;
    let isCodeWrong = false;
    const account = await deps.throttle.run(subject, async () => {
      const found = await findOrMakeAccount(request, deps);
      if (found === null || found.role !== "admin") return found;
      const judged = await deps.twoFactor.check(found.id, request.code);
      // Neither a failure nor a success: a guess of codes must not be able to clear its own count.
      if (judged === "missing") throw codeNeeded();
      isCodeWrong = judged === "wrong";
      return isCodeWrong ? null : found;
    });
    if (account === null) throw isCodeWrong ? wrongCode() : new AppError("invalid_credentials");
    return startSignIn(account, origin, deps);
  };
}

/** The account the password fits, made now where that is allowed; null = wrong. */
async function findOrMakeAccount(request: LogInRequest, deps: LogInDeps): Promise<StoredAccount | null> {
  const { email, password, role } = request;
  const known = await deps.accounts.findByEmail(email, role);
  const mayBeMade = known === null && role === "customer" && deps.customerSignup === "open";
  if (!mayBeMade) return checked(known, password, deps);
  if (!isLongEnough(password, PASSWORD_MIN_LENGTH))
    throw refusedField("password", `비밀번호는 ${PASSWORD_MIN_LENGTH}자 이상이어야 합니다.`);
  const made = await makeCustomer(email, await deps.passwords.hash(password), deps);
  // Somebody else's first login with the same e-mail was faster: theirs is the account now.
  return made ?? checked(await deps.accounts.findByEmail(email, role), password, deps);
}

async function checked(
  account: StoredAccount | null,
  password: string,
  deps: LogInDeps,
): Promise<StoredAccount | null> {
  const isRight = await deps.passwords.verify(password, account?.passwordHash ?? null);
  if (account === null || !isRight || account.isDisabled) return null;
  if (deps.passwords.isOutdated(account.passwordHash)) await renewHash(account, password, deps);
  return account;
}

async function renewHash(account: StoredAccount, password: string, deps: LogInDeps): Promise<void> {
  const after = await deps.passwords.hash(password);
  const change = { before: account.passwordHash, after };
  await deps.unitOfWork.write((tx) => deps.accounts.replaceHash(tx, account.id, change));
}

async function makeCustomer(
  email: string,
  passwordHash: string,
  deps: LogInDeps,
): Promise<StoredAccount | null> {
  const account: StoredAccount = {
    id: deps.ids.next(),
    role: "customer",
    permission: null,
    email,
    name: nameFromEmail(email),
    isDisabled: false,
    passwordHash,
  };
  const isStored = await deps.unitOfWork.write((tx) => deps.accounts.insert(tx, account, deps.clock.now()));
  return isStored ? account : null;
}

async function startSignIn(account: StoredAccount, origin: Origin, deps: LogInDeps): Promise<LoggedIn> {
  const now = deps.clock.now();
  const signIn = {
    id: deps.ids.next(),
    accountId: account.id,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + deps.expiresMinutes * 60_000,
    userAgent: origin.userAgent?.toWellFormed().slice(0, USER_AGENT_MAX).toWellFormed() ?? null,
    address: origin.address,
  };
  await deps.unitOfWork.write(async (tx) => {
    await deps.signIns.insert(tx, signIn);
    await deps.record(tx, {
      action: "logged_in",
      account,
      address: origin.address,
      data: { signInId: signIn.id },
    });
  });
  const { passwordHash: _, ...visible } = account;
  const token = deps.tokens.sign({ accountId: account.id, signInId: signIn.id, expiresAt: signIn.expiresAt });
  return { account: visible, token };
}

function refusedField(path: string, message: string): AppError {
  return new AppError("validation_failed", { message, details: [{ path, message }] });
}
