import {
  IconBook,
  IconCircleCheck,
  IconClockHour4,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconMessages,
  IconPackage,
  IconSettings,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { useNow } from "../../../lib/use-now.ts";
import { AiStatusLine, AiTroubleDot } from "../ai-status/ai-status-line.tsx";
import { NO_FILTERS } from "../lists/list-filters.ts";
import { useChatList } from "../lists/use-chat-list.ts";
import { useFirstDue } from "../lists/use-first-due.ts";
import { judgeWait } from "../lists/waiting.ts";
import { useConsole } from "../live/live-context.tsx";
import { ProfileMenu } from "./profile-menu.tsx";
import styles from "./rail.module.css";
import { useIsPhone } from "./use-is-phone.ts";
import { useRemembered } from "./use-remembered.ts";

const PLACES = [
  { to: "active", icon: IconMessages },
  { to: "pending", icon: IconClockHour4 },
  { to: "completed", icon: IconCircleCheck },
  { to: "orders", icon: IconPackage },
  { to: "knowledge", icon: IconBook },
  { to: "settings", icon: IconSettings },
] as const;
type Place = (typeof PLACES)[number]["to"];

/** The way between the console's places, with counts. A bar at the bottom on a phone. */
export function Rail({ onShowKeys }: { readonly onShowKeys: () => void }) {
  const { t } = useTranslation("console");
  const counts = useCounts();
  // A phone's bar has no room for it; there it stands in the settings.
  const isPhone = useIsPhone();
  const [isWide, setWide] = useRemembered("rail.wide", true);
  return (
    <div className={styles.rail} data-wide={isWide || undefined}>
      <nav aria-label={t("nav.label")} className={styles.nav}>
        {PLACES.map(({ to, icon: Icon }) => (
          <NavLink key={to} to={`/admin/${to}`} className={styles.link ?? ""} title={t(`nav.${to}`)}>
            <Icon size={20} stroke={1.5} aria-hidden="true" />
            <span className={styles.name}>{t(`nav.${to}`)}</span>
            <Count place={to} counts={counts} />
            {isPhone && to === "settings" ? <AiTroubleDot className={styles.trouble ?? ""} /> : null}
          </NavLink>
        ))}
      </nav>
      <div className={styles.foot}>
        <button
          type="button"
          className={`${styles.link} ${styles.fold}`}
          onClick={() => setWide(!isWide)}
          aria-expanded={isWide}
          title={t(isWide ? "nav.collapse" : "nav.expand")}
        >
          {isWide ? (
            <IconLayoutSidebarLeftCollapse size={20} stroke={1.5} aria-hidden="true" />
          ) : (
            <IconLayoutSidebarLeftExpand size={20} stroke={1.5} aria-hidden="true" />
          )}
          <span className={styles.name}>{t(isWide ? "nav.collapse" : "nav.expand")}</span>
        </button>
        {isPhone ? null : <AiStatusLine isNarrow={!isWide} />}
        <ProfileMenu onShowKeys={onShowKeys} />
      </div>
    </div>
  );
}

interface Counts {
  readonly active: string | null;
  readonly pending: string | null;
  /** Messages nobody has read in conversations that are mine. */
  readonly mine: number;
  /** Waits past their promise. */
  readonly overdue: number;
}

function useCounts(): Counts {
  const { me } = useConsole();
  const now = useNow(10_000);
  const dueOf = useFirstDue();
  const active = useChatList("active", NO_FILTERS);
  const pending = useChatList("pending", NO_FILTERS);
  const overdue = pending.rows.filter(
    (row) =>
      row.kind === "pending" &&
      row.chat.pending_at !== undefined &&
      judgeWait(row.chat.pending_at, dueOf(row.chat.pending_at, row.chat.due_at ?? null), now).level ===
        "late",
  ).length;
  const mine = active.rows.reduce(
    (sum, row) => sum + (row.kind === "active" && row.chat.assigned_agent_id === me.id ? row.chat.unread : 0),
    0,
  );
  return {
    active: active.isSuccess ? countText(active.rows.length, active.hasNextPage) : null,
    pending: pending.isSuccess ? countText(pending.rows.length, pending.hasNextPage) : null,
    mine,
    overdue,
  };
}

/** The most a badge has room for on a phone. */
const COUNT_MAX = 99;

/** "12", "50+" where more has not been loaded, "99+". */
export function countText(count: number, hasMore: boolean): string {
  return count > COUNT_MAX ? `${COUNT_MAX}+` : `${count}${hasMore ? "+" : ""}`;
}

/** A number beside a place; red only for what needs me. */
function Count({ place, counts }: { readonly place: Place; readonly counts: Counts }) {
  const { t } = useTranslation("console");
  if (place === "active")
    return (
      <>
        {counts.mine > 0 ? (
          <span className={styles.mine} title={t("nav.mine", { count: counts.mine })}>
            <span className="visually-hidden">{t("nav.mine", { count: counts.mine })}</span>
            <span className={styles.mineCount} aria-hidden="true">
              {countText(counts.mine, false)}
            </span>
          </span>
        ) : null}
        <span className={styles.count}>{counts.active}</span>
      </>
    );
  if (place !== "pending" || counts.pending === null || counts.pending === "0") return null;
  const tone = counts.overdue > 0 ? styles.late : styles.waiting;
  return (
    <span
      className={`${styles.count} ${tone}`}
      title={counts.overdue > 0 ? t("nav.overdue", { count: counts.overdue }) : undefined}
    >
      {counts.pending}
    </span>
  );
}
