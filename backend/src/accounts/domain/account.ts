import type { Permission, Role } from "@chatpjt/contract/accounts";

/** Somebody who can sign in. The same e-mail may exist once as a customer and once as an admin. */
export interface Account {
  readonly id: string;
  readonly role: Role;
  /** Null for customers. */
  readonly permission: Permission | null;
  /** Trimmed, lower case, NFC. */
  readonly email: string;
  readonly name: string;
  readonly isDisabled: boolean;
}

/** Shortest password of an account that a person makes (`security.md` S05). */
export const PASSWORD_MIN_LENGTH = 8;

/** Shortest password that the account commands take (`product.md`, running it). */
export const COMMAND_PASSWORD_MIN_LENGTH = 4;

/** Longest e-mail and name in characters, as the store holds them. */
const EMAIL_MAX_LENGTH = 254;
const NAME_MAX_LENGTH = 200;

/** Control characters, and marks that turn the direction of text or show nothing: none belongs in an address or a name. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** The one spelling of an e-mail that is stored and compared. */
export function canonicalEmail(raw: string): string {
  return raw.normalize("NFC").trim().toLowerCase();
}

/** Whether a canonical e-mail can be stored and told from others by eye. Existence is nobody's to check. */
export function isUsableEmail(email: string): boolean {
  return email.length <= EMAIL_MAX_LENGTH && /^[^\s@]+@[^\s@]+$/u.test(email) && !INVISIBLE.test(email);
}

/** The name a first login gives: the part before `@` (`wire.md`, rules). */
export function nameFromEmail(email: string): string {
  return email.slice(0, Math.max(1, email.lastIndexOf("@")));
}

/** Whether a name can be shown. */
export function isUsableName(name: string): boolean {
  return name.trim() !== "" && name.length <= NAME_MAX_LENGTH && !INVISIBLE.test(name);
}

/** Whether a password is long enough, in characters as people count them. */
export function isLongEnough(password: string, minLength: number): boolean {
  return [...password.normalize("NFC")].length >= minLength;
}
