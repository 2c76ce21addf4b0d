import { IconAlertCircle, IconCheck, IconChecks, IconClock } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { formatTime } from "../lib/time-format.ts";
import { Avatar } from "./avatar.tsx";
import { MessageAttachments } from "./message-attachments.tsx";
import styles from "./message-group.module.css";
import { MessageText } from "./message-text.tsx";
import { OwnerPill } from "./owner-pill.tsx";
import type { Delivery, ThreadMessage } from "./thread.ts";

export interface MessageGroupProps {
  readonly messages: readonly ThreadMessage[];
  /** The group goes on from one above: no name again. */
  readonly continues?: boolean;
  /** Slides in once. */
  readonly isNew?: boolean;
  /** The message whose state (보냄, 읽음) is worth a word: the newest own one. */
  readonly stateKey?: string | null;
}

/** The bubbles of one sender within a minute: name once above, time once at the end. */
export const MessageGroup = memo(function MessageGroup({
  messages,
  continues = false,
  isNew = false,
  stateKey = null,
}: MessageGroupProps) {
  const first = messages[0];
  if (first === undefined) return null;
  const classes = [
    styles.group,
    styles[first.tone],
    first.isOwn && styles.own,
    continues && styles.continues,
    isNew && styles.new,
  ];
  return (
    <div className={classes.filter(Boolean).join(" ")}>
      {first.isOwn ? null : (
        <div className={styles.avatar}>
          {continues ? null : <Avatar kind={first.tone} name={lastWord(first.author)} size={32} />}
        </div>
      )}
      <div className={styles.column}>
        {continues ? null : <GroupAuthor message={first} />}
        {messages.map((message, index) => (
          <MessageLine
            key={message.key}
            message={message}
            isFirst={index === 0 && !continues}
            isLast={index === messages.length - 1}
            showState={message.key === stateKey}
          />
        ))}
      </div>
    </div>
  );
});

/** "상담원 민지" is known by 민. */
function lastWord(name: string): string {
  return name.trim().split(" ").at(-1) ?? name;
}

function GroupAuthor({ message }: { readonly message: ThreadMessage }) {
  if (message.isOwn && message.tone === "customer")
    return <span className="visually-hidden">{message.author}</span>;
  return (
    <div className={styles.author}>
      {message.author}
      {message.tone === "ai" && !message.author.includes("AI") ? <OwnerPill owner="ai" /> : null}
    </div>
  );
}

interface LineProps {
  readonly message: ThreadMessage;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly showState: boolean;
}

function MessageLine({ message, isFirst, isLast, showState }: LineProps) {
  const state = message.delivery?.state ?? null;
  const classes = [
    styles.line,
    isFirst && styles.first,
    isLast && styles.last,
    state === "failed" && styles.failed,
  ];
  return (
    <>
      <div className={classes.filter(Boolean).join(" ")}>
        <div className={styles.stack}>
          {message.attachments.length > 0 ? <MessageAttachments attachments={message.attachments} /> : null}
          {message.content.trim() !== "" ? (
            <div className={styles.bubble}>
              <MessageText text={message.content} />
            </div>
          ) : null}
        </div>
        <div className={styles.meta}>
          {message.delivery === null ? null : (
            <DeliveryMark delivery={message.delivery} showState={showState} />
          )}
          {isLast && state !== "failed" ? (
            <time dateTime={message.createdAt}>{formatTime(message.createdAt)}</time>
          ) : null}
        </div>
      </div>
      {message.delivery?.state === "failed" ? <Failure delivery={message.delivery} /> : null}
    </>
  );
}

function DeliveryMark({ delivery, showState }: { readonly delivery: Delivery; readonly showState: boolean }) {
  const { t } = useTranslation();
  switch (delivery.state) {
    case "sending":
    case "waiting":
      return (
        <span className={styles.clock} title={t(`message.${delivery.state}`)}>
          <IconClock size={14} stroke={1.5} role="img" aria-label={t(`message.${delivery.state}`)} />
        </span>
      );
    case "sent":
    case "read": {
      if (!showState) return null;
      const Mark = delivery.state === "read" ? IconChecks : IconCheck;
      return (
        <span className={styles.state} role="img" aria-label={t(`message.${delivery.state}`)}>
          <Mark size={14} stroke={2} aria-hidden="true" />
          {t(`message.${delivery.state}`)}
        </span>
      );
    }
    case "failed":
      return null;
  }
}

function Failure({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useTranslation();
  return (
    <div className={styles.failure}>
      <IconAlertCircle size={16} stroke={1.5} aria-hidden="true" />
      <span>{delivery.reason ?? t("message.failed")}</span>
      {delivery.onRetry === undefined ? null : (
        <button type="button" className={styles.action} onClick={delivery.onRetry}>
          {t("message.resend")}
        </button>
      )}
      {delivery.onDiscard === undefined ? null : (
        <button type="button" className={styles.action} onClick={delivery.onDiscard}>
          {t("message.delete")}
        </button>
      )}
    </div>
  );
}
