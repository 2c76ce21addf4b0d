import { type RefObject, useEffect, useRef } from "react";
import { seoulDay } from "../lib/time-format.ts";
import type { OlderHistory } from "./message-list.tsx";
import type { ThreadEntry } from "./thread.ts";

/** A wish to see a day of the conversation; every wish is a new object. */
export interface DayWish {
  /** `2026-11-22`, in Seoul. */
  readonly day: string;
}

export interface JumpDeps {
  readonly wish: DayWish | null;
  readonly entries: readonly ThreadEntry[];
  readonly older: OlderHistory | undefined;
  /** How many of the newest entries are drawn. */
  readonly limit: number;
  readonly onShowAtLeast: (count: number) => void;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Brings a day's line to the top: loads and draws older entries until it is there. A day without messages means the next one. */
export function useJumpToDay({ wish, entries, older, limit, onShowAtLeast, scroller }: JumpDeps): void {
  const done = useRef<DayWish | null>(null);
  useEffect(() => {
    if (wish === null || done.current === wish) return;
    const found = entries.findIndex((entry) => seoulDay(entry.createdAt) >= wish.day);
    // The day may begin in what is not loaded yet.
    if (found === 0 && older?.hasMore === true && !older.hasFailed) {
      if (!older.isLoading) older.load();
      return;
    }
    const index = found === -1 ? entries.length - 1 : found;
    if (entries.length - index > limit) return onShowAtLeast(entries.length - index);
    done.current = wish;
    const entry = entries[index];
    if (entry === undefined) return;
    const line = scroller.current?.querySelector(`[data-day="${seoulDay(entry.createdAt)}"]`);
    if (scroller.current === null || !line) return;
    // Not `scrollIntoView`: it would move the page around the list as well.
    scroller.current.scrollTop +=
      line.getBoundingClientRect().top - scroller.current.getBoundingClientRect().top;
  });
}
