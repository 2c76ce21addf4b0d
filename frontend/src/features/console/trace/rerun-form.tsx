import { settingsFieldsSchema } from "@chatpjt/contract/settings";
import { Button, NativeSelect, Switch, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { NumberField } from "../settings/fields.tsx";
import type { RerunSettings } from "./compare-runs.ts";
import styles from "./review.module.css";

const { response_wait_time: waitSchema, refund_policy: policySchema } = settingsFieldsSchema.shape;
const daysSchema = policySchema.shape.refund_window_days;

export interface RerunFormProps {
  readonly initial: RerunSettings;
  readonly isRunning: boolean;
  readonly onRun: (tried: RerunSettings) => void;
}

/** The settings a re-run may try: the ones that decide most about an answer. */
export function RerunForm({ initial, isRunning, onRun }: RerunFormProps) {
  const { t } = useTranslation("console");
  const [tried, setTried] = useState(initial);
  const set = (change: Partial<RerunSettings>) => setTried({ ...tried, ...change });
  const badDays = !daysSchema.safeParse(tried.refundWindowDays).success;
  const badWait = !waitSchema.safeParse(tried.waitMinutes).success;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!badDays && !badWait) onRun(tried);
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} aria-label={t("review.formLabel")}>
      <p className={styles.hint}>{t("review.formHint")}</p>
      <div className={styles.fields}>
        <NumberField
          label={t("settings.refund_window_days")}
          value={tried.refundWindowDays}
          min={0}
          max={365}
          error={badDays ? t("review.daysRange") : undefined}
          isReadOnly={false}
          onChange={(refundWindowDays) => set({ refundWindowDays })}
        />
        <NativeSelect
          label={t("settings.window_anchor")}
          value={tried.windowAnchor}
          onChange={(event) =>
            set({
              windowAnchor: event.currentTarget.value === "delivered_at" ? "delivered_at" : "ordered_at",
            })
          }
          data={[
            { value: "ordered_at", label: t("settings.anchor_ordered_at") },
            { value: "delivered_at", label: t("settings.anchor_delivered_at") },
          ]}
        />
        <NumberField
          label={t("settings.response_wait_time")}
          value={tried.waitMinutes}
          min={1}
          max={60}
          error={badWait ? t("review.waitRange") : undefined}
          isReadOnly={false}
          onChange={(waitMinutes) => set({ waitMinutes })}
        />
      </div>
      <Switch
        label={t("settings.legal_floor")}
        checked={tried.legalFloor}
        onChange={(event) => set({ legalFloor: event.currentTarget.checked })}
      />
      <Textarea
        label={t("settings.company_policy")}
        value={tried.companyPolicy}
        maxLength={8_000}
        autosize
        minRows={2}
        maxRows={6}
        onChange={(event) => set({ companyPolicy: event.currentTarget.value })}
      />
      <Button type="submit" className={styles.run} loading={isRunning} disabled={badDays || badWait}>
        {t("review.run")}
      </Button>
    </form>
  );
}
