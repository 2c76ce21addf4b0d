import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash, IconX } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./settings-page.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

/** The categories: rename in place, order, remove, add. */
export function CategoryEditor({ form }: { readonly form: SettingsForm }) {
  const { t } = useTranslation("console");
  const { categories } = form.values;
  const set = (next: readonly string[]) => form.set("categories", [...next]);
  const move = (index: number, by: -1 | 1) => {
    const name = categories[index];
    if (name === undefined) return;
    const rest = categories.filter((_, at) => at !== index);
    set([...rest.slice(0, index + by), name, ...rest.slice(index + by)]);
  };
  return (
    <div className={styles.stack}>
      <p className={styles.hint}>{t("settings.categoriesHint")}</p>
      <ol className={styles.stack}>
        {categories.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its name is what is being edited.
          <li key={index} className={styles.category}>
            <TextInput
              className={styles.grow}
              aria-label={t("settings.categoryName", { index: index + 1 })}
              value={name}
              maxLength={40}
              readOnly={form.isReadOnly}
              error={form.problem(`categories.${index}`)}
              onChange={(event) => {
                const value = event.currentTarget.value;
                set(categories.map((other, at) => (at === index ? value : other)));
              }}
            />
            {form.isReadOnly ? null : (
              <>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={36}
                  disabled={index === 0}
                  aria-label={t("settings.moveUp", { name })}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={18} stroke={1.5} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={36}
                  disabled={index === categories.length - 1}
                  aria-label={t("settings.moveDown", { name })}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={18} stroke={1.5} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="late"
                  size={36}
                  aria-label={t("settings.removeCategory", { name })}
                  onClick={() => set(categories.filter((_, at) => at !== index))}
                >
                  <IconTrash size={18} stroke={1.5} />
                </ActionIcon>
              </>
            )}
          </li>
        ))}
      </ol>
      {form.problem("categories") === undefined ? null : (
        <p className={styles.problem}>{form.problem("categories")}</p>
      )}
      {form.isReadOnly || categories.length >= 30 ? null : (
        <AddLine
          label={t("settings.newCategory")}
          submit={t("settings.addCategory")}
          maxLength={40}
          problemOf={(name) => (categories.includes(name) ? t("settings.categoryDuplicate") : null)}
          onAdd={(name) => set([...categories, name])}
        />
      )}
    </div>
  );
}

interface AddLineProps {
  readonly label: string;
  readonly submit: string;
  readonly maxLength?: number;
  readonly type?: "text" | "date";
  readonly placeholder?: string;
  readonly problemOf: (value: string) => string | null;
  readonly onAdd: (value: string) => void;
}

/** A field whose content joins a list. */
export function AddLine({
  label,
  submit,
  maxLength = 200,
  type = "text",
  placeholder,
  problemOf,
  onAdd,
}: AddLineProps) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const value = text.trim();
    if (value === "") return;
    const found = problemOf(value);
    setProblem(found);
    if (found !== null) return;
    onAdd(value);
    setText("");
  };
  return (
    <form className={styles.add} onSubmit={onSubmit}>
      <TextInput
        className={styles.grow}
        aria-label={label}
        placeholder={placeholder ?? label}
        type={type}
        value={text}
        maxLength={maxLength}
        error={problem}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <Button type="submit" variant="default" leftSection={<IconPlus size={16} stroke={1.5} />}>
        {submit}
      </Button>
    </form>
  );
}

interface ChipListProps {
  readonly values: readonly string[];
  readonly isReadOnly: boolean;
  readonly removeLabel: (value: string) => string;
  readonly onRemove: (value: string) => void;
}

/** Values that can be taken out one by one. */
export function ChipList({ values, isReadOnly, removeLabel, onRemove }: ChipListProps) {
  return (
    <ul className={styles.chips}>
      {values.map((value) => (
        <li key={value} className={styles.chip}>
          {value}
          {isReadOnly ? null : (
            <button type="button" aria-label={removeLabel(value)} onClick={() => onRemove(value)}>
              <IconX size={14} stroke={1.75} aria-hidden="true" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Dates, in order. */
export function DateListEditor({
  values,
  isReadOnly,
  onChange,
}: {
  readonly values: readonly string[];
  readonly isReadOnly: boolean;
  readonly onChange: (values: string[]) => void;
}) {
  const { t } = useTranslation("console");
  return (
    <div className={styles.stack}>
      <ChipList
        values={values}
        isReadOnly={isReadOnly}
        removeLabel={(date) => t("settings.removeDate", { date })}
        onRemove={(date) => onChange(values.filter((other) => other !== date))}
      />
      {isReadOnly ? null : (
        <AddLine
          type="date"
          label={t("settings.addDate")}
          submit={t("settings.addDate")}
          problemOf={(date) => (values.includes(date) ? t("settings.dateDuplicate") : null)}
          onAdd={(date) => onChange([...values, date].sort())}
        />
      )}
    </div>
  );
}
