import type { Order } from "@chatpjt/contract/orders";
import { useTranslation } from "react-i18next";
import { OrderFacts } from "./order-facts.tsx";
import { OrderHistory } from "./order-history.tsx";
import styles from "./order-panel.module.css";
import { OrderStatusForm } from "./order-status-form.tsx";
import { PolicyAsker } from "./policy-asker.tsx";

/** Everything about one order: facts, change, rule, history. */
export function OrderPanel({ order }: { readonly order: Order }) {
  const { t } = useTranslation("console");
  return (
    <div className={styles.panel}>
      <OrderFacts order={order} />
      <section className={styles.part}>
        <h4>{t("orders.change")}</h4>
        <OrderStatusForm key={order.shipping_status} order={order} />
      </section>
      <section className={styles.part}>
        <h4>{t("orders.policy")}</h4>
        <PolicyAsker order={order} />
      </section>
      <section className={styles.part}>
        <h4>{t("orders.history")}</h4>
        <OrderHistory orderNumber={order.order_number} />
      </section>
    </div>
  );
}
