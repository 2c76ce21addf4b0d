import type { ShippingStatus } from "@chatpjt/contract/orders";
import { IconBan, IconCircleCheck, IconPackage, IconTruck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { StatePill } from "../shell/state-pill.tsx";

const LOOKS = {
  preparing: { icon: IconPackage, tone: "plain" },
  shipped: { icon: IconTruck, tone: "accent" },
  delivered: { icon: IconCircleCheck, tone: "human" },
  cancelled: { icon: IconBan, tone: "late" },
} as const;

/** The life of an order as a word and a shape. */
export function OrderStatusPill({ status }: { readonly status: ShippingStatus }) {
  const { t } = useTranslation("console");
  return <StatePill {...LOOKS[status]} text={t(`orders.${status}`)} />;
}
