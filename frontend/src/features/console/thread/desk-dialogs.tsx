import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../shell/dialog.tsx";
import { ProblemLine } from "../shell/problem-line.tsx";
import styles from "./desk-dialogs.module.css";
import type { DeskActions } from "./use-desk-actions.ts";

interface DeskDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly actions: DeskActions;
}

/** Ends the conversation, with the agent's own words for the summary if wanted. */
export function CompleteDialog({ isOpen, onClose, actions }: DeskDialogProps) {
  const { t } = useTranslation("console");
  const [summary, setSummary] = useState("");
  const submit = () =>
    actions.complete(summary.trim(), () => {
      setSummary("");
      onClose();
    });
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("complete.title")}>
      <p>{t("complete.body")}</p>
      <Textarea
        mt="md"
        label={t("complete.summary")}
        description={t("complete.summaryHint")}
        value={summary}
        maxLength={4_000}
        autosize
        minRows={3}
        maxRows={8}
        onChange={(event) => setSummary(event.currentTarget.value)}
        data-autofocus
      />
      <DialogError actions={actions} type="complete" />
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <Button loading={actions.running === "complete"} onClick={submit}>
          {t("complete.submit")}
        </Button>
      </div>
    </Dialog>
  );
}

/** Gives the conversation back to the AI. */
export function HandBackDialog({ isOpen, onClose, actions }: DeskDialogProps) {
  const { t } = useTranslation("console");
  const submit = () => {
    actions.handBack();
    onClose();
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("handBack.title")} size="sm">
      <p>{t("handBack.body")}</p>
      <p className={styles.hint}>{t("handBack.withInstruction")}</p>
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <Button loading={actions.running === "hand_back"} onClick={submit} data-autofocus>
          {t("handBack.submit")}
        </Button>
      </div>
    </Dialog>
  );
}

function DialogError({ actions, type }: { readonly actions: DeskActions; readonly type: string }) {
  return <ProblemLine error={actions.failedAction === type ? actions.error : null} />;
}
