import type { Session } from "@chatpjt/contract/conversations";
import { IconHeadset } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../lib/use-now.ts";
import styles from "./chat-header.module.css";
import { standingLine } from "./standing-line.ts";
import { useShop } from "./use-shop.ts";

export interface ChatHeaderProps {
  readonly session: Session | null;
  readonly isAsking: boolean;
  readonly onAskForPerson: () => void;
  readonly menu: ReactNode;
}

/** The shop's name, one true line about who answers, and a person one tap away. */
export function ChatHeader({ session, isAsking, onAskForPerson, menu }: ChatHeaderProps) {
  const { t, i18n } = useTranslation();
  const shop = useShop();
  const now = useNow(10_000);
  const line =
    session === null ? null : standingLine(session, shop, now, i18n.language === "en" ? "en" : "ko");
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <div className={styles.words}>
          <h1 className={styles.shop}>{shop?.shop_name ?? "\u00a0"}</h1>
          <p className={styles.standing} role="status">
            <span className={styles.dot} data-tone={line?.tone ?? "none"} aria-hidden="true" />
            {line === null ? t("customer.standing.loading") : t(`customer.standing.${line.key}`, line.values)}
          </p>
        </div>
        <PersonButton session={session} isAsking={isAsking} onAsk={onAskForPerson} />
        {menu}
      </div>
    </header>
  );
}

function PersonButton({
  session,
  isAsking,
  onAsk,
}: {
  session: Session | null;
  isAsking: boolean;
  onAsk: () => void;
}) {
  const { t } = useTranslation();
  if (session === null || session.status === "completed") return null;
  const mayAsk = session.status === "active" && session.handler_type === "ai" && !isAsking;
  const label = isAsking
    ? "asking"
    : session.status === "pending"
      ? "waiting"
      : session.handler_type === "agent"
        ? "connected"
        : "ask";
  return (
    <button
      type="button"
      className={styles.person}
      aria-label={t(`customer.handoff.${label}`)}
      aria-disabled={!mayAsk}
      onClick={mayAsk ? onAsk : undefined}
    >
      <IconHeadset size={18} stroke={1.5} aria-hidden="true" />
      {t(`customer.handoff.${label}Short`)}
    </button>
  );
}
