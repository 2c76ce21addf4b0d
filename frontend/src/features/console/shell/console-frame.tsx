import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router";
import { ConnectionStrip } from "../../../components/connection-strip.tsx";
import { useConsole } from "../live/live-context.tsx";
import styles from "./console-frame.module.css";
import { KeysDialog } from "./keys-dialog.tsx";
import { Rail } from "./rail.tsx";
import { useConsoleTitle } from "./use-console-title.ts";
import { usePendingChime } from "./use-pending-chime.ts";
import { useShortcuts } from "./use-shortcuts.ts";

/** Rail, connection strip and the place that is open; a conversation on a phone takes the whole screen. */
export function ConsoleFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation("console");
  const { connection } = useConsole();
  const [showsKeys, setShowsKeys] = useState(false);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const isInConversation = /^\/admin\/(active|pending|completed)\/./u.test(pathname);
  useConsoleTitle();
  usePendingChime();
  useShortcuts({
    "?": () => setShowsKeys(true),
    "1": () => navigate("/admin/active"),
    "2": () => navigate("/admin/pending"),
    "3": () => navigate("/admin/completed"),
    "4": () => navigate("/admin/orders"),
  });
  return (
    <div className={`console ${styles.frame}`} data-conversation={isInConversation || undefined}>
      <a className={styles.skip} href="#console-main">
        {t("nav.skip")}
      </a>
      <div className={styles.rail}>
        <Rail onShowKeys={() => setShowsKeys(true)} />
      </div>
      <div className={styles.body}>
        <ConnectionStrip state={connection} />
        <main id="console-main" className={styles.main} tabIndex={-1}>
          {children}
        </main>
      </div>
      <KeysDialog isOpen={showsKeys} onClose={() => setShowsKeys(false)} />
    </div>
  );
}
