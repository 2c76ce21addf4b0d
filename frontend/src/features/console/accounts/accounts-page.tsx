import type { AccountWire } from "@chatpjt/contract/account-desk";
import { roleSchema } from "@chatpjt/contract/accounts";
import { NativeSelect, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { seoulDay } from "../../../lib/time-format.ts";
import { useConsole } from "../live/live-context.tsx";
import list from "../shell/list-page.module.css";
import { PagedList } from "../shell/paged-list.tsx";
import { StateNote } from "../shell/state-note.tsx";
import { useShortcuts } from "../shell/use-shortcuts.ts";
import { useUrlParams } from "../shell/use-url-params.ts";
import { AccountSheet } from "./account-sheet.tsx";
import { AccountState } from "./account-state.tsx";
import styles from "./accounts-page.module.css";
import { useAccounts } from "./use-accounts.ts";

/** Everybody's accounts, for owners: search, open, change. */
export function AccountsPage() {
  const { t } = useTranslation("console");
  const { may } = useConsole();
  const { params, setParam } = useUrlParams("account");
  const searchRef = useRef<HTMLInputElement>(null);
  const role = roleSchema.safeParse(params.get("role")).data ?? "admin";
  const search = params.get("search") ?? "";
  const isAllowed = may("manage_accounts");
  const accounts = useAccounts({ role, search }, isAllowed);
  const openId = params.get("account");
  const open = accounts.accounts.find((account) => account.id === openId);
  useShortcuts({ "/": () => searchRef.current?.focus() });

  if (!isAllowed) return <StateNote tone="info" title={t("accounts.ownerOnly")} />;
  return (
    <div className={list.page}>
      <h1 className={list.title}>{t("accounts.title")}</h1>
      <p className={styles.hint}>
        {t("accounts.intro")} <Command />
      </p>
      <search className={list.filters}>
        <TextInput
          ref={searchRef}
          type="search"
          aria-label={t("accounts.search")}
          placeholder={t("accounts.search")}
          defaultValue={search}
          maxLength={200}
          leftSection={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
          onChange={(event) => setParam("search", event.currentTarget.value.trim())}
        />
        <NativeSelect
          aria-label={t("accounts.role")}
          value={role}
          onChange={(event) => setParam("role", event.currentTarget.value)}
          data={(["admin", "customer"] as const).map((value) => ({ value, label: t(`accounts.${value}`) }))}
        />
      </search>
      <PagedList
        query={accounts}
        count={accounts.accounts.length}
        texts={{
          error: t("accounts.error"),
          retry: t("accounts.retry"),
          more: t("accounts.more"),
          empty: t(search === "" ? "accounts.empty" : "accounts.emptySearch"),
        }}
      >
        <AccountTable accounts={accounts.accounts} onOpen={({ id }) => setParam("account", id)} />
      </PagedList>
      <AccountSheet account={open} onClose={() => setParam("account", "")} />
    </div>
  );
}

/** How new admins are made. A break may stand between its options, not inside one. */
function Command() {
  return (
    <code>
      {["npm run create-admin --", "--email …", "--password …", "--name …"].map((part) => (
        <span key={part}>{part} </span>
      ))}
    </code>
  );
}

function AccountTable({
  accounts,
  onOpen,
}: {
  readonly accounts: readonly AccountWire[];
  readonly onOpen: (account: AccountWire) => void;
}) {
  const { t } = useTranslation("console");
  const { me } = useConsole();
  const hasPermissions = accounts.some((account) => account.permission !== undefined);
  return (
    <table className={list.table}>
      <thead>
        <tr>
          <th scope="col">{t("accounts.name")}</th>
          <th scope="col">{t("accounts.email")}</th>
          {hasPermissions ? <th scope="col">{t("accounts.permission")}</th> : null}
          <th scope="col">{t("accounts.state")}</th>
          <th scope="col" className={list.wide}>
            {t("accounts.createdAt")}
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id}>
            <td className={styles.name}>
              <button
                type="button"
                className={list.open}
                aria-label={t("accounts.open", { name: account.name, email: account.email })}
                onClick={() => onOpen(account)}
              >
                {account.name}
              </button>
              {account.id === me.id ? <span className={styles.me}>{t("accounts.me")}</span> : null}
            </td>
            <td className={styles.email}>{account.email}</td>
            {hasPermissions ? (
              <td className={styles.permission}>
                {account.permission === undefined ? null : t(`permission.${account.permission}`)}
              </td>
            ) : null}
            <td className={styles.state}>
              <AccountState account={account} />
            </td>
            <td className={list.wide}>{seoulDay(account.created_at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
