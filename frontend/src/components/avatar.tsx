import styles from "./avatar.module.css";

export interface AvatarProps {
  readonly name: string;
  readonly kind: "customer" | "ai" | "agent";
  /** Pixels. */
  readonly size?: number;
}

/** The first letter of a name on a ground that says what kind of party it is. Decorative: the name stands beside it. */
export function Avatar({ name, kind, size = 32 }: AvatarProps) {
  const letter = kind === "ai" ? "AI" : ([...name.trim()][0] ?? "·").toUpperCase();
  const fontSize = `${Math.round(size * (kind === "ai" ? 0.36 : 0.42))}px`;
  return (
    <span
      aria-hidden="true"
      className={`${styles.avatar} ${styles[kind] ?? ""}`}
      style={{ width: size, height: size, fontSize }}
    >
      {letter}
    </span>
  );
}
