import styles from "./skeleton.module.css";

/** A quiet bar in the place of what is still loading; shows after 150 ms. Sizes are CSS lengths. */
export function Skeleton({
  width = "100%",
  height = "1em",
  radius,
}: {
  readonly width?: string;
  readonly height?: string;
  readonly radius?: string;
}) {
  return (
    <span
      className={styles.bar}
      aria-hidden="true"
      style={{ width, height, ...(radius === undefined ? {} : { borderRadius: radius }) }}
    />
  );
}
