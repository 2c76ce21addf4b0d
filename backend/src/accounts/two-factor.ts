import { AppError } from "../shared/app-error.ts";
import type { Clock, Tx, UnitOfWork } from "../shared/ports.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { SignedIn } from "./authenticator.ts";
import { totpUri } from "./domain/totp.ts";
import type { LoginThrottle } from "./login-throttle.ts";
import type { AccountStore, Origin, PasswordHasher, RecordAccountEvent } from "./ports.ts";

/** The secret behind an admin's codes. */
export interface TotpSecret {
  /** Base32. */
  readonly secret: string;
  /** Until a first code has been shown, no login asks for one. */
  readonly isConfirmed: boolean;
}

export interface TotpStore {
  find(accountId: string): Promise<TotpSecret | null>;
  /** Null takes it away. */
  put(tx: Tx, accountId: string, secret: TotpSecret | null): Promise<void>;
  /** False when this or a later step was used before: of two logins with one code one gets in. */
  useStep(tx: Tx, accountId: string, step: number): Promise<boolean>;
}

/** Makes secrets and reads codes. */
export interface TotpCodec {
  makeSecret(): string;
  /** The step that a code belongs to, among those accepted now; null for any other code. */
  stepOf(secret: string, code: string, now: EpochMs): number | null;
}

export interface TwoFactorDeps {
  readonly store: TotpStore;
  readonly codec: TotpCodec;
  readonly accounts: Pick<AccountStore, "findById">;
  readonly passwords: PasswordHasher;
  readonly throttle: LoginThrottle;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly record: RecordAccountEvent;
}

/** The second step of an admin's login (`security.md` S08). */
export interface TwoFactor {
  isOn(accountId: string): Promise<boolean>;
  /** Judges a login whose password was right. A code works once. */
  check(accountId: string, code: string | null): Promise<"passed" | "missing" | "wrong">;
  /**
   * Makes a secret for an authenticator app; it counts once `confirm` has seen a code of it.
   *
   * @throws AppError `invalid_credentials` for a wrong password, `forbidden` while another secret counts.
   */
  begin(caller: SignedIn, password: string, origin: Origin): Promise<{ secret: string; uri: string }>;
  /** @throws AppError `not_found` when nothing was begun, `invalid_credentials` for a wrong code. */
  confirm(caller: SignedIn, code: string, origin: Origin): Promise<void>;
  /** Turns it off. @throws AppError `not_found` when it is off, `invalid_credentials` for a wrong code. */
  end(caller: SignedIn, code: string, origin: Origin): Promise<void>;
}

/** Shown in the app beside the e-mail. */
const ISSUER = "chatpjt";

/** Two-factor logins over their store. */
export function twoFactor(deps: TwoFactorDeps): TwoFactor {
  const { store, codec, throttle, unitOfWork, clock } = deps;
  const limited = <T>(caller: SignedIn, origin: Origin, attempt: () => Promise<T | null>) =>
    throttle.run(`${caller.role} ${caller.email} ${origin.address}`, attempt);

  const useCode = async (accountId: string, secret: string, code: string): Promise<boolean> => {
    const step = codec.stepOf(secret, code, clock.now());
    return step !== null && unitOfWork.write((tx) => store.useStep(tx, accountId, step));
  };

  /** Takes a code of the caller's secret and then changes that. */
  const withCode = async (
    caller: SignedIn,
    origin: Origin,
    given: { readonly code: string; readonly isConfirmed: boolean },
    change: (secret: string) => { readonly next: TotpSecret | null; readonly action: string },
  ) => {
    const known = await store.find(caller.id);
    if (known === null || known.isConfirmed !== given.isConfirmed) throw new AppError("not_found");
    const isRight = await limited(
      caller,
      origin,
      async () => (await useCode(caller.id, known.secret, given.code)) || null,
    );
    if (isRight === null) throw wrongCode();
    const { next, action } = change(known.secret);
    await unitOfWork.write(async (tx) => {
      await store.put(tx, caller.id, next);
      await deps.record(tx, { action, account: caller, address: origin.address });
    });
  };

  return {
    isOn: async (accountId) => (await store.find(accountId))?.isConfirmed ?? false,

    async check(accountId, code) {
      const known = await store.find(accountId);
      if (known === null || !known.isConfirmed) return "passed";
      if (code === null) return "missing";
      return (await useCode(accountId, known.secret, code)) ? "passed" : "wrong";
    },

    async begin(caller, password, origin) {
      if ((await store.find(caller.id))?.isConfirmed === true)
        throw new AppError("forbidden", { message: "이미 2단계 인증을 사용하고 있습니다." });
      const isRight = await limited(caller, origin, async () => {
        const account = await deps.accounts.findById(caller.id);
        return (await deps.passwords.verify(password, account?.passwordHash ?? null)) || null;
      });
      if (isRight === null)
        throw new AppError("invalid_credentials", { message: "비밀번호가 올바르지 않습니다." });
      const secret = codec.makeSecret();
      await unitOfWork.write((tx) => store.put(tx, caller.id, { secret, isConfirmed: false }));
      return { secret, uri: totpUri(ISSUER, caller.email, secret) };
    },

    confirm: (caller, code, origin) =>
      withCode(caller, origin, { code, isConfirmed: false }, (secret) => ({
        next: { secret, isConfirmed: true },
        action: "two_factor_on",
      })),

    end: (caller, code, origin) =>
      withCode(caller, origin, { code, isConfirmed: true }, () => ({ next: null, action: "two_factor_off" })),
  };
}

/** A right password that is not enough; `path` tells clients to ask for the code. */
export function codeNeeded(): AppError {
  const message = "인증 앱의 6자리 코드를 입력해 주세요.";
  return new AppError("invalid_credentials", { message, details: [{ path: "code", message }] });
}

/** A code that is wrong, too old, or was used before. */
export function wrongCode(): AppError {
  const message = "인증 코드가 올바르지 않거나 이미 사용되었습니다.";
  return new AppError("invalid_credentials", { message, details: [{ path: "code", message }] });
}
