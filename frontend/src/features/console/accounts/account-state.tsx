import type { AccountWire } from "@chatpjt/contract/account-desk";
import { IconBan, IconCircleCheck, IconShieldCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { StatePill } from "../shell/state-pill.tsx";
import styles from "./account-state.module.css";

/** Whether an account can sign in, and whether it is asked for a code, in words and shapes. */
export function AccountState({ account }: { readonly account: AccountWire }) {
  const { t } = useTranslation("console");
  return (
    <span className={styles.state}>
      {account.disabled ? (
        <StatePill icon={IconBan} tone="late" text={t("accounts.disabled")} />
      ) : (
        <StatePill icon={IconCircleCheck} text={t("accounts.active")} />
      )}
      {account.two_factor ? (
        <StatePill icon={IconShieldCheck} tone="human" text={t("accounts.twoStep")} />
      ) : null}
    </span>
  );
}
