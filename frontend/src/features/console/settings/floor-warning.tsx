import type { RefundPolicyWire } from "@chatpjt/contract/settings";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { StateNote } from "../shell/state-note.tsx";
import { floorGaps } from "./floor-gaps.ts";
import styles from "./settings-page.module.css";

/** Beside the switch: which of the rules above fall below the law, as they are being edited, and whether they apply all the same. */
export function FloorWarning({ policy }: { readonly policy: RefundPolicyWire }) {
  const { t } = useTranslation("console");
  const gaps = floorGaps(policy);
  if (policy.legal_floor)
    return gaps.length === 0 ? null : <StateNote tone="info" compact title={t("settings.legal_floorWins")} />;
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
