import { describe, expect, it } from "vitest";
import { mayAct } from "./permissions.ts";

describe("mayAct", () => {
  it.each([
    { permission: "viewer", action: "handle", may: false },
    { permission: "agent", action: "handle", may: true },
    { permission: "agent", action: "decide", may: false },
    { permission: "agent", action: "force", may: false },
    { permission: "manager", action: "decide", may: true },
    { permission: "manager", action: "create_order", may: true },
    { permission: "agent", action: "rerun_turn", may: false },
    { permission: "manager", action: "rerun_turn", may: true },
    { permission: "manager", action: "edit_settings", may: false },
    { permission: "owner", action: "edit_settings", may: true },
    { permission: "manager", action: "manage_accounts", may: false },
    { permission: "owner", action: "manage_accounts", may: true },
  ] as const)("$permission, $action → $may", ({ permission, action, may }) => {
    expect(mayAct(permission, action)).toBe(may);
  });

  it("offers everything when the server named no permission", () => {
    expect(mayAct(undefined, "edit_settings")).toBe(true);
  });
});
