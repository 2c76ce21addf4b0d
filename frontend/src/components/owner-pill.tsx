import type { HandlerType, Status } from "@chatpjt/contract/conversations";
import { IconCheck, IconClock, IconSparkles, IconUser } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./owner-pill.module.css";

/** Whose turn a conversation is. */
export type Owner = "ai" | "agent" | "pending" | "completed";

/** The owner as the wire's status and handler tell it. */
export function ownerOf(session: { readonly status: Status; readonly handler_type: HandlerType }): Owner {
  if (session.status === "active") return session.handler_type;
  return session.status;
}

const ICONS = { ai: IconSparkles, agent: IconUser, pending: IconClock, completed: IconCheck };

/** AI · name · 대기 · 종료: the same word and shape everywhere. */
export function OwnerPill({ owner, name }: { readonly owner: Owner; readonly name?: string | null }) {
  const { t } = useTranslation();
  const Icon = ICONS[owner];
  return (
    <span className={`${styles.pill} ${styles[owner] ?? ""}`}>
      <Icon size={12} stroke={2} aria-hidden="true" />
      {owner === "agent" && name ? name : t(`owner.${owner}`)}
    </span>
  );
}
