import type { ListRow } from "./use-chat-list.ts";

/** Whose conversations of the active list are shown. */
export const OWNER_VIEWS = ["all", "ai", "mine", "others"] as const;
/** Which waits of the pending list are shown: all, or those in which a person has to decide. */
export const NEED_VIEWS = ["all", "decision"] as const;

/** A narrower look at a list, judged in the browser over what is loaded; its home is the address. */
export type ListView =
  | { readonly kind: "active"; readonly owner: (typeof OWNER_VIEWS)[number] }
  | { readonly kind: "pending"; readonly need: (typeof NEED_VIEWS)[number] }
  | { readonly kind: "completed" };

/** Reads the view of a list from the page's address. */
export function readListView(params: URLSearchParams, kind: ListRow["kind"]): ListView {
  switch (kind) {
    case "active":
      return { kind, owner: OWNER_VIEWS.find((view) => view === params.get("owner")) ?? "all" };
    case "pending":
      return { kind, need: NEED_VIEWS.find((view) => view === params.get("need")) ?? "all" };
    case "completed":
      return { kind };
  }
}

/** Puts a view into an address; one that leaves nothing out disappears from it. */
export function withListView(params: URLSearchParams, view: ListView): URLSearchParams {
  const next = new URLSearchParams(params);
  const [name, value] = view.kind === "active" ? ["owner", view.owner] : ["need", needOf(view)];
  if (value === "all") next.delete(name);
  else next.set(name, value);
  return next;
}

/** Whether the view leaves rows out. */
export function isNarrowed(view: ListView): boolean {
  return view.kind === "active" ? view.owner !== "all" : needOf(view) !== "all";
}

function needOf(view: ListView): string {
  return view.kind === "pending" ? view.need : "all";
}

/** Whether a row belongs to the view. */
export function isInView(row: ListRow, view: ListView, myId: string): boolean {
  if (row.kind === "pending" && view.kind === "pending")
    return view.need === "all" || isDecision(row.chat.reason ?? null);
  if (row.kind !== "active" || view.kind !== "active" || view.owner === "all") return true;
  const { chat } = row;
  if (view.owner === "ai") return chat.status === "ai";
  if (chat.status !== "agent") return false;
  return (chat.assigned_agent_id === myId) === (view.owner === "mine");
}

/** The reasons for which a person has to approve or deny (승인 대기). Source: `ai.md` 2.11. */
const DECISIONS: ReadonlySet<string> = new Set(["facts_complete", "policy_undecided"]);

/** Whether a conversation waits for somebody's decision rather than for an answer. */
export function isDecision(reason: string | null): boolean {
  return reason !== null && DECISIONS.has(reason);
}
