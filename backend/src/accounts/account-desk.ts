import type { Permission, Role } from "@chatpjt/contract/accounts";
import { AppError } from "../shared/app-error.ts";
import type { Clock, Tx, UnitOfWork } from "../shared/ports.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { SignedIn } from "./authenticator.ts";
import type { Account } from "./domain/account.ts";
import type { AccountPage, Origin, SignIn, SignInListener, SignInStore } from "./ports.ts";

/** An account as an owner sees it. */
export interface ListedAccount extends Account {
  readonly hasTwoFactor: boolean;
  readonly createdAt: EpochMs;
}

/** What an owner may change of an account; what is absent stays. */
export interface AccountChange {
  readonly name?: string;
  readonly permission?: Permission;
  readonly isDisabled?: boolean;
  readonly removeTwoFactor?: true;
}

export interface AccountDeskStore {
  /** By e-mail, after the given one. */
  list(page: {
    readonly role: Role;
    readonly search: string;
    readonly limit: number;
    readonly afterEmail: string | null;
  }): Promise<AccountPage<ListedAccount>>;
  /** Inside a unit of work, its row locked, where one is given. */
  find(id: string, tx: Tx | null): Promise<ListedAccount | null>;
  /** How many owners besides this one can sign in; their rows are locked. */
  otherOwners(tx: Tx, id: string): Promise<number>;
  change(tx: Tx, id: string, change: AccountChange, now: EpochMs): Promise<void>;
}

/** Notes what an owner did to an account, in the transaction that did it. */
export type RecordOwnerAct = (
  tx: Tx,
  act: {
    readonly action: string;
    readonly ownerId: string;
    readonly accountId: string;
    readonly address: string;
    readonly data: Readonly<Record<string, unknown>>;
  },
) => Promise<void>;

export interface AccountDeskDeps {
  readonly store: AccountDeskStore;
  readonly signIns: Pick<SignInStore, "listLive" | "end" | "endOthers">;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly record: RecordOwnerAct;
  /** Told after the commit. */
  readonly listener: SignInListener;
}

/** What an owner can do about everybody's accounts and sign-ins (`security.md` S15, S16). */
export interface AccountDesk {
  list: AccountDeskStore["list"];
  /**
   * Changes an account. Disabling ends all its sign-ins; a new permission makes its sockets sign in anew, so that it takes effect at once.
   *
   * @throws AppError `not_found`, `validation_failed` for a customer's permission, `forbidden` when nobody could manage accounts any more.
   */
  change(owner: SignedIn, id: string, change: AccountChange, origin: Origin): Promise<ListedAccount>;
  /** @throws AppError `not_found`. */
  signInsOf(id: string): Promise<readonly SignIn[]>;
  /** Ends one sign-in of an account, or all. @throws AppError `not_found`. */
  endSignIns(owner: SignedIn, id: string, signInId: string | null, origin: Origin): Promise<void>;
}

const LIST_MAX = 200;

/** The desk over its stores. */
export function accountDesk(deps: AccountDeskDeps): AccountDesk {
  const { store, signIns, unitOfWork, clock, record, listener } = deps;
  const found = async (id: string, tx: Tx | null = null): Promise<ListedAccount> => {
    const account = await store.find(id, tx);
    if (account === null) throw new AppError("not_found");
    return account;
  };

  return {
    list: (page) => store.list(page),

    async change(owner, id, change, origin) {
      const { after, ended } = await unitOfWork.write(async (tx) => {
        const before = await found(id, tx);
        if (before.role !== "admin" && (change.permission !== undefined || change.removeTwoFactor))
          throw refused("permission", "고객 계정에는 권한이 없습니다.");
        if (isLoss(before, change) && (await store.otherOwners(tx, id)) === 0)
          throw new AppError("forbidden", { message: "소유자 계정이 하나는 남아 있어야 합니다." });
        const now = clock.now();
        await store.change(tx, id, change, now);
        const endedIds = change.isDisabled === true ? await signIns.endOthers(tx, id, null, now) : [];
        const act = { ownerId: owner.id, accountId: id, address: origin.address };
        await record(tx, { ...act, action: "account_changed", data: { ...change } });
        return { after: await found(id, tx), ended: endedIds };
      });
      for (const signInId of ended) listener.signInEnded(signInId);
      // Closes sockets: not for a new name, which is seen within seconds anyway.
      if (change.isDisabled !== undefined || change.permission !== undefined) listener.accountChanged(id);
      return after;
    },

    async signInsOf(id) {
      await found(id);
      return signIns.listLive(id, clock.now(), LIST_MAX);
    },

    async endSignIns(owner, id, signInId, origin) {
      const ended = await unitOfWork.write(async (tx) => {
        await found(id, tx);
        const now = clock.now();
        const ids =
          signInId === null
            ? await signIns.endOthers(tx, id, null, now)
            : (await signIns.end(tx, signInId, id, now))
              ? [signInId]
              : null;
        if (ids === null) throw new AppError("not_found");
        const act = { ownerId: owner.id, accountId: id, address: origin.address };
        await record(tx, { ...act, action: "sign_ins_ended", data: { count: ids.length } });
        return ids;
      });
      for (const one of ended) listener.signInEnded(one);
    },
  };
}

/** Whether a change takes an owner who can sign in away. */
function isLoss(before: ListedAccount, change: AccountChange): boolean {
  if (before.permission !== "owner" || before.isDisabled) return false;
  return change.isDisabled === true || (change.permission !== undefined && change.permission !== "owner");
}

function refused(path: string, message: string): AppError {
  return new AppError("validation_failed", { message, details: [{ path, message }] });
}
