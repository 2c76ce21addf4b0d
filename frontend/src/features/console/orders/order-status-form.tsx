import { type Order, type ShippingStatus, shippingStatusSchema } from "@chatpjt/contract/orders";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { errorText } from "../../../i18n/error-text.ts";
import { consoleApi } from "../console-api.ts";
import { useConsole } from "../live/live-context.tsx";
import { consoleKeys } from "../query-keys.ts";
import styles from "./order-status-form.module.css";
import { nextSteps } from "./order-steps.ts";

/** Changes where an order stands. Steps back are corrections and ask for a reason. */
export function OrderStatusForm({ order }: { readonly order: Order }) {
  const { t } = useTranslation("console");
  const { may } = useConsole();
  const client = useQueryClient();
  const steps = nextSteps(order.shipping_status);
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const step = steps.find((candidate) => candidate.to === to);
  const change = useMutation({
    mutationFn: (status: ShippingStatus) =>
      consoleApi.changeOrderStatus(order.order_number, status, reason.trim()),
    onSuccess: () => {
      setTo("");
      setReason("");
    },
    onSettled: () => client.invalidateQueries({ queryKey: consoleKeys.orders }),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (step === undefined) return setProblem(t("orders.noChange"));
    if (step.needsReason && reason.trim() === "") return setProblem(t("orders.reasonMissing"));
    setProblem(null);
    change.mutate(step.to);
  };
  if (!may("handle")) return <p className={styles.hint}>{t("permission.viewerNote")}</p>;
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <div className={styles.row}>
        <NativeSelect
          size="sm"
          aria-label={t("orders.changeTo")}
          value={to}
          onChange={(event) => {
            setTo(shippingStatusSchema.safeParse(event.currentTarget.value).data ?? "");
            setProblem(null);
          }}
          data={[
            { value: "", label: t("orders.changeTo") },
            ...steps.map(({ to: value, needsReason }) => ({
              value,
              label: `${t(`orders.${value}`)}${needsReason ? ` (${t("orders.needsReason")})` : ""}`,
            })),
          ]}
        />
        <Button type="submit" size="sm" variant="default" loading={change.isPending}>
          {t("orders.changeSubmit")}
        </Button>
      </div>
      {step === undefined ? null : (
        <TextInput
          size="sm"
          label={t(step.needsReason ? "orders.changeReason" : "orders.changeReasonOptional")}
          description={step.needsReason ? t("orders.changeReasonHint") : undefined}
          value={reason}
          maxLength={500}
          withAsterisk={step.needsReason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setProblem(null);
          }}
        />
      )}
      {problem === null && !change.isError ? null : (
        <p role="alert" className={styles.problem}>
          {problem ?? errorText(change.error)}
        </p>
      )}
    </form>
  );
}
