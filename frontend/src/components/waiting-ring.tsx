import type { ReactNode } from "react";
import type { Instant } from "../lib/time-format.ts";
import { useNow } from "../lib/use-now.ts";
import { waitState } from "../lib/waiting.ts";
import styles from "./waiting-ring.module.css";

export interface WaitingRingProps {
  readonly since: Instant;
  readonly due: Instant;
  /** Outer size in pixels. */
  readonly size?: number;
  /** What stands inside: an avatar 8 px smaller. */
  readonly children?: ReactNode;
}

/** Fills toward the promised minute, turns amber at 80 % and red past it. Where it matters, a word or mm:ss stands beside it. */
export function WaitingRing({ since, due, size = 40, children }: WaitingRingProps) {
  const { tone, share } = waitState(since, due, useNow(1_000));
  const radius = size / 2 - 1.5;
  const length = 2 * Math.PI * radius;
  return (
    <span className={`${styles.ring} ${styles[tone] ?? ""}`} style={{ width: size, height: size }}>
      <svg className={styles.dial} width={size} height={size} fill="none" strokeWidth="3" aria-hidden="true">
        <circle className={styles.track} cx={size / 2} cy={size / 2} r={radius} />
        <circle
          className={styles.arc}
          cx={size / 2}
          cy={size / 2}
          r={radius}
          strokeLinecap="round"
          strokeDasharray={length}
          strokeDashoffset={length * (1 - share)}
        />
      </svg>
      {children}
    </span>
  );
}
