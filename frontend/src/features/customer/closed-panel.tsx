import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button.tsx";
import { errorText } from "../../i18n/error-text.ts";
import styles from "./closed-panel.module.css";

/** In the composer's place once a conversation has ended: it stays readable, and another begins with one tap. */
export function ClosedPanel({
  onAgain,
  onSave,
}: {
  readonly onAgain: () => Promise<void>;
  readonly onSave: () => void;
}) {
  const { t } = useTranslation();
  const again = useMutation({ mutationFn: onAgain });
  return (
    <section className={styles.panel} aria-label={t("customer.end.doneTitle")}>
      <div>
        <p className={styles.title} role="status">
          {t("customer.end.doneTitle")}
        </p>
        <p className={styles.text}>{t("customer.end.doneBody")}</p>
      </div>
      {again.isError ? (
        <p className={styles.error} role="alert">
          {errorText(again.error)}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button look="primary" onClick={() => again.mutate()} disabled={again.isPending}>
          {t(again.isPending ? "customer.end.starting" : "customer.end.again")}
        </Button>
        <Button onClick={onSave}>
          <IconDownload size={18} stroke={1.5} aria-hidden="true" />
          {t("customer.end.save")}
        </Button>
      </div>
    </section>
  );
}
