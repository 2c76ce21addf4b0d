import type { SettingsFields } from "@chatpjt/contract/settings";
import { NumberInput, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SettingsForm } from "./use-settings-form.ts";

type NamesOf<T> = {
  [N in keyof SettingsFields]: SettingsFields[N] extends T ? N : never;
}[keyof SettingsFields];

interface FieldProps<T> {
  readonly form: SettingsForm;
  readonly name: NamesOf<T>;
  readonly hint?: string;
}

/** One line of text. */
export function TextField({
  form,
  name,
  hint,
  maxLength,
}: FieldProps<string> & { readonly maxLength: number }) {
  const { t } = useTranslation("console");
  return (
    <TextInput
      label={t(`settings.${name}`)}
      description={hint}
      value={form.values[name]}
      maxLength={maxLength}
      readOnly={form.isReadOnly}
      error={form.problem(name)}
      onChange={(event) => form.set(name, event.currentTarget.value)}
    />
  );
}

/** Several lines of text. */
export function LongTextField({
  form,
  name,
  hint,
  maxLength,
  rows = 3,
}: FieldProps<string> & { readonly maxLength: number; readonly rows?: number }) {
  const { t } = useTranslation("console");
  return (
    <Textarea
      label={t(`settings.${name}`)}
      description={hint}
      value={form.values[name]}
      maxLength={maxLength}
      autosize
      minRows={rows}
      maxRows={16}
      readOnly={form.isReadOnly}
      error={form.problem(name)}
      onChange={(event) => form.set(name, event.currentTarget.value)}
    />
  );
}

export interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly error: string | undefined;
  readonly isReadOnly: boolean;
  /** NaN for an emptied field: the check then says that a value is missing. */
  readonly onChange: (value: number) => void;
  readonly allowsFractions?: boolean;
}

/** A number that is checked, never corrected behind the person's back. */
export function NumberField(props: NumberFieldProps) {
  const { value } = props;
  return (
    <NumberInput
      label={props.label}
      description={props.hint}
      value={value === null || Number.isNaN(value) ? "" : value}
      min={props.min}
      max={props.max}
      step={props.step ?? 1}
      clampBehavior="none"
      allowDecimal={props.allowsFractions === true}
      allowNegative={false}
      thousandSeparator=","
      readOnly={props.isReadOnly}
      error={props.error}
      onChange={(next) => props.onChange(typeof next === "number" ? next : Number.NaN)}
    />
  );
}
