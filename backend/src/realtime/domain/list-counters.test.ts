import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareLooks, type SeenRow, UNSEEN } from "./list-counters.ts";

const row = (over: Partial<SeenRow> = {}): SeenRow => ({
  id: "c",
  list: "active",
  version: 3,
  unread: 0,
  changedAt: 100,
  ...over,
});
const moved = (before: readonly SeenRow[], after: readonly SeenRow[] | null) => {
  const first = compareLooks(UNSEEN, before);
  const second = compareLooks(first, after);
  return (["active", "pending", "completed"] as const).filter(
    (list) => second.counters[list] !== first.counters[list],
  );
};

describe("compareLooks", () => {
  it.each([
    { change: "nothing", before: [row()], after: [row()], lists: [] },
    { change: "a row left the look", before: [row()], after: [], lists: [] },
    { change: "a message", before: [row()], after: [row({ version: 4 })], lists: ["active"] },
    { change: "a read", before: [row({ unread: 2 })], after: [row()], lists: ["active"] },
    { change: "a summary", before: [row()], after: [row({ changedAt: 101 })], lists: ["active"] },
    {
      change: "a move",
      before: [row({ list: "pending" })],
      after: [row({ version: 4 })],
      lists: ["active", "pending"],
    },
    {
      change: "an unknown row",
      before: [],
      after: [row()],
      lists: ["active", "pending", "completed"],
    },
    { change: "too many rows", before: [row()], after: null, lists: ["active", "pending", "completed"] },
  ])("$change moves $lists", ({ before, after, lists }) => {
    expect(moved(before, after)).toEqual(lists);
  });

  it("counts every list when there was nothing to compare with", () => {
    expect(compareLooks(UNSEEN, []).counters).toEqual({ active: 1, pending: 1, completed: 1 });
  });

  it("never misses a change, whichever rows a look holds", () => {
    const rows = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom("a", "b", "c"),
        list: fc.constantFrom("active", "pending", "completed" as const),
        version: fc.integer({ min: 1, max: 3 }),
        unread: fc.integer({ min: 0, max: 1 }),
        changedAt: fc.option(fc.integer({ min: 1, max: 2 })),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const changed = after.filter(
          (now) => JSON.stringify(before.find(({ id }) => id === now.id)) !== JSON.stringify(now),
        );
        const lists = moved(before, after);
        for (const { list, id, version } of changed) {
          // A row that moves raises its version.
          const was = before.find((known) => known.id === id);
          if (was !== undefined && was.version === version && was.list !== list) continue;
          expect(lists).toContain(list);
        }
      }),
    );
  });
});
