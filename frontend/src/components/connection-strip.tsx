import { IconCheck, IconWifiOff } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConnectionState } from "../realtime/socket.ts";
import styles from "./connection-strip.module.css";

/** Short losses are nobody's business. */
const QUIET_MS = 1_500;
const BACK_MS = 2_000;

/** A thin line while the connection is away for more than 1.5 s, green for 2 s when it is back. Content stays readable. */
export function ConnectionStrip({ state }: { readonly state: ConnectionState }) {
  const { t } = useTranslation();
  const shown = useShownState(state);
  return (
    <div role="status">
      {shown === "none" ? null : (
        <div className={`${styles.strip} ${styles[shown] ?? ""}`}>
          {shown === "back" ? (
            <IconCheck size={16} aria-hidden="true" />
          ) : (
            <IconWifiOff size={16} aria-hidden="true" />
          )}
          {t(`connection.${shown}`)}
        </div>
      )}
    </div>
  );
}

function useShownState(state: ConnectionState): "none" | "lost" | "back" | "stopped" {
  const [shown, setShown] = useState<"none" | "lost" | "back" | "stopped">("none");
  const wasOpen = useRef(false);
  useEffect(() => {
    if (state === "open") {
      wasOpen.current = true;
      setShown((before) => (before === "none" ? "none" : "back"));
      const timer = setTimeout(() => setShown("none"), BACK_MS);
      return () => clearTimeout(timer);
    }
    if (state === "stopped") {
      const timer = setTimeout(() => setShown(wasOpen.current ? "stopped" : "none"), QUIET_MS);
      return () => clearTimeout(timer);
    }
    const timer = setTimeout(() => setShown("lost"), QUIET_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return shown;
}
