import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../components/skeleton.tsx";
import { Sheet } from "../shell/sheet.tsx";
import { StateNote } from "../shell/state-note.tsx";
import { useTurns } from "../thread/use-conversation.ts";
import { TraceView } from "./trace-view.tsx";

export interface TraceDrawerProps {
  readonly conversationId: string;
  /** The AI message that is asked about; null closes the panel. */
  readonly seq: number | null;
  readonly onClose: () => void;
}

/** "왜 이렇게 답했나요?" for one message of the AI. */
export function TraceDrawer({ conversationId, seq, onClose }: TraceDrawerProps) {
  const { t } = useTranslation("console");
  return (
    <Sheet isOpen={seq !== null} onClose={onClose} title={t("trace.title")}>
      {seq === null ? null : <TraceOfMessage conversationId={conversationId} seq={seq} />}
    </Sheet>
  );
}

function TraceOfMessage({ conversationId, seq }: { readonly conversationId: string; readonly seq: number }) {
  const { t } = useTranslation("console");
  const turns = useTurns(conversationId);
  if (turns.isPending) return <Skeleton height="160px" />;
  if (turns.isError)
    return (
      <StateNote
        tone="error"
        title={t("ai.error")}
        action={t("thread.retry")}
        onAction={() => void turns.refetch()}
      />
    );
  const turn = turns.data.findLast((candidate) => candidate.message_seq === seq);
  if (turn === undefined) return <StateNote tone="info" title={t("trace.missing")} />;
  return <TraceView turn={turn} />;
}
