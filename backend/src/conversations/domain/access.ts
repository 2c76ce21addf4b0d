import type { Permission, Role } from "@chatpjt/contract/accounts";

/** Who calls, as far as conversations care. `permission` is null for customers. */
export interface Caller {
  readonly id: string;
  readonly role: Role;
  readonly permission: Permission | null;
}

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
  if (caller.role === "customer") return conversation?.customerId === caller.id ? "visible" : "forbidden";
  return conversation === null ? "not_found" : "visible";
}
