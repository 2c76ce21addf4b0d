import type { ConversationDetail, LogLine } from "@chatpjt/contract/conversations";
import type { Message } from "@chatpjt/contract/messages";
import { useMemo, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { MessageList } from "../../../components/message-list.tsx";
import type { ThreadEntry } from "../../../components/thread.ts";
import { errorText } from "../../../i18n/error-text.ts";
import { formatDateTime } from "../../../lib/time-format.ts";
import type { OutboxItem } from "../../../realtime/outbox.ts";
import { useConsole } from "../live/live-context.tsx";
import { useTyping } from "../live/typing-store.ts";
import { StateNote } from "../shell/state-note.tsx";
import { InstructionNote } from "./instruction-note.tsx";
import { LogLineNote } from "./log-line-note.tsx";
import type { MessageRun } from "./merge-messages.ts";
import { orderThread, type ThreadItem } from "./thread-items.ts";
import styles from "./thread-log.module.css";
import { ThreadSkeleton } from "./thread-skeleton.tsx";
import { useInstructions, useLog, useReadReceipt, useThreadMessages, useTurns } from "./use-conversation.ts";

export interface ThreadLogProps {
  readonly detail: ConversationDetail;
  /** Opens the trace of the AI message with this `seq`. */
  readonly onWhy: (seq: number) => void;
}

/** What was said, with the console's own lines between. */
export function ThreadLog({ detail, onWhy }: ThreadLogProps) {
  const { t } = useTranslation("console");
  const messages = useThreadMessages(detail.id);
  const log = useLog(detail.id);
  const instructions = useInstructions(detail.id);
  if (messages.data === undefined && messages.isError)
    return (
      <StateNote
        tone="error"
        title={t("thread.error")}
        text={errorText(messages.error)}
        action={t("thread.retry")}
        onAction={() => void messages.refetch()}
      />
    );
  // Side lines may fail alone; the messages do not wait for ever.
  if (messages.data === undefined || log.isPending || instructions.isPending) return <ThreadSkeleton />;
  return (
    <LoadedLog
      detail={detail}
      run={messages.data}
      older={messages.older}
      log={log.data ?? []}
      instructions={instructions.data ?? []}
      onWhy={onWhy}
    />
  );
}

interface LoadedLogProps extends ThreadLogProps {
  readonly run: MessageRun;
  readonly older: ReturnType<typeof useThreadMessages>["older"];
  readonly log: readonly LogLine[];
  readonly instructions: Parameters<typeof orderThread>[0]["instructions"];
}

function LoadedLog({ detail, run, older, log, instructions, onWhy }: LoadedLogProps) {
  const { t } = useTranslation("console");
  const { outbox } = useConsole();
  const authorOf = useAuthors(detail, log);
  const unsent = useSyncExternalStore(outbox.subscribe, outbox.items);
  const explained = useExplainedSeqs(detail.id);
  const onSeen = useReadReceipt(detail.id, run.messages.at(-1)?.seq ?? 0);
  const entries = useMemo(() => {
    const items = orderThread({ messages: run.messages, log, instructions, hasOlder: run.has_more });
    const stored = items.flatMap((item) => toEntries(item, authorOf, { explained, onWhy }));
    const known = new Set(run.messages.map((message) => message.client_message_id));
    const waiting = unsent
      .filter((item) => item.sessionId === detail.id && !known.has(item.clientMessageId))
      .map((item) => unsentEntry(item, authorOf.me, outbox));
    return [...stored, ...waiting];
  }, [run, log, instructions, authorOf, explained, onWhy, unsent, outbox, detail.id]);
  return (
    <div className={styles.log}>
      <MessageList
        key={detail.id}
        entries={entries}
        older={older}
        header={
          <p className={styles.start}>{t("thread.startedAt", { time: formatDateTime(detail.started_at) })}</p>
        }
        footer={<TypingLine conversationId={detail.id} />}
        onSeen={onSeen}
      />
    </div>
  );
}

interface Authors {
  readonly me: string;
  readonly myId: string;
  readonly customer: string;
  readonly ai: string;
  readonly agents: ReadonlyMap<string, string>;
  readonly anyAgent: string;
}

/** The name above each bubble. Agents without a name on their message are known by the conversation's owner and by the log. */
function useAuthors(detail: ConversationDetail, log: readonly LogLine[]): Authors {
  const { t } = useTranslation("console");
  const { me } = useConsole();
  const { customer, assigned_agent_id: ownerId, agent_name: ownerName } = detail;
  return useMemo(() => {
    const agents = new Map<string, string>();
    for (const { actor } of log)
      if (actor.id !== null && actor.name !== null) agents.set(actor.id, actor.name);
    if (ownerId !== null && ownerName) agents.set(ownerId, ownerName);
    agents.set(me.id, me.name);
    return {
      me: me.name,
      myId: me.id,
      customer: customer.name || customer.email,
      ai: t("thread.ai"),
      agents,
      anyAgent: t("thread.agent"),
    };
  }, [t, me, customer, ownerId, ownerName, log]);
}

/** The AI messages that a turn can explain: the greeting and code's own notices have none. */
interface Explanations {
  readonly explained: ReadonlySet<number>;
  readonly onWhy: (seq: number) => void;
}

function useExplainedSeqs(conversationId: string): ReadonlySet<number> {
  const { data: turns } = useTurns(conversationId);
  return useMemo(
    () => new Set((turns ?? []).flatMap((turn) => (turn.message_seq === null ? [] : [turn.message_seq]))),
    [turns],
  );
}

function toEntries(item: ThreadItem, authors: Authors, why: Explanations): readonly ThreadEntry[] {
  switch (item.kind) {
    case "message":
      return messageEntries(item.message, authors, why);
    case "log":
      return [
        {
          kind: "extra",
          key: `log-${item.line.id}`,
          createdAt: item.line.at,
          node: <LogLineNote key={`log-${item.line.id}`} line={item.line} />,
        },
      ];
    case "instruction":
      return [
        {
          kind: "extra",
          key: `instruction-${item.instruction.id}`,
          createdAt: item.instruction.created_at,
          node: <InstructionNote key={`instruction-${item.instruction.id}`} instruction={item.instruction} />,
        },
      ];
  }
}

function messageEntries(message: Message, authors: Authors, why: Explanations): readonly ThreadEntry[] {
  const isMine = message.sender_type === "agent" && message.sender_id === authors.myId;
  const entry: ThreadEntry = {
    kind: "message",
    key: message.client_message_id ?? `seq-${message.seq}`,
    seq: message.seq,
    tone: ({ user: "customer", ai: "ai", agent: "agent" } as const)[message.sender_type],
    author: authorOf(message, authors),
    isOwn: message.sender_type !== "user",
    content: message.content,
    attachments: message.attachments ?? [],
    createdAt: message.created_at,
    delivery: isMine ? { state: message.is_read ? "read" : "sent" } : null,
  };
  if (message.sender_type !== "ai" || !why.explained.has(message.seq)) return [entry];
  const key = `why-${message.seq}`;
  return [
    entry,
    {
      kind: "extra",
      key,
      createdAt: message.created_at,
      node: <WhyLink key={key} onOpen={() => why.onWhy(message.seq)} />,
    },
  ];
}

function authorOf(message: Message, authors: Authors): string {
  if (message.sender_type === "user") return authors.customer;
  if (message.sender_type === "ai") return authors.ai;
  return message.sender_name ?? authors.agents.get(message.sender_id ?? "") ?? authors.anyAgent;
}

function WhyLink({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation("console");
  return (
    <div className={styles.why}>
      <button type="button" onClick={onOpen} aria-label={t("thread.whyLabel")} title={t("thread.whyLabel")}>
        {t("thread.why")}
      </button>
    </div>
  );
}

function unsentEntry(
  item: OutboxItem,
  author: string,
  outbox: ReturnType<typeof useConsole>["outbox"],
): ThreadEntry {
  return {
    kind: "message",
    key: item.clientMessageId,
    seq: null,
    tone: "agent",
    author,
    isOwn: true,
    content: item.content,
    attachments: item.attachments,
    createdAt: item.createdAt,
    delivery:
      item.state === "failed"
        ? {
            state: "failed",
            reason: item.errorCode === null ? undefined : errorText(item.errorCode),
            onRetry: () => outbox.retry(item.clientMessageId),
            onDiscard: () => outbox.discard(item.clientMessageId),
          }
        : { state: "sending" },
  };
}

function TypingLine({ conversationId }: { readonly conversationId: string }) {
  const { t, i18n } = useTranslation("console");
  const typing = useTyping(conversationId);
  const key = `activity.${typing?.activity ?? ""}`;
  const text =
    typing === null
      ? null
      : typing.activity !== null && i18n.exists(key, { ns: "console" })
        ? t(key)
        : t(
            { user: "thread.typingCustomer", ai: "thread.typingAi", agent: "thread.typingAgent" }[
              typing.sender
            ],
          );
  return (
    <div className={styles.typing} role="status" data-side={typing?.sender === "user" ? "left" : "right"}>
      {text === null ? null : (
        <>
          <span className={styles.dots} aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {text}
        </>
      )}
    </div>
  );
}
