import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { errorText, fieldErrors } from "../../../i18n/error-text.ts";
import { useConsole } from "../live/live-context.tsx";
import { Dialog } from "../shell/dialog.tsx";
import { StateNote } from "../shell/state-note.tsx";
import styles from "./desk-dialogs.module.css";
import type { DeskActions } from "./use-desk-actions.ts";

/** A colleague has the conversation: who, and for managers the way to take it anyway. */
export function OwnedDialog({ actions }: { readonly actions: DeskActions }) {
  const { t } = useTranslation("console");
  const { may } = useConsole();
  const { conflict } = actions;
  const name = conflict?.ownerName ?? null;
  return (
    <Dialog isOpen={conflict !== null} onClose={actions.dropConflict} title={t("owned.title")} size="sm">
      <p>{name === null ? t("owned.bodyUnknown") : t("owned.body", { name })}</p>
      <p className={styles.hint}>{t(may("force") ? "owned.forceNote" : "owned.notAllowed")}</p>
      <div className={styles.buttons}>
        <Button variant="default" onClick={actions.dropConflict} data-autofocus>
          {t("action.close")}
        </Button>
        {conflict !== null && may("force") ? (
          <Button
            color="late"
            loading={actions.running !== null}
            onClick={() => actions.force(conflict.action)}
          >
            {t(conflict.action.type === "take_over" ? "owned.force" : "owned.forceProceed")}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}

/** Why the last action did not work, where the eye is. */
export function ActionError({ actions }: { readonly actions: DeskActions }) {
  const { t } = useTranslation("console");
  if (actions.error === null) return null;
  return (
    <StateNote
      tone="error"
      compact
      // A note that says the opposite of its decision is refused with the sentence to read.
      title={fieldErrors(actions.error).info ?? errorText(actions.error)}
      action={t("action.close")}
      onAction={actions.clearError}
    />
  );
}
