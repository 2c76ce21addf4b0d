import type { RefundPolicyWire } from "@chatpjt/contract/settings";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { StateNote } from "../shell/state-note.tsx";
import { floorGaps } from "./floor-gaps.ts";
import styles from "./settings-page.module.css";

/** Beside the switch, while it is off: which of the rules above fall below the law, as they are being edited. */
export function FloorWarning({ policy }: { readonly policy: RefundPolicyWire }) {
  const { t } = useTranslation("console");
  if (policy.legal_floor) return null;
  const gaps = floorGaps(policy);
  if (gaps.length === 0) return <StateNote tone="info" compact title={t("settings.legal_floorOff")} />;
  return (
    <div className={styles.warnings} role="status">
      <p>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
        <strong>{t("settings.floorGaps")}</strong>
      </p>
      <ul>
        {gaps.map((gap) => (
          <li key={gap.rule}>
            {t(`settings.gap_${gap.rule}`, { days: gap.rule === "defect_fee" ? undefined : gap.days })}
          </li>
        ))}
      </ul>
    </div>
  );
}
