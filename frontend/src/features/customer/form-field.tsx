import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { type InputHTMLAttributes, type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./form-field.module.css";

/** What ties a control to its label and to the note below it. */
export interface FieldProps {
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string;
}

/** A label, a control, and a hint or what is wrong with it. */
export function Field(props: {
  label: string;
  error: string | undefined;
  hint?: string;
  children: (field: FieldProps) => ReactNode;
}) {
  const id = useId();
  const noteId = `${id}-note`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      <div className={styles.control}>
        {props.children({ id, "aria-invalid": props.error !== undefined, "aria-describedby": noteId })}
      </div>
      <span id={noteId} className={props.error === undefined ? styles.hint : styles.error}>
        {props.error ?? props.hint}
      </span>
    </div>
  );
}

/** One line, large enough for a thumb. */
export function TextInput(props: InputHTMLAttributes<HTMLInputElement>) {
  return <input {...props} className={styles.input} />;
}

export interface PasswordInputProps extends FieldProps {
  readonly name: string;
  readonly autoComplete: "current-password" | "new-password";
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A password that may be looked at while it is typed. */
export function PasswordInput({ value, onValue, ...field }: PasswordInputProps) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? IconEyeOff : IconEye;
  return (
    <>
      <TextInput
        {...field}
        type={isShown ? "text" : "password"}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
      <button
        type="button"
        className={styles.peek}
        aria-label={t(isShown ? "customer.signIn.hidePassword" : "customer.signIn.showPassword")}
        onClick={() => setShown(!isShown)}
      >
        <Icon size={20} stroke={1.5} aria-hidden="true" />
      </button>
    </>
  );
}
