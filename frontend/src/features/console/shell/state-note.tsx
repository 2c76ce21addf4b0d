import { Button } from "@mantine/core";
import { IconAlertCircle, IconInfoCircle } from "@tabler/icons-react";
import styles from "./state-note.module.css";

export interface StateNoteProps {
  readonly tone: "error" | "info";
  readonly title: string;
  readonly text?: string;
  readonly action?: string;
  readonly onAction?: () => void;
  /** A line above content that stays, instead of a place of its own. */
  readonly compact?: boolean;
}

/** What happened, what is kept, and one action, in the place where it happened. */
export function StateNote({ tone, title, text, action, onAction, compact = false }: StateNoteProps) {
  const Icon = tone === "error" ? IconAlertCircle : IconInfoCircle;
  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      className={`${styles.note} ${styles[tone] ?? ""} ${compact ? styles.compact : ""}`}
    >
      <Icon size={compact ? 16 : 20} stroke={1.5} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {text === undefined ? null : <p>{text}</p>}
      </div>
      {action === undefined ? null : (
        <Button variant="default" size="xs" onClick={onAction}>
          {action}
        </Button>
      )}
    </div>
  );
}
