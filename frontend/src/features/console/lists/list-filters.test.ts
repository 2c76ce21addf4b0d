import { describe, expect, it } from "vitest";
import { activeFilterCount, filterQuery, NO_FILTERS, readFilters, withFilter } from "./list-filters.ts";

describe("list filters", () => {
  it("reads what the address names and drops what it does not know", () => {
    const params = new URLSearchParams("category=환불 요청&handler=AI&dateRange=year");
    expect(readFilters(params, "completed")).toEqual({
      ...NO_FILTERS,
      category: "환불 요청",
      handler: "AI",
    });
  });

  it("ignores handler and date range outside the completed list", () => {
    const params = new URLSearchParams("handler=AI&dateRange=today");
    expect(readFilters(params, "active")).toEqual(NO_FILTERS);
  });

  it("comes back from the address as it went in", () => {
    const params = withFilter(
      withFilter(new URLSearchParams("conversation=c1"), "dateRange", "week"),
      "search",
      "ORD-20%_",
    );
    expect(params.get("conversation")).toBe("c1");
    expect(readFilters(params, "completed")).toEqual({
      ...NO_FILTERS,
      dateRange: "week",
      search: "ORD-20%_",
    });
  });

  it("leaves the address clean when a filter is taken off", () => {
    expect(withFilter(new URLSearchParams("category=기타"), "category", "all").toString()).toBe("");
  });

  it("sends handler and date range to the completed list only", () => {
    expect(Object.keys(filterQuery(NO_FILTERS, "pending"))).toEqual(["category", "search"]);
    expect(filterQuery({ ...NO_FILTERS, search: " kim " }, "completed")).toEqual({
      category: "all",
      search: "kim",
      handler: "all",
      dateRange: "all",
    });
  });

  it("counts the filters that narrow", () => {
    expect(activeFilterCount({ ...NO_FILTERS, search: "a", handler: "AI" })).toBe(2);
  });
});
