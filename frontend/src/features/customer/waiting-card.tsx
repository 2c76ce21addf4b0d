import type { Session } from "@chatpjt/contract/conversations";
import { IconHeadset } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { WaitingRing } from "../../components/waiting-ring.tsx";
import { epochOf, formatDue } from "../../lib/time-format.ts";
import { useNow } from "../../lib/use-now.ts";
import { useShop } from "./use-shop.ts";
import styles from "./waiting-card.module.css";

/** Stands under the messages while a person is awaited: until when, and that nothing written meanwhile is lost. */
export function WaitingCard({ session }: { readonly session: Session }) {
  const { t, i18n } = useTranslation();
  const shop = useShop();
  const now = useNow(1_000);
  const due = session.due_at ?? null;
  // When the waiting began is not on the wire: the ring fills from when this page learned of it or from the promise's length.
  const [seenAt] = useState(() => Date.now());
  const promisedMs = (shop?.response_wait_time ?? 10) * 60_000;
  const since = due === null ? seenAt : Math.min(seenAt, epochOf(due) - promisedMs);
  const language = i18n.language === "en" ? "en" : "ko";
  return (
    <section className={styles.card} aria-label={t("customer.handoff.cardTitle")}>
      {due === null ? (
        <IconHeadset className={styles.icon} size={24} stroke={1.5} aria-hidden="true" />
      ) : (
        <WaitingRing since={since} due={due} size={40}>
          <IconHeadset className={styles.icon} size={20} stroke={1.5} aria-hidden="true" />
        </WaitingRing>
      )}
      <div>
        <p className={styles.title}>{t("customer.handoff.cardTitle")}</p>
        <p className={styles.text}>
          {t(`customer.handoff.${cardKey(due, now, shop?.open_now !== false)}`, {
            due: due === null ? "" : formatDue(due, now, language),
          })}
        </p>
      </div>
    </section>
  );
}

function cardKey(due: string | null, now: number, isOpen: boolean): string {
  if (due === null) return "cardOpen";
  if (epochOf(due) <= now) return "cardLate";
  return isOpen ? "cardDue" : "cardClosed";
}
