import type { ShippingStatus } from "@chatpjt/contract/orders";
import { IconBan, IconCircleCheck, IconPackage, IconTruck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./order-status-pill.module.css";

const ICONS = { preparing: IconPackage, shipped: IconTruck, delivered: IconCircleCheck, cancelled: IconBan };

/** The life of an order as a word and a shape. */
export function OrderStatusPill({ status }: { readonly status: ShippingStatus }) {
  const { t } = useTranslation("console");
  const Icon = ICONS[status];
  return (
    <span className={`${styles.pill} ${styles[status] ?? ""}`}>
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      {t(`orders.${status}`)}
    </span>
  );
}
