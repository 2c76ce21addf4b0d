import type { AiTurn } from "@chatpjt/contract/conversations";
import { Button } from "@mantine/core";
import { IconFileText, IconRotateClockwise } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useConsole } from "../live/live-context.tsx";
import { Sheet } from "../shell/sheet.tsx";
import { ExplanationDialog } from "./explanation-dialog.tsx";
import { RerunDialog } from "./rerun-dialog.tsx";
import styles from "./trace.module.css";
import { TraceView } from "./trace-view.tsx";

export interface TraceSheetProps {
  readonly conversationId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly turn: AiTurn | null;
  /** Shown where there is no turn. */
  readonly children?: ReactNode;
}

type OpenDialog = "none" | "rerun" | "explanation";

/** "왜 이렇게 답했나요?": one turn in words, and what may be done with it. */
export function TraceSheet({ conversationId, isOpen, onClose, turn, children }: TraceSheetProps) {
  const { t } = useTranslation("console");
  const [dialog, setDialog] = useState<OpenDialog>("none");
  const close = () => setDialog("none");
  return (
    <>
      <Sheet isOpen={isOpen} onClose={onClose} title={t("trace.title")} isCovered={dialog !== "none"}>
        {turn === null ? (
          children
        ) : (
          <>
            <ReviewButtons turn={turn} onOpen={setDialog} />
            <TraceView turn={turn} />
          </>
        )}
      </Sheet>
      {turn === null ? null : (
        <>
          <RerunDialog
            conversationId={conversationId}
            turn={turn}
            isOpen={dialog === "rerun"}
            onClose={close}
          />
          <ExplanationDialog
            conversationId={conversationId}
            turn={turn}
            isOpen={dialog === "explanation"}
            onClose={close}
          />
        </>
      )}
    </>
  );
}

function ReviewButtons({
  turn,
  onOpen,
}: {
  readonly turn: AiTurn;
  readonly onOpen: (dialog: OpenDialog) => void;
}) {
  const { t } = useTranslation("console");
  const { may } = useConsole();
  // Turns from before the record was kept can be neither run again nor explained.
  if (turn.trace === null || !("recorded" in turn.trace) || !may("handle")) return null;
  return (
    <div className={styles.review}>
      {may("rerun_turn") ? (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconRotateClockwise size={16} stroke={1.5} />}
          onClick={() => onOpen("rerun")}
        >
          {t("review.rerun")}
        </Button>
      ) : null}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFileText size={16} stroke={1.5} />}
        onClick={() => onOpen("explanation")}
      >
        {t("review.explain")}
      </Button>
    </div>
  );
}
