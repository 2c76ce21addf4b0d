import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../components/skeleton.tsx";
import { StateNote } from "../shell/state-note.tsx";
import { useTurns } from "../thread/use-conversation.ts";
import { TraceSheet } from "./trace-sheet.tsx";

export interface TraceDrawerProps {
  readonly conversationId: string;
  /** The AI message that is asked about; null closes the panel. */
  readonly seq: number | null;
  readonly onClose: () => void;
}

/** "왜 이렇게 답했나요?" for one message of the AI. */
export function TraceDrawer({ conversationId, seq, onClose }: TraceDrawerProps) {
  const { t } = useTranslation("console");
  const turns = useTurns(conversationId);
  const turn = turns.data?.findLast((candidate) => candidate.message_seq === seq) ?? null;
  return (
    <TraceSheet
      conversationId={conversationId}
      isOpen={seq !== null}
      onClose={onClose}
      turn={seq === null ? null : turn}
    >
      {turns.isPending ? <Skeleton height="160px" /> : null}
      {turns.isError ? (
        <StateNote
          tone="error"
          title={t("ai.error")}
          action={t("thread.retry")}
          onAction={() => void turns.refetch()}
        />
      ) : null}
      {turns.isSuccess && seq !== null ? <StateNote tone="info" title={t("trace.missing")} /> : null}
    </TraceSheet>
  );
}
