import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { Avatar } from "../../../components/avatar.tsx";
import { OwnerPill } from "../../../components/owner-pill.tsx";
import { formatUnread } from "../../../lib/number-format.ts";
import { formatAge, formatDateTime } from "../../../lib/time-format.ts";
import { useNow } from "../../../lib/use-now.ts";
import { useTyping } from "../live/typing-store.ts";
import { CategoryChip } from "./category-chip.tsx";
import styles from "./chat-row.module.css";
import { PendingAvatar } from "./pending-avatar.tsx";
import { ReasonChip } from "./reason-chip.tsx";
import type { ListRow } from "./use-chat-list.ts";
import { WaitClock } from "./wait-clock.tsx";

export interface ChatRowProps {
  readonly row: ListRow;
  readonly isOpen: boolean;
}

/** One conversation in a list: who, what about, whose it is, the last line, unread, age or wait. */
export function ChatRow({ row, isOpen }: ChatRowProps) {
  const { t } = useTranslation("console");
  const { search } = useLocation();
  const { chat } = row;
  const unread = row.kind === "completed" ? 0 : (row.chat.unread ?? 0);
  return (
    <Link
      to={{ pathname: `/admin/${row.kind}/${chat.id}`, search }}
      className={styles.row}
      data-open={isOpen || undefined}
      data-chat={chat.id}
      aria-current={isOpen ? "true" : undefined}
    >
      <RowAvatar row={row} />
      <span className={styles.body}>
        <span className={styles.line}>
          <span className={styles.name}>{chat.customer_name}</span>
          <RowTime row={row} />
        </span>
        <span className={styles.line}>
          <RowText row={row} />
          {unread > 0 ? (
            <span className={styles.unread}>
              <span aria-hidden="true">{formatUnread(unread)}</span>
              <span className="visually-hidden">{t("list.unread", { count: unread })}</span>
            </span>
          ) : null}
        </span>
        <span className={styles.chips}>
          <RowOwner row={row} />
          {row.kind === "pending" && row.chat.reason ? <ReasonChip reason={row.chat.reason} /> : null}
          <CategoryChip category={chat.category} />
        </span>
      </span>
    </Link>
  );
}

function RowAvatar({ row }: { readonly row: ListRow }) {
  const { chat } = row;
  return (
    <span className={styles.avatar}>
      {row.kind === "pending" && row.chat.pending_at ? (
        <PendingAvatar name={chat.customer_name} since={row.chat.pending_at} due={row.chat.due_at ?? null} />
      ) : (
        <Avatar name={chat.customer_name} kind="customer" size={36} />
      )}
    </span>
  );
}

function RowTime({ row }: { readonly row: ListRow }) {
  const { t, i18n } = useTranslation("console");
  const now = useNow(30_000);
  if (row.kind === "pending") {
    if (row.chat.pending_at) return <WaitClock since={row.chat.pending_at} due={row.chat.due_at ?? null} />;
    return <span className={styles.time}>{t("list.waited", { minutes: row.chat.wait_time })}</span>;
  }
  const at = row.kind === "active" ? row.chat.timestamp : row.chat.completed_at;
  return (
    <time className={styles.time} dateTime={at} title={formatDateTime(at)}>
      {formatAge(at, now, i18n.language === "en" ? "en" : "ko")}
    </time>
  );
}

function RowText({ row }: { readonly row: ListRow }) {
  const { t } = useTranslation("console");
  const typing = useTyping(row.chat.id);
  if (typing !== null && row.kind !== "completed") {
    const key = { user: "list.typingCustomer", ai: "list.typingAi", agent: "list.typingAgent" }[
      typing.sender
    ];
    return <span className={`${styles.text} ${styles.typing}`}>{t(key)}</span>;
  }
  const text =
    row.kind === "active"
      ? row.chat.last_message
      : row.kind === "pending"
        ? row.chat.issue
        : row.chat.summary;
  const line = text.split("\n").find((part) => part.trim() !== "") ?? "";
  return <span className={styles.text}>{line === "" ? t("list.noMessage") : line}</span>;
}

function RowOwner({ row }: { readonly row: ListRow }) {
  const { t } = useTranslation("console");
  switch (row.kind) {
    case "active":
      return <OwnerPill owner={row.chat.status} name={row.chat.agent_name ?? null} />;
    case "pending":
      return <OwnerPill owner="pending" />;
    case "completed":
      return (
        <>
          <OwnerPill owner={row.chat.handled_by === "AI" ? "ai" : "agent"} />
          <span className={styles.duration}>{t("list.minutes", { count: row.chat.duration })}</span>
        </>
      );
  }
}
