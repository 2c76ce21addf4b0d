import { passwordChangeRequestSchema } from "@chatpjt/contract/accounts";
import { Button, PasswordInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../../lib/api-client.ts";
import { consoleApi } from "../console-api.ts";
import { useConsole } from "../live/live-context.tsx";
import { consoleKeys } from "../query-keys.ts";
import { ProblemLine } from "../shell/problem-line.tsx";
import styles from "./account-forms.module.css";

interface Problems {
  readonly current?: string;
  readonly next?: string;
  readonly again?: string;
}

/** The current password, and the new one twice. */
export function PasswordForm() {
  const { t } = useTranslation("console");
  const { me } = useConsole();
  const client = useQueryClient();
  const formRef = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<Problems>({});
  const change = useMutation({
    mutationFn: ({ current, next }: { current: string; next: string }) =>
      consoleApi.changePassword(current, next),
    onSuccess: () => {
      formRef.current?.reset();
      void client.invalidateQueries({ queryKey: consoleKeys.ownSignIns });
    },
  });
  const isWrong = change.error instanceof ApiError && change.error.code === "invalid_credentials";
  const show = (found: Problems) => {
    setProblems(found);
    const [first] = Object.keys(found);
    if (first !== undefined) formRef.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change.reset();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    const current = text("current");
    const next = text("next");
    const found = {
      ...(current === "" ? { current: t("account.currentMissing") } : {}),
      ...(isUsablePassword(next) ? {} : { next: t("account.nextLength") }),
      ...(isUsablePassword(next) && text("again") !== next ? { again: t("account.againDiffers") } : {}),
    };
    show(found);
    if (Object.keys(found).length === 0) change.mutate({ current, next });
  };
  return (
    <form ref={formRef} className={`${styles.form} ${styles.narrow}`} onSubmit={onSubmit} noValidate>
      {/* For password managers: whose password it is. */}
      <input type="hidden" name="username" autoComplete="username" value={me.email} />
      <PasswordInput
        name="current"
        label={t("account.current")}
        autoComplete="current-password"
        error={isWrong ? t("account.currentWrong") : problems.current}
      />
      <PasswordInput
        name="next"
        label={t("account.next")}
        description={t("account.nextHint")}
        autoComplete="new-password"
        error={problems.next}
      />
      <PasswordInput
        name="again"
        label={t("account.again")}
        autoComplete="new-password"
        error={problems.again}
      />
      <ProblemLine error={isWrong ? null : change.error} />
      <Button type="submit" className={styles.start ?? ""} loading={change.isPending}>
        {t("account.change")}
      </Button>
      <p role="status" className={styles.done}>
        {change.isSuccess ? t("account.changed") : null}
      </p>
    </form>
  );
}

function isUsablePassword(text: string): boolean {
  return passwordChangeRequestSchema.shape.new_password.safeParse(text).success;
}
