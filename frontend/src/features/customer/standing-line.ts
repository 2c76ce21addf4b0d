import type { Session } from "@chatpjt/contract/conversations";
import { epochOf, formatDue, type Instant } from "../../lib/time-format.ts";

/** The one line under the shop's name: a text key with its values, and the colour of its dot. */
export interface StandingLine {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly tone: "ai" | "agent" | "wait" | "late" | "ended";
}

interface ShopHours {
  readonly open_now: boolean;
  readonly next_opening: string | null;
}

/** Beyond this the clock time says more than minutes. */
const LONG_WAIT_MINUTES = 60;

/** Who answers now and, for somebody who waits, until when. Source: U01. */
export function standingLine(
  session: Session,
  shop: ShopHours | null,
  now: Instant,
  language: "ko" | "en",
): StandingLine {
  if (session.status === "completed") return { key: "completed", values: {}, tone: "ended" };
  if (session.status === "pending") return pendingLine(session, shop, now, language);
  if (session.handler_type === "agent") {
    const name = session.agent_name ?? "";
    return name === ""
      ? { key: "agentUnnamed", values: {}, tone: "agent" }
      : { key: "agent", values: { name }, tone: "agent" };
  }
  return { key: "ai", values: {}, tone: "ai" };
}

function pendingLine(
  session: Session,
  shop: ShopHours | null,
  now: Instant,
  language: "ko" | "en",
): StandingLine {
  if (shop !== null && !shop.open_now && shop.next_opening !== null) {
    return {
      key: "closedHours",
      values: { opening: formatDue(shop.next_opening, now, language) },
      tone: "wait",
    };
  }
  const due = session.due_at ?? null;
  if (due === null) return { key: "pending", values: {}, tone: "wait" };
  const leftMs = epochOf(due) - epochOf(now);
  if (leftMs <= 0) return { key: "pendingLate", values: {}, tone: "late" };
  const minutes = Math.max(1, Math.round(leftMs / 60_000));
  if (minutes > LONG_WAIT_MINUTES)
    return { key: "pendingDue", values: { due: formatDue(due, now, language) }, tone: "wait" };
  return { key: "pendingMinutes", values: { minutes }, tone: "wait" };
}
