import { canonicalEmail, isUsableEmail, isUsableName, nameFromEmail } from "../accounts/domain/account.ts";
import type { EpochMs } from "../shared/vocabulary.ts";
import type { OriginalUser } from "./original.ts";
import type { ImportedAccount } from "./target.ts";

/** `pbkdf2_sha256$<iterations>$<salt>$<hash>`: checked as it is at the next login, and renewed then. */
const KNOWN_HASH = /^pbkdf2_sha256\$\d{1,7}\$[\w-]+\$[\w-]+$/u;
const HASH_MAX = 500;

/**
 * An account of the original as ours. Every admin of the original might do everything, so each becomes an owner.
 *
 * @returns null for a role that is none.
 */
export function convertAccount(
  user: OriginalUser,
  now: EpochMs,
  odd: (what: string) => void,
): ImportedAccount | null {
  const role = user.role === "admin" || user.role === "customer" ? user.role : null;
  if (role === null) {
    odd("users of an unknown role were left out");
    return null;
  }
  const email = emailOf(user, odd);
  const passwordHash = user.password_hash ?? "";
  if (!KNOWN_HASH.test(passwordHash)) odd("passwords of an unknown kind: these people need a new one");
  const createdAt = user.created_at ?? now;
  const name = (user.name ?? "").normalize("NFC").trim();
  return {
    id: user.id,
    role,
    permission: role === "admin" ? "owner" : null,
    email,
    name: isUsableName(name) ? name : nameFromEmail(email).slice(0, 200),
    isDisabled: false,
    passwordHash: passwordHash.slice(0, HASH_MAX),
    createdAt,
    updatedAt: user.updated_at ?? createdAt,
  };
}

function emailOf(user: OriginalUser, odd: (what: string) => void): string {
  const email = canonicalEmail(user.email ?? "");
  if (isUsableEmail(email)) return email;
  odd("users without a usable e-mail got one that nobody can sign in with");
  return `${user.id.toLowerCase()}@imported.invalid`;
}
