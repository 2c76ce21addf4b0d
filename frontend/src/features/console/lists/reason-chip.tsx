import { IconAlertTriangle, IconGavel, IconHandStop } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./chips.module.css";
import { isDecision } from "./list-views.ts";

const ALARMS = new Set(["danger", "anger", "failure", "turn_failed", "injection_limit"]);

/** Why a conversation waits for a person, as a word and a shape. */
export function ReasonChip({ reason }: { readonly reason: string }) {
  const { t, i18n } = useTranslation("console");
  const key = `reason.${reason}`;
  const Icon = isDecision(reason) ? IconGavel : ALARMS.has(reason) ? IconAlertTriangle : IconHandStop;
  return (
    <span className={`${styles.chip} ${ALARMS.has(reason) ? styles.alarm : styles.reason}`}>
      <Icon size={12} stroke={1.75} aria-hidden="true" />
      {i18n.exists(key, { ns: "console" }) ? t(key) : t("reason.other")}
    </span>
  );
}
