import { IconAlertTriangle, IconShieldCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TraceEvent } from "./read-trace.ts";
import styles from "./trace.module.css";
import { useEventSentences } from "./use-event-sentences.ts";

export interface EventListProps {
  readonly events: readonly TraceEvent[];
  /** Replies that were held back; a trace of a re-run has none. */
  readonly drafts?: readonly string[];
}

/** What was blocked or went wrong in a turn, each reason once, with the words that were held back. */
export function EventList({ events, drafts = [] }: EventListProps) {
  const { t } = useTranslation("console");
  const sentences = useEventSentences()(events);
  if (sentences.length === 0 && drafts.length === 0)
    return (
      <p className={styles.item}>
        <IconShieldCheck size={16} stroke={1.75} aria-hidden="true" />
        <span>{t("trace.noBlocked")}</span>
      </p>
    );
  return (
    <>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence} className={`${styles.item} ${styles.warning}`}>
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
      <Drafts drafts={[...new Set(drafts)]} />
    </>
  );
}

/** The model's own words, as nobody has seen them. */
function Drafts({ drafts }: { readonly drafts: readonly string[] }) {
  const { t } = useTranslation("console");
  if (drafts.length === 0) return null;
  return (
    <div className={styles.drafts}>
      <h4>{t("trace.drafts")}</h4>
      <p className={styles.quiet}>{t("trace.draftsHint")}</p>
      {drafts.map((draft) => (
        <blockquote key={draft}>{draft}</blockquote>
      ))}
    </div>
  );
}
