import type { User } from "@chatpjt/contract/accounts";
import type { Account } from "./domain/account.ts";
import type { SignIn } from "./ports.ts";

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
