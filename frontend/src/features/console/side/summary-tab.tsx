import { ActionIcon } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../components/skeleton.tsx";
import { errorText } from "../../../i18n/error-text.ts";
import { formatDateTime } from "../../../lib/time-format.ts";
import { consoleApi } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";
import { StateNote } from "../shell/state-note.tsx";
import styles from "./side-pane.module.css";

/** The conversation in a few lines, made when it is asked for. */
export function SummaryTab({ id }: { readonly id: string }) {
  const { t } = useTranslation("console");
  const summary = useQuery({
    queryKey: consoleKeys.summary(id),
    queryFn: ({ signal }) => consoleApi.summary(id, signal),
  });
  if (summary.isPending)
    return (
      <div className={styles.block} role="status" aria-label={t("summary.loading")}>
        <Skeleton height="16px" width="40%" />
        <Skeleton height="48px" />
        <Skeleton height="16px" width="30%" />
        <Skeleton height="48px" />
      </div>
    );
  if (summary.isError)
    return (
      <StateNote
        tone="error"
        title={t("summary.error")}
        text={errorText(summary.error)}
        action={t("thread.retry")}
        onAction={() => void summary.refetch()}
      />
    );
  const { core_summary, current_issues, action_items, agent_note, made_by, made_at } = summary.data;
  return (
    <>
      <div className={styles.meta}>
        <span>
          {made_by === undefined
            ? null
            : t(made_by === "model" ? "summary.madeByModel" : "summary.madeByRules")}
          {made_at === undefined ? null : ` · ${t("summary.at", { time: formatDateTime(made_at) })}`}
        </span>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("summary.refresh")}
          title={t("summary.refresh")}
          loading={summary.isFetching}
          onClick={() => void summary.refetch()}
        >
          <IconRefresh size={18} stroke={1.5} />
        </ActionIcon>
      </div>
      <div className={styles.block}>
        <h3>{t("summary.core")}</h3>
        <p className={styles.text}>{core_summary}</p>
      </div>
      <SummaryList title={t("summary.issues")} lines={current_issues} />
      <SummaryList title={t("summary.actions")} lines={action_items} />
      {agent_note ? (
        <div className={styles.block}>
          <h3>{t("summary.note")}</h3>
          <p className={styles.text}>{agent_note}</p>
        </div>
      ) : null}
    </>
  );
}

function SummaryList({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const { t } = useTranslation("console");
  return (
    <div className={styles.block}>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p className={styles.quiet}>{t("summary.none")}</p>
      ) : (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
