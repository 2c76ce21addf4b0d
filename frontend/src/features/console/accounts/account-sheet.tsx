import type { AccountWire } from "@chatpjt/contract/account-desk";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../components/skeleton.tsx";
import { errorText } from "../../../i18n/error-text.ts";
import { formatDateTime } from "../../../lib/time-format.ts";
import { consoleApi } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";
import { ProblemLine } from "../shell/problem-line.tsx";
import { Sheet } from "../shell/sheet.tsx";
import { StateNote } from "../shell/state-note.tsx";
import { type AccountAct, AccountActDialog } from "./account-act-dialog.tsx";
import { AccountForm } from "./account-form.tsx";
import styles from "./account-sheet.module.css";
import { AccountState } from "./account-state.tsx";
import { SignInList } from "./sign-in-list.tsx";
import { useEndSignIns } from "./use-end-sign-ins.ts";

/** One account over the list: who it is, what it may do, where it is signed in. */
export function AccountSheet({
  account,
  onClose,
}: {
  readonly account: AccountWire | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation("console");
  const [act, setAct] = useState<AccountAct | null>(null);
  return (
    <>
      <Sheet
        isOpen={account !== undefined}
        onClose={onClose}
        title={t("accounts.detail")}
        isCovered={act !== null}
      >
        {account === undefined ? null : (
          <div key={account.id} className={styles.sheet}>
            <header>
              <p className={styles.email}>{account.email}</p>
              <p className={styles.hint}>
                {t("accounts.since", { time: formatDateTime(account.created_at) })}
              </p>
              <AccountState account={account} />
            </header>
            <AccountForm account={account} />
            <AccessSection account={account} onAct={setAct} />
            <SignInSection account={account} onAct={setAct} />
          </div>
        )}
      </Sheet>
      {account === undefined ? null : (
        <AccountActDialog account={account} act={act} onClose={() => setAct(null)} />
      )}
    </>
  );
}

interface SectionProps {
  readonly account: AccountWire;
  readonly onAct: (act: AccountAct) => void;
}

function AccessSection({ account, onAct }: SectionProps) {
  const { t } = useTranslation("console");
  return (
    <>
      <section>
        <h3>{t("accounts.access")}</h3>
        <div className={styles.line}>
          <p className={styles.hint}>{t(account.disabled ? "accounts.accessOff" : "accounts.accessOn")}</p>
          {account.disabled ? (
            <Button variant="default" onClick={() => onAct("enable")}>
              {t("accounts.enable")}
            </Button>
          ) : (
            <Button variant="light" color="late" onClick={() => onAct("disable")}>
              {t("accounts.disable")}
            </Button>
          )}
        </div>
      </section>
      {account.role === "admin" ? (
        <section>
          <h3>{t("account.twoStep")}</h3>
          <div className={styles.line}>
            <p className={styles.hint}>
              {t(account.two_factor ? "accounts.twoStepOn" : "accounts.twoStepOff")}
            </p>
            {account.two_factor ? (
              <Button variant="default" onClick={() => onAct("remove_two_step")}>
                {t("accounts.removeTwoStep")}
              </Button>
            ) : null}
          </div>
        </section>
      ) : null}
    </>
  );
}

function SignInSection({ account, onAct }: SectionProps) {
  const { t } = useTranslation("console");
  const signIns = useQuery({
    queryKey: consoleKeys.accountSignIns(account.id),
    queryFn: ({ signal }) => consoleApi.accountSignIns(account.id, signal),
    // They come and go without a word to this page.
    staleTime: 0,
  });
  const end = useEndSignIns(account.id);
  return (
    <section>
      <div className={styles.line}>
        <h3>{t("accounts.signIns")}</h3>
        {signIns.data === undefined || signIns.data.length === 0 ? null : (
          <Button variant="subtle" color="late" size="compact-sm" onClick={() => onAct("end_all")}>
            {t("accounts.endAll")}
          </Button>
        )}
      </div>
      {signIns.isPending ? <Skeleton height="80px" /> : null}
      {signIns.isError ? (
        <StateNote
          tone="error"
          compact
          title={t("accounts.signInsError")}
          text={errorText(signIns.error)}
          action={t("accounts.retry")}
          onAction={() => void signIns.refetch()}
        />
      ) : null}
      {signIns.data?.length === 0 ? <p className={styles.hint}>{t("accounts.signInsNone")}</p> : null}
      {signIns.data === undefined ? null : (
        <SignInList
          signIns={signIns.data}
          endingId={end.isPending ? (end.variables ?? undefined) : undefined}
          onEnd={(id) => end.mutate(id)}
        />
      )}
      <ProblemLine error={end.error} />
    </section>
  );
}
