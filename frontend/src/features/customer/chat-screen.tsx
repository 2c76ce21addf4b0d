import { useTranslation } from "react-i18next";
import { Button } from "../../components/button.tsx";
import { ConnectionStrip } from "../../components/connection-strip.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { errorText } from "../../i18n/error-text.ts";
import type { SignIn } from "../../lib/session.ts";
import { Chat } from "./chat.tsx";
import { ChatHeader } from "./chat-header.tsx";
import styles from "./chat-screen.module.css";
import { useConversation } from "./use-conversation.ts";
import { useLiveSocket } from "./use-live-socket.ts";

/** The signed-in customer's page: loads the open conversation, then shows it live. */
export function ChatScreen({
  signIn,
  onSignedOut,
}: {
  readonly signIn: SignIn;
  readonly onSignedOut: () => void;
}) {
  const { socket, connection } = useLiveSocket();
  const conversation = useConversation(signIn.user.id, socket);
  if (conversation.snapshot !== null) {
    return (
      <Chat
        key={conversation.snapshot.session.id}
        userId={signIn.user.id}
        snapshot={conversation.snapshot}
        conversation={conversation}
        socket={socket}
        connection={connection}
        onSignedOut={onSignedOut}
      />
    );
  }
  return (
    <div className={styles.screen}>
      <ChatHeader session={null} isAsking={false} onAskForPerson={() => {}} menu={null} />
      <ConnectionStrip state={connection} />
      {conversation.error === null ? (
        <LoadingThread />
      ) : (
        <LoadFailure error={conversation.error} onRetry={conversation.retry} />
      )}
    </div>
  );
}

function LoadingThread() {
  const { t } = useTranslation();
  return (
    <div className={styles.loading} role="status" aria-label={t("common.loading")}>
      <Skeleton width="62%" height="72px" radius="18px" />
      <Skeleton width="38%" height="40px" radius="18px" />
      <Skeleton width="54%" height="40px" radius="18px" />
    </div>
  );
}

function LoadFailure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.center} role="alert">
      <p>
        {t("customer.load.failed")}
        <br />
        {errorText(error)}
        <br />
        {t("customer.load.kept")}
      </p>
      <Button onClick={onRetry}>{t("common.retry")}</Button>
    </div>
  );
}
