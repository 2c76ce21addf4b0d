import type { ConversationDetail } from "@chatpjt/contract/conversations";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { errorText } from "../../../i18n/error-text.ts";
import { ApiError } from "../../../lib/api-client.ts";
import { useConsole } from "../live/live-context.tsx";
import { StateNote } from "../shell/state-note.tsx";
import { useShortcuts } from "../shell/use-shortcuts.ts";
import { TraceDrawer } from "../trace/trace-drawer.tsx";
import { CompleteDialog, HandBackDialog } from "./desk-dialogs.tsx";
import { HandOffCard } from "./hand-off-card.tsx";
import { ActionError, OwnedDialog } from "./owned-dialog.tsx";
import { ThreadComposer } from "./thread-composer.tsx";
import { ThreadHeader } from "./thread-header.tsx";
import { ThreadLog } from "./thread-log.tsx";
import styles from "./thread-pane.module.css";
import { ThreadSkeleton } from "./thread-skeleton.tsx";
import { useDetail } from "./use-conversation.ts";
import { useDeskActions } from "./use-desk-actions.ts";

export interface ThreadPaneProps {
  readonly id: string;
  readonly onBack: () => void;
  readonly onToggleSide: () => void;
  readonly isSideOpen: boolean;
}

/** One conversation: who has it, what was said, and what may be done. */
export function ThreadPane(props: ThreadPaneProps) {
  const { t } = useTranslation("console");
  const detail = useDetail(props.id);
  if (detail.data !== undefined) return <OpenThread key={props.id} detail={detail.data} {...props} />;
  if (detail.isPending) return <ThreadSkeleton />;
  const isMissing = detail.error instanceof ApiError && detail.error.code === "not_found";
  return (
    <StateNote
      tone="error"
      title={t(isMissing ? "thread.missing" : "thread.error")}
      text={isMissing ? t("thread.missingNext") : errorText(detail.error)}
      {...(isMissing
        ? { action: t("thread.back"), onAction: props.onBack }
        : { action: t("thread.retry"), onAction: () => void detail.refetch() })}
    />
  );
}

type OpenDialog = "none" | "complete" | "hand_back";

function OpenThread({ detail, ...props }: ThreadPaneProps & { readonly detail: ConversationDetail }) {
  const { may, me } = useConsole();
  const actions = useDeskActions(detail);
  const [dialog, setDialog] = useState<OpenDialog>("none");
  const [tracedSeq, setTracedSeq] = useState<number | null>(null);
  const isMine = detail.handler_type === "agent" && detail.assigned_agent_id === me.id;
  const isOpen = detail.status !== "completed" && may("handle");
  useShortcuts({
    t: isOpen && !isMine ? actions.takeOver : undefined,
    b:
      isOpen && detail.status === "active" && detail.handler_type === "agent"
        ? () => setDialog("hand_back")
        : undefined,
    e: isOpen ? () => setDialog("complete") : undefined,
    escape: props.onBack,
  });
  return (
    <div className={styles.pane}>
      <ThreadHeader
        detail={detail}
        actions={actions}
        onComplete={() => setDialog("complete")}
        onHandBack={() => setDialog("hand_back")}
        {...props}
      />
      <ActionError actions={actions} />
      {detail.status === "pending" ? <HandOffCard detail={detail} actions={actions} /> : null}
      <ThreadLog detail={detail} onWhy={setTracedSeq} />
      <ThreadComposer detail={detail} actions={actions} />
      <OwnedDialog actions={actions} />
      <CompleteDialog isOpen={dialog === "complete"} onClose={() => setDialog("none")} actions={actions} />
      <HandBackDialog isOpen={dialog === "hand_back"} onClose={() => setDialog("none")} actions={actions} />
      <TraceDrawer conversationId={detail.id} seq={tracedSeq} onClose={() => setTracedSeq(null)} />
    </div>
  );
}
