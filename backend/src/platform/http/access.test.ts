import { describe, expect, it } from "vitest";
import { type Access, type Caller, isAdmitted } from "./access.ts";

const customer: Caller = {
  id: "c",
  role: "customer",
  permission: null,
  email: "c@x",
  name: "c",
  signInId: "s",
};
const admin = (permission: Caller["permission"]): Caller => ({ ...customer, role: "admin", permission });
const callers = [customer, admin("viewer"), admin("agent"), admin("manager"), admin("owner"), admin(null)];

const table: readonly { readonly access: Access; readonly admitted: readonly boolean[] }[] = [
  { access: "public", admitted: [true, true, true, true, true, true] },
  { access: "optional", admitted: [true, true, true, true, true, true] },
  { access: "signed_in", admitted: [true, true, true, true, true, true] },
  { access: "customer", admitted: [true, false, false, false, false, false] },
  { access: "viewer", admitted: [false, true, true, true, true, false] },
  { access: "agent", admitted: [false, false, true, true, true, false] },
  { access: "manager", admitted: [false, false, false, true, true, false] },
  { access: "owner", admitted: [false, false, false, false, true, false] },
  { access: { customer: true, admin: "agent" }, admitted: [true, false, true, true, true, false] },
];

describe("who may use a route", () => {
  it.each(table)("$access admits customer, viewer, agent, manager, owner, nobody: $admitted", (row) => {
    expect(callers.map((caller) => isAdmitted(row.access, caller))).toEqual(row.admitted);
  });
});
