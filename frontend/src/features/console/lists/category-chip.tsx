import styles from "./chips.module.css";

/** What a conversation is about. */
export function CategoryChip({ category }: { readonly category: string }) {
  return <span className={styles.chip}>{category}</span>;
}
