import { IconAlertCircle, IconClockHour4 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../lib/use-now.ts";
import { useFirstDue } from "./use-first-due.ts";
import styles from "./wait-clock.module.css";
import { judgeWait } from "./waiting.ts";

/** mm:ss of a wait with its step of escalation (50 %, 80 %, over) as a word and a shape. */
export function WaitClock({ since, due }: { readonly since: string; readonly due: string | null }) {
  const { t } = useTranslation("console");
  const dueOf = useFirstDue();
  const { level, clock } = judgeWait(since, dueOf(since, due), useNow(1_000));
  const Icon = level === "late" ? IconAlertCircle : IconClockHour4;
  return (
    <span className={`${styles.wait} ${styles[level] ?? ""}`}>
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      <span className={styles.clock} role="timer" aria-label={t("wait.waited", { time: clock })}>
        {clock}
      </span>
      {level === "calm" ? null : <span>{t(`wait.${level}`)}</span>}
    </span>
  );
}
