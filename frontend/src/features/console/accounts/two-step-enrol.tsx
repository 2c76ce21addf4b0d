import { Button, CopyButton, PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../../lib/api-client.ts";
import { consoleApi } from "../console-api.ts";
import { ProblemLine } from "../shell/problem-line.tsx";
import styles from "./account-forms.module.css";
import { CodeForm } from "./code-form.tsx";
import { QrCode } from "./qr-code.tsx";

interface Begun {
  readonly secret: string;
  readonly uri: string;
}
interface EnrolProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Password → QR code and key → first code. Nothing counts before the code was right, so leaving midway is safe. */
export function TwoStepEnrol({ onDone, onCancel }: EnrolProps) {
  const { t } = useTranslation("console");
  const [begun, setBegun] = useState<Begun | null>(null);
  if (begun === null) return <PasswordStep onBegun={setBegun} onCancel={onCancel} />;
  return (
    <CodeForm
      action={t("account.confirm")}
      onCode={(code) => consoleApi.confirmTwoStep(code)}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Secret begun={begun} />
    </CodeForm>
  );
}

function PasswordStep({
  onBegun,
  onCancel,
}: {
  readonly onBegun: (begun: Begun) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation("console");
  const [password, setPassword] = useState("");
  const [isChecked, setChecked] = useState(false);
  const begin = useMutation({ mutationFn: () => consoleApi.beginTwoStep(password), onSuccess: onBegun });
  const isWrong = begin.error instanceof ApiError && begin.error.code === "invalid_credentials";
  const problem = (() => {
    if (isChecked && password === "") return t("account.passwordMissing");
    return isWrong ? t("account.passwordWrong") : undefined;
  })();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (password !== "") begin.mutate();
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <p>{t("account.askPassword")}</p>
      <PasswordInput
        label={t("account.current")}
        value={password}
        autoComplete="current-password"
        error={problem}
        onChange={(event) => setPassword(event.currentTarget.value)}
        data-autofocus
      />
      <ProblemLine error={isWrong ? null : begin.error} />
      <div className={styles.buttons}>
        <Button variant="default" onClick={onCancel}>
          {t("action.cancel")}
        </Button>
        <Button type="submit" loading={begin.isPending}>
          {t("account.nextStep")}
        </Button>
      </div>
    </form>
  );
}

function Secret({ begun }: { readonly begun: Begun }) {
  const { t } = useTranslation("console");
  const groups = begun.secret.match(/.{1,4}/gu) ?? [];
  return (
    <div className={styles.enrol}>
      <p>{t("account.scan")}</p>
      <QrCode text={begun.uri} label={t("account.qr")} />
      <p className={styles.hint}>{t("account.byHand")}</p>
      <code className={styles.secret}>{groups.join(" ")}</code>
      <div className={styles.enrolActions}>
        <CopyButton value={begun.secret}>
          {({ copied, copy }) => (
            <Button variant="subtle" size="compact-sm" onClick={copy}>
              {t(copied ? "account.copied" : "account.copy")}
            </Button>
          )}
        </CopyButton>
        <Button component="a" href={begun.uri} variant="subtle" size="compact-sm">
          {t("account.openApp")}
        </Button>
      </div>
    </div>
  );
}
