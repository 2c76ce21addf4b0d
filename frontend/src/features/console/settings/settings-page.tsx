import type { SettingsAnswer } from "@chatpjt/contract/settings";
import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NavLink, useParams } from "react-router";
import { Skeleton } from "../../../components/skeleton.tsx";
import { errorText } from "../../../i18n/error-text.ts";
import { AiStatusLine } from "../ai-status/ai-status-line.tsx";
import { consoleApi } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";
import { StateNote } from "../shell/state-note.tsx";
import { useIsPhone } from "../shell/use-is-phone.ts";
import { SECTION_NAMES, SECTIONS, SectionFields } from "./sections.tsx";
import styles from "./settings-page.module.css";
import { type SettingsForm, useSettingsForm } from "./use-settings-form.ts";
import { VersionHistory } from "./version-history.tsx";

/** What the shop tells the AI: every setting, with warnings, history and the way back. */
export function SettingsPage() {
  const { t } = useTranslation("console");
  const settings = useQuery({
    queryKey: consoleKeys.settings,
    queryFn: ({ signal }) => consoleApi.settings(signal),
  });
  if (settings.data !== undefined) return <LoadedSettings stored={settings.data} />;
  if (settings.isError)
    return (
      <StateNote
        tone="error"
        title={t("settings.error")}
        text={errorText(settings.error)}
        action={t("settings.retry")}
        onAction={() => void settings.refetch()}
      />
    );
  return (
    <div className={styles.page}>
      <Skeleton height="32px" width="200px" />
      <Skeleton height="320px" radius="10px" />
    </div>
  );
}

function LoadedSettings({ stored }: { readonly stored: SettingsAnswer }) {
  const { t } = useTranslation("console");
  const params = useParams();
  const section = SECTION_NAMES.find((name) => name === params.section) ?? "greeting";
  const isPhone = useIsPhone();
  const { form, isDirty, isValid, save, revert } = useSettingsForm(stored);
  const [restoreWarnings, setRestoreWarnings] = useState<readonly string[]>([]);
  const warnings = save.data?.warnings ?? restoreWarnings;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t("settings.title")}</h1>
        <span className={styles.hint}>{t("settings.version", { version: stored.version })}</span>
      </header>
      <p className={styles.hint}>{t(form.isReadOnly ? "permission.settingsNote" : "settings.intro")}</p>
      {isPhone ? <AiStatusLine /> : null}
      <Warnings warnings={warnings} />
      <div className={styles.columns}>
        <SectionNav form={form} />
        <div className={styles.fields}>
          <h2 className={styles.section}>{t(`settings.section.${section}`)}</h2>
          {section === "history" ? (
            <VersionHistory currentVersion={stored.version} onWarnings={setRestoreWarnings} />
          ) : (
            <SectionFields name={section} form={form} />
          )}
        </div>
      </div>
      {form.isReadOnly ? null : (
        <SaveBar
          isDirty={isDirty}
          isValid={isValid}
          isSaving={save.isPending}
          savedVersion={save.isSuccess ? (save.data.version ?? stored.version) : null}
          error={save.error}
          onSave={() => {
            setRestoreWarnings([]);
            save.mutate();
          }}
          onRevert={() => {
            revert();
            save.reset();
          }}
        />
      )}
    </div>
  );
}

function SectionNav({ form }: { readonly form: SettingsForm }) {
  const { t } = useTranslation("console");
  return (
    <nav className={styles.nav} aria-label={t("settings.sections")}>
      {SECTION_NAMES.map((name) => (
        <NavLink
          key={name}
          to={`/admin/settings/${name}`}
          className={({ isActive }) => (isActive ? `${styles.link} ${styles.active}` : (styles.link ?? ""))}
          replace
        >
          {t(`settings.section.${name}`)}
          {form.hasProblem(SECTIONS[name]) ? (
            <IconAlertTriangle size={16} stroke={1.75} role="img" aria-label={t("settings.invalid")} />
          ) : null}
        </NavLink>
      ))}
    </nav>
  );
}

function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  const { t } = useTranslation("console");
  if (warnings.length === 0) return null;
  return (
    <div className={styles.warnings} role="alert">
      <p>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
        <strong>{t("settings.warnings")}</strong>
      </p>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </div>
  );
}

interface SaveBarProps {
  readonly isDirty: boolean;
  readonly isValid: boolean;
  readonly isSaving: boolean;
  readonly savedVersion: number | null;
  readonly error: unknown;
  readonly onSave: () => void;
  readonly onRevert: () => void;
}

function SaveBar({ isDirty, isValid, isSaving, savedVersion, error, onSave, onRevert }: SaveBarProps) {
  const { t } = useTranslation("console");
  const said = (() => {
    if (error !== null && error !== undefined) return { text: errorText(error), isBad: true };
    if (isDirty && !isValid) return { text: t("settings.invalid"), isBad: true };
    if (isDirty) return { text: t("settings.dirty"), isBad: false };
    if (savedVersion !== null) return { text: t("settings.saved", { version: savedVersion }), isBad: false };
    return null;
  })();
  return (
    <div className={styles.bar}>
      <p role="status" className={said?.isBad ? styles.problem : styles.hint}>
        {said?.text}
      </p>
      <Button variant="default" disabled={!isDirty || isSaving} onClick={onRevert}>
        {t("settings.revert")}
      </Button>
      <Button disabled={!isDirty || !isValid} loading={isSaving} onClick={onSave}>
        {t("settings.save")}
      </Button>
    </div>
  );
}
