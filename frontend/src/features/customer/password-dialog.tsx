import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { errorText } from "../../i18n/error-text.ts";
import { ApiError } from "../../lib/api-client.ts";
import styles from "./chat-dialogs.module.css";
import { changePassword } from "./customer-requests.ts";
import { Field, PasswordInput } from "./form-field.tsx";

/** What the server takes for a password that a person chooses. */
const MIN_LENGTH = 8;
const MAX_LENGTH = 256;

const FIELDS = ["current", "next", "again"] as const;
type Name = (typeof FIELDS)[number];
type Problems = { readonly [N in Name]?: string };

/** Changes one's own password: the current one, and the new one twice. */
export function PasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [values, setValues] = useState<Readonly<Record<Name, string>>>({ current: "", next: "", again: "" });
  const [problems, setProblems] = useState<Problems>({});
  const form = useRef<HTMLFormElement>(null);
  const change = useMutation({ mutationFn: () => changePassword(values.current, values.next) });
  const isWrong = change.error instanceof ApiError && change.error.code === "invalid_credentials";
  if (change.isSuccess)
    return (
      <Dialog title={t("customer.password.title")} onClose={onClose}>
        <p className={styles.text} role="status">
          {t("customer.password.done")}
        </p>
        <div className={styles.actions}>
          <Button look="primary" onClick={onClose}>
            {t("common.close")}
          </Button>
        </div>
      </Dialog>
    );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    change.reset();
    const found = problemsOf(values);
    setProblems(found);
    const first = FIELDS.find((name) => found[name] !== undefined);
    if (first === undefined) change.mutate();
    else form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
  };
  const problemOf = (name: Name) => {
    const problem = name === "current" && isWrong ? "wrong" : problems[name];
    return problem === undefined ? undefined : t(`customer.password.${problem}`);
  };
  return (
    <Dialog title={t("customer.password.title")} onClose={onClose}>
      <p className={styles.text}>{t("customer.password.body")}</p>
      <form ref={form} className={styles.form} onSubmit={onSubmit} noValidate>
        {FIELDS.map((name) => (
          <Field
            key={name}
            label={t(`customer.password.${name}`)}
            error={problemOf(name)}
            {...(name === "next" ? { hint: t("customer.password.hint") } : {})}
          >
            {(field) => (
              <PasswordInput
                {...field}
                name={name}
                autoComplete={name === "current" ? "current-password" : "new-password"}
                value={values[name]}
                onValue={(value) => setValues((before) => ({ ...before, [name]: value }))}
              />
            )}
          </Field>
        ))}
        {change.isError && !isWrong ? (
          <p className={styles.error} role="alert">
            {errorText(change.error)}
          </p>
        ) : null}
        <div className={styles.actions}>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="submit" look="primary" disabled={change.isPending}>
            {t("customer.password.confirm")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function problemsOf({ current, next, again }: Readonly<Record<Name, string>>): Problems {
  const isUsable = next.length >= MIN_LENGTH && next.length <= MAX_LENGTH;
  return {
    ...(current === "" ? { current: "missing" } : {}),
    ...(isUsable ? {} : { next: "length" }),
    ...(isUsable && again !== next ? { again: "differs" } : {}),
  };
}
