import type { Permission } from "@chatpjt/contract/accounts";

/** What a person may want to do in the console. Source: `security.md`, permissions. */
export type ConsoleAction =
  | "handle" // take over, write, instruct, release, complete, change an order's status
  | "force" // take from a colleague
  | "decide" // approve or deny
  | "rerun_turn" // run a past turn again, without effect
  | "create_order"
  | "edit_help"
  | "edit_settings"
  | "manage_accounts";

const RANK: Readonly<Record<Permission, number>> = { viewer: 0, agent: 1, manager: 2, owner: 3 };

const NEEDS: Readonly<Record<ConsoleAction, Permission>> = {
  handle: "agent",
  force: "manager",
  decide: "manager",
  rerun_turn: "manager",
  create_order: "manager",
  edit_help: "manager",
  edit_settings: "owner",
  manage_accounts: "owner",
};

/**
 * Says whether the page offers an action. The server judges for itself; this only keeps buttons honest.
 *
 * @param permission - `undefined` when the server named none: everything is offered and the server decides.
 */
export function mayAct(permission: Permission | undefined, action: ConsoleAction): boolean {
  if (permission === undefined) return true;
  return RANK[permission] >= RANK[NEEDS[action]];
}
