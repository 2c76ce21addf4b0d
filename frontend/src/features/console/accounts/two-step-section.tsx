import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconShieldCheck, IconShieldOff } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../components/skeleton.tsx";
import { errorText } from "../../../i18n/error-text.ts";
import { consoleApi } from "../console-api.ts";
import { consoleKeys } from "../query-keys.ts";
import { Dialog } from "../shell/dialog.tsx";
import { StateNote } from "../shell/state-note.tsx";
import styles from "./own-account-page.module.css";
import { TwoStepEnd } from "./two-step-end.tsx";
import { TwoStepEnrol } from "./two-step-enrol.tsx";

/** Whether one's own login asks for a code, and the switch. */
export function TwoStepSection() {
  const { t } = useTranslation("console");
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const state = useQuery({
    queryKey: consoleKeys.ownTwoStep,
    queryFn: ({ signal }) => consoleApi.hasTwoStep(signal),
  });
  if (state.isPending) return <Skeleton height="40px" />;
  if (state.isError)
    return (
      <StateNote
        tone="error"
        compact
        title={t("account.twoStepError")}
        text={errorText(state.error)}
        action={t("account.retry")}
        onAction={() => void state.refetch()}
      />
    );
  const isOn = state.data;
  const close = () => setOpen(false);
  const done = (isOnNow: boolean) => {
    client.setQueryData(consoleKeys.ownTwoStep, isOnNow);
    notifications.show({ color: "human", message: t(isOnNow ? "account.turnedOn" : "account.turnedOff") });
    close();
  };
  const Icon = isOn ? IconShieldCheck : IconShieldOff;
  return (
    <div className={styles.line}>
      <p className={isOn ? styles.on : styles.off}>
        <Icon size={18} stroke={1.5} aria-hidden="true" />
        {t(isOn ? "account.twoStepOn" : "account.twoStepOff")}
      </p>
      <Button variant={isOn ? "default" : "filled"} onClick={() => setOpen(true)}>
        {t(isOn ? "account.turnOff" : "account.turnOn")}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={t(isOn ? "account.turnOff" : "account.turnOn")}
        size="sm"
      >
        {isOn ? <TwoStepEnd onDone={() => done(false)} onCancel={close} /> : null}
        {isOn ? null : <TwoStepEnrol onDone={() => done(true)} onCancel={close} />}
      </Dialog>
    </div>
  );
}
