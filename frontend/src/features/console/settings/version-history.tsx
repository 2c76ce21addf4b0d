import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../components/skeleton.tsx";
import { errorText } from "../../../i18n/error-text.ts";
import { formatDateTime } from "../../../lib/time-format.ts";
import { consoleApi } from "../console-api.ts";
import { useConsole } from "../live/live-context.tsx";
import { consoleKeys } from "../query-keys.ts";
import { Dialog } from "../shell/dialog.tsx";
import { ProblemLine } from "../shell/problem-line.tsx";
import { StateNote } from "../shell/state-note.tsx";
import { useDraftStore } from "./draft-store.ts";
import styles from "./settings-page.module.css";

/** Who changed which setting when, and the way back to any version. */
export function VersionHistory({
  currentVersion,
  onWarnings,
}: {
  readonly currentVersion: number;
  readonly onWarnings: (warnings: readonly string[]) => void;
}) {
  const { t } = useTranslation("console");
  const { may } = useConsole();
  const [asked, setAsked] = useState<number | null>(null);
  const versions = useQuery({
    queryKey: consoleKeys.settingsVersions,
    queryFn: ({ signal }) => consoleApi.settingsVersions(signal),
    enabled: may("edit_settings"),
  });
  if (!may("edit_settings")) return <StateNote tone="info" title={t("settings.historyOwner")} />;
  if (versions.isPending) return <Skeleton height="160px" />;
  if (versions.isError)
    return (
      <StateNote
        tone="error"
        title={t("settings.historyError")}
        text={errorText(versions.error)}
        action={t("settings.retry")}
        onAction={() => void versions.refetch()}
      />
    );
  if (versions.data.length === 0) return <p className={styles.hint}>{t("settings.historyEmpty")}</p>;
  return (
    <>
      <ol className={styles.versions}>
        {versions.data.map((version) => (
          <li key={version.version} className={styles.version}>
            <div className={styles.versionHead}>
              <strong>v{version.version}</strong>
              <span className={styles.hint}>
                {version.author?.name ?? t("settings.byUnknown")} · {formatDateTime(version.saved_at)}
              </span>
              {version.version === currentVersion ? (
                <span className={styles.current}>{t("settings.current")}</span>
              ) : (
                <Button variant="default" size="compact-xs" onClick={() => setAsked(version.version)}>
                  {t("settings.restore")}
                </Button>
              )}
            </div>
            <VersionChanges changes={version.changed} />
          </li>
        ))}
      </ol>
      <RestoreDialog version={asked} onClose={() => setAsked(null)} onWarnings={onWarnings} />
    </>
  );
}

interface Change {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

function VersionChanges({ changes }: { readonly changes: readonly Change[] }) {
  const { t, i18n } = useTranslation("console");
  if (changes.length === 0) return <p className={styles.hint}>{t("settings.nothingChanged")}</p>;
  const nameOf = (field: string) => {
    const key = `settings.${field.split(".").at(-1) ?? field}`;
    return i18n.exists(key, { ns: "console" }) ? t(key) : field;
  };
  return (
    <details>
      <summary>{[...new Set(changes.map((change) => nameOf(change.field)))].join(", ")}</summary>
      {changes.map((change) => (
        <dl key={change.field} className={styles.change}>
          <dt>
            {nameOf(change.field)} · {t("settings.before")}
          </dt>
          <dd>{valueText(change.before)}</dd>
          <dt>
            {nameOf(change.field)} · {t("settings.after")}
          </dt>
          <dd>{valueText(change.after)}</dd>
        </dl>
      ))}
    </details>
  );
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "string") return value === "" ? "–" : value;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join(", ");
  return JSON.stringify(value, null, 1);
}

function RestoreDialog({
  version,
  onClose,
  onWarnings,
}: {
  readonly version: number | null;
  readonly onClose: () => void;
  readonly onWarnings: (warnings: readonly string[]) => void;
}) {
  const { t } = useTranslation("console");
  const client = useQueryClient();
  const { draft, drop } = useDraftStore();
  const restore = useMutation({
    mutationFn: (wanted: number) => consoleApi.restoreSettings(wanted),
    onSuccess: async (answer, wanted) => {
      drop();
      onWarnings(answer.warnings);
      await client.invalidateQueries({ queryKey: consoleKeys.settings });
      notifications.show({ color: "human", message: t("settings.restored", { version: wanted }) });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen={version !== null}
      onClose={onClose}
      title={t("settings.restoreTitle", { version })}
      size="sm"
    >
      <p>{t("settings.restoreBody", { version })}</p>
      {draft === null ? null : <p className={styles.problem}>{t("settings.restoreDirty")}</p>}
      <ProblemLine error={restore.error} />
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t("action.cancel")}
        </Button>
        <Button loading={restore.isPending} onClick={() => version !== null && restore.mutate(version)}>
          {t("settings.restore")}
        </Button>
      </div>
    </Dialog>
  );
}
