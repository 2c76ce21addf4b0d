import { useMemo } from "react";
import { encode } from "uqr";
import styles from "./qr-code.module.css";

/** The light frame that readers need, in modules. */
const QUIET_ZONE = 4;

/** A text as a QR code, drawn here: the secret in it goes to no other server. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => drawn(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect className={styles.ground} width={size} height={size} />
      <path className={styles.modules} d={path} />
    </svg>
  );
}

function drawn(text: string): { readonly size: number; readonly path: string } {
  // On a screen nothing is torn or stained: the fewest, largest modules are read most easily.
  const { data, size } = encode(text, { ecc: "L", border: QUIET_ZONE });
  const modules = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size, path: modules.join("") };
}
