import type { Icon } from "@tabler/icons-react";
import styles from "./state-pill.module.css";

export interface StatePillProps {
  readonly icon: Icon;
  readonly text: string;
  readonly tone?: "plain" | "accent" | "human" | "late";
}

/** A state as a word and a shape; the colour only says it once more. */
export function StatePill({ icon: Shape, text, tone = "plain" }: StatePillProps) {
  return (
    <span className={tone === "plain" ? styles.pill : `${styles.pill} ${styles[tone] ?? ""}`}>
      <Shape size={14} stroke={1.75} aria-hidden="true" />
      {text}
    </span>
  );
}
