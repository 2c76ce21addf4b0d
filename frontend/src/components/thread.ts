import type { Attachment } from "@chatpjt/contract/messages";
import type { ReactNode } from "react";
import { epochOf, formatDividerDay, type Instant, seoulDay } from "../lib/time-format.ts";

/** How far an own message is. `waiting`: not sent yet because there is no connection. */
export interface Delivery {
  readonly state: "sending" | "waiting" | "sent" | "read" | "failed";
  /** Why it failed, as a sentence. */
  readonly reason?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
  readonly onDiscard?: (() => void) | undefined;
}

/** A message as both pages draw it. */
export interface ThreadMessage {
  readonly kind: "message";
  /** Stable from unsent to stored: the client's id where there is one. */
  readonly key: string;
  /** Null until the server has stored it. */
  readonly seq: number | null;
  readonly tone: "customer" | "ai" | "agent";
  /** The name shown above the first bubble of a group. */
  readonly author: string;
  /** On the right: written on this side of the counter. */
  readonly isOwn: boolean;
  readonly content: string;
  readonly attachments: readonly Attachment[];
  readonly createdAt: string;
  readonly delivery: Delivery | null;
}

/** Anything else in the run of a conversation: a system line, a note, a card. */
interface ThreadExtra {
  readonly kind: "extra";
  readonly key: string;
  readonly createdAt: string;
  readonly node: ReactNode;
}

export type ThreadEntry = ThreadMessage | ThreadExtra;

/** What is drawn, top to bottom. */
export type ThreadBlock =
  | { readonly kind: "day"; readonly key: string; readonly day: string; readonly label: string }
  | { readonly kind: "unread"; readonly key: string }
  | {
      readonly kind: "group";
      readonly key: string;
      readonly messages: readonly ThreadMessage[];
      readonly continues: boolean;
    }
  | ThreadExtra;

const GROUP_MS = 60_000;

/**
 * Arranges entries (already in order) into days and groups: one sender within a minute is one group.
 *
 * @param unreadFromSeq - the first unread message; a divider stands before it. Null for none.
 * @param liveFromKey - entries from this key on are new since the page opened; a group never spans that border, so that new
 *   messages can stand in a region of their own for screen readers.
 */
export function arrangeThread(
  entries: readonly ThreadEntry[],
  options: {
    readonly now: Instant;
    readonly unreadFromSeq?: number | null;
    readonly liveFromKey?: string | null;
    readonly language?: "ko" | "en";
  },
): readonly ThreadBlock[] {
  const blocks: ThreadBlock[] = [];
  let day = "";
  let group: ThreadMessage[] = [];
  let continues = false;
  let previous: ThreadMessage | null = null;

  const closeGroup = () => {
    const first = group[0];
    if (first !== undefined) blocks.push({ kind: "group", key: first.key, messages: group, continues });
    group = [];
  };

  for (const entry of entries) {
    const entryDay = seoulDay(entry.createdAt);
    const isNewDay = entryDay !== day;
    const isUnreadBorder =
      entry.kind === "message" && entry.seq !== null && entry.seq === options.unreadFromSeq;
    if (isNewDay || isUnreadBorder || entry.kind === "extra") {
      closeGroup();
      previous = null;
    }
    if (isNewDay) {
      day = entryDay;
      blocks.push({
        kind: "day",
        key: `day-${entryDay}`,
        day: entryDay,
        label: formatDividerDay(entry.createdAt, options.now, options.language),
      });
    }
    if (isUnreadBorder) blocks.push({ kind: "unread", key: "unread" });
    if (entry.kind === "extra") {
      blocks.push(entry);
      continue;
    }
    const joins: boolean = previous !== null && belongTogether(previous, entry);
    if (!joins || entry.key === options.liveFromKey) {
      closeGroup();
      continues = joins;
    }
    group.push(entry);
    previous = entry;
  }
  closeGroup();
  return blocks;
}

function belongTogether(before: ThreadMessage, after: ThreadMessage): boolean {
  if (before.tone !== after.tone || before.author !== after.author || before.isOwn !== after.isOwn)
    return false;
  return Math.abs(epochOf(after.createdAt) - epochOf(before.createdAt)) <= GROUP_MS;
}
