import type { Instruction } from "@chatpjt/contract/conversations";
import { IconLock, IconSparkles } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatDue } from "../../../lib/time-format.ts";
import { useNow } from "../../../lib/use-now.ts";
import styles from "./notes.module.css";

/** An instruction to the AI: who gave it, how far it reaches, until when, and what became of it. Never seen by the customer. */
export function InstructionNote({ instruction }: { readonly instruction: Instruction }) {
  const { t } = useTranslation("console");
  const now = useNow(60_000);
  const { decision, order_number: orderNumber, state } = instruction;
  // A note on a used one says why its content did not reach the customer: "used" above it would say the opposite.
  const isLost = state === "used" && instruction.note !== null;
  return (
    <div className={styles.instruction}>
      <p className={styles.head}>
        <IconSparkles size={16} stroke={1.5} aria-hidden="true" />
        <strong>{t("instruct.by", { name: instruction.author.name })}</strong>
        <span className={styles.state} data-state={isLost ? "not_passed_on" : state}>
          {isLost ? t("instruct.not_passed_on") : t(`instruct.state_${state}`)}
        </span>
        <span className={styles.hidden}>
          <IconLock size={14} stroke={1.5} aria-hidden="true" />
          {t("instruct.hidden")}
        </span>
      </p>
      <p className={styles.text}>{instruction.text}</p>
      <p className={styles.facts}>
        {decision === null ? null : <span>{t(`instruct.${decision}`)}</span>}
        {orderNumber === null ? null : <span>{t("instruct.order", { number: orderNumber })}</span>}
        <span>{t(`instruct.${instruction.scope}`)}</span>
        {state === "in_force" ? (
          <span>{t("instruct.expires", { time: formatDue(instruction.expires_at, now) })}</span>
        ) : null}
      </p>
      {instruction.note === null ? null : <p className={styles.outcome}>{instruction.note}</p>}
    </div>
  );
}
