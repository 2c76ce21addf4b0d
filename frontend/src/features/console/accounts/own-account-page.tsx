import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../components/skeleton.tsx";
import { errorText } from "../../../i18n/error-text.ts";
import { ApiError } from "../../../lib/api-client.ts";
import { consoleApi } from "../console-api.ts";
import { useConsole } from "../live/live-context.tsx";
import { consoleKeys } from "../query-keys.ts";
import { ProblemLine } from "../shell/problem-line.tsx";
import { StateNote } from "../shell/state-note.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import styles from "./own-account-page.module.css";
import { PasswordForm } from "./password-form.tsx";
import { SignInList } from "./sign-in-list.tsx";
import { TwoStepSection } from "./two-step-section.tsx";

/** What everybody may do about their own account: password, second step, sign-ins. */
export function OwnAccountPage() {
  const { t } = useTranslation("console");
  const { me, permission } = useConsole();
  return (
    <div className={styles.page}>
      <header>
        <h1 className={styles.title}>{t("account.title")}</h1>
        <p className={styles.who}>
          {me.name} · {me.email}
          {permission === undefined ? null : ` · ${t(`permission.${permission}`)}`}
        </p>
        <p className={styles.hint}>{t("account.intro")}</p>
      </header>
      <section aria-labelledby="account-password">
        <h2 id="account-password">{t("account.password")}</h2>
        <p className={styles.hint}>{t("account.passwordIntro")}</p>
        <PasswordForm />
      </section>
      <section aria-labelledby="account-two-step">
        <h2 id="account-two-step">{t("account.twoStep")}</h2>
        <p className={styles.hint}>{t("account.twoStepIntro")}</p>
        <TwoStepSection />
      </section>
      <section aria-labelledby="account-sign-ins">
        <h2 id="account-sign-ins">{t("account.signIns")}</h2>
        <p className={styles.hint}>{t("account.signInsIntro")}</p>
        <OwnSignIns />
      </section>
    </div>
  );
}

function OwnSignIns() {
  const { t } = useTranslation("console");
  const client = useQueryClient();
  const [asksAll, setAsksAll] = useState(false);
  const signIns = useQuery({
    queryKey: consoleKeys.ownSignIns,
    queryFn: ({ signal }) => consoleApi.ownSignIns(signal),
    // Others come and go without a word to this page.
    staleTime: 0,
  });
  const onSettled = () => client.invalidateQueries({ queryKey: consoleKeys.ownSignIns });
  const end = useMutation({ mutationFn: endIfThere, onSettled });
  const endOthers = useMutation({
    mutationFn: (ids: readonly string[]) => Promise.all(ids.map(endIfThere)),
    onSuccess: () => {
      notifications.show({ color: "human", message: t("account.endedOthers") });
      setAsksAll(false);
    },
    onSettled,
  });
  if (signIns.isPending) return <Skeleton height="120px" />;
  if (signIns.isError)
    return (
      <StateNote
        tone="error"
        compact
        title={t("account.signInsError")}
        text={errorText(signIns.error)}
        action={t("account.retry")}
        onAction={() => void signIns.refetch()}
      />
    );
  const others = signIns.data.filter((signIn) => !signIn.current);
  const ownFirst = [...signIns.data.filter((signIn) => signIn.current), ...others];
  return (
    <>
      <SignInList
        signIns={ownFirst}
        endingId={end.isPending ? end.variables : undefined}
        onEnd={(id) => end.mutate(id)}
      />
      <ProblemLine error={end.error} />
      <p role="status" className={`${styles.hint} ${styles.none}`}>
        {others.length === 0 ? t("account.noOthers") : null}
      </p>
      {others.length > 0 ? (
        <Button className={styles.endOthers ?? ""} variant="default" onClick={() => setAsksAll(true)}>
          {t("account.endOthers")}
        </Button>
      ) : null}
      <ConfirmDialog
        isOpen={asksAll}
        title={t("account.endOthersTitle")}
        action={t("account.endOthers")}
        isPending={endOthers.isPending}
        problem={endOthers.isError ? errorText(endOthers.error) : null}
        onConfirm={() => endOthers.mutate(others.map(({ id }) => id))}
        onClose={() => setAsksAll(false)}
      >
        <p>{t("account.endOthersBody", { count: others.length })}</p>
      </ConfirmDialog>
    </>
  );
}

/** One that has ended meanwhile is what was wanted. */
async function endIfThere(id: string): Promise<void> {
  try {
    await consoleApi.endOwnSignIn(id);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== "not_found") throw error;
  }
}
