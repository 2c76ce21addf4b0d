import type { ConversationDetail } from "@chatpjt/contract/conversations";
import { Button, CopyButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { OwnerPill, ownerOf } from "../../../components/owner-pill.tsx";
import { formatDateTime } from "../../../lib/time-format.ts";
import { NO_FILTERS } from "../lists/list-filters.ts";
import { useChatList } from "../lists/use-chat-list.ts";
import styles from "./side-pane.module.css";

/** Who the customer is and what they asked before. */
export function CustomerTab({ detail }: { readonly detail: ConversationDetail }) {
  const { t } = useTranslation("console");
  const { customer } = detail;
  return (
    <>
      <div className={styles.block}>
        <dl className={styles.rows}>
          <div className={styles.row}>
            <dt>{t("customer.email")}</dt>
            <dd>
              {customer.email}{" "}
              <CopyButton value={customer.email}>
                {({ copied, copy }) => (
                  <Button variant="subtle" size="compact-xs" onClick={copy}>
                    {t(copied ? "customer.copied" : "customer.copy")}
                  </Button>
                )}
              </CopyButton>
            </dd>
          </div>
          <Row name={t("customer.name")} value={customer.name} />
          <div className={styles.row}>
            <dt>{t("customer.state")}</dt>
            <dd>
              <OwnerPill owner={ownerOf(detail)} name={detail.agent_name ?? null} />
            </dd>
          </div>
          <Row name={t("customer.category")} value={detail.category ?? t("thread.categoryNone")} />
          <Row name={t("customer.started")} value={formatDateTime(detail.started_at)} />
          {detail.completed_at === null ? null : (
            <Row name={t("customer.completed")} value={formatDateTime(detail.completed_at)} />
          )}
          {detail.agent_note === null ? null : <Row name={t("customer.note")} value={detail.agent_note} />}
        </dl>
      </div>
      <div className={styles.block}>
        <h3>{t("customer.past")}</h3>
        <PastConversations detail={detail} />
      </div>
    </>
  );
}

function Row({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd className={styles.text}>{value}</dd>
    </div>
  );
}

function PastConversations({ detail }: { readonly detail: ConversationDetail }) {
  const { t } = useTranslation("console");
  const past = useChatList("completed", { ...NO_FILTERS, search: detail.customer.email });
  const others = past.rows.flatMap((row) =>
    row.kind === "completed" && row.chat.customer_id === detail.customer.id && row.chat.id !== detail.id
      ? [row.chat]
      : [],
  );
  if (past.isSuccess && others.length === 0) return <p className={styles.quiet}>{t("customer.pastNone")}</p>;
  return others.slice(0, 20).map((chat) => (
    <Link key={chat.id} className={styles.past} to={`/admin/completed/${chat.id}`}>
      <span>{chat.summary.split("\n")[0] || chat.category}</span>
      <span>
        {formatDateTime(chat.completed_at)} · {chat.category} · {chat.handled_by}
      </span>
    </Link>
  ));
}
