import { useTranslation } from "react-i18next";
import { consoleApi } from "../console-api.ts";
import styles from "./account-forms.module.css";
import { CodeForm } from "./code-form.tsx";

/** Turns one's own second step off, with a code of the app. */
export function TwoStepEnd({
  onDone,
  onCancel,
}: {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation("console");
  return (
    <CodeForm
      action={t("account.turnOff")}
      isDanger
      onCode={(code) => consoleApi.endTwoStep(code)}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{t("account.offBody")}</p>
      <p className={styles.hint}>{t("account.lost")}</p>
    </CodeForm>
  );
}
