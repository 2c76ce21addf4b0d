import type { RefundPolicyWire } from "@chatpjt/contract/settings";
import { NativeSelect, Switch, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { NumberField } from "./fields.tsx";
import { FloorWarning } from "./floor-warning.tsx";
import { DateListEditor } from "./list-editors.tsx";
import styles from "./settings-page.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

/** The rules the policy engine decides by. */
export function RefundPolicyFields({ form }: { readonly form: SettingsForm }) {
  const { t } = useTranslation("console");
  const policy = form.values.refund_policy;
  const set = (change: Partial<RefundPolicyWire>) => form.set("refund_policy", { ...policy, ...change });
  const problem = (name: keyof RefundPolicyWire) => form.problem(`refund_policy.${name}`);
  return (
    <div className={styles.stack}>
      <div className={styles.pair}>
        <NumberField
          label={t("settings.refund_window_days")}
          value={policy.refund_window_days}
          min={0}
          max={365}
          error={problem("refund_window_days")}
          isReadOnly={form.isReadOnly}
          onChange={(days) => set({ refund_window_days: days })}
        />
        <NativeSelect
          label={t("settings.window_anchor")}
          value={policy.window_anchor}
          disabled={form.isReadOnly}
          onChange={(event) =>
            set({
              window_anchor: event.currentTarget.value === "delivered_at" ? "delivered_at" : "ordered_at",
            })
          }
          data={[
            { value: "ordered_at", label: t("settings.anchor_ordered_at") },
            { value: "delivered_at", label: t("settings.anchor_delivered_at") },
          ]}
        />
        <FeeSelect form={form} name="change_of_mind_fee" set={set} />
        <FeeSelect form={form} name="defect_fee" set={set} />
        <NativeSelect
          label={t("settings.defect_remedy")}
          value={policy.defect_remedy}
          disabled={form.isReadOnly}
          onChange={(event) => {
            const value = event.currentTarget.value;
            set({ defect_remedy: REMEDIES.find((known) => known === value) ?? "exchange" });
          }}
          data={REMEDIES.map((value) => ({ value, label: t(`settings.remedy_${value}`) }))}
        />
        <NumberField
          label={t("settings.defect_window_days")}
          hint={t("settings.defect_window_daysHint")}
          value={policy.defect_window_days}
          min={0}
          max={3_650}
          error={problem("defect_window_days")}
          isReadOnly={form.isReadOnly}
          onChange={(days) => set({ defect_window_days: Number.isNaN(days) ? null : days })}
        />
      </div>
      <Switch
        label={t("settings.legal_floor")}
        description={t("settings.legal_floorHint")}
        checked={policy.legal_floor}
        disabled={form.isReadOnly}
        onChange={(event) => set({ legal_floor: event.currentTarget.checked })}
      />
      <FloorWarning policy={policy} />
      <TextInput
        label={t("settings.timezone")}
        value={policy.timezone}
        maxLength={64}
        readOnly={form.isReadOnly}
        error={problem("timezone")}
        onChange={(event) => set({ timezone: event.currentTarget.value })}
      />
      <fieldset className={styles.fieldset}>
        <legend>{t("settings.holidays")}</legend>
        <p className={styles.hint}>{t("settings.holidaysHint")}</p>
        <DateListEditor
          values={policy.holidays}
          isReadOnly={form.isReadOnly}
          onChange={(holidays) => set({ holidays })}
        />
      </fieldset>
    </div>
  );
}

const REMEDIES = ["exchange", "refund", "refund_or_exchange"] as const;

function FeeSelect({
  form,
  name,
  set,
}: {
  readonly form: SettingsForm;
  readonly name: "change_of_mind_fee" | "defect_fee";
  readonly set: (change: Partial<RefundPolicyWire>) => void;
}) {
  const { t } = useTranslation("console");
  return (
    <NativeSelect
      label={t(`settings.${name}`)}
      value={form.values.refund_policy[name]}
      disabled={form.isReadOnly}
      onChange={(event) => set({ [name]: event.currentTarget.value === "store" ? "store" : "customer" })}
      data={[
        { value: "customer", label: t("settings.fee_customer") },
        { value: "store", label: t("settings.fee_store") },
      ]}
    />
  );
}
