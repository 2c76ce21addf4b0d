import { IconAlertCircle, IconClock } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button.tsx";
import { errorText, fieldErrors } from "../../i18n/error-text.ts";
import { storeSignIn } from "../../lib/session.ts";
import { AiNotice } from "./ai-notice.tsx";
import { logIn } from "./customer-requests.ts";
import { Field, PasswordInput, TextInput } from "./form-field.tsx";
import styles from "./sign-in-form.module.css";
import { useShop } from "./use-shop.ts";

export interface SignInFormProps {
  /** The e-mail of a sign-in that has run out: it is filled in, and the person is told that nothing was lost. */
  readonly expiredEmail: string | null;
}

type Missing = { readonly email?: string; readonly password?: string };

/** Sign-in by e-mail and password; the first one creates the account, and the page says so. */
export function SignInForm({ expiredEmail }: SignInFormProps) {
  const { t } = useTranslation();
  const shop = useShop();
  const [email, setEmail] = useState(expiredEmail ?? "");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState<Missing>({});
  const form = useRef<HTMLFormElement>(null);
  const signIn = useMutation({
    mutationFn: () => logIn(email.trim(), password),
    onSuccess: (answer) => storeSignIn("customer", answer),
  });
  const refused = fieldErrors(signIn.error);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const found = findMissing(email, password);
    setMissing(found);
    if (found.email === undefined && found.password === undefined) signIn.mutate();
    else
      form.current
        ?.querySelector<HTMLInputElement>(found.email === undefined ? "[name=password]" : "[name=email]")
        ?.focus();
  };
  const emailError = missing.email === undefined ? refused.email : t(`customer.signIn.${missing.email}`);
  const passwordError =
    missing.password === undefined ? refused.password : t(`customer.signIn.${missing.password}`);
  const hasFieldError = emailError !== undefined || passwordError !== undefined;

  return (
    <main className={styles.page}>
      <div className={styles.panel}>
        <p className={styles.shop}>{shop?.shop_name ?? "\u00a0"}</p>
        <h1 className={styles.title}>{t("customer.signIn.title")}</h1>
        {expiredEmail === null ? null : (
          <p className={`${styles.alert} ${styles.expired}`} role="status">
            <IconClock size={18} stroke={1.5} aria-hidden="true" />
            {t("customer.signIn.expired")}
          </p>
        )}
        <form ref={form} className={styles.form} onSubmit={onSubmit} noValidate>
          <Field label={t("customer.signIn.email")} error={emailError}>
            {(field) => (
              <TextInput
                {...field}
                name="email"
                type="email"
                inputMode="email"
                autoComplete="username"
                autoCapitalize="none"
                value={email}
                onChange={(event) => setEmail(event.target.value)}
              />
            )}
          </Field>
          <Field
            label={t("customer.signIn.password")}
            error={passwordError}
            hint={t("customer.signIn.passwordHint")}
          >
            {(field) => (
              <PasswordInput
                {...field}
                name="password"
                autoComplete="current-password"
                value={password}
                onValue={setPassword}
              />
            )}
          </Field>
          {signIn.isError && !hasFieldError ? (
            <p className={styles.alert} role="alert">
              <IconAlertCircle size={18} stroke={1.5} aria-hidden="true" />
              {errorText(signIn.error)}
            </p>
          ) : null}
          <Button type="submit" look="primary" isWide disabled={signIn.isPending}>
            {t(signIn.isPending ? "customer.signIn.submitting" : "customer.signIn.submit")}
          </Button>
        </form>
        <p className={styles.first}>
          {t(shop?.signup_open === false ? "customer.signIn.closed" : "customer.signIn.firstTime")}
        </p>
        <div className={styles.note}>
          <AiNotice />
        </div>
      </div>
    </main>
  );
}

function findMissing(email: string, password: string): Missing {
  const isEmail = /^[^\s@]+@[^\s@]+$/u.test(email.trim());
  return {
    ...(email.trim() === "" ? { email: "emailMissing" } : isEmail ? {} : { email: "emailInvalid" }),
    ...(password === "" ? { password: "passwordMissing" } : {}),
  };
}
