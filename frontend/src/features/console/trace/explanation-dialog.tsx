import type { AiTurn } from "@chatpjt/contract/conversations";
import { Button, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy, IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../components/skeleton.tsx";
import { errorText } from "../../../i18n/error-text.ts";
import { saveTextFile } from "../../../lib/save-file.ts";
import { formatDateTime } from "../../../lib/time-format.ts";
import { consoleApi } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";
import { Dialog } from "../shell/dialog.tsx";
import { StateNote } from "../shell/state-note.tsx";
import styles from "./review.module.css";

export interface ExplanationDialogProps {
  readonly conversationId: string;
  readonly turn: AiTurn;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** One decision in words for the customer it concerns, to copy or to keep as a file. */
export function ExplanationDialog({ conversationId, turn, isOpen, onClose }: ExplanationDialogProps) {
  const { t } = useTranslation("console");
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("review.explain")} size="lg">
      {isOpen ? <Explanation conversationId={conversationId} turn={turn} /> : null}
    </Dialog>
  );
}

function Explanation({ conversationId, turn }: Pick<ExplanationDialogProps, "conversationId" | "turn">) {
  const { t } = useTranslation("console");
  const explanation = useQuery({
    queryKey: consoleKeys.explanation(conversationId, turn.id),
    queryFn: ({ signal }) => consoleApi.explainTurn(conversationId, turn.id, signal),
  });
  if (explanation.isPending) return <Skeleton height="160px" />;
  if (explanation.isError)
    return (
      <StateNote
        tone="error"
        title={t("review.explainError")}
        text={errorText(explanation.error)}
        action={t("thread.retry")}
        onAction={() => void explanation.refetch()}
      />
    );
  const text = explanation.data;
  const time = formatDateTime(turn.finished_at ?? turn.created_at).replace(/[ :]/gu, "-");
  return (
    <div className={styles.stack}>
      <p className={styles.hint}>{t("review.explainHint")}</p>
      <p className={styles.explanation}>{text}</p>
      <div className={styles.buttons}>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={
                copied ? <IconCheck size={16} stroke={1.75} /> : <IconCopy size={16} stroke={1.5} />
              }
              onClick={copy}
            >
              {t(copied ? "review.copied" : "review.copy")}
            </Button>
          )}
        </CopyButton>
        <Button
          leftSection={<IconDownload size={16} stroke={1.5} />}
          onClick={() => saveTextFile(`${t("review.fileName", { time })}.txt`, text)}
        >
          {t("review.saveFile")}
        </Button>
      </div>
    </div>
  );
}
