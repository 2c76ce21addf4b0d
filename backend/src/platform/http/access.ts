import type { Permission, Role } from "@chatpjt/contract/accounts";
import { AppError } from "../../shared/app-error.ts";

/** The account behind a request or a socket, as its sign-in session says right now. */
export interface Caller {
  readonly id: string;
  readonly role: Role;
  /** Null for customers. */
  readonly permission: Permission | null;
  readonly email: string;
  readonly name: string;
  /** The sign-in session of the token. */
  readonly signInId: string;
}

/**
 * Who may use a route. Every route states one; a server refuses to register a route without (`security.md` S22).
 * `optional`: the caller is known where a valid token was sent, and the route decides itself.
 * A permission admits admins who have it or a higher one; the object form admits customers beside them.
 */
export type Access =
  | "public"
  | "optional"
  | "signed_in"
  | "customer"
  | Permission
  | { readonly customer: true; readonly admin: Permission };

const RANK: Readonly<Record<Permission, number>> = { viewer: 1, agent: 2, manager: 3, owner: 4 };

/** Whether an admin's permission includes the one that is needed (`security.md`, permissions). */
export function hasPermission(caller: Caller, needed: Permission): boolean {
  return caller.role === "admin" && caller.permission !== null && RANK[caller.permission] >= RANK[needed];
}

/** Whether a signed-in caller may pass. */
export function isAdmitted(access: Access, caller: Caller): boolean {
  if (access === "public" || access === "optional" || access === "signed_in") return true;
  if (access === "customer") return caller.role === "customer";
  if (typeof access === "string") return hasPermission(caller, access);
  return caller.role === "customer" || hasPermission(caller, access.admin);
}

/**
 * Whether a request to take from a colleague counts (`security.md`, permissions).
 *
 * @throws AppError `forbidden` below manager.
 */
export function forceOf(caller: Caller, force: boolean): boolean {
  if (force && !hasPermission(caller, "manager")) throw new AppError("forbidden");
  return force;
}
