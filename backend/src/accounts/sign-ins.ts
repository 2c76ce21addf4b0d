import { AppError } from "../shared/app-error.ts";
import type { Clock, UnitOfWork } from "../shared/ports.ts";
import type { SignedIn } from "./authenticator.ts";
import type { LoginThrottle } from "./login-throttle.ts";
import type {
  AccountStore,
  Origin,
  PasswordHasher,
  RecordAccountEvent,
  SignIn,
  SignInListener,
  SignInStore,
} from "./ports.ts";

export interface SignInsDeps {
  readonly accounts: AccountStore;
  readonly signIns: SignInStore;
  readonly passwords: PasswordHasher;
  readonly throttle: LoginThrottle;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly record: RecordAccountEvent;
  /** Told after the commit. */
  readonly listener: SignInListener;
}

/** What a person can do about their own sign-ins. */
export interface SignIns {
  list(caller: SignedIn): Promise<readonly SignIn[]>;
  /** Ends one of the caller's own, the current one included. False when there is no such live one of theirs. */
  end(caller: SignedIn, signInId: string, origin: Origin): Promise<boolean>;
  /**
   * Replaces the password and ends every other sign-in (`security.md` S06).
   *
   * @throws AppError `invalid_credentials` when the current one is wrong, `rate_limited` after too many.
   */
  changePassword(
    caller: SignedIn,
    change: { readonly current: string; readonly next: string },
    origin: Origin,
  ): Promise<void>;
}

const LIST_MAX = 200;

/** Sign-ins over their stores. */
export function signIns(deps: SignInsDeps): SignIns {
  return {
    list: (caller) => deps.signIns.listLive(caller.id, deps.clock.now(), LIST_MAX),

    async end(caller, signInId, origin) {
      const isEnded = await deps.unitOfWork.write(async (tx) => {
        const ended = await deps.signIns.end(tx, signInId, caller.id, deps.clock.now());
        if (ended) {
          const event = {
            action: "logged_out",
            account: caller,
            address: origin.address,
            data: { signInId },
          };
          await deps.record(tx, event);
        }
        return ended;
      });
      if (isEnded) deps.listener.signInEnded(signInId);
      return isEnded;
    },

    async changePassword(caller, change, origin) {
      const subject = `${caller.role} ${caller.email} ${origin.address}`;
      const account = await deps.throttle.run(subject, async () => {
        const found = await deps.accounts.findById(caller.id);
        const isRight = await deps.passwords.verify(change.current, found?.passwordHash ?? null);
        return isRight ? found : null;
      });
      if (account === null)
        throw new AppError("invalid_credentials", { message: "현재 비밀번호가 올바르지 않습니다." });
      const passwordHash = await deps.passwords.hash(change.next);
      const now = deps.clock.now();
      const ended = await deps.unitOfWork.write(async (tx) => {
        await deps.accounts.update(tx, { ...account, passwordHash }, now);
        await deps.record(tx, { action: "password_changed", account, address: origin.address });
        return deps.signIns.endOthers(tx, account.id, caller.signInId, now);
      });
      for (const signInId of ended) deps.listener.signInEnded(signInId);
    },
  };
}
