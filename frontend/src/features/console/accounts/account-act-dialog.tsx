import type { AccountWire } from "@chatpjt/contract/account-desk";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountChange } from "../console-api.ts";
import { useConsole } from "../live/live-context.tsx";
import { consoleKeys } from "../query-keys.ts";
import { accountProblem } from "./account-problem.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { useAccountChange } from "./use-accounts.ts";
import { useEndSignIns } from "./use-end-sign-ins.ts";

/** What is asked about before it is done to an account. */
export type AccountAct = "disable" | "enable" | "remove_two_step" | "end_all";

const TEXTS = {
  disable: "disable",
  enable: "enable",
  remove_two_step: "removeTwoStep",
  end_all: "endAll",
} as const;

const CHANGES: Readonly<Record<Exclude<AccountAct, "end_all">, AccountChange>> = {
  disable: { disabled: true },
  enable: { disabled: false },
  remove_two_step: { two_factor: false },
};

/** Says what an act does to the account before it is done. */
export function AccountActDialog({
  account,
  act,
  onClose,
}: {
  readonly account: AccountWire;
  readonly act: AccountAct | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation("console");
  const { me } = useConsole();
  const client = useQueryClient();
  // While the dialog fades away it keeps its words.
  const [shown, setShown] = useState<AccountAct>("disable");
  if (act !== null && act !== shown) setShown(act);
  const name = TEXTS[shown];
  const done = () => {
    notifications.show({ color: "human", message: t(`accounts.${name}Done`) });
    onClose();
  };
  const change = useAccountChange(account.id, done);
  const end = useEndSignIns(account.id);
  const close = () => {
    change.reset();
    end.reset();
    onClose();
  };
  const count = client.getQueryData<readonly unknown[]>(consoleKeys.accountSignIns(account.id))?.length ?? 0;
  const signsMeOut = account.id === me.id && (act === "disable" || act === "end_all");
  return (
    <ConfirmDialog
      isOpen={act !== null}
      title={t(`accounts.${name}Title`, { name: account.name })}
      action={t(`accounts.${name}`)}
      isHarmless={act === "enable"}
      isPending={change.isPending || end.isPending}
      problem={accountProblem(change.error ?? end.error, account, t)}
      onConfirm={() => {
        if (act === "end_all") end.mutate(null, { onSuccess: done });
        else if (act !== null) change.mutate(CHANGES[act]);
      }}
      onClose={close}
    >
      <p>{t(`accounts.${name}Body`, { count })}</p>
      {signsMeOut ? <p>{t("accounts.disableSelf")}</p> : null}
    </ConfirmDialog>
  );
}
