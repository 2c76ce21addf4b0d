import type { ChatType } from "@chatpjt/contract/realtime";

/** What narrows a list. The URL is its only home, so that a view can be reloaded, shared and stepped back from. */
export interface ListFilters {
  readonly category: string;
  readonly search: string;
  readonly handler: "all" | "AI" | "상담원";
  readonly dateRange: "all" | "today" | "week" | "month";
}

/** Nothing is left out. */
export const NO_FILTERS: ListFilters = { category: "all", search: "", handler: "all", dateRange: "all" };

const HANDLERS = ["all", "AI", "상담원"] as const;
const DATE_RANGES = ["all", "today", "week", "month"] as const;

/** Reads the filters of a list from the page's address; what is unknown or does not belong to the list counts as not given. */
export function readFilters(params: URLSearchParams, kind: ChatType): ListFilters {
  const completed = kind === "completed";
  return {
    category: params.get("category") || "all",
    search: (params.get("search") ?? "").slice(0, 200),
    handler: completed ? oneOf(HANDLERS, params.get("handler")) : "all",
    dateRange: completed ? oneOf(DATE_RANGES, params.get("dateRange")) : "all",
  };
}

/** Puts one filter into an address; a filter that leaves nothing out disappears from it. */
export function withFilter(params: URLSearchParams, name: keyof ListFilters, value: string): URLSearchParams {
  const next = new URLSearchParams(params);
  if (value === NO_FILTERS[name]) next.delete(name);
  else next.set(name, value);
  return next;
}

/** The query of the list's route. */
export function filterQuery(filters: ListFilters, kind: ChatType): Record<string, string> {
  const query: Record<string, string> = { category: filters.category, search: filters.search.trim() };
  if (kind === "completed") {
    query.handler = filters.handler;
    query.dateRange = filters.dateRange;
  }
  return query;
}

/** How many filters narrow the list, for the button on a phone. */
export function activeFilterCount(filters: ListFilters): number {
  return [
    filters.category !== "all",
    filters.search !== "",
    filters.handler !== "all",
    filters.dateRange !== "all",
  ].filter(Boolean).length;
}

function oneOf<T extends string>(allowed: readonly T[], value: string | null): T | "all" {
  return allowed.find((candidate) => candidate === value) ?? "all";
}
