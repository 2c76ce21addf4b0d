import type { AccountWire } from "@chatpjt/contract/account-desk";
import { permissionSchema } from "@chatpjt/contract/accounts";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldErrors } from "../../../i18n/error-text.ts";
import { useConsole } from "../live/live-context.tsx";
import styles from "./account-forms.module.css";
import { accountProblem } from "./account-problem.ts";
import { useAccountChange } from "./use-accounts.ts";

/** Name and permission of an account. */
export function AccountForm({ account }: { readonly account: AccountWire }) {
  const { t } = useTranslation("console");
  const { me } = useConsole();
  const [name, setName] = useState(account.name);
  const [permission, setPermission] = useState(account.permission);
  const save = useAccountChange(account.id, () => {});
  const change = {
    ...(name.trim() === account.name ? {} : { name: name.trim() }),
    ...(permission === undefined || permission === account.permission ? {} : { permission }),
  };
  const isDirty = Object.keys(change).length > 0;
  const losesOwn = account.id === me.id && account.permission === "owner" && permission !== "owner";
  const nameProblem = name.trim() === "" ? t("accounts.nameMissing") : fieldErrors(save.error).name;
  const problem = nameProblem === undefined ? accountProblem(save.error, account, t) : null;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isDirty && name.trim() !== "") save.mutate(change);
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <TextInput
        label={t("accounts.name")}
        value={name}
        maxLength={200}
        autoComplete="off"
        error={nameProblem}
        onChange={(event) => {
          setName(event.currentTarget.value);
          save.reset();
        }}
      />
      {permission === undefined ? null : (
        <NativeSelect
          label={t("accounts.permission")}
          description={t(`accounts.permissionHint.${permission}`)}
          value={permission}
          onChange={(event) => {
            setPermission(permissionSchema.safeParse(event.currentTarget.value).data ?? permission);
            save.reset();
          }}
          data={permissionSchema.options.map((value) => ({ value, label: t(`permission.${value}`) }))}
        />
      )}
      {losesOwn ? <p className={styles.problem}>{t("accounts.ownPermission")}</p> : null}
      {problem === null ? null : (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.saveLine}>
        <p role="status" className={styles.done}>
          {save.isSuccess && !isDirty ? t("accounts.saved") : null}
        </p>
        <Button type="submit" disabled={!isDirty} loading={save.isPending}>
          {t("action.save")}
        </Button>
      </div>
    </form>
  );
}
