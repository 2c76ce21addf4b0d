import { IconAlertTriangle, IconShieldCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TraceEvent } from "./read-trace.ts";
import styles from "./trace.module.css";
import { useWord } from "./use-word.ts";

/** What was blocked or went wrong in a turn, in words. */
export function EventList({ events }: { readonly events: readonly TraceEvent[] }) {
  const { t } = useTranslation("console");
  const word = useWord();
  if (events.length === 0)
    return (
      <p className={styles.item}>
        <IconShieldCheck size={16} stroke={1.75} aria-hidden="true" />
        <span>{t("trace.noBlocked")}</span>
      </p>
    );
  return (
    <ul className={styles.list}>
      {events.map((event, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one turn never move.
        <li key={index} className={`${styles.item} ${styles.warning}`}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
          <span>
            {word("trace.event.", event.event)}
            {event.guard === null ? null : ` (${word("trace.guard.", event.guard)})`}
            {event.detail === "" ? null : <span className={styles.detail}>{event.detail}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
