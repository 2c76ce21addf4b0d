import type { Order } from "@chatpjt/contract/orders";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { OrderPolicy } from "./order-policy.tsx";
import styles from "./policy-asker.module.css";
import { FAULT_REASONS, POLICY_KINDS, POLICY_REASONS, type PolicyQuestion } from "./policy-question.ts";

/** "왜 되나요 / 안 되나요": asks the rules about an order with any kind, reason and receipt. */
export function PolicyAsker({ order }: { readonly order: Order }) {
  const { t } = useTranslation("console");
  const [kind, setKind] = useState<string>("refund");
  const [reason, setReason] = useState("change_of_mind");
  const [received, setReceived] = useState(order.shipping_status === "delivered" ? "true" : "");
  const [discoveredOn, setDiscoveredOn] = useState("");
  const isFault = FAULT_REASONS.has(reason);
  const question: PolicyQuestion = {
    kind,
    ...(reason === "" ? {} : { reason }),
    ...(received === "" ? {} : { received }),
    ...(isFault && discoveredOn !== "" ? { discovered_on: discoveredOn } : {}),
  };
  return (
    <div className={styles.asker}>
      <div className={styles.fields}>
        <NativeSelect
          size="xs"
          label={t("orders.policyKind")}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={POLICY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <NativeSelect
          size="xs"
          label={t("orders.policyReason")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data={[
            { value: "", label: t("requestReason.unknown") },
            ...POLICY_REASONS.map((value) => ({ value, label: t(`requestReason.${value}`) })),
          ]}
        />
        <NativeSelect
          size="xs"
          label={t("orders.policyReceived")}
          value={received}
          onChange={(event) => setReceived(event.currentTarget.value)}
          data={["", "true", "false"].map((value) => ({
            value,
            label: t(`received.${value === "" ? "unknown" : value}`),
          }))}
        />
        {isFault ? (
          <TextInput
            size="xs"
            type="date"
            className={styles.day ?? ""}
            label={t("orders.policyDiscovered")}
            value={discoveredOn}
            onChange={(event) => setDiscoveredOn(event.currentTarget.value)}
          />
        ) : null}
      </div>
      <OrderPolicy orderNumber={order.order_number} question={question} />
    </div>
  );
}
