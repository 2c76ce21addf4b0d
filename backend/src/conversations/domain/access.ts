import type { Permission } from "@chatpjt/contract/accounts";

/** Who calls, as far as conversations care. */
export type Caller =
  | { readonly role: "customer"; readonly accountId: string }
  | { readonly role: "admin"; readonly accountId: string; readonly permission: Permission };

/**
 * Whether a caller may see a conversation.
 *
 * @param conversation - null when there is none.
 * @returns `forbidden` to a customer for somebody else's and for a missing one (the same answer, `wire.md`), `not_found` to an admin.
 */
export function judgeSight(
  caller: Caller,
  conversation: { readonly customerId: string } | null,
): "visible" | "forbidden" | "not_found" {
  if (caller.role === "customer")
    return conversation?.customerId === caller.accountId ? "visible" : "forbidden";
  return conversation === null ? "not_found" : "visible";
}

const RANK: Readonly<Record<Permission, number>> = { viewer: 0, agent: 1, manager: 2, owner: 3 };

/** Whether a permission includes another (`security.md`, permissions). */
export function includesPermission(held: Permission, needed: Permission): boolean {
  return RANK[held] >= RANK[needed];
}
