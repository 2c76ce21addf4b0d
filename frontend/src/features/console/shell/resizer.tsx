import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import styles from "./resizer.module.css";

export interface ResizerProps {
  readonly label: string;
  readonly width: number;
  readonly min: number;
  readonly max: number;
  /** Whether the pane lies left or right of the handle. */
  readonly pane: "left" | "right";
  readonly onWidth: (width: number) => void;
}

const KEY_STEP = 16;

/** A handle between two panes: drag it, or move it with the arrow keys. */
export function Resizer({ label, width, min, max, pane, onWidth }: ResizerProps) {
  const drag = useRef<{ readonly startX: number; readonly startWidth: number } | null>(null);
  const direction = pane === "left" ? 1 : -1;
  const clamp = (value: number) => Math.round(Math.min(max, Math.max(min, value)));
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { startX: event.clientX, startWidth: width };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (drag.current === null) return;
    onWidth(clamp(drag.current.startWidth + (event.clientX - drag.current.startX) * direction));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = { ArrowLeft: -KEY_STEP, ArrowRight: KEY_STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onWidth(clamp(width + by * direction));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves has no element of its own.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={styles.handle}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = null;
      }}
      onKeyDown={onKeyDown}
    />
  );
}
