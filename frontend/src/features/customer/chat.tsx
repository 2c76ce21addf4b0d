import { IconUserCheck } from "@tabler/icons-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button.tsx";
import { Composer, type ComposerHandle, hasTouchKeyboard } from "../../components/composer.tsx";
import { ConnectionStrip } from "../../components/connection-strip.tsx";
import { MessageList } from "../../components/message-list.tsx";
import type { ThreadEntry } from "../../components/thread.ts";
import { useAttachments } from "../../components/use-attachments.ts";
import type { DayWish } from "../../components/use-jump-to-day.ts";
import { errorText } from "../../i18n/error-text.ts";
import { seoulDay } from "../../lib/time-format.ts";
import type { ConversationSnapshot } from "../../realtime/apply-event.ts";
import type { ConnectionState, LiveSocket } from "../../realtime/socket.ts";
import { AiNotice } from "./ai-notice.tsx";
import { EndDialog, JumpDialog, OrdersDialog, SignOutDialog } from "./chat-dialogs.tsx";
import { ChatHeader } from "./chat-header.tsx";
import { ChatMenu } from "./chat-menu.tsx";
import styles from "./chat-screen.module.css";
import { ClosedPanel } from "./closed-panel.tsx";
import { uploadTo } from "./customer-requests.ts";
import { FirstSteps } from "./first-steps.tsx";
import { PasswordDialog } from "./password-dialog.tsx";
import { PastConversations } from "./past-conversations.tsx";
import { customerEntries, type EntryTexts } from "./thread-entries.ts";
import { TypingDots } from "./typing-dots.tsx";
import { useChatActions } from "./use-chat-actions.ts";
import { useChatMenu } from "./use-chat-menu.ts";
import type { Conversation } from "./use-conversation.ts";
import { draftPrefix, useDraft } from "./use-draft.ts";
import { useJoinedAgents } from "./use-joined-agents.ts";
import { useOutbox } from "./use-outbox.ts";
import { useReadMarks } from "./use-read-marks.ts";
import { useReplyNotices } from "./use-reply-notices.ts";
import { useShop } from "./use-shop.ts";
import { useTyping } from "./use-typing.ts";
import { useTypingSignal } from "./use-typing-signal.ts";
import { WaitingCard } from "./waiting-card.tsx";

export interface ChatProps {
  readonly userId: string;
  readonly snapshot: ConversationSnapshot;
  readonly conversation: Conversation;
  readonly socket: LiveSocket;
  readonly connection: ConnectionState;
  readonly onSignedOut: () => void;
}

/** One conversation with everything around it. */
export function Chat({ userId, snapshot, conversation, socket, connection, onSignedOut }: ChatProps) {
  const { t } = useTranslation();
  const { session } = snapshot;
  const composer = useRef<ComposerHandle>(null);
  const shop = useShop();
  const title = t("customer.title", { shop: shop?.shop_name ?? "" }).trim();
  const texts = useEntryTexts(shop?.ai_label ?? null);
  const [draft, setDraft] = useDraft(userId);
  const upload = useMemo(() => uploadTo(session.id), [session.id]);
  const attachments = useAttachments(upload, `${draftPrefix(userId)}files.${session.id}`);
  const { outbox, unsent } = useOutbox(userId, connection, conversation.take);
  // A message that came by the socket before its answer by the request is sent, whatever happens to the request.
  useEffect(() => {
    if (unsent.length > 0) for (const message of snapshot.messages) outbox.settle(message);
  }, [outbox, unsent, snapshot.messages]);
  const typing = useTyping(socket, session.id, awaitedSeq(snapshot));
  const joined = useJoinedAgents(socket, session.id);
  const onSeen = useReadMarks(socket, connection, session.id);
  const onTyping = useTypingSignal(socket, session.id);
  const actions = useChatActions({
    userId,
    session,
    outbox,
    conversation,
    onSignedOut,
    unsentCount: unsent.length,
  });
  const [wish, setWish] = useState<DayWish | null>(null);
  const menu = useChatMenu({ actions, snapshot, title, texts });
  useReplyNotices(socket, title, menu);

  // Where Enter sends, one can write at once; on a phone the keyboard would cover the first screen.
  useEffect(() => {
    if (!hasTouchKeyboard()) composer.current?.focus();
  }, []);

  const send = (content: string, files = attachments.ready) => {
    outbox.enqueue({ sessionId: session.id, content, attachments: files });
  };
  const ask = (text: string) => send(text, []);
  const begin = useCallback(
    (text: string) => {
      setDraft(text);
      // After a dialog has given focus back to where it was.
      setTimeout(() => composer.current?.focus(), 0);
    },
    [setDraft],
  );

  const isCompleted = session.status === "completed";
  const isFresh =
    !isCompleted &&
    unsent.length === 0 &&
    !snapshot.messages.some((message) => message.sender_type === "user");
  const entries = withJoined(
    customerEntries(snapshot, unsent, connection === "open", texts, {
      retry: (id) => outbox.retry(id, session.id),
      discard: outbox.discard,
    }),
    joined.map(({ key, at, text }) => ({
      kind: "extra" as const,
      key,
      createdAt: at,
      node: (
        <p key={key} className={styles.joined}>
          <IconUserCheck size={16} stroke={1.5} aria-hidden="true" />
          {text}
        </p>
      ),
    })),
  );
  const mayAskPerson = session.status === "active" && session.handler_type === "ai";

  return (
    <div className={styles.screen}>
      <ChatHeader
        session={session}
        isAsking={actions.handoff.isPending}
        onAskForPerson={() => actions.handoff.mutate()}
        menu={<ChatMenu items={menu.items} />}
      />
      <ConnectionStrip state={connection} />
      <main className={styles.thread}>
        <MessageList
          key={session.id}
          entries={entries}
          older={conversation.older}
          header={<AiNotice />}
          startsAtTop={isFresh}
          onSeen={onSeen}
          wish={wish}
          footer={
            <>
              {isFresh ? (
                <FirstSteps
                  userId={userId}
                  onAsk={ask}
                  onBegin={begin}
                  onAskForPerson={() => actions.handoff.mutate()}
                  onShowOrders={() => actions.open("orders")}
                />
              ) : null}
              {session.status === "pending" ? <WaitingCard session={session} /> : null}
              {typing === null ||
              session.status !== "active" ||
              typing.sender !== session.handler_type ? null : (
                <TypingDots
                  typing={typing}
                  name={typing.sender === "ai" ? texts.ai : (session.agent_name ?? texts.agent)}
                  onAskForPerson={mayAskPerson ? () => actions.handoff.mutate() : null}
                />
              )}
            </>
          }
        />
        <div className={styles.foot}>
          <div className={styles.footInner}>
            {actions.handoff.isError ? (
              <div className={styles.alert} role="alert">
                <p>{t("customer.handoff.failed", { reason: errorText(actions.handoff.error) })}</p>
                <Button look="quiet" onClick={() => actions.handoff.mutate()}>
                  {t("common.retry")}
                </Button>
              </div>
            ) : null}
            {isCompleted ? (
              <ClosedPanel onAgain={conversation.startNew} onSave={menu.save} />
            ) : (
              <Composer
                handle={composer}
                value={draft}
                onChange={setDraft}
                attachments={attachments}
                onTyping={onTyping}
                onSend={(text) => {
                  send(text);
                  setDraft("");
                  attachments.clear();
                }}
              />
            )}
          </div>
        </div>
      </main>
      {actions.opened === "end" ? <EndDialog onEnd={actions.end} onClose={actions.close} /> : null}
      {actions.opened === "sign_out" ? (
        <SignOutDialog unsentCount={unsent.length} onSignOut={actions.signOut} onClose={actions.close} />
      ) : null}
      {actions.opened === "jump" ? (
        <JumpDialog
          firstDay={seoulDay(session.started_at)}
          onJump={(day) => setWish({ day })}
          onClose={actions.close}
        />
      ) : null}
      {actions.opened === "orders" ? (
        <OrdersDialog userId={userId} onAsk={ask} onBegin={begin} onClose={actions.close} />
      ) : null}
      {actions.opened === "password" ? <PasswordDialog onClose={actions.close} /> : null}
      {actions.opened === "past" ? (
        <PastConversations userId={userId} currentId={session.id} texts={texts} onClose={actions.close} />
      ) : null}
    </div>
  );
}

function useEntryTexts(aiLabel: string | null): EntryTexts {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      me: t("message.me"),
      ai: aiLabel ?? t("customer.aiName"),
      agent: t("customer.agentName"),
      reasonOf: (code: string) =>
        code === "session_completed" ? t("customer.completedWhileSending") : errorText(code),
    }),
    [t, aiLabel],
  );
}

/** The customer's message that the AI is to answer now. */
function awaitedSeq({ session, messages }: ConversationSnapshot): number | null {
  const newest = messages.at(-1);
  const isWithAi = session.status === "active" && session.handler_type === "ai";
  return isWithAi && newest?.sender_type === "user" ? newest.seq : null;
}

/** Lines about agents stand where they happened: before the first message that came after. */
function withJoined(entries: readonly ThreadEntry[], joined: readonly ThreadEntry[]): readonly ThreadEntry[] {
  if (joined.length === 0) return entries;
  return [...entries, ...joined].sort((a, b) => rank(a) - rank(b) || a.createdAt.localeCompare(b.createdAt));
}

/** Unsent messages stay last. */
function rank(entry: ThreadEntry): number {
  return entry.kind === "message" && entry.seq === null ? 1 : 0;
}
