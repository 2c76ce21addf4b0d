import type { User } from "@chatpjt/contract/accounts";
import type { Account } from "./domain/account.ts";
import type { AccountPage, SignIn } from "./ports.ts";

/** An account as the wire spells it. */
export function presentUser(account: Omit<Account, "isDisabled">): User {
  const { id, email, name, role, permission } = account;
  return { id, email, name, role, ...(permission === null ? {} : { permission }) };
}

/** A sign-in as its owner sees it. */
export function presentSignIn(signIn: SignIn, currentId: string) {
  return {
    id: signIn.id,
    created_at: new Date(signIn.createdAt).toISOString(),
    last_seen_at: new Date(signIn.lastSeenAt).toISOString(),
    user_agent: signIn.userAgent,
    current: signIn.id === currentId,
  };
}

/** The accounts to show of a page for which one more than `limit` was asked, and the e-mail to go on behind; null at the end. */
export function pageByEmail<T extends { readonly email: string }>(
  { accounts, stoppedAt }: AccountPage<T>,
  limit: number,
): { readonly shown: readonly T[]; readonly next: string | null } {
  const shown = accounts.slice(0, limit);
  const last = accounts.length > limit ? shown.at(-1)?.email : stoppedAt;
  return { shown, next: last ?? null };
}
