import type { ActiveChat, PendingChat } from "@chatpjt/contract/conversations";
import { describe, expect, it } from "vitest";
import { isInView, isNarrowed, readListView, withListView } from "./list-views.ts";
import type { ListRow } from "./use-chat-list.ts";

const waiting = (reason: string | null): ListRow => ({
  kind: "pending",
  chat: { id: "c1", reason } as PendingChat,
});
const answered = (status: "ai" | "agent", agentId: string | null = null): ListRow => ({
  kind: "active",
  chat: { id: "c1", status, assigned_agent_id: agentId } as ActiveChat,
});

describe("승인 대기", () => {
  it.each([
    { reason: "facts_complete", shown: true },
    { reason: "policy_undecided", shown: true },
    { reason: "human_requested", shown: false },
    { reason: "insists", shown: false },
    { reason: null, shown: false },
  ])("$reason → $shown", ({ reason, shown }) => {
    expect(isInView(waiting(reason), { kind: "pending", need: "decision" }, "a1")).toBe(shown);
    expect(isInView(waiting(reason), { kind: "pending", need: "all" }, "a1")).toBe(true);
  });
});

describe("the active list's views", () => {
  it.each([
    { row: answered("ai"), shownIn: ["all", "ai"] },
    { row: answered("agent", "a1"), shownIn: ["all", "mine"] },
    { row: answered("agent", "a2"), shownIn: ["all", "others"] },
  ])("show a conversation of its owner in $shownIn", ({ row, shownIn }) => {
    const views = (["all", "ai", "mine", "others"] as const).filter((owner) =>
      isInView(row, { kind: "active", owner }, "a1"),
    );
    expect(views).toEqual(shownIn);
  });
});

describe("the address", () => {
  it("holds a view, and not one that leaves nothing out", () => {
    const decided = withListView(new URLSearchParams("category=환불"), { kind: "pending", need: "decision" });
    expect(decided.get("need")).toBe("decision");
    expect(decided.get("category")).toBe("환불");
    expect(readListView(decided, "pending")).toEqual({ kind: "pending", need: "decision" });
    expect(withListView(decided, { kind: "pending", need: "all" }).has("need")).toBe(false);
  });

  it("counts an unknown view as not given, and belongs to its own list", () => {
    expect(isNarrowed(readListView(new URLSearchParams("need=x&owner=y"), "pending"))).toBe(false);
    expect(isNarrowed(readListView(new URLSearchParams("need=decision"), "active"))).toBe(false);
    expect(isNarrowed(readListView(new URLSearchParams("need=decision"), "completed"))).toBe(false);
  });
});
