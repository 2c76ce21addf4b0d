import { Switch } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BusinessHoursFields } from "./business-hours-fields.tsx";
import { LongTextField, NumberField, TextField } from "./fields.tsx";
import { AddLine, CategoryEditor, ChipList } from "./list-editors.tsx";
import { MessagePreview } from "./message-preview.tsx";
import { RefundPolicyFields } from "./refund-policy-fields.tsx";
import styles from "./settings-page.module.css";
import type { SettingsForm } from "./use-settings-form.ts";
import { waitingPreview } from "./waiting-preview.ts";

/** The places of the settings page and the fields each holds; history holds none. */
export const SECTIONS = {
  greeting: ["shop_name", "ai_label", "greeting", "farewell", "farewell_en"],
  policy: ["company_policy", "refund_policy"],
  categories: ["categories"],
  handling: ["human_intervention_rules", "response_wait_time", "debounce_ms"],
  closing: ["auto_close", "auto_close_minutes"],
  hours: ["business_hours"],
  contacts: ["allowed_contacts"],
  budget: ["budget"],
  history: [],
} as const satisfies Record<string, readonly string[]>;
export type SectionName = keyof typeof SECTIONS;

/** In the order of the page. */
export const SECTION_NAMES: readonly SectionName[] = [
  "greeting",
  "policy",
  "categories",
  "handling",
  "closing",
  "hours",
  "contacts",
  "budget",
  "history",
];

/** The fields of one section. */
export function SectionFields({
  name,
  form,
}: {
  readonly name: SectionName;
  readonly form: SettingsForm;
}): ReactNode {
  switch (name) {
    case "greeting":
      return <GreetingFields form={form} />;
    case "policy":
      return <PolicyFields form={form} />;
    case "categories":
      return <CategoryEditor form={form} />;
    case "handling":
      return <HandlingFields form={form} />;
    case "closing":
      return <ClosingFields form={form} />;
    case "hours":
      return <BusinessHoursFields form={form} />;
    case "contacts":
      return <ContactFields form={form} />;
    case "budget":
      return <BudgetFields form={form} />;
    case "history":
      return null;
  }
}

interface SectionProps {
  readonly form: SettingsForm;
}

function GreetingFields({ form }: SectionProps) {
  const { t } = useTranslation("console");
  return (
    <div className={styles.stack}>
      <div className={styles.pair}>
        <TextField form={form} name="shop_name" maxLength={60} />
        <TextField form={form} name="ai_label" maxLength={40} hint={t("settings.ai_labelHint")} />
      </div>
      <LongTextField form={form} name="greeting" maxLength={500} />
      <LongTextField form={form} name="farewell" maxLength={500} rows={2} />
      <LongTextField form={form} name="farewell_en" maxLength={500} rows={2} />
      <MessagePreview
        author={form.values.ai_label}
        messages={[
          { when: t("settings.previewGreeting"), text: form.values.greeting },
          { when: t("settings.previewFarewell"), text: form.values.farewell },
          { when: t("settings.previewFarewellEn"), text: form.values.farewell_en },
        ]}
      />
    </div>
  );
}

function PolicyFields({ form }: SectionProps) {
  const { t } = useTranslation("console");
  return (
    <div className={styles.stack}>
      <LongTextField
        form={form}
        name="company_policy"
        maxLength={8_000}
        rows={5}
        hint={t("settings.company_policyHint")}
      />
      <section className={styles.sub}>
        <h3>{t("settings.refund_policy")}</h3>
        <p className={styles.hint}>{t("settings.refund_policyHint")}</p>
        <RefundPolicyFields form={form} />
      </section>
    </div>
  );
}

function HandlingFields({ form }: SectionProps) {
  const { t } = useTranslation("console");
  return (
    <div className={styles.stack}>
      <LongTextField
        form={form}
        name="human_intervention_rules"
        maxLength={8_000}
        rows={5}
        hint={t("settings.human_intervention_rulesHint")}
      />
      <div className={styles.pair}>
        <NumberField
          label={t("settings.response_wait_time")}
          hint={t("settings.response_wait_timeHint")}
          value={form.values.response_wait_time}
          min={1}
          max={60}
          error={form.problem("response_wait_time")}
          isReadOnly={form.isReadOnly}
          onChange={(minutes) => form.set("response_wait_time", minutes)}
        />
        <NumberField
          label={t("settings.debounce_ms")}
          hint={t("settings.debounce_msHint")}
          value={form.values.debounce_ms}
          min={500}
          max={5_000}
          step={100}
          error={form.problem("debounce_ms")}
          isReadOnly={form.isReadOnly}
          onChange={(ms) => form.set("debounce_ms", ms)}
        />
      </div>
      <WaitingMessages form={form} />
    </div>
  );
}

function WaitingMessages({ form }: SectionProps) {
  const { t } = useTranslation("console");
  const { open, closed } = waitingPreview(form.values);
  return (
    <MessagePreview
      author={form.values.ai_label}
      messages={[
        { when: t("settings.previewWaiting"), text: open },
        ...(closed === null ? [] : [{ when: t("settings.previewWaitingClosed"), text: closed }]),
      ]}
    />
  );
}

function ClosingFields({ form }: SectionProps) {
  const { t } = useTranslation("console");
  return (
    <div className={styles.stack}>
      <Switch
        label={t("settings.auto_close")}
        description={t("settings.auto_closeHint")}
        checked={form.values.auto_close}
        disabled={form.isReadOnly}
        onChange={(event) => form.set("auto_close", event.currentTarget.checked)}
      />
      <div className={styles.pair}>
        <NumberField
          label={t("settings.auto_close_minutes")}
          hint={t("settings.auto_close_minutesHint")}
          value={form.values.auto_close_minutes}
          min={0}
          max={43_200}
          error={form.problem("auto_close_minutes")}
          isReadOnly={form.isReadOnly || !form.values.auto_close}
          onChange={(minutes) => form.set("auto_close_minutes", minutes)}
        />
      </div>
    </div>
  );
}

function ContactFields({ form }: SectionProps) {
  const { t } = useTranslation("console");
  const contacts = form.values.allowed_contacts;
  return (
    <div className={styles.stack}>
      <p className={styles.hint}>{t("settings.allowed_contactsHint")}</p>
      <ChipList
        values={contacts}
        isReadOnly={form.isReadOnly}
        removeLabel={(value) => t("settings.removeContact", { value })}
        onRemove={(value) =>
          form.set(
            "allowed_contacts",
            contacts.filter((other) => other !== value),
          )
        }
      />
      {form.isReadOnly || contacts.length >= 20 ? null : (
        <AddLine
          label={t("settings.allowed_contacts")}
          placeholder={t("settings.contactPlaceholder")}
          submit={t("settings.addContact")}
          problemOf={() => null}
          onAdd={(value) => form.set("allowed_contacts", [...new Set([...contacts, value])])}
        />
      )}
    </div>
  );
}

function BudgetFields({ form }: SectionProps) {
  const { t } = useTranslation("console");
  const { budget } = form.values;
  const field = (name: keyof typeof budget, min: number, max: number) => (
    <NumberField
      label={t(`settings.${name}`)}
      value={budget[name]}
      min={min}
      max={max}
      allowsFractions={name === "usd_per_day"}
      error={form.problem(`budget.${name}`)}
      isReadOnly={form.isReadOnly}
      onChange={(value) => form.set("budget", { ...budget, [name]: value })}
    />
  );
  return (
    <div className={styles.stack}>
      <p className={styles.hint}>{t("settings.budgetHint")}</p>
      <div className={styles.pair}>
        {field("tokens_per_turn", 1_000, 1_000_000)}
        {field("tokens_per_session", 1_000, 10_000_000)}
        {field("usd_per_day", 0, 10_000)}
      </div>
    </div>
  );
}
