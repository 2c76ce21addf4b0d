import type { Order } from "@chatpjt/contract/orders";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatWon } from "../../../lib/number-format.ts";
import { formatDateTime } from "../../../lib/time-format.ts";
import styles from "./order-facts.module.css";
import { OrderStatusPill } from "./order-status-pill.tsx";

export interface OrderFactsProps {
  readonly order: Order;
  /** Without the number, where it stands beside already. */
  readonly isBrief?: boolean;
}

/** What is known of an order, as name and value. */
export function OrderFacts({ order, isBrief = false }: OrderFactsProps) {
  const { t } = useTranslation("console");
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      "number",
      <span key="number" className={styles.number}>
        {order.order_number}
      </span>,
    ],
    ["product", order.product_name],
    ["status", <OrderStatusPill key="status" status={order.shipping_status} />],
    ["orderedAt", formatDateTime(order.ordered_at)],
    [
      "deliveredAt",
      order.delivered_at === null
        ? order.shipping_status === "delivered"
          ? t("orders.unknown")
          : "–"
        : formatDateTime(order.delivered_at),
    ],
    ["price", order.price_krw === null ? t("orders.unknown") : formatWon(order.price_krw)],
  ];
  return (
    <dl className={styles.facts}>
      {rows.slice(isBrief ? 1 : 0).map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{t(`orders.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
