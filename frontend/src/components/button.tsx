import type { ButtonHTMLAttributes } from "react";
import styles from "./button.module.css";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: "plain" | "primary" | "danger" | "quiet";
  readonly isWide?: boolean;
}

/** The customer's page's button: 44 px high, one primary per place. */
export function Button({ look = "plain", isWide = false, type = "button", className, ...rest }: ButtonProps) {
  const classes = [styles.button, look !== "plain" && styles[look], isWide && styles.wide, className];
  return <button type={type} className={classes.filter(Boolean).join(" ")} {...rest} />;
}
