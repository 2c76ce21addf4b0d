import type { ListName } from "../../conversations/domain/snapshot.ts";

/** A number per list that rises when the list has changed. Only a difference to an earlier number of the same process says anything. */
export type ListCounters = Readonly<Record<ListName, number>>;

/** A row of a list that changed lately, as `conversation-reads.ts` finds it. */
export interface SeenRow {
  readonly id: string;
  readonly list: ListName;
  readonly version: number;
  readonly unread: number;
  readonly changedAt: number | null;
}

/** What was counted so far, and the rows of the last look; null when there was none to compare with. */
export interface ListState {
  readonly counters: ListCounters;
  readonly rows: ReadonlyMap<string, SeenRow> | null;
}

export const UNSEEN: ListState = { counters: { active: 0, pending: 0, completed: 0 }, rows: null };

const LISTS = ["active", "pending", "completed"] as const;

/**
 * Compares two looks at the rows that changed lately. A row that is new to the look, or differs from what it was, moves the counter of the
 * list it is in and of the one it was in; where that is not known, all.
 *
 * @param found - null when too many rows changed to name them.
 */
export function compareLooks(before: ListState, found: readonly SeenRow[] | null): ListState {
  const moved = new Set<ListName>();
  if (before.rows === null || found === null) for (const list of LISTS) moved.add(list);
  else
    for (const row of found) {
      const known = before.rows.get(row.id);
      if (known === undefined) for (const list of LISTS) moved.add(list);
      else if (differs(known, row)) moved.add(known.list).add(row.list);
    }
  const counters = { ...before.counters };
  for (const list of moved) counters[list] += 1;
  return { counters, rows: found === null ? null : new Map(found.map((row) => [row.id, row])) };
}

function differs(known: SeenRow, row: SeenRow): boolean {
  return known.version !== row.version || known.unread !== row.unread || known.changedAt !== row.changedAt;
}
