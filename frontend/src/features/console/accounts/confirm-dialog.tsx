import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../shell/dialog.tsx";
import styles from "./account-forms.module.css";

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  readonly action: string;
  readonly isHarmless?: boolean;
  readonly isPending: boolean;
  /** Why it did not happen. */
  readonly problem: string | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Says what will happen and asks once; the focus stands on the way back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation("console");
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={props.title} size="sm">
      {props.children}
      {props.problem === null ? null : (
        <p role="alert" className={styles.problem}>
          {props.problem}
        </p>
      )}
      <div className={styles.buttons}>
        <Button variant="default" onClick={props.onClose} data-autofocus>
          {t("action.cancel")}
        </Button>
        <Button
          {...(props.isHarmless === true ? {} : { color: "late" })}
          loading={props.isPending}
          onClick={props.onConfirm}
        >
          {props.action}
        </Button>
      </div>
    </Dialog>
  );
}
