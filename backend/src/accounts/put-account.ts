import type { Permission, Role } from "@chatpjt/contract/accounts";
import { AppError } from "../shared/app-error.ts";
import type { Clock, IdSource, UnitOfWork } from "../shared/ports.ts";
import type {
  AccountStore,
  PasswordHasher,
  RecordAccountEvent,
  SignInStore,
  StoredAccount,
} from "./ports.ts";

export interface PutAccountDeps {
  readonly accounts: AccountStore;
  readonly signIns: SignInStore;
  readonly passwords: PasswordHasher;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly record: RecordAccountEvent;
}

/** An account as the command line wants it to be. */
export interface WantedAccount {
  /** Canonical. */
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
  /** Null: an existing admin keeps theirs, a new one becomes owner. Customers have none. */
  readonly permission: Permission | null;
}

/**
 * Creates the account or updates its password, name and permission. An update ends every sign-in of the account: whoever took it over is out
 * (`security.md` S03). A disabled account becomes usable again.
 */
export function putAccount(deps: PutAccountDeps): (wanted: WantedAccount) => Promise<"created" | "updated"> {
  return async (wanted) => {
    const passwordHash = await deps.passwords.hash(wanted.password);
    const known = await deps.accounts.findByEmail(wanted.email, wanted.role);
    if (known !== null) return update(known, wanted, passwordHash, deps);
    const account: StoredAccount = {
      id: deps.ids.next(),
      role: wanted.role,
      permission: wanted.role === "customer" ? null : (wanted.permission ?? "owner"),
      email: wanted.email,
      name: wanted.name,
      isDisabled: false,
      passwordHash,
    };
    const isStored = await deps.unitOfWork.write(async (tx) => {
      if (!(await deps.accounts.insert(tx, account, deps.clock.now()))) return false;
      await deps.record(tx, { action: "account_created", account, address: null });
      return true;
    });
    if (isStored) return "created";
    const winner = await deps.accounts.findByEmail(wanted.email, wanted.role);
    if (winner === null) throw new AppError("unavailable");
    return update(winner, wanted, passwordHash, deps);
  };
}

async function update(
  known: StoredAccount,
  wanted: WantedAccount,
  passwordHash: string,
  deps: PutAccountDeps,
): Promise<"updated"> {
  const permission = wanted.role === "customer" ? null : (wanted.permission ?? known.permission ?? "owner");
  const account = { ...known, name: wanted.name, passwordHash, permission, isDisabled: false };
  await deps.unitOfWork.write(async (tx) => {
    const now = deps.clock.now();
    await deps.accounts.update(tx, account, now);
    await deps.signIns.endOthers(tx, account.id, null, now);
    await deps.record(tx, { action: "account_updated", account, address: null });
  });
  return "updated";
}
