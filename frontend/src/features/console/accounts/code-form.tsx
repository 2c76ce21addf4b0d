import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../../lib/api-client.ts";
import { ProblemLine } from "../shell/problem-line.tsx";
import styles from "./account-forms.module.css";

export interface CodeFormProps {
  readonly action: string;
  readonly isDanger?: boolean;
  readonly onCode: (code: string) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** Asks for a code of the authenticator app; spaces that apps put into it do not matter. */
export function CodeForm({ action, isDanger = false, onCode, onDone, onCancel, children }: CodeFormProps) {
  const { t } = useTranslation("console");
  const [code, setCode] = useState("");
  const [isChecked, setChecked] = useState(false);
  const digits = code.replace(/\s/gu, "");
  const isCode = /^\d{6}$/u.test(digits);
  const send = useMutation({ mutationFn: onCode, onSuccess: onDone });
  const isWrong = send.error instanceof ApiError && send.error.code === "invalid_credentials";
  const problem = (() => {
    if (isChecked && !isCode) return t("account.codeMissing");
    return isWrong ? t("account.codeWrong") : undefined;
  })();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isCode) send.mutate(digits);
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      {children}
      <TextInput
        label={t("account.code")}
        value={code}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        error={problem}
        onChange={(event) => {
          setCode(event.currentTarget.value);
          setChecked(false);
        }}
        autoFocus
        data-autofocus
      />
      <ProblemLine error={isWrong ? null : send.error} />
      <div className={styles.buttons}>
        <Button variant="default" onClick={onCancel}>
          {t("action.cancel")}
        </Button>
        <Button type="submit" {...(isDanger ? { color: "late" } : {})} loading={send.isPending}>
          {action}
        </Button>
      </div>
    </form>
  );
}
