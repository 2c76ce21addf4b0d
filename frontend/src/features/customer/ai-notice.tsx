import { IconSparkles } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../components/dialog.tsx";
import styles from "./ai-notice.module.css";

/** Says before the first exchange that an AI answers, and what happens to what is written (S65). */
export function AiNotice() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const lines = t("customer.notice.privacyBody", { returnObjects: true });
  return (
    <div className={styles.notice}>
      <IconSparkles size={16} stroke={1.5} aria-hidden="true" />
      <p>
        {t("customer.notice.text")}{" "}
        <button type="button" className={styles.link} onClick={() => setOpen(true)}>
          {t("customer.notice.privacy")}
        </button>
      </p>
      {isOpen ? (
        <Dialog title={t("customer.notice.privacy")} onClose={() => setOpen(false)}>
          <ul className={styles.list}>
            {Array.isArray(lines) ? lines.map((line) => <li key={line}>{line}</li>) : null}
          </ul>
        </Dialog>
      ) : null}
    </div>
  );
}
