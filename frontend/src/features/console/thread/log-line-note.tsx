import type { LogLine } from "@chatpjt/contract/conversations";
import { useTranslation } from "react-i18next";
import { formatDue, formatTime } from "../../../lib/time-format.ts";
import styles from "./notes.module.css";

/** A system line: what happened, by whom, when. */
export function LogLineNote({ line }: { readonly line: LogLine }) {
  const { t, i18n } = useTranslation("console");
  const actor = line.actor.name ?? t(`log.actor_${line.actor.kind}`);
  const action = line.data.force === true && line.action === "take_over" ? "take_over_forced" : line.action;
  const key = `log.${action}`;
  const reason = reasonText(line.data.reason);
  const due = line.data.due_at;
  return (
    <p className={styles.line}>
      <span>
        {i18n.exists(key, { ns: "console" })
          ? t(key, { actor })
          : t("log.other", { actor, action: line.action })}
      </span>
      {reason === null ? null : (
        <span>{i18n.exists(`reason.${reason}`, { ns: "console" }) ? t(`reason.${reason}`) : reason}</span>
      )}
      {(typeof due === "number" || typeof due === "string") && line.action !== "take_over" ? (
        <span>{t("log.due", { time: formatDue(due, line.at) })}</span>
      ) : null}
      <time dateTime={line.at}>{formatTime(line.at)}</time>
    </p>
  );
}

function reasonText(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
