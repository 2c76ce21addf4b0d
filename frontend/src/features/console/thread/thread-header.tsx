import type { ConversationDetail } from "@chatpjt/contract/conversations";
import { ActionIcon, Button, Menu } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowLeft,
  IconCheck,
  IconDots,
  IconHandGrab,
  IconInfoCircle,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Avatar } from "../../../components/avatar.tsx";
import { OwnerPill, ownerOf } from "../../../components/owner-pill.tsx";
import { formatDateTime } from "../../../lib/time-format.ts";
import { CategoryChip } from "../lists/category-chip.tsx";
import { PendingAvatar } from "../lists/pending-avatar.tsx";
import { ReasonChip } from "../lists/reason-chip.tsx";
import { WaitClock } from "../lists/wait-clock.tsx";
import { useConsole } from "../live/live-context.tsx";
import styles from "./thread-header.module.css";
import type { DeskActions } from "./use-desk-actions.ts";

export interface ThreadHeaderProps {
  readonly detail: ConversationDetail;
  readonly actions: DeskActions;
  readonly onComplete: () => void;
  readonly onHandBack: () => void;
  readonly onBack: () => void;
  readonly onToggleSide: () => void;
  readonly isSideOpen: boolean;
}

/** Who is asking, whose conversation it is, how long it waits, and the three things that can be done with it. */
export function ThreadHeader(props: ThreadHeaderProps) {
  const { detail, onBack, onToggleSide, isSideOpen } = props;
  const { t } = useTranslation("console");
  return (
    <header className={styles.header}>
      <ActionIcon
        className={styles.back}
        variant="subtle"
        color="gray"
        size={40}
        onClick={onBack}
        aria-label={t("thread.back")}
      >
        <IconArrowLeft size={20} stroke={1.5} />
      </ActionIcon>
      <HeaderAvatar detail={detail} />
      <div className={styles.who}>
        <h2 className={styles.name}>{detail.customer.email}</h2>
        <HeaderState detail={detail} />
      </div>
      <HeaderActions {...props} />
      <ActionIcon
        className={styles.side}
        variant="subtle"
        color="gray"
        size={40}
        onClick={onToggleSide}
        aria-expanded={isSideOpen}
        aria-label={t(isSideOpen ? "thread.closeSide" : "thread.openSide")}
      >
        <IconInfoCircle size={20} stroke={1.5} />
      </ActionIcon>
    </header>
  );
}

function HeaderAvatar({ detail }: { readonly detail: ConversationDetail }) {
  const name = detail.customer.email;
  if (detail.status !== "pending" || detail.pending_at === null)
    return <Avatar name={name} kind="customer" size={36} />;
  return <PendingAvatar name={name} since={detail.pending_at} due={detail.due_at ?? null} />;
}

function HeaderState({ detail }: { readonly detail: ConversationDetail }) {
  const { t } = useTranslation("console");
  return (
    <div className={styles.state}>
      <OwnerPill owner={ownerOf(detail)} name={detail.agent_name ?? null} />
      {detail.status === "pending" && detail.pending_at !== null ? (
        <WaitClock since={detail.pending_at} due={detail.due_at ?? null} />
      ) : null}
      {detail.status === "pending" && detail.pending_reason !== null ? (
        <ReasonChip reason={detail.pending_reason} />
      ) : null}
      <span className={styles.optional}>
        <CategoryChip category={detail.category ?? t("thread.categoryNone")} />
      </span>
      {detail.completed_at === null ? null : (
        <span className={`${styles.when} ${styles.optional}`}>
          {t("thread.completedAt", { time: formatDateTime(detail.completed_at) })}
        </span>
      )}
    </div>
  );
}

function HeaderActions({ detail, actions, onComplete, onHandBack }: ThreadHeaderProps) {
  const { t } = useTranslation("console");
  const { me, may } = useConsole();
  if (detail.status === "completed" || !may("handle")) return null;
  const isWithAgent = detail.status === "active" && detail.handler_type === "agent";
  const isMine = isWithAgent && detail.assigned_agent_id === me.id;
  return (
    <div className={styles.actions}>
      {isMine ? (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconArrowBackUp size={18} stroke={1.5} />}
          loading={actions.running === "hand_back"}
          onClick={onHandBack}
          title="B"
        >
          {t("action.handBack")}
        </Button>
      ) : (
        <Button
          size="sm"
          leftSection={<IconHandGrab size={18} stroke={1.5} />}
          loading={actions.running === "take_over"}
          onClick={actions.takeOver}
          title="T"
        >
          {t("action.takeOver")}
        </Button>
      )}
      <Button className={styles.wide} variant="default" size="sm" onClick={onComplete} title="E">
        {t("action.complete")}
      </Button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon className={styles.narrow} variant="default" size={36} aria-label={t("action.more")}>
            <IconDots size={18} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isWithAgent && !isMine ? (
            <Menu.Item leftSection={<IconArrowBackUp size={18} stroke={1.5} />} onClick={onHandBack}>
              {t("action.handBack")}
            </Menu.Item>
          ) : null}
          <Menu.Item leftSection={<IconCheck size={18} stroke={1.5} />} onClick={onComplete}>
            {t("action.complete")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
