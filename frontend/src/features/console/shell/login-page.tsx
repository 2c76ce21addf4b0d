import { loginAnswerSchema } from "@chatpjt/contract/accounts";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useLocation } from "react-router";
import { errorText, fieldErrors } from "../../../i18n/error-text.ts";
import { adminApi } from "../../../lib/api-client.ts";
import { storeSignIn, useSignIn } from "../../../lib/session.ts";
import styles from "./login-page.module.css";

interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code: string;
}

/** The shop's people sign in here and come back to the page that sent them. */
export function LoginPage() {
  const { t } = useTranslation("console");
  const signIn = useSignIn("admin");
  const location = useLocation();
  useEffect(() => {
    document.title = t("login.title");
  }, [t]);
  const from = returnAddress(location.state);
  if (signIn !== null) return <Navigate to={from ?? "/admin/active"} replace />;
  return (
    <main className={`console ${styles.page}`}>
      <div className={styles.panel}>
        <h1 className={styles.title}>{t("login.title")}</h1>
        <p className={styles.intro}>{t(from === null ? "login.intro" : "login.again")}</p>
        <LoginForm />
        <a className={styles.customer} href="/">
          {t("login.customer")}
        </a>
      </div>
    </main>
  );
}

function LoginForm() {
  const { t } = useTranslation("console");
  const client = useQueryClient();
  const [problems, setProblems] = useState<{ readonly email?: string; readonly password?: string }>({});
  const [asksCode, setAsksCode] = useState(false);
  const login = useMutation({
    mutationFn: ({ email, password, code }: Credentials) =>
      adminApi.post(
        "/api/auth/login",
        { email, password, role: "admin", ...(code === "" ? {} : { code }) },
        loginAnswerSchema,
      ),
    onSuccess: (signIn) => {
      client.clear();
      storeSignIn("admin", signIn);
    },
    // A right password that is not enough names the code: without it there would be no way to tell from a wrong one.
    onError: (error) => setAsksCode((before) => before || isAboutCode(error)),
  });
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    const email = text("email").trim();
    const password = text("password");
    const found = {
      ...(email === "" ? { email: t("login.emailMissing") } : {}),
      ...(password === "" ? { password: t("login.passwordMissing") } : {}),
    };
    setProblems(found);
    if (Object.keys(found).length === 0) login.mutate({ email, password, code: text("code").trim() });
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <TextInput
        name="email"
        type="email"
        label={t("login.email")}
        autoComplete="username"
        error={problems.email}
        size="md"
        autoFocus
      />
      <PasswordInput
        name="password"
        label={t("login.password")}
        autoComplete="current-password"
        error={problems.password}
        size="md"
      />
      {asksCode ? (
        <TextInput
          name="code"
          label={t("login.code")}
          description={t("login.codeHint")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          size="md"
          autoFocus
        />
      ) : (
        <button type="button" className={styles.link} onClick={() => setAsksCode(true)}>
          {t("login.useCode")}
        </button>
      )}
      {login.isError ? (
        <p role="alert" className={styles.problem}>
          {isAboutCode(login.error)
            ? t(login.variables.code === "" ? "login.codeNeeded" : "login.codeWrong")
            : errorText(login.error)}
        </p>
      ) : null}
      <Button type="submit" size="md" fullWidth loading={login.isPending}>
        {t("login.submit")}
      </Button>
    </form>
  );
}

function isAboutCode(error: unknown): boolean {
  return fieldErrors(error).code !== undefined;
}

/** Only an address of the console; anything else in the history's state is ignored. */
function returnAddress(state: unknown): string | null {
  if (typeof state !== "object" || state === null || !("from" in state)) return null;
  return typeof state.from === "string" && state.from.startsWith("/admin/") ? state.from : null;
}
