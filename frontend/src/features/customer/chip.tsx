import type { ReactNode } from "react";
import styles from "./chip.module.css";

/** A ready-made question: one tap asks it. */
export function Chip({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className={styles.chip} onClick={onClick}>
      {children}
    </button>
  );
}
