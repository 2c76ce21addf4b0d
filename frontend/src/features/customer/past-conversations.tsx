import type { Session } from "@chatpjt/contract/conversations";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { MessageList } from "../../components/message-list.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { errorText } from "../../i18n/error-text.ts";
import { formatAge } from "../../lib/time-format.ts";
import { useNow } from "../../lib/use-now.ts";
import { customerKeys, fetchMessages, fetchPastConversations } from "./customer-requests.ts";
import styles from "./past-conversations.module.css";
import { customerEntries, type EntryTexts } from "./thread-entries.ts";

export interface PastConversationsProps {
  readonly userId: string;
  /** The one that is open on the page is not listed. */
  readonly currentId: string;
  readonly texts: EntryTexts;
  readonly onClose: () => void;
}

/** The customer's earlier conversations, to read. */
export function PastConversations({ userId, currentId, texts, onClose }: PastConversationsProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Session | null>(null);
  return (
    <Dialog title={t("customer.past.title")} onClose={onClose}>
      {opened === null ? (
        <PastList userId={userId} currentId={currentId} onOpen={setOpened} />
      ) : (
        <PastThread userId={userId} session={opened} texts={texts} onBack={() => setOpened(null)} />
      )}
    </Dialog>
  );
}

function PastList({
  userId,
  currentId,
  onOpen,
}: {
  userId: string;
  currentId: string;
  onOpen: (session: Session) => void;
}) {
  const { t, i18n } = useTranslation();
  const now = useNow(60_000);
  const list = useQuery({
    queryKey: customerKeys.past(userId),
    queryFn: ({ signal }) => fetchPastConversations(signal),
    staleTime: 0,
  });
  if (list.isPending) return <Loading />;
  if (list.isError)
    return <Failed text={t("customer.past.failed")} error={list.error} onRetry={() => void list.refetch()} />;
  const others = list.data.filter((session) => session.id !== currentId);
  if (others.length === 0) return <p className={styles.note}>{t("customer.past.empty")}</p>;
  const language = i18n.language === "en" ? "en" : "ko";
  const state = { active: "open", pending: "waiting", completed: "ended" } as const;
  return (
    <ul>
      {others.map((session) => (
        <li key={session.id}>
          <button type="button" className={styles.row} onClick={() => onOpen(session)}>
            <span className={styles.top}>
              <span>{formatAge(session.completed_at ?? session.started_at, now, language)}</span>
              <span>
                {[session.category, t(`customer.past.${state[session.status]}`)].filter(Boolean).join(" · ")}
              </span>
            </span>
            <span className={styles.last}>{session.last_message ?? t("customer.past.noMessage")}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function PastThread(props: { userId: string; session: Session; texts: EntryTexts; onBack: () => void }) {
  const { t } = useTranslation();
  const { session } = props;
  const thread = useQuery({
    queryKey: customerKeys.pastMessages(props.userId, session.id),
    queryFn: () => fetchMessages(session.id),
  });
  return (
    <>
      <Button look="quiet" className={styles.back} onClick={props.onBack}>
        <IconArrowLeft size={18} stroke={1.5} aria-hidden="true" />
        {t("customer.past.back")}
      </Button>
      {thread.isPending ? <Loading /> : null}
      {thread.isError ? (
        <Failed text={t("customer.past.failed")} error={thread.error} onRetry={() => void thread.refetch()} />
      ) : null}
      {thread.data === undefined ? null : (
        <div className={styles.thread}>
          <MessageList
            entries={customerEntries(
              { session, messages: thread.data.messages },
              [],
              true,
              props.texts,
              NO_ACTIONS,
            )}
          />
        </div>
      )}
    </>
  );
}

const NO_ACTIONS = { retry: () => {}, discard: () => {} };

function Loading() {
  return (
    <div className={styles.loading}>
      <Skeleton height="44px" />
      <Skeleton height="44px" />
      <Skeleton height="44px" />
    </div>
  );
}

function Failed({
  text,
  error,
  onRetry,
}: {
  readonly text: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.note} role="alert">
      <p>
        {text} {errorText(error)}
      </p>
      <Button onClick={onRetry}>{t("common.retry")}</Button>
    </div>
  );
}
